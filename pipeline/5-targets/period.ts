/** The period of a figure: its own words, its clause, its sentence; then paragraph, list head, section and document. */

import { Line } from '../4-entities/line.ts'
import { type Anchor, type FoundPeriod, periodsOf, readPeriods } from '../4-entities/periods.ts'
import { intervalOf, kindOf } from '../language/periods.ts'
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import { Role } from './grammar/roles.ts'
import type { Mention, Sentence } from './sentence.ts'

/** What a document as a whole says about time. */
export class DocumentPeriods {
  readonly anchor: Anchor
  /** What the document's results are of, and what its aims are for. */
  report: string | null
  readonly plan: string | null
  /** Day against which past and future are told; null where nothing tells. */
  readonly today: string | null
  readonly #titles = new Map<string, string | null>()
  readonly #line = new Line()

  constructor(document: Row<'documents'>, clean: string) {
    // a press report without a date: its year is told by what it compares with
    const year = document.issued_on || document.doc_type ? null : yearOfText(clean)
    const period = year === null || document.period?.startsWith(year) ? document.period : year
    this.anchor = { issued_on: document.issued_on, period, plan_period: document.plan_period }
    const issued = document.issued_on?.slice(0, 4) ?? null
    this.report =
      year === null || (period !== null && period.length > 4)
        ? (period ?? document.issued_on?.slice(0, 7) ?? null)
        : null
    this.plan = document.plan_period ?? (year === null ? (period ?? issued) : year)
    this.today = document.issued_on ?? (year ? `${year}-12-31` : null)
  }

  /** Period that a heading names, null where it names none. */
  ofTitle(title: string): string | null {
    let label = this.#titles.get(title)
    if (label === undefined) {
      label = this.#choose(title, readPeriods(title, this.anchor))
      this.#titles.set(title, label)
    }
    return label
  }
  #choose(title: string, found: readonly FoundPeriod[]): string | null {
    let label: string | null = null
    for (const one of found)
      if (
        title[one.start - 1] !== '/' &&
        one.label &&
        one.rule_id !== 'same-period' &&
        one.rule_id !== 'now' &&
        !DATED.test(title.slice(Math.max(0, one.start - 12), one.start))
      )
        label ??= one.label
    return label
  }

  /** Periods of a sentence, with what its words say about their bounds: "hết tháng 8" is of eight months. */
  in(text: string): { start: number; end: number; label: string; base: boolean }[] {
    const found = periodsOf(this.#line.read(text), this.anchor)
    const mentions: { start: number; end: number; label: string; base: boolean }[] = []
    for (let i = 0; i < found.length; i++) {
      const one = found[i]!
      const next = found[i + 1]
      // "nửa đầu tháng 5" is no half-year
      if (HALF_OF.test(text.slice(one.start, one.end + 8))) continue
      // "29/6/2021": a day, and no month
      if (text[one.start - 1] === '/') {
        const day = dayBefore(text, one.start, one.end, one.label)
        if (day) mentions.push(day)
        continue
      }
      // "từ đầu năm đến hết tháng 11": the second says it
      if (one.side?.startsWith('từ') && next && next.start - one.end < 14) continue
      let label = one.label
      if (one.rule_id === 'now') label = this.#now()
      if (label === null) continue
      if (one.side?.includes('hết') && kindOf(label) === 'month') label = firstMonths(label)
      mentions.push({ start: one.start, end: one.end, label, base: one.rule_id === 'same-period' })
    }
    return mentions
  }

  /** "hiện nay", "đến nay": the period that the document reports on where it ends about its date, else its month. */
  #now(): string | null {
    const { issued_on } = this.anchor
    if (!issued_on) return this.report
    const { report } = this
    const reported = report && report.length > 4 && !report.includes('/') ? intervalOf(report) : null
    // a report of the half-year signed in the first days after it
    if (reported && reported.end < issued_on && Date.parse(issued_on) - Date.parse(reported.end) < 15 * 864e5)
      return report
    return issued_on.slice(0, 7)
  }
}

