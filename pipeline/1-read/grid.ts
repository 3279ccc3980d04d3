/** Tables of a document to lines of text. */

/** A cell: its paragraphs. */
export type Cell = readonly string[]
export type Grid = readonly (readonly Cell[])[]

/** What stands in the two-column tables without borders that set a letterhead or the closing of a document. */
const LETTERHEAD =
  /C[OỘ]NG H[OÒÓ][AÀ] XÃ HỘI|Đ[AẢ]NG C[OỘ]NG S[AẢ]N VI[EỆ]T NAM|Độc lập\s*[-–]\s*Tự do|N[ơƠ][iI] nh[aậ]n\s*:|^\s*(?:TM\.|T\/M|KT\.|TL\.|Q\.|TUQ\.)\s/mu

/**
 * A row is a line, "| a | b |", its cells' paragraphs joined by spaces, so that every table reads alike,
 * whatever format it comes from. A table that only sets the page (one cell a row, a letterhead, a signature
 * beside the recipients, the columns of an old web page) becomes its paragraphs, a column after the other in each row.
 */
export function gridLines(grid: Grid): string[] {
  const rows = grid.map(row => row.map(cell => cell.map(tidy).filter(line => line !== '')))
  const filled = rows.filter(row => row.some(cell => cell.length > 0))
  const columns = filled.reduce((most, row) => Math.max(most, row.length), 0)
  const paragraphs = () => filled.flatMap(row => row.flat())
  if (columns < 2) return paragraphs()
  if (columns <= 3 && filled.length <= 6 && LETTERHEAD.test(paragraphs().join('\n'))) return paragraphs()
  if (setsPage(filled)) return paragraphs()
  return filled.map(row => `| ${row.map(cell => cell.join(' ').replaceAll('|', '\\|')).join(' | ')} |`)
}

/** Most of what it holds stands in one cell, tables among it. */
function setsPage(rows: Grid): boolean {
  const cells = rows.flat()
  const sizeOf = (cell: Cell) => cell.reduce((sum, line) => sum + line.length, 0)
  const main = cells.find(cell => cell.filter(line => line.startsWith('| ')).length > 1)
  return main !== undefined && sizeOf(main) * 2 > cells.reduce((sum, cell) => sum + sizeOf(cell), 0)
}

/** One line, one space between words. */
const tidy = (text: string): string => text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim()
