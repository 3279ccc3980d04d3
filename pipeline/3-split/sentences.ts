/**
 * Where a sentence ends. First every mark that could end one is a break; then named rules, in the order of
 * `MERGES`, take back those that are not. What no rule takes back stays. A semicolon or a colon ends nothing.
 */
import { DOC_TYPES } from './doc-types.ts'

/** The place between two would-be sentences, as the rules see it. */
export interface Junction {
  /** Up to 32 characters that end with the mark and what closes after it: "… tại TP." */
  readonly left: string
  /** Up to 24 characters after the white space. */
  readonly right: string
  /** A bracket or quotation opened in this sentence is not closed yet, and closes soon. */
  readonly inside: boolean
}

/** Examples show the junction as "¦". */
export interface JunctionRule {
  readonly id: string
  readonly shape: string
  readonly holds: (junction: Junction) => boolean
  readonly examples: readonly string[]
  readonly notExamples: readonly string[]
}

const LOWER = /^["“‘'([]?\p{Ll}/u
const LIST_LETTER = /^[a-zđ](?:\)|\.\s+\p{Lu})/u
const ABBREVIATIONS =
  /(?<![\p{L}\p{N}])(?:TP|Tp|tp|TX|Tx|tx|TT|tr|Tr|Th\.S|ThS|Ths|TS|PGS|GS|BS|KS|DS|Mr|Mrs|Ms|Dr|No|Nos|Đ\/c|đ\/c|VD|Vd|vd|NXB|Nxb|KT|TM|TL|TUQ|Q|P|H|St|Prof|Vol|Art)\.$/u
const INITIAL = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.)?[A-HJ-UWYZĐÂĂÊÔƠƯ]\.$/u
const CLASS_LETTER = /(?:loại|nhóm|hạng|vitamin|bảng|biểu|phụ lục|khối|lớp|tổ|điểm|mức|lô|gan)\s\p{Lu}\.$/iu
const INLINE_NUMBER = /(?:^[“"]?|[.;:!?…”]\s+[“"]?)(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-H])\.$/u
const HEADED_NUMBER =
  /(?:^[“"]?|[.;:”]\s+[“"]?)(?:Điều|ĐIỀU|Khoản|Mục|MỤC|Phần|PHẦN|Chương|CHƯƠNG|Bước|Bảng|Biểu|Hình|Phụ lục|PHỤ LỤC|Nhóm|Câu)\s[\dIVX]{1,4}\.$/u
const SIGN_BEGUN = new RegExp(
  `(?<![\\d/])\\d{1,5}\\p{L}?\\s?[-–/]\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?(?:${DOC_TYPES.flatMap(type => type.codes).join('|')})\\s?[-–]?\\.$`,
  'u',
)
/** A sign of letters, and what shows that the number ends with it: "SXD ngày", not "UBND tỉnh". */
const SIGN_ENDED =
  /^[-–]?\s?\p{Lu}[\p{Lu}&]{1,11}\p{Ll}?\d{0,2}(?:\s*[,;.)”]|\s*$|[-–/]\p{Lu}|,?\s+(?:ngày|của|về|năm|và)(?![\p{L}]))/u
