/**
 * The period that a document is about and the one it plans for, from its title, its headings and its first
 * words. A year inside a cited document's date or name is none; what a title only looks forward to ("định
 * hướng đến năm 2030", "tầm nhìn 2045") is none either.
 */
import { fold } from '../../language/vietnamese.ts'

interface PeriodRule {
  readonly id: string
  readonly pattern: RegExp
  readonly label: (match: RegExpExecArray) => string | null
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
}
const COUNT = '(\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười)'
const count = (word: string): number => (/\d/.test(word) ? Number(word) : (NUMBER_WORDS[word] ?? 0))
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}

/** In order: what says more precisely which period it is comes first. All match folded text. */
const RULES: readonly PeriodRule[] = [
  {
    id: 'first-months',
    pattern: new RegExp(`${COUNT}\\s+tháng\\s+(?:đầu|qua)(?:\\s+của)?\\s+năm(?:\\s+(\\d{4}))?`, 'u'),
    label: match => firstMonths(count(match[1]!), match[2]),
  },
  {
    id: 'last-months',
    pattern: new RegExp(
      `${COUNT}\\s+tháng\\s+(?:cuối|còn lại)(?:\\s+của)?(?:\\s+năm)?(?:\\s+(\\d{4}))?`,
      'u',
    ),
    label: match => (count(match[1]!) === 6 && match[2] ? `${match[2]}-H2` : match[2] ? match[2] : null),
  },
  {
    id: 'months-of-year',
    pattern: new RegExp(`(?<!\\d)${COUNT}\\s+tháng(?:\\s+năm|,)?\\s+(\\d{4})`, 'u'),
    label: match => firstMonths(count(match[1]!), match[2]),
  },
  {
    id: 'quarter',
    pattern: /quý\s+(i{1,3}|iv|[1-4])(?:\s*[,/-]?\s*(?:năm\s+)?(\d{4}))/u,
    label: match => `${match[2]}-Q${QUARTERS[match[1]!]}`,
  },
  {
    id: 'years',
    pattern: /(?<![\d/])((?:19|20)\d{2})\s*(?:[-–—]|đến(?:\s+năm)?)\s*((?:19|20)\d{2})(?!\d|\/)/u,
    label: match => (Number(match[1]) < Number(match[2]) ? `${match[1]}/${match[2]}` : null),
  },
  {
    id: 'month',
    pattern: /(?<!ngày\s{0,2}\d{1,2}\s)tháng\s+(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/u,
    label: match => (Number(match[1]) <= 12 ? `${match[2]}-${match[1]!.padStart(2, '0')}` : null),
  },
  {
    id: 'year',
    pattern: /năm(?:\s+(?:học|ngân sách|kế hoạch|đầu tiên|cuối))?\s+((?:19|20)\d{2})(?!\d)/u,
    label: match => match[1]!,
  },
]

function firstMonths(months: number, year: string | undefined): string | null {
  if (!year || months < 1 || months > 12) return null
  if (months === 6) return `${year}-H1`
  if (months === 12) return year
  if (months === 3) return `${year}-Q1`
  return `${year}-${String(months)}M`
}

/** Dates, numbers and cited documents, and what is only looked forward to. */
const NOT_ABOUT = [
  /(?:ngày\s*)?\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm|[/.-]\s*\d{1,2}\s*[/.-])\s*\d{4}/gu,
  /số\s*\d+[^\s,;]*/gu,
  /(?:định hướng|tầm nhìn|hướng tới|hướng đến|và những năm tiếp theo)[^,;.]*/gu,
  /nhiệm kỳ\s+\d{4}\s*[-–]\s*\d{4}/gu,
  /\d+\s*năm\s+ngày[^,;.]*/gu,
]

function about(text: string): string {
  let folded = fold(text).replace(/\s/g, ' ')
  for (const pattern of NOT_ABOUT) folded = folded.replace(pattern, match => ' '.repeat(match.length))
  return folded
}

/** The first rule that finds a period in what the text is about; `year` completes "6 tháng đầu năm". */
export function periodIn(text: string, year: string | null = null): string | null {
  if (!/\d/.test(text)) return null
  const folded = about(text)
  for (const rule of RULES) {
    const match = rule.pattern.exec(folded)
    if (match === null) continue
    if (match[2] === undefined && match.length > 2 && year !== null) match[2] = year
    const label = rule.label(match)
    if (label !== null) return label
  }
  return null
}

const REPORTS = /kết quả|tình hình|đánh giá|thực trạng|ước thực hiện|những việc đã làm|kiểm điểm/u
const PLANS =
  /phương hướng|nhiệm vụ|kế hoạch|mục tiêu|chỉ tiêu|giải pháp|chương trình|dự toán|đề án|quy hoạch|phấn đấu/u

interface Periods {
  readonly period: string | null
  readonly plan: string | null
}

/**
 * What the title says; else the first heading on results; else the opening words. The plan: a heading or a
 * title on tasks and goals.
 */
export function periodsOf(
  title: string,
  headings: readonly string[],
  opening: readonly string[],
  issued: string | null,
): Periods {
  const year = issued?.slice(0, 4) ?? null
  const ofTitle = periodIn(title, year)
  let reported: string | null = null
  let planned: string | null = null
  for (const heading of headings) {
    const folded = fold(heading)
    if (reported === null && REPORTS.test(folded)) reported = periodIn(reportPart(heading, folded), year)
    if (planned === null && PLANS.test(folded)) planned = planIn(heading, folded, year)
    if (reported !== null && planned !== null) break
  }
  if (planned === null && ofTitle !== null && PLANS.test(fold(title)))
    planned = planIn(title, fold(title), year) ?? ofTitle
  const opened = ofTitle ?? reported ?? firstOf(opening, text => reportedIn(text, year))
  return { period: opened, plan: planned }
}

/** "Kết quả … 6 tháng đầu năm và phương hướng … 6 tháng cuối năm 2021": the year stands at the end. */
function reportPart(heading: string, folded: string): string {
  const at = folded.search(/(?:;|,|và)\s+(?:phương hướng|nhiệm vụ|mục tiêu|kế hoạch)/u)
  if (at < 0) return heading
  const part = heading.slice(0, at)
  if (/\d{4}/.test(part)) return part
  const year = /(?:19|20)\d{2}(?!.*(?:19|20)\d{2})/su.exec(heading)
  return year === null ? part : `${part} ${year[0]}`
}

function planIn(heading: string, folded: string, year: string | null): string | null {
  const at = folded.search(PLANS)
  return periodIn(heading.slice(at), year)
}

const OPENING =
  /(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+tháng\s+(?:đầu|qua|cuối)|tháng\s+\d{1,2}|quý\s|năm\s+\d{4}/u
function reportedIn(text: string, year: string | null): string | null {
  const folded = fold(text)
  if (!REPORTS.test(folded) && !/^\s*(?:trong\s+)?(?:\S+\s+)?(?:tháng|quý|năm)/u.test(folded)) return null
  if (!OPENING.test(folded)) return null
  return periodIn(reportPart(text, folded), year)
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = find(value)
    if (found !== null) return found
  }
  return null
}
