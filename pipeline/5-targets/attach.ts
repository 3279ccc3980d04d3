/**
 * What each figure of a sentence measures: its predicate (the chain of verbs and adverbs before it), its indicator
 * (the noun phrase to the left, to the right, or that of a figure before), its measure, sign and base.
 */
import {
  CHANGE,
  isHardMark,
  type Layout,
  layoutOf,
  leadSubject,
  leftBound,
  ownerOf,
  rightOf,
  subjectOf,
} from './clause.ts'
import type { Figure } from './figures.ts'
import { Role } from './grammar/roles.ts'
import {
  hasMeasure,
  isAnaphor,
  isBareMeasure,
  isVerbal,
  isWhole,
  NOTHING,
  PERIOD_LEAD,
  type Phrase,
  periodEndingAt,
  phraseOf,
} from './phrase.ts'
import type { Sentence } from './sentence.ts'
import { MARK } from './tokens.ts'

export type Measure = 'level' | 'share' | 'growth' | 'increment' | 'completion' | 'rank' | 'milestone'

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
  /** Where the indicator was found: left, right, verb, inherited … */
  source: string
  measure: Measure
  negative: boolean
  /** "dự toán", "so với cùng kỳ": what the figure is measured against. */
  readonly base: string | null
  /** A figure in brackets after a plan is the plan's: "chỉ tiêu được giao (9.400 tỷ đồng)". */
  readonly plan: boolean
  /** Tokens to the right that belong to the figure, half-open. */
  readonly right: readonly [number, number]
  /** Left bound of the clause. */
  readonly left: number
  /** Token of the bracket that the figure stands in, -1 outside of brackets. */
  readonly bracket: number
  /** What later figures of the clause inherit. */
  subject: string
  /** Verbs before a counted noun, for the next member of its list. */
  readonly verb: string
}

/** What a figure without words of its own speaks of: the subject of the sentence or list head before. */
export interface Inheritance {
  readonly subject: string
}

const CHAIN = Role.LINK | CHANGE | Role.EXIST | Role.ADV | Role.GE | Role.LE | Role.APPROX | Role.WILL

/** Attaches every figure of a sentence; figures must be in order. */
export function attach(sentence: Sentence, figures: readonly Figure[], inherited: Inheritance): Attached[] {
  const layout = layoutOf(sentence)
  const rows: Attached[] = []
  for (let k = 0; k < figures.length; k++) {
    if (isInsideName(sentence, figures, k)) continue
    const row = attachOne(sentence, figures[k]!, figures[k + 1], rows, layout, inherited)
    if (row) rows.push(row)
  }
  goAlong(rows)
  borrowForward(sentence, rows)
  pairUp(sentence, rows)
  return rows
}

/** "hộ có thu nhập trên 5 triệu đồng đạt 20%": the first number is part of what the second measures. */
function isInsideName(sentence: Sentence, figures: readonly Figure[], k: number): boolean {
  const figure = figures[k]!
  const next = figures[k + 1]
  if (!next) return false
  const verb = sentence.hitAt(figure.end)
  if (!verb || !STATES.has(verb.entry.phrase)) return false
  for (let i = verb.last; i < next.first; i++) {
    const hit = sentence.hitAt(i)
    if (!hit || !(hit.entry.roles & (Role.ADV | Role.LINK))) return false
    i = hit.last - 1
  }
  const before = figure.first > 0 ? sentence.hitEndingAt(figure.first - 1) : null
  return !(
    before &&
    before.entry.roles & (Role.LINK | CHANGE | Role.EXIST) &&
    STATES.has(before.entry.phrase)
  )
}
const STATES = new Set([
  'đạt',
  'là',
  'chiếm',
  'còn',
  'ước đạt',
  'đạt tỷ lệ',
  'chiếm tỷ lệ',
  'giảm còn',
  'đạt trên',
])

