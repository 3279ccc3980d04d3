import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../../pipeline/run.ts'
import { addFile, conclusion, contentsOf, folderOf } from './helpers.ts'

/** Bytes that still fit on the disk. */
let room = Number.POSITIVE_INFINITY

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const take = (bytes: string | NodeJS.ArrayBufferView): void => {
    room -= typeof bytes === 'string' ? bytes.length : bytes.byteLength
    if (room < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  return {
    ...fs,
    writeSync(file: number, bytes: Uint8Array, at: number): number {
      take(bytes)
      return fs.writeSync(file, bytes, at)
    },
    writeFileSync(...args: Parameters<typeof fs.writeFileSync>): void {
      take(args[1])
      fs.writeFileSync(...args)
    },
  }
})

afterEach(() => {
  room = Number.POSITIVE_INFINITY
  vi.restoreAllMocks()
})

test('a full disk: a message, the old files whole, and the next run finishes', async () => {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0)
  const [folder, out] = [folderOf(), folderOf()]
  for (let i = 0; i < 5; i++) addFile(folder, `${i}.txt`, conclusion(i))
  expect(await main([folder, '--out', out, '--quiet'])).toBe(0)
  const old = contentsOf(out)
  addFile(folder, '5.txt', conclusion(5))
  for (const bytes of [0, 1000, 10_000, 30_000, 60_000]) {
    room = bytes
    expect(await main([folder, '--out', out, '--quiet'])).toBe(1)
    room = Number.POSITIVE_INFINITY
    expect(said.splice(0)).toEqual(['chitieu: the disk is full; free some space and run again\n'])
    expect(contentsOf(out)).toEqual(old)
    expect(existsSync(join(out, '.cache/staging'))).toBe(false)
    expect(existsSync(join(out, '.cache/lock'))).toBe(false)
  }
  expect(await main([folder, '--out', out, '--quiet'])).toBe(0)
  const fresh = folderOf()
  await main([folder, '--out', fresh, '--quiet'])
  expect(contentsOf(out)).toEqual(contentsOf(fresh))
})
