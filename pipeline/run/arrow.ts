/**
 * Rows to Arrow and back. A table's file is the IPC file format: schema, record batches, footer. Batches carry
 * no dictionaries, so those that worker threads encode can be laid behind one another as they are.
 *
 * Columns are laid out here, a buffer each; the metadata is apache-arrow's own.
 */
import { MetadataVersion } from 'apache-arrow/enum'
import { FileBlock, Footer } from 'apache-arrow/ipc/metadata/file'
import { BufferRegion, FieldNode, Message, RecordBatch } from 'apache-arrow/ipc/metadata/message'
import { Field, Schema } from 'apache-arrow/schema'
import { Bool, type DataType, DateDay, Float64, Int32, Utf8 } from 'apache-arrow/type'
import { type Column, type ColumnType, type Row, type TableName, tables } from '../tables.ts'
import { type Cell, presentCell } from './cell.ts'
import { decodeStrings, encodeStrings } from './strings.ts'
import { isNull, isSet, validity } from './validity.ts'

/** A record batch as it stands in the file: `metadata` bytes of message, then its body. */
export interface Batch {
  readonly bytes: Uint8Array
  readonly metadata: number
}

const DAY = 86_400_000
const MAGIC = Buffer.from('ARROW1')
/** What opens a file: the magic bytes, padded to eight. */
const OPENING = Buffer.from('ARROW1\0\0')
const END_OF_STREAM = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])

const arrowTypes: Record<ColumnType, () => DataType> = {
  utf8: () => new Utf8(),
  int32: () => new Int32(),
  float64: () => new Float64(),
  bool: () => new Bool(),
  date: () => new DateDay(),
}

interface Layout {
  readonly columns: readonly { name: string; type: ColumnType; nullable: boolean }[]
  readonly schema: Schema
}
const layouts = new Map<TableName, Layout>()
function layoutOf(name: TableName): Layout {
  let layout = layouts.get(name)
  if (!layout) {
    const columns = Object.entries<Column>(tables[name].columns)
    layout = {
      columns: columns.map(([column, { type, nullable }]) => ({ name: column, type, nullable })),
      schema: new Schema(
        columns.map(([column, { type, nullable }]) => new Field(column, arrowTypes[type](), nullable)),
      ),
    }
    layouts.set(name, layout)
  }
  return layout
}

const padded = (length: number): number => (length + 7) & ~7

/** A message with its prefix (continuation mark, length), padded to eight bytes. */
function frame(message: Message): Buffer {
  const encoded = Message.encode(message)
  const framed = Buffer.alloc(padded(8 + encoded.length))
  framed.writeInt32LE(-1, 0)
  framed.writeInt32LE(framed.length - 8, 4)
  framed.set(encoded, 8)
  return framed
}

/** What stands in a table's file before its first batch. */
export function encodeOpening(name: TableName): Buffer {
  return Buffer.concat([OPENING, frame(Message.from(layoutOf(name).schema))])
}

/** What stands in a table's file after its last batch. `blocks`: metadata and body length of each batch, in order. */
export function encodeClosing(
  name: TableName,
  opening: number,
  blocks: readonly { metadata: number; length: number }[],
): Buffer {
  let offset = opening
  const fileBlocks = blocks.map(({ metadata, length }) => {
    const block = new FileBlock(metadata, BigInt(length - metadata), BigInt(offset))
    offset += length
    return block
  })
  const footer = Footer.encode(new Footer(layoutOf(name).schema, MetadataVersion.V5, fileBlocks, []))
  const size = Buffer.alloc(4)
  size.writeInt32LE(footer.length)
  return Buffer.concat([END_OF_STREAM, footer, size, MAGIC])
}

/** A stream (the format without a footer) of batches that are encoded already. */
export const encodeStream = (name: TableName, batches: readonly Uint8Array[]): Buffer =>
  Buffer.concat([encodeOpening(name).subarray(OPENING.length), ...batches, END_OF_STREAM])

/** Encodes rows as one record batch. Throws TypeError where a value does not suit its column. */
export function encodeBatch<K extends TableName>(name: K, rows: readonly Row<K>[]): Batch {
  const { columns } = layoutOf(name)
  const nodes: FieldNode[] = []
  const regions: BufferRegion[] = []
  const buffers: Uint8Array[] = []
  let length = 0
  const add = (buffer: Uint8Array): void => {
    regions.push(new BufferRegion(length, buffer.length))
    buffers.push(buffer)
    length += padded(buffer.length)
  }
  for (const { name: column, type, nullable } of columns) {
    const cells = rows.map(row => presentCell(type, (row as Record<string, Cell>)[column]))
    const { bitmap, nulls } = validity(cells)
    if (nulls > 0 && !nullable) throw new TypeError(`${name}.${column} is empty in a row`)
    nodes.push(new FieldNode(rows.length, nulls))
    add(bitmap)
    for (const buffer of encodeColumn(type, cells, `${name}.${column}`)) add(buffer)
  }
  const head = frame(Message.from(new RecordBatch(rows.length, nodes, regions, null), length))
  const bytes = Buffer.alloc(head.length + length)
  bytes.set(head)
  regions.forEach((region, i) => {
    bytes.set(buffers[i]!, head.length + Number(region.offset))
  })
  return { bytes, metadata: head.length }
}

