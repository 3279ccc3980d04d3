import { describe, expect, test } from 'vitest'
import { fixers } from '../../pipeline/2-clean/fixers.ts'
import { applyEdits } from '../../pipeline/language/edits.ts'

test('fixer ids are given once', () => {
  expect(new Set(fixers.map(fixer => fixer.id)).size).toBe(fixers.length)
})

describe.each(fixers.map(fixer => [fixer.id, fixer] as const))('%s', (_, fixer) => {
  const run = (text: string) => applyEdits(text, fixer.edits(text))
  test.each(fixer.examples)('mends %j', (before, after) => {
    expect(run(before)).toBe(after)
  })
  test.each(fixer.keeps)('keeps %j', text => {
    expect(run(text)).toBe(text)
  })
  test('has examples and counter-examples', () => {
    expect(fixer.examples.length).toBeGreaterThan(0)
    expect(fixer.keeps.length).toBeGreaterThan(0)
  })
})

test('a text with more signs of Markdown than a call takes arguments', () => {
  const markdown = fixers.find(({ id }) => id === 'markdown')!
  expect(markdown.edits('**A**\n1\\. '.repeat(150_000))).toHaveLength(450_000)
})
