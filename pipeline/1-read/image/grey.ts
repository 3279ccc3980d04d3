/** Images in shades of grey. */
import { ReadError } from '../../stage.ts'

/** A byte a pixel, 0 black, rows from top to bottom. */
export interface Grey {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Larger ones are no pages, and would not fit into memory as often as they are needed. */
export const MAX_PIXELS = 60_000_000

export const tooManyPixels = (width: number, height: number): ReadError =>
  new ReadError(`the image has ${width} × ${height} pixels: scan pages at 300 dpi`)

/** Pixels in four bytes (red, green, blue, opacity: taken as opaque). */
export function greyOf(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Grey {
  const data = new Uint8Array(width * height)
  for (let from = 0, to = 0; to < data.length; from += 4, to++)
    data[to] = (rgba[from]! * 77 + rgba[from + 1]! * 151 + rgba[from + 2]! * 28) >> 8
  return { data, width, height }
}

/** The image made smaller by that factor (0–1), each pixel the mean of those that it covers. */
export function shrunk(grey: Grey, factor: number): Grey {
  const width = Math.max(1, Math.floor(grey.width * factor))
  const height = Math.max(1, Math.floor(grey.height * factor))
  const columns = Int32Array.from({ length: width + 1 }, (_, x) => Math.round((x * grey.width) / width))
  const data = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  for (let y = 0; y < height; y++) {
    const top = Math.round((y * grey.height) / height)
    const bottom = Math.max(top + 1, Math.round(((y + 1) * grey.height) / height))
    sums.fill(0)
    for (let row = top; row < bottom; row++)
      for (let x = 0, at = row * grey.width; x < width; x++) {
        const end = row * grey.width + columns[x + 1]!
        let sum = 0
        for (; at < end; at++) sum += grey.data[at]!
        sums[x]! += sum
      }
    for (let x = 0; x < width; x++)
      data[y * width + x] = sums[x]! / ((bottom - top) * (columns[x + 1]! - columns[x]!))
  }
  return { data, width, height }
}

/** The image made larger by that factor, shades between pixels in between. */
export function enlarged(grey: Grey, factor: number): Grey {
  const width = Math.round(grey.width * factor)
  const height = Math.round(grey.height * factor)
  const data = new Uint8Array(width * height)
  for (let y = 0, to = 0; y < height; y++) {
    const fromY = Math.min(grey.height - 1, Math.max(0, (y + 0.5) / factor - 0.5))
    const top = Math.floor(fromY) * grey.width
    const bottom = Math.min(grey.height - 1, Math.floor(fromY) + 1) * grey.width
    const down = fromY - Math.floor(fromY)
    for (let x = 0; x < width; x++, to++) {
      const fromX = Math.min(grey.width - 1, Math.max(0, (x + 0.5) / factor - 0.5))
      const left = Math.floor(fromX)
      const right = Math.min(grey.width - 1, left + 1)
      const across = fromX - left
      const above = grey.data[top + left]! * (1 - across) + grey.data[top + right]! * across
      const below = grey.data[bottom + left]! * (1 - across) + grey.data[bottom + right]! * across
      data[to] = above + (below - above) * down
    }
  }
  return { data, width, height }
}

/** Binary PGM: read by the engine without unpacking anything. */
export function encodePgm({ data, width, height }: Grey): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1')
  const pgm = new Uint8Array(head.length + data.length)
  pgm.set(head)
  pgm.set(data, head.length)
  return pgm
}

/** The shade that parts ink from paper best (Otsu's method). */
export function threshold({ data }: Grey): number {
  const counts = new Uint32Array(256)
  for (let i = 0; i < data.length; i += 3) counts[data[i]!]!++
  const total = Math.ceil(data.length / 3)
  let sum = 0
  for (let shade = 0; shade < 256; shade++) sum += shade * counts[shade]!
  let below = 0
  let sumBelow = 0
  let best = 128
  let most = -1
  for (let shade = 0; shade < 255; shade++) {
    below += counts[shade]!
    sumBelow += shade * counts[shade]!
    if (below === 0 || below === total) continue
    const apart = sumBelow / below - (sum - sumBelow) / (total - below)
    const between = below * (total - below) * apart * apart
    if (between > most) {
      most = between
      best = shade
    }
  }
  return best
}
