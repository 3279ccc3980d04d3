/** Documents cited by number: "Nghị quyết số 21-NQ/TW", "các Nghị quyết số 18, 19-NQ/TW", "Nghị định 03/2019/NĐ-CP". */
import { ISSUER_SIGNS, TYPE_SIGNS } from '../language/abbreviations.ts'
import type { Rule } from '../language/rule.ts'
import { fold, oneOf } from '../language/vietnamese.ts'
import { datesOf } from './dates.ts'
import type { Frame } from './frame.ts'
import { DIGITS, type Line, OTHER } from './line.ts'
import type { Mention } from './mention.ts'
import { GLUED, MISREAD } from './symbols.ts'

/** Words for documents that a number may follow; longest first where one begins another. */
const TYPE_WORDS = [
  'nghị quyết liên tịch',
  'nghị quyết',
  'quyết định',
  'nghị định',
  'chỉ thị',
  'kết luận',
  'thông báo kết luận',
  'thông báo',
  'báo cáo thẩm tra',
  'báo cáo',
  'tờ trình',
  'kế hoạch liên tịch',
  'kế hoạch',
  'chương trình hành động',
  'chương trình phối hợp',
  'chương trình',
  'hướng dẫn liên ngành',
  'hướng dẫn',
  'quy chế phối hợp',
  'quy chế',
  'quy định',
  'đề án',
  'công văn',
  'công điện',
  'thông tư liên tịch',
  'thông tư',
  'pháp lệnh',
  'phương án',
  'lệnh',
  'sắc lệnh',
  'văn bản',
  'văn bản hợp nhất',
  'bộ luật',
  'luật',
  'hiến pháp',
  'thư',
  'thông tri',
  'điều lệ',
  'tuyên bố',
]

/** Number and sign of a document, read from the folded-free text at a digit. */
export const NUMBER_RULES: readonly Rule[] = [
  {
    id: 'state-number',
    shape: '02/NQ-CP, 03/2019/NĐ-CP, 65/2020/QH14',
    pattern:
      /(\d{1,6}(?:\.\d{1,2})?[A-Za-zĐđ]?)\s?\/\s?(?:((?:19|20)\d\d)\s?\/\s?)?([A-ZĐÐ][A-Za-zĐÐđ]*\d{0,2}(?:\s?[-–/&.,]\s?[A-ZĐÐ][A-Za-zĐÐđ]*\d{0,2})*)(?:(?![\p{L}\d])|(?=(?:của|ngày|về) ))/uy,
    examples: ['02/NQ-CP', '03/2019/NĐ-CP', '65/2020/QH14', '1234/UBND-KT', '100 /NQ-CP'],
    notExamples: ['km/h', '24/7', '1/500', '21-NQ/TW'],
  },
  {
    id: 'party-number',
    shape: '21-NQ/TW, 05-KL/TU',
    pattern:
      /(\d{1,5}[A-Za-zĐđ]?)\s?[-–]\s?([A-ZĐÐ][A-Za-zĐÐđ]{0,5})\s?\/\s?([A-ZĐÐ][A-Za-zĐÐđ]*(?:[-.][A-ZĐÐ][A-Za-zĐÐđ]*)?)(?![\p{L}\d])/uy,
    examples: ['21-NQ/TW', '05 - KL/TU', '18- KL/TW', '49-CT /TW', '28-CTr/TU'],
    notExamples: ['21/NQ-CP', '2021-2025', '10-TV'],
  },
  {
    id: 'old-number',
    shape: '64-CP, 15-HĐBT',
    pattern: /(\d{1,4})\s?-\s?(CP|HĐBT|HĐNN|TTg|CTN|SL|NV|CT)(?![\p{L}\d/-])/uy,
    examples: ['64-CP', '15-HĐBT'],
    notExamples: ['21-NQ/TW', '64-CPU', '15-A'],
  },
]
const [STATE, PARTY, OLD] = NUMBER_RULES as [Rule, Rule, Rule]

