/**
 * The period that a document is about and the one it plans for, from its title, its headings and its first
 * words. A year inside a cited document's date or name is none; what a title only looks forward to ("định
 * hướng đến năm 2030", "tầm nhìn 2045") is none either.
 */
import { COUNT, countOf, QUARTERS } from '../../language/counts.ts'
import type { Rule } from '../../language/rule.ts'
import { fold } from '../../language/vietnamese.ts'

interface PeriodRule extends Rule {
  readonly label: (match: RegExpExecArray) => string | null
}

/** In order: what says more precisely which period it is comes first. All match folded text. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  {
    id: 'first-months',
    shape: '<number> tháng đầu năm <year>',
    examples: ['6 tháng đầu năm 2021', 'chín tháng đầu năm', '10 tháng đầu của năm 2020'],
    notExamples: ['6 tháng cuối năm 2021', 'tháng 6 năm 2021'],
    pattern: new RegExp(`${COUNT}\\s+tháng\\s+(?:đầu|qua)(?:\\s+của)?\\s+năm(?:\\s+(\\d{4}))?`, 'u'),
    label: match => firstMonths(countOf(match[1]!), match[2]),
  },
  {
    id: 'last-months',
    shape: '<number> tháng cuối năm <year>',
    examples: ['6 tháng cuối năm 2021', '3 tháng còn lại của năm 2021'],
    notExamples: ['6 tháng đầu năm 2021'],
    pattern: new RegExp(
      `${COUNT}\\s+tháng\\s+(?:cuối|còn lại)(?:\\s+của)?(?:\\s+năm)?(?:\\s+(\\d{4}))?`,
      'u',
    ),
    label: match => (countOf(match[1]!) === 6 && match[2] ? `${match[2]}-H2` : match[2] ? match[2] : null),
  },
  {
    id: 'months-of-year',
    shape: '<number> tháng năm <year>',
    examples: ['7 tháng năm 2023', '9 tháng, 2022'],
    notExamples: ['tháng 7 năm 2023'],
    pattern: new RegExp(`(?<!\\d)${COUNT}\\s+tháng(?:\\s+năm|,)?\\s+(\\d{4})`, 'u'),
    label: match => firstMonths(countOf(match[1]!), match[2]),
  },
  {
    id: 'quarter',
    shape: 'quý <number> năm <year>',
    examples: ['quý I năm 2021', 'quý iv/2020', 'quý 2'],
    notExamples: ['quý báu', 'quý vị'],
    pattern: /quý\s+(i{1,3}|iv|[1-4])(?![\p{L}\d])(?:\s*[,/-]?\s*(?:năm\s+)?(\d{4}))?/u,
    label: match => (match[2] ? `${match[2]}-Q${QUARTERS[match[1]!]}` : null),
  },
  {
    id: 'years',
    shape: '<year> - <year>',
    examples: ['giai đoạn 2021 - 2025', 'từ năm 2021 đến năm 2025', '5 năm 2011-2015'],
    notExamples: ['năm 2021', '12/2021-2025'],
    pattern: /(?<![\d/])((?:19|20)\d{2})\s*(?:[-–—]|đến(?:\s+năm)?)\s*((?:19|20)\d{2})(?!\d|\/)/u,
    label: match => (Number(match[1]) < Number(match[2]) ? `${match[1]}/${match[2]}` : null),
  },
  {
    id: 'month',
    shape: 'tháng <number> năm <year>',
    examples: ['tháng 5 năm 2026', 'tháng 12/2020'],
    notExamples: ['ngày 5 tháng 5 năm 2026', '5 tháng đầu năm 2026'],
    pattern: /(?<!ngày\s{0,2}\d{1,2}\s)tháng\s+(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/u,
    label: match => (Number(match[1]) <= 12 ? `${match[2]}-${match[1]!.padStart(2, '0')}` : null),
  },
  {
    id: 'year',
    shape: 'năm <year>',
    examples: ['năm 2021', 'năm học 2021', 'cuối năm 2020'],
    notExamples: ['5 năm', 'năm 12'],
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
function periodIn(text: string, year: string | null = null): string | null {
  if (!/\d/.test(text)) return null
  const folded = about(text)
  for (const rule of PERIOD_RULES) {
    const match = rule.pattern.exec(folded)
    if (match === null) continue
    if (match[2] === undefined && match.length > 2 && year !== null) match[2] = year
    const label = rule.label(match)
    if (label !== null) return label
  }
  return null
}

const REPORTS =
  /kết quả|tình hình|đánh giá|thực trạng|ước thực hiện|những việc đã làm|kiểm điểm|tổng kết|sơ kết/u
const PLANS =
  /phương hướng|nhiệm vụ|kế hoạch|mục tiêu|chỉ tiêu|giải pháp|chương trình|dự toán|đề án|quy hoạch|phấn đấu/u
/** "Kết quả … 6 tháng đầu năm | và phương hướng, nhiệm vụ 6 tháng cuối năm 2021" */
const TURN =
  /(?:[;,]|\svà)\s+(?=(?:phương hướng|nhiệm vụ|mục tiêu|kế hoạch|chỉ tiêu|giải pháp|một số nhiệm vụ|dự toán))/u

