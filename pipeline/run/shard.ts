/**
 * Stored results: what the stages that see one document made of it, encoded as it will stand in the files.
 * A shard is a file of such records laid behind one another, appended to by one thread. A record that a kill
 * cut short stands last and is not seen.
 */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  unlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Row, type TableName, tables } from '../tables.ts'
import { encodeBatch } from './arrow.ts'
import { csvLines } from './csv.ts'
import type { Rows } from './document.ts'
import { compare } from './find.ts'
import { writeAll } from './write-table.ts'

/** Lengths of a table's part of a record: its record batch, of which `metadata` is the message, and its CSV lines. */
interface Part {
  readonly table: TableName
  readonly rows: number
  readonly metadata: number
  readonly arrow: number
  readonly csv: number
}

/** What a record says of itself, stored as JSON before its parts. */
interface Header {
  /** Hash of all that the result depends on. */
  readonly key: string
  readonly doc_id: string
  readonly source_path: string
  /** Why the document could not be done, null where it could. */
  readonly failure: string | null
  readonly parts: readonly Part[]
  /** Length of the clean text, null where there is none. */
  readonly text: number | null
}

/** A document's result before it is stored. */
export interface Encoded {
  readonly header: Header
  readonly payload: readonly Uint8Array[]
}

/** Where a document's result is stored. */
export interface StoredDocument extends Header {
  readonly shard: string
  /** Of the parts, in the shard. */
  readonly offset: number
  readonly length: number
}

const MARK = 0x43_54_31_0a
/** Mark, length of the header, length of the payload. */
const PREFIX = 16

export function encodeDocument(
  identity: Pick<Header, 'key' | 'doc_id' | 'source_path' | 'failure'>,
  rows: Rows,
): Encoded {
  const parts: Part[] = []
  const payload: Uint8Array[] = []
  for (const table of Object.keys(tables) as TableName[]) {
    const own = rows[table] as readonly Row<TableName>[] | undefined
    if (own === undefined) continue
    const batch = encodeBatch(table, own)
    const csv = Buffer.from(csvLines(table, own))
    const some = own.length > 0
    parts.push({
      table,
      rows: own.length,
      metadata: some ? batch.metadata : 0,
      arrow: some ? batch.bytes.length : 0,
      csv: csv.length,
    })
    if (some) payload.push(batch.bytes, csv)
  }
  const clean = rows.texts?.[0]?.clean
  const text = clean ? Buffer.from(clean) : null
  if (text) payload.push(text)
  return { header: { ...identity, parts, text: text?.length ?? null }, payload }
}

/** Appends records to a shard of its own, made at the first. */
export class ShardWriter {
  readonly #path: string
  #descriptor: number | undefined
  #end = 0

  constructor(path: string) {
    this.#path = path
  }

  append({ header, payload }: Encoded): StoredDocument {
    const head = Buffer.from(JSON.stringify(header))
    const length = payload.reduce((sum, bytes) => sum + bytes.length, 0)
    const prefix = Buffer.alloc(PREFIX)
    prefix.writeUInt32LE(MARK, 0)
    prefix.writeUInt32LE(head.length, 4)
    prefix.writeDoubleLE(length, 8)
    if (this.#descriptor === undefined) {
      mkdirSync(dirname(this.#path), { recursive: true })
      this.#descriptor = openSync(this.#path, 'wx')
    }
    writeAll(this.#descriptor, Buffer.concat([prefix, head, ...payload]))
    const offset = this.#end + PREFIX + head.length
    this.#end = offset + length
    return { ...header, shard: this.#path, offset, length }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}

/** All whole records of a folder's shards, by key. Of two with one key the later counts. */
export function readShards(folder: string): Map<string, StoredDocument> {
  const stored = new Map<string, StoredDocument>()
  for (const shard of listShards(folder))
    for (const record of readShard(shard)) stored.set(record.key, record)
  return stored
}

const listShards = (folder: string): string[] => {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter(name => name.endsWith('.shard'))
    .sort(compare)
    .map(name => join(folder, name))
}

function* readShard(shard: string): Generator<StoredDocument> {
  const descriptor = openSync(shard, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const buffer = Buffer.allocUnsafe(64 * 1024)
    for (let at = 0; at + PREFIX <= size; ) {
      const read = readSync(descriptor, buffer, 0, buffer.length, at)
      if (read < PREFIX || buffer.readUInt32LE(0) !== MARK) return
      const headLength = buffer.readUInt32LE(4)
      const length = buffer.readDoubleLE(8)
      const offset = at + PREFIX + headLength
      if (offset + length > size || PREFIX + headLength > read) return
      const header = JSON.parse(buffer.toString('utf8', PREFIX, PREFIX + headLength)) as Header
      yield { ...header, shard, offset, length }
      at = offset + length
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Reads what shards hold; keeps them open. */
export class ShardReader {
  readonly #descriptors = new Map<string, number>()

  /** The payload of a record, in its parts. */
  read(record: StoredDocument): Buffer {
    let descriptor = this.#descriptors.get(record.shard)
    if (descriptor === undefined) {
      descriptor = openSync(record.shard, 'r')
      this.#descriptors.set(record.shard, descriptor)
    }
    const bytes = Buffer.allocUnsafe(record.length)
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(descriptor, bytes, at, bytes.length - at, record.offset + at)
      if (read === 0) throw new Error(`${record.shard} is cut short. Delete it and run again`)
      at += read
    }
    return bytes
  }

  close(): void {
    for (const descriptor of this.#descriptors.values()) closeSync(descriptor)
    this.#descriptors.clear()
  }
}

/** Most shards that may lie in a folder. */
const SHARDS = 16

/** Drops results that no run needs any more: all but `live`, once they take more room than those or lie too scattered. */
export function compactShards(folder: string, live: readonly StoredDocument[]): void {
  const shards = listShards(folder)
  const used = new Set(live.map(record => record.shard))
  for (const shard of shards) if (!used.has(shard)) unlinkSync(shard)
  const kept = shards.filter(shard => used.has(shard))
  const total = kept.reduce((sum, shard) => sum + statSync(shard).size, 0)
  const needed = live.reduce((sum, record) => sum + record.length, 0)
  if (total < 2 * needed + 1e6 && kept.length <= SHARDS) return
  const writer = new ShardWriter(nextShard(folder))
  const reader = new ShardReader()
  for (const { shard, offset, length, ...header } of live)
    writer.append({ header, payload: [reader.read({ shard, offset, length, ...header })] })
  writer.close()
  reader.close()
  for (const shard of kept) unlinkSync(shard)
}

/** A path for a new shard; `thread` sets those of several threads of a run apart. */
export function nextShard(folder: string, thread = 0): string {
  const last = listShards(folder).at(-1)
  const number = last === undefined ? 1 : Number.parseInt(last.slice(folder.length + 1), 10) + 1
  return join(folder, `${String(number).padStart(6, '0')}-${thread}.shard`)
}
