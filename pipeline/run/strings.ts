/**
 * Columns of strings to the bytes of Arrow and back. All cells are converted at once, which costs a fraction
 * of a call for each; where one ends and the next begins is counted off on the bytes.
 */
import { isNull } from './validity.ts'

/** Where each cell begins in the bytes (one more offset than cells, the last their end), and the bytes. */
export function encodeStrings(cells: readonly (string | null)[]): { offsets: Int32Array; bytes: Buffer } {
  const joined = cells.join('')
  const bytes = Buffer.from(joined)
  const offsets = new Int32Array(cells.length + 1)
  const isAscii = bytes.length === joined.length
  let at = 0
  for (let i = 0; i < cells.length; i++) {
    let units = cells[i]?.length ?? 0
    if (isAscii) at += units
    else
      while (units > 0) {
        const lead = bytes[at]!
        at += lengthOf(lead)
        units -= unitsOf(lead)
      }
    // Half a character ended the cell, whose other half begins the next.
    if (units < 0 && !isAscii) return encodeStrings(cells.map(cell => cell && Buffer.from(cell).toString()))
    offsets[i + 1] = at
  }
  return { offsets, bytes }
}

/** The strings between offsets; null where `bitmap` says so. Short strings that come again are one string. */
export function decodeStrings(offsets: Int32Array, bytes: Buffer, bitmap: Uint8Array): (string | null)[] {
  const joined = bytes.toString('utf8')
  const isAscii = bytes.length === joined.length
  const known = new RecentStrings(bytes)
  const cells: (string | null)[] = []
  let at = offsets[0]!
  let unit = 0
  for (let i = 0; i + 1 < offsets.length; i++) {
    const from = unit
    const end = offsets[i + 1]!
    if (isAscii) unit += end - at
    else for (let b = at; b < end; b += lengthOf(bytes[b]!)) unit += unitsOf(bytes[b]!)
    cells.push(
      isNull(bitmap, i) ? null : (known.get(at, end) ?? known.set(at, end, joined.slice(from, unit))),
    )
    at = end
  }
  return cells
}

/** Strings of up to so many bytes are looked up. */
const SHORT = 64
const PLACES = 64

/** Strings of a column by their bytes: ids, kinds, units, section titles come again and again. */
class RecentStrings {
  readonly #bytes: Buffer
  readonly #starts = new Int32Array(PLACES)
  readonly #ends = new Int32Array(PLACES)
  readonly #strings: (string | undefined)[] = new Array(PLACES).fill(undefined)

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get(start: number, end: number): string | undefined {
    if (end - start > SHORT) return undefined
    const place = this.#placeOf(start, end)
    const before = this.#starts[place]!
    if (this.#ends[place]! - before !== end - start) return undefined
    for (let i = end - start - 1; i >= 0; i--)
      if (this.#bytes[before + i] !== this.#bytes[start + i]) return undefined
    return this.#strings[place]
  }

  set(start: number, end: number, text: string): string {
    if (end - start > SHORT) return text
    const place = this.#placeOf(start, end)
    this.#starts[place] = start
    this.#ends[place] = end
    this.#strings[place] = text
    return text
  }

  #placeOf(start: number, end: number): number {
    if (start === end) return 0
    const bytes = this.#bytes
    return (end - start + 3 * bytes[start]! + 5 * bytes[(start + end) >> 1]! + 7 * bytes[end - 1]!) % PLACES
  }
}

/** Bytes of the character that this byte opens. */
const lengthOf = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)
/** UTF-16 code units of that character. */
const unitsOf = (lead: number): number => (lead < 0xf0 ? 1 : 2)
