import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../pipeline/5-targets/figures.ts'
import { Sentence } from '../../pipeline/5-targets/sentence.ts'
import { readNumber } from '../../pipeline/5-targets/tokens.ts'

const read = (text: string) => {
  const sentence = new Sentence(text, [])
  return figuresOf(sentence).map(figure => [
    figure.low,
    figure.high,
    figure.comparator,
    sentence.slice(figure.unitFirst, figure.unitLast),
  ])
}
const means = (value: [number, number, string, string], texts: string[]) => {
  for (const text of texts) test(text, () => expect(read(text)).toEqual([value]))
}
const meansNothing = (texts: string[]) => {
  for (const text of texts) test(`nothing in “${text}”`, () => expect(read(text)).toEqual([]))
}

test.each([
  ['7.500', 7500],
  ['1.234,5', 1234.5],
  ['3,77', 3.77],
  ['36.78', 36.78],
  ['0.325', 0.325],
  ['2,878,000', 2878000],
  ['01', 1],
  ['133,270', 133.27],
])('%s is %d', (text, value) => expect(readNumber(text)).toBe(value))
test.each([['1.2.3'], ['30.6.2021']])('%s is no number', text => expect(readNumber(text)).toBeNaN())
test('English commas part thousands', () => {
  expect(readNumber('7,500.5', true)).toBe(7500.5)
  expect(readNumber('70,900', true)).toBe(70900)
})

means(
  [7.5, 7.5, 'ge', '%'],
  ['ít nhất 7,5%', 'tối thiểu 7,5 %', 'từ 7,5% trở lên', 'đạt trên 7,5%', 'khoảng trên 7,5%'],
)
means([3, 3, 'le', '%'], ['còn dưới 3%', 'không quá 3%', 'tối đa 3%', '3% trở xuống'])
means([38, 38, 'approx', '%'], ['khoảng 38%', 'gần 38%', 'xấp xỉ 38%', 'trên dưới 38%', 'tăng khoảng 38%'])
means([6.5, 7, 'range', '%/năm'], ['6,5 - 7%/năm', 'từ 6,5 đến 7%/năm', 'tăng 6,5-7%/năm'])
means([20, 40, 'range', '%'], ['từ 20% - 40%', 'đạt 20%-40%'])
means([18.5, 18.5, 'eq', 'tỷ USD'], ['ước đạt 18,5 tỷ USD'])
means([22.6, 22.6, 'eq', 'tỷ đồng'], ['chi 22,6 tỷ đồng/12,9 tỷ đồng', 'chi 22,6 tỷ đồng/ 12,9 tỷ đồng'])
means([2.8, 2.8, 'eq', ''], ['lãi gấp 2,8 cùng kỳ', 'lãi gấp 2,8 so với quý trước'])
means([-1.2, -1.2, 'eq', '%'], ['tăng trưởng âm (-1,2%)', 'là -1,2%'])
meansNothing(['đạt 3/4 kế hoạch', 'thứ sáu, 15/10/2021 | 09:30'])
means([-2, -2, 'eq', 'độ C'], ['thấp nhất là -2 độ C'])
means([-10, -10, 'eq', '%'], ['giảm mạnh (-10%)', 'giảm mạnh (- 10%)'])
means([-5, -5, 'eq', 'vụ'], ['giảm mạnh (-5 vụ)'])
means([5, 5, 'eq', 'vụ'], ['gồm - 5 vụ', 'giảm mạnh (+5 vụ)'])
means([3450, 3450, 'eq', 'triệu đồng'], ['là 3 tỷ 450 triệu đồng', 'là 3.450 triệu đồng'])
means([1250, 1250, 'eq', 'nghìn người'], ['có 1 triệu 250 nghìn người'])
means([180000, 180000, 'eq', 'tấn'], ['đạt 180,000 tấn'])
means([12500, 12500, 'eq', 'đồng/người'], ['là 12,500 đồng/người'])
means([105, 105, 'eq', 'tỷ đồng'], ['thu 105,000 tỷ đồng'])
means([16.5, 16.5, 'eq', 'tiêu chí'], ['bình quân mỗi xã: 16,5 tiêu chí'])
test('a length whose rest follows its unit', () => {
  const sentence = new Sentence('Tuyến dài 5km600, rộng 1m75, diện tích 5m2', [])
  expect(figuresOf(sentence).map(({ low }) => low)).toEqual([5.6, 1.75, 5])
})
test('dashes between more than two percentages join no range', () => {
  expect(read('là 10% - 31% - 52%').map(([low, high]) => [low, high])).toEqual([
    [10, 10],
    [31, 31],
    [52, 52],
  ])
})
test('an amount after a stroke is a figure of its own, a round one is what is divided by', () => {
  expect(read('thu hút 3 dự án/12,5 triệu USD')).toEqual([
    [3, 3, 'eq', 'dự án'],
    [12.5, 12.5, 'eq', 'triệu USD'],
  ])
  expect(read('tạo 2 lao động/100 triệu đồng')).toEqual([[2, 2, 'eq', 'lao động/100 triệu đồng']])
})
means([84.3, 84.3, 'approx', 'nghìn tỷ đồng'], ['bổ sung khoảng 84,3 nghìn tỷ đồng vốn'])
means(
  [53.5, 53.5, 'eq', 'triệu đồng/người/năm'],
  ['đạt 53,5 triệu đồng/người/năm', 'là 53,5 triệu đồng/người/năm.'],
)
means([12, 12, 'eq', 'bác sĩ/1.000 dân'], ['có 12 bác sĩ/1.000 dân'])
means([8700, 8700, 'approx', 'ha'], ['khoảng 8.700ha', 'khoảng 8.700 ha'])
means([58, 58, 'eq', 'xã'], ['có 58/80 xã đạt chuẩn'])
means([2.21, 2.21, 'eq', 'điểm %'], ['vượt chỉ tiêu 2,21 điểm %'])
means([12, 12, 'le', '‰'], ['tăng dân số tự nhiên dưới 12 ‰'])
means([1480, 1480, 'approx', 'tỷ đồng'], ['đạt khoảng1.480 tỷ đồng'])
means([810, 810, 'eq', 'tỷ'], ['phấn đấu thu 810 tỷ.'])
means([4, 4, 'eq', ''], ['đứng thứ 04/34 tỉnh, thành phố', 'xếp hạng 4 cả nước'])
means([2, 2, 'eq', 'lần'], ['gấp 2 lần năm 2010'])

