/**
 * Looks phrases up among the names of the known indicators: only those that may hold every word of the phrase
 * are tried; where none matches, by the share of words, weighted by how rare they are (TF-IDF), in common.
 */
import { distance } from 'fastest-levenshtein'
import { bare } from '../../language/vietnamese.ts'
import type { CompiledOntology, CompiledPattern } from './compile.ts'
import { wordsOfSource } from './pattern.ts'

interface Pattern {
  readonly indicator: number
  readonly source: string
  /** The key itself where the pattern has no alternatives. */
  readonly exact: string | null
  readonly shortest: readonly string[]
  readonly unit: string
  regexp: RegExp | null
  vocabulary: Set<string> | null
}

export interface Candidate {
  /** Place in `indicators`. */
  readonly indicator: number
  /** 0–1. */
  readonly similarity: number
  /** The same among names that the words hold whole: "vốn khu vực nhà nước" lacks the "ngoài" of "ngoài nhà nước". */
  readonly whole: number
}

/** Of how many indicators with words in common each name is weighed, beside those asked for. */
const LOOKED_AT = 8

export class PatternIndex {
  readonly #patterns: Pattern[][]
  /** For each word the indicators whose names may hold it. */
  readonly #postings = new Map<string, number[]>()
  readonly #vocabulary: Set<string>[]
  readonly #weights = new Map<string, number>()
  /** For each indicator the weight of what it shares with the words at hand; zero between calls. */
  readonly #common: Float64Array
  readonly #count: number
  /** Words of the vocabulary by their form without marks. */
  #bare: Map<string, string[]> | null = null

  constructor(ontology: CompiledOntology) {
    this.#count = ontology.indicators.length
    this.#patterns = ontology.indicators.map(() => [])
    this.#vocabulary = ontology.indicators.map(() => new Set())
    this.#common = new Float64Array(this.#count)
    for (const compiled of ontology.patterns) this.#add(compiled)
  }

  #add([indicator, source, shortest, unit]: CompiledPattern): void {
    const exact = source === `${shortest} ` ? source : null
    const pattern = {
      indicator,
      source,
      exact,
      shortest: shortest.split(' '),
      unit,
      regexp: null,
      vocabulary: null,
    }
    this.#patterns[indicator]!.push(pattern)
    const words = this.#vocabulary[indicator]!
    for (const word of wordsOfSource(source)) {
      if (words.has(word)) continue
      words.add(word)
      push(this.#postings, word, indicator)
    }
  }

  /** Indicators of whose names every word may be a part; none of others can match. */
  candidates(words: readonly string[]): number[] {
    let rarest: number[] | undefined
    for (const word of words) {
      const posting = this.#postings.get(word)
      if (posting === undefined) return []
      if (rarest === undefined || posting.length < rarest.length) rarest = posting
    }
    const candidates: number[] = []
    for (const indicator of rarest ?? []) {
      const vocabulary = this.#vocabulary[indicator]!
      if (words.every(word => vocabulary.has(word))) candidates.push(indicator)
    }
    return candidates
  }

  /** The candidate whose name the whole key is, or -1. A name that asks for the figure's unit goes first. */
  match(candidates: readonly number[], key: string, unit: string): number {
    let best: Pattern | null = null
    for (const indicator of candidates)
      for (const pattern of this.#patterns[indicator]!) {
        if (better(best, pattern, unit) === best) continue
        if (pattern.exact !== null) {
          if (pattern.exact === key) best = pattern
          continue
        }
        pattern.regexp ??= new RegExp(`^${pattern.source}$`, 'u')
        if (pattern.regexp.test(key)) best = pattern
      }
    return best ? best.indicator : -1
  }

  /** How much a word says: rare words say more, words of no name most. */
  #weight(word: string): number {
    let weight = this.#weights.get(word)
    if (weight === undefined) {
      const names = this.#postings.get(word)?.length ?? 0
      weight = Math.log((this.#count + 1) / (names + 0.5))
      if (names > 0) this.#weights.set(word, weight)
    }
    return weight
  }

  /**
   * The indicators most like the words, best first. Those whose names account for less than `least` of the words
   * are left out.
   */
  nearest(words: readonly string[], count: number, least: number, unit: string): Candidate[] {
    const weights = [...new Set(words)].map(word => ({ word, weight: this.#weight(word) }))
    const total = weights.reduce((sum, { weight }) => sum + weight, 0)
    const common = this.#common
    const seen: number[] = []
    // what lacks the rare words lacks too much: the long postings of the others need not be walked
    weights.sort((a, b) => b.weight - a.weight)
    let missing = 0
    for (const { word, weight } of weights) {
      const posting = this.#postings.get(word)
      if (missing > (1 - least) * total) {
        for (const indicator of seen) if (this.#vocabulary[indicator]!.has(word)) common[indicator]! += weight
      } else if (posting)
        for (const indicator of posting) {
          if (common[indicator] === 0) seen.push(indicator)
          common[indicator]! += weight
        }
      missing += weight
    }
    const found = seen.filter(indicator => common[indicator]! >= least * total)
    found.sort((a, b) => common[b]! - common[a]! || a - b)
    for (const indicator of seen) common[indicator] = 0
    return found
      .slice(0, LOOKED_AT + count)
      .map(indicator => {
        let similarity = 0
        let whole = 0
        for (const pattern of this.#patterns[indicator]!) {
          if (better(null, pattern, unit) === null) continue
          const likeness = this.#likeness(pattern, weights, total)
          similarity = Math.max(similarity, likeness.similarity)
          if (likeness.whole) whole = Math.max(whole, likeness.similarity)
        }
        return { indicator, similarity, whole }
      })
      .sort((a, b) => b.similarity - a.similarity || a.indicator - b.indicator)
      .slice(0, count)
  }

  /** Harmonic mean of how much of the words one name accounts for, and how much of its shortest form they do. */
  #likeness(
    pattern: Pattern,
    words: readonly { word: string; weight: number }[],
    total: number,
  ): { similarity: number; whole: boolean } {
    pattern.vocabulary ??= new Set(wordsOfSource(pattern.source))
    let common = 0
    for (const { word, weight } of words) if (pattern.vocabulary.has(word)) common += weight
    let all = 0
    let found = 0
    for (const word of pattern.shortest) {
      const weight = this.#weight(word)
      all += weight
      if (words.some(one => one.word === word)) found += weight
    }
    const precision = common / total
    const recall = found / all
    return {
      similarity: (2 * precision * recall) / (precision + recall || 1),
      whole: recall > 1 - 1e-9,
    }
  }

  /** Does an indicator's vocabulary lack a word that another one's holds? Such a word makes the difference. */
  foreign(indicator: number, words: readonly string[]): boolean {
    const vocabulary = this.#vocabulary[indicator]!
    return words.some(
      word => !vocabulary.has(word) && (this.#postings.has(word) || /^\p{N}|^[ivx]+$/u.test(word)),
    )
  }

  /** Words that the indicator's names do not hold, replaced by those that differ from them in marks only. */
  repairFor(indicator: number, words: readonly string[]): readonly string[] {
    const vocabulary = this.#vocabulary[indicator]!
    if (words.every(word => vocabulary.has(word))) return words
    const own = new Map([...vocabulary].map(word => [bare(word), word]))
    return words.map(word => (vocabulary.has(word) ? word : (own.get(bare(word)) ?? word)))
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
