import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import { type Line, linesOf } from '../lines.ts'

const NATION = /CỘNG H[OÒÓ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập - Tự do/u

const SIGNATURE = /^\s*Nơi nhận|^\s*(?:TM|KT|T\/M)\. /mu

/** Bars that part nothing go. */
const bare = (lines: readonly Line[]): Edit[] =>
  lines.filter(line => line.text === '|').map(line => ({ start: line.start, end: line.end, after: '' }))

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
      // the table ends with the last bar that no more than a cell's worth of lines parts from the one before
      let last = i
      for (let k = i + 1; k < lines.length && k - last <= 12; k++) if (lines[k]!.text === '|') last = k
      const bars = lines.slice(i, last + 1).filter(line => line.text === '|').length
      const region = text.slice(lines[i]!.start, lines[last]!.end)
      if (bars < 3) edits.push(...bare(lines.slice(i, last + 1)))
      else {
        const letterhead = (i < 15 && NATION.test(region)) || SIGNATURE.test(region)
        for (let k = i; k <= last; k++) {
          const line = lines[k]!
          const bar = line.text === '|'
          if (letterhead) {
            if (bar) edits.push({ start: line.start, end: line.end, after: '' })
            else if (k < last && !SIGNATURE.test(region) && goesOn(lines[k + 1]!.text))
              edits.push({ start: line.end, end: lines[k + 1]!.start, after: ' ' })
            continue
          }
          // three bars in a row: an empty row
          if (bar && k > i && k < last && lines[k - 1]!.text === '|' && lines[k + 1]!.text === '|') {
            edits.push({ start: line.start, end: lines[k + 1]!.start, after: '' })
            continue
          }
          const rowEnds = bar && (k === last || lines[k + 1]!.text === '|')
          if (k < last && !rowEnds) edits.push({ start: line.end, end: lines[k + 1]!.start, after: ' ' })
        }
      }
      i = last + 1
    }
    return edits
  },
}
