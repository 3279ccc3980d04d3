import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvHeader, csvLines } from '../../pipeline/run/csv.ts'
import type { Row } from '../../pipeline/tables.ts'

const line = (raw: string, clean: string | null = null): string =>
  csvLines('texts', [{ doc_id: 'a', raw, clean }])

test('the header has a byte order mark and the columns', () => {
  expect(csvHeader('texts')).toBe('\ufeffdoc_id,raw,clean\r\n')
})

test('is what csv-stringify writes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('"', ',', '\n', '\r', ' ', 'đạt', '5%', "'"), { maxLength: 6 })
      .map(a => a.join('')),
  )
  fc.assert(
    fc.property(
      text.filter(raw => !/^[=+\-@\t\r＝＋－＠]/.test(raw)),
      raw => {
        const expected = stringify([['a', raw, null]], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
        expect(line(raw)).toBe(expected)
      },
    ),
  )
})

test('a cell that would be a formula is text', () => {
  for (const raw of ['=1+1', '+CMD', '-2+3', '@SUM(A1)', '\t=1', '＝1', '-', '- Phấn đấu'])
    expect(line(raw)).toBe(`a,'${raw},\r\n`)
  expect(line('=HYPERLINK("http://a","b")')).toBe(`a,"'=HYPERLINK(""http://a"",""b"")",\r\n`)
  expect(line('\r=1')).toBe(`a,"'\r=1",\r\n`)
})

test('a signed number stays a number', () => {
  for (const raw of ['-3', '+2.5', '-12%']) expect(line(raw)).toBe(`a,${raw},\r\n`)
  expect(line('-3,77')).toBe('a,"-3,77",\r\n')
})

test('numbers, truth values, dates and what is missing', () => {
  const row = { doc_id: 'a', start: 0, end: 12, page: 1, confidence: 0.25 }
  expect(csvLines('ocr_words', [row, row])).toBe('a,0,12,1,0.25\r\na,0,12,1,0.25\r\n')
  expect(csvLines('ocr_words', [{ ...row, confidence: Number.NaN }])).toBe('a,0,12,1,\r\n')
  expect(line('b')).toBe('a,b,\r\n')
})

test('a day that is none is empty', () => {
  const day = (issued_on: string): string =>
    csvLines('documents', [{ issued_on } as Row<'documents'>]).replaceAll(',', '')
  expect([day('2031-02-28'), day('2031-02-30'), day('2031-01-55'), day('2031')]).toEqual([
    '2031-02-28\r\n',
    '\r\n',
    '\r\n',
    '\r\n',
  ])
})
