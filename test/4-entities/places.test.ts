import { describe, expect, test } from 'vitest'
import { mentions, named, units } from './frame.ts'

const places = (text: string, fields = {}): string[] => named('place', text, fields)
const codes = (text: string, fields = {}): unknown[] =>
  mentions(text, fields)
    .filter(({ type }) => type === 'place')
    .map(({ attributes }) => attributes.code ?? null)

describe('units through time', () => {
  test('a document of 2021 means the units of 2021 and knows what became of them', () => {
    const [place] = mentions('thị xã Vĩnh Châu hoàn thành nhiệm vụ')
    expect(place).toMatchObject({
      type: 'place',
      text: 'thị xã Vĩnh Châu',
      canonical: 'thị xã Vĩnh Châu',
      attributes: {
        code: '950',
        level: 'thị xã',
        province: 'Sóc Trăng',
        province_code: '94',
        until: '2025-06-30',
      },
    })
    expect(place!.attributes.successors).toContain('31783 phường Vĩnh Châu')
  })

  test('a name that lived on has the code of its day', () => {
    expect(codes('tỉnh An Giang', { issued_on: '2021-07-07' })).toEqual(['89'])
    expect(codes('tỉnh An Giang', { issued_on: '2025-08-01' })).toEqual(['91'])
  })

  test('a name that is gone is still found in a later document', () => {
    const [place] = mentions('trước đây thuộc tỉnh Sóc Trăng', {
      issued_on: '2026-01-05',
      province: 'Cần Thơ',
    })
    expect(place).toMatchObject({
      canonical: 'tỉnh Sóc Trăng',
      attributes: { code: '94', successors: ['92 thành phố Cần Thơ'] },
    })
  })

  test('predecessors and successors of provinces', () => {
    const canTho = units.province('Cần Thơ')!
    expect(units.predecessors(canTho).map(unit => unit.name)).toEqual(['Cần Thơ', 'Hậu Giang', 'Sóc Trăng'])
    expect(units.province('TP.HCM', '2020-01-01')).toMatchObject({ code: '79', level: 1 })
    expect(units.province('Đăk Lăk', '2020-01-01')).toMatchObject({ name: 'Đắk Lắk', code: '66' })
    expect(units.province('Vĩnh Châu')).toBeNull()
    expect(units.byCode('91', '2020-01-01')).toMatchObject({ name: 'Kiên Giang' })
    expect(units.byCode('91', '2025-07-01')).toMatchObject({ name: 'An Giang' })
    expect(units.successors(canTho)).toEqual([])
    // Parents of today, not those of an older list
    expect(units.find('Hà Đông', '2020-01-01').find(unit => unit.type === 'quận')?.parent?.name).toBe(
      'Hà Nội',
    )
  })
})

describe('ambiguous names', () => {
  test('the document decides', () => {
    expect(codes('huyện Châu Thành')).toEqual(['942'])
    expect(codes('huyện Châu Thành', { province: 'Bến Tre' })).toEqual(['831'])
    const [place] = mentions('huyện Châu Thành', { province: null })
    expect(place!.attributes.code).toBeUndefined()
    expect(place!.attributes.ambiguous).toBeGreaterThan(5)
  })

  test('the unit written after it decides', () => {
    expect(codes('xã An Hiệp, huyện Châu Thành, tỉnh Bến Tre', { province: null })).toEqual([
      '28855',
      '831',
      '83',
    ])
  })

  test('words, persons, streets and bodies are no places', () => {
    expect(places('xây dựng hòa bình, vì một xã hội bình yên và thái bình')).toEqual([])
    expect(places('đường Hùng Vương, ông Nguyễn Hòa Bình')).toEqual([])
    expect(places('Mặt trận Tổ quốc Việt Nam')).toEqual([])
    expect(places('các huyện uỷ, thị uỷ; xã hội hóa; huyện đoàn')).toEqual([])
  })
})

describe('shapes', () => {
  test('lists share their level', () => {
    expect(places('các xã An Ninh, Hồ Đắc Kiện và Phú Tân')).toEqual([
      'xã An Ninh',
      'Hồ Đắc Kiện → xã Hồ Đắc Kiện',
      'Phú Tân → xã Phú Tân',
    ])
    expect(places('các tỉnh: Bạc Liêu; Cà Mau')).toEqual([
      'tỉnh: Bạc Liêu → tỉnh Bạc Liêu',
      'Cà Mau → tỉnh Cà Mau',
    ])
  })

  test('a body keeps its place, in capitals too', () => {
    expect(places('ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG')).toEqual(['TỈNH SÓC TRĂNG → tỉnh Sóc Trăng'])
    expect(places('Ủy ban nhân dân tỉnh Sơn La')).toEqual(['tỉnh Sơn La'])
  })

  test('regions, countries and short forms', () => {
    expect(places('vùng Đồng bằng sông Cửu Long, xuất khẩu sang Nhật Bản, châu Âu và Mỹ')).toEqual([
      'vùng Đồng bằng sông Cửu Long → đồng bằng sông Cửu Long',
      'Nhật Bản',
      'châu Âu',
      'Mỹ',
    ])
    expect(places('TP.HCM và Bà Rịa – Vũng Tàu')).toEqual([
      'TP.HCM → thành phố Hồ Chí Minh',
      'Bà Rịa – Vũng Tàu → tỉnh Bà Rịa - Vũng Tàu',
    ])
    expect(places('chăn nuôi giỏi, có ý chí, anh em, mỹ thuật')).toEqual([])
  })

  test('former names stand as they are written', () => {
    expect(places('tỉnh Thừa Thiên Huế, Thừa Thiên - Huế')).toEqual([
      'tỉnh Thừa Thiên Huế',
      'Thừa Thiên - Huế → tỉnh Thừa Thiên Huế',
    ])
    expect(places('Anh làm việc tại Anh')).toEqual(['Anh'])
  })

  test('routes name their ends', () => {
    expect(places('tuyến cao tốc Sa Pa - Lai Châu')).toEqual([
      'Sa Pa → thị xã Sa Pa',
      'Lai Châu → tỉnh Lai Châu',
    ])
  })
})
