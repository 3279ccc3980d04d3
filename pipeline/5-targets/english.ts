/** English documents: the same rows as Vietnamese ones, by numbers, verbs, units and periods of their own. */
import { intervalOf } from '../language/periods.ts'
import type { Row } from '../tables.ts'
import type { Measure } from './attach.ts'
import type { Draft } from './draft.ts'
import { AIMED, DOWN, lastOf, phraseAfter, REACHED, subjectIn, UP } from './english/clause.ts'
import { type EnglishFigure, englishFiguresIn } from './english/figures.ts'
import { type EnglishPeriod, englishPeriodsIn } from './english/periods.ts'
import type { Source } from './extract.ts'

const SILENT = new Set(['header', 'recipient', 'signature', 'noise', 'row'])
const PLANS = /target|plan|goal|objective|task|orientation|outlook|solution|forecast|direction/i
const RESULTS =
  /result|situation|performance|achievement|assessment|review|development\s*s\b|developments|recent|implementation of/i
/** Rates of change, which are no shares of anything. */
const RATE = /\b(?:growth|inflation|CPI|price index|growth rate)\b/i
const PLAN_AFTER =
  /^\s*(?:of|against)\s+(?:the\s+|its\s+|their\s+)?(?:[a-z-]+\s+){0,3}?(?:plan(?:ned)?|target|estimate|projection|goal|budget\s+(?:estimate|plan))\b/i
const BASE_AFTER =
  /^\s*(?:higher\s+|more\s+|lower\s+)?((?:over|compared\s+(?:to|with)|year[\s-]on[\s-]year|year[\s-]over[\s-]year|against|than|relative\s+to)\b[^,;.()]*)/i
const ORDINARY_CHANGE =
  /\b(?:by|of|up|down|rose|grew|fell|contracted|expanded|gained|increased|declined|decreased|increasing|decreasing|dropped|jumped|surged)\s*$/i
const COMPARATOR_WORDS =
  /\b(?:at least|at most|over|more than|less than|fewer than|under|below|above|about|around|nearly|almost|approximately|roughly|some|another|an additional|an estimated|close to|no|not|between|only|a further|[≥≤<>~])\s*$/i

interface Heading {
  readonly lean: number
  readonly period: string | null
}

/** Drafts of an English document: every figure with a unit, what it measures, of when, aimed at or reached. */
export function englishFigures(source: Source): Draft[] {
  const { sentences } = source
  const drafts: Draft[] = []
  const years = yearsOf(source)
  let heading: Heading = { lean: 0, period: null }
  for (const row of sentences) {
    if (row.kind === 'heading') heading = headingOf(row, heading, years.report)
    if (SILENT.has(row.kind) || row.text.length > 4000) continue
    const figures = englishFiguresIn(row.text)
    if (figures.length === 0) continue
    const before = drafts.length
    readSentence(source, row, figures, heading, years, drafts)
    nameAgain(drafts, before)
  }
  return drafts
}

/** "In 2020, these figures were 30.2%, 24.1% and 45.7%": each is of the figure that stood there before. */
function nameAgain(drafts: Draft[], before: number): void {
  const count = drafts.length - before
  if (count === 0 || count > before) return
  for (let i = before; i < drafts.length; i++) if (!AGAIN.test(drafts[i]!.indicator)) return
  for (let i = before; i < drafts.length; i++)
    drafts[i] = {
      ...drafts[i]!,
      indicator: drafts[i - count]!.indicator,
      measure: drafts[i - count]!.measure,
    }
}
const AGAIN = /^(?:(?:these|those|the)\s+)?(?:corresponding\s+)?(?:figures?|numbers|rates|shares)$/i

/** The years that figures without one are of: what the document reports on, and what it plans for. */
interface Years {
  readonly report: string | null
  readonly plan: string | null
  /** The day against which future is told. */
  readonly today: string | null
}

