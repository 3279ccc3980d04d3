/** A DOC as its text, and what is said of each paragraph and stretch of it. */
import { isRaisedBy } from '../../language/raised.ts'
import { Numbering } from '../numbering.ts'
import { hideFieldCodes } from './field-codes.ts'
import { readLists } from './lists.ts'
import {
  type CharacterRun,
  characterRunsOf,
  type PropertyRun,
  readCharacterRuns,
  readParagraphRuns,
  runAt,
} from './property-runs.ts'
import { merged, NO_PROPERTIES, type Properties, SPRM } from './sprms.ts'
import { readFonts, Stylesheet } from './stylesheet.ts'
import { lastBefore, type Piece, readText } from './text.ts'
import { optional, positionsOf, type Story, WordFile } from './word-file.ts'

/** Offsets `start`, `end` are into the text; the mark that ends the paragraph is its last character. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly style: number
  readonly properties: Properties
  /** Where the cells of the row begin and end that the paragraph ends, in twips; none where it ends none. */
  readonly edges: readonly number[]
}
/** A stretch of text that looks alike. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly font: string | undefined
  readonly capitals: boolean
  readonly raised: boolean
  /** Hidden or deleted. */
  readonly hidden: boolean
  /** The sign that each "(" of it stands for. */
  readonly symbol: { readonly font: string; readonly code: number } | undefined
}
export interface Range {
  readonly start: number
  readonly end: number
}

const PARAGRAPH_MARK = 0x0d
export const CELL_MARK = 0x07
const PAGE_OR_SECTION = 0x0c
/** Toggles of which the second bit says: as the style, or its opposite. */
const AS_STYLE = 0x80

/** An operand of two bytes as a number with its sign. */
const signed = (operand: number): number => (operand << 16) >> 16

export class DocDocument {
  readonly text: string
  readonly numbering: Numbering
  readonly #file: WordFile
  readonly #pieces: readonly Piece[]
  readonly #paragraphs: readonly PropertyRun[]
  readonly #runs: readonly CharacterRun[]
  readonly #styles: Stylesheet
  readonly #fonts: readonly string[]
  readonly #sectionEnds: ReadonlySet<number>
  readonly #fieldCodes: Uint8Array

