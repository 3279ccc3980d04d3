/** Sentences of English documents, by compromise; loaded at the first one, since few documents need it. */
import { createRequire } from 'node:module'

type Tokenize = (text: string) => {
  json(options: object): { offset: { start: number; length: number } }[]
}

let tokenize: Tokenize | null = null

/** Ends of the sentences of one paragraph, offsets into `text`, the last one its end. Same shape as `sentenceEnds`. */
export function englishSentenceEnds(text: string, from = 0): number[] {
  tokenize ??= createRequire(import.meta.url)('compromise/one') as Tokenize
  const ends = tokenize(text.slice(from))
    .json({ offset: true, text: false, terms: false })
    .map(({ offset }) => from + offset.start + offset.length)
  if (ends.at(-1) !== text.length) ends[Math.max(0, ends.length - 1)] = text.length
  return ends
}
