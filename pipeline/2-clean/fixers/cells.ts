import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import { type Line, linesOf } from '../lines.ts'

const NATION = /CỘNG H[OÒÓ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập - Tự do/u

const SIGNATURE = /^\s*Nơi nhận|^\s*(?:TM|KT|T\/M)\. /mu
const TITLE =
  /^(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|THÔNG BÁO|KẾT LUẬN|BÁO CÁO|CHỈ THỊ|TỜ TRÌNH|CHƯƠNG TRÌNH|CÔNG ĐIỆN|HƯỚNG DẪN|QUY ĐỊNH|PHỤ LỤC|Phụ lục|Mẫu (?:biểu )?số|Biểu (?:mẫu )?số|BIỂU|B(?:ảng|ẢNG) (?:số )?\d)/u

/** In a cell of a letterhead: the line goes on with the one before, it does not begin a body, a motto or a place. */
const goesOn = (line: string): boolean =>
  line !== '|' &&
  !/^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|VĂN PHÒNG|BAN |BỘ |SỞ |[ỦU][YỶ] BAN|HỘI ĐỒNG|ĐOÀN|CỘNG H|ĐẢNG|Độc lập|[-*_]|Số|V\/v|\p{Lu}\p{Ll})/u.test(
    line,
  )

/**
 * Tables written with a bar on a line of its own before and after each cell ("|", "TT", "|", "Tên", "|"): a row
 * becomes one line with "|" between its cells. A letterhead set as such a table becomes plain lines.
 */
export const barCells: Fixer = {
  id: 'bar-cells',
  kind: 'layout',
  does: 'cells parted by bars on lines of their own become rows; a letterhead in such a table becomes lines',
  examples: [
    ['|\nTT\n|\nTên\nxã\n|\n|\n1\n|\nAn Ninh\n|\n', '| TT | Tên xã |\n| 1 | An Ninh |\n'],
    ['|\nTT\n|\nXã\n|\nGhi chú\n|\n|\n1\n|\nAn\n|\n|\n', '| TT | Xã | Ghi chú |\n| 1 | An | |\n'],
    ['|\nNơi nhận:\n- Như Điều 4;\n|\nCHỦ TỊCH\n|\n', '\nNơi nhận:\n- Như Điều 4;\n\nCHỦ TỊCH\n\n'],
    [
      '|\nHỘI ĐỒNG NHÂN\nDÂN\nTỈNH CÀ MAU\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n|\n|\nSố:\n5/NQ\n|\nCà Mau, ngày 7\ntháng 5\n|\nNGHỊ QUYẾT',
      '\nHỘI ĐỒNG NHÂN DÂN\nTỈNH CÀ MAU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n\nSố: 5/NQ\n\nCà Mau, ngày 7 tháng 5\n\nNGHỊ QUYẾT',
    ],
  ],
  keeps: ['| TT | Tên |\n| 1 | An |', 'a | b'],
  edits(text) {
    if (!/^[ \t]*\|[ \t]*$/m.test(text)) return []
    const lines = linesOf(text)
    const edits: Edit[] = []
    for (let i = 0; i < lines.length; ) {
      if (lines[i]!.text !== '|') {
        i++
        continue
      }
      const last = lastBar(lines, i)
      const table = lines.slice(i, last + 1)
      const region = text.slice(table[0]!.start, table.at(-1)!.end)
      const isSignature = SIGNATURE.test(region) || table.filter(line => line.text === '|').length < 3
      const isLetterhead = !isSignature && i < 15 && NATION.test(region)
      for (const edit of isSignature || isLetterhead ? bare(table, isLetterhead) : rowsOf(table))
        edits.push(edit)
      i = last + 1
    }
    return edits.sort((a, b) => a.start - b.start)
  },
}

/**
 * The table ends with the last bar that no more than a cell's worth of lines parts from the one before; a title
 * ends a letterhead, and signatures begin a table of their own.
 */
function lastBar(lines: readonly Line[], from: number): number {
  let last = from
  const signature = SIGNATURE.test(lines[from + 1]?.text ?? '')
  for (let k = from + 1, bars = 1; k < lines.length && k - last <= (signature ? 25 : 12); k++) {
    const { text } = lines[k]!
    if (text === '|') {
      last = k
      // who receives it, who signs it
      if (signature && ++bars === 3) break
    } else if (TITLE.test(text)) break
    else if (!signature && last > from && SIGNATURE.test(text)) return last - 1
  }
  return last
}

/** Bars go; in a letterhead the lines of a cell become one where they belong together. */
function bare(table: readonly Line[], letterhead: boolean): Edit[] {
  const edits: Edit[] = []
  table.forEach((line, k) => {
    const next = table[k + 1]
    if (line.text === '|') edits.push({ start: line.start, end: line.end, after: '' })
    else if (letterhead && next && goesOn(next.text))
      edits.push({ start: line.end, end: next.start, after: ' ' })
  })
  return edits
}

/**
 * One line a row. Two bars side by side end a row or hold an empty cell: the number of cells that makes most rows
 * whole decides; where a row does not fit it, the first such pair ends it.
 */
function rowsOf(table: readonly Line[]): Edit[] {
  const bars = table.flatMap((line, k) => (line.text === '|' ? [k] : []))
  const ends = new Set(bestRows(bars).map(n => bars[n]!))
  return table
    .slice(0, -1)
    .flatMap((line, k) => (ends.has(k) ? [] : [{ start: line.end, end: table[k + 1]!.start, after: ' ' }]))
}

/** Which bars end rows, by their places among the bars. */
function bestRows(bars: readonly number[]): number[] {
  const last = bars.length - 1
  const canEnd = (n: number) => n === last || bars[n + 1] === bars[n]! + 1
  const widths = new Set<number>()
  for (let n = 0, from = 0; n <= last; n++)
    if (n > from && canEnd(n)) {
      if (n - from >= 2) widths.add(n - from + 1)
      from = n + 1
    }
  let best: number[] = []
  let most = -1
  for (const width of [...widths].slice(0, 12)) {
    const ends: number[] = []
    let whole = 0
    for (let from = 0; from <= last; ) {
      let end = from + width - 1
      if (end <= last && canEnd(end)) whole += width
      else {
        end = from + 1
        while (end < last && !canEnd(end)) end++
      }
      ends.push(end)
      from = end + 1
    }
    if (whole > most) {
      most = whole
      best = ends
    }
  }
  return best
}