/** Words from the type to the number: "Nghị quyết số", "Luật Kiến trúc số", "Tờ trình của Sở Nội vụ số". */
const HEAD = new RegExp(
  `(?<![\\p{L}])(${oneOf(TYPE_WORDS)})(\\s+(?:của|\\p{L})[^\\n.;:()"“”]{0,90}?)?\\s*(?:,\\s*)?(số)?\\s*[:.]?\\s*$`,
  'u',
)
/** The type stands directly before its number. */
const HEAD_CLOSE = new RegExp(
  `(?<![\\p{L}])(${oneOf(TYPE_WORDS)})\\s*(?:(?:số|só|sô|s6)\\s*[:.]?)?\\s*$`,
  'u',
)
const NUMBER_WORD = /(?<![\p{L}])(?:số|só|sô)\s*[:.]?\s*$/u
/** "Mẫu số 07/PKD", "Biểu 05/KQ": numbers of forms. */
const FORM =
  /(?<![\p{L}])(?:mẫu|biểu|biểu mẫu|phụ lục|tờ khai|phiếu|ký hiệu|tài khoản|hóa đơn)(?:\s+số)?\s*[:.]?\s*$/u
/** "số 18, 19-NQ/TW": numbers that share the sign of the last; they follow "số" or the type. */
const SHARED = /(?:^|[^\p{L}\d/-])((?:\d{1,5}\s*(?:,|;|và|,\s*và)\s*(?:số\s*)?)+)$/u
const LETTERHEAD = /^\s*số\s*[:.]?\s*$/u

/** Whether nothing but signs stands around a part of a text: a title "Nghị quyết số …" is no citation. */
const isAll = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\d]/u.test(text.slice(0, Math.max(0, start))) && !/[\p{L}\d]/u.test(text.slice(end))

/** "(Kèm theo Nghị quyết số …" at the head of an annex names the document itself. */
const ANNEX = /kèm theo\s+\p{L}/u

const segments = (sign: string): string[] => sign.split(/\s?[-–/&.,]\s?/)

/** The sign of a document with lost marks and joints put back, where it is known. */
function repairSign(sign: string): string[] {
  return segments(sign).flatMap(part => {
    const numbered = /^(.*?)(\d{0,2})$/.exec(part)!
    const letters = MISREAD[numbered[1]!] ?? numbered[1]!
    const glued = GLUED.get(letters)
    if (!glued || letters in TYPE_SIGNS || letters in ISSUER_SIGNS) return [letters + numbered[2]!]
    return [glued[0], glued[1] + numbered[2]!]
  })
}
const bareSign = (part: string): string => part.replace(/\d+$/, '')
const isType = (part: string): boolean => Object.hasOwn(TYPE_SIGNS, part)
/** Departments of provinces ("SXD") have signs of their own. */
const isIssuer = (part: string): boolean =>
  Object.hasOwn(ISSUER_SIGNS, bareSign(part)) || /^S[A-ZĐ]{2,7}$/.test(part)
const looksLikeSign = (part: string): boolean => isType(part) || isIssuer(part) || /^[A-ZĐ]{2,}/.test(part)

interface Number_ {
  readonly end: number
  /** Number proper: "02", "12a". */
  readonly number: string
  readonly year: string | null
  readonly parts: readonly string[]
  readonly party: boolean
  /** Whether the sign alone proves that a document is meant. */
  readonly proven: boolean
  readonly rule_id: string
}

/** Cuts a sign where what follows a spaced joint is not a sign ("02/NQ-CP - Bộ"). */
function trimSign(sign: string): string {
  const joint = /\s[-–/&.,]|[-–/&.,]\s|[,&.]/g
  for (let match = joint.exec(sign); match; match = joint.exec(sign)) {
    const next = /[A-ZĐÐ][A-Za-zĐÐđ]*/.exec(sign.slice(match.index))?.[0] ?? ''
    const repaired = MISREAD[next] ?? next
    // "52/BC- KTNS": broken at the joint of type and issuer
    if (match[0] === '- ' && isType(sign.slice(0, match.index)) && /^[A-ZĐ]{3,}$/.test(next)) continue
    if (
      match[0].trim() === ',' ||
      (match[0].includes('.') && !isType(sign.slice(0, match.index))) ||
      !(isIssuer(repaired) || isType(repaired))
    )
      return sign.slice(0, match.index)
  }
  return sign
}

