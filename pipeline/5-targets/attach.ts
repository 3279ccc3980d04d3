/**
 * What each figure of a sentence measures: its predicate (the chain of verbs and adverbs before it), its indicator
 * (the noun phrase to the left, to the right, or that of a figure before), its measure, sign and base.
 */

import type { Figure } from './figures.ts'
import { lookupRole } from './grammar/lexicon.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { MARK, NUMBER, WORD } from './tokens.ts'

export type Measure = 'level' | 'share' | 'growth' | 'increment' | 'completion' | 'rank' | 'milestone'

/** A noun phrase: ranges of tokens, or words taken over from elsewhere. */
export interface Phrase {
  readonly pieces: readonly (readonly [number, number])[]
  readonly text: string
}

export interface Attached {
  readonly figure: Figure
  /** First token of the predicate before the figure. */
  readonly chainFirst: number
  /** Roles of all words of the predicate. */
  readonly chain: number
  /** Words of the predicate, folded, with blanks around: " ước đạt ". */
  readonly chainText: string
  /** What the figure measures; '' where nothing says it. */
  indicator: string
  /** Where the indicator was found: left, right, verb, inherited, head … */
  source: string
  measure: Measure
  negative: boolean
  base: string | null
  /** Tokens of the words to the right that belong to the figure, half-open. */
  readonly right: readonly [number, number]
  /** Left bound of the clause. */
  readonly left: number
  /** Token of the bracket that the figure stands in, -1 outside of brackets. */
  readonly bracket: number
  /** The subject that later figures of the clause inherit. */
  subject: string
}

export interface Inheritance {
  /** Subject of the figure before, of the list head, of the section: what "tăng 5%" alone speaks of. */
  readonly subject: string
  /** Words of the list head or heading that an item without a measure of its own completes. */
  readonly head: string
}

const CHAIN =
  Role.LINK |
  Role.UP |
  Role.DOWN |
  Role.OVER |
  Role.TIMES |
  Role.EXIST |
  Role.ADV |
  Role.GE |
  Role.LE |
  Role.APPROX |
  Role.WILL
const CHANGE = Role.UP | Role.DOWN | Role.OVER | Role.TIMES
const found = { length: 0 }

/** Attaches every figure of a sentence; figures must be in order. */
export function attach(sentence: Sentence, figures: readonly Figure[], inherited: Inheritance): Attached[] {
  const layout = layoutOf(sentence)
  const rows: Attached[] = []
  for (let k = 0; k < figures.length; k++) rows.push(attachOne(sentence, figures, k, rows, layout, inherited))
  borrowForward(sentence, rows)
  return rows
}

/** For every token: the opening bracket around it (-1 outside), and of an opening bracket its end. */
interface Layout {
  readonly open: Int32Array
}
function layoutOf(sentence: Sentence): Layout {
  const { tokens } = sentence
  const open = new Int32Array(tokens.length).fill(-1)
  const stack: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const mark = tokens.kind[i] === MARK ? tokens.text[i]! : ''
    if (mark === ')' && stack.length > 0) stack.pop()
    open[i] = stack.length > 0 ? stack[stack.length - 1]! : -1
    if (mark === '(') stack.push(i)
  }
  return { open }
}

const isHardMark = (mark: string): boolean =>
  mark === ';' || mark === '.' || mark === '?' || mark === '!' || mark === '…' || mark === '|'

