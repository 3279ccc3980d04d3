/** Figures in tables: a row names the indicator and its unit, a column its period and whether it is aimed at. */

import { intervalOf } from '../language/periods.ts'
import { bare, fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import type { Measure } from './attach.ts'
import { type Draft, valuesOf } from './draft.ts'
import { figuresOf } from './figures.ts'
import { leaningOf } from './kind.ts'
import { regulationOf } from './norms.ts'
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
const DONE = /thực hiện|(?:^|\s)[uư]?th(?:\s|$)|ước|kết quả|hiện trạng|đã đạt|quyết toán|actual|result/
const ESTIMATE = /ước|(?:^|\s)[uư]th(?:\s|$)/
/** "So sánh năm 2026 với ƯTH năm 2025", "TH/KH (%)", "4=3/2", "% KH", "% thực hiện KH" */
const RATIO =
  /so với|%\)? (?:đạt |thực hiện |hoàn thành |so |của )?(?:[uư]?(?:th|kh|dt|ck)(?!\p{L})|kế hoạch|dự toán|cùng kỳ|nghị quyết|chỉ tiêu|mục tiêu|năm trước)|so sánh|(?:^|\s)với [uư]?(?:th|kh|dt)(?:\s|$)|\/\s*(?:(?:[uư]?th|kh|dt)(?!\p{L})|kế hoạch|thực hiện|dự toán|cùng kỳ|năm \d|\d)|tỷ lệ %|tăng, giảm|tăng giảm|đạt tỷ lệ/u
/** A day or month in a heading, whose stroke divides nothing: "Giải ngân đến 30/11/2021". */
const DAYS = /\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/(?:19|20)\d\d|(?<=(?:đến|ngày|hết) )\d{1,2}\/\d{1,2}/gu
/** "Tỷ lệ giải ngân (%)", "% hoàn thành": a column of percentages, whatever the table is in. */
const PERCENT_COLUMN = /\(\s*%\s*\)\s*$|^%(?!\/)/u
/** "% tăng", "Tăng trưởng (%)" */
const CHANGE_COLUMN = /(?:^|[\s(])(?:tăng|giảm|tốc độ)(?!\p{L})/u
const DONE_PART = /giải ngân|hoàn thành|thực hiện|đạt/u
const OF_PLAN =
  /(?:với|\/|%\)?)\s*(?:(?:đạt|thực hiện|hoàn thành|so|của) )?(?:(?:[uư]th|kh|dt)(?!\p{L})|kế hoạch|dự toán|ước|mục tiêu|chỉ tiêu)/u
/** A row of these is in percent where nothing says its unit, whatever the table is in: "Tỷ lệ hộ nghèo". */
const PERCENT_ROW = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tốc độ|cơ cấu)(?!\p{L})|\(%\)/u
/** A measure as the head of a name: under it "- Lúa" says what it is of, while "- Diện tích lúa" needs nothing. */
const MEASURE_HEAD =
  /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tốc độ|cơ cấu|mức|số|tổng|diện tích|sản lượng|năng suất|giá trị|kim ngạch|doanh thu|dân số|thu|chi|thuế|phí|lệ phí|vốn|vay|nợ|trả nợ|grdp|gdp|chỉ số|lượng|quy mô)(?!\p{L})/u
/** What encloses a table is no period of it: "(Kèm theo Kế hoạch số … ngày 24/11/2025)". */
const CITED =
  /\((?:ban hành )?kèm theo[^)]*\)?|ngày \d{1,2} tháng \d{1,2} năm \d{4}|\d{1,2}\/\d{1,2}\/\d{4}|số\s*:?\s*[\d/][^\s,;)]*/giu
/** "Tỷ lệ dân số có chữ ký số đạt 80%": the name of the row holds its figure. */
const NAMED =
  /^(.{10,}?),?\s+(?:phấn đấu\s+)?(?:đạt|chiếm)\s+((?:(?:tối thiểu|ít nhất|trên|hơn|từ|khoảng|dưới|tối đa)\s+)?\d[\d.,]*\s*%(?:\s*trở lên)?)[.;]?$/iu

