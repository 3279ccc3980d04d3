/** Units of the clean text: headings, sentences, items and what stands around them, each in its section. */
import { isCapitals, plain } from './lines.ts'
import { type Marker, markerAt } from './markers.ts'
import type { Paragraph } from './paragraphs.ts'
import { CAPITALS_RANK, LIST_RANK, PLAIN_RANK, type Place, SectionStack } from './sections.ts'
import type { TableRow } from './tables.ts'

type Kind =
  | 'heading'
  | 'sentence'
  | 'item'
  | 'footnote'
  | 'header'
  | 'recipient'
  | 'signature'
  | 'noise'
  | 'row'

/** A unit with offsets into the clean text. */
export interface Unit extends Place {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

/** Splits a paragraph's text into sentences: their ends, the last one the end of the text. */
export type SplitSentences = (text: string, from: number) => number[]

/** A heading is no longer than this, nor the title that a sentence gives to its section. */
const HEADING = 260
const PLAIN_HEADING = 110
const RUN_IN_TITLE = 200

const ENDS = /[.;!?…,/]["”’)\]]*$/u
const FORMULA = /^(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|KẾT LUẬN)\s*:?$/iu

/** The longest head of a list that names its section. */
const LIST_HEAD = 400
/** Markers from this rank on are bullets and the like: they number no heading. */
const BULLET_RANK = 8

/** The units of the paragraphs, in order; `rowAt` gives the row of a table that begins at an offset. */
export function unitsOf(
  paragraphs: readonly Paragraph[],
  split: SplitSentences,
  rowAt: (start: number) => TableRow | undefined,
): Unit[] {
  const reader = new UnitReader(split, rowAt)
  for (const [i, paragraph] of paragraphs.entries()) reader.read(paragraph, paragraphs[i + 1])
  return reader.units
}

class UnitReader {
  readonly units: Unit[] = []
  readonly #sections = new SectionStack()
  readonly #split: SplitSentences
  readonly #rowAt: (start: number) => TableRow | undefined

  constructor(split: SplitSentences, rowAt: (start: number) => TableRow | undefined) {
    this.#split = split
    this.#rowAt = rowAt
  }

  read(paragraph: Paragraph, next: Paragraph | undefined): void {
    const { start, end, text, role } = paragraph
    switch (role) {
      case 'title':
        this.#sections.close(0)
        this.#add('heading', start, end)
        break
      case 'annex':
        this.#sections.open(-1, null, plain(text))
        this.#add('heading', start, end)
        break
      case 'footnote':
        this.#addPieces('footnote', start, pieces(text, this.#split(text, 0)))
        break
      case 'row':
        this.#addRow(start, end)
        break
      case 'body':
        this.#readBody(paragraph, next)
        break
      default:
        this.#add(role, start, end)
    }
  }

  #add(kind: Kind, start: number, end: number): void {
    this.units.push({ kind, start, end, ...this.#sections.place })
  }
  #addPieces(kind: Kind, start: number, ranges: readonly (readonly [number, number])[]): void {
    for (const [from, to] of ranges) this.#add(kind, start + from, start + to)
  }
  /** The groups that stand above a row in its table are sections, too. */
  #addRow(start: number, end: number): void {
    const groups = this.#rowAt(start)?.groups ?? []
    const { section, section_title, section_path } = this.#sections.place
    this.units.push({
      kind: 'row',
      start,
      end,
      section,
      section_title: groups.at(-1) ?? section_title,
      section_path: [section_path, ...groups].filter(title => title !== null).join(' › ') || null,
    })
  }

  #readBody(paragraph: Paragraph, next: Paragraph | undefined): void {
    const { start, end, text } = paragraph
    const bare = /^[#*_>]/u.test(text) ? text.length - text.replace(/^[#*_>\s]+/u, '').length : 0
    const marker = markerAt(text, bare)
    if (marker !== null) this.#readMarked(paragraph, next, marker, bare + marker.length)
    else if (FORMULA.test(plain(text))) {
      this.#sections.close(0)
      this.#add('heading', start, end)
    } else if (isPlainHeading(text, next)) this.#readHeading(paragraph)
    else this.#readSentences(paragraph, next)
  }

  #readHeading({ start, end, text }: Paragraph): void {
    const title = plain(text)
    if (!this.#sections.entitle(title))
      this.#sections.open(isCapitals(title) ? CAPITALS_RANK : PLAIN_RANK, null, title)
    this.#add('heading', start, end)
  }

  /** The last sentence is the head of a list where it ends so and items follow. */
  #readSentences({ start, text }: Paragraph, next: Paragraph | undefined): void {
    this.#sections.close(LIST_RANK)
    this.#addPieces('sentence', start, pieces(text, this.#split(text, 0)))
    if (!text.endsWith(':') || !isItem(next)) return
    const head = text.slice(this.units.at(-1)!.start - start, -1)
    if (head.length <= LIST_HEAD) this.#sections.open(LIST_RANK, null, plain(head))
  }