const NO_TEXT_YET = /^[\s"“'(\-–+*•\d.)]*[.…?!]+$/u

export const MERGES: readonly JunctionRule[] = [
  {
    id: 'lower-case-follows',
    shape: '… <mark> ¦ <lower-case letter>',
    holds: ({ right }) => LOWER.test(right) && !LIST_LETTER.test(right),
    examples: ['mô hình nuôi tôm v.v.¦và các loại', 'đường, cầu...¦được đầu tư', 'giá cả?¦hay số lượng'],
    notExamples: ['đạt 95%.¦b) Mục tiêu cụ thể', 'đạt kết quả tốt.¦Tiếp tục'],
  },
  {
    id: 'punctuation-follows',
    shape: '… <mark> ¦ <punctuation>',
    holds: ({ right }) => /^[,;:.…)\]”’»/%?!]/u.test(right),
    examples: ['chợ, siêu thị ...¦; các cửa hàng', 'v.v.¦, nhất là'],
    notExamples: ['đạt.¦- Tốc độ', 'đạt.¦“Năm'],
  },
  {
    id: 'split-number',
    shape: '<1–3 digits>. ¦ <3 digits>',
    holds: ({ left, right }) =>
      /(?<![\d.,])\d{1,3}(?:\.\d{3})*\.$/u.test(left) && /^\d{3}(?![\d.%])/u.test(right),
    examples: ['thu 10.¦000 tỷ đồng', 'trồng 1.250.¦000 cây'],
    notExamples: ['trong năm 2021.¦125 xã đạt chuẩn', 'tăng 5.¦12 xã'],
  },
  {
    id: 'split-date',
    shape: '<day>. ¦ <month>.<year>',
    holds: ({ left, right }) => /(?<!\d)\d{1,2}\.$/u.test(left) && /^\d{1,2}\.\s?\d{2,4}(?!\d)/u.test(right),
    examples: ['ngày 14.¦7.2021', 'từ 01.¦01. 2022'],
    notExamples: ['có 14.¦7 xã'],
  },
  {
    id: 'abbreviation',
    shape: '<abbreviation>. ¦ …',
    holds: ({ left }) => ABBREVIATIONS.test(left),
    examples: ['tại TP.¦Hồ Chí Minh', 'tổng hợp (tr.¦15', 'gửi đ/c.¦Bí thư', 'do Th.S.¦Trần'],
    notExamples: ['thuộc HTX.¦Các hộ', 'giao ban.¦Sở'],
  },
  {
    id: 'broken-sign',
    shape: '<number>/<type>. ¦ <issuer> <end of the sign>',
    holds: ({ left, right }) => SIGN_BEGUN.test(left) && SIGN_ENDED.test(right),
    examples: [
      'Tờ trình số 58/TTr.¦SCT ngày 12/6',
      'số 7/2019/NĐ.¦CP của Chính phủ',
      'số 16-CT.¦TU, ngày',
      'Báo cáo số 233/BC-.¦UBND về',
      'Quyết định số 90/QĐ.¦TTg.',
    ],
    notExamples: [
      'theo Nghị quyết số 15/NQ.¦HĐND tỉnh giao',
      'theo Báo cáo số 12/BC-UBND.¦UBND về',
      'Tờ trình số 58/TTr.¦Sở Xây dựng',
      'đạt 12/TB.¦UBND xã',
      'chia cho CT.¦TU, ngày',
    ],
  },
  {
    id: 'initial',
    shape: '<one capital>. ¦ <capital>',
    holds: ({ left, right }) => INITIAL.test(left) && /^\p{Lu}/u.test(right) && !CLASS_LETTER.test(left),
    examples: ['Ảnh: T.¦Bình', 'ông Nguyễn V.A.¦Tuấn', 'bà H.¦Nụ'],
    notExamples: ['đô thị loại V.¦Đất cây xanh', 'xếp loại A.¦Các xã', 'theo GRDP.¦Năm', 'khóa X.¦Các'],
  },
  {
    id: 'number-of-what-follows',
    shape: '<start or end of a sentence> <number>. ¦ …',
    holds: ({ left }) => INLINE_NUMBER.test(left),
    examples: ['2.¦Về văn hóa', 'đã đề ra; 3.¦Về quốc phòng', 'nội dung sau: 1.1.¦Tình hình', 'II.¦Nhiệm vụ'],
    notExamples: ['đạt 95.¦Tiếp tục', 'quý II.¦Các sở'],
  },
  {
    id: 'article-number',
    shape: '<start of a sentence> Điều <number>. ¦ …',
    holds: ({ left }) => HEADED_NUMBER.test(left),
    examples: ['Điều 2.¦Giao Ủy ban', 'QUYẾT NGHỊ: Điều 3.¦Tổ chức', 'Bước 1.¦Rà soát'],
    notExamples: ['theo quy định tại Điều 5.¦Các cơ quan', 'Chương trình 5.¦Các'],
  },
  {
    id: 'nothing-before',
    shape: '<marks only> ¦ …',
    holds: ({ left }) => NO_TEXT_YET.test(left),
    examples: ['...¦Các đơn vị', '1.1.¦Tình hình'],
    notExamples: ['Đạt.¦Các đơn vị'],
  },
  {
    id: 'inside-brackets-or-quotation',
    shape: '( … <mark> ¦ … )',
    holds: ({ inside }) => inside,
    examples: ['(xem Phụ lục.¦Đơn vị: tỷ đồng)', 'chủ đề “Đoàn kết.¦Sáng tạo”'],
    notExamples: ['(Đơn vị: tỷ đồng).¦Các sở', 'theo “chuẩn mới”.¦Các sở', 'mất ngoặc (Các xã.¦Các sở'],
  },
]

