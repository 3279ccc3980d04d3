/** What is put right in an indicator once it is found: the same for all steps that find one, in this order. */
import { CHANGE } from '../clause.ts'
import { besideFigure, phraseWords, predicateWords } from '../grammar/indicators.ts'
import { Role } from '../grammar/roles.ts'
import { phraseOf } from '../phrase.ts'
import { aboutMeasure, planOf } from './base.ts'
import type { Reading } from './reading.ts'
import { stripMeasure } from './resolve.ts'

/** An indicator in the making. */
export interface Naming {
  indicator: string
  source: string
  subject: string
  /** The verb of change stood with the noun: the figure is a growth, and falls where `falls`. */
  grows: boolean
  falls: boolean
  /** For whom it is, where that stands after the figure; a norm has it in its own place. */
  whom: string
}

type Refinement = (naming: Naming, reading: Reading) => void

const isPercent = ({ figure }: Reading): boolean => figure.unitClass === 'percent'

/** "47% kế hoạch lợi nhuận": what the plan is of, where no other noun measures. */
const ofPlan: Refinement = (naming, { sentence, right, completion, measured }) => {
  if (!completion || measured || phraseWords.measures.in(naming.indicator)) return
  const of = planOf(sentence, right)
  if (of === '') return
  naming.indicator = naming.indicator ? `${of} ${naming.indicator}` : of
  naming.source = `${naming.source}-plan`
}

/** "58 xã đạt chuẩn, chiếm tỷ lệ 62%": the noun that measures stands in the predicate. */
const ratioOfPredicate: Refinement = (naming, reading) => {
  if (!isPercent(reading) || naming.source !== 'inherited' || phraseWords.ratioFirst.in(naming.indicator))
    return
  const ratio = predicateWords.ratio.pattern.exec(reading.chainText)?.[1]
  if (ratio !== undefined) naming.indicator = `${ratio} ${naming.indicator}`
}

/** "Chi cục A giảm số thu tới 31%". */
const objectOfChange: Refinement = (naming, reading) => {
  const moved = isPercent(reading) ? movedObject(reading) : null
  if (!moved) return
  naming.indicator = naming.subject = moved.text
  naming.source = 'object'
  naming.grows = true
  naming.falls = moved.down
}

/** "tăng 52,3% về lượng": the side of the subject that changed. */
const sideOfSubject: Refinement = (naming, { sentence, right }) => {
  const about = aboutMeasure(sentence, right)
  if (about === '' || naming.indicator === '') return
  naming.indicator = `${about} ${stripMeasure(naming.indicator)}`
  naming.source = `${naming.source}-about`
}

/** "Lợi nhuận đạt kế hoạch đề ra và chỉ giảm 3%": without the predicate before. */
const withoutPlanMet: Refinement = (naming, { counted }) => {
  if (!counted) naming.indicator = naming.indicator.replace(phraseWords.planMet.pattern, '')
}

/** "Thu ngân sách đạt 450 tỷ đồng, phấn đấu thu 500 tỷ đồng": one word of what was spoken of says all of it. */
const shortOfSpoken: Refinement = (naming, { carrier, figure, previous }) => {
  if (!/^\p{L}+$/u.test(naming.indicator) || previous?.figure.unitClass !== figure.unitClass) return
  if (carrier.toLowerCase().startsWith(`${naming.indicator.toLowerCase()} `))
    naming.indicator = naming.subject = carrier
}

/** "hỗ trợ 35 tỷ đồng để khôi phục đê biển": what for. */
const purposeOfGift: Refinement = (naming, reading) => {
  const gift = reading.counted ? null : phraseWords.gives.pattern.exec(naming.indicator)
  if (!gift) return
  const of = [sourceOf(reading), purposeOf(reading)].filter(Boolean).join(' ')
  // "Huyện đã hỗ trợ": who gives is said only where nothing else is
  if (of !== '') naming.indicator = `${gift[1] ?? naming.indicator} ${of}`
}

/** "giảm số lượng dự án tối thiểu 30%": the verb before its object. */
const verbOfCut: Refinement = (naming, reading) => {
  if (!isPercent(reading) || reading.chain & (CHANGE | Role.LINK) || reading.completion) return
  const verb = phraseWords.cuts.pattern.exec(naming.indicator)?.[0]
  if (verb === undefined) return
  const whole = naming.indicator
  naming.indicator = whole.slice(verb.length)
  if (naming.subject === whole) naming.subject = naming.indicator
  naming.grows = naming.falls = true
}

