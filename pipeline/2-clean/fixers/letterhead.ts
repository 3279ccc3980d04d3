import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'

/** What stands on the right of a letterhead: the state's or the Party's name, the motto, place and date. */
const RIGHT =
  /(?<=[\p{L}\p{N}*)_-])[ \t]+(?=(?:CỘNG H[OÒÓ][AÀ] XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s?[-–]\s?Tự do))|(?<=^(?:\*|Số\s?:?\s?\S{2,40}))[ \t]+(?=\p{Lu}[\p{L} .]{2,28},\s?ngày\s)/u
/** Cheap signs that a line may be one. */
const SIGNS = /XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập|^[ \t]*(?:Số|\*)[^\n]*, ?ngày /gm

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
    ['*      Cà Mau, ngày 7 tháng 7 năm 2020\nSố 5-KL/TU', '*\nCà Mau, ngày 7 tháng 7 năm 2020\nSố 5-KL/TU'],
    ['TỈNH CÀ MAU Độc lập - Tự do - Hạnh phúc', 'TỈNH CÀ MAU\nĐộc lập - Tự do - Hạnh phúc'],
  ],
  keeps: [
    'nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Số 05-KL/TU của Tỉnh ủy',
    '| A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA |',
  ],
  edits(text) {
    const edits: Edit[] = []
    for (const sign of text.matchAll(SIGNS)) {
      const from = text.lastIndexOf('\n', sign.index) + 1
      const to = text.indexOf('\n', sign.index)
      const line = text.slice(from, to < 0 ? text.length : to).trimEnd()

      if (line.length > 160 || line.trimStart().startsWith('|')) continue
      const match = RIGHT.exec(line)
      if (!match || (!/^\s*(?:Số|\*)/.test(line) && /\p{Ll}/u.test(line.slice(0, match.index)))) continue
      const start = from + match.index
      edits.push({ start, end: start + match[0].length, after: '\n' })
    }
    return edits
  },
}

/** Lines that recipients and signatures fill. */
const CLOSING_LINES = 25

/** "Nơi nhận:          TM. ỦY BAN NHÂN DÂN": the two columns at the end of a document. */
export const closingColumns: Fixer = {
  id: 'closing-columns',
  kind: 'layout',
  does: 'beside the recipients ("Nơi nhận:"), what wide space parts goes to lines of its own',
  examples: [
    [
      'Nơi nhận:          TM. ỦY BAN NHÂN DÂN\n- Chính phủ;            CHỦ TỊCH\n- Lưu: VT.',
      'Nơi nhận:\nTM. ỦY BAN NHÂN DÂN\n- Chính phủ;\nCHỦ TỊCH\n- Lưu: VT.',
    ],
  ],
  keeps: ['Lúa      12      15', 'Nơi nhận:\n- Chính phủ;\n- Lưu: VT.'],
  edits(text) {
    const edits: Edit[] = []
    for (const sign of text.matchAll(/^[ \t]*Nơi nhận/gmu)) {
      let end = sign.index
      for (let k = 0; k < CLOSING_LINES && end < text.length; k++) {
        const next = text.indexOf('\n', end + 1)
        end = next < 0 ? text.length : next
      }
      if (edits.length > 0 && sign.index < edits.at(-1)!.end) continue
      for (const gap of text.slice(sign.index, end).matchAll(/(?<=\S)[ \t]{4,}(?=\S)/g)) {
        const start = sign.index + gap.index
        edits.push({ start, end: start + gap[0].length, after: '\n' })
      }
    }
    return edits.filter((edit, i) => i === 0 || edit.start >= edits[i - 1]!.end)
  },
}
