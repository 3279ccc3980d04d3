/** DOCX to lines of text: numbers of list items as Word prints them, tables as rows, footnotes after the text. */
import { raised } from '../language/raised.ts'
import { ReadError } from '../stage.ts'
import { readLists } from './docx-lists.ts'
import type { Decoded } from './encodings/decode.ts'
import { LineWriter } from './line-writer.ts'
import { childOf, childrenOf, find, type Node, parseMarkup, value, walk } from './markup.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'
import { symbol } from './symbols.ts'
import { listEntries, readEntry } from './zip.ts'

/** Throws ReadError where the file is damaged, or larger than `maxBytes` when unpacked. */
export async function readDocx(bytes: Uint8Array, maxBytes: number): Promise<Decoded> {
  const entries = listEntries(bytes)
  let left = maxBytes
  const part = async (pattern: RegExp): Promise<Node | undefined> => {
    const entry = entries.find(({ name }) => pattern.test(name))
    if (!entry) return undefined
    const content = readEntry(bytes, entry, left)
    left -= content.length
    return await parseMarkup(decodeXml(content), 'xml')
  }
  const document = await part(/^word\/document\d*\.xml$/)
  const body = document && find(document, 'w:body')
  if (!body) throw new ReadError('the document has no text part: it is damaged; save it again in Word')
  const styles = new Styles(await part(/^word\/styles\.xml$/))
  const numbering = new Numbering(readLists(await part(/^word\/numbering\.xml$/)))
  const notes = new Notes(await part(/^word\/footnotes\.xml$/), await part(/^word\/endnotes\.xml$/))
  const writer = new LineWriter()
  writeBody(body, { writer, styles, numbering, notes })
  for (const [mark, note] of notes.cited()) {
    writer.text(`${mark} `)
    writeBody(note, { writer, styles, numbering, notes })
  }
  return writer.finish()
}

interface Parts {
  readonly writer: LineWriter
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Notes
}

/** Deleted text, field codes, drawings' second version, and properties, which are read with their owner. */
const SKIPPED = new Set(
  'w:del w:moveFrom w:instrText w:delText mc:Fallback w:pPr w:rPr w:tblPr w:trPr w:tcPr w:sectPr w:tblGrid w:sdtPr w:footnotePr w:fldData'.split(
    ' ',
  ),
)

/** The mark at the paragraph's end is gone: what follows goes on in its line. */
const isMarkDeleted = (paragraph: Node): boolean => {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
}

/** Paragraphs that are one since the marks between them were deleted: the first → the last, whose properties hold. */
function* joinedParagraphs(parent: Node): Iterable<readonly [first: Node, last: Node]> {
  let first: Node | null = null
  for (const paragraph of childrenOf(parent, 'w:p')) {
    first ??= paragraph
    if (isMarkDeleted(paragraph)) continue
    if (first !== paragraph) yield [first, paragraph]
    first = null
  }
}

/** The columns of a table: as many as Word allows. */
const MAX_COLUMNS = 60

/** How many columns a property says. */
const columnsIn = (properties: Node | undefined, name: string, unsaid: number): number =>
  Math.min(MAX_COLUMNS, Number(value(properties, name) ?? unsaid) || unsaid)

const textOf = ({ children = [] }: Node): string => children.map(child => child.data ?? '').join('')

function writeBody(root: Node, parts: Parts): void {
  const body = new BodyWriter(parts)
  walk(
    root,
    node => body.enter(node),
    node => body.leave(node),
  )
}