function numberAt(text: string, at: number): Number_ | null {
  STATE.pattern.lastIndex = at
  const state = STATE.pattern.exec(text)
  if (state) {
    const sign = trimSign(state[3]!)
    const parts = repairSign(sign)
    const end = at + state[0].length - (state[3]!.length - sign.length)
    if (!looksLikeSign(parts[0]!) || /^(?!của|ngày|về)\p{L}/u.test(text.slice(end, end + 4))) return null
    const party =
      parts.length === 2 && isType(parts[0]!) && /^(?:TW|TU|HU|ĐU|ThU)$/.test(parts[1]!) && !state[2]
    const proven = isType(parts[0]!) || (isIssuer(parts[0]!) && (state[2] !== undefined || parts.length > 1))
    return { end, number: state[1]!, year: state[2] ?? null, parts, party, proven, rule_id: STATE.id }
  }
  PARTY.pattern.lastIndex = at
  const match = PARTY.pattern.exec(text)
  if (!match) return oldAt(text, at)
  const parts = [...repairSign(match[2]!), ...repairSign(match[3]!)]
  if (!isType(parts[0]!) && !looksLikeSign(parts[1]!)) return null
  return {
    end: at + match[0].length,
    number: match[1]!,
    year: null,
    parts,
    party: true,
    proven: isType(parts[0]!),
    rule_id: PARTY.id,
  }
}

/** Numbers of the years before 1997 have one sign, "Nghị định 64-CP"; the type before them is the proof. */
function oldAt(text: string, at: number): Number_ | null {
  OLD.pattern.lastIndex = at
  const match = OLD.pattern.exec(text)
  return (
    match && {
      end: at + match[0].length,
      number: match[1]!,
      year: null,
      parts: [match[2]!],
      party: false,
      proven: false,
      rule_id: OLD.id,
    }
  )
}

/** "02" + NQ, CP → "02/NQ-CP"; Party documents "21-NQ/TW". */
function canonicalOf(number: string, { year, parts, party, rule_id }: Number_): string {
  if (party) return `${number}-${parts[0]}/${parts.slice(1).join('-')}`
  if (rule_id === OLD.id) return `${number}-${parts[0]}`
  return `${number}/${year ? `${year}/` : ''}${parts.join('-')}`
}

/** What a citation does to the document cited, by the words before it; the last that matches counts. */
const RELATIONS: readonly { relation: string; words: readonly string[] }[] = [
  { relation: 'căn cứ', words: ['căn cứ', 'trên cơ sở', 'xét'] },
  {
    relation: 'tiếp tục thực hiện',
    words: [
      'tiếp tục thực hiện',
      'tiếp tục triển khai',
      'tiếp tục triển khai thực hiện',
      'tiếp tục quán triệt',
    ],
  },
  {
    relation: 'thực hiện',
    words: [
      'thực hiện',
      'triển khai',
      'quán triệt',
      'cụ thể hóa',
      'theo',
      'hướng dẫn',
      'chấp hành',
      'thi hành',
      'áp dụng',
      'tinh thần',
    ],
  },
  { relation: 'tại', words: ['tại', 'kèm theo'] },
  { relation: 'sơ kết', words: ['sơ kết', 'tổng kết', 'sơ kết, tổng kết'] },
  { relation: 'sửa đổi', words: ['sửa đổi', 'sửa đổi, bổ sung', 'điều chỉnh'] },
  { relation: 'bổ sung', words: ['bổ sung'] },
  { relation: 'thay thế', words: ['thay thế', 'thay thế cho'] },
  { relation: 'bãi bỏ', words: ['bãi bỏ', 'hủy bỏ', 'hết hiệu lực'] },
]
const RELATION_OF = new Map(
  RELATIONS.flatMap(({ relation, words }) => words.map(word => [fold(word), relation])),
)
const RELATION = new RegExp(`(?<![\\p{L}])${oneOf(RELATION_OF.keys())}(?![\\p{L}])`, 'gu')

/** The relation that the words before a citation state; sums up ("sơ kết việc thực hiện") win over the verb beside it. */
export function relationBefore(folded: string, from: number, at: number): string | null {
  const reach = folded.slice(Math.max(from, at - 160), at)
  const before = reach.slice(reach.lastIndexOf(';') + 1)
  let relation: string | null = null
  for (const [word] of before.matchAll(RELATION)) {
    const next = RELATION_OF.get(word.replace(/\s+/g, ' '))!
    if (next === 'thực hiện' && (relation === 'sơ kết' || relation === 'căn cứ')) continue
    if (next === 'bổ sung' && relation === 'sửa đổi') continue
    // Where an order stands, not what it does: "bãi bỏ một số từ tại Nghị quyết", "ban hành kèm theo"
    if (next === 'tại') {
      if (word === 'tại') relation ??= 'thực hiện'
      continue
    }
    relation = next
  }
  return relation
}

