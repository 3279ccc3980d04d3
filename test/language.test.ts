import { expect, test } from 'vitest'
import { ISSUER_SIGNS, OTHER_ABBREVIATIONS, TYPE_SIGNS } from '../pipeline/language/abbreviations.ts'
import { firstWhere } from '../pipeline/language/search.ts'
import { bare } from '../pipeline/language/vietnamese.ts'

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
