/** Contradictions: two figures of one key and period that differ by more than rounding. Both are kept. */
import type { Row } from '../tables.ts'
import { agree, type Series } from './compare.ts'
import type { Implied } from './implied.ts'
import type { Point } from './point.ts'

/** What contradicts what in a series. */
export function checksOf({ results, targets }: Series): Row<'checks'>[] {
  const rows: Row<'checks'>[] = []
  for (const { point, others } of results)
    for (const other of distinct(point, others)) rows.push(row(kindOf(point, other), point, other))
  // a later document may set a target anew, one document cannot mean two
  for (const { point, others } of targets.flat())
    for (const other of distinct(point, others)) rows.push(row('two_targets', point, other))
  return rows
}

/** The others that say something else, each value of a document once. */
function distinct(point: Point, others: readonly Point[]): Point[] {
  const kept: Point[] = []
  const ofSources = new Map<Point['source'], Point[]>()
  for (const other of others) {
    if (agree(point, other)) continue
    const same = ofSources.get(other.source)
    if (same?.some(one => agree(one, other))) continue
    if (same) same.push(other)
    else ofSources.set(other.source, [other])
    kept.push(other)
  }
  return kept
}

/** An estimate that a later figure replaces is revised, not contradicted. */
const kindOf = (point: Point, other: Point): string =>
  point.source === other.source
    ? 'two_results'
    : point.estimated !== other.estimated || other.source.day < other.period.end
      ? 'revised_result'
      : 'two_results'

function row(kind: string, point: Point, other: Point): Row<'checks'> {
  return {
    kind,
    indicator_id: point.indicator_id,
    doc_id: point.source.doc_id,
    target_id: point.target_id,
    other_doc_id: other.source.doc_id,
    other_target_id: other.target_id,
    message: `${point.indicator?.vi ?? point.phrase} (${point.period.label}): ${shown(point)} ≠ ${shown(other)}`,
  }
}

/** Dimensions that are no unit. */
const UNNAMED = new Set(['count', 'scale'])
const shown = ({ low, high, dimension }: Point): string =>
  `${low === high ? low : `${low}–${high}`} ${UNNAMED.has(dimension.name) ? '' : dimension.name}`.trim()

/** An implied figure that differs from the stated one. */
export const impliedCheck = (
  { row: { derived, how, indicator, period }, other }: Implied,
  stated: Point,
): Row<'checks'> => ({
  kind: 'implied',
  indicator_id: stated.indicator_id,
  doc_id: other.source.doc_id,
  target_id: other.target_id,
  other_doc_id: stated.source.doc_id,
  other_target_id: stated.target_id,
  message: `${indicator} (${period}): ${how} (${derived}) ≠ ${shown(stated)}`,
})
