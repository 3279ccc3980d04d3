/**
 * `chitieu.xlsx`: the tables that people read, a sheet each, with frozen heads, filters and number formats. A
 * link on each figure leads to its sentence on the page beside it.
 *
 * Texts of documents are written as text cells, never as formulas, whatever they begin with.
 */
import type { Cell, Feature, Image, Sheet } from 'write-excel-file/node'
import { type ColumnType, type Row, type TableName, tables } from '../tables.ts'
import type { Head } from './batches.ts'
import type { Matrix } from './matrix.ts'

/** Rows of one sheet; beyond them the CSV of the table has all, and the sheet says so. */
export const SHEET_ROWS = 5000
/** Excel refuses longer cells. */
const LONGEST = 32_000

type Content = Image['content']

const WIDTHS: Readonly<Record<string, number>> = {
  text: 60,
  indicator: 40,
  title: 40,
  context: 40,
  action: 24,
  object: 48,
  warnings: 40,
  issuer: 28,
  before: 20,
  after: 20,
}

const head = (value: string): Cell => ({
  value,
  fontWeight: 'bold',
  backgroundColor: '#E8EEF4',
  wrap: true,
  alignVertical: 'top',
})

/** With optional decimals, Excel shows a whole number with a separator behind it: "83.". */
const formatOf = (value: number): string => (Number.isInteger(value) ? '#,##0' : '#,##0.####')

function cellOf(value: string | number | boolean | null, type: ColumnType): Cell {
  if (value === null) return null
  if (type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  if (typeof value === 'string') return { value: value.slice(0, LONGEST), type: String }
  if (typeof value === 'number')
    return { value, type: Number, format: type === 'int32' ? '0' : formatOf(value) }
  return { value: value as never }
}

/** One table as a sheet; `linkOf` gives the page's address of a row, where it has one. */
function sheetOf<K extends TableName>(
  name: K,
  { rows, more }: Head<K>,
  columns: readonly (keyof Row<K> & string)[],
  linkOf?: (row: Row<K>) => string,
): Sheet<Content> {
  const types = tables[name].columns as Record<string, { type: ColumnType }>
  const data: Cell[][] = rows.slice(0, SHEET_ROWS).map(row => {
    const cells = columns.map(column =>
      cellOf(row[column] as string | number | boolean | null, types[column]!.type),
    )
    if (linkOf) cells.unshift(link(linkOf(row)))
    return cells
  })
  if (more || rows.length > SHEET_ROWS) data.push(furtherRows(`${tables[name].file}.csv`))
  const heads = linkOf ? ['source', ...columns] : columns
  return {
    sheet: name,
    data: [heads.map(head), ...data],
    columns: heads.map(column => ({ width: WIDTHS[column] ?? Math.max(12, column.length + 2) })),
    stickyRowsCount: 1,
  } as Sheet<Content>
}

/** The address holds nothing but ids made by the pipeline, percent-encoded: no quote can end the formula's string. */
const link = (address: string): Cell => ({
  value: `HYPERLINK("${address}","→")`,
  type: 'Formula',
  textColor: '#0B5394',
})

/** Only the columns of periods hold figures: the code "06" of a place is a text. */
const matrixCell = (text: string, column: string): Cell => {
  if (text === '') return null
  return / (?:target|result)$/.test(column) && /^-?\d+(\.\d+)?$/.test(text)
    ? { value: Number(text), type: Number, format: formatOf(Number(text)) }
    : { value: text.slice(0, LONGEST), type: String }
}

const furtherRows = (file: string): Cell[] => [{ value: `Further rows stand in ${file}`, type: String }]

function matrixSheet({ columns, rows }: Matrix): Sheet<Content> {
  const first = firstOf(rows, SHEET_ROWS + 1)
  const data = first.slice(0, SHEET_ROWS).map(row => row.map((text, i) => matrixCell(text, columns[i]!)))
  if (first.length > SHEET_ROWS) data.push(furtherRows('targets-matrix.csv'))
  return {
    sheet: 'matrix',
    data: [columns.map(head), ...data],
    columns: columns.map((column, i) => ({ width: i === 1 ? 40 : i < 9 ? 16 : Math.max(10, column.length) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
  } as Sheet<Content>
}

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = []
  for (const item of items) {
    if (first.length === most) break
    first.push(item)
  }
  return first
}

/** Filters over the first row of each sheet. */
const filters = (sheets: readonly Sheet<Content>[]): Feature<Content> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform(content, _options, { sheetIndex }) {
          const { data } = sheets[sheetIndex] as { data: Cell[][] }
          return content.replace(
            '</sheetData>',
            `</sheetData><autoFilter ref="A1:${column(data[0]!.length)}${data.length}"/>`,
          )
        },
      },
    },
  },
})

/** 1 → A, 27 → AA. */
const column = (n: number): string =>
  (n > 26 ? column(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26))

export interface WorkbookTables {
  readonly documents: Head<'documents'>
  readonly targets: Head<'targets'>
  readonly comparisons: Head<'comparisons'>
  readonly directives: Head<'directives'>
  readonly corrections: Head<'corrections'>
  readonly matrix: Matrix
}

const without = <T extends string, O extends T>(all: readonly T[], ...out: O[]): Exclude<T, O>[] =>
  all.filter((name): name is Exclude<T, O> => !(out as string[]).includes(name))
const columnsOf = <K extends TableName>(name: K): (keyof Row<K> & string)[] =>
  Object.keys(tables[name].columns) as (keyof Row<K> & string)[]

/** The workbook's bytes, the same for the same tables. `pageFile` is the page's name beside it. */
export async function workbook(of: WorkbookTables, pageFile: string): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const figureLink = (id: string | null): string => `${pageFile}#/figure/${encodeURIComponent(id ?? '')}`
  const sheets = [
    sheetOf('documents', of.documents, columnsOf('documents')),
    sheetOf('targets', of.targets, columnsOf('targets'), row => figureLink(row.target_id)),
    sheetOf('comparisons', of.comparisons, columnsOf('comparisons'), row =>
      figureLink(row.to_target_id ?? row.from_target_id),
    ),
    matrixSheet(of.matrix),
    sheetOf('directives', of.directives, columnsOf('directives')),
    sheetOf('corrections', of.corrections, without(columnsOf('corrections'), 'start', 'end')),
  ]
  return withoutTimes(await writeExcelFile(sheets, { features: [filters(sheets)] }).toBuffer())
}

const ZIP_END = 0x06054b50
/** Midnight of 1 January 1980, the first moment that a ZIP archive knows. */
const ZIP_EPOCH = (1 << 5) | 1

/** Sets the time of every member of a ZIP archive to its epoch, so that the same tables give the same bytes. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== ZIP_END) end--
  if (end < 0) throw new RangeError('the workbook is no ZIP archive')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const local = view.getUint32(at + 42, true)
    view.setUint32(at + 12, ZIP_EPOCH << 16, true)
    view.setUint32(local + 10, ZIP_EPOCH << 16, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
