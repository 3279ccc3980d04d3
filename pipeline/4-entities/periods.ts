/**
 * Periods: "6 tháng cuối năm 2021", "giai đoạn 2021-2025", "quý III", "cùng kỳ", "hiện nay". What a relative
 * one means is decided by the other periods of its sentence and by the document's own.
 */
import { COUNT, COUNT_SYLLABLES, countOf, QUARTERS } from '../language/counts.ts'
import { type Interval, intervalOf, kindOf } from '../language/periods.ts'
import type { Rule } from '../language/rule.ts'
import { AFTER } from '../language/vietnamese.ts'
import { Line } from './line.ts'

/** What a document says about time as a whole: fields of its row in `documents`. */
export interface Anchor {
  readonly issued_on: string | null
  readonly period: string | null
  readonly plan_period: string | null
}

export interface FoundPeriod {
  /** Half-open offsets into the text. */
  readonly start: number
  readonly end: number
  /** A label of `language/periods.ts`, or null where the period has none or is not known. */
  readonly label: string | null
  /** First and last day, both included; null where not known. */
  readonly days: Interval | null
  /** Whether the words alone do not tell the period ("cùng kỳ"). */
  readonly relative: boolean
  /** "đến", "cuối", "đầu", "hết", "tầm nhìn đến": which side of the period is meant. */
  readonly side: string | null
  readonly rule_id: string
}

/** What a rule knows when it reads its match. */
interface Scope {
  readonly anchor: Anchor
  /** Year of the document, null where it tells none. */
  readonly year: number | null
  /** Label of the last period in the sentence that a comparison may refer to. */
  readonly last: string | null
  /** The period that the text before speaks of, with which "cùng kỳ" compares where the sentence names none. */
  readonly around: string | null
  /** Year named next in the text, for "6 tháng đầu năm và 6 tháng cuối năm 2021" in a document without year. */
  readonly next: number | null
}
interface Value {
  label: string | null
  days?: Interval | null
  relative?: boolean
}
interface PeriodRule extends Rule {
  /** Folded syllables with which it may start; '#' stands for digits. */
  readonly first: readonly string[]
  value(match: RegExpExecArray, scope: Scope): Value | null
}

const YEAR = '((?:19|20)\\d\\d)(?![\\d]|[.,]\\d|/\\p{L})'
const TO = '\\s*(?:-|–|—|−|đến(?:\\s+(?:hết|cuối))?(?:\\s+năm)?|tới(?:\\s+năm)?)\\s*'
const COUNT_WORDS = ['#', ...COUNT_SYLLABLES]

const pattern = (source: string): RegExp => new RegExp(source.replace(/ /g, '\\s+') + AFTER, 'uy')
const two = (n: number): string => String(n).padStart(2, '0')

/** Year that a period without one belongs to. */
const yearOf = (given: string | undefined, { year, next }: Scope): number | null =>
  given ? Number(given) : (year ?? next)

const range = (from: number, to: number): Value | null =>
  to > from && to - from <= 60 ? { label: `${from}/${to}` } : null

const firstMonths = (n: number, year: number | null): string | null =>
  year === null || n < 1 || n > 12 ? null : n === 6 ? `${year}-H1` : n === 12 ? `${year}` : `${year}-${n}M`

/** The last months of a year; only a half and a quarter have labels. */
function lastMonths(n: number, year: number | null): Value | null {
  if (n < 1 || n > 11) return null
  if (year === null) return { label: null }
  if (n === 6) return { label: `${year}-H2` }
  if (n === 3) return { label: `${year}-Q4` }
  return { label: null, days: { start: `${year}-${two(13 - n)}-01`, end: `${year}-12-31` } }
}

/** The same stretch of another year: 2021-H1, 2020 → 2020-H1. */
function inYear(label: string, year: number): string | null {
  if (kindOf(label) === 'years') return null
  const moved = `${year}${label.slice(4)}`
  return intervalOf(moved) ? moved : moved.endsWith('-02-29') ? `${year}-02-28` : null
}

const day = (scope: Scope): string | null => scope.anchor.issued_on

