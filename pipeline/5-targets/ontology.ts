/**
 * The indicators that provinces and the state report on, and which of them a phrase names.
 *
 * A phrase is normalised, matched against the names of `models/indicators/*.yaml`, then without the verbs,
 * periods, places and groups at its ends, then by similarity. What stays unknown gets an id of its own words
 * ("~so-tau-ngam"), the same wherever the same words occur.
 */
import { bare, fold } from '../language/vietnamese.ts'
import { type Context, defineModel, type Options } from '../stage.ts'
import { type CompiledOntology, compileIndicators } from './ontology/compile.ts'
import { type Range, rangesOf, splitGroup } from './ontology/edges.ts'
import { PatternIndex } from './ontology/index.ts'
import { type Indicator, readIndicators, type Topic } from './ontology/read.ts'
import { wordsOf } from './ontology/words.ts'

type KnownIndicator = Omit<Indicator, 'names'>

export interface Link {
  /** Of a known indicator, or "~" and the phrase's own words. */
  readonly indicator_id: string
  /** Topic of the indicator; null where it is not known. */
  readonly topic: string | null
  readonly known: boolean
  /** 1 by name, less by similarity, 0 where not known. */
  readonly similarity: number
  /** Group of people that the phrase names beside the indicator: "tỷ lệ hộ nghèo Khmer" is of "hộ Khmer". */
  readonly group: string | null
}

/** Least similarity of a link; chosen on `test/5-targets/ontology-phrases.ts`. */
const LINKED = 0.86
/** How much of a phrase an indicator must account for before misread words are looked at. */
const LEAST_COMMON = 0.6
const MEMO = 50_000

export class Ontology {
  readonly topics: readonly Topic[]
  readonly #indicators: readonly KnownIndicator[]
  readonly #byId: ReadonlyMap<string, KnownIndicator>
  readonly #index: PatternIndex
  /** Links by unit, measure and phrase. */
  readonly #memo = new Map<string, Map<string, Map<string, Link>>>()
  #remembered = 0

  constructor(compiled: CompiledOntology) {
    this.topics = compiled.topics
    this.#indicators = compiled.indicators
    this.#byId = new Map(compiled.indicators.map(one => [one.id, one]))
    this.#index = new PatternIndex(compiled)
  }

