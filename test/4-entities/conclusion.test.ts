import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { find } from '../../pipeline/4-entities/find.ts'
import { frame } from './frame.ts'

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
const gold = read<{ entities: { type: string; canonical: string }[] }>(
  'test/gold/05-kl-tu-2021.entities.json',
)
const { fixes, meta } = read<{ fixes: { wrong: string; right: string }[]; meta: { doc_number: string } }>(
  'test/gold/05-kl-tu-2021.json',
)

/** Paragraphs of the real conclusion, its known misreadings put right. */
function paragraphs(): string[] {
  let text = readFileSync('corpus/05-kl-tu-2021.txt', 'utf8').normalize('NFC')
  for (const { wrong, right } of fixes) if (wrong) text = text.replaceAll(wrong, right)
  return text
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .filter(paragraph => paragraph !== '')
}

test('all bodies, programmes and events of the real conclusion, in order', () => {
  const one = frame({ doc_number: meta.doc_number })
  const found = paragraphs()
    .flatMap(text => find({ text, kind: 'sentence' }, one))
    .filter(({ type }) => type === 'organization' || type === 'programme' || type === 'event')
    .map(({ type, canonical }) => ({ type, canonical }))
  expect(found).toEqual(gold.entities)
})
