/** Tables as Parquet beside their Arrow files: `parquet/FILE.parquet`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TableName, tables } from '../tables.ts'
import { arrowPath } from './write-table.ts'

/** Writes the tables under `folder`; gives the paths. Throws ReadError where the writer is not installed. */
export async function writeParquet(folder: string, names: readonly TableName[]): Promise<string[]> {
  const { parquetOf } = await import('../7-report/parquet.ts')
  mkdirSync(join(folder, 'parquet'), { recursive: true })
  const paths: string[] = []
  for (const name of names) {
    const path = `parquet/${tables[name].file}.parquet`
    writeFileSync(join(folder, path), await parquetOf(readFileSync(join(folder, arrowPath(name)))))
    paths.push(path)
  }
  return paths
}
