/** Periods in English sentences, with those that a figure is only compared with told apart. */
import { ENGLISH_TIME_RULES } from '../../4-entities/english.ts'

export interface EnglishPeriod {
  readonly start: number
  readonly end: number
  readonly label: string
  /** "over 2021", "compared with the same period of 2021": what the figure is compared with. */
  readonly base: boolean
}

const COMPARED =
  /\b(?:over|compared\s+(?:to|with)|relative\s+to|against|than(?:\s+(?:in|that\s+of|at))?|from|versus|vs\.?|since|as\s+of\s+last)\s+(?:(?:the\s+)?(?:same|corresponding)\s+period\s+(?:of|in)\s+|(?:the\s+)?(?:end|year|average|level)\s+(?:of|in)\s+|that\s+in\s+)?(?:the\s+)?$/i
const NUMBERED = /[\w]\/$|\bno\.?\s*$/i
const COUNTS = 'one two three four five six seven eight nine ten eleven'.split(' ')
const RELATIVE = new RegExp(
  `\\b(?:(?<which>this|last|previous|next|coming)\\s+year|first\\s+(?<months>${COUNTS.join('|')}|\\d{1,2})\\s+months|first\\s+(?<half>half)(?:\\s+of\\s+the\\s+year)?)\\b(?!\\s+of\\s+\\d)`,
  'gi',
)

/** Periods of a text in its order; `year` is the one that "this year" means, null where the document has none. */
export function englishPeriodsIn(text: string, year: string | null): EnglishPeriod[] {
  const found: EnglishPeriod[] = []
  const lower = text.toLowerCase()
  const add = (start: number, end: number, label: string): void => {
    if (found.some(one => one.start < end && start < one.end)) return
    const before = text.slice(Math.max(0, start - 60), start)
    if (NUMBERED.test(before)) return
    found.push({ start, end, label, base: !label.includes('/') && COMPARED.test(before) })
  }
  if (/\d{4}/.test(text))
    for (const { pattern, label } of ENGLISH_TIME_RULES)
      for (const match of lower.matchAll(pattern))
        add(match.index, match.index + match[0].length, label(match))
  if (year !== null)
    for (const match of lower.matchAll(RELATIVE)) {
      const { which, months } = match.groups!
      const step =
        which === 'next' || which === 'coming' ? 1 : which === undefined || which === 'this' ? 0 : -1
      const count = months ? COUNTS.indexOf(months) + 1 || Number(months) : 6
      const label = which ? String(Number(year) + step) : count === 6 ? `${year}-H1` : `${year}-${count}M`
      add(match.index, match.index + match[0].length, label)
    }
  return found.sort((a, b) => a.start - b.start)
}
