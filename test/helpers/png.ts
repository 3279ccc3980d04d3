/** PNGs as scanners write them. */
import { deflateSync } from 'node:zlib'

export interface Png {
  readonly width: number
  /** Bits a sample. */
  readonly depth: number
  /** 0 grey, 2 red green blue, 3 index into the palette, 4 grey and opacity, 6 all four. */
  readonly colour: number
  /** Packed samples from top to bottom. */
  readonly rows: readonly Iterable<number>[]
  readonly palette?: readonly number[]
}

/** A PNG whose rows are stored as they are, without filters. */
export function encodePng({ width, depth, colour, rows, palette = [] }: Png): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(rows.length, 4)
  head[8] = depth
  head[9] = colour
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    ...(palette.length > 0 ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(rows.map(row => Buffer.from([0, ...row]))), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})

/** The checksum of PNG (zlib has it from Node 20.15 on only). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = REMAINDERS[(sum ^ byte) & 255]! ^ (sum >>> 8)
  return ~sum >>> 0
}
