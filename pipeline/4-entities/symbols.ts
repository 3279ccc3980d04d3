/** Signs in the numbers of documents that are not as they should be: run together, or misread. */
import { ISSUER_SIGNS, TYPE_SIGNS } from '../language/abbreviations.ts'

const isSign = (text: string): boolean => text in TYPE_SIGNS || text in ISSUER_SIGNS

/** "NQCP" → "NQ", "CP": signs that lost what stood between them, where the two are not a sign of their own. */
export const GLUED: ReadonlyMap<string, readonly [type: string, issuer: string]> = new Map([
  ...Object.keys(TYPE_SIGNS).flatMap(type =>
    Object.keys(ISSUER_SIGNS)
      .filter(issuer => !isSign(type + issuer))
      .map(issuer => [type + issuer, [type, issuer]] as const),
  ),
  // "27/CTTg": one of the three letters T is lost
  ['CTTg', ['CT', 'TTg']],
  ['QDTTg', ['QĐ', 'TTg']],
])

/** Signs in which the reader lost a mark: "QD" is "QĐ". */
export const MISREAD: Readonly<Record<string, string>> = {
  QD: 'QĐ',
  ND: 'NĐ',
  HDND: 'HĐND',
  HÐND: 'HĐND',
  QÐ: 'QĐ',
  NÐ: 'NĐ',
  BGDDT: 'BGDĐT',
  BLDTBXH: 'BLĐTBXH',
  BKHDT: 'BKHĐT',
  TTG: 'TTg',
  Ttg: 'TTg',
  TTR: 'TTr',
  TTt: 'TTr',
  Ctr: 'CTr',
  CTR: 'CTr',
  CTTtg: 'CTTg',
}
