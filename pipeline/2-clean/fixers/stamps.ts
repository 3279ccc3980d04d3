import type { Edit } from '../../language/edits.ts'
import { bare } from '../../language/vietnamese.ts'
import type { Fixer } from '../fixer.ts'
import { type Line, linesOf } from '../lines.ts'

/** Lines among which the stamp of an office's mail room may stand. */
const HEAD_LINES = 40
const STAMP = /^(?:van ban|cong van|v[aă]n)? ?d[eê]n\.?$/
/** What the stamp asks for; OCR often reads the end of a label only ("ayễn:" for "Chuyển:"). */
const LABELS = [
  'so',
  'so den',
  'ngay',
  'ngay den',
  'gio',
  'chuyen',
  'luu ho so so',
  'luu ho so',
  'phong',
  'kinh chuyen',
]
const DATE_PIECE = /^[\d\s./:\\-]+(?:[A-ZĐ]{1,5})?[\d\s./-]*$/u
const NUMBER_PIECE = /^\d{1,5}\s?[/-]\s?[A-ZĐ]{2,8}$/u

const isLabel = (line: string): boolean => {
  const match = /^([\p{L} ]{2,20})\s?[:.]?(?:[\s\d./…_-]*)$/u.exec(line)
  if (!match || !/[:…]/.test(line)) return false
  const word = bare(match[1]!).toLowerCase().trim()
  return LABELS.some(label => label === word || (word.length >= 3 && near(label, word)))
}
/** The word is the label's end, but for one letter. */
const near = (label: string, word: string): boolean => {
  const end = label.slice(-word.length)
  if (end.length !== word.length) return false
  let wrong = 0
  for (let i = 0; i < word.length; i++) if (word[i] !== end[i]) wrong++
  return wrong <= 1 && label.length - word.length <= 4
}
const isPiece = (line: string): boolean =>
  line.length <= 28 &&
  (isLabel(line) || NUMBER_PIECE.test(line) || (line.length <= 12 && DATE_PIECE.test(line)))

/** Lines from `from` to `to` (exclusive), with the empty ones behind them. */
const drop = (lines: readonly Line[], from: number, to: number, text: string): Edit => ({
  start: lines[from]!.start,
  end: to < lines.length ? lines[to]!.start : text.length,
  after: '',
})

/** The stamp "VĂN BẢN ĐẾN / Số … / Ngày … / Chuyển: … / Lưu hồ sơ số: …" of the office that received the document. */
export const arrivalStamp: Fixer = {
  id: 'arrival-stamp',
  kind: 'noise',
  does: 'the stamp of the mail room among the first lines: its head, and the pieces of number, date and labels after it',
  examples: [
    [
      'KẾT LUẬN\n\nCÔNG VĂN ĐẾN\n\nSố: 12\n\nNgày: 3/5\n\nChuyển:\n\nNgày 02/5, Ban',
      'KẾT LUẬN\n\nNgày 02/5, Ban',
    ],
    ['BÁO CÁO\nVĂN BẢN ĐỀN\n001/VP\n08/2019\nuyễn:\nu hồ sơ số:\nThực hiện', 'BÁO CÁO\nThực hiện'],
  ],
  keeps: [
    'Xử lý văn bản đến đúng hạn.\nSố: 12',
    'VĂN BẢN ĐẾN VÀ ĐI\nSố: 12',
    'Số: 113/NQ-HĐND\nĐẾN NĂM 2025',
  ],
  edits(text) {
    const lines = linesOf(text.slice(0, 6000)).slice(0, HEAD_LINES)
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i]!.text
      if (line.length > 14 || /\p{Ll}/u.test(line) || !STAMP.test(bare(line).toLowerCase())) continue
      let to = i + 1
      while (to < lines.length && isPiece(lines[to]!.text)) to++
      if (to > i + 1) return [drop(lines, i, to, text)]
    }
    return []
  },
}

