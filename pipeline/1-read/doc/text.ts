/** The text of a DOC, which its piece table puts together of pieces of the main stream. */
import iconv from 'iconv-lite'
import { firstWhere } from '../../language/search.ts'
import { damaged } from './compound-file.ts'
import { type Properties, propertiesOf, propertiesOfPiece } from './sprms.ts'
import type { WordFile } from './word-file.ts'

/** Offsets `start`, `end` are into the text; `at` is where it stands in the main stream, in bytes. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly characterSize: 1 | 2
  /** Properties that the piece has beside those of its paragraphs and characters. */
  readonly properties: Properties
}

const PROPERTIES = 1
const PIECES = 2
/** Marks a place in the stream, given doubled, at which characters take a byte. */
const NARROW = 0x40000000

/** The text and its pieces in order. Throws ReadError where they do not stand in the stream. */
export function readText(file: WordFile): { text: string; pieces: Piece[] } {
  const { table, lists } = pieceTable(file.structure('pieces'))
  const count = Math.floor((table.length - 4) / 12)
  const pieces: Piece[] = []
  const texts: string[] = []
  let start = 0
  for (let i = 0; i < count; i++) {
    const place = table.readUInt32LE(4 * (count + 1) + 8 * i + 2)
    const narrow = (place & NARROW) !== 0
    const characterSize = narrow ? 1 : 2
    const at = narrow ? (place & (NARROW - 1)) >> 1 : place & (NARROW - 1)
    const length = table.readUInt32LE(4 * (i + 1)) - table.readUInt32LE(4 * i)
    const end = start + length
    // More text than the stream has bytes is made to do harm
    if (length < 0 || at + length * characterSize > file.main.length || end > file.main.length)
      throw damaged()
    const bytes = file.main.subarray(at, at + length * characterSize)
    texts.push(narrow ? fromNarrow(bytes) : bytes.toString('utf16le'))
    const properties = propertiesOfPiece(table.readUInt16LE(4 * (count + 1) + 8 * i + 6), lists)
    if (length > 0) pieces.push({ start, end, at, characterSize, properties })
    start = end
  }
  return { text: texts.join(''), pieces }
}

/** Of windows-1252; bytes that it has not stay as they are: old Vietnamese fonts have letters there. */
const fromNarrow = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, byte => {
    const shown = iconv.decode(Buffer.from(byte, 'latin1'), 'windows-1252')
    return shown === '\ufffd' ? byte : shown
  })

/** The piece table, and the lists of properties that stand before it. */
function pieceTable(clx: Buffer): { table: Buffer; lists: Properties[] } {
  const lists: Properties[] = []
  let at = 0
  for (; clx[at] === PROPERTIES && at + 3 <= clx.length; at += 3 + clx.readUInt16LE(at + 1))
    lists.push(propertiesOf(clx.subarray(at + 3, at + 3 + clx.readUInt16LE(at + 1))))
  if (clx[at] !== PIECES || at + 5 > clx.length) throw damaged()
  const size = clx.readUInt32LE(at + 1)
  const table = clx.subarray(at + 5, at + 5 + size)
  if (table.length < Math.max(4, size)) throw damaged()
  return { table, lists }
}

/** The last of `items` that begins at `position` or before, -1 where none does. `items` are in order. */
export const lastBefore = <T>(items: readonly T[], position: number, startOf: (item: T) => number): number =>
  firstWhere(items.length, i => startOf(items[i]!) > position) - 1
