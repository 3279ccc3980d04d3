/**
 * `reports/` as committed is what `npm start` makes of `corpus/`. After a change that is meant, make it anew with
 * `npm start` and read the differences before committing them; no test writes there.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let made: string
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'chitieu-golden-'))
  const run = spawnSync(process.execPath, ['pipeline/start.mjs', '--out', made, '--quiet'], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
}, 120_000)
afterAll(() => rmSync(made, { recursive: true }))

const filesOf = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter(path => !/^(\.cache|compare-)/.test(path) && statSync(join(folder, path)).isFile())
    .sort()

test('the same files', () => {
  expect(filesOf(made)).toEqual(filesOf('reports'))
})

test('tables, texts and matrix, line by line', () => {
  for (const file of filesOf('reports').filter(path => /\.(csv|txt)$/.test(path))) {
    const lines = (folder: string) => readFileSync(join(folder, file), 'utf8').split('\r\n')
    expect([file, lines(made)]).toEqual([file, lines('reports')])
  }
})

test('Arrow files, workbook and page, byte by byte', () => {
  const differing = filesOf('reports').filter(
    file => Buffer.compare(readFileSync(join(made, file)), readFileSync(join('reports', file))) !== 0,
  )
  expect(differing).toEqual([])
})
