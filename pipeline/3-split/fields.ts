/** What the document is: type, number, issuer, province, day, title, signer, recipients, periods, language. */
import { intervalOf } from '../language/periods.ts'
import { codeOn } from '../language/provinces.ts'
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import { typeBeginning, typeOfCode } from './doc-types.ts'
import { dateAdopted, dateIn } from './fields/date.ts'
import { issuerOf } from './fields/issuer.ts'
import { codesOf, numberIn } from './fields/number.ts'
import { periodsOf } from './fields/period.ts'
import { type Line, plain, skeleton } from './lines.ts'
import type { Unit } from './units.ts'
import { isName, type Zones } from './zones.ts'

type Fields = Pick<
  Row<'documents'>,
  | 'doc_type'
  | 'doc_number'
  | 'issuer'
  | 'province'
  | 'province_code'
  | 'issued_on'
  | 'title'
  | 'signer'
  | 'recipients'
  | 'period'
  | 'period_start'
  | 'period_end'
  | 'plan_period'
  | 'plan_period_start'
  | 'plan_period_end'
>

/** How much of the beginning and the end of a text speaks of the document itself. */
const OPENING = 6000
const CLOSING = 2500
const HEADINGS = 24

/** Reads the fields of a document from its zones and its headings. */
export function fieldsOf(
  clean: string,
  lines: readonly Line[],
  zones: Zones,
  units: readonly Unit[],
): Fields {
  const of = (role: string) => lines.filter((_, i) => zones.roles[i] === role).map(line => plain(line.text))
  const letterhead = of('header').join('\n')
  const signature = of('signature')
  const first = lines[0]?.text ?? ''
  const attached = attachment(lines, zones)
  const number = numberIn(letterhead) ?? numberIn(titleNumber(first)) ?? numberIn(attached)
  const type = typeOf(number, zones, attached)
  const { title, tail } = titleOf(lines, zones)
  const body = lines.findIndex((_, i) => zones.roles[i] === 'body')
  const bodyStart = body < 0 ? 0 : lines[body]!.start
  const opening = clean.slice(bodyStart, bodyStart + OPENING)
  const closing = closingOf(clean, lines, zones)
  const issued = dateIn(letterhead) ?? dateIn(attached) ?? dateAdopted(closing)
  const { issuer, province } = issuerOf({
    letterhead,
    title: tail,
    number,
    signature: signature.join(' '),
    closing,
    opening,
    type,
  })
  const headings = units
    .filter(unit => unit.kind === 'heading' && unit.start >= bodyStart)
    .slice(0, HEADINGS)
    .map(unit => clean.slice(unit.start, unit.end))
  const openingUnits = units
    .filter(unit => unit.start >= bodyStart && unit.kind !== 'heading' && unit.kind !== 'noise')
    .slice(0, 8)
    .map(unit => clean.slice(unit.start, unit.end))
  const { period, plan } = periodsOf(title ?? '', headings, openingUnits, issued)
  const span = period === null ? null : intervalOf(period)
  const planned = plan === null ? null : intervalOf(plan)
  return {
    doc_type: type,
    doc_number: number,
    issuer,
    province: province?.name ?? null,
    province_code: province === null ? null : codeOn(province, issued),
    issued_on: issued,
    title,
    signer: signerOf(signature),
    recipients: recipientsOf(of('recipient')),
    period,
    period_start: span?.start ?? null,
    period_end: span?.end ?? null,
    plan_period: plan,
    plan_period_start: planned?.start ?? null,
    plan_period_end: planned?.end ?? null,
  }
}

function typeOf(number: string | null, zones: Zones, attached: string): string | null {
  const coded = number === null ? null : firstOf(codesOf(number), typeOfCode)
  if (coded !== null) return coded
  if (zones.type !== null) return zones.type
  const match = /kèm theo (?:các )?(.{6,24})/iu.exec(attached)
  return match === null ? null : typeBeginning(`${skeleton(match[1]!)} `)
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = find(value)
    if (found !== null) return found
  }
  return null
}