function attachOne(
  sentence: Sentence,
  figures: readonly Figure[],
  k: number,
  rows: readonly Attached[],
  layout: Layout,
  inherited: Inheritance,
): Attached {
  const { tokens } = sentence
  const figure = figures[k]!
  const previous = rows[k - 1] ?? null
  const bracket = layout.open[figure.number]!
  const floor = Math.max(
    bracket + 1,
    previous && layout.open[previous.figure.number] === bracket ? previous.right[1] : 0,
    previous && bracket < 0 ? previous.figure.end : 0,
  )
  // the predicate
  let chain = 0
  let chainFirst = figure.first
  let last = 0
  let j = figure.first - 1
  while (j >= floor) {
    const hit = sentence.hitEndingAt(j)
    if (
      hit &&
      hit.first >= floor &&
      hit.entry.roles & CHAIN &&
      !(sentence.masked[j] && hit.entry.roles & Role.MEASURE)
    ) {
      if (stopsChain(sentence, hit.entry.roles, hit.entry.phrase, chain)) break
      chain |= hit.entry.roles
      if (!last && hit.entry.roles & CHANGE) last = hit.entry.roles
      chainFirst = hit.first
      j = hit.first - 1
      continue
    }
    // "tăng bình quân giai đoạn 2021 - 2025 8%", "đạt năm 2025 là"
    const period = periodEndingAt(sentence, j)
    if (period >= 0) {
      let before = period - 1
      while (before >= floor && PERIOD_LEAD.has(tokens.text[before]!)) before--
      const verb = before >= floor ? sentence.hitEndingAt(before) : null
      if (verb && verb.entry.roles & (Role.LINK | CHANGE | Role.WILL) && !(verb.entry.roles & Role.BASE)) {
        j = before
        continue
      }
    }
    break
  }
  const chainText = ` ${sentence.slice(chainFirst, figure.first).toLowerCase()} `

  // bounds of the clause to the left
  let left = floor
  for (let i = chainFirst - 1; i >= floor; i--) {
    const mark = tokens.kind[i] === MARK ? tokens.text[i]! : ''
    if (
      isHardMark(mark) &&
      layout.open[i] === bracket &&
      !(mark === '.' && tokens.glued[i + 1] && i + 1 < tokens.length)
    ) {
      left = i + 1
      break
    }
  }
  const nextFigure = figures[k + 1]
  const right = rightOf(sentence, figure, nextFigure, layout)
  const rightPhrase = phraseOf(sentence, right[0], right[1], 'right')
  const leftPhrase = subjectOf(sentence, left, chainFirst, layout, bracket)
  let source = 'left'
  // "Kinh phí thực hiện: 75,5 tỷ đồng" is met in subjectOf; "(7,4%)" measures the words before the bracket
  const bracketed = bracket >= 0 && leftPhrase.text === ''
  const base = baseOf(sentence, figure, chain, right)
  const growthBase = base !== null && base.than
  const completion = base !== null && !base.than

  const counted = figure.unitClass === 'counted'
  const unitText = counted
    ? sentence
        .slice(figure.unitFirst, figure.unitLast)
        .replace(/^(?:nghìn|ngàn|triệu|tỷ|vạn|trăm)\s+(?:tỷ\s+)?/i, '')
    : ''
  const changes = (chain & CHANGE) !== 0 || completion || growthBase
  const carrier = previous ? previous.subject : inherited.subject
  const verbal = leftPhrase.text !== '' && isVerbal(sentence, leftPhrase)
  const whole = leftPhrase.text !== '' && isWhole(sentence, leftPhrase)
  const linked =
    (chain & (Role.LINK | CHANGE)) !== 0 && !(chain & Role.EXIST && !(chain & (Role.UP | Role.DOWN)))
  let indicator = ''
  let subject = ''

  if (bracketed) {
    const before = beforeBracket(sentence, bracket, rows, layout)
    if (before.text !== '' && hasMeasure(sentence, before)) {
      indicator = before.text
      source = 'bracket'
    } else if (carrier) {
      indicator = before.own ? `${carrier} ${before.text}` : carrier
      source = 'bracket-inherited'
    } else {
      indicator = before.text || rightPhrase.text
      source = 'bracket-words'
    }
    subject = carrier || indicator
  } else if (counted) {
    const noun = rightPhrase.text ? `${unitText} ${rightPhrase.text}` : unitText
    if (leftPhrase.text === '' || (whole && !linkedMeasure(sentence, leftPhrase))) {
      indicator = noun
      source = 'right'
      if (
        rightPhrase.text === '' &&
        carrier &&
        (chain & (Role.UP | Role.DOWN) || figure.whole !== null) &&
        !carrier.startsWith(unitText)
      )
        indicator = carrier
      if (rightPhrase.text === '' && changes && carrier) {
        indicator = carrier
        source = 'inherited'
      }
    } else if (hasMeasure(sentence, leftPhrase) && (linked || !verbal)) {
      indicator = leftPhrase.text
    } else if (linked && !verbal && !(chain & Role.EXIST) && rightPhrase.text === '') {
      indicator = leftPhrase.text
    } else if (chain & Role.EXIST && !verbal) {
      indicator = noun
      source = 'right'
    } else {
      indicator = `${leftPhrase.text} ${noun}`
      source = 'verb'
    }
    subject = indicator
  } else if (leftPhrase.text === '') {
    if (
      rightPhrase.text !== '' &&
      !changes &&
      !(chain & Role.LINK && carrier && figure.unitClass === 'percent')
    ) {
      indicator = rightPhrase.text
      source = 'right'
      subject = indicator
    } else if (carrier) {
      indicator = carrier
      source = 'inherited'
      subject = carrier
    } else {
      indicator = rightPhrase.text
      source = 'right'
      subject = indicator
    }
  } else if (verbal && !linked && rightPhrase.text !== '' && !completion) {
    indicator = `${leftPhrase.text} ${rightPhrase.text}`
    source = 'verb'
    subject = indicator
  } else if (whole && !hasMeasure(sentence, leftPhrase)) {
    indicator =
      rightPhrase.text && !changes
        ? rightPhrase.text
        : carrier
          ? `${carrier} ${leftPhrase.text}`
          : leftPhrase.text
    source = rightPhrase.text && !changes ? 'right' : 'inherited'
    subject = carrier || indicator
  } else {
    indicator = leftPhrase.text
    subject = indicator
  }
  const about = aboutMeasure(sentence, figure, right)
  if (about && indicator) {
    indicator = `${about} ${stripMeasure(indicator)}`
    source = `${source}-about`
  }
  if (inherited.head && source === 'left' && !hasMeasureText(indicator))
    indicator = `${inherited.head} ${indicator}`

  const measure = measureOf(figure, chain, completion, growthBase, indicator)
  return {
    figure,
    chainFirst,
    chain,
    chainText,
    indicator,
    source,
    measure,
    negative: (last & Role.DOWN) !== 0 && !chainText.includes(' còn ') && !chainText.includes(' xuống '),
    base: base?.text ?? null,
    right,
    left,
    bracket,
    subject,
  }
}

