/** Clauses: brackets, bounds, and the noun phrases to the left and right of a figure. */
import type { Figure } from './figures.ts'
import { Role } from './grammar/roles.ts'
import {
  hasMeasure,
  isVerbal,
  isWhole,
  NOTHING,
  onlyPredicate,
  type Phrase,
  periodStartingAt,
  phraseOf,
} from './phrase.ts'
import type { Sentence } from './sentence.ts'
import { MARK, NUMBER, WORD } from './tokens.ts'

export const CHANGE = Role.UP | Role.DOWN | Role.OVER | Role.TIMES

/** For every token the opening bracket around it, -1 outside; and where the sentence starts after its list marker. */
export interface Layout {
  readonly open: Int32Array
  readonly body: number
}

export function layoutOf(sentence: Sentence): Layout {
  const { tokens } = sentence
  const open = new Int32Array(tokens.length).fill(-1)
  const stack: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const mark = tokens.kind[i] === MARK ? tokens.text[i]! : ''
    if (mark === ')' && stack.length > 0) stack.pop()
    open[i] = stack.length > 0 ? stack[stack.length - 1]! : -1
    if (mark === '(') stack.push(i)
  }
  // a bracket that is never closed holds nothing
  for (const lost of stack) for (let i = lost; i < tokens.length; i++) if (open[i] === lost) open[i] = -1
  return { open, body: bodyOf(sentence) }
}

/** Token after "- ", "a) ", "1.2. ", "(i) ", "Điều 1. ". */
function bodyOf(sentence: Sentence): number {
  const { tokens } = sentence
  let i = 0
  // a dateline: "(Chinhphu.vn) – "
  for (let k = 2; k < Math.min(7, tokens.length - 1); k++)
    if ((tokens.text[k] === '–' || tokens.text[k] === '-') && !tokens.glued[k] && tokens.text[k - 1] === ')')
      i = k + 1
  for (let again = true; again; ) {
    again = false
    const text = tokens.text[i] ?? ''
    const next = tokens.text[i + 1] ?? ''
    if (tokens.kind[i] === MARK && text !== '(' && text !== '"' && text !== '“') {
      i++
      again = i < tokens.length
    } else if (
      tokens.kind[i] !== MARK &&
      text.length <= 5 &&
      (next === ')' || next === '.') &&
      tokens.glued[i + 1] &&
      (tokens.kind[i] !== WORD || text.length <= 4) &&
      i < 3
    ) {
      i += 2
      again = i < tokens.length && i < 6
    } else if (text === '(' && tokens.text[i + 2] === ')' && next.length <= 4) {
      i += 3
      again = true
    }
  }
  return i < tokens.length ? i : 0
}

export const isHardMark = (mark: string): boolean =>
  mark === ';' || mark === '.' || mark === '?' || mark === '!' || mark === '…' || mark === '|'

export function ends(sentence: Sentence, i: number): boolean {
  const { tokens } = sentence
  if (tokens.kind[i] !== MARK || !isHardMark(tokens.text[i]!)) return false
  // "hàng từ Ý, Áo… còn thấp": more of a list, and the sentence goes on
  if (tokens.text[i] === '…' && tokens.kind[i + 1] === WORD && !sentence.upperAt(i + 1)) return false
  return !(tokens.text[i] === '.' && i + 1 < tokens.length && tokens.glued[i + 1])
}

/** "(i)", "(2)" inside a sentence opens a new clause. */
const isMarker = (sentence: Sentence, close: number): boolean =>
  sentence.tokens.text[close] === ')' &&
  sentence.tokens.text[close - 2] === '(' &&
  /^(?:[ivx]+|\d{1,2}|[a-hđ])$/.test(sentence.tokens.text[close - 1]!)

/** Where the clause of a predicate begins: after ";", ".", "(i)", never before `floor`. */
export function leftBound(
  sentence: Sentence,
  predicate: number,
  floor: number,
  layout: Layout,
  bracket: number,
): number {
  for (let i = predicate - 1; i >= floor; i--)
    if ((layout.open[i] === bracket && ends(sentence, i)) || isMarker(sentence, i)) return i + 1
  return floor
}

const STOPS_RIGHT = new Set([
  'để',
  'nhằm',
  'tương đương',
  'tương ứng',
  'vượt',
  'với',
  'còn',
  'thì',
  'nhưng',
  'trong khi',
  'x',
  'dẫn đến',
  'dẫn tới',
])

