import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import { linesOf } from '../lines.ts'

/** What stands on the right of a letterhead: the state's or the Party's name, the motto, place and date. */
const RIGHT =
  /(?<=[\p{L}\p{N}*)_-])([ \t]+)(?=(?:CỘNG H[OÒÓ][AÀ] XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s?[-–]\s?Tự do))|(?<=^Số\s?:?\s?\S{2,40})([ \t]+)(?=\p{Lu}[\p{L} .]{2,28},\s?ngày\s)/u
const HEAD_LINES = 14

/** "UBND TỈNH CÀ MAU   CỘNG HÒA XÃ HỘI …": the two columns of a letterhead on one line. */
export const letterheadColumns: Fixer = {
  id: 'letterhead-columns',
  kind: 'layout',
  does: 'the right column of a letterhead goes to a line of its own',
  examples: [
    [
      'TỈNH ỦY CÀ MAU          ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 05-KL/TU     Cà Mau, ngày 7 tháng 7 năm 2020',
      'TỈNH ỦY CÀ MAU\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 05-KL/TU\nCà Mau, ngày 7 tháng 7 năm 2020',
    ],
    ['TỈNH CÀ MAU Độc lập - Tự do - Hạnh phúc', 'TỈNH CÀ MAU\nĐộc lập - Tự do - Hạnh phúc'],
  ],
  keeps: [
    'nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Số 05-KL/TU của Tỉnh ủy',
    '| A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA |',
  ],
  edits(text) {
    const edits: Edit[] = []
    for (const line of linesOf(text.slice(0, 4000)).slice(0, HEAD_LINES)) {
      if (line.text.startsWith('|')) continue
      const match = RIGHT.exec(line.text)
      if (!match) continue
      const start = line.start + match.index
      edits.push({ start, end: start + match[0].length, after: '\n' })
    }
    return edits
  },
}
