import { expect, test } from 'vitest'
import { codeOn, PROVINCES, provinceOf } from '../../pipeline/language/provinces.ts'

test('63 provinces before the merger, 34 since; Huế is new, Thừa Thiên Huế was', () => {
  expect(PROVINCES.filter(province => province.codeBefore !== null)).toHaveLength(63)
  expect(PROVINCES.filter(province => province.codeSince !== null)).toHaveLength(34)
})

test.each([
  ['BẮC NINH', '2020-01-01', '27'],
  ['Bắc Ninh', '2025-07-01', '24'],
  ['Sóc Trăng', '2026-01-01', '94'],
  ['Khánh Hoà', null, '56'],
  ['Bà Rịa-Vũng Tàu', '2017-07-13', '77'],
  ['Huế', '2025-11-18', '46'],
])('%s on %s has the code %s', (name, day, code) => {
  expect(codeOn(provinceOf(name)!, day)).toBe(code)
})

test('a district is no province', () => {
  expect(provinceOf('Mỹ Xuyên')).toBeNull()
})