/** "ngày 20/01/2003", also after a comma or a bracket. */
const DATED = /^\s*,?\s*\(?(?:(?:ký|ban hành)\s+)?(?:ngày\s*)?$/u
const SUBJECT = /^\s*,?\s*(?:về(?: việc)?|quy định|sửa đổi|ban hành|phê duyệt|hướng dẫn|v\/v)\s/u

/** Numbered citations of a line. Dates, issuers and subjects are read from what follows each. */
export function citationsOf(line: Line, frame: Frame, kind = 'sentence'): Mention[] {
  const { text, folded } = line
  const found: Mention[] = []
  let last = 0
  for (let i = 0; i < line.count; i++) {
    const shape = line.shapes[i]!
    if (shape !== DIGITS && shape !== OTHER) continue
    const at = line.starts[i]!
    if (at < last) continue
    const code = text.charCodeAt(at)
    // "Số: 24 | /2025/QĐ-UBND": the number proper is lost
    if (text.charCodeAt(at - 1) === 47) continue
    if (code < 48 || code > 57) continue
    const next = text.charCodeAt(line.ends[i]!)
    if (next !== 47 && next !== 45 && next !== 46 && next !== 32 && next !== 0x2013) continue
    const number = numberAt(text, at)
    if (!number) continue
    const before = folded.slice(Math.max(last, at - 110), at)
    if (FORM.test(before)) continue
    const close = HEAD_CLOSE.exec(before)
    const numbered = close !== null || NUMBER_WORD.test(before)
    if (
      !number.proven &&
      !numbered &&
      !(last > 0 && found.length > 0 && /^[\s,;và]*$/u.test(folded.slice(last, at)))
    )
      continue
    const canonical = canonicalOf(number.number, number)
    const own = frame.number !== null && fold(canonical) === frame.number
    if (
      LETTERHEAD.test(folded.slice(0, at)) ||
      (own &&
        (!close || kind === 'header' || ANNEX.test(before) || isAll(text, at - close[0].length, number.end)))
    ) {
      last = number.end
      continue
    }
    const shared = SHARED.exec(before)
    const head = shared
      ? HEAD.exec(before.slice(0, shared.index + shared[0].length - shared[1]!.length))
      : HEAD.exec(before)
    const law = LEGISLATURE.test(number.parts[0]!) ? lawHead(text.slice(Math.max(last, at - 160), at)) : null
    const start = law
      ? at - law[0].length + law[0].indexOf(law[1]!)
      : close
        ? at - close[0].length + close[0].search(/\S/)
        : at
    const attributes = describe(number, law ? fold(law[1]!) : (close?.[1] ?? head?.[1] ?? null))
    if (shared && head)
      for (const digits of shared[1]!.matchAll(/\d+/g)) {
        const from = at - shared[1]!.length + digits.index
        found.push({
          type: 'doc_ref',
          start: from,
          end: from + digits[0].length,
          canonical: canonicalOf(digits[0], number),
          attributes: { ...attributes, number: digits[0] },
          rule_id: 'shared-sign',
        })
      }
    found.push({ type: 'doc_ref', start, end: number.end, canonical, attributes, rule_id: number.rule_id })
    last = number.end
  }
  if (found.length > 0) describeAll(line, found)
  return found
}

const LEGISLATURE = /^(?:QH|UBTVQH)\d/
/** "Luật Ban hành văn bản quy phạm pháp luật số": from the capital of its name. */
const LAW_HEAD =
  /(?:^|[^\p{L}])(Bộ luật|Luật|Pháp lệnh)(?:\s+(?!Luật|Nghị)[^;()."“”:]{2,150}?)?\s+số\s*[:*]?\s*$/u

/** A list of laws has the number of its last, but the title of an amending law holds the names of others. */
function lawHead(before: string): RegExpExecArray | null {
  const match = LAW_HEAD.exec(before)
  if (!match || /^.?Luật sửa đổi/u.test(match[0])) return match
  const from = before.length - match[0].length
  const last = Math.max(before.lastIndexOf(', Luật '), before.lastIndexOf(' và Luật '))
  return last > from ? LAW_HEAD.exec(before.slice(last)) : match
}

function describe(number: Number_, word: string | null): Record<string, unknown> {
  const type = isType(number.parts[0]!) ? TYPE_SIGNS[number.parts[0]!] : null
  const said = word && word !== 'văn bản' ? word : null
  const issuer = number.parts.slice(isType(number.parts[0]!) ? 1 : 0).find(isIssuer)
  return {
    type: said ?? type ?? word ?? null,
    number: number.number,
    symbol: number.party ? `${number.parts[0]}/${number.parts.slice(1).join('-')}` : number.parts.join('-'),
    issuer: (issuer && ISSUER_SIGNS[bareSign(issuer)]) || null,
    year: number.year,
  }
}

/** Adds what stands around each citation: its date, its subject, its relation. */
function describeAll(line: Line, found: Mention[]): void {
  const { text, folded } = line
  const dates = datesOf(line)
  let clause = 0
  found.forEach((mention, k) => {
    const until = found[k + 1]?.start ?? text.length
    const dated = dates.find(
      date =>
        date.start >= mention.end && date.start < until && DATED.test(folded.slice(mention.end, date.start)),
    )
    if (dated) mention.attributes.date = dated.day
    let from = dated ? dated.end : mention.end
    const issuer = /^\s*\)?,?\s*của\s+/u.exec(folded.slice(from))
    if (issuer) from = ISSUED.exec(folded.slice(0, until).slice(from))?.[0].length ?? 0
    else from = 0
    const tail = (dated ? dated.end : mention.end) + from
    const subject = SUBJECT.exec(folded.slice(tail, until))
    if (subject) {
      const rest = text.slice(tail, until)
      const end = rest.search(/[;)]|\.(?:\s|$)|$/u)
      mention.attributes.subject = rest
        .slice(0, end)
        .replace(/^[\s,]+/, '')
        .replace(/[\s,]+(?:và|,)?\s*$/u, '')
        .trim()
    }
    const relation = relationBefore(folded, clause, mention.start)
    if (relation) mention.attributes.relation = relation
    else if (
      k > 0 &&
      found[k - 1]!.attributes.relation &&
      /^[\s,;và số]*$/u.test(folded.slice(found[k - 1]!.end, mention.start))
    )
      mention.attributes.relation = found[k - 1]!.attributes.relation
    clause = mention.end
  })
}
/** "của Bộ Chính trị khóa IX": up to the subject. */
const ISSUED =
  /^\s*\)?,?\s*của\s+[^,;.]{2,80}?(?=,?\s+(?:về|quy định|sửa đổi|ban hành|phê duyệt|hướng dẫn|v\/v)\s)/u

