/**
 * What each figure of a sentence measures: its predicate (the chain of verbs and adverbs before it), its indicator
 * (the noun phrase to the left, to the right, or that of a figure before), its measure, sign and base.
 */
import {
  aboutMeasure,
  baseOf,
  hasMeasureWord,
  MEASURE_START,
  measureOf,
  planOf,
  sharesWords,
} from './base.ts'
import { beforeBracket, exceeds, isBareBase } from './bracket.ts'
import {
  CHANGE,
  type Layout,
  layoutOf,
  leadSubject,
  leftBound,
  rightOf,
  subjectOf,
  withoutClause,
} from './clause.ts'
import type { Figure } from './figures.ts'
import { Role } from './grammar/roles.ts'
import { borrowForward, countAlong, goAlong, pairUp, shareRight, shareVerb } from './lists.ts'
import { measureMembers } from './members.ts'
import { hasMeasure, isBareMeasure, isVerbal, isWhole, NOTHING, type Phrase, phraseOf } from './phrase.ts'
import { chainOf, isStart } from './predicate.ts'
import { isInsideName, isParticipant, isThreshold } from './refuse.ts'
import { HOW_MANY, ofWhat, resolve, SCALE_WORDS, stripMeasure } from './resolve.ts'
import type { Sentence } from './sentence.ts'

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
  /** A figure in brackets after a plan is the plan's: "chỉ tiêu được giao (8.300 tỷ đồng)". */
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

/** Attaches every figure of a sentence; figures must be in order. */
export function attach(sentence: Sentence, figures: readonly Figure[], inherited: Inheritance): Attached[] {
  const layout = layoutOf(sentence)
  const rows: Attached[] = []
  for (let k = 0; k < figures.length; k++) {
    if (isInsideName(sentence, figures, k)) continue
    const row = figures[k]!.part
      ? partOf(sentence, figures[k]!, rows)
      : attachOne(sentence, figures[k]!, figures[k + 1], rows, layout, inherited)
    if (row) rows.push(row)
  }
  goAlong(rows)
  shareVerb(sentence, rows)
  borrowForward(sentence, rows)
  pairUp(sentence, rows)
  countAlong(sentence, rows)
  shareRight(sentence, rows)
  measureMembers(sentence, rows)
  return rows
}

