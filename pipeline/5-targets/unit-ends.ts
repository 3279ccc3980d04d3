/** Where the unit of a number ends: “/người/năm”, “huyện, thị xã”, and nouns that the lexicon has not. */
import type { UnitClass } from './figures.ts'
import { lookupRole } from './grammar/lexicon.ts'
import { Role } from './grammar/roles.ts'
import type { UnitRow } from './grammar/units.ts'
import type { Sentence } from './sentence.ts'
import { NUMBER, WORD } from './tokens.ts'

const found = { length: 0 }

const FUNCTION = new Set('và|hoặc|của|cũng|nên|rồi|này|đó|kia|ấy|những|các|mọi|vừa|lại|ra|vào|đi'.split('|'))

const NUMERALS = new Set(
  'không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|trăm|linh|lẻ|nghìn|ngàn|triệu|tỷ'.split(
    '|',
  ),
)

/** "05 (năm) xã", "12 (mười hai) dự án": the number again in words; the token after the bracket, or `at`. */
export function afterWords(sentence: Sentence, at: number): number {
  const { tokens } = sentence
  if (tokens.text[at] !== '(') return at
  // "hai mươi lăm (25) trường"
  if (tokens.value[at + 1] === tokens.value[at - 1] && tokens.text[at + 2] === ')') return at + 3
  let i = at + 1
  while (NUMERALS.has(tokens.text[i] ?? '')) i++
  return i > at + 1 && tokens.text[i] === ')' ? i + 1 : at
}

/** End of "/người/năm", "/1.000 dân", "/ha đất". */
export function perEnd(sentence: Sentence, from: number, unitClass: UnitClass): number {
  const { tokens } = sentence
  let j = from
  while (tokens.text[j] === '/' && j + 1 < tokens.length) {
    let k = j + 1
    const counts = tokens.kind[k] === NUMBER
    if (counts) k++
    while (lookupRole(tokens, k, Role.SCALE, found)) k += found.length
    const noun = lookupRole(tokens, k, Role.UNIT | Role.COUNT, found)
    // "22,6 tỷ đồng/12,9 tỷ đồng": another amount, no rate
    if (counts && noun?.unit && tokens.text[j - 1] === tokens.text[k + found.length - 1]) break
    // "3 dự án/12,5 triệu USD"
    if (counts && isAmount(tokens.value[j + 1]!, noun?.unit)) break
    if (noun) k += found.length
    else if (tokens.kind[k] === WORD)
      k = Math.max(k + 1, sentence.hitAt(k)?.last ?? genericNoun(sentence, k, true))
    else break
    j = orOne(sentence, k)
  }
  // "15 công trình, dự án": two nouns of one count
  if (j === from && unitClass === 'counted') {
    const noun =
      tokens.text[j] === ',' || tokens.text[j] === 'và' ? lookupRole(tokens, j + 1, Role.COUNT, found) : null
    if (
      noun &&
      !noun.duration &&
      PAIRED.has(tokens.text[from - 1]!) &&
      tokens.kind[j + 1 + found.length] !== NUMBER &&
      tokens.text[j] === ','
    )
      return j + 1 + found.length
  }
  return j
}
/** An amount of money after a stroke that is none to divide by: rates are for 1, 10, 100 … of something. */
export const isAmount = (value: number, unit: UnitRow | null | undefined): boolean =>
  unit != null && MONEY.has(unit.norm) && !Number.isInteger(Math.log10(value))
const MONEY = new Set(['đồng', 'USD', 'EUR', 'JPY', 'CNY', 'KRW'])

/** "/01 bài viết hoặc 01 báo cáo": another thing that the same amount is for. */
function orOne(sentence: Sentence, at: number): number {
  const { tokens } = sentence
  if (tokens.text[at] !== 'hoặc' || tokens.value[at + 1] !== 1) return at
  const noun = lookupRole(tokens, at + 2, Role.COUNT, found)
  return noun ? at + 2 + found.length : Math.max(at, genericNoun(sentence, at + 2, true))
}
const PAIRED = new Set(['huyện', 'xã', 'tỉnh', 'trình', 'hồ', 'khu', 'bộ', 'thôn', 'ấp'])

/**
 * A noun that the lexicon does not know, after a number: two syllables ("giám đốc"), one where a word of the
 * grammar or a mark follows.
 */
export function genericNoun(sentence: Sentence, at: number, per = false): number {
  const { tokens, masked } = sentence
  const free = (i: number): boolean =>
    i < tokens.length &&
    tokens.kind[i] === WORD &&
    !masked[i] &&
    !sentence.hitAt(i) &&
    tokens.text[i]!.length > 1 &&
    !FUNCTION.has(tokens.text[i]!)
  if (!free(at) || (!per && (tokens.glued[at] || sentence.upperAt(at)))) return at
  return free(at + 1) && !tokens.glued[at + 1] ? at + 2 : at + 1
}
