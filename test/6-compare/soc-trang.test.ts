/**
 * Published figures for tỉnh Sóc Trăng, 2020 to 2025, as literal rows (sources in `corpus/README.md`), and every
 * comparison that follows from them: all right, none missing, none wrong. The traps are households of the
 * Khmer against all, levels against growth, halves against years.
 */
import { expect, test } from 'vitest'
import { ontologyOf } from '../../pipeline/5-targets/ontology.ts'
import type { Row } from '../../pipeline/tables.ts'
import { figure, source } from './figures.ts'
import { context } from './models.ts'
import { runStage } from './run-stage.ts'

const of = (doc_id: string, issued_on: string, issuer: string, type: string): Row<'documents'> =>
  source(doc_id, issued_on, { issuer, doc_type: type, province: 'Sóc Trăng', province_code: '94' })

const DOCUMENTS = [
  of('congress', '2020-10-15', 'Đảng bộ tỉnh Sóc Trăng', 'nghị quyết'),
  of('report-2021-h1', '2021-06-28', 'Ủy ban nhân dân tỉnh Sóc Trăng', 'báo cáo'),
  of('05-kl', '2021-07-07', 'Tỉnh ủy Sóc Trăng', 'kết luận'),
  of('kl-2021', '2022-01-06', 'Tỉnh ủy Sóc Trăng', 'kết luận'),
  of('kl-2022-h1', '2022-07-08', 'Tỉnh ủy Sóc Trăng', 'kết luận'),
  of('kl-2022', '2023-01-05', 'Tỉnh ủy Sóc Trăng', 'kết luận'),
  of('113-nq', '2023-12-07', 'Hội đồng nhân dân tỉnh Sóc Trăng', 'nghị quyết'),
  of('kl-2025-h1', '2025-06-20', 'Tỉnh ủy Sóc Trăng', 'kết luận'),
]