/** The words to the right of a figure that belong to it, as half-open tokens. */
export function rightOf(
  sentence: Sentence,
  figure: Figure,
  next: Figure | undefined,
  layout: Layout,
  far: boolean,
): [number, number] {
  const { tokens } = sentence
  const bracket = layout.open[figure.number]!
  const from = figure.end
  let to = from
  const limit = Math.min(next ? next.first : tokens.length, tokens.length, from + 60)
  let commas = 0
  let lastCut = -1
  while (to < limit) {
    const kind = tokens.kind[to]
    const text = tokens.text[to]!
    if (kind === MARK) {
      // "nông nghiệp 20% - công nghiệp 45%"
      if (text === '-' && to === from && next && !tokens.glued[to]) break
      if (
        text === '"' ||
        text === '“' ||
        text === '”' ||
        text === '-' ||
        text === '/' ||
        text === '&' ||
        text === "'"
      ) {
        to++
        continue
      }
      if (text === '(') {
        // "thương vụ mua bán và sáp nhập (M&A)": a short bracket belongs to the name
        let close = to + 1
        const reach = sentence.upperAt(to + 1) ? 5 : 3
        while (close < limit && close - to < reach && !/[),]/.test(tokens.text[close]!)) close++
        if (tokens.text[close] === ')' && close < limit) {
          to = close + 1
          continue
        }
        const after = far && to > from ? afterRemark(sentence, to, limit, next) : -1
        if (after > 0) {
          to = after
          continue
        }
      }
      if (layout.open[to] !== bracket || text === ')' || text === '(' || text === ':' || text === '–') break
      if (ends(sentence, to)) break
      if (text === ',') {
        // "tăng 9%, ngành xây dựng": the noun is of the next figure
        if (to === from && (figure.unitClass !== 'counted' || actsAt(sentence, to + 1))) break
        const segment = to - (lastCut < 0 ? from : lastCut + 1)
        if (!continuesList(sentence, from, to + 1, limit, segment, next, commas, far)) break
        commas++
        lastCut = to
      }
    } else if (kind === WORD) {
      const hit = sentence.hitAt(to)
      if (hit && hit.entry.roles & Role.CONN) break
      // "22 dự án tổng công suất 1.250 MW": the measure of the next figure
      if (
        hit &&
        next &&
        hit.entry.roles & Role.BARE &&
        hit.last >= next.first - 1 &&
        hit.last <= next.first &&
        tokens.text[hit.last] !== 'và' &&
        tokens.text[to - 1] !== 'về'
      )
        break
      // "giảm 9% về mức 5.100 tỷ đồng": where the change led
      if (
        text === 'về' &&
        next &&
        (to + 1 === next.first || (tokens.text[to + 1] === 'mức' && to + 2 >= next.first))
      )
        break
      if (text === 'và' && next && joinsNext(sentence, to, next)) break
      if (STOPS_RIGHT.has(hit ? hit.entry.phrase : text)) break
      if (!far && hit && next && statesNext(sentence, hit.first, next)) break
      if (hit) {
        to = Math.min(hit.last, limit)
        continue
      }
    }
    to++
  }
  return [from, to]
}

/** "70% số hộ (kể cả hộ mới tách) dùng nước sạch": token after a remark without a number that a verb follows, else -1. */
function afterRemark(sentence: Sentence, open: number, limit: number, next: Figure | undefined): number {
  const { tokens } = sentence
  let close = open + 1
  while (close < limit && tokens.text[close] !== ')' && tokens.kind[close] !== NUMBER) close++
  if (tokens.text[close] !== ')' || close + 1 >= limit || close - open > LONGEST_REMARK) return -1
  // "02 công ty (A, B) đăng ký 20 trạm": the verb is of the next figure
  if (next && !/[,;.:]/.test(sentence.slice(close + 1, next.first))) return -1
  const roles = sentence.hitAt(close + 1)?.entry.roles ?? 0
  const goesOn = tokens.kind[close + 1] === WORD && !(roles & (Role.CONN | CHANGE | Role.THAN))
  return goesOn && periodStartingAt(sentence, close + 1) < 0 ? close + 1 : -1
}
const LONGEST_REMARK = 16

