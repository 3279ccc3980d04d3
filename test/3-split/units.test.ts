import { describe, expect, test } from 'vitest'
import { splitText, unitsOfText } from './split.ts'

/** Section and path of the unit that begins with the words. */
const placeOf = (clean: string, words: string): string => {
  const unit = splitText(clean).sentences.find(sentence => sentence.text.startsWith(words))!
  return `${unit.section} | ${unit.section_title} | ${unit.section_path}`
}

describe('kinds', () => {
  test('a conclusion from its letterhead to its signature', () => {
    expect(
      unitsOfText(
        [
          'TỈNH ỦY BẮC KẠN',
          '*',
          'Số 12-KL/TU',
          'ĐẢNG CỘNG SẢN VIỆT NAM',
          'Bắc Kạn, ngày 05 tháng 7 năm 2019',
          'KẾT LUẬN',
          'HỘI NGHỊ LẦN THỨ MƯỜI',
          'Ngày 01/7/2019, Tỉnh ủy họp. Hội nghị kết luận như sau:',
          '1. Tình hình',
          'Thu ngân sách đạt khá⁽¹⁾. Chi đúng dự toán.',
          '⁽¹⁾ Gồm: Thuế, phí.',
          '2. Về đô thị: Chính quyền các cấp rà soát quy hoạch. Các sở phối hợp.',
          '- Hoàn thành 5 xã.',
          'Nơi nhận:',
          '- Các huyện ủy,',
          '- Lưu Văn phòng Tỉnh ủy.',
          'T/M TỈNH ỦY',
          'BÍ THƯ',
          'Trần Văn Thử',
        ].join('\n'),
      ),
    ).toEqual([
      'header: TỈNH ỦY BẮC KẠN',
      'noise: *',
      'header: Số 12-KL/TU',
      'header: ĐẢNG CỘNG SẢN VIỆT NAM',
      'header: Bắc Kạn, ngày 05 tháng 7 năm 2019',
      'heading: KẾT LUẬN',
      'heading: HỘI NGHỊ LẦN THỨ MƯỜI',
      'sentence: Ngày 01/7/2019, Tỉnh ủy họp.',
      'sentence: Hội nghị kết luận như sau:',
      'heading: 1. Tình hình',
      'sentence: Thu ngân sách đạt khá⁽¹⁾.',
      'sentence: Chi đúng dự toán.',
      'footnote: ⁽¹⁾ Gồm: Thuế, phí.',
      'item: 2. Về đô thị: Chính quyền các cấp rà soát quy hoạch.',
      'sentence: Các sở phối hợp.',
      'item: - Hoàn thành 5 xã.',
      'recipient: Nơi nhận:',
      'recipient: - Các huyện ủy,',
      'recipient: - Lưu Văn phòng Tỉnh ủy.',
      'signature: T/M TỈNH ỦY',
      'signature: BÍ THƯ',
      'signature: Trần Văn Thử',
    ])
  })
  test('a resolution without a letterhead has none', () => {
    expect(
      unitsOfText(
        'NGHỊ QUYẾT\nVề kế hoạch năm 2020\nQUỐC HỘI\nCăn cứ Hiến pháp;\nQUYẾT NGHỊ:\nĐiều 1. Mục tiêu\nTăng trưởng đạt 7%.',
      ),
    ).toEqual([
      'heading: NGHỊ QUYẾT',
      'heading: Về kế hoạch năm 2020',
      'heading: QUỐC HỘI',
      'sentence: Căn cứ Hiến pháp;',
      'heading: QUYẾT NGHỊ:',
      'heading: Điều 1. Mục tiêu',
      'sentence: Tăng trưởng đạt 7%.',
    ])
  })
  test('recipients and signature in one row of a table are opened', () => {
    expect(
      unitsOfText(
        'Các sở thực hiện./.\n| Nơi nhận: - Như trên; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Thử |',
      ),
    ).toEqual([
      'sentence: Các sở thực hiện./.',
      'recipient: Nơi nhận: - Như trên; - Lưu: VT.',
      'signature: KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Thử',
    ])
  })
  test('an office in capitals inside the text signs nothing', () => {
    expect(unitsOfText('I. CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nChỉ đạo các sở thực hiện nghiêm túc.')).toEqual([
      'heading: I. CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'sentence: Chỉ đạo các sở thực hiện nghiêm túc.',
    ])
  })
  test('a running head and a page number are noise', () => {
    expect(unitsOfText('CÔNG BÁO/Số 1/Ngày 02-06-2020\n54\nCác sở thực hiện nghiêm túc.')).toEqual([
      'noise: CÔNG BÁO/Số 1/Ngày 02-06-2020',
      'noise: 54',
      'sentence: Các sở thực hiện nghiêm túc.',
    ])
  })
})

