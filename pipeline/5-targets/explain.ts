/**
 * Shows how the figures of one sentence are read:
 *
 *   npx tsx pipeline/5-targets/explain.ts "Thu ngân sách 6 tháng ước đạt 3.502 tỷ đồng, bằng 57,1% dự toán" 2025-06-20
 *
 * The second argument is the date of the document, for periods that depend on it.
 */
import { pathToFileURL } from 'node:url'
import type { Row } from '../tables.ts'
import { attach } from './attach.ts'
import { figuresOf } from './figures.ts'
import { Role } from './grammar/roles.ts'
import { DocumentPeriods, periodOf } from './period.ts'
import { Sentence } from './sentence.ts'

/** The words of the lexicon in a sentence, its figures, and what each measures, as lines of text. */
export function explain(text: string, issued_on: string | null = null): string {
  const document = { issued_on, period: null, plan_period: null } as Row<'documents'>
  const periods = new DocumentPeriods(document, text)
  const sentence = new Sentence(text, [], false, periods.in(text))
  const lines: string[] = []
  for (let i = 0; i < sentence.tokens.length; i++) {
    const hit = sentence.hitAt(i)
    if (hit) lines.push(`${sentence.slice(hit.first, hit.last).padEnd(24)} ${rolesOf(hit.entry.roles)}`)
  }
  for (const period of sentence.periods)
    lines.push(`${period.text.padEnd(24)} period ${period.label}${period.base ? ' (compared with)' : ''}`)
  const rows = attach(sentence, figuresOf(sentence), { subject: '' })
  for (const row of rows) {
    const { figure } = row
    const period = periodOf(sentence, row, rows)
    lines.push(
      '',
      `${sentence.slice(row.chainFirst, figure.end)}`,
      `  value      ${row.negative ? '-' : ''}${figure.low}${figure.high === figure.low ? '' : ` to ${figure.high}`} ${figure.comparator} ${sentence.slice(figure.unitFirst, figure.unitLast)} (${figure.rule}, ${figure.unitClass})`,
      `  indicator  ${row.indicator} (${row.source})`,
      `  measure    ${row.measure}${row.base ? ` of ${row.base}` : ''}`,
      `  predicate  ${row.chainText.trim() || '–'} · ${rolesOf(row.chain)}`,
      `  right      ${sentence.slice(row.right[0], row.right[1]) || '–'}`,
      `  period     ${period.label ?? '–'}${period.source ? ` (${period.source})` : ''}`,
    )
  }
  return lines.join('\n')
}

const rolesOf = (roles: number): string =>
  Object.entries(Role)
    .filter(([, bit]) => roles & bit)
    .map(([name]) => name.toLowerCase())
    .join(' ')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [text, issued] = process.argv.slice(2)
  if (!text) {
    process.stderr.write('usage: npx tsx pipeline/5-targets/explain.ts SENTENCE [YYYY-MM-DD]\n')
    process.exitCode = 2
  } else process.stdout.write(`${explain(text.normalize('NFC'), issued ?? null)}\n`)
}
