/** Who issued a document, in the form that the bodies use of themselves: "Tỉnh ủy Sóc Trăng". */
import { PROVINCE_NAMES, type Province, provinceOf } from '../../language/provinces.ts'
import { bare, fold, oneOf } from '../../language/vietnamese.ts'

const PROVINCE = oneOf(PROVINCE_NAMES)
const MOTTOES =
  /cộng\s*h[òo]a\s*xã\s*hội\s*chủ\s*nghĩa\s*việt\s*nam|độc\s*lập\s*[-–]?\s*tự\s*do\s*[-–]?\s*hạnh\s*phúc|đảng\s*cộng\s*sản\s*việt\s*nam|[*_|#=~<>\\/]|-{2,}/gu

/** Bodies in order of test; the name as written of itself, whether a place follows it, the sign in numbers. */
interface Body {
  readonly name: string
  readonly forms: readonly string[]
  readonly local: boolean
  /** Last part of the document number, without digits. */
  readonly signs: readonly string[]
}
const BODIES: readonly Body[] = [
  {
    name: 'Ủy ban Thường vụ Quốc hội',
    forms: ['ủy ban thường vụ quốc hội'],
    local: false,
    signs: ['UBTVQH'],
  },
  { name: 'Đảng đoàn Quốc hội', forms: ['đảng đoàn quốc hội'], local: false, signs: ['ĐĐQH'] },
  { name: 'Văn phòng Quốc hội', forms: ['văn phòng quốc hội'], local: false, signs: ['VPQH'] },
  { name: 'Văn phòng Chính phủ', forms: ['văn phòng chính phủ'], local: false, signs: ['VPCP'] },
  { name: 'Thủ tướng Chính phủ', forms: ['thủ tướng chính phủ'], local: false, signs: ['TTg', 'TTG'] },
  {
    name: 'Văn phòng Trung ương Đảng',
    forms: ['văn phòng trung ương đảng', 'ban chấp hành trung ương văn phòng', 'văn phòng trung ương'],
    local: false,
    signs: ['VPTW'],
  },
  {
    name: 'Văn phòng Đảng ủy Chính phủ',
    forms: ['đảng ủy chính phủ văn phòng'],
    local: false,
    signs: ['VPĐU'],
  },
  { name: 'Đảng ủy Chính phủ', forms: ['đảng ủy chính phủ'], local: false, signs: [] },
  { name: 'Đảng ủy Quốc hội', forms: ['đảng ủy quốc hội'], local: false, signs: [] },
  { name: 'Bộ Chính trị', forms: ['bộ chính trị'], local: false, signs: [] },
  { name: 'Ban Bí thư', forms: ['ban bí thư'], local: false, signs: [] },
  {
    name: 'Đảng bộ',
    forms: ['đại hội đại biểu đảng bộ', 'đại hội đảng bộ'],
    local: true,
    signs: ['ĐH'],
  },
  {
    name: 'Tỉnh ủy',
    forms: ['tỉnh ủy', 'ban chấp hành đảng bộ tỉnh', 'đảng bộ tỉnh'],
    local: true,
    signs: ['TU'],
  },
  {
    name: 'Thành ủy',
    forms: ['thành ủy', 'ban chấp hành đảng bộ thành phố', 'đảng bộ thành phố'],
    local: true,
    signs: ['TU'],
  },
  {
    name: 'Hội đồng nhân dân',
    forms: ['hội đồng nhân dân', 'hđnd'],
    local: true,
    signs: ['HĐND', 'HDND'],
  },
  {
    name: 'Ủy ban nhân dân',
    forms: ['ủy ban nhân dân', 'ubnd', 'ubnd nhân dân'],
    local: true,
    signs: ['UBND', 'UB'],
  },
  { name: 'Ban Chấp hành Trung ương', forms: ['ban chấp hành trung ương'], local: false, signs: ['TW'] },
  { name: 'Quốc hội', forms: ['quốc hội'], local: false, signs: ['QH'] },
  { name: 'Chính phủ', forms: ['chính phủ'], local: false, signs: ['CP'] },
]
const bodyNamed = (name: string): Body => BODIES.find(body => body.name === name)!

const FORMS = BODIES.map(body => ({
  body,
  pattern: new RegExp(`(?<![\\p{L}])${oneOf(body.forms)}(?![\\p{L}])`, 'u'),
}))
const LEVEL_PLACE = new RegExp(
  `(?<![\\p{L}])(tỉnh|thành\\s+phố|tp\\.?|tỉnh\\s+ủy|thành\\s+ủy)\\s+(${PROVINCE})(?![\\p{L}])`,
  'u',
)
const ANY_PLACE = new RegExp(`(?<![\\p{L}])(${PROVINCE})(?![\\p{L}])`, 'gu')
const SMALLER =
  /(?<![\p{L}])(huyện ủy|thị ủy|quận ủy|đảng ủy (?:phường|xã|đặc khu|thị trấn|khối|các)|(?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd)\s+(?:huyện|quận|thị xã|xã|phường|đặc khu|thị trấn))\s+([^,;.:()|*\d\n]{2,30})/u
const MINISTRY =
  /(?<![\p{L}])((?:bộ|ngân hàng nhà nước|thanh tra chính phủ|kiểm toán nhà nước|sở|ban|cục|tổng cục|viện)(?:\s+[\p{L},-]+){1,9})$/u

export interface Issuer {
  readonly issuer: string | null
  readonly province: Province | null
}

/** What of a document may name its issuer, from the surest to the least sure. */
export interface Evidence {
  /** Lines of the letterhead, joined by newlines. */
  readonly letterhead: string
  /** The lines of the title with what follows it ("… HỘI ĐỒNG NHÂN DÂN TỈNH X KHÓA IX"). */
  readonly title: readonly string[]
  readonly number: string | null
  readonly signature: string
  /** The end of the text: "… được Hội đồng nhân dân tỉnh X thông qua". */
  readonly closing: string
  /** The first paragraphs of the text. */
  readonly opening: string
  readonly type: string | null
}

const folded = (text: string): string => fold(text).replace(MOTTOES, ' ').replace(/\s+/g, ' ')

/** The issuer and its province, as far as the evidence goes. */
export function issuerOf(evidence: Evidence): Issuer {
  const head = folded(evidence.letterhead)
  const smaller = smallerIssuer(evidence.letterhead)
  const body = bodyOf(evidence, head)
  if (smaller !== null) return { issuer: smaller, province: placeIn(head) ?? placeOf(evidence) }
  const department = signed(evidence.number) === null ? ministryIn(evidence.letterhead) : null
  if (department?.startsWith('Sở ') && body?.local) {
    const province = placeOf(evidence)
    return {
      issuer: province === null ? department : `${department} ${province.level} ${province.name}`,
      province,
    }
  }
  if (body === null) return { issuer: department, province: null }
  if (!body.local) return { issuer: body.name, province: null }
  const province = placeOf(evidence)
  if (province === null) return { issuer: body.name, province: null }
  if (body.name === 'Tỉnh ủy' || body.name === 'Thành ủy') {
    const city = province.level === 'thành phố' || /thành ủy/u.test(head)
    return { issuer: `${city ? 'Thành ủy' : 'Tỉnh ủy'} ${named(province)}`, province }
  }
  const level = levelIn(head, province) ?? province.level
  return { issuer: `${body.name} ${level} ${province.name}`, province }
}

/** "UBND thành phố Sóc Trăng" is a city of the province that bears its name. */
const levelIn = (head: string, province: Province): string | null => {
  const match = LEVEL_PLACE.exec(head)
  if (match === null || provinceOf(match[2]!) !== province) return null
  return /^(?:thành|tp)/u.test(match[1]!) ? 'thành phố' : null
}

const named = (province: Province): string =>
  province.name === 'Hồ Chí Minh' ? 'Thành phố Hồ Chí Minh' : province.name

function bodyOf(evidence: Evidence, head: string): Body | null {
  const bySign = signed(evidence.number)
  const inHead = firstBody(head)
  if (bySign !== null) {
    if (bySign.name === 'Ban Chấp hành Trung ương' && inHead !== null) return inHead
    return bySign
  }
  if (inHead !== null) return inHead
  if (evidence.type === 'thông báo' && /thủ tướng chính phủ/u.test(fold(evidence.title.join(' '))))
    return bodyNamed('Văn phòng Chính phủ')
  for (const line of evidence.title) {
    const atEnd = lastBody(folded(line))
    if (atEnd !== null) return atEnd
  }
  const closing = adopting(evidence.closing)
  if (closing !== null) return closing
  const signature = firstBody(folded(evidence.signature))
  if (signature !== null) return signature
  return acting(evidence.opening)
}

function signed(number: string | null): Body | null {
  if (number === null) return null
  const last = number.split(/[-/]/).at(-1)!.replace(/\d+$/, '')
  return BODIES.find(body => body.signs.includes(last)) ?? null
}

/** The body whose name stands first. */
function firstBody(text: string): Body | null {
  let best: Body | null = null
  let at = Number.POSITIVE_INFINITY
  for (const { body, pattern } of FORMS) {
    const match = pattern.exec(text)
    if (match !== null && match.index < at) {
      at = match.index
      best = body
    }
  }
  return best
}

/** The body at the end of a one-line heading, before "khóa IX, kỳ họp thứ năm". */
const TAIL =
  /(hội đồng nhân dân|ủy ban nhân dân)\s+(?:tỉnh|thành phố)[^;:]{0,60}$|^(quốc hội|chính phủ|ủy ban thường vụ quốc hội|thủ tướng chính phủ)$/u
function lastBody(title: string): Body | null {
  const match = TAIL.exec(title.trim())
  return match === null ? null : firstBody(match[0])
}

const ADOPTING =
  /(?:được|đã được|do)\s+([^.;]{4,70}?)\s*(?:,|khóa|khoá|nhất trí|họp|thông qua|nước cộng hòa)/u
const ANNOUNCING = /(văn phòng chính phủ|văn phòng trung ương đảng)\s+(?:xin\s+)?thông báo/u
function adopting(closing: string): Body | null {
  const text = folded(closing)
  const match = ANNOUNCING.exec(text)
  if (match !== null) return firstBody(match[1]!)
  const adopted = /thông qua/u.test(text) ? ADOPTING.exec(text) : null
  return adopted === null ? null : firstBody(adopted[1]!)
}

/** "Ủy ban nhân dân tỉnh yêu cầu …", not "của Thủ tướng Chính phủ về việc ban hành …". */
const ACTING =
  /(?<!(?:của|các|do|bởi|thủ tướng)\s)(?<![\p{L}])(?:((?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd)(?:\s+(?:tỉnh|thành phố))?|tỉnh ủy|thành ủy)[^.;:,]{0,30}?|(thủ tướng chính phủ|chính phủ|quốc hội))\s+(?:đã\s+)?(?:yêu cầu|ban hành|quyết định|xây dựng kế hoạch|báo cáo|điện|kết luận|chỉ thị|giao)(?![\p{L}])/u
function acting(opening: string): Body | null {
  const match = ACTING.exec(folded(opening))
  return match === null ? null : firstBody((match[1] ?? match[2])!)
}

/** In a letterhead OCR may have lost the marks: "SOC TRANG". */
const BARE_NAMES = new Map(PROVINCE_NAMES.map(name => [bare(name), name]))
const BARE_PLACE = new RegExp(
  `(?<![a-z])(${[...BARE_NAMES.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`,
)
function placeWithoutMarks(text: string): Province | null {
  const match = BARE_PLACE.exec(bare(text))
  return match === null ? null : provinceOf(BARE_NAMES.get(match[1]!)!)
}

function placeIn(text: string): Province | null {
  const level = LEVEL_PLACE.exec(text)
  if (level !== null) return provinceOf(level[2]!)
  ANY_PLACE.lastIndex = 0
  const any = ANY_PLACE.exec(text)
  return any === null ? null : provinceOf(any[1]!)
}

function placeOf(evidence: Evidence): Province | null {
  return (
    placeIn(folded(evidence.letterhead)) ??
    placeWithoutMarks(folded(evidence.letterhead)) ??
    placeIn(folded(evidence.title.join(' '))) ??
    placeIn(folded(evidence.closing)) ??
    commonest(folded(evidence.opening))
  )
}

/** The province that the text names most often. */
function commonest(text: string): Province | null {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(ANY_PLACE)) counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + 1)
  let best: string | null = null
  for (const [name, count] of counts) if (best === null || count > counts.get(best)!) best = name
  return best === null ? null : provinceOf(best)
}

const capitalised = (text: string): string =>
  text
    .toLowerCase()
    .trim()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

function smallerIssuer(letterhead: string): string | null {
  const lines = fold(letterhead)
    .replace(MOTTOES, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
  const match = SMALLER.exec(lines.replace(/\n(?=(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s)/gu, ' '))
  if (match === null) return null
  const body = match[1]!.replace(/^hđnd/u, 'hội đồng nhân dân').replace(/^ubnd/u, 'ủy ban nhân dân')
  return `${body[0]!.toUpperCase()}${body.slice(1)} ${capitalised(match[2]!)}`
}

function ministryIn(letterhead: string): string | null {
  for (const line of fold(letterhead).replace(MOTTOES, '\n').split('\n').reverse()) {
    const match = MINISTRY.exec(line.trim())
    if (match !== null && match.index === 0) return titled(match[1]!)
  }
  return null
}

/** "bộ văn hóa, thể thao và du lịch" → "Bộ Văn hóa, Thể thao và Du lịch". */
const titled = (name: string): string =>
  name
    .replace(
      /(^|^\S+\s|,\s|-\s|\svà\s)(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/^(\S+\s)(\p{L})/u, (_, first: string, letter: string) => first + letter.toUpperCase())
