import { describe, expect, test } from 'vitest'
import { JOINS } from '../../pipeline/3-split/paragraphs.ts'

describe('joins', () => {
  test('ids are given once', () => {
    expect(new Set(JOINS.map(rule => rule.id)).size).toBe(JOINS.length)
  })
  for (const rule of JOINS)
    test(`${rule.id}: ${rule.shape}`, () => {
      expect(rule.examples.filter(([line, next]) => !rule.joins(line, next))).toEqual([])
      expect(rule.notExamples.filter(([line, next]) => rule.joins(line, next))).toEqual([])
    })
})