/** The predicate before a figure, from right to left. */
function chainOf(
  sentence: Sentence,
  figure: Figure,
  floor: number,
): { chain: number; first: number; change: number; approx: number } {
  const { tokens } = sentence
  let chain = 0
  let first = figure.first
  let change = 0
  let approx = 0
  let stated = false
  let j = figure.first - 1
  while (j >= floor) {
    const hit = sentence.hitEndingAt(j)
    if (hit && hit.first >= floor && (hit.entry.roles & CHAIN || hit.entry.phrase === 'mức')) {
      const { roles, phrase } = hit.entry
      if (sentence.masked[j] && roles & Role.MEASURE) break
      // what stands before an existential is who has
      if (chain & Role.EXIST && !(roles & (Role.ADV | Role.WILL))) break
      // "tăng trưởng đạt 8%": once a verb states the figure, a word of change is a noun
      if (stated && roles & CHANGE && !(roles & Role.LINK)) break
      if (phrase === 'mức' && chain === 0) {
        first = hit.first
        j = hit.first - 1
        continue
      }
      if (roles & Role.MEASURE && (chain === 0 ? phrase !== 'tăng trưởng' : true) && !(roles & CHANGE)) break
      // "lúa chất lượng cao chiếm", "số doanh nghiệp thành lập thêm đạt": the word belongs to the noun
      if (roles & Role.MANNER && !changesAt(sentence, hit.first - 1)) break
      // "sản lượng lương thực bình quân" is the noun, "tăng bình quân", "bình quân hằng năm" are not
      if (
        (phrase === 'bình quân' || phrase === 'trung bình') &&
        !changesAt(sentence, hit.first - 1) &&
        !YEARLY.has(sentence.hitAt(hit.last)?.entry.phrase ?? '')
      )
        break
      if (
        stated &&
        !(roles & (Role.LINK | Role.WILL | Role.GE | Role.LE | Role.APPROX | Role.EXIST)) &&
        !AUXILIARY.has(phrase)
      )
        break
      if (STRONG.has(phrase)) stated = true
      chain |= roles
      if (!change && roles & CHANGE) change = roles
      approx |= roles & (Role.GE | Role.LE | Role.APPROX)
      first = hit.first
      j = hit.first - 1
      continue
    }
    // "tăng bình quân giai đoạn 2021 - 2025 8%", "đạt năm 2025 là"
    const period = periodEndingAt(sentence, j)
    if (period >= 0) {
      let before = period - 1
      while (before >= floor && PERIOD_LEAD.has(tokens.text[before]!) && !sentence.hitEndingAt(before))
        before--
      const verb = before >= floor ? sentence.hitEndingAt(before) : null
      if (
        verb &&
        verb.entry.roles & (Role.LINK | CHANGE | Role.WILL) &&
        !(verb.entry.roles & (Role.BASE | Role.MEASURE))
      ) {
        j = before
        continue
      }
    }
    break
  }
  return { chain, first, change, approx }
}
const YEARLY = new Set(['hằng năm', 'hàng năm', 'mỗi năm', 'năm'])
const AUXILIARY = new Set(
  'đã|sẽ|cũng|đều|vẫn|chỉ|mới|mới chỉ|chỉ mới|ước|cơ bản|cả năm|hằng năm|hàng năm|luôn|lần lượt|bình quân|trung bình|tổng cộng|tương ứng|mỗi năm'.split(
    '|',
  ),
)

/** Whether a verb of change ends at a token: "tăng" of "tăng nhẹ". */
function changesAt(sentence: Sentence, token: number): boolean {
  const hit = token >= 0 ? sentence.hitEndingAt(token) : null
  return hit !== null && (hit.entry.roles & (CHANGE | Role.MANNER | Role.LINK)) !== 0
}
const STRONG = new Set(
  'đạt|là|ước đạt|còn|chiếm|đạt được|bằng|xuống còn|giảm còn|giảm xuống còn|đạt mức|ở mức|chiếm tỷ lệ|thu được|đạt tỷ lệ|phấn đấu đạt'.split(
    '|',
  ),
)

