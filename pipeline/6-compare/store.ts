/**
 * The figures of a corpus by their keys, a hundred bytes each however many words they have: numbers lie in typed
 * arrays, words in a dictionary. A point is made whenever it is asked for, so that two points of one figure are
 * two objects; what tells figures apart is their place in the store.
 */
import { Dictionary } from './dictionary.ts'
import type { Dimension } from './dimension.ts'
import type { Period } from './period.ts'
import type { IndicatorFacts, Measure, Point, Source } from './point.ts'

/** Figures in one typed array. */
const PIECE = 4096

/** Whole numbers of a figure. */
const [SOURCE, FLAGS, TARGET, START, PERIOD, DIMENSION, KEY, NEXT] = [0, 1, 2, 3, 4, 5, 6, 7] as const
const [INDICATOR, PHRASE, MEASURE, BASE, COMPARATOR] = [8, 9, 10, 11, 12] as const
const [UNIT, PLACE, PLACE_CODE, PLACE_KEY, GROUP] = [13, 14, 15, 16, 17] as const
const WHOLE = 18
const [LOW, HIGH, ROUNDING] = [0, 1, 2] as const
const FRACTIONS = 3

const IS_TARGET = 1
const IS_ESTIMATED = 2
const IS_BASE_NAMED = 4
const IS_YEARLY = 8
const HAS_LOW = 16
const HAS_HIGH = 32

const NONE = -1

export class PointStore {
  readonly #facts: (id: string) => IndicatorFacts | null
  readonly #whole: Int32Array[] = []
  readonly #fractions: Float64Array[] = []
  readonly #words = new Dictionary()
  readonly #keys = new Dictionary()
  readonly #sources = new Numbered<Source>()
  readonly #periods = new Numbered<Period>()
  readonly #dimensions = new Numbered<Dimension>()
  /** Of each key its first and last figure, and how many it has. */
  readonly #first: number[] = []
  readonly #last: number[] = []
  readonly #counts: number[] = []
  #size = 0

  constructor(facts: (id: string) => IndicatorFacts | null) {
    this.#facts = facts
  }

  /** How many keys there are; they are numbered as they came. */
  get keys(): number {
    return this.#keys.size
  }

  key(number: number): string {
    return this.#keys.text(number)
  }

  count(key: number): number {
    return this.#counts[key]!
  }

