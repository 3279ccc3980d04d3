import { describe, expect, test } from 'vitest'
import { PERIOD_RULES } from '../../pipeline/3-split/fields/period.ts'
import { fold } from '../../pipeline/language/vietnamese.ts'
import { testRules } from '../helpers/rules.ts'
import { splitText } from './split.ts'

type Document = ReturnType<typeof splitText>['document']

/** Asserts the named fields of a document; " / " parts its lines. */
const describes = (text: string, fields: Partial<Document>) => {
  const { document } = splitText(text.replaceAll(' / ', '\n'))
  expect(Object.fromEntries(Object.keys(fields).map(key => [key, document[key as keyof Document]]))).toEqual(
    fields,
  )
}

describe('letterheads in every order', () => {
  const conclusion = {
    doc_type: 'kết luận',
    doc_number: '12-KL/TU',
    issuer: 'Tỉnh ủy Bắc Kạn',
    province: 'Bắc Kạn',
    province_code: '06',
    issued_on: '2019-07-05',
  }
  test.each([
    'TỈNH ỦY BẮC KẠN / * / Số 12-KL/TU / ĐẢNG CỘNG SẢN VIỆT NAM / Bắc Kạn, ngày 05 tháng 7 năm 2019 / KẾT LUẬN',
    'ĐẢNG CỘNG SẢN VIỆT NAM / Bắc Kạn, ngày 05 tháng 7 năm 2019 / TỈNH UỶ BẮC KẠN / Số: 12 - KL/TU / KẾT LUẬN',
    'ĐẢNG BỘ TỈNH BẮC KẠN / BAN CHẤP HÀNH / Số12-KL/TU / ĐẢNG CỘNG SẢN VIỆT NAM / Bắc Kạn, ngày 05 tháng 7 năm 2019 / KẾT LUẬN',
    'TỈNH ỦY BẮC KẠN          ĐẢNG CỘNG SẢN VIỆT NAM / Số 12-KL/TU          Bắc Kạn, ngày 05 tháng 7 năm 2019 / KẾT LUẬN',
    '| TỈNH ỦY BẮC KẠN | ĐẢNG CỘNG SẢN VIỆT NAM | / | Số 12-KL/TU | Bắc Kạn, ngày 05 tháng 7 năm 2019 | / KẾT LUẬN',
    'KẾT LUẬN / HỘI NGHỊ LẦN THỨ MƯỜI / TỈNH ỦY BẮC KẠN / Số 12-KL/TU / ĐẢNG CỘNG SẢN VIỆT NAM / Bắc Kạn, ngày 05 tháng 7 năm 2019',
  ])('%s', text => {
    describes(`${text} / Ngày 01/7/2019, Tỉnh ủy họp và kết luận như sau:`, conclusion)
  })
})

