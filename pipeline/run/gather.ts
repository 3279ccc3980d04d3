/** Finds out what a call has to do: which documents there are, and which of them are stored already. */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Options, ReadError } from '../stage.ts'
import type { Task } from './document.ts'
import type { Found } from './find.ts'
import { hashFile, sha256 } from './fingerprint.ts'
import { isSame, type Manifest, type Stamp } from './manifest.ts'
import { reason } from './reason.ts'

/** A file's content, or why there is none. */
interface Content {
  readonly path: string
  readonly source_path: string
  readonly size: number
  /** Empty where there is a failure. */
  readonly sha256: string
  readonly failure: string | null
}

export interface Gathered {
  /** One a content, in the order of their first names. */
  readonly tasks: readonly Task[]
  readonly inputs: readonly Stamp[]
}

/**
 * Reads what is new or changed since the run of `before`. Members of archives are laid into `unpacked`.
 * `version` is the hash of code, options and models on which each document's result depends.
 */
export async function gather(
  sources: readonly Found[],
  before: Manifest | null,
  options: Options,
  version: string,
  unpacked: string,
): Promise<Gathered> {
  const known = new Map(before?.inputs.map(stamp => [stamp.path, stamp]))
  const inputs: Stamp[] = []
  const contents: Content[] = []
  for (const source of sources) {
    const { path, source_path, size, mtimeMs, ctimeMs } = source
    let sha256 = ''
    try {
      const stamp = known.get(path)
      sha256 = stamp && isSame(source, stamp, before?.writtenMs ?? 0) ? stamp.sha256 : hashFile(path)
      for (const content of (await unpackSource(source, options, unpacked)) ?? [
        { path, source_path, size, sha256, failure: null },
      ])
        contents.push(content)
    } catch (error) {
      const failure = error instanceof ReadError ? error.message : reason(error)
      contents.push({ path, source_path, size, sha256, failure })
    }
    inputs.push({ path, size, mtimeMs, ctimeMs, sha256 })
  }
  return { tasks: byContent(contents, version), inputs }
}

/** The members of an archive, laid into `folder` under their hashes; null where the file is a document. */
async function unpackSource(source: Found, { maxBytes }: Options, folder: string): Promise<Content[] | null> {
  if (source.size > maxBytes || !startsAsZip(source.path)) return null
  const { unpack } = await import('../1-read/unpack.ts')
  const members = unpack({ source_path: source.source_path, bytes: readFileSync(source.path) }, { maxBytes })
  if (members?.length === 0) throw new ReadError('the archive holds no documents')
  mkdirSync(folder, { recursive: true })
  return (
    members?.map(({ source_path, bytes }) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = join(folder, sha256)
      writeFileSync(path, bytes)
      return { path, source_path, size: bytes.length, sha256, failure: null }
    }) ?? null
  )
}

function startsAsZip(path: string): boolean {
  const descriptor = openSync(path, 'r')
  try {
    const head = Buffer.alloc(2)
    return readSync(descriptor, head, 0, 2, 0) === 2 && head.toString('latin1') === 'PK'
  } finally {
    closeSync(descriptor)
  }
}

/** Files with one content are one document. */
function byContent(contents: readonly Content[], version: string): Task[] {
  const groups = new Map<string, Content[]>()
  for (const content of contents) {
    const identity = content.failure === null ? content.sha256 : content.path
    const group = groups.get(identity)
    if (group) group.push(content)
    else groups.set(identity, [content])
  }
  return [...groups.values()].map(group => {
    const first = group[0]!
    const source_paths = [...new Set(group.map(content => content.source_path))].join('; ')
    return {
      ...first,
      source_paths,
      key: sha256(version, first.sha256, source_paths, first.failure ?? ''),
    }
  })
}
