/** The stages that see the whole corpus. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import type { Batches, Content, Context, CorpusStage, ReportStage, Stage } from '../stage.ts'
import type { Row, TableName } from '../tables.ts'
import { readTable } from './read-table.ts'
import { Told } from './summarise.ts'
import { arrowPath, csvPath, TableWriter } from './write-table.ts'

export type Tables = { [K in TableName]: Batches<K> }

/** The tables that a stage reads, each from the first of the folders that has it. */
export const openTables = (stage: Stage, ...folders: readonly string[]): Tables =>
  Object.fromEntries(
    stage.reads.map(name => [
      name,
      readTable(folders.find(folder => existsSync(join(folder, arrowPath(name)))) ?? folders.at(-1)!, name),
    ]),
  ) as Tables

/** A part of a stage that sees the corpus. */
export interface Part {
  readonly stage: CorpusStage | ReportStage
  /** Its number among the parts of the stage. */
  readonly at: number
  /** The parts that make what its stage reads. */
  readonly after: readonly Part[]
}

/** The parts of stages that are in the order of the data's way: each stands behind those that it comes after. */
export function partsOf(stages: readonly Stage[]): Part[] {
  const all: Part[] = []
  for (const stage of stages) {
    if (stage.scope !== 'corpus' && stage.scope !== 'report') continue
    const after = all.filter(
      part =>
        part.stage.scope === 'corpus' &&
        part.stage.parts[part.at]!.some(table => stage.reads.includes(table)),
    )
    all.push(...stage.parts.map((_, at) => ({ stage, at, after })))
  }
  return all
}

/** What came of a part: the files, relative to their folder, and what there is to tell of its rows. */
export interface Made {
  readonly files: readonly string[]
  readonly told: Told
}

/** Makes part number `at` of a stage from `input`, in `folder`, which must not be where `input` lies. */
export async function makePart(
  stage: CorpusStage | ReportStage,
  at: number,
  input: Tables,
  folder: string,
  context: Context,
): Promise<Made> {
  const told = new Told()
  const files =
    stage.scope === 'corpus'
      ? makeTables(stage, stage.parts[at]!, input, folder, context, (name, row) => told.see(name, row))
      : await makeReports(stage, stage.parts[at]!, input, folder, context)
  return { files, told }
}

/** Writes tables of a stage, each row as it is made; `onRow` sees it. */
export function makeTables(
  stage: CorpusStage,
  names: readonly TableName[],
  input: Tables,
  folder: string,
  context: Context,
  onRow: OnRow = () => {},
): string[] {
  const rows = named(stage, () => stage.run(input, context))
  for (const name of names) {
    const writer = new TableWriter(folder, name)
    writer.addStream(watched(stage, name, rows[name], onRow))
    writer.close()
  }
  return names.flatMap(name => [arrowPath(name), csvPath(name)])
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
  const iterator = named(stage, () => rows[Symbol.iterator]())
  for (
    let next = named(stage, () => iterator.next());
    !next.done;
    next = named(stage, () => iterator.next())
  ) {
    onRow(name, next.value)
    yield next.value
  }
}

async function makeReports(
  stage: ReportStage,
  paths: readonly string[],
  input: Tables,
  folder: string,
  context: Context,
): Promise<string[]> {
  const files = named(stage, () => stage.run(input, context))
  for (const path of paths) {
    if (normalize(path).split(sep).includes('..') || normalize(path).startsWith(sep))
      throw new Error(`the report ${path} would lie outside of the folder`)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeContent(join(folder, path), await named(stage, () => files[path]!()))
  }
  return [...paths]
}

/** Moves files that were made in a folder beside into place, over those that they replace. */
export function adopt(files: readonly string[], from: string, to: string): void {
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    renameSync(join(from, file), join(to, file))
  }
}

function writeContent(path: string, content: Content): void {
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
