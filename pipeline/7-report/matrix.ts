/**
 * `targets-matrix.csv`: a series a row (the same indicator, place, group, measure, base and dimension), a
 * period's target and result beside each other. Made for a spreadsheet: a figure is a plain number; a range or
 * a bound is written as such ("7 – 7.5", "≥ 8"); where documents disagree, all stand in the cell, parted by " | ".
 */
import { copied } from '../6-compare/dictionary.ts'
import { intervalOf } from '../language/periods.ts'
import { csvCell } from '../run/csv.ts'
import type { Row } from '../tables.ts'

type Target = Row<'targets'>

const KEYS = [
  'indicator_id',
  'indicator',
  'topic',
  'place',
  'place_code',
  'group',
  'measure',
  'base',
  'unit',
] as const

const BOUNDS: Readonly<Record<string, string>> = { ge: '≥ ', le: '≤ ', approx: '≈ ' }

/** A figure as a cell, in the unit of its series: a number, or a text where it is a range or a bound. */
function figureCell(row: Target): string {
  const low = row.norm_low ?? row.value_low
  const high = row.norm_high ?? row.value_high ?? low
  if (low === null || high === null) return ''
  if (low !== high) return `${plain(low)} – ${plain(high)}`
  return `${BOUNDS[row.comparator] ?? ''}${plain(low)}`
}
/** Without the tail of binary fractions: 16.86 × 10⁹ is 16860000000. */
const plain = (value: number): string => String(Number(value.toPrecision(12)))

/** Rows are made as they are walked: most cells of a large corpus are empty. */
export interface Matrix {
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly string[]>
}

interface SeriesCells {
  readonly keys: readonly string[]
  /** Cells by `period` + "\t" + 0 for targets, 1 for results. */
  readonly cells: Map<string, string>
}

/** Gathers figures into the matrix, one at a time. */
export class MatrixBuilder {
  readonly #series = new Map<string, SeriesCells>()
  readonly #periods = new Set<string>()

  add(row: Target): void {
    const text = figureCell(row)
    if (text === '') return
    const unit = row.norm_unit ?? row.unit
    const key = `${row.indicator_id}\n${row.place_code ?? row.place}\n${row.group}\n${row.measure}\n${row.base}\n${unit}`
    let series = this.#series.get(key)
    if (!series) {
      series = {
        keys: KEYS.map(name => copied(name === 'unit' ? unit : (row[name] ?? ''))),
        cells: new Map(),
      }
      this.#series.set(key, series)
    }
    const period = copied(row.period ?? '')
    this.#periods.add(period)
    const at = `${period}\t${row.kind === 'target' ? 0 : 1}`
    const cell = series.cells.get(at)
    if (cell === undefined) series.cells.set(at, text)
    else if (!cell.split(' | ').includes(text)) series.cells.set(at, `${cell} | ${text}`)
  }

  /** Series by topic and indicator; periods in order of their ends, the longer first. */
  finish(): Matrix {
    const periods = [...this.#periods].sort(byPeriod)
    const at = periods.flatMap(period => [`${period}\t0`, `${period}\t1`])
    const columns = periods.flatMap(period => [
      `${period || 'no period'} target`,
      `${period || 'no period'} result`,
    ])
    const series = [...this.#series.values()].sort(
      (a, b) => byText(a.keys[2]!, b.keys[2]!) || byText(a.keys.join('\t'), b.keys.join('\t')),
    )
    const rows = {
      *[Symbol.iterator]() {
        for (const { keys, cells } of series) yield [...keys, ...at.map(place => cells.get(place) ?? '')]
      },
    }
    return { columns: [...KEYS, ...columns], rows }
  }
}

/** Order of code units, the same on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function byPeriod(a: string, b: string): number {
  const [left, right] = [intervalOf(a), intervalOf(b)]
  return (
    byText(left?.end ?? '', right?.end ?? '') || byText(left?.start ?? '', right?.start ?? '') || byText(a, b)
  )
}

const csvLine = (row: readonly string[]): string => `${row.map(csvCell).join(',')}\r\n`

/** The matrix as CSV, a line at a time: UTF-8 with a byte order mark, RFC 4180. */
export function* matrixCsv({ columns, rows }: Matrix): Generator<string> {
  yield `\ufeff${csvLine(columns)}`
  for (const row of rows) yield csvLine(row)
}
