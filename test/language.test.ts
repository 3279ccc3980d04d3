import { expect, test } from 'vitest'
import { ISSUER_SIGNS, OTHER_ABBREVIATIONS, TYPE_SIGNS } from '../pipeline/language/abbreviations.ts'
import { firstWhere } from '../pipeline/language/search.ts'
import { bare, bounded, compact, fold, oneOf } from '../pipeline/language/vietnamese.ts'

const all = [TYPE_SIGNS, ISSUER_SIGNS, OTHER_ABBREVIATIONS].flatMap(list => Object.entries(list))

test('an abbreviation stands for one thing', () => {
  const names = all.map(([short]) => short.normalize('NFC'))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

/** Its letters come in the words in that order; "TW" is read "trung ương". */
function abbreviates(short: string, long: string): boolean {
  const words = bare(long.toLowerCase())
  let at = -1
  return Array.from(bare(short.toLowerCase()).replace('tw', 'tu')).every(
    letter => (at = words.indexOf(letter, at + 1)) >= 0,
  )
}

test('abbreviations have letters of what they stand for', () => {
  const odd = all.filter(([short, long]) => long !== null && !abbreviates(short, long))
  // The signs of some letters, orders and ordinances say who issues them, too; "CTTr" has one T too many
  expect(odd.map(([short]) => short)).toEqual(['LCT', 'TLT', 'PLUBTVQH', 'CTTr'])
})

test('the first place behind all that stand before', () => {
  const starts = [2, 3, 3, 8]
  const places = [0, 2, 3, 4, 8, 9].map(at => firstWhere(starts.length, i => starts[i]! >= at))
  expect(places).toEqual([0, 0, 1, 3, 3, 4])
})

test('one of some words: the longest that fits, whatever white space parts them', () => {
  const words = ['Ủy ban', 'ủy ban nhân dân', 'sở', 'sở y tế', 'a.b']
  const pattern = new RegExp(bounded(oneOf(words)), 'gu')
  const text = fold('Uỷ ban nhân  dân và Sở Y tế, sở, ủy ban; aXb, a.b, sởm')
  expect(text.match(pattern)).toEqual(['ủy ban nhân  dân', 'sở y tế', 'sở', 'ủy ban', 'a.b'])
})

test('a pattern with few ranges finds what it found before', () => {
  const text = 'Đạt 5m² và ½ (Ⅳ), α-β “Ộ”_x, [y] \\ жест 7%'
  for (const pattern of [
    /(?<![\p{L}\p{N}])\p{L}+/gu,
    /[^\p{L}\s]+/gu,
    /\p{N}+(?!\p{L})/gu,
    /[\p{L}\p{N}_-]+|[[\]\\]/giu,
    /\\ ?\p{L}/gu,
  ])
    expect(text.match(compact(pattern))).toEqual(text.match(pattern))
  expect(compact(/\p{Lu}\p{L}*/giu).flags).toBe('giu')
})
