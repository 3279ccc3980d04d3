/** English documents: the same rows from verbs, units and dates of their own. */
import type { Row } from '../tables.ts'
import type { Measure } from './attach.ts'
import type { Draft } from './draft.ts'
import type { Source } from './extract.ts'
import type { Comparator } from './figures.ts'

const NUMBER = String.raw`-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?`
const SCALE = 'thousand|million|billion|trillion'
const MONEY = String.raw`VND|USD|US\$|EUR|\$`
const FIGURE = new RegExp(
  String.raw`(?:(${MONEY})\s?)?(?<![\w.,/-])(${NUMBER})(?:\s?(?:-|–|to)\s?(${NUMBER}))?\s?(?:(${SCALE})\s?)?(%|percent(?:age points?)?|${MONEY}|dong|hectares|ha|km2|m2|km|tonnes|tons|MW|times|[a-z]+)?(?:\s(per\s\w+|a year))?`,
  'g',
)
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const COUNTED =
  /^(?:communes?|households?|people|persons|workers|jobs|enterprises|businesses|firms|cooperatives|projects?|districts|schools|students|teachers|doctors|beds|tourists|visitors|arrivals|companies|hospitals|products|villages|towns|provinces|units|cases|houses|roads|clinics|farmers|officials|members|centres|centers|parks|factories|plants|vehicles|ships|records)$/i

const AIM =
  /\b(?:aims?|target(?:s|ed)?|plans?|planned|expect(?:s|ed)?|strives?|will|shall|should|must|is to|are to|seeks?|intends?|goal|objective|forecast|projected|by the end of)\b/i
const DONE =
  /\b(?:grew|rose|increased|reached|stood at|amounted to|totalled|totaled|fell|declined|dropped|decreased|recorded|was|were|has|have|had|attained|achieved|hit|estimated at|accounted for|surged|contracted|expanded)\b/i
const UP =
  /\b(?:grew|grow|rose|rise|increase[ds]?|increasing|up|surged?|expand(?:ed)?|gain(?:ed)?|growth of|more than the)\b[^,;]*$/i
const DOWN =
  /\b(?:fell|fall|declined?|dropp?(?:ed)?|decrease[ds]?|decreasing|down|contract(?:ed)?|reduc(?:e|ed|ing|tion)|cut(?:ting)?|lower(?:ed)?)\b[^,;]*$/i
const VERB =
  /\b(?:grew|rose|increased?|reach(?:ed|es)?|stood|amounted|totall?ed|fell|declined|dropped|decreased?|recorded|was|were|is|are|will|has|have|attained|achieved|hit|estimated|accounted|surged|contracted|expanded|aims?|targets?|plans?|raise[ds]?|reduced?|bring|of)\b/i

/** Drafts of an English document: every number with a unit, with the verb and the noun phrase of its clause. */
export function englishFigures(source: Source): Draft[] {
  const { document, sentences } = source
  const drafts: Draft[] = []
  const year = document.issued_on?.slice(0, 4) ?? null
  for (const row of sentences) {
    if (/^(?:header|recipient|signature|noise)$/.test(row.kind) || !/\d/.test(row.text)) continue
    let subject = ''
    for (const match of row.text.matchAll(FIGURE)) {
      const draft = draftOf(source, row, match, subject, year)
      if (!draft) continue
      subject = draft.indicator
      drafts.push(draft)
    }
  }
  return drafts
}

const toNumber = (text: string): number => Number(text.replaceAll(',', ''))

