import { expect, test } from 'vitest'
import { explain } from '../../pipeline/5-targets/explain.ts'

test('shows the words found, and of each figure its value, indicator and period', () => {
  const text = explain(
    'Thu ngân sách 6 tháng đầu năm 2025 đạt 3.502 tỷ đồng, bằng 57,1% dự toán',
    '2025-07-02',
  )
  expect(text).toContain('6 tháng đầu năm 2025     period 2025-H1')
  expect(text.split('\n').filter(line => /^ {2}(?:value|indicator|measure|period)/.test(line))).toEqual([
    '  value      3502 eq tỷ đồng (number, measured)',
    '  indicator  Thu ngân sách (left)',
    '  measure    level',
    '  period     2025-H1 (clause)',
    '  value      57.1 eq % (number, percent)',
    '  indicator  Thu ngân sách (inherited)',
    '  measure    completion of dự toán',
    '  period     2025-H1 (sentence)',
  ])
})