function yearsOf({ document, clean }: Source): Years {
  const today = document.issued_on
  const issued = today === null ? null : Number(today.slice(0, 4))
  const counts = new Map<number, number>()
  for (const match of clean.matchAll(/\b(?:in|of|for|during|year)\s+(20\d\d)\b/g)) {
    const year = Number(match[1])
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const most = (fits: (year: number) => boolean): string | null => {
    let best: number | null = null
    for (const [year, count] of counts)
      if (fits(year) && (best === null || count > counts.get(best)!)) best = year
    return best === null ? null : String(best)
  }
  const year = issued ?? Number(most(() => true) ?? 0)
  // a report of the first months of a year is of the year before, as of a rule its most named one is
  const report =
    document.period ?? most(one => one <= year && one >= year - 1) ?? (issued ? String(issued) : null)
  const plan = document.plan_period ?? most(one => one >= year && String(one) !== report) ?? report
  return { report, plan, today }
}

function headingOf(row: Row<'sentences'>, before: Heading, year: string | null): Heading {
  const lean = PLANS.test(row.text) ? (RESULTS.test(row.text) ? -1 : 1) : RESULTS.test(row.text) ? -1 : 0
  const period = englishPeriodsIn(row.text, year).find(one => !one.base)?.label ?? null
  if (lean === 0 && period === null) return before
  return { lean, period }
}

/** What a figure hands to the next one of its sentence. */
interface Carried {
  subject: string
  unit: EnglishFigure | null
  period: string | null
  /** 1 aimed at, -1 reached, 0 not told. */
  kind: number
  estimated: boolean
}

function readSentence(
  source: Source,
  row: Row<'sentences'>,
  figures: readonly EnglishFigure[],
  heading: Heading,
  years: Years,
  drafts: Draft[],
): void {
  const { text } = row
  const periods = englishPeriodsIn(text, years.report?.slice(0, 4) ?? null)
  let masked = text
  for (const one of periods)
    masked = masked.slice(0, one.start) + '\u0001'.padEnd(one.end - one.start) + masked.slice(one.end)
  const opening = openingPeriod(text, periods)
  const carried: Carried = { subject: '', unit: null, period: null, kind: 0, estimated: false }
  let from = 0
  figures.forEach((bare, i) => {
    if (periods.some(one => one.start < bare.end && bare.start < one.end)) return
    const next = figures.slice(i + 1).find(one => one.kind !== 'none' && one.start >= bare.end)
    const figure = bare.kind === 'none' ? withUnit(bare, masked, from, carried) : bare
    if (!figure) return
    const gap = masked.slice(from, figure.start)
    const after = masked.slice(figure.end, next?.start ?? masked.length)
    const draft = draftOf({
      source,
      row,
      figure,
      gap,
      from,
      after,
      behind: masked.slice(figure.end),
      periods,
      opening,
      heading,
      years,
      carried,
      next,
    })
    if (draft) drafts.push(draft)
    // a period right behind the figure is its own
    const own = periods.find(
      one =>
        one.start >= figure.end &&
        one.start - figure.end <= 16 &&
        /^[^,;.]*$/.test(text.slice(figure.end, one.start)),
    )
    from = own && (!next || own.end <= next.start) && !own.base ? own.end : figure.end
  })
}

/** "of whom 5,000 are women", "visitors exceeded 4.6 million": a number whose unit stands elsewhere. */
function withUnit(
  figure: EnglishFigure,
  masked: string,
  from: number,
  { unit }: Carried,
): EnglishFigure | null {
  const gap = masked.slice(from, figure.start)
  const counted = /\b(?:number|total)\s+of\s+(?:[a-z-]+\s+){0,3}?([a-z]+s|people|women|children)\b/i.exec(gap)
  if (counted) {
    const noun = counted[1]!
    return {
      ...figure,
      kind: 'counted',
      noun: '',
      unit: `${figure.unit} ${noun}`.trim(),
      norm: { ...figure.norm, unit: noun.toLowerCase() },
    }
  }
  const part = /\b(?:of whom|of which|in which|among them)\b[^,;]*$/i.test(gap)
  if (unit && part && (unit.kind === 'counted' || unit.kind === 'measured'))
    return { ...figure, kind: unit.kind, unit: unit.unit, norm: { ...figure.norm, unit: unit.norm.unit } }
  return null
}

/** "In 2022, …", "By the end of 2025, …": the period that opens a sentence holds for all of it. */
function openingPeriod(text: string, periods: readonly EnglishPeriod[]): EnglishPeriod | null {
  const first = periods.find(one => !one.base)
  return first &&
    /^(?:\W|\d+[.)]|\b(?:in|by|at|for|during|the|end|of|year|until|to|on|from|with)\b|\s)*$/i.test(
      text.slice(0, first.start),
    )
    ? first
    : null
}

interface Around {
  readonly source: Source
  readonly row: Row<'sentences'>
  readonly figure: EnglishFigure
  /** The masked text between the figure before and this one, and from here to the next. */
  readonly gap: string
  readonly from: number
  readonly after: string
  /** From here to the end of the sentence. */
  readonly behind: string
  readonly periods: readonly EnglishPeriod[]
  readonly opening: EnglishPeriod | null
  readonly heading: Heading
  readonly years: Years
  readonly carried: Carried
  readonly next: EnglishFigure | undefined
}

