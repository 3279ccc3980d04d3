/** Mentions in English documents: names by compromise, bodies and periods by their set phrases. */
import { createRequire } from 'node:module'
import type nlp from 'compromise'
import { intervalOf } from '../language/periods.ts'
import { PROVINCES } from '../language/provinces.ts'
import type { Rule } from '../language/rule.ts'
import { bare, oneOf } from '../language/vietnamese.ts'
import type { Frame } from './frame.ts'
import type { Mention, MentionType } from './mention.ts'
import { describeUnit } from './places.ts'

let library: typeof nlp | undefined
/** Loaded at the first English document: it costs 100 ms. */
const compromise = (): typeof nlp => (library ??= createRequire(import.meta.url)('compromise') as typeof nlp)

/** English names of bodies with the Vietnamese ones; "…" is the province of the document. */
const BODIES: readonly (readonly [string, string])[] = [
  ["Provincial People's Committee", 'Ủy ban nhân dân tỉnh …'],
  ["People's Committee", 'Ủy ban nhân dân tỉnh …'],
  ["Provincial People's Council", 'Hội đồng nhân dân tỉnh …'],
  ["People's Council", 'Hội đồng nhân dân tỉnh …'],
  ['Provincial Party Committee', 'Tỉnh ủy …'],
  ['Standing Committee of the Provincial Party Committee', 'Ban Thường vụ Tỉnh ủy …'],
  ['Communist Party of Vietnam', 'Đảng Cộng sản Việt Nam'],
  ['Central Committee', 'Ban Chấp hành Trung ương Đảng'],
  ['Politburo', 'Bộ Chính trị'],
  ['Secretariat', 'Ban Bí thư'],
  ['National Assembly', 'Quốc hội'],
  ['Government', 'Chính phủ'],
  ['Prime Minister', 'Thủ tướng Chính phủ'],
  ['State Bank of Vietnam', 'Ngân hàng Nhà nước Việt Nam'],
  ['General Statistics Office', 'Tổng cục Thống kê'],
  ['Vietnam Fatherland Front', 'Mặt trận Tổ quốc Việt Nam'],
  ['Ministry of Finance', 'Bộ Tài chính'],
  ['Ministry of Planning and Investment', 'Bộ Kế hoạch và Đầu tư'],
  ['Ministry of Industry and Trade', 'Bộ Công Thương'],
  ['Ministry of Health', 'Bộ Y tế'],
  ['Ministry of Education and Training', 'Bộ Giáo dục và Đào tạo'],
  ['Ministry of Agriculture and Rural Development', 'Bộ Nông nghiệp và Phát triển nông thôn'],
  ['Ministry of Agriculture and Environment', 'Bộ Nông nghiệp và Môi trường'],
  ['Ministry of Natural Resources and Environment', 'Bộ Tài nguyên và Môi trường'],
  ['Ministry of Construction', 'Bộ Xây dựng'],
  ['Ministry of Transport', 'Bộ Giao thông vận tải'],
  ['Ministry of Science and Technology', 'Bộ Khoa học và Công nghệ'],
  ['Ministry of Home Affairs', 'Bộ Nội vụ'],
  ['Ministry of Justice', 'Bộ Tư pháp'],
  ['Ministry of Foreign Affairs', 'Bộ Ngoại giao'],
  ['Ministry of National Defence', 'Bộ Quốc phòng'],
  ['Ministry of Public Security', 'Bộ Công an'],
]
const VIETNAMESE = new Map(BODIES.map(([english, vietnamese]) => [english.toLowerCase(), vietnamese]))
const BODY = new RegExp(`(?<![\\p{L}])${oneOf(VIETNAMESE.keys())}(?![\\p{L}])`, 'gu')

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONTH = `(${MONTHS.join('|')})`
const YEAR = '((?:19|20)\\d\\d)'
const COUNTS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const QUARTERS = ['', 'first', 'second', 'third', 'fourth']
const two = (n: number): string => String(n).padStart(2, '0')
const month = (name: string): string => two(MONTHS.indexOf(name) + 1)
const rule = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'giu')

interface TimeRule extends Rule {
  readonly type: 'date' | 'period'
  label(match: readonly string[]): string
}

