/**
 * Paragraphs from lines: a line that breaks off in mid-sentence goes on in the next. Stage 2 joins what it
 * can prove; these rules keep a sentence whole where it left a line break.
 */
import type { Line } from './lines.ts'
import { markerAt } from './markers.ts'
import type { Role } from './zones.ts'

/** One line, or several that are one sentence; offsets into the clean text. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: Role
}

/** Two neighbouring lines, and whether they are one. */
interface JoinRule {
  readonly id: string
  readonly shape: string
  readonly joins: (line: string, next: string) => boolean
  readonly examples: readonly (readonly [string, string])[]
  readonly notExamples: readonly (readonly [string, string])[]
}

const ENDED = /[.?!:;…|]["”’)\]]*$/u
const HANGING =
  /(?:,|(?<![\p{L}\p{N}])(?:của|và|với|tại|cho|về|theo|từ|đến|do|ở|trong|trên|dưới|các|những|là|để|hoặc|hay|như))$/iu
const NUMBER_EXPECTED =
  /(?<![\p{L}\p{N}])(?:số|ngày|tháng|năm|khóa|khoá|khoản|điều|mục|lần thứ|giai đoạn|thứ|quý|loại|từ|khoảng|trên|dưới|đạt)$/iu
/** A line of running text is at least this long. */
const LONG = 40
const LOWER = /^["“(]?\p{Ll}/u

export const JOINS: readonly JoinRule[] = [
  {
    id: 'marker-alone',
    shape: '<marker> / <its text>',
    joins: (line, next) => {
      if (line.length > 12) return false
      if (/^(?:Điều|ĐIỀU)$/u.test(line)) return /^\d{1,3}\s*[.:]/.test(next)
      const marker = markerAt(line, 0)
      return (
        marker !== null && marker.length === line.length && marker.rank > 2.2 && markerAt(next, 0) === null
      )
    },
    examples: [
      ['Điều', '2. Giao Ủy ban nhân dân'],
      ['A.', 'Những nội dung chủ yếu'],
      ['1.1.', 'Tình hình'],
    ],
    notExamples: [
      ['Chương II', 'QUY ĐỊNH CHUNG'],
      ['1. Tình hình', 'Kết quả'],
    ],
  },
  {
    id: 'lower-case-goes-on',
    shape: '… <no end> / <lower-case letter> …',
    joins: (line, next) =>
      line.length >= LONG && !ENDED.test(line) && LOWER.test(next) && markerAt(next, 0) === null,
    examples: [['tăng cường lãnh đạo, chỉ đạo, huy động các', 'nguồn lực xã hội']],
    notExamples: [
      ['đạt 95%;', 'các đô thị loại V'],
      ['Hoàn thành các chỉ tiêu đã đề ra trong năm', 'b) Về xã hội'],
      ['Các sở đã phối hợp và đạt kết quả tốt.', 'các sở'],
      ['Thái Bình', 'www.example.vn'],
    ],
  },
  {
    id: 'number-expected',
    shape: '… <khóa, ngày, số …> / <number>',
    joins: (line, next) => NUMBER_EXPECTED.test(line) && /^[\dIVX]/u.test(next),
    examples: [
      ['tại Kỳ họp thứ 10, Quốc hội khóa', 'XV.'],
      ['theo Nghị quyết số', '57-NQ/TW'],
    ],
    notExamples: [
      ['Tổng số', '- Công nghiệp'],
      ['Kết quả đạt được', '1. Về kinh tế'],
    ],
  },
  {
    id: 'hanging-word',
    shape: '… <của, khóa, ngày …> / …',
    joins: (line, next) => HANGING.test(line) && markerAt(next, 0) === null,
    examples: [
      ['Nghị quyết số 57-NQ/TW của', 'Bộ Chính trị'],
      ['Giao các sở,', 'Ủy ban nhân dân các huyện'],
    ],
    notExamples: [
      ['Giao các', '- Sở Tài chính'],
      ['Kết quả đạt được', 'Sáu tháng đầu năm'],
    ],
  },
]

const joined = (line: string, next: string): boolean => JOINS.some(rule => rule.joins(line, next))

/** Only lines of running text go on; a table, a letterhead or a recipient is one line each. */
const RUNNING: ReadonlySet<Role> = new Set<Role>(['body', 'title', 'footnote', 'annex'])

/** Joins the lines of `clean` into paragraphs, in order. */
export function paragraphsOf(clean: string, lines: readonly Line[], roles: readonly Role[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (let i = 0; i < lines.length; i++) {
    const role = roles[i]!
    const first = lines[i]!
    let end = first.end
    if (RUNNING.has(role))
      while (i + 1 < lines.length && roles[i + 1] === role && joined(lines[i]!.text, lines[i + 1]!.text)) {
        i++
        end = lines[i]!.end
      }
    paragraphs.push({
      start: first.start,
      end,
      text: end === first.end ? first.text : clean.slice(first.start, end),
      role,
    })
  }
  return paragraphs
}