/** The day whose month and year a period took: "tính đến ngày 30/9/2020" is due then, a date alone dates a document. */
function dayBefore(
  text: string,
  start: number,
  end: number,
  label: string | null,
): { start: number; end: number; label: string; base: boolean } | null {
  const day = /(?:ngày\s+)?(\d{1,2})\/$/i.exec(text.slice(Math.max(0, start - 10), start))
  if (!day || !label || kindOf(label) !== 'month') return null
  const from = start - day[0].length
  const due = /(?:đến|hết|trước|vào|cuối)\s+(?:hết\s+)?$/i.test(text.slice(Math.max(0, from - 12), from))
  return { start: from, end, label: `${label}-${day[1]!.padStart(2, '0')}`, base: !due }
}

const firstMonths = (label: string): string => {
  const month = Number(label.slice(5))
  const year = label.slice(0, 4)
  return month === 12 ? year : month === 6 ? `${year}-H1` : `${year}-${month}M`
}

/** The year in which a text without a date was written: that of its last full date, else the one it names most. */
function yearOfText(clean: string): string | null {
  let latest = ''
  for (const match of clean.matchAll(/(?<![\d/])\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?(20\d\d)(?!\d)/g))
    if (match[1]! > latest) latest = match[1]!
  const counts = new Map<string, number>()
  for (const match of clean.matchAll(
    /(?:(cùng kỳ|so với|ngoái)[^.;\d]{0,12})?(?:năm\s+|\/|trong\s+|kỳ\s+)(20\d\d)(?![\d/-])/giu,
  )) {
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

const HALF_OF = /^nửa (?:đầu|cuối) (?:tháng|quý)/i
/** "(Kèm theo Quyết định số … ngày 4 tháng 5 năm 2021)": the month of an act's date. */
const DATED = /ngày\s+\d{1,2}\s+$/i

const NOW = /hiện|nay/i

/** Whether a period is what a figure is compared with: "so với cùng kỳ năm 2019", "gấp 2 lần năm 2010". */
export function isBase(sentence: Sentence, mention: Mention, rows: readonly Attached[]): boolean {
  // "Cùng kỳ năm 2017, số thu đạt …" opens a sentence about that year
  if (mention.base) return mention.first > 1 || sentence.tokens.text[mention.last] !== ','
  const { tokens } = sentence
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

export function periodOf(
  sentence: Sentence,
  row: Attached,
  rows: readonly Attached[],
  kind: 'target' | 'result' = 'result',
): { label: string | null; source: string } {
  const none = { label: null, source: '' }
  if (sentence.periods.length === 0) return none
  const { figure } = row
  // "(cùng kỳ 3,77%)", "(năm 2020 là 5%)": a period inside the bracket is the figure's own
  if (row.bracket >= 0)
    for (const mention of sentence.periods)
      if (mention.first > row.bracket && mention.last <= figure.first)
        return {
          label: NOW.test(mention.text) ? mention.label.slice(0, 4) : mention.label,
          source: 'bracket',
        }
  // "giảm 20% so với cùng kỳ năm 2019 (48.100 tỷ đồng)": what is compared with is of that period
  if (row.bracket >= 0 && row.chain === 0)
    for (const mention of sentence.periods)
      if (mention.last === row.bracket && isBase(sentence, mention, rows))
        return { label: mention.label, source: 'bracket' }
  if (row.plan) {
    for (const mention of sentence.periods)
      if (mention.last <= row.bracket && mention.first >= row.left && planned(sentence, mention))
        return { label: mention.label, source: 'plan' }
  }
  const own = sentence.periods.filter(
    mention => !isBase(sentence, mention, rows) && (!mention.bracketed || row.bracket >= 0),
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
    !/[;]/.test(sentence.text.slice(0, sentence.tokens.start[mentions[0]!.first]))
  )
    before = mentions[0]!
  // "bằng 74% kế hoạch năm 2025" is of the months before it
  if (after && !(row.measure === 'completion' && before)) return { label: after.label, source: 'figure' }
  if (before) return { label: before.label, source: before.first >= row.left ? 'clause' : 'sentence' }
  return { label: mentions[0]!.label, source: 'sentence' }
}