function draftOf(
  source: Source,
  row: Row<'sentences'>,
  match: RegExpMatchArray,
  carried: string,
  year: string | null,
): Draft | null {
  const { text } = row
  const at = match.index!
  const [whole, moneyBefore, first, second, scale, word, per] = match as unknown as [
    string,
    ...(string | undefined)[],
  ]
  const money = moneyBefore ?? (word && new RegExp(`^(?:${MONEY}|dong)$`).test(word) ? word : undefined)
  const percent = word === '%' || word?.startsWith('percent')
  const counted = word !== undefined && COUNTED.test(word)
  const measured = word !== undefined && /^(?:hectares|ha|km2|m2|km|tonnes|tons|MW|times)$/.test(word)
  if (!money && !percent && !counted && !measured) return null
  const points = word?.startsWith('percentage')
  const before = text.slice(0, at)
  const clause = /[^.;:]*$/.exec(before)![0]
  const near = clause.slice(-40)
  const comparator: Comparator = second
    ? 'range'
    : /\b(?:at least|over|more than|above|no less than|exceed(?:ing|ed)?)\s*$/i.test(near)
      ? 'ge'
      : /\b(?:at most|under|less than|below|no more than|up to)\s*$/i.test(near)
        ? 'le'
        : /\b(?:about|around|nearly|almost|approximately|some)\s*$/i.test(near)
          ? 'approx'
          : 'eq'
  const down = DOWN.test(near)
  const up = UP.test(near)
  let low = toNumber(first!)
  let high = second ? toNumber(second) : low
  if (down && (percent || counted)) [low, high] = [-high, -low]
  const measure: Measure = percent
    ? up || down
      ? 'growth'
      : points
        ? 'increment'
        : 'share'
    : up && /\bby\b/i.test(near)
      ? 'increment'
      : 'level'
  const unit = percent
    ? points
      ? 'percentage points'
      : `%${per ? `/${per.replace(/^per\s|a\s/, '')}` : ''}`
    : [scale, money ?? word].filter(Boolean).join(' ')
  const rest = text.slice(at + whole.length)
  const after = /^[^,;.]*/.exec(rest)![0]
  const indicator = counted ? `${word}${rightOf(after)}` : subjectOf(clause, carried)
  if (!indicator) return null
  const aims = AIM.exec(clause)?.index ?? -1
  const done = DONE.exec(clause)?.index ?? -1
  const titles = `${row.section_path ?? ''}`
  const lean = /target|plan|goal|objective|task|orientation/i.test(titles)
    ? 1
    : /result|situation|performance|achievement/i.test(titles)
      ? -1
      : 0
  const kind =
    aims >= 0 && (done < 0 || aims < done) ? 'target' : done >= 0 ? 'result' : lean > 0 ? 'target' : 'result'
  const period =
    periodOf(after, clause, text, titles) ??
    (kind === 'target' ? source.periods.plan : source.periods.report) ??
    year
  const start = source.cleanStart(row)
  const factor = (scale ? SCALES[scale]! : 1) * 1
  const lead = /(?:\b(?:grew|rose|reached|stood|amounted|increase|up|down|fell|reach)\b[^,;]{0,25})$/i.exec(
    before,
  )
  const from = lead ? lead.index : at
  return {
    sentence_id: row.sentence_id,
    kind,
    estimated: kind === 'result' && /\bestimated\b/i.test(clause),
    indicator,
    measure,
    base: /\b(?:over|compared with|year on year|against)\b[^,;.]*/i.exec(after)?.[0] ?? null,
    comparator,
    low,
    high,
    unit,
    norm: {
      low: low * factor,
      high: high * factor,
      unit: percent
        ? points
          ? 'điểm %'
          : '%'
        : money
          ? money === 'VND' || money === 'dong'
            ? 'đồng'
            : money === 'EUR'
              ? 'EUR'
              : 'USD'
          : (word ?? null),
    },
    period,
    place: source.document.province ?? 'Việt Nam',
    placeCode: source.document.province_code,
    text: text.slice(from, at + whole.length).trim(),
    start: start + from,
    end: start + at + whole.trimEnd().length,
    rule: 'english',
    features: [
      'source:english',
      `unit:${percent ? 'percent' : counted ? 'counted' : 'measured'}`,
      `measure:${measure}`,
    ],
  }
}

/** The noun phrase before the verb of the clause, or after it ("increase GRDP by at least 7%"). */
function subjectOf(clause: string, carried: string): string {
  const transitive =
    /\b(?:increase|raise|reduce|cut|bring|lift|keep)\s+(?:the\s+)?([A-Z][\w ()-]*?|[a-z][\w ()-]*?)\s+(?:by|to|at|below|above|from)\b[^,;]*$/i.exec(
      clause,
    )
  if (transitive) return transitive[1]!.trim()
  const last = clause.split(/,(?=\s*(?:an? |up |down |and |with |while |of which))/).at(-1)!
  const verb = VERB.exec(last)
  const head = (verb ? last.slice(0, verb.index) : last)
    .replace(/^[\s,]*(?:\d+[.)]\s*|and\s+|while\s+|with\s+|in (?:the )?(?:first )?[\w ]*?\d{4},?\s*)*/i, '')
    .replace(/^(?:the|an?)\s+/i, '')
    .replace(/\s+(?:of|in)\s+(?:[A-Z][\w]*\s+)+(?:province|city)\s*$/i, '')
    .trim()
  return head.length > 2 && /[a-z]{3}/i.test(head) && !/^(?:up|down|an? increase|an? decrease)\b/i.test(head)
    ? head
    : carried
}

const rightOf = (after: string): string => {
  const words = after
    .replace(/\s+(?:by|in|at|before|during)\s+(?:the\s+)?(?:end\s+of\s+)?\d{4}.*$/i, '')
    .replace(/\s+(?:by|in)\s+(?:the\s+)?end\s+of\s+\d{4}.*$/i, '')
    .trimEnd()
  return words.split(' ').slice(0, 14).join(' ')
}

/** "in 2022", "by the end of 2023", "in the first six months of 2022", "from 2021 to 2025". */
function periodOf(after: string, clause: string, text: string, titles: string): string | null {
  for (const part of [
    after.replace(
      /\b(?:over|compared with|against|than in|from)\s+(?:the same period (?:of|in) )?\d{4}/gi,
      '',
    ),
    clause,
    text,
    titles,
  ]) {
    const span = /\b(20\d\d)\s?(?:-|–|to)\s?(20\d\d)\b/.exec(part)
    if (span) return `${span[1]}/${span[2]}`
    const months = /\bfirst (six|nine|three|half|\d+)(?: months)? of (20\d\d)/i.exec(part)
    if (months)
      return (
        {
          six: `${months[2]}-H1`,
          half: `${months[2]}-H1`,
          nine: `${months[2]}-9M`,
          three: `${months[2]}-Q1`,
        }[months[1]!.toLowerCase()] ?? `${months[2]}-${months[1]}M`
      )
    const one = /\b(?:in|by|of|for|during|year)\s+(?:the (?:end|year) of\s+)?(20\d\d)\b/i.exec(part)
    if (one) return one[1]!
  }
  return null
}
