import { describe, expect, test } from 'vitest'
import { splitText } from './split.ts'

/** Cells as "row × column = text". */
const cellsOf = (clean: string): string[] =>
  splitText(clean).cells.map(cell => `${cell.row_header} × ${cell.column_header} = ${cell.text}`)

describe('tables', () => {
  test('markdown, with a group', () => {
    const clean = [
      'PHỤ LỤC I',
      'CHỈ TIÊU CHỦ YẾU',
      '(Đơn vị: theo cột 3)',
      '| TT | Chỉ tiêu | Đơn vị | Năm 2025 |',
      '| --- | --- | --- | --- |',
      '| **I** | **Kinh tế** | | |',
      '| 1 | Tăng trưởng GRDP | % | 8,5 |',
      '| 2 | Thu ngân sách | tỷ đồng | 5.200 |',
      '| | Trong đó: thu nội địa | tỷ đồng | 4.000 |',
    ].join('\n')
    expect(cellsOf(clean)).toEqual([
      'Tăng trưởng GRDP × TT = 1',
      'Tăng trưởng GRDP × Chỉ tiêu = Tăng trưởng GRDP',
      'Tăng trưởng GRDP × Đơn vị = %',
      'Tăng trưởng GRDP × Năm 2025 = 8,5',
      'Thu ngân sách × TT = 2',
      'Thu ngân sách × Chỉ tiêu = Thu ngân sách',
      'Thu ngân sách × Đơn vị = tỷ đồng',
      'Thu ngân sách × Năm 2025 = 5.200',
      'Thu ngân sách › thu nội địa × Chỉ tiêu = Trong đó: thu nội địa',
      'Thu ngân sách › thu nội địa × Đơn vị = tỷ đồng',
      'Thu ngân sách › thu nội địa × Năm 2025 = 4.000',
    ])
    const { cells, sentences } = splitText(clean)
    expect(cells[3]!.table_title).toBe('PHỤ LỤC I CHỈ TIÊU CHỦ YẾU (Đơn vị: theo cột 3)')
    expect(clean.slice(cells[3]!.start, cells[3]!.end)).toBe('8,5')
    const row = sentences.find(unit => unit.sentence_id === cells[3]!.sentence_id)!
    expect([row.kind, row.section_path]).toEqual(['row', 'PHỤ LỤC I › CHỈ TIÊU CHỦ YẾU › Kinh tế'])
  })
  test('two rows of headings, numbered columns, no ruler', () => {
    expect(
      cellsOf(
        '| TT | Chỉ tiêu | Năm 2022 |\n| Kế hoạch | Ước thực hiện |\n| (1) | (2) | (3) | (4) |\n| 1 | Số xã | 5 | 7 |\n| 2 | Số hộ | 10 | 12 |',
      ),
    ).toEqual([
      'Số xã × TT = 1',
      'Số xã × Chỉ tiêu = Số xã',
      'Số xã × Năm 2022 › Kế hoạch = 5',
      'Số xã × Năm 2022 › Ước thực hiện = 7',
      'Số hộ × TT = 2',
      'Số hộ × Chỉ tiêu = Số hộ',
      'Số hộ × Năm 2022 › Kế hoạch = 10',
      'Số hộ × Năm 2022 › Ước thực hiện = 12',
    ])
  })
  test('the plan and the estimate are of the running year', () => {
    expect(
      cellsOf(
        '| Chỉ tiêu | Năm 2022 | Năm 2023 |\n| Kế hoạch | Ước thực hiện |\n| Số xã | 5 | 6 | 7 |\n| Số hộ | 8 | 9 | 10 |',
      ).filter(cell => cell.startsWith('Số xã')),
    ).toEqual([
      'Số xã × Chỉ tiêu = Số xã',
      'Số xã × Năm 2022 › Kế hoạch = 5',
      'Số xã × Năm 2022 › Ước thực hiện = 6',
      'Số xã × Năm 2023 = 7',
    ])
  })
  test('two headings are parted: done and planned under the one, years under the other', () => {
    const table = (parts: string) =>
      cellsOf(
        `| STT | Nội dung | Năm 2031 | Dự kiến 03 năm kế hoạch |\n${parts}\n| A | B | 1 | 2 | 3 | 4 | 5 |\n| 1 | Số xã | 5 | 6 | 7 | 8 | 9 |\n| 2 | Số hộ | 1 | 2 | 3 | 4 | 5 |`,
      ).slice(2, 7)
    expect(table('| Dự toán giao | Đánh giá thực hiện | Năm 2032 | Năm 2033 | Năm 2034 |')).toEqual([
      'Số xã × Năm 2031 › Dự toán giao = 5',
      'Số xã × Năm 2031 › Đánh giá thực hiện = 6',
      'Số xã × Dự kiến 03 năm kế hoạch › Năm 2032 = 7',
      'Số xã × Dự kiến 03 năm kế hoạch › Năm 2033 = 8',
      'Số xã × Dự kiến 03 năm kế hoạch › Năm 2034 = 9',
    ])
    // which parts belong together does not show: no heading rather than a neighbour's
    expect(table('| Cấp tỉnh | Cấp xã | Tổng | Vốn vay | Vốn khác |')).toEqual([
      'Số xã × null = 5',
      'Số xã × null = 6',
      'Số xã × null = 7',
      'Số xã × null = 8',
      'Số xã × null = 9',
    ])
  })
  test('a numbered row ends the group of the number before it, not a group without a number', () => {
    const clean = [
      '| TT | Chỉ tiêu | Đơn vị | 2021 |',
      '| 1 | GRDP | % | 7 |',
      '| 2 | Cơ cấu kinh tế | | |',
      '| | Khu vực I | % | 30 |',
      '| 3 | Thu ngân sách | tỷ đồng | 5.000 |',
      '| Văn hóa - xã hội | | | |',
      '| 4 | Số trường | trường | 9 |',
    ].join('\n')
    const { sentences } = splitText(clean)
    expect(sentences.map(unit => unit.section_path)).toEqual([
      null,
      null,
      'Cơ cấu kinh tế',
      'Cơ cấu kinh tế',
      null,
      'Văn hóa - xã hội',
      'Văn hóa - xã hội',
    ])
  })
  test('tabs', () => {
    expect(cellsOf('Chỉ tiêu\tĐơn vị\t2021\nSản lượng lúa\tnghìn tấn\t2.000')).toEqual([
      'Sản lượng lúa × Chỉ tiêu = Sản lượng lúa',
      'Sản lượng lúa × Đơn vị = nghìn tấn',
      'Sản lượng lúa × 2021 = 2.000',
    ])
  })
  test('spaces, with a cell missing', () => {
    expect(
      cellsOf(
        'Chỉ tiêu          Kế hoạch     Thực hiện\nSố xã                    5             7\nSố hộ                                 12\nSố thôn                  8             9',
      ),
    ).toEqual([
      'Số xã × Chỉ tiêu = Số xã',
      'Số xã × Kế hoạch = 5',
      'Số xã × Thực hiện = 7',
      'Số hộ × Chỉ tiêu = Số hộ',
      'Số hộ × Thực hiện = 12',
      'Số thôn × Chỉ tiêu = Số thôn',
      'Số thôn × Kế hoạch = 8',
      'Số thôn × Thực hiện = 9',
    ])
  })
  test('headings repeated after a page break are no data', () => {
    expect(
      cellsOf('| Chỉ tiêu | Năm 2021 |\n| Số xã | 5 |\n| Chỉ tiêu | Năm 2021 |\n| Số hộ | 6 |').filter(cell =>
        cell.includes('= Chỉ tiêu'),
      ),
    ).toEqual([])
  })
  test('prose with a wide gap is no table', () => {
    expect(cellsOf('Các sở      phối hợp thực hiện.\nGiao Sở Y tế    chủ trì.')).toEqual([])
  })
})
