import { expect, test } from 'vitest'
import { attach } from '../../pipeline/5-targets/attach.ts'
import { figuresOf } from '../../pipeline/5-targets/figures.ts'
import { CompanyNames, placeIn, placeOfDocument, placeOfEntity } from '../../pipeline/5-targets/place.ts'
import { Sentence } from '../../pipeline/5-targets/sentence.ts'
import type { Row } from '../../pipeline/tables.ts'

const home = { name: 'Tỉnh Nhà', code: '99' }
/** Places of the figures of a sentence in which `names` are places of a district, `provinces` of a province. */
const placesOf = (text: string, names: string[], provinces: string[] = []) => {
  const spans = [...names, ...provinces].map(name => ({
    type: 'place',
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
    text: name,
    canonical: name,
    place: { name, code: provinces.includes(name) ? '01' : '815' },
  }))
  const sentence = new Sentence(text, spans)
  return attach(sentence, figuresOf(sentence), { subject: '' }).map(row => placeIn(sentence, row, home)?.name)
}

test('a place of the clause', () =>
  expect(placesOf('Huyện Mẫu có 5 xã đạt chuẩn nông thôn mới', ['Huyện Mẫu'])).toEqual(['Huyện Mẫu']))
test('a small place of another clause is not that of the figure', () =>
  expect(
    placesOf('phấn đấu đến năm 2025 tại các địa bàn, thị xã Mẫu hoàn thành nhiệm vụ; có thêm 7 xã', [
      'thị xã Mẫu',
    ]),
  ).toEqual([undefined]))
test('parts of a count by place, the last of them without its unit', () => {
  const places = ['huyện Nam Phú', 'huyện Hương Bình', 'thị xã Ví Dụ']
  expect(
    placesOf(
      'Toàn tỉnh có 18 dự án, trong đó huyện Nam Phú 5 dự án, huyện Hương Bình 3, thị xã Ví Dụ 2.',
      places,
    ),
  ).toEqual(['Tỉnh Nhà', ...places])
})
test('a province of the clause before holds on', () =>
  expect(placesOf('Tỉnh Mẫu xuất khẩu khá; kim ngạch đạt 5 tỷ USD', [], ['Tỉnh Mẫu'])).toEqual(['Tỉnh Mẫu']))
test('places in brackets are examples', () =>
  expect(placesOf('02 đô thị loại II (thành phố Mẫu) và 15 đô thị loại V', ['thành phố Mẫu'])).toEqual([
    undefined,
    undefined,
  ]))
test('the average of the country is the country’s', () =>
  expect(placesOf('GRDP tăng 6%, thấp hơn bình quân của cả nước (7,85%)', [])).toEqual([
    undefined,
    'Việt Nam',
  ]))

test('the place right after the figure is its own', () =>
  expect(placesOf('mục tiêu tăng trưởng 8% của cả nước', [])).toEqual(['Việt Nam']))

test('who gives a plan does not say where it is', () =>
  expect(placesOf('đạt 60% chỉ tiêu Ủy ban nhân dân Tân An giao', [], ['Tân An'])).toEqual([undefined]))
test('what is compared among all is of none', () =>
  expect(placesOf('Tỉnh Mẫu rộng thứ 3 cả nước với dân số 2 triệu người', [], ['Tỉnh Mẫu'])).toContain(
    'Tỉnh Mẫu',
  ))
test('provinces that are listed are one place', () => {
  expect(placesOf('Tân An, Bình Minh mỗi tỉnh được cấp 150 tỷ đồng', [], ['Tân An', 'Bình Minh'])).toEqual([
    'Tân An, Bình Minh',
  ])
  expect(
    placesOf(
      'có 128 xã thuộc các tỉnh: Tân An, Bình Minh và Phú Lộc',
      [],
      ['Tân An', 'Bình Minh', 'Phú Lộc'],
    ),
  ).toEqual(['Tân An, Bình Minh và Phú Lộc'])
})
test('an area is named as it is', () =>
  expect(placesOf('Riêng khu vực Tân An thu được 30 tỷ đồng', [], ['Tân An'])).toEqual(['khu vực Tân An']))
test('a member of a list keeps its place', () =>
  expect(
    placesOf('gồm: Chi cục Hải quan Tân An (83%); Chi cục Hải quan cửa khẩu cảng (81%)', [], ['Tân An']),
  ).toEqual(['Tân An', undefined]))

