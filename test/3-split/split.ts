import split from '../../pipeline/3-split.ts'
import type { Context } from '../../pipeline/stage.ts'
import { type Row, rowOf } from '../../pipeline/tables.ts'

type Correction = Row<'corrections'>

const nothing: Context = {
  models: {
    get: () => {
      throw new Error('the stage asks for a model that it did not declare')
    },
  },
  options: {} as Context['options'],
  engines: 1,
  recognise: () => Promise.reject(new Error('no pages')),
}

const document = rowOf('documents', {
  doc_id: 'd',
  source_path: 'd.txt',
  sha256: '',
  format: 'txt',
  characters: 0,
})

/** Stage 3 on one clean text; the raw text is the same unless given. */
export function splitText(clean: string, raw = clean, edits: readonly Partial<Correction>[] = []) {
  const corrections = edits.map(
    (edit): Correction => ({
      doc_id: 'd',
      start: 0,
      end: 0,
      before: '',
      after: '',
      kind: 'layout',
      rule_id: 'r',
      score: 1,
      context: null,
      ...edit,
    }),
  )
  const { documents, sentences, cells } = split.run(
    { documents: [document], texts: [{ doc_id: 'd', raw, clean }], corrections },
    nothing,
  )
  return { document: documents[0]!, sentences, cells }
}

/** Kind and text of every unit, "item: - Tốc độ tăng". */
export const unitsOfText = (clean: string): string[] =>
  splitText(clean).sentences.map(unit => `${unit.kind}: ${unit.text}`)
