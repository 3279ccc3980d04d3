/** Lines of text of what an RTF writes: paragraphs with their numbers, tables, and the notes last. */
import { raised } from '../language/raised.ts'
import type { Decoded } from './encodings/decode.ts'
import { LineWriter } from './line-writer.ts'
import { type List, Numbering } from './numbering.ts'
import { spansOf } from './table-grid.ts'

/** What is said of a piece of text beside its characters. */
export interface Looks {
  /** Where it goes: a note, the number of a list's item, or the document. */
  readonly into: string
  readonly skipped: boolean
  readonly inTable: boolean
  /** The list that the paragraph names, and its level there. */
  readonly list: number
  readonly level: number
  readonly font: string | undefined
}
const NO_NUMBER = { text: '', font: undefined as string | undefined }

export class RtfLines {
  readonly #writer = new LineWriter()
  readonly #notes: { mark: string; text: string }[] = []
  readonly #listsOf: () => ReadonlyMap<string, List>
  #numbering: Numbering | undefined
  #inTable = false
  /** Where the cells of the row begin and end, in twips, and those of the table's rows before it. */
  #left = 0
  #rights: number[] = []
  #edges: number[][] = []
  /** The number that the file itself gives the paragraph, and whether it has been written. */
  #stored = NO_NUMBER
  #begun = false

  /** `listsOf`: the lists of the document, asked for once, at its first paragraph: they stand before it. */
  constructor(listsOf: () => ReadonlyMap<string, List>) {
    this.#listsOf = listsOf
  }

  write(text: string, looks: Looks): void {
    if (looks.into === 'number') this.#stored = { text: this.#stored.text + text, font: looks.font }
    else if (looks.into === 'note') this.#notes.at(-1)!.text += text
    else {
      if (!looks.inTable) this.#endTable()
      this.#writeNumber(looks)
      this.#writer.text(text, looks.font)
    }
  }

  endParagraph(looks: Looks): void {
    if (looks.skipped) return
    if (looks.into === 'note') this.#notes.at(-1)!.text += ' '
    else {
      this.#writeNumber(looks)
      this.#writer.endLine()
      if (!looks.inTable) this.#endTable()
      this.#nextParagraph()
    }
  }
  /** Within a paragraph. */
  endLine(looks: Looks): void {
    if (looks.into === 'note') this.#notes.at(-1)!.text += ' '
    else if (!looks.skipped) {
      this.#writeNumber(looks)
      this.#writer.endLine()
    }
  }
  /** What breaks the page before an item does not part it from its number. */
  breakPage(looks: Looks): void {
    if (looks.into === 'note' || this.#begun) this.endLine(looks)
  }

  /** The mark of the note that comes next, "⁽¹⁾". */
  nextMark(): string {
    return raised(`(${this.#notes.length + 1})`)
  }
  openNote(mark: string): void {
    this.#notes.push({ mark, text: '' })
  }

  /** What is said of the row's cells begins anew. */
  layRow(): void {
    this.#left = 0
    this.#rights = []
  }
  setLeft(twips: number): void {
    this.#left = twips
  }
  addRight(twips: number): void {
    this.#rights.push(twips)
  }
  openCell(): void {
    if (this.#inTable) return
    this.#writer.startTable()
    this.#writer.startRow()
    this.#writer.startCell()
    this.#inTable = true
  }
  endCell(looks: Looks): void {
    this.openCell()
    this.#writeNumber(looks)
    this.#writer.endLine()
    this.#writer.endCell()
    this.#writer.startCell()
    this.#nextParagraph()
  }
  /** Tables in cells stay lines of the cell, so that what stands side by side is not one figure. */
  endNestedCell(): void {
    this.#writer.endLine()
  }
  endRow(): void {
    if (!this.#inTable) return
    this.#writer.dropCell()
    this.#edges.push([this.#left, ...this.#rights])
    this.#writer.startRow()
    this.#writer.startCell()
  }

  finish(): Decoded {
    this.#endTable()
    this.#writer.endLine()
    for (const { mark, text } of this.#notes) {
      this.#writer.text(`${mark} ${text.trim()}`)
      this.#writer.endLine()
    }
    return this.#writer.finish()
  }

  #endTable(): void {
    if (this.#inTable) this.#writer.endTable(spansOf(this.#edges))
    this.#inTable = false
    this.#edges = []
  }
  #nextParagraph(): void {
    this.#begun = false
    this.#stored = NO_NUMBER
  }
  /** As the file has it, else as it is counted; bullets are those of the list, whatever their fonts show. */
  #writeNumber({ skipped, inTable, list, level, font }: Looks): void {
    if (this.#begun || skipped) return
    this.#begun = true
    this.#numbering ??= new Numbering(this.#listsOf())
    const counted = this.#numbering.label({ list: String(list), level })
    const text = this.#stored.text.trim()
    const label = /[\p{L}\p{N}]/u.test(text) || !counted ? { ...this.#stored, text } : counted
    if (label.text === '') return
    if (!inTable) this.#endTable()
    this.#writer.text(`${label.text} `, label.font ?? font)
  }
}