const PERIOD_LEAD = new Set([
  'năm',
  'trong',
  'đến',
  'vào',
  'của',
  'giai',
  'đoạn',
  'cuối',
  'đầu',
  'hết',
  'từ',
  'thời',
  'kỳ',
  'cả',
  'tính',
  'tới',
  'so',
  'với',
  'tháng',
  'quý',
  'là',
])

/** First token of a period mention that ends at `token`, or -1. */
function periodEndingAt(sentence: Sentence, token: number): number {
  for (const mention of sentence.periods) if (mention.last - 1 === token) return mention.first
  return -1
}

/** Whether a word of the chain belongs to the noun phrase instead: "bình quân" after a noun, "có" of "hộ có nước". */
function stopsChain(_sentence: Sentence, roles: number, phrase: string, chain: number): boolean {
  // once an existential is met, what stands before it is the owner
  if (chain & Role.EXIST && !(roles & (Role.ADV | Role.WILL))) return true
  if (roles & Role.MEASURE) return chain === 0 || phrase !== 'bình quân'
  return false
}

/** The words to the right of a figure that belong to it. */
function rightOf(
  sentence: Sentence,
  figure: Figure,
  next: Figure | undefined,
  layout: Layout,
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
      if (
        layout.open[to] !== bracket ||
        text === ')' ||
        text === '(' ||
        text === ':' ||
        text === '–' ||
        text === '"' ||
        text === '“'
      ) {
        if (text === '"' || text === '“' || text === '”') {
          to++
          continue
        }
        break
      }
      if (isHardMark(text) && !(text === '.' && tokens.glued[to + 1] && to + 1 < tokens.length)) break
      if (text === ',') {
        // "năng lực thẩm định, đánh giá, thanh tra": short members of one list
        const segment = to - (lastCut < 0 ? from : lastCut + 1)
        if (!continuesList(sentence, to + 1, limit, segment, next, commas)) break
        commas++
        lastCut = to
      }
    } else if (kind === WORD) {
      const hit = sentence.hitAt(to)
      if (hit && hit.entry.roles & Role.CONN && to > from) break
      if (text === 'và' && next && joinsNext(sentence, to, next)) break
      if (hit && STOPS_RIGHT.has(hit.entry.phrase)) break
      if (STOPS_RIGHT.has(text)) break
      if (hit) {
        to = Math.min(hit.last, limit)
        continue
      }
    }
    to++
  }
  return [from, to]
}
const STOPS_RIGHT = new Set(['để', 'nhằm', 'tương đương', 'tương ứng', 'vượt', 'với', 'còn'])