  /** `from`: where the text behind the marker begins. */
  #readMarked(
    { start, end, text }: Paragraph,
    next: Paragraph | undefined,
    marker: Marker,
    from: number,
  ): void {
    const ends = this.#split(text, from)
    if (isHeading(text, from, ends, marker, next)) {
      this.#sections.enter(marker, plain(text.slice(from)).replace(/[:.]$/u, '') || null)
      this.#add(marker.rank >= BULLET_RANK ? 'item' : 'heading', start, end)
      return
    }
    this.#sections.enter(marker, runInTitle(text, from, ends))
    const ranges = pieces(text, ends)
    this.#addPieces('item', start, ranges.slice(0, 1))
    this.#addPieces('sentence', start, ranges.slice(1))
  }
}

/** A numbered line is a heading where nothing on it reads as a sentence. */
function isHeading(
  text: string,
  from: number,
  ends: readonly number[],
  marker: Marker,
  next: Paragraph | undefined,
): boolean {
  if (ends.length > 1 || text.length - from > HEADING) return false
  if (text.length === from) return marker.rank < BULLET_RANK
  if (isCapitals(text.slice(from))) return true
  if (text.endsWith(':')) return !text.slice(from, -1).includes(':')
  if (marker.rank >= BULLET_RANK || ENDS.test(text)) return false
  if (next === undefined || next.role !== 'body') return false
  return text.indexOf(': ', from) < 0 && text.indexOf('; ', from) < 0
}

/** A short line without a number and without an end, before a paragraph that is longer than it. */
function isPlainHeading(text: string, next: Paragraph | undefined): boolean {
  const title = plain(text)
  if (title.length > HEADING || title.length === 0) return false
  if (/^\s*(?:#{1,6}\s|\*\*.*\*\*\s*:?$)/u.test(text) && title.length < 200) return true
  if (isCapitals(title) && !/[.;,]$/u.test(title)) return true
  if (title.length > PLAIN_HEADING || ENDS.test(title) || title.endsWith(':')) return false
  if (!/^["“]?[\p{Lu}]/u.test(title)) return false
  return next !== undefined && next.role === 'body' && next.text.length > title.length
}

const isItem = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined &&
  (paragraph.role === 'row' || (paragraph.role === 'body' && markerAt(paragraph.text, 0) !== null))

/** "2. Về phát triển đô thị: Chính quyền …" names its section before the colon, "1. Mục tiêu. …" before the dot. */
function runInTitle(text: string, from: number, ends: readonly number[]): string | null {
  const colon = text.indexOf(':', from)
  if (colon > 0 && colon - from <= RUN_IN_TITLE && colon <= ends[0]!) {
    const title = text.slice(from, colon)
    if (!/[.;]\s|\([^)]*$/u.test(title)) return plain(title)
  }
  if (ends.length > 1 && ends[0]! - from <= 80 && text[ends[0]! - 1] === '.')
    return plain(text.slice(from, ends[0]! - 1))
  return null
}

/** Ranges of the sentences without the white space between them. */
function pieces(text: string, ends: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  let from = 0
  for (const end of ends) {
    while (from < end && isSpace(text.charCodeAt(from))) from++
    let to = end
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    if (to > from) ranges.push([from, to])
    from = end
  }
  return ranges
}
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 160

const CAPTION = /^(?:\(|Đơn vị|ĐVT|Đvt|Bảng|BẢNG|Biểu|BIỂU|Phụ lục|PHỤ LỤC)/u

/** The headings and captions right above a table whose first row is `units[at]`, joined by spaces. */
export function tableTitle(clean: string, units: readonly Unit[], at: number): string | null {
  const parts: string[] = []
  for (let i = at - 1; i >= 0 && parts.length < 4; i--) {
    const unit = units[i]!
    if (unit.kind === 'noise') continue
    const text = clean.slice(unit.start, unit.end)
    if (unit.kind !== 'heading' && !(text.length < 200 && CAPTION.test(text))) break
    parts.unshift(plain(text))
  }
  return parts.length === 0 ? null : parts.join(' ')
}
