import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../pipeline/5-targets/figures.ts'
import { Sentence } from '../../pipeline/5-targets/sentence.ts'
import { hasFigure } from '../../pipeline/5-targets/tokens.ts'

const read = (text: string) => {
  const sentence = new Sentence(text, [])
  return figuresOf(sentence).map(figure => [figure.low, sentence.slice(figure.unitFirst, figure.unitLast)])
}

describe('numbers in words', () => {
  test.each<[string, number, string]>([
    ['trồng một triệu cây xanh', 1, 'triệu cây'],
    ['xây mới hai mươi lăm trường học', 25, 'trường học'],
    ['xây mới hai mươi lăm (25) trường học', 25, 'trường học'],
    ['xây mới 25 (hai mươi lăm) trường học', 25, 'trường học'],
    ['hỗ trợ hai tỷ ba trăm triệu đồng', 2300, 'triệu đồng'],
    ['có một nghìn hai trăm linh năm hộ', 1205, 'hộ'],
    ['hỗ trợ một trăm năm mươi triệu đồng', 150, 'triệu đồng'],
    ['có mười hai xã đạt chuẩn', 12, 'xã'],
  ])('%s', (text, value, unit) => {
    expect(hasFigure(text)).toBe(true)
    expect(read(text)).toEqual([[value, unit]])
  })
  test.each([
    'Đại hội lần thứ mười ba',
    'trong hai mươi năm qua',
    'chiếm một tỷ lệ lớn',
    'tại ba trường, hai bên',
    'hàng trăm hộ dân',
    'bằng chữ: một trăm năm mươi triệu đồng',
    'mức hỗ trợ (một trăm năm mươi triệu đồng)',
    'mấy chục nghìn người',
  ])('nothing in “%s”', text => expect(read(text)).toEqual([]))
})
