/** Documents cited by name: "Luật Đất đai 2024", "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết của Tỉnh ủy về …". */
import type { Rule } from '../language/rule.ts'
import { AFTER, BEFORE, fold, oneToneStyle } from '../language/vietnamese.ts'
import { relationBefore } from './citations.ts'
import type { Frame } from './frame.ts'
import { LAWS } from './laws.ts'
import { CAPITAL, type Line, LOWER, UPPER } from './line.ts'
import type { Mention } from './mention.ts'
import { Phrases } from './phrases.ts'

const laws = new Phrases<string>()
for (const name of LAWS) laws.add(fold(name), oneToneStyle(name))

const ROMAN = '[ivxl]+'
const TERM = `(?:,?\\s*\\(?\\s*khóa\\s+(${ROMAN}|\\d{1,2}))?`
const at = (source: string): RegExp => new RegExp(`${BEFORE}${source.replace(/ /g, '\\s+')}${AFTER}`, 'uy')

interface NamedRule extends Rule {
  readonly first: string
  readonly type: string
  canonical(match: RegExpExecArray): string
}

const ORDINALS: Readonly<Record<string, string>> = {
  nhất: '1',
  hai: '2',
  ba: '3',
  tư: '4',
  bốn: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
  'mười một': '11',
  'mười hai': '12',
  'mười ba': '13',
}
const ORDINAL = `(\\d{1,2}|mười(?: một| hai| ba)?|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín)`
const roman = (text: string | undefined): string => (text ? ` khóa ${text.toUpperCase()}` : '')