export const PERIOD_RULES: readonly PeriodRule[] = [
  {
    id: 'school-year',
    shape: 'năm học 2020-2021',
    first: ['năm'],
    pattern: pattern(`năm học ${YEAR}${TO}${YEAR}`),
    value: ([, from, to]) =>
      Number(to) === Number(from) + 1
        ? { label: `${from}/${to}`, days: { start: `${from}-09-01`, end: `${to}-08-31` } }
        : null,
    examples: ['năm học 2020-2021', 'năm học 2023 - 2024'],
    notExamples: ['năm học tập 2020'],
  },
  {
    id: 'years',
    shape: 'giai đoạn|nhiệm kỳ|thời kỳ|năm 2021-2025',
    first: ['giai', 'thời', 'nhiệm', 'năm', 'những', 'các', 'niên', 'từ', 'vụ', '#'],
    pattern: pattern(
      `(?:(?:trong )?(?:giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|niên vụ|niên khóa|niên độ(?: tài chính)?|năm tài chính|vụ đông xuân|những năm|các năm|từ năm|năm|${COUNT} năm)(?: ${COUNT} năm)?,? ?\\(?)${YEAR}${TO}${YEAR}`.replace(
        ',? ?\\(?',
        ',?\\s*\\(?',
      ),
    ),
    value: match => range(Number(match.at(-2)), Number(match.at(-1))),
    examples: [
      'giai đoạn 2021-2025',
      'giai đoạn 2021 – 2025',
      'nhiệm kỳ 2020 - 2025',
      'thời kỳ 2001-2010',
      '5 năm 2021-2025',
      'giai đoạn 5 năm 2016 - 2020',
      'từ năm 2021 đến năm 2025',
      'năm 2021-2022',
    ],
    notExamples: ['giai đoạn mới', 'nhiệm kỳ này'],
  },
  {
    id: 'years-bare',
    shape: '2021-2025',
    first: ['#'],
    pattern: pattern(`${YEAR}\\s*[-–—−]\\s*${YEAR}`),
    value: ([, from, to]) => range(Number(from), Number(to)),
    examples: ['2021-2025', '2021 – 2025'],
    notExamples: ['2021', '2021-06'],
  },
  {
    id: 'half',
    shape: '6 tháng đầu|cuối năm [2021]',
    first: ['#', 'sáu', 'nửa'],
    pattern: pattern(
      `(?:(?:0?6|sáu) tháng|nửa) (đầu|cuối)(?: (?:của )?năm)?(?:(?:\\s*/\\s*|\\s+)${YEAR})?(?!\\s+(?:nhiệm|thời|giai))`,
    ),
    value: ([, side, given], scope) => {
      const year = yearOf(given, scope)
      return { label: year === null ? null : `${year}-H${side === 'đầu' ? 1 : 2}`, relative: !given }
    },
    examples: [
      '6 tháng đầu năm 2021',
      'sáu tháng cuối năm',
      '06 tháng đầu năm',
      'nửa cuối năm 2023',
      '6 tháng cuối năm',
    ],
    notExamples: ['16 tháng', '6 tháng một lần'],
  },
  {
    id: 'last-months',
    shape: '3 tháng cuối năm [2021]',
    first: COUNT_WORDS,
    pattern: pattern(`${COUNT} tháng (?:cuối|còn lại)(?: (?:của )?năm)?(?: ${YEAR})?`),
    value: ([, n, given], scope) => {
      const value = lastMonths(countOf(n!), yearOf(given, scope))
      return value && { ...value, relative: !given }
    },
    examples: ['3 tháng cuối năm 2021', 'hai tháng cuối năm', '4 tháng còn lại của năm 2022'],
    notExamples: ['3 tháng đầu năm'],
  },
  {
    id: 'first-months',
    shape: '9 tháng [đầu] năm [2021]',
    first: COUNT_WORDS,
    pattern: pattern(
      `${COUNT} tháng(?: đầu(?: (?:của )?năm)?(?: ${YEAR})?| (?:của )?năm(?: ${YEAR}| nay)?|\\s*/\\s*${YEAR}| ${YEAR})`,
    ),
    value: ([, n, a, b, c, d], scope) => {
      const given = a ?? b ?? c ?? d
      return { label: firstMonths(countOf(n!), yearOf(given, scope)), relative: !given }
    },
    examples: [
      '9 tháng đầu năm 2021',
      '10 tháng năm 2025',
      '11 tháng/2024',
      'chín tháng đầu năm',
      '8 tháng năm nay',
    ],
    notExamples: ['9 tháng tuổi', '3 tháng cuối năm'],
  },
  {
    id: 'months-bare',
    shape: '9 tháng',
    first: ['#', 'sáu', 'chín', 'mười'],
    pattern: pattern(
      '(?<!(?:tối đa|tối thiểu|thời hạn|trong vòng|thời gian|ít nhất|mỗi|sau|trước|quá|hơn|kéo dài|định kỳ|từ|hạn|dưới|trên|khoảng|gần|kỳ) )(0?[3-9]|1[01]|sáu|chín|mười|mười một) tháng(?!\\s*(?:tuổi|liên|liền|kể|trở|lương|một|/|tù|lần|hoặc|sau|trước|tiền|cho|đối|,?\\s*(?:được|có thời hạn)))',
    ),
    value: ([, n], scope) =>
      scope.year === null ? null : { label: firstMonths(countOf(n!), scope.year), relative: true },
    examples: ['9 tháng ước đạt', 'sáu tháng'],
    notExamples: ['9 tháng tuổi', '12 tháng', '6 tháng liên tục', '3 tháng/lần', 'tối đa 6 tháng'],
  },
  {
    id: 'quarter',
    shape: 'quý III[/2021]',
    first: ['quý'],
    pattern: pattern(`quý (iii|iv|ii|i|[1-4])(?:(?:\\s*[/,-]\\s*(?:năm )?|\\s+(?:của )?(?:năm )?)${YEAR})?`),
    value: ([, quarter, given], scope) => {
      const year = yearOf(given, scope)
      return { label: year === null ? null : `${year}-Q${QUARTERS[quarter!]}`, relative: !given }
    },
    examples: ['quý III', 'quý I/2021', 'quý II năm 2022', 'quý 4'],
    notExamples: ['quý vị', 'đá quý', 'quý này'],
  },
  {
    id: 'fiscal-quarter',
    shape: 'quý 1 niên độ 2020-2021 [(từ ngày 1/7 đến ngày 30/9)]',
    first: ['quý'],
    pattern: pattern(
      `quý (iii|iv|ii|i|[1-4]) (?:của )?(?:niên độ|năm)(?: tài chính)?(?: năm)? ${YEAR}${TO}${YEAR}(?:\\s*\\((?:từ )?(?:ngày )?[\\d/]+\\s*(?:-|–|đến)\\s*(?:ngày )?\\d{1,2}/(\\d{1,2})(?:/\\d{4})?\\))?`,
    ),
    value: ([, quarter, from, to, month]) => {
      if (Number(to) !== Number(from) + 1) return null
      // a year over two years mostly begins in July; its own bracket says more
      const third = month ? Math.ceil(Number(month) / 3) : ((QUARTERS[quarter!]! + 1) % 4) + 1
      const second = month ? QUARTERS[quarter!]! > 1 && third < 4 : QUARTERS[quarter!]! > 2
      return { label: `${second ? to : from}-Q${third}` }
    },
    examples: [
      'quý 1 niên độ 2020-2021',
      'quý 3 niên độ tài chính 2019 - 2020',
      'quý 4 niên độ tài chính 2018-2019 (từ ngày 1/7 đến ngày 30/9)',
    ],
    notExamples: ['quý 1/2020', 'quý 1 năm 2020'],
  },
  {
    id: 'half-month',
    shape: 'nửa đầu tháng 6[/2021], kỳ 1 tháng 6',
    first: ['nửa', 'kỳ', 'kì'],
    pattern: pattern(
      `(?:nửa (đầu|cuối)|k[ỳì] ([12])) tháng (0?[1-9]|1[0-2])(?!\\d|[.,]\\d)(?:(?:\\s*[/.-]\\s*|,?\\s+(?:của )?(?:năm )?)${YEAR})?`,
    ),
    value: ([, side, which, month, given], scope) => {
      const year = yearOf(given, scope)
      if (year === null) return { label: null, relative: true }
      const whole = intervalOf(`${year}-${two(Number(month))}`)!
      const middle = `${whole.start.slice(0, 8)}15`
      const days =
        side === 'đầu' || which === '1'
          ? { start: whole.start, end: middle }
          : { start: `${whole.start.slice(0, 8)}16`, end: whole.end }
      return { label: days.end, days, relative: !given }
    },
    examples: ['nửa đầu tháng 6/2021', 'kỳ 2 tháng 11', 'nửa cuối tháng 7 năm 2021'],
    notExamples: ['nửa đầu năm 2021', 'nửa tháng', 'kỳ 1 năm 2021'],
  },
  {
    id: 'month',
    shape: 'tháng 6[/2021]',
    first: ['tháng'],
    pattern: pattern(
      `tháng (0?[1-9]|1[0-2])(?!\\d|[.,]\\d)(?:(?:\\s*[/.-]\\s*|,?\\s+(?:của )?(?:năm )?)${YEAR})?(?!\\s+h[ằà]ng\\s+năm)`,
    ),
    value: ([, month, given], scope) => {
      const year = yearOf(given, scope)
      return { label: year === null ? null : `${year}-${two(Number(month))}`, relative: !given }
    },
    examples: ['tháng 6/2021', 'tháng 06 năm 2021', 'tháng 12', 'tháng 7-2025'],
    notExamples: ['tháng 13', 'hằng tháng'],
  },
  {
    id: 'month-bare',
    shape: '6/2021',
    first: ['#'],
    pattern: pattern(`(?<!\\d)(0?[1-9]|1[0-2])\\s*/\\s*${YEAR}(?!\\s*/)`),
    value: ([, month, year]) => ({ label: `${year}-${two(Number(month))}` }),
    examples: ['6/2021', '12/2025'],
    notExamples: ['05/2013/TT-BXD', '13/2021', '6/7'],
  },
  {
    id: 'day-of-month',
    shape: 'ngày 30/6, ngày 30 tháng 6, sáng 30/6',
    first: ['ngày', 'sáng', 'trưa', 'chiều', 'tối', 'phiên', 'hôm'],
    pattern: pattern(
      '(?:ngày|(?:sáng|trưa|chiều|tối|phiên|hôm)(?: ngày)?) (\\d{1,2})(?:\\s*[/.-]\\s*| tháng )(\\d{1,2})(?!\\s*[/.-]\\s*\\d|\\s+năm\\s+\\d|\\s+h[ằà]ng\\s+năm)',
    ),
    value: ([, date, month], scope) => {
      const year = scope.next ?? scope.year
      const label = `${year}-${two(Number(month))}-${two(Number(date))}`
      if (Number(month) > 12 || Number(date) > 31) return null
      return { label: year !== null && intervalOf(label) ? label : null, relative: true }
    },
    examples: ['ngày 30/6', 'ngày 02 tháng 9', 'ngày 3-2', 'sáng 30/6', 'chiều ngày 30/6'],
    notExamples: ['ngày 30/6/2021', 'ngày 02 tháng 9 năm 2021', 'ngày 30 tháng 6 hằng năm', 'sáng nay'],
  },
  {
    id: 'days-of-month',
    shape: '15 ngày đầu tháng 6[/2021]',
    first: ['#'],
    pattern: pattern(
      `([12]?\\d) ngày đầu (?:của )?tháng (0?[1-9]|1[0-2])(?!\\d|[.,]\\d)(?:(?:\\s*[/.-]\\s*|,?\\s+(?:của )?(?:năm )?)${YEAR})?`,
    ),
    value: ([, date, month, given], scope) => {
      const year = yearOf(given, scope)
      if (year === null) return { label: null, relative: true }
      const start = `${year}-${two(Number(month))}-01`
      const end = `${start.slice(0, 8)}${two(Number(date))}`
      return intervalOf(end) ? { label: end, days: { start, end }, relative: !given } : null
    },
    examples: ['15 ngày đầu tháng 6/2021', '20 ngày đầu tháng 9', '10 ngày đầu của tháng 7 năm 2021'],
    notExamples: ['15 ngày cuối tháng 6', '15 ngày'],
  },
  {
    id: 'day-bare',
    shape: 'tính đến 30/6, hết 15/9, thời điểm 31/12',
    first: ['#'],
    pattern: pattern(
      // "đến 1/3 dân số" is a part of a whole
      '(?<=(?:tính đến|tính tới|đến hết|tới hết|hết|trước|lũy kế đến|kể từ|thời điểm) |(?:đến|tới) (?![12]\\s*/\\s*[2-5](?!\\d)|3\\s*/\\s*[45](?!\\d)))(\\d{1,2})\\s*[/-]\\s*(\\d{1,2})(?!\\s*[/.,-]\\s*\\d|\\s*(?:%|số |tổng |diện ))',
    ),
    value: ([, date, month], scope) => {
      const year = scope.next ?? scope.year
      const label = `${year}-${two(Number(month))}-${two(Number(date))}`
      return year !== null && intervalOf(label) ? { label, relative: true } : null
    },
    examples: ['tính đến 30/6, thu ngân sách', 'hết 15/9', 'đến 31/12', 'tại thời điểm 30/6'],
    notExamples: ['đạt 30/63 tỉnh', 'đến 2/3 dân số', 'đến 30/6/2021', 'tăng 5-10%'],
  },
  {
    id: 'same-period',
    shape: 'cùng kỳ [năm trước | năm 2020]',
    first: ['cùng'],
    pattern: pattern(`cùng k[ỳì](?: (?:của )?(?:(?:các )?năm (trước|ngoái|qua)|(?:năm )?${YEAR}))?`),
    value: ([, , given], scope) => {
      const base = scope.last ?? scope.around ?? scope.anchor.period
      if (base === null) return { label: given ?? null, relative: true }
      const year = given ? Number(given) : Number(base.slice(0, 4)) - 1
      return { label: inYear(base, year), relative: true }
    },
    examples: ['so với cùng kỳ', 'cùng kỳ năm trước', 'cùng kỳ năm 2020', 'cùng kỳ 2020'],
    notExamples: ['kỳ này'],
  },
  {
    id: 'year',
    shape: 'năm [tài chính] 2021',
    first: ['năm', 'cuối', 'đầu', 'hết', 'giữa', 'tầm', 'niên'],
    pattern: pattern(
      `(?:(?:tầm nhìn (?:đến )?)?(?:(?:cuối|đầu|giữa|hết) )?năm(?: (?:tài chính|tài khóa|ngân sách))?|niên độ(?: tài chính)?(?: năm)?) ${YEAR}`,
    ),
    value: ([, year]) => ({ label: year! }),
    examples: [
      'năm 2021',
      'cuối năm 2021',
      'tầm nhìn đến năm 2045',
      'năm tài chính 2020',
      'năm ngân sách 2021',
      'niên độ tài chính 2020',
    ],
    notExamples: ['năm 202', 'năm học 2021', '2021', 'năm tài chính'],
  },
  {
    id: 'other-year',
    shape: 'năm trước, năm nay, năm tới',
    first: ['năm'],
    // "những năm tới" is no single year
    pattern: pattern(
      'năm (trước|ngoái|nay|này|sau|tới|kế tiếp|liền kề|tiếp theo)(?! đó)(?<!(?:những|các|vài|mấy|nhiều) năm(?: \\p{L}+){1,2})',
    ),
    value: ([, which], scope) => {
      const said =
        scope.last === null || which === 'nay' || which === 'này'
          ? scope.year
          : Number(scope.last.slice(0, 4))
      if (said === null) return { label: null, relative: true }
      const step =
        which === 'trước' || which === 'ngoái' || which === 'liền kề'
          ? -1
          : which === 'nay' || which === 'này'
            ? 0
            : 1
      return { label: `${said + step}`, relative: true }
    },
    examples: ['năm trước', 'năm ngoái', 'năm nay', 'năm tới'],
    notExamples: ['năm trước đó', 'năm 2021', 'những năm tới', 'các năm tiếp theo'],
  },
  {
    id: 'this-year',
    shape: 'cả năm, cuối năm, hết năm',
    first: ['cả', 'cuối', 'hết', 'đầu', 'trong'],
    pattern: pattern(
      '(?:cả|cuối|hết|đầu|trong) năm(?! (?:học|19\\d\\d|20\\d\\d|trước|ngoái|nay|này|sau|tới|đầu|thứ|cuối|tiếp|qua))',
    ),
    value: (_, scope) => ({ label: scope.year === null ? null : `${scope.year}`, relative: true }),
    examples: ['cả năm', 'đến cuối năm', 'trong năm'],
    notExamples: ['cuối năm 2021', 'cuối năm ngoái', 'cả năm học'],
  },
  {
    id: 'past-years',
    shape: '5 năm qua, 5 năm tới',
    first: COUNT_WORDS,
    pattern: pattern(`${COUNT} năm (qua|gần đây|vừa qua|trở lại đây|tới|tiếp theo)`),
    value: ([, n, side], { year }) => {
      const years = countOf(n!)
      if (year === null || years < 2) return { label: null, relative: true }
      const ahead = side === 'tới' || side === 'tiếp theo'
      return { label: ahead ? `${year + 1}/${year + years}` : `${year - years + 1}/${year}`, relative: true }
    },
    examples: ['5 năm qua', 'ba năm gần đây', '5 năm tới'],
    notExamples: ['5 năm', 'năm qua'],
  },
  {
    id: 'term',
    shape: 'đầu|cuối nhiệm kỳ, nhiệm kỳ này',
    first: ['đầu', 'cuối', 'cả', 'nhiệm', 'trong', 'giữa'],
    pattern: pattern('(?:(?:đầu|cuối|cả|giữa|trong) nhiệm k[ỳì](?: này)?|nhiệm k[ỳì] này)(?!\\s*\\d)'),
    value: (_, { anchor }) => {
      const label = [anchor.plan_period, anchor.period].find(known => known && kindOf(known) === 'years')
      return { label: label ?? null, relative: true }
    },
    examples: ['cuối nhiệm kỳ', 'nhiệm kỳ này', 'đầu nhiệm kỳ'],
    notExamples: ['nhiệm kỳ 2020-2025'],
  },
  {
    id: 'now',
    shape: 'hiện nay, đến nay',
    first: ['hiện', 'đến', 'tới', 'thời', 'tính'],
    pattern: pattern(
      '(?:hiện nay|hiện tại|thời điểm hiện (?:tại|nay)|(?:tính )?(?:đến|tới) (?:thời điểm )?(?:hiện )?(?:nay|tại))',
    ),
    value: (_, scope) => ({ label: day(scope), relative: true }),
    examples: ['hiện nay', 'đến nay', 'tính đến nay', 'tới nay'],
    notExamples: ['đến năm nay', 'nay'],
  },
]

