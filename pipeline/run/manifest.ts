/** What a run read and wrote, so that the next one does only what changed. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './swap.ts'

/** A file as it was: while size and times are the same, so is the content. */
export interface Stamp {
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
  readonly sha256: string
}

/** A file that the run wrote. */
export interface Output {
  /** Relative to the output folder. */
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
  /** Of the stored document that it was made of, where it is one document's. */
  readonly key?: string
}

export interface Manifest {
  /** Hash of code, options and models: of the whole run. */
  readonly version: string
  readonly writtenMs: number
  readonly models: readonly Stamp[]
  readonly inputs: readonly Stamp[]
  readonly outputs: readonly Output[]
  readonly failures: readonly string[]
  readonly summary: string
}

export const MANIFEST = '.cache/manifest.json'

/** Null where there is none, or none that can be read. */
export function readManifest(out: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(cacheFolder(out), 'manifest.json'), 'utf8')) as Manifest
  } catch {
    return null
  }
}

/** File systems give times no finer than this; what changed so shortly before the run may have changed after it. */
const GRAIN = 2000

/** Whether a file is as `before` says, by what the file system tells of it. */
export function isSame(now: Omit<Stamp, 'sha256'>, before: Stamp, writtenMs: number): boolean {
  return (
    now.size === before.size &&
    now.mtimeMs === before.mtimeMs &&
    now.ctimeMs === before.ctimeMs &&
    now.mtimeMs < writtenMs - GRAIN &&
    now.ctimeMs < writtenMs - GRAIN
  )
}

/** Whether a file that a run wrote lies there as it left it. */
export function isKept(out: string, output: Output): boolean {
  const stat = statSync(join(out, output.path), { throwIfNoEntry: false })
  return stat !== undefined && stat.size === output.size && stat.mtimeMs === output.mtimeMs
}
