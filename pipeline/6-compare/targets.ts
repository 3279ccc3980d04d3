/** All that follows from the figures of a corpus: comparisons, implied figures, contradictions. */
import { intervalOf } from '../language/periods.ts'
import type { Row } from '../tables.ts'
import { checksOf, impliedCheck } from './checks.ts'
import { compareImplied, compareSeries, type Series, seriesOf } from './compare.ts'
import { agreesWith, type Implication, type Implied, imply, implyingOf } from './implied.ts'
import { type Period, periodOf } from './period.ts'
import { Plans } from './plans.ts'
import { type IndicatorFacts, type Point, type PointInText, pointOf } from './point.ts'
import { sourcesOf } from './sources.ts'
import { PointStore } from './store.ts'
import type { Territories } from './territory.ts'
import { changeOf } from './verdict.ts'

/** Rows are made when they are walked over. */
export interface Compared {
  readonly comparisons: Iterable<Row<'comparisons'>>
  readonly implied: Iterable<Row<'implied'>>
  readonly checks: Iterable<Row<'checks'>>
  /** For each document what its own figures contradict. */
  readonly warnings: Map<string, string[]>
}

/** Two figures (their places in the store) that imply a third, and what the corpus states of that. */
interface Settled {
  readonly level: number
  readonly other: number
  readonly implication: Implication
  /** Counts what a document implies. */
  readonly number: number
  /** The place of the stated figure. */
  readonly stated: number | null
  readonly agrees: boolean | null
}

/** Reads the figures once, document by document; keeps of each what comparing needs. */
export function compareTargets(
  documents: readonly Row<'documents'>[],
  targets: Iterable<readonly Row<'targets'>[]>,
  facts: (id: string) => IndicatorFacts | null,
  territories: Territories,
): Compared {
  const sources = sourcesOf(documents)
  const store = new PointStore(facts)
  const plans = new Plans(store)
  const implying: Omit<Settled, 'stated' | 'agrees'>[] = []
  /** How many targets follow from each level. */
  const plansOf = new Map<number, number>()
  for (const rows of targets) {
    const points: PointInText[] = []
    const places: number[] = []
    for (const row of rows) {
      const source = sources.get(row.doc_id)
      const point = source && pointOf(row, source, facts)
      if (!point) continue
      points.push(point)
      places.push(store.add(point))
    }
    plans.add(points, places)
    implyingOf(points).forEach(({ level, other, implication }, i) => {
      const at = places[level]!
      implying.push({ level: at, other: places[other]!, implication, number: i + 1 })
      if (implication.kind(points[level]!) === 'target') plansOf.set(at, (plansOf.get(at) ?? 0) + 1)
    })
  }
  const settled = implying.map(one => settle(one, store, (plansOf.get(one.level) ?? 0) > 1))
  const warnings = new Map<string, string[]>()
  for (const { doc_id, message } of impliedChecks(settled, store)) {
    const there = warnings.get(doc_id)
    if (there) there.push(message)
    else warnings.set(doc_id, [message])
  }
  return {
    comparisons: walk(function* () {
      for (const series of allSeries(store)) yield* compareSeries(series, territories)
      const aimed = (key: number, label: string): boolean =>
        !store.placesOf(key, 'target', period => period.label === label).next().done
      yield* plans.compare(aimed)
      yield* compareAllImplied(settled, store, territories)
    }),
    implied: walk(function* () {
      for (const one of settled) yield impliedRow(one, impliedBy(one, store), store)
    }),
    checks: walk(function* () {
      for (const series of allSeries(store)) yield* checksOf(series)
      yield* impliedChecks(settled, store)
    }),
    warnings,
  }
}

/** What can be walked over again. */
const walk = <T>(rows: () => Generator<T>): Iterable<T> => ({ [Symbol.iterator]: rows })

