/** A figure of the targets table as the rules of comparison see it. */
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import { type Dimension, dimensionOf } from './dimension.ts'
import { endOf, type Period, periodOf } from './period.ts'

/** What the rules ask of the ontology. */
export interface IndicatorFacts {
  readonly vi: string
  readonly unit: string
  readonly better: 'higher' | 'lower' | 'none'
  readonly timing: 'flow' | 'stock' | 'rate'
}

/** What the rules ask of a document. */
export interface Source {
  readonly doc_id: string
  /** Day of issue, else the last day reported on, else "". */
  readonly day: string
  readonly issuer: string
  readonly type: string
  readonly province: string
  /** Place in the order of days. */
  order: number
}

export type Measure = 'level' | 'share' | 'growth' | 'increment' | 'completion' | 'rank' | 'milestone'

export interface Point {
  readonly target_id: string
  readonly source: Source
  readonly kind: 'target' | 'result'
  readonly estimated: boolean
  readonly indicator_id: string
  readonly phrase: string
  readonly indicator: IndicatorFacts | null
  readonly measure: Measure
  /** '' for last year's, 'plan' for a plan or estimate, otherwise what the document names. */
  readonly base: string
  /** Whether the document names the base. */
  readonly baseNamed: boolean
  readonly comparator: string
  /** In the unit of the dimension; null for a milestone. */
  readonly low: number | null
  readonly high: number | null
  /** Half of the last digit written: what rounding may have moved. */
  readonly rounding: number
  readonly dimension: Dimension
  readonly unit: string | null
  /** "8%/năm": an average over the years of its period. */
  readonly yearly: boolean
  readonly period: Period
  readonly place: string | null
  readonly place_code: string | null
  readonly placeKey: string
  readonly group: string | null
  /**
   * Figures compare only with figures of the same key. Words that the ontology does not know mean the same with
   * one issuer only ("lợi nhuận sau thuế" of two companies does not).
   */
  readonly key: string
  readonly start: number
}

/** A point with the sentence that it stands in. */
export interface PointInText extends Point {
  readonly sentence_id: string
}

/**
 * The point of a row, or null where it says too little to be compared: no period, no kind, or an unknown
 * indicator of one word ("~tong-so").
 */
export function pointOf(
  row: Row<'targets'>,
  source: Source,
  facts: (id: string) => IndicatorFacts | null,
): PointInText | null {
  const period = periodOf(row.period)
  if (!period || (row.kind !== 'target' && row.kind !== 'result')) return null
  const measure = row.measure as Measure
  if (measure !== 'milestone' && row.norm_low === null && row.value_low === null) return null
  const indicator = facts(row.indicator_id)
  if (!indicator && !row.indicator_id.includes('-')) return null
  const unit = row.norm_unit ?? row.unit
  const dimension =
    measure === 'milestone'
      ? NONE
      : dimensionOf(unit, COUNTED.has(measure) ? (indicator?.unit ?? null) : null)
  const base = baseOf(measure, row.base, period)
  const scale = row.value_low ? Math.abs((row.norm_low ?? row.value_low) / row.value_low) : 1
  const shift = measure === 'completion' && base === 'plan' ? excessOf(row) : 0
  const placeKey = placeKeyOf(row.place, row.place_code, source)
  const group = groupOf(row.group)
  const low = row.norm_low ?? row.value_low
  const high = row.norm_high ?? row.value_high ?? low
  return {
    target_id: row.target_id,
    sentence_id: row.sentence_id,
    source,
    kind: row.kind,
    estimated: row.estimated,
    indicator_id: row.indicator_id,
    phrase: row.indicator,
    indicator,
    measure,
    base,
    baseNamed: row.base !== null,
    comparator: row.comparator,
    low: low === null ? null : round(low * dimension.factor + shift),
    high: high === null ? null : round(high * dimension.factor + shift),
    rounding: row.value_low === null ? 0 : (lastDigit(row.value_low) / 2) * scale * dimension.factor,
    dimension,
    unit,
    yearly: /\/\s*(?:năm|year)$/.test(unit),
    period: indicator?.timing === 'stock' && STATES.has(measure) ? endOf(period) : period,
    place: row.place,
    place_code: row.place_code,
    placeKey,
    group: row.group,
    key: `${indicator ? '' : `${source.issuer || source.doc_id} `}${row.indicator_id}|${placeKey}|${group}|${measure}|${base}|${dimension.name}`,
    start: row.start,
  }
}

