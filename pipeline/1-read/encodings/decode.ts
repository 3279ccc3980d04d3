/** Bytes to text, in whatever encoding Vietnamese was ever typed; and text that was typed in one and read as another. */
import { ReadError } from '../../stage.ts'
import { asBytes, type Charset, charsets } from './charsets.ts'
import { plausibility } from './syllable.ts'

export interface Decoded {
  readonly text: string
  /** Characters that stood in an old encoding, by its name. */
  readonly converted: ReadonlyMap<string, number>
  /** Lines of UTF-8 with bytes that are none. */
  readonly damaged?: number
}

/** Candidates in the order in which they win where none reads better. */
const CANDIDATES: readonly Charset[] = [
  charsets.tcvn3,
  charsets.vni,
  charsets.windows1258,
  charsets.viscii,
  charsets.vps,
  charsets.tcvn,
]

/**
 * UTF-8 where a line is valid; where it is not, the encoding in which the lines read best. Byte order marks and
 * carriage returns are kept. Throws ReadError where the text reads in none.
 */
export function decodeOld(bytes: Uint8Array): Decoded {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const lines = latin.split('\n')
  const utf8 = lines.map(asUtf8)
  const old = lines.filter((_, i) => utf8[i] === null)
  const whole = bestOf(old.join('\n'))
  // A document pasted together of several has lines of another encoding
  const chosen = lines.map((line, i) => (utf8[i] === null ? ownOr(whole, line) : null))
  if (chosen.filter(charset => charset !== null).length < old.length / 2) {
    const sound = utf8.filter(line => line !== null && /[^\x00-\x7f]/.test(line)).length
    if (sound < old.length) throw new ReadError('the text is in no encoding that is known: save it as UTF-8')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return { text, converted: new Map(), damaged: old.length }
  }
  const converted = new Map<string, number>()
  const text = lines.map((line, i) => {
    const charset = chosen[i] ?? whole
    const known = utf8[i]
    // a few bytes of an old encoding happen to be UTF-8 of letters that no Vietnamese text has
    const accidental =
      known &&
      charset &&
      /[^\x00-\x7f]/.test(line) &&
      plausibility(charset.decode(line)) > plausibility(known)
    if (known !== null && known !== undefined && !accidental) return known
    return charset ? convert(line, charset, converted) : line
  })
  return { text: text.join('\n'), converted }
}

/** The encoding in which the line reads best, where that is clear; else that of the whole. */
function ownOr(whole: Charset | null, line: string): Charset | null {
  const own = bestOf(line)
  if (!whole || !own || own === whole) return own ?? whole
  return plausibility(own.decode(line)) > plausibility(whole.decode(line)) + 4 ? own : whole
}

/** Letters that Vietnamese text in Unicode has not, and text of the old encodings read as Latin has on every line. */
const SUSPECT = /[¡-¬®-¯²-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ\u00ad]/

/** Encodings of fonts, which text that is pasted from old documents keeps. */
const FONT_CHARSETS: ReadonlySet<Charset> = new Set([charsets.tcvn3, charsets.vni, charsets.vps])
/** Syllables that the lines together must give, and each: a sign or two of mathematics make one by chance. */
const LEAST = 4
const LEAST_OF_LINE = 1

/**
 * Text in Unicode of which lines are in an old encoding that was taken for Latin letters ("Kinh tÕ - x· héi"): those
 * lines converted. The number of lines stays the same.
 */
export function repairLines(text: string): Decoded {
  const converted = new Map<string, number>()
  if (!SUSPECT.test(text)) return { text, converted }
  const lines = text.split('\n')
  const suspect = lines.map(line => SUSPECT.test(line) && plausibility(line) < 0)
  const bytes = lines.map((line, i) => (suspect[i] ? asBytes(line) : null))
  const old = bytes.filter(line => line !== null).join('\n')
  const whole = bestOf(old, charset => FONT_CHARSETS.has(charset))
  if (!whole || plausibility(whole.decode(old)) < LEAST) return { text, converted }
  const out = lines.map((line, i) => {
    const own = bytes[i]
    if (own === null || own === undefined) return line
    const score = plausibility(whole.decode(own))
    return score >= LEAST_OF_LINE && score > plausibility(line) ? convert(own, whole, converted) : line
  })
  return { text: out.join('\n'), converted }
}

function convert(bytes: string, charset: Charset, converted: Map<string, number>): string {
  const text = charset.decode(bytes)
  converted.set(charset.name, (converted.get(charset.name) ?? 0) + text.length + 1)
  return text
}

/** Null where the bytes are no UTF-8, or have the control characters in whose places old encodings put capitals. */
function asUtf8(bytes: string): string | null {
  if (/[\x01-\x08\x0b\x0e-\x19\x1b-\x1f]/.test(bytes)) return null
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return null
  }
}

/** The encoding in which the text reads best; null where it reads as Vietnamese in none. */
function bestOf(bytes: string, allowed: (charset: Charset) => boolean = () => true): Charset | null {
  let best: Charset | null = null
  let most = 0
  for (const charset of CANDIDATES) {
    if (!allowed(charset)) continue
    const score = plausibility(charset.decode(bytes.slice(0, 40_000)))
    if (score > most) {
      most = score
      best = charset
    }
  }
  return best
}
