/** Pages that lie on their side: landscape tables, scanned as they are bound. */
import { type Grey, threshold } from './grey.ts'

/** Pixels that are looked at as one row or column. */
const STEP = 4
/** Of so many pixels side by side one is looked at: each row and column of squares has enough of them. */
const SKIPPED = 3
/** Upright pages have 1.1 to 7, pages on their side 0.4 to 0.9: lines of text make rows of ink and rows of paper. */
const UPRIGHT = 0.95

/** Rows of the page change less between ink and paper than its columns do. */
export function isSideways({ data, width, height }: Grey): boolean {
  const limit = threshold({ data, width, height })
  const rows = new Float64Array(Math.ceil(height / STEP))
  const columns = new Float64Array(Math.ceil(width / STEP))
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / STEP)
    for (let x = y % SKIPPED, at = y * width + x; x < width; x += SKIPPED, at += SKIPPED)
      if (data[at]! <= limit) {
        rows[row]!++
        columns[Math.floor(x / STEP)]!++
      }
  }
  const across = changes(columns)
  return across > 0 && changes(rows) / across < UPRIGHT
}

const changes = (counts: Float64Array): number => {
  let sum = 0
  for (let i = 1; i < counts.length; i++) sum += (counts[i]! - counts[i - 1]!) ** 2
  return sum / counts.length
}

/** Turned by a quarter, clockwise or back. */
export function quarterTurned({ data, width, height }: Grey, clockwise: boolean): Grey {
  const out = new Uint8Array(data.length)
  for (let y = 0, from = 0; y < height; y++)
    for (let x = 0; x < width; x++, from++)
      out[clockwise ? x * height + (height - 1 - y) : (width - 1 - x) * height + y] = data[from]!
  return { data: out, width: height, height: width }
}
