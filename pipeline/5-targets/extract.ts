/** From the sentences of one document to its targets: the walk that carries section, list head and subject along. */

import { intervalOf, kindOf } from '../language/periods.ts'
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import { type Attached, attach } from './attach.ts'
import { Bodies } from './bodies.ts'
import { CHANGE } from './clause.ts'
import { type Draft, featuresOf, valuesOf } from './draft.ts'
import { figuresOf } from './figures.ts'
import { beforePeriod, periodWords, timeOfSentence } from './grammar/periods.ts'
import { Role } from './grammar/roles.ts'
import { kindScore, leaningOf, standsNow } from './kind.ts'
import {
  completed,
  conditionAfter,
  headOfMembers,
  isLabelled,
  isLine,
  isName,
  isSecond,
  labelOfHead,
  labelsOf,
  membersAmong,
  nameOf,
  opensWithMember,
  paidAfterAdjunct,
  saysPaid,
} from './labels.ts'
import { milestonesOf } from './milestones.ts'
import { normOf, regulationOf, setsLimits } from './norms.ts'
import { PartnerTrade } from './partners.ts'
import { placeOfPart } from './parts.ts'
import { type DocumentPeriods, isBase, periodOf } from './period.ts'
import {
  CompanyNames,
  countryOf,
  isProvince,
  opensWithPlace,
  type Place,
  placeIn,
  placeNamed,
  placeOfDocument,
  placeOfEntity,
  placeOfHead,
} from './place.ts'
import { isStart } from './predicate.ts'
import { type Mention, Sentence, type Span } from './sentence.ts'
import { hasFigure } from './tokens.ts'
import { trimmed } from './trim.ts'

interface Head {
  readonly rank: number
  readonly text: string
  readonly leaning: number
  readonly period: string | null
  readonly subject: string
  readonly place: Place | null
  /** What the head names, for items that say nothing alone. */
  readonly label: string
  /** An item that heads those of its own rank after it: "- Chủ trì cuộc họp: Cấp tỉnh: …", "- Cấp huyện: …". */
  readonly soft: boolean
  /** A line of a list without markers, whose amount stands on the next line. */
  readonly line: boolean
}

/** Depth of a list marker: "1." above "a)" above "-" above "+". 0 where there is none. */
function rankOf(text: string): number {
  // "Tốc độ": a small letter in second place and it is no marker
  const second = text.charCodeAt(1)
  if ((second >= 97 && second <= 122) || second >= 0xe0) return 0
  if (/^\s*(?:[IVXL]+|[A-Z])[.)]\s/.test(text)) return 1
  if (/^\s*\d+(?:\.\d+)*[.)]?\s/.test(text)) return AMOUNT.test(text) ? 0 : 2
  if (/^\s*(?:[a-zđ]|[a-zđ]\.\d+|\d+)\)\s?/.test(text)) return 3
  if (/^\s*\(\d+\)/.test(text)) return 3
  if (/^\s*[-–—•*]\s?/.test(text)) return 4
  if (/^\s*[+o]\s?/.test(text)) return 5
  return 0
}

/** "300.000 đồng/người.": the amount of the line before, no number of an item. */
const AMOUNT = /^\s*(?:\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?) (?:(?:nghìn|triệu|tỷ) )?(?:đồng|%)/u

/** A paragraph that goes on with what the one before told: "Trong đó, xuất khẩu đạt …". */
const GOES_ON =
  /^(?:trong đó|trong số đó|cụ thể|theo đó|tuy nhiên|riêng|còn|đồng thời|bên cạnh đó|cùng với đó|ngoài ra|đáng chú ý|đặc biệt|tương tự|trong khi đó|ngược lại)(?![\p{L}\p{N}])/iu

/** What it tells is a part of the figure told last: "GRDP 9 tháng tăng 6%. Trong đó: khu vực dịch vụ đạt 7%". */
const OF_WHICH = /^trong (?:số )?đó(?![\p{L}\p{N}])/iu

