/** Compares the figures of one series (one key) by the rules. */
import type { Row } from '../tables.ts'
import { isScale } from './dimension.ts'
import { relationOf } from './period.ts'
import { type Point, round } from './point.ts'
import { type ComparisonRule, RULES } from './rules.ts'
import type { Territories } from './territory.ts'
import { boundOf, changeOf } from './verdict.ts'

/** A figure that stands for its period (a target for its document too), and the others of the same. */
interface Statement {
  readonly point: Point
  readonly others: readonly Point[]
}

export interface Series {
  /** One a period, in the order of their ends. */
  readonly results: readonly Statement[]
  /** For each period the targets of ever later documents; periods in the order of their ends. */
  readonly targets: readonly (readonly Statement[])[]
}

const BETWEEN_RESULTS = RULES.filter(rule => rule.from === 'result')
const BETWEEN_TARGETS = RULES.filter(rule => rule.to === 'target')
const AIMS = RULES.filter(rule => rule.from === 'target' && rule.to === 'result')

/** All comparisons within a series; periods bound their number, however many documents there are. */
export function compareSeries({ results, targets }: Series, territories: Territories): Row<'comparisons'>[] {
  const rows: Row<'comparisons'>[] = []
  const add = (rule: ComparisonRule, from: Point, to: Point, baseline: Point | null = null): void => {
    rows.push(rowOf(rule, from, to, baseline, territories))
  }
  const stated = results.map(({ point }) => point)
  stated.forEach((to, i) => {
    for (const [from, rule] of nearestEarlier(BETWEEN_RESULTS, stated, i, to)) add(rule, from, to)
  })
  const aims = targets.map(ofPeriod => ofPeriod.at(-1)!.point)
  targets.forEach((ofPeriod, i) => {
    for (let k = 1; k < ofPeriod.length; k++) {
      const from = ofPeriod[k - 1]!.point
      const to = ofPeriod[k]!.point
      const rule = BETWEEN_TARGETS.find(rule => meets(rule, from, to))
      if (rule) add(rule, from, to)
    }
    const to = aims[i]!
    for (const [from, rule] of nearestEarlier(BETWEEN_TARGETS, aims, i, to)) add(rule, from, to)
    for (const result of stated) {
      const rule = AIMS.find(rule => meets(rule, to, result))
      if (rule) add(rule, to, result, baselineOf(stated, to))
    }
  })
  return rows
}

/**
 * The nearest earlier point for each rule. A step over several years says nothing where the year before is
 * known.
 */
function nearestEarlier(
  rules: readonly ComparisonRule[],
  points: readonly Point[],
  i: number,
  to: Point,
): Map<Point, ComparisonRule> {
  const found = new Map<Point, ComparisonRule>()
  const done = new Set<string>()
  for (let k = i - 1; k >= 0; k--) {
    const from = points[k]!
    const rule = rules.find(rule => meets(rule, from, to))
    if (!rule || done.has(rule.basis)) continue
    done.add(rule.basis)
    if (rule.basis === 'year_on_year') done.add('across_years')
    found.set(from, rule)
  }
  return found
}

/** A target that follows from a result's own sentence ("vượt 15,86% dự toán") with that result. */
export function compareImplied(
  target: Point,
  result: Point,
  territories: Territories,
): Row<'comparisons'> | null {
  const rule = AIMS.find(rule => meets(rule, target, result))
  return rule ? { ...rowOf(rule, target, result, null, territories), basis: 'implied_target' } : null
}

/** Two figures of one key by the rule that lets them be compared; null where none does. */
export function comparePair(from: Point, to: Point, territories: Territories): Row<'comparisons'> | null {
  const rule = ruleFor(from, to)
  return rule && rowOf(rule, from, to, null, territories)
}

/** The rule that lets two figures of one key be compared, or null. */
export function ruleFor(from: Point, to: Point): ComparisonRule | null {
  return from.key === to.key ? (RULES.find(rule => meets(rule, from, to)) ?? null) : null
}

const meets = (rule: ComparisonRule, from: Point, to: Point): boolean =>
  rule.from === from.kind &&
  rule.to === to.kind &&
  rule.relations.includes(relationOf(from.period, to.period)) &&
  (rule.when === undefined || rule.when(from, to))

/** The state from which a target starts: the last result that was over when it was set. */
function baselineOf(results: readonly Point[], target: Point): Point | null {
  return (
    results.findLast(
      result =>
        result.period.end <= target.source.day ||
        (result.source === target.source && result.period.end < target.period.start),
    ) ?? null
  )
}

