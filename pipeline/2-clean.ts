/**
 * Stage 2: every change of the raw text, where and why; and the clean text that they make.
 *
 * First the layout (`2-clean/fixers.ts`, in order), then syllables and stray signs by a noisy channel with a
 * language model (`2-clean/mend.ts`), then the researcher's review file (`2-clean/review.ts`). What looks damaged
 * but cannot be proved is reported as kind `suspect` and in `documents.warnings`, and left as it is.
 */
import { type Change, Draft } from './2-clean/draft.ts'
import { changesOf } from './2-clean/fixer.ts'
import { fixers } from './2-clean/fixers.ts'
import { languageModel } from './2-clean/language-model.ts'
import { type Evidence, mend } from './2-clean/mend.ts'
import { qualityOf } from './2-clean/quality.ts'
import { type Review, reviewOf } from './2-clean/review.ts'
import { type Suspect, suspectsOf, unsureFigures } from './2-clean/suspects.ts'
import type { Repairer } from './2-clean/syllables/repair.ts'
import { Alignment, applyEdits } from './language/edits.ts'
import { firstWhere } from './language/search.ts'
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
    const means = {
      repairer: models.get(languageModel),
      review: reviewOf(options.review),
      threshold: options.threshold,
    }
    const cleaned = texts.map(text => {
      const words = ocr_words.filter(word => word.doc_id === text.doc_id)
      return cleanedText(text, words, means)
    })
    const byId = new Map(cleaned.map(one => [one.text.doc_id, one]))
    return {
      documents: documents.map(document => {
        const one = byId.get(document.doc_id)
        const warnings = warningsOf(document.warnings, one?.damaged ?? [])
        return { ...document, ocr_quality: one?.quality ?? document.ocr_quality, warnings }
      }),
      texts: cleaned.map(({ text }) => text),
      corrections: cleaned.flatMap(({ corrections }) => corrections),
    }
  },
})

interface Means {
  readonly repairer: Repairer
  readonly review: Review
  readonly threshold: number
}
interface Cleaned {
  readonly text: Row<'texts'>
  readonly corrections: readonly Row<'corrections'>[]
  readonly quality: number
  /** Figures that look damaged, each once. */
  readonly damaged: readonly string[]
}

/** `words`: what OCR read of it, sorted by start; none where it was not read by OCR. */
function cleanedText(
  text: Row<'texts'>,
  words: readonly Row<'ocr_words'>[],
  { repairer, review, threshold }: Means,
): Cleaned {
  const { doc_id, raw } = text
  const evidence: Evidence = {
    threshold,
    confidenceAt: (start, end) => lowestConfidence(words, start, end),
    usualConfidence: median(words.map(({ confidence }) => confidence)),
    isAccepted: (start, end, after) => !review.isEmpty && review.isAccepted(doc_id, raw, start, end, after),
  }
  const draft = new Draft(raw)
  for (const fixer of fixers) draft.apply(changesOf(fixer, draft.text))
  const mended = mend(draft, repairer, evidence)
  const changes = review.isEmpty ? draft.changes : review.applied(doc_id, raw, draft.changes)
  const clean = review.isEmpty ? draft.text : applyEdits(raw, changes)
  const alignment = new Alignment(changes)
  const suspects = [
    ...suspectsOf(clean).map(suspect => ({
      ...suspect,
      ...alignment.toOriginal(suspect.start, suspect.end),
    })),
    ...unsureFigures(raw, words, evidence.usualConfidence),
  ]
  return {
    text: { ...text, clean },
    corrections: correctionsOf(text, changes, suspects),
    quality: qualityOf(changes, mended.expected, mended.words),
    damaged: [...new Set(suspects.map(({ start, end }) => raw.slice(start, end)))],
  }
}

/** Rows of what was changed and of what looks damaged, by their places; offsets are into the raw text. */
function correctionsOf(
  { doc_id, raw }: Row<'texts'>,
  changes: readonly Change[],
  suspects: readonly Suspect[],
): Row<'corrections'>[] {
  const place = (start: number, end: number) => ({
    doc_id,
    start,
    end,
    before: raw.slice(start, end),
    context: raw.slice(Math.max(0, start - CONTEXT), end + CONTEXT),
  })
  const rows: Row<'corrections'>[] = changes.map(({ start, end, after, kind, rule_id, score }) => ({
    ...place(start, end),
    after,
    kind,
    rule_id,
    score,
  }))
  if (suspects.length === 0) return rows
  for (const { start, end, rule_id } of suspects) {
    const row = place(start, end)
    rows.push({ ...row, after: row.before, kind: 'suspect', rule_id, score: 1 })
  }
  return rows.sort((a, b) => a.start - b.start || a.end - b.end)
}

function warningsOf(warnings: string | null, suspects: readonly string[]): string | null {
  if (suspects.length === 0) return warnings
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
  const first = firstWhere(words.length, i => words[i]!.end > start)
  let lowest: number | null = null
  for (let i = first; i < words.length && words[i]!.start < end; i++)
    lowest = Math.min(lowest ?? 1, words[i]!.confidence)
  return lowest
}

runAlone(import.meta.url)