/** A web copy's own heading: "Quyết định số 42/2025/QĐ-TTg ban hành …". */
const titleNumber = (first: string): string =>
  typeBeginning(skeleton(first.slice(0, 60))) !== null && /^\S+\s+\S+\s+số/u.test(plain(first)) ? first : ''

/** "(Ban hành kèm theo Nghị quyết số 12/NQ-HĐND ngày …)" under the title of an annex. */
function attachment(lines: readonly Line[], zones: Zones): string {
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!
    if (text.length > 400 || !text.startsWith('(')) continue
    if (zones.roles[i] === 'body' && /^\((?:ban hành )?kèm theo/iu.test(text)) return text
  }
  return ''
}

/** The title as it stands under the type, and the same with the line of the issuing body. */
function titleOf(lines: readonly Line[], zones: Zones): { title: string | null; tail: string[] } {
  if (zones.typeLine === null) return { title: null, tail: [] }
  const whole = lines
    .filter((_, i) => zones.roles[i] === 'title' && i >= zones.typeLine!)
    .map(line => plain(line.text).replace(/\s+/g, ' ').trim())
  const type = zones.type!
  const first = whole[0] ?? ''
  const rest = [first.slice(type.length).trim(), ...whole.slice(1)].filter(part => part !== '')
  const kept: string[] = []
  for (const part of rest) {
    if (kept.length > 0 && BODY_LINE.test(fold(part))) break
    kept.push(part)
  }
  const title = kept.join(' ').replace(SESSION, '').trim()
  return { title: title === '' ? null : title, tail: whole }
}

const BODY_LINE =
  /^(?:chủ tịch\s+)?(?:hội đồng nhân dân|ủy ban nhân dân|quốc hội|chính phủ|thủ tướng chính phủ|ủy ban thường vụ quốc hội|bộ trưởng|khóa\s)(?!.{60})/u
const SESSION =
  /\s+(?:HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+(?:TỈNH|THÀNH PHỐ)\s+[^,;]{2,30}\s+KH[OÓ][AÁ].*$/u

/** The paragraphs before the recipients and the annexes. */
function closingOf(clean: string, lines: readonly Line[], zones: Zones): string {
  let end = lines.findIndex(
    (_, i) => zones.roles[i] === 'annex' || (zones.roles[i] === 'recipient' && i > 20),
  )
  const adopted = lines.findIndex(
    (line, i) => zones.roles[i] === 'body' && ADOPTED.test(line.text.slice(0, 80)),
  )
  if (adopted >= 0) return clean.slice(lines[adopted]!.start, lines[adopted]!.end)
  if (end < 0) end = lines.length
  const until = end === 0 ? clean.length : lines[end - 1]!.end
  return clean.slice(Math.max(0, until - CLOSING), until)
}
const ADOPTED = /(?:Nghị quyết|Quyết định|Luật)\s+(?:này\s+)?(?:đã\s+)?được\s/u

/** The last name in the signature; "HỒ THỊ A" is written "Hồ Thị A". */
function signerOf(signature: readonly string[]): string | null {
  for (let i = signature.length - 1; i >= 0; i--) {
    const text = signature[i]!.replace(/^(?:đồng chí|đ\/c|ông|bà)\s+/iu, '')
    if (!isName(text) || OFFICE.test(fold(text))) continue
    return text === text.toUpperCase()
      ? text
          .toLowerCase()
          .replace(/(^|\s)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
      : text
  }
  return null
}
const OFFICE =
  /^(?:phó|chủ tịch|bí thư|bộ trưởng|thủ tướng|chủ nhiệm|giám đốc|chánh|trưởng|văn phòng|tổng|thứ trưởng|quyền)(?![\p{L}])/u

function recipientsOf(lines: readonly string[]): string | null {
  const names = lines
    .map(line => line.replace(/^(?:Nơi nhận|Kính gửi)\s*:?\s*/iu, '').replace(/^[-–*•+\s]+|[;,.:\s]+$/gu, ''))
    .filter(line => line !== '')
  return names.length === 0 ? null : names.join('; ')
}