function attachOne(
  sentence: Sentence,
  figure: Figure,
  next: Figure | undefined,
  rows: readonly Attached[],
  layout: Layout,
  inherited: Inheritance,
): Attached | null {
  const { tokens } = sentence
  const previous = rows[rows.length - 1] ?? null
  const bracket = layout.open[figure.number]!
  let floor = Math.max(bracket + 1, layout.body)
  if (previous) {
    if (previous.bracket === bracket) floor = Math.max(floor, previous.right[1])
    else if (bracket < 0) floor = Math.max(floor, closeOf(sentence, previous.figure.end, layout))
    // a bracket of words after the figure before: "05 đô thị loại IV (thị trấn …) và 15 đô thị"
    if (bracket < 0 && tokens.text[floor] === '(') floor = closeOf(sentence, floor + 1, layout)
  }
  if (floor > figure.first) floor = figure.first
  const { chain, first: chainFirst, change, approx } = chainOf(sentence, figure, floor)
  const chainText = ` ${sentence.slice(chainFirst, figure.first).toLowerCase()} `
  if (figure.comparator === 'eq' && approx)
    figure.comparator = approx & Role.GE ? 'ge' : approx & Role.LE ? 'le' : 'approx'
  const left = leftBound(sentence, chainFirst, floor, layout, bracket)
  const right = rightOf(
    sentence,
    figure,
    next,
    layout,
    !(chain & (CHANGE | Role.LINK)) && (figure.unitClass === 'percent' || figure.unitClass === 'counted'),
  )
  if (
    previous &&
    previous.bracket === bracket &&
    previous.figure.unitClass === 'counted' &&
    isThreshold(sentence, previous, figure)
  )
    return null
  const base = baseOf(sentence, figure, chain, right)
  const completion = base !== null && !base.than
  const rightPhrase = completion ? NOTHING : phraseOf(sentence, right[0], right[1], 'right')
  // "…, cao hơn mức 38% năm ngoái": a predicate right after a comma speaks of the figure before
  const goesOn =
    previous !== null &&
    previous.bracket === bracket &&
    left < chainFirst &&
    tokens.text[chainFirst - 1] === ',' &&
    (chain & (Role.LINK | CHANGE)) !== 0 &&
    (!(chain & Role.EXIST) || (chain & CHANGE) !== 0)
  const leftPhrase = goesOn ? NOTHING : subjectOf(sentence, left, chainFirst, layout, bracket)
  const verbless =
    leftPhrase.text === '' ||
    (isVerbal(sentence, leftPhrase) &&
      rightPhrase.text === '' &&
      figure.unitClass !== 'counted' &&
      leftPhrase.text.split(' ').length <= 2 &&
      !hasMeasure(sentence, leftPhrase))
  const lead = previous || !verbless || bracket >= 0 ? '' : leadSubject(sentence, layout, chainFirst)
  const carrier = previous?.subject || lead || inherited.subject
  const verbal = leftPhrase.text !== '' && isVerbal(sentence, leftPhrase)
  const whole = leftPhrase.text !== '' && isWhole(sentence, leftPhrase)
  const measured = leftPhrase.text !== '' && hasMeasure(sentence, leftPhrase)
  const stated = (chain & (Role.LINK | CHANGE)) !== 0 && (!(chain & Role.EXIST) || (chain & CHANGE) !== 0)
  const counted = figure.unitClass === 'counted'
  const changes = (chain & CHANGE) !== 0 || completion || (base?.than ?? false)
  if (figure.comparator === 'eq' && / (?:tối thiểu|ít nhất) /.test(` ${leftPhrase.text.toLowerCase()} `))
    figure.comparator = 'ge'
  else if (figure.comparator === 'eq' && / tối đa /.test(` ${leftPhrase.text.toLowerCase()} `))
    figure.comparator = 'le'

  const resolved = resolve(
    sentence,
    left,
    leftPhrase,
    previous?.subject ?? '',
    inherited.subject,
    layout,
    bracket,
  )
  let indicator = ''
  let source = resolved.source
  let subject = ''
  let plan = false
  let verb = ''

  if (
    bracket >= 0 &&
    leftPhrase.text === '' &&
    rightPhrase.text !== '' &&
    !changes &&
    !startsWithPreposition(sentence, right)
  ) {
    // "(gồm 30 nghìn tấn gạo xay xát, 20 nghìn tấn gạo thơm)"
    indicator = counted
      ? `${sentence.slice(figure.unitFirst, figure.unitLast)} ${rightPhrase.text}`.replace(SCALE_WORDS, '')
      : rightPhrase.text
    source = 'right'
    subject = indicator
  } else if (
    bracket >= 0 &&
    !(counted && chain & Role.EXIST) &&
    (leftPhrase.text === '' || isBareBase(sentence, leftPhrase))
  ) {
    const before = beforeBracket(sentence, bracket, rows, layout)
    plan = before.plan || isBareBase(sentence, leftPhrase)
    if (plan && figure.comparator === 'eq' && exceeds(sentence, left, bracket)) figure.comparator = 'ge'
    if (before.phrase.text !== '' && hasMeasure(sentence, before.phrase) && !before.than) {
      indicator = before.phrase.text
      source = 'bracket'
    } else if (before.phrase.text !== '' && !before.plan && !before.than && !previous && base === null) {
      // "Công trình chuyển tiếp (48,86%): 197.710 triệu đồng"
      indicator = before.phrase.text
      source = 'bracket'
    } else if (carrier) {
      indicator = before.phrase.text !== '' && !before.plan ? `${carrier} ${before.phrase.text}` : carrier
      source = 'bracket-inherited'
    } else {
      indicator = before.phrase.text || rightPhrase.text
      source = 'bracket-words'
    }
    subject = source === 'bracket' && !previous ? indicator : carrier || indicator
  } else if (figure.rule === 'rank' && carrier && !measured) {
    indicator = carrier
    source = 'inherited'
    subject = carrier
  } else if (counted) {
    const unit = sentence.slice(figure.unitFirst, figure.unitLast).replace(SCALE_WORDS, '')
    const noun = rightPhrase.text ? `${unit} ${rightPhrase.text}` : unit
    if (isParticipant(sentence, figure, right, chain, chainFirst, leftPhrase, verbal, measured, floor))
      return null
    if (leftPhrase.text === '' || (whole && !measured)) {
      indicator = noun
      source = 'right'
      if (rightPhrase.text === '' && changes && carrier) {
        indicator = carrier
        source = 'inherited'
      } else if (
        rightPhrase.text === '' &&
        previous &&
        previous.source !== 'right' &&
        sameUnit(sentence, figure, previous.figure)
      ) {
        // "4 phòng/căn hộ vào năm 2010 và 3 phòng/căn hộ vào năm 2020"
        indicator = previous.indicator
        source = 'inherited'
        if (figure.comparator === 'eq' && previous.right[1] + 1 >= figure.first - 8)
          figure.comparator = previous.figure.comparator === 'range' ? 'eq' : previous.figure.comparator
      } else if (leftPhrase.text === '' && previous?.verb && !(chain & (Role.LINK | Role.EXIST))) {
        indicator = `${previous.verb} ${noun}`
        verb = previous.verb
        source = 'verb-list'
      }
    } else if (chain & Role.EXIST && !(chain & CHANGE) && rightPhrase.text !== '') {
      indicator = noun
      source = 'right'
    } else if (measured && (stated || !verbal)) indicator = resolved.text
    else if (stated && !verbal && !(chain & Role.EXIST) && rightPhrase.text === '')
      indicator =
        resolved.text.toLowerCase().includes(unit.toLowerCase()) || !(chain & CHANGE)
          ? resolved.text
          : `${resolved.text} ${noun}`
    else if (chain & Role.EXIST && !verbal) {
      indicator = noun
      source = 'right'
    } else {
      indicator = `${leftPhrase.text} ${noun}`
      verb = leftPhrase.text.length < 60 ? leftPhrase.text : ''
      source = 'verb'
    }
    subject = indicator
  } else if (leftPhrase.text !== '' && lead !== '') {
    // "Sản lượng thủy sản tăng khá, 6 tháng thu hoạch 574.341 tấn"
    indicator = lead
    source = 'lead'
    subject = lead
  } else if (leftPhrase.text === '') {
    const rightFirst =
      rightPhrase.text !== '' &&
      !(chain & (Role.OVER | Role.TIMES)) &&
      !(chain & Role.LINK && carrier && figure.unitClass === 'percent' && chainText.trim() !== 'đạt') &&
      !startsWithPreposition(sentence, right)
    if (rightFirst) {
      indicator = rightPhrase.text
      source = 'right'
      if (previous?.verb && !changes && !(chain & Role.LINK)) {
        indicator = `${previous.verb} ${indicator}`
        verb = previous.verb
      }
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
    if (/ chiếm /.test(chainText) && source === 'inherited' && rightPhrase.text)
      indicator = `${indicator} trong ${rightPhrase.text}`
  } else if (
    rightPhrase.text !== '' &&
    !completion &&
    !startsWithPreposition(sentence, right) &&
    ((verbal && !stated) ||
      (change && !measured && !/ (?:chiếm|đạt) /.test(chainText)) ||
      (verbal && / thêm /.test(chainText)))
  ) {
    // "cắt giảm 38% chỉ tiêu tuyển sinh", "xử lý 80% tổng lượng nước thải"
    indicator = verbal ? `${leftPhrase.text} ${rightPhrase.text}` : rightPhrase.text
    verb = verbal && leftPhrase.text.length < 60 ? leftPhrase.text : ''
    source = 'verb'
    subject = indicator
  } else if (
    !completion &&
    rightPhrase.text !== '' &&
    !measured &&
    !changes &&
    !/ chiếm /.test(chainText) &&
    startsMeasured(sentence, right)
  ) {
    // "đạt gần 20.100 tỷ đồng doanh thu", "ghi nhận 24 tỷ đồng lãi trước thuế"
    indicator = whole ? rightPhrase.text : `${rightPhrase.text} ${leftPhrase.text}`
    source = 'right-measure'
    subject = indicator
  } else if (
    !completion &&
    rightPhrase.text !== '' &&
    !measured &&
    !stated &&
    tokens.text[chainFirst - 1] === ':' &&
    !startsWithPreposition(sentence, right)
  ) {
    // "Đổi mới công nghệ: 100% khu công nghiệp triển khai chương trình"
    indicator = rightPhrase.text
    source = 'right'
    subject = indicator
  } else if (
    !completion &&
    !stated &&
    rightPhrase.text !== '' &&
    endsWithVerb(sentence, leftPhrase) !== '' &&
    !startsWithPreposition(sentence, right)
  ) {
    // "Việt Nam nhập khẩu gần 11 triệu tấn dầu thô"
    indicator = `${endsWithVerb(sentence, leftPhrase)} ${rightPhrase.text}`
    source = 'verb'
    subject = indicator
  } else if (whole && !measured) {
    const own = rightPhrase.text !== '' && !changes && !(chain & Role.LINK && figure.unitClass === 'percent')
    indicator = own ? rightPhrase.text : carrier ? `${carrier} ${leftPhrase.text}` : leftPhrase.text
    source = own ? 'right' : 'inherited'
    subject = carrier || indicator
  } else {
    indicator = resolved.text
    subject = resolved.source === 'anaphor' && resolved.text === carrier ? carrier : indicator
    if (chain & Role.EXIST && !measured && rightPhrase.text !== '' && !(chain & CHANGE)) {
      indicator = rightPhrase.text
      source = 'right'
      subject = indicator
    } else if (
      !measured &&
      previous &&
      carrier &&
      figure.unitClass === previous.figure.unitClass &&
      !(chain & CHANGE) &&
      chain & Role.LINK &&
      !verbal &&
      previous.source !== 'right' &&
      leftPhrase.text.length < 50 &&
      (MEASURE_START.test(carrier) || sharesWord(carrier, leftPhrase.text))
    ) {
      // "…đạt 10 - 15%; các đô thị loại V đạt 2 - 5%": another member of what the figure before measured
      indicator = `${/^.*?\s(?:tại|đối với|cho|của|ở)(?=\s)/.exec(carrier)?.[0] ?? carrier} ${leftPhrase.text.replace(/^(?:tại|đối với|cho|của|ở)\s/, '')}`
      source = 'member'
      subject = carrier
    }
    if (/ chiếm /.test(chainText) && rightPhrase.text && figure.unitClass === 'percent')
      indicator = `${indicator} trong ${rightPhrase.text}`
  }
  if (completion && !measured && base && !hasMeasureWord(indicator)) {
    const of = planOf(sentence, right)
    if (of) {
      indicator = indicator ? `${of} ${indicator}` : of
      source = `${source}-plan`
    }
  }
  if (
    / tỷ lệ | tỉ lệ | tỷ trọng /.test(chainText) &&
    figure.unitClass === 'percent' &&
    source === 'inherited' &&
    !/^t[ỷỉ] (?:lệ|trọng)/i.test(indicator)
  )
    indicator = `${/ (t[ỷỉ] (?:lệ|trọng)) /.exec(chainText)![1]} ${indicator}`
  const about = aboutMeasure(sentence, right)
  if (about && indicator) {
    indicator = `${about} ${stripMeasure(indicator)}`
    source = `${source}-about`
  }
  return {
    figure,
    chainFirst,
    chain,
    chainText,
    indicator,
    source,
    measure: isStart(sentence, figure)
      ? measureOf(figure, 0, false, false, indicator)
      : measureOf(figure, chain, completion, base?.than ?? false, indicator),
    negative:
      (change & Role.DOWN) !== 0 && !isStart(sentence, figure) && !/ (?:còn|xuống|mức) /.test(chainText),
    base: base?.text ?? null,
    plan,
    right,
    left,
    bracket,
    subject,
    verb,
  }
}

/** A noun phrase that says nothing alone, completed: "trị giá" by what is traded, "con số này" by what it is. */
function resolve(
  sentence: Sentence,
  left: number,
  phrase: Phrase,
  inSentence: string,
  before: string,
  layout: Layout,
  bracket: number,
): { text: string; source: string } {
  const { text } = phrase
  const carrier = inSentence || before
  if (text === '') return { text, source: 'left' }
  if (isAnaphor(phrase)) {
    if (!carrier) return { text, source: 'left' }
    if (/^(?:con số|mức|kết quả|tỷ lệ)/i.test(text)) return { text: carrier, source: 'anaphor' }
    return { text: `${text} ${stripMeasure(carrier)}`, source: 'anaphor' }
  }
  if (isBareMeasure(sentence, phrase)) {
    const owner = ownerOf(sentence, left, phrase, layout, bracket) || stripMeasure(carrier)
    if (owner && owner.length < 160) return { text: `${text} ${owner}`, source: 'owner' }
  }
  // "Công ty A ghi nhận lãi sau thuế 27 tỷ đồng": whose profit it is
  const verb = sentence.hitEndingAt((phrase.pieces[0]?.[0] ?? 0) - 1)
  const short = text.split(' ').length <= 4 && verb !== null && OWNED.has(verb.entry.phrase)
  if (short && !inSentence && hasMeasure(sentence, phrase)) {
    const owner = ownerOf(sentence, left, phrase, layout, bracket)
    if (owner && /\s\p{Lu}/u.test(owner) && owner.length < 80)
      return { text: `${text} ${owner}`, source: 'owner' }
  }
  return { text, source: 'left' }
}

const OWNED = new Set([
  'ghi nhận',
  'đạt',
  'có',
  'với',
  'đạt được',
  'thực hiện',
  'đặt mục tiêu',
  'dự kiến',
  'được giao',
])

function sameUnit(sentence: Sentence, a: Figure, b: Figure): boolean {
  return (
    sentence.slice(a.unitFirst, a.unitLast).toLowerCase() ===
    sentence.slice(b.unitFirst, b.unitLast).toLowerCase()
  )
}

/** "giảm từ 483 tỷ đồng xuống còn 271 tỷ đồng": where a change starts from. */
function isStart(sentence: Sentence, figure: Figure): boolean {
  const next = sentence.tokens.text[figure.end] ?? ''
  if (next !== 'xuống' && next !== 'lên') return false
  return sentence.tokens.text[figure.first - 1] === 'từ' || sentence.tokens.text[figure.number - 1] === 'từ'
}

/** "12 đơn vị có tỷ lệ giải ngân trên 70%", "60 doanh nghiệp có doanh thu đạt 20 triệu USD": a condition on what is counted. */
function isThreshold(sentence: Sentence, previous: Attached, figure: Figure): boolean {
  const { tokens } = sentence
  let has = -1
  for (let i = previous.figure.end; i < figure.first; i++) {
    if (tokens.kind[i] === MARK && tokens.text[i] !== '-') return false
    const hit = sentence.hitAt(i)
    if (!hit) continue
    if (hit.entry.roles & Role.CONN || tokens.text[i] === 'và' || hit.entry.phrase === 'với') return false
    if (hit.entry.roles & Role.EXIST) has = hit.last
  }
  if (has < 0) return false
  const measure = sentence.hitAt(has)
  if (!measure || !(measure.entry.roles & Role.MEASURE)) return false
  const phrase = phraseOf(sentence, has, figure.first, 'left')
  if (phrase.text !== '') previous.subject = phrase.text
  return true
}

/** Token after the bracket that is open at `at`, or `at` itself outside of brackets. */
function closeOf(sentence: Sentence, at: number, layout: Layout): number {
  let i = at
  while (i < sentence.tokens.length && layout.open[i]! >= 0 && sentence.tokens.text[i] !== ')') i++
  return i < sentence.tokens.length && sentence.tokens.text[i] === ')' ? i + 1 : at
}

/** "tại 28 tỉnh", "2 công ty này", "của 3 xã": who takes part, not what is counted. */
function isParticipant(
  sentence: Sentence,
  figure: Figure,
  right: readonly [number, number],
  chain: number,
  chainFirst: number,
  left: Phrase,
  verbal: boolean,
  measured: boolean,
  floor: number,
): boolean {
  const { tokens } = sentence
  const after = tokens.text[right[0]] ?? ''
  if (
    after === 'này' ||
    after === 'đó' ||
    (after === 'nêu' && tokens.text[right[0] + 1] === 'trên') ||
    after === 'khác'
  )
    return true
  if (figure.whole !== null) return false
  const before = chainFirst > 0 ? tokens.text[chainFirst - 1]! : ''
  const word = figure.first > 0 ? tokens.text[figure.first - 1]! : ''
  if (PARTICIPANT.has(word) || (chain === 0 && PARTICIPANT.has(before))) return true
  if (chain & (Role.LINK | Role.EXIST | CHANGE | Role.WILL)) return false
  if (word === 'và' || word === 'hoặc' || word === ',' || word === ':') return false
  // a noun directly before: "điểm cầu 28 tỉnh"
  const hit = chainFirst > 0 ? sentence.hitEndingAt(chainFirst - 1) : null
  if (hit && hit.entry.roles & (Role.ACTION | Role.AIM | Role.CONN)) return false
  if (verbal || measured || chainFirst - 1 < floor) return false
  return (
    tokens.kind[chainFirst - 1] !== MARK &&
    !/ (?:xây dựng|đào tạo|thu hút|tổ chức|hỗ trợ|thành lập|phát triển|triển khai|hoàn thành) /.test(
      ` ${left.text.toLowerCase()} `,
    ) &&
    figure.low < 100
  )
}
const PARTICIPANT = new Set('của|trong|tại|ở|thuộc|khắp|giữa|cùng|trên|sang|qua'.split('|'))

const startsWithPreposition = (sentence: Sentence, right: readonly [number, number]): boolean =>
  right[0] < right[1] &&
  /^(?:về|so|trên|tại|trong|vào|từ|do|theo|cho|đối|với|khi|nếu|nhờ|bởi|vì|đến)$/.test(
    sentence.tokens.text[right[0]]!,
  )

/** "phấn đấu vượt mục tiêu được giao (10%)". */
function exceeds(sentence: Sentence, left: number, bracket: number): boolean {
  let over = false
  for (let i = Math.max(0, bracket - 8); i < bracket; i++) {
    if (sentence.tokens.kind[i] === 1) over = false
    else if (sentence.tokens.text[i] === 'vượt') over = true
  }
  return over && left <= bracket
}

const startsMeasured = (sentence: Sentence, right: readonly [number, number]): boolean => {
  const hit = right[0] < right[1] ? sentence.hitAt(right[0]) : null
  return (
    hit !== null && (hit.entry.roles & Role.MEASURE) !== 0 && !(hit.entry.roles & (Role.BASE | Role.COUNT))
  )
}

/** The verb at the end of a phrase, '' where it ends with a noun: "Việt Nam nhập khẩu". */
function endsWithVerb(sentence: Sentence, phrase: Phrase): string {
  const piece = phrase.pieces[phrase.pieces.length - 1]
  if (!piece) return ''
  const hit = sentence.hitEndingAt(piece[1] - 1)
  return hit && hit.entry.roles & Role.ACTION && hit.first > phrase.pieces[0]![0]
    ? sentence.slice(hit.first, hit.last)
    : ''
}

/** "chỉ tiêu", "kế hoạch năm" alone: the plan of what is spoken of. */
function isBareBase(sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.text === '') return false
  for (const [a, b] of phrase.pieces)
    for (let i = a; i < b; ) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & (Role.BASE | Role.AIM)) i = hit.last
      else return false
    }
  return true
}