/** Dates and periods, longest shapes first; a match hides what lies in it. */
export const ENGLISH_TIME_RULES: readonly TimeRule[] = [
  {
    id: 'en-date',
    shape: '15 January 2023',
    type: 'date',
    pattern: rule(`(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? ${YEAR}`),
    label: ([, day, name, year]) => `${year}-${month(name!)}-${two(Number(day))}`,
    examples: ['15 January 2023', '1st July 2025'],
    notExamples: ['January 2023'],
  },
  {
    id: 'en-date-us',
    shape: 'January 15, 2023',
    type: 'date',
    pattern: rule(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?, ?${YEAR}`),
    label: ([, name, day, year]) => `${year}-${month(name!)}-${two(Number(day))}`,
    examples: ['January 15, 2023'],
    notExamples: ['January 2023'],
  },
  {
    id: 'en-half',
    shape: 'first half of 2022',
    type: 'period',
    pattern: rule(`(first|second|last) (?:half|six months) of ${YEAR}`),
    label: ([, half, year]) => `${year}-H${half === 'first' ? 1 : 2}`,
    examples: ['the first half of 2022', 'first six months of 2021', 'second half of 2021'],
    notExamples: ['half of 2022'],
  },
  {
    id: 'en-quarter',
    shape: 'third quarter of 2021, Q3 2021',
    type: 'period',
    pattern: rule(`(?:(first|second|third|fourth) quarter of|q([1-4])(?: of)?)[ /]${YEAR}`),
    label: ([, ordinal, digit, year]) => `${year}-Q${ordinal ? QUARTERS.indexOf(ordinal) : digit}`,
    examples: ['third quarter of 2021', 'Q3 2021', 'Q1/2022'],
    notExamples: ['a quarter of 2021'],
  },
  {
    id: 'en-months',
    shape: 'first nine months of 2021',
    type: 'period',
    pattern: rule(`first (${COUNTS.slice(1).join('|')}|\\d{1,2}) months of ${YEAR}`),
    label: ([, count, year]) => `${year}-${COUNTS.indexOf(count!) > 0 ? COUNTS.indexOf(count!) : count}M`,
    examples: ['first nine months of 2021', 'first 10 months of 2025'],
    notExamples: ['nine months'],
  },
  {
    id: 'en-years',
    shape: '2021-2025 period, from 2021 to 2025',
    type: 'period',
    pattern: rule(`${YEAR}(?: ?[-–] ?| to )${YEAR}`),
    label: ([, from, to]) => `${from}/${to}`,
    examples: ['2021-2025', '2021 to 2025'],
    notExamples: ['2021'],
  },
  {
    id: 'en-month',
    shape: 'June 2021',
    type: 'period',
    pattern: rule(`${MONTH} ${YEAR}`),
    label: ([, name, year]) => `${year}-${month(name!)}`,
    examples: ['June 2021'],
    notExamples: ['June', '15 June'],
  },
  {
    id: 'en-year',
    shape: 'in 2022, by the end of 2023',
    type: 'period',
    pattern: rule(`${YEAR}(?!,\\d|\\.\\d)`),
    label: ([, year]) => year!,
    examples: ['in 2022', 'by the end of 2023.'],
    notExamples: ['12,020', '20220'],
  },
]

const PROVINCE_OF = new Map(PROVINCES.map(province => [bare(province.name).toLowerCase(), province.name]))
/** "Soc Trang City" is of the province, "Soc Trang province" is it; names stand with or without marks. */
const PLACE = new RegExp(
  `(?<![\\p{L}])${oneOf([...PROVINCE_OF.keys()])}(?: (province|city))?(?![\\p{L}])`,
  'giu',
)
/** Names that no list of first names holds, after their title. */
const TITLED = /(?<![\p{L}])(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,4})/gu
const HONORIFIC = /^(?:mr|mrs|ms|dr|prof)\.?\s+/iu
const OFFICE =
  /^,\s*((?:[A-Z][\p{L}-]+\s)*(?:Chairman|Chairwoman|Chairperson|Secretary|Director|Minister|Governor|President|Head|Chief)(?:\s+(?:of|and)\s+(?:the\s+)?[^,.;]{3,60})?)/u
const TRIM = /^[\s"'“(]+|[\s"'”),.;:]+$/gu

/** Mentions of an English sentence; offsets count in its text. */
export function englishMentions(text: string, frame: Frame): Mention[] {
  const found: Mention[] = []
  const add: Add = (type, start, end, canonical, attributes, rule_id) => {
    if (found.some(mention => mention.start < end && start < mention.end)) return
    found.push({ type, start, end, canonical, attributes, rule_id })
  }
  const lower = text.toLowerCase()
  for (const { id, type, pattern, label } of ENGLISH_TIME_RULES)
    for (const match of lower.matchAll(pattern)) {
      const canonical = label(match)
      const days = intervalOf(canonical)
      if (days)
        add(
          type,
          match.index,
          match.index + match[0].length,
          canonical,
          type === 'period' ? { ...days } : {},
          id,
        )
    }
  for (const match of lower.matchAll(BODY)) {
    if (text[match.index] === match[0][0]) continue
    const name = VIETNAMESE.get(match[0].replace(/\s+/g, ' '))!
    const canonical = name.replace('…', frame.province?.name ?? '').trim()
    add('organization', match.index, match.index + match[0].length, canonical, {}, 'en-body')
  }
  const plain = bare(text)
  for (const match of plain.matchAll(PLACE)) {
    if (match[0][0] !== match[0][0]!.toUpperCase()) continue
    const level = match[1]?.toLowerCase()
    const name = PROVINCE_OF.get(match[0].replace(/ (?:province|city)$/iu, '').toLowerCase())!
    const province = frame.gazetteer.province(name, frame.day)
    if (!province) continue
    const city = frame.gazetteer
      .find(name, frame.day)
      .find(unit => unit.level === 2 && unit.type === 'thành phố' && unit.parent === province)
    const unit = level === 'city' && province.type !== 'thành phố' && city ? city : province
    add(
      'place',
      match.index,
      match.index + match[0].length,
      `${unit.type} ${unit.name}`,
      describeUnit(unit, frame),
      'en-place',
    )
  }
  names(text, add, frame)
  return found
}

type Add = (
  type: MentionType,
  start: number,
  end: number,
  canonical: string,
  attributes: Record<string, unknown>,
  rule_id: string,
) => void

interface Span {
  readonly text: string
  readonly offset?: { readonly start: number; readonly length: number }
}

/** What compromise names besides. */
function names(text: string, add: Add, frame: Frame): void {
  for (const match of text.matchAll(TITLED)) {
    const start = match.index + match[0].length - match[1]!.length
    const office = OFFICE.exec(text.slice(start + match[1]!.length))
    add(
      'person',
      start,
      start + match[1]!.length,
      match[1]!,
      office ? { office: office[1]!.trim() } : {},
      'en-title',
    )
  }
  const doc = compromise()(text)
  const spans = (view: { json(options: object): unknown }): Span[] => view.json({ offset: true }) as Span[]
  for (const span of spans(doc.people())) {
    const at = trimmed(text, span)
    if (!at) continue
    const start = at.start + (HONORIFIC.exec(text.slice(at.start, at.end))?.[0].length ?? 0)
    const office = OFFICE.exec(text.slice(at.end))
    if (!/\s/.test(text.slice(start, at.end)) && !office) continue
    add(
      'person',
      start,
      at.end,
      text.slice(start, at.end),
      office ? { office: office[1]!.trim() } : {},
      'en-person',
    )
    frame.persons.add(text.slice(start, at.end).toLowerCase())
  }
  for (const span of spans(doc.organizations())) {
    const at = trimmed(text, span)
    if (at && /^[A-Z]/.test(text.slice(at.start)))
      add('organization', at.start, at.end, text.slice(at.start, at.end), {}, 'en-organization')
  }
  for (const span of spans(doc.places())) {
    const at = trimmed(text, span)
    if (at && /^[A-Z]/.test(text.slice(at.start)))
      add('place', at.start, at.end, text.slice(at.start, at.end), {}, 'en-name')
  }
}

/** Offsets of a span without the punctuation around it. */
function trimmed(text: string, { text: said, offset }: Span): { start: number; end: number } | null {
  if (!offset) return null
  const inner = said.replace(TRIM, '')
  if (inner === '') return null
  const start = text.indexOf(inner, Math.max(0, offset.start - 1))
  return start < 0 ? null : { start, end: start + inner.length }
}