/** Whether "và" leads to the next figure: nothing but its predicate or a short noun phrase stands between. */
function joinsNext(sentence: Sentence, at: number, next: Figure): boolean {
  for (let i = at + 1; i < next.first; i++)
    if (sentence.tokens.text[i] === ',' || sentence.tokens.text[i] === ';') return false
  return true
}

function continuesList(
  sentence: Sentence,
  from: number,
  limit: number,
  segment: number,
  next: Figure | undefined,
  commas: number,
): boolean {
  const { tokens } = sentence
  if (segment > 4 && commas === 0) return false
  if (segment > 5) return false
  let to = from
  while (
    to < limit &&
    !(tokens.kind[to] === MARK && (tokens.text[to] === ',' || isHardMark(tokens.text[to]!)))
  )
    to++
  if (next && to >= next.first) return false
  for (let i = from; i < to; i++) {
    const hit = sentence.hitAt(i)
    if (
      hit &&
      hit.entry.roles & (Role.CONN | Role.DOWN | Role.UP | Role.OVER) &&
      !(hit.entry.roles & Role.ACTION)
    )
      return false
    if (
      hit &&
      i === from &&
      hit.entry.roles & (Role.LINK | Role.EXIST | Role.ADJUNCT | Role.WILL) &&
      !(hit.entry.roles & (Role.ACTION | Role.COUNT))
    )
      return false
  }
  return true
}