describe('types, numbers and issuers', () => {
  test('a people’s committee, year in the number, spaces in it', () =>
    describes(
      'ỦY BAN NHÂN DÂN / TỈNH BẮC NINH / Số: 67 /2019/QĐ-UBND / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Bắc Ninh, ngày 21 tháng 11 năm 2019 / QUYẾT ĐỊNH / Ban hành Quy chế quản lý / Căn cứ Luật;',
      {
        doc_type: 'quyết định',
        doc_number: '67/2019/QĐ-UBND',
        issuer: 'Ủy ban nhân dân tỉnh Bắc Ninh',
        province_code: '27',
        title: 'Ban hành Quy chế quản lý',
      },
    ))
  test('the code of a province is that of the day', () =>
    describes(
      'ỦY BAN NHÂN DÂN / TỈNH BẮC NINH / Số: 6/KH-UBND / Bắc Ninh, ngày 21 tháng 11 năm 2025 / KẾ HOẠCH / Phát triển đô thị / Căn cứ Luật;',
      { province: 'Bắc Ninh', province_code: '24' },
    ))
  test('the Government’s office', () =>
    describes(
      'VĂN PHÒNG CHÍNH PHỦ / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Số: 9/TB-VPCP / Hà Nội, ngày 3 tháng 2 năm 2020 / THÔNG BÁO / KẾT LUẬN CỦA THỦ TƯỚNG CHÍNH PHỦ TẠI PHIÊN HỌP / Ngày 1 tháng 2 năm 2020, Thủ tướng họp.',
      { doc_type: 'thông báo', issuer: 'Văn phòng Chính phủ', province: null },
    ))
  test('without a letterhead: from the formula at the end', () =>
    describes(
      'NGHỊ QUYẾT VỀ DỰ TOÁN NGÂN SÁCH NĂM 2010 HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI KHÓA IX, KỲ HỌP THỨ NĂM / Căn cứ Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25 tháng 6 năm 2015; / QUYẾT NGHỊ: / Điều 1. Thông qua dự toán. / Nghị quyết này đã được Hội đồng nhân dân tỉnh Gia Lai khóa IX thông qua ngày 14 tháng 12 năm 2009 và có hiệu lực kể từ ngày 24 tháng 12 năm 2009./.',
      {
        doc_type: 'nghị quyết',
        doc_number: null,
        issuer: 'Hội đồng nhân dân tỉnh Gia Lai',
        province: 'Gia Lai',
        issued_on: '2009-12-14',
        title: 'VỀ DỰ TOÁN NGÂN SÁCH NĂM 2010',
        period: '2010',
      },
    ))
  test('number and day only under an annex', () =>
    describes(
      'NGHỊ QUYẾT / Về kế hoạch đầu tư / HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI / Căn cứ Luật Đầu tư công số 39/2019/QH14; / Điều 1. Thông qua kế hoạch. / PHỤ LỤC / (Kèm theo Nghị quyết số 31NQ-HĐND ngày 10 tháng 12 năm 2019 của Hội đồng nhân dân tỉnh)',
      { doc_number: '31/NQ-HĐND', issued_on: '2019-12-10', issuer: 'Hội đồng nhân dân tỉnh Gia Lai' },
    ))
  test('the property sheet of a web copy', () =>
    describes(
      'Số hiệu: 12/NQ-CP / Loại văn bản: Nghị quyết / Nơi ban hành: Chính phủ / Người ký: Trần Văn Thử / Ngày ban hành: 03/02/2020 / NGHỊ QUYẾT / Về phát triển vùng / CHÍNH PHỦ / Căn cứ Luật Tổ chức Chính phủ;',
      {
        doc_number: '12/NQ-CP',
        doc_type: 'nghị quyết',
        issuer: 'Chính phủ',
        signer: 'Trần Văn Thử',
        issued_on: '2020-02-03',
      },
    ))
  test('a district committee of the Party', () =>
    describes(
      'TỈNH ỦY SÓC TRĂNG / HUYỆN ỦY MỸ XUYÊN / Số 3-NQ/HU / ĐẢNG CỘNG SẢN VIỆT NAM / Mỹ Xuyên, ngày 8 tháng 1 năm 2022 / NGHỊ QUYẾT / Về nhiệm vụ năm 2022 / Năm 2021, kinh tế tăng trưởng khá.',
      { doc_number: '3-NQ/HU', issuer: 'Huyện ủy Mỹ Xuyên', province: 'Sóc Trăng', period: '2022' },
    ))
  test('a city of a province', () =>
    describes(
      'ỦY BAN NHÂN DÂN / THÀNH PHỐ SÓC TRĂNG / Số: 3/KH-UBND / Sóc Trăng, ngày 8 tháng 1 năm 2022 / KẾ HOẠCH / Chỉnh trang đô thị / Căn cứ Luật;',
      { issuer: 'Ủy ban nhân dân thành phố Sóc Trăng', province: 'Sóc Trăng' },
    ))
  test('a letterhead that lost its marks, a number not filled in', () =>
    describes(
      'UY BAN NHAN DAN TINH SOC TRANG / Số:      /BC-UBND / Sóc Trăng, ngày    tháng 1 năm 2022 / BÁO CÁO TÌNH HÌNH / kinh tế - xã hội năm 2021 / Kinh tế khá.',
      { doc_type: 'báo cáo', doc_number: null, issued_on: null, province: 'Sóc Trăng', period: '2021' },
    ))
  test('a web heading in the first line', () =>
    describes(
      'Nghị quyết số 12/NQ-HĐND ngày 10/12/2020 của HĐND tỉnh Gia Lai về kế hoạch đầu tư năm 2021 / Căn cứ Luật; / Điều 1. Thông qua kế hoạch.',
      {
        doc_type: 'nghị quyết',
        doc_number: '12/NQ-HĐND',
        issuer: 'Hội đồng nhân dân tỉnh Gia Lai',
        issued_on: '2020-12-10',
        title: 'về kế hoạch đầu tư năm 2021',
        plan_period: '2021',
      },
    ))
  test('specks around the title, the issuing body joined to it, a letter behind the number', () =>
    describes(
      'VĂN PHÒNG CHÍNH PHỦ / Số: 6/TB-VPCP -H / Hà Nội, ngày 3 tháng 2 năm 2020 / THÔNGBÁO ¬ - / . : - h .._ VỀ PHÁT TRIỂN VÙNG NĂM 2020 CHÍNH PHỦ / Ngày 1 tháng 2 năm 2020, Thủ tướng họp.',
      { doc_type: 'thông báo', doc_number: '6/TB-VPCP', title: 'VỀ PHÁT TRIỂN VÙNG NĂM 2020' },
    ))
  test('a department under its committee', () =>
    describes(
      'ỦY BAN NHÂN DÂN / TỈNH GIA LAI / SỞ TÀI CHÍNH / Số: 55/BC-STC / Gia Lai, ngày 20 tháng 12 năm 2022 / BÁO CÁO / Kết quả thu ngân sách năm 2022 / Thu đạt khá.',
      { issuer: 'Sở Tài chính tỉnh Gia Lai', province: 'Gia Lai' },
    ))
  test('a first heading in capitals is not of the title', () =>
    describes(
      'ỦY BAN NHÂN DÂN / TỈNH GIA LAI / Số: 15/KH-UBND / Gia Lai, ngày 8 tháng 1 năm 2022 / KẾ HOẠCH / Chuyển đổi số năm 2022 / I. MỤC TIÊU / 1. Số hóa hồ sơ.',
      { title: 'Chuyển đổi số năm 2022' },
    ))
  test('recipients and signature that come by turns, as two columns of a plain text do', () =>
    describes(
      'TỈNH ỦY GIA LAI / Số 7-KL/TU / Gia Lai, ngày 8 tháng 1 năm 2022 / KẾT LUẬN / Kinh tế khá. / Nơi nhận: / T/M BAN THƯỜNG VỤ / - Các ban đảng, / PHÓ BÍ THƯ / - Lưu Văn phòng. / Trần Văn Thử',
      { signer: 'Trần Văn Thử', recipients: 'Các ban đảng; Lưu Văn phòng' },
    ))
  test('a stamp of arrival above, the day below the title', () =>
    describes(
      'CÔNG VĂN ĐẾN / Số: 1234 / Ngày: 12/7/2022 / TỈNH ỦY GIA LAI / Số: 7-KL/TU / ĐẢNG CỘNG SẢN VIỆT NAM / KẾT LUẬN / Về nhiệm vụ năm 2022 / Gia Lai, ngày 5 tháng 7 năm 2022 / Kinh tế khá.',
      { doc_type: 'kết luận', doc_number: '7-KL/TU', issued_on: '2022-07-05', title: 'Về nhiệm vụ năm 2022' },
    ))
  test('a programme of action keeps its whole type', () =>
    describes(
      'TỈNH ỦY GIA LAI / Số 4-CTr/TƯ / Gia Lai, ngày 8 tháng 1 năm 2022 / CHƯƠNG TRÌNH HÀNH ĐỘNG / Thực hiện nghị quyết / Kinh tế khá.',
      { doc_type: 'chương trình hành động', doc_number: '4-CTr/TU', issuer: 'Tỉnh ủy Gia Lai' },
    ))
  test('a news report keeps the day above it', () =>
    describes('Thu ngân sách tăng cao / Thứ năm, 12/11/2020 10:30 / Thu ngân sách đạt 35.000 tỷ đồng.', {
      doc_type: null,
      issued_on: '2020-11-12',
    }))
  test('a news report has no fields of an official document', () =>
    describes(
      'Thu ngân sách tăng cao / Theo UBND thành phố Hải Phòng, 6 tháng đầu năm 2020 thu ngân sách đạt 35.000 tỷ đồng theo Quyết định số 5/QĐ-TTg. / Ông Trần Văn Thử / cho biết kết quả tích cực.',
      { doc_type: null, doc_number: null, issuer: null, province: null, issued_on: null, signer: null },
    ))
})

