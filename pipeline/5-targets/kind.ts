/** Aimed at or reached: evidence from verbs, sections, the kind of document and the period against its date. */
import type { Attached } from './attach.ts'
import type { Figure } from './figures.ts'
import {
  type Around,
  type DocumentLeaning,
  documentTypes,
  type Evidence,
  kindEvidence,
  kindPhrases,
  kindWords,
  leanings,
  planWords,
} from './grammar/kind.ts'
import { Role } from './grammar/roles.ts'
import type { Asked } from './grammar/wording.ts'
import { isStart } from './predicate.ts'
import type { Sentence } from './sentence.ts'

/** What a heading or list head says of the figures under it: 1 aims, -1 results, 0 nothing. */
export function leaningOf(folded: string): number {
  const aim = folded.search(leanings.aims.pattern)
  const result = folded.search(leanings.results.pattern)
  if (aim < 0 && result < 0) return 0
  if (aim >= 0 && result < 0) return 1
  if (result >= 0 && aim < 0) return -1
  // "kết quả thực hiện nhiệm vụ": the first word rules
  return result < aim ? -1 : 1
}
export interface KindEvidence {
  /** Leanings of the sections and list heads around, innermost first. */
  readonly leanings: readonly number[]
  readonly documentType: string | null
  /** -1 the period ended before the document, 1 it ends after it, 0 unknown or around it. */
  readonly tense: number
  /** A period of the past or present stands in the figure's own bracket. */
  readonly bracketed: boolean
  /** Score of the figure before in the sentence, 0 for the first. */
  readonly before: number
  /** Whether the figure has a period of its own. */
  readonly dated: boolean
  /** Whether it stands after the first heading or list head. */
  readonly placed: boolean
}

/** A score: above zero a target, below a result; its size is how sure. */
export function kindScore(
  sentence: Sentence,
  row: Attached,
  figures: readonly Figure[],
  evidence: KindEvidence,
): number {
  const decided = decidedScore(sentence, row, evidence)
  if (decided !== null) return decided
  const tally = new Tally()
  weighPredicate(tally, sentence, row)
  const spoken = weighClause(tally, sentence, row)
  // "phấn đấu giải ngân đạt 95%"
  const wanted = spoken && tally.score > 2
  if (!spoken) weighFigureBefore(tally, row, evidence)
  // an aim verb at the head of the sentence governs all clauses after it
  const first = firstVerb(sentence, Math.min(row.left, figures[0]?.first ?? row.left))
  tally.add(first)
  weighBase(tally, row, evidence, first, wanted)
  weighSections(tally, evidence)
  weighDocument(tally, evidence)
  // "dự kiến chia cổ tức 600 tỷ đồng cho năm tài chính 2019": planned still, for a year that is over
  const planned = wanted && evidence.tense < 0 && intends(sentence, row)
  tally.add(evidence.tense * (evidence.dated && !planned ? 2.4 : 0.8))
  return tally.score
}

class Tally {
  score = 0
  add(score: number): void {
    this.score += score
  }
}

/** What leaves no doubt, null where all evidence counts. */
function decidedScore(sentence: Sentence, row: Attached, evidence: KindEvidence): number | null {
  // "(hiện nay là 185 triệu đồng/ha)", "kế hoạch giao (cùng kỳ 3,77%)": a baseline
  if (row.bracket >= 0 && evidence.bracketed && !(row.chain & Role.WILL)) return -8
  // "phấn đấu giảm từ 1,97% năm 2023 xuống dưới 1%"
  if (evidence.tense < 0 && evidence.dated && isStart(sentence, row.figure)) return -8
  // "đạt 60% kế hoạch được giao (tương đương 300 tỷ đồng)": the same as the figure before, in other units
  if (row.plan) return kindWords.alike.in(row.chainText) ? evidence.before : 8
  if (row.source === 'respectively' && row.chain === 0 && evidence.before !== 0) return evidence.before
  return null
}

/** Whether a verb of the clause looks ahead ("dự kiến", "sẽ"), no noun for a plan. */
function intends(sentence: Sentence, row: Attached): boolean {
  for (let i = row.left; i < row.figure.first; i++) {
    const roles = sentence.hitAt(i)?.entry.roles ?? 0
    if (roles & Role.WILL && !(roles & (Role.BASE | Role.MEASURE))) return true
  }
  return false
}

/** The verbs of the predicate, and the wordings around the figure. */
function weighPredicate(tally: Tally, sentence: Sentence, row: Attached): void {
  if (row.chain & Role.WILL) tally.add(4)
  for (const rule of EVIDENCE)
    if ((!rule.when || rule.when(row)) && rule.in(textAround(sentence, row, rule.reads)))
      tally.add(rule.score)
  if (isPlanned(row)) tally.add(4)
}
const EVIDENCE: readonly Asked<Evidence>[] = Object.values(kindEvidence)

function textAround(sentence: Sentence, row: Attached, around: Around): string {
  switch (around) {
    case 'predicate':
      return row.chainText
    case 'indicator':
      return row.indicator
    case 'clause':
      return sentence.slice(row.left, row.figure.first)
    case 'after':
      return sentence.slice(row.right[0], row.right[0] + 3)
    case 'beyond':
      return sentence.slice(row.chainFirst, row.right[0] + 3)
    case 'before bracket':
      return sentence.slice(0, row.bracket)
    case 'sentence':
      return sentence.text
  }
}

