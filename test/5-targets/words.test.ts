import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../pipeline/5-targets/figures.ts'
import { numerals } from '../../pipeline/5-targets/grammar/numerals.ts'
import { wordRows } from '../../pipeline/5-targets/grammar/words.ts'
import { Sentence } from '../../pipeline/5-targets/sentence.ts'
import { fold } from '../../pipeline/language/vietnamese.ts'

/** The phrases of the lexicon that stand in a text. */
const phrasesOf = (text: string): string[] => {
  const sentence = new Sentence(text, [])
  const phrases: string[] = []
  for (let i = 0; i < sentence.tokens.length; i++) {
    const hit = sentence.hitAt(i)
    if (hit) phrases.push(hit.entry.phrase)
  }
  return phrases
}

describe('words around figures', () => {
  test('ids are given once, and no row has a word twice', () => {
    expect(new Set(wordRows.map(row => row.id)).size).toBe(wordRows.length)
    for (const row of wordRows) {
      const twice = row.words.filter((word, i) => row.words.indexOf(word) !== i)
      expect([row.id, twice]).toEqual([row.id, []])
    }
  })
  for (const row of wordRows)
    test(row.id, () => {
      const words = new Set(row.words.map(fold))
      const found = (text: string) => phrasesOf(text).some(phrase => words.has(phrase))
      expect(row.examples.length).toBeGreaterThan(0)
      expect(row.notExamples.length).toBeGreaterThan(0)
      expect(row.examples.filter(example => !found(example))).toEqual([])
      expect(row.notExamples.filter(found)).toEqual([])
    })
})

describe('numbers in words', () => {
  for (const numeral of numerals)
    test(numeral.id, () => {
      const found = (text: string) => {
        const sentence = new Sentence(text, [])
        return figuresOf(sentence).some(
          figure => figure.low === numeral.value && figure.unitWords === numeral.unit,
        )
      }
      expect(numeral.examples.filter(example => !found(example))).toEqual([])
      expect(numeral.notExamples.filter(found)).toEqual([])
    })
})
