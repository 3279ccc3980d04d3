/**
 * PNG to shades of grey. Decoded here and not by the canvas, whose native code ends the whole process at a
 * damaged image. Layout of the format: https://www.w3.org/TR/png-3/.
 */
import { inflateSync } from 'node:zlib'
import { ReadError } from '../../stage.ts'
import { type Grey, greyOf, MAX_PIXELS, tooManyPixels } from './grey.ts'

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
  const rows = unfiltered(
    inflated(packed, height * (stride + 1)),
    stride,
    height,
    Math.max(1, (samples * depth) >> 3),
  )
  const sample = (row: number, i: number): number => {
    if (depth === 8) return rows[row * stride + i]!
    if (depth === 16) return rows[row * stride + 2 * i]!
    const bit = i * depth
    return (rows[row * stride + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
  }
  if (colour === 0 && depth === 8) return { data: rows, width, height }
  const rgba = new Uint8Array(width * height * 4)
  const full = depth < 8 ? 255 / ((1 << depth) - 1) : 1
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 4) {
      const first = sample(y, x * samples)
      if (colour === 3) rgba.set(palette.subarray(first * 3, first * 3 + 3), to)
      else if (samples < 3) rgba.fill(first * full, to, to + 3)
      else for (let i = 0; i < 3; i++) rgba[to + i] = sample(y, x * samples + i)
      // what shows through is paper
      if (samples === 2 || samples === 4) {
        const opaque = sample(y, x * samples + samples - 1) / 255
        for (let i = 0; i < 3; i++) rgba[to + i] = 255 + (rgba[to + i]! - 255) * opaque
      }
    }
  return greyOf(rgba, width, height)
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

/** Undoes the filter of each row: what is stored is the difference to the bytes on the left and above. */
function unfiltered(filtered: Buffer, stride: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)]!
    const from = y * (stride + 1) + 1
    const to = y * stride
    for (let i = 0; i < stride; i++) {
      const left = i >= step ? rows[to + i - step]! : 0
      const above = y > 0 ? rows[to + i - stride]! : 0
      const corner = i >= step && y > 0 ? rows[to + i - stride - step]! : 0
      rows[to + i] = filtered[from + i]! + predicted(filter, left, above, corner)
    }
  }
  return rows
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4: {
      const [a, b, c] = [
        Math.abs(above - corner),
        Math.abs(left - corner),
        Math.abs(left + above - 2 * corner),
      ]
      return a <= b && a <= c ? left : b <= c ? above : corner
    }
    default:
      return 0
  }
}
