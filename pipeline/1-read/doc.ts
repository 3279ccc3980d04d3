/** DOC (Word 97–2003) to lines of text as those of DOCX: numbers of list items, tables as rows, notes last. */
import { raised } from '../language/raised.ts'
import { CELL_MARK, DocDocument, type Paragraph, type Range, type Run } from './doc/document.ts'
import { type Properties, SPRM } from './doc/sprms.ts'
import type { Decoded } from './encodings/decode.ts'
import { LineWriter } from './line-writer.ts'
import type { ListLevel } from './numbering.ts'
import { symbol } from './symbols.ts'
import { spansOf } from './table-grid.ts'

/** Throws ReadError where the document is encrypted, older than Word 97, truncated or damaged. */
export function readDoc(bytes: Uint8Array): Decoded {
  const document = new DocDocument(bytes)
  const lines = new DocLines(document)
  lines.write(document.story('body'))
  lines.write(document.story('boxes'))
  lines.write(document.story('headerBoxes'))
  lines.writeNotes()
  return lines.writer.finish()
}

const LINE_END = '\n'
/** Tables in tables: those of Word are a few deep. */
const MAX_DEPTH = 30
/** Numbers of lists from here on say that a paragraph has none. */
const NO_LIST = 0x7ff

interface OpenTable {
  inRow: boolean
  inCell: boolean
  /** Of each row that has ended. */
  readonly edges: (readonly number[])[]
}

class DocLines {
  readonly writer = new LineWriter()
  readonly #document: DocDocument
  readonly #notes: ReadonlyMap<number, Range>
  readonly #cited: { mark: string; note: Range }[] = []
  /** The tables that are open, each in a cell of the one before. */
  readonly #tables: OpenTable[] = []

  constructor(document: DocDocument) {
    this.#document = document
    this.#notes = document.notes()
  }

  write(range: Range): void {
    for (const paragraph of this.#document.paragraphs(range)) this.#writeParagraph(paragraph)
    this.#openTables(0)
  }

  /** The notes that the text cites, in the order of their marks. */
  writeNotes(): void {
    for (const { mark, note } of this.#cited) {
      this.writer.text(`${mark} `)
      this.write(note)
      this.writer.endLine()
    }
  }

  #writeParagraph(paragraph: Paragraph): void {
    const { properties } = paragraph
    const mark = this.#document.text.charCodeAt(paragraph.end - 1)
    const depth = Math.max(depthOf(properties), mark === CELL_MARK ? 1 : 0)
    this.#openTables(depth)
    const table = this.#tables.at(-1)
    const is = (outer: number, inner: number) => properties.get(depth > 1 ? inner : outer) === 1
    if (table && is(SPRM.PFTtp, SPRM.PFInnerTtp)) {
      table.inRow = table.inCell = false
      table.edges.push(paragraph.edges)
      return
    }
    this.#openCell()
    this.#writeText(paragraph)
    this.writer.endLine()
    if (!table || !(mark === CELL_MARK || (depth > 1 && properties.get(SPRM.PFInnerTableCell) === 1))) return
    this.writer.endCell()
    table.inCell = false
  }

  /** Closes and opens tables until so many are open. */
  #openTables(depth: number): void {
    while (this.#tables.length > depth) this.writer.endTable(spansOf(this.#tables.pop()!.edges))
    while (this.#tables.length < depth) {
      this.#openCell()
      this.writer.startTable()
      this.#tables.push({ inRow: false, inCell: false, edges: [] })
    }
  }
  /** DOC tells the end of each cell and row, not the beginning. */
  #openCell(): void {
    const table = this.#tables.at(-1)
    if (!table || table.inCell) return
    if (!table.inRow) this.writer.startRow()
    this.writer.startCell()
    table.inRow = table.inCell = true
  }

  #writeText(paragraph: Paragraph): void {
    const { numbering } = this.#document
    let label = numbering.label(listLevelOf(paragraph.properties))
    const writeLabel = () => {
      if (label) this.writer.text(`${label.text} `, label.font ?? this.#document.markFont(paragraph))
      label = null
    }
    for (const run of this.#document.runs(paragraph)) {
      if (run.hidden) continue
      for (const piece of this.#piecesOf(run)) {
        // What breaks the page before an item does not part it from its number
        if (piece !== LINE_END) writeLabel()
        else if (!label) this.writer.endLine()
        if (piece === LINE_END) continue
        const cased = run.capitals ? piece.toUpperCase() : piece
        this.writer.text(run.raised ? raised(cased) : cased, run.font)
      }
    }
    writeLabel()
  }

  /** What a run shows: text, marks of notes and ends of lines. */
  *#piecesOf(run: Run): Iterable<string> {
    let text = ''
    for (let at = run.start; at < run.end; at++) {
      if (this.#document.isFieldCode(at)) continue
      const note = this.#notes.get(at)
      const shown = (note ? this.#cite(note) : '') + this.#characterAt(at, run)
      if (shown !== LINE_END) text += shown
      else {
        if (text !== '') yield text
        text = ''
        yield LINE_END
      }
    }
    if (text !== '') yield text
  }

  #characterAt(at: number, run: Run): string {
    const character = this.#document.text[at]!
    if (character === '(' && run.symbol) return symbol(run.symbol.font, run.symbol.code)
    return character < ' ' ? (CONTROLS[character] ?? '') : character
  }

  #cite(note: Range): string {
    const mark = raised(`(${this.#cited.length + 1})`)
    this.#cited.push({ mark, note })
    return mark
  }
}

/**
 * What control characters of the text show; the others are marks and anchors of what is no text. An optional
 * hyphen is kept as such: in .VnTime its code is that of a letter.
 */
const CONTROLS: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\v': LINE_END,
  '\f': LINE_END,
  '\u001e': '-',
  '\u001f': '\u00ad',
}

/** Null where the paragraph has no number. */
function listLevelOf(properties: Properties): ListLevel | null {
  const list = properties.get(SPRM.PIlfo) ?? 0
  return list === 0 || list >= NO_LIST ? null : { list: String(list), level: properties.get(SPRM.PIlvl) ?? 0 }
}

/** In how many tables the paragraph stands. */
function depthOf(properties: Properties): number {
  const inTable = properties.get(SPRM.PFInTable) === 1 ? 1 : 0
  const depth = properties.get(SPRM.PItap) ?? inTable
  return depth > MAX_DEPTH ? inTable : Math.max(depth, inTable)
}
