/** Stage 3: what the document is, its sections, and where every sentence ends. */
import { defineStage } from './stage.ts'

export default defineStage({
  scope: 'document',
  name: 'split',
  models: [],
  reads: ['documents', 'texts', 'corrections'],
  writes: ['documents', 'sentences', 'cells'],
  run({ documents, texts }) {
    const sentences = texts.flatMap(({ doc_id, clean }) =>
      [...(clean ?? '').matchAll(/[^\n]*\S[^\n]*/g)].map((line, ordinal) => ({
        sentence_id: `${doc_id}:s${ordinal + 1}`,
        doc_id,
        ordinal,
        section: null,
        section_title: null,
        section_path: null,
        kind: 'sentence',
        text: line[0],
        start: line.index,
        end: line.index + line[0].length,
        page: null,
      })),
    )
    return { documents, sentences, cells: [] }
  },
})
