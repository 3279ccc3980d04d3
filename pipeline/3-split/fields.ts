/** What the document is: type, number, issuer, province, day, title, signer, recipients and periods. */
import { intervalOf } from '../language/periods.ts'
import { codeOn } from '../language/provinces.ts'
import { bare, fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import { DOC_TYPES, typeBeginning, typeNamed, typeOfCode } from './doc-types.ts'
import { dateAdopted, dateIn } from './fields/date.ts'
import {
  englishDateIn,
  englishHead,
  englishPeriodIn,
  englishPlanIn,
  englishProvinceIn,
  englishReportIn,
} from './fields/english.ts'
import { issuerOf } from './fields/issuer.ts'
import { codesOf, lettersIn, numberIn } from './fields/number.ts'
import { periodsOf } from './fields/period.ts'
import { propertiesOf } from './fields/properties.ts'
import { type Line, plain, skeleton } from './lines.ts'
import { isName, nameAtEnd, nameCase } from './names.ts'
import type { Unit } from './units.ts'
import type { Role, Zones } from './zones.ts'

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
const OPENING_UNITS = 8
const CLOSING = 2500
const HEADINGS = 24
const PROPERTY_LINES = 40

/** Reads the fields of a document from its zones and its headings. Null where the document does not say. */
export function fieldsOf(
  clean: string,
  lines: readonly Line[],
  zones: Zones,
  units: readonly Unit[],
): Fields {
  const properties = propertiesOf(lines.slice(0, PROPERTY_LINES).map(line => line.text))
  const letterhead = letterheadOf(lines, zones)
  const signature = signatureLines(lines, zones)
  const webHeading = titleNumber(lines[0]?.text ?? '')
  const recipients = linesOfRole(lines, zones, 'recipient')
  const attached = attachment(lines)
  const number =
    numberIn(`số ${properties.get('number') ?? ''}`) ??
    numberIn(letterhead) ??
    numberIn(webHeading) ??
    numberIn(attached)
  const type = typeOf(number ?? lettersIn(letterhead), zones, attached, properties.get('type') ?? '')
  const official = type !== null || number !== null || letterhead !== ''
  const titleLines = zones.typeLine === null ? [] : linesOfRole(lines, zones, 'title')
  const title = titleOf(titleLines, zones.type ?? '') ?? (official ? (properties.get('title') ?? null) : null)
  const bodyAt = zones.roles.indexOf('body')
  const body = bodyAt < 0 ? 0 : lines[bodyAt]!.start
  const closing = closingOf(clean, lines, zones)
  const issued =
    dateIn(letterhead) ??
    dateIn(properties.get('issued') ?? '') ??
    dateIn(webHeading) ??
    dateIn(attached) ??
    (official ? dateAdopted(closing) : newsDate(lines))
  const { issuer, province } = official
    ? issuerOf({
        letterhead: letterhead || (properties.get('issuer') ?? ''),
        title: titleLines,
        number,
        signature: signature.join(' '),
        closing,
        opening: clean.slice(body, body + OPENING),
        type,
      })
    : { issuer: null, province: null }
  const { period, plan } = periodsOf({
    title: `${type ?? ''} ${title ?? ''}`,
    headings: textsOf(clean, units, body, HEADINGS, true),
    opening: textsOf(clean, units, body, OPENING_UNITS, false),
    issued,
  })
  return {
    doc_type: type,
    doc_number: number,
    issuer,
    province: province?.name ?? null,
    province_code: province === null ? null : codeOn(province, issued),
    issued_on: issued,
    title,
    signer:
      signerOf(signature) ?? signerOf([properties.get('signer') ?? '']) ?? signerOf(recipients.slice(-2)),
    recipients: recipientsOf(recipients),
    ...spanOf(period),
    ...planOf(plan),
  }
}

/** The same of an English document, which has no letterhead: its place, its day, its title, its periods. */
export function englishFieldsOf(clean: string, lines: readonly Line[], units: readonly Unit[]): Fields {
  const opening = clean.slice(0, OPENING)
  const { type, number, title } = englishHead(lines.slice(0, HEADINGS).map(line => plain(line.text)))
  const province = englishProvinceIn(opening)
  const issued = englishDateIn(opening)
  const headings = textsOf(clean, units, 0, HEADINGS, true)
  const planned = title !== null && englishPlanIn([title]) !== null && type !== 'report'
  const reported = englishReportIn(headings) ?? (planned || title === null ? null : englishPeriodIn(title))
  return {
    doc_type: type,
    doc_number: number,
    issuer: null,
    province: province?.name ?? null,
    province_code: province === null ? null : codeOn(province, issued),
    issued_on: issued,
    title,
    signer: null,
    recipients: null,
    ...spanOf(reported),
    ...planOf(englishPlanIn(title === null ? headings : [title, ...headings])),
  }
}

const spanOf = (period: string | null) => {
  const span = period === null ? null : intervalOf(period)
  return { period, period_start: span?.start ?? null, period_end: span?.end ?? null }
}
const planOf = (plan: string | null) => {
  const span = plan === null ? null : intervalOf(plan)
  return { plan_period: plan, plan_period_start: span?.start ?? null, plan_period_end: span?.end ?? null }
}

const linesOfRole = (lines: readonly Line[], zones: Zones, role: Role): string[] =>
  lines.filter((_, i) => zones.roles[i] === role).map(line => plain(line.text))

function textsOf(
  clean: string,
  units: readonly Unit[],
  from: number,
  count: number,
  headings: boolean,
): string[] {
  const texts: string[] = []
  for (const unit of units) {
    if (unit.start < from || (unit.kind === 'heading') !== headings) continue
    if (unit.kind === 'noise' || unit.kind === 'row') continue
    texts.push(clean.slice(unit.start, unit.end))
    if (texts.length === count) break
  }
  return texts
}

/** The letterhead, one column or cell a line. */
const letterheadOf = (lines: readonly Line[], zones: Zones): string =>
  linesOfRole(lines, zones, 'header')
    .map(line => line.replace(/\s*\|\s*/g, '\n').replace(/\s{3,}(?=\p{Lu})/gu, '\n'))
    .join('\n')

/** "Thứ năm, 12/11/2020 10:30" above or below a news report. */
function newsDate(lines: readonly Line[]): string | null {
  for (const { text } of [...lines.slice(0, 8), ...lines.slice(-4)]) {
    if (text.length <= 60 && NEWS_DATE.test(text)) return dateIn(text)
  }
  return null
}
const NEWS_DATE =
  /^(?:(?:thứ\s+\S+|chủ nhật|cập nhật|đăng ngày|ngày đăng|\d{1,2}[:h]\d{2})[\s,|:-]*)*(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?:[\s,|:()+-]|\d|h|GMT|AM|PM)*$/iu

function typeOf(number: string | null, zones: Zones, attached: string, property: string): string | null {
  const coded =
    number === null
      ? null
      : codesOf(number)
          .map(typeOfCode)
          .find(type => type !== null)
  if (zones.type !== null && (!coded || zones.type.startsWith(coded))) return zones.type
  if (coded) return coded
  return typeNamed(skeleton(property)) ?? typeOfAttachment(attached)
}

const typeOfAttachment = (attached: string): string | null => {
  const match = /kèm theo (?:các )?(.{6,24})/iu.exec(attached)
  return match === null ? null : typeBeginning(`${skeleton(match[1]!)} `)
}

/** A web copy's own heading: "Quyết định số 42/2025/QĐ-TTg ban hành …". */
const titleNumber = (first: string): string =>
  typeBeginning(skeleton(first.slice(0, 60))) !== null && /^\S+\s+\S+\s+số/u.test(plain(first)) ? first : ''

const ATTACHED = /^\((?:ban hành )?kèm theo/iu

/** "(Ban hành kèm theo Nghị quyết số 12/NQ-HĐND ngày …)" under the title of an annex. */
const attachment = (lines: readonly Line[]): string =>
  lines.find(({ text }) => text.startsWith('(') && text.length <= 400 && ATTACHED.test(text))?.text ?? ''

const ISSUING_LINE =
  /^(?:chủ tịch\s+)?(?:hội đồng nhân dân|ủy ban nhân dân|quốc hội|chính phủ|thủ tướng chính phủ|ủy ban thường vụ quốc hội|bộ trưởng|khóa\s)(?!.{60})/u
const SESSION =
  /\s+(?:HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+(?:TỈNH|THÀNH PHỐ)\s+[^,;]{2,30}\s+KH[OÓ][AÁ].*$/u
/** "Nghị quyết | số 12/NQ-HĐND ngày 10/12/2020 của HĐND tỉnh A | về …" */
const WEB_PREFIX =
  /^số\s+\S+,?\s*(?:ngày\s+(?:[\d/.-]+|\d+\s+tháng\s+\d+\s+năm\s+\d+),?\s*)?(?:của\s+.{3,60}?\s+(?=về\s|ban hành|phê duyệt|quy định|thông qua))?/iu

/** The line of the issuing body, joined to the title by mistake. */
const ISSUER_AFTER =
  /(?<!CUA|DO|VOI|TRINH|TAI)\s+(?:UY BAN THUONG VU QUOC HOI|QUOC HOI|THU TUONG CHINH PHU|CHINH PHU)$/
const TYPE_WORDS = new Map(DOC_TYPES.map(type => [type.name, type.name.length]))

/** The title under the type, without the type and without the body that issues it. */
function titleOf(titleLines: readonly string[], type: string): string | null {
  const whole = titleLines.map(line => line.replace(/\s+/g, ' ').trim())
  const first = (whole[0] ?? '').slice(TYPE_WORDS.get(type) ?? 0).trim()
  const kept: string[] = []
  for (const line of [first, ...whole.slice(1)]) {
    const part = withoutSpecks(line)
    if (part === '') continue
    if (kept.length > 0 && ISSUING_LINE.test(fold(part))) break
    kept.push(part)
  }
  const joined = kept.join(' ').replace(WEB_PREFIX, '').replace(SESSION, '').trim()
  const title = joined.slice(0, ISSUER_AFTER.exec(bare(joined))?.index)
  return title === '' ? null : title
}

/** What OCR read of specks before and behind a line of the title: ". : - h .._ VỀ VIỆC" → "VỀ VIỆC". */
const withoutSpecks = (line: string): string => {
  const text = line.replace(SPECKS, '').replace(/[\s:;,._¬~`'|-]+$/u, '')
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 4 ? '' : text
}
const SPECKS = /^[^\p{L}\p{N}“"(]+(?:\p{L}{1,2}[^\p{L}\p{N}“"(]*[:._|¬~][^\p{L}\p{N}“"(]*)*/u

const ADOPTED = /(?:Nghị quyết|Luật)\s+(?:này\s+)?(?:đã\s+)?được\s/u

/** The paragraph that says who adopted the document and when, else the last ones before the recipients. */
function closingOf(clean: string, lines: readonly Line[], zones: Zones): string {
  for (let i = lines.length - 1; i >= 0; i--) {
    const { text } = lines[i]!
    if (zones.roles[i] !== 'body' || !text.includes('thông qua')) continue
    const at = text.search(ADOPTED)
    if (at >= 0) return text.slice(at)
  }
  let end = zones.roles.findIndex((role, i) => role === 'annex' || (role === 'recipient' && i > 20))
  if (end < 0) end = lines.length
  const until = end === 0 ? clean.length : lines[end - 1]!.end
  return clean.slice(Math.max(0, until - CLOSING), until)
}

/** Lines of the signature; a name that breaks after the family name ("Phùng" / "Thị A") is put together. */
function signatureLines(lines: readonly Line[], zones: Zones): string[] {
  const joined: string[] = []
  for (const piece of linesOfRole(lines, zones, 'signature').flatMap(line => line.split(/\s{3,}|\|/u))) {
    const line = piece.trim().replace(/^(?:đồng chí|đ\/c|ông|bà)\s+/iu, '')
    const before = joined.at(-1)
    if (before !== undefined && /^\p{Lu}\p{Ll}+$/u.test(before) && isName(line))
      joined[joined.length - 1] += ` ${line}`
    else joined.push(line)
  }
  return joined
}

/** The first name in the signatures: who signs the document stands before who signs its annexes. */
function signerOf(signature: readonly string[]): string | null {
  for (const line of signature) {
    const name = isName(line) ? line : (nameAtEnd(line) ?? nameAfterOffice(line))
    if (name !== null) return nameCase(name)
  }
  return null
}

const OFFICE_BEFORE =
  /^.*(?:CHỦ TỊCH|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|GIÁM ĐỐC|VĂN PHÒNG|TRƯỞNG BAN|CỤC TRƯỞNG|THƯỜNG TRỰC)\s+/u
/** "PHÓ CHỦ TỊCH TRẦN VĂN A": all of it in capitals. */
const nameAfterOffice = (line: string): string | null => {
  const rest = line.replace(OFFICE_BEFORE, '')
  return rest !== line && isName(rest) ? rest : null
}

function recipientsOf(lines: readonly string[]): string | null {
  const names = lines
    .flatMap(line => line.replace(/^(?:Nơi nhận|Kính gửi)\s*[:.]?\s*/iu, '').split(/;\s+(?=[-–+•])/u))
    .map(line => line.replace(/^[-–*•+\s]+|[;,.:\s]+$/gu, ''))
    .filter(line => line !== '')
  return names.length === 0 ? null : names.join('; ')
}
