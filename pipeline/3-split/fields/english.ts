/** What an English report says of itself: its place, its day and the year that it reports on. */
import { PROVINCES, type Province } from '../../language/provinces.ts'
import { bare } from '../../language/vietnamese.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONTH = `(${MONTHS.join('|')})`
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})`, 'i')
const MONTH_FIRST = new RegExp(`(?<![a-z])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'i')

/** The first full date: "15 January 2023", "January 15, 2023". YYYY-MM-DD or null. */
export function englishDateIn(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return isoDay(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst === null ? null : isoDay(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!)
}
const isoDay = (year: string, month: string, day: string): string =>
  `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`

const NAMES = new Map(PROVINCES.map(province => [bare(province.name).toLowerCase(), province]))
const NAME = [...NAMES.keys()].sort((a, b) => b.length - a.length).join('|')
const OF_PROVINCE = new RegExp(
  `(?<![a-z])(?:(${NAME}) (?:province|city)|(?:province|city) of (${NAME}))(?![a-z])`,
  'i',
)

/** The province that the text names as one ("Soc Trang province"), first the title, then the rest. */
export function englishProvinceIn(text: string): Province | null {
  const match = OF_PROVINCE.exec(bare(text))
  return match === null ? null : (NAMES.get((match[1] ?? match[2])!.toLowerCase()) ?? null)
}

/** "socio-economic report 2022", "the first six months of 2022", "2021-2025". */
export function englishPeriodIn(title: string): string | null {
  const half = /first (?:six months|half) of (\d{4})/i.exec(title)
  if (half !== null) return `${half[1]}-H1`
  const years = /(?<!\d)((?:19|20)\d{2})\s?[-–]\s?((?:19|20)\d{2})(?!\d)/.exec(title)
  if (years !== null) return `${years[1]}/${years[2]}`
  return /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(title)?.[1] ?? null
}
