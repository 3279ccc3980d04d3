/**
 * Tables in running text: ruled with bars ("| a | b |"), parted by tabs, or aligned with spaces. Each line
 * is a row; its cells know the heading of their column and of their row, and the groups that they stand in.
 */
import type { Line } from './lines.ts'
import { markerAt } from './markers.ts'

/** A cell with offsets into the clean text. */
interface Cell {
  readonly column: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly row_header: string | null
  readonly column_header: string | null
}

export interface TableRow {
  /** Index of its line. */
  readonly line: number
  /** Counts from 0 within the table, headings included. */
  readonly row: number
  /** Cells of a row of data; none in a heading or a ruler. */
  readonly cells: readonly Cell[]
  /** Titles of the groups around the row ("I. Chỉ tiêu kinh tế"), from the outermost. */
  readonly groups: readonly string[]
}

export interface Table {
  readonly rows: readonly TableRow[]
}

/** A piece of a row as it stands; `from` and `to` count from the beginning of its line. */
interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}
type Layout = 'bars' | 'tabs' | 'spaces'

/** A line that holds no text; one with a stroke parts headings from data. */
const EMPTY = /^[\s|+:=_\-–—\\]+$/u
const STROKE = /[-=–—_]{2}/u
const GAPS = /\S {3,}(?=\S)/g
/** Fewer lines than this are no table: prose may hold one wide gap. */
const LEAST_ROWS: Readonly<Record<Layout, number>> = { bars: 1, tabs: 2, spaces: 3 }

function layoutOf(text: string): Layout | null {
  const first = text.charCodeAt(0)
  if (first === 124 || (first === 43 && EMPTY.test(text))) return 'bars'
  if (text.includes('\t')) return 'tabs'
  if (!text.includes('   ')) return null
  return (text.match(GAPS)?.length ?? 0) >= 2 ? 'spaces' : null
}

/** The tables of a document; `clean` is the text that the lines are of. */
export function tablesOf(clean: string, lines: readonly Line[]): Table[] {
  const tables: Table[] = []
  for (let i = 0; i < lines.length; i++) {
    const layout = layoutOf(lines[i]!.text)
    if (layout === null) continue
    let to = i + 1
    while (to < lines.length && continues(layout, lines, to)) to++
    if (to - i >= LEAST_ROWS[layout]) tables.push(tableOf(clean, lines, i, to, layout))
    i = to - 1
  }
  return tables
}

/** A table aligned with spaces may hold a line with one cell, the title of a group or the rest of a cell. */
function continues(layout: Layout, lines: readonly Line[], at: number): boolean {
  const own = layoutOf(lines[at]!.text)
  if (own === layout) return true
  if (layout === 'bars' || own !== null || lines[at]!.text.length > 60) return false
  const next = lines[at + 1]
  return next !== undefined && layoutOf(next.text) === layout
}

function tableOf(clean: string, lines: readonly Line[], from: number, to: number, layout: Layout): Table {
  const rows: Piece[][] = []
  const rulers: number[] = []
  for (let i = from; i < to; i++) {
    const line = lines[i]!
    if (EMPTY.test(line.text)) {
      if (STROKE.test(line.text)) rulers.push(i - from)
      rows.push([])
    } else rows.push(piecesOf(clean, line, layout))
  }
  const width = widthOf(rows)
  const placed = rows.map(row => place(row, width, layout, rows))
  const heads = headRows(placed, rulers, width)
  const headings = columnHeadings(placed, heads, width)
  const named = nameColumn(placed, heads, headings, width)
  return { rows: describe(placed, heads, headings, named, from) }
}

/** Cells of a line in order, empty ones too where bars or tabs show them. */
function piecesOf(clean: string, line: Line, layout: Layout): Piece[] {
  const lineStart = clean.lastIndexOf('\n', line.start - 1) + 1
  const pieces: Piece[] = []
  const add = (from: number, to: number) => {
    const raw = line.text.slice(from, to)
    const text = raw.replace(/^[\s*_]+|[\s*_\\]+$/gu, '')
    const start = line.start + from + Math.max(0, raw.indexOf(text))
    pieces.push({
      text,
      start,
      end: start + text.length,
      from: start - lineStart,
      to: start - lineStart + text.length,
    })
  }
  if (layout === 'spaces') {
    for (const match of line.text.matchAll(/\S+(?: {1,2}\S+)*/g))
      add(match.index, match.index + match[0].length)
    return pieces
  }
  const separator = layout === 'bars' ? '|' : '\t'
  let from = layout === 'bars' && line.text.startsWith('|') ? 1 : 0
  const end = layout === 'bars' && line.text.endsWith('|') ? line.text.length - 1 : line.text.length
  while (from <= end) {
    let at = line.text.indexOf(separator, from)
    if (at < 0 || at > end) at = end
    add(from, at)
    from = at + 1
  }
  return pieces
}

