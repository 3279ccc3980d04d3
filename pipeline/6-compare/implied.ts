/**
 * Figures that follow from two others of one sentence: "đạt 54,86 triệu đồng, vượt chỉ tiêu 1,36 triệu đồng"
 * implies a target of 53,5. Where the corpus states the figure too, both must agree within rounding.
 */

import { kindOf } from '../language/periods.ts'
import type { Row } from '../tables.ts'
import { shifted } from './period.ts'
import { type Point, type PointInText, round } from './point.ts'

export interface Implication {
  readonly derived: string
  readonly says: string
  /** The measures and base of the figure beside the level (share, growth), and what its base must be. */
  readonly beside: (level: Point, other: Point) => boolean
  /** The implied value and by how much rounding may have moved it. */
  readonly value: (level: number, other: number) => number
  readonly kind: (level: Point) => 'target' | 'result'
  readonly period: (level: Point, other: Point) => string
}

const ofYear = ({ period }: Point): string => (period.form === 'years' ? period.label : String(period.year))
const planPeriod = (level: Point, other: Point): string =>
  other.base === 'plan of the part' ? level.period.label : ofYear(level)
const yearBefore = ({ period }: Point): string => shifted(period.label, -1)

const IMPLICATIONS: readonly Implication[] = [
  {
    derived: 'target_from_completion',
    says: 'bằng 57,1% dự toán: the plan is level ÷ 57,1%',
    beside: (level, other) =>
      level.measure === 'level' &&
      level.kind === 'result' &&
      other.measure === 'completion' &&
      // "bằng 69,9%" alone may be of last year's
      other.baseNamed &&
      other.base.startsWith('plan'),
    value: (level, other) => level / (other / 100),
    kind: () => 'target',
    period: planPeriod,
  },
  {
    derived: 'target_from_excess',
    says: 'vượt chỉ tiêu 2,21 điểm %: the target is what was reached less that',
    beside: (level, other) =>
      level.kind === 'result' &&
      level.measure !== 'increment' &&
      other.measure === 'increment' &&
      other.base === 'plan' &&
      level.dimension.name.split('/')[0] === other.dimension.name.split('/')[0],
    value: (level, other) => level - other,
    kind: () => 'target',
    period: planPeriod,
  },
  {
    derived: 'level_before_from_growth',
    says: 'tăng 8,61% so với năm trước: its level is level ÷ 108,61%',
    beside: (level, other) =>
      level.measure === 'level' &&
      other.measure === 'growth' &&
      other.base === '' &&
      other.dimension.name === '%' &&
      !other.yearly &&
      level.period.form !== 'years' &&
      level.period.form !== 'day',
    value: (level, other) => level / (1 + other / 100),
    kind: () => 'result',
    period: yearBefore,
  },
  {
    derived: 'level_before_from_step',
    says: 'thêm 7 xã, lũy kế 57 xã: there were 50 at the end of the year before',
    beside: (level, other) =>
      level.measure === 'level' &&
      level.indicator?.timing === 'stock' &&
      other.measure === 'increment' &&
      other.base === '' &&
      level.dimension.name === other.dimension.name &&
      level.period.form !== 'years' &&
      level.period.form !== 'day',
    value: (level, other) => level - other,
    kind: () => 'result',
    period: level => String(level.period.year - 1),
  },
]

/** An implied figure that waits for what the corpus states of the same. */
export interface Implied {
  readonly row: Row<'implied'>
  readonly level: Point
  readonly other: Point
  /** The value before it is rounded to the digits that it is known to. */
  readonly value: number
  /** What the stated figure may differ by. */
  readonly room: number
}

/** Two figures of a document that imply a third: their places among its figures, and how they do. */
export interface Implying {
  readonly level: number
  readonly other: number
  readonly implication: Implication
}

