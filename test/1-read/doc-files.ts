/** DOC files (Word 97–2003) made for tests. */

export interface DocParagraph {
  /** Ends with its mark: "\r", or "\x07" of a cell. */
  readonly text: string
  readonly style?: number
  /** Sprms of the paragraph, and of its characters. */
  readonly properties?: readonly number[]
  readonly characters?: readonly number[]
}
interface DocParts {
  readonly styles?: Buffer
  readonly fonts?: Buffer
  readonly lists?: Buffer
  readonly overrides?: Buffer
}

const SECTOR = 512
/** Streams shorter than this stand in sectors of their own kind, which these files have not. */
const LEAST_STREAM = 4096
const TEXT_AT = 4 * SECTOR
const PROPERTIES_AT = 400

/** Little-endian. */
export const u16 = (...numbers: number[]): number[] => numbers.flatMap(n => [n & 255, (n >> 8) & 255])
export const u32 = (...numbers: number[]): number[] => numbers.flatMap(n => [...u16(n), ...u16(n >> 16)])
const filled = (size: number, ...parts: (readonly number[] | Buffer)[]): Buffer => {
  const content = Buffer.concat(parts.map(part => Buffer.from(part)))
  return Buffer.concat([content, Buffer.alloc(Math.max(0, size - content.length))])
}

/** A DOC of up to fifty short paragraphs. */
export function docOf(paragraphs: readonly DocParagraph[], parts: DocParts = {}): Buffer {
  const text = Buffer.from(paragraphs.map(({ text }) => text).join(''), 'utf16le')
  const bounds = [TEXT_AT]
  for (const { text } of paragraphs) bounds.push(bounds.at(-1)! + 2 * text.length)
  const firstPage = Math.max(8, Math.ceil((TEXT_AT + text.length) / SECTOR))
  const pages = paragraphs.flatMap(({ style = 0, properties = [], characters = [] }, i) => {
    const own = [...u16(style), ...properties]
    return [
      pageOf(bounds[i]!, bounds[i + 1]!, [0, Math.ceil(own.length / 2), ...own]),
      pageOf(bounds[i]!, bounds[i + 1]!, [characters.length, ...characters]),
    ]
  })
  const table = tableOf(paragraphs, bounds, firstPage, parts)
  const head = filled(TEXT_AT, headOf(text.length / 2, table.places))
  const main = Buffer.concat([filled(firstPage * SECTOR, head, text), ...pages])
  return compoundFileOf({ WordDocument: main, '1Table': table.bytes })
}

/** A page of properties (FKP) for one stretch of bytes. */
function pageOf(from: number, to: number, properties: readonly number[]): Buffer {
  const page = filled(SECTOR, u32(from, to))
  page[8] = PROPERTIES_AT / 2
  Buffer.from(properties).copy(page, PROPERTIES_AT)
  page[SECTOR - 1] = 1
  return page
}

/** The table stream, and where the head says that its structures are: place, start, size. */
function tableOf(
  paragraphs: readonly DocParagraph[],
  bounds: readonly number[],
  firstPage: number,
  { styles, fonts, lists, overrides }: DocParts,
): { bytes: Buffer; places: [at: number, start: number, size: number][] } {
  const characters = (bounds.at(-1)! - TEXT_AT) / 2
  const pageNumbers = (kind: 0 | 1) => u32(...paragraphs.map((_, i) => firstPage + 2 * i + kind))
  const structures: [number, Buffer | readonly number[], number?][] = [
    [0x1a2, [2, ...u32(16), ...u32(0, characters), ...u16(0), ...u32(TEXT_AT), ...u16(0)]],
    [0x102, [...u32(...bounds), ...pageNumbers(0)]],
    [0xfa, [...u32(...bounds), ...pageNumbers(1)]],
    [0xa2, styles ?? []],
    [0x112, fonts ?? []],
    [0x2e2, lists ?? []],
    [0x2ea, overrides ?? []],
  ]
  let start = 0
  const places = structures.map(([at, { length }]): [number, number, number] => {
    start += length
    return [at, start - length, length]
  })
  return { bytes: filled(LEAST_STREAM, ...structures.map(([, bytes]) => bytes)), places }
}

function headOf(characters: number, places: readonly [at: number, start: number, size: number][]): Buffer {
  const head = Buffer.alloc(0x382)
  head.writeUInt16LE(0xa5ec, 0)
  head.writeUInt16LE(0xc1, 2)
  head.writeUInt16LE(0x200, 10)
  head.writeUInt32LE(characters, 0x4c)
  for (const [at, start, size] of places) {
    head.writeUInt32LE(start, at)
    head.writeUInt32LE(size, at + 4)
  }
  return head
}

function compoundFileOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  // Sector 0: the allocation table; 1: the directory; then the streams
  const table = [0xfffffffd, 0xfffffffe]
  const entries = [entryOf('Root Entry', 5, 0xfffffffe, 0, 1)]
  const sectors: Buffer[] = []
  Object.entries(streams).forEach(([name, bytes], i, { length }) => {
    const count = Math.ceil(bytes.length / SECTOR)
    entries.push(
      entryOf(name, 2, table.length, bytes.length, 0xffffffff, i + 2 > length ? 0xffffffff : i + 2),
    )
    for (let j = 1; j <= count; j++) table.push(j === count ? 0xfffffffe : table.length + 1)
    sectors.push(filled(count * SECTOR, bytes))
  })
  while (table.length < SECTOR / 4) table.push(0xffffffff)
  const header = Buffer.alloc(SECTOR, 0xff)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  header.fill(0, 8, 76)
  Buffer.from(u16(0x3e, 3, 0xfffe, 9, 6)).copy(header, 24)
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, LEAST_STREAM],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
    [76, 0],
  ])
    header.writeUInt32LE(value!, at!)
  return Buffer.concat([header, filled(SECTOR, u32(...table)), filled(SECTOR, ...entries), ...sectors])
}

function entryOf(
  name: string,
  type: number,
  start: number,
  size: number,
  child: number,
  right = 0xffffffff,
): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE(2 * name.length + 2, 64)
  entry.writeUInt8(type, 66)
  for (const [at, value] of [
    [68, 0xffffffff],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ])
    entry.writeUInt32LE(value!, at!)
  return entry
}
