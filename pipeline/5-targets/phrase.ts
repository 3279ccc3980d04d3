/** Noun phrases: ranges of tokens, freed of the periods, adjuncts and verbs around them. */
import { phraseWords } from './grammar/indicators.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { MARK, WORD } from './tokens.ts'

export interface Phrase {
  readonly pieces: readonly (readonly [number, number])[]
  readonly text: string
}
export const NOTHING: Phrase = { pieces: [], text: '' }

/** Words that lead to a period: "trong năm 2025", "đến cuối năm". */
export const PERIOD_LEAD = new Set(
  'năm|trong|đến|vào|của|giai|đoạn|cuối|đầu|hết|từ|thời|kỳ|cả|tính|tới|so|với|là|riêng|sang|qua|bình|quân|lũy|kế|chung|sau|trước|ngày'.split(
    '|',
  ),
)

/** First token of a period mention that ends at `token`, or -1. */
export function periodEndingAt(sentence: Sentence, token: number): number {
  for (const mention of sentence.periods) if (mention.last - 1 === token) return mention.first
  return -1
}
/** Token after a period mention that starts at `token`, or -1. */
export function periodStartingAt(sentence: Sentence, token: number): number {
  for (const mention of sentence.periods) if (mention.first === token) return mention.last
  return -1
}

/** Words that open a phrase without belonging to it. */
const LEAD = new Set(
  'với|riêng|có|về|trong|là|để|đã|còn|cũng|tại|được|cả|tính|ước|từ|hết|của|cho|đạt|ước tính|lũy kế|hoàn thành mục tiêu|hằng năm|hàng năm|vẫn|nâng|đưa|theo|khi|đối với|riêng đối với|ghi nhận|mới|hiện|đến|mà|như|chỉ|vừa|qua|trên|đã được|việc|hiện nay|đến nay|hiện tại|tính chung|ở|nay|thì|ngày|kỳ|vậy'.split(
    '|',
  ),
)
const WHY = new Set(['nhờ', 'do', 'vì', 'bởi'])
const LEAD_RIGHT = new Set('đối với|của|là|cho|so với|trên|trong|về'.split('|'))
const TRAIL = new Set(
  'và|với|là|của|vào|trong|cho|đến|từ|hoặc|đã|về|tại|cùng|thì|mà|đó|lại|nay|năm|có|ở|chỉ|để|sẽ|theo|như|được|do|cũng|đều|qua'.split(
    '|',
  ),
)

/**
 * The noun phrase that tokens [from, to) leave. On the right side of a figure the words of comparison end it; a
 * plan that a percentage is measured against is no part of it.
 */
