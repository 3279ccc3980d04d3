/**
 * Stage 2: every change of the raw text, where and why; and the clean text that they make.
 *
 * First the layout (`2-clean/fixers.ts`, in order), then syllables and stray signs by a noisy channel with a
 * language model (`2-clean/mend.ts`), then the researcher's review file (`2-clean/review.ts`). What looks damaged
 * but cannot be proved is reported as kind `suspect` and in `documents.warnings`, and left as it is.
 */
import { Draft } from './2-clean/draft.ts'
import { changesOf } from './2-clean/fixer.ts'
import { fixers } from './2-clean/fixers.ts'
import { languageModel } from './2-clean/language-model.ts'
import { type Evidence, mend } from './2-clean/mend.ts'
import { qualityOf } from './2-clean/quality.ts'
import { reviewOf } from './2-clean/review.ts'
import { suspectsOf, unsureFigures } from './2-clean/suspects.ts'
import { Alignment, applyEdits } from './language/edits.ts'
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'
import type { Row } from './tables.ts'

/** Characters before and after a change that its row shows. */
const CONTEXT = 30
/** Suspects that a warning names; the table has all. */
const NAMED = 5

export default defineStage({
  scope: 'document',
  name: 'clean',
  models: [languageModel],
  reads: ['documents', 'texts', 'ocr_words'],
  writes: ['documents', 'texts', 'corrections'],
  run({ documents, texts, ocr_words }, { models, options }) {
    const repairer = models.get(languageModel)
    const review = reviewOf(options.review)
    const corrections: Row<'corrections'>[] = []
    const quality = new Map<string, number>()
    const damaged = new Map<string, string[]>()
    const cleaned = texts.map(text => {
      const { doc_id, raw } = text
      const confidences = ocr_words.filter(word => word.doc_id === doc_id)
      const evidence: Evidence = {
        threshold: options.threshold,
        confidenceAt: (start, end) => lowestConfidence(confidences, start, end),
        usualConfidence: median(confidences.map(({ confidence }) => confidence)),
        isAccepted: (start, end, after) =>
          !review.isEmpty && review.isAccepted(doc_id, raw, start, end, after),
      }
      const draft = new Draft(raw)
      for (const fixer of fixers) draft.apply(changesOf(fixer, draft.text))
      const { expected, words } = mend(draft, repairer, evidence)
      const changes = review.isEmpty ? draft.changes : review.applied(doc_id, raw, draft.changes)
      const clean = review.isEmpty ? draft.text : applyEdits(raw, changes)
      const row = (start: number, end: number) => ({
        doc_id,
        start,
        end,
        before: raw.slice(start, end),
        context: raw.slice(Math.max(0, start - CONTEXT), end + CONTEXT),
      })
      const rows: Row<'corrections'>[] = changes.map(({ start, end, after, kind, rule_id, score }) => ({
        ...row(start, end),
        after,
        kind,
        rule_id,
        score,
      }))
      const alignment = new Alignment(changes)
      const suspects = [
        ...suspectsOf(clean).map(suspect => ({
          ...suspect,
          ...alignment.toOriginal(suspect.start, suspect.end),
        })),
        ...unsureFigures(raw, confidences, evidence.usualConfidence),
      ]
      if (suspects.length > 0) {
        for (const { start, end, rule_id } of suspects) {
          const place = row(start, end)
          rows.push({ ...place, after: place.before, kind: 'suspect', rule_id, score: 1 })
        }
        rows.sort((a, b) => a.start - b.start || a.end - b.end)
        damaged.set(doc_id, [...new Set(suspects.map(({ start, end }) => raw.slice(start, end)))])
      }
      for (const correction of rows) corrections.push(correction)
      quality.set(doc_id, qualityOf(changes, expected, words))
      return { ...text, clean }
    })
    return {
      documents: documents.map(document => ({
        ...document,
        ocr_quality: quality.get(document.doc_id) ?? document.ocr_quality,
        warnings: warningsOf(document.warnings, damaged.get(document.doc_id)),
      })),
      texts: cleaned,
      corrections,
    }
  },
})

function warningsOf(warnings: string | null, suspects: readonly string[] | undefined): string | null {
  if (!suspects) return warnings
  const named = suspects.slice(0, NAMED).map(figure => `"${figure}"`)
  if (suspects.length > NAMED) named.push('…')
  const warning = `${suspects.length} ${suspects.length === 1 ? 'figure looks' : 'figures look'} damaged: ${named.join(', ')}`
  return warnings ? `${warnings}; ${warning}` : warning
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? null
}

/** The lowest confidence of the words in a range; `words` are sorted by start. */
function lowestConfidence(words: readonly Row<'ocr_words'>[], start: number, end: number): number | null {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  let lowest: number | null = null
  for (let i = low; i < words.length && words[i]!.start < end; i++)
    lowest = Math.min(lowest ?? 1, words[i]!.confidence)
  return lowest
}

runAlone(import.meta.url)
