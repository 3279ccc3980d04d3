/**
 * The orders of one sentence: split where a reader hears a new one, each with its verb, its object and who
 * acts. Reports ("được tăng cường", "đã chỉ đạo") are none.
 */
import { compact, fold } from '../../language/vietnamese.ts'
import { ACTOR_HEAD } from './actors.ts'
import { CAUSATIVES, HANDING, MANNER, OPENER, QUALITY, VERB } from './verbs.ts'

/** An order with offsets into its sentence. */
export interface Order {
  readonly action: string
  readonly object: string | null
  readonly actor: string | null
  readonly start: number
  readonly end: number
}

/** What surrounds the sentence. */
export interface Surroundings {
  /** The section tells results: only what is handed to somebody is an order there. */
  readonly results: boolean
  /** The sentence stands before all sections, where a document says why it is issued. */
  readonly opening?: boolean
}

const CONNECTIVE =
  /(?:(?:đồng thời|trong đó|bên cạnh đó|ngoài ra|mặt khác|song song với đó|cùng với đó|đặc biệt là|đặc biệt|nhất là|trước mắt|trước hết|theo đó|qua đó|từ đó|trên cơ sở đó|do vậy|do đó|vì vậy|và|là|về lâu dài|thời gian tới|trong thời gian tới)(?![\p{L}])\s*[,:]?\s*)+/uy
const CHAIN_LINK = /(?:\s*,\s*|\s+và\s+|\s+hoặc\s+|\s+)(?:đồng thời\s+)?/uy
const MANNER_AT = new RegExp(MANNER, 'uy')
const VERB_AT = compact(new RegExp(VERB, 'uy'))
const QUALITY_AT = new RegExp(`(?:${QUALITY}|đẩy lùi)`, 'uy')
const START_AT = compact(new RegExp(`(?:${MANNER}\\s*,?\\s*)*(?:${VERB})|${MANNER}`, 'uy'))
/** "xử lý | tốt | các tình huống": a verb that is told how well is one, whatever stands before it. */
const WELL = `(?:${VERB}\\s+){1,2}(?:tốt|nghiêm|có hiệu quả|kịp thời|chặt chẽ|triệt để|dứt điểm)(?![\\p{L},])`
const WELL_AT = new RegExp(WELL, 'uy')
const BEHIND_COMMA = compact(
  new RegExp(
    `,\\s+(?:(?:đồng thời|trong đó|nhất là)\\s*,?\\s*)?(?=(?:(?:${MANNER})\\s+)+(?:${VERB}|công tác|đến)|(?:${OPENER})\\s|${WELL}\\s)`,
    'gu',
  ),
)
const ACTOR_AT = compact(new RegExp(ACTOR_HEAD, 'uy'))
const HANDING_AT = compact(new RegExp(`${HANDING}\\s+(?:cho\\s+)?(?:đồng chí\\s+)?(?=${ACTOR_HEAD})`, 'uy'))
const ASKING_AT = compact(new RegExp(`${HANDING}\\s+(?=(?:${MANNER}|${VERB}))`, 'uy'))
/** Where the words about who acts end: a modal or a verb, written small. */
const PREDICATE = compact(new RegExp(`(?<![\\p{L}\\p{N}])(?:${MANNER}|${VERB})`, 'gu'))
const REPORT =
  /(?<![\p{L}])(?:đã|được|bị|đang|còn|chưa|vẫn|có nhiều|đạt được|đạt|sẽ được|là|gồm|theo|như|cho biết|nêu|tại|về việc)(?![\p{L}])/u
const REPORT_BEFORE = /(?<![\p{L}])(?:đã|được|bị|đang|vẫn|chưa|không)\s+$/u
const PASSIVE_AFTER = /^\s*(?:được|bị|đã)(?![\p{L}])/u
const PREPOSITION =
  /^(?:trong|từ|trên cơ sở|căn cứ|để|nhằm|sau khi|khi|theo|với|đến|năm|quý|6 tháng|trước|tại|đối với|về|thời gian tới|giai đoạn|riêng|thông qua|nếu|trường hợp|ngoài|bên cạnh|cùng với|thực hiện|nhân dịp|ngay)(?![\p{L}])/u
const PERFORMATIVE =
  /^(?:ban hành|phê duyệt|công bố|điều chỉnh|bổ sung|sửa đổi|quy định)\s+(?:kèm theo|tại|theo)|^(?:ban hành|phê duyệt|sửa đổi, bổ sung|bổ sung)\s[^;]{0,200}(?:kèm theo (?:quyết định|nghị quyết) này|với các nội dung (?:chính|chủ yếu|sau))|^phê duyệt\s|^(?:sắp xếp|sáp nhập|nhập|thành lập)\s[^;]*(?:có tên gọi|lấy tên|thành (?:xã|phường|đặc khu|tỉnh|thành phố)\s)/u
