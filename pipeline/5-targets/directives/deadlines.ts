/** By when an order is due. */
import type { Rule } from '../../language/rule.ts'

interface DeadlineRule extends Rule {
  /** A period label, or the words themselves where they name no period ("hằng quý"). */
  readonly label: (match: RegExpExecArray, year: string | null) => string | null
}

const BEFORE = '(?<![\\p{L}\\p{N}])'
const BY =
  '(?:trước|chậm nhất(?: là)?(?: vào)?(?: trong)?|muộn nhất(?: là)?(?: vào)?(?: trong)?|xong trong|hoàn thành trong|đến hết|ngay trong|trong|đến cuối|đến|thời hạn)'
const two = (digits: string): string => digits.padStart(2, '0')
const QUARTERS: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }

/** In order; all match folded text. Years that stand for a plan's span ("giai đoạn … đến năm") are no deadline. */
export const DEADLINES: readonly DeadlineRule[] = [
  {
    id: 'by-day',
    shape: '<by> ngày <day> tháng <month> năm <year>',
    pattern: new RegExp(
      `${BEFORE}${BY}\\s+(?:ngày\\s+)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+tháng\\s+)(\\d{1,2})(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)(\\d{4}))?(?![\\d/])`,
      'u',
    ),
    label: (match, year) => {
      const of = match[3] ?? year
      return of === null || Number(match[2]) > 12 ? null : `${of}-${two(match[2]!)}-${two(match[1]!)}`
    },
    examples: ['trước ngày 31 tháng 12 năm 2020', 'trước ngày 30/6', 'chậm nhất là ngày 05/7/2021'],
    notExamples: ['Nghị quyết số 5, ngày 30/6/2020', 'trước đây'],
  },
  {
    id: 'by-month',
    shape: '<by> tháng <month>/<year>',
    pattern: new RegExp(
      `${BEFORE}${BY}\\s+tháng\\s+(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4})|\\s+năm\\s+(\\d{4}))?(?![\\d/])`,
      'u',
    ),
    label: (match, year) => {
      const of = match[2] ?? match[3] ?? year
      return of === null || Number(match[1]) > 12 ? null : `${of}-${two(match[1]!)}`
    },
    examples: ['trong tháng 12/2020', 'đến hết tháng 9 năm 2021', 'trong tháng 7'],
    notExamples: ['6 tháng đầu năm'],
  },
  {
    id: 'by-quarter',
    shape: '<by> quý <number>/<year>',
    pattern: new RegExp(
      `${BEFORE}${BY}\\s+quý\\s+(i{1,3}|iv|[1-4])(?:\\s*[,/-]?\\s*(?:năm\\s+)?(\\d{4}))?(?![\\p{L}\\d])`,
      'u',
    ),
    label: (match, year) => {
      const of = match[2] ?? year
      return of === null ? null : `${of}-Q${QUARTERS[match[1]!] ?? match[1]}`
    },
    examples: ['trong quý I/2026', 'hoàn thành trong quý IV năm 2025'],
    notExamples: ['kết quả quý I'],
  },
  {
    id: 'by-half',
    shape: '<by> 6 tháng đầu năm <year>',
    pattern: new RegExp(`${BEFORE}${BY}\\s+6\\s+tháng\\s+(đầu|cuối)\\s+năm(?:\\s+(\\d{4}))?`, 'u'),
    label: (match, year) => {
      const of = match[2] ?? year
      return of === null ? null : `${of}-H${match[1] === 'đầu' ? 1 : 2}`
    },
    examples: ['trong 6 tháng cuối năm 2021'],
    notExamples: ['nhiệm vụ 6 tháng cuối năm'],
  },
  {
    id: 'by-year',
    shape: '<by> năm <year>',
    pattern: new RegExp(
      `${BEFORE}(?<!định hướng |tầm nhìn |giai đoạn |hướng )${BY}\\s+(?:(?:hết|cuối)\\s+)?năm\\s+(\\d{4})(?!\\s*[-–]|\\d)`,
      'u',
    ),
    label: match => match[1]!,
    examples: ['đến cuối năm 2021', 'trong năm 2025', 'đến hết năm 2030', 'đến năm 2030'],
    notExamples: ['kế hoạch năm 2021', 'tầm nhìn đến năm 2045', 'giai đoạn 2021-2025'],
  },
  {
    id: 'again-and-again',
    shape: 'định kỳ hằng <month, quarter, year>',
    pattern:
      /(?<![\p{L}])(?:định kỳ\s+(?:(?:6 tháng|quý|tháng),?\s+)?(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)|(?<=^|,\s)(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)|(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)(?=\s+(?:báo cáo|tổng hợp|đánh giá|sơ kết|gửi)|$))(?![\p{L}])/u,
    label: match => match[0],
    examples: ['định kỳ hằng quý báo cáo', 'hàng tháng tổng hợp'],
    notExamples: ['bán hàng trong tuần', 'bố trí kinh phí hàng năm cho các xã'],
  },
]

const DIGIT_OR_AGAIN = /\d|hằng|hàng/u

/** The deadline that a folded text names; `year` is the document's and completes "trước ngày 30/6". */
export function deadlineIn(folded: string, year: string | null): string | null {
  if (!DIGIT_OR_AGAIN.test(folded)) return null
  for (const rule of DEADLINES) {
    const match = rule.pattern.exec(folded)
    if (match === null) continue
    const label = rule.label(match, year)
    if (label !== null) return label
  }
  return null
}