/** Words before the predicate in the clause, nearer ones more; whether any of them has a tense. */
function weighClause(tally: Tally, sentence: Sentence, row: Attached): boolean {
  let weight = 1
  let spoken = (row.chain & Role.WILL) !== 0 || kindWords.spoken.in(row.chainText)
  for (let i = row.chainFirst - 1; i >= row.left; i--) {
    const hit = sentence.hitEndingAt(i)
    if (sentence.tokens.text[i] === ',') weight *= 0.8
    if (!hit) continue
    const { phrase } = hit.entry
    const roles = phrase === 'nhu cầu' ? 0 : hit.entry.roles
    if (roles & (Role.WILL | Role.DONE | Role.AIM)) spoken = true
    if (roles & Role.WILL) tally.add(3 * weight)
    else if (roles & Role.AIM && roles & Role.BASE)
      tally.add(comparedWith(sentence, hit.first, row.left) ? 0 : 2.5 * weight)
    else if (roles & Role.AIM) tally.add(1 * weight)
    else if (kindPhrases.past.has(phrase)) tally.add(-2.5 * weight)
    else if (roles & Role.DONE && !(roles & Role.LINK)) tally.add(-1.2 * weight)
    i = hit.first
  }
  return spoken
}

/**
 * "dự kiến hoàn thành 02 dự án với công suất 176 MW": what has no verb of its own goes with the figure before, and
 * what has no predicate at all yet more: "tổng thu 5 tỷ đồng, trong đó: thu nội địa 4 tỷ đồng".
 */
function weighFigureBefore(tally: Tally, row: Attached, evidence: KindEvidence): void {
  const share = row.chain === 0 && row.measure !== 'completion' ? 1 : 0.6
  tally.add(Math.max(-3, Math.min(3, share * evidence.before)))
}

/** What the figure is measured against: another period, or a plan. */
function weighBase(
  tally: Tally,
  row: Attached,
  evidence: KindEvidence,
  first: number,
  wanted: boolean,
): void {
  // "dự kiến đạt 12 triệu tấn, giảm 6% so với năm 2019"
  const aimed = row.source === 'inherited' && evidence.before > 0
  if (row.base && row.measure === 'growth' && kindWords.compared.in(row.base.toLowerCase()) && !aimed)
    // "tăng gấp 2 lần so với năm 2020" is aimed at in a plan
    tally.add(documentTypes.aims.in(evidence.documentType ?? '') ? -1 : -2)
  // "đạt 103,6% kế hoạch" tells what was done
  if (row.measure === 'completion' && !(row.chain & Role.WILL))
    tally.add(kindWords.done.in(row.chainText) && first <= 0 && !wanted ? -3 : -0.8)
}

/** The sections and list heads around, inner ones more. */
function weighSections(tally: Tally, { documentType, leanings }: KindEvidence): void {
  // "Nhiệm vụ bất khả thi": the headings of a press report play with words
  const press = documentType === null
  let depth = 1
  for (const leaning of leanings) {
    tally.add((press ? 1 : 2.4) * leaning * depth)
    depth *= leaning === 0 ? 0.9 : 0.35
  }
}

function weighDocument(tally: Tally, { documentType, placed }: KindEvidence): void {
  const type = TYPES.find(row => row.in(documentType ?? ''))
  if (type) tally.add(placed ? type.score : (type.opening ?? type.score))
}
const TYPES: readonly Asked<DocumentLeaning>[] = Object.values(documentTypes)

/** "hiện có 7 siêu thị": what is there already, whatever is aimed at around it. */
export const standsNow = (row: Attached): boolean => kindEvidence.stands.in(row.chainText)

/** "đã giao cho các trường 35 chỉ tiêu", "được giao dự toán thu 8 tỷ đồng": a plan, whoever gave it. */
function isPlanned({ figure, indicator, measure, source, chainText }: Attached): boolean {
  if (measure === 'completion' || planWords.result.in(indicator)) return false
  // "Chỉ tiêu năm 2025: 40 tỷ đồng. Ước thực hiện: 44 tỷ đồng"
  if (source === 'inherited' && (kindWords.spoken.in(chainText) || kindWords.done.in(chainText))) return false
  if (figure.unitClass === 'counted')
    return (
      planWords.needed.in(indicator) ||
      (figure.unitEntry?.phrase === 'chỉ tiêu' && planWords.quota.in(indicator))
    )
  return planWords.planned.in(indicator) || planWords.needed.in(indicator)
}

/** What the first verb of the sentence before `left` says of the clauses after it. */
function firstVerb(sentence: Sentence, left: number): number {
  for (let i = 0; i < left; i++) {
    const hit = sentence.hitAt(i)
    if (!hit) continue
    if (hit.entry.roles & Role.WILL) return 1.5
    if (
      hit.entry.roles & Role.AIM &&
      hit.entry.roles & Role.BASE &&
      !kindPhrases.noAim.has(hit.entry.phrase) &&
      !comparedWith(sentence, hit.first, 0)
    )
      return 1.5
    if (kindPhrases.tells.has(hit.entry.phrase)) return -1
  }
  return 0
}

/** "so với kế hoạch": the plan is what a result is compared with. */
function comparedWith(sentence: Sentence, at: number, left: number): boolean {
  for (let i = at - 1; i >= left && i > at - 4; i--) {
    const hit = sentence.hitEndingAt(i)
    if (hit && hit.entry.roles & Role.THAN) return true
  }
  return false
}