// documents, articles, dates, ordinals, durations, names, enumerations, norms of division
meansNothing([
  'Nghị quyết số 02/NQ-CP ngày 01/01/2021',
  'Quyết định số 2736/QĐ-TTg',
  'Kết luận số 21-KL/TW',
  'Điều 7 khoản 2',
  'Đại hội lần thứ XIII, kỳ họp thứ 10',
  'ngày 29/6/2021',
  'tháng 9/2020 và quý 3/2020',
  'giai đoạn 2021-2025',
  'Quốc lộ 50, phường 4',
  'trong thời hạn 15 ngày làm việc',
  'thực hiện thông điệp “5K” và phương châm “4 tại chỗ”',
  'giá trị thu hoạch trên 1 ha',
  'chính quyền địa phương 02 cấp',
  'dịch Covid-19',
  'trẻ em dưới 5 tuổi',
  'nhà ga T3, mạng 4G',
  '1.2. Phương hướng',
  '126 Nghiên cứu khoa học theo hướng lưỡng dụng',
  'gia đình “5 không, 3 sạch”',
])

meansNothing([
  'Mô hình hợp tác “3 nhà” trong nông nghiệp',
  'ngày 6, 0700 danh mục',
  'theo phương châm "4 tại chỗ"',
])
means([5, 5, 'eq', 'xã'], ['bổ sung 05 (năm) xã'])
means([12, 12, 'eq', 'dự án'], ['hoàn thành 12 (mười hai) dự án'])
means([113, 113, 'le', 'bé trai/100 bé gái'], ['tỷ số giới tính khi sinh dưới 113 bé trai/100 bé gái'])
means([12, 12, 'eq', 'bác sĩ'], ['đạt 12 bác sĩ trên 10.000 dân'])
means([68, 68, 'ge', 'năm'], ['số năm sống khỏe đạt tối thiểu 68 năm'])
means([2, 2, 'eq', 'đợt/tháng'], ['tần suất quan trắc: 02 đợt/tháng'])
meansNothing(['nâng cấp đường dây 220 kV', 'kéo dài 5 năm', 'chia thành 2 đợt'])
means([24.3, 24.3, 'eq', 'triệu hồ sơ'], ['cập nhật 24,3 triệu hồ sơ'])

// parts of a count in brackets after names
describe('parts', () => {
  const parts = (text: string) => read(text).slice(1)
  test('each has the unit of the count that the list adds up to', () => {
    expect(
      read('Quy hoạch 40 chợ, xây mới 25 cửa hàng tại: Tân An (12), Bình Minh (20) và Phú Lộc (08).'),
    ).toEqual([
      [40, 40, 'eq', 'chợ'],
      [25, 25, 'eq', 'cửa hàng'],
      [12, 12, 'eq', 'chợ'],
      [20, 20, 'eq', 'chợ'],
      [8, 8, 'eq', 'chợ'],
    ])
  })
  test('else of the nearest one', () =>
    expect(parts('Xây mới 50 chợ tại Tân An (12), Bình Minh (20), Phú Lộc (9)').map(row => row[3])).toEqual([
      'chợ',
      'chợ',
      'chợ',
    ]))
  test('numbers of members and notes are none', () => {
    expect(parts('Giao 5 đơn vị: Sở Tài chính (1), Sở Xây dựng (2), Sở Nội vụ (3)')).toEqual([])
    expect(parts('Có 5 nhiệm vụ: (12) quản lý rừng, (13) bảo vệ rừng, (14) trồng rừng')).toEqual([])
    expect(parts('Xây mới 40 chợ tại Tân An (12), Bình Minh (20)')).toEqual([])
  })
})
