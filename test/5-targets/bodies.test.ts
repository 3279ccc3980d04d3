import { expect, test } from 'vitest'
import type { Attached } from '../../pipeline/5-targets/attach.ts'
import { Bodies } from '../../pipeline/5-targets/bodies.ts'
import { Sentence } from '../../pipeline/5-targets/sentence.ts'

const after = (paragraphs: readonly (readonly string[])[], indicator: string): string => {
  const bodies = new Bodies()
  for (const names of paragraphs) bodies.see(names, false)
  return bodies.named(indicator)
}

test('a body named in short has the name that it had before', () => {
  const named = [['Cục Hải quan Phước Long']]
  expect(after(named, 'Cục thu')).toBe('Cục Hải quan Phước Long thu')
  expect(after(named, 'toàn Cục mới thu ngân sách')).toBe('Cục Hải quan Phước Long thu ngân sách')
  expect(after(named, 'đơn vị nộp ngân sách')).toBe('Cục Hải quan Phước Long nộp ngân sách')
  expect(after(named, 'số thu của Cục')).toBe('số thu của Cục Hải quan Phước Long')
  expect(after([['Công ty Đường Phước Long']], 'công ty lãi trước thuế')).toBe(
    'Công ty Đường Phước Long lãi trước thuế',
  )
})

test('what is no body, or one that is not known, stays', () => {
  const named = [['Cục Hải quan Phước Long']]
  expect(after(named, 'đơn vị hành chính cấp xã')).toBe('đơn vị hành chính cấp xã')
  expect(after(named, 'công ty lãi trước thuế')).toBe('công ty lãi trước thuế')
  expect(after([...named, ['Chi cục Hải quan']], 'đơn vị thu')).toBe('đơn vị thu')
  expect(after([['Công ty Đường Phước Long'], []], 'công ty lãi trước thuế')).toBe('công ty lãi trước thuế')
})

/** The name of a figure at the end of a sentence, after other sentences of its paragraph. */
const owned = (before: readonly string[], text: string, indicator: string): string => {
  const bodies = new Bodies()
  for (const told of before) bodies.tell(told)
  const sentence = new Sentence(text, [])
  return bodies.owned(indicator, sentence, { figure: { first: sentence.tokens.length - 1 } } as Attached)
}

test('what a company accounts for has the name of the company told last, in short', () => {
  expect(owned(['Công ty Cổ phần Thép Tân An công bố lãi.'], 'Giá vốn giảm 5%', 'Giá vốn')).toBe(
    'Giá vốn Thép Tân An',
  )
  expect(owned(['Tập đoàn Bình Minh (BMC) báo lãi.'], 'lãi gộp 3%', 'lãi gộp')).toBe('lãi gộp BMC')
  expect(owned(['Tập đoàn A Bình lãi.'], 'CTCP Đường Phước Long đạt lãi ròng 3%', 'lãi ròng')).toBe(
    'lãi ròng Đường Phước Long',
  )
})

test('other measures, and what no company is told of, have none', () => {
  const told = ['Công ty Cổ phần Thép Tân An công bố lãi.']
  expect(owned(told, 'doanh thu bán lẻ tăng 5%', 'doanh thu bán lẻ')).toBe('doanh thu bán lẻ')
  expect(owned(['Công ty Chứng khoán Bình Minh cho biết.'], 'doanh thu 5%', 'doanh thu')).toBe('doanh thu')
})