  /** Takes up a figure; gives its place. */
  add(point: Point): number {
    const at = this.#size++
    const row = at % PIECE
    if (row === 0) {
      this.#whole.push(new Int32Array(PIECE * WHOLE))
      this.#fractions.push(new Float64Array(PIECE * FRACTIONS))
    }
    const { period, dimension, source } = point
    const key = this.#keys.number(point.key)
    const whole = this.#whole.at(-1)!
    const from = row * WHOLE
    whole[from + SOURCE] = this.#sources.number(source.doc_id, source)
    whole[from + FLAGS] =
      (point.kind === 'target' ? IS_TARGET : 0) |
      (point.estimated ? IS_ESTIMATED : 0) |
      (point.baseNamed ? IS_BASE_NAMED : 0) |
      (point.yearly ? IS_YEARLY : 0) |
      (point.low === null ? 0 : HAS_LOW) |
      (point.high === null ? 0 : HAS_HIGH)
    whole[from + TARGET] = this.#target(point)
    whole[from + START] = point.start
    whole[from + PERIOD] = this.#periods.number(
      `${period.label}|${period.start}|${period.end}|${period.form}`,
      period,
    )
    whole[from + DIMENSION] = this.#dimensions.number(`${dimension.name}|${dimension.factor}`, dimension)
    whole[from + KEY] = key
    whole[from + NEXT] = NONE
    whole[from + INDICATOR] = this.#words.number(point.indicator_id)
    whole[from + PHRASE] = this.#words.number(point.phrase)
    whole[from + MEASURE] = this.#words.number(point.measure)
    whole[from + BASE] = this.#words.number(point.base)
    whole[from + COMPARATOR] = this.#words.number(point.comparator)
    whole[from + UNIT] = this.#word(point.unit)
    whole[from + PLACE] = this.#word(point.place)
    whole[from + PLACE_CODE] = this.#word(point.place_code)
    whole[from + PLACE_KEY] = this.#words.number(point.placeKey)
    whole[from + GROUP] = this.#word(point.group)
    const fractions = this.#fractions.at(-1)!
    fractions[row * FRACTIONS + LOW] = point.low ?? 0
    fractions[row * FRACTIONS + HIGH] = point.high ?? 0
    fractions[row * FRACTIONS + ROUNDING] = point.rounding
    this.#link(key, at)
    return at
  }

  #link(key: number, at: number): void {
    const last = this.#last[key]
    if (last === undefined) {
      this.#first.push(at)
      this.#last.push(at)
      this.#counts.push(1)
      return
    }
    this.#setNext(last, at)
    this.#last[key] = at
    this.#counts[key]!++
  }

  #setNext(at: number, next: number): void {
    this.#whole[Math.floor(at / PIECE)]![(at % PIECE) * WHOLE + NEXT] = next
  }

  #get(at: number, column: number): number {
    return this.#whole[Math.floor(at / PIECE)]![(at % PIECE) * WHOLE + column]!
  }

  #word(text: string | null): number {
    return text === null ? NONE : this.#words.number(text)
  }

  #wordAt(at: number, column: number): string | null {
    const number = this.#get(at, column)
    return number === NONE ? null : this.#words.text(number)
  }

  /** "doc:t12" as 12; another form below zero. */
  #target({ target_id, source }: Point): number {
    const number = Number(target_id.slice(source.doc_id.length + 2))
    return number >= 0 && target_id === `${source.doc_id}:t${number}`
      ? number
      : -1 - this.#words.number(target_id)
  }

  keyAt(at: number): number {
    return this.#get(at, KEY)
  }

  /** The figure at a place. */
  at(at: number): Point {
    const flags = this.#get(at, FLAGS)
    const source = this.#sources.item(this.#get(at, SOURCE))
    const target = this.#get(at, TARGET)
    const indicator_id = this.#wordAt(at, INDICATOR)!
    const fractions = this.#fractions[Math.floor(at / PIECE)]!
    const from = (at % PIECE) * FRACTIONS
    return {
      target_id: target < 0 ? this.#words.text(-1 - target) : `${source.doc_id}:t${target}`,
      source,
      kind: flags & IS_TARGET ? 'target' : 'result',
      estimated: (flags & IS_ESTIMATED) !== 0,
      indicator_id,
      phrase: this.#wordAt(at, PHRASE)!,
      indicator: this.#facts(indicator_id),
      measure: this.#wordAt(at, MEASURE) as Measure,
      base: this.#wordAt(at, BASE)!,
      baseNamed: (flags & IS_BASE_NAMED) !== 0,
      comparator: this.#wordAt(at, COMPARATOR)!,
      low: flags & HAS_LOW ? fractions[from + LOW]! : null,
      high: flags & HAS_HIGH ? fractions[from + HIGH]! : null,
      rounding: fractions[from + ROUNDING]!,
      dimension: this.#dimensions.item(this.#get(at, DIMENSION)),
      unit: this.#wordAt(at, UNIT),
      yearly: (flags & IS_YEARLY) !== 0,
      period: this.#periods.item(this.#get(at, PERIOD)),
      place: this.#wordAt(at, PLACE),
      place_code: this.#wordAt(at, PLACE_CODE),
      placeKey: this.#wordAt(at, PLACE_KEY)!,
      group: this.#wordAt(at, GROUP),
      key: this.#keys.text(this.#get(at, KEY)),
      start: this.#get(at, START),
    }
  }

  /** The places of the figures of a key and kind in the periods that `isIn` accepts, as they came. */
  *placesOf(key: number, kind: Point['kind'], isIn: (period: Period) => boolean): Generator<number> {
    const wanted = kind === 'target' ? IS_TARGET : 0
    for (let at = this.#first[key]!; at !== NONE; at = this.#get(at, NEXT))
      if ((this.#get(at, FLAGS) & IS_TARGET) === wanted && isIn(this.#periods.item(this.#get(at, PERIOD))))
        yield at
  }

  /** The figures of a key, as they came. */
  pointsOf(key: number): Point[] {
    const points: Point[] = []
    for (let at = this.#first[key]!; at !== NONE; at = this.#get(at, NEXT)) points.push(this.at(at))
    return points
  }
}

/** Things by number, each kept once; `name` tells them apart. */
class Numbered<T> {
  readonly #names = new Dictionary()
  readonly #items: T[] = []

  number(name: string, item: T): number {
    const number = this.#names.number(name)
    if (number === this.#items.length) this.#items.push(item)
    return number
  }

  item(number: number): T {
    return this.#items[number]!
  }
}
