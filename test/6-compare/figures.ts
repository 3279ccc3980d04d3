/** Rows of targets from one line: "target grdp growth 7-7.5% 2024", "result poverty_rate[khmer] growth -2.2% 2019 @Cần Thơ". */
import { type Row, rowOf } from '../../pipeline/tables.ts'

const LINE =
  /^(target|result|ước) (\S+?)(?:\[(.+?)\])? (level|share|growth|increment|completion|rank|milestone)(?:\((.+?)\))?(?: (≥|≤|~)?(-?[\d.]+)(?:-(-?[\d.]+))?(%\S*| ?[^\d\s@]\S*)?)? (\d{4}\S*)(?: @(.+))?$/u

const COMPARATOR: Record<string, string> = { '≥': 'ge', '≤': 'le', '~': 'approx' }

let count = 0

/** One row; `more` replaces what the line does not say. */
export function figure(line: string, more: Partial<Row<'targets'>> = {}): Row<'targets'> {
  const match = LINE.exec(line)
  if (!match) throw new Error(`not a figure: ${line}`)
  const [, kind, id, group, measure, base, comparator, low, high, unit, period, place] = match
  const value = low === undefined ? null : Number(low)
  const upper = high === undefined ? value : Number(high)
  const norm = unit?.trim() || (measure === 'milestone' ? '' : 'đồng')
  const n = ++count
  return {
    target_id: `t${n}`,
    doc_id: 'a',
    sentence_id: `s${n}`,
    kind: kind === 'target' ? 'target' : 'result',
    estimated: kind === 'ước',
    indicator: id!,
    indicator_id: id!,
    topic: null,
    measure: measure!,
    base: base ?? null,
    comparator: high !== undefined ? 'range' : comparator ? COMPARATOR[comparator]! : 'eq',
    value_low: value,
    value_high: upper,
    unit: norm,
    norm_low: value,
    norm_high: upper,
    norm_unit: norm || null,
    period: period!,
    period_start: null,
    period_end: null,
    place: place ?? 'Lâm Đồng',
    place_code: place ? null : '68',
    group: group ?? null,
    text: line,
    start: n,
    end: n + 1,
    rule_id: 'test',
    confidence: 1,
    ...more,
  }
}

/** A document of which only what the comparisons ask is given. */
export const source = (
  doc_id: string,
  issued_on: string,
  more: Partial<Row<'documents'>> = {},
): Row<'documents'> =>
  rowOf('documents', {
    doc_id,
    source_path: `${doc_id}.txt`,
    sha256: '',
    format: 'txt',
    language: 'vi',
    doc_type: 'kết luận',
    issuer: 'Tỉnh ủy Lâm Đồng',
    province: 'Lâm Đồng',
    province_code: '68',
    issued_on,
    characters: 0,
    ...more,
  })