  /** Ids of all known indicators. */
  get ids(): string[] {
    return [...this.#byId.keys()]
  }

  /** The known indicator of an id. */
  get(id: string): KnownIndicator | undefined {
    return this.#byId.get(id)
  }

  /**
   * The indicator that a phrase names. `unit` is the figure's, as written ("triệu USD"), `measure` its measure: some
   * names mean an indicator only with it ("thủy sản" in tấn, in USD, its growth, its share).
   */
  link(phrase: string, unit = '', measure = ''): Link {
    let ofUnit = this.#memo.get(unit)
    if (ofUnit === undefined) this.#memo.set(unit, (ofUnit = new Map()))
    let ofMeasure = ofUnit.get(measure)
    if (ofMeasure === undefined) ofUnit.set(measure, (ofMeasure = new Map()))
    let link = ofMeasure.get(phrase)
    if (link === undefined) {
      link = this.#find(phrase, `${unitWords(unit)} ${measure}`)
      if (++this.#remembered > MEMO) {
        this.#memo.clear()
        this.#remembered = 0
      } else ofMeasure.set(phrase, link)
    }
    return link
  }

  /** The known indicators most like a phrase, best first. */
  nearest(phrase: string, count: number): { indicator: KnownIndicator; similarity: number }[] {
    const { words, capital } = wordsOf(phrase)
    const { ranges, hard } = rangesOf(words, capital)
    const { from, to } = ranges[hard]!
    return this.#index
      .nearest(this.#index.repair(words.slice(from, to)), count, 0, '')
      .map(({ indicator, similarity }) => ({ indicator: this.#indicators[indicator]!, similarity }))
  }

  #find(phrase: string, unit: string): Link {
    const { words, capital } = wordsOf(phrase)
    if (words.length === 0) return unknown(words)
    const { ranges, hard } = rangesOf(words, capital)
    const named = this.#named(words, ranges, unit) ?? this.#grouped(words, ranges[hard]!, unit)
    if (named) return named
    const { from, to } = ranges[hard]!
    const stripped = words.slice(from, to)
    const repaired = this.#index.repair(stripped)
    if (repaired !== stripped) {
      const again = rangesOf(repaired, [])
      const found =
        this.#named(repaired, again.ranges, unit) ?? this.#grouped(repaired, again.ranges[again.hard]!, unit)
      if (found) return found
    }
    // what a word was misread from may be another than the one that it is most like
    const similar =
      this.#similar(words, stripped, unit) ??
      (repaired === stripped ? null : this.#similar(words, repaired, unit))
    return similar ?? unknown(stripped)
  }

  /** By name, with ever less at the ends. */
  #named(words: readonly string[], ranges: readonly Range[], unit: string): Link | null {
    const narrowest = ranges.at(-1)!
    const candidates = this.#index.candidates(words.slice(narrowest.from, narrowest.to))
    if (candidates.length === 0) return null
    const indicator = this.#matching(candidates, words, ranges, unit)
    return indicator < 0 ? null : this.#known(indicator, 1, null)
  }

  /** The candidate that any of the ranges names, the widest first. */
  #matching(
    candidates: readonly number[],
    words: readonly string[],
    ranges: readonly Range[],
    unit: string,
  ): number {
    // the front may have to stay where the end goes: "tổng sản phẩm … năm 2021"
    const fronts = [...new Set(ranges.map(({ from }) => from))]
    const ends = [...new Set(ranges.map(({ to }) => to))]
    for (const from of fronts)
      for (const to of ends) {
        const indicator = this.#index.match(candidates, `${words.slice(from, to).join(' ')} `, unit)
        if (indicator >= 0) return indicator
      }
    return -1
  }

  /** By name without the group of people. */
  #grouped(words: readonly string[], { from, to }: Range, unit: string): Link | null {
    const split = splitGroup(words.slice(from, to))
    const link = split && this.#named(split.words, rangesOf(split.words, []).ranges, unit)
    return link && { ...link, group: split.group }
  }

  /** By similarity; `all` are the words of the phrase, `words` those without its edges. */
  #similar(all: readonly string[], words: readonly string[], unit: string): Link | null {
    const near = this.#index.nearest(words, 3, LEAST_COMMON, unit)
    for (const { indicator, similarity, whole } of near) {
      const own = this.#index.repairFor(indicator, all)
      if (own !== all && this.#matching([indicator], own, rangesOf(own, []).ranges, unit) >= 0)
        return this.#known(indicator, similarity, null)
      if (whole >= LINKED && !this.#index.foreign(indicator, words))
        return this.#known(indicator, whole, null)
    }
    return null
  }

  #known(indicator: number, similarity: number, group: string | null): Link {
    const { id, topic } = this.#indicators[indicator]!
    return { indicator_id: id, topic, known: true, similarity, group }
  }
}

const unknown = (words: readonly string[]): Link => ({
  indicator_id: `~${bare(words.join('-'))}`,
  topic: null,
  known: false,
  similarity: 0,
  group: null,
})

const units = new Map<string, string>()

/** The words of a unit, with its currency: "nghìn tỷ đồng" → "nghìn tỷ đồng vnd". */
function unitWords(unit: string): string {
  let words = units.get(unit)
  if (words === undefined) {
    words = fold(unit.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, ' ')
    if (/đô la|usd/.test(words)) words += ' usd'
    else if (/đồng/.test(words)) words += ' vnd'
    if (unit.includes('%')) words += ' %'
    if (units.size < MEMO) units.set(unit, words)
  }
  return words
}

const COMPILED = 'models/indicators/compiled.json'

/** The ontology of the project; `ontologyOf` adds the user's own. */
export const ontologyModel = defineModel({
  name: 'ontology',
  files: [COMPILED],
  parse: bytes => {
    const compiled = JSON.parse(Buffer.from(bytes(COMPILED)).toString('utf8')) as CompiledOntology
    return { compiled, ontology: new Ontology(compiled) }
  },
})

const withUsers = new WeakMap<Options, Ontology>()

/**
 * The ontology with the indicators of `options.indicators` (YAML texts) before the project's: an id that exists
 * gets further names, a new one is added. Throws IndicatorError where a file breaks the schema.
 */
export function ontologyOf({ models, options }: Pick<Context, 'models' | 'options'>): Ontology {
  const { compiled, ontology } = models.get(ontologyModel)
  if (options.indicators.length === 0) return ontology
  let own = withUsers.get(options)
  if (!own) {
    const files = options.indicators.map((text, i) => readIndicators(`indicators ${i + 1}`, text))
    own = new Ontology(merge(compileIndicators(files), compiled))
    withUsers.set(options, own)
  }
  return own
}

/** The first one's entries go before the second's. */
function merge(first: CompiledOntology, second: CompiledOntology): CompiledOntology {
  const indicators = [...first.indicators]
  const place = new Map(indicators.map((one, i) => [one.id, i]))
  const moved = second.indicators.map(one => {
    let at = place.get(one.id)
    if (at === undefined) {
      at = indicators.push(one) - 1
      place.set(one.id, at)
    }
    return at
  })
  const topics = new Map([...second.topics, ...first.topics].map(topic => [topic.id, topic]))
  return {
    topics: [...topics.values()],
    indicators,
    patterns: [
      ...first.patterns,
      ...second.patterns.map(([indicator, ...rest]) => [moved[indicator]!, ...rest] as const),
    ],
  }
}
