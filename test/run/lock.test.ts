import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../pipeline/run/lock.ts'
import { folderOf } from './helpers.ts'

test('the second is told who holds it, until it is released', () => {
  const folder = folderOf()
  const release = takeLock(folder)
  expect(() => takeLock(folder)).toThrow(`another run (process ${process.pid}) is writing here`)
  release()
  takeLock(folder)()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a dead process', JSON.stringify({ pid: spawnSync(process.execPath, ['-e', '']).pid, started: null })],
  ['another process that had the number', JSON.stringify({ pid: process.pid, started: '1' })],
  ['nobody', ''],
])('the lock of %s is taken over', (_, text) => {
  const folder = folderOf()
  writeFileSync(join(folder, 'lock'), text)
  const release = takeLock(folder)
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain(String(process.pid))
  release()
  expect(readdirSync(folder)).toEqual([])
})
