/** What stands around a figure: its predicate, the phrases to its left and right, and who was spoken of before. */
import type { Attached, Inheritance } from '../attach.ts'
import { CHANGE, type Layout, leadSubject, leftBound, rightOf, subjectOf, withoutClause } from '../clause.ts'
import type { Figure } from '../figures.ts'
import { besideFigure, phraseWords } from '../grammar/indicators.ts'
import { Role } from '../grammar/roles.ts'
import { hasMeasure, isVerbal, isWhole, NOTHING, type Phrase, phraseOf } from '../phrase.ts'
import { chainOf } from '../predicate.ts'
import type { Sentence } from '../sentence.ts'
import { baseOf } from './base.ts'
import { isBareBase } from './bracket.ts'
import { isThreshold } from './refuse.ts'
import { resolve } from './resolve.ts'

/** Where a figure stands: the bounds of its clause, and its predicate. */
export interface Clause {
  readonly sentence: Sentence
  readonly figure: Figure
  /** The figures of the sentence before it. */
  readonly rows: readonly Attached[]
  readonly previous: Attached | null
  readonly layout: Layout
  readonly bracket: number
  /** First token that is not of the figure before. */
  readonly floor: number
  readonly left: number
  readonly right: readonly [number, number]
  readonly chain: number
  readonly chainFirst: number
  readonly chainText: string
  /** Roles of the verb of change in the predicate, 0 without one. */
  readonly change: number
  /** Roles of comparators in the predicate. */
  readonly approx: number
}

/** All from which it is decided what the figure measures. */
export interface Reading extends Clause {
  readonly base: { readonly text: string; readonly than: boolean } | null
  /** A percentage of a plan. */
  readonly completion: boolean
  /** The predicate or the base says that something changed. */
  readonly changes: boolean
  /** A verb states the figure; "có" states what is counted. */
  readonly stated: boolean
  readonly counted: boolean
  readonly leftPhrase: Phrase
  readonly rightPhrase: Phrase
  /** The left phrase opens with a verb whose object is counted, names only who has, or has a noun that measures. */
  readonly verbal: boolean
  readonly whole: boolean
  readonly measured: boolean
  /** The left phrase, completed where it says nothing alone. */
  readonly resolved: { readonly text: string; readonly source: string }
  /** What a bare plan after a comma is of: "Tổng số chợ trên địa bàn, quy hoạch 40 chợ". */
  readonly planned: string
  /** What the sentence is about, where the figure is its first and has no words of its own. */
  readonly lead: string
  /** What was spoken of: of the figure before, of the sentence, of the sentence before; '' where of nothing. */
  readonly carrier: string
}

/** Reads what is around a figure; null where it is but a condition on what was counted before. */
export function readAround(
  sentence: Sentence,
  figure: Figure,
  next: Figure | undefined,
  rows: readonly Attached[],
  layout: Layout,
  inherited: Inheritance,
): Reading | null {
  const clause = clauseOf(sentence, figure, next, rows, layout)
  const { previous, bracket } = clause
  const follows = previous !== null && previous.bracket === bracket
  if (follows && previous.figure.unitClass === 'counted' && isThreshold(sentence, previous, figure))
    return null
  return phrasesAround(clause, inherited)
}

function clauseOf(
  sentence: Sentence,
  figure: Figure,
  next: Figure | undefined,
  rows: readonly Attached[],
  layout: Layout,
): Clause {
  const previous = rows[rows.length - 1] ?? null
  const bracket = layout.open[figure.number]!
  const floor = floorOf(sentence, figure, previous, layout, bracket)
  const { chain, first: chainFirst, change, approx } = chainOf(sentence, figure, floor)
  const chainText = ` ${sentence.slice(chainFirst, figure.first).toLowerCase()} `
  const left = leftBound(sentence, chainFirst, floor, layout, bracket)
  const listed = figure.unitClass === 'percent' || figure.unitClass === 'counted'
  const right = rightOf(sentence, figure, next, layout, !(chain & (CHANGE | Role.LINK)) && listed)
  return {
    sentence,
    figure,
    rows,
    previous,
    layout,
    bracket,
    floor,
    left,
    right,
    chain,
    chainFirst,
    chainText,
    change,
    approx,
  }
}

/** First token after the figure before and what belongs to it, or after the bracket that opens around the figure. */
function floorOf(
  sentence: Sentence,
  figure: Figure,
  previous: Attached | null,
  layout: Layout,
  bracket: number,
): number {
  let floor = Math.max(bracket + 1, layout.body)
  if (previous) {
    if (previous.bracket === bracket) floor = Math.max(floor, previous.right[1])
    else if (bracket < 0) floor = Math.max(floor, closeOf(sentence, previous.figure.end, layout))
    // a bracket of words after the figure before: "04 cảng loại II (cảng …) và 12 cảng"
    if (bracket < 0 && sentence.tokens.text[floor] === '(') floor = closeOf(sentence, floor + 1, layout)
  }
  return Math.min(floor, figure.first)
}

/** Token after the bracket that is open at `at`, or `at` itself outside of brackets. */
function closeOf(sentence: Sentence, at: number, layout: Layout): number {
  let i = at
  while (i < sentence.tokens.length && layout.open[i]! >= 0 && sentence.tokens.text[i] !== ')') i++
  return i < sentence.tokens.length && sentence.tokens.text[i] === ')' ? i + 1 : at
}

