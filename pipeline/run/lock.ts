/** One run at a time in an output folder. */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CallError } from './arguments.ts'
import { reason } from './reason.ts'
import { cacheFolder } from './swap.ts'

interface Holder {
  readonly pid: number
  /** When the process started, in ticks since boot; null where the system does not say. */
  readonly started: string | null
}

/** Makes the output folder and takes its lock; gives what releases it. Throws CallError where it may not be written. */
export function openFolder(out: string): () => void {
  try {
    makeFolder(resolve(cacheFolder(out)))
    return takeLock(cacheFolder(out))
  } catch (error) {
    // A full disk is no fault of the call
    if (error instanceof CallError || (error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    throw new CallError(`--out ${out}: ${reason(error)}`)
  }
}

/**
 * With the folders above it. Where the system lets none be made in one that is there (/proc), mkdir of Node itself
 * (`recursive`) would try for ever.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || (code === 'EEXIST' && !existsSync(path)))
      throw new Error(`no folder can be made at ${path}`)
    // Another run was faster
    if (code !== 'EEXIST') throw error
  }
}

/** Takes the lock of a folder, from a dead process too; gives what releases it. Throws CallError where a run holds it. */
export function takeLock(folder: string): () => void {
  const lock = join(folder, 'lock')
  const own: Holder = { pid: process.pid, started: startOf(process.pid) }
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, JSON.stringify(own))
  try {
    while (!linked(mine, lock)) {
      const text = readIfThere(lock)
      if (text === null) continue
      if (isAlive(text))
        throw new CallError(
          `another run (process ${(JSON.parse(text) as Holder).pid}) is writing here. Wait for it, or give another folder with --out`,
        )
      // Of two that find a dead lock both move it away; who moved away a live one puts it back.
      const aside = `${mine}.dead`
      try {
        renameSync(lock, aside)
      } catch {
        continue
      }
      if (readFileSync(aside, 'utf8') !== text) linked(aside, lock)
      rmSync(aside)
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return () => rmSync(lock, { force: true })
}

/** Whether `to` could be made; it appears whole or not at all. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // File systems without links (exFAT).
    try {
      writeFileSync(to, readFileSync(from), { flag: 'wx' })
      return true
    } catch (second) {
      if ((second as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw second
    }
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function isAlive(text: string): boolean {
  let holder: Holder
  try {
    holder = JSON.parse(text) as Holder
  } catch {
    return false
  }
  if (holder.started !== startOf(holder.pid)) return false
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** From /proc, so that a process that took over a dead one's number is told apart. */
function startOf(pid: number): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
