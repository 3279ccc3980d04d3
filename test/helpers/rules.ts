import { expect, test } from 'vitest'
import type { Rule, Wording } from '../../pipeline/language/rule.ts'

/** One test a rule: each example matches, no counter-example does; and ids are given once. */
export function testRules(
  rules: readonly (Rule | Wording)[],
  prepare: (text: string) => string = text => text,
): void {
  test('rule ids are given once', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
  })
  for (const rule of rules) {
    const matches = (text: string) =>
      new RegExp(rule.pattern.source, rule.pattern.flags.replace(/[gy]/g, '')).test(prepare(text))
    test(`${rule.id}: ${'shape' in rule ? rule.shape : rule.says}`, () => {
      expect(rule.examples.length).toBeGreaterThan(0)
      expect(rule.examples.filter(example => !matches(example))).toEqual([])
      expect(rule.notExamples.filter(matches)).toEqual([])
    })
  }
}
