import { describe, expect, test } from 'vitest'
import { find } from '../../pipeline/4-entities/find.ts'
import { frame, mentions, named } from './frame.ts'

const cited = (text: string, kind?: string): string[] => named('doc_ref', text, {}, kind)
const canonical = (text: string): (string | null)[] =>
  mentions(text)
    .filter(({ type }) => type === 'doc_ref')
    .map(mention => mention.canonical)

/** Attributes of the first citation. */
const attributes = (text: string): Record<string, unknown> =>
  mentions(text).find(({ type }) => type === 'doc_ref')!.attributes

describe('numbers', () => {
  test('of the state and of the Party', () => {
    expect(cited('theo Nghị quyết số 12/NQ-CP và Kết luận số 34-KL/TW')).toEqual([
      'Nghị quyết số 12/NQ-CP → 12/NQ-CP',
      'Kết luận số 34-KL/TW → 34-KL/TW',
    ])
    expect(
      canonical('Nghị định 13/2020/NĐ-CP; Công văn số 1234/BTC-NSNN; Nghị quyết số 66.2/2030/NQ-CP'),
    ).toEqual(['13/2020/NĐ-CP', '1234/BTC-NSNN', '66.2/2030/NQ-CP'])
  })

  test('of the years when a sign was the issuer alone', () => {
    expect(canonical('Nghị định số 45-CP và Quyết định 12-HĐBT')).toEqual(['45-CP', '12-HĐBT'])
    expect(canonical('máy 45-CP của hãng')).toEqual([])
  })

  test('a list shares the sign of its last number', () => {
    expect(canonical('các Nghị quyết số 11, 12-NQ/TW')).toEqual(['11-NQ/TW', '12-NQ/TW'])
    expect(canonical('Quyết định số 45, 46 và 47/2020/QĐ-TTg')).toEqual([
      '45/2020/QĐ-TTg',
      '46/2020/QĐ-TTg',
      '47/2020/QĐ-TTg',
    ])
  })

  test('what the reader of the scan broke is put right in the canonical number alone', () => {
    expect(cited('Nghị quyết số 12/NQCP')).toEqual(['Nghị quyết số 12/NQCP → 12/NQ-CP'])
    expect(canonical('Chỉ thị số 15 /CT - TTg')).toEqual(['15/CT-TTg'])
    expect(canonical('Kết luận số 18- KL/TW')).toEqual(['18-KL/TW'])
    expect(canonical('Quyết định số 17/2030/QĐ-TTgcủa Thủ tướng')).toEqual(['17/2030/QĐ-TTg'])
    expect(canonical('Tờ trình số 41/TTr. SXD ngày 02/3/2015')).toEqual(['41/TTr-SXD'])
    expect(canonical('Chỉ thị số 27/CTTg')).toEqual(['27/CT-TTg'])
    expect(canonical('Quyết định số 8/QDTTg')).toEqual(['8/QĐ-TTg'])
  })

  test('a sign that a false stop parted over two sentences', () => {
    const joined = (text: string, next: string) =>
      find({ text, kind: 'sentence' }, frame(), next)[0]!.canonical
    expect(joined('Theo Tờ trình số 41/TTr.', 'SXD ngày 02/3/2015')).toBe('41/TTr-SXD')
    expect(joined('Theo Tờ trình số 41/TTr.', 'UBND tỉnh giao')).toBe('41/TTr')
  })

  test('fractions, units and dates are no numbers of documents', () => {
    expect(
      cited(
        'đạt 57/80 xã, tốc độ 60 km/h, bản đồ 1/500, ngày 29/6/2021, dịch vụ 24/7, 185 triệu đồng/ha, theo Mẫu số 07/PKD',
      ),
    ).toEqual([])
  })

  test("the document's own number in its head and at the head of an annex is no citation", () => {
    expect(named('doc_ref', 'Số: 05-KL/TU', { doc_number: '05-KL/TU' }, 'header')).toEqual([])
    expect(
      named('doc_ref', '(Kèm theo Quyết định số 12/QĐ-UBND ngày 1/2/2021)', { doc_number: '12/QĐ-UBND' }),
    ).toEqual([])
    expect(named('doc_ref', 'Quyết định số 12/QĐ-UBND', { doc_number: '12/QĐ-UBND' }, 'heading')).toEqual([])
    expect(named('doc_ref', 'thay thế Quyết định số 12/QĐ-UBND', { doc_number: '12/QĐ-UBND' })).toHaveLength(
      1,
    )
  })
})

describe('names', () => {
  test('laws, with their year', () => {
    expect(canonical('Luật Đất đai năm 2024, Luật Đầu tư công và Bộ luật Lao động 2019')).toEqual([
      'Luật Đất đai 2024',
      'Luật Đầu tư công',
      'Bộ luật Lao động 2019',
    ])
    expect(cited('Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 99/2030/QH17')).toEqual([
      'Luật Ban hành văn bản quy phạm pháp luật số 99/2030/QH17 → 99/2030/QH17',
    ])
  })

  test('the date after an amending law is of that law', () => {
    expect(
      canonical(
        'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Đầu tư công ngày 22 tháng 11 năm 2019',
      ),
    ).toEqual(['Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Đầu tư công 2019'])
  })

  test('resolutions of the Party', () => {
    expect(
      canonical(
        'Nghị quyết Trung ương 5 khoá XI và Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng',
      ),
    ).toEqual(['Nghị quyết Trung ương 5 khóa XI', 'Nghị quyết Đại hội XII'])
    expect(canonical('Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV')).toEqual([
      'Nghị quyết Đại hội Đảng bộ tỉnh Sóc Trăng lần thứ XIV',
    ])
  })

  test('common words are no laws', () => {
    expect(cited('chấp hành pháp luật, luật chơi và kỷ luật đảng')).toEqual([])
  })
})

describe('what stands around', () => {
  test('date, issuer, type and subject', () => {
    expect(
      attributes(
        'Thực hiện Nghị quyết số 12-NQ/TW, ngày 05/3/2004 của Bộ Chính trị khoá IX về phát triển vùng; tổ chức hội nghị',
      ),
    ).toEqual({
      type: 'nghị quyết',
      number: '12',
      symbol: 'NQ/TW',
      issuer: 'Bộ Chính trị',
      year: null,
      date: '2004-03-05',
      subject: 'về phát triển vùng',
      relation: 'thực hiện',
    })
  })

  test.each([
    ['Căn cứ Nghị định số 1/2020/NĐ-CP', 'căn cứ'],
    ['tiếp tục thực hiện Chỉ thị số 5-CT/TW', 'tiếp tục thực hiện'],
    ['sơ kết 5 năm thực hiện Nghị quyết số 7-NQ/TW', 'sơ kết'],
    ['sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP', 'sửa đổi'],
    ['thay thế Quyết định số 3/QĐ-TTg', 'thay thế'],
    ['bãi bỏ một số từ tại Nghị quyết số 3/NQ-HĐND', 'bãi bỏ'],
    ['Tổng kết năm học; thực hiện Chỉ thị số 8/CT-TTg', 'thực hiện'],
    ['Danh mục ban hành kèm theo Quyết định số 3/QĐ-TTg', undefined],
  ])('%s: %s', (text, relation) => {
    expect(attributes(text).relation).toBe(relation)
  })
})