/** "54 chợ, cải tạo, nâng cấp 12 chợ": another verb, and no further noun. */
const actsAt = (sentence: Sentence, at: number): boolean =>
  ((sentence.hitAt(at)?.entry.roles ?? 0) & (Role.ACTION | Role.COUNT | Role.MEASURE)) === Role.ACTION

/** "đạt 40 triệu USD giảm 7,2%": a verb that states the next figure, no comma before it. */
function statesNext(sentence: Sentence, at: number, next: Figure): boolean {
  let stated = 0
  for (let i = at; i < next.first; ) {
    const hit = sentence.hitAt(i)
    if (!hit) return false
    const { roles } = hit.entry
    if (!(roles & (CHANGE | Role.LINK | Role.ADV | Role.GE | Role.LE | Role.APPROX))) return false
    // "đạt 200 tỷ đồng bằng 59% dự toán": no diploma
    if (roles & Role.THAN || (roles & Role.COUNT && !(roles & Role.LINK && hit.last >= next.first)))
      return false
    stated |= roles & (Role.UP | Role.DOWN | Role.LINK)
    i = hit.last
  }
  return stated !== 0
}

/** Whether "và" leads to the next figure: no comma stands between, nor a later "và" with the verb of that figure. */
function joinsNext(sentence: Sentence, at: number, next: Figure): boolean {
  for (let i = at + 1; i < next.first; i++) {
    const text = sentence.tokens.text[i]
    if (text === ',' || text === ';') return false
    const verb = text === 'và' ? sentence.hitAt(i + 1) : null
    if (verb && verb.entry.roles & (CHANGE | Role.LINK) && !(verb.entry.roles & Role.ACTION)) return false
  }
  return true
}

/** "năng lực thẩm định, đánh giá, thanh tra", "cán bộ, công chức, viên chức": short members of one list go on. */
function continuesList(
  sentence: Sentence,
  start: number,
  from: number,
  limit: number,
  segment: number,
  next: Figure | undefined,
  commas: number,
  far: boolean,
): boolean {
  const { tokens } = sentence
  if (far ? from - start > 34 : segment > (commas === 0 ? 6 : 5)) return false
  let to = from
  while (
    to < limit &&
    !(tokens.kind[to] === MARK && (tokens.text[to] === ',' || isHardMark(tokens.text[to]!)))
  )
    to++
  if (next && to >= next.first) return false
  if (to === from) return false
  // the first member must be a whole noun phrase only where a verb ends the list: "được", "đạt", "có"
  for (let i = from; i < to; i++) {
    const hit = sentence.hitAt(i)
    if (!hit) continue
    const { roles } = hit.entry
    if (roles & (Role.CONN | CHANGE) && !(roles & Role.ACTION)) return false
    if (
      i === from &&
      roles & (Role.LINK | Role.EXIST | Role.ADJUNCT | Role.WILL | Role.DONE) &&
      !(roles & (Role.ACTION | Role.COUNT))
    )
      return false
    if (i === from && periodStartingAt(sentence, i) > 0) return false
  }
  for (let i = start; i < from; i++) {
    const hit = sentence.hitAt(i)
    if (!far && hit && hit.entry.phrase === 'được' && commas === 0) return to - from <= 4
  }
  return true
}

const ADJUNCT_ONLY = new Set(
  'theo|nhờ|sau|khi|nếu|do|qua|bên cạnh|ngoài|cùng với|bởi|vì|trên cơ sở|căn cứ|thông qua|để|nhằm|tuy|mặc dù|trước|tính|tính đến|hết|đến nay|hiện nay|tại|trong|ở|với'.split(
    '|',
  ),
)
const BREAKS = new Set(
  'đạt|với|đạt được|ghi nhận|có|mục tiêu|đảm bảo|bảo đảm|phấn đấu|đặt mục tiêu|được giao|dự kiến|phấn đấu đạt|với mục tiêu|mục tiêu là|là|thực hiện|duy trì|nâng|để|nhằm|sẽ|dự báo|tăng|giảm|hoàn thành|gồm|bao gồm|cho|còn|cần|phải|đã|được|phấn đấu có|kiểm soát|khi'.split(
    '|',
  ),
)
/** Prepositions that hang a segment on the one before: "Nước sạch, đối với hộ nông thôn". */
const HANGING = new Set(['đối với', 'tại', 'của', 'ở', 'trên', 'thuộc', 'trong đó', 'riêng'])

