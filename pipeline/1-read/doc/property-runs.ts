/** Which properties the file gives to which bytes of the text: pages of 512 bytes (FKPs) and their table. */
import { cellEdgesOf, merged, NO_PROPERTIES, type Properties, propertiesOf, SPRM } from './sprms.ts'
import { lastBefore, type Piece } from './text.ts'
import { optional, positionsOf, type WordFile } from './word-file.ts'

export interface PropertyRun {
  /** Bytes of the main stream. */
  readonly from: number
  readonly to: number
  /** Of a paragraph. */
  readonly style: number
  readonly properties: Properties
  /** Where the cells of the row begin and end that the paragraph ends, in twips; none where it ends none. */
  readonly edges: readonly number[]
}
type Said = Pick<PropertyRun, 'style' | 'properties' | 'edges'>

const NOTHING: Said = { style: 0, properties: NO_PROPERTIES, edges: [] }
const PAGE_SIZE = 512
/** Bytes of a page for each paragraph: the place of its properties, and what is there for the layout. */
const PARAGRAPH_ENTRY = 13

/** In order; none where their table is damaged. */
export function readParagraphRuns(file: WordFile): PropertyRun[] {
  // Paragraphs that share what stands outside of the pages are made to do harm
  let left = file.data.length
  const outside = (place: number | undefined): Buffer => {
    if (place === undefined || place + 2 > file.data.length) return Buffer.alloc(0)
    const from = place + 2
    const size = file.data.readUInt16LE(place)
    left -= size
    return file.data.subarray(from, left < 0 ? from : from + size)
  }
  return readRuns(file, 'paragraphPages', PARAGRAPH_ENTRY, (page, at) => {
    const words = page.readUInt8(at)
    const from = words === 0 ? at + 2 : at + 1
    const size = words === 0 ? 2 * page.readUInt8(at + 1) : 2 * words - 1
    const style = page.readUInt16LE(from)
    const said = page.subarray(from + 2, from + size)
    const properties = propertiesOf(said)
    const places = [properties.get(SPRM.PHugePapx), properties.get(SPRM.PTableProps)]
    const all = [said, ...places.map(outside)]
    const edges = all.map(cellEdgesOf).findLast(edges => edges.length > 0)
    return { style, properties: merged(...all.map(propertiesOf)), edges: edges ?? [] }
  })
}

/** In order; none where their table is damaged. */
export const readCharacterRuns = (file: WordFile): PropertyRun[] =>
  readRuns(file, 'characterPages', 1, (page, at) => ({
    ...NOTHING,
    properties: propertiesOf(page.subarray(at + 1, at + 1 + page.readUInt8(at))),
  }))

function readRuns(
  file: WordFile,
  table: 'paragraphPages' | 'characterPages',
  entrySize: number,
  read: (page: Buffer, at: number) => Said,
): PropertyRun[] {
  const plc = file.structure(table)
  const count = Math.max(0, positionsOf(plc, 4).length - 1)
  const numbers = Array.from({ length: count }, (_, i) => plc.readUInt32LE(4 * (count + 1 + i)) & 0x3fffff)
  const runs: PropertyRun[] = []
  for (const number of new Set(numbers)) {
    const page = file.main.subarray(number * PAGE_SIZE, (number + 1) * PAGE_SIZE)
    const entries = page.at(PAGE_SIZE - 1) ?? 0
    if ((entries + 1) * 4 + entries * entrySize >= PAGE_SIZE) continue
    // Runs that look alike share what is said of them
    const known = new Map<number, Said>([[0, NOTHING]])
    for (let i = 0; i < entries; i++) {
      const at = 2 * page.readUInt8((entries + 1) * 4 + i * entrySize)
      const said = known.get(at) ?? optional(() => read(page, at), NOTHING)
      known.set(at, said)
      runs.push({ from: page.readUInt32LE(4 * i), to: page.readUInt32LE(4 * (i + 1)), ...said })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

/** What is said of the byte. */
export function runAt(runs: readonly PropertyRun[], byte: number): Said {
  const run = runs[lastBefore(runs, byte, ({ from }) => from)]
  return run && byte < run.to ? run : NOTHING
}

/** A stretch of text with the same properties. */
export interface CharacterRun {
  readonly start: number
  readonly end: number
  readonly properties: Properties
}

/** Every character of the pieces is in one run, in order. */
export function characterRunsOf(pieces: readonly Piece[], runs: readonly PropertyRun[]): CharacterRun[] {
  const out: CharacterRun[] = []
  for (const piece of pieces) {
    for (let start = piece.start; start < piece.end; ) {
      const byte = piece.at + (start - piece.start) * piece.characterSize
      const index = lastBefore(runs, byte, ({ from }) => from)
      const run = index >= 0 && byte < runs[index]!.to ? runs[index] : undefined
      const until = Math.min(run?.to ?? Number.POSITIVE_INFINITY, runs[index + 1]?.from ?? piece.at + 2 ** 32)
      const next = piece.start + Math.ceil((until - piece.at) / piece.characterSize)
      const end = Math.min(piece.end, next)
      out.push({ start, end, properties: merged(run?.properties ?? NO_PROPERTIES, piece.properties) })
      start = end
    }
  }
  return out
}
