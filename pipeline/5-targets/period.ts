/** The period of a figure: its own words, its clause, its sentence; then paragraph, list head, section and document. */

import { datesOf, type FoundDate } from '../4-entities/dates.ts'
import { Line } from '../4-entities/line.ts'
import { type Anchor, type FoundPeriod, periodsOf, readPeriods } from '../4-entities/periods.ts'
import { intervalOf, kindOf } from '../language/periods.ts'
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import { beforePeriod, periodPhrases, periodWords, timeOfSentence } from './grammar/periods.ts'
import { Role } from './grammar/roles.ts'
import { PERIOD_LEAD } from './phrase.ts'
import { isStart } from './predicate.ts'
import type { Mention, Sentence } from './sentence.ts'
import { MARK, NUMBER } from './tokens.ts'
import { dueYearOf, horizonOf, monthsToldOf, type ToldLast, toldLastOf, writtenBy } from './written.ts'

/** A period of a sentence over half-open offsets; `base` where it says no figure's time: "cùng kỳ", "ngày 5/6". */
interface Named {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly base: boolean
}

/** What a document as a whole says about time. */
export class DocumentPeriods {
  readonly anchor: Anchor
  /** What the document's results are of, and what its aims are for. */
  report: string | null
  readonly plan: string | null
  /** Day against which past and future are told; null where nothing tells. */
  readonly today: string | null
  /** The last day on which it may have been written: a document without a date is of the year of what it cites. */
  readonly latest: string | null
  /** Year of a press report that has no date. */
  readonly year: string | null
  /** The first months of its year of which such a report tells most, where its title names none. */
  readonly months: string | null
  /** What such a report tells last. */
  readonly #last: ToldLast
  readonly #titles = new Map<string, string | null>()
  readonly #line = new Line()
  /** The month named last. */
  #month: string | null = null

