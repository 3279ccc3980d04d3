/**
 * Period labels and the days they span (both ends included):
 * `2021` · `2021-H1` · `2021-Q3` · `2021-9M` (first nine months) · `2021-06` · `2021/2025` · `2021-12-31`.
 */
export interface Interval {
  readonly start: string
  readonly end: string
}

const two = (n: number): string => String(n).padStart(2, '0')
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const months = (year: number, from: number, to: number): Interval => ({
  start: `${year}-${two(from)}-01`,
  end: `${year}-${two(to)}-${two(lastDay(year, to))}`,
})

const LABEL = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{1,2})M|(\d{2})(?:-(\d{2}))?)|\/(\d{4}))?$/

/** The days that a label spans, or null where it is no label. */
export function intervalOf(label: string): Interval | null {
  const match = LABEL.exec(label)
  if (!match) return null
  const year = Number(match[1])
  const [half, quarter, first, month, day, to] = match
    .slice(2)
    .map(part => (part ? Number(part) : 0)) as number[]
  if (half) return months(year, half * 6 - 5, half * 6)
  if (quarter) return months(year, quarter * 3 - 2, quarter * 3)
  if (first) return first <= 12 ? months(year, 1, first) : null
  if (month && month > 12) return null
  if (month && day) return day <= lastDay(year, month) ? { start: label, end: label } : null
  if (month) return months(year, month, month)
  if (to) return to >= year ? { start: `${year}-01-01`, end: `${to}-12-31` } : null
  return months(year, 1, 12)
}

export type PeriodKind = 'year' | 'half' | 'quarter' | 'months' | 'month' | 'years' | 'day'

/** What kind of period a label names, or null where it is no label. */
export function kindOf(label: string): PeriodKind | null {
  const match = LABEL.exec(label)
  if (!match) return null
  if (match[2]) return 'half'
  if (match[3]) return 'quarter'
  if (match[4]) return 'months'
  if (match[6]) return 'day'
  if (match[5]) return 'month'
  if (match[7]) return 'years'
  return 'year'
}
