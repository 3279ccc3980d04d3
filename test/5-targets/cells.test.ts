import { describe, expect, test } from 'vitest'
import { figuresOfCells } from '../../pipeline/5-targets/cells.ts'
import { DocumentPeriods } from '../../pipeline/5-targets/period.ts'
import type { Row } from '../../pipeline/tables.ts'

const document = {
  doc_id: 'a',
  doc_type: 'Kế hoạch',
  title: 'Về phát triển kinh tế - xã hội',
  issued_on: '2031-11-24',
  period: null,
  plan_period: '2032',
  province: null,
  province_code: null,
} as Row<'documents'>

/** Rows of a table given by its headings and cells: kind, indicator, measure, value, unit, period. */
const read = (title: string, headings: string[], rows: string[][], paths: string[] = []) => {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((text, column): Row<'cells'>[] =>
      text === ''
        ? []
        : [
            {
              cell_id: `a:c${at}-${column}`,
              doc_id: 'a',
              sentence_id: `a:s${at}`,
              table: 0,
              table_title: title,
              row: at,
              column,
              row_header: null,
              column_header: headings[column] || null,
              text,
              start: 0,
              end: text.length,
            },
          ],
    ),
  )
  const sentences = paths.map(
    (section_path, at) => ({ sentence_id: `a:s${at}`, kind: 'row', section_path }) as Row<'sentences'>,
  )
  return figuresOfCells(document, cells, new DocumentPeriods(document, ''), sentences).map(row =>
    [row.kind, row.indicator, row.measure, row.low, row.unit, row.period].join(' | '),
  )
}