/** Who owns a bare measure: what stands before its verb in the same segment ("Cục A đã cán đích với số thu"). */
export function ownerOf(
  sentence: Sentence,
  left: number,
  phrase: Phrase,
  layout: Layout,
  bracket: number,
): string {
  const to = phrase.pieces[0]?.[0] ?? left
  // "Đây tiếp tục là nhóm hàng lớn nhất với kim ngạch …": what was spoken of before
  if (sentence.tokens.text[left] === 'đây') return ''
  // "Dự án khu dân cư A, thành phố B, diện tích 20 ha"
  if (to > left && sentence.tokens.text[to - 1] === ',') {
    const before = subjectOf(sentence, left, to - 1, layout, bracket)
    if (before.text !== '' && before.text.length < 120) return before.text
  }
  let first = left
  for (let i = to - 1; i >= left; i--)
    if (sentence.tokens.text[i] === ',' || sentence.tokens.text[i] === ':') {
      if (to - i > 3) {
        first = i + 1
        break
      }
    }
  for (const one of sentence.organizations)
    if (one.first >= first && one.last <= to) return sentence.slice(one.first, one.last)
  // "Tại Công ty A, trong 7 tháng, doanh thu đạt …"
  for (const one of sentence.organizations)
    if (one.first > left && one.last <= to && AT.test(sentence.tokens.text[one.first - 1]!))
      return sentence.slice(one.first, one.last)
  // "phát sinh mặt hàng mới là đường thô": the object of the last verb, else what stands before the verb
  let object = first
  let subject = to
  for (let i = first; i < to; i++) {
    const hit = sentence.hitAt(i)
    // "trả cổ tức bằng cổ phiếu với tỷ lệ": what it is paid with
    if (hit?.entry.phrase === 'bằng' && hit.last < to - 1) continue
    // "Công ty A cũng chịu ảnh hưởng lớn khi doanh thu …": the adverb closes the name
    if (subject === to && i > first && goesOnAt(sentence, i)) subject = i
    if (
      !hit ||
      !(hit.entry.roles & (Role.LINK | Role.EXIST | Role.DONE)) ||
      hit.entry.roles & (Role.MEASURE | Role.ACTION)
    )
      continue
    if (subject === to && i > first) subject = i
    // "Gạo là mặt hàng chủ lực với kim ngạch …": the kind of thing that the subject is
    if (EQUATES.test(hit.entry.phrase) && isKind(sentence, hit.last) && !isKind(sentence, first)) break
    if (hit.last < to - 1 && !OPENERS.has(hit.entry.phrase)) object = hit.last
    i = hit.last - 1
  }
  const after = object > first ? phraseOf(sentence, object, to, 'left') : NOTHING
  const found = after.text !== '' && to - object > 2 ? after : phraseOf(sentence, first, subject, 'left')
  return found.text.length > 90 ? '' : found.text
}
/** Whether a noun for a kind of goods, partner or body stands at a token: "nhóm hàng", "một trong những thị trường". */
function isKind(sentence: Sentence, at: number): boolean {
  const { text } = sentence.tokens
  let i = at
  while (KIND_LEAD.has(text[i] ?? '') || sentence.tokens.kind[i] === NUMBER) i++
  return KINDS.test(`${text[i]} ${text[i + 1] ?? ''}`)
}
const EQUATES = /(?:^| )là$|^vẫn$/
const KIND_LEAD = new Set(['một', 'trong', 'những', 'các', 'nhóm'])
const KINDS = /^(?:mặt hàng|ngành hàng|thị trường|đối tác|quốc gia|địa phương|đơn vị|doanh nghiệp|hàng )/
const goesOnAt = ({ tokens: { text } }: Sentence, i: number): boolean =>
  ALSO.has(text[i]!) || (text[i] === 'tiếp' && text[i + 1] === 'tục')
const ALSO = new Set(['cũng', 'đều', 'vẫn'])
const AT = /^(?:tại|ở|với|riêng)$/
const OPENERS = new Set(['với', 'đến', 'từ', 'cho', 'ở'])