/** The noun phrase that tokens [from, to) leave when periods, adjuncts and verbs around it are taken off. */
function phraseOf(sentence: Sentence, from: number, to: number, side: 'left' | 'right'): Phrase {
  const { tokens } = sentence
  let first = from
  let last = to
  if (side === 'right') {
    // what a completion or comparison is measured against is no part of the indicator
    for (let i = first; i < last; i++) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & Role.THAN) {
        last = i
        break
      }
    }
    if (first < last) {
      const hit = sentence.hitAt(first)
      if (hit && hit.entry.roles & Role.BASE) last = first
    }
  }
  for (;;) {
    const before = first
    while (first < last && tokens.kind[first] === MARK && tokens.text[first] !== '%') first++
    const hit = first < last ? sentence.hitAt(first) : null
    if (hit && side === 'left' && hit.last <= last) {
      const roles = hit.entry.roles
      if (roles & Role.CONN) first = hit.last
      else if (roles & Role.WILL) first = hit.last
      else if (roles & Role.DONE && !(roles & (Role.MEASURE | Role.ACTION | Role.LINK))) first = hit.last
      else if (LEAD.has(hit.entry.phrase)) first = hit.last
      else if (hit.entry.phrase === 'mục tiêu' && hit.last < last) first = hit.last
    } else if (first < last && (tokens.text[first] === 'và' || tokens.text[first] === 'hoặc')) first++
    else if (hit && side === 'right' && LEAD_RIGHT.has(hit.entry.phrase)) first = hit.last
    const period = periodStartingAt(sentence, first)
    if (period > first && first < last) first = Math.min(period, last)
    else if (first < last && PERIOD_LEAD.has(tokens.text[first]!)) {
      let k = first
      while (k < last && PERIOD_LEAD.has(tokens.text[k]!)) k++
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
    if (last > first && tokens.text[last - 1] === ')' && tokens.text[last - 2] === '(') last -= 2
    const period = periodEndingAt(sentence, last - 1)
    if (last > first && period >= 0) {
      last = Math.max(first, period)
      while (last > first && PERIOD_LEAD.has(tokens.text[last - 1]!)) last--
    }
    const text = last > first ? tokens.text[last - 1]! : ''
    if (TRAIL.has(text)) last--
    if (last === before) break
  }
  return compose(sentence, first, last)
}
const LEAD = new Set([
  'với',
  'riêng',
  'có',
  'về',
  'trong',
  'là',
  'để',
  'đã',
  'còn',
  'cũng',
  'tại',
  'được',
  'cả',
  'tính',
  'ước',
  'từ',
  'hết',
  'của',
  'cho',
  'đạt',
  'ước tính',
  'lũy kế',
  'hoàn thành mục tiêu',
  'hằng năm',
  'hàng năm',
  'vẫn',
  'nâng',
  'đưa',
  'theo',
  'khi',
  'đối với',
  'riêng đối với',
  'ghi nhận',
  'mới',
  'hiện',
  'đến',
])
const LEAD_RIGHT = new Set(['đối với', 'của', 'là', 'cho', 'so với', 'trên', 'trong', 'về', 'các'])
const TRAIL = new Set([
  'và',
  'với',
  'là',
  'của',
  'vào',
  'trong',
  'cho',
  'đến',
  'từ',
  'hoặc',
  'đã',
  'về',
  'tại',
  'bình',
  'cùng',
  'thì',
  'mà',
  'đó',
  'này',
  'lại',
  'nay',
  'năm',
  'có',
  'ở',
  'chỉ',
  'để',
  'sẽ',
  'theo',
  'như',
  'được',
])

function periodStartingAt(sentence: Sentence, token: number): number {
  for (const mention of sentence.periods) if (mention.first === token) return mention.last
  return -1
}

/** Text of tokens [first, last) without the periods inside. */
function compose(sentence: Sentence, first: number, last: number): Phrase {
  const { tokens } = sentence
  if (first >= last) return { pieces: [], text: '' }
  const pieces: [number, number][] = []
  let from = first
  for (const mention of sentence.periods) {
    if (mention.first < from || mention.last > last) continue
    let to = mention.first
    while (to > from && PERIOD_LEAD.has(tokens.text[to - 1]!)) to--
    if (to > from) pieces.push([from, to])
    from = mention.last
  }
  if (from < last) pieces.push([from, last])
  const text = pieces
    .map(([a, b]) => sentence.slice(a, b))
    .join(' ')
    .replace(/^[\s,;:.+*–-]+|[\s,;:–-]+$/g, '')
  return { pieces, text }
}

/** The subject to the left of a predicate: the last noun phrase of the clause. */
function subjectOf(sentence: Sentence, left: number, to: number, layout: Layout, bracket: number): Phrase {
  const { tokens } = sentence
  // segments between commas and colons, brackets inside left out
  const cuts: number[] = [left]
  for (let i = left; i < to; i++)
    if (
      tokens.kind[i] === MARK &&
      layout.open[i] === bracket &&
      (tokens.text[i] === ',' || tokens.text[i] === ':')
    )
      cuts.push(i + 1)
  let end = to
  for (let c = cuts.length - 1; c >= 0; c--) {
    const first = cuts[c]!
    const phrase = segmentOf(sentence, first, end)
    if (phrase.text !== '') {
      // "Máy vi tính, sản phẩm điện tử và linh kiện": members before a comma belong to it
      let start = c
      while (start > 0 && joinsLeft(sentence, cuts[start - 1]!, cuts[start]! - 1, cuts[start]!, end)) start--
      if (start === c) return phrase
      return segmentOf(sentence, cuts[start]!, end)
    }
    end = first - 1
  }
  return { pieces: [], text: '' }
}

