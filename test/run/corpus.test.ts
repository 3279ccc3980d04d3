/** Stages that see the corpus: their rows are written as they are made. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readFooter, readRows } from '../../pipeline/run/arrow.ts'
import { makeTables, partsOf } from '../../pipeline/run/corpus.ts'
import { loadStages } from '../../pipeline/run/stages.ts'
import { type Context, type CorpusStage, defineStage } from '../../pipeline/stage.ts'
import { type Row, rowOf } from '../../pipeline/tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'chitieu-corpus-'))
afterAll(() => rmSync(folder, { recursive: true }))

const check = (i: number): Row<'checks'> =>
  rowOf('checks', {
    kind: 'two_results',
    indicator_id: 'grdp',
    doc_id: 'a',
    target_id: `a:t${i}`,
    message: '',
  })

/** A stage whose checks are those of `rows`. */
const stageOf = (rows: Iterable<Row<'checks'>>): CorpusStage =>
  defineStage({
    scope: 'corpus',
    name: 'test',
    models: [],
    reads: [],
    writes: ['checks'],
    parts: [['checks']],
    run: () => ({ checks: rows }),
  }) as unknown as CorpusStage
const write = (rows: Iterable<Row<'checks'>>, onRow?: Parameters<typeof makeTables>[5]): Buffer => {
  makeTables(stageOf(rows), ['checks'], {} as never, folder, {} as Context, onRow)
  return readFileSync(join(folder, 'tables/checks.arrow'))
}

test('rows are written and seen as they are made, and the file is that of an array of them', () => {
  let made = 0
  let seen = 0
  const lag: number[] = []
  const rows = function* () {
    for (let i = 0; i < 10_000; i++) {
      made++
      yield check(i)
    }
  }
  const file = write(rows(), () => {
    seen++
    lag.push(made - seen)
  })
  expect([seen, Math.max(...lag)]).toEqual([10_000, 0])
  expect(readRows(file, 'checks').map(row => row.target_id)).toEqual(
    Array.from({ length: 10_000 }, (_, i) => `a:t${i}`),
  )
  expect(readFooter(file)).toHaveLength(3)
  expect(write(Array.from({ length: 10_000 }, (_, i) => check(i))).equals(file)).toBe(true)
  expect(readFooter(write([]))).toEqual([])
})

test('an error in the middle says which stage it was', () => {
  const rows = function* () {
    yield check(0)
    throw new Error('no such period')
  }
  expect(() => write(rows())).toThrow('stage test: no such period')
})

test('a part comes after those that make what its stage reads, and after no others', async () => {
  const parts = partsOf(await loadStages('report'))
  const madeBefore = parts.map(({ stage, after }) => [
    stage.name,
    after.flatMap(part => part.stage.parts[part.at]!),
  ])
  const compared = ['documents', 'comparisons', 'implied', 'checks']
  expect(madeBefore).toEqual([
    ['compare', []],
    ['compare', []],
    ['compare', []],
    ['report', compared],
    ['report', compared],
  ])
})
