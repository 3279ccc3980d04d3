/** Hashes of what a result depends on. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { home } from './context.ts'

export const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

/** SHA-256 of a file's content, read in pieces. */
export function hashFile(path: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(1 << 18)
  const descriptor = openSync(path, 'r')
  try {
    for (let read = -1; read !== 0; ) {
      read = readSync(descriptor, buffer)
      hash.update(buffer.subarray(0, read))
    }
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}

const IMPORT = /\b(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g

/** Hash of the code that modules (paths relative to the project) reach by imports, and of the packages' versions. */
export function hashCode(modules: readonly string[]): string {
  const sources = new Map<string, string>()
  const visit = (path: string): void => {
    if (sources.has(path)) return
    const source = readFileSync(path, 'utf8')
    sources.set(path, source)
    for (const [, target] of source.matchAll(IMPORT)) visit(resolve(dirname(path), target!))
  }
  for (const module of modules) visit(join(home, module))
  const lock = readFileSync(join(home, 'package-lock.json'))
  return sha256(
    lock,
    ...[...sources.keys()].sort().flatMap(path => [path.slice(home.length), sources.get(path)!]),
  )
}
