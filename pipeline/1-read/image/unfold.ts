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

interface Piece extends Box {
  /** Where its top stands in the column. */
  readonly at: number
}

/** `tables` in pixels, from top to bottom. `back` takes the words read from the column to their places on the page. */
export function unfold(
  page: Grey,
  tables: readonly { readonly table: Box; readonly cells: readonly Box[] }[],
): { column: Grey; back(words: readonly RecognisedWord[]): RecognisedWord[] } {
  const pieces: Piece[] = []
  let height = APART
  const add = (box: Box) => {
    const piece = within(page, box)
    if (!hasInk(page, piece)) return
    pieces.push({ ...piece, at: height })
    height += piece.bottom - piece.top + APART
  }
  let top = 0
  for (const { table, cells } of tables) {
    add({ left: 0, top, right: page.width, bottom: table.top })
    add({ left: 0, top: table.top, right: table.left, bottom: table.bottom })
    for (const cell of cells) add(cell)
    add({ left: table.right, top: table.top, right: page.width, bottom: table.bottom })
    top = Math.max(top, table.bottom)
  }
  add({ left: 0, top, right: page.width, bottom: page.height })

  const data = new Uint8Array(page.width * height).fill(255)
  for (const { left, top, right, bottom, at } of pieces)
    for (let y = top; y < bottom; y++)
      data.set(
        page.data.subarray(y * page.width + left, y * page.width + right),
        (at + y - top) * page.width + APART,
      )
  return {
    column: { data: data.subarray(0, page.width * height), width: page.width, height },
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

/** Whole pixels of the page; a row is as wide as the page less the paper at its edge. */
function within(page: Grey, box: Box): Box {
  const left = Math.max(0, Math.round(box.left))
  return {
    left,
    top: Math.max(0, Math.round(box.top)),
    right: Math.min(page.width, Math.round(box.right), left + page.width - APART),
    bottom: Math.min(page.height, Math.round(box.bottom)),
  }
}

function hasInk(page: Grey, { left, top, right, bottom }: Box): boolean {
  let ink = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if (page.data[y * page.width + x]! < DARK && ++ink >= LEAST_INK) return true
  return false
}
