/** Plain text: the exact characters of the file, byte order mark and carriage returns included. */
import { ReadError } from '../stage.ts'
import type { Decoded } from './encodings/decode.ts'

const NONE: ReadonlyMap<string, number> = new Map()

/** "12 % of the text was converted from TCVN3", for every encoding; and what could not be read. */
export const encodingWarnings = ({ text, converted, damaged }: Decoded): string[] => [
  ...[...converted].map(
    ([name, count]) => `${share(count, text.length)} of the text was converted from ${name}`,
  ),
  ...(damaged ? [`${damaged} line(s) have characters that are damaged`] : []),
]

const share = (part: number, whole: number): string => {
  const percent = (100 * part) / Math.max(1, whole)
  return percent < 1 ? 'less than 1 %' : `${Math.round(percent)} %`
}

/** Lines that were typed in an old encoding and taken for Latin letters, converted. The lines stay the same. */
export async function repairText(text: string): Promise<Decoded> {
  if (!mayBeOld(text)) return { text, converted: NONE }
  return (await import('./encodings/decode.ts')).repairLines(text)
}

/** Throws ReadError where the bytes are text in no encoding that is known. */
export async function decodeText(bytes: Uint8Array): Promise<Decoded> {
  const utf16 = utf16Of(bytes)
  const text = decode(utf16 ?? 'utf-8', bytes)
  if (text !== null) return await repairText(text)
  if (utf16) throw new ReadError('the text is truncated UTF-16: save it again as UTF-8')
  const { decodeOld } = await import('./encodings/decode.ts')
  return decodeOld(bytes)
}

/** Letters that stand in text of old encodings taken for Latin ("tØnh", "tænh"), and hardly in Vietnamese. */
const mayBeOld = (text: string): boolean =>
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/.test(
    text,
  )

/** By its mark; without one, by the zero bytes of its Latin letters and spaces, which stand on one side. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const head = Math.min(bytes.length, 4096)
  for (let i = 0; i < head; i++) if (bytes[i] === 0) zeros[i % 2]!++
  const [even, odd] = zeros as [number, number]
  if (even + odd < head / 20) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function decode(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
