import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBatch, encodeBatch, encodeClosing, encodeOpening, readRows } from '../../pipeline/run/arrow.ts'
import { type Column, type Row, type TableName, tables } from '../../pipeline/tables.ts'

/** A table's file of these batches. */
function fileOf<K extends TableName>(name: K, ...batches: Row<K>[][]): Buffer {
  const opening = encodeOpening(name)
  const encoded = batches.map(rows => encodeBatch(name, rows))
  const blocks = encoded.map(({ bytes, metadata }) => ({ metadata, length: bytes.length }))
  return Buffer.concat([
    opening,
    ...encoded.map(({ bytes }) => bytes),
    encodeClosing(name, opening.length, blocks),
  ])
}

const cells: Record<Column['type'], fc.Arbitrary<string | number | boolean>> = {
  utf8: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'Tỉnh ủy', 'đạt 7,5%\n', '"', '𠄎')),
  int32: fc.integer(),
  float64: fc.double({ noNaN: true, noDefaultInfinity: true }),
  bool: fc.boolean(),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10)),
}
const rowsOf = <K extends TableName>(name: K): fc.Arbitrary<Row<K>[]> =>
  fc.array(
    fc.record(
      Object.fromEntries(
        Object.entries<Column>(tables[name].columns).map(([column, { type, nullable }]) => [
          column,
          nullable ? fc.option(cells[type]) : cells[type],
        ]),
      ),
    ) as fc.Arbitrary<Row<K>>,
    { maxLength: 20 },
  )

const names = Object.keys(tables) as TableName[]

test.each(names)('%s: what is read back is what was written', name => {
  fc.assert(
    fc.property(rowsOf(name), rowsOf(name), (first, second) => {
      expect(readRows(fileOf(name, first, second), name)).toEqual([...first, ...second])
    }),
    { numRuns: 25 },
  )
})

test.each(names)('%s: apache-arrow reads the same', name => {
  fc.assert(
    fc.property(rowsOf(name), rowsOf(name), (first, second) => {
      const table = tableFromIPC(fileOf(name, first, second))
      const expected = [...first, ...second].map(row =>
        Object.entries(row).map(([column, cell]) => {
          const { type } = (tables[name].columns as Record<string, Column>)[column]!
          return type === 'date' && cell !== null ? Date.parse(cell as string) : cell
        }),
      )
      expect(table.toArray().map(row => row.toArray())).toEqual(expected)
    }),
    { numRuns: 10 },
  )
})

test('a table without rows keeps its columns', () => {
  for (const name of names) {
    const table = tableFromIPC(fileOf(name))
    expect(table.numRows).toBe(0)
    expect(table.schema.fields.map(field => field.name)).toEqual(Object.keys(tables[name].columns))
  }
})

test('a value that does not suit its column is refused, with the column named', () => {
  const text = { doc_id: 'a', raw: 'b', clean: null }
  expect(() => encodeBatch('texts', [{ ...text, raw: null as never }])).toThrow('texts.raw')
  expect(() => encodeBatch('texts', [{ ...text, clean: 5 as never }])).toThrow('texts.clean')
  const word = { doc_id: 'a', start: 0, end: 1, page: 1, confidence: 0.5 }
  expect(() => encodeBatch('ocr_words', [{ ...word, start: Number.NaN }])).toThrow('ocr_words.start')
  expect(() => encodeBatch('ocr_words', [{ ...word, start: 1.5 }])).toThrow('ocr_words.start')
})

test('what is no number or no day is empty', () => {
  const row = { from_value: Number.NaN, to_value: Number.POSITIVE_INFINITY, verdict: 'met', basis: '' }
  const [read] = decodeBatch('comparisons', encodeBatch('comparisons', [row as Row<'comparisons'>].map(full)))
  expect(read).toMatchObject({ from_value: null, to_value: null, verdict: 'met' })
  const implied = { period_start: '2031-02-30', period_end: '2031-12-31', value: 1 } as Row<'implied'>
  const texts = [
    'implied_id',
    'doc_id',
    'from_target_ids',
    'derived',
    'how',
    'kind',
    'indicator_id',
    'indicator',
    'measure',
  ]
  const [dated] = decodeBatch(
    'implied',
    encodeBatch('implied', [{ ...Object.fromEntries(texts.map(name => [name, ''])), ...implied }]),
  )
  expect(dated).toMatchObject({ period_start: null, period_end: '2031-12-31' })
})

/** The other columns filled. */
const full = (row: Row<'comparisons'>): Row<'comparisons'> => ({
  ...row,
  indicator_id: 'a',
  indicator: 'b',
  measure: 'c',
})

test('half a character at the end of a cell does not swallow the next cell', () => {
  const rows = ['a\ud83d', '\ude00b', 'ệ'].map(raw => ({ doc_id: 'd', raw, clean: null }))
  const read = decodeBatch('texts', encodeBatch('texts', rows)).map(({ raw }) => raw)
  expect(read).toEqual(['a\ufffd', '\ufffdb', 'ệ'])
})

test('a batch is read back by itself', () => {
  const rows = [{ doc_id: 'a', raw: 'Kết luận', clean: null }]
  expect(decodeBatch('texts', encodeBatch('texts', rows))).toEqual(rows)
})
