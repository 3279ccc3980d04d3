/** Reading ZIP archives, with limits: no entry is inflated beyond what was allowed, whatever its header says. */
import { inflateRawSync } from 'node:zlib'
import { ReadError } from '../stage.ts'

export interface ZipEntry {
  readonly name: string
  /** Bytes when unpacked, as the archive declares. */
  readonly size: number
  readonly packed: number
  readonly encrypted: boolean
  readonly method: number
  /** Where its local header stands. */
  readonly offset: number
}

/** An entry that is larger than allowed, whatever its header declares. */
export class EntryTooLarge extends ReadError {
  constructor(maxBytes: number) {
    super(`it is larger than ${maxBytes} bytes when unpacked: allow more (--max-bytes)`)
  }
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const ZIP64 = 0xffffffff

/** The central directory. Throws ReadError where the archive is truncated or damaged. */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at === ZIP64) throw new ReadError('the archive is of more than 4 GB: unpack it')
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged()
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: entryName(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Unpacks an entry. Throws EntryTooLarge beyond `maxBytes`, ReadError where it is encrypted or damaged. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  if (entry.encrypted) throw new ReadError('it is encrypted in its archive: unpack it with its password')
  if (entry.size > maxBytes) throw new EntryTooLarge(maxBytes)
  const packed = packedBytes(bytes, entry)
  if (entry.method === 0) return packed
  if (entry.method !== 8)
    throw new ReadError('it is packed by a method that is not read: pack it again as ZIP')
  try {
    const inflated = inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) })
    if (inflated.length !== entry.size) throw damaged()
    return inflated
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new EntryTooLarge(maxBytes)
    throw damaged()
  }
}

/** The entry as it stands in the archive: its local header and packed bytes. */
export function entrySlice(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  return bytes.subarray(
    entry.offset,
    Math.min(bytes.length, entry.offset + 30 + entry.name.length + entry.packed),
  )
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const damaged = (): ReadError =>
  new ReadError('the document or archive is truncated or damaged: save it, or pack it, again')

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === END) return at
  throw damaged()
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw damaged()
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw damaged()
  return bytes.subarray(start, start + entry.packed)
}

/** Why an archive without a directory cannot be read: it is truncated, or the packed form of an entry (`entrySlice`). */
export function whyPacked(bytes: Uint8Array): ReadError {
  const encrypted = bytes.length >= 8 && (viewOf(bytes).getUint16(6, true) & 1) === 1
  return encrypted ? new ReadError('it is encrypted in its archive: unpack it with its password') : damaged()
}

/** Names are UTF-8 where they can be: many programs forget the flag that says so. */
function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}
