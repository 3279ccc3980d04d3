import { describe, expect, test } from 'vitest'
import { steps } from '../../pipeline/5-targets/attach/steps.ts'
import { attach } from '../../pipeline/5-targets/attach.ts'
import { figuresOf } from '../../pipeline/5-targets/figures.ts'
import { DocumentPeriods } from '../../pipeline/5-targets/period.ts'
import { Sentence, type Span } from '../../pipeline/5-targets/sentence.ts'
import type { Row } from '../../pipeline/tables.ts'

const PERIODS = new DocumentPeriods(
  { issued_on: '2025-06-20', period: null, plan_period: null } as Row<'documents'>,
  '',
)

/** "huyện Tân An", as stage 4 finds it. */
const placesOf = (text: string): Span[] =>
  [...text.matchAll(/huyện \p{Lu}\p{L}+ \p{Lu}\p{L}+/gu)].map(({ 0: name, index: start }) => ({
    type: 'place',
    start,
    end: start + name.length,
    text: name,
    canonical: name,
    place: { name, code: '999' },
  }))

/** The steps that found what the figures of a sentence measure. */
const stepsOf = (text: string): string[] => {
  const sentence = new Sentence(text, placesOf(text), false, PERIODS.in(text))
  return attach(sentence, figuresOf(sentence), { subject: '' }).map(row => row.step)
}

describe('what a figure measures', () => {
  test('ids are given once, and the last step always applies', () => {
    expect(new Set(steps.map(step => step.id)).size).toBe(steps.length)
    expect(steps.at(-1)!.applies({} as never)).toBe(true)
  })
  for (const step of steps)
    test(`${step.id}: ${step.says}`, () => {
      expect(step.examples.length).toBeGreaterThan(0)
      const found = step.examples.map(example => [example, stepsOf(example)] as const)
      expect(found.filter(([, ids]) => !ids.includes(step.id))).toEqual([])
    })
})
