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
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null && (dayFirst === null || monthFirst.index < dayFirst.index))
    return isoDay(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!)
  return dayFirst === null ? null : isoDay(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
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

const TYPE =
  'resolution|conclusion|decision|directive|report|plan|notice|announcement|programme|program|decree|circular|law|proposal|action plan|action programme|regulation'
const TYPE_LINE = new RegExp(`^(?:draft\\s+)?(${TYPE})$`, 'i')
const TYPE_AT_START = new RegExp(`^(?:the\\s+)?(?:[a-z-]+\\s+){0,2}?(${TYPE})\\b`, 'i')
const TYPE_IN_TITLE = new RegExp(`\\b(${TYPE})\\b`, 'i')
const NUMBER =
  /^(?:resolution|conclusion|decision|directive|report|plan|ref\.?)?\s*(?:no|number)\b\.?:?\s*(\d[\w./-]*[/-][\p{Lu}][\p{Lu}\p{L}./-]*)/iu
const BODY =
  /^(?:the\s+)?(?:people's|people’s|provincial|communist|socialist|government|ministry|standing|party|national)\b/i
const DATE_LINE = new RegExp(
  `^(?:[\\p{L} .'’-]{2,30},\\s*)?(?:on\\s+)?(?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?),?\\s+\\d{4}$`,
  'iu',
)
const HEAD_LINES = 12

/** Type, number and title of an English document from its first lines. The type is an English word in small letters. */
export function englishHead(first: readonly string[]): {
  type: string | null
  number: string | null
  title: string | null
} {
  const lines = first
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, HEAD_LINES)
  let number: string | null = null
  for (const line of lines) number ??= NUMBER.exec(line)?.[1] ?? null
  const typeAt = lines.findIndex(line => TYPE_LINE.test(line))
  if (typeAt >= 0) {
    const next = lines[typeAt + 1]
    return { type: lines[typeAt]!.toLowerCase().replace(/^draft\s+/, ''), number, title: next ?? null }
  }
  const titles = lines.filter(
    line =>
      !NUMBER.test(line) &&
      !DATE_LINE.test(line) &&
      !BODY.test(line) &&
      !/^[\p{L} .'’-]+\s(?:province|city)$/iu.test(line),
  )
  const title = titles[0] ?? lines[0] ?? null
  const named = title === null ? null : (TYPE_AT_START.exec(title) ?? TYPE_IN_TITLE.exec(title))
  return { type: named?.[1]?.toLowerCase() ?? null, number, title }
}

/** "targets for 2023", "plan for 2023": the first period that a heading on aims names. */
export function englishPlanIn(headings: readonly string[]): string | null {
  for (const heading of headings)
    if (/\b(?:targets?|plan|goals?|objectives?|tasks?|orientations?|outlook)\b/i.test(heading)) {
      const period = englishPeriodIn(heading)
      if (period !== null) return period
    }
  return null
}

/** "Results of 2022", "assessment … in 2022": the first period that a heading on what was reached names. */
export function englishReportIn(headings: readonly string[]): string | null {
  for (const heading of headings)
    if (/\b(?:results?|assessment|review|performance|situation|report|implementation)\b/i.test(heading)) {
      const period = englishPeriodIn(heading)
      if (period !== null) return period
    }
  return null
}

/** "socio-economic report 2022", "the first six months of 2022", "2021-2025". */
export function englishPeriodIn(title: string): string | null {
  const half = /(first|last|second) (?:six months|half) of (\d{4})/i.exec(title)
  if (half !== null) return `${half[2]}-H${half[1]!.toLowerCase() === 'first' ? 1 : 2}`
  const nine = /first (nine|9) months of (\d{4})/i.exec(title)
  if (nine !== null) return `${nine[2]}-9M`
  const years = /(?<!\d)((?:19|20)\d{2})\s?[-–]\s?((?:19|20)\d{2})(?!\d)/.exec(title)
  if (years !== null) return `${years[1]}/${years[2]}`
  return /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(title)?.[1] ?? null
}