/** Measures in the indicator's own unit. */
const COUNTED = new Set<Measure>(['level', 'increment'])
/** Measures that tell a state where the indicator is a stock. */
const STATES = new Set<Measure>(['level', 'share', 'rank'])
const NONE: Dimension = { name: '', factor: 1 }

/** Without the dust of binary fractions. */
export const round = (value: number): number => Number(value.toPrecision(12))

/** 0.01 for 3.77, 1 for 58. */
function lastDigit(value: number): number {
  const text = String(value)
  const point = text.indexOf('.')
  return point < 0 ? 1 : 10 ** (point + 1 - text.length)
}

const LAST_YEAR =
  /^(?:(?:so(?: với)? )?(?:cùng kỳ|năm trước|năm ngoái)(?: năm (?:trước|ngoái))?|year on year|previous year|last year|yoy)/u
const PLAN = /kế hoạch|dự toán|chỉ tiêu|nghị quyết|mục tiêu|plan|target|estimate|hđnd|trung ương giao/u
/** A plan for a part of the year is another than the year's. */
const PART = /(?:6|sáu|9|chín|3|ba) tháng|quý|half|quarter/u

function baseOf(measure: Measure, base: string | null, period: Period): string {
  if (measure !== 'growth' && measure !== 'increment' && measure !== 'completion') return ''
  const text = base === null ? '' : fold(base.normalize('NFC')).trim()
  if (measure === 'completion') {
    if (text === '' || PLAN.test(text)) return PART.test(text) ? 'plan of the part' : 'plan'
    return text
  }
  if (text === '' || LAST_YEAR.test(text)) return ''
  if (PLAN.test(text)) return 'plan'
  const year = /(?:năm |^)(\d{4})$/.exec(text)
  return year && Number(year[1]) === period.year - 1 ? '' : text
}

const EXCEEDS = /(?<!\p{L})(?:vượt|exceed)/u

/** "vượt 15,86% dự toán" is 115,86 % of it, "hụt 3%" 97 %; "đạt 104,2%" stands as it is. */
function excessOf(row: Row<'targets'>): number {
  const value = row.value_low ?? 0
  if (value < 0) return 100
  return value < 100 && EXCEEDS.test(fold(row.text.normalize('NFC'))) ? 100 : 0
}

const TITLES = /^(?:tỉnh|thành phố|tp\.?)\s+/u
const NATION = new Set(['việt nam', 'cả nước', 'toàn quốc', 'vietnam', 'viet nam'])
const places = new Map<string, string>()

/** Provinces by name, since codes were given anew in 2025; lower units by code. */
function placeKeyOf(place: string | null, code: string | null, source: Source): string {
  if (place === null && code === null) return `? ${source.issuer}`
  if (code !== null && code.length > 2) return code
  const memo = `${code}\n${place}`
  let key = places.get(memo)
  if (key === undefined) {
    key = fold((place ?? code)!.normalize('NFC'))
      .replace(TITLES, '')
      .trim()
    places.set(memo, key)
  }
  return code !== null || NATION.has(key)
    ? key
    : key === source.province
      ? key
      : `${key} (${source.province})`
}

function groupOf(group: string | null): string {
  if (group === null) return ''
  return fold(group.normalize('NFC'))
    .replace(/(?<!\p{L})(?:hộ|nghèo|đồng bào|người|dân tộc(?! thiểu số))(?!\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