const INHERITED = new Set(['paragraph', 'sentence', 'plan'])
const SILENT = new Set(['header', 'recipient', 'signature', 'noise'])

export interface Source {
  readonly document: Row<'documents'>
  readonly periods: DocumentPeriods
  readonly sentences: readonly Row<'sentences'>[]
  readonly entities: readonly Row<'entities'>[]
  /** Offset of a sentence in the clean text, and the clean text, to know paragraphs. */
  readonly clean: string
  readonly cleanStart: (sentence: Row<'sentences'>) => number
  /** Offsets in the clean text of offsets in the raw one. */
  readonly toClean: (start: number, end: number) => { start: number; end: number }
}

export function extract(source: Source): Draft[] {
  const { document } = source
  const english = document.language === 'en'
  const drafts: Draft[] = []
  const spans = spansBySentence(source)
  const { periods } = source
  const yearOfSection = sectionYears(periods)
  const official = document.doc_type !== null
  const regulation = regulationOf(document)
  const limits = regulation === 'amounts' && setsLimits(source.clean)
  const home = placeOfDocument(document, source.entities)
  let paragraphPlace: Place | null = null
  const bodies = new Bodies()
  const partners = new PartnerTrade()
  let heads: Head[] = []
  let lastEnd = -1
  let afterHead = false
  /** Whether a heading or a list head has been passed: what stands before them tells, what follows orders. */
  let placed = false
  /** The paragraph before is a line of a list without markers. */
  let listed = false
  let paragraphPeriod: string | null = null
  /** The year of the plan that the paragraph speaks of. */
  let paragraphPlan: string | null = null
  /** The last figure outside of brackets. */
  let told: Draft | null = null
  let toldScore = 0
  /** The first period that stands beside figures, for a document that tells none of its own. */
  let spoken: string | null = null
  let paragraphSubject = ''
  let lastSubject = ''
  const headings = new Set<string>()
  for (const row of source.sentences) {
    if (SILENT.has(row.kind) || row.kind === 'row') continue
    if (row.kind === 'heading') headings.add(row.sentence_id)
    const text = row.text
    const at = source.cleanStart(row)
    const sameParagraph = lastEnd >= 0 && !source.clean.slice(lastEnd, at).includes('\n')
    lastEnd = at + text.length
    const rank = rankOf(text)
    if (!sameParagraph) {
      if (row.kind === 'heading' || !GOES_ON.test(text)) paragraphPeriod = null
      paragraphSubject = ''
      paragraphPlace = null
      if (!timeOfSentence.plansOn.in(text)) paragraphPlan = null
      if (row.kind === 'heading') {
        heads = []
        partners.open()
        lastSubject = ''
      } else if (rank > 0) heads = heads.filter(head => head.rank < rank || goesOn(head, rank, text))
      // a paragraph right after a head is what the head announces, and so are the lines of its list
      else if (row.kind !== 'item' && !afterHead) heads = listed && isLine(text) ? heads.filter(isOuter) : []
      listed = heads.length > 0 && (isLine(text) || !heads.every(isOuter))
    }
    const mySpans = spans.get(row.sentence_id) ?? []
    bodies.see(namesOf(mySpans), sameParagraph)
    const isHead = text.trimEnd().endsWith(':')
    afterHead = isHead
    placed ||= isHead || row.section_path !== null
    if (!isHead && !hasFigure(text)) {
      paragraphPlan = timeOfSentence.planOfYear.pattern.exec(text)?.[1] ?? paragraphPlan
      partners.see(text)
      bodies.tell(text)
      continue
    }
    const folded = fold(text)
    const parsed = new Sentence(
      text,
      mySpans,
      english,
      periods.in(text, paragraphPeriod, yearOfSection(row)),
      folded,
    )
    const figures = figuresOf(parsed)
    const partOf = OF_WHICH.test(text) ? told : null
    const headText = heads.length > 0 ? heads[heads.length - 1]! : null
    let rows: Attached[] = []
    if (figures.length > 0) {
      rows = attach(parsed, figures, {
        subject: paragraphSubject || headText?.subject || lastSubject,
      })
      partners.name(parsed, rows)
      // of the figure before in the same bracket, or outside of brackets
      const scores = new Map<number, number>()
      /** The norm before in this sentence, and its name without whom it is for. */
      let named: Attached | null = null
      let shared = ''
      for (const attached of rows) {
        // "300.000 đồng/người." below "- Tại thị trấn, mức khoán:": its head names it
        if (!NAMED.test(attached.indicator) && (regulation !== 'amounts' || heads.length === 0)) continue
        const part = placeOfPart(parsed, attached.figure)
        const found = part ? placeNamed(part, source.entities) : placeIn(parsed, attached, home)
        // "cao hơn mức tăng của cả nước là 9,2%" in a province's report: that figure's alone
        const wider = found?.code === null && home.code !== null
        if (found && !wider && attached.bracket < 0 && (isProvince(found) || opensWithPlace(parsed)))
          paragraphPlace = found
        const norm = normOf(parsed, folded, attached, unitOf(parsed, attached), official, regulation)
        if (norm === 'refused') continue
        // "đi công tác tại Hà Nội: 450.000 đồng": a province's own norm, wherever it is spent
        const local = norm === 'set' && home.code !== null
        const spent = local && found !== null && isProvince(found) && found.code !== home.code
        const around = paragraphPlace ?? heads.findLast(head => head.place !== null)?.place ?? home
        const place: Place = spent ? home : (found ?? around)
        if (norm === 'set')
          shared = nameNorm(
            parsed,
            attached,
            { heads: headsAround(heads), titles: titlesOf(row), limits },
            named && isSecond(parsed, named, attached) ? { name: shared, figure: named.figure } : null,
          )
        if (!NAMED.test(attached.indicator)) continue
        if (norm !== 'set' && attached.whom) attached.indicator = `${attached.indicator} ${attached.whom}`
        if (norm === 'set') named = attached
        else if (attached.figure.unitClass !== 'counted')
          attached.indicator = completed(
            attached.indicator,
            [...labelsOf(parsed, attached).reverse(), ...headsAround(heads)],
            titlesOf(row),
          )
        if (told && isPartOfGrowth(parsed, attached, partOf !== null || rows[0] !== attached, told))
          attached.measure = 'growth'
        if (!official) attached.indicator = bodies.owned(trimmed(attached.indicator), parsed, attached)
        const draft = draftOf(
          source,
          row,
          parsed,
          attached,
          rows,
          heads,
          periods,
          partOf?.period ?? paragraphPeriod,
          {
            before:
              scores.get(attached.bracket) ??
              scores.get(-1) ??
              (partOf && attached.chain === 0 ? toldScore : 0),
            place,
            norm: norm === 'set',
            placed,
            plan: paragraphPlan,
          },
        )
        if (draft) {
          drafts.push({
            ...draft,
            indicator: bodies.named(attached.bracket < 0 ? withTitle(draft.indicator, row) : draft.indicator),
          })
          // "từ 1,97% năm 2023 xuống dưới 1%": where it starts says nothing of where it is to go
          if (!isStart(parsed, attached.figure)) scores.set(attached.bracket, draft.score)
          if (attached.bracket < 0) [told, toldScore] = [draft, draft.score]
        }
      }
    }
    partners.see(text)
    bodies.tell(text)
    const own = ownPeriods(parsed, rows)
    paragraphPlan = planYear(parsed) ?? paragraphPlan
    const lean =
      [...heads]
        .reverse()
        .map(head => head.leaning)
        .find(Boolean) ??
      path(row)
        .map(title => leaningOf(fold(title)))
        .find(Boolean) ??
      0
    drafts.push(...milestonesOf(parsed, row, rows, { lean, at, document }))
    const topic = topicOf(rows)
    if (topic) paragraphSubject = lastSubject = topic
    if (own) {
      paragraphPeriod = own
      if (rows.length > 0) spoken ??= own
      const last = drafts[drafts.length - 1]
      if (last && tellsReport(parsed, last, row.sentence_id, own))
        periods.report ??= (isOfNow(parsed, own) ? periods.months : null) ?? own
    }
    if (isHead) {
      heads.push({
        rank,
        text: folded,
        leaning: leaningOf(folded),
        period: own ?? paragraphPeriod,
        subject: '',
        place: placeOfHead(parsed),
        label: labelOfHead(text),
        soft: false,
        line: rank === 0 && listed,
      })
    } else if (regulation === 'amounts' && rank > 0 && rows.length > 0) {
      const label = headOfMembers(parsed, rows[0]!)
      if (label) heads.push({ ...SOFT_HEAD, rank, label })
    }
  }
  // a title before the first period speaks of what the text below reports
  const period = periods.report ?? periods.plan ?? spoken
  const dated = drafts.map(draft => (draft.period === null ? { ...draft, period } : draft))
  return dated.map(draft => (headings.has(draft.sentence_id) ? asTold(draft, dated, headings) : draft))
}

