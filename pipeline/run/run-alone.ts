/** One stage on the tables that those before it left in the folder. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Context, DocumentStage } from '../stage.ts'
import type { Row, TableName } from '../tables.ts'
import { type Call, CallError } from './arguments.ts'
import { createContext, readModels } from './context.ts'
import { makePart, openTables, type Tables } from './corpus.ts'
import { type Rows, runStage } from './document.ts'
import { openFolder } from './lock.ts'
import { loadStages, type StageName } from './stages.ts'
import { dropStaged, recover, stagingFolder, swap } from './swap.ts'
import { noImages } from './work.ts'
import { arrowPath, csvPath, TableWriter } from './write-table.ts'

/** Gives the exit code. Throws CallError where a table is missing. */
export async function runAlone(call: Call, name: StageName): Promise<number> {
  const { out } = call
  if (call.paths.length > 0)
    throw new CallError(
      `${call.paths.join(' ')}: the stage ${name} reads tables, not documents. Take the documents away, or run npm start -- PATH… --out ${out}`,
    )
  const stage = (await loadStages(name)).at(-1)!
  for (const table of stage.reads)
    if (!existsSync(join(out, arrowPath(table))))
      throw new CallError(
        `${join(out, arrowPath(table))} is missing, which the stage ${name} reads. Run those before it: npm start -- PATH… --out ${out} --to ${name}`,
      )
  const release = openFolder(out)
  try {
    recover(out)
    const staging = stagingFolder(out)
    const context = createContext(call.options, readModels([stage]), noImages)
    const input = openTables(stage, out)
    const files: string[] = []
    if (stage.scope === 'document') files.push(...runOnDocuments(stage, input, staging, context))
    if (stage.scope === 'corpus' || stage.scope === 'report')
      for (const at of stage.parts.keys())
        files.push(...(await makePart(stage, at, input, staging, context)).files)
    swap(out, { remove: [], move: files })
    if (!call.quiet) process.stdout.write(`${name}: ${files.join('  ') || 'nothing to write'}\n`)
    return 0
  } catch (error) {
    dropStaged(out)
    throw error
  } finally {
    release()
  }
}

function runOnDocuments(stage: DocumentStage, input: Tables, folder: string, context: Context): string[] {
  const writers = stage.writes.map(table => new TableWriter(folder, table))
  for (const rows of sideBySide(input, stage.reads)) {
    const made = runStage(stage, rows, context)
    for (const writer of writers) writer.addRows(made[writer.name] as readonly Row<TableName>[])
  }
  for (const writer of writers) writer.close()
  return stage.writes.flatMap(table => [arrowPath(table), csvPath(table)])
}

/** Walks tables side by side, a document at a time; all are in the order of `documents`. */
export function* sideBySide(input: Tables, reads: readonly TableName[]): Generator<Rows> {
  const walks = reads.map(table => {
    const iterator = (input[table] as Iterable<readonly { doc_id: string }[]>)[Symbol.iterator]()
    return { table, iterator, next: iterator.next() }
  })
  for (const documents of input.documents) {
    const { doc_id } = documents[0]!
    const rows: Record<string, readonly unknown[]> = {}
    for (const walk of walks) {
      rows[walk.table] = []
      if (walk.next.done || walk.next.value[0]?.doc_id !== doc_id) continue
      rows[walk.table] = walk.next.value
      walk.next = walk.iterator.next()
    }
    yield rows as Rows
  }
}