  constructor(document: Row<'documents'>, clean: string) {
    // a press report without a date: its year is told by what it compares with
    const year = document.issued_on || document.doc_type ? null : yearOfText(clean)
    this.year = year
    this.#last = year === null ? { day: null, month: null } : toldLastOf(clean, year)
    const period = year === null || document.period?.startsWith(year) ? document.period : year
    const written = document.issued_on || !document.doc_type ? null : writtenBy(document.doc_number, clean)
    const issued_on = document.issued_on ?? written?.day ?? null
    this.anchor = { issued_on, period, plan_period: document.plan_period }
    const issued = issued_on?.slice(0, 4) ?? null
    this.report =
      termBefore(document) ??
      (year === null || (period !== null && period.length > 4)
        ? (period ??
          monthsToldOf(clean, document.issued_on) ??
          written?.label ??
          issued_on?.slice(0, 7) ??
          null)
        : null)
    this.months = this.report === null ? monthsToldOf(clean, this.#last.month) : null
    this.plan =
      document.plan_period ??
      // a plan without a date is for the year in which it is due
      (document.issued_on ? null : dueYearOf(document.doc_type, clean)) ??
      (year === null ? (planOf(period) ?? horizonOf(document.doc_type, clean, issued) ?? issued) : year)
    this.today = document.issued_on ?? (year ? `${year}-12-31` : later(issued_on, dayAfter(document.period)))
    this.latest = document.issued_on ?? (this.today && `${this.today.slice(0, 4)}-12-31`)
  }

  /** Period that a heading names, null where it names none. */
  ofTitle(title: string): string | null {
    let label = this.#titles.get(title)
    if (label === undefined) {
      label = this.#choose(title, readPeriods(title, this.anchor)) ?? this.#dueIn(title)
      this.#titles.set(title, label)
    }
    return label
  }
  /** "Giải ngân đến 30/11/2021": the day up to which a heading counts. */
  #dueIn(title: string): string | null {
    for (const { start, day } of datesOf(this.#line.read(title))) if (isDue(title, start)) return day
    return null
  }
  #choose(title: string, found: readonly FoundPeriod[]): string | null {
    let label: string | null = null
    for (const one of found)
      if (
        title[one.start - 1] !== '/' &&
        one.label &&
        one.rule_id !== 'same-period' &&
        one.rule_id !== 'now' &&
        !beforePeriod.dated.in(title.slice(Math.max(0, one.start - 12), one.start)) &&
        !beforePeriod.compared.in(title.slice(Math.max(0, one.start - 24), one.start))
      )
        label ??= one.label
    return label
  }

  /**
   * Periods of a sentence, with what its words say about their bounds: "hết tháng 8" is of eight months. `around` is the
   * period that the sentence before speaks of: "Năm tháng thu 2 tỷ đồng. Cùng kỳ năm ngoái thu 3 tỷ đồng."; `year` that
   * of the section, which "trong năm" means.
   */
  in(text: string, around: string | null = null, year: string | null = null): Named[] {
    const line = this.#line.read(text)
    const dates = datesOf(line)
    const before = around?.includes('/') ? null : around
    const found = periodsOf(line, this.anchor, offset => dateAt(dates, offset), before)
    const mentions: Named[] = dates.map(({ start: date, end, day }) => {
      const start = date - hourBefore(text, date)
      return { start, end, label: day, base: !isDue(text, start) && !holdsFrom(text, start, end) }
    })
    for (let i = 0; i < found.length; i++) {
      const one = found[i]!
      const next = found[i + 1]
      // "nửa đầu quý 3" is no half-year
      if (one.rule_id === 'half' && periodWords.halfOf.in(text.slice(one.start, one.end + 8))) continue
      if (text[one.start - 1] === '/') continue
      // "từ đầu năm đến hết tháng 11": the second says it
      if (next && next.start - one.end < 14 && beginsSpan(text, one) && !isSince(text, one, next)) continue
      const named = this.#named(one, text, year)
      if (!named) continue
      const since = isSince(text, one, next) ? this.#since(named, next) : null
      if (since) i++
      mentions.push(since ?? named)
    }
    this.#sameMonth(text, mentions)
    this.#daysAgo(text, mentions)
    this.#recentYears(text, mentions)
    this.#atPresent(text, mentions)
    return yearsTogether(
      text,
      mentions.sort((a, b) => a.start - b.start),
    )
  }

  #named(one: FoundPeriod, text: string, year: string | null): Named | null {
    const { start, end, rule_id } = one
    let { label } = one
    // "Trong năm xảy ra 55 vụ" under "Kết quả năm 2023" of a plan for 2024
    if (rule_id === 'this-year') label = year ?? label
    // "từ đầu năm thu 5 tỷ đồng": up to now
    const since = rule_id === 'this-year' && periodWords.fromBeginning.in(text.slice(0, end))
    // "cao nhất kể từ đầu năm" is of no figure
    if (since && periodWords.sinceBeginning.in(text.slice(0, end))) return null
    if (rule_id === 'now')
      label = periodWords.upToNow.in(text.slice(start, end)) ? this.now() : this.present()
    if (since) label = this.now()
    // "5 tháng cuối năm": no label but its year's
    if (rule_id === 'last-months') label ??= one.days?.end.slice(0, 4) ?? null
    if (label === null) return null
    if (one.side?.includes('hết') && kindOf(label) === 'month') label = firstMonths(label)
    // "đến đầu tháng 9"
    if (kindOf(label) === 'month' && beforePeriod.upToBeginning.in(text.slice(0, start)))
      label = `${label}-01`
    const base =
      rule_id === 'same-period' ||
      (rule_id === 'day-of-month' && !isDue(text, start)) ||
      beforePeriod.since.in(text.slice(Math.max(0, start - 24), start))
    return { start, end, label, base }
  }

