import { describe, expect, test } from 'vitest'
import { type Junction, MERGES, sentenceEnds } from '../../pipeline/3-split/sentences.ts'

/** The sentences of a text in which "¦" marks where one must end; nothing else may be an end. */
const split = (text: string): string[] => {
  const sentences: string[] = []
  let from = 0
  for (const end of sentenceEnds(text)) {
    sentences.push(text.slice(from, end).trim())
    from = end
  }
  return sentences
}

const junctionOf = (example: string): Junction => {
  const [left, right] = example.split('¦') as [string, string]
  const open = /[(“][^)”]*$/.test(left)
  return { left: left.slice(-32), right: right.slice(0, 24), inside: open && /^[^(“]*[)”]/.test(right) }
}

describe('merges', () => {
  test('ids are given once', () => {
    expect(new Set(MERGES.map(rule => rule.id)).size).toBe(MERGES.length)
  })
  for (const rule of MERGES)
    test(`${rule.id}: ${rule.shape}`, () => {
      expect(rule.examples.filter(example => !rule.holds(junctionOf(example)))).toEqual([])
      expect(rule.notExamples.filter(example => rule.holds(junctionOf(example)))).toEqual([])
    })
  test('every example stays one sentence', () => {
    const examples = MERGES.flatMap(rule => rule.examples).map(example => example.replace('¦', ' '))
    expect(examples.filter(example => split(example).length !== 1)).toEqual([])
  })
})

describe('sentences', () => {
  test.each([
    [['Kinh tế tăng trưởng khá.', 'Tiến độ thu ngân sách đạt gần 70% dự toán.']],
    [['Nhân rộng mô hình hữu cơ,...', 'Tiếp tục hỗ trợ tái đàn.']],
    [['Nuôi tôm theo quy chuẩn VietGAP, ASC,...; hướng dẫn kỹ thuật nuôi.', 'Chú trọng kiểm dịch.']],
    [['Đã làm tốt (bất động sản, tín dụng…).', 'Rà soát để mở rộng.']],
    [['Có 02 chỉ tiêu chưa đạt: (i) GRDP đạt 6,26%; (ii) Giải ngân đạt 41,97%.', 'Các sở khắc phục.']],
    [['Theo Nghị quyết số 02/NQ-CP, ngày 01/01/2021 của Chính phủ.', 'Chuẩn bị tốt các thủ tục.']],
    [['Tổ chức Hội thảo “Nhà cách mạng. Những đóng góp” tại thành phố.', 'Các sở phối hợp.']],
    [
      [
        'Ông nói: “Kinh tế đang phục hồi rất mạnh.',
        'Với đà này, doanh nghiệp sẽ tuyển thêm nhiều lao động trong những tháng tới”.',
        'Sở Công Thương đồng ý.',
      ],
    ],
    [['“Điều 11. Định mức chi được sửa đổi.', 'Các xã thực hiện”.']],
    [['Trình Quốc hội khóa XV.', 'Giao Bộ Tài chính chủ trì./.']],
    [['Điều 2. Giao Ủy ban nhân dân tỉnh ban hành.', 'Báo cáo kết quả.']],
    [['1.2. Về kinh tế.', 'Đô thị loại V đạt 4 m2/người.']],
    [['Thu 1.234,5 tỷ đồng, tăng 3.5 lần!', 'Vì sao?', 'Do xuất khẩu.']],
  ])('%j', sentences => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })
  test('a lost space is still an end, an address is none', () => {
    expect(split('Đạt kết quả tốt.Tiếp tục thực hiện tại vanban.chinhphu.vn nhé.')).toEqual([
      'Đạt kết quả tốt.',
      'Tiếp tục thực hiện tại vanban.chinhphu.vn nhé.',
    ])
  })
})
