/** What a plain pattern for numbers with units gives: the floor beside which the figures of stage 5 stand. */
import type { Row } from '../../pipeline/tables.ts'

const NUMBER =
  /(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*(%|(?:nghìn |triệu |tỷ )?(?:đồng|USD|tấn|người|hộ|ha|xã|m2|km)(?![\p{L}]))/gu

const parse = (digits: string): number => Number(digits.replaceAll('.', '').replace(',', '.'))

/** Rows that say nothing but a value, a unit and where they stand; the indicator is the text before the number. */
export function plainRows(raw: string): Row<'targets'>[] {
  return [...raw.matchAll(NUMBER)].map((match, i) => {
    const start = match.index
    const value = parse(match[1]!)
    const before = raw.slice(Math.max(0, start - 60), start).split(/[.;,:\n]/)
    return {
      target_id: `plain:${i}`,
      doc_id: '',
      sentence_id: '',
      kind: 'result',
      estimated: false,
      indicator: before.at(-1)!.trim(),
      indicator_id: '',
      topic: null,
      measure: 'level',
      base: null,
      comparator: 'eq',
      value_low: value,
      value_high: value,
      unit: match[2]!,
      norm_low: null,
      norm_high: null,
      norm_unit: null,
      period: null,
      period_start: null,
      period_end: null,
      place: null,
      place_code: null,
      group: null,
      text: match[0],
      start,
      end: start + match[0].length,
      rule_id: 'plain',
      confidence: 1,
    }
  })
}