  /** "từ năm 2015 đến nay": the years together. */
  #since(from: Named, next: FoundPeriod): Named | null {
    const year = this.now()?.slice(0, 4)
    if (!year || from.label >= year) return null
    return { start: next.start, end: next.end, label: `${from.label}/${year}`, base: false }
  }

  /** "Trong tháng, thu 5 tỷ đồng", "tháng này": the month spoken of last, else the last one of the report. */
  #sameMonth(text: string, mentions: Named[]): void {
    for (const { label, base } of mentions) if (!base && kindOf(label) === 'month') this.#month = label
    const match = timeOfSentence.sameMonth.pattern.exec(text)
    const month = this.#month ?? monthOf(this.anchor.period)
    if (match && month)
      mentions.push({ start: match.index, end: match.index + match[0].length, label: month, base: false })
  }

  /** "Tuần qua, đơn vị đã đón 5 đoàn khách": of the month in which it is told, where that is known. */
  #daysAgo(text: string, mentions: Named[]): void {
    const label = this.anchor.issued_on?.slice(0, 7) ?? this.#last.day
    const match = label ? timeOfSentence.daysAgo.pattern.exec(text) : null
    if (!match || !label) return
    const start = match.index
    const end = start + match[0].length
    if (!mentions.some(one => one.start < end && start < one.end))
      mentions.push({ start, end, label, base: false })
  }

  /** "trong vài năm gần đây, diện tích tăng gấp đôi": up to the year in which it is told. */
  #recentYears(text: string, mentions: Named[]): void {
    const match = timeOfSentence.recentYears.pattern.exec(text)
    const label = match ? (this.anchor.issued_on?.slice(0, 4) ?? this.year) : null
    if (!match || !label) return
    mentions.push({ start: match.index, end: match.index + match[0].length, label, base: false })
  }

  /** "Hiện công ty đã có 5.000 khách hàng": a clause that opens so is of now. */
  #atPresent(text: string, mentions: Named[]): void {
    const match = timeOfSentence.atPresent.pattern.exec(text)
    const label = match ? (this.#last.day ?? this.now()) : null
    if (!match || label === null) return
    const start = match.index + match[0].length - 4
    if (!mentions.some(one => one.start < start + 4 && start < one.end))
      mentions.push({ start, end: start + 4, label, base: false })
  }

  /** "hiện nay có 50 doanh nghiệp": in a press report without a date the month of the day that it tells, else its year. */
  present(): string | null {
    return this.year === null ? this.now() : (this.#last.day ?? this.year)
  }

  /** Up to when a press report without a date counts: its period, or the month that it tells after it. */
  #toldLast(): string | null {
    const { year, report } = this
    if (year === null) return null
    // a press report that begins with another year's results
    if (report !== null && !report.startsWith(year)) return year
    const { month } = this.#last
    const reported =
      report?.startsWith(year) && report.length > 4 && !report.includes('/') ? intervalOf(report) : null
    if (month === null) return reported ? report : year
    // "tính đến ngày 15/12" of the month told last says it better
    return reported && reported.end.slice(0, 7) >= month ? report : month
  }

  /** "đến nay": the period that the document reports on where it ends about its date, else its month. */
  now(): string | null {
    const { issued_on } = this.anchor
    if (!issued_on) return this.#toldLast() ?? this.report
    const { report } = this
    const reported = report && report.length > 4 && !report.includes('/') ? intervalOf(report) : null
    // a report of the half-year signed in the first days after it
    if (reported && reported.end < issued_on && Date.parse(issued_on) - Date.parse(reported.end) < 15 * 864e5)
      return report
    return issued_on.slice(0, 7)
  }
}

/** "từ tháng 3", "từ đầu tháng 3": what is told began then, and its end follows. */
const beginsSpan = (text: string, { side, start }: FoundPeriod): boolean =>
  side?.startsWith('từ') || beforePeriod.fromPartOf.in(text.slice(Math.max(0, start - 12), start))

/** "từ năm 2015 đến nay", "từ khi thành lập (năm 2015) đến nay": a year, and the present right after it. */
function isSince(text: string, one: FoundPeriod, next: FoundPeriod | undefined): next is FoundPeriod {
  return (
    next?.rule_id === 'now' &&
    one.label?.length === 4 &&
    timeOfSentence.untilNow.in(text.slice(one.end, next.end)) &&
    beforePeriod.sinceWhen.in(text.slice(Math.max(0, one.start - 60), one.start))
  )
}