/** Rules by the syllable with which they start. */
const BY_FIRST = new Map<string, PeriodRule[]>()
for (const rule of PERIOD_RULES)
  for (const first of rule.first) {
    const there = BY_FIRST.get(first)
    if (there) there.push(rule)
    else BY_FIRST.set(first, [rule])
  }

/** "năm 2021, 2022 và 2023": years that go on a list. */
const NEXT_YEAR = new RegExp(`\\s*(?:,|;|và|,\\s*và)\\s*(?=${YEAR})(?!${YEAR}\\s*[-–])`, 'uy')
const NEXT_YEAR_NAMED = /(?:19|20)\d\d(?!\d)/g

const SIDES = /(?:^|\s)(tầm nhìn đến|tầm nhìn|đến hết|đến cuối|đến|tới|hết|cuối|đầu|trước|sau|từ)\s+$/u

/** Which side of the period the words before it mean. */
function sideOf(folded: string, start: number, end: number): string | null {
  const inside = /^(tầm nhìn(?: đến)?|cuối|đầu|hết|giữa|đến|tới)\s/u.exec(
    folded.slice(start, Math.min(end, start + 16)),
  )
  const before = SIDES.exec(folded.slice(Math.max(0, start - 16), start))
  return before && inside ? `${before[1]} ${inside[1]}` : (before?.[1] ?? inside?.[1] ?? null)
}

