import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dropStaged, recover, swap } from '../../pipeline/run/swap.ts'
import { addFile, contentsOf, folderOf } from './helpers.ts'

const journal = { move: ['a.csv', 'text/b.txt', 'new/c.csv'], remove: ['old.csv', 'gone/d.txt'] }
const before = {
  'a.csv': 'old a',
  'gone/d.txt': 'old d',
  'mine.txt': "the user's",
  'old.csv': 'old',
  'text/b.txt': 'old b',
}
const after = { 'a.csv': 'new a', 'mine.txt': "the user's", 'new/c.csv': 'new c', 'text/b.txt': 'new b' }

/** An output folder with old files, and new ones staged. */
function staged(): string {
  const out = folderOf(before)
  addFile(out, '.cache/staging/a.csv', 'new a')
  addFile(out, '.cache/staging/text/b.txt', 'new b')
  addFile(out, '.cache/staging/new/c.csv', 'new c')
  return out
}

test('new files in place of old ones; what is not named stays', () => {
  const out = staged()
  swap(out, journal)
  expect(contentsOf(out)).toEqual(after)
  expect(existsSync(join(out, 'gone'))).toBe(false)
  expect(existsSync(join(out, '.cache/staging'))).toBe(false)
  expect(existsSync(join(out, '.cache/journal.json'))).toBe(false)
})

test('killed before the journal stood: the old whole', () => {
  const out = staged()
  recover(out)
  expect(contentsOf(out)).toEqual(before)
  expect(existsSync(join(out, '.cache/staging'))).toBe(false)
})

test('killed at any step after: the next run completes it', () => {
  const steps: ((out: string) => void)[] = [
    () => {},
    out => rmSync(join(out, 'old.csv')),
    out => rmSync(join(out, 'gone'), { recursive: true }),
    out => renameSync(join(out, '.cache/staging/a.csv'), join(out, 'a.csv')),
    out => renameSync(join(out, '.cache/staging/text/b.txt'), join(out, 'text/b.txt')),
    out => {
      mkdirSync(join(out, 'new'))
      renameSync(join(out, '.cache/staging/new/c.csv'), join(out, 'new/c.csv'))
    },
  ]
  const out = staged()
  writeFileSync(join(out, '.cache/journal.json'), JSON.stringify(journal))
  for (const step of steps) {
    step(out)
    const copy = folderOf()
    cpSync(out, copy, { recursive: true })
    recover(copy)
    expect(contentsOf(copy)).toEqual(after)
  }
})

test('a swap that has begun is not dropped', () => {
  const out = staged()
  writeFileSync(join(out, '.cache/journal.json'), JSON.stringify(journal))
  dropStaged(out)
  expect(readFileSync(join(out, '.cache/staging/a.csv'), 'utf8')).toBe('new a')
})