/** The series of all keys that have something to compare, one at a time. */
function* allSeries(store: PointStore): Generator<Series> {
  for (let key = 0; key < store.keys; key++) if (store.count(key) > 1) yield seriesOf(store.pointsOf(key))
}

const impliedBy = (
  { implication, level, other, number }: Omit<Settled, 'stated' | 'agrees'>,
  store: PointStore,
): Implied => imply(implication, store.at(level), store.at(other), number)!

/** Targets that no document states, with the results that they follow from. */
function* compareAllImplied(
  all: readonly Settled[],
  store: PointStore,
  territories: Territories,
): Generator<Row<'comparisons'>> {
  const seen = new Set<string>()
  for (const one of all) {
    if (one.stated !== null) continue
    const { row, level, other, value } = impliedBy(one, store)
    if (row.kind !== 'target') continue
    const target = impliedPoint(row, value, level, other)
    const once = `${store.keyAt(one.level)}|${row.period}|${level.period.label}|${level.low}`
    const comparison = target && !seen.has(once) ? compareImplied(target, level, territories) : null
    if (!comparison) continue
    seen.add(once)
    yield {
      ...comparison,
      from_value: row.value,
      change: changeOf(row.value, comparison.to_value),
      change_pct: comparison.change_pct === null ? null : Number(comparison.change_pct.toPrecision(6)),
    }
  }
}

function* impliedChecks(all: readonly Settled[], store: PointStore): Generator<Row<'checks'>> {
  for (const one of all)
    if (one.stated !== null && !one.agrees) yield impliedCheck(impliedBy(one, store), store.at(one.stated))
}

/** The implied target as a figure; it stands where the figure does that it follows from. */
function impliedPoint(row: Row<'implied'>, value: number, level: Point, other: Point): Point | null {
  const period = periodOf(row.period)
  return (
    period && {
      ...level,
      target_id: other.target_id,
      kind: 'target',
      comparator: 'eq',
      low: value,
      high: value,
      // "bằng 100% dự toán" is met: binary fractions leave no more open than this
      rounding: Math.abs(value),
      period,
    }
  )
}

/** Looks for what the corpus states of an implied figure. */
function settle(
  implying: Omit<Settled, 'stated' | 'agrees'>,
  store: PointStore,
  ofSeveral: boolean,
): Settled {
  const one = impliedBy(implying, store)
  const { row, level } = one
  const period = periodOf(row.period)
  const isSame = ({ start, end }: Period): boolean => start === period?.start && end === period.end
  const places = [...store.placesOf(store.keyAt(implying.level), row.kind as Point['kind'], isSame)]
  const stated = places
    .map(at => ({ at, point: store.at(at) }))
    .sort((a, b) => a.point.source.order - b.point.source.order || a.point.start - b.point.start)
  // of a target set anew the last one that the document could know
  const known = stated.filter(({ point }) => point.source.order <= level.source.order)
  const match =
    stated.find(({ point }) => agreesWith(one, point)) ?? (known.length > 0 ? known.at(-1) : stated[0])
  const agrees = match ? agreesWith(one, match.point) : null
  // "bằng 53% dự toán, bằng 50% chỉ tiêu phấn đấu": which of the plans is stated, nothing says
  if (!match || (agrees === false && (ofSeveral || isBound(match.point))))
    return { ...implying, stated: null, agrees: null }
  return { ...implying, stated: match.at, agrees }
}

/** "không dưới 13.500 tỷ đồng": an aim that leaves the budget open, whatever that is. */
const isBound = ({ comparator }: Point): boolean => comparator === 'ge' || comparator === 'le'

function impliedRow({ stated, agrees }: Settled, { row }: Implied, store: PointStore): Row<'implied'> {
  const interval = intervalOf(row.period!)
  return {
    ...row,
    period_start: interval?.start ?? null,
    period_end: interval?.end ?? null,
    stated_target_id: stated === null ? null : store.at(stated).target_id,
    agrees,
  }
}
