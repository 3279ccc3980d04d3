import { expect, test } from 'vitest'
import { completed, labelOfHead, nameOf, opensWithMember } from '../../pipeline/5-targets/labels.ts'

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
])('%j under %j is “%s”', (labels, heads, name) => expect(nameOf(labels, heads)).toBe(name))

test.each([
  ['Tổng số', [], ['Phương án', 'Vốn đầu tư phân bổ'], 'Tổng số vốn đầu tư phân bổ'],
  ['cấp tỉnh', ['Chi phí quản lý'], [], 'Chi phí quản lý cấp tỉnh'],
  ['khu vực dịch vụ', [], ['Đánh giá chung về thu'], 'khu vực dịch vụ'],
  ['Thu nội địa', ['Tổng thu'], [], 'Thu nội địa'],
])('%s of %j and %j is “%s”', (name, labels, titles, whole) =>
  expect(completed(name, labels, titles)).toBe(whole),
)