/** Document: sentences; a sentence: figures, each a phrase, what it says, and its base. */
const FIGURES: Record<string, string[][]> = {
  congress: [
    ['tăng trưởng GRDP bình quân năm | target growth 8 %/năm 2021/2025'],
    ['lúa đặc sản, chất lượng cao trong sản lượng lúa | target share ≥80 % 2025'],
    [
      'giá trị thu hoạch trên 1 ha trồng trọt và nuôi thủy sản | target level ≥250 triệu đồng/ha 2025',
      'giá trị thu hoạch trên 1 ha trồng trọt và nuôi thủy sản | result level 185 triệu đồng/ha 2020',
    ],
    ['xã đạt chuẩn nông thôn mới | target level 72 xã 2025'],
    ['huyện, thị xã đạt chuẩn hoặc hoàn thành nhiệm vụ nông thôn mới | target level 6 huyện, thị xã 2025'],
    [
      'tỷ lệ hộ nghèo | target growth -3…-2 %/năm 2020/2025',
      'hộ nghèo Khmer | target growth -4…-3 %/năm 2020/2025',
    ],
    ['xã đạt chuẩn nông thôn mới | result level 42 xã 2020-09'],
  ],
  'report-2021-h1': [
    ['GRDP | ước level 16864 tỷ đồng 2021-H1', 'GRDP | ước growth 3.77 % 2021-H1 | cùng kỳ'],
    [
      'sản lượng thủy sản | result level 106225 tấn 2021-H1',
      'sản lượng thủy sản | result completion 32.89 % 2021-H1 | kế hoạch năm',
      'sản lượng thủy sản | result growth 6.96 % 2021-H1 | cùng kỳ',
    ],
  ],
  '05-kl': [
    ['Tốc độ tăng trưởng kinh tế | ước growth 3.77 % 2021-H1'],
    ['thu ngân sách | result completion ~70 % 2021-H1 | dự toán'],
    ['hoàn thành nhiệm vụ xây dựng nông thôn mới | target milestone 2021 @thị xã Vĩnh Châu'],
    [
      'xã đạt chuẩn nông thôn mới | target increment 7 xã 2021',
      'xã đạt chuẩn nông thôn mới | target level 57 xã 2021',
      'tỷ lệ xã đạt chuẩn nông thôn mới | target share 71.25 % 2021',
    ],
    [
      'xã đạt chuẩn nông thôn mới nâng cao | target increment 5 xã 2021',
      'xã đạt chuẩn nông thôn mới nâng cao | target level 8 xã 2021',
      'tỷ lệ xã đạt chuẩn nông thôn mới nâng cao | target share 10 % 2021',
    ],
  ],
  'kl-2021': [
    ['tốc độ tăng trưởng kinh tế | ước growth 1.18 % 2021'],
    ['GRDP bình quân đầu người | result level 47.8 triệu đồng/người/năm 2021'],
    ['sản lượng lúa | result level 2.06 triệu tấn 2021'],
    ['xã đạt chuẩn nông thôn mới | result level 58 xã 2021'],
    ['huyện, thị xã đạt chuẩn hoặc hoàn thành nông thôn mới | result level 3 huyện 2021'],
    ['chỉ tiêu đạt và vượt | result level 12 chỉ tiêu 2021'],
  ],
  'kl-2022-h1': [
    [
      'tốc độ tăng trưởng kinh tế | result growth 6.46 % 2022-H1',
      'tốc độ tăng trưởng kinh tế | result growth 3.77 % 2021-H1',
      'khu vực I | result growth 5.87 % 2022-H1',
      'khu vực II | result growth 14.88 % 2022-H1',
      'khu vực III | result growth 4.41 % 2022-H1',
    ],
    [
      'xuất khẩu gạo | result level 135 triệu USD 2022-H1',
      'xuất khẩu gạo | result growth 26.17 % 2022-H1 | cùng kỳ',
      'thủy sản | result level 568 triệu USD 2022-H1',
      'xuất khẩu thủy sản | result growth 21.37 % 2022-H1 | cùng kỳ',
    ],
    [
      'xã đạt chuẩn nông thôn mới | result level 58 xã 2022-H1',
      'xã đạt chuẩn nông thôn mới nâng cao | result level 9 xã 2022-H1',
    ],
  ],
  'kl-2022': [
    [
      'tốc độ tăng trưởng kinh tế | result growth 7.71 % 2022',
      'tốc độ tăng trưởng kinh tế | result increment 2.21 điểm % 2022 | chỉ tiêu',
      'khu vực nông, lâm, thủy sản | result growth 4.07 % 2022',
      'khu vực công nghiệp, xây dựng | result growth 11.13 % 2022',
      'khu vực dịch vụ | result growth 11.56 % 2022',
    ],
    [
      'GRDP bình quân đầu người | result level 54.86 triệu đồng/người/năm 2022',
      'GRDP bình quân đầu người | result increment 1.36 triệu đồng 2022 | chỉ tiêu',
    ],
    [
      'tổng mức bán lẻ | result level 70900 tỷ đồng 2022',
      'tổng mức bán lẻ | result completion 18.17 % 2022 | vượt chỉ tiêu',
      'tổng mức bán lẻ | result growth 37.21 % 2022 | cùng kỳ',
    ],
    [
      'thu ngân sách nhà nước | result level 4770 tỷ đồng 2022',
      'thu ngân sách nhà nước | result completion 15.86 % 2022 | vượt dự toán',
    ],
    [
      'giá trị xuất khẩu | result level 1.4 tỷ USD 2022',
      'giá trị xuất khẩu | result completion 16.67 % 2022 | vượt chỉ tiêu',
      'giá trị xuất khẩu | result growth 8.61 % 2022 | cùng kỳ',
    ],
    ['lúa đặc sản, chất lượng cao | result share ≥91.6 % 2022'],
  ],
  '113-nq': [
    ['tốc độ tăng GRDP | target growth 7…7.5 % 2024'],
    ['GRDP bình quân đầu người | target level 65.70 triệu đồng/người/năm 2024'],
    ['tỷ lệ lúa đặc sản, chất lượng cao | target share 93.37 % 2024'],
  ],
  'kl-2025-h1': [
    [
      'xã đạt chuẩn nông thôn mới | result level 75 xã 2025-H1',
      'xã đạt chuẩn nông thôn mới nâng cao | result level 30 xã 2025-H1',
      'xã đạt chuẩn nông thôn mới kiểu mẫu | result level 3 xã 2025-H1',
    ],
    [
      'thu ngân sách nhà nước | result level 3502 tỷ đồng 2025-H1',
      'thu ngân sách nhà nước | result completion 57.1 % 2025-H1 | dự toán',
      'thu ngân sách nhà nước | result growth 7.1 % 2025-H1 | cùng kỳ',
    ],
    [
      'tổng mức bán lẻ | result level ≥63000 tỷ đồng 2025-H1',
      'tổng mức bán lẻ | result growth ≥23 % 2025-H1 | cùng kỳ',
    ],
    ['xuất khẩu | result level 870 triệu USD 2025-H1'],
    ['tốc độ tăng GRDP | target growth ≥8 % 2025'],
  ],
}

