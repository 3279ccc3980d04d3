/** Figures in tables of English documents: English marks, English heads. */
import type { Row } from '../../tables.ts'
import type { Measure } from '../attach.ts'
import type { Draft } from '../draft.ts'
import { englishFiguresIn } from './figures.ts'
import { englishPeriodsIn } from './periods.ts'
import { countedNorm, SCALES, unitOf } from './units.ts'

type Cell = Row<'cells'>

const INDEX = /^(?:no\.?|nr\.?|#|s\/n|stt|order)$/i
const NAME = /indicator|item|target|content|name|criteri|sector|category|description/i
const UNIT = /^units?\b|^measure|unit of/i
const SILENT = /note|remark|agency|responsible|source|lead|reference|legal|location|deadline/i
const AIM = /plan|target|forecast|projection|projected|goal|budget|expected/i
const DONE = /actual|result|estimate|achieved|implement|realis|realiz|baseline|current|status|outturn/i
const RATIO = /compar|\bvs\b|versus|\/|ratio|change|growth rate \(%\)|increase/i
const RATE = /growth|inflation|price index|increase|decrease|change/i
const BODY = /\p{L}{2}/u

/** Drafts of all tables of an English document that name what they count; periods come from columns or title. */
export function englishCells(document: Row<'documents'>, cells: readonly Cell[]): Draft[] {
  const drafts: Draft[] = []
  const rows = new Map<string, Cell[]>()
  for (const cell of cells) {
    const key = `${cell.table} ${cell.row}`
    const list = rows.get(key)
    if (list) list.push(cell)
    else rows.set(key, [cell])
  }
  for (const row of rows.values()) readRow(document, row, drafts)
  return drafts
}

function readRow(document: Row<'documents'>, row: readonly Cell[], drafts: Draft[]): void {
  const title = row[0]!.table_title ?? ''
  let name = ''
  let unit = /\(?units?\s*:\s*([^);,\n]{1,30})/i.exec(title)?.[1]?.trim() ?? ''
  const values: { cell: Cell; header: string }[] = []
  for (const cell of row) {
    const header = (cell.column_header ?? '').trim()
    const text = cell.text.trim()
    if (text === '' || INDEX.test(header) || SILENT.test(header)) continue
    if (UNIT.test(header)) unit = text
    else if (name === '' && BODY.test(text) && (NAME.test(header) || !/\d/.test(text))) name = text
    else if (/\d/.test(text)) values.push({ cell, header })
  }
  name = (name || row[0]!.row_header || '').replace(/^[\s\d.)IVX–-]*[.)]\s+|^[-–+*\s]+/, '').trim()
  // "Exports (USD million)": the unit in the name
  const inName =
    /\s*[(,]\s*([^()]*?(?:%|percent|VND|USD|million|billion|thousand|ha|tonnes)[^()]*?)\)?\s*$/i.exec(name)
  if (inName && unit === '') {
    unit = inName[1]!
    name = name.slice(0, inName.index).trim()
  }
  if (!BODY.test(name)) return
  for (const { cell, header } of values) {
    const draft = readCell(document, cell, { header, name, unit, title })
    if (draft) drafts.push(draft)
  }
}

interface About {
  readonly header: string
  readonly name: string
  readonly unit: string
  readonly title: string
}

function readCell(
  document: Row<'documents'>,
  cell: Cell,
  { header, name, unit, title }: About,
): Draft | null {
  const text = cell.text.trim()
  const figure = text.length > 60 ? undefined : englishFiguresIn(text)[0]
  if (!figure) return null
  const ratio = RATIO.test(header) && /%|percent/i.test(header)
  const own = unitOfHead(ratio ? '%' : unit || (/\(([^()]+)\)\s*$/.exec(header)?.[1] ?? ''))
  if (figure.kind === 'none' && own === null) return null
  const factor = figure.kind === 'none' ? own!.factor : 1
  const year = (document.issued_on ?? document.period)?.slice(0, 4) ?? null
  const found = englishPeriodsIn(header, year)[0] ?? englishPeriodsIn(title, year)[0]
  const aims = AIM.test(header)
  const done = DONE.test(header)
  const lean = aims !== done ? aims : /target|plan|goal/i.test(title)
  const past =
    found !== undefined &&
    document.issued_on !== null &&
    found.label.slice(0, 4) < document.issued_on.slice(0, 4)
  // a table of norms has neither period nor plan
  if (!found && !aims && !done && !/target|plan|goal|result|achiev/i.test(title)) return null
  const kind = ratio || (!aims && (done || past)) || !lean ? 'result' : 'target'
  const norm = figure.kind === 'none' ? own!.norm : figure.norm.unit
  const measure: Measure = ratio
    ? AIM.test(header)
      ? 'completion'
      : 'growth'
    : norm === '%'
      ? RATE.test(name)
        ? 'growth'
        : 'share'
      : 'level'
  return {
    sentence_id: cell.sentence_id,
    kind,
    estimated: kind === 'result' && /estimate/i.test(header),
    indicator: name,
    measure,
    base: ratio ? header : null,
    comparator: figure.comparator,
    low: figure.low,
    high: figure.high,
    unit: figure.kind === 'none' ? `${figure.unit} ${own!.unit}`.trim() : figure.unit,
    norm: {
      low: Number((figure.norm.low * factor).toPrecision(12)),
      high: Number((figure.norm.high * factor).toPrecision(12)),
      unit: norm,
    },
    period: found?.label ?? (kind === 'target' ? (document.plan_period ?? document.period) : document.period),
    place: document.province ?? 'Việt Nam',
    placeCode: document.province_code,
    text,
    start: 0,
    end: 0,
    raw: { start: cell.start, end: cell.end },
    rule: `english/cell/${found ? 'column' : 'document'}`,
    features: ['source:english', `unit:${figure.kind}`, `measure:${measure}`],
  }
}

/** "USD million", "billion VND", "%", "commune", "thousand passengers" of a column or heading; null where empty. */
function unitOfHead(written: string): { unit: string; norm: string; factor: number } | null {
  const words = written.replace(/["“”]/g, '').trim()
  if (words === '') return null
  const scale = words.split(/\s+/).find(word => SCALES[word.toLowerCase()] !== undefined)
  const rest = words
    .split(/\s+/)
    .filter(word => word !== scale)
    .join(' ')
  const [base, ...per] = rest.split(/\s?(?:\/|\bper\b)\s?/)
  const measured = unitOf(base!)
  const tail = per.map(word => `/${word}`).join('')
  return {
    unit: [scale?.toLowerCase(), (measured?.unit ?? base) + tail].filter(Boolean).join(' '),
    norm: (measured?.norm ?? countedNorm(base!)) + tail,
    factor: (scale ? SCALES[scale.toLowerCase()]! : 1) * (measured?.factor ?? 1),
  }
}