/** "Trong 3 năm 2017, 2018 và 2019", "các năm 2021, 2022": years that are counted together have one label. */
function yearsTogether(text: string, mentions: readonly Named[]): Named[] {
  const named = [...mentions]
  for (let i = 0; i < named.length; i++) {
    const first = named[i]!
    let to = i
    while (to + 1 < named.length && follows(text, named[to]!, named[to + 1]!)) to++
    if (to === i || !timeOfSentence.together.in(text.slice(Math.max(0, first.start - 12), first.start + 4)))
      continue
    const label = `${first.label}/${named[to]!.label}`
    for (let k = i; k <= to; k++) named[k] = { ...named[k]!, label }
    i = to
  }
  return named
}
const follows = (text: string, one: Named, next: Named): boolean =>
  one.label.length === 4 &&
  next.label.length === 4 &&
  Number(next.label) === Number(one.label) + 1 &&
  timeOfSentence.betweenYears.in(text.slice(one.end, next.start))
/** The month with which a report ends: 2025-10 of 2025-10M; null where it is of no month. */
const monthOf = (period: string | null): string | null => {
  if (!period || !/M$|^\d{4}-\d\d$/.test(period)) return null
  return intervalOf(period)?.end.slice(0, 7) ?? null
}

/** A congress that opens the term 2020-2025 looks back on that of 2015-2020. */
function termBefore({ title, period, issued_on }: Row<'documents'>): string | null {
  const term = /^(\d{4})\/(\d{4})$/.exec(period ?? '')
  if (!term || !timeOfSentence.congress.in(title ?? '') || (issued_on ?? '') > `${term[1]}-12-31`) return null
  const years = Number(term[2]) - Number(term[1])
  return `${Number(term[1]) - years}/${term[1]}`
}

/** A report on the first months compares with the plan of the year. */
const planOf = (period: string | null): string | null =>
  period && /^\d{4}-(?:\d+M|H1|Q\d|\d\d)$/.test(period) ? period.slice(0, 4) : period

/** End of the date around an offset, 0 where none stands there. */
function dateAt(dates: readonly FoundDate[], offset: number): number {
  for (const { start, end } of dates) if (start <= offset && offset < end) return end
  return 0
}

/** Length of "17h00 ngày " before a date. */
const hourBefore = (text: string, date: number): number =>
  beforePeriod.hour.pattern.exec(text.slice(Math.max(0, date - 24), date))?.[0].length ?? 0

/** "tính đến ngày 30/9/2020" is due then; a date alone is that of a meeting, a document or a visit. */
const isDue = (text: string, start: number): boolean =>
  beforePeriod.due.in(text.slice(Math.max(0, start - 24), start))

/** "Từ ngày 1/1/2022, lương tăng 6%": a day that a comma ends; "từ ngày 1/7 đến ngày 30/9" is known by its end. */
const holdsFrom = (text: string, start: number, end: number): boolean =>
  text[end] === ',' && beforePeriod.from.in(text.slice(Math.max(0, start - 12), start))

const firstMonths = (label: string): string => {
  const month = Number(label.slice(5))
  const year = label.slice(0, 4)
  return month === 12 ? year : month === 6 ? `${year}-H1` : `${year}-${month}M`
}

/** A report on ten months without a date was written after them. */
function dayAfter(period: string | null): string | null {
  const end = period && period.length > 4 && !period.includes('/') ? intervalOf(period)?.end : undefined
  return end ? new Date(Date.parse(end) + 864e5).toISOString().slice(0, 10) : null
}

const later = (a: string | null, b: string | null): string | null => (a && b ? (a > b ? a : b) : (a ?? b))

