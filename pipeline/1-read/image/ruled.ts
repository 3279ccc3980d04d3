/** Lines ruled on a scanned page: found, and wiped off so that no letter is read from them. */
import { type Ruling, tableRulings } from '../layout/grids.ts'
import { type Grey, threshold } from './grey.ts'

/** Squares of this many pixels are looked at; one is ink when a pixel of it is. */
const STEP = 2
/** Parts of the page's longer side: rulings are longer than any letter or its line, and thinner. */
const LEAST = { across: 1 / 20, down: 1 / 40 }
const THICKEST = 1 / 350
/** Squares that a ruling may be broken by. */
const BREAK = 1

/**
 * The rulings of the tables on a page, in pixels; `wiped` is the page without them. A page without a table is
 * left as it is: whatever else is long and thin is no harm to OCR, and a letter's stem is not taken for it.
 */
export function takeRulings(grey: Grey): { rulings: Ruling[]; wiped: Grey } {
  const squares = squaresOf(grey)
  const parts = (share: number) => Math.ceil((Math.max(grey.width, grey.height) * share) / STEP)
  const thickest = parts(THICKEST)
  const down = stretches(squares, false, parts(LEAST.down), thickest)
  if (down.length === 0) return { rulings: [], wiped: grey }
  const found = tableRulings([...stretches(squares, true, parts(LEAST.across), thickest), ...down]).flat()
  if (found.length === 0) return { rulings: [], wiped: grey }
  const data = grey.data.slice()
  for (const { horizontal, at, from, to } of found) {
    const [left, right, top, bottom] = horizontal ? [from, to, at, at] : [at, at, from, to]
    for (let y = Math.max(0, (top - 1) * STEP); y < Math.min(grey.height, (bottom + 2) * STEP); y++)
      data.fill(
        255,
        y * grey.width + Math.max(0, (left - 1) * STEP),
        y * grey.width + Math.min(grey.width, (right + 2) * STEP),
      )
  }
  const rulings = found.map(({ horizontal, at, from, to }) => ({
    horizontal,
    at: (at + 0.5) * STEP,
    from: from * STEP,
    to: (to + 1) * STEP,
  }))
  return { rulings, wiped: { ...grey, data } }
}

interface Squares {
  readonly ink: Uint8Array
  readonly width: number
  readonly height: number
}

function squaresOf(grey: Grey): Squares {
  const limit = threshold(grey)
  const width = Math.floor(grey.width / STEP)
  const height = Math.floor(grey.height / STEP)
  const ink = new Uint8Array(width * height)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0, at = y * STEP * grey.width; x < width; x++, to++, at += STEP)
      if (
        grey.data[at]! <= limit ||
        grey.data[at + 1]! <= limit ||
        grey.data[at + grey.width]! <= limit ||
        grey.data[at + grey.width + 1]! <= limit
      )
        ink[to] = 1
  return { ink, width, height }
}

/** Stretches of ink at least that long with paper beside them, in squares. */
function stretches(
  { ink, width, height }: Squares,
  horizontal: boolean,
  least: number,
  thickest: number,
): { horizontal: boolean; at: number; from: number; to: number }[] {
  const found: { horizontal: boolean; at: number; from: number; to: number }[] = []
  const lines = horizontal ? height : width
  const length = horizontal ? width : height
  const along = horizontal ? 1 : width
  const across = horizontal ? width : 1
  for (let line = 0; line < lines; line++) {
    let from = -1
    let last = -1
    const finish = () => {
      if (from >= 0 && last - from + 1 >= least && isThin(line, from, last))
        found.push({ horizontal, at: line, from, to: last })
      from = -1
    }
    for (let i = 0, at = line * across; i < length; i++, at += along) {
      if (ink[at] === 1) {
        if (from < 0) from = i
        last = i
      } else if (from >= 0 && i - last > BREAK) finish()
    }
    finish()
  }
  return found

  /** Most of the stretch has paper beside it within the thickness of a ruling. */
  function isThin(line: number, from: number, to: number): boolean {
    let thin = 0
    let seen = 0
    for (let i = from; i <= to; i += 3) {
      seen++
      const paper = (side: number) => {
        for (let distance = 1; distance <= thickest; distance++) {
          const other = line + side * distance
          if (other < 0 || other >= lines || ink[other * across + i * along] === 0) return distance
        }
        return thickest + 1
      }
      if (paper(-1) + paper(1) - 1 <= thickest) thin++
    }
    return thin >= seen * 0.7
  }
}
