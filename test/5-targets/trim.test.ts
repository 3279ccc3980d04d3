import { expect, test } from 'vitest'
import { trimmed, trimRules } from '../../pipeline/5-targets/trim.ts'
import { testRules } from '../helpers/rules.ts'

testRules(trimRules)

test.each([
  ['Doanh thu Công ty cũng ghi nhận', 'Doanh thu Công ty'],
  ['Máy móc nhập khẩu tăng mạnh, đạt', 'Máy móc nhập khẩu'],
  ['Thu ngân sách 9 tháng', 'Thu ngân sách'],
  ['Ưu tiên các dự án cao tốc', 'dự án cao tốc'],
  ['Tỷ lệ tăng', 'Tỷ lệ tăng'],
  ['đạt', 'đạt'],
  ['Vốn đầu tư (gồm vốn', 'Vốn đầu tư'],
  ['nhu cầu)', 'nhu cầu'],
  ['Tổng sản phẩm (GRDP)', 'Tổng sản phẩm (GRDP)'],
])('%s', (indicator, whole) => expect(trimmed(indicator)).toBe(whole))
