/** When a document was written that bears no date, and how far a plan looks whose title does not say it. */

import { intervalOf } from '../language/periods.ts'
import { writtenWords } from './grammar/written.ts'

const { date, toCome, deadline, plans, until, monthsPast, letterhead, numberOfYear, eventDay, monthTold } =
  writtenWords

/**
 * The last day that the text names as past: of a meeting, of a visit, of the newest document that it cites ("Xét Tờ
 * trình số … ngày …"). What is written is written soon after it. Null where no day is named.
 */
export function writtenOn(clean: string): string | null {
  let last: string | null = null
  for (const match of clean.matchAll(date.pattern)) {
    const [day, month, year] = match[1] ? [match[1], match[2], match[3]] : [match[4], match[5], match[6]]
    if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) continue
    if (toCome.in(clean.slice(Math.max(0, match.index - 24), match.index))) continue
    const label = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
    if (last === null || label > last) last = label
  }
  return last
}

/** When a document was written: its last possible day, and the month or year that is known of it. */
interface Written {
  readonly day: string
  readonly label: string
}

/**
 * When an official document was written that gives no day: the month of its letterhead ("Tân An, ngày … tháng 9 năm
 * 2021"), else the last day that it names as past, in the year of its number ("31/2021/QĐ-UBND").
 */
export function writtenBy(number: string | null, clean: string): Written | null {
  const head = letterhead.pattern.exec(clean.slice(0, LETTERHEAD))
  if (head) return head[1] ? ofMonth(head[2]!, head[1]) : { day: `${head[2]}-12-31`, label: head[2]! }
  const day = writtenOn(clean)
  const year = numberOfYear.pattern.exec(number ?? '')?.[1]
  if (year !== undefined && !day?.startsWith(year)) return { day: `${year}-12-31`, label: year }
  return day ? { day, label: day.slice(0, 7) } : null
}
const LETTERHEAD = 1500

function ofMonth(year: string, month: string): Written {
  const label = `${year}-${month.padStart(2, '0')}`
  return { day: intervalOf(label)?.end ?? `${year}-12-31`, label }
}

/** The year of the last day by which something is due in a plan: "hoàn thành trước ngày 30/9/2010"; null without one. */
export function dueYearOf(type: string | null, clean: string): string | null {
  if (!plans.in(type ?? '')) return null
  let last: string | null = null
  for (const match of clean.matchAll(date.pattern)) {
    const year = match[3] ?? match[6]!
    if (
      (last === null || year > last) &&
      deadline.in(clean.slice(Math.max(0, match.index - 24), match.index))
    )
      last = year
  }
  return last
}

/**
 * The year that a plan names most as that until which it looks ("giai đoạn đến năm 2030"), the nearer of two named as
 * often; null where it names none after the year in which it was written.
 */
export function horizonOf(type: string | null, clean: string, issued: string | null): string | null {
  if (!issued || !plans.in(type ?? '')) return null
  const counts = new Map<string, number>()
  for (const match of clean.matchAll(until.pattern))
    if (match[1]! > issued) counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + 1)
  let best: string | null = null
  for (const [year, count] of counts) {
    const most = best === null ? 0 : counts.get(best)!
    if (count > most || (count === most && best !== null && year < best)) best = year
  }
  return best
}

/**
 * The first months of its year that a text without a period of its own speaks of most ("10 tháng năm 2025"), where
 * they ended not long before it was written: what it tells without a period is of them. Null where it names none.
 */
export function monthsToldOf(clean: string, issued: string | null): string | null {
  if (!issued) return null
  const counts = new Map<number, number>()
  for (const match of clean.matchAll(monthsPast.pattern)) {
    const months = Number(match[1])
    const past = Number(issued.slice(5, 7)) - months
    if ((match[2] ?? issued.slice(0, 4)) === issued.slice(0, 4) && months >= 3 && past >= 0 && past <= 2)
      counts.set(months, (counts.get(months) ?? 0) + 1)
  }
  let best = 0
  for (const [months, count] of counts)
    if (best === 0 || count > counts.get(best)! || (count === counts.get(best)! && months > best))
      best = months
  return best === 0 ? null : best === 6 ? `${issued.slice(0, 4)}-H1` : `${issued.slice(0, 4)}-${best}M`
}

/** What a text without a date tells last of its year: the month of a day on which something happened, and any month. */
export interface ToldLast {
  readonly day: string | null
  readonly month: string | null
}

/** "Sáng 24/6, công ty họp …", "tính đến hết tháng 9": a press report is written soon after what it tells last. */
export function toldLastOf(clean: string, year: string): ToldLast {
  let day = 0
  let month = 0
  for (const match of clean.matchAll(eventDay.pattern)) {
    if (Number(match[1]) > 31 || Number(match[2]) > 12) continue
    if (!toCome.in(clean.slice(Math.max(0, match.index - 24), match.index)))
      day = Math.max(day, Number(match[2]))
  }
  for (const match of clean.matchAll(monthTold.pattern))
    if ((match[2] ?? match[3] ?? year) === year && Number(match[1]) <= 12)
      month = Math.max(month, Number(match[1]))
  for (const match of clean.matchAll(monthsPast.pattern))
    if ((match[2] ?? year) === year && Number(match[1]) <= 12) month = Math.max(month, Number(match[1]))
  month = Math.max(month, day)
  return {
    day: day > 0 && day === month ? monthLabel(year, day) : null,
    month: month > 0 ? monthLabel(year, month) : null,
  }
}
const monthLabel = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`
