/** The streams of a DOC, and where its head (the file information block, FIB) says that things stand. */
import { ReadError } from '../../stage.ts'
import { CompoundFile, damaged } from './compound-file.ts'

/** Structures in the table stream, by where the FIB has their place and size. */
const PLACES = {
  styles: 0xa2,
  footnoteMarks: 0xaa,
  footnotes: 0xb2,
  sections: 0xca,
  characterPages: 0xfa,
  paragraphPages: 0x102,
  fonts: 0x112,
  pieces: 0x1a2,
  endnoteMarks: 0x20a,
  endnotes: 0x212,
  lists: 0x2e2,
  listOverrides: 0x2ea,
} as const

/** Parts of the text in the order in which they follow each other, by where the FIB has their lengths. */
const STORIES = [
  ['body', 0x4c],
  ['footnotes', 0x50],
  ['headers', 0x54],
  ['macros', 0x58],
  ['comments', 0x5c],
  ['endnotes', 0x60],
  ['boxes', 0x64],
  ['headerBoxes', 0x68],
] as const
export type Story = (typeof STORIES)[number][0]

const WORD_97 = 0xa5ec
const WORD_95 = 0xa5dc

export class WordFile {
  /** The stream that has the text and the pages of properties. */
  readonly main: Buffer
  readonly table: Buffer
  readonly data: Buffer

  /** Throws ReadError where the file is encrypted, older than Word 97, truncated or damaged. */
  constructor(bytes: Uint8Array) {
    const file = new CompoundFile(bytes)
    const main = file.stream('WordDocument')
    const magic = main && main.length >= 12 ? main.readUInt16LE(0) : 0
    if (magic === WORD_95)
      throw new ReadError('this is a document of Word 95 or older: save it as DOCX or PDF in Word')
    if (!main || magic !== WORD_97) throw damaged()
    const flags = main.readUInt16LE(10)
    if ((flags & 0x100) !== 0) throw new ReadError('the document is encrypted: remove its password in Word')
    const table = file.stream((flags & 0x200) !== 0 ? '1Table' : '0Table')
    if (!table || main.length < PLACES.listOverrides + 8) throw damaged()
    this.main = main
    this.table = table
    this.data = optional(() => file.stream('Data'), undefined) ?? Buffer.alloc(0)
  }

  /** The bytes of a structure, none where it is not there or would reach beyond the stream. */
  structure(name: keyof typeof PLACES): Buffer {
    const start = this.main.readUInt32LE(PLACES[name])
    const end = start + this.main.readUInt32LE(PLACES[name] + 4)
    return end <= this.table.length ? this.table.subarray(start, end) : Buffer.alloc(0)
  }
  /** From where a structure begins to the end of the stream: lists go on behind their said size. */
  from(name: 'lists' | 'listOverrides'): Buffer {
    const size = this.main.readUInt32LE(PLACES[name] + 4)
    return size === 0 ? Buffer.alloc(0) : this.table.subarray(this.main.readUInt32LE(PLACES[name]))
  }
  /** Where a part of the text stands in it, in characters. */
  story(name: Story): { start: number; end: number } {
    let start = 0
    for (const [story, at] of STORIES) {
      const length = this.main.readUInt32LE(at)
      if (story === name) return { start, end: start + length }
      start += length
    }
    return { start, end: start }
  }
}

/** What `read` gives, `otherwise` where that part of the file is damaged: the text is read without it. */
export function optional<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** The positions of a PLC (a table of ranges), whose data take `size` bytes each. */
export function positionsOf(plc: Buffer, size: number): number[] {
  const count = Math.floor((plc.length - 4) / (4 + size))
  return count < 1 ? [] : Array.from({ length: count + 1 }, (_, i) => plc.readUInt32LE(4 * i))
}