/** The subject to the left of a predicate: the last noun phrase of the clause. */
export function subjectOf(
  sentence: Sentence,
  left: number,
  to: number,
  layout: Layout,
  bracket: number,
): Phrase {
  const { tokens } = sentence
  const cuts: number[] = [left]
  for (let i = left; i < to; i++)
    if (
      tokens.kind[i] === MARK &&
      layout.open[i] === bracket &&
      !insideWord(sentence, i) &&
      (tokens.text[i] === ',' || tokens.text[i] === ':' || (tokens.text[i] === '–' && !tokens.glued[i]))
    )
      cuts.push(i + 1)
  let end = to
  for (let c = cuts.length - 1; c >= 0; c--) {
    const first = cuts[c]!
    const phrase = segmentOf(sentence, first, end)
    // "Về nhập khẩu, kỳ 1 tháng 12 đạt": a number alone is no subject
    if (!LETTER.test(phrase.text) || onlyPredicate(sentence, phrase)) {
      end = first - 1
      continue
    }
    // "số thu từ đất còn thấp, chiếm tỷ trọng nhỏ trong tổng thu (1,5%)": whose share it is stands before
    if (c > 0 && tokens.text[first] === 'chiếm' && tokens.text[first - 1] === ',') {
      const part = subjectOf(sentence, left, first - 1, layout, bracket).pieces[0]
      if (part) return segmentOf(sentence, part[0], end)
    }
    let start = c
    for (let again = true; again; ) {
      again = false
      while (start > 0 && joinsLeft(sentence, cuts[start - 1]!, cuts[start]! - 1, cuts[start]!, end)) start--
      // a place or "đối với …" alone hangs on the phrase before it
      if (start === 0 || tokens.text[cuts[start]! - 1] !== ',') break
      const own = start === c ? phrase : segmentOf(sentence, cuts[start]!, end)
      if (!isWhole(sentence, own) && !hangs(sentence, cuts[start]!, end)) break
      if (clausal(sentence, cuts[start - 1]!, cuts[start]! - 1)) break
      if (segmentOf(sentence, cuts[start - 1]!, cuts[start]! - 1).text === '') break
      start--
      again = true
    }
    if (start < c) return segmentOf(sentence, cuts[start]!, end)
    const head = listHead(sentence, cuts, c, end)
    if (head >= 0) return phraseOf(sentence, head, end, 'left')
    const rate = hasMeasure(sentence, phrase) ? -1 : rateBefore(sentence, cuts, c)
    return rate < 0 ? phrase : phraseOf(sentence, rate, end, 'left')
  }
  return NOTHING
}

/** A word, or letters without a digit: "M&A"; "T4/2025" is none. */
const LETTER = /\p{L}{2}|^\P{N}*\p{L}\P{N}*$/u
/** "xuất, nhập khẩu": the comma of one word. */
function insideWord(sentence: Sentence, comma: number): boolean {
  for (let i = comma - 1; i >= 0 && i > comma - 4; i--)
    if ((sentence.hitAt(i)?.last ?? 0) > comma) return true
  return false
}

/** Whether a verb of change has its object at a token: "giảm mạnh các [chi phí]". */
function changed(sentence: Sentence, at: number): boolean {
  let i = at - 1
  while (i > 0 && /^(?:các|những|được|nhiều)$/.test(sentence.tokens.text[i]!)) i--
  const hit = i >= 0 ? sentence.hitEndingAt(i) : null
  return hit !== null && (hit.entry.roles & CHANGE) !== 0
}

/** "đã giảm các chi phí quảng cáo, khuyến mại, hỗ trợ": where the measure of a list opens whose last member is short; else -1. */
function listHead(sentence: Sentence, cuts: readonly number[], last: number, end: number): number {
  if (end - cuts[last]! > 3) return -1
  for (let c = last - 1; c >= 0 && last - c < 5; c--) {
    const to = cuts[c + 1]! - 1
    if (sentence.tokens.text[to] !== ',') return -1
    for (let i = to - 1; i > cuts[c]!; i--)
      if (startsMeasure(sentence, i, to)) return changed(sentence, i) && !clausal(sentence, i, to) ? i : -1
    if (to - cuts[c]! > 3 || clausal(sentence, cuts[c]!, to)) return -1
  }
  return -1
}