describe('signers', () => {
  const signedBy = (lines: string) =>
    splitText(`Các sở thực hiện./.\n${lines.replaceAll(' / ', '\n')}`).document.signer
  test.each([
    [
      'Nơi nhận: / - Lưu: VT. / TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Thị Thử',
      'Trần Thị Thử',
    ],
    ['T/M BAN THƯỜNG VỤ / BÍ THƯ / TRẦN VĂN THỬ / Nơi nhận: / - Lưu.', 'Trần Văn Thử'],
    ['KT. BỘ TRƯỞNG, CHỦ NHIỆM / PHÓ CHỦ NHIỆM / (Đã ký) / Trần Văn Thử', 'Trần Văn Thử'],
    ['| Nơi nhận: - Như trên. | CHỦ TỊCH Trần Văn Thử |', 'Trần Văn Thử'],
    ['Nơi nhận: / - Lưu Văn phòng Tỉnh ủy. / Trần Thị Mỹ Thử', 'Trần Thị Mỹ Thử'],
    ['CHỦ TỊCH / Trần / Văn Thử', 'Trần Văn Thử'],
    ['KT. TƯ LỆNH / CHÁNH VĂN PHÒNG / Đại tá Trần Văn Thử', 'Trần Văn Thử'],
    ['PHÓ GIÁM ĐỐC / TS. TRẦN VĂN THỬ 7*', 'Trần Văn Thử'],
    ['Nơi nhận: / - Các Sở, Ban, Ngành; / - Lưu: VT.', null],
  ])('%s', (lines, signer) => {
    expect(signedBy(lines)).toBe(signer)
  })
})