const SCALES: Record<string, [number, string]> = {
  'tỷ đồng': [1e9, 'đồng'],
  'triệu đồng': [1e6, 'đồng'],
  'triệu đồng/ha': [1e6, 'đồng/ha'],
  'triệu đồng/người/năm': [1e6, 'đồng/người/năm'],
  'triệu USD': [1e6, 'USD'],
  'tỷ USD': [1e9, 'USD'],
  'triệu tấn': [1e6, 'tấn'],
  'điểm %': [1, '%'],
}
const SAYS = /^(\S+) (\S+)(?: ([≥≤~]?)([-\d.]+)(?:…([-\d.]+))? (.+?))? (\d{4}\S*)(?: @(.+))?$/u

const ontology = ontologyOf(context)

function row(doc_id: string, sentence: number, line: string): Row<'targets'> {
  const [phrase, says, base = ''] = line.split(' | ') as [string, string, string?]
  const [, kind, measure, sign = '', low, high, unit = '', period, place] = SAYS.exec(says)!
  const link = ontology.link(phrase, unit)
  const [scale, norm] = SCALES[unit] ?? [1, unit]
  const made = figure(`${kind} ${link.indicator_id} ${measure}${low ? ` ${sign}${low}` : ''} ${period}`)
  const value = low ? Number(low) : null
  const upper = high ? Number(high) : value
  return {
    ...made,
    doc_id,
    sentence_id: `${doc_id}:s${sentence}`,
    indicator: phrase,
    comparator: high ? 'range' : made.comparator,
    value_low: value,
    value_high: upper,
    unit,
    norm_low: value === null ? null : value * scale,
    norm_high: upper === null ? null : upper * scale,
    norm_unit: norm || null,
    base: base.replace('vượt ', '') || null,
    text: base,
    group: link.group,
    place: place ?? 'Sóc Trăng',
    place_code: place ? '959' : '94',
  }
}

const output = runStage({
  documents: [DOCUMENTS],
  entities: [],
  targets: Object.entries(FIGURES).map(([doc_id, sentences]) =>
    sentences.flatMap((lines, sentence) => lines.map(line => row(doc_id, sentence, line))),
  ),
  directives: [],
})

const shown = (c: Row<'comparisons'>): string =>
  `${c.basis}: ${c.indicator_id}${c.group ? `[${c.group}]` : ''} ${c.measure} ${c.from_kind} ${c.from_period} ${c.from_value} → ${c.to_kind} ${c.to_period} ${c.to_value} (${c.change}): ${c.verdict}`

