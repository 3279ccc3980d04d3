import { ISSUER_SIGNS, OTHER_ABBREVIATIONS } from '../../language/abbreviations.ts'
import { AFTER, BEFORE } from '../../language/vietnamese.ts'
import type { Fixer } from '../fixer.ts'
import { replaceAll } from '../fixer.ts'

/** Shorter ones are too alike. */
const LEAST_LETTERS = 4
const known = new Set(
  [...Object.keys(ISSUER_SIGNS), ...Object.keys(OTHER_ABBREVIATIONS)].filter(
    word => word.length >= LEAST_LETTERS,
  ),
)

/** Letters that are read for one another, as one sign each. */
const SHAPES: Readonly<Record<string, string>> = {
  G: 'C',
  O: 'C',
  Q: 'C',
  Đ: 'D',
  Ð: 'D',
  I: 'T',
  Ư: 'U',
  F: 'P',
  Ò: 'C',
}
const shapeOf = (text: string): string => Array.from(text, sign => SHAPES[sign] ?? sign).join('')

const byShape = new Map<string, string[]>()
for (const word of known) byShape.set(shapeOf(word), [...(byShape.get(shapeOf(word)) ?? []), word])

/** "PTTgGP" → "PTTgCP": letters of a known abbreviation read for others of their shape. */
export const misreadAbbreviations: Fixer = {
  id: 'misread-abbreviations',
  kind: 'abbreviation',
  does: 'an unknown abbreviation of four letters or more that is one known abbreviation but for letters of one shape (C, G, O; D, Đ; T, I; U, Ư)',
  examples: [
    ['- TTgGP, các PTTgOP', '- TTgCP, các PTTgCP'],
    ['- VPGP: BTCN', '- VPCP: BTCN'],
    ['UBNĐ, HDND tỉnh', 'UBND, HĐND tỉnh'],
  ],
  keeps: [
    'TTgCP, KTTH',
    'VPCT',
    'GRDP',
    'QCVN',
    'TCVN 7957',
    '12/2021/NQ-HDND1',
    'VNPT',
    'VPTU, VPTƯ, BTGTW',
    'TCHQ',
  ],
  edits: text =>
    replaceAll(text, ABBREVIATION, ([word]) => {
      if (known.has(word)) return null
      const meant = byShape.get(shapeOf(word))
      return meant?.length === 1 ? meant[0]! : null
    }),
}
/** Stands alone: part of a document's number is another matter. */
const ABBREVIATION = new RegExp(`(?<![-/.&])${BEFORE}[A-ZĐÐƯÒ]{2}[A-ZĐÐƯÒg]{2,6}${AFTER}(?![-/&])`, 'gu')