/** Places of figures in a sentence with another country. */
const abroad = (text: string, country: string) => {
  const start = text.indexOf(country)
  const span = { type: 'place', start, end: start + country.length, text: country, canonical: country }
  const sentence = new Sentence(text, [{ ...span, place: null, country }])
  return attach(sentence, figuresOf(sentence), { subject: '' }).map(row => placeIn(sentence, row, home)?.name)
}
test('another country is a place where it acts, not where it buys', () => {
  expect(abroad('Trong tháng 9, Lào nhập khẩu 5 nghìn tấn gạo', 'Lào')).toEqual(['Lào'])
  expect(abroad('Tại Lào, giá gạo ở mức 500 USD/tấn', 'Lào')).toEqual(['Lào'])
  expect(abroad('Diện tích trồng lúa của Lào là 900 nghìn ha', 'Lào')).toEqual(['Lào'])
  expect(abroad('Xuất khẩu gạo sang Lào đạt 5 triệu USD', 'Lào')).toEqual([undefined])
  expect(abroad('Sản lượng gạo thế giới đạt 500 triệu tấn, bán cho Lào', 'Lào')).toEqual(['thế giới'])
})

test('a company is called by a place', () => {
  const clean =
    'Công ty Cổ phần Chè Tân An lãi 5 tỷ đồng. Chè Tân An bán chè tại Tân An. Công ty Điện lực Tân An'
  const names = new CompanyNames(clean)
  const found = [...clean.matchAll(/Tân An/g)].map(({ index }) =>
    names.owns(entity({ text: 'Tân An', rule_id: 'bare' }), index),
  )
  expect(found).toEqual([true, true, false, false])
})

const entity = (given: Partial<Row<'entities'>>): Row<'entities'> => ({
  entity_id: 'a:e1',
  doc_id: 'a',
  sentence_id: 'a:s1',
  type: 'place',
  text: '',
  canonical: null,
  attributes: null,
  start: 0,
  end: 0,
  rule_id: 'unit',
  ...given,
})
test('what an entity says of the place', () => {
  const of = (given: Partial<Row<'entities'>>) => placeOfEntity(entity(given))
  expect(of({ canonical: 'tỉnh Mẫu', attributes: '{"code":"38","level":"tỉnh"}' })).toEqual({
    name: 'Mẫu',
    code: '38',
  })
  expect(of({ canonical: 'thị xã Mẫu', attributes: '{"code":"816","level":"thị xã"}' })).toEqual({
    name: 'thị xã Mẫu',
    code: '816',
  })
  expect(
    of({ type: 'organization', canonical: 'Cục A', attributes: '{"place":"tỉnh Mẫu","place_code":"38"}' }),
  ).toEqual({
    name: 'Mẫu',
    code: '38',
  })
  expect(of({ canonical: 'Thái Lan', attributes: '{"kind":"country"}' })).toBeNull()
  expect(of({ canonical: 'xã Mẫu', attributes: '{"code":"16561"}', rule_id: 'bare' })).toBeNull()
})
test('a document without a province speaks of the one that most of its names are of', () => {
  const province = entity({ canonical: 'tỉnh Mẫu', attributes: '{"code":"38"}' })
  const document = { province: null, province_code: null } as Row<'documents'>
  expect(placeOfDocument(document, Array(4).fill(province))).toEqual({ name: 'Mẫu', code: '38' })
  expect(placeOfDocument(document, [province])).toEqual({ name: 'Việt Nam', code: null })
})

test('the place of a document is the territory of its issuer', () => {
  const place = (issuer: string, province: string | null = null, entities: Row<'entities'>[] = []) =>
    placeOfDocument({ issuer, province, province_code: province && '99' } as Row<'documents'>, entities)
  const district = entity({
    canonical: 'Huyện Mẫu Sơn',
    attributes: '{"code":"815"}',
  })
  expect(place('Ủy ban nhân dân huyện Mẫu Sơn', 'Tỉnh Nhà')).toEqual({ name: 'huyện Mẫu Sơn', code: null })
  expect(place('Ủy ban nhân dân huyện Mẫu Sơn', null, [district])).toEqual({
    name: 'huyện Mẫu Sơn',
    code: '815',
  })
  expect(place('Ủy ban nhân dân thành phố Nhà', 'Nhà')).toEqual({ name: 'Nhà', code: '99' })
  expect(place('Ủy ban nhân dân tỉnh Nhà', 'Nhà')).toEqual({ name: 'Nhà', code: '99' })
  expect(place('Văn phòng Chính phủ')).toEqual({ name: 'Việt Nam', code: null })
})
