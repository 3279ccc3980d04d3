/** Reads the streams of a compound file (OLE), as [MS-CFB] describes it: the container of DOC. */
import { ReadError } from '../../stage.ts'

/** Sector numbers from here on say "end of chain", "free" and the like. */
const NO_SECTOR = 0xfffffffa
const ENTRY_SIZE = 128
const STREAM = 2
const ROOT = 5
/** Sectors of the file allocation table that the header itself names. */
const DIFAT_IN_HEADER = 109

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

export class CompoundFile {
  readonly #bytes: Buffer
  readonly #sectorSize: number
  readonly #cutoff: number
  readonly #fat: Uint32Array
  readonly #miniFat: Uint32Array
  readonly #miniStream: Buffer
  readonly #entries: readonly Entry[]

  /** Throws ReadError where the file is truncated or damaged. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 512) throw damaged()
    const header = this.#bytes
    this.#sectorSize = header.readUInt16LE(30) === 12 ? 4096 : 512
    this.#cutoff = header.readUInt32LE(56)
    this.#fat = numbersOf(Buffer.concat(this.#fatSectors().map(sector => this.#sector(sector))))
    this.#entries = entriesOf(this.#chain(header.readUInt32LE(48)))
    const root = this.#entries.find(({ type }) => type === ROOT)
    this.#miniFat = numbersOf(this.#chain(header.readUInt32LE(60)))
    this.#miniStream = root ? this.#chain(root.start) : Buffer.alloc(0)
  }

  /** A stream's content, undefined where there is none. Throws ReadError where it is truncated or damaged. */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.find(entry => entry.type === STREAM && entry.name === name)
    if (!entry) return undefined
    const content = entry.size < this.#cutoff ? this.#miniChain(entry.start) : this.#chain(entry.start)
    return content.subarray(0, entry.size)
  }

  /** The last sector of a file may be short. */
  #sector(number: number): Buffer {
    const from = (number + 1) * this.#sectorSize
    if (from >= this.#bytes.length) throw damaged()
    return this.#bytes.subarray(from, from + this.#sectorSize)
  }

  /** Where the file allocation table stands: sectors in the header, then a chain of sectors with more. */
  #fatSectors(): number[] {
    const sectors = Array.from({ length: DIFAT_IN_HEADER }, (_, i) => this.#bytes.readUInt32LE(76 + 4 * i))
    const seen = new Set<number>()
    let next = this.#bytes.readUInt32LE(68)
    while (next < NO_SECTOR && !seen.has(next)) {
      seen.add(next)
      const numbers = numbersOf(this.#sector(next))
      sectors.push(...numbers.subarray(0, -1))
      next = numbers.at(-1) ?? NO_SECTOR
    }
    return [...new Set(sectors)].filter(sector => sector < NO_SECTOR)
  }

  #chain(start: number): Buffer {
    return Buffer.concat([...linked(start, this.#fat)].map(sector => this.#sector(sector)))
  }
  #miniChain(start: number): Buffer {
    const sectors = [...linked(start, this.#miniFat)].map(sector => {
      if (sector * 64 >= this.#miniStream.length) throw damaged()
      return this.#miniStream.subarray(sector * 64, sector * 64 + 64)
    })
    return Buffer.concat(sectors)
  }
}

export const damaged = (): ReadError =>
  new ReadError('the document is truncated or damaged: save it again in Word')

/** The sectors of a chain. Throws ReadError where it comes back to itself. */
function* linked(start: number, table: Uint32Array): Iterable<number> {
  let left = table.length
  for (let sector = start; sector < NO_SECTOR; sector = table[sector] ?? NO_SECTOR) {
    if (left-- <= 0) throw damaged()
    yield sector
  }
}

const numbersOf = (bytes: Buffer): Uint32Array =>
  Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(4 * i))

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64))
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}
