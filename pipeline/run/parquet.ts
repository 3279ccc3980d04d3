/** Tables as Parquet too, by parquet-wasm (an optional dependency). */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { type TableName, tables } from '../tables.ts'
import { CallError } from './arguments.ts'
import { encodeStream } from './arrow.ts'
import { readEncoded } from './read-table.ts'
import { writeAll } from './write-table.ts'

/** Rows that a reader can skip at once. */
const ROW_GROUP = 5000
/** Batches handed over at a time. */
const PIECE = 64

const load = () =>
  import('parquet-wasm').catch(() => {
    throw new CallError(
      '--parquet needs the package parquet-wasm: npm install parquet-wasm@0.8.0, or leave --parquet out',
    )
  })

/** Throws CallError where Parquet cannot be written here. */
export async function checkParquet(): Promise<void> {
  await load()
}

/** Writes `parquet/FILE.parquet` of each table that lies under `folder`; gives the paths, relative to it. */
export async function writeParquet(folder: string, names: readonly TableName[]): Promise<string[]> {
  const { Compression, Table, transformParquetStream, WriterPropertiesBuilder, writeParquet } = await load()
  const properties = () =>
    new WriterPropertiesBuilder().setCompression(Compression.ZSTD).setMaxRowGroupSize(ROW_GROUP).build()
  mkdirSync(join(folder, 'parquet'), { recursive: true })
  const paths: string[] = []
  for (const name of names) {
    const path = `parquet/${tables[name].file}.parquet`
    const descriptor = openSync(join(folder, path), 'w')
    try {
      const pieces = piecesOf(folder, name)
      const first = pieces.next()
      if (first.done)
        writeAll(descriptor, writeParquet(Table.fromIPCStream(encodeStream(name, [])), properties()))
      else {
        let batches = Table.fromIPCStream(first.value).recordBatches()
        const stream = new ReadableStream({
          pull(controller) {
            if (batches.length === 0) {
              const next = pieces.next()
              if (next.done) return controller.close()
              batches = Table.fromIPCStream(next.value).recordBatches()
            }
            controller.enqueue(batches.shift())
          },
        })
        const written: AsyncIterable<Uint8Array> = await transformParquetStream(stream, properties())
        for await (const bytes of written) writeAll(descriptor, bytes)
      }
    } finally {
      closeSync(descriptor)
    }
    paths.push(path)
  }
  return paths
}

/** A table in pieces that are Arrow streams. */
function* piecesOf(folder: string, name: TableName): Generator<Uint8Array> {
  let piece: Uint8Array[] = []
  for (const { bytes } of readEncoded(folder, name)) {
    piece.push(bytes)
    if (piece.length < PIECE) continue
    yield encodeStream(name, piece)
    piece = []
  }
  if (piece.length > 0) yield encodeStream(name, piece)
}