/** A heading "Xuất khẩu giảm 15%" says what the text tells below, of the period and the kind that it has there. */
function asTold(draft: Draft, all: readonly Draft[], headings: ReadonlySet<string>): Draft {
  // a round amount may be reached here and planned there
  if (!draft.rule.endsWith('/document') || draft.measure === 'level') return draft
  const told = all.find(
    one =>
      !headings.has(one.sentence_id) &&
      one.start > draft.start &&
      one.low !== null &&
      one.low === draft.low &&
      one.high === draft.high &&
      one.unit === draft.unit &&
      one.measure === draft.measure,
  )
  return told ? { ...draft, kind: told.kind, period: told.period, estimated: told.estimated } : draft
}

/** "GRDP tăng 6,9%, trong đó khu vực dịch vụ ước đạt 7,2%": by how much the part grew. */
function isPartOfGrowth(parsed: Sentence, row: Attached, after: boolean, told: Draft): boolean {
  return (
    after &&
    row.measure === 'share' &&
    told.measure === 'growth' &&
    row.bracket < 0 &&
    SECTOR.test(row.indicator) &&
    / đạt /.test(row.chainText) &&
    /trong đó/iu.test(parsed.text.slice(0, parsed.tokens.start[row.figure.first]))
  )
}
const SECTOR = /^(?:(?:các )?(?:khu vực|ngành|lĩnh vực) |(?:nông|công) nghiệp|dịch vụ|thương mại|xây dựng)/iu