/** Drafts of all tables of a document that name what they count. */
export function figuresOfCells(
  document: Row<'documents'>,
  cells: readonly Cell[],
  periods: DocumentPeriods,
  sentences: readonly Row<'sentences'>[] = [],
): Draft[] {
  if (cells.length === 0) return []
  const drafts: Draft[] = []
  const paths = new Map<string, string>()
  for (const one of sentences) if (one.kind === 'row') paths.set(one.sentence_id, one.section_path ?? '')
  const tables = new Map<number, Cell[]>()
  for (const cell of cells) {
    const list = tables.get(cell.table)
    if (list) list.push(cell)
    else tables.set(cell.table, [cell])
  }
  for (const table of tables.values()) readTable(document, table, periods, paths, drafts)
  return drafts
}

function readTable(
  document: Row<'documents'>,
  cells: readonly Cell[],
  periods: DocumentPeriods,
  paths: ReadonlyMap<string, string>,
  drafts: Draft[],
): void {
  const table = (cells[0]!.table_title ?? '').replace(CITED, '')
  const title = fold(table)
  const regulates = regulationOf(document) !== null
  const titleUnit =
    /(?:đơn vị tính|đơn vị|đvt)\s*:\s*([^);,\n]{1,30})/.exec(title)?.[1]?.replace(/[.\s]+$/, '') ?? ''
  const rows = new Map<number, Cell[]>()
  for (const cell of cells) {
    const list = rows.get(cell.row)
    if (list) list.push(cell)
    else rows.set(cell.row, [cell])
  }
  let parent = ''
  let parentUnit = ''
  let path = paths.get(cells[0]!.sentence_id) ?? ''
  for (const row of rows.values()) {
    const here = paths.get(row[0]!.sentence_id) ?? ''
    if (here !== path) {
      // the title of a group is the parent of its rows, and ends those before it
      const group = here.slice(here.lastIndexOf(' › ') + 3).replace(/^ › /, '')
      if (!/^trong đó/i.test(group)) {
        parent = here.length > 0 && MEASURE_HEAD.test(fold(group)) ? group.replace(/\s*:$/, '') : ''
        parentUnit = ''
      }
      path = here
    }
    let name = ''
    let unit = ''
    let indexed = false
    let nameCell: Cell | null = null
    const values: { cell: Cell; header: string }[] = []
    for (const cell of row) {
      const header = fold(cell.column_header ?? '').trim()
      const text = cell.text.trim()
      if (INDEX.test(header) && text !== '') indexed = true
      if (INDEX.test(header) || text === '' || SILENT.test(header)) continue
      if (UNIT.test(header)) unit = text.replace(/[.,;]+$/, '')
      else if (name === '' && (NAME.test(header) || /\p{L}{2}/u.test(text)) && !/^[\d≥≤<>~]/.test(text)) {
        name = text
        nameCell = cell
      } else if (/\d/.test(text)) values.push({ cell, header })
    }
    name = (name || row[0]!.row_header || '').replace(/^[\s\d.)IVX]*[.)]\s*/, '').trim()
    // a row that has only the heading of the numbers has lost its own name
    if (!/\p{L}{2}/u.test(name) || INDEX.test(fold(name))) continue
    const child = /^[-+–*]|^(?:trong đó|tr\.đó)/i.test(name)
    const own = name.replace(/^(?:[-+–*\s]+|(?:trong đó|tr\.đó)\s*:?\s*)+/i, '').trim()
    // "Tốc độ tăng trưởng" under "Kim ngạch xuất khẩu", "- Lúa" under "Sản lượng" of the same unit
    const folded = fold(own)
    const dependent = child
      ? MEASURE_HEAD.test(fold(parent)) &&
        !MEASURE_HEAD.test(folded) &&
        (parentUnit === '' || parentUnit === unit) &&
        !fold(parent).includes(folded.split(' ', 2).join(' '))
      : !indexed && DEPENDENT.test(folded)
    if (!child && !dependent) {
      parent = own
      parentUnit = unit
    }
    if (values.length === 0) {
      const named = nameCell && !regulates ? NAMED.exec(nameCell.text.trim()) : null
      if (!named || !nameCell) continue
      const start = nameCell.start + nameCell.text.lastIndexOf(named[2]!)
      const at = { ...nameCell, text: named[2]!, start, end: start + named[2]!.length, column_header: '' }
      const stated = {
        indicator: own.slice(0, NAMED.exec(own)?.[1]?.length),
        unit: '',
        title,
        table,
        path,
        regulates,
      }
      const draft = readCell(document, at, '', stated, periods)
      if (draft) drafts.push(draft)
      continue
    }
    const whole = dependent && parent && own ? `${parent} ${own}` : own
    const place = placeOfRow(own)
    const indicator = whole.replace(/\s*\(%\)$/, '').replace(/\s*:$/, '')
    if (unit === '' && PERCENT_ROW.test(folded)) unit = '%'
    const commas = partThousands(
      values.filter(({ header }) => !isOfPercents(header)).map(({ cell }) => cell.text.trim()),
      unit || titleUnit,
    )
    // a heading that was lost has shifted those beside it
    if (values.some(({ header }) => header === '')) continue
    for (const { cell, header } of values) {
      const draft = readCell(
        document,
        cell,
        header,
        {
          indicator: place ? measuredIn(cell.column_header ?? '', table) || indicator : indicator,
          unit: unit || titleUnit,
          title,
          table,
          path,
          regulates,
          place,
          commas,
        },
        periods,
      )
      if (draft) drafts.push(draft)
    }
  }
}

