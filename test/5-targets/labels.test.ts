import { expect, test } from 'vitest'
import { completed, isLine, labelOfHead, nameOf, opensWithMember } from '../../pipeline/5-targets/labels.ts'

test.each([
  ['d) Chi bồi dưỡng người dự tập huấn, cụ thể như sau:', 'Chi bồi dưỡng người dự tập huấn'],
  ['- Chi tiền công ngoài chế độ công tác phí được chi thêm:', 'Chi tiền công'],
  ['2. Quy định chế độ thu, nộp, quản lý và sử dụng phí vệ sinh:', 'phí vệ sinh'],
  ['Điều 3. Mức hỗ trợ (tính cho một năm học):', 'Mức hỗ trợ'],
])('%s heads “%s”', (text, label) => expect(labelOfHead(text)).toBe(label))

test.each([
  ['- Cấp huyện: 90.000 đồng/buổi;', true],
  ['+ Khu vực nông thôn: 5.000 đồng/hộ/tháng;', true],
  ['+ Trên 5 ha đến 10 ha: 900.000 đồng/hồ sơ;', true],
  ['- Chủ tọa: Cấp tỉnh: 90.000 đồng/buổi;', false],
  ['- Tiền ăn 40.000 đồng/người/ngày.', false],
])('%s needs its head: %s', (text, needs) => expect(opensWithMember(text)).toBe(needs))

test.each([
  [['Cấp tỉnh'], ['Chi người dự họp', 'Chi hội nghị'], 'Chi người dự họp cấp tỉnh'],
  [['Chủ tọa', 'Cấp tỉnh'], ['Chi hội nghị'], 'Chi hội nghị chủ tọa cấp tỉnh'],
  [['Mức chi'], ['Chi thuê người dịch'], 'Mức chi thuê người dịch'],
  [['Hộ nghèo', 'Hỗ trợ'], [], 'Hỗ trợ hộ nghèo'],
  [['Dưới 5 ha'], ['Dưới 5 ha', 'Mức thu', 'Phí đo đạc'], 'Mức thu phí đo đạc dưới 5 ha'],
  [['Tiền ăn'], ['Chi hội nghị'], 'Tiền ăn'],
  [['Tiền ăn'], ['Chi hỗ trợ cho người dự tập huấn'], 'Tiền ăn cho người dự tập huấn'],
  [['Tiền ăn'], ['Mức chi cụ thể cho các nội dung sau'], 'Tiền ăn'],
  [
    ['Tại các xã còn lại, mức khoán'],
    ['Đi công tác trong tỉnh'],
    'mức khoán đi công tác trong tỉnh tại các xã còn lại',
  ],
  [
    ['Đối với lãnh đạo sở', 'Được thanh toán mức giá thuê phòng'],
    ['Tại thị trấn', 'Theo hóa đơn'],
    'mức giá thuê phòng đối với lãnh đạo sở tại thị trấn',
  ],
  [
    ['Cuộc họp do xã tổ chức'],
    [
      'Chi nước uống cho đại biểu là khách mời của các cơ quan nhà nước, đơn vị sự nghiệp công lập và doanh nghiệp trên địa bàn',
    ],
    'Chi nước uống cuộc họp do xã tổ chức cho đại biểu là khách mời của các cơ quan nhà nước, đơn vị sự nghiệp công lập và doanh nghiệp trên địa bàn',
  ],
])('%j under %j is “%s”', (labels, heads, name) => expect(nameOf(labels, heads)).toBe(name))

test.each([
  ['Tổng số', [], ['Phương án', 'Vốn đầu tư phân bổ'], 'Tổng số vốn đầu tư phân bổ'],
  ['cấp tỉnh', ['Chi phí quản lý'], [], 'Chi phí quản lý cấp tỉnh'],
  ['khu vực dịch vụ', [], ['Đánh giá chung về thu'], 'khu vực dịch vụ'],
  ['Thu nội địa', ['Tổng thu'], [], 'Thu nội địa'],
])('%s of %j and %j is “%s”', (name, labels, titles, whole) =>
  expect(completed(name, labels, titles)).toBe(whole),
)

test.each([
  ['Tiền ăn: 90.000 đồng/người/ngày.', true],
  ['Tiền thuốc chữa bệnh:', true],
  ['90.000 đồng/người/ngày.', false],
  ['Ông Nguyễn Văn A cho biết, năm 2024 có ba nội dung: một là, đào tạo', false],
])('%s is a line of a list: %s', (text, line) => expect(isLine(text)).toBe(line))
