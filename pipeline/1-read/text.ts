/** Plain text: the exact characters of the file, byte order mark and carriage returns included. */
import { ReadError } from '../stage.ts'

/** Throws ReadError where the bytes are text in no encoding that is known. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf('utf-16le', bytes), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf('utf-16be', bytes), encoding: 'UTF-16' }
  return { text: utf('utf-8', bytes), encoding: 'UTF-8' }
}

function utf(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new ReadError('the text is in no encoding that is known: save it as UTF-8')
  }
}
