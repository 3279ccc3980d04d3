import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CallError } from '../../pipeline/run/arguments.ts'
import { findSources } from '../../pipeline/run/find.ts'
import { folderOf } from './helpers.ts'

const folder = folderOf({
  'b.txt': 'b',
  'a.pdf': 'a',
  'q1/c.txt': 'c',
  'q1/deep/d.docx': 'd',
  'q2/e (1).txt': 'e',
  'README.md': 'not a document',
  '.hidden': 'not a document',
  'q1/~$c.docx': 'not a document',
  'out/text/f.txt': 'not a document',
  'out/.cache/x': 'not a document',
})
const find = (...paths: string[]): string[] =>
  findSources(
    paths.map(path => join(folder, path)),
    join(folder, 'out'),
  ).map(({ source_path }) => source_path)

test('a folder, to its depths, without the output folder and what is no document', () => {
  expect(find('')).toEqual(['a.pdf', 'b.txt', 'q1/c.txt', 'q1/deep/d.docx', 'q2/e (1).txt'])
})

test('a file goes by its name alone', () => {
  expect(find('q1/deep/d.docx')).toEqual(['d.docx'])
})

test.each([
  ['*.txt', ['b.txt']],
  ['**/*.txt', ['b.txt', 'q1/c.txt', 'q2/e (1).txt']],
  ['q?/*', ['q1/c.txt', 'q2/e (1).txt']],
  ['q[12]/*.{docx,txt}', ['q1/c.txt', 'q2/e (1).txt']],
  ['q1/**', ['c.txt', 'deep/d.docx']],
  ['q2/* (1).txt', ['e (1).txt']],
])('the glob %s', (glob, expected) => {
  expect(find(glob)).toEqual(expected)
})

test('a file that is named twice is found once', () => {
  expect(find('b.txt', '', 'b.txt').filter(path => path === 'b.txt')).toHaveLength(1)
})

test('a folder in the output folder is found where it is named', () => {
  expect(find('out/text')).toEqual(['f.txt'])
})

test('a link that leads nowhere is left aside; one to a file is followed', () => {
  const links = folderOf({ 'a.txt': 'a' })
  symlinkSync(join(links, 'a.txt'), join(links, 'b.txt'))
  symlinkSync(join(links, 'none'), join(links, 'c.txt'))
  expect(findSources([links], 'out').map(({ source_path }) => source_path)).toEqual(['a.txt', 'b.txt'])
})

test('a link to a folder is followed, one back to where it came from is not', () => {
  const [links, other] = [folderOf({ 'a.txt': 'a' }), folderOf({ 'b.txt': 'b' })]
  symlinkSync(other, join(links, 'other'))
  symlinkSync(links, join(links, 'round'))
  symlinkSync('self', join(links, 'self'))
  const out = folderOf({ 'c.txt': 'c' })
  symlinkSync(out, join(links, 'out'))
  expect(findSources([links], out).map(({ source_path }) => source_path)).toEqual(['a.txt', 'other/b.txt'])
})

test.each([
  ['none.txt', 'none.txt: there is no such file. Name files, folders or globs that exist'],
  ['none/*.txt', 'none: there is no such file. Name files, folders or globs that exist'],
  ['*.odt', '*.odt: no file matches'],
])('%s', (path, message) => {
  expect(() => find(path)).toThrow(new CallError(join(folder, message)))
})

test('the output folder itself', () => {
  expect(() => find('out')).toThrow('out: the documents lie in the folder that --out names')
})

test('a folder without documents', () => {
  const empty = folderOf({ 'README.md': 'x' })
  expect(() => findSources([empty], 'out')).toThrow(
    new CallError(`${empty}: the folder holds no documents. Put some in, or name another`),
  )
})
