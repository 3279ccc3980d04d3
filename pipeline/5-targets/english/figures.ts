/** Figures of English texts: number, scale, unit and comparator, in English marks ("70,900", "54.86"). */
import type { Rule } from '../../language/rule.ts'
import type { Comparator } from '../figures.ts'
import { CURRENCIES, countedNorm, MEASURED, SCALES, unitOf } from './units.ts'

export interface EnglishFigure {
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly comparator: Comparator
  /** As written, scale first: "million VND", "%", "communes", "million VND/person/year"; '' where it has none. */
  readonly unit: string
  readonly kind: 'percent' | 'points' | 'times' | 'money' | 'measured' | 'counted' | 'none'
  /** Counted noun with the words before it: "new projects"; '' for others. */
  readonly noun: string
  /** "two more communes", "an additional 200 households". */
  readonly more: boolean
  readonly norm: { readonly low: number; readonly high: number; readonly unit: string | null }
}

const literal = (form: string): string => form.replace(/[$.]/g, '\\$&').replace(/ /g, '\\s+')
const longest = (forms: readonly string[]): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map(form => literal(form) + (/[a-z0-9]$/i.test(form) ? '(?![\\p{L}\\d])' : ''))
    .join('|')

const MONEY = longest(CURRENCIES.flatMap(row => row.forms))
const UNIT = longest([...CURRENCIES, ...MEASURED].flatMap(row => row.forms))
const WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const SCALE = Object.keys(SCALES).join('|')
const LITTLE = `(?!(?:${SCALE}|and|or|of|in|to|by|from|for|at|on|per|is|was|are|were|has|this|as|its|times|years?|months?|days?|hours?|weeks?|minutes?|quarters?|decades?|terms?|sessions?|percent|percentage|points|respectively|perhaps|plus|versus|less|others?|decimals?)\\b)`
/** A plural noun with at most three words before it: "communes", "new rural roads". */
const NOUN = String.raw`(?:${LITTLE}[a-z][a-z-]*\s+){0,3}?${LITTLE}(?:people|women|children|staff|[a-z-]+[a-rt-z]s|[a-z-]+sses)(?![\p{L}])`
const PER = String.raw`(?:\s?(?:per|an?|each|every|/)\s?(?:person|capita|year|month|day|worker|hectare|ha|household|annum|kg|tonne|m2|km)\b|\s(?:annually|yearly)\b)*`

