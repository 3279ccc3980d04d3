/**
 * A trigram model of Vietnamese syllables (modified Kneser–Ney, pruned, probabilities in 8 bits), read in place
 * from one buffer that threads may share.
 *
 * The file: "chitieu-lm", a line of JSON with the sizes, then the arrays of `sections` in their order, each at a
 * multiple of four bytes. Successors of a word, and of a pair of words, stand sorted side by side; a lookup is a
 * binary search among them. Log probabilities are natural; a byte b stands for -b / STEPS.
 */

import { EDGE, FIRST_WORD, UNKNOWN } from './characters.ts'

/** Steps of a quantised log probability to the unit: 256 steps reach e^-18. */
export const STEPS = 14
/** Bigrams that share a base of their trigram offsets. */
export const BLOCK = 16
export const MAGIC = 'chitieu-lm 1\n'

export interface Sizes {
  readonly words: number
  readonly bigrams: number
  readonly trigrams: number
  readonly characters: number
  readonly perplexity: number
  readonly data: string
}

/** The arrays of the file in their order: name, bytes an element, how many. */
export const sections = (sizes: Sizes) =>
  [
    ['words', 1, sizes.characters],
    ['unigramLogs', 4, sizes.words],
    ['unigramBackoffs', 4, sizes.words],
    ['unigramNext', 4, sizes.words + 1],
    ['bigramBases', 4, Math.ceil((sizes.bigrams + 1) / BLOCK)],
    ['bigramWords', 2, sizes.bigrams],
    ['bigramNext', 2, sizes.bigrams + 1],
    ['bigramLogs', 1, sizes.bigrams],
    ['bigramBackoffs', 1, sizes.bigrams],
    ['trigramWords', 2, sizes.trigrams],
    ['trigramLogs', 1, sizes.trigrams],
  ] as const
export const aligned = (bytes: number): number => (bytes + 3) & ~3

const LOGS = Float32Array.from({ length: 256 }, (_, byte) => -byte / STEPS)

export class LanguageModel {
  readonly sizes: Sizes
  /** Words by id; folded. */
  readonly words: readonly string[]
  readonly #ids = new Map<string, number>()
  readonly unigramLogs: Float32Array
  readonly #unigramBackoffs: Float32Array
  readonly #unigramNext: Uint32Array
  readonly #bigramBases: Uint32Array
  readonly #bigramWords: Uint16Array
  readonly #bigramNext: Uint16Array
  readonly #bigramLogs: Uint8Array
  readonly #bigramBackoffs: Uint8Array
  readonly #trigramWords: Uint16Array
  readonly #trigramLogs: Uint8Array

  /** Views into `bytes`; nothing but the words is copied. Throws where the bytes are no such model. */
  constructor(bytes: Uint8Array) {
    const head = new TextDecoder().decode(bytes.slice(0, 1024))
    if (!head.startsWith(MAGIC)) throw new Error('not a language model of this version: train it again')
    const end = head.indexOf('\n', MAGIC.length)
    this.sizes = JSON.parse(head.slice(MAGIC.length, end)) as Sizes
    let at = aligned(end + 1)
    const buffer = (bytes.byteOffset & 3) === 0 ? bytes : bytes.slice()
    const views = new Map<string, [number, number]>()
    for (const [name, width, count] of sections(this.sizes)) {
      views.set(name, [buffer.byteOffset + at, count])
      at += aligned(width * count)
    }
    const view = <T>(
      type: new (buffer: ArrayBufferLike, at: number, count: number) => T,
      name: string,
    ): T => {
      const [offset, count] = views.get(name)!
      return new type(buffer.buffer, offset, count)
    }
    this.words = new TextDecoder().decode(view(Uint8Array, 'words').slice()).split('\n')
    for (const [id, word] of this.words.entries()) this.#ids.set(word, id)
    this.unigramLogs = view(Float32Array, 'unigramLogs')
    this.#unigramBackoffs = view(Float32Array, 'unigramBackoffs')
    this.#unigramNext = view(Uint32Array, 'unigramNext')
    this.#bigramBases = view(Uint32Array, 'bigramBases')
    this.#bigramWords = view(Uint16Array, 'bigramWords')
    this.#bigramNext = view(Uint16Array, 'bigramNext')
    this.#bigramLogs = view(Uint8Array, 'bigramLogs')
    this.#bigramBackoffs = view(Uint8Array, 'bigramBackoffs')
    this.#trigramWords = view(Uint16Array, 'trigramWords')
    this.#trigramLogs = view(Uint8Array, 'trigramLogs')
  }

  /** The id of a folded word, `UNKNOWN` where the model does not have it. */
  idOf(word: string): number {
    const id = this.#ids.get(word)
    return id === undefined || id < FIRST_WORD ? UNKNOWN : id
  }

  /** Where the pair stands among the bigrams, -1 where it was not seen (often enough). */
  bigram(first: number, second: number): number {
    let low = this.#unigramNext[first]!
    let high = this.#unigramNext[first + 1]!
    const words = this.#bigramWords
    const end = high
    while (low < high) {
      const middle = (low + high) >>> 1
      if (words[middle]! < second) low = middle + 1
      else high = middle
    }
    return low < end && words[low] === second ? low : -1
  }

  #next(bigram: number): number {
    return this.#bigramBases[(bigram / BLOCK) | 0]! + this.#bigramNext[bigram]!
  }

  /** ln P(third | second), with the pair's place if it is known. */
  pairLog(second: number, third: number, pair = this.bigram(second, third)): number {
    return pair >= 0
      ? LOGS[this.#bigramLogs[pair]!]!
      : this.#unigramBackoffs[second]! + this.unigramLogs[third]!
  }

  /**
   * ln P(third | first, second). `context` is the place of (first, second), `pair` that of (second, third); both
   * are what `bigram` gives, so that a walk along a sentence searches each pair once.
   */
  log(context: number, second: number, third: number, pair: number): number {
    if (context < 0 || second === EDGE) return this.pairLog(second, third, pair)
    let low = this.#next(context)
    let high = this.#next(context + 1)
    const end = high
    const words = this.#trigramWords
    while (low < high) {
      const middle = (low + high) >>> 1
      if (words[middle]! < third) low = middle + 1
      else high = middle
    }
    if (low < end && words[low] === third) return LOGS[this.#trigramLogs[low]!]!
    return LOGS[this.#bigramBackoffs[context]!]! + this.pairLog(second, third, pair)
  }
}
