/** The stages that see the whole corpus. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import type { Batches, Context, CorpusStage, ReportFile, ReportStage, Stage } from '../stage.ts'
import type { Row, TableName } from '../tables.ts'
import { readTable } from './read-table.ts'
import { TableWriter } from './write-table.ts'

export type Tables = { [K in TableName]: Batches<K> }

/** The tables that a stage reads, from the files under `folder`. */
export const openTables = (stage: Stage, folder: string): Tables =>
  Object.fromEntries(stage.reads.map(name => [name, readTable(folder, name)])) as Tables

/** Runs a stage on tables and writes its own to `folder`, each row as it is made; `onRow` sees it. */
export function runCorpus(
  stage: CorpusStage,
  input: Tables,
  folder: string,
  context: Context,
  onRow: OnRow = () => {},
): void {
  const rows = named(stage, () => stage.run(input, context))
  for (const name of stage.writes) {
    const writer = new TableWriter(folder, name)
    writer.addStream(watched(stage, name, rows[name], onRow))
    writer.close()
  }
}

/** Sees a row of a table; the table's name decides which columns it has. */
export type OnRow = <K extends TableName>(name: K, row: Row<K>) => void

/** Rows as they are made, by a stage whose errors say which it was. */
function* watched<K extends TableName>(
  stage: CorpusStage,
  name: K,
  rows: Iterable<Row<K>>,
  onRow: OnRow,
): Generator<Row<K>> {
  const iterator = rows[Symbol.iterator]()
  for (
    let next = named(stage, () => iterator.next());
    !next.done;
    next = named(stage, () => iterator.next())
  ) {
    onRow(name, next.value)
    yield next.value
  }
}

/** Runs a stage on tables and writes its files to `folder`; gives their paths. */
export async function runReport(
  stage: ReportStage,
  input: Tables,
  folder: string,
  context: Context,
): Promise<string[]> {
  const files = await named(stage, () => stage.run(input, context))
  for (const { path, content } of files) {
    if (normalize(path).split(sep).includes('..') || normalize(path).startsWith(sep))
      throw new Error(`the report ${path} would lie outside of the folder`)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeContent(join(folder, path), content)
  }
  return files.map(({ path }) => path)
}

function writeContent(path: string, content: ReportFile['content']): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(path, content)
    return
  }
  const descriptor = openSync(path, 'w')
  try {
    for (const part of content) writeSync(descriptor, part)
  } finally {
    closeSync(descriptor)
  }
}

/** Runs a stage so that its errors say which it was. */
function named<T>(stage: { name: string }, run: () => T): T {
  const rename = (error: unknown): never => {
    throw new Error(`stage ${stage.name}: ${(error as Error).message}`, { cause: error })
  }
  try {
    const result = run()
    return result instanceof Promise ? (result.catch(rename) as T) : result
  } catch (error) {
    return rename(error)
  }
}