/** A segment between commas, cut at the last predicate inside where a measure follows it. */
function segmentOf(sentence: Sentence, first: number, last: number): Phrase {
  const { tokens } = sentence
  let from = first
  // hard connectors break the phrase even without a comma
  for (let i = last - 1; i > first; i--) {
    const hit = sentence.hitAt(i)
    if (!hit) continue
    if (hit.entry.roles & Role.CONN && hit.last < last) {
      from = hit.last
      break
    }
    // "đạt doanh thu", "với số thu": the measure after the verb
    if (
      hit.entry.roles & (Role.LINK | Role.WILL | CHANGE) &&
      !(hit.entry.roles & Role.MEASURE) &&
      hit.last < last &&
      startsMeasure(sentence, hit.last, last) &&
      BREAKS.has(hit.entry.phrase)
    ) {
      from = hit.last
      break
    }
  }
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
      !hasMeasure(sentence, phrase)
    )
      return { pieces: [], text: '' }
  }
  return phrase
}
const ADJUNCT_ONLY = new Set([
  'theo',
  'nhờ',
  'sau',
  'khi',
  'nếu',
  'do',
  'qua',
  'bên cạnh',
  'ngoài',
  'cùng với',
  'bởi',
  'vì',
  'trên cơ sở',
  'căn cứ',
  'thông qua',
  'để',
  'nhằm',
  'tuy',
  'mặc dù',
  'trước',
  'tính',
  'tính đến',
  'hết',
  'đến nay',
  'hiện nay',
])
const BREAKS = new Set([
  'đạt',
  'với',
  'đạt được',
  'ghi nhận',
  'có',
  'mục tiêu',
  'đảm bảo',
  'bảo đảm',
  'phấn đấu',
  'đặt mục tiêu',
  'được giao',
  'dự kiến',
  'phấn đấu đạt',
  'với mục tiêu',
  'mục tiêu là',
  'là',
  'thực hiện',
  'duy trì',
  'nâng',
  'để',
  'nhằm',
  'sẽ',
  'dự báo',
  'tăng',
  'giảm',
  'hoàn thành',
  'gồm',
  'bao gồm',
  'cho',
  'còn',
])

function startsMeasure(sentence: Sentence, at: number, last: number): boolean {
  const hit = at < last ? sentence.hitAt(at) : null
  return hit !== null && (hit.entry.roles & Role.MEASURE) !== 0
}

/** Whether the segment before a comma is a member of the noun phrase after it. */
function joinsLeft(sentence: Sentence, first: number, last: number, after: number, end: number): boolean {
  const { tokens } = sentence
  if (last - first > 14 || last <= first) return false
  if (tokens.text[last] === ':') return false
  let i = first
  while (i < last && tokens.kind[i] === MARK) i++
  const opener = sentence.hitAt(i)
  if (
    opener &&
    opener.entry.roles & (Role.CONN | Role.WILL | Role.ADJUNCT) &&
    !(opener.entry.roles & Role.MEASURE)
  )
    return false
  if (periodStartingAt(sentence, i) > 0) return false
  for (; i < last; i++) {
    const hit = sentence.hitAt(i)
    if (
      hit &&
      hit.entry.roles & (Role.LINK | Role.EXIST | CHANGE | Role.WILL | Role.CONN) &&
      !(hit.entry.roles & (Role.MEASURE | Role.ACTION)) &&
      !WEAK_LINK.has(hit.entry.phrase)
    )
      return false
    if (sentence.masked[i] && periodStartingAt(sentence, i) > 0) return false
  }
  // the last member opens with a measure of its own: a phrase of its own
  let start = after
  while (start < end && tokens.kind[start] === MARK) start++
  const head = sentence.hitAt(start)
  if (head && head.entry.roles & Role.MEASURE && HEADS.test(head.entry.phrase)) return false
  if (head && head.entry.roles & (Role.CONN | Role.WILL | Role.ADJUNCT) && !(head.entry.roles & Role.MEASURE))
    return false
  return true
}
const WEAK_LINK = new Set(['với', 'đến', 'từ', 'cho', 'ở', 'được', 'có', 'thêm', 'là', 'tới'])
const HEADS =
  /^(?:tỷ|tỉ|tốc độ|tổng|số|diện tích|sản lượng|kim ngạch|giá trị|trị giá|doanh thu|lợi nhuận|năng suất|quy mô|dân số|thu nhập|mức|grdp|gdp|lượng|khối lượng|chỉ số|kinh phí|vốn|cpi|iip|thu |chi |xuất|nhập)/

