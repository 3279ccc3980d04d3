/** A page to lines of text: letterheads column by column, tables row by row. */
import { findTables, type PageTable, type Ruling } from './grids.ts'
import { type Line, linesOf, type Run, type Segment, segmentsOf, textOf } from './runs.ts'

/** Em of a gap that may part the columns of a letterhead. */
const COLUMN_GAP = 0.9
/** Em that are left free between two columns along all their lines. */
const GUTTER = 0.8
/** Lines of a letterhead follow each other within this many times their size. */
const CLOSE = 3.4
/** Em of a gap that parts the cells of a table without rulings. */
const CELL_GAP = 1.5
/** Times the usual distance of lines beyond which a paragraph ends: an empty line is left. */
const PARAGRAPH_GAP = 1.45

/** The text of a page. An empty line stands where the page leaves more space than usual between two lines. */
export function layOut(runs: readonly Run[], rulings: readonly Ruling[]): string {
  const { tables, rest } = findTables(runs, rulings)
  const lines = linesOf(rest)
  const pitch = usualPitch(lines)
  const out: string[] = []
  let at = 0
  for (const table of [...tables, null]) {
    const until = table === null ? lines.length : lines.findIndex((line, i) => i >= at && line.y > table.top)
    const end = until < 0 ? lines.length : until
    writeLines(out, lines.slice(at, end), pitch)
    at = end
    if (table) writeTable(out, table)
  }
  return out.join('\n')
}

const writeTable = (out: string[], table: PageTable): void => {
  for (const row of table.rows) out.push(rowLine(row))
}
const rowLine = (cells: readonly string[]): string =>
  `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`

function writeLines(out: string[], lines: readonly Line[], pitch: number): void {
  for (let i = 0; i < lines.length; ) {
    const columns = columnsAt(lines, i)
    if (columns) {
      out.push(...columns.left, ...columns.right)
      i = columns.end
      if (i < lines.length) out.push('')
      continue
    }
    const rows = rowsAt(lines, i)
    if (rows) {
      for (const row of rows) out.push(rowLine(row))
      i += rows.length
      continue
    }
    const line = lines[i++]!
    out.push(textOf(line))
    const next = lines[i]
    if (next && next.y - line.y > PARAGRAPH_GAP * pitch) out.push('')
  }
}

/** The distance of two lines that is most frequent on the page. */
function usualPitch(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map((line, i) => line.y - lines[i]!.y)
    .filter((distance, i) => distance > 0.8 * lines[i]!.size && distance < 3 * lines[i]!.size)
    .sort((a, b) => a - b)
  return distances[distances.length >> 1] ?? Number.POSITIVE_INFINITY
}

interface Columns {
  readonly left: string[]
  readonly right: string[]
  readonly end: number
}

/**
 * Two columns that begin with the line `from`: a letterhead, or recipients beside a signature. All their lines
 * keep clear of one gutter, and each column has at least two lines of words.
 */
function columnsAt(lines: readonly Line[], from: number): Columns | null {
  const gutter = gutterAt(lines, from)
  if (!gutter) return null
  const { low, high, end } = gutter
  const left: string[] = []
  const right: string[] = []
  for (const line of lines.slice(from, end)) {
    const { before, after } = sides(line, (low + high) / 2)
    if (before !== '') left.push(before)
    if (after !== '') right.push(after)
  }
  // words that OCR read are private characters here
  const wordy = (column: readonly string[]): boolean =>
    column.length >= 2 && column.filter(text => /\p{L}{2}|\p{Co}/u.test(text)).length >= column.length * 0.6
  return wordy(left) && wordy(right) ? { left, right, end } : null
}