const suits: Record<ColumnType, (cell: Cell) => boolean> = {
  utf8: cell => typeof cell === 'string',
  int32: cell => typeof cell === 'number' && (cell | 0) === cell,
  float64: cell => typeof cell === 'number',
  bool: cell => typeof cell === 'boolean',
  date: cell => typeof cell === 'string',
}

function encodeColumn(type: ColumnType, cells: readonly Cell[], column: string): Uint8Array[] {
  const isSuitable = suits[type]
  for (const cell of cells)
    if (cell !== null && !isSuitable(cell)) throw new TypeError(`${column}: ${cell} is not of type ${type}`)
  if (type === 'utf8') {
    const { offsets, bytes } = encodeStrings(cells as readonly (string | null)[])
    return [bytesOf(offsets), bytes]
  }
  if (type === 'bool') {
    const bits = new Uint8Array(Math.ceil(cells.length / 8))
    cells.forEach((cell, i) => {
      if (cell) bits[i >> 3]! |= 1 << (i & 7)
    })
    return [bits]
  }
  if (type === 'float64') return [bytesOf(Float64Array.from(cells as readonly number[], cell => cell ?? 0))]
  if (type === 'int32') return [bytesOf(Int32Array.from(cells as readonly number[], cell => cell ?? 0))]
  return [bytesOf(Int32Array.from(cells as readonly string[], cell => (cell ? dayOf(cell) : 0)))]
}

const bytesOf = (array: Float64Array | Int32Array): Uint8Array => new Uint8Array(array.buffer)

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY

/** Reads one batch back to rows. */
export function decodeBatch<K extends TableName>(name: K, batch: Batch): Row<K>[] {
  const { columns } = layoutOf(name)
  const bytes = Buffer.from(batch.bytes.buffer, batch.bytes.byteOffset, batch.bytes.byteLength)
  const header = Message.decode(bytes.subarray(8, batch.metadata)).header() as RecordBatch
  const body = bytes.subarray(batch.metadata)
  let next = 0
  const buffer = (): Buffer => {
    const { offset, length } = header.buffers[next++]!
    return body.subarray(Number(offset), Number(offset) + Number(length))
  }
  const count = Number(header.length)
  const decoded = columns.map(({ type }) => {
    const bitmap = buffer()
    const values = buffer()
    return type === 'utf8'
      ? decodeStrings(offsetsOf(values, count), buffer(), bitmap)
      : decodeColumn(type, count, bitmap, values)
  })
  const rows: Record<string, Cell>[] = []
  for (let i = 0; i < count; i++) {
    const row: Record<string, Cell> = {}
    for (let c = 0; c < columns.length; c++) row[columns[c]!.name] = decoded[c]![i]!
    rows.push(row)
  }
  return rows as Row<K>[]
}

function offsetsOf(values: Buffer, count: number): Int32Array {
  const offsets = new Int32Array(count + 1)
  for (let i = 0; i <= count; i++) offsets[i] = values.readInt32LE(4 * i)
  return offsets
}

function decodeColumn(type: ColumnType, count: number, bitmap: Uint8Array, values: Buffer): Cell[] {
  const cells: Cell[] = []
  for (let i = 0; i < count; i++) cells.push(isNull(bitmap, i) ? null : decodeCell(type, values, i))
  return cells
}

function decodeCell(type: ColumnType, values: Buffer, i: number): Cell {
  if (type === 'bool') return isSet(values, i)
  if (type === 'float64') return values.readDoubleLE(8 * i)
  const whole = values.readInt32LE(4 * i)
  return type === 'int32' ? whole : new Date(whole * DAY).toISOString().slice(0, 10)
}

/** Where the batches of a table's file stand. `end`: the last bytes of the file, its footer in them. */
export function readFooter(end: Uint8Array): { offset: number; metadata: number; length: number }[] {
  const bytes = Buffer.from(end.buffer, end.byteOffset, end.byteLength)
  if (!bytes.subarray(-6).equals(MAGIC)) throw new TypeError('not an Arrow file')
  const length = bytes.readInt32LE(bytes.length - 10)
  const footer = Footer.decode(bytes.subarray(bytes.length - 10 - length, bytes.length - 10))
  return [...footer.recordBatches()].map(block => ({
    offset: Number(block.offset),
    metadata: block.metaDataLength,
    length: block.metaDataLength + Number(block.bodyLength),
  }))
}

/** All rows of a table's file. */
export function readRows<K extends TableName>(file: Uint8Array, name: K): Row<K>[] {
  return readFooter(file).flatMap(({ offset, metadata, length }) =>
    decodeBatch(name, { bytes: file.subarray(offset, offset + length), metadata }),
  )
}
