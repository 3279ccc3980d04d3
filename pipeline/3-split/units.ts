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

/** The units of the paragraphs, in order; `rowAt` gives the row of a table that begins at an offset. */
export function unitsOf(
  paragraphs: readonly Paragraph[],
  split: SplitSentences,
  rowAt: (start: number) => TableRow | undefined,
): Unit[] {
  const units: Unit[] = []
  const sections = new SectionStack()
  const add = (kind: Kind, start: number, end: number) => units.push({ kind, start, end, ...sections.place })
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!
    const { start, end, text, role } = paragraph
    switch (role) {
      case 'title':
        sections.close(0)
        add('heading', start, end)
        continue
      case 'annex':
        sections.open(-1, null, plain(text))
        add('heading', start, end)
        continue
      case 'footnote':
        for (const [from, to] of pieces(text, split(text, 0))) add('footnote', start + from, start + to)
        continue
      case 'row': {
        const groups = rowAt(start)?.groups ?? []
        const place = sections.place
        units.push({
          kind: 'row',
          start,
          end,
          section: place.section,
          section_title: groups.at(-1) ?? place.section_title,
          section_path: [place.section_path, ...groups].filter(title => title !== null).join(' › ') || null,
        })
        continue
      }
      case 'body':
        break
      default:
        add(role, start, end)
        continue
    }
    const bare = /^[#*_>]/u.test(text) ? text.length - text.replace(/^[#*_>\s]+/u, '').length : 0
    const marker = markerAt(text, bare)
    if (marker === null) {
      if (FORMULA.test(plain(text))) {
        sections.close(0)
        add('heading', start, end)
      } else if (isPlainHeading(text, paragraphs[i + 1])) {
        const title = plain(text)
        if (!sections.entitle(title)) {
          const rank = isCapitals(title) ? CAPITALS_RANK : PLAIN_RANK
          sections.open(rank, null, title)
        }
        add('heading', start, end)
      } else {
        sections.close(LIST_RANK)
        for (const [from, to] of pieces(text, split(text, 0))) add('sentence', start + from, start + to)
        const last = units.at(-1)!
        if (text.endsWith(':') && nextIsItem(paragraphs, i)) {
          const head = text.slice(last.start - start, -1)
          if (head.length <= 400) sections.open(LIST_RANK, null, plain(head))
        }
      }
      continue
    }
    const from = bare + marker.length
    const ends = split(text, from)
    if (isHeading(text, from, ends, marker, paragraphs[i + 1])) {
      sections.enter(marker, plain(text.slice(from)).replace(/[:.]$/u, '') || null)
      add(marker.rank >= 8 ? 'item' : 'heading', start, end)
      continue
    }
    sections.enter(marker, runInTitle(text, from, ends))
    const [first, ...rest] = pieces(text, ends)
    add('item', start + first![0], start + first![1])
    for (const [a, b] of rest) add('sentence', start + a, start + b)
  }
  return units
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
  if (text.length === from) return marker.rank < 8
  if (isCapitals(text.slice(from))) return true
  if (text.endsWith(':')) return !text.slice(from, -1).includes(':')
  if (marker.rank >= 8 || ENDS.test(text)) return false
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

const nextIsItem = (paragraphs: readonly Paragraph[], at: number): boolean => {
  const next = paragraphs[at + 1]
  return (
    next !== undefined && (next.role === 'row' || (next.role === 'body' && markerAt(next.text, 0) !== null))
  )
}

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
