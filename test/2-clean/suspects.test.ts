import { describe, expect, test } from 'vitest'
import { suspectRules, suspectsOf, unsureFigures } from '../../pipeline/2-clean/suspects.ts'
import { testRules } from '../helpers/rules.ts'

describe('rules for damaged figures', () => testRules(suspectRules))

const found = (text: string) =>
  suspectsOf(text).map(({ start, end, rule_id }) => [text.slice(start, end), rule_id])

test('a year far from all others, one digit from one that is met twice', () => {
  expect(found('năm 2021 và năm 2021, nay là năm 2071')).toEqual([['2071', 'odd-year']])
  expect(found('năm 2021 và năm 2021, tầm nhìn đến năm 2050')).toEqual([])
  expect(found('năm 2021, năm 2022 và năm 2023')).toEqual([])
})

test('every damaged figure once, in order', () => {
  expect(found('đạt ?m2/người, chiếm 7l,25%, bằng 115;1%')).toEqual([
    ['?m2', 'unknown-digit'],
    ['7l,25%', 'letter-in-number'],
    ['115;1%', 'broken-separator'],
  ])
})

test('figures of which the engine was less sure than usual, but no marks of items', () => {
  const raw = '1. Thu 12,5 tỷ đồng, 7 xã'
  const words = (confidences: readonly number[]) =>
    [...raw.matchAll(/\S+/g)].map(({ index, 0: { length } }, i) => ({
      start: index,
      end: index + length,
      confidence: confidences[i]!,
    }))
  const unsure = words([0.5, 0.5, 0.84, 0.96, 0.95, 0.9, 0.96])
  expect(unsureFigures(raw, unsure, 0.96)).toEqual([{ start: 7, end: 11, rule_id: 'unsure-figure' }])
  expect(unsureFigures(raw, unsure, 0.9)).toEqual([])
  expect(unsureFigures(raw, unsure, null)).toEqual([])
})