const yearIn = (label: string | null): number | null => (label === null ? null : Number(label.slice(0, 4)))

/** The year that a document speaks of: of its period, else of its plan, else of its date. */
function yearOfAnchor(anchor: Anchor): number | null {
  if (anchor.period && kindOf(anchor.period) !== 'years') return yearIn(anchor.period)
  if (anchor.plan_period && kindOf(anchor.plan_period) !== 'years') return yearIn(anchor.plan_period)
  return yearIn(anchor.issued_on)
}

/**
 * Finds the periods of a line in order; they do not overlap. `skip` tells offsets at which a date stands; `around` is
 * the period that the text before speaks of.
 */
export function periodsOf(
  line: Line,
  anchor: Anchor,
  skip?: (offset: number) => number,
  around: string | null = null,
): FoundPeriod[] {
  const found: FoundPeriod[] = []
  const year = yearOfAnchor(anchor)
  let last: string | null = null
  let from = 0
  for (let i = 0; i < line.count; i++) {
    const start = line.starts[i]!
    if (start < from) continue
    const rules = BY_FIRST.get(line.shapes[i] === 3 ? '#' : line.word(i))
    if (rules === undefined) continue
    const past = skip?.(start) ?? 0
    if (past > start) {
      from = past
      continue
    }
    let best: { rule: PeriodRule; match: RegExpExecArray; end: number; value: Value } | null = null
    for (const rule of rules) {
      rule.pattern.lastIndex = start
      const match = rule.pattern.exec(line.folded)
      if (!match || (best && start + match[0].length <= best.end)) continue
      const end = start + match[0].length
      NEXT_YEAR_NAMED.lastIndex = end
      const value = rule.value(match, { anchor, year, last, around, next: nextYear(line.folded, end) })
      if (value) best = { rule, match, end, value }
    }
    if (!best) continue
    const { rule, end, value } = best
    const side = sideOf(line.folded, start, end)
    found.push({
      start,
      end,
      label: value.label,
      days: value.days ?? (value.label === null ? null : intervalOf(value.label)),
      relative: value.relative ?? false,
      side,
      rule_id: rule.id,
    })
    if (
      value.label !== null &&
      rule.id !== 'now' &&
      kindOf(value.label) !== 'years' &&
      rule.id !== 'same-period'
    )
      last = value.label
    from = end
    if (rule.id === 'year') from = listed(line.folded, end, found)
  }
  return found
}

