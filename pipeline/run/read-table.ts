/** A table's Arrow file as a stream of rows. */
import { accessSync, closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Batches } from '../stage.ts'
import { type Row, type TableName, tables } from '../tables.ts'
import { type Batch, decodeBatch, readFooter } from './arrow.ts'
import { arrowPath } from './write-table.ts'

/**
 * The rows under `folder`, in batches by document, or as they were written where they have no `doc_id`; can be
 * walked again. Throws where the file is not there.
 */
export function readTable<K extends TableName>(folder: string, name: K): Batches<K> {
  accessSync(join(folder, arrowPath(name)))
  const isOfDocuments = 'doc_id' in tables[name].columns
  return {
    [Symbol.iterator]: () =>
      isOfDocuments ? byDocument(readBatches(folder, name)) : readBatches(folder, name),
  }
}

function* readBatches<K extends TableName>(folder: string, name: K): Generator<Row<K>[]> {
  for (const batch of readEncoded(folder, name)) yield decodeBatch(name, batch)
}

/** The batches of a table's file as they stand in it. */
export function* readEncoded(folder: string, name: TableName): Generator<Batch> {
  const path = join(folder, arrowPath(name))
  const descriptor = openSync(path, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const tail = read(descriptor, size - 10, 10)
    const closing = tail.readInt32LE(0) + 10
    for (const { offset, metadata, length } of readFooter(read(descriptor, size - closing, closing)))
      yield { bytes: read(descriptor, offset, length), metadata }
  } finally {
    closeSync(descriptor)
  }
}

function read(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; ) {
    const count = readSync(descriptor, bytes, at, length - at, offset + at)
    if (count === 0) throw new Error('the file ends too early')
    at += count
  }
  return bytes
}

/** Joins and parts batches so that each holds the rows of one document. */
function* byDocument<R>(batches: Iterable<R[]>): Generator<R[]> {
  const documentOf = (row: R): unknown => (row as { doc_id?: string | null }).doc_id
  let group: R[] = []
  for (const batch of batches)
    for (const row of batch) {
      if (group.length > 0 && documentOf(row) !== documentOf(group[0]!)) {
        yield group
        group = []
      }
      group.push(row)
    }
  if (group.length > 0) yield group
}
