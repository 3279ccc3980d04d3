import { describe, expect, test } from 'vitest'
import type { Row } from '../../pipeline/tables.ts'
import type { Gold, GoldTarget } from './gold.ts'
import { readGold } from './gold.ts'
import { plainRows } from './plain.ts'
import { f1, scoreFixes, scoreRefs, scoreTargets, wordOverlap } from './score.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

const raw = 'Sản lượng tôm đạt 120 nghìn tấn, tăng 5,5% so với cùng kỳ.\nTrồng mới 30 ha rừng.'

const target = (quote: string, more: Partial<GoldTarget>): GoldTarget => ({
  quote,
  kind: 'result',
  indicator: 'sản lượng tôm',
  measure: 'level',
  low: 120,
  high: 120,
  unit: 'nghìn tấn',
  period: '2031',
  ...more,
})
const goldOf = (...targets: GoldTarget[]): Gold => ({ doc: 'x.txt', targets })
const row = (text: string, more: Partial<Row<'targets'>>): Row<'targets'> => {
  const start = raw.indexOf(text)
  return {
    ...plainRows('1 ha')[0]!,
    indicator: 'sản lượng tôm',
    value_low: 120_000,
    value_high: 120_000,
    unit: 'tấn',
    period: '2031',
    period_end: '2031-12-31',
    text,
    start,
    end: start + text.length,
    ...more,
  }
}

describe('targets', () => {
  test('the same value in another scale is the same number', () => {
    const score = scoreTargets(raw, goldOf(target('đạt 120 nghìn tấn', {})), [row('120 nghìn tấn', {})])
    expect([score.numbers, score.rows]).toEqual([
      { right: 1, extra: 0, missed: 0 },
      { right: 1, extra: 0, missed: 0 },
    ])
  })
  test('a wrong period leaves the number right and the row wrong', () => {
    const score = scoreTargets(raw, goldOf(target('đạt 120 nghìn tấn', {})), [
      row('120 nghìn tấn', { period_end: '2030-12-31' }),
    ])
    expect([score.numbers.right, score.rows]).toEqual([1, { right: 0, extra: 1, missed: 1 }])
  })
  test('another unit, and a row elsewhere, is another figure', () => {
    const score = scoreTargets(raw, goldOf(target('đạt 120 nghìn tấn', {})), [
      row('120 nghìn tấn', { unit: 'ha' }),
      row('30 ha', { value_low: 120_000, value_high: 120_000 }),
    ])
    expect(score.numbers).toEqual({ right: 0, extra: 2, missed: 1 })
  })
  test('a row in an ignored quote counts neither way', () => {
    const gold = { ...goldOf(), ignore: ['30 ha rừng'] }
    expect(scoreTargets(raw, gold, [row('30 ha', {})]).numbers).toEqual({ right: 0, extra: 0, missed: 0 })
  })
  test('a quote that is not in the text is an error', () => {
    expect(() => scoreTargets(raw, goldOf(target('đạt 121 nghìn tấn', {})), [])).toThrow('stands 0 times')
  })
})

test('the plain pattern finds values and units and knows no kind or period', () => {
  expect(plainRows(raw).map(({ value_low, unit, period }) => [value_low, unit, period])).toEqual([
    [120, 'nghìn tấn', null],
    [5.5, '%', null],
    [30, 'ha', null],
  ])
})

test('citations count each time', () => {
  const gold: Gold = { doc: 'x.txt', refs: ['07/NQ-CP', '07/NQ-CP'] }
  const ref = { type: 'doc_ref', canonical: '07/NQ-CP' } as Row<'entities'>
  expect(scoreRefs(gold, [ref])).toEqual({ right: 1, extra: 0, missed: 1 })
  expect(f1(scoreRefs(gold, [ref, ref, ref]))).toBeCloseTo(0.8)
})

test('a fix must make the wrong text gone and the right text appear', () => {
  const gold: Gold = { doc: 'x.txt', fixes: [{ wrong: 'Vẽ y tế', right: 'Về y tế' }] }
  expect(scoreFixes(gold, 'Về y tế').right).toBe(1)
  expect(scoreFixes(gold, 'Về y tế và Vẽ y tế').right).toBe(0)
})

test('word overlap ignores marks and case', () => {
  expect(wordOverlap('Tỷ lệ hộ nghèo', 'ti le ho ngheo')).toBeCloseTo(0.75)
})

test('word errors: one substitution, one loss; the tone style does not count', () => {
  expect(wordErrors(wordsOf('a hoà b c d'), wordsOf('a hòa x c'))).toEqual({
    errors: 2,
    differences: ['b→x', 'd→'],
  })
})

test('an annotation that does not fit its text is named; a folder that is not there holds none', () => {
  const target = {
    kind: 'result',
    indicator: 'a',
    measure: 'level',
    low: 1,
    high: 1,
    unit: '%',
    period: '2021',
  } as const
  const gold = { doc: 'a.txt', targets: [{ ...target, quote: 'đạt 2%' }] }
  expect(() => scoreTargets('đạt 1%', gold, [])).toThrow(
    'a.txt: the quote stands 0 times in the text: đạt 2%',
  )
  expect(readGold('none')).toEqual([])
})