const PREAMBLE =
  /^(?:(?:căn cứ|xét|theo đề nghị|trên cơ sở xem xét)(?![\p{L}])|thực hiện\s[^;]*(?:ban hành|xây dựng|báo cáo|thông báo|quyết định|kết luận|như sau)[^;]*:?$)/u
/** "Ban hành … kèm theo Quyết định này" is done by being said. */
const ENCLOSED = /kèm theo (?:nghị quyết|quyết định|chỉ thị|kế hoạch) này/u
/** "Thực hiện Quyết định số … , Ủy ban nhân dân tỉnh phát động …" at the head of a plan. */
const FOLLOWING =
  /^(?:thực hiện|triển khai|tiếp theo|nhằm)\s(?=[^;]*(?:số\s?\d|nghị quyết|chương trình|kế hoạch|chỉ thị))/u
const HEAD_OF_LIST = /(?:^|\s)(?:sau|sau đây|dưới đây|như sau|chủ yếu|cụ thể|gồm|là)\s*:?$/u
/** An object names something: "1 - 1,5" under "Giảm" is the cell of a table. */
const NAMES = /\p{L}{2}/u
const MOST_OF_ACTOR = 260
/** Shorter than this a verb without an object is the heading of a column ("Cơ quan phối hợp"). */
const SAYS_ENOUGH = 24

/** The orders of a sentence in order. */
export function ordersIn(
  text: string,
  { results, opening = false }: Surroundings = { results: false },
): Order[] {
  const folded = fold(text)
  const from = runIn(text, folded)
  if (PREAMBLE.test(folded.slice(from)) || (opening && FOLLOWING.test(folded))) return []
  const orders: Order[] = []
  let actor: string | null = null
  for (const [start, end] of parts(folded, from)) {
    const found = ordersOfPart(
      { text, folded, from: start, end, results, first: start === from || orders.length > 0 },
      actor,
    )
    for (const order of found) actor = order.actor
    const last = orders.at(-1)
    if (found.length === 0 && last !== undefined && DOCUMENT.test(folded.slice(start, end)))
      orders[orders.length - 1] = longer(text, last, end)
    orders.push(...found)
  }
  return orders
}

/** "Tổng kết Nghị quyết số 21-NQ/TW …; | Kết luận số 28-KL/TW …": one order on two documents. */
const DOCUMENT =
  /^(?:nghị quyết|kết luận|chỉ thị|quy định|quyết định|đề án|chương trình|kế hoạch|nghị định|luật|thông báo|hướng dẫn|công văn)\s(?!\S+\s+(?:được|đã))/u
function longer(text: string, order: Order, until: number): Order {
  const [, end] = trim(text, order.start, until)
  const more = text.slice(order.end, end).replace(/\s+/g, ' ')
  return { ...order, object: `${order.object ?? ''}${more}`, end }
}

/** Behind the marker, and behind a title that runs into the sentence ("2. Về đô thị: Chính quyền …"). */
function runIn(text: string, folded: string): number {
  const marker =
    /^(?:(?:\p{N}{1,2}[.)]?)+(?:\.\p{N}{1,2})*[.):]?|[IVX]+[.)]|[a-zđ]\)|[-–+•*(]+(?:\p{N}+|[ivx]+|[a-zđ])?\)?|điều \d+[.:]?)\s+/iu.exec(
      text,
    )
  const from = marker?.[0].length ?? 0
  const colon = text.indexOf(':', from)
  if (from > 0 && colon > 0 && colon - from < 200 && colon + 1 < text.length) {
    const title = folded.slice(from, colon)
    HANDING_AT.lastIndex = 0
    if (!/[.;]/.test(title) && !HANDING_AT.test(title)) {
      START_AT.lastIndex = 0
      if (!START_AT.test(title) || /^(?:về|đối với|công tác|lĩnh vực)(?![\p{L}])/u.test(title))
        return skipSpace(text, colon + 1)
    }
  }
  return from
}

