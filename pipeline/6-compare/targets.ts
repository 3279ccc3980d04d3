/** All that follows from the figures of a corpus: comparisons, implied figures, contradictions. */
import { intervalOf } from '../language/periods.ts'
import type { Row } from '../tables.ts'
import { checksOf, impliedCheck } from './checks.ts'
import { compareImplied, compareSeries, seriesOf } from './compare.ts'
import { agreesWith, type Implied, impliedOf } from './implied.ts'
import { periodOf } from './period.ts'
import { Plans } from './plans.ts'
import { type IndicatorFacts, type Point, pointOf } from './point.ts'
import { sourcesOf } from './sources.ts'
import type { Territories } from './territory.ts'
import { changeOf } from './verdict.ts'

export interface Compared {
  readonly comparisons: Row<'comparisons'>[]
  readonly implied: Row<'implied'>[]
  readonly checks: Row<'checks'>[]
  /** For each document what its own figures contradict. */
  readonly warnings: Map<string, string[]>
}

/** Reads the figures once, document by document; keeps one small point a figure. */
export function compareTargets(
  documents: readonly Row<'documents'>[],
  targets: Iterable<readonly Row<'targets'>[]>,
  facts: (id: string) => IndicatorFacts | null,
  territories: Territories,
): Compared {
  const sources = sourcesOf(documents)
  const byKey = new Map<string, Point[]>()
  const implied: Implied[] = []
  const plans = new Plans()
  for (const rows of targets) {
    const points: Point[] = []
    for (const row of rows) {
      const source = sources.get(row.doc_id)
      const point = source && pointOf(row, source, facts)
      if (!point) continue
      points.push(point)
      const there = byKey.get(point.key)
      if (there) there.push(point)
      else byKey.set(point.key, [point])
    }
    plans.add(points)
    for (const one of impliedOf(points)) implied.push(one)
  }
  const comparisons: Row<'comparisons'>[] = []
  const checks: Row<'checks'>[] = []
  for (const points of byKey.values()) {
    if (points.length < 2) continue
    const series = seriesOf(points)
    for (const row of compareSeries(series, territories)) comparisons.push(row)
    for (const row of checksOf(series)) checks.push(row)
  }
  const aimed = (key: string, label: string): boolean =>
    byKey.get(key)?.some(point => point.kind === 'target' && point.period.label === label) ?? false
  for (const row of plans.compare(aimed)) comparisons.push(row)
  const warnings = new Map<string, string[]>()
  const several = plansOf(implied)
  const rows = implied.map(one => settle(one, byKey, (several.get(one.level) ?? 0) > 1, checks, warnings))
  const seen = new Set<string>()
  rows.forEach((row, i) => {
    if (row.kind !== 'target' || row.stated_target_id !== null) return
    const { level, other, value } = implied[i]!
    const target = impliedPoint(row, value, level, other)
    const once = `${level.key}|${row.period}|${level.period.label}|${level.low}`
    const comparison = target && !seen.has(once) ? compareImplied(target, level, territories) : null
    if (!comparison) return
    seen.add(once)
    comparisons.push({
      ...comparison,
      from_value: row.value,
      change: changeOf(row.value, comparison.to_value),
      change_pct: comparison.change_pct === null ? null : Number(comparison.change_pct.toPrecision(6)),
    })
  })
  return { comparisons, implied: rows, checks, warnings }
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

/** Looks for what the corpus states of an implied figure; says where they differ. */
function settle(
  one: Implied,
  byKey: ReadonlyMap<string, readonly Point[]>,
  ofSeveral: boolean,
  checks: Row<'checks'>[],
  warnings: Map<string, string[]>,
): Row<'implied'> {
  const { row, level } = one
  const period = periodOf(row.period)
  const stated = (byKey.get(level.key) ?? [])
    .filter(
      point =>
        point.kind === row.kind && point.period.start === period?.start && point.period.end === period.end,
    )
    .sort((a, b) => a.source.order - b.source.order || a.start - b.start)
  // of a target set anew the last one that the document could know
  const known = stated.filter(point => point.source.order <= level.source.order)
  const match = stated.find(point => agreesWith(one, point)) ?? (known.length > 0 ? known.at(-1) : stated[0])
  const agrees = match ? agreesWith(one, match) : null
  // "bằng 53% dự toán, bằng 50% chỉ tiêu phấn đấu": which of the plans is stated, nothing says
  if (agrees === false && ofSeveral) return settled(row, null, null)
  if (match && !agrees) {
    const check = impliedCheck(one, match)
    checks.push(check)
    const there = warnings.get(row.doc_id)
    if (there) there.push(check.message)
    else warnings.set(row.doc_id, [check.message])
  }
  return settled(row, match ?? null, agrees)
}

function settled(row: Row<'implied'>, stated: Point | null, agrees: boolean | null): Row<'implied'> {
  const interval = intervalOf(row.period!)
  return {
    ...row,
    period_start: interval?.start ?? null,
    period_end: interval?.end ?? null,
    stated_target_id: stated?.target_id ?? null,
    agrees,
  }
}

/** How many targets follow from each level. */
function plansOf(implied: readonly Implied[]): Map<Point, number> {
  const counts = new Map<Point, number>()
  for (const { level, row } of implied)
    if (row.kind === 'target') counts.set(level, (counts.get(level) ?? 0) + 1)
  return counts
}
