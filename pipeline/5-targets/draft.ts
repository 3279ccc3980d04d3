/** A figure with all that is known of it, before it becomes a row of the targets table. */
import type { Attached, Measure } from './attach.ts'
import type { Comparator, Figure } from './figures.ts'
import { normalise } from './normalise.ts'

export interface Draft {
  readonly sentence_id: string
  readonly kind: 'target' | 'result'
  readonly estimated: boolean
  readonly indicator: string
  readonly measure: Measure
  readonly base: string | null
  readonly comparator: Comparator
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly norm: { readonly low: number | null; readonly high: number | null; readonly unit: string | null }
  readonly period: string | null
  readonly place: string | null
  readonly placeCode: string | null
  readonly text: string
  /** Offsets of the evidence in the clean text. */
  readonly start: number
  readonly end: number
  /** Offsets in the raw text, where they are known instead. */
  readonly raw?: { readonly start: number; readonly end: number }
  readonly rule: string
  /** What the derivation did, for the confidence: names of features. */
  readonly features: readonly string[]
}

/** Value with its sign, in the unit as written and in the unit of comparison. "giảm 2-3%" is -3 to -2. */
export function valuesOf(
  figure: Figure,
  negative: boolean,
  unit: string,
): Pick<Draft, 'low' | 'high' | 'norm'> {
  const low = negative ? -figure.high : figure.low
  const high = negative ? -figure.low : figure.high
  return { low, high, norm: normalise(figure, unit, low, high) }
}

/** What may be wrong with a row: how sure its kind is, where indicator and period came from. */
export function featuresOf(
  row: Attached,
  given: { readonly kindScore: number; readonly periodSource: string; readonly indicator: string },
): string[] {
  const { figure } = row
  const words = given.indicator.split(' ').length
  const sure = Math.abs(given.kindScore)
  return [
    `source:${row.source}`,
    `period:${given.periodSource}`,
    `unit:${figure.unitClass}`,
    `measure:${row.measure}`,
    `words:${words <= 1 ? 1 : words <= 3 ? 3 : words <= 14 ? 14 : 15}`,
    `kind:${sure < 1 ? 0 : sure < 2.5 ? 1 : sure < 5 ? 2 : 3}`,
    ...(row.bracket >= 0 ? ['bracket'] : []),
    ...(figure.unitEntry === null ? ['unknown-unit'] : []),
    ...(row.chain === 0 ? ['no-predicate'] : []),
    ...(/[,;:]/.test(given.indicator) ? ['list-indicator'] : []),
    ...(/\d/.test(given.indicator) ? ['number-in-indicator'] : []),
  ]
}