  /** Throws ReadError where there is no text to be read; what else is damaged is left out. */
  constructor(bytes: Uint8Array) {
    const file = new WordFile(bytes)
    const { text, pieces } = readText(file)
    this.#file = file
    this.text = text
    this.#pieces = pieces
    this.#paragraphs = readParagraphRuns(file)
    this.#runs = characterRunsOf(pieces, readCharacterRuns(file))
    this.#styles = new Stylesheet(file.structure('styles'))
    this.#fonts = optional(() => readFonts(file), [])
    this.numbering = new Numbering(optional(() => readLists(file, this.#fonts), new Map()))
    this.#sectionEnds = new Set(positionsOf(file.structure('sections'), 12))
    this.#fieldCodes = new Uint8Array(text.length)
    for (const story of ['body', 'footnotes', 'endnotes', 'boxes', 'headerBoxes'] as const) {
      const { start, end } = this.story(story)
      hideFieldCodes(text, start, end, this.#fieldCodes)
    }
  }

  /** Where a part of the text stands in it; nowhere beyond its end. */
  story(name: Story): Range {
    const { start, end } = this.#file.story(name)
    return { start: Math.min(start, this.text.length), end: Math.min(end, this.text.length) }
  }

  isFieldCode(at: number): boolean {
    return this.#fieldCodes[at] === 1
  }

  /** In order; a deleted mark ends none. */
  *paragraphs({ start, end }: Range): Iterable<Paragraph> {
    for (let from = start, at = start; at < end; at++) {
      if (at < end - 1 && !this.#endsParagraph(at)) continue
      yield { start: from, end: at + 1, ...this.#saidOfParagraph(at) }
      from = at + 1
    }
  }

  #endsParagraph(at: number): boolean {
    const code = this.text.charCodeAt(at)
    if (code === CELL_MARK) return true
    if (code === PAGE_OR_SECTION) return this.#sectionEnds.has(at + 1)
    return code === PARAGRAPH_MARK && !this.isFieldCode(at) && !this.#isDeleted(at)
  }
  #isDeleted(at: number): boolean {
    return ((this.#runAt(at)?.properties.get(SPRM.CFRMarkDel) ?? 0) & 1) === 1
  }

  #saidOfParagraph(mark: number): Omit<Paragraph, 'start' | 'end'> {
    const piece = this.#pieces[lastBefore(this.#pieces, mark, ({ start }) => start)]
    if (!piece) return { style: 0, properties: NO_PROPERTIES, edges: [] }
    const said = runAt(this.#paragraphs, piece.at + (mark - piece.start) * piece.characterSize)
    const own = merged(said.properties, piece.properties)
    const style = own.get(SPRM.PIstd) ?? said.style
    return { style, properties: merged(this.#styles.paragraph(style), own), edges: said.edges }
  }

  /** The runs of a paragraph in order, its mark included. */
  *runs({ start, end, style }: Paragraph): Iterable<Run> {
    const first = lastBefore(this.#runs, start, run => run.start)
    for (let i = Math.max(0, first); i < this.#runs.length && this.#runs[i]!.start < end; i++) {
      const run = this.#runs[i]!
      yield {
        start: Math.max(start, run.start),
        end: Math.min(end, run.end),
        ...this.#looks(run.properties, style),
      }
    }
  }

  /** The font of a paragraph's mark. */
  markFont({ end, style }: Paragraph): string | undefined {
    return this.#looks(this.#runAt(end - 1)?.properties ?? NO_PROPERTIES, style).font
  }

  #runAt(at: number): CharacterRun | undefined {
    return this.#runs[lastBefore(this.#runs, at, ({ start }) => start)]
  }

  #looks(own: Properties, paragraphStyle: number): Omit<Run, 'start' | 'end'> {
    const ofParagraph = this.#styles.text(paragraphStyle)
    const style = own.get(SPRM.CIstd)
    const below = style === undefined ? ofParagraph : merged(ofParagraph, this.#styles.character(style))
    const on = (code: number): boolean => {
      const value = own.get(code) ?? AS_STYLE
      return (value & AS_STYLE) === 0 ? value !== 0 : (below.get(code) === 1) !== (value === 0x81)
    }
    const value = (code: number) => own.get(code) ?? below.get(code)
    const font = value(SPRM.CRgFtc0) ?? value(SPRM.CRgFtc2)
    const symbol = own.get(SPRM.CSymbol)
    return {
      font: font === undefined ? undefined : this.#fonts[font],
      capitals: on(SPRM.CFCaps),
      raised: value(SPRM.CIss) === 1 || isRaisedBy(signed(value(SPRM.CHpsPos) ?? 0)),
      hidden: on(SPRM.CFVanish) || ((own.get(SPRM.CFRMarkDel) ?? 0) & 1) === 1,
      symbol:
        symbol === undefined ? undefined : { font: this.#fonts[symbol & 0xffff] ?? '', code: symbol >>> 16 },
    }
  }

  /** Offset of a note's mark in the body → where its text stands. */
  notes(): Map<number, Range> {
    const notes = new Map<number, Range>()
    const add = (marks: number[], texts: number[], story: Range) => {
      let last = story.start
      for (const [i, mark] of marks.slice(0, -1).entries()) {
        // Notes that share their text are made to do harm
        const start = Math.max(last, story.start + (texts[i] ?? 0))
        const end = Math.min(story.end, story.start + (texts[i + 1] ?? 0))
        if (start < end) notes.set(mark, { start, end })
        last = Math.max(last, end)
      }
    }
    const file = this.#file
    add(
      positionsOf(file.structure('footnoteMarks'), 2),
      positionsOf(file.structure('footnotes'), 0),
      this.story('footnotes'),
    )
    add(
      positionsOf(file.structure('endnoteMarks'), 2),
      positionsOf(file.structure('endnotes'), 0),
      this.story('endnotes'),
    )
    return notes
  }
}