describe('tables', () => {
  test('rows of places are of what the column measures; a day divides nothing, "(%)" is the unit of its column', () => {
    expect(
      read(
        'Biểu 3. Vốn phân theo huyện (Đơn vị: triệu đồng)',
        ['TT', 'Địa phương', 'Kế hoạch vốn 2031', 'Giải ngân đến 30/10/2031', 'Tỷ lệ giải ngân (%)'],
        [['1', 'Huyện Phước Long', '12.000', '9.000', '75']],
      ),
    ).toEqual([
      'target | Kế hoạch vốn | level | 12000 | triệu đồng | 2031',
      'result | Giải ngân | level | 9000 | triệu đồng | 2031-10-30',
      expect.stringContaining('Tỷ lệ giải ngân | completion | 75 | %'),
    ])
  })
  test('a year after the document is aimed at, under a title of results too', () => {
    expect(
      read(
        'Kết quả sản xuất',
        ['Chỉ tiêu', 'ĐVT', 'Năm 2030', 'Năm 2035'],
        [['Sản lượng lúa', 'Tấn', '12', '30']],
      ),
    ).toEqual([
      'result | Sản lượng lúa | level | 12 | Tấn | 2030',
      'target | Sản lượng lúa | level | 30 | Tấn | 2035',
    ])
  })
  test('the year and the kind are those of the column, the unit that of the title', () => {
    expect(
      read(
        'DỰ TOÁN THU (Kèm theo Kế hoạch số 7/KH-UBND ngày 24/11/2031 của Ủy ban nhân dân tỉnh) Đơn vị: Triệu đồng.',
        [
          'STT',
          'Nội dung',
          'Năm 2031 › Dự toán',
          'Năm 2031 › Ước thực hiện',
          'Dự kiến 03 năm kế hoạch › Năm 2033',
          'So sánh năm 2032 với ƯTH năm 2031',
        ],
        [['1', 'Lệ phí trước bạ', '500', '480', '520', '99,5']],
      ),
    ).toEqual([
      'target | Lệ phí trước bạ | level | 500 | triệu đồng | 2031',
      'result | Lệ phí trước bạ | level | 480 | triệu đồng | 2031',
      'target | Lệ phí trước bạ | level | 520 | triệu đồng | 2033',
      'target | Lệ phí trước bạ | completion | 99.5 | % | 2032',
    ])
  })
  test('the group gives the period, the decision that encloses the table does not', () => {
    expect(
      read(
        'DANH MỤC CÁC CHỈ TIÊU (Kèm theo Quyết định số 9/QĐ-TTg ngày 01 tháng 01 năm 2031 của Thủ tướng)',
        ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả'],
        [
          ['1', 'Tỷ lệ hộ có nước sạch', '%', '≥ 80'],
          ['1', 'Tỷ lệ hộ có nước sạch', '%', '100'],
        ],
        ['PHỤ LỤC I › Đến năm 2035', 'PHỤ LỤC I › Đến năm 2045'],
      ),
    ).toEqual([
      'target | Tỷ lệ hộ có nước sạch | share | 80 | % | 2035',
      'target | Tỷ lệ hộ có nước sạch | share | 100 | % | 2045',
    ])
  })
  test('a part is named by the group that it stands in, where its words alone say nothing', () => {
    expect(
      read(
        'Chỉ tiêu chủ yếu (Đơn vị tính: tỷ đồng)',
        ['TT', 'Chỉ tiêu', 'Năm 2032'],
        [
          ['1', 'Chi ngân sách địa phương', '900'],
          ['', '- Chi đầu tư phát triển', '300'],
          ['', '- Công nghiệp', '40'],
          ['', 'Tỷ lệ hộ nghèo', '2'],
        ],
        ['A', 'A', 'A › Cơ cấu kinh tế', 'A'],
      ),
    ).toEqual([
      'target | Chi ngân sách địa phương | level | 900 | tỷ đồng | 2032',
      'target | Chi đầu tư phát triển | level | 300 | tỷ đồng | 2032',
      'target | Cơ cấu kinh tế Công nghiệp | level | 40 | tỷ đồng | 2032',
      'target | Tỷ lệ hộ nghèo | share | 2 | % | 2032',
    ])
  })
  test('a name may hold the figure', () => {
    expect(
      read(
        'PHÂN CÔNG THỰC HIỆN CÁC CHỈ TIÊU ĐẾN NĂM 2035',
        ['TT', 'Chỉ tiêu', 'Chủ trì'],
        [['1', 'Tỷ lệ người trưởng thành có chữ ký số đạt trên 80%', 'Sở A']],
      ),
    ).toEqual(['target | Tỷ lệ người trưởng thành có chữ ký số | share | 80 | % | 2035'])
  })
  test('a column of percentages of a plan or another year is in percent, whatever the row is in', () => {
    expect(
      read(
        'Chỉ tiêu chủ yếu',
        ['TT', 'Chỉ tiêu', 'ĐVT', 'KH', 'TH', '% KH', 'So với cùng kỳ (%)', 'TH/KH (%)', '% tăng'],
        [['1', 'Thu ngân sách', 'Tỷ đồng', '5.000', '3.930', '78,6', '104,2', '78,6', '4,2']],
      ).map(row => row.split(' | ').slice(0, 5).join(' | ')),
    ).toEqual([
      'target | Thu ngân sách | level | 5000 | Tỷ đồng',
      'result | Thu ngân sách | level | 3930 | Tỷ đồng',
      'result | Thu ngân sách | completion | 78.6 | %',
      'result | Thu ngân sách | growth | 104.2 | %',
      'result | Thu ngân sách | completion | 78.6 | %',
      'target | Thu ngân sách | growth | 4.2 | %',
    ])
    // nothing else tells what the table is
    expect(
      read(
        'Số liệu',
        ['TT', 'Chỉ tiêu', 'So với cùng kỳ (%)', 'TH/KH (%)'],
        [['1', 'Thu thuế', '104', '78']],
      ),
    ).toHaveLength(2)
  })
  test('commas part thousands where the row shows it', () => {
    const values = (unit: string, ...amounts: string[]) =>
      read(
        'Sản xuất',
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2029', 'Năm 2030'],
        [['1', 'Sản lượng', unit, ...amounts]],
      ).map(row => Number(row.split(' | ')[3]))
    expect(values('Tấn', '180,000', '175,420')).toEqual([180000, 175420])
    expect(values('Tấn', '1,180,250', '975,420')).toEqual([1180250, 975420])
    expect(values('Tỷ đồng', '105,000', '98,250')).toEqual([105, 98.25])
    expect(values('Nghìn tấn', '1,180,250', '975,420')).toEqual([1180250, 975420])
    expect(values('Tấn', '180,5', '175,420')).toEqual([180.5, 175.42])
  })
  test('lost headings, ordinals and prices give nothing', () => {
    expect(read('Chỉ tiêu năm 2032 (Đơn vị: tỷ đồng)', ['', '', ''], [['1', 'Thu thuế', '20']])).toEqual([])
    expect(read('Chỉ tiêu năm 2032', ['STT', 'Nội dung', 'Năm 2032'], [['1', 'STT', '5']])).toEqual([])
    expect(
      read(
        'DỰ TOÁN KINH PHÍ GIAI ĐOẠN 2032-2035',
        ['TT', 'Chỉ tiêu', 'Tần suất (đợt/tháng)'],
        [['1', 'Độ mặn', '2']],
      ),
    ).toEqual([])
  })
})
