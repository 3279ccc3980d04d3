/**
 * The indicators that provinces and the state report on, and which of them a phrase names.
 *
 * A phrase is normalised, matched against the names of `models/indicators/*.yaml`, then without the verbs,
 * periods, places and groups at its ends, then by similarity. What stays unknown gets an id of its own words
 * ("~so-tau-ngam"), the same wherever the same words occur.
 */
import { bare } from '../language/vietnamese.ts'
import { type Context, defineModel, type Options } from '../stage.ts'
import { type CompiledOntology, compileIndicators } from './ontology/compile.ts'
import { splitGroup, stripActor, stripEdge, stripSoftEdge, withoutPlaces } from './ontology/edges.ts'
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
  /** Group of people that the phrase names beside the indicator: "tỷ lệ hộ nghèo Khmer" is of "Khmer". */
  readonly group: string | null
}

/** Least similarity of a link; chosen on `test/5-targets/ontology-phrases.ts`. */
const LINKED = 0.86
const MEMO = 50_000

export class Ontology {
  readonly topics: readonly Topic[]
  readonly #indicators: readonly KnownIndicator[]
  readonly #byId: ReadonlyMap<string, KnownIndicator>
  readonly #index: PatternIndex
  readonly #memo = new Map<string, Link>()

  constructor(compiled: CompiledOntology) {
    this.topics = compiled.topics
    this.#indicators = compiled.indicators
    this.#byId = new Map(compiled.indicators.map(one => [one.id, one]))
    this.#index = new PatternIndex(compiled)
  }

  /** The known indicator of an id. */
  get(id: string): KnownIndicator | undefined {
    return this.#byId.get(id)
  }

  /**
   * The indicator that a phrase names. `unit` is the figure's, as written ("triệu USD"): some names mean
   * an indicator only with it ("thủy sản" in tấn, in USD, in %).
   */
  link(phrase: string, unit = ''): Link {
    const memo = unit === '' ? phrase : `${phrase}\n${unit}`
    let link = this.#memo.get(memo)
    if (link === undefined) {
      link = this.#find(phrase, unitWords(unit))
      if (this.#memo.size >= MEMO) this.#memo.clear()
      this.#memo.set(memo, link)
    }
    return link
  }

  /** The known indicators most like a phrase, best first. */
  nearest(phrase: string, count: number): { indicator: KnownIndicator; similarity: number }[] {
    const key = hardKey(joined(withoutPlaces(wordsOf(phrase), false)))
    const words = this.#index.repair(key.trimEnd().split(' '))
    return this.#index
      .nearest(words, count)
      .map(({ indicator, similarity }) => ({ indicator: this.#indicators[indicator]!, similarity }))
  }

  #find(phrase: string, unit: string): Link {
    const words = wordsOf(phrase)
    if (words.words.length === 0) return unknown('')
    const named = this.#named(joined(words.words), unit)
    if (named) return named
    const placed = withoutPlaces(words, false)
    const key = joined(placed)
    const found = (placed !== words.words && this.#named(key, unit)) || this.#named(stripActor(key), unit)
    if (found) return found
    const bareKey = joined(withoutPlaces(words, true))
    const again = bareKey !== key && bareKey !== '' && this.#named(bareKey, unit)
    if (again) return again
    const stripped = hardKey(stripActor(key))
    const repaired = this.#index.repair(stripped.trimEnd().split(' '))
    return this.#named(joined(repaired), unit) ?? this.#similar(repaired) ?? unknown(stripped)
  }

  /** By name, with ever less at the ends, at last without the group. */
  #named(key: string, unit: string): Link | null {
    for (let at = key, step = 0; step < 8; step++) {
      const indicator = this.#index.match(at, unit)
      if (indicator >= 0) return this.#known(indicator, 1, null)
      let next = stripEdge(at)
      if (next === at) next = stripSoftEdge(at)
      if (next === at) break
      at = next
    }
    const group = splitGroup(key)
    if (!group) return null
    const link = this.#named(group.key, unit)
    return link && (link.group === null ? { ...link, group: group.group } : link)
  }

  #similar(words: readonly string[]): Link | null {
    const best = this.#index.nearest(words, 1)[0]
    return best && best.similarity >= LINKED ? this.#known(best.indicator, best.similarity, null) : null
  }

  #known(indicator: number, similarity: number, group: string | null): Link {
    const { id, topic } = this.#indicators[indicator]!
    return { indicator_id: id, topic, known: true, similarity, group }
  }
}

const joined = (words: readonly string[]): string => (words.length === 0 ? '' : `${words.join(' ')} `)

/** The key without anything that `stripEdge` takes. */
function hardKey(key: string): string {
  let at = key
  for (let step = 0; step < 12; step++) {
    const next = stripEdge(at)
    if (next === at) break
    at = next
  }
  return at
}

const unknown = (key: string): Link => ({
  indicator_id: `~${bare(key.trimEnd()).replaceAll(' ', '-')}`,
  topic: null,
  known: false,
  similarity: 0,
  group: null,
})

const unitWords = (unit: string): string => {
  if (unit === '') return ''
  const words = unit
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
  return `${words}${/đô la|usd/.test(words) ? ' usd' : /đồng/.test(words) ? ' vnd' : ''}${words.includes('%') ? ' %' : ''}`
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