/** "tỷ lệ học sinh, sinh viên được tư vấn, khám sức khỏe": where the rate opens whose figure is still to come; else -1. */
function rateBefore(sentence: Sentence, cuts: readonly number[], last: number): number {
  for (let c = last - 1; c >= 0 && last - c < 5; c--) {
    if (sentence.tokens.text[cuts[c + 1]! - 1] !== ',') return -1
    for (let i = cuts[c]!; i < cuts[c + 1]! - 1; i++) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & (CHANGE | Role.CONN | Role.WILL) && !(hit.entry.roles & Role.ACTION))
        return -1
      if (hit && STATES.has(hit.entry.phrase)) return -1
      if (sentence.tokens.kind[i] === NUMBER && !sentence.masked[i]) return -1
    }
    const opener = sentence.hitAt(cuts[c]!)
    if (opener && RATE.test(opener.entry.phrase)) return cuts[c]!
  }
  return -1
}
const RATE = /^t[ỷỉ] lệ$/
const STATES = new Set(['đạt', 'là', 'chiếm', 'bằng', 'đạt được', 'ở mức'])

function hangs(sentence: Sentence, first: number, end: number): boolean {
  let i = first
  while (i < end && sentence.tokens.kind[i] === MARK) i++
  const hit = i < end ? sentence.hitAt(i) : null
  return HANGING.has(hit ? hit.entry.phrase : (sentence.tokens.text[i] ?? ''))
}

/** Whether a segment has a verb of its own, so that it is a clause and no noun phrase. */
function clausal(sentence: Sentence, first: number, last: number, relaxed = false): boolean {
  for (let i = first; i < last; i++) {
    const hit = sentence.hitAt(i)
    if (!hit) continue
    const { roles, phrase } = hit.entry
    if (
      roles & (Role.EXIST | CHANGE | Role.WILL | Role.CONN | Role.LINK | Role.DONE) &&
      !(roles & (Role.MEASURE | Role.ACTION)) &&
      !WEAK.has(phrase) &&
      !(relaxed && RELATIVE.has(phrase))
    )
      return true
  }
  return false
}
/** Verbs inside a noun phrase: "số vụ được phát hiện, bắt giữ", "tỷ lệ hộ có nước sạch, điện lưới". */
const RELATIVE = new Set([
  'được',
  'có',
  'đã',
  'đã được',
  'chưa',
  'còn',
  'đang',
  'hiện có',
  'thực hiện',
  'hoàn thành',
])
const WEAK = new Set(['với', 'đến', 'từ', 'cho', 'ở', 'thêm', 'tới', 'là', 'mới', 'gồm', 'để', 'nhằm'])

/** A segment between commas, cut at the last predicate inside where a measure follows it. */
function segmentOf(sentence: Sentence, first: number, last: number): Phrase {
  const { tokens } = sentence
  let from = first
  for (let i = last - 1; i > first; i--) {
    if (
      sentence.tokens.text[i] === 'và' &&
      startsMeasure(sentence, i + 1, last) &&
      clausal(sentence, first, i)
    ) {
      from = i + 1
      break
    }
    // "bảo đảm thuốc và nâng cao chăm sóc cho 100% …": another verb with its own object
    if (
      tokens.text[i] === 'và' &&
      tokens.text[last] === 'cho' &&
      (sentence.hitAt(i + 1)?.entry.roles ?? 0) & Role.ACTION &&
      !isVerbal(sentence, phraseOf(sentence, first, i, 'left'))
    ) {
      from = i + 1
      break
    }
    const hit = sentence.hitAt(i)
    // "Một khảo sát cho thấy, 60% hộ …": who says it is no subject
    if (hit && hit.last >= last && SAYING.has(hit.entry.phrase)) return NOTHING
    if (!hit || hit.last >= last) continue
    if (hit.entry.roles & Role.CONN) {
      // "Vốn điều lệ theo đó dự kiến sẽ tăng": the subject stands before
      if (i > first + 1 && onlyPredicate(sentence, phraseOf(sentence, hit.last, last, 'left'))) continue
      from = hit.last
      break
    }
    if (hit.entry.phrase === 'mục tiêu' && (sentence.hitAt(hit.last)?.entry.roles ?? 0) & Role.ACTION) {
      from = hit.last
      break
    }
    // "đạt doanh thu", "với số thu": the measure after the verb
    if (
      BREAKS.has(hit.entry.phrase) &&
      startsMeasure(sentence, hit.last, last) &&
      !(hit.entry.phrase === 'có' && opensMeasure(sentence, first, i)) &&
      !hasNumber(sentence, hit.last, last)
    ) {
      from = hit.last
      break
    }
  }
  // "để tới năm 2031 tỷ lệ hộ có nước sạch": a measure right after a period opens the phrase
  for (const period of sentence.periods)
    if (
      period.first > Math.max(from, first + 2) &&
      period.last < last &&
      startsMeasure(sentence, period.last, last) &&
      clausal(sentence, first, period.first)
    )
      from = period.last
  const phrase = phraseOf(sentence, from, last, 'left')
  // an adjunct alone ("Theo Cục Thống kê", "Năm 2025") is no subject
  if (phrase.text !== '' && from === first) {
    let i = first
    while (i < last && tokens.kind[i] === MARK) i++
    const hit = sentence.hitAt(i)
    if (
      hit &&
      hit.entry.roles & Role.ADJUNCT &&
      ADJUNCT_ONLY.has(hit.entry.phrase) &&
      !hasMeasure(sentence, phrase) &&
      !isVerbal(sentence, phrase) &&
      !isWhole(sentence, phrase)
    )
      return NOTHING
  }
  return phrase
}

