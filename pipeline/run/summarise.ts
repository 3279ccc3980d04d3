/** What a run came to, in a few lines. */
import { join, relative } from 'node:path'
import type { TableName } from '../tables.ts'
import type { Rows } from './document.ts'
import type { StoredDocument } from './shard.ts'

/** `rows`: what the stages that see the corpus wrote; `files`: all files but the texts, relative to `out`. */
export function summarise(
  documents: readonly StoredDocument[],
  rows: Rows,
  out: string,
  files: readonly string[],
): string {
  const count = (name: TableName): number => {
    let sum = 0
    for (const { parts } of documents) sum += parts.find(({ table }) => table === name)?.rows ?? 0
    return sum
  }
  const failed = documents.filter(({ failure }) => failure !== null).length
  const done = documents.length - failed
  const periods = [...new Set(rows.documents?.flatMap(({ period }) => period ?? []))].sort()
  const provinces = new Set(rows.documents?.flatMap(({ province }) => province ?? []))
  const verdicts = new Map<string, number>()
  for (const { verdict } of rows.comparisons ?? []) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
  const changes =
    rows.comparisons?.filter(({ from_period, to_period }) => from_period !== to_period).length ?? 0
  const has = (name: TableName): boolean =>
    documents.some(({ parts }) => parts.some(part => part.table === name))
  const lines = [
    [
      `${many(done, 'document')}${failed > 0 ? ` (and ${failed} that could not be read)` : ''}`,
      periods.length > 1 ? `${periods[0]} to ${periods.at(-1)}` : periods[0],
      provinces.size > 3 ? `${provinces.size} provinces` : [...provinces].join(', '),
    ],
    has('corrections') && [many(count('corrections'), 'correction')],
    has('sentences') && [many(count('sentences'), 'sentence')],
    has('entities') && [
      many(
        count('entities'),
        'name, place, date or cited document',
        'names, places, dates and cited documents',
      ),
    ],
    has('targets') && [many(count('targets'), 'figure'), many(count('directives'), 'directive')],
    rows.comparisons && [
      `${many(rows.comparisons.length, 'comparison')}, ${changes} of them across periods`,
      [...verdicts]
        .sort(([, a], [, b]) => b - a)
        .map(([verdict, n]) => `${grouped(n)} ${verdict.replaceAll('_', ' ')}`)
        .join(', '),
    ],
    rows.checks && rows.checks.length > 0 && [many(rows.checks.length, 'contradiction'), 'see checks.csv'],
  ]
  const shown = files.filter(file => !file.includes('/'))
  const where = relative('.', out).startsWith('..') ? out : relative('.', out) || '.'
  return [
    '',
    ...lines.flatMap(line => (line ? [`  ${line.filter(Boolean).join(' · ')}`] : [])),
    '',
    `  ${where}/  ${shown.join('  ')}`,
    `  ${join(where, 'tables')}/  the same as Arrow files · ${join(where, 'text')}/  the clean texts`,
    '',
    '',
  ].join('\n')
}

const grouped = (n: number): string => n.toLocaleString('en-US')
const many = (n: number, one: string, more = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : more}`