/** Sorts the points of one key, and lets one stand for those of the same period. */
export function seriesOf(points: readonly Point[]): Series {
  const ordered = [...points].sort(
    (a, b) =>
      compareText(a.period.end, b.period.end) ||
      compareText(a.period.start, b.period.start) ||
      a.source.order - b.source.order ||
      a.start - b.start,
  )
  const results: Statement[] = []
  const targets: Statement[][] = []
  for (let i = 0; i < ordered.length; ) {
    let end = i + 1
    while (end < ordered.length && relationOf(ordered[i]!.period, ordered[end]!.period) === 'same') end++
    const group = withoutMisread(ordered.slice(i, end))
    const stated = group.filter(point => point.kind === 'result')
    if (stated.length > 0) {
      const point = represent(stated)
      results.push({ point, others: stated.filter(other => other !== point) })
    }
    const aimed: { point: Point; others: Point[] }[] = []
    for (const point of group) {
      if (point.kind !== 'target') continue
      const last = aimed.at(-1)
      if (last?.point.source === point.source) last.others.push(point)
      else aimed.push({ point, others: [] })
    }
    if (aimed.length > 0) targets.push(aimed)
    i = end
  }
  return { results, targets }
}

/** Three values that one document gives for one period are columns or rows misread, not statements. */
const MISREAD = 3

function withoutMisread(points: readonly Point[]): readonly Point[] {
  if (points.length < MISREAD) return points
  const values = new Map<string, Point[]>()
  for (const point of points) {
    const said = `${point.source.order} ${point.kind}`
    const there = values.get(said)
    if (!there) values.set(said, [point])
    else if (there.length < MISREAD && !there.some(other => agree(other, point))) there.push(point)
  }
  return points.filter(({ source, kind }) => values.get(`${source.order} ${kind}`)!.length < MISREAD)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The last figure that is no estimate (else the last estimate), in the first document that states it. */
function represent(points: readonly Point[]): Point {
  const last = points.findLast(point => !point.estimated) ?? points.at(-1)!
  return points.find(point => agree(point, last)) ?? last
}

/** Whether two figures are the same but for rounding and words like "trên", "gần". */
export function agree(a: Point, b: Point): boolean {
  if (a.low === null || b.low === null || a.high === null || b.high === null) return true
  const vague = (point: Point): boolean => point.comparator !== 'eq' && point.comparator !== 'range'
  const open = vague(a) || vague(b) ? 0.03 * Math.max(Math.abs(a.low), Math.abs(b.low)) : 0
  const room = Math.max(a.rounding, b.rounding, open) * (1 + 1e-9)
  return Math.abs(a.low - b.low) <= room && Math.abs(a.high - b.high) <= room
}

function rowOf(
  rule: ComparisonRule,
  from: Point,
  to: Point,
  baseline: Point | null,
  territories: Territories,
): Row<'comparisons'> {
  const before = boundOf(from)
  const after = boundOf(to)
  const change = changeOf(before, after)
  const relative = from.dimension.name !== '%' && change !== null && before !== null && before !== 0
  return {
    indicator_id: to.indicator_id,
    indicator: to.indicator?.vi ?? to.phrase,
    place_code: to.place_code ?? from.place_code,
    place: to.place ?? from.place,
    group: to.group ?? from.group,
    measure: to.measure,
    norm_unit: to.measure === 'milestone' ? null : normUnit(to),
    from_target_id: from.target_id,
    from_doc_id: from.source.doc_id,
    from_period: from.period.label,
    from_kind: from.kind,
    from_value: before,
    to_target_id: to.target_id,
    to_doc_id: to.source.doc_id,
    to_period: to.period.label,
    to_kind: to.kind,
    to_value: after,
    change,
    change_pct: relative ? round(((change as number) / Math.abs(before)) * 100) : null,
    verdict: rule.verdict(from, to, baseline),
    basis: rule.basis,
    territory_changed: territories.changed(from, to),
  }
}

/** The unit that values of the dimension are in: as the figure's own where nothing was converted; no bare scale. */
function normUnit({ unit, dimension, indicator }: Point): string | null {
  if (dimension.name === 'count' && indicator) return indicator.unit
  if (dimension.name === 'scale') return null
  return dimension.factor === 1 && !isScale(unit ?? '') ? unit : dimension.name
}