/** The words before a bracket that holds nothing but a figure. */
function beforeBracket(
  sentence: Sentence,
  bracket: number,
  rows: readonly Attached[],
  layout: Layout,
): { phrase: Phrase; plan: boolean; than: boolean } {
  const { tokens } = sentence
  const outer = layout.open[bracket]!
  let from = Math.max(outer + 1, layout.body)
  for (const row of rows) if (row.figure.end <= bracket && row.figure.end > from) from = row.figure.end
  for (let i = bracket - 1; i >= from; i--) {
    const mark = tokens.kind[i] === MARK ? tokens.text[i]! : ''
    if (isHardMark(mark) || mark === ')' || mark === ':') {
      from = i + 1
      break
    }
  }
  // "so với bình quân của cả nước (7,85%)", "đạt 53% so với chỉ tiêu được giao (67.000 tỷ đồng)"
  for (let i = bracket - 1; i >= from; i--) {
    const hit = sentence.hitAt(i)
    if (!hit) continue
    if (hit.entry.roles & Role.OVER && /(?:mục tiêu|kế hoạch|chỉ tiêu|dự toán)/.test(hit.entry.phrase))
      return { phrase: subjectOf(sentence, from, hit.first, layout, outer), plan: true, than: false }
    if (hit.entry.roles & Role.THAN)
      return { phrase: phraseOf(sentence, hit.last, bracket, 'left'), plan: false, than: true }
    if (hit.entry.roles & Role.BASE && !(hit.entry.roles & Role.MEASURE) && bracket - i < 12) {
      const rest = phraseOf(sentence, hit.last, bracket, 'left')
      return { phrase: hasMeasure(sentence, rest) ? rest : NOTHING, plan: true, than: false }
    }
  }
  return { phrase: subjectOf(sentence, from, bracket, layout, outer), plan: false, than: false }
}