const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d.,/:-])(?:(?<money>${MONEY})\s?)?(?<sign>[-−](?=\d))?(?:(?<low>${DIGITS})|(?<word>(?:${WORDS.join('|')}|one)\b))` +
    String.raw`(?:(?<unit1>\s?%|\s(?:percent|per\scent)\b)?\s?(?<join>[-–—]|\bto\b|\bor\b|(?<=\bbetween\s[^,;]{1,20})\band\b)\s?(?:${MONEY})?\s?(?<high>${DIGITS}))?` +
    String.raw`(?:\s?(?:of|out\sof|/)\s?(?:the\s)?(?:its\s)?(?<whole>\d[\d,]*)(?=\s[a-z]))?` +
    String.raw`(?<more>\s(?:more|additional|extra))?(?:\s?(?<scale>(?:${SCALE})(?![\p{L}])))?(?:\s?(?:of\s)?(?<unit>${UNIT})|\s(?:(?:of\s)?(?<noun>${NOUN})))?(?<per>${PER})(?![\d/]|[.,]\d|-?\p{L})`,
  'giu',
)

/** A number that this stands before is a name: "Article 5", "No. 21", "Table 2.1", "Covid-19". */
const NAMED =
  /(?:\b(?:articles?|clauses?|points?|sections?|tables?|figures?|charts?|box|boxes|annex|appendix|chapters?|parts?|pages?|nos?|numbers?|decree|decision|resolution|law|circular|directive|proposal|plan no|item|phase|region|zone|highway|road|route|term|version|tel|telephone|phone|call|fax|hotline|covid|group|grade|level|class)\b\.?\s*|#)$/i
/** Counted, and yet nothing that anyone would compare later: "received 12 delegates", "3 reports". */
const IDLE =
  /(?:^|\s)(?:delegates|countries|reports|documents|meetings|articles|clauses|sessions|contents|issues|groups|opinions|copies|chapters|annexes|measures|solutions|tasks|topics|pillars|objectives|breakthroughs|principles|steps|parts|sections|pages|reasons|ways)$/i
const YEAR = /^(?:19|20)\d\d$/
const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i

interface ComparatorRule extends Rule {
  readonly comparator: Comparator
}
/** What stands right before the number, or right after its unit ("10% or more"). */
export const COMPARATORS: readonly ComparatorRule[] = [
  {
    id: 'en-at-most',
    shape: '<at most> <number>',
    comparator: 'le',
    pattern:
      /\b(?:at most|under|(?<!no |not )(?:less|fewer) than|below|no more than|not more than|not exceed(?:ing)?|up to|a maximum of|within|no higher than|(?<!no )lower than)\s*$/i,
    examples: ['remain below ', 'no more than ', 'should not exceed '],
    notExamples: ['no less than ', 'about '],
  },
  {
    id: 'en-at-least',
    shape: '<at least> <number>',
    comparator: 'ge',
    pattern:
      /\b(?:at least|over|(?<!no |not )more than|above|no less than|not less than|no fewer than|no lower than|(?<!not )exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in excess of|a minimum of|(?<!no )higher than|upwards of)\s*$/i,
    examples: ['at least ', 'reached over ', 'exceeded ', 'no less than '],
    notExamples: ['less than ', 'no more than '],
  },
  {
    id: 'en-about',
    shape: '<about> <number>',
    comparator: 'approx',
    pattern:
      /\b(?:about|around|nearly|almost|approximately|roughly|some|close to|an estimated|circa|approx\.)\s*$/i,
    examples: ['grew by nearly ', 'About ', 'roughly '],
    notExamples: ['over ', 'estimated at '],
  },
]
const OR_MORE = /^\s*(?:,\s*)?(?:or|and)\s+(?:more|higher|above|over)\b|^\s*\+/i
const OR_LESS = /^\s*(?:or|and)\s+(?:less|lower|below|fewer)\b/i
const SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': 'ge',
  '>': 'ge',
  '≤': 'le',
  '<': 'le',
  '~': 'approx',
}

const toNumber = (text: string): number => Number(text.replaceAll(',', ''))

/** All figures of a text that have a unit, and bare numbers whose unit stands elsewhere (kind none). */
export function englishFiguresIn(text: string): EnglishFigure[] {
  const found: EnglishFigure[] = []
  if (!/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i.test(text)) return found
  FIGURE.lastIndex = 0
  for (let match = FIGURE.exec(text); match; match = FIGURE.exec(text)) {
    const { join, unit1 } = match.groups!
    const before = text.slice(0, match.index)
    // "rose from 5.1 to 6.2 percent" are two figures, "from 5 to 6 percent" is one
    if (
      join &&
      /^(?:to|and|or)$/i.test(join) &&
      !BETWEEN.test(before) &&
      (unit1 || CHANGED_FROM.test(before) || (BY.test(before) && isFar(match)))
    ) {
      const first = firstOf(match, text)
      if (first) found.push(first)
      FIGURE.lastIndex = match.index + match[0].indexOf(join, 1) + join.length
      continue
    }
    const figure = figureOf(text, match)
    if (figure) found.push(figure)
    // "at the end of 2021 to 19.4%": the year is none, what follows may be one
    else if (join) FIGURE.lastIndex = match.index + match[0].indexOf(join, 1) + join.length
  }
  return found
}

const BY = /\bby\s+(?:[a-z]+\s+){0,2}$/i
/** "fell by 3,200 to 20,100" is a change and what came of it, "by 5 to 6" a range. */
const isFar = ({ groups }: RegExpExecArray): boolean =>
  groups?.low !== undefined && toNumber(groups.high!) > 3 * toNumber(groups.low)

const BETWEEN = /\bbetween\s+(?:VND|USD|US\$|\$)?\s?$/i
const CHANGED_FROM =
  /\b(?:rose|risen|grew|grown|increas\w+|fell|fallen|declin\w+|dropp?\w*|decreas\w+|reduc\w+|down|up|rais\w+|lower\w*|improv\w+|climb\w+|jump\w+|went|cut)\b[^.;,]*\bfrom\s+(?:VND|USD|US\$|\$)?\s?$/i

/** The first of two figures in one match, with its own unit or the one they share. */
function firstOf(match: RegExpExecArray, text: string): EnglishFigure | null {
  const groups = match.groups!
  const own = (groups.low ?? groups.word)!
  const end = match[0].indexOf(own) + own.length + (groups.unit1?.length ?? 0)
  const alone: Record<string, string | undefined> = {
    ...groups,
    high: undefined,
    join: undefined,
    unit1: undefined,
  }
  if (groups.unit1) {
    for (const name of ['unit', 'noun', 'scale', 'whole', 'more']) alone[name] = undefined
    alone.unit = groups.unit1.trim()
    alone.per = ''
  }
  return figureOf(text, { 0: match[0].slice(0, end), index: match.index, groups: alone })
}

interface Found {
  readonly 0: string
  readonly index: number
  readonly groups?: Record<string, string | undefined> | undefined
}

function figureOf(text: string, match: Found): EnglishFigure | null {
  const groups = match.groups as Record<string, string | undefined>
  const { money, unit1, noun, scale, word } = groups
  const whole = match[0].trimEnd()
  const written = groups.unit ?? money ?? unit1?.trim()
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  const named = !money && !unit1 && (NAMED.test(before) || (MONTH.test(before.trimEnd()) && !written))
  const bareYear = YEAR.test(groups.low ?? '') && !money && !unit1 && !scale && !groups.unit
  if (named || bareYear) return null
  if (noun && !groups.unit && IDLE.test(noun)) return null
  if (word && !noun && !groups.unit && !scale) return null
  if (word && !noun && /^one$/i.test(word)) return null
  const { high } = groups
  if (high && YEAR.test(high) && !written) return null
  const measured = written ? unitOf(written) : null
  const counted = measured ? undefined : noun
  const first = word
    ? /^one$/i.test(word)
      ? 1
      : WORDS.indexOf(word.toLowerCase()) + 2
    : toNumber(groups.low!)
  const negative = groups.sign !== undefined
  const low = negative ? -first : first
  const last = high ? toNumber(high) : low
  if (last < low) return null
  const scaled = scale?.toLowerCase().replace('bn', 'billion').replace('mn', 'million')
  const name = counted?.split(/\s+/).at(-1)
  const per = (groups.per ?? '')
    .replace(/\s+(?:annually|yearly)\b/gi, ' per year')
    .replace(/\s?(?:\b(?:per|an?|each|every)\b|\/)\s?/gi, '/')
  const unit = `${[scaled, measured?.unit ?? name].filter(Boolean).join(' ')}${per}`
  const rest = text.slice(match.index + whole.length, match.index + whole.length + 24)
  const sign = /[≥≤<>~]\s*$/.exec(before)?.[0].trim()
  const comparator: Comparator = high
    ? 'range'
    : sign
      ? SIGNS[sign]!
      : OR_MORE.test(rest)
        ? 'ge'
        : OR_LESS.test(rest)
          ? 'le'
          : (COMPARATORS.find(rule => rule.pattern.test(before))?.comparator ?? 'eq')
  const factor = (scaled ? SCALES[scaled]! : 1) * (measured?.factor ?? 1)
  const norm = measured?.norm ?? (name ? countedNorm(name) : null)
  return {
    start: match.index,
    end: match.index + whole.length,
    low,
    high: last,
    comparator,
    unit,
    kind: kindOf(measured?.norm, counted),
    noun: counted ?? '',
    more: groups.more !== undefined || /\b(?:an?\s+)?(?:additional|extra|further|another)\s*$/i.test(before),
    norm: { low: round(low * factor), high: round(last * factor), unit: norm && `${norm}${per}` },
  }
}

function kindOf(norm: string | undefined, counted: string | undefined): EnglishFigure['kind'] {
  if (norm === '%') return 'percent'
  if (norm === 'điểm %') return 'points'
  if (norm === 'lần') return 'times'
  if (norm === 'đồng' || norm === 'USD' || norm === 'EUR') return 'money'
  if (norm !== undefined) return 'measured'
  return counted ? 'counted' : 'none'
}

/** 1.4 × 10⁹ without the dust of binary fractions. */
const round = (value: number): number => Number(value.toPrecision(12))
