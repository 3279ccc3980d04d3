/**
 * Tables as Parquet, through parquet-wasm (an optional dependency).
 *
 * An Arrow file is an Arrow stream between its magic bytes and its footer, which is what the writer reads.
 */
import { ReadError } from '../stage.ts'

/** Bytes of "ARROW1" and its padding. */
const OPENING = 8

/** The bytes of an Arrow file as Parquet (Zstandard). Throws ReadError where the writer is not installed. */
export async function parquetOf(arrowFile: Uint8Array): Promise<Uint8Array> {
  const writer = await load()
  const properties = new writer.WriterPropertiesBuilder().setCompression(writer.Compression.ZSTD).build()
  return writer.writeParquet(writer.Table.fromIPCStream(arrowFile.subarray(OPENING)), properties)
}

async function load(): Promise<typeof import('parquet-wasm')> {
  try {
    return await import('parquet-wasm')
  } catch {
    throw new ReadError('Parquet needs the optional package parquet-wasm: npm install parquet-wasm')
  }
}