/** What of a document speaks of its period. */
interface Sources {
  /** With the type before it. */
  readonly title: string
  readonly headings: readonly string[]
  /** The first paragraphs. */
  readonly opening: readonly string[]
  /** The day of issue, whose year completes "6 tháng đầu năm". */
  readonly issued: string | null
}

/**
 * The period that a document is about: what its title says, else its first heading on results, else its
 * opening words. The period it plans for: what a title or heading says of tasks and goals.
 */
export function periodsOf({ title, headings, opening, issued }: Sources): {
  period: string | null
  plan: string | null
} {
  const year = issued?.slice(0, 4) ?? null
  const ofTitle = halves(title, year)
  const period =
    ofTitle.report ??
    ofTitle.plan ??
    termIn(title) ??
    first(headings, heading => (REPORTS.test(fold(heading)) ? halves(heading, year).report : null)) ??
    first(opening, text => openingPeriod(text, year))
  const plan = ofTitle.plan ?? first(headings, heading => halves(heading, year).plan)
  return { period, plan }
}

/** The period reported on and the one planned for, in a title or a heading. */
function halves(text: string, year: string | null): { report: string | null; plan: string | null } {
  if (!/\d/.test(text)) return { report: null, plan: null }
  const folded = fold(text)
  const turn = TURN.exec(folded)
  const reports = REPORTS.exec(folded)
  if (turn !== null && (reports === null || reports.index < turn.index)) {
    const tail = text.slice(turn.index)
    const named = YEAR_AT_END.exec(tail)?.[1] ?? year
    const report = periodIn(text.slice(0, turn.index), named)
    const plan = periodIn(tail, named)
    if (reports !== null) return { report: report ?? shared(text.slice(0, turn.index), tail), plan }
    return { report: null, plan: report ?? plan }
  }
  const period = periodIn(text, year)
  if (reports !== null && !PLANS.test(folded.slice(0, reports.index))) return { report: period, plan: null }
  if (PLANS.test(folded)) return { report: null, plan: period }
  return { report: period, plan: null }
}

const YEAR_AT_END = /((?:19|20)\d{2})(?!.*(?:19|20)\d{2})/su

/** "Tình hình, nhiệm vụ năm 2022": one year for both. */
const shared = (report: string, tail: string): string | null =>
  /\d|năm|tháng|quý/u.test(report) ? null : periodIn(tail)

/** "ĐẠI HỘI … NHIỆM KỲ 2020-2025": the term of the body that the document founds. */
const TERM = /nhiệm kỳ\s+((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})/u
function termIn(title: string): string | null {
  const folded = fold(title)
  const match = folded.includes('đại hội') ? TERM.exec(folded) : null
  return match === null ? null : `${match[1]}/${match[2]}`
}

/** In running text only what begins a report counts: "Trong 10 tháng đầu năm …", "Kết quả năm 2021 …". */
const BEGINS_REPORT =
  /^(?:[-\s]*)(?:\(?hddtvn\)?\s*[–-]\s*)?(?:(?:trong|qua|tính chung|tính|hết|từ đầu|ước|sau|về)\s+)?(?:\p{L}+\s+)?(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)?\s*(?:tháng|quý|năm)\s/u
function openingPeriod(text: string, year: string | null): string | null {
  const folded = fold(text)
  if (/^\s*(?:căn cứ|thực hiện|theo|ngày|xét)(?![\p{L}])/u.test(folded)) {
    const at = folded.search(ABOUT_RESULTS)
    return at < 0 ? null : shortPeriod(halves(text.slice(at), year).report)
  }
  if (!BEGINS_REPORT.test(folded) && !ABOUT_RESULTS.test(folded)) return null
  return shortPeriod(halves(text, year).report)
}
const ABOUT_RESULTS = /(?:kết quả|tình hình|đánh giá|sơ kết|tổng kết)[^.]{0,120}(?:tháng|quý|năm)\s/u
/** A plan of many years mentioned in passing is not what a text reports on. */
const shortPeriod = (period: string | null): string | null =>
  period === null || period.includes('/') ? null : period

function first<T, R>(values: readonly T[], find: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = find(value)
    if (found !== null) return found
  }
  return null
}
