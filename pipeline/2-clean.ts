/** Stage 2: every change of the raw text, where and why; and the clean text that they make. */
import { type Change, Draft } from './2-clean/draft.ts'
import { changesOf } from './2-clean/fixer.ts'
import { fixers } from './2-clean/fixers.ts'
import { languageModel } from './2-clean/language-model.ts'
import { noiseOf, probabilityOf } from './2-clean/syllables/calibrate.ts'
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'
import type { Row } from './tables.ts'

/** Characters before and after a change that its row shows. */
const CONTEXT = 30

export default defineStage({
  scope: 'document',
  name: 'clean',
  models: [languageModel],
  reads: ['documents', 'texts', 'ocr_words'],
  writes: ['documents', 'texts', 'corrections'],
  run({ documents, texts }, { models, options }) {
    const repairer = models.get(languageModel)
    const corrections: Row<'corrections'>[] = []
    const cleaned = texts.map(text => {
      const draft = new Draft(text.raw)
      for (const fixer of fixers) draft.apply(changesOf(fixer, draft.text))
      const { doubts, words } = repairer.doubts(draft.text)
      const noise = noiseOf(doubts, words)
      const mended: Change[] = []
      for (const doubt of doubts) {
        const score = probabilityOf(doubt, noise)
        if (score >= options.threshold)
          mended.push({
            start: doubt.start,
            end: doubt.end,
            after: doubt.after,
            kind: 'syllable',
            rule_id: 'noisy-channel',
            score,
          })
      }
      draft.apply(mended)
      for (const change of draft.changes)
        corrections.push({
          doc_id: text.doc_id,
          ...change,
          before: text.raw.slice(change.start, change.end),
          context: text.raw.slice(Math.max(0, change.start - CONTEXT), change.end + CONTEXT),
        })
      return { ...text, clean: draft.text }
    })
    return { documents, texts: cleaned, corrections }
  },
})

runAlone(import.meta.url)
