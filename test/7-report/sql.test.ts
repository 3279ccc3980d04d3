import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parquetOf } from '../../pipeline/7-report/parquet.ts'
import { ask } from '../../pipeline/7-report/sql.ts'
import { encodeBatch, encodeClosing, encodeOpening } from '../../pipeline/run/arrow.ts'
import { csvHeader, csvLines } from '../../pipeline/run/csv.ts'
import { target } from './rows.ts'

const rows = [
  target({}),
  target({ target_id: 'doc:t2', norm_low: null, norm_high: null, indicator: 'a, "b"\nc', period_end: null }),
]

/** The rows as an Arrow file. */
function arrowFile(): Buffer {
  const opening = encodeOpening('targets')
  const batch = encodeBatch('targets', rows)
  const blocks = [{ metadata: batch.metadata, length: batch.bytes.length }]
  return Buffer.concat([opening, batch.bytes, encodeClosing('targets', opening.length, blocks)])
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chitieu-sql-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const QUESTION = `select target_id, norm_low, period_end, year(period_start) as y, estimated, indicator from targets order by 1`
const ANSWER = [
  ['doc:t1', '2500000', '2031-12-31', '2031', 'false', 'sản lượng lúa'],
  ['doc:t2', '', '', '2031', 'false', 'a, "b"\nc'],
]

describe('questions', () => {
  test('over CSV: numbers, dates and empty cells have their types', async () => {
    writeFileSync(join(folder, 'targets.csv'), csvHeader('targets') + csvLines('targets', rows))
    expect((await ask(QUESTION, folder)).rows).toEqual(ANSWER)
  })
  test('over Parquet, where it has been written, the same answer', async () => {
    mkdirSync(join(folder, 'parquet'))
    writeFileSync(join(folder, 'parquet', 'targets.parquet'), await parquetOf(arrowFile()))
    rmSync(join(folder, 'targets.csv'))
    expect((await ask(QUESTION, folder)).rows).toEqual(ANSWER)
  })
  test('a question that is none is answered by what DuckDB says of it', async () => {
    await expect(ask('selekt 1', folder)).rejects.toThrow(/syntax error/i)
  })
})

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/7-report/sql.ts', ...args], { encoding: 'utf8' })

test('without a question or tables the command says what to do, with exit code 2', () => {
  expect([run().status, run().stderr]).toEqual([2, expect.stringContaining('npm run sql -- "select')])
  const nowhere = run('select 1', '--tables', join(folder, 'nowhere'))
  expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('run `npm start')])
})
