import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Crf } from '../../../pipeline/language/words/crf.ts'
import { segmenter } from '../../../pipeline/language/words/segment.ts'
import { tagger } from '../../../pipeline/language/words/tag.ts'
import { isTitle } from '../../../pipeline/language/words/title.ts'
import { tokenize } from '../../../pipeline/language/words/tokenize.ts'

const read = (file: string): Uint8Array => readFileSync(file)
const words = segmenter.parse(read)
const tags = tagger.parse(read)

/** Lines in pairs: a text, and what vntk with its native addon made of it ("word/TAG|word/TAG"). */
const recorded = readFileSync(new URL('./recorded.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

test('words and tags are those of vntk', () => {
  const differing: string[] = []
  for (let i = 0; i < recorded.length; i += 2) {
    const cut = words.segment(recorded[i]!)
    const tagged = tags.tag(cut)
    const own = cut.map((word, k) => `${word}/${tagged[k]}`).join('|')
    if (own !== recorded[i + 1]) differing.push(`${recorded[i + 1]}\n${own}`)
  }
  expect(recorded.length).toBeGreaterThan(150)
  expect(differing).toEqual([])
})

test('an empty text has no words', () => {
  expect(words.segment('')).toEqual([])
  expect(tags.tag([])).toEqual([])
})

test('tokens: abbreviations keep their stop, dates and numbers are whole, signs stand alone', () => {
  expect(tokenize('UBND. Ngày 29/6/2021: 1.234,5 tỷ…')).toEqual([
    'UBND.',
    'Ngày',
    '29/6/2021',
    ':',
    '1.234,5',
    'tỷ',
    '…',
  ])
})

test('a title has capitals at the head of every syllable and nowhere else', () => {
  expect(['Sóc Trăng', 'Ủy', '12'].filter(isTitle)).toEqual(['Sóc Trăng', 'Ủy', '12'])
  expect(['Tỉnh ủy', 'UBND', '5K', ',', 'Sóc,'].filter(isTitle)).toEqual([])
})

test('bytes that are no model are refused', () => {
  expect(() => new Crf(new TextEncoder().encode('lXYZ'.padEnd(64)))).toThrow(/no CRFsuite model/)
})

test('the same text gives the same words when other texts came between', () => {
  const text = 'Tỉnh ủy lãnh đạo phát triển kinh tế - xã hội'
  const first = words.segment(text)
  words.segment('Một câu khác hẳn, có 12 từ lạ: zyx, wvu.')
  expect(words.segment(text)).toEqual(first)
  expect(first).toEqual(['Tỉnh ủy', 'lãnh đạo', 'phát triển', 'kinh tế', '-', 'xã hội'])
})