/** The next year named after an offset, within the reach of a clause; none that something is compared with. */
function nextYear(folded: string, from: number): number | null {
  const reach = folded.slice(from, from + 80)
  NEXT_YEAR_NAMED.lastIndex = 0
  const match = NEXT_YEAR_NAMED.exec(reach)
  NEXT_YEAR_NAMED.lastIndex = 0
  return match && !COMPARED.test(reach.slice(0, match.index)) ? Number(match[0]) : null
}
const COMPARED = /(?:so với|so|cùng k[ỳì])\s(?:[^,;]{0,12}\s)?$/u

/** Adds the years of a list that goes on after `from`; returns where it ends. */
function listed(folded: string, from: number, found: FoundPeriod[]): number {
  for (;;) {
    NEXT_YEAR.lastIndex = from
    const match = NEXT_YEAR.exec(folded)
    if (!match) return from
    const start = from + match[0].length
    const label = folded.slice(start, start + 4)
    from = start + 4
    found.push({
      start,
      end: from,
      label,
      days: intervalOf(label),
      relative: false,
      side: null,
      rule_id: 'year',
    })
  }
}

const CELL_YEAR = new RegExp(`^[^\\d]*${YEAR}[^\\d]*$`, 'u')

/**
 * Periods of a text that is no sentence: a cell, the heading of a column ("TH 2020", "KH năm 2021"), a title. A
 * year alone counts.
 */
export function readPeriods(text: string, anchor: Anchor): FoundPeriod[] {
  const line = new Line().read(text)
  const found = periodsOf(line, anchor)
  const bare = found.length === 0 ? CELL_YEAR.exec(line.folded) : null
  if (!bare) return found
  const start = line.folded.indexOf(bare[1]!)
  const label = bare[1]!
  return [
    {
      start,
      end: start + 4,
      label,
      days: intervalOf(label),
      relative: false,
      side: null,
      rule_id: 'year-bare',
    },
  ]
}