/** The gutter of the lines from `from` on, and the line after the last that keeps clear of it. */
function gutterAt(lines: readonly Line[], from: number): { low: number; high: number; end: number } | null {
  for (let seed = from; seed < Math.min(from + 3, lines.length); seed++) {
    const segments = segmentsOf(lines[seed]!, COLUMN_GAP)
    if (segments.length < 2) continue
    let { low, high } = widestGap(segments)
    const left = { from: segments[0]!.left, to: low }
    const right = { from: high, to: segments.at(-1)!.right }
    const keeps = (line: Line): boolean => {
      const narrowed = narrow(line, low, high)
      if (!narrowed || narrowed.high - narrowed.low < GUTTER * line.size) return false
      const middle = (narrowed.low + narrowed.high) / 2
      const parts = segmentsOf(line, COLUMN_GAP)
      const before = extentOf(parts.filter(part => part.right <= middle))
      const after = extentOf(parts.filter(part => part.right > middle))
      if (before && !belongs(before, left, line.size, before.from <= left.from + OFF * line.size))
        return false
      if (after && !belongs(after, right, line.size, after.from >= right.from - OFF * line.size)) return false
      low = narrowed.low
      high = narrowed.high
      return true
    }
    if (!lines.slice(from, seed).every((line, i) => isClose(line, lines[from + i + 1]!) && keeps(line)))
      continue
    // What stands on the right alone at the end is the name below a signature: it follows all the same
    let end = seed + 1
    for (let i = seed + 1; i < lines.length && isClose(lines[i - 1]!, lines[i]!) && keeps(lines[i]!); i++)
      if (sides(lines[i]!, (low + high) / 2).before !== '') end = i + 1
    if (end - from >= 2) return { low, high, end }
  }
  return null
}

interface Extent {
  from: number
  to: number
}
const extentOf = (parts: readonly Segment[]): Extent | null =>
  parts.length === 0 ? null : { from: parts[0]!.left, to: parts.at(-1)!.right }

/** Em that lines of one column may be off its edge or its middle. */
const OFF = 2
/**
 * Lines of a column stand at one edge or around one middle; a title in the middle of the page does neither. A
 * line that belongs widens the column.
 */
function belongs(part: Extent, column: Extent, size: number, atEdge: boolean): boolean {
  const off = Math.abs((part.from + part.to) / 2 - (column.from + column.to) / 2)
  if (!atEdge && off > OFF * size) return false
  column.from = Math.min(column.from, part.from)
  column.to = Math.max(column.to, part.to)
  return true
}

const isClose = (line: Line, next: Line): boolean => next.y - line.y <= CLOSE * Math.max(line.size, next.size)

function widestGap(segments: readonly Segment[]): { low: number; high: number } {
  let best = { low: segments[0]!.right, high: segments[1]!.left }
  for (let i = 2; i < segments.length; i++) {
    const gap = { low: segments[i - 1]!.right, high: segments[i]!.left }
    if (gap.high - gap.low > best.high - best.low) best = gap
  }
  return best
}

/** What a line leaves free of a gutter; null where it crosses it. */
function narrow(line: Line, low: number, high: number): { low: number; high: number } | null {
  let free = { low, high }
  for (const { left, right } of segmentsOf(line, COLUMN_GAP)) {
    if (right <= free.low || left >= free.high) continue
    const before = left - free.low
    const after = free.high - right
    if (before <= 0 && after <= 0) return null
    free = before > after ? { low: free.low, high: left } : { low: right, high: free.high }
  }
  return free
}

function sides(line: Line, middle: number): { before: string; after: string } {
  const part = (keeps: (run: Run) => boolean): string => {
    const runs = line.runs.filter(keeps)
    return runs.length === 0 ? '' : textOf({ ...line, runs })
  }
  return {
    before: part(run => run.x + run.width / 2 < middle),
    after: part(run => run.x + run.width / 2 >= middle),
  }
}

/** Rows of a table without rulings: three lines or more, three cells or more, each under the one above. */
function rowsAt(lines: readonly Line[], from: number): string[][] | null {
  const rows: Segment[][] = []
  for (let i = from; i < lines.length; i++) {
    const segments = segmentsOf(lines[i]!, CELL_GAP)
    const above = rows.at(-1)
    if (segments.length < 3 || (above && segments.length !== above.length)) break
    if (above?.some((cell, k) => cell.right < segments[k]!.left || segments[k]!.right < cell.left)) break
    rows.push(segments)
  }
  return rows.length >= 3 ? rows.map(row => row.map(({ text }) => text)) : null
}
