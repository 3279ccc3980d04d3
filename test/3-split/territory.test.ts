import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { provinceAbove } from '../../pipeline/3-split/fields/territory.ts'
import { gazetteer } from '../../pipeline/4-entities/gazetteer.ts'

const units = gazetteer.parse(file => readFileSync(file))
const province = (issuer: string, day: string | null = '2021-06-30'): string | null =>
  provinceAbove(issuer, day, () => units)?.name ?? null

test('the province of districts, towns and communes', () => {
  expect(province('Ủy ban nhân dân huyện Mỹ Xuyên')).toBe('Sóc Trăng')
  expect(province('Huyện ủy Mỹ Xuyên')).toBe('Sóc Trăng')
  expect(province('Thị ủy Vĩnh Châu')).toBe('Sóc Trăng')
  expect(province('Hội đồng nhân dân thành phố Đà Lạt')).toBe('Lâm Đồng')
})

test('none where several provinces have the name, where it is no unit, or a body of the centre', () => {
  expect(province('Ủy ban nhân dân huyện Châu Thành')).toBeNull()
  expect(province('Ủy ban nhân dân huyện Không Có')).toBeNull()
  expect(province('Văn phòng Chính phủ')).toBeNull()
  expect(province('Ủy ban nhân dân huyện Mỹ Xuyên', '2026-01-01')).toBeNull()
})