/** The year in which a text without a date was written: that of its last full date, else the one it names most. */
function yearOfText(clean: string): string | null {
  let latest = ''
  for (const match of clean.matchAll(timeOfSentence.ownYear.pattern))
    if (match[1]! > latest) latest = match[1]!
  const counts = new Map<string, number>()
  for (const match of clean.matchAll(timeOfSentence.yearNamed.pattern)) {
    const year = match[1] ? String(Number(match[2]) + 1) : match[2]!
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  let most = 0
  let best: string | null = null
  for (const [year, count] of counts)
    if (count > most || (count === most && best !== null && year > best)) [best, most] = [year, count]
  if (latest && (!best || latest > best)) return latest
  return best ?? (latest || null)
}

/** Whether a period is what a figure is compared with: "so với cùng kỳ năm 2019", "gấp 2 lần năm 2010". */
export function isBase(sentence: Sentence, mention: Mention, rows: readonly Attached[]): boolean {
  // "Cùng kỳ năm 2017, số thu đạt …" opens a sentence about that year
  if (mention.base && kindOf(mention.label) === 'day') return !opensMeasured(sentence, mention)
  const { tokens } = sentence
  if (mention.base) return !tellsOfBase(sentence, mention)
  // "sẽ xấp xỉ năm trước"
  if (
    mention.first > 0 &&
    periodWords.yearBefore.in(mention.text) &&
    periodPhrases.equals.has(tokens.text[mention.first - 1]!)
  )
    return true
  // "so với quý 2 năm nay": both
  const before = sentence.periods.find(one => one.last === mention.first)
  if (before && !before.base && isBase(sentence, before, rows)) return true
  if (isSecondBase(sentence, mention, rows)) return true
  for (let i = mention.first - 1, steps = 0; i >= 0 && steps < 8; i--, steps++) {
    if (tokens.kind[i] === 2 || tokens.text[i] === 'và') return false
    if (steps === 0 && tokens.text[i] === 'hơn') return true
    const hit = sentence.hitEndingAt(i)
    if (hit && hit.entry.roles & Role.THAN) return true
    if (tokens.kind[i] === 1) return false
    for (const row of rows) if (row.figure.end - 1 === i) return row.figure.unitClass === 'times' && steps < 3
  }
  return false
}

/** "so với quý 2/2021 và quý 3/2020": the second of two with which something is compared, and nothing more is told. */
function isSecondBase(sentence: Sentence, { first, last }: Mention, rows: readonly Attached[]): boolean {
  const { tokens } = sentence
  if (tokens.text[first - 1] !== 'và' || (last < tokens.length && tokens.kind[last] !== MARK)) return false
  const before = sentence.periods.find(one => one.last === first - 1)
  return before !== undefined && isBase(sentence, before, rows)
}

/** "Cùng kỳ năm 2017, số thu đạt …", "lỗ 9 tỷ đồng, cùng kỳ lãi 4 tỷ đồng": told, and not compared with. */
function tellsOfBase(sentence: Sentence, mention: Mention): boolean {
  const { tokens } = sentence
  const { first, last } = mention
  if (first <= 1 && tokens.text[last] === ',') return true
  if (first > 0 && periodPhrases.comparedWith.has(tokens.text[first - 1]!)) return false
  const hit = sentence.hitAt(last)
  if (hit === null || hit.entry.roles & (Role.UP | Role.DOWN)) return false
  // "đạt 70 tỷ đồng, cùng kỳ năm trước là 50 tỷ đồng"
  const clause =
    first > 0 && tokens.text[first - 1] === ',' && (hit.entry.roles & (Role.LINK | Role.ADV)) !== 0
  return clause || (hit.entry.roles & Role.MEASURE) !== 0
}

/** "Ngày 19/10, giá cao su ở mức …": what is measured follows its day; "Ngày 19/10, Bộ Công Thương họp …" is an event. */
function opensMeasured(sentence: Sentence, mention: Mention): boolean {
  const { tokens } = sentence
  const hit = sentence.hitAt(tokens.text[mention.last] === ',' ? mention.last + 1 : mention.last)
  const before = mention.first > 0 ? sentence.hitEndingAt(mention.first - 1) : null
  return hit !== null && (hit.entry.roles & Role.MEASURE) !== 0 && !(before && before.entry.roles & Role.THAN)
}

/** "lên 4,1% so với 3,8% hồi cuối năm 2021": the period of what the figure is compared with. */
function isOfCompared(sentence: Sentence, mention: Mention, number: number): boolean {
  const { tokens } = sentence
  let i = mention.first - 1
  while (i >= 0 && i > mention.first - 4 && tokens.kind[i] !== NUMBER) i--
  if (i < 0 || tokens.kind[i] !== NUMBER || i === number) return false
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    const hit = sentence.hitEndingAt(k)
    if (hit && hit.entry.roles & Role.THAN) return true
  }
  return false
}