const NAMED = /\p{L}{2}/u
const SOFT_HEAD = {
  text: '',
  leaning: 0,
  period: null,
  subject: '',
  place: null,
  soft: true,
  line: false,
} as const

const isOuter = (head: Head): boolean => !head.line

/** Whether a label of an item holds for the next one of its rank too. */
const goesOn = (head: Head, rank: number, text: string): boolean =>
  head.soft && head.rank === rank && opensWithMember(text)

/** Labels of the heads around, innermost first. */
const headsAround = (heads: readonly Head[]): string[] => heads.map(head => head.label).reverse()
const titlesOf = (row: Row<'sentences'>): string[] => path(row).map(labelOfHead)

/**
 * Names what a regulation sets by its labels and those around, and makes it a limit where all amounts are. Gives the
 * name without whom it is for; `first` is the norm before, where both say for whom.
 */
function nameNorm(
  parsed: Sentence,
  row: Attached,
  around: { readonly heads: readonly string[]; readonly titles: readonly string[]; readonly limits: boolean },
  first: { readonly name: string; readonly figure: Attached['figure'] } | null,
): string {
  const { figure } = row
  const labels = labelsOf(parsed, row)
  const labelled = isLabelled(parsed, row, labels)
  const stated = paidAfterAdjunct(parsed, row) || row.indicator
  // what a whole sentence names needs no title but one that says what is paid
  const titles = !labelled && isName(stated) ? around.titles.filter(saysPaid) : around.titles
  const name =
    first?.name || nameOf(labelled ? labels : [...membersAmong(labels), stated], around.heads, titles)
  const condition = conditionAfter(parsed, row)
  row.indicator = condition === '' || name.includes(condition) ? name : `${name} ${condition}`
  // "trích thêm 10%", "Về giảm nghèo: tối thiểu 20% kinh phí": an amount, no growth
  if ((row.chain & Role.UP && / thêm /.test(row.chainText)) || (labelled && !(row.chain & CHANGE))) {
    row.measure = figure.unitClass === 'percent' ? 'share' : 'level'
    row.negative = false
  }
  // "không quá 150.000 đồng đối với A và 100.000 đồng đối với B": both are limits
  if (first && figure.comparator === 'eq' && first.figure.comparator !== 'range')
    figure.comparator = first.figure.comparator
  if (around.limits && figure.comparator === 'eq') figure.comparator = 'le'
  return name
}
/** "Tổng số: 700 triệu đồng" under "Phương án phân bổ vốn": of what it is the total. */
function withTitle(indicator: string, row: Row<'sentences'>): string {
  if (!TOTAL.test(indicator)) return indicator
  const title = path(row).find(one => !UNTOLD.test(one) && !fold(one).startsWith(fold(indicator)))
  if (!title || title.length > 90) return indicator
  return `${indicator} ${title[0]!.toLowerCase()}${title.slice(1)}`
}
const TOTAL = /^(?:tổng số|tổng cộng|tổng|cộng|tổng kinh phí)$/iu
/** Titles that say nothing of a total: "PHỤ LỤC", "Năm 2025". */
const UNTOLD = /\d|^(?:phụ lục|biểu|bảng|nội dung|danh mục)/iu

