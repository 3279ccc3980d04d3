/**
 * Looks phrases up among the patterns of the known indicators: by an anchor word first, then by the pattern;
 * where none matches, by the share of words, weighted by how rare they are (TF-IDF), in common.
 */
import { distance } from 'fastest-levenshtein'
import { bare } from '../../language/vietnamese.ts'
import type { CompiledOntology, CompiledPattern } from './compile.ts'

interface Pattern {
  readonly indicator: number
  readonly source: string
  readonly shortest: readonly string[]
  readonly unit: string
  regexp: RegExp | null
}

export interface Candidate {
  /** Place in `indicators`. */
  readonly indicator: number
  /** 0–1. */
  readonly similarity: number
}

/** Words in more names than this say too little to look up by. */
const COMMON = 120

export class PatternIndex {
  /** Keys of patterns without alternatives. */
  readonly #exact = new Map<string, Pattern[]>()
  readonly #byAnchor = new Map<string, Pattern[]>()
  readonly #byIndicator: Pattern[][]
  /** For each word the indicators whose names may hold it. */
  readonly #postings = new Map<string, number[]>()
  readonly #vocabulary: Set<string>[]
  readonly #count: number
  /** Words of the vocabulary by their form without marks. */
  #bare: Map<string, string[]> | null = null
  readonly #score: Float64Array

  constructor(ontology: CompiledOntology) {
    this.#count = ontology.indicators.length
    this.#byIndicator = ontology.indicators.map(() => [])
    this.#vocabulary = ontology.indicators.map(() => new Set())
    this.#score = new Float64Array(this.#count)
    for (const compiled of ontology.patterns) this.#add(compiled)
  }

  #add([indicator, source, anchors, shortest, vocabulary, unit]: CompiledPattern): void {
    const pattern = { indicator, source, shortest: shortest.split(' '), unit, regexp: null }
    if (source === `${shortest} `) push(this.#exact, source, pattern)
    else for (const anchor of anchors.split(' ')) push(this.#byAnchor, anchor, pattern)
    this.#byIndicator[indicator]!.push(pattern)
    const words = this.#vocabulary[indicator]!
    for (const word of vocabulary.split(' ')) {
      if (words.has(word)) continue
      words.add(word)
      push(this.#postings, word, indicator)
    }
  }

  /** The indicator whose pattern matches the whole key, or -1. A name that asks for the unit goes before one that does not. */
  match(key: string, unit: string): number {
    let best: Pattern | null = null
    for (const pattern of this.#exact.get(key) ?? []) best = better(best, pattern, unit)
    if (best) return best.indicator
    for (const word of key.split(' ')) {
      const patterns = this.#byAnchor.get(word)
      if (patterns === undefined) continue
      for (const pattern of patterns) {
        if (pattern === best || better(best, pattern, unit) === best) continue
        pattern.regexp ??= new RegExp(`^${pattern.source}$`, 'u')
        if (pattern.regexp.test(key)) best = pattern
      }
    }
    return best ? best.indicator : -1
  }

  /** How much a word says: rare words say more, words of no name most. */
  #weight(word: string): number {
    return Math.log((this.#count + 1) / ((this.#postings.get(word)?.length ?? 0) + 0.5))
  }

  /** The indicators most like the words, best first. */
  nearest(words: readonly string[], count: number): Candidate[] {
    const score = this.#score
    const seen: number[] = []
    let total = 0
    for (const word of new Set(words)) {
      const weight = this.#weight(word)
      total += weight
      const posting = this.#postings.get(word)
      if (posting === undefined || posting.length > COMMON) continue
      for (const indicator of posting) {
        if (score[indicator] === 0) seen.push(indicator)
        score[indicator]! += weight
      }
    }
    seen.sort((a, b) => score[b]! - score[a]! || a - b)
    const have = new Set(words)
    const candidates = seen.slice(0, 8 * count).map(indicator => {
      // the common words that the index left out
      const vocabulary = this.#vocabulary[indicator]!
      let common = 0
      for (const word of have) if (vocabulary.has(word)) common += this.#weight(word)
      const precision = common / total
      let recall = 0
      for (const { shortest } of this.#byIndicator[indicator]!) {
        let all = 0
        let found = 0
        for (const word of shortest) {
          const weight = this.#weight(word)
          all += weight
          if (have.has(word)) found += weight
        }
        recall = Math.max(recall, found / all)
      }
      return { indicator, similarity: (2 * precision * recall) / (precision + recall || 1) }
    })
    for (const indicator of seen) score[indicator] = 0
    return candidates.sort((a, b) => b.similarity - a.similarity || a.indicator - b.indicator).slice(0, count)
  }

  /** Words that no name holds, replaced by the one that differs from them in marks or one letter only. */
  repair(words: readonly string[]): readonly string[] {
    if (words.every(word => this.#postings.has(word))) return words
    if (!this.#bare) {
      this.#bare = new Map()
      for (const word of this.#postings.keys()) push(this.#bare, bare(word), word)
    }
    return words.map(word => {
      if (this.#postings.has(word) || /\d/.test(word)) return word
      const alike = this.#bare!.get(bare(word)) ?? []
      return alike.length === 1 && distance(word, alike[0]!) <= 2 ? alike[0]! : word
    })
  }
}

/** The pattern to prefer of two; one that asks for another unit never. */
function better(best: Pattern | null, pattern: Pattern, unit: string): Pattern | null {
  if (pattern.unit !== '' && !` ${unit} `.includes(` ${pattern.unit} `)) return best
  if (best === null) return pattern
  if ((best.unit === '') !== (pattern.unit === '')) return pattern.unit === '' ? best : pattern
  return pattern.shortest.length > best.shortest.length ? pattern : best
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