/** "quyết định giảm lãi suất cho vay 1%/năm": the verb stands right before what changes. */
const verbBeforeObject: Refinement = (naming, reading) => {
  const { sentence, leftPhrase, measured, chain, completion, figure } = reading
  if (!isPercent(reading) || !measured || naming.grows || completion || naming.source !== 'left') return
  if (chain & (CHANGE | Role.LINK | Role.EXIST) || figure.comparator === 'le') return
  const verb = sentence.hitEndingAt((leftPhrase.pieces[0]?.[0] ?? 0) - 1)
  const roles = verb?.entry.roles ?? 0
  if (!(roles & (Role.UP | Role.DOWN)) || roles & Role.MEASURE) return
  // "tăng tỷ lệ che phủ 42%" says what is reached
  if (!(roles & Role.DOWN) && phraseWords.ratioFirst.in(naming.indicator)) return
  naming.grows = true
  naming.falls = (roles & Role.DOWN) !== 0
}

/** "lãi suất cho vay 3%/năm đối với hộ nghèo": for whom it is. */
const forWhom: Refinement = (naming, { sentence, right, rightPhrase, counted, measured }) => {
  if (counted || !measured || naming.source !== 'left' || naming.indicator.includes('đối với')) return
  if (sentence.hitAt(right[0])?.entry.phrase !== 'đối với') return
  const whom = rightPhrase.text.replace(/\s*\(.*$/u, '')
  if (whom !== '' && whom.length <= LONG_WHOM) naming.whom = `đối với ${whom}`
}
const LONG_WHOM = 120

export const refinements: readonly Refinement[] = [
  ofPlan,
  ratioOfPredicate,
  objectOfChange,
  sideOfSubject,
  withoutPlanMet,
  shortOfSpoken,
  purposeOfGift,
  verbOfCut,
  verbBeforeObject,
  forWhom,
]

/** "từ nguồn ngân sách" after "200 tỷ đồng". */
function sourceOf({ sentence, figure, right }: Reading): string {
  if (!besideFigure.source.has(sentence.tokens.text[figure.end] ?? '')) return ''
  let to = figure.end + 1
  while (to < right[1] && !/^(?:cho|để|và|,)$/.test(sentence.tokens.text[to]!)) to++
  return sentence.slice(figure.end, to)
}

/** Tokens of the longest "cho 05 tỉnh, thành phố". */
const LONG_TO = 12

/** "khôi phục đê biển" after "35 tỷ đồng để". */
function purposeOf({ sentence, figure }: Reading): string {
  const { tokens } = sentence
  // "hỗ trợ 200 tỷ đồng cho 05 tỉnh, thành phố để …"
  let at = figure.end
  if (tokens.text[at] === 'cho')
    while (at < figure.end + LONG_TO && at < tokens.length && !besideFigure.purpose.has(tokens.text[at]!))
      at++
  if (!besideFigure.purpose.has(tokens.text[at] ?? '')) return ''
  let from = at + 1
  while (besideFigure.purposeFill.has(tokens.text[from] ?? '')) from++
  let to = from
  while (to < tokens.length && to - from < 16 && !/^[,;:.(]$/.test(tokens.text[to]!)) to++
  return sentence.slice(from, to)
}

/**
 * "Chi cục A giảm số thu tới 31%": the verb of change stands before its object, and nothing but "tới" before the
 * figure, or "từ" before a range: "giảm giá vốn từ 0,2 - 0,4%". "Tăng tỷ lệ che phủ tới 42%" says what is reached.
 */
function movedObject(reading: Reading): { text: string; down: boolean } | null {
  if (!saysExtent(reading)) return null
  const { sentence, left, chainFirst } = reading
  for (let i = chainFirst - 1; i > left; i--) {
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
    const what = phraseOf(sentence, verb.last, chainFirst, 'left').text
    const owner = ownerBefore(reading, verb.first)
    // an owner that is a clause says too much
    return {
      text: owner.length > LONG_OWNER ? what : `${what} ${owner}`.trim(),
      down: (roles & Role.DOWN) !== 0,
    }
  }
  return null
}
const LONG_OWNER = 60

const saysExtent = ({ figure, chainText }: Reading): boolean =>
  predicateWords.onlyExtent.in(chainText) &&
  (predicateWords.asFarAs.in(chainText) ||
    (figure.comparator === 'range' && predicateWords.from.in(chainText)))

/** Who changes something: what stands before the verb, from the last comma. */
function ownerBefore({ sentence, left }: Reading, verb: number): string {
  let from = verb
  while (from > left && sentence.tokens.text[from - 1] !== ',') from--
  let to = verb
  // "Công ty A phấn đấu giảm": the verb of aim is no owner
  while (to > from && (sentence.hitEndingAt(to - 1)?.entry.roles ?? 0) & (Role.WILL | Role.DONE | Role.ADV))
    to = sentence.hitEndingAt(to - 1)!.first
  return phraseOf(sentence, from, to, 'left').text
}
