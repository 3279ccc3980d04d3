/** Gathers the text of a document line by line, tables among it. */
import { raised } from '../language/raised.ts'
import type { Decoded } from './encodings/decode.ts'
import { decodeFont } from './encodings/fonts.ts'
import { type Cell, gridLines } from './grid.ts'

interface OpenTable {
  readonly rows: Cell[][]
  row: Cell[]
  cell: string[] | null
  /** Cells that reach down from rows above: column → rows left. */
  readonly reaching: Map<number, number>
}

/** A cell and the empty ones beside it. */
const padded = (cell: Cell, columns: number): Cell[] => [cell, ...Array<Cell>(columns - 1).fill([])]

/** What is written goes into the innermost open cell, or to the lines of the document. */
export class LineWriter {
  readonly #lines: string[] = []
  readonly #tables: OpenTable[] = []
  #line = ''
  /** Where raised text began in the line, -1 outside of any. */
  #raisedFrom = -1
  readonly #converted = new Map<string, number>()

  /** Text within a line, in a font that may be an old Vietnamese one. Spaces at the seam of two pieces are one. */
  text(text: string, font?: string): void {
    const decoded = decodeFont(text, font)
    if (decoded) this.#converted.set(decoded.from, (this.#converted.get(decoded.from) ?? 0) + text.length)
    const piece = decoded?.text ?? text
    this.#line += / $/.test(this.#line) || this.#line === '' ? piece.replace(/^ +/, '') : piece
  }
  raise(): void {
    this.#raisedFrom = this.#line.length
  }
  lower(): void {
    if (this.#raisedFrom >= 0 && this.#raisedFrom <= this.#line.length)
      this.#line = this.#line.slice(0, this.#raisedFrom) + raised(this.#line.slice(this.#raisedFrom))
    this.#raisedFrom = -1
  }
  endLine(): void {
    const line = this.#line.trimEnd()
    this.#line = ''
    this.#raisedFrom = -1
    if (line !== '') this.#push(line)
  }
  startTable(): void {
    this.endLine()
    this.#tables.push({ rows: [], row: [], cell: null, reaching: new Map() })
  }
  startRow(): void {
    const table = this.#tables.at(-1)
    this.endLine()
    if (!table) return
    this.endCell()
    if (table.row.length > 0) table.rows.push(table.row)
    table.row = []
    this.#skipReaching(table)
  }
  /** `columns` and `rows` that the cell takes; those beside its first stay empty. */
  startCell(columns = 1, rows = 1): void {
    const table = this.#tables.at(-1)
    this.endLine()
    if (!table) return
    this.endCell()
    const cell: string[] = []
    for (let i = 0; i < columns; i++) {
      if (rows > 1) table.reaching.set(table.row.length, rows - 1)
      table.row.push(i === 0 ? cell : [])
    }
    table.cell = cell
  }
  endCell(): void {
    const table = this.#tables.at(-1)
    if (!table?.cell) return
    this.endLine()
    table.cell = null
    this.#skipReaching(table)
  }
  /** Takes back a cell that was opened and stayed empty: RTF tells the end of each cell, not the beginning. */
  dropCell(): void {
    this.endLine()
    const table = this.#tables.at(-1)
    if (!table?.cell || table.cell.length > 0) return
    table.row.pop()
    table.cell = null
  }
  /** `spans`: how many columns the cells of each row take, where that is known only now. */
  endTable(spans: readonly (readonly number[])[] = []): void {
    this.startRow()
    const table = this.#tables.pop()
    if (!table) return
    const rows = table.rows.map((row, i) => {
      const widths = spans[i]
      return widths?.length === row.length ? row.flatMap((cell, j) => padded(cell, widths[j]!)) : row
    })
    for (const line of gridLines(rows)) this.#push(line)
  }
  /** The document's text, and how many characters of it were in old fonts. */
  finish(): Decoded {
    while (this.#tables.length > 0) this.endTable()
    this.endLine()
    return { text: this.#lines.join('\n'), converted: this.#converted }
  }

  #push(line: string): void {
    const cell = this.#tables.at(-1)?.cell
    if (cell) cell.push(line)
    else this.#lines.push(line)
  }
  #skipReaching(table: OpenTable): void {
    for (let left = table.reaching.get(table.row.length); left; left = table.reaching.get(table.row.length)) {
      table.reaching.set(table.row.length, left - 1)
      table.row.push([])
    }
  }
}