enum Code {
  newline = 10,
  space = 32,
  exclamation = 33,
  quote = 34,
  open = 40,
  close = 41,
  dot = 46,
  zero = 48,
  question = 63,
  openSquare = 91,
  closeSquare = 93,
  noBreakSpace = 160,
  openQuote = 0x201c,
  closeQuote = 0x201d,
  ellipsis = 0x2026,
}
const isMark = (code: number): boolean =>
  code === Code.dot || code === Code.question || code === Code.exclamation || code === Code.ellipsis
const isSpace = (code: number): boolean =>
  code === Code.space || code === Code.newline || code === Code.noBreakSpace || code === 9
/** What may stand between the mark and the white space: closing quotes and brackets, footnote signs. */
const CLOSERS = new Set([...'"”’»)]*_⁽⁾¹²³⁴⁵⁶⁷⁸⁹⁰'].map(letter => letter.charCodeAt(0)))
const UPPER_WORD = /^\p{Lu}\p{Ll}+[\s,]/u
const WORD_END = /\p{Ll}{2}$/u

/** How far a bracket or quotation may still run for its inner marks to be no ends: a slogan, not a speech. */
const BRACKETS = 120
const QUOTATION = 60

/**
 * Ends of the sentences of one paragraph: offsets into `text`, ascending, the last one `to`. `from` is where
 * the paragraph's own text begins.
 */
export function sentenceEnds(text: string, from = 0, to = text.length): number[] {
  const ends: number[] = []
  let start = from
  let round = -1
  let quoted = -1
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === Code.open) round = i
    else if (code === Code.close) round = -1
    else if (code === Code.openQuote) quoted = i
    else if (code === Code.closeQuote) quoted = -1
    if (!isMark(code)) continue
    const mark = i
    while (i + 1 < to && isMark(text.charCodeAt(i + 1))) i++
    let end = i + 1
    while (end < to && CLOSERS.has(text.charCodeAt(end))) {
      const closer = text.charCodeAt(end)
      if (closer === Code.close) round = -1
      else if (closer === Code.closeQuote) quoted = -1
      end++
    }
    if (end >= to) break
    let next = end
    while (next < to && isSpace(text.charCodeAt(next))) next++
    if (next >= to) break
    if (next === end) {
      if (!missesItsSpace(text, mark, end)) {
        i = end - 1
        continue
      }
    }
    const junction: Junction = {
      left: text.slice(Math.max(start, end - 32), end),
      right: text.slice(next, Math.min(to, next + 24)),
      inside:
        (round >= start && closesSoon(text, Code.close, next, to, BRACKETS)) ||
        (quoted > start && closesSoon(text, Code.closeQuote, next, to, QUOTATION)),
    }
    i = next - 1
    if (MERGES.some(rule => rule.holds(junction))) continue
    ends.push(end)
    start = next
    round = -1
    quoted = -1
  }
  ends.push(to)
  return ends
}

/** "…kết quả tốt.Tiếp tục thực hiện": the space after the mark was lost. */
const missesItsSpace = (text: string, mark: number, end: number): boolean =>
  end === mark + 1 &&
  text.charCodeAt(mark) === Code.dot &&
  WORD_END.test(text.slice(Math.max(0, mark - 2), mark)) &&
  UPPER_WORD.test(text.slice(end, end + 12))

function closesSoon(text: string, closer: Code, from: number, to: number, reach: number): boolean {
  const limit = Math.min(to, from + reach)
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === closer) return true
    if (code === Code.open || code === Code.openQuote) return false
  }
  return false
}