describe('rules of periods', () => {
  testRules(PERIOD_RULES, fold)
})

describe('periods', () => {
  const periods = (text: string) => {
    const { period, plan_period } = splitText(text.replaceAll(' / ', '\n')).document
    return [period, plan_period]
  }
  const head =
    'TỈNH ỦY BẮC KẠN / Số 12-KL/TU / Bắc Kạn, ngày 05 tháng 7 năm 2019 / KẾT LUẬN / HỘI NGHỊ LẦN THỨ MƯỜI / Tỉnh ủy kết luận như sau: / '
  test.each([
    [
      '1. Kết quả 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2019 / Kinh tế khá.',
      '2019-H1',
      '2019-H2',
    ],
    [
      '1. Kết quả thực hiện nhiệm vụ năm 2018 / Kinh tế khá. / 2. Nhiệm vụ năm 2019 / Thu đủ.',
      '2018',
      '2019',
    ],
    ['1. Tình hình quý I năm 2019 / Kinh tế khá. / 2. Nhiệm vụ quý II/2019 / Thu đủ.', '2019-Q1', '2019-Q2'],
    ['1. Tình hình 9 tháng đầu năm 2019 / Kinh tế khá.', '2019-9M', null],
    ['1. Tổ chức thực hiện / Các huyện thực hiện.', null, null],
    ['1. Mục tiêu đến năm 2025, tầm nhìn đến năm 2030 / Thu đủ.', null, '2025'],
  ])('%s', (body, period, plan) => {
    expect(periods(head + body)).toEqual([period, plan])
  })
  test.each([
    [
      'QUYẾT ĐỊNH / Phê duyệt Đề án phát triển rừng đến năm 2020, định hướng đến năm 2030 / Căn cứ Luật;',
      '2020',
      '2020',
    ],
    ['KẾ HOẠCH / Phát triển kinh tế số giai đoạn 2026 - 2030 / Căn cứ Luật;', '2026/2030', '2026/2030'],
    [
      'KẾ HOẠCH / Thực hiện Chỉ thị số 41/CT-TTg ngày 09 tháng 7 năm 2024 của Thủ tướng / Căn cứ Luật;',
      null,
      null,
    ],
    ['BÁO CÁO / Tình hình kinh tế - xã hội 6 tháng đầu năm 2019 / Kinh tế khá.', '2019-H1', null],
    [
      'NGHỊ QUYẾT / ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH, NHIỆM KỲ 2015-2020 / Đại hội quyết nghị:',
      '2015/2020',
      null,
    ],
  ])('%s', (text, period, plan) => {
    expect(periods(text)).toEqual([period, plan])
  })
})

describe('English', () => {
  test('place, day, year', () =>
    describes(
      'Quang Ngai: socio-economic report 2018 / Prepared on January 5, 2019. / GRDP of Quang Ngai province grew by 7.71% in 2018. It was the fastest growth since 2010.',
      { language: 'en', province: 'Quảng Ngãi', issued_on: '2019-01-05', period: '2018' },
    ))
})
