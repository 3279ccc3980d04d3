import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { tableFromIPC } from 'apache-arrow'
import { expect, test } from 'vitest'
import { readRows } from '../../pipeline/run/arrow.ts'
import { type Row, type TableName, tables } from '../../pipeline/tables.ts'
import { addFile, conclusion, contentsOf, folderOf, type Outcome, start } from './helpers.ts'

const rowsOf = <K extends TableName>(out: string, name: K): Row<K>[] =>
  readRows(readFileSync(join(out, 'tables', `${tables[name].file}.arrow`)), name)
/** Quicker, where what the stages make of the documents does not matter. */
const startEarly = (...args: string[]): Outcome => start(...args, '--to', 'clean')
const sources = (out: string): string[] => rowsOf(out, 'documents').map(({ source_path }) => source_path)

test('every document becomes tables, CSV files and a text', () => {
  const folder = folderOf({ 'a.txt': conclusion(1), 'q/b.txt': conclusion(2) })
  const out = folderOf()
  const { code, out: said, err } = start(folder, '--out', out)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(said).toContain('2 documents')
  expect(said).toContain('targets.csv')
  for (const { file } of Object.values(tables)) {
    expect(existsSync(join(out, `tables/${file}.arrow`)), file).toBe(true)
    expect(existsSync(join(out, `${file}.csv`)), file).toBe(true)
  }
  expect(sources(out).sort()).toEqual(['a.txt', 'q/b.txt'])
  for (const { doc_id, clean } of rowsOf(out, 'texts'))
    expect(readFileSync(join(out, 'text', `${doc_id}.txt`), 'utf8')).toBe(clean)
  const ids = rowsOf(out, 'documents').map(({ doc_id }) => doc_id)
  expect(ids).toEqual([...ids].sort())
})

test('the bytes are the same again, whatever the threads and whatever was there before', () => {
  const folder = folderOf(
    Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.txt`, conclusion(i)])),
  )
  const [first, second] = [folderOf(), folderOf()]
  start(folder, '--out', first, '--jobs', '1')
  start(join(folder, '3.txt'), join(folder, '1.txt'), '--out', second, '--jobs', '2')
  start(folder, '--out', second, '--jobs', '2')
  expect(contentsOf(second)).toEqual(contentsOf(first))
})

test('--to stops after a stage; the stages after it run alone on what it left', () => {
  const folder = folderOf({ 'a.txt': conclusion(1), 'b.txt': conclusion(2) })
  const [whole, steps] = [folderOf(), folderOf()]
  start(folder, '--out', whole)
  start(folder, '--out', steps, '--to', 'read')
  expect(readdirSync(join(steps, 'tables'))).toEqual(['documents.arrow', 'ocr-words.arrow', 'texts.arrow'])
  for (const stage of ['2-clean', '3-split', '4-entities', '5-targets', '6-compare', '7-report']) {
    const done = spawnSync(process.execPath, ['--import', 'tsx', `pipeline/${stage}.ts`, '--out', steps], {
      encoding: 'utf8',
    })
    expect(done, stage).toMatchObject({ status: 0, stderr: '' })
  }
  const expected = contentsOf(whole)
  for (const path of Object.keys(expected)) if (path.startsWith('text/')) delete expected[path]
  expect(contentsOf(steps)).toEqual(expected)
})

test('a stage alone, without the tables before it, says what to run', () => {
  const out = folderOf()
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/5-targets.ts', '--out', out], {
    encoding: 'utf8',
  })
  expect(done.status).toBe(2)
  expect(done.stderr).toContain(`npm start -- PATH… --out ${out} --to targets`)
  expect(readdirSync(out)).toEqual([])
})

test('a stage alone, in a folder that cannot be written', () => {
  const out = folderOf({ 'a.txt': conclusion(1) })
  start(join(out, 'a.txt'), '--out', out, '--to', 'split')
  rmSync(join(out, '.cache'), { recursive: true })
  writeFileSync(join(out, '.cache'), '')
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/4-entities.ts', '--out', out], {
    encoding: 'utf8',
  })
  expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining(`--out ${out}: `) })
})

test('a folder that may not be read stops the run, by its name', ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may read everything')
  const folder = folderOf({ 'a.txt': conclusion(1), 'q1/b.txt': conclusion(2) })
  chmodSync(join(folder, 'q1'), 0)
  const done = start(folder, '--out', folderOf())
  chmodSync(join(folder, 'q1'), 0o755)
  expect(done).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${join(folder, 'q1')}: may not be read`),
  })
})