export function phraseOf(sentence: Sentence, from: number, to: number, side: 'left' | 'right'): Phrase {
  const { tokens } = sentence
  let first = from
  let last = to
  if (side === 'right') {
    for (let i = first; i < last; i++) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & Role.THAN) {
        last = i
        break
      }
    }
  }
  for (;;) {
    const before = first
    while (
      first < last &&
      tokens.kind[first] === MARK &&
      tokens.text[first] !== '%' &&
      tokens.text[first] !== '('
    )
      first++
    const hit = first < last ? sentence.hitAt(first) : null
    const period = periodStartingAt(sentence, first)
    if (period > first && first < last) first = Math.min(period, last)
    else if (hit && side === 'left' && hit.last <= last) {
      const { roles, phrase } = hit.entry
      if (roles & Role.CONN || roles & Role.WILL) first = hit.last
      else if (roles & Role.DONE && !(roles & (Role.MEASURE | Role.ACTION | Role.LINK))) first = hit.last
      else if (LEAD.has(phrase)) first = hit.last
      // "Nhờ giá vốn giảm": why, and then what
      else if (WHY.has(phrase) && (sentence.hitAt(hit.last)?.entry.roles ?? 0) & Role.MEASURE)
        first = hit.last
      else if (
        (phrase === 'mục tiêu' || phrase === 'chỉ tiêu') &&
        hit.last < last &&
        sentence.hitAt(hit.last)
      )
        first = hit.last
    } else if (first < last && (tokens.text[first] === 'và' || tokens.text[first] === 'hoặc')) first++
    else if (hit && side === 'right' && LEAD_RIGHT.has(hit.entry.phrase)) first = hit.last
    if (first === before && first < last && PERIOD_LEAD.has(tokens.text[first]!)) {
      let k = first
      while (k < last && PERIOD_LEAD.has(tokens.text[k]!) && periodStartingAt(sentence, k) < 0) k++
      const end = periodStartingAt(sentence, k)
      if (end > k) first = Math.min(end, last)
    }
    if (first === before) break
  }
  for (;;) {
    const before = last
    while (
      last > first &&
      tokens.kind[last - 1] === MARK &&
      tokens.text[last - 1] !== '%' &&
      tokens.text[last - 1] !== ')'
    )
      last--
    if (last - 1 > first && tokens.text[last - 1] === ')' && tokens.text[last - 2] === '(') last -= 2
    const period = last > first ? periodEndingAt(sentence, last - 1) : -1
    if (period >= 0) {
      last = Math.max(first, period)
      while (last > first && PERIOD_LEAD.has(tokens.text[last - 1]!)) last--
    }
    if (last > first && TRAIL.has(tokens.text[last - 1]!) && alone(sentence, last - 1)) last--
    if (side === 'left') last = withoutOwner(sentence, first, last)
    if (last === before) break
  }
  const phrase = compose(sentence, first, last)
  if (side === 'right' || !AUXILIARY.test(phrase.text)) return phrase
  // "đơn vị cũng đã thu": the verb without its tense
  return { pieces: phrase.pieces, text: phrase.text.replace(AUXILIARY, ' $1') }
}
/** "chỉ tiêu", "chỉ số" are nouns. */
const AUXILIARY = / (?:(?:cũng|chỉ(?! (?:tiêu|số|thị|đạo|định)$)|mới|đã|sẽ|đang) )+(\S+)$/

/** Whether a token is no end of a longer word: "chỉ" of "chứng chỉ" is. */
function alone(sentence: Sentence, token: number): boolean {
  const hit = sentence.hitEndingAt(token)
  return hit === null || hit.last - hit.first === 1
}

/** "trị giá xuất khẩu của cả nước", "GDP của Việt Nam": whose it is stands in the place. */
function withoutOwner(sentence: Sentence, first: number, last: number): number {
  const { tokens } = sentence
  let from = last
  const place = sentence.places.find(one => one.last === last && one.first > first)
  if (place) from = place.first
  else {
    const hit = last > first ? sentence.hitEndingAt(last - 1) : null
    if (hit && hit.entry.roles & Role.WHOLE && hit.first > first && !(hit.entry.roles & Role.COUNT))
      from = hit.first
  }
  if (from === last || from - 1 <= first) return last
  return tokens.text[from - 1] === 'của' ? from - 1 : last
}

/** Text of tokens [first, last) without the periods and the long brackets inside. */
function compose(sentence: Sentence, first: number, last: number): Phrase {
  const { tokens } = sentence
  if (first >= last) return NOTHING
  const pieces: [number, number][] = []
  let from = first
  let i = first
  while (i < last) {
    const period = periodStartingAt(sentence, i)
    if (period > i) {
      let to = i
      while (to > from && PERIOD_LEAD.has(tokens.text[to - 1]!)) to--
      if (to > from) pieces.push([from, to])
      i = Math.min(period, last)
      from = i
      continue
    }
    if (tokens.text[i] === '(' && tokens.kind[i] === MARK) {
      let close = i + 1
      while (close < last && tokens.text[close] !== ')') close++
      // "(GDP)", "(giá hiện hành)" belong to the name; a list of places does not
      if (close < last && close - i > 5) {
        if (i > from) pieces.push([from, i])
        i = close + 1
        from = i
        continue
      }
    }
    i++
  }
  if (from < last) pieces.push([from, last])
  const text = pieces
    .map(([a, b]) => sentence.slice(a, b))
    .join(' ')
    .replace(/^[\s,;:.+*–"“”-]+|[\s,;:–"“”-]+$/g, '')
  return text === '' ? NOTHING : { pieces, text }
}

