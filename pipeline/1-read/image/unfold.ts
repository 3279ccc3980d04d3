/**
 * A page with tables laid out as one column for OCR: what stands above a table, its cells one below the other,
 * what stands below. Read as it is, lines of neighbouring cells run into each other.
 */
import type { RecognisedWord } from '../../stage.ts'
import type { Box } from '../layout/grids.ts'
import type { Grey } from './grey.ts'

/** Pixels of paper between two pieces. */
const APART = 24
/** A piece with fewer dark pixels is empty. */
const LEAST_INK = 12
const DARK = 128

/** Pixels of the ink of a cell with a figure or a word alone. */
const SHORT = { width: 170, height: 60 }

interface Piece extends Box {
  /** Where its top stands in the column. */
  readonly at: number
}

/** Pieces of a page one below the other. `back` takes the words read from it to their places on the page. */
export interface Column {
  readonly image: Grey
  readonly short: boolean
  back(words: readonly RecognisedWord[]): RecognisedWord[]
}

/** `tables` in pixels, from top to bottom. Cells with short lines make a column of their own. */
export function unfold(
  page: Grey,
  tables: readonly { readonly table: Box; readonly cells: readonly Box[] }[],
): Column[] {
  const long: Box[] = []
  const short: Box[] = []
  const add = (box: Box, maybeShort: boolean) => {
    const ink = inkOf(page, within(page, box))
    if (!ink) return
    const isShort = maybeShort && ink.right - ink.left <= SHORT.width && ink.bottom - ink.top <= SHORT.height
    if (isShort) short.push(ink)
    else long.push(within(page, box))
  }
  let top = 0
  for (const { table, cells } of tables) {
    add({ left: 0, top, right: page.width, bottom: table.top }, false)
    add({ left: 0, top: table.top, right: table.left, bottom: table.bottom }, false)
    for (const cell of cells) add(cell, true)
    add({ left: table.right, top: table.top, right: page.width, bottom: table.bottom }, false)
    top = Math.max(top, table.bottom)
  }
  add({ left: 0, top, right: page.width, bottom: page.height }, false)
  return [columnOf(page, long, false), columnOf(page, short, true)].filter(column => column !== null)
}

function columnOf(page: Grey, boxes: readonly Box[], short: boolean): Column | null {
  if (boxes.length === 0) return null
  const width = Math.max(...boxes.map(({ left, right }) => right - left)) + 2 * APART
  const pieces: Piece[] = []
  let height = APART
  for (const box of boxes) {
    pieces.push({ ...box, at: height })
    height += box.bottom - box.top + APART
  }
  const data = new Uint8Array(width * height).fill(255)
  for (const { left, top, right, bottom, at } of pieces)
    for (let y = top; y < bottom; y++)
      data.set(
        page.data.subarray(y * page.width + left, y * page.width + right),
        (at + y - top) * width + APART,
      )
  return {
    image: { data, width, height },
    short,
    back: words =>
      words.flatMap(word => {
        const piece = pieces.findLast(({ at }) => at <= (word.top + word.bottom) / 2)
        if (!piece) return []
        const [right, down] = [piece.left - APART, piece.top - piece.at]
        return [
          {
            ...word,
            left: word.left + right,
            right: word.right + right,
            top: word.top + down,
            bottom: word.bottom + down,
          },
        ]
      }),
  }
}

/** Whole pixels of the page. */
const within = (page: Grey, box: Box): Box => ({
  left: Math.max(0, Math.round(box.left)),
  top: Math.max(0, Math.round(box.top)),
  right: Math.min(page.width, Math.round(box.right)),
  bottom: Math.min(page.height, Math.round(box.bottom)),
})

/** Where the ink of a piece stands; null where there is none. */
function inkOf(page: Grey, { left, top, right, bottom }: Box): Box | null {
  const ink = { left: right, top: bottom, right: left, bottom: top }
  let pixels = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if (page.data[y * page.width + x]! < DARK) {
        pixels++
        if (x < ink.left) ink.left = x
        if (x >= ink.right) ink.right = x + 1
        if (y < ink.top) ink.top = y
        if (y >= ink.bottom) ink.bottom = y + 1
      }
  return pixels < LEAST_INK ? null : ink
}