/** The number of columns that most rows have. */
function widthOf(rows: readonly (readonly Piece[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  let width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  let votes = 0
  for (const [length, count] of counts)
    if (count > votes || (count === votes && length > width)) {
      width = length
      votes = count
    }
  return width
}

/** Cells by column. Where spaces align them, a short row's cells go to the columns that they stand under. */
function place(
  row: readonly Piece[],
  width: number,
  layout: Layout,
  rows: readonly (readonly Piece[])[],
): (Piece | null)[] {
  if (layout !== 'spaces' || row.length === width) return [...row]
  const model = rows.find(other => other.length === width)
  if (model === undefined) return [...row]
  const placed: (Piece | null)[] = new Array<Piece | null>(width).fill(null)
  for (const piece of row) {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    for (let column = 0; column < width; column++) {
      const column_ = model[column]!
      const distance = Math.min(Math.abs(piece.from - column_.from), Math.abs(piece.to - column_.to))
      if (distance < least && placed[column] === null) {
        least = distance
        best = column
      }
    }
    placed[best] = piece
  }
  return placed
}

const NUMERIC = /^[-+≥≤<>~]?\s*\(?\d[\d.,\s]*%?\)?(?:\s*[-–]\s*\d[\d.,]*%?)?$/u
const YEAR = /^(?:năm\s+)?(?:19|20)\d{2}$/iu
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Ha-hđ])[.)]?$/u
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/u
const HEAD_WORDS =
  /^(?:tt|stt|số tt|số thứ tự|chỉ tiêu|nội dung|tên|đơn vị|đvt|kế hoạch|kh\s|thực hiện|th\s|ước|so sánh|tỷ lệ|ghi chú|cơ quan|thời gian|nhiệm vụ|sản phẩm|mục tiêu|kết quả|năm|giai đoạn|danh mục|lĩnh vực|số lượng|tổng|địa phương|huyện|xã|tiêu chí|dự án|kinh phí|hoạt động|thuộc tính|chủ trì|phối hợp|lộ trình|mức)/iu

const filled = (row: readonly (Piece | null)[]): Piece[] =>
  row.filter((piece): piece is Piece => piece !== null && piece.text !== '')

const isValue = (text: string): boolean => NUMERIC.test(text) && !YEAR.test(text)

const isNumbering = (row: readonly (Piece | null)[]): boolean => {
  const cells = filled(row)
  return (
    cells.length > 2 &&
    cells.every(cell => COLUMN_NUMBER.test(cell.text)) &&
    /^\(?[1A]\)?$/.test(cells[0]!.text)
  )
}

/** Which of the first rows hold headings, and which later rows repeat them after a page break. */
function headRows(
  rows: readonly (readonly (Piece | null)[])[],
  rulers: readonly number[],
  width: number,
): Set<number> {
  const heads = new Set<number>()
  const inner = rulers.filter(at => at > 0)
  let until = inner.length > 0 && inner[0]! <= 3 && (rulers[0] !== 0 || rulers.length > 1) ? inner[0]! : -1
  if (until < 0) {
    until = 0
    for (let i = 0; i < Math.min(4, rows.length); i++) {
      const cells = filled(rows[i]!)
      if (cells.length === 0) continue
      const data = cells.some((cell, at) => (at > 0 || cells.length === 1) && isValue(cell.text))
      if (data || (cells.length > 1 && ORDINAL.test(cells[0]!.text))) break
      const words = cells.filter(cell => HEAD_WORDS.test(cell.text)).length
      if (i === 0 ? words * 3 < cells.length && !laterData(rows, width) : !goesOnBelow(rows, i, width)) break
      until = i + 1
    }
  }
  for (let i = 0; i < until; i++) heads.add(i)
  if (until < rows.length && isNumbering(rows[until]!)) heads.add(until)
  const first = rows.findIndex((row, i) => heads.has(i) && filled(row).length > 1)
  if (first >= 0) {
    const key = keyOf(rows[first]!)
    for (let i = until; i < rows.length; i++)
      if (keyOf(rows[i]!) === key) {
        heads.add(i)
        if (i + 1 < rows.length && isNumbering(rows[i + 1]!)) heads.add(i + 1)
      }
  }
  return heads
}

const keyOf = (row: readonly (Piece | null)[]): string =>
  filled(row)
    .map(piece => piece.text)
    .join('|')