function draftOf(around: Around): Draft | null {
  const { source, row, figure, gap, after, carried } = around
  const said = subjectIn(gap.replace(COMPARATOR_WORDS, ''))
  const right = phraseAfter(
    figure.kind === 'counted' && /^\s*\(/.test(after) ? around.behind.replace(/^\s*\([^)]*\)/, '') : after,
  )
  const counted = figure.kind === 'counted' && figure.noun !== ''
  const share = figure.kind === 'percent' && /^\s*of\s/i.test(after) && !PLAN_AFTER.test(after)
  const own = said.subject !== '' && !said.actor
  const part = PART.test(gap) && /^\s*(?:are|were|is|was)\s/.test(after)
  const indicator = part
    ? right.replace(/^(?:are|were|is|was)\s+/, '')
    : counted && /^\s*(?:to|from)\s*$/.test(gap) && carried.subject !== ''
      ? carried.subject
      : counted
        ? own && (LEVELS.test(gap) || /^(?:total\s+)?(?:number|count)s?\s+of\b/i.test(said.subject))
          ? said.subject
          : `${said.actor && /\sfor$/.test(said.subject) ? `${said.subject} ` : ''}${figure.noun} ${right}`.trim()
        : own
          ? said.subject
          : share && (carried.subject === '' || said.actor)
            ? right
            : carried.subject || (PLAN_AFTER.test(after) || said.actor ? right.replace(/^the\s+/, '') : right)
  if (!/\p{L}{2}/u.test(indicator)) return null
  const aim = /\b(?:target|plan|goal)\s+(?:of|at)\s*$/i.test(gap.replace(COMPARATOR_WORDS, ''))
  const change = changeOf(figure, gap, after, indicator, changeBefore(row.text.slice(0, around.from)))
  const period = periodOf(around, own, change.from)
  const kind = aim ? 1 : kindOf(around, period, own)
  const estimated = kind < 0 && (/\bestimated\b/i.test(gap) || (!own && carried.estimated))
  carried.subject = indicator
  carried.unit = figure
  carried.period = change.from ? carried.period : period
  carried.kind = aim ? carried.kind : kind
  carried.estimated = estimated
  const { low, high, norm } = change.negative ? negated(figure) : figure
  const start = around.from + evidence(gap)
  const base = source.cleanStart(row)
  const province = source.document.province
  return {
    sentence_id: row.sentence_id,
    kind: kind > 0 ? 'target' : 'result',
    estimated,
    indicator,
    measure: change.measure,
    base: BASE_AFTER.exec(row.text.slice(figure.end))?.[1]?.trim() ?? null,
    comparator: figure.comparator,
    low,
    high,
    unit: figure.unit,
    norm,
    period,
    place: province ?? 'Việt Nam',
    placeCode: source.document.province_code,
    text: row.text.slice(start, figure.end).trim(),
    start: base + start,
    end: base + figure.end,
    rule: `english/${change.measure}`,
    features: ['source:english', `unit:${figure.kind}`, `measure:${change.measure}`],
  }
}

/** "of whom 5,000 are women" */
const PART = /\b(?:of whom|of which|in which|among them)\s*$/i

/** Verbs whose subject is measured, though a counted noun follows: "The number of firms reached 900 units". */
const LEVELS =
  /\b(?:reach(?:ed|es)?|stood|stands|amount(?:ed|s)|totall?ed|exceed(?:ed|s)?|averaged|number(?:s)?\s+of\b.*\b(?:was|is|were|be)|rose\s+to|fell\s+to|increased\s+to|:)\s*(?:\b(?:at|to|by|over|about|nearly|more\s+than|at\s+least|around|approximately)\b\s*)*$/i

/** Where the words that state the figure begin: behind the last comma, without connectors. */
function evidence(gap: string): number {
  const comma = Math.max(gap.lastIndexOf(', '), gap.lastIndexOf('; '), gap.lastIndexOf(': '))
  const start =
    gap.length > 90 && comma < 0 ? gap.lastIndexOf(' ', gap.length - 60) + 1 : comma < 0 ? 0 : comma + 2
  return (
    start +
    /^(?:\s|,|(?:and|while|with|of which|of whom|or|but)\b|\u0001)*/i.exec(gap.slice(start))![0].length
  )
}

const negated = ({ low, high, norm }: EnglishFigure): Pick<EnglishFigure, 'low' | 'high' | 'norm'> => ({
  low: -high,
  high: -low,
  norm: { low: -norm.high, high: -norm.low, unit: norm.unit },
})

