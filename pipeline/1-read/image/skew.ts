/** How far a scanned page is turned, and turning it back. */
import { type Grey, threshold } from './grey.ts'

/** Degrees. Pages lie in the scanner turned by less. */
const MOST = 4
/** Pixels of one side of a square that is looked at as one. */
const STEP = 4

/** Degrees by which lines fall to the right (positive) or rise; 0 where nothing is seen. */
export function skewOf(grey: Grey): number {
  const ink = inkOf(grey)
  if (ink.length < 200) return 0
  const rows = Math.ceil(grey.height / STEP)
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const counts = new Uint32Array(rows + 2 * Math.ceil((grey.width / STEP) * 0.08) + 2)
    const offset = (counts.length - rows) >> 1
    for (let i = 0; i < ink.length; i += 2) {
      const row = Math.round(ink[i + 1]! - ink[i]! * slope) + offset
      if (row >= 0 && row < counts.length) counts[row]!++
    }
    let sum = 0
    for (let i = 1; i < counts.length; i++) sum += (counts[i]! - counts[i - 1]!) ** 2
    return sum
  }
  const coarse = best(-MOST, MOST, 0.5, sharpness)
  const fine = best(coarse - 0.4, coarse + 0.4, 0.1, sharpness)
  return sharpness(fine) > sharpness(0) * 1.02 ? fine : 0
}

function best(from: number, to: number, step: number, value: (degrees: number) => number): number {
  let found = from
  let most = -1
  for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
    const here = value(degrees)
    if (here > most) {
      most = here
      found = degrees
    }
  }
  return Math.round(found * 100) / 100
}

/** x and y of the squares whose middle is ink, in squares. */
function inkOf(grey: Grey): Int32Array {
  const limit = threshold(grey)
  const found: number[] = []
  for (let y = STEP >> 1; y < grey.height; y += STEP)
    for (let x = STEP >> 1; x < grey.width; x += STEP)
      if (grey.data[y * grey.width + x]! <= limit) found.push(x / STEP, y / STEP)
  return Int32Array.from(found)
}

/** The page turned back by that many degrees, of the same size; white comes in at the corners. */
export function turnedBack(grey: Grey, degrees: number): Grey {
  const { data, width, height } = grey
  const out = new Uint8Array(data.length)
  const cos = Math.cos((degrees * Math.PI) / 180)
  const sin = Math.sin((degrees * Math.PI) / 180)
  const centreX = width / 2
  const centreY = height / 2
  for (let y = 0, to = 0; y < height; y++) {
    let fromX = centreX - cos * centreX - sin * (y - centreY)
    let fromY = centreY - sin * centreX + cos * (y - centreY)
    for (let x = 0; x < width; x++, to++, fromX += cos, fromY += sin) {
      const left = Math.floor(fromX)
      const top = Math.floor(fromY)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        out[to] = 255
        continue
      }
      const at = top * width + left
      const right = fromX - left
      const down = fromY - top
      const above = data[at]! + (data[at + 1]! - data[at]!) * right
      const below = data[at + width]! + (data[at + width + 1]! - data[at + width]!) * right
      out[to] = above + (below - above) * down
    }
  }
  return { data: out, width, height }
}
