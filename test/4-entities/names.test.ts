import { describe, expect, test } from 'vitest'
import { mentions, named } from './frame.ts'

describe('bodies', () => {
  test('of the province, where they name none', () => {
    expect(named('organization', 'Ban Thường vụ Tỉnh uỷ giao Ban cán sự đảng UBND tỉnh')).toEqual([
      'Ban Thường vụ Tỉnh uỷ → Ban Thường vụ Tỉnh ủy Sóc Trăng',
      'Ban cán sự đảng UBND tỉnh → Ban cán sự đảng Ủy ban nhân dân tỉnh Sóc Trăng',
    ])
    expect(named('organization', 'Tỉnh ủy', { province: null })).toEqual(['Tỉnh ủy'])
  })

  test('a list shares the territory at its end', () => {
    expect(named('organization', 'Tỉnh ủy, HĐND, UBND tỉnh Sơn La', { province: 'Sơn La' })).toEqual([
      'Tỉnh ủy → Tỉnh ủy Sơn La',
      'HĐND → Hội đồng nhân dân tỉnh Sơn La',
      'UBND tỉnh Sơn La → Ủy ban nhân dân tỉnh Sơn La',
    ])
  })

  test('of government by their field, in lists too', () => {
    expect(named('organization', 'Giao Bộ KH&ĐT, các Bộ: Tài chính, Nội vụ; Sở NN&PTNT')).toEqual([
      'Bộ KH&ĐT → Bộ Kế hoạch và Đầu tư',
      'Sở NN&PTNT → Sở Nông nghiệp và Phát triển nông thôn tỉnh Sóc Trăng',
    ])
    expect(named('organization', 'Bộ Tài chính, Nội vụ và Xây dựng')).toEqual([
      'Bộ Tài chính',
      'Nội vụ → Bộ Nội vụ',
      'Xây dựng → Bộ Xây dựng',
    ])
  })

  test('several together', () => {
    expect(named('organization', 'các sở, ban, ngành tỉnh và Các huyện uỷ, thị uỷ, thành uỷ')).toEqual([
      'các sở, ban, ngành tỉnh',
      'Các huyện uỷ, thị uỷ, thành uỷ → các huyện ủy, thị ủy, thành ủy',
    ])
  })

  test('members and words are none', () => {
    expect(
      named(
        'organization',
        'các đồng chí Tỉnh uỷ viên; chế độ bảo hiểm xã hội; ngân sách Trung ương; các ngành',
      ),
    ).toEqual([])
  })

  test('a committee has its purpose in its name', () => {
    expect(named('organization', 'Ban Chỉ đạo phòng, chống thiên tai tỉnh họp')).toEqual([
      'Ban Chỉ đạo phòng, chống thiên tai tỉnh → Ban Chỉ đạo phòng, chống thiên tai tỉnh Sóc Trăng',
    ])
    expect(named('organization', 'Ban Chỉ đạo đã họp với tỉnh')).toEqual([])
  })

  test('the term goes into the attributes', () => {
    expect(mentions('Bộ Chính trị khoá IX')[0]).toMatchObject({
      text: 'Bộ Chính trị',
      attributes: { term: 'khóa IX' },
    })
  })
})

describe('persons', () => {
  const persons = (text: string, kind?: string): unknown[] =>
    mentions(text, {}, kind)
      .filter(({ type }) => type === 'person')
      .map(({ text: words, canonical, attributes }) => [words, canonical, attributes.office ?? null])

  test('with the office before or after', () => {
    expect(persons('Phó Thủ tướng Chính phủ Trần Văn Ân và đồng chí Lê Thị Bưởi, Bí thư Tỉnh ủy')).toEqual([
      ['Trần Văn Ân', 'Trần Văn Ân', 'Phó Thủ tướng Chính phủ'],
      ['Lê Thị Bưởi', 'Lê Thị Bưởi', 'Bí thư Tỉnh ủy'],
    ])
    expect(persons('KẾT LUẬN CỦA THỦ TƯỚNG CHÍNH PHỦ TRẦN VĂN ÂN TẠI CUỘC HỌP')).toEqual([
      ['TRẦN VĂN ÂN', 'Trần Văn Ân', 'THỦ TƯỚNG CHÍNH PHỦ'],
    ])
  })

  test('signers', () => {
    expect(persons('Lê Bưởi', 'signature')).toEqual([['Lê Bưởi', 'Lê Bưởi', null]])
  })

  test('an office after a name without a comma, and capitals that are no name', () => {
    expect(persons('bà Nguyễn Thị Bưởi Tổng cục trưởng cho biết')[0]).toEqual([
      'Nguyễn Thị Bưởi',
      'Nguyễn Thị Bưởi',
      null,
    ])
    expect(persons('VĂN PHÒNG', 'signature')).toEqual([])
  })

  test('a name that is a place and a person', () => {
    expect(persons('tư tưởng Hồ Chí Minh; Bí thư Hà Nội; Hà Nội, Hồ Chí Minh')).toEqual([
      ['Hồ Chí Minh', 'Hồ Chí Minh', null],
    ])
  })

  test('streets and units named after persons are none', () => {
    expect(persons('đường Nguyễn Văn Linh, phường Lê Hồng Phong')).toEqual([])
  })
})

describe('programmes and events', () => {
  test('a programme with its period', () => {
    expect(
      named(
        'programme',
        'thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025 trên địa bàn tỉnh',
      ),
    ).toEqual(['Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025'])
    expect(named('programme', 'các chương trình mục tiêu quốc gia và các dự án khác')).toEqual([
      'chương trình mục tiêu quốc gia',
    ])
  })

  test('a project in quotes', () => {
    expect(named('programme', 'Dự án “Cầu qua sông Mẫu” được duyệt')).toEqual([
      'Dự án “Cầu qua sông Mẫu” → Dự án Cầu qua sông Mẫu',
    ])
  })

  test('what is said of all of them names none', () => {
    expect(named('programme', 'Dự án trọng điểm; các dự án của tỉnh; Đề án được phê duyệt')).toEqual([])
  })

  test('congresses, sessions, feasts', () => {
    expect(
      named('event', 'Đại hội XIII của Đảng, Kỳ họp thứ 10, kỳ họp thứ hai mươi lăm và Lễ hội Đua Bò'),
    ).toEqual(['Đại hội XIII của Đảng', 'Kỳ họp thứ 10', 'kỳ họp thứ hai mươi lăm', 'Lễ hội Đua Bò'])
  })
})

describe('English', () => {
  const english = { language: 'en' }
  test('bodies, places, persons, dates and periods in the same table', () => {
    const text =
      "On 15 January 2023 Ms. Ngo Thi Tam, Director of the Office, met the Provincial People's Committee in Soc Trang City about Q3 2022."
    expect(
      mentions(text, english).map(({ type, text: words, canonical }) => [type, words, canonical]),
    ).toEqual([
      ['date', '15 January 2023', '2023-01-15'],
      ['person', 'Ngo Thi Tam', 'Ngo Thi Tam'],
      ['organization', "Provincial People's Committee", 'Ủy ban nhân dân tỉnh Sóc Trăng'],
      ['place', 'Soc Trang City', 'thành phố Sóc Trăng'],
      ['period', 'Q3 2022', '2022-Q3'],
    ])
  })
  test('amounts are no years', () => {
    expect(named('period', 'It reached VND 2,020 billion and 2020.5 points.', english)).toEqual([])
  })
})