const SCALE_WORDS = /^(?:nghìn|ngàn|triệu|tỷ|vạn|trăm)\s+(?:tỷ\s+)?/i
const MEASURE_HEAD =
  /^(?:tổng |các )?(?:trị giá|kim ngạch|giá trị|lượng|số lượng|sản lượng|diện tích|khối lượng|tổng số|số thu|doanh thu|công suất|tổng công suất|tỷ lệ|số tiền|số tiền thuế|tổng vốn|tổng vốn đầu tư)\s+/i
const stripMeasure = (text: string): string => text.replace(MEASURE_HEAD, '')

/** "53% kế hoạch lợi nhuận", "60% về kế hoạch doanh thu": what the plan is of. */
function planOf(sentence: Sentence, right: readonly [number, number]): string {
  for (let i = right[0]; i < right[1]; i++) {
    const hit = sentence.hitAt(i)
    if (hit && hit.entry.roles & Role.BASE) {
      const phrase = phraseOf(sentence, hit.last, right[1], 'right')
      return phrase.text !== '' && hasMeasure(sentence, phrase) ? phrase.text : ''
    }
  }
  return ''
}
const hasMeasureWord = (text: string): boolean =>
  /(?:tỷ lệ|thu|chi|doanh thu|lợi nhuận|sản lượng|giá trị|kim ngạch|diện tích|số|vốn|tổng|giải ngân)\s/i.test(
    `${text} `,
  )
