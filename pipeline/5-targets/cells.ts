/** Figures in tables: a row names the indicator and its unit, a column its period and whether it is aimed at. */

import { intervalOf } from '../language/periods.ts'
import { bare, fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import type { Measure } from './attach.ts'
import { type Draft, valuesOf } from './draft.ts'
import { figuresOf } from './figures.ts'
import { leaningOf } from './kind.ts'
import type { DocumentPeriods } from './period.ts'
import { Sentence } from './sentence.ts'

type Cell = Row<'cells'>

/** Names that say nothing without the row above. */
const DEPENDENT = /^(?:tốc độ tăng|tốc độ phát triển|tỷ lệ so với|so với|tỷ trọng|cơ cấu|bình quân)/
const INDEX = /^(?:stt|tt|số tt|số thứ tự|no\.?|#)$/
const NAME = /chỉ tiêu|nội dung|tên|danh mục|hạng mục|lĩnh vực|diễn giải|indicator|item/
const UNIT = /đơn vị(?: tính)?$|^đvt|^đơn vị|^dvt|^unit/
const SILENT = /ghi chú|cơ quan|chủ trì|phụ trách|thời gian|văn bản|căn cứ|địa điểm|mã số|notes?$|người/
const AIM =
  /kế hoạch|(?:^|\s)kh(?:\s|$)|mục tiêu|dự toán|phấn đấu|dự kiến|chỉ tiêu giao|giao|nghị quyết|đến năm|plan|target/
const DONE = /thực hiện|(?:^|\s)th(?:\s|$)|ước|kết quả|hiện trạng|đã đạt|quyết toán|actual|result/
const ESTIMATE = /ước|(?:^|\s)uth(?:\s|$)/
const RATIO = /so với|so sánh|\/|tỷ lệ %|tăng, giảm|tăng giảm|đạt tỷ lệ/

/** Drafts of all tables of a document that name what they count. */
export function figuresOfCells(
  document: Row<'documents'>,
  cells: readonly Cell[],
  periods: DocumentPeriods,
): Draft[] {
  if (cells.length === 0) return []
  const drafts: Draft[] = []
  const tables = new Map<number, Cell[]>()
  for (const cell of cells) {
    const list = tables.get(cell.table)
    if (list) list.push(cell)
    else tables.set(cell.table, [cell])
  }
  for (const table of tables.values()) readTable(document, table, periods, drafts)
  return drafts
}

function readTable(
  document: Row<'documents'>,
  cells: readonly Cell[],
  periods: DocumentPeriods,
  drafts: Draft[],
): void {
  const title = fold(cells[0]!.table_title ?? '')
  const titleUnit = /(?:đơn vị tính|đơn vị|đvt)\s*:\s*([^);,\n]{1,30})/.exec(title)?.[1]?.trim() ?? ''
  const rows = new Map<number, Cell[]>()
  for (const cell of cells) {
    const list = rows.get(cell.row)
    if (list) list.push(cell)
    else rows.set(cell.row, [cell])
  }
  let parent = ''
  let parentUnit = ''
  for (const row of rows.values()) {
    let name = ''
    let unit = ''
    let indexed = false
    const values: { cell: Cell; header: string }[] = []
    for (const cell of row) {
      const header = fold(cell.column_header ?? '').trim()
      const text = cell.text.trim()
      if (INDEX.test(header) && text !== '') indexed = true
      if (INDEX.test(header) || text === '' || SILENT.test(header)) continue
      if (UNIT.test(header)) unit = text.replace(/[.,;]+$/, '')
      else if (name === '' && (NAME.test(header) || /\p{L}{2}/u.test(text)) && !/^[\d≥≤<>~]/.test(text))
        name = text
      else if (/\d/.test(text)) values.push({ cell, header })
    }
    name = (name || row[0]!.row_header || '').replace(/^[\s\d.)IVX]*[.)]\s*/, '').trim()
    // a row that has only the heading of the numbers has lost its own name
    if (!/\p{L}{2}/u.test(name) || INDEX.test(fold(name))) continue
    const child = /^[-+–*]|^(?:trong đó|tr\.đó)/i.test(name)
    const own = name.replace(/^(?:[-+–*\s]+|(?:trong đó|tr\.đó)\s*:?\s*)+/i, '').trim()
    // "Tốc độ tăng trưởng" under "Kim ngạch xuất khẩu", "- Lúa" under "Sản lượng" of the same unit
    const dependent = child ? parentUnit === '' || parentUnit === unit : !indexed && DEPENDENT.test(fold(own))
    if (!child && !dependent) {
      parent = own
      parentUnit = unit
    }
    if (values.length === 0) continue
    const indicator = dependent && parent && own ? `${parent} ${own}` : own
    for (const { cell, header } of values) {
      const draft = readCell(document, cell, header, { indicator, unit: unit || titleUnit, title }, periods)
      if (draft) drafts.push(draft)
    }
  }
}

