import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addFile, conclusion, contentsOf, folderOf, start } from './helpers.ts'

const DOCUMENTS = 40
const KILLS = 10

/** Documents of a state of the folder; every third differs between two states. */
function fill(folder: string, state: number): void {
  for (let i = 0; i < DOCUMENTS; i++)
    addFile(folder, `${i}.txt`, conclusion(i % 3 === 0 ? 100 * state + i : i))
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => child.on('exit', () => resolve()))
const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))

test('killed at any moment, the folder is the old whole or the new; the next run finishes', async () => {
  const [folder, out] = [folderOf(), folderOf()]
  fill(folder, 0)
  start(folder, '--out', out)
  let old = contentsOf(out)
  for (let state = 1; state <= 2; state++) {
    fill(folder, state)
    const undisturbed = folderOf()
    const began = Date.now()
    start(folder, '--out', undisturbed)
    const duration = Date.now() - began
    const whole = contentsOf(undisturbed)
    for (let kill = 0; kill < KILLS / 2; kill++) {
      const run = spawn(process.execPath, ['pipeline/start.mjs', folder, '--out', out], { stdio: 'ignore' })
      const end = ended(run)
      await pause((duration * (kill + Math.random())) / (KILLS / 2))
      run.kill('SIGKILL')
      await end
      const found = contentsOf(out)
      const isWhole = [old, whole].some(contents => JSON.stringify(contents) === JSON.stringify(found))
      expect(isWhole || existsSync(join(out, '.cache/journal.json'))).toBe(true)
    }
    expect(start(folder, '--out', out).code).toBe(0)
    expect(contentsOf(out)).toEqual(whole)
    old = whole
  }
})

test('two runs into one folder at once: the second says so and stops', async () => {
  const [folder, out] = [folderOf(), folderOf()]
  for (let i = 0; i < 400; i++) addFile(folder, `${i}.txt`, conclusion(i))
  const first = spawn(process.execPath, ['pipeline/start.mjs', folder, '--out', out], { stdio: 'ignore' })
  const end = ended(first)
  while (!existsSync(join(out, '.cache/lock'))) await pause(5)
  const second = start(folder, '--out', out)
  expect(second).toMatchObject({ code: 2, out: '' })
  expect(second.err).toContain(`another run (process ${first.pid}) is writing here`)
  first.kill('SIGKILL')
  await end
})