const SAYING = new Set([
  'cho biết',
  'cho thấy',
  'cho hay',
  'cho rằng',
  'khẳng định',
  'nhấn mạnh',
  'nhận định',
  'rằng',
])

/** "tỷ lệ hộ dùng mạng với tốc độ 100 Mb/s đạt …": a measure with a number of its own qualifies the one before. */
function hasNumber(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (sentence.tokens.kind[i] === NUMBER && !sentence.masked[i]) return true
  return false
}

/** "Tỷ lệ hộ có thu nhập trên 5 triệu đồng": the verb is inside a noun phrase that measures. */
function opensMeasure(sentence: Sentence, first: number, before: number): boolean {
  for (let i = first; i < before; i++) if (startsMeasure(sentence, i, before)) return true
  return false
}

function startsMeasure(sentence: Sentence, at: number, last: number): boolean {
  const hit = at < last ? sentence.hitAt(at) : null
  return hit !== null && (hit.entry.roles & Role.MEASURE) !== 0
}

/** Whether the segment before a comma is a member of the noun phrase after it. */
function joinsLeft(sentence: Sentence, first: number, last: number, after: number, end: number): boolean {
  const { tokens } = sentence
  if (last - first > 28 || last <= first) return false
  if (tokens.text[last] === ':') return false
  let i = first
  while (i < last && tokens.kind[i] === MARK) i++
  const opener = sentence.hitAt(i)
  if (
    opener &&
    opener.entry.roles & (Role.CONN | Role.WILL | Role.ADJUNCT) &&
    !(opener.entry.roles & Role.MEASURE) &&
    !HANGING.has(opener.entry.phrase)
  )
    return false
  if (last - first > 14 && !(opener && opener.entry.roles & Role.MEASURE)) return false
  for (let k = i; k < last; k++) if (periodStartingAt(sentence, k) > 0) return false
  let start = after
  while (start < end && tokens.kind[start] === MARK) start++
  const head = sentence.hitAt(start)
  const relaxed =
    opener !== null && (opener.entry.roles & Role.MEASURE) !== 0 && !(head && head.entry.roles & Role.MEASURE)
  if (clausal(sentence, i, last, relaxed)) return false
  // the last member opens with a measure of its own, or with a verb of its own: a phrase of its own
  if (
    head &&
    head.entry.roles & Role.MEASURE &&
    HEADS.test(head.entry.phrase) &&
    !closesList(sentence, start, end)
  )
    return false
  if (
    head &&
    head.entry.roles & (Role.CONN | Role.WILL | Role.ADJUNCT | Role.DONE) &&
    !(head.entry.roles & Role.MEASURE)
  )
    return false
  // "đào tạo nghề, giải quyết việc làm cho 500 lao động": the object is of the last verb
  if (head && head.entry.roles & Role.ACTION && tokens.text[end] === 'cho') return false
  if (
    head &&
    head.entry.roles & Role.ACTION &&
    !(opener && (opener.entry.roles & (Role.ACTION | Role.MEASURE) || PLANS.has(opener.entry.phrase)))
  )
    return false
  return true
}
/** "Chương trình xây dựng nông thôn mới, giảm nghèo bền vững": the verbs say what the plan is for. */
const PLANS = new Set(['chương trình', 'chương trình mục tiêu', 'dự án', 'đề án', 'kế hoạch', 'chiến lược'])
/** "chăm sóc sức khỏe, dân số và phát triển": the last member of a list has "và" before its end. */
function closesList(sentence: Sentence, start: number, end: number): boolean {
  for (let i = start + 1; i < Math.min(end, start + 6); i++) if (sentence.tokens.text[i] === 'và') return true
  return false
}
const HEADS =
  /^(?:tỷ|tỉ|tốc độ|tổng|số|diện tích|sản lượng|kim ngạch|giá trị|trị giá|doanh thu|lợi nhuận|năng suất|quy mô|dân số|thu nhập|mức|grdp|gdp|lượng|khối lượng|chỉ số|kinh phí|vốn|cpi|iip|thu |chi |xuất|nhập|khu vực|công suất)/