/** Whether a sentence tells what its document reports on: a result of its period; a day only where it counts up to it. */
function tellsReport(parsed: Sentence, last: Draft, id: string, own: string): boolean {
  if (last.sentence_id !== id || last.kind !== 'result') return false
  if (kindOf(own) !== 'day') return true
  const mention = parsed.periods.find(one => one.label === own)
  return mention !== undefined && beforePeriod.upTo.in(parsed.slice(0, mention.first))
}

/** "đến nay", "tuần qua": when it is told, and not of what the document reports. */
const isOfNow = (parsed: Sentence, own: string): boolean =>
  parsed.periods.some(
    ({ label, text }) => label === own && (periodWords.present.in(text) || timeOfSentence.daysAgo.in(text)),
  )

/** What a sentence is about: the subject of its first figure. */
function topicOf(rows: readonly Attached[]): string {
  for (const row of rows) if (row.bracket < 0 && row.subject) return row.subject
  return ''
}

/** The period that opens a sentence or is its only one: what the sentences after it speak of. */
function ownPeriods(parsed: Sentence, rows: readonly Attached[]): string | null {
  if (parsed.periods.length === 0) return null
  const own = parsed.periods.filter(
    period => period.bracket < 0 && !isBase(parsed, period, rows) && !isAside(period),
  )
  const first = own[0]
  if (!first) return null
  if (first.first <= 6) return first.label
  return own.every(period => period.label === first.label) ? first.label : null
}

/** Whether a period is written with its year. */
const namesYear = (parsed: Sentence, label: string | null): boolean =>
  parsed.periods.some(one => one.label === label && /\d{4}/.test(one.text))

/** The year of the last plan that a sentence names: "kế hoạch phát triển kinh tế - xã hội năm 2026". */
function planYear(parsed: Sentence): string | null {
  const year = parsed.periods.findLast(
    ({ first, label }) =>
      label.length === 4 && beforePeriod.planFor.in(parsed.slice(Math.max(0, first - 14), first)),
  )
  return year?.label ?? null
}