function readCell(
  document: Row<'documents'>,
  cell: Cell,
  header: string,
  row: {
    indicator: string
    unit: string
    title: string
    table: string
    path: string
    regulates: boolean
    /** The unit of administration that the row is of. */
    place?: string | null
    /** Whether commas part thousands in its amounts. */
    commas?: boolean
  },
  periods: DocumentPeriods,
): Draft | null {
  const text = cell.text.trim()
  if (text.length > 60 || /\d\/\d+\/\d{2}|[A-ZĐ]{2,}\/|-[A-ZĐ]{2}/.test(text)) return null
  const written = /[%‰]|\d\s*[\p{L}]/u.test(text)
  const ratio = RATIO.test(header.replace(DAYS, ' '))
  const percents = !ratio && PERCENT_COLUMN.test(header)
  const number = row.commas && !ratio && !percents ? text.replaceAll(',', '.') : text
  const unitText = written
    ? ''
    : (ratio && !header.includes('tuyệt đối')) || percents
      ? '%'
      : row.unit.replace(/^["“]|["”]$/g, '')
  if (!written && unitText === '') return null
  const sentence = new Sentence(`đạt ${number} ${unitText}`, [])
  const figure = figuresOf(sentence)[0]
  if (!figure || figure.number > 4 || figure.unitEntry?.vague) return null
  const column = periodIn(cell.column_header ?? '', periods)
  if (row.regulates && !column) return null
  const period = column ?? periodIn(row.path.replace(CITED, ''), periods) ?? periods.ofTitle(row.table)
  const lean = leaningOf(row.title)
  const aims = AIM.test(header)
  // "Kết quả" of a list of "chỉ tiêu" is what is to be reached
  const done =
    (DONE.test(header) || (percents && DONE_PART.test(header))) &&
    !(lean > 0 && /^kết quả(?! thực hiện| đạt)/.test(header))
  // a table of norms has neither period nor plan
  if (!period && !aims && !done && !ratio && lean === 0) return null
  const interval = period ? intervalOf(period) : null
  const today = periods.today
  const later = interval && today ? (interval.end > today ? 1 : -1) : 0
  const kind: 'target' | 'result' =
    (ratio && later <= 0) || (done && !aims && !ratio)
      ? 'result'
      : aims && !done
        ? 'target'
        : aims && done
          ? header.search(DONE) <= header.search(AIM)
            ? 'result'
            : 'target'
          : // nothing is reached in a year that begins after the document
            lean * 1.5 + later > 0 || (interval && today && interval.start > today)
            ? 'target'
            : 'result'
  const measure: Measure = ratio
    ? OF_PLAN.test(header) || AIM.test(header)
      ? 'completion'
      : 'growth'
    : percents && DONE_PART.test(header)
      ? 'completion'
      : percents && CHANGE_COLUMN.test(header)
        ? 'growth'
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
    place: row.place ?? document.province ?? 'Việt Nam',
    placeCode: row.place ? null : document.province_code,
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

const isOfPercents = (header: string): boolean =>
  RATIO.test(header.replace(DAYS, ' ')) || PERCENT_COLUMN.test(header)

/**
 * "180,000 | 175,420" of tonnes: commas part thousands where one amount of the row has nothing but zeros after it, or
 * two of them. With a scale before the unit ("105,000 tỷ đồng") only the second tells.
 */
function partThousands(amounts: readonly string[], unit: string): boolean {
  const withComma = amounts.filter(amount => amount.includes(','))
  if (!withComma.every(amount => /^[1-9]\d{0,2}(?:,\d{3})+$/.test(amount))) return false
  return withComma.some(
    amount => /,\d{3},/.test(amount) || (amount.endsWith(',000') && !SCALED.test(fold(unit))),
  )
}
const SCALED = /%|^(?:nghìn|ngàn|triệu|tỷ|tỉ|tr)(?!\p{L})/u

/** "Huyện Phước Long" at the head of a row: the place of its figures. */
function placeOfRow(name: string): string | null {
  const match = UNIT_NAME.exec(name)
  return match ? `${match[1]!.toLowerCase()} ${match[2]!}` : null
}
const UNIT_NAME =
  /^([Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+((?:\p{Lu}[\p{L}'’-]*|\d{1,2})(?:[ -]\p{Lu}[\p{L}'’-]*){0,4})$/u

/** What a column measures, where its rows are places: "Vốn giải ngân năm 2021", else what the table is of. */
function measuredIn(header: string, table: string): string {
  const name = (header.split(' › ').at(-1) ?? '')
    .replace(HEADING_TIME, ' ')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (!ONLY_PLAN.test(fold(name))) return name
  return table.replace(/^.*(?:bảng|biểu|phụ lục)(?: số)?\s[\dIVX]+[.:\s-]*|\([^)]*\)/giu, '').trim()
}
const HEADING_TIME =
  /(?:tính )?(?:đến|trong|của)? ?(?:ngày )?(?:\d{1,2}\/){1,2}\d{4}|(?:đến )?(?:hết |cuối |cả )?(?:năm|tháng) ?[\d/]*\d{4}|\d{4}\s*[-–]\s*\d{4}|(?<!\d)(?:19|20)\d\d(?!\d)/giu
const ONLY_PLAN =
  /^(?:kế hoạch|thực hiện|ước thực hiện|dự toán|mục tiêu|chỉ tiêu|kh|th|ước th|uth|tỷ lệ|tổng số|tổng cộng|kết quả)?$/u

/** The period that the innermost of several titles names: "Dự kiến 03 năm kế hoạch › Năm 2026". */
function periodIn(titles: string, periods: DocumentPeriods): string | null {
  for (const title of titles.split(' › ').reverse()) {
    const period = title === '' ? null : periods.ofTitle(title)
    if (period) return period
  }
  return null
}

function measureOf(indicator: string, unitClass: string): Measure {
  if (unitClass !== 'percent') return 'level'
  return /tốc độ|tăng trưởng|mức giảm|tăng\b|chỉ số giá/.test(bare(indicator)) ||
    /tốc độ|tăng trưởng|mức giảm|chỉ số giá/.test(indicator)
    ? 'growth'
    : 'share'
}