const MEASURE_START = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|diện tích|mức|số|tiêu chuẩn|mật độ|đất)\s/i
const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(a.toLowerCase().split(/\s+/))
  return b
    .toLowerCase()
    .split(/\s+/)
    .some(word => word.length > 3 && words.has(word))
}

/** "tăng 52,3% về lượng": the side of the subject that changed. */
function aboutMeasure(sentence: Sentence, right: readonly [number, number]): string {
  const i = right[0]
  if (i >= right[1] || sentence.tokens.text[i] !== 'về') return ''
  const hit = i + 1 < right[1] ? sentence.hitAt(i + 1) : null
  if (hit && hit.entry.roles & Role.MEASURE && !(hit.entry.roles & Role.BASE))
    return sentence.slice(hit.first, hit.last)
  return ''
}

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
  let hit = i < right[1] ? sentence.hitAt(i) : null
  if (hit && hit.entry.roles & Role.THAN) {
    than = true
    i = hit.last
    hit = i < tokens.length ? sentence.hitAt(i) : null
  } else if (i < right[1] && OF.has(tokens.text[i]!)) {
    i++
    hit = i < tokens.length ? sentence.hitAt(i) : null
  }
  if (figure.unitClass === 'percent' || figure.unitClass === 'points') {
    const transitive = (chain & (Role.UP | Role.DOWN)) !== 0 && !than
    if (hit && hit.entry.roles & Role.BASE && !transitive)
      return { text: sentence.slice(hit.first, hit.last), than: false }
    if (chain & Role.OVER) return { text: 'kế hoạch', than: false }
  }
  if (than) return { text: sentence.slice(right[0], Math.min(right[1], right[0] + 8)), than: true }
  for (let k = right[0]; k < right[1]; k++) {
    const at = sentence.hitAt(k)
    if (at && at.entry.roles & Role.THAN)
      return { text: sentence.slice(k, Math.min(right[1], k + 8)), than: true }
  }
  return null
}
const OF = new Set(['của', 'trong', 'trên', 'về', 'tổng', 'mức'])

