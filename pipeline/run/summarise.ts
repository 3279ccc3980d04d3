/** What a run came to, in a few lines. */
import { join, relative } from 'node:path'
import type { Row, TableName } from '../tables.ts'
import { compare } from './find.ts'
import type { StoredDocument } from './shard.ts'

/** What is told of the tables of the whole corpus: counted as their rows go by, in one part of it or several. */
export class Told {
  comparisons = 0
  acrossPeriods = 0
  checks = 0
  readonly verdicts = new Map<string, number>()
  readonly provinces = new Set<string>()
  /** The periods that documents speak of: the one that begins first, and the one that ends last. */
  first: Row<'documents'> | null = null
  last: Row<'documents'> | null = null

  see<K extends TableName>(name: K, row: Row<K>): void {
    if (name === 'documents') this.#seeDocument(row as Row<'documents'>)
    if (name === 'comparisons') this.#seeComparison(row as Row<'comparisons'>)
    if (name === 'checks') this.checks++
  }

  /** Counts what was seen in another part, perhaps in another thread. */
  add(
    other: Pick<
      Told,
      'comparisons' | 'acrossPeriods' | 'checks' | 'verdicts' | 'provinces' | 'first' | 'last'
    >,
  ): void {
    this.comparisons += other.comparisons
    this.acrossPeriods += other.acrossPeriods
    this.checks += other.checks
    for (const [verdict, count] of other.verdicts)
      this.verdicts.set(verdict, (this.verdicts.get(verdict) ?? 0) + count)
    for (const province of other.provinces) this.provinces.add(province)
    for (const document of [other.first, other.last]) if (document) this.#seePeriod(document)
  }

  #seeDocument(document: Row<'documents'>): void {
    if (document.province) this.provinces.add(document.province)
    if (document.period !== null) this.#seePeriod(document)
  }

  #seePeriod(document: Row<'documents'>): void {
    if (!this.first || (document.period_start ?? '') < (this.first.period_start ?? '')) this.first = document
    if (!this.last || (document.period_end ?? '') >= (this.last.period_end ?? '')) this.last = document
  }

  #seeComparison({ from_period, to_period, verdict }: Row<'comparisons'>): void {
    this.comparisons++
    if (from_period !== to_period) this.acrossPeriods++
    this.verdicts.set(verdict, (this.verdicts.get(verdict) ?? 0) + 1)
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
      told && spanOf(told),
      told && placesOf(told),
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
          verdictsOf(told),
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
function spanOf({ first, last }: Told): string | null {
  const [from, to] = [first?.period, last?.period]
  return from && to ? (from === to ? from : `${from} to ${to}`) : null
}

const placesOf = ({ provinces }: Told): string =>
  provinces.size > 3 ? `${provinces.size} provinces` : [...provinces].join(', ')

const verdictsOf = ({ verdicts }: Told): string =>
  [...verdicts]
    .sort(([a, m], [b, n]) => n - m || compare(a, b))
    .map(([verdict, count]) => `${grouped(count)} ${verdict.replaceAll('_', ' ')}`)
    .join(', ')

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