/** The noun phrase before a bracket that holds nothing but a figure. */
function beforeBracket(
  sentence: Sentence,
  bracket: number,
  rows: readonly Attached[],
  layout: Layout,
): Phrase & { own: boolean } {
  const outer = layout.open[bracket]!
  let from = outer + 1
  for (const row of rows) if (row.figure.end <= bracket && row.figure.end > from) from = row.figure.end
  for (let i = bracket - 1; i >= from; i--) {
    const mark = sentence.tokens.kind[i] === MARK ? sentence.tokens.text[i]! : ''
    if (isHardMark(mark) || mark === ')' || mark === ':') {
      from = i + 1
      break
    }
  }
  // "so với bình quân của cả nước": the measure is that of the clause
  for (let i = from; i < bracket; i++) {
    const hit = sentence.hitAt(i)
    if (hit && hit.entry.roles & Role.THAN) {
      const own = phraseOf(sentence, hit.last, bracket, 'left')
      const isPlan = startsPlan(sentence, hit.last, bracket)
      const kịch = own.text
      return { ...own, text: kịch, own: !isPlan && own.text !== '' }
    }
    if (hit && hit.entry.roles & Role.BASE && i === from) return { pieces: [], text: '', own: false }
  }
  const phrase = subjectOf(sentence, from, bracket, layout, outer)
  return { ...phrase, own: phrase.text !== '' }
}
function startsPlan(sentence: Sentence, from: number, to: number): boolean {
  const hit = from < to ? sentence.hitAt(from) : null
  return hit !== null && (hit.entry.roles & Role.BASE) !== 0
}

function hitsOf(sentence: Sentence, phrase: Phrase, roles: number): boolean {
  for (const [a, b] of phrase.pieces)
    for (let i = a; i < b; i++) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & roles) return true
    }
  return false
}
const hasMeasure = (sentence: Sentence, phrase: Phrase): boolean => hitsOf(sentence, phrase, Role.MEASURE)
const linkedMeasure = hasMeasure

/** Whether a phrase opens with a verb whose object is counted: "đào tạo nghề cho". */
function isVerbal(sentence: Sentence, phrase: Phrase): boolean {
  const first = phrase.pieces[0]?.[0]
  if (first === undefined) return false
  const hit = sentence.hitAt(first)
  return hit !== null && (hit.entry.roles & Role.ACTION) !== 0
}

/** Whether a phrase names only who has: "toàn tỉnh", "thành phố Sóc Trăng". */
function isWhole(sentence: Sentence, phrase: Phrase): boolean {
  for (const [a, b] of phrase.pieces)
    for (let i = a; i < b; ) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & (Role.WHOLE | Role.ADV)) {
        i = hit.last
        continue
      }
      if (sentence.places.some(place => place.first <= i && i < place.last)) {
        i++
        continue
      }
      if (sentence.tokens.kind[i] === MARK) {
        i++
        continue
      }
      return false
    }
  return true
}

const MEASURE_WORD =
  /(?:tỷ lệ|tỉ lệ|tốc độ|tổng|số |diện tích|sản lượng|kim ngạch|giá trị|trị giá|doanh thu|lợi nhuận|năng suất|quy mô|dân số|thu nhập|mức|grdp|gdp|lượng|chỉ số|kinh phí|vốn|thu |chi )/i
const hasMeasureText = (text: string): boolean => MEASURE_WORD.test(`${text.toLowerCase()} `)

