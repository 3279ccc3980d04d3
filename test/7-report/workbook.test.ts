import { expect, test } from 'vitest'
import { listEntries, readEntry } from '../../pipeline/1-read/zip.ts'
import { SHEET_ROWS, type WorkbookTables, workbook } from '../../pipeline/7-report/workbook.ts'
import { comparison, document, target } from './rows.ts'

const head = <T>(...rows: T[]) => ({ rows, more: false })
const tables = (more: Partial<WorkbookTables> = {}): WorkbookTables => ({
  documents: head(document({})),
  targets: head(target({})),
  comparisons: head(comparison({})),
  directives: head(),
  corrections: head(),
  matrix: {
    columns: ['indicator_id', 'indicator', '2031 result'],
    rows: [['rice_output', 'lúa', '2.5']],
  },
  ...more,
})

/** The parts of a workbook by their names. */
const parts = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    listEntries(bytes).map(entry => [
      entry.name,
      new TextDecoder().decode(readEntry(bytes, entry, 10_000_000)!),
    ]),
  )

test('six sheets with frozen heads and filters', async () => {
  const book = parts(await workbook(tables(), 'index.html'))
  expect(
    [...book.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(match => match[1]),
  ).toEqual(['documents', 'targets', 'comparisons', 'matrix', 'directives', 'corrections'])
  const targets = book.get('xl/worksheets/sheet2.xml')!
  expect(targets).toMatch(/<pane[^>]*state="frozen"/)
  expect(targets).toMatch(/<autoFilter ref="A1:AC2"\/>/)
})

test('the same tables give the same bytes at any time', async () => {
  const first = await workbook(tables(), 'index.html')
  await new Promise(resolve => setTimeout(resolve, 2100)) // a ZIP archive counts in steps of two seconds
  expect(Buffer.compare(first, await workbook(tables(), 'index.html'))).toBe(0)
})

test('a text that looks like a formula or like markup stays a text', async () => {
  const evil = '=HYPERLINK("http://example.org","x")<script>alert(1)</script>'
  const book = parts(await workbook(tables({ targets: head(target({ indicator: evil })) }), 'index.html'))
  const sheet = book.get('xl/worksheets/sheet2.xml')!
  expect([...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(match => match[1])).toEqual([
    expect.stringContaining('index.html#/figure/doc%3At1'),
  ])
  expect(book.get('xl/sharedStrings.xml') ?? sheet).toContain('&lt;script&gt;')
})

test('codes of places keep their zeros; whole figures have no separator behind them', async () => {
  const matrix = {
    columns: ['indicator_id', 'place_code', '2031 target', '2031 result'],
    rows: [['rice_output', '06', '83', '2.5']],
  }
  const book = parts(await workbook(tables({ matrix }), 'index.html'))
  expect(book.get('xl/sharedStrings.xml')).toContain('>06<')
  const formats = [...book.get('xl/styles.xml')!.matchAll(/formatCode="([^"]+)"/g)].map(match => match[1])
  expect(formats).toEqual(expect.arrayContaining(['#,##0', '#,##0.####']))
  const style = (cell: string) =>
    new RegExp(`r="${cell}"[^>]*s="(\\d+)"`).exec(book.get('xl/worksheets/sheet4.xml')!)?.[1]
  expect(style('C2')).not.toBe(style('D2'))
})

test('rows beyond what a sheet holds are pointed to, not hidden', async () => {
  const book = parts(await workbook(tables({ targets: { rows: [target({})], more: true } }), 'index.html'))
  expect([...book.values()].join()).toContain('Further rows stand in targets.csv')
  const matrix = { columns: ['indicator_id'], rows: Array(SHEET_ROWS + 1).fill(['rice_output']) }
  expect([...parts(await workbook(tables({ matrix }), 'index.html')).values()].join()).toContain(
    'Further rows stand in targets-matrix.csv',
  )
})
