import { readFileSync } from 'node:fs'
import { find } from '../../pipeline/4-entities/find.ts'
import { type Frame, frameOf } from '../../pipeline/4-entities/frame.ts'
import { gazetteer } from '../../pipeline/4-entities/gazetteer.ts'
import type { Mention } from '../../pipeline/4-entities/mention.ts'
import type { Row } from '../../pipeline/tables.ts'

export const units = gazetteer.parse(file => readFileSync(file))

const document: Row<'documents'> = {
  doc_id: 'd',
  source_path: 'd.txt',
  sha256: '',
  format: 'txt',
  language: 'vi',
  doc_type: null,
  doc_number: null,
  issuer: null,
  province: 'Sóc Trăng',
  province_code: '94',
  issued_on: '2021-07-07',
  title: null,
  signer: null,
  recipients: null,
  period: '2021-H1',
  period_start: '2021-01-01',
  period_end: '2021-06-30',
  plan_period: '2021-H2',
  plan_period_start: '2021-07-01',
  plan_period_end: '2021-12-31',
  pages: null,
  characters: 0,
  ocr_quality: null,
  warnings: null,
}

/** The frame of a document of Sóc Trăng of July 2021 on its first half, but for the fields given. */
export const frame = (fields: Partial<Row<'documents'>> = {}): Frame =>
  frameOf({ ...document, ...fields }, units)

export const documentRow = (fields: Partial<Row<'documents'>> = {}): Row<'documents'> => ({
  ...document,
  ...fields,
})

/** Mentions of a sentence, with their words. */
export function mentions(
  text: string,
  fields: Partial<Row<'documents'>> = {},
  kind = 'sentence',
): (Mention & { text: string })[] {
  return find({ text, kind }, frame(fields)).map(mention => ({
    ...mention,
    text: text.slice(mention.start, mention.end),
  }))
}

/** "words → canonical" of the mentions of one type. */
export const named = (
  type: string,
  text: string,
  fields: Partial<Row<'documents'>> = {},
  kind = 'sentence',
): string[] =>
  mentions(text, fields, kind)
    .filter(mention => mention.type === type)
    .map(({ text: words, canonical }) => (words === canonical ? words : `${words} → ${canonical}`))