test('a stage alone reads no documents', () => {
  const done = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'pipeline/5-targets.ts', 'a.txt', '--out', folderOf()],
    { encoding: 'utf8' },
  )
  expect(done).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('a.txt: the stage targets reads tables'),
  })
})

test.each([
  [['--colour'], 'Unknown option'],
  [['none.txt'], 'none.txt: there is no such file'],
  [[folderOf()], 'the folder holds no documents'],
  [['--to', 'nowhere'], 'give one of read'],
])('%s: exit code 2, nothing written', (args, message) => {
  const out = join(folderOf(), 'out')
  const done = start(...args, '--out', out)
  expect(done).toMatchObject({ code: 2, out: '' })
  expect(done.err).toContain(message)
  expect(existsSync(out)).toBe(false)
})

test('an output folder that is a file', () => {
  const folder = folderOf({ 'a.txt': conclusion(1) })
  const done = start(folder, '--out', join(folder, 'a.txt'))
  expect(done).toMatchObject({ code: 2, out: '' })
  expect(done.err).toContain('is a file, not a folder')
})

test('an output folder that the system does not let one make', ({ skip }) => {
  if (!existsSync('/proc/self')) skip('there is no /proc here')
  const folder = folderOf({ 'a.txt': conclusion(1) })
  const done = start(folder, '--out', '/proc/none/out')
  expect(done).toMatchObject({ code: 2, out: '' })
  expect(done.err).toMatch(/^chitieu: --out \/proc\/none\/out: (?:no folder can be made at|may not be)/)
})

test('results of other documents are not replaced by those of the corpus unless it is named', () => {
  const folder = folderOf({ 'a.txt': conclusion(1) })
  const out = folderOf()
  start(folder, '--out', out, '--to', 'read')
  const old = contentsOf(out)
  const again = spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/1-read.ts', '--out', out], {
    encoding: 'utf8',
  })
  expect(again).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`holds the results of other documents (${join(folder, 'a.txt')})`),
  })
  expect(start('--out', out).code).toBe(2)
  expect(contentsOf(out)).toEqual(old)
  expect(start('corpus', '--out', out, '--to', 'read').code).toBe(0)
  expect(start('--out', out, '--to', 'read').code).toBe(0)
})

test('documents that fail are named with the reason, the others are done: exit code 1', () => {
  const folder = folderOf({
    'good.txt': conclusion(1),
    'empty.txt': '',
    'picture.txt': Buffer.from([0, 1, 2, 3, 255, 0, 254, 7]),
    'large.txt': conclusion(3).repeat(20),
  })
  const out = folderOf()
  const done = start(folder, '--out', out, '--max-bytes', '5000')
  expect(done.code).toBe(1)
  const lines = done.err.trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines.find(line => line.startsWith('empty.txt: '))).toContain('empty')
  expect(lines.find(line => line.startsWith('picture.txt: '))).toBeDefined()
  expect(lines.find(line => line.startsWith('large.txt: '))).toContain('--max-bytes')
  for (const { source_path, warnings } of rowsOf(out, 'documents').filter(
    row => row.source_path !== 'good.txt',
  ))
    expect(lines).toContain(`${source_path}: ${warnings?.replace('failed: ', '')}`)
  expect(sources(out).sort()).toEqual(['empty.txt', 'good.txt', 'large.txt', 'picture.txt'])
  expect(readdirSync(join(out, 'text'))).toHaveLength(1)
  expect(start(folder, '--out', out, '--max-bytes', '5000')).toEqual(done)
})

test('a file that may not be read is named', ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may read everything')
  const folder = folderOf({ 'a.txt': conclusion(1), 'b.txt': conclusion(2) })
  chmodSync(join(folder, 'b.txt'), 0)
  const done = start(folder, '--out', folderOf())
  expect(done).toMatchObject({ code: 1, err: 'b.txt: may not be read or written; check its permissions\n' })
})

