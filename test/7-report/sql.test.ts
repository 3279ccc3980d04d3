import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../pipeline/7-report/sql.ts'
import { writeParquet } from '../../pipeline/run/parquet.ts'
import { TableWriter } from '../../pipeline/run/write-table.ts'
import { target } from './rows.ts'

const rows = [
  target({}),
  target({ target_id: 'doc:t2', norm_low: null, norm_high: null, indicator: 'a, "b"\nc', period_end: null }),
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chitieu-sql-'))
  const writer = new TableWriter(folder, 'targets')
  writer.addRows(rows)
  writer.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const QUESTION = `select target_id, norm_low, period_end, year(period_start) as y, estimated, indicator from targets order by 1`
const ANSWER = [
  ['doc:t1', '2500000', '2031-12-31', '2031', 'false', 'sản lượng lúa'],
  ['doc:t2', '', '', '2031', 'false', 'a, "b"\nc'],
]

describe('questions', () => {
  test('over CSV: numbers, dates and empty cells have their types', async () => {
    expect((await ask(QUESTION, folder)).rows).toEqual(ANSWER)
  })
  test('over Parquet, where it has been written, the same answer', async () => {
    await writeParquet(folder, ['targets'])
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

test('an answer as CSV opens no formula in a spreadsheet', () => {
  const answer = run(`select '=1+1' as a, 'x, "y"' as b, -2.5 as c`, '--tables', 'reports', '--csv')
  expect([answer.status, answer.stdout]).toEqual([0, `a,b,c\r\n'=1+1,"x, ""y""",-2.5\r\n`])
})