/** "đạt 70 tỷ đồng, trong khi cùng kỳ lỗ 15 tỷ đồng": told beside, but not what the sentence is about. */
const isAside = ({ text }: Mention): boolean => periodWords.samePeriod.in(text)

function draftOf(
  source: Source,
  row: Row<'sentences'>,
  parsed: Sentence,
  attached: Attached,
  rows: readonly Attached[],
  heads: readonly Head[],
  periods: DocumentPeriods,
  paragraphPeriod: string | null,
  given: {
    readonly before: number
    readonly place: Place
    /** Whether a regulation sets it. */
    readonly norm: boolean
    readonly placed: boolean
    /** The year of the plan that the paragraph before speaks of. */
    readonly plan: string | null
  },
): (Draft & { readonly score: number }) | null {
  const { document } = source
  const { figure } = attached
  const leanings: number[] = [...heads].reverse().map(head => head.leaning)
  const titles = path(row)
  for (const title of titles) leanings.push(leaningOf(fold(title)))
  if (row.kind === 'heading') leanings.unshift(leaningOf(fold(row.text)))
  // "Phê chuẩn quyết toán ngân sách năm 2020": a resolution that only tells
  if (leanings.every(lean => !lean) && leaningOf(fold(document.title ?? '')) < 0) leanings.push(-1)
  const found = periodOf(parsed, attached, rows)
  // "50% lãi suất trong năm tiếp theo": a norm is of no year but one that is named
  const local = given.norm && !namesYear(parsed, found.label) ? { label: null, source: '' } : found
  let period = local.label
  let source_ = local.source
  if (period === null && paragraphPeriod) {
    period = paragraphPeriod
    source_ = 'paragraph'
  }
  for (let h = heads.length - 1; period === null && h >= 0; h--) {
    period = heads[h]!.period
    source_ = 'head'
  }
  const issued = periods.today
  const tenseOf = (label: string | null): number => {
    const interval = label ? intervalOf(label) : null
    if (!interval || !issued) return 0
    if (interval.end < issued) return -1
    if (
      interval.end.slice(0, 4) > issued.slice(0, 4) ||
      isStillToCome(label!, interval.end, document.issued_on)
    )
      return 1
    return 0
  }
  const score = kindScore(
    parsed,
    attached,
    rows.map(r => r.figure),
    {
      leanings,
      documentType: document.doc_type,
      // "Hiện nay, toàn tỉnh có 30 xã": what is now is not aimed at
      tense: periodWords.present.in(found.text ?? '')
        ? -1
        : tenseOf(period) || Number(isToCome(parsed, attached, period, document.issued_on)),
      before: given.before,
      bracketed:
        source_ === 'bracket' &&
        (tenseOf(period) < 0 ||
          /(?:hiện|nay|cùng kỳ)/.test(fold(parsed.slice(attached.bracket, figure.first)))),
      dated: source_ === 'figure' || source_ === 'clause' || source_ === 'sentence',
      placed: given.placed,
    },
  )
  let kind: 'target' | 'result' = given.norm || score > 0 ? 'target' : 'result'
  // what is still to be reached is not due in a period that is over: "10 tháng …" of the sentence before
  if (
    kind === 'target' &&
    period !== null &&
    INHERITED.has(source_) &&
    !period.includes('/') &&
    !isAhead(period, issued) &&
    tenseOf(period) <= 0
  ) {
    if (period.length > 4) [period, source_] = [period.slice(0, 4), 'year']
    if (tenseOf(period) < 0) period = null
  }
  if (period === null) {
    for (const title of titles) {
      const label = periods.ofTitle(title)
      if (label) {
        period = label
        source_ = 'section'
        break
      }
    }
  }
  if (period === null) {
    period = kind === 'target' ? periods.plan : periods.report
    source_ = 'document'
  }
  // "… thông qua kế hoạch năm 2026. Theo đó, GRDP tăng 8%"
  if (
    kind === 'target' &&
    given.plan &&
    period &&
    given.plan > period.slice(0, 4) &&
    (source_ === 'document' || INHERITED.has(source_) || source_ === 'year') &&
    local.label === null
  )
    [period, source_] = [given.plan, 'paragraph']
  // "trong đó hiện có 7 siêu thị" is of now, not of the year aimed at
  if (kind === 'result' && standsNow(attached) && tenseOf(period) >= 0 && source_ !== 'figure')
    period = periods.now()
  // nothing is reached in a period that begins after the document; "ước đến 30/9 đạt …" is reckoned days before
  const interval = kind === 'result' && period ? intervalOf(period) : null
  const reckoned =
    score < 0 && interval?.start === interval?.end && (given.before < 0 || ESTIMATED.test(attached.chainText))
  if (interval && periods.latest && interval.start > periods.latest && !reckoned) kind = 'target'
  // "tháng 10 …" named last in a report on ten months: what goes on without a period is of the ten
  if (kind === 'result' && source_ === 'paragraph' && closesReport(period, document.period))
    period = document.period
  // "thu hút khoảng 5 tỷ USD mỗi năm" in a report on nine months
  if (
    kind === 'result' &&
    FIRST_MONTHS.test(period ?? '') &&
    source_ !== 'figure' &&
    isYearly(parsed, attached)
  )
    period = period!.slice(0, 4)
  const { tokens } = parsed
  const start = tokens.start[attached.chainFirst]!
  const end = tokens.end[Math.max(figure.end, attached.right[0]) - 1]!
  const unit = unitOf(parsed, attached)
  const indicator = trimmed(attached.indicator).slice(0, 300)
  const at = source.cleanStart(row)
  return {
    score,
    sentence_id: row.sentence_id,
    kind,
    estimated: kind === 'result' && ESTIMATED.test(attached.chainText),
    indicator,
    measure: attached.measure,
    base: attached.base,
    comparator: figure.comparator,
    ...valuesOf(figure, attached.negative, unit),
    unit,
    period,
    place: given.place.name,
    placeCode: given.place.code,
    text: parsed.text.slice(start, end),
    start: at + start,
    end: at + end,
    rule: `${figure.rule}/${attached.source}/${source_}`,
    features: featuresOf(attached, { kindScore: score, periodSource: source_, indicator }),
  }
}
/** Whether a result is told of each year: what it is in the first months says nothing of them. */
const isYearly = (parsed: Sentence, { figure, measure }: Attached): boolean =>
  YEARLY.test(parsed.slice(figure.end, figure.end + 2)) ||
  // "đang tăng 4%/năm"; an interest rate a year holds now
  (measure === 'growth' && parsed.slice(figure.unitFirst, figure.unitLast).endsWith('/năm'))