test('two files with one content are one document', () => {
  const folder = folderOf({ 'a.txt': conclusion(1), 'q/a copy.txt': conclusion(1), 'b.txt': conclusion(2) })
  const out = folderOf()
  startEarly(folder, '--out', out)
  expect(sources(out).sort()).toEqual(['a.txt; q/a copy.txt', 'b.txt'])
})

test('files of the user in the output folder are left alone; old ones of ours go', () => {
  const folder = folderOf({ 'a.txt': conclusion(1), 'b.txt': conclusion(2) })
  const out = folderOf({ 'notes.txt': 'mine', 'text/mine.txt': 'mine too' })
  startEarly(folder, '--out', out)
  expect(readdirSync(join(out, 'text'))).toHaveLength(3)
  rmSync(join(folder, 'b.txt'))
  startEarly(folder, '--out', out)
  expect(readdirSync(join(out, 'text'))).toHaveLength(2)
  expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine')
  expect(readFileSync(join(out, 'text/mine.txt'), 'utf8')).toBe('mine too')
})

test('a second run does only what changed', () => {
  const folder = folderOf({ 'a.txt': conclusion(1), 'b.txt': conclusion(2) })
  const out = folderOf()
  const shards = (): string[] => readdirSync(join(out, '.cache/documents'))
  const written = (): number => statSync(join(out, 'documents.csv')).mtimeMs
  const first = startEarly(folder, '--out', out)
  const [time, stored] = [written(), shards()]
  expect(startEarly(folder, '--out', out)).toEqual(first)
  expect([written(), shards()]).toEqual([time, stored])

  addFile(folder, 'c.txt', conclusion(3))
  startEarly(folder, '--out', out)
  const [added] = shards().filter(name => !stored.includes(name))
  expect(
    readFileSync(join(out, '.cache/documents', added!), 'latin1').match(/"source_path":"[^"]+"/g),
  ).toEqual(['"source_path":"c.txt"'])
  const fresh = folderOf()
  startEarly(folder, '--out', fresh)
  expect(contentsOf(out)).toEqual(contentsOf(fresh))
})

test('a file that changed without changing its size is seen; so is a result that somebody edited', () => {
  const folder = folderOf({ 'a.txt': conclusion(1) })
  const out = folderOf()
  startEarly(folder, '--out', out)
  addFile(folder, 'a.txt', conclusion(2), 3000)
  startEarly(folder, '--out', out)
  expect(rowsOf(out, 'texts').map(({ raw }) => raw)).toEqual([conclusion(2)])
  const expected = contentsOf(out)
  writeFileSync(join(out, 'documents.csv'), 'edited')
  startEarly(folder, '--out', out)
  expect(contentsOf(out)).toEqual(expected)
})

test('a link in place of a result is replaced, not followed', () => {
  const folder = folderOf({ 'a.txt': conclusion(1) })
  const outside = folderOf({ 'precious.csv': 'precious' })
  const out = folderOf()
  symlinkSync(join(outside, 'precious.csv'), join(out, 'documents.csv'))
  startEarly(folder, '--out', out)
  expect(readFileSync(join(outside, 'precious.csv'), 'utf8')).toBe('precious')
})

test('--parquet: every table as Parquet too, and gone again without it', async () => {
  const folder = folderOf({ 'a.txt': conclusion(1), 'b.txt': conclusion(2) })
  const out = folderOf()
  expect(start(folder, '--out', out, '--parquet')).toMatchObject({ code: 0, err: '' })
  const { readParquet } = await import('parquet-wasm')
  for (const name of Object.keys(tables) as TableName[]) {
    const file = readFileSync(join(out, 'parquet', `${tables[name].file}.parquet`))
    const arrow = readFileSync(join(out, 'tables', `${tables[name].file}.arrow`))
    const rows = (bytes: Uint8Array): unknown[] =>
      tableFromIPC(bytes)
        .toArray()
        .map(row => row.toArray())
    expect(rows(readParquet(file).intoIPCStream()), name).toEqual(rows(arrow))
  }
  start(folder, '--out', out)
  expect(existsSync(join(out, 'parquet'))).toBe(false)
})

test('help and version at once', () => {
  expect(start('--help').out).toContain('npm start -- PATH… --out DIR')
  expect(start('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
})
