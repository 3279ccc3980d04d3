/** Full calendar dates: "ngày 06 tháng 10 năm 2025", "29/6/2021". */
import { intervalOf } from '../language/periods.ts'
import type { Rule } from '../language/rule.ts'
import { DIGITS, type Line, OTHER } from './line.ts'

export const DATE_RULES: readonly Rule[] = [
  {
    id: 'date-words',
    shape: 'ngày 06 tháng 10 năm 2025',
    pattern: /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})(?:\s*,)?\s*năm\s*((?:19|20)\d\d)(?!\d)/uy,
    examples: ['ngày 06 tháng 10 năm 2025', 'ngày 1 tháng 7 năm 2021'],
    notExamples: ['ngày 6 tháng 10', 'tháng 10 năm 2025'],
  },
  {
    id: 'date-numbers',
    shape: '29/6/2021, 29-6-2021, 29.6.2021',
    pattern: /(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?![\p{L}\d]|\/)/uy,
    examples: ['29/6/2021', '01-01-2021', '7.7.2021'],
    notExamples: ['29/6', '1.234.567', '05/2013', '12/5-2021'],
  },
]
const [WORDS, NUMBERS] = DATE_RULES as [Rule, Rule]

export interface FoundDate {
  readonly start: number
  readonly end: number
  /** YYYY-MM-DD. */
  readonly day: string
  readonly rule_id: string
}

/** Finds the full dates of a line in order. */
export function datesOf(line: Line): FoundDate[] {
  const found: FoundDate[] = []
  let from = 0
  for (let i = 0; i < line.count; i++) {
    const start = line.starts[i]!
    if (start < from) continue
    const shape = line.shapes[i]!
    const rule =
      shape === DIGITS && line.ends[i]! - start <= 2
        ? NUMBERS
        : shape < DIGITS && line.ends[i]! - start === 4 && line.word(i) === 'ngày'
          ? WORDS
          : shape === OTHER && line.word(i).startsWith('ngày')
            ? WORDS
            : null
    if (rule === null) continue
    rule.pattern.lastIndex = start
    const match = rule.pattern.exec(line.folded)
    if (!match) continue
    const [date, month, year] = rule === WORDS ? match.slice(1) : [match[1], match[3], match[4]]
    const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
    if (intervalOf(day) === null) continue
    from = start + match[0].length
    found.push({ start, end: from, day, rule_id: rule.id })
  }
  return found
}