/** What the figures of one document imply; points in the order of the text. */
export function implyingOf(points: readonly PointInText[]): Implying[] {
  const found: Implying[] = []
  points.forEach((point, other) => {
    if (point.measure !== 'completion' && point.measure !== 'growth' && point.measure !== 'increment') return
    for (const implication of IMPLICATIONS) {
      const level = levelBeside(points, other, point, implication)
      if (level !== null && imply(implication, points[level]!, point))
        found.push({ level, other, implication })
    }
  })
  return found
}

/** The nearest figure of the same sentence, indicator, place, group and period that the implication asks for. */
function levelBeside(
  points: readonly PointInText[],
  i: number,
  other: PointInText,
  { beside }: Implication,
): number | null {
  let best: number | null = null
  const look = (step: 1 | -1): void => {
    for (let k = i + step; k >= 0 && k < points.length; k += step) {
      const level = points[k]!
      if (level.sentence_id !== other.sentence_id) return
      if (
        level.indicator_id !== other.indicator_id ||
        level.placeKey !== other.placeKey ||
        level.group !== other.group ||
        level.kind !== other.kind ||
        level.period.label !== other.period.label ||
        !beside(level, other)
      )
        continue
      if (best === null || Math.abs(level.start - other.start) < Math.abs(points[best]!.start - other.start))
        best = k
      return
    }
  }
  look(-1)
  look(1)
  return best
}

/** What a level and the figure beside it imply, null where they only bound it; `number` counts within the document. */
export function imply(
  { derived, value, kind, period }: Implication,
  level: Point,
  other: Point,
  number = 0,
): Implied | null {
  // "trên 63.000 tỷ đồng, tăng hơn 23%" bounds a figure, it does not give one
  if (level.low === null || other.low === null || level.low !== level.high || other.low !== other.high)
    return null
  if (level.comparator !== 'eq' || other.comparator !== 'eq') return null
  const label = period(level, other)
  const middle = value(level.low, other.low)
  if (!Number.isFinite(middle) || kindOf(label) === null) return null
  const corners = [-1, 1].flatMap(a =>
    [-1, 1].map(b => value(level.low! + a * level.rounding, other.low! + b * other.rounding)),
  )
  const room = Math.max(...corners.map(corner => Math.abs(corner - middle)))
  const digits = Math.max(
    3,
    Math.ceil(Math.log10(Math.abs(middle) / (room || Math.abs(middle) * 1e-6 || 1))) + 1,
  )
  const shown = Number(middle.toPrecision(Math.min(12, digits)))
  const impliedKind = kind(level)
  return {
    level,
    other,
    value: middle,
    room,
    row: {
      implied_id: `${other.source.doc_id}:i${number}`,
      doc_id: level.source.doc_id,
      from_target_ids: `${level.target_id}; ${other.target_id}`,
      derived,
      how: howOf(derived, level.low, other.low, shown),
      kind: impliedKind,
      indicator_id: level.indicator_id,
      indicator: level.indicator?.vi ?? level.phrase,
      measure: level.measure,
      place: level.place,
      place_code: level.place_code,
      group: level.group,
      period: label,
      period_start: null,
      period_end: null,
      value: shown,
      norm_unit: level.unit,
      stated_target_id: null,
      agrees: null,
    },
  }
}

const howOf = (derived: string, level: number, other: number, value: number): string => {
  if (derived === 'target_from_completion') return `${level} ÷ ${other}% = ${value}`
  if (derived === 'level_before_from_growth') return `${level} ÷ (1 + ${other}%) = ${value}`
  return `${level} − ${other} = ${round(value)}`
}

/** Whether a stated figure is what was implied, within the rounding of all three. */
export const agreesWith = ({ row, room }: Implied, stated: Point): boolean => {
  const open = stated.comparator === 'eq' || stated.comparator === 'range' ? 0 : Math.abs(row.value) * 0.03
  const allowed = (room + stated.rounding + open) * (1 + 1e-9)
  return row.value >= (stated.low ?? 0) - allowed && row.value <= (stated.high ?? 0) + allowed
}