const skipSpace = (text: string, at: number): number => {
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

/** Parts of a sentence between semicolons that stand outside of brackets and quotations. */
function parts(folded: string, from: number): [number, number][] {
  const ranges: [number, number][] = []
  let depth = 0
  let start = from
  for (let i = from; i < folded.length; i++) {
    const letter = folded[i]!
    if (letter === '(' || letter === '“') depth++
    else if (letter === ')' || letter === '”') depth = Math.max(0, depth - 1)
    else if (letter === ';' && depth === 0) {
      ranges.push([start, i])
      start = i + 1
    }
  }
  ranges.push([start, folded.length])
  return ranges.map(([a, b]): [number, number] => trim(folded, a, b)).filter(([a, b]) => b > a)
}

function trim(text: string, start: number, end: number): [number, number] {
  while (start < end && /[\s,.]/.test(text[start]!)) start++
  while (end > start && /[\s,.;:/]/.test(text[end - 1]!)) end--
  return [start, end]
}

const sticky = (pattern: RegExp, folded: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(folded)
}

/** A part of a sentence. */
interface Part {
  readonly text: string
  readonly folded: string
  readonly from: number
  readonly end: number
  readonly results: boolean
  /** It is the first, or an order stands before it: a list of what was agreed on orders nothing further down. */
  readonly first: boolean
}

function ordersOfPart(part: Part, before: string | null): Order[] {
  const { text, folded, from, end } = part
  let at = from + (sticky(CONNECTIVE, folded, from)?.[0].length ?? 0)
  const rest = folded.slice(at, end)
  if (PERFORMATIVE.test(rest) || ENCLOSED.test(rest)) return []
  const begun = begin(part, at) ?? afterAdverbial(part, at)
  if (begun === null) return []
  at = begun.verb
  const actor = begun.actor ?? before
  const orders: Order[] = []
  let start = begun.start
  for (const cut of [...cuts(text, folded, at, end), end]) {
    const order = orderAt(text, folded, start, at, cut, actor)
    if (order !== null && (NAMES.test(order.object ?? '') || begun.handed || cut - start >= SAYS_ENOUGH))
      orders.push(order)
    start = cut
    const comma = /^,\s+(?:(?:đồng thời|trong đó|nhất là)\s*,?\s*)?/u.exec(folded.slice(cut, cut + 40))
    start += comma?.[0].length ?? 0
    at = start
  }
  return orders
}

interface Beginning {
  /** Where the order begins, with who acts. */
  readonly start: number
  /** Where its verb begins. */
  readonly verb: number
  readonly actor: string | null
  /** It was handed to who acts: "giao", "yêu cầu". */
  readonly handed: boolean
}

/** "Giao Sở Y tế | tham mưu", "Tăng cường …", "Các cấp ủy | tập trung …". */
function begin({ text, folded, end, results, first }: Part, at: number): Beginning | null {
  const handing = sticky(HANDING_AT, folded, at)
  if (handing !== null) {
    const first = at + handing[0].length
    const verb = predicateAt(text, folded, first, end)
    if (verb === null) return null
    const grounds = GROUNDS.exec(folded.slice(first, verb))
    const actor = actorText(text, first, grounds === null ? verb : first + grounds.index)
    return { start: at, verb, actor, handed: true }
  }
  if (results || !first) return null
  const asking = sticky(ASKING_AT, folded, at)
  if (asking !== null) return { start: at, verb: at + asking[0].length, actor: null, handed: true }
  const head = sticky(ACTOR_AT, folded, at)
  const start = sticky(START_AT, folded, at)
  if (head !== null && head[0].length > (start?.[0].length ?? 0)) {
    const verb = predicateAt(text, folded, at + head[0].length, end)
    if (verb === null) return null
    const grounds = GROUNDS.exec(folded.slice(at, verb))
    const until = grounds === null ? verb : at + grounds.index
    if (REPORT.test(folded.slice(at, until))) return null
    return { start: at, verb, actor: actorText(text, at, until), handed: false }
  }
  if (start === null || PASSIVE_AFTER.test(folded.slice(at + start[0].length, end))) return null
  return { start: at, verb: at, actor: null, handed: false }
}

/** "… | căn cứ chức năng, nhiệm vụ được giao | cụ thể hóa …" stands between who acts and the verb. */
const GROUNDS = /\s(?:căn cứ|trên cơ sở|theo chức năng)(?![\p{L}])/u

/** "Trong năm 2025, | tập trung …": an adverbial before the comma. */
function afterAdverbial(part: Part, at: number): Beginning | null {
  const { text, folded, end } = part
  if (!PREPOSITION.test(folded.slice(at, at + 24))) return null
  let comma = folded.indexOf(',', at)
  for (let tries = 0; tries < 4 && comma > 0 && comma < Math.min(end, at + 300); tries++) {
    const next = skipSpace(folded, comma + 1)
    const begun = begin(part, next)
    if (begun !== null && !/\p{Lu}/u.test(text[begun.verb]!)) return { ...begun, start: begun.start }
    comma = folded.indexOf(',', comma + 1)
  }
  return null
}

/** Where who acts ends and what is to be done begins. A verb inside a name ("Sở Kế hoạch và Đầu tư") is written large. */
function predicateAt(text: string, folded: string, from: number, end: number): number | null {
  PREDICATE.lastIndex = from
  for (;;) {
    const match = PREDICATE.exec(folded)
    if (match === null || match.index >= Math.min(end, from + MOST_OF_ACTOR)) return null
    if (/\p{Lu}/u.test(text[match.index]!)) continue
    const before = folded.slice(Math.max(from, match.index - 16), match.index)
    if (/\s(?:được|đã)\s+$/u.test(before) && /^giao(?![\p{L}])/u.test(match[0])) continue
    if (REPORT_BEFORE.test(before) || folded.slice(from, match.index).includes(':')) return null
    if (
      !NO_NOUN.test(folded.slice(match.index, match.index + 16)) &&
      /(?<![\p{L}])(?:công tác|ban|cơ quan|đơn vị|quỹ|trung tâm|chủ|tổ|có|được|các|nhà|của|lực lượng|tổ chức|(?<!xã\s)hội|liên quan đến|về|văn phòng|doanh nghiệp|cục|chi cục|dự án|nhiệm vụ|báo cáo|ý kiến|hội đồng|việc|vào|để|khi|giấy)\s+$/u.test(
        before,
      )
    )
      continue
    if (PASSIVE_AFTER.test(folded.slice(match.index + match[0].length, end))) return null
    return match.index
  }
}

const actorText = (text: string, from: number, to: number): string | null => {
  const actor = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/[\s,:]+$|\s+(?:và|thì|sẽ)\s*$/gu, '')
    .trim()
  return actor === '' ? null : actor
}

