/** Periods as the rules see them: which part of which year, and how one stands to another. */
import { intervalOf } from '../language/periods.ts'

export interface Period {
  readonly label: string
  /** First and last day (YYYY-MM-DD). */
  readonly start: string
  readonly end: string
  /** A whole year, its first months, another part of it, several years, or one day. */
  readonly form: 'year' | 'cumulative' | 'part' | 'years' | 'day'
  readonly year: number
  /** The same for the periods that follow one another year by year: "01/06" of first halves. */
  readonly slot: string
}

const known = new Map<string, Period | null>()

/** The period of a label, or null where it is none. */
export function periodOf(label: string | null): Period | null {
  if (label === null) return null
  let period = known.get(label)
  if (period === undefined) {
    period = read(label)
    known.set(label, period)
  }
  return period
}

function read(label: string): Period | null {
  const interval = intervalOf(label)
  if (!interval) return null
  const { start, end } = interval
  const year = Number(start.slice(0, 4))
  const last = Number(end.slice(0, 4))
  const fromNewYear = start.endsWith('-01-01')
  const form =
    start === end
      ? 'day'
      : last > year
        ? 'years'
        : fromNewYear && end.endsWith('-12-31')
          ? 'year'
          : fromNewYear && !/-01$/.test(label)
            ? 'cumulative'
            : 'part'
  const slot =
    form === 'years'
      ? `years ${last - year}`
      : form === 'day'
        ? start.slice(5)
        : `${start.slice(5, 7)}/${end.slice(5, 7)}`
  return { label, start, end, form, year, slot }
}

/**
 * Of a state only the end counts: at the end of June ("2021-06", "2021-06-30") it is that of the first half.
 * Keeps the label.
 */
export function endOf(period: Period): Period {
  const { label, end, form, year } = period
  if (form !== 'part' && form !== 'day') return period
  const month = end.slice(5, 7)
  const whole = read(month === '12' ? String(year) : `${year}-${Number(month)}M`)!
  return whole.end === end ? { ...whole, label } : period
}

/** A term "2020-2025" between congresses is the years 2021 to 2025. */
const samePeriod = (a: Period, b: Period): boolean =>
  a.end === b.end &&
  (a.start === b.start || (a.form === 'years' && b.form === 'years' && Math.abs(a.year - b.year) === 1))

export type Relation = 'same' | 'next_year' | 'later_year' | 'cumulative' | 'within' | 'before' | 'other'

/** How the period of a later figure (`to`) stands to that of an earlier one (`from`). */
export function relationOf(from: Period, to: Period): Relation {
  if (samePeriod(from, to)) return 'same'
  if (from.form === 'years' && to.form === 'years')
    return Number(from.end.slice(0, 4)) + 1 === to.year ? 'next_year' : 'other'
  if (from.slot === to.slot && to.year > from.year)
    return to.year === from.year + 1 ? 'next_year' : 'later_year'
  const opened = (form: Period['form']) => form === 'cumulative' || form === 'year'
  if (opened(from.form) && opened(to.form) && from.year === to.year && from.end < to.end) return 'cumulative'
  if (to.start >= from.start && to.end <= from.end) return 'within'
  if (to.end < from.start) return 'before'
  return 'other'
}

/** Days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Which share (0–1) of the time from `start` to `end` has passed on the evening of `day`. */
export const elapsed = (start: string, end: string, day: string): number =>
  Math.min(1, Math.max(0, (daysBetween(start, day) + 1) / (daysBetween(start, end) + 1)))

/** The label of the same part of another year: "2022-H1" one year before is "2021-H1". */
export const shifted = (label: string, years: number): string =>
  label.replace(/\d{4}(?=-|\/|$)/g, year => String(Number(year) + years))
