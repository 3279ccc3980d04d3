/** What a run came to, in a few lines. */
import { join, relative } from 'node:path'
import type { Row, TableName } from '../tables.ts'
import type { Rows } from './document.ts'
import { compare } from './find.ts'
import type { StoredDocument } from './shard.ts'

/** What is told of the tables of the whole corpus; the rows themselves are not kept. */
export interface Told {
  readonly span: string | null
  readonly places: string
  readonly comparisons: number
  readonly acrossPeriods: number
  readonly verdicts: string
  readonly checks: number
}

export function toldOf({ documents = [], comparisons = [], checks = [] }: Rows): Told {
  return {
    span: spanOf(documents),
    places: placesOf(documents),
    comparisons: comparisons.length,
    acrossPeriods: comparisons.filter(({ from_period, to_period }) => from_period !== to_period).length,
    verdicts: verdictsOf(comparisons),
    checks: checks.length,
  }
}

/** `told` is null where no stage saw the corpus; `files`: all files but the texts, relative to `out`. */
export function summarise(
  documents: readonly StoredDocument[],
  told: Told | null,
  out: string,
  files: readonly string[],
): string {
  const counts = countRows(documents)
  const failed = documents.filter(({ failure }) => failure !== null).length
  const found = (name: TableName, one: string, more?: string): string | null => {
    const count = counts.get(name)
    return count === undefined ? null : many(count, one, more)
  }
  const lines = [
    [
      `${many(documents.length - failed, 'document')}${failed > 0 ? ` and ${grouped(failed)} with errors, named above` : ''}`,
      told?.span,
      told?.places,
    ],
    [
      found('corrections', 'correction'),
      found('sentences', 'sentence'),
      found('entities', 'name, place, date or cited document', 'names, places, dates and cited documents'),
    ],
    [found('targets', 'figure'), found('directives', 'directive')],
    told
      ? [
          `${many(told.comparisons, 'comparison')}, ${grouped(told.acrossPeriods)} of them across periods`,
          told.verdicts,
        ]
      : [],
    told && told.checks > 0 ? [`${many(told.checks, 'contradiction')}: see checks.csv`] : [],
  ]
  const text = lines.map(line => line.filter(Boolean).join(' · ')).filter(line => line !== '')
  return ['', ...[...text, '', ...whereabouts(out, files)].map(line => `  ${line}`.trimEnd()), '', ''].join(
    '\n',
  )
}

function countRows(documents: readonly StoredDocument[]): Map<TableName, number> {
  const counts = new Map<TableName, number>()
  for (const { parts } of documents)
    for (const { table, rows } of parts) counts.set(table, (counts.get(table) ?? 0) + rows)
  return counts
}

/** The periods that documents speak of, from the first to the last. */
function spanOf(documents: readonly Row<'documents'>[]): string | null {
  const dated = documents.filter(({ period }) => period !== null)
  const by = (column: 'period_start' | 'period_end') =>
    dated.toSorted((a, b) => compare(a[column] ?? '', b[column] ?? ''))
  const [first, last] = [by('period_start')[0]?.period, by('period_end').at(-1)?.period]
  return first && last ? (first === last ? first : `${first} to ${last}`) : null
}

function placesOf(documents: readonly Row<'documents'>[]): string {
  const provinces = new Set(documents.flatMap(({ province }) => province ?? []))
  return provinces.size > 3 ? `${provinces.size} provinces` : [...provinces].join(', ')
}

function verdictsOf(comparisons: readonly Row<'comparisons'>[]): string {
  const counts = new Map<string, number>()
  for (const { verdict } of comparisons) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compare(a, b))
    .map(([verdict, count]) => `${grouped(count)} ${verdict.replaceAll('_', ' ')}`)
    .join(', ')
}

/** What people open first, and where the rest is. */
function whereabouts(out: string, files: readonly string[]): string[] {
  const inside = relative('.', out)
  const folder = inside.startsWith('..') ? out : inside || '.'
  const first = files.filter(file => !file.includes('/') && !file.endsWith('.csv'))
  const tables = ['targets.csv', 'comparisons.csv', 'targets-matrix.csv'].filter(file => files.includes(file))
  return [
    ...[...first, ...tables].map(file => join(folder, file)),
    `${join(folder, '*.csv')} and the same as Arrow in ${join(folder, 'tables')}, clean texts in ${join(folder, 'text')}`,
  ]
}

const grouped = (n: number): string => n.toLocaleString('en-US')
const many = (n: number, one: string, more = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : more}`