/**
 * "Công ty A tiếp tục giữ vững vị trí số 1 …, chiếm 20%", "khu vực B vẫn là động lực … khi đạt 7 tỷ USD": a clause of its
 * own before the predicate, of which the subject is meant. Gives the phrase itself where it is none.
 */
export function withoutClause(sentence: Sentence, phrase: Phrase, predicate: number): Phrase {
  const piece = phrase.pieces[0]
  if (!piece || phrase.text.length < LONG_CLAUSE) return phrase
  const before = sentence.tokens.text[predicate - 1]
  if (before !== ',' && before !== 'khi') return phrase
  for (let i = piece[0] + 1; i < piece[1]; i++) {
    const { text } = sentence.tokens
    const goesOn = text[i] === 'tiếp' && text[i + 1] === 'tục'
    const becomes =
      (text[i] === 'trở' && text[i + 1] === 'thành') || (text[i] === 'giữ' && text[i + 1] === 'vững')
    // "Nhật Bản là bạn hàng lâu năm của ngành gỗ, chiếm 40%"
    const is = text[i] === 'là' || (text[i] === 'vẫn' && text[i + 1] === 'là')
    if (!goesOn && !becomes && !is) continue
    // "đối tượng vay là cơ sở sản xuất mức cho vay …": the measure stands after
    if (AMOUNT.test(sentence.slice(i, piece[1]))) continue
    const subject = phraseOf(sentence, piece[0], i, 'left')
    return subject.text === '' ? phrase : subject
  }
  return phrase
}
const LONG_CLAUSE = 50
const AMOUNT = / (?:mức|tỷ lệ|số tiền|giá trị|tổng) /iu

/** What a sentence is about, before its first verb: "Thu ngân sách liên tục tăng …; lũy kế ước đạt 5 tỷ đồng". */
export function leadSubject(sentence: Sentence, layout: Layout, before: number): string {
  const { tokens } = sentence
  let first = layout.body
  let last = first
  for (; last < before; last++) {
    if (
      tokens.kind[last] === MARK &&
      tokens.text[last] !== '-' &&
      tokens.text[last] !== '(' &&
      tokens.text[last] !== ')'
    ) {
      // "Năm 2025, …": the adjunct before the subject
      if (phraseOf(sentence, first, last, 'left').text !== '') break
      first = last + 1
      continue
    }
    const hit = sentence.hitAt(last)
    if (!hit) continue
    if (
      hit.entry.roles & (Role.LINK | CHANGE | Role.EXIST | Role.DONE | Role.WILL | Role.CONN | Role.MANNER) &&
      !(hit.entry.roles & (Role.MEASURE | Role.ACTION))
    ) {
      if (SAYING.has(hit.entry.phrase)) return ''
      break
    }
    last = hit.last - 1
  }
  if (last >= before || last - first > 16) return ''
  const opener = sentence.hitAt(first)
  if (opener && opener.entry.roles & Role.ADJUNCT && ADJUNCT_ONLY.has(opener.entry.phrase)) return ''
  const phrase = phraseOf(sentence, first, last, 'left')
  if (phrase.text === '' || isWhole(sentence, phrase) || isVerbal(sentence, phrase)) return ''
  // "Giai đoạn đến năm 2020: 30 tỷ đồng": a period and no subject
  if (onlyPredicate(sentence, phrase)) return ''
  return phrase.text
}