const laterData = (rows: readonly (readonly (Piece | null)[])[], width: number): boolean =>
  rows
    .slice(1)
    .filter(
      row =>
        filled(row).length >= Math.min(2, width) &&
        filled(row).some((cell, at) => at > 0 && isValue(cell.text)),
    ).length *
    2 >
  rows.length - 1

/** A second row of headings stands under a first one that is wider: "Kế hoạch | Thực hiện" under "Năm 2022". */
const goesOnBelow = (rows: readonly (readonly (Piece | null)[])[], at: number, width: number): boolean => {
  const own = filled(rows[at]!)
  const above = filled(rows[at - 1]!)
  if (own.length < 2 || own.some(cell => cell.text.length > 60)) return false
  const emptyFirst = rows[at]![0]?.text === '' || rows[at]!.length < width
  return emptyFirst && above.length + own.length > width && own.length < width
}

/** The heading of each column; of two rows "Năm 2022 › Kế hoạch". */
function columnHeadings(
  rows: readonly (readonly (Piece | null)[])[],
  heads: ReadonlySet<number>,
  width: number,
): (string | null)[] {
  const headings: (string | null)[] = new Array<string | null>(width).fill(null)
  for (const at of [...heads].sort((a, b) => a - b)) {
    if (at > 3) break
    const row = rows[at]!
    const cells = filled(row)
    if (cells.length === 0 || isNumbering(row)) continue
    if (row.length === width) {
      let before: string | null = null
      for (let column = 0; column < width; column++) {
        const text = row[column]?.text.replace(/\s+/g, ' ') || null
        const above = headings[column] ?? null
        if (above === null) {
          headings[column] = text ?? (at === 0 && column > 1 ? before : null)
          if (text !== null) before = text
        } else if (text !== null && text !== above) headings[column] = `${above} › ${text}`
      }
    } else if (row.length < width) {
      const above = at > 0 ? rows[at - 1]! : []
      const spread = above.length - 1 + row.length
      const several = above.length + row.length - width
      if (several > 1 && several < above.length) {
        const names = spanned(above, row, several)
        for (let column = 0; column < width; column++) headings[column] = names[column] ?? null
      } else if (above.length > 1 && spread === width) {
        const parted = partedColumn(above, row)
        const whole = above[parted]?.text ?? ''
        const names = above.map(cell => cell?.text || null)
        const parts = row.map(cell => (cell === null ? whole : `${whole} › ${cell.text}`))
        const all = [...names.slice(0, parted), ...parts, ...names.slice(parted + 1)]
        all.forEach((name, column) => {
          headings[column] = name
        })
      } else
        row.forEach((cell, column) => {
          headings[column] ??= cell?.text || null
        })
    }
  }
  return headings
}

const NEVER_PARTED = /^(?:tt|stt|số tt|nội dung|chỉ tiêu|tên|đơn vị|đvt|ghi chú|so sánh|tỷ lệ)(?!\p{L})/iu
const PERIOD_PART = /^(?:dự kiến\s+)?(?:năm\s+|quý\s+)(?:\d|[IVX])/iu

/**
 * Headings where the second row parts several of the first ("Năm 2025 | Dự kiến 03 năm kế hoạch" above
 * "Dự toán | Thực hiện | Năm 2026 | Năm 2027 | Năm 2028"). Where it does not show which parts belong together,
 * the columns from the first that may be parted have none: no heading is better than that of a neighbour.
 */
function spanned(
  above: readonly (Piece | null)[],
  parts: readonly (Piece | null)[],
  several: number,
): (string | null)[] {
  const names = above.map(cell => cell?.text || null)
  const words = parts.map(cell => cell?.text ?? '')
  const able = names.flatMap((name, at) => (name !== null && !NEVER_PARTED.test(name) ? [at] : []))
  const first = names.slice(0, able[0] ?? 0)
  if (able.length !== several) return first
  const dated = words.map(word => PERIOD_PART.test(word))
  const turns = dated.flatMap((one, at) => (at > 0 && one !== dated[at - 1] ? [at] : []))
  const size = words.length / several
  const repeats = Number.isInteger(size) && words.every((word, at) => word === words[at % size])
  const starts = repeats
    ? able.map((_, at) => at * size)
    : turns.length === several - 1
      ? [0, ...turns]
      : null
  if (starts === null) return first
  return names.flatMap((name, at) => {
    const group = able.indexOf(at)
    return group < 0
      ? [name]
      : words.slice(starts[group], starts[group + 1]).map(word => (word ? `${name} › ${word}` : name))
  })
}

