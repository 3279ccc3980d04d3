import { describe, expect, test } from 'vitest'
import { Continuity } from '../../pipeline/6-compare/continuity.ts'
import type { Row } from '../../pipeline/tables.ts'
import { source } from './figures.ts'
import { CONCLUSIONS } from './orders.ts'

const order = (directive_id: string, text: string, cited: string | null = null): Row<'directives'> => ({
  directive_id,
  doc_id: directive_id.split(':')[0]!,
  sentence_id: '',
  section: null,
  topic: null,
  action: '',
  object: null,
  actor: null,
  deadline: null,
  cited,
  text,
  start: 0,
  end: 1,
})

/** Continuity over documents, each a day and its orders. */
function continuityOf(
  documents: readonly [day: string, orders: readonly string[], more?: Partial<Row<'documents'>>][],
) {
  const continuity = new Continuity()
  documents.forEach(([day, orders, more], d) => {
    continuity.add(
      source(`d${d}`, day, more),
      orders.map((text, i) => order(`d${d}:${i}`, text, /\d+-\p{Lu}+\/TW/u.exec(text)?.[0] ?? null)),
    )
  })
  return continuity.rows()
}
const shown = (rows: readonly Row<'continuity'>[]): string[] =>
  rows.map(row => `${row.directive_id ?? '-'} ${row.status} ${row.previous_id ?? '-'}`)

describe('orders that go on', () => {
  for (const k of [1, 2])
    test(`of conclusion ${k + 1} of the examples (threshold chosen on conclusion 2)`, () => {
      const rows = continuityOf(
        [k - 1, k].map(c => [`202${c}-01-01`, CONCLUSIONS[c]!.map(({ text }) => text)]),
      )
      let right = 0
      let wrong = 0
      let missed = 0
      CONCLUSIONS[k]!.forEach(({ from }, i) => {
        const found = rows.find(row => row.directive_id === `d1:${i}`)!.previous_id
        const wanted = from === undefined ? null : `d0:${from}`
        if (found !== null && found === wanted) right++
        if (found !== null && found !== wanted) wrong++
        if (wanted !== null && found !== wanted) missed++
      })
      const f1 = (2 * right) / (2 * right + wrong + missed)
      console.log(
        `continuity, conclusion ${k + 1}: F1 ${f1.toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`,
      )
      expect(f1).toBeGreaterThanOrEqual(0.95)
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