/** What the figure tells of its indicator, its sign, and whether it is where a change began ("from 25.3%"). */
function changeOf(
  figure: EnglishFigure,
  gap: string,
  after: string,
  indicator: string,
  /** 1 or -1 where the sentence told a rise or a fall before. */
  changed: number,
): { measure: Measure; negative: boolean; from: boolean } {
  const lead = gap.replace(COMPARATOR_WORDS, '').trimEnd()
  const plain = { negative: false, from: /\bfrom$/i.test(lead) }
  if (figure.kind === 'percent' && PLAN_AFTER.test(after)) return { ...plain, measure: 'completion' }
  const up = lastOf(UP, lead)
  const down = lastOf(DOWN, lead)
  const changes = Math.max(up, down) >= 0 && !/\b(?:to|from|at|reach|reached|was|is)$/i.test(lead)
  const near =
    changes && (ORDINARY_CHANGE.test(lead) || /^(?:\s*\S+){0,3}\s*$/.test(lead.slice(Math.max(up, down))))
  const negative = near && down > up
  if (figure.kind === 'points') return { ...plain, measure: 'increment', negative }
  if (figure.kind === 'percent') {
    if (/^\s*,?\s*(?:or|\()\s*$/.test(lead) && !/^\s*of\b/.test(after) && changed !== 0)
      return { ...plain, measure: 'growth', negative: changed < 0 }
    if (near) return { ...plain, measure: 'growth', negative }
    return {
      ...plain,
      measure:
        RATE.test(indicator) || (plain.from && /^growth/.test(indicator)) || GROWN.test(gap)
          ? 'growth'
          : 'share',
    }
  }
  if (figure.kind === 'times') return { ...plain, measure: 'growth' }
  if (figure.more) return { ...plain, measure: 'increment' }
  return near && /\b(?:by|of|up|down)$/i.test(lead)
    ? { ...plain, measure: 'increment', negative }
    : { ...plain, measure: 'level' }
}
const changeBefore = (text: string): number => {
  const clause = text.slice(text.lastIndexOf(';') + 1)
  return Math.sign(lastOf(UP, clause) - lastOf(DOWN, clause))
}
/** "expanded by 5.05 percent, down from 8.0 percent": the growth that it was before. */
const GROWN = /^\s*,\s*(?:up|down|compared|higher|lower)\s+(?:from|than|with|to)\s*$/i

function periodOf(
  { figure, periods, opening, heading, years, carried, from, next, row }: Around,
  own: boolean,
  isFrom: boolean,
): string | null {
  const { text } = row
  const limit = next?.start ?? text.length
  const behind = periods.find(
    one =>
      !one.base &&
      one.start >= figure.end &&
      one.start < limit &&
      !/[;]|,\s*(?!in\b|by\b)|\b(?:and|while|whereas)\b/.test(text.slice(figure.end, one.start)),
  )
  if (behind) return behind.label
  if (isFrom) {
    const base = periods.find(one => one.start >= figure.end && one.start < limit)
    if (base) return base.label
  }
  const before = periods.filter(one => !one.base && one.start >= from && one.end <= figure.start).at(-1)
  if (before) return before.label
  if (opening && opening.end <= figure.start) return opening.label
  if (carried.period && (!own || carried.subject !== '')) return carried.period
  const later = periods.find(one => !one.base && one.start >= figure.end)
  if (later && next) return later.label
  if (heading.period) return heading.period
  const aims = kindByWords(text.slice(0, figure.start)) || heading.lean
  return aims > 0 ? years.plan : years.report
}

/** 1 where the last verb aims, -1 where it tells what was reached, 0 where there is none. */
function kindByWords(text: string): number {
  const aimed = lastOf(AIMED, text)
  const reached = lastOf(REACHED, text)
  if (aimed < 0 && reached < 0) return 0
  // "is expected to have reached", "was planned": what is aimed at holds till the clause ends
  const between = aimed >= 0 && reached > aimed ? text.slice(aimed, reached) : ''
  return aimed >= 0 && (reached <= aimed || !/[;,]|\b(?:and|while|but)\b/.test(between)) ? 1 : -1
}

const IMPERATIVE =
  /^\s*(?:[-–•*]\s*)?(?:\(?(?:\d+(?:\.\d+)*|[a-z])[.)]\s+)?(?:to\s+)?(?:reduce|increase|raise|create|build|keep|maintain|ensure|complete|attract|reach|achieve|strive|bring|expand|train|plant|cut|lower|disburse|develop)\s/i

function kindOf(around: Around, period: string | null, own: boolean): number {
  const { gap, row, figure, heading, carried, years } = around
  const here = kindByWords(gap)
  if (here !== 0) {
    // "is up", "in which … covered": a bare participle under an aim stays with it
    return here
  }
  if (IMPERATIVE.test(row.text) && heading.lean >= 0) return 1
  if (carried.kind !== 0 && (!own || /^\s*(?:,|and\b|of\b|\()/.test(gap))) return carried.kind
  const right = kindByWords(around.after)
  if (right !== 0) return right
  const sentence = kindByWords(row.text.slice(0, figure.start))
  if (sentence !== 0) return sentence
  const interval = period === null ? null : intervalOf(period)
  if (interval && years.today && interval.end < years.today && period !== heading.period) return -1
  if (heading.lean !== 0) return heading.lean
  return interval && years.today && interval.end > years.today ? 1 : -1
}