describe('sections', () => {
  const text = [
    'I. MỤC TIÊU',
    '1. Mục tiêu chung: Phát triển nhanh. Giữ vững ổn định.',
    '2. Mục tiêu cụ thể',
    'a) Về kinh tế:',
    '- Tăng trưởng đạt 8%.',
    '- Bảo vệ rừng:',
    '+ Trồng 5 ha.',
    'b) Về xã hội:',
    '- Giảm nghèo 1%.',
    'II. NHIỆM VỤ',
    '1. Về quy hoạch',
    'Rà soát quy hoạch.',
    '1.1. Đô thị',
    'Nâng loại đô thị.',
    'l.2. Nông thôn',
    'Làm đường mới.',
  ].join('\n')
  test.each([
    ['Giữ vững', 'I.1 | Mục tiêu chung | MỤC TIÊU › Mục tiêu chung'],
    ['- Tăng trưởng', 'I.2.a | Về kinh tế | MỤC TIÊU › Mục tiêu cụ thể › Về kinh tế'],
    ['+ Trồng', 'I.2.a | Bảo vệ rừng | MỤC TIÊU › Mục tiêu cụ thể › Về kinh tế › Bảo vệ rừng'],
    ['- Giảm', 'I.2.b | Về xã hội | MỤC TIÊU › Mục tiêu cụ thể › Về xã hội'],
    ['Rà soát', 'II.1 | Về quy hoạch | NHIỆM VỤ › Về quy hoạch'],
    ['Nâng loại', 'II.1.1 | Đô thị | NHIỆM VỤ › Về quy hoạch › Đô thị'],
    ['Làm đường', 'II.1.2 | Nông thôn | NHIỆM VỤ › Về quy hoạch › Nông thôn'],
  ])('%s stands in %s', (words, place) => {
    expect(placeOf(text, words)).toBe(place)
  })
  test('a chapter takes its title from the next line, an annex begins anew', () => {
    const document =
      'Chương II\nTỔ CHỨC THỰC HIỆN\nĐiều 5. Hiệu lực\nCó hiệu lực ngay.\nPHỤ LỤC I\nDANH MỤC DỰ ÁN\nDự án thứ nhất đã xong.'
    expect(placeOf(document, 'Có hiệu')).toBe('II.5 | Hiệu lực | TỔ CHỨC THỰC HIỆN › Hiệu lực')
    expect(placeOf(document, 'Dự án thứ')).toBe('null | DANH MỤC DỰ ÁN | PHỤ LỤC I › DANH MỤC DỰ ÁN')
  })
  test('the head of a list without a number titles its items only', () => {
    const document = 'Phấn đấu đến năm 2025 đạt:\n- Tăng trưởng 8%.\nCác sở phối hợp.'
    expect(placeOf(document, '- Tăng')).toBe('null | Phấn đấu đến năm 2025 đạt | Phấn đấu đến năm 2025 đạt')
    expect(placeOf(document, 'Các sở')).toBe('null | null | null')
  })
})

describe('offsets', () => {
  test('units point into the raw text and know their page', () => {
    const raw = '54\nCác sở thực\nhiện tốt.\f\nGiao Sở Y tế.'
    const clean = 'Các sở thực hiện tốt.\nGiao Sở Y tế.'
    const { sentences } = splitText(clean, raw, [
      { start: 0, end: 3, after: '' },
      { start: 14, end: 15, after: ' ' },
      { start: 24, end: 26, after: '\n' },
    ])
    expect(sentences.map(unit => [unit.text, raw.slice(unit.start, unit.end), unit.page])).toEqual([
      ['Các sở thực hiện tốt.', 'Các sở thực\nhiện tốt.', 1],
      ['Giao Sở Y tế.', 'Giao Sở Y tế.', 2],
    ])
  })
  test('a text without pages has none', () => {
    expect(splitText('Các sở thực hiện tốt.').sentences[0]!.page).toBeNull()
  })
})
