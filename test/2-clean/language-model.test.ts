import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LanguageModel } from '../../pipeline/2-clean/language-model/model.ts'
import { Candidates, isSyllable } from '../../pipeline/2-clean/syllables/candidates.ts'
import { alignLetters, Confusions } from '../../pipeline/2-clean/syllables/confusions.ts'
import { toneStyleOf, withTone } from '../../pipeline/2-clean/syllables/tone.ts'

const file = (name: string) => readFileSync(new URL(`../../models/${name}`, import.meta.url))
const bytes = new Uint8Array(file('language-model.bin'))
const model = new LanguageModel(bytes)
const confusions = new Confusions(file('language-model.confusions.tsv').toString('utf8'))

const logOf = (...words: string[]): number => {
  const ids = words.map(word => model.idOf(word))
  let context = -1
  let log = 0
  for (let i = 1; i < ids.length; i++) {
    const pair = model.bigram(ids[i - 1]!, ids[i]!)
    log = model.log(context, ids[i - 1]!, ids[i]!, pair)
    context = pair
  }
  return log
}

describe('language model', () => {
  test.each([
    ['phát', 'triển'],
    ['nhân', 'dân'],
    ['của', 'các'],
    ['khmer', 'tỉnh'],
  ])('what may follow "%s %s" adds up to one', (first, second) => {
    const [a, b] = [model.idOf(first), model.idOf(second)]
    const context = model.bigram(a, b)
    let sum = 0
    for (let id = 0; id < model.words.length; id++)
      sum += Math.exp(model.log(context, b, id, model.bigram(b, id)))
    // probabilities are kept in steps of a fourteenth
    expect(sum).toBeGreaterThan(0.93)
    expect(sum).toBeLessThan(1.07)
  })

  test('what is said is likelier than what is not', () => {
    expect(logOf('phát', 'triển', 'kinh')).toBeGreaterThan(logOf('phát', 'triển', 'kính') + 5)
    expect(logOf('rà', 'soát', 'sắp')).toBeGreaterThan(logOf('rà', 'soát', 'sáp'))
  })

  test('it is read in place, from memory that threads may share', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    const again = new LanguageModel(shared)
    expect(again.bigram(again.idOf('kinh'), again.idOf('tế'))).toBe(
      model.bigram(model.idOf('kinh'), model.idOf('tế')),
    )
  })

  test('another file is refused', () => {
    expect(() => new LanguageModel(new TextEncoder().encode('chitieu-lm 0\n{}\n'))).toThrow('train it again')
  })
})

describe('confusions', () => {
  test('letters are aligned by their shapes', () => {
    expect(alignLetters('triển', 'triến')).toEqual([['ể', 'ế']])
    expect(alignLetters('năm', 'lnăm')).toEqual([['', 'l']])
    expect(alignLetters('nguồn', 'guồn')).toEqual([['n', '']])
    expect(alignLetters('kinh', 'kinh')).toEqual([])
  })
  test('what OCR often confuses is likelier than what it seldom does', () => {
    expect(confusions.log('triển', 'triến')).toBeGreaterThan(confusions.log('triển', 'trân'))
    expect(confusions.log('phát', 'phát')).toBe(0)
  })
  test('the right syllable is among the candidates', () => {
    const candidates = new Candidates(model, confusions)
    const words = (read: string) => candidates.of(read).map(({ id }) => model.words[id])
    for (const [read, right] of [
      ['triến', 'triển'],
      ['sáp', 'sắp'],
      ['vẽ', 'về'],
      ['bhức', 'chức'],
      ['ủa', 'của'],
      ['lanh', 'lãnh'],
    ])
      expect(words(read!)).toContain(right)
    expect(words('triến')).not.toContain('triến')
  })
  test.each(['nghiêng', 'ủy', 'oóc', 'a', 'quyết'])('%s is a syllable', word => {
    expect(isSyllable(word)).toBe(true)
  })
  test.each(['website', 'ubnd', 'covid', 'logistics', ''])('%s is none', word => {
    expect(isSyllable(word)).toBe(false)
  })
})

test('the place of tone marks is that of most syllables', () => {
  expect(toneStyleOf('hoà giải, khoẻ, uỷ ban, hóa')).toBe('old')
  expect(toneStyleOf('hòa giải, toàn quốc, quý')).toBe('new')
  expect(withTone('Hóa', 'old')).toBe('Hoá')
  expect(withTone('ỦY', 'old')).toBe('UỶ')
  expect(withTone('toàn', 'old')).toBe('toàn')
})
