/** One stage on the tables that those before it left in the folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Batches } from '../stage.ts'
import type { Row, TableName } from '../tables.ts'
import { type Call, CallError } from './arguments.ts'
import { createContext, readModels } from './context.ts'
import { type Rows, runStage } from './document.ts'
import { readTable } from './read-table.ts'
import { loadStages, type StageName, stageNames } from './stages.ts'
import { arrowPath, TableWriter } from './write-table.ts'

/** Throws CallError where a table is missing. */
export async function runAlone(call: Call, name: string): Promise<number> {
  const stage = (await loadStages(name as StageName)).at(-1)!
  const context = createContext(call.options, readModels([stage]), () =>
    Promise.reject(new Error('only the stage that reads documents reads images')),
  )
  const input = Object.fromEntries(stage.reads.map(table => [table, open(call.out, table, name)])) as {
    [K in TableName]: Batches<K>
  }
  const output: { [K in TableName]?: Row<K>[] } = {}
  if (stage.scope === 'report') {
    for (const { path, content } of await stage.run(input, context)) {
      mkdirSync(dirname(join(call.out, path)), { recursive: true })
      writeFileSync(join(call.out, path), content)
    }
  } else if (stage.scope === 'corpus') Object.assign(output, stage.run(input, context))
  else if (stage.scope === 'document')
    for (const rows of byDocument(input, stage.reads)) {
      const made = runStage(stage, rows, context)
      for (const table of stage.writes) {
        const all = (output[table] ??= []) as unknown[]
        for (const row of made[table]!) all.push(row)
      }
    }
  for (const table of stage.writes) {
    const writer = new TableWriter(call.out, table)
    writer.addRows((output[table] ?? []) as never)
    writer.close()
  }
  if (!call.quiet)
    process.stdout.write(`stage ${stageNames.indexOf(name as StageName) + 1} ${name} → ${call.out}\n`)
  return 0
}

function open<K extends TableName>(folder: string, table: K, stage: string): Batches<K> {
  try {
    return readTable(folder, table)
  } catch {
    throw new CallError(
      `${join(folder, arrowPath(table))} is missing, which the stage ${stage} reads. Run the stages before it: npm start -- PATH… --out ${folder} --to ${stage}`,
    )
  }
}

/** Walks tables side by side; all are in the order of `documents`. */
function* byDocument(input: { [K in TableName]: Batches<K> }, reads: readonly TableName[]): Generator<Rows> {
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