function phrasesAround(clause: Clause, inherited: Inheritance): Reading {
  const { sentence, figure, rows, previous, layout, bracket, floor, left, right } = clause
  const { chain, chainFirst, chainText, change, approx } = clause
  const base = baseOf(sentence, figure, chain, right)
  const completion = base !== null && !base.than
  const rightPhrase = completion ? NOTHING : phraseAfter(clause)
  const leftPhrase = phraseBefore(clause)
  const said = leftPhrase.text !== ''
  const verbal = said && isVerbal(sentence, leftPhrase)
  const measured = said && hasMeasure(sentence, leftPhrase)
  const counted = figure.unitClass === 'counted'
  // "Công ty A thu 5 tỷ đồng": a bare verb names nothing
  const bareVerb =
    verbal && rightPhrase.text === '' && !counted && leftPhrase.text.split(' ').length <= 2 && !measured
  const opens = !previous && (!said || bareVerb) && bracket < 0
  const lead = opens ? leadSubject(sentence, layout, chainFirst) : ''
  // one by one: to spread so many costs as much as to read them
  return {
    sentence,
    figure,
    rows,
    previous,
    layout,
    bracket,
    floor,
    left,
    right,
    chain,
    chainFirst,
    chainText,
    change,
    approx,
    base,
    completion,
    changes: (chain & CHANGE) !== 0 || completion || (base?.than ?? false),
    stated: isStated(chain),
    counted,
    leftPhrase,
    rightPhrase,
    verbal,
    whole: said && isWhole(sentence, leftPhrase),
    measured,
    resolved: resolve(
      sentence,
      left,
      leftPhrase,
      previous?.subject ?? '',
      inherited.subject,
      layout,
      bracket,
    ),
    planned: counted && rightPhrase.text === '' ? beforePlan(clause) : '',
    lead,
    carrier: previous?.subject || lead || inherited.subject,
  }
}

const isStated = (chain: number): boolean =>
  (chain & (Role.LINK | CHANGE)) !== 0 && (!(chain & Role.EXIST) || (chain & CHANGE) !== 0)

/** The phrase to the right; brackets that a period left ("17 tỷ đồng (năm 2011)") are none. */
function phraseAfter({ sentence, right }: Clause): Phrase {
  const phrase = phraseOf(sentence, right[0], right[1], 'right')
  return !/\p{L}/u.test(phrase.text) || phraseWords.every.in(phrase.text) ? NOTHING : phrase
}

/** The subject to the left, where the predicate does not go on with that of the figure before. */
function phraseBefore(clause: Clause): Phrase {
  if (goesOn(clause) || changesWhatFollows(clause)) return NOTHING
  const { sentence, left, chainFirst, layout, bracket } = clause
  return withoutClause(sentence, subjectOf(sentence, left, chainFirst, layout, bracket), chainFirst)
}

/** "…, cao hơn mức 38% năm ngoái": a predicate right after a comma speaks of the figure before. */
const goesOn = ({ sentence, previous, bracket, left, chainFirst, chain }: Clause): boolean =>
  previous !== null &&
  previous.bracket === bracket &&
  left < chainFirst &&
  (sentence.tokens.text[chainFirst - 1] === ',' || continues(sentence, chainFirst)) &&
  isStated(chain)

/** Whether "và tiếp tục" leads to a predicate: "dành 3% ngân sách và tiếp tục nâng lên 5%". */
function continues({ tokens }: Sentence, predicate: number): boolean {
  let i = predicate - 1
  while (i > 0 && besideFigure.goesOn.has(tokens.text[i]!)) i--
  return i < predicate - 1 && tokens.text[i] === 'và'
}

/** "…, cả nước giảm 60% số lượng xã": only a place stands before the verb, its object after the figure. */
function changesWhatFollows(clause: Clause): boolean {
  const { sentence, left, chainFirst, chain } = clause
  if (!(chain & (Role.UP | Role.DOWN)) || !startsMeasured(clause)) return false
  let from = chainFirst
  while (from > left && sentence.tokens.text[from - 1] !== ',') from--
  return from > left && isWhole(sentence, phraseOf(sentence, from, chainFirst, 'left'))
}

/** Whether a noun that measures follows the figure: "18.400 tỷ đồng doanh thu". */
export function startsMeasured({ sentence, right }: Clause): boolean {
  const hit = right[0] < right[1] ? sentence.hitAt(right[0]) : null
  if (!hit) return false
  const { roles } = hit.entry
  return (roles & Role.MEASURE) !== 0 && !(roles & (Role.BASE | Role.COUNT))
}

/** "Tổng số chợ trên địa bàn, quy hoạch 40 chợ": what stands before a comma and a bare word of aim, where it measures. */
function beforePlan({ sentence, left, chainFirst, layout, bracket }: Clause): string {
  let comma = chainFirst - 1
  while (comma > left && sentence.tokens.text[comma] !== ',') comma--
  if (comma <= left || chainFirst - comma > 4) return ''
  if (!isBareBase(sentence, phraseOf(sentence, comma + 1, chainFirst, 'left'))) return ''
  const before = subjectOf(sentence, left, comma, layout, bracket)
  return hasMeasure(sentence, before) ? before.text : ''
}
