/** Small numbers as words and the numbers of quarters, as periods name them: "sáu tháng", "quý III". */
import { oneOf } from './vietnamese.ts'

const WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
}

/** Pattern of a count, captured: one or two digits, or a word; for folded text. */
export const COUNT = `(\\d{1,2}|${oneOf(Object.keys(WORDS))})`
/** The first syllables of counts in words. */
export const COUNT_SYLLABLES: readonly string[] = [
  ...new Set(Object.keys(WORDS).map(word => word.split(' ')[0]!)),
]
/** What `COUNT` captured as a number. */
export const countOf = (word: string): number => WORDS[word.replace(/\s+/g, ' ')] ?? Number(word)

/** "III" and "3", folded. */
export const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
}
