/** A table's files, `tables/FILE.arrow` and `FILE.csv`, written batch by batch. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Row, type TableName, tables } from '../tables.ts'
import { type Batch, encodeBatch, encodeClosing, encodeOpening } from './arrow.ts'
import { csvHeader, csvLines } from './csv.ts'

/** Rows to a batch where they do not come by documents. */
const ROWS = 4096

export const arrowPath = (name: TableName): string => `tables/${tables[name].file}.arrow`
export const csvPath = (name: TableName): string => `${tables[name].file}.csv`

export class TableWriter<K extends TableName> {
  readonly name: K
  readonly #arrow: Sink
  readonly #csv: Sink
  readonly #opening: number
  readonly #blocks: { metadata: number; length: number }[] = []

  constructor(folder: string, name: K) {
    this.name = name
    mkdirSync(join(folder, 'tables'), { recursive: true })
    this.#arrow = new Sink(join(folder, arrowPath(name)))
    this.#csv = new Sink(join(folder, csvPath(name)))
    const opening = encodeOpening(name)
    this.#opening = opening.length
    this.#arrow.write(opening)
    this.#csv.write(Buffer.from(csvHeader(name)))
  }

  /** Rows that are encoded already. */
  addBatch(batch: Batch, csv: Uint8Array): void {
    this.#arrow.write(batch.bytes)
    this.#blocks.push({ metadata: batch.metadata, length: batch.bytes.length })
    this.#csv.write(csv)
  }

  addRows(rows: readonly Row<K>[]): void {
    for (let from = 0; from < rows.length; from += ROWS) {
      const part = rows.slice(from, from + ROWS)
      this.addBatch(encodeBatch(this.name, part), Buffer.from(csvLines(this.name, part)))
    }
  }

  /** Rows as they come, in full batches but the last. */
  addStream(rows: Iterable<Row<K>>): void {
    let part: Row<K>[] = []
    for (const row of rows) {
      part.push(row)
      if (part.length < ROWS) continue
      this.addRows(part)
      part = []
    }
    this.addRows(part)
  }

  close(): void {
    this.#arrow.write(encodeClosing(this.name, this.#opening, this.#blocks))
    this.#arrow.close()
    this.#csv.close()
  }
}

/** A file written in large pieces. */
class Sink {
  readonly #descriptor: number
  readonly #buffer = Buffer.allocUnsafe(256 * 1024)
  #used = 0

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w')
  }

  write(bytes: Uint8Array): void {
    if (this.#used + bytes.length > this.#buffer.length) this.#flush()
    if (bytes.length > this.#buffer.length) writeAll(this.#descriptor, bytes)
    else {
      this.#buffer.set(bytes, this.#used)
      this.#used += bytes.length
    }
  }

  #flush(): void {
    writeAll(this.#descriptor, this.#buffer.subarray(0, this.#used))
    this.#used = 0
  }

  close(): void {
    this.#flush()
    closeSync(this.#descriptor)
  }
}

export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
}