const GROWTH = /(?:tốc độ|tăng trưởng|chỉ số giá|lạm phát|mức tăng|tỷ lệ tăng|tỉ lệ tăng|mức giảm)/i

function measureOf(
  figure: Figure,
  chain: number,
  completion: boolean,
  than: boolean,
  indicator: string,
): Measure {
  if (figure.rule === 'rank') return 'rank'
  if (figure.unitClass === 'percent') {
    if (completion) return 'completion'
    if (chain & (Role.UP | Role.DOWN | Role.TIMES)) return 'growth'
    if (than && (chain & Role.LINK || chain === 0)) return 'growth'
    if (GROWTH.test(indicator)) return 'growth'
    if (
      /^(?:tiến độ|tỷ lệ giải ngân|giải ngân|kết quả giải ngân|khối lượng hoàn thành|tổng khối lượng)/i.test(
        indicator,
      )
    )
      return 'completion'
    return 'share'
  }
  if (figure.unitClass === 'times') return 'growth'
  if (chain & (Role.UP | Role.DOWN | Role.OVER)) return 'increment'
  return 'level'
}

/** "giảm 11.440 tỷ đồng (tương ứng 20,7%)", "tăng 5 dự án, tương đương 12%": the same change in other units. */
function goAlong(rows: readonly Attached[]): void {
  for (let k = 1; k < rows.length; k++) {
    const row = rows[k]!
    const before = rows[k - 1]!
    if (!/ (?:tương ứng|tương đương) /.test(row.chainText) || row.chain & CHANGE) continue
    if (before.measure !== 'increment' && before.measure !== 'growth') continue
    row.negative = before.negative
    if (row.measure === 'share') row.measure = 'growth'
    else if (row.measure === 'level') row.measure = 'increment'
  }
}