class BodyWriter {
  readonly #parts: Parts
  /** Styles of the paragraphs that are open: one may stand in the text box of another. */
  readonly #styles: (string | undefined)[] = []
  readonly #lastOf = new Map<Node, Node>()
  /** The mark of the paragraph before was deleted. */
  #goesOn = false
  #run: ReturnType<Styles['run']> | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** False where what stands in the node is not read, or has been. */
  enter(node: Node): boolean {
    const { writer, styles } = this.#parts
    const { name } = node
    if (name === undefined) return true
    if (SKIPPED.has(name)) return false
    for (const [first, last] of joinedParagraphs(node)) this.#lastOf.set(first, last)
    switch (name) {
      case 'w:p':
        this.#openParagraph(node)
        break
      case 'w:r':
        this.#run = styles.run(node, this.#styles.at(-1))
        return !this.#run.hidden
      case 'w:t':
        this.#writeText(node)
        return false
      case 'm:t':
        writer.text(textOf(node))
        return false
      case 'w:tbl':
        writer.startTable()
        this.#goesOn = false
        break
      case 'w:tr':
        this.#startRow(node)
        break
      case 'w:tc':
        writer.startCell(columnsIn(childOf(node, 'w:tcPr'), 'w:gridSpan', 1))
        break
      default:
        this.#writeSign(name, node)
    }
    return true
  }

  leave(node: Node): void {
    const { writer } = this.#parts
    const { name } = node
    if (name === 'w:p') {
      this.#styles.pop()
      if (!isMarkDeleted(node)) writer.endLine()
    } else if (name === 'w:r') this.#run = null
    else if (name === 'w:tc') {
      writer.endCell()
      this.#goesOn = false
    } else if (name === 'w:tbl') writer.endTable()
  }

  #openParagraph(node: Node): void {
    const { writer, styles, numbering } = this.#parts
    const owner = this.#lastOf.get(node) ?? node
    const properties = childOf(owner, 'w:pPr')
    const style = value(properties, 'w:pStyle')
    this.#styles.push(style)
    const label = this.#goesOn ? null : numbering.label(styles.numbering(owner, style))
    this.#goesOn = isMarkDeleted(node)
    if (!label) return
    const font = label.font ?? (properties && styles.run(properties, style).font)
    writer.text(`${label.text} `, font)
  }

  #startRow(row: Node): void {
    const { writer } = this.#parts
    writer.startRow()
    const before = columnsIn(childOf(row, 'w:trPr'), 'w:gridBefore', 0)
    if (before > 0) writer.startCell(before)
  }

  #writeText(node: Node): void {
    const text = textOf(node)
    const cased = this.#run?.capitals ? text.toUpperCase() : text
    this.#parts.writer.text(this.#run?.raised ? raised(cased) : cased, this.#run?.font)
  }

  #writeSign(name: string, { attribs = {} }: Node): void {
    const { writer, notes } = this.#parts
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        writer.text('\t')
        break
      case 'w:br':
      case 'w:cr':
        // A line broken within a paragraph; a page break breaks no paragraph
        if ((attribs['w:type'] ?? 'textWrapping') === 'textWrapping') writer.endLine()
        break
      case 'w:noBreakHyphen':
        writer.text('-')
        break
      case 'w:sym':
        writer.text(symbol(attribs['w:font'] ?? '', Number.parseInt(attribs['w:char'] ?? '', 16)))
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        writer.text(notes.cite(name, attribs['w:id'] ?? ''))
        break
    }
  }
}

/** Marks are numbered in the order in which the text cites them, footnotes and endnotes alike: "⁽¹⁾". */
class Notes {
  readonly #notes = new Map<string, Node>()
  readonly #cited = new Map<string, string>()
  constructor(footnotes: Node | undefined, endnotes: Node | undefined) {
    const add = (part: Node | undefined, root: string, name: string) => {
      for (const note of childrenOf(childOf(part, root), name))
        if (note.attribs?.['w:type'] === undefined) this.#notes.set(`${name}${note.attribs?.['w:id']}`, note)
    }
    add(footnotes, 'w:footnotes', 'w:footnote')
    add(endnotes, 'w:endnotes', 'w:endnote')
  }
  cite(reference: string, id: string): string {
    const key = `${reference.replace('Reference', '')}${id}`
    if (!this.#notes.has(key)) return ''
    const mark = this.#cited.get(key) ?? raised(`(${this.#cited.size + 1})`)
    this.#cited.set(key, mark)
    return mark
  }
  *cited(): Iterable<[mark: string, note: Node]> {
    // a note that cites another adds to the map while it is walked
    for (const [key, mark] of this.#cited) yield [mark, this.#notes.get(key)!]
  }
}

/** XML of Word is UTF-8, rarely UTF-16 with its mark. */
function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(utf16).decode(bytes)
}