/** "so với con số 20 tỷ đồng của cùng kỳ", "so với mức 5% năm 2020": what is compared with is of the period after it. */
function ofComparedWith(sentence: Sentence, { figure }: Attached): string | null {
  const { tokens } = sentence
  let i = figure.first - 1
  while (i >= 0 && periodPhrases.amount.has(tokens.text[i]!)) i--
  const hit = i >= 0 ? sentence.hitEndingAt(i) : null
  if (!hit || !(hit.entry.roles & Role.THAN)) return null
  const at = periodPhrases.ofPeriod.has(tokens.text[figure.end] ?? '') ? figure.end + 1 : figure.end
  return sentence.periods.find(one => one.first === at)?.label ?? null
}

/** "71% so với mục tiêu năm 2025", "bằng 74% kế hoạch năm 2025": the plan's year, not the figure's period. */
function isPlan(mention: Mention, rows: readonly Attached[]): boolean {
  for (const row of rows)
    if (row.measure === 'completion' && mention.first >= row.figure.end && mention.first <= row.right[1])
      return true
  return false
}

/** "kịch bản tăng trưởng 06 tháng cuối năm (7,4%)": a period right before the bracket. */
function planned(sentence: Sentence, mention: Mention): boolean {
  for (let i = mention.first - 1, steps = 0; i >= 0 && steps < 7; i--, steps++) {
    const hit = sentence.hitEndingAt(i)
    if (hit && hit.entry.roles & Role.BASE) return true
    if (sentence.tokens.kind[i] !== 0) return false
  }
  return false
}

/** "đạt 50 tỷ USD (tính đến hết tháng 10)": a bracket right after the figure with a period and nothing else. */
function ownBracket(sentence: Sentence, { figure, right }: Attached): string | null {
  const { tokens } = sentence
  for (const mention of sentence.periods) {
    if (mention.bracket < figure.end || mention.base || tokens.text[mention.last] !== ')') continue
    if (mention.bracket > Math.max(figure.end, right[1])) continue
    let i = mention.bracket + 1
    while (i < mention.first && PERIOD_LEAD.has(tokens.text[i]!)) i++
    if (i === mention.first) return mention.label
  }
  return null
}

/** "(năm 2019 đạt 5%; năm 2020 đạt 6%, tăng 1% so với năm 2019)": the period told last before a figure of the bracket. */
function periodInBracket(sentence: Sentence, row: Attached, rows: readonly Attached[]): Mention | null {
  let found: Mention | null = null
  for (const mention of sentence.periods)
    if (mention.first > row.bracket && mention.last <= row.figure.first)
      if (found === null || !isBase(sentence, mention, rows)) found = mention
  return found
}

/** "tăng 6% đến 30/9/2020 (cùng kỳ năm 2019 tăng 9%)": the same day of that year. */
function labelInBracket(
  sentence: Sentence,
  mention: Mention,
  row: Attached,
  rows: readonly Attached[],
): string {
  const { text, label } = mention
  if (periodWords.now.in(text)) return label.slice(0, 4)
  if (!periodWords.samePeriod.in(text)) return label
  const told = rows.findLast(one => one.bracket < 0 && one.figure.end <= row.bracket)
  const around = told ? periodOf(sentence, told, rows).label : null
  const same = around && !around.includes('/') ? `${label.slice(0, 4)}${around.slice(4)}` : label
  return intervalOf(same) ? same : label
}

/** The period of a figure, where it was found, and its words where a mention says it. */
interface FoundLabel {
  readonly label: string | null
  readonly source: string
  readonly text?: string
}