test('every comparison of the published figures, and no other', () => {
  expect(output.comparisons.map(shown).sort()).toEqual([
    'across_years: budget_revenue completion result 2021-H1 70 → result 2025-H1 57.1 (-12.9): lowered',
    'across_years: ntm_advanced_communes level result 2022-H1 9 → result 2025-H1 30 (21): raised',
    'across_years: ntm_communes level result 2022-H1 58 → result 2025-H1 75 (17): raised',
    'cumulative: grdp growth result 2021-H1 3.77 → result 2021 1.18 (-2.59): lowered',
    'cumulative: grdp growth result 2022-H1 6.46 → result 2022 7.71 (1.25): raised',
    'cumulative: sector_1 growth result 2022-H1 5.87 → result 2022 4.07 (-1.8): lowered',
    'cumulative: sector_2 growth result 2022-H1 14.88 → result 2022 11.13 (-3.75): lowered',
    'cumulative: sector_3 growth result 2022-H1 4.41 → result 2022 11.56 (7.15): raised',
    'implied_target: budget_revenue level target 2022 4117000000000 → result 2022 4770000000000 (653000000000): met',
    'implied_target: budget_revenue level target 2025 6133000000000 → result 2025-H1 3502000000000 (-2631000000000): on_track',
    'implied_target: exports level target 2022 1200000000 → result 2022 1400000000 (200000000): met',
    'implied_target: fishery_output level target 2021 322970 → result 2021-H1 106225 (-216745): behind',
    'implied_target: grdp growth target 2022 5.5 → result 2022 7.71 (2.21): met',
    'implied_target: grdp_per_capita level target 2022 53500000 → result 2022 54860000 (1360000): met',
    'implied_target: retail_sales level target 2022 59998300000000 → result 2022 70900000000000 (10901700000000): met',
    'target_next_period: grdp growth target 2024 7 → target 2025 8 (1): raised',
    'target_path: ntm_communes level target 2025 72 → result 2021 58 (-14): on_track',
    'target_path: ntm_communes level target 2025 72 → result 2022-H1 58 (-14): on_track',
    'target_path: ntm_districts level target 2025 6 → result 2021 3 (-3): on_track',
    'target_path: specialty_rice_share share target 2025 80 → result 2022 91.6 (11.6): met',
    'target_progress: ntm_communes level target 2025 72 → result 2025-H1 75 (3): met',
    'target_result: ntm_communes level target 2021 57 → result 2021 58 (1): met',
    'term_average: grdp growth target 2021/2025 8 → result 2021 1.18 (-6.82): behind',
    'term_average: grdp growth target 2021/2025 8 → result 2022 7.71 (-0.29): behind',
    'year_on_year: grdp growth result 2021 1.18 → result 2022 7.71 (6.53): raised',
    'year_on_year: grdp growth result 2021-H1 3.77 → result 2022-H1 6.46 (2.69): raised',
    'year_on_year: grdp_per_capita level result 2021 47800000 → result 2022 54860000 (7060000): raised',
  ])
})
test('what the figures imply, and whether the corpus states it', () => {
  expect(
    output.implied.map(
      i =>
        `${i.derived}: ${i.indicator_id} ${i.measure} ${i.kind} ${i.period} ${i.value} ${i.norm_unit}${i.agrees === null ? '' : i.agrees ? ' agrees' : ' differs'}`,
    ),
  ).toEqual([
    'level_before_from_growth: grdp level result 2020-H1 16251300000000 đồng',
    'target_from_completion: fishery_output level target 2021 322970 tấn',
    'level_before_from_growth: fishery_output level result 2020-H1 99312.8 tấn',
    'level_before_from_step: ntm_communes level result 2020 50 xã',
    'level_before_from_step: ntm_advanced_communes level result 2020 3 xã',
    'level_before_from_growth: exports_rice level result 2021-H1 107000000 USD',
    'level_before_from_growth: exports_seafood level result 2021-H1 467990000 USD',
    'target_from_excess: grdp growth target 2022 5.5 %',
    'target_from_excess: grdp_per_capita level target 2022 53500000 đồng/người/năm',
    'target_from_completion: retail_sales level target 2022 59998300000000 đồng',
    'level_before_from_growth: retail_sales level result 2021 51672600000000 đồng',
    'target_from_completion: budget_revenue level target 2022 4117000000000 đồng',
    'target_from_completion: exports level target 2022 1200000000 USD',
    'level_before_from_growth: exports level result 2021 1290000000 USD',
    'target_from_completion: budget_revenue level target 2025 6133000000000 đồng',
    'level_before_from_growth: budget_revenue level result 2024-H1 3269800000000 đồng',
  ])
})
test('nothing contradicts, nothing is unknown, no territory has changed', () => {
  expect(output.checks).toEqual([])
  expect(output.unknown_indicators).toEqual([])
  expect(output.comparisons.filter(c => c.territory_changed !== null)).toEqual([])
  expect(output.documents).toEqual(DOCUMENTS)
})