const LETTERHEAD =
  /^(?:TỈNH [UỦỤÙÚ]Y|T[IỈ]NH UỶ|THÀNH [UỦ][YỶ]|HUYỆN [UỦ][YỶ]|ĐẢNG|BAN |[UỦỤ][YỶ] BAN|HỘI ĐỒNG|CỘNG H|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|VĂN PHÒNG|BỘ |SỞ |CÔNG BÁO)/u

const MARKS = /^(?:\p{Lu}{2,}[\p{Lu} ]*$|[sS]ố|Dự thảo|Mẫu|Bản|Phụ lục|Mật|Khẩn|Hỏa tốc|Hoả tốc)/u

/** Scraps of stamps and handwriting that OCR read above the letterhead ("7/2021", "Hàm"). */
export const scrapsAboveLetterhead: Fixer = {
  id: 'scraps-above-letterhead',
  kind: 'noise',
  does: 'up to four very short lines before the letterhead that begins the document',
  examples: [['7/2020\nHim\n\nTỈNH ỦY CÀ MAU\n*\nSố 05', 'TỈNH ỦY CÀ MAU\n*\nSố 05']],
  keeps: [
    'BÁO CÁO\nTỈNH ỦY CÀ MAU',
    'Dự thảo\nTỈNH ỦY CÀ MAU',
    'TỈNH ỦY CÀ MAU\nSố 05',
    'Số: 5/QĐ\nỦY BAN NHÂN DÂN',
    'a\nb\nc',
  ],
  edits(text) {
    const lines = linesOf(text.slice(0, 2000)).slice(0, 6)
    const head = lines.findIndex(line => LETTERHEAD.test(line.text))
    if (head < 1 || head > 4) return []
    const above = lines.slice(0, head)
    // a number alone may be a page's; marks of drafts, forms and secrecy are no scraps
    const scraps =
      above.some(line => /\d[\s/.-]\d|[^\p{L}\p{N}\s]/u.test(line.text)) &&
      above.every(line => line.text.length <= 8 && !MARKS.test(line.text))
    return scraps ? [drop(lines, 0, head, text)] : []
  },
}

const SIGNATURE =
  /^(?:Ký bởi|Người ký|Cơ quan|Thời gian ký|Ngày ký|Email|Tổ chức ký|Được ký bởi|Digitally signed by|Signed by|Date)\s?:/u

/** The block that software prints for an electronic signature, where it cuts a sentence or stands at a page's edge. */
export const electronicSignature: Fixer = {
  id: 'electronic-signature',
  kind: 'noise',
  does: 'two or more lines of an electronic signature ("Ký bởi: …", "Thời gian ký: …") in paged text; otherwise they stay',
  examples: [
    [
      'công tác\nKý bởi: VĂN PHÒNG\nThời gian ký: 21.05.2021 10:39:06 +07:00\nphòng, chống',
      'công tác\nphòng, chống',
    ],
    ['Ký bởi: CỔNG\nEmail: a@b.vn\nNgày ký: 21.05.2021\n1\n\fKẾT LUẬN', '1\n\fKẾT LUẬN'],
  ],
  keeps: ['Ngày ký: 21.05.2021\nKẾT LUẬN', 'Ký bởi: A\nNgày ký: 21.05.2021\nKẾT LUẬN'],
  edits(text) {
    if (!/^[ \t]*(?:Ký bởi|Người ký|Digitally|Signed by|Được ký)/m.test(text)) return []
    const lines = linesOf(text)
    const edits: Edit[] = []
    const paged = text.includes('\f')
    for (let i = 0; i < lines.length; i++) {
      let to = i
      while (to < lines.length && SIGNATURE.test(lines[to]!.text)) to++
      if (to - i < 2) continue
      const cuts =
        i > 0 &&
        to < lines.length &&
        /[\p{L},]$/u.test(lines[i - 1]!.text) &&
        /^\p{Ll}/u.test(lines[to]!.text)
      if (cuts || paged) edits.push(drop(lines, i, to, text))
      i = to
    }
    return edits
  },
}