function hits(sentence: Sentence, phrase: Phrase, roles: number): boolean {
  for (const [a, b] of phrase.pieces)
    for (let i = a; i < b; i++) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & roles) return true
    }
  return false
}
/** Whether a phrase has a noun that measures: "tỷ lệ", "sản lượng". */
export const hasMeasure = (sentence: Sentence, phrase: Phrase): boolean =>
  hits(sentence, phrase, Role.MEASURE)

/** Whether a phrase is a measure and nothing else: "diện tích", "trị giá", "tổng số". */
export function isBareMeasure(sentence: Sentence, phrase: Phrase): boolean {
  let words = 0
  for (const [a, b] of phrase.pieces)
    for (let i = a; i < b; ) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & Role.BARE && hit.last <= b) {
        words += hit.last - hit.first
        i = hit.last
      } else if (sentence.tokens.kind[i] === MARK || FILL.has(sentence.tokens.text[i]!)) i++
      else return false
    }
  return words > 0
}
const FILL = new Set(
  'các|tiền|của|chung|đó|quả|kết|cả|những|bình|quân|tương|ứng|này|tăng|trưởng|hàng|hằng|năm|thu|cao|thấp|lớn|nhất|kỷ|lục|ấn|tượng'.split(
    '|',
  ),
)

/** "con số này", "mặt hàng này", "tỷ lệ này": what was spoken of before. */
export const isAnaphor = (phrase: Phrase): boolean => phraseWords.anaphor.in(phrase.text)

/** Whether a phrase opens with a verb whose object is counted: "đào tạo nghề cho". */
export function isVerbal(sentence: Sentence, phrase: Phrase): boolean {
  const first = phrase.pieces[0]?.[0]
  if (first === undefined) return false
  const hit = sentence.hitAt(first)
  return (
    hit !== null &&
    (hit.entry.roles & Role.ACTION) !== 0 &&
    !(hit.entry.roles & Role.MEASURE && hit.last - hit.first > 1)
  )
}

/** Whether a phrase has only words of a predicate or a period: "dù", "thấp hơn", "giai đoạn". */
export function onlyPredicate(sentence: Sentence, phrase: Phrase): boolean {
  for (const [a, b] of phrase.pieces)
    for (let i = a; i < b; ) {
      const hit = sentence.hitAt(i)
      const roles = hit?.entry.roles ?? 0
      if (hit && roles & PREDICATE && !(roles & (Role.MEASURE | Role.COUNT | Role.ACTION | Role.WHOLE)))
        i = hit.last
      else if (EMPTY.has(sentence.tokens.text[i]!) || sentence.tokens.kind[i] === MARK) i++
      else return false
    }
  return phrase.pieces.length > 0
}
const PREDICATE = Role.UP | Role.DOWN | Role.OVER | Role.THAN | Role.LINK | Role.ADV | Role.CONN
const EMPTY = new Set('dù|bị|nhưng|mặc|tuy|giai|đoạn|mức|so|với|đã|vẫn|thì|năm'.split('|'))

/** Whether a phrase names only who has: "toàn tỉnh", "thành phố Sóc Trăng". */
export function isWhole(sentence: Sentence, phrase: Phrase): boolean {
  for (const [a, b] of phrase.pieces)
    for (let i = a; i < b; ) {
      const place = sentence.places.find(one => one.first <= i && i < one.last)
      if (place) {
        i = place.last
        continue
      }
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & (Role.WHOLE | Role.ADV)) {
        i = hit.last
        continue
      }
      if (
        sentence.tokens.kind[i] === MARK ||
        (sentence.tokens.kind[i] === WORD && ARTICLE.has(sentence.tokens.text[i]!))
      ) {
        i++
        continue
      }
      return false
    }
  return phrase.pieces.length > 0
}
const ARTICLE = new Set(['và', 'các', 'tại', 'của', 'ở', 'tp', 'ta', 'này'])
