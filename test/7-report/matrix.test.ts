import { expect, test } from 'vitest'
import { MatrixBuilder, matrixCsv } from '../../pipeline/7-report/matrix.ts'
import type { Row } from '../../pipeline/tables.ts'
import { target } from './rows.ts'

/** The matrix without the columns that name the series. */
function cells(...rows: Row<'targets'>[]): { columns: readonly string[]; rows: string[][] } {
  const builder = new MatrixBuilder()
  for (const row of rows) builder.add(row)
  const { columns, rows: lines } = builder.finish()
  return { columns: columns.slice(9), rows: Array.from(lines, line => line.slice(9)) }
}

test('a series a row, target and result of a period beside each other', () => {
  expect(
    cells(
      target({ kind: 'target', norm_low: 57, norm_high: 57 }),
      target({ kind: 'result', norm_low: 58, norm_high: 58 }),
      target({ kind: 'result', norm_low: 60, norm_high: 60, period: '2032' }),
    ),
  ).toEqual({
    columns: ['2031 target', '2031 result', '2032 target', '2032 result'],
    rows: [['57', '58', '', '60']],
  })
})

test('periods stand in the order of their ends, not of their names', () => {
  const at = (period: string) => target({ period })
  expect(cells(at('2031/2035'), at('2033'), at('2031-H1'), at('2031-9M'), at('2031')).columns).toEqual(
    ['2031-H1', '2031-9M', '2031', '2033', '2031/2035'].flatMap(period => [
      `${period} target`,
      `${period} result`,
    ]),
  )
})

test('other place, group, measure, base or dimension is another row', () => {
  expect(
    cells(
      target({}),
      target({ place_code: '98', place: 'An Hòa' }),
      target({ group: 'hộ Khmer' }),
      target({ measure: 'growth', norm_unit: '%' }),
      target({ measure: 'completion', norm_unit: '%', base: 'dự toán' }),
      target({ measure: 'completion', norm_unit: '%', base: 'kế hoạch' }),
    ).rows,
  ).toHaveLength(6)
})

test('ranges and bounds are written, disagreeing figures all stand, equal ones once', () => {
  expect(
    cells(
      target({ norm_low: 7, norm_high: 7.5, comparator: 'range' }),
      target({ norm_low: 8, norm_high: 8, comparator: 'ge' }),
      target({ norm_low: 8, norm_high: 8, comparator: 'ge' }),
    ).rows,
  ).toEqual([['', '7 – 7.5 | ≥ 8']])
})

test('a milestone has no figure and no row', () => {
  const milestone = { value_low: null, value_high: null, norm_low: null, norm_high: null }
  expect(cells(target({ measure: 'milestone', ...milestone })).rows).toEqual([])
})

test('the CSV has a byte order mark and no formula', () => {
  const builder = new MatrixBuilder()
  builder.add(target({ indicator: '=HYPERLINK("http://example.org","x"), lúa' }))
  const csv = [...matrixCsv(builder.finish())].join('')
  expect(csv.startsWith('\ufeffindicator_id,indicator,')).toBe(true)
  expect(csv).toContain(`rice_output,"'=HYPERLINK(""http://example.org"",""x""), lúa",agriculture`)
})