/** "Tân An (12)": of what the whole measures, at the place or body that the name says. */
function partOf(sentence: Sentence, figure: Figure, rows: readonly Attached[]): Attached | null {
  const part = figure.part!
  const whole = rows.find(row => row.figure.number === part.of)
  if (!whole) return null
  const { indicator } = whole
  const name = part.place ? '' : ` ${sentence.slice(part.name[0], part.name[1])}`
  return {
    ...whole,
    figure,
    indicator: `${indicator}${name}`,
    chainFirst: part.name[0],
    source: 'part',
    right: [figure.end, figure.end],
    bracket: figure.number - 1,
  }
}

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
  const after = completion ? NOTHING : named(phraseOf(sentence, right[0], right[1], 'right'))
  // "tương đương 6 tỷ đồng mỗi năm"
  const rightPhrase = EVERY.test(after.text) ? NOTHING : after
  // "…, cao hơn mức 38% năm ngoái": a predicate right after a comma speaks of the figure before
  const goesOn =
    previous !== null &&
    previous.bracket === bracket &&
    left < chainFirst &&
    (tokens.text[chainFirst - 1] === ',' || continues(sentence, chainFirst)) &&
    (chain & (Role.LINK | CHANGE)) !== 0 &&
    (!(chain & Role.EXIST) || (chain & CHANGE) !== 0)
  const leftPhrase =
    goesOn || changesWhatFollows(sentence, left, chainFirst, chain, right)
      ? NOTHING
      : withoutClause(sentence, subjectOf(sentence, left, chainFirst, layout, bracket), chainFirst)
  const verbless =
    leftPhrase.text === '' ||
    (isVerbal(sentence, leftPhrase) &&
      rightPhrase.text === '' &&
      figure.unitClass !== 'counted' &&
      leftPhrase.text.split(' ').length <= 2 &&
      !hasMeasure(sentence, leftPhrase))
  const counted = figure.unitClass === 'counted'
  const planned =
    counted && rightPhrase.text === '' ? beforePlan(sentence, left, chainFirst, layout, bracket) : ''
  const lead = previous || !verbless || bracket >= 0 ? '' : leadSubject(sentence, layout, chainFirst)
  const carrier = previous?.subject || lead || inherited.subject
  const verbal = leftPhrase.text !== '' && isVerbal(sentence, leftPhrase)
  const whole = leftPhrase.text !== '' && isWhole(sentence, leftPhrase)
  const measured = leftPhrase.text !== '' && hasMeasure(sentence, leftPhrase)
  const stated = (chain & (Role.LINK | CHANGE)) !== 0 && (!(chain & Role.EXIST) || (chain & CHANGE) !== 0)
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
    // "(gồm 40 nghìn tấn cá tra, 15 nghìn tấn tôm)"
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
    if (plan && figure.comparator === 'eq' && exceeds(sentence, bracket)) figure.comparator = 'ge'
    // "Quy mô kinh tế (GRDP khoảng 7 tỷ USD, bằng 1,4% cả nước)": of the figure before in the bracket
    const inside = previous?.bracket === bracket && previous.source === 'left' ? previous.subject : ''
    if (inside !== '') {
      indicator = inside
      source = 'inherited'
    } else if (before.phrase.text !== '' && hasMeasure(sentence, before.phrase) && !before.than) {
      indicator = before.phrase.text
      source = 'bracket'
    } else if (before.phrase.text !== '' && !before.plan && !before.than && !previous && base === null) {
      // "Công trình chuyển tiếp (41,25%): 152.300 triệu đồng"
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
  } else if (figure.rule === 'rank' && rankedBy(sentence, right) !== '') {
    indicator = rankedBy(sentence, right)
    source = 'right'
    subject = carrier || indicator
  } else if (figure.rule === 'rank' && carrier && !measured) {
    indicator = carrier
    source = 'inherited'
    subject = carrier
  } else if (counted) {
    const unit = sentence.slice(figure.unitFirst, figure.unitLast).replace(SCALE_WORDS, '')
    const noun = rightPhrase.text ? `${unit} ${rightPhrase.text}` : unit
    if (isParticipant(sentence, figure, right, chain, chainFirst, leftPhrase, verbal, measured, floor))
      return null
    if (planned !== '') {
      indicator = planned
      source = 'plan'
    } else if (leftPhrase.text === '' || (whole && !measured)) {
      indicator = noun
      source = 'right'
      if (rightPhrase.text === '' && / bổ sung /.test(chainText) && left === chainFirst) {
        // "- Bổ sung 02 dự án": an order, nothing that grew
        indicator = `bổ sung ${unit}`
        source = 'verb'
      } else if (rightPhrase.text === '' && changes && carrier) {
        // "25 vụ, làm chết 12 người; so với cùng kỳ giảm 5 vụ": of what was counted in that unit
        indicator = rows.findLast(row => sameUnit(sentence, row.figure, figure))?.subject || carrier
        source = 'inherited'
      } else if (
        rightPhrase.text === '' &&
        previous &&
        previous.source !== 'right' &&
        !(chain & Role.EXIST) &&
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
    } else if (measured && (stated || !verbal) && !isTrade(sentence, leftPhrase))
      // "Tổng số 1.200 hộ": of what it is the total
      indicator =
        resolved.source === 'left' && isBareMeasure(sentence, leftPhrase)
          ? `${resolved.text} ${noun}`
          : resolved.source === 'owner' && HOW_MANY.test(leftPhrase.text)
            ? ofWhat(resolved.text, unit)
            : resolved.text
    // "tần suất quan trắc: 02 đợt/tháng"
    else if (unit.includes('/') && rightPhrase.text === '' && !verbal) indicator = resolved.text
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
  } else if (
    figure.unitClass === 'percent' &&
    tokens.text[chainFirst - 1] === ',' &&
    chain & Role.AIM &&
    !changes &&
    !measured &&
    rightPhrase.text !== '' &&
    !startsMeasured(sentence, right) &&
    !startsWithPreposition(sentence, right)
  ) {
    // "Mỗi địa phương đăng ký chỉ tiêu, phấn đấu đạt 20% xã không có tệ nạn": what is to be reached stands after
    indicator = rightPhrase.text
    source = 'right'
    subject = indicator
  } else if (leftPhrase.text !== '' && lead !== '') {
    // "Sản lượng thủy sản tăng khá, 6 tháng thu hoạch 412.600 tấn"
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
    // "đạt gần 18.400 tỷ đồng doanh thu", "ghi nhận 24 tỷ đồng lãi trước thuế"
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
    subject =
      resolved.source === 'compared' || (resolved.source === 'anaphor' && resolved.text === carrier)
        ? carrier
        : indicator
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
      (MEASURE_START.test(carrier) || sharesWords(carrier, leftPhrase.text))
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
  const moved =
    figure.unitClass === 'percent' ? movedObject(sentence, figure, left, chainFirst, chainText) : null
  if (moved) {
    indicator = moved.text
    subject = moved.text
    source = 'object'
  }
  const about = aboutMeasure(sentence, right)
  if (about && indicator) {
    indicator = `${about} ${stripMeasure(indicator)}`
    source = `${source}-about`
  }
  // "hỗ trợ 200 tỷ đồng để khắc phục hậu quả bão": what for
  if (!counted) indicator = indicator.replace(PLAN_MET, '')
  if (!counted && GIVES.test(indicator)) indicator = `${indicator} ${purposeOf(sentence, figure)}`.trim()
  // "giảm số lượng dự án tối thiểu 30%": the verb before its object
  const cut =
    figure.unitClass === 'percent' && !(chain & (CHANGE | Role.LINK)) && !completion
      ? CUT.exec(indicator)
      : null
  if (cut) {
    indicator = indicator.slice(cut[0].length)
    subject = subject === cut.input ? indicator : subject
  }
  return {
    figure,
    chainFirst,
    chain,
    chainText,
    indicator,
    source,
    measure:
      cut || moved
        ? 'growth'
        : isStart(sentence, figure)
          ? measureOf(figure, 0, false, false, indicator)
          : figure.unitClass === 'percent' && / chiếm /.test(chainText)
            ? 'share'
            : measureOf(
                figure,
                chain,
                completion,
                base?.than ?? false,
                resolved.source === 'compared' ? leftPhrase.text : indicator,
              ),
    negative:
      cut !== null ||
      (moved?.down ?? false) ||
      ((change & Role.DOWN) !== 0 && !isStart(sentence, figure) && !/ (?:còn|xuống|mức) /.test(chainText)),
    base: base?.text ?? null,
    plan,
    right,
    left,
    bracket,
    subject,
    verb,
  }
}

/** "Tổng số chợ trên địa bàn, quy hoạch 40 chợ": what stands before a comma and a bare word of aim, where it measures. */
function beforePlan(
  sentence: Sentence,
  left: number,
  predicate: number,
  layout: Layout,
  bracket: number,
): string {
  let comma = predicate - 1
  while (comma > left && sentence.tokens.text[comma] !== ',') comma--
  if (comma <= left || predicate - comma > 4) return ''
  if (!isBareBase(sentence, phraseOf(sentence, comma + 1, predicate, 'left'))) return ''
  const before = subjectOf(sentence, left, comma, layout, bracket)
  return hasMeasure(sentence, before) ? before.text : ''
}

/** "…, cả nước giảm 60% số lượng xã": only a place stands before the verb, its object after the figure. */
function changesWhatFollows(
  sentence: Sentence,
  left: number,
  chainFirst: number,
  chain: number,
  right: readonly [number, number],
): boolean {
  if (!(chain & (Role.UP | Role.DOWN)) || !startsMeasured(sentence, right)) return false
  let from = chainFirst
  while (from > left && sentence.tokens.text[from - 1] !== ',') from--
  return from > left && isWhole(sentence, phraseOf(sentence, from, chainFirst, 'left'))
}

/** "đã nhập khẩu được 30 chuyến dầu thô": the verb alone says nothing without what is counted. */
const isTrade = (sentence: Sentence, phrase: Phrase): boolean =>
  phrase.pieces.length === 1 &&
  isVerbal(sentence, phrase) &&
  sentence.hitAt(phrase.pieces[0]![0])?.last === phrase.pieces[0]![1]

const EVERY = /^(?:mỗi|hằng|hàng|một) (?:năm|tháng|quý|ngày|tuần)$/iu
const CUT = /^(?:cắt giảm|kéo giảm|giảm) (?!nghèo|thiểu|phát|tốc|trừ|xóc)(?=\p{L}{2,} \p{L}{2})/iu

/** "17 tỷ đồng (năm 2011)": brackets that a period left are no phrase. */
const named = (phrase: Phrase): Phrase => (/\p{L}/u.test(phrase.text) ? phrase : NOTHING)

/**
 * "Chi cục A giảm số thu tới 31%": the verb of change stands before its object, and nothing but "tới" before the figure, or
 * "từ" before a range: "giảm giá vốn từ 0,2 - 0,4%". "Tăng tỷ lệ che phủ tới 42%" says what is reached.
 */
function movedObject(
  sentence: Sentence,
  figure: Figure,
  left: number,
  predicate: number,
  chainText: string,
): { text: string; down: boolean } | null {
  if (!/^ (?:(?:lên|tới|đến|từ|hơn|khoảng|gần|trên|mức) )+$/.test(chainText)) return null
  if (!/tới|đến/.test(chainText) && !(figure.comparator === 'range' && / từ $/.test(chainText))) return null
  for (let i = predicate - 1; i > left; i--) {
    const verb = sentence.hitEndingAt(i)
    if (!verb) continue
    const { roles } = verb.entry
    if (!(roles & (Role.UP | Role.DOWN))) {
      if (roles & (Role.LINK | Role.EXIST | Role.CONN)) return null
      i = verb.first
      continue
    }
    const object = sentence.hitAt(verb.last)
    if (!object || !(object.entry.roles & Role.MEASURE) || /^t[ỷỉ] /.test(object.entry.phrase)) return null
    const what = phraseOf(sentence, verb.last, predicate, 'left').text
    let from = verb.first
    while (from > left && sentence.tokens.text[from - 1] !== ',') from--
    let to = verb.first
    // "Công ty A phấn đấu giảm": the verb of aim is no owner
    while (to > from && (sentence.hitEndingAt(to - 1)?.entry.roles ?? 0) & (Role.WILL | Role.DONE | Role.ADV))
      to = sentence.hitEndingAt(to - 1)!.first
    const owner = phraseOf(sentence, from, to, 'left').text
    // an owner that is a clause says too much
    return {
      text: owner.length > LONG_OWNER ? what : `${what} ${owner}`.trim(),
      down: (roles & Role.DOWN) !== 0,
    }
  }
  return null
}

/** "đứng thứ 5 cả nước về chỉ số cải cách hành chính": by what. */
function rankedBy(sentence: Sentence, right: readonly [number, number]): string {
  for (let i = right[0]; i < right[1]; i++)
    if (sentence.tokens.text[i] === 'về') return phraseOf(sentence, i + 1, right[1], 'right').text
  return ''
}

/** Whether "và tiếp tục" leads to a predicate: "dành 3% ngân sách và tiếp tục nâng lên 5%". */
function continues({ tokens }: Sentence, predicate: number): boolean {
  let i = predicate - 1
  while (i > 0 && CONTINUE.test(tokens.text[i]!)) i--
  return i < predicate - 1 && tokens.text[i] === 'và'
}
const CONTINUE = /^(?:tiếp|tục|từng|bước|dần)$/

/** "Lợi nhuận đạt kế hoạch đề ra và chỉ giảm 3%": the predicate before; "13 xã đạt kế hoạch" are those that did. */
const PLAN_MET =
  /(?<=\p{L} \p{L}+)(?<! (?:chưa|không|ước|đã|sẽ)) (?:cơ bản )?(?:hoàn thành|đạt)(?: và vượt)? (?:kế hoạch|mục tiêu|chỉ tiêu|dự toán)(?: (?:năm|đề ra|đặt ra|được giao))*$/iu

/** That something is given, not what for. */
const GIVES = /^(?:(?:đề nghị|kiến nghị|đề xuất|xem xét) )*(?:hỗ trợ|bố trí|bổ sung|cấp|chi|dành)$/iu
/** "khắc phục hậu quả bão" after "200 tỷ đồng để". */
function purposeOf(sentence: Sentence, { end }: Figure): string {
  const { tokens } = sentence
  if (!/^(?:để|nhằm)$/.test(tokens.text[end] ?? '')) return ''
  let from = end + 1
  while (/^(?:kịp|thời|tiếp|tục|thực|hiện)$/.test(tokens.text[from] ?? '')) from++
  let to = from
  while (to < tokens.length && to - from < 16 && !/^[,;:.(]$/.test(tokens.text[to]!)) to++
  return sentence.slice(from, to)
}

const LONG_OWNER = 60

function sameUnit(sentence: Sentence, a: Figure, b: Figure): boolean {
  return (
    sentence.slice(a.unitFirst, a.unitLast).toLowerCase() ===
    sentence.slice(b.unitFirst, b.unitLast).toLowerCase()
  )
}

/** Token after the bracket that is open at `at`, or `at` itself outside of brackets. */
function closeOf(sentence: Sentence, at: number, layout: Layout): number {
  let i = at
  while (i < sentence.tokens.length && layout.open[i]! >= 0 && sentence.tokens.text[i] !== ')') i++
  return i < sentence.tokens.length && sentence.tokens.text[i] === ')' ? i + 1 : at
}

const startsWithPreposition = (sentence: Sentence, right: readonly [number, number]): boolean =>
  right[0] < right[1] &&
  /^(?:của|về|so|trên|tại|trong|vào|từ|do|theo|cho|đối|với|khi|nếu|nhờ|bởi|vì|đến)$/.test(
    sentence.tokens.text[right[0]]!,
  )

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