export function periodOf(
  sentence: Sentence,
  row: Attached,
  rows: readonly Attached[],
  kind: 'target' | 'result' = 'result',
): FoundLabel {
  const none = { label: null, source: '' }
  if (sentence.periods.length === 0) return none
  const { figure } = row
  // "(cùng kỳ 3,77%)", "(năm 2020 là 5%)": a period inside the bracket is the figure's own
  const inside = row.bracket >= 0 ? periodInBracket(sentence, row, rows) : null
  if (inside) return { label: labelInBracket(sentence, inside, row, rows), source: 'bracket' }
  // "giảm 20% so với cùng kỳ năm 2019 (48.100 tỷ đồng)": what is compared with is of that period
  if (row.bracket >= 0 && row.chain === 0)
    for (const mention of sentence.periods)
      if (
        mention.last === row.bracket &&
        // "vượt chỉ tiêu giao ngày 25/9 (780 tỷ đồng)": when it was given, not due
        !(row.plan && kindOf(mention.label) === 'day') &&
        isBase(sentence, mention, rows)
      )
        return { label: mention.label, source: 'bracket' }
  const dated = (row.bracket < 0 ? ownBracket(sentence, row) : null) ?? ofComparedWith(sentence, row)
  if (dated) return { label: dated, source: 'figure' }
  if (row.plan) {
    for (const mention of sentence.periods)
      if (mention.last <= row.bracket && mention.first >= row.left && planned(sentence, mention))
        return { label: mention.label, source: 'plan' }
  }
  const own = sentence.periods.filter(
    mention =>
      !isBase(sentence, mention, rows) &&
      !isOfCompared(sentence, mention, figure.number) &&
      !isOfStart(sentence, mention, row, rows) &&
      (mention.bracket < 0 || mention.bracket === row.bracket),
  )
  let mentions = own.filter(mention => !isPlan(mention, rows))
  if (mentions.length === 0) mentions = kind === 'target' ? own : []
  if (mentions.length === 0) return none
  const next = rows.find(other => other.figure.number > figure.number)
  const limit = next ? next.chainFirst : sentence.tokens.length
  let after: Mention | null = null
  for (const mention of mentions)
    if (mention.first >= figure.end && mention.first < limit && mention.first <= row.right[1]) {
      after = mention
      break
    }
  let before: Mention | null = null
  for (const mention of mentions) if (mention.last <= figure.first) before = mention
  // the period that opens the sentence holds for clauses without one, not that of the clause before
  if (
    before &&
    before.first < row.left &&
    mentions[0]!.first <= 6 &&
    !goesWithFigureBefore(row, before, rows) &&
    !beforePeriod.altogether.in(sentence.slice(Math.max(0, before.first - 3), before.first)) &&
    !/[;]/.test(sentence.text.slice(0, sentence.tokens.start[mentions[0]!.first]))
  )
    before = mentions[0]!
  // "bằng 74% kế hoạch năm 2025" is of the months before it
  if (after && !(row.measure === 'completion' && before))
    return { label: after.label, source: 'figure', text: after.text }
  if (before)
    return {
      label: before.label,
      source: before.first >= row.left ? 'clause' : 'sentence',
      text: before.text,
    }
  return isApart(sentence, figure.end, mentions[0]!)
    ? none
    : { label: mentions[0]!.label, source: 'sentence' }
}

/** "giảm từ 1,97% năm 2023 xuống dưới 1%": the year is that of the figure from which another starts. */
const isOfStart = (
  sentence: Sentence,
  { first }: Mention,
  row: Attached,
  rows: readonly Attached[],
): boolean =>
  rows.some(
    ({ figure }) =>
      figure !== row.figure && first >= figure.end && first < figure.end + 3 && isStart(sentence, figure),
  )

/** "Năm 2021 giao trồng 3.000 ha, đến nay trồng được 2.500 ha, đạt 83%": of the figure right before, whose clause names it. */
function goesWithFigureBefore(row: Attached, before: Mention, rows: readonly Attached[]): boolean {
  const last = rows.findLast(one => one.figure.number < row.figure.number && one.bracket === row.bracket)
  return (
    row.source === 'inherited' &&
    last !== undefined &&
    before.first >= last.left &&
    before.last <= last.figure.first
  )
}

/** "tăng 30%, trong khi nửa đầu năm giảm 24%": the period of a clause of its own says nothing of what stands before. */
function isApart(sentence: Sentence, end: number, mention: Mention): boolean {
  if (timeOfSentence.ownEvent.in(sentence.slice(end, mention.first))) return true
  for (let i = end; i < mention.first; i++) {
    const hit = sentence.hitAt(i)
    if (hit && periodPhrases.contrast.has(hit.entry.phrase)) return true
    if (periodPhrases.contrast.has(sentence.tokens.text[i]!)) return true
  }
  // "đạt 70 tỷ đồng, cùng kỳ là 50 tỷ đồng"
  return periodWords.samePeriod.in(mention.text)
}
