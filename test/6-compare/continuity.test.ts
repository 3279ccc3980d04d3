import { describe, expect, test } from 'vitest'
import { ISSUER_RULES, lineOfIssuer } from '../../pipeline/6-compare/continuity-issuer.ts'
import type { Row } from '../../pipeline/tables.ts'
import { continuityOf, scoreOf } from './continuity-score.ts'
import { UNSEEN } from './continuity-unseen.ts'
import { CONCLUSIONS, OTHER_SUBJECTS } from './orders.ts'

const shown = (rows: readonly Row<'continuity'>[]): string[] =>
  rows.map(row => `${row.directive_id ?? '-'} ${row.status} ${row.previous_id ?? '-'}`)

describe('orders that go on', () => {
  test.each([
    ['conclusion 2, on which the threshold is chosen', CONCLUSIONS[0]!, CONCLUSIONS[1]!, 1],
    ['conclusion 3, likewise', CONCLUSIONS[1]!, CONCLUSIONS[2]!, 1],
    ['unseen', UNSEEN[0]!, UNSEEN[1]!, 0.93],
  ])('%s', (name, before, after, least) => {
    const score = scoreOf(before, after)
    console.log(
      `continuity, ${name}: precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}, F1 ${score.f1.toFixed(3)}`,
    )
    expect(score.f1).toBeGreaterThanOrEqual(least)
  })
})

test('official phrasing makes no two plans on different subjects one', () => {
  const rows = continuityOf(
    OTHER_SUBJECTS.map((orders, year) => [`202${year}-01-01`, orders.map(({ text }) => text)]),
  )
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['new']))
})

describe('lines of issuers', () => {
  test('ids are given once', () => {
    expect(new Set(ISSUER_RULES.map(rule => rule.id)).size).toBe(ISSUER_RULES.length)
  })
  const one = ([a, b]: readonly [string, string]): boolean => lineOfIssuer(a) === lineOfIssuer(b)
  for (const rule of ISSUER_RULES)
    test(rule.id, () => {
      expect(rule.examples.filter(pair => !one(pair))).toEqual([])
      expect(rule.notExamples.filter(one)).toEqual([])
    })
})

describe('chains of documents', () => {
  const schools = 'Rà soát, sắp xếp mạng lưới trường, lớp học phù hợp với địa phương.'
  const taxes = 'Chống thất thu ngân sách, thu hồi nợ đọng thuế.'
  const roads = 'Giải phóng mặt bằng các dự án giao thông trọng điểm.'
  const forests = 'Phòng cháy, chữa cháy rừng trong mùa khô.'

  test('new, continued and dropped', () => {
    expect(
      shown(
        continuityOf([
          ['2019-07-01', [schools, taxes, roads]],
          ['2020-01-05', ['Tiếp tục rà soát, sắp xếp mạng lưới trường, lớp học.', forests, roads]],
        ]),
      ),
    ).toEqual(['d1:0 continued d0:0', 'd1:1 new -', 'd1:2 continued d0:2', '- dropped d0:1'])
  })
  test('orders to carry out two documents are two orders, however alike', () => {
    const on = (number: string): string =>
      `Thực hiện Quy định số ${number} về những điều đảng viên không được làm.`
    expect(
      shown(
        continuityOf([
          ['2019-07-01', [on('47-QĐ/TW'), on('102-QĐ/TW')]],
          ['2020-01-05', [on('37-QĐ/TW'), on('102-QĐ/TW')]],
        ]),
      ),
    ).toEqual(['d1:0 new -', 'd1:1 continued d0:1', '- dropped d0:0'])
  })
  test('what every order is made of makes none alike', () => {
    const orders = [
      'Tiếp tục thực hiện nghiêm túc, có hiệu quả công tác dân vận.',
      'Tiếp tục thực hiện nghiêm túc, có hiệu quả công tác quân sự.',
    ]
    expect(
      shown(
        continuityOf([
          ['2019-07-01', [orders[0]!]],
          ['2020-01-05', [orders[1]!]],
        ]),
      ),
    ).toEqual(['d1:0 new -'])
  })
  test('an order may come back after a document that leaves it out', () => {
    expect(
      shown(
        continuityOf([
          ['2019-07-01', [schools, taxes]],
          ['2020-01-05', [schools]],
          ['2020-07-05', [schools, taxes]],
        ]),
      ),
    ).toEqual(['d1:0 continued d0:0', '- dropped d0:1', 'd2:0 continued d1:0', 'd2:1 continued d0:1'])
  })
  test('a committee and its standing committee are one line, two committees are not', () => {
    expect(
      shown(
        continuityOf([
          ['2019-07-01', [schools], { issuer: 'Ban Chấp hành Đảng bộ tỉnh Lâm Đồng' }],
          ['2020-01-05', [schools], { issuer: 'Ban Thường vụ Tỉnh ủy Lâm Đồng' }],
          ['2020-07-05', [schools], { issuer: 'Hội đồng nhân dân tỉnh Lâm Đồng' }],
        ]),
      ),
    ).toEqual(['d1:0 continued d0:0'])
  })
  test('documents without an issuer are of no line', () => {
    expect(
      continuityOf([
        ['2019-07-01', [schools], { issuer: null }],
        ['2020-01-05', [schools], { issuer: null }],
      ]),
    ).toEqual([])
  })
  test('a document on another subject gives nothing up; another issuer or type is another chain', () => {
    expect(
      shown(
        continuityOf([
          ['2019-07-01', [schools, taxes]],
          ['2019-09-01', [forests]],
          ['2020-01-05', [schools, taxes]],
          ['2019-10-01', [schools], { issuer: 'Tỉnh ủy Cà Mau' }],
          ['2019-11-01', [taxes], { doc_type: 'chỉ thị' }],
        ]),
      ),
    ).toEqual(['d1:0 new -', 'd2:0 continued d0:0', 'd2:1 continued d0:1'])
  })
})
