/**
 * PNG to shades of grey. Decoded here and not by the canvas, whose native code ends the whole process at a
 * damaged image. Layout of the format: https://www.w3.org/TR/png-3/.
 */
import { inflateSync } from 'node:zlib'
import { ReadError } from '../../stage.ts'
import { type Grey, MAX_PIXELS, tooManyPixels } from './grey.ts'

/** Samples a pixel, by the type of colour: grey, -, red green blue, index, grey and opacity, -, with opacity. */
const SAMPLES = [1, 0, 3, 1, 2, 0, 4]

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
}

/** Throws ReadError where the image is damaged, truncated or too large. */
export function decodePng(bytes: Uint8Array): Grey {
  const { header, palette, packed } = chunksOf(bytes)
  const { width, height, depth, colour } = header
  if (width * height > MAX_PIXELS) throw tooManyPixels(width, height)
  const samples = SAMPLES[colour] ?? 0
  if (width === 0 || height === 0 || samples === 0 || ![1, 2, 4, 8, 16].includes(depth)) throw damaged()
  const stride = Math.ceil((width * samples * depth) / 8)
  const rows = inflated(packed, height * (stride + 1))
  unfilter(rows, stride, height, Math.max(1, (samples * depth) >> 3))
  const data = new Uint8Array(width * height)
  const shade = shadesOf(rows, header, samples, paletteShades(palette))
  for (let y = 0; y < height; y++) shade(y * (stride + 1) + 1, data, y * width)
  return { data, width, height }
}

/** Writes the shades of the row of samples that begins at `from`; `data` gets them from `to` on. */
type ShadeRow = (from: number, data: Uint8Array, to: number) => void

function shadesOf(
  rows: Uint8Array,
  { width, depth, colour }: Header,
  samples: number,
  shades: Uint8Array,
): ShadeRow {
  if (depth < 8) {
    const most = (1 << depth) - 1
    return (from, data, to) => {
      for (let x = 0; x < width; x++) {
        const bit = x * depth
        const value = (rows[from + (bit >> 3)]! >> (8 - depth - (bit & 7))) & most
        data[to + x] = colour === 3 ? shades[value]! : (value * 255) / most
      }
    }
  }
  if (samples === 1 && depth === 8 && colour === 0)
    return (from, data, to) => data.set(rows.subarray(from, from + width), to)
  // of 16 bits the first byte is the shade
  const step = depth >> 3
  const pixel = samples * step
  const opacity = samples === 2 || samples === 4 ? pixel - step : -1
  return (from, data, to) => {
    for (let x = 0, at = from; x < width; x++, at += pixel) {
      const shade =
        samples > 2
          ? (rows[at]! * 77 + rows[at + step]! * 151 + rows[at + 2 * step]! * 28) >> 8
          : colour === 3
            ? shades[rows[at]!]!
            : rows[at]!
      // what shows through is paper
      const opaque = opacity < 0 ? 255 : rows[at + opacity]!
      data[to + x] = opaque === 255 ? shade : 255 + ((shade - 255) * opaque) / 255
    }
  }
}

const paletteShades = (palette: Uint8Array): Uint8Array => {
  const shades = new Uint8Array(256)
  for (let i = 0; 3 * i + 2 < palette.length; i++)
    shades[i] = (palette[3 * i]! * 77 + palette[3 * i + 1]! * 151 + palette[3 * i + 2]! * 28) >> 8
  return shades
}

const damaged = (): ReadError => new ReadError('the image is damaged or truncated')

function chunksOf(bytes: Uint8Array): { header: Header; palette: Uint8Array; packed: Buffer } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let header: Header | null = null
  let palette = new Uint8Array(0)
  const packed: Uint8Array[] = []
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (content.length < length) break
    if (type === 'IHDR' && length >= 13) {
      const of = new DataView(content.buffer, content.byteOffset)
      header = { width: of.getUint32(0), height: of.getUint32(4), depth: content[8]!, colour: content[9]! }
      if (content[12] !== 0) throw new ReadError('the PNG is interlaced: save it without interlacing')
    } else if (type === 'PLTE') palette = content.slice()
    else if (type === 'IDAT') packed.push(content)
    else if (type === 'IEND') {
      if (header) return { header, palette, packed: Buffer.concat(packed) }
      break
    }
    at += 12 + length
  }
  throw damaged()
}

function inflated(packed: Buffer, length: number): Buffer {
  let rows: Buffer
  try {
    rows = inflateSync(packed, { maxOutputLength: length })
  } catch {
    throw damaged()
  }
  if (rows.length < length) throw damaged()
  return rows
}

/**
 * Undoes the filter of each row, in place: what is stored behind the byte that names the filter is the difference to
 * the bytes on the left and above.
 */
function unfilter(rows: Uint8Array, stride: number, height: number, step: number): void {
  const whole = stride + 1
  const blank = new Uint8Array(whole)
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * whole, (y + 1) * whole)
    const above = y > 0 ? rows.subarray((y - 1) * whole, y * whole) : blank
    const filter = row[0]
    if (filter === 1) for (let i = step + 1; i < whole; i++) row[i] = row[i]! + row[i - step]!
    else if (filter === 2) for (let i = 1; i < whole; i++) row[i] = row[i]! + above[i]!
    else if (filter === 3)
      for (let i = 1; i < whole; i++) row[i] = row[i]! + (((i > step ? row[i - step]! : 0) + above[i]!) >> 1)
    else if (filter === 4)
      for (let from = 1; from <= step; from++) {
        // each sample by itself, so that its neighbours need not be looked up twice
        let left = 0
        let corner = 0
        for (let i = from; i < whole; i += step) {
          const up = above[i]!
          left = (row[i]! + nearest(left, up, corner)) & 255
          row[i] = left
          corner = up
        }
      }
  }
}

/** Of the three neighbours the one nearest to left + above - corner (Paeth). */
function nearest(left: number, above: number, corner: number): number {
  const a = Math.abs(above - corner)
  const b = Math.abs(left - corner)
  const c = Math.abs(left + above - 2 * corner)
  return a <= b && a <= c ? left : b <= c ? above : corner
}