/** "có thêm 7 xã, … có 57 xã đạt chuẩn nông thôn mới": the first is of the same indicator as the second. */
function borrowForward(sentence: Sentence, rows: Attached[]): void {
  for (let k = 0; k + 1 < rows.length; k++) {
    const row = rows[k]!
    if (row.figure.unitClass !== 'counted' || row.right[1] > row.right[0]) continue
    const unit = sentence.slice(row.figure.unitFirst, row.figure.unitLast).toLowerCase()
    if (row.indicator.toLowerCase() !== unit && row.source !== 'inherited') continue
    if (!(row.chain & Role.UP)) continue
    for (let n = k + 1; n < Math.min(rows.length, k + 3); n++) {
      const other = rows[n]!
      if (other.figure.unitClass !== 'counted') continue
      if (sentence.slice(other.figure.unitFirst, other.figure.unitLast).toLowerCase() !== unit) continue
      if (other.indicator.length <= unit.length) continue
      const old = row.subject
      row.indicator = other.indicator
      row.subject = other.indicator
      row.source = 'forward'
      // what inherited the bare noun goes along
      for (let m = k + 1; m < n; m++) if (rows[m]!.subject === old) rows[m]!.indicator = other.indicator
      break
    }
  }
}

/**
 * "doanh thu đạt 2.709 tỷ đồng, lợi nhuận đạt 109 tỷ đồng, giảm lần lượt 15% và 13%": the figures after "lần lượt"
 * belong, one each, to the figures or nouns before.
 */
function pairUp(sentence: Sentence, rows: Attached[]): void {
  for (let k = 0; k < rows.length; k++) {
    const head = rows[k]!
    if (!/ (?:lần lượt|tương ứng) /.test(head.chainText)) continue
    let n = k + 1
    while (n < rows.length && onlyJoins(sentence, rows[n - 1]!.figure.end, rows[n]!.chainFirst)) n++
    const count = n - k
    if (count < 2) continue
    const before = rows.slice(Math.max(0, k - count), k)
    const names =
      before.length === count &&
      before.every(row => row.bracket === head.bracket) &&
      head.source === 'inherited'
        ? before.map(row => row.indicator)
        : membersOf(head.indicator, count)
    if (!names) continue
    for (let m = 0; m < count; m++) {
      const row = rows[k + m]!
      row.indicator = names[m]!
      row.source = 'respectively'
      if (m > 0 && row.figure.unitClass === head.figure.unitClass) {
        row.measure = head.measure
        row.negative = head.negative
      }
    }
    k = n - 1
  }
}

function onlyJoins(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = sentence.tokens.text[i]!
    if (text !== ',' && text !== 'và' && text !== 'hoặc') return false
  }
  return true
}

/** "doanh thu gạo xuất khẩu và gạo nội địa" → its members, the head kept with each. */
function membersOf(text: string, count: number): string[] | null {
  const parts = text.split(/\s*,\s*|\s+và\s+/).filter(Boolean)
  return parts.length === count ? parts : null
}