/** "tăng 52,3% về lượng": the side of the subject that changed. */
function aboutMeasure(sentence: Sentence, _figure: Figure, right: readonly [number, number]): string {
  const { tokens } = sentence
  let i = right[0]
  if (tokens.text[i] === '(' || i >= right[1]) return ''
  if (tokens.text[i] !== 'về') return ''
  i++
  const hit = i < right[1] ? sentence.hitAt(i) : null
  if (hit && hit.entry.roles & Role.MEASURE && !(hit.entry.roles & Role.BASE))
    return sentence.slice(hit.first, hit.last)
  return ''
}
const stripMeasure = (text: string): string =>
  text.replace(/^(?:trị giá|kim ngạch|giá trị|lượng|số lượng|sản lượng)\s+/i, '')

/** What a percentage is of: a plan ("bằng 74% kế hoạch năm") or another period ("bằng 111% so với cùng kỳ"). */
function baseOf(
  sentence: Sentence,
  figure: Figure,
  chain: number,
  right: readonly [number, number],
): { text: string; than: boolean } | null {
  const { tokens } = sentence
  let i = right[0]
  let than = false
  const limit = Math.max(right[1], right[0])
  const first = i
  let hit = i < tokens.length ? sentence.hitAt(i) : null
  if (i < limit && hit && hit.entry.roles & Role.THAN) {
    than = true
    i = hit.last
    hit = i < tokens.length ? sentence.hitAt(i) : null
  } else if (
    i < limit &&
    (tokens.text[i] === 'của' ||
      tokens.text[i] === 'trong' ||
      tokens.text[i] === 'trên' ||
      tokens.text[i] === 'về' ||
      tokens.text[i] === 'tổng')
  ) {
    i++
    hit = i < tokens.length ? sentence.hitAt(i) : null
  }
  if (figure.unitClass === 'percent' || figure.unitClass === 'points') {
    if (hit && hit.entry.roles & Role.BASE && (i < limit || than))
      return { text: sentence.slice(hit.first, Math.min(hit.last, tokens.length)), than: false }
    if (chain & Role.OVER) return { text: 'kế hoạch', than: false }
  }
  if (than) return { text: sentence.slice(first, Math.min(limit, first + 8)), than: true }
  for (let k = right[0]; k < right[1]; k++) {
    const at = sentence.hitAt(k)
    if (at && at.entry.roles & Role.THAN)
      return { text: sentence.slice(k, Math.min(right[1], k + 8)), than: true }
  }
  return null
}

const GROWTH = /(?:tốc độ|tăng trưởng|chỉ số giá|lạm phát|mức tăng|tỷ lệ tăng|tỉ lệ tăng|mức giảm)/i

function measureOf(
  figure: Figure,
  chain: number,
  completion: boolean,
  than: boolean,
  indicator: string,
): Measure {
  if (figure.unitClass === 'percent') {
    if (completion) return 'completion'
    if (chain & (Role.UP | Role.DOWN | Role.TIMES)) return 'growth'
    if (than && chain & Role.LINK) return 'growth'
    if (GROWTH.test(indicator)) return 'growth'
    return 'share'
  }
  if (figure.unitClass === 'times') return 'growth'
  if (chain & (Role.UP | Role.DOWN | Role.OVER)) return 'increment'
  return 'level'
}

/** "có thêm 7 xã, … có 57 xã đạt chuẩn nông thôn mới": the first is of the same indicator as the second. */
function borrowForward(sentence: Sentence, rows: Attached[]): void {
  for (let k = 0; k + 1 < rows.length; k++) {
    const row = rows[k]!
    if (row.figure.unitClass !== 'counted' || row.right[1] > row.right[0]) continue
    const unit = sentence.slice(row.figure.unitFirst, row.figure.unitLast).toLowerCase()
    if (row.indicator.toLowerCase() !== unit && row.source !== 'inherited') continue
    for (let n = k + 1; n < Math.min(rows.length, k + 3); n++) {
      const other = rows[n]!
      if (other.figure.unitClass !== 'counted') continue
      if (sentence.slice(other.figure.unitFirst, other.figure.unitLast).toLowerCase() !== unit) continue
      if (other.indicator.length > unit.length) {
        row.indicator = other.indicator
        row.subject = other.indicator
        row.source = 'forward'
        break
      }
    }
  }
}