function readCell(
  document: Row<'documents'>,
  cell: Cell,
  header: string,
  row: { indicator: string; unit: string; title: string },
  periods: DocumentPeriods,
): Draft | null {
  const text = cell.text.trim()
  if (text.length > 60 || /\d\/\d+\/\d{2}|[A-ZĐ]{2,}\/|-[A-ZĐ]{2}/.test(text)) return null
  const written = /[%‰]|\d\s*[\p{L}]/u.test(text)
  const unitText = written
    ? ''
    : RATIO.test(header) && header.includes('%')
      ? '%'
      : row.unit.replace(/^["“]|["”]$/g, '')
  if (!written && unitText === '') return null
  const sentence = new Sentence(`đạt ${text} ${unitText}`, [])
  const figure = figuresOf(sentence)[0]
  if (!figure || figure.number > 4) return null
  const period = periods.ofTitle(cell.column_header ?? '') ?? periods.ofTitle(cell.table_title ?? '')
  const aims = AIM.test(header)
  const done = DONE.test(header)
  const lean = leaningOf(row.title)
  // a table of norms has neither period nor plan
  if (!period && !aims && !done && lean === 0) return null
  const ratio = RATIO.test(header)
  const interval = period ? intervalOf(period) : null
  const today = periods.today
  const later = interval && today ? (interval.end > today ? 1 : -1) : 0
  const kind: 'target' | 'result' =
    ratio || (done && !aims)
      ? 'result'
      : aims && !done
        ? 'target'
        : aims && done
          ? header.search(DONE) <= header.search(AIM)
            ? 'result'
            : 'target'
          : lean * 1.5 + later > 0
            ? 'target'
            : 'result'
  const measure: Measure = ratio
    ? AIM.test(header)
      ? 'completion'
      : 'growth'
    : measureOf(fold(row.indicator), figure.unitClass)
  const unit = written ? sentence.slice(figure.unitFirst, figure.unitLast) : unitText
  return {
    sentence_id: cell.sentence_id,
    kind,
    estimated: kind === 'result' && ESTIMATE.test(header),
    indicator: row.indicator.slice(0, 300),
    measure,
    base: ratio ? (cell.column_header ?? null) : null,
    comparator: figure.comparator,
    ...valuesOf(figure, false, unit),
    unit,
    period: period ?? (kind === 'target' ? periods.plan : periods.report),
    place: document.province ?? 'Việt Nam',
    placeCode: document.province_code,
    text,
    start: 0,
    end: 0,
    raw: { start: cell.start, end: cell.end },
    rule: `cell/${ratio ? 'ratio' : 'value'}/${period ? 'column' : 'document'}`,
    features: [
      'source:cell',
      `period:${period ? 'column' : 'document'}`,
      `unit:${figure.unitClass}`,
      `measure:${measure}`,
      ...(ratio ? ['cell-ratio'] : []),
    ],
  }
}

function measureOf(indicator: string, unitClass: string): Measure {
  if (unitClass !== 'percent') return 'level'
  return /tốc độ|tăng trưởng|mức giảm|tăng\b|chỉ số giá/.test(bare(indicator)) ||
    /tốc độ|tăng trưởng|mức giảm|chỉ số giá/.test(indicator)
    ? 'growth'
    : 'share'
}