const YEARLY = /^(?:mỗi|hằng|hàng|một) năm$/iu
const FIRST_MONTHS = /^\d{4}-(?:\d+M|H1|Q\d)$/

/** "tháng 11" in a text of its first days, "quý IV" in one of October: a month, quarter or half whose end is far off. */
const isStillToCome = (label: string, end: string, issued: string | null): boolean =>
  issued !== null && PART_OF_YEAR.test(label) && Date.parse(end) - Date.parse(issued) > 15 * 864e5
const PART_OF_YEAR = /^\d{4}-(?:\d\d|Q\d|H\d)$/

/** Whether a period begins after a day: the last quarter is no period that is over. */
function isAhead(period: string, issued: string | null): boolean {
  const interval = intervalOf(period)
  return interval !== null && issued !== null && interval.start > issued
}

/** "lũy kế đến cuối năm có 21 xưởng": of a year whose end is still to come; "ước đến cuối năm đạt …" is told. */
function isToCome(parsed: Sentence, row: Attached, period: string | null, issued: string | null): boolean {
  if (!period || !issued || !/^\d{4}$/.test(period) || `${period}-12-31` <= issued) return false
  const mention = parsed.periods.find(one => one.label === period && one.first >= row.left)
  return (
    mention !== undefined &&
    periodWords.yearEnd.in(parsed.slice(mention.first - 1, mention.last)) &&
    !ESTIMATED.test(row.chainText)
  )
}