/** Documents of the Party that are known by the meeting that passed them. */
export const NAMED_RULES: readonly NamedRule[] = [
  {
    id: 'plenum-resolution',
    shape: 'Nghị quyết Trung ương 4 khóa XII',
    first: 'nghị',
    type: 'nghị quyết',
    pattern: at(
      `nghị quyết (?:hội nghị )?(?:lần thứ ${ORDINAL} )?(?:của )?(?:bch|ban chấp hành )?(?:trung ương|tw)(?: đảng)?(?: (?:lần thứ )?${ORDINAL}(?! năm))?${TERM}`,
    ),
    canonical: ([, before, after, term]) => {
      const ordinal = before ?? after
      return `Nghị quyết Trung ương${ordinal ? ` ${ORDINALS[ordinal] ?? ordinal}` : ''}${roman(term)}`
    },
    examples: [
      'Nghị quyết Trung ương 4 khóa XII',
      'Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII',
      'Nghị quyết Trung ương 7 (khóa XI)',
    ],
    notExamples: ['Nghị quyết của Tỉnh ủy', 'nghị quyết chuyên đề'],
  },
  {
    id: 'congress-resolution',
    shape: 'Nghị quyết Đại hội XIII',
    first: 'nghị',
    type: 'nghị quyết',
    pattern: at(
      `nghị quyết (?:của )?đại hội (?:(?:đại biểu )?toàn quốc )?(?:đảng )?(?:lần thứ )?(${ROMAN})(?: của đảng)?`,
    ),
    canonical: ([, congress]) => `Nghị quyết Đại hội ${congress!.toUpperCase()}`,
    examples: [
      'Nghị quyết Đại hội XIII',
      'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
      'Nghị quyết Đại hội lần thứ XIII của Đảng',
    ],
    notExamples: ['Nghị quyết Đại hội Đảng bộ tỉnh', 'Đại hội XIII'],
  },
  {
    id: 'local-congress-resolution',
    shape: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV',
    first: 'nghị',
    type: 'nghị quyết',
    pattern: at(
      `nghị quyết (?:của )?đại hội (?:đại biểu )?đảng bộ (?:các cấp|(tỉnh|thành phố|huyện|thị xã)(?: (?!lần|khóa|nhiệm|và|thành|để|giai|về|đã|đề|đến|gắn)\\p{L}+(?: (?!lần|khóa|nhiệm|và|thành|để|giai|về|đã|đề|đến|gắn)\\p{L}+)?)?)(?: lần thứ (${ROMAN}))?(?:,? ?nhiệm k[ỳì] \\d{4}\\s*[-–]\\s*\\d{4})?`,
    ),
    canonical: ([all]) => all,
    examples: [
      'Nghị quyết Đại hội Đảng bộ tỉnh',
      'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020 - 2025',
    ],
    notExamples: ['Nghị quyết Đại hội XIII'],
  },
  {
    id: 'congress-papers',
    shape: 'Văn kiện Đại hội XIII của Đảng',
    first: 'văn',
    type: 'văn kiện',
    pattern: at(
      `văn kiện đại hội (?:(?:đại biểu )?toàn quốc )?(?:đảng )?(?:lần thứ )?(${ROMAN})(?: của đảng)?`,
    ),
    canonical: ([, congress]) => `Văn kiện Đại hội ${congress!.toUpperCase()}`,
    examples: ['văn kiện Đại hội XIII của Đảng'],
    notExamples: ['văn kiện khác'],
  },
  {
    id: 'charter',
    shape: 'Điều lệ Đảng',
    first: 'điều',
    type: 'điều lệ',
    pattern: at('điều lệ đảng(?: cộng sản việt nam)?'),
    canonical: () => 'Điều lệ Đảng',
    examples: ['Điều lệ Đảng'],
    notExamples: ['điều lệ công ty'],
  },
  {
    id: 'constitution',
    shape: 'Hiến pháp năm 2013',
    first: 'hiến',
    type: 'hiến pháp',
    pattern: at('hiến pháp(?: nước cộng hòa xã hội chủ nghĩa việt nam)?(?:,? (?:năm )?((?:19|20)\\d\\d))?'),
    canonical: ([, year]) => (year ? `Hiến pháp ${year}` : 'Hiến pháp'),
    examples: ['Hiến pháp năm 2013', 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam'],
    notExamples: ['hợp hiến'],
  },
]
const BY_FIRST = new Map<string, NamedRule[]>()
for (const rule of NAMED_RULES) BY_FIRST.set(rule.first, [...(BY_FIRST.get(rule.first) ?? []), rule])

/** "năm 2024", "2024", "(sửa đổi)", "ngày 18 tháng 01 năm 2024" after the name of a law. */
const LAW_TAIL =
  /^(?:\s*\(?\s*(sửa đổi|sửa đổi, bổ sung)\s*\)?)?(?:,?\s+(?:năm\s+)?((?:19|20)\d\d)(?![\d/]|[.,]\d|\s*[-–]\s*\d)|,?\s+ngày\s+\d{1,2}\s*(?:tháng|\/)\s*\d{1,2}\s*(?:năm|\/)\s*((?:19|20)\d\d))?/u

/** Kinds of documents that a body issues, cited without a number when the body and the subject are told. */
const ISSUED =
  /(?:nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|chương trình hành động|đề án|quy định|thông báo)\s+(?:số\s+)?của\s+$/u
const SUBJECT = /^\s*,?\s*(về)\s/u

/** Citations by name; `found` holds the numbered ones and, for those told by their issuer, the bodies. */
export function namedOf(line: Line, frame: Frame, found: readonly Mention[]): Mention[] {
  const mentions: Mention[] = []
  const { folded, text } = line
  let last = 0
  const add: Add = (start, end, canonical, attributes, rule_id) => {
    last = end
    if (found.some(mention => mention.type === 'doc_ref' && mention.start < end && start < mention.end))
      return
    const relation = relationBefore(folded, 0, start)
    mentions.push({
      type: 'doc_ref',
      start,
      end,
      canonical,
      attributes: { ...attributes, ...(relation ? { relation } : {}) },
      rule_id,
    })
  }
  for (let i = 0; i < line.count; i++) {
    const start = line.starts[i]!
    if (start < last) continue
    const shape = line.shapes[i]!
    const word = line.word(i)
    if (word === 'luật' || word === 'lệnh') {
      lawAt(line, i, add)
      continue
    }
    if (shape === LOWER && word !== 'văn') continue
    for (const rule of BY_FIRST.get(word) ?? []) {
      rule.pattern.lastIndex = start
      const match = rule.pattern.exec(folded)
      if (!match) continue
      const end =
        start +
        match[0].length +
        (/\(\s*khóa/u.test(match[0]) && folded[start + match[0].length] === ')' ? 1 : 0)
      const canonical =
        rule.id === 'local-congress-resolution'
          ? localName(text.slice(start, end), frame)
          : rule.canonical(match)
      add(start, end, canonical.replace(/\s+/g, ' '), { type: rule.type }, rule.id)
      break
    }
  }
  for (const body of found) {
    if (body.type !== 'organization' || body.attributes.collective) continue
    const head = ISSUED.exec(folded.slice(Math.max(0, body.start - 40), body.start))
    if (!head) continue
    const start = body.start - head[0].length
    if (
      text[start] === folded[start] ||
      mentions.some(mention => mention.start < body.end && start < mention.end)
    )
      continue
    const subject = SUBJECT.exec(folded.slice(body.end))
    if (!subject) continue
    const rest = text.slice(body.end)
    const end = rest.search(/[;,.()]|$/u)
    const about = rest.slice(0, end).trim()
    const type = head[0].replace(/\s+(?:số\s+)?của\s+$/u, '')
    add(
      start,
      body.end,
      oneToneStyle(`${text.slice(start, start + 1)}${type.slice(1)} của ${body.canonical} ${about}`),
      { type, issuer: body.canonical, subject: about },
      'issuer-subject',
    )
  }
  return mentions
}

/** "Nghị quyết Đại hội Đảng bộ tỉnh" is of the document's province where none is named. */
function localName(text: string, { province }: Frame): string {
  const name = oneToneStyle(text)
  return province ? name.replace(/(?<=Đảng bộ )(tỉnh|thành phố)(?= lần|,|$)/u, `$1 ${province.name}`) : name
}

type Add = (
  start: number,
  end: number,
  canonical: string,
  attributes: Record<string, unknown>,
  rule_id: string,
) => void

/** A law that is not on the list, where what follows tells the end of its name: "Luật … năm 2030". */
const UNLISTED = /^\p{Lu}[^,;.()\d“”":]{2,70}?(?=\s+(?:năm\s+(?:19|20)\d\d|ngày\s+\d|\(sửa đổi\)))/u

function unlisted(line: Line, i: number): { value: string; end: number } | null {
  const match = UNLISTED.exec(line.text.slice(line.starts[i]!, line.starts[i]! + 110))
  if (!match || /Luật|Nghị|Bộ /u.test(match[0])) return null
  return { value: oneToneStyle(match[0]), end: line.from(line.starts[i]! + match[0].length) }
}

/** "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B ngày 22 tháng 11 năm 2019": the date is of the amending law. */
const AMENDMENT = /^luật sửa đổi(?:, bổ sung| bổ sung)?(?: một số điều)?(?: của)?\s/u

function amendmentAt(line: Line, head: number, i: number, add: Add): void {
  const { text, folded } = line
  const start = line.starts[head]!
  const opening = AMENDMENT.exec(folded.slice(line.starts[i]!))
  if (!opening) return
  let end = 0
  for (let k = line.from(line.starts[i]! + opening[0].length); k < line.count; ) {
    if (line.word(k) === 'bộ' || line.word(k) === 'và' || line.word(k) === 'các') k++
    if (line.word(k) !== 'luật') break
    const known = laws.at(line, k + 1)
    if (!known) break
    end = line.ends[known.end - 1]!
    k = known.end
    if (!/^(?:, | |; )$/.test(line.gap(k - 1))) break
  }
  if (end === 0) return
  const year = LAW_TAIL.exec(folded.slice(end, end + 60))!
  const said = year[2] ?? year[3]
  const canonical = `${oneToneStyle(text.slice(start, end)).replace(/\s+/g, ' ')}${said ? ` ${said}` : ''}`
  add(
    start,
    end,
    canonical,
    { type: 'luật', ...(said ? { year: said } : {}), issuer: 'Quốc hội' },
    'amendment',
  )
}

function lawAt(line: Line, i: number, add: Add): void {
  const { text, folded } = line
  const word = line.word(i)
  const code = i > 0 && line.adjacent(i - 1) && line.word(i - 1) === (word === 'luật' ? 'bộ' : 'pháp')
  if (word === 'lệnh' && !code) return
  const head = code ? i - 1 : i
  if (line.shapes[head] !== CAPITAL && line.shapes[head] !== UPPER) return
  if (!line.adjacent(i)) return
  if (line.word(i + 1) === 'sửa' && line.word(i + 2) === 'đổi') {
    amendmentAt(line, head, i, add)
    return
  }
  const known = laws.at(line, i + 1) ?? (line.shapes[i + 1] === LOWER ? null : unlisted(line, i + 1))
  if (!known) return
  // "Luật tổ chức chính quyền địa phương": a long name may stand in lower case, "luật giá" may not
  if (line.shapes[i + 1] === LOWER && known.end - i < 4) return
  const type = word === 'lệnh' ? 'Pháp lệnh' : code ? 'Bộ luật' : 'Luật'
  const nameEnd = line.ends[known.end - 1]!
  const tail = LAW_TAIL.exec(folded.slice(nameEnd, nameEnd + 60))!
  const year = tail[2] ?? tail[3]
  // The date of a law stays outside, as those of other documents do
  const end = nameEnd + (tail[3] ? 0 : tail[0].trimEnd().length)
  const canonical = `${type} ${known.value}${tail[1] ? ' (sửa đổi)' : ''}${year ? ` ${year}` : ''}`
  if (end <= text.length)
    add(
      line.starts[head]!,
      end,
      canonical,
      {
        type: fold(type),
        ...(year ? { year } : {}),
        issuer: type === 'Pháp lệnh' ? 'Ủy ban Thường vụ Quốc hội' : 'Quốc hội',
      },
      'law',
    )
}
