/** An archive to the files in it. */
import { ReadError, type SourceFile } from '../stage.ts'
import { sniff } from './sniff.ts'
import { EntryTooLarge, entrySlice, listEntries, readEntry, type ZipEntry } from './zip.ts'

export interface UnpackLimits {
  /** Most bytes that all members have together when unpacked, those of archives in the archive included. */
  readonly maxBytes: number
}
const MAX_FILES = 10_000
/** Archives in archives; real ones have one within the other, bombs have many. */
const MAX_DEPTH = 3

/** What operating systems put into archives beside the documents. */
const HIDDEN = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i

/**
 * The members of a ZIP archive (`a.zip!/b.txt`, `a.zip!/b.zip!/c.txt`), or null where the file is a document
 * itself. Nothing is written: a name with "../" is only a name, and loses the dots. A member that is encrypted
 * or damaged keeps its packed form, so that reading it fails under its own name and the others are unharmed.
 * Throws ReadError where the archive as a whole is damaged, or larger than allowed when unpacked (a bomb).
 */
export function unpack(file: SourceFile, limits: UnpackLimits): SourceFile[] | null {
  if (!isArchive(file.bytes)) return null
  const files: SourceFile[] = []
  unpackInto(files, file, { bytes: limits.maxBytes, allowed: limits.maxBytes }, 1)
  return files
}

interface Left {
  bytes: number
  readonly allowed: number
}

function unpackInto(files: SourceFile[], archive: SourceFile, left: Left, depth: number): void {
  const entries = listEntries(archive.bytes).filter(
    ({ name }) => !name.endsWith('/') && !HIDDEN.test(harmless(name)),
  )
  if (files.length + entries.length > MAX_FILES)
    throw new ReadError(`the archive has more than ${MAX_FILES} files: unpack it`)
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > left.bytes) throw tooLarge(left.allowed)
  for (const entry of entries) {
    const unpacked = unpackEntry(archive.bytes, entry, left)
    const member: SourceFile = {
      source_path: `${archive.source_path}!/${harmless(entry.name)}`,
      bytes: unpacked ?? entrySlice(archive.bytes, entry),
    }
    left.bytes -= member.bytes.length
    if (unpacked && isArchive(unpacked) && depth < MAX_DEPTH) unpackInto(files, member, left, depth + 1)
    else files.push(member)
  }
}

/** Null where the member is encrypted or damaged. */
function unpackEntry(archive: Uint8Array, entry: ZipEntry, left: Left): Uint8Array | null {
  try {
    return readEntry(archive, entry, left.bytes)
  } catch (error) {
    if (error instanceof EntryTooLarge) throw tooLarge(left.allowed)
    return null
  }
}

const tooLarge = (allowed: number): ReadError =>
  new ReadError(
    `the archive is larger than ${allowed} bytes when unpacked: unpack it, or allow more (--max-bytes)`,
  )

/** Starts as a ZIP archive does and is none of the document formats that are ZIP archives inside. */
function isArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  try {
    return sniff(bytes) === 'zip'
  } catch {
    return false
  }
}

/** A relative path that stays where it is: no "..", no drive, no leading slash. */
function harmless(name: string): string {
  const parts = name.split(/[\\/]+/).filter(part => part !== '' && part !== '.' && part !== '..')
  return parts.map(part => part.replace(/^([A-Za-z]):$/, '$1')).join('/') || 'unnamed'
}
