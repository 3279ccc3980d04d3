/** Stored documents to the files of the tables and texts. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableName } from '../tables.ts'
import { isKept, type Manifest, type Output } from './manifest.ts'
import { ShardReader, type StoredDocument } from './shard.ts'
import { TableWriter } from './write-table.ts'

/**
 * Writes the tables that hold `documents`' results, in their order, and their texts, into the staging folder.
 * A text that lies in `out` as the run of `before` left it stays there. Gives the texts that stay and those that were written.
 */
export function assemble(
  documents: readonly StoredDocument[],
  tables: readonly TableName[],
  staging: string,
  out: string,
  before: Manifest | null,
): { kept: Output[]; written: Output[] } {
  const writers = new Map(tables.map(name => [name, new TableWriter(staging, name)]))
  const known = new Map(before?.outputs.map(output => [output.path, output]))
  const texts = { kept: [] as Output[], written: [] as Output[] }
  const reader = new ShardReader()
  mkdirSync(join(staging, 'text'), { recursive: true })
  try {
    for (const document of documents) {
      const bytes = reader.read(document)
      let at = 0
      for (const { table, metadata, arrow, csv } of document.parts) {
        if (arrow === 0) continue
        const batch = { bytes: bytes.subarray(at, at + arrow), metadata }
        writers.get(table)!.addBatch(batch, bytes.subarray(at + arrow, at + arrow + csv))
        at += arrow + csv
      }
      if (document.text === null) continue
      const path = `text/${document.doc_id}.txt`
      const old = known.get(path)
      if (old?.key === document.key && isKept(out, old)) texts.kept.push(old)
      else {
        writeFileSync(join(staging, path), bytes.subarray(at))
        texts.written.push({ ...outputOf(staging, path), key: document.key })
      }
    }
    for (const writer of writers.values()) writer.close()
  } finally {
    reader.close()
  }
  return texts
}

/** What there is to know of a file that was just written. */
export function outputOf(folder: string, path: string): Output {
  const { size, mtimeMs } = statSync(join(folder, path))
  return { path, size, mtimeMs }
}
