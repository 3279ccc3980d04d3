/**
 * What each figure of a sentence measures: its predicate (the chain of verbs and adverbs before it), its indicator
 * (the noun phrase to the left, to the right, or that of a figure before), its measure, sign and base.
 */

import { measureOf } from './attach/base.ts'
import {
  borrowForward,
  countAlong,
  goAlong,
  growPart,
  pairUp,
  shareRight,
  shareVerb,
} from './attach/lists.ts'
import { measureMembers } from './attach/members.ts'
import { type Reading, readAround } from './attach/reading.ts'
import { type Naming, refinements } from './attach/refine.ts'
import { isInsideName } from './attach/refuse.ts'
import { findIndicator } from './attach/steps.ts'
import { type Layout, layoutOf } from './clause.ts'
import type { Figure } from './figures.ts'
import { phraseWords, predicateWords } from './grammar/indicators.ts'
import { Role } from './grammar/roles.ts'
import { isStart } from './predicate.ts'
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
  /** The step of `attach/steps.ts` that found it. */
  readonly step: string
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
  /** "đối với hộ nghèo" after the figure; '' where nothing says it. */
  readonly whom: string
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
  growPart(sentence, rows)
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
    step: 'part',
    right: [figure.end, figure.end],
    bracket: sentence.tokens.text[figure.number - 1] === '(' ? figure.number - 1 : whole.bracket,
  }
}

/** Reads what is around the figure, finds what it measures, and puts that right; null where it is no figure of its own. */
function attachOne(
  sentence: Sentence,
  figure: Figure,
  next: Figure | undefined,
  rows: readonly Attached[],
  layout: Layout,
  inherited: Inheritance,
): Attached | null {
  const reading = readAround(sentence, figure, next, rows, layout, inherited)
  if (!reading) return null
  figure.comparator = comparatorOf(reading)
  const found = findIndicator(reading)
  if (!found) return null
  figure.comparator = found.comparator ?? figure.comparator
  const { indicator, source, subject = indicator } = found
  const naming: Naming = { indicator, source, subject, grows: false, falls: false, whom: '' }
  for (const refine of refinements) refine(naming, reading)
  const moved = nounOfChange(reading, naming)
  return {
    figure,
    chainFirst: reading.chainFirst,
    chain: reading.chain,
    chainText: reading.chainText,
    indicator: naming.indicator,
    source: naming.source,
    step: found.step,
    measure: naming.grows ? 'growth' : moved ? measureMoved(reading) : measureIn(reading, naming.indicator),
    negative: naming.falls || moved?.[1] !== undefined || falls(reading),
    base: reading.base?.text ?? null,
    plan: found.plan ?? false,
    right: reading.right,
    left: reading.left,
    bracket: reading.bracket,
    subject: naming.subject,
    whom: naming.whom,
    verb: found.verb ?? '',
  }
}

/** The figure's own comparator, else that of the predicate, else that of the words before it. */
function comparatorOf(reading: Reading): Figure['comparator'] {
  const { figure, approx, leftPhrase } = reading
  if (figure.comparator === 'ge' && forbids(reading)) return 'le'
  if (figure.comparator !== 'eq') return figure.comparator
  if (approx) return approx & Role.GE ? 'ge' : approx & Role.LE ? 'le' : 'approx'
  const words = ` ${leftPhrase.text.toLowerCase()} `
  if (phraseWords.atLeast.in(words)) return 'ge'
  return phraseWords.atMost.in(words) ? 'le' : 'eq'
}

/** "không để tỷ lệ nợ xấu vượt quá 3%": what is more is not to be. */
const forbids = ({ sentence, left, chainFirst, chain }: Reading): boolean =>
  (chain & Role.OVER) !== 0 && predicateWords.forbids.in(sentence.slice(left, chainFirst))

function measureIn(reading: Reading, indicator: string): Measure {
  const { sentence, figure, chain, chainText, completion, base, resolved, leftPhrase } = reading
  if (isStart(sentence, figure)) return measureOf(figure, 0, false, false, indicator)
  if (figure.unitClass === 'percent' && predicateWords.share.in(chainText)) return 'share'
  if (isSigned(reading)) return figure.unitClass === 'percent' ? 'growth' : 'increment'
  // "lợi nhuận âm 35 tỷ đồng": below zero, and not less than before
  if (figure.unitClass !== 'percent' && chainText.trim() === 'âm') return 'level'
  const words = resolved.source === 'compared' ? leftPhrase.text : indicator
  return measureOf(figure, chain, completion, base?.than ?? false, words)
}

/** "45 vụ (-10%)", "12 người (+3 người)": by how much it changed. */
function isSigned({ sentence, figure, bracket, completion }: Reading): boolean {
  const { text } = sentence.tokens
  return bracket >= 0 && !completion && SIGNS.has(text[figure.number - 1]!) && text[figure.number - 2] === '('
}
const SIGNS = new Set(['-', '−', '–', '+'])

/** "mức giảm thu lên đến 5 tỷ đồng" tells a change of "thu"; "…, đạt 9 tỷ đồng" after it does not. */
function nounOfChange({ change, chainText }: Reading, naming: Naming): RegExpExecArray | null {
  if (change !== 0 || naming.source === 'inherited' || predicateWords.reached.in(chainText)) return null
  const moved = phraseWords.changeNoun.pattern.exec(naming.indicator)
  const rest = naming.indicator.slice(moved?.[0].length ?? 0).trim()
  if (moved?.index !== 0 || !/^\p{Ll}+ \p{L}+/u.test(rest) || phraseWords.howItChanged.in(rest)) return moved
  if (naming.subject === naming.indicator) naming.subject = rest
  naming.indicator = rest
  return moved
}

/** "mức tăng 3%", "mức giảm 5 tỷ đồng". */
const measureMoved = ({ figure }: Reading): Measure =>
  figure.unitClass === 'percent' || figure.unitClass === 'times' ? 'growth' : 'increment'

/** "giảm 3%", and not "giảm còn 3%". */
const falls = ({ sentence, figure, change, chainText }: Reading): boolean =>
  (change & Role.DOWN) !== 0 && !isStart(sentence, figure) && !predicateWords.landed.in(chainText)