/**
 * Which heading the second row parts: "Kế hoạch | Ước thực hiện" the year that is running, the first of those
 * named; anything else the last heading.
 */
function partedColumn(above: readonly (Piece | null)[], parts: readonly (Piece | null)[]): number {
  if (
    parts.some(part => part !== null && /^(?:ước|thực hiện|kế hoạch|dự toán|nghị quyết)/iu.test(part.text))
  ) {
    const running = above.findIndex(
      cell => cell !== null && /hiện hành|(?<!\d)(?:19|20)\d{2}(?!\d)/iu.test(cell.text),
    )
    if (running >= 0) return running
  }
  return above.length - 1
}

const NAMES =
  /chỉ tiêu|nội dung|tên|danh mục|tiêu chí|nhiệm vụ|lĩnh vực|ngành|địa phương|đơn vị hành chính|huyện|xã|dự án|khoản|nguồn|hạng mục|loại|mục tiêu|hoạt động|thuộc tính/iu

/** The column that names its rows: by its heading, else the first with words in most rows. */
function nameColumn(
  rows: readonly (readonly (Piece | null)[])[],
  heads: ReadonlySet<number>,
  headings: readonly (string | null)[],
  width: number,
): number {
  const worded = (column: number): number => {
    let words = 0
    let all = 0
    rows.forEach((row, i) => {
      const text = row[column]?.text
      if (heads.has(i) || !text) return
      all++
      if (!isValue(text) && !ORDINAL.test(text) && /\p{L}{2}/u.test(text)) words++
    })
    return all === 0 ? 0 : words / all
  }
  for (let column = 0; column < width; column++)
    if (NAMES.test(headings[column] ?? '') && worded(column) > 0.5) return column
  for (let column = 0; column < width; column++) if (worded(column) > 0.6) return column
  return 0
}

/** Rows with their cells, groups and headings. */
function describe(
  rows: readonly (readonly (Piece | null)[])[],
  heads: ReadonlySet<number>,
  headings: readonly (string | null)[],
  named: number,
  from: number,
): TableRow[] {
  const groups: { rank: number; title: string }[] = []
  let parent: string | null = null
  return rows.map((row, at): TableRow => {
    const line = from + at
    const titles = () => groups.map(group => group.title)
    const cells = filled(row)
    if (heads.has(at) || cells.length === 0) return { line, row: at, cells: [], groups: titles() }
    if (isGroup(cells, headings.length)) {
      const ordinal = cells.length > 1 ? cells[0]!.text : ''
      const title = cells.at(-1)!.text
      const rank = rankOf(ordinal === '' ? title : ordinal) ?? UNNUMBERED
      while (groups.length > 0 && groups.at(-1)!.rank >= rank) groups.pop()
      groups.push({ rank, title })
      parent = null
      return { line, row: at, cells: [], groups: titles() }
    }
    const numbered = cells.length > 1 && ORDINAL.test(cells[0]!.text) ? rankOf(cells[0]!.text) : null
    while (numbered !== null && groups.length > 0 && groups.at(-1)!.rank >= numbered) groups.pop()
    const own = row[named]?.text.replace(/\s+/g, ' ') || null
    let header = own
    if (own !== null && /^(?:[-–+•]|trong đó)/iu.test(own)) {
      const part = own.replace(/^(?:[-–+•]\s*|trong đó\s*:?\s*)+/iu, '')
      header = parent === null ? part : part === '' ? parent : `${parent} › ${part}`
    } else if (own !== null) parent = own
    return {
      line,
      row: at,
      groups: titles(),
      cells: row.flatMap((piece, column) =>
        piece === null || piece.text === ''
          ? []
          : [
              {
                column,
                text: piece.text,
                start: piece.start,
                end: piece.end,
                row_header: header,
                column_header: headings[column] ?? null,
              },
            ],
      ),
    }
  })
}

/** A group without a number stands above numbered rows and below Roman groups. */
const UNNUMBERED = 3.9
/** How far out a number at the beginning stands, "II" further than "3"; null where there is none. */
const rankOf = (text: string): number | null =>
  markerAt(/^\S+$/u.test(text) ? `${text.replace(/[.)]$/, '')}. Đ` : text, 0)?.rank ?? null

/** "I | Chỉ tiêu kinh tế | | |": a number and a title, and nothing in any other column. */
const isGroup = (cells: readonly Piece[], width: number): boolean => {
  if (cells.length >= width || cells.length > 2) return false
  const title = cells.at(-1)!
  if (isValue(title.text) || !/\p{L}{2}/u.test(title.text) || title.text.length > 200) return false
  return cells.length === 1 || ORDINAL.test(cells[0]!.text)
}