/** Commas behind which a new order begins; none inside what others are told to do. */
function cuts(text: string, folded: string, verb: number, end: number): number[] {
  const found: number[] = []
  BEHIND_COMMA.lastIndex = verb
  let last = chainEnd(folded, verb, end)
  if (last.causative && sticky(ACTOR_AT, folded, skipSpace(folded, last.end)) !== null) return found
  for (;;) {
    const match = BEHIND_COMMA.exec(folded)
    if (match === null || match.index >= end) return found
    if (
      /phối hợp$/u.test(last.action) &&
      predicateAt(text, folded, last.end, end) === match.index + match[0].length
    ) {
      last = chainEnd(folded, match.index + match[0].length, end)
      continue
    }
    if (match.index < last.end + 8 || insideBrackets(folded, verb, match.index)) continue
    const next = match.index + match[0].length
    if (isNounList(folded, last.end, match.index, next)) continue
    found.push(match.index)
    last = chainEnd(folded, next, end)
    if (last.causative && sticky(ACTOR_AT, folded, skipSpace(folded, last.end)) !== null) return found
  }
}

/** "công tác lãnh đạo, chỉ đạo, điều hành": the object is a list of what else would be verbs. */
function isNounList(folded: string, objectStart: number, comma: number, next: number): boolean {
  const object = folded.slice(objectStart, comma).trim()
  const last = object.slice(object.lastIndexOf(',') + 1).trim()
  if (sticky(WELL_AT, folded, next) !== null) return PURPOSE.test(last)
  if (sticky(MANNER_AT, folded, next) !== null || NO_NOUN.test(folded.slice(next, next + 16))) return false
  if (
    DECIDED_ABOVE.test(last) &&
    /^(?:ban hành|hoàn thiện|hoàn thành)(?![\p{L}])/u.test(folded.slice(next, next + 12))
  )
    return true
  if (/^(?:\S+\s+){0,2}\S+$/u.test(last)) return true
  return /(?:công tác|việc|hoạt động|giải pháp|biện pháp|nhiệm vụ|chương trình|kế hoạch|phong trào|chính sách|quy trình|cơ chế)(?![\p{L}])[^,]*$/u.test(
    last,
  )
}

/** "… để cụ thể hóa, | triển khai thực hiện tốt …" is what the order is for. */
const PURPOSE = /(?:^|\s)(?:để|nhằm|vừa)\s/u

/** Never the name of a task. */
const NO_NOUN =
  /^(?:tạo điều kiện|đẩy nhanh|đẩy mạnh|khuyến khích|tháo gỡ|lồng ghép|tăng cường|khẩn trương|tiếp tục|tập trung)(?![\p{L}])/u