/** "Nghị quyết số 21-NQ/TW, ngày 20/01/2003 của": what may stand between a citation and its issuer. */
const TO_ISSUER =
  /^[,\s(]*(?:(?:ký |ban hành )?(?:ngày\s)?[\d/.\-\s]*(?:tháng\s\d+\snăm\s\d+)?)?[,)\s]*của\s+(?:bch\s)?$/u

/** Writes the issuers that the text states into the citations; a list shares that of its last. */
export function nameIssuers(line: Line, citations: readonly Mention[], bodies: readonly Mention[]): void {
  let next = 0
  let listed: Mention[] = []
  citations.forEach((citation, k) => {
    while (next < bodies.length && bodies[next]!.start < citation.end) next++
    const body = bodies[next]
    const before = citations[k - 1]
    const goes =
      before !== undefined &&
      before.attributes.symbol === citation.attributes.symbol &&
      /^[\s,và]*$/u.test(line.folded.slice(before.end, citation.start))
    if (!goes) listed = []
    listed.push(citation)
    if (
      !body ||
      body.start - citation.end > 60 ||
      !TO_ISSUER.test(line.folded.slice(citation.end, body.start))
    )
      return
    for (const one of listed) one.attributes.issuer = body.canonical
    listed = []
  })
}

/**
 * "Tờ trình số 41/TTr." at the end of a sentence, "SXD ngày …" at the head of the next: a stop that the reader of
 * the scan saw parts the sign. The canonical number of the last citation gets the issuer's sign.
 */
export function joinBrokenSign(text: string, citations: readonly Mention[], next: string): void {
  const last = citations.at(-1)
  if (!last || last.end !== text.length - 1 || !text.endsWith('.')) return
  const issuer = /^[A-ZĐ]{2,8}(?=\s+ngày\s)/u.exec(next)?.[0]
  const type = /\/([A-ZĐ][A-Za-zĐđ]*)$/u.exec(last.canonical ?? '')?.[1]
  if (!issuer || !type || !isType(type) || !isIssuer(issuer)) return
  last.canonical += `-${issuer}`
  last.attributes.symbol = `${type}-${issuer}`
}
