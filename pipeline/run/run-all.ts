/** All stages over all documents. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Batches } from '../stage.ts'
import type { TableName } from '../tables.ts'
import { type Call, reason } from './arguments.ts'
import { createContext, readModels } from './context.ts'
import { type Rows, runDocument } from './document.ts'
import { compare, findSources } from './find.ts'
import { readTable } from './read-table.ts'
import { loadStages } from './stages.ts'
import { TableWriter } from './write-table.ts'

export async function runAll(call: Call): Promise<number> {
  const sources = findSources(call.paths, call.out)
  const stages = await loadStages(call.to)
  const context = createContext(call.options, readModels(stages), () =>
    Promise.reject(new Error('this document has to be read from its images, which is not possible yet')),
  )
  const results: Rows[] = []
  let failed = 0
  for (const source of sources) {
    try {
      const file = { source_path: source.source_path, bytes: readFileSync(source.path) }
      results.push(await runDocument(stages, file, context))
    } catch (error) {
      failed++
      process.stderr.write(`${source.path}: ${reason(error)}\n`)
    }
  }
  results.sort((a, b) => compare(a.documents![0]!.doc_id, b.documents![0]!.doc_id))
  const perDocument = stages.filter(stage => stage.scope === 'source' || stage.scope === 'document')
  for (const name of new Set(perDocument.flatMap(stage => stage.writes as readonly TableName[]))) {
    const writer = new TableWriter(call.out, name)
    for (const rows of results) writer.addRows(rows[name] ?? [])
    writer.close()
  }
  mkdirSync(join(call.out, 'text'), { recursive: true })
  for (const { texts } of results)
    for (const { doc_id, clean } of texts!)
      writeFileSync(join(call.out, 'text', `${doc_id}.txt`), clean ?? '')
  for (const stage of stages) {
    if (stage.scope !== 'corpus' && stage.scope !== 'report') continue
    const input = Object.fromEntries(stage.reads.map(name => [name, readTable(call.out, name)])) as {
      [K in TableName]: Batches<K>
    }
    if (stage.scope === 'report') {
      for (const { path, content } of await stage.run(input, context)) {
        mkdirSync(dirname(join(call.out, path)), { recursive: true })
        writeFileSync(join(call.out, path), content)
      }
    } else {
      const output = stage.run(input, context)
      for (const name of stage.writes) {
        const writer = new TableWriter(call.out, name)
        writer.addRows(output[name])
        writer.close()
      }
    }
  }
  if (!call.quiet) process.stdout.write(`${results.length} documents → ${call.out}\n`)
  return failed > 0 ? 1 : 0
}