/** "báo cáo Chính phủ xem xét, | ban hành": who decides is not who acts. */
const DECIDED_ABOVE = /(?<![\p{L}])(?:xem xét|trình|phê duyệt|cho ý kiến|quyết định)(?![\p{L}])/u

function insideBrackets(folded: string, from: number, at: number): boolean {
  let depth = 0
  for (let i = from; i < at; i++) {
    const letter = folded[i]
    if (letter === '(' || letter === '“') depth++
    else if (letter === ')' || letter === '”') depth--
  }
  return depth > 0
}

interface Chain {
  /** Verbs with the signs between them, without the qualities. */
  readonly action: string
  readonly end: number
  readonly causative: boolean
}

/** "Tiếp tục triển khai thực hiện | nghiêm túc, có hiệu quả | …": verbs, then how well. */
function chainEnd(folded: string, at: number, end: number): Chain {
  let action = ''
  let causative = false
  let cursor = at
  let link = ''
  for (;;) {
    const match = sticky(VERB_AT, folded, cursor) ?? sticky(MANNER_AT, folded, cursor)
    if (match === null || cursor >= end) break
    const verb = sticky(VERB_AT, folded, cursor) !== null
    action += link + match[0].replace(/\s+/g, ' ')
    if (verb) {
      causative = CAUSATIVES.has(match[0])
    }
    cursor += match[0].length
    const quality = !verb
      ? cursor
      : RAISES.test(match[0])
        ? hardly(folded, cursor)
        : qualities(folded, cursor, end)
    const next = sticky(CHAIN_LINK, folded, quality)
    if (next === null) return { action, end: quality, causative }
    const after = quality + next[0].length
    const goesOn =
      after < end && (sticky(VERB_AT, folded, after) !== null || sticky(MANNER_AT, folded, after) !== null)
    if (!goesOn || (next[0].trim() === '' && isNoun(folded, after)))
      return { action, end: quality, causative }
    link = next[0].includes(',') ? ', ' : /và|hoặc/u.test(next[0]) ? ` ${next[0].trim()} ` : ' '
    cursor = after
  }
  return { action, end: cursor, causative }
}

/** "thực hiện đầu tư công": the last word is the name of the task. */
const isNoun = (folded: string, at: number): boolean =>
  /^(?:đầu tư công|phát triển kinh tế|tăng thu|tiết kiệm chi|kích cầu|quản lý nhà nước)(?![\p{L}])/u.test(
    folded.slice(at, at + 24),
  )

/** "nâng cao hiệu quả": how well is what is raised. */
const RAISES = /^(?:nâng cao|phát huy|bảo đảm|đảm bảo|đánh giá|cải thiện|tăng)$/u
const hardly = (folded: string, at: number): number => (folded.startsWith(' hơn nữa', at) ? at + 8 : at)

const LINKED_QUALITY = /\s*(?:,|và)?\s*/uy
function qualities(folded: string, at: number, end: number): number {
  for (;;) {
    const gap = sticky(LINKED_QUALITY, folded, at)?.[0].length ?? 0
    if (gap === 0 || at + gap >= end) return at
    const match = sticky(QUALITY_AT, folded, at + gap)
    if (match === null || (sticky(VERB_AT, folded, at + gap)?.[0].length ?? 0) >= match[0].length) return at
    at += gap + match[0].length
  }
}

/** "chủ trì, phối hợp với các sở | rà soát, đề xuất": the partners are no object. */
function withPartners(text: string, folded: string, chain: Chain, end: number): Chain {
  if (!/phối hợp$/u.test(chain.action) || !folded.startsWith(' với ', chain.end)) return chain
  const verb = predicateAt(text, folded, chain.end, end)
  if (verb === null) return chain
  const next = chainEnd(folded, verb, end)
  return { ...next, action: `${chain.action} ${next.action}` }
}

function orderAt(
  text: string,
  folded: string,
  start: number,
  verb: number,
  end: number,
  actor: string | null,
): Order | null {
  const chain = withPartners(text, folded, chainEnd(folded, verb, end), end)
  if (chain.action === '') return null
  const [from, to] = trim(text, chain.end, end)
  const object = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/^(?:đối với|cho)\s+(?=$)/u, '')
  if (HEAD_OF_LIST.test(folded.slice(from, to)) && /:\s*$/.test(text.slice(start))) return null
  if (object !== '' && PASSIVE_AFTER.test(folded.slice(chain.end, end))) return null
  const [a, b] = trim(text, start, end)
  return { action: chain.action, object: object === '' ? null : object, actor, start: a, end: b }
}
