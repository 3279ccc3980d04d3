/** Stage 4: cited documents, organisations, places, persons, dates, periods, programmes, events. */
import { find } from './4-entities/find.ts'
import { frameOf } from './4-entities/frame.ts'
import { gazetteer } from './4-entities/gazetteer.ts'
import { Alignment } from './language/edits.ts'
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'
import type { Row } from './tables.ts'

export default defineStage({
  scope: 'document',
  name: 'entities',
  models: [gazetteer],
  reads: ['documents', 'texts', 'corrections', 'sentences', 'cells'],
  writes: ['entities'],
  run({ documents, corrections, sentences }, { models }) {
    const units = models.get(gazetteer)
    const entities: Row<'entities'>[] = []
    for (const document of documents) {
      const { doc_id } = document
      const edits = corrections.filter(row => row.doc_id === doc_id && row.kind !== 'suspect')
      const alignment = new Alignment(edits)
      const frame = frameOf(document, units)
      let n = 0
      for (const [i, sentence] of sentences.entries()) {
        if (sentence.doc_id !== doc_id || sentence.kind === 'noise') continue
        const mentions = find(sentence, frame, sentences[i + 1]?.text)
        if (mentions.length === 0) continue
        const base = alignment.toEdited(sentence.start, sentence.end).start
        for (const mention of mentions) {
          const { start, end } = alignment.toOriginal(base + mention.start, base + mention.end)
          entities.push({
            entity_id: `${doc_id}:e${++n}`,
            doc_id,
            sentence_id: sentence.sentence_id,
            type: mention.type,
            text: sentence.text.slice(mention.start, mention.end),
            canonical: mention.canonical,
            attributes: JSON.stringify(mention.attributes),
            start,
            end,
            rule_id: mention.rule_id,
          })
        }
      }
    }
    return { entities }
  },
})

runAlone(import.meta.url)