/** Whether a month is the last of the first months that a document reports on: 2025-10 of 2025-10M. */
function closesReport(period: string | null, report: string | null): boolean {
  const months = /^(\d{4})-(\d{1,2})M$/.exec(report ?? '')
  return months !== null && period === `${months[1]}-${months[2]!.padStart(2, '0')}`
}
const ESTIMATED = / (?:ước|ước đạt|ước tính|dự ước|ước thực hiện|ước cả năm|ước cả năm đạt) /

/** The year that the titles around a sentence name, the innermost first: "Kết quả năm 2023". */
function sectionYears(periods: DocumentPeriods): (row: Row<'sentences'>) => string | null {
  let last: { path: string | null; year: string | null } | null = null
  return row => {
    if (last?.path === row.section_path && row.section_path !== null) return last.year
    const label = path(row)
      .map(title => periods.ofTitle(title))
      .find(Boolean)
    const year = !label || label.includes('/') ? null : label.slice(0, 4)
    last = { path: row.section_path, year }
    return year
  }
}

/** Titles of the sections around, innermost first. */
const path = (row: Row<'sentences'>): string[] =>
  (row.section_path ?? row.section_title ?? '').split(' › ').filter(Boolean).reverse()

/** The unit as written; "810 tỷ" stays "tỷ", and a bare number takes the counted noun of its indicator. */
function unitOf(parsed: Sentence, attached: Attached): string {
  const { figure } = attached
  if (figure.unitWords) return figure.unitWords
  // "5km600": the unit is "km"
  if (figure.unitClass !== 'none')
    return parsed.slice(figure.unitFirst, figure.unitLast).replace(/^(k?m)\d{2,}(?!\p{L})/iu, '$1')
  if (attached.measure === 'rank' || figure.low === 0 || INDEX.test(attached.indicator)) return ''
  for (let i = attached.left; i < figure.first; i++) {
    const hit = parsed.hitAt(i)
    if (hit && hit.entry.roles & Role.COUNT && !hit.entry.duration && !PARTY.test(hit.entry.phrase))
      return parsed.slice(hit.first, hit.last)
  }
  return ''
}
const INDEX = /chỉ số|pci|papi|par index|hệ số|điểm số|icor|gini|hdi/i
const PARTY =
  /^(?:bộ|sở|tỉnh|cục|ban|nước|đơn vị|trường|trường học|huyện|xã|địa phương|cơ sở|công ty|phòng|ngành|năm)$/

const namesOf = (spans: readonly Span[]): string[] =>
  spans.filter(span => span.type === 'organization').map(span => span.text)

function spansBySentence(source: Source): Map<string, Span[]> {
  const starts = new Map<string, number>()
  for (const row of source.sentences) starts.set(row.sentence_id, source.cleanStart(row))
  const spans = new Map<string, Span[]>()
  const companies = new CompanyNames(source.clean)
  for (const entity of source.entities) {
    const start = starts.get(entity.sentence_id)
    if (start === undefined) continue
    const list = spans.get(entity.sentence_id) ?? []
    const at = source.toClean(entity.start, entity.end)
    list.push({
      type: entity.type,
      start: at.start - start,
      end: at.end - start,
      text: entity.text,
      canonical: entity.canonical,
      place: companies.owns(entity, at.start) ? null : placeOfEntity(entity),
      country: countryOf(entity),
    })
    spans.set(entity.sentence_id, list)
  }
  return spans
}
