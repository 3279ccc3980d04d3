import { describe, expect, test } from 'vitest'
import { gazetteer } from '../../pipeline/4-entities/gazetteer.ts'
import { ontologyOf } from '../../pipeline/5-targets/ontology.ts'
import { compareTargets } from '../../pipeline/6-compare/targets.ts'
import { Territories } from '../../pipeline/6-compare/territory.ts'
import type { Row } from '../../pipeline/tables.ts'
import { figure, source } from './figures.ts'
import { context } from './models.ts'

const ontology = ontologyOf(context)
const territories = new Territories(() => context.models.get(gazetteer))

type Document = [
  id: string,
  day: string,
  lines: readonly (string | readonly string[])[],
  more?: Partial<Row<'documents'>> | undefined,
]

/** Compares documents: each line is a sentence, each list of lines one sentence of several figures. */
function compared(documents: readonly Document[], place: Partial<Row<'targets'>> = {}) {
  const targets = documents.map(([doc_id, , sentences]) =>
    sentences.flatMap((lines, s) =>
      [lines].flat().map((line, i) => {
        const [says, text = line] = line.split(' | ')
        return figure(says!, {
          doc_id,
          sentence_id: `${doc_id}:s${s}`,
          target_id: `${doc_id}:${s}.${i}`,
          text,
          ...place,
        })
      }),
    ),
  )
  const made = compareTargets(
    documents.map(([id, day, , more]) => source(id, day, more)),
    targets,
    id => ontology.get(id) ?? null,
    territories,
  )
  return {
    comparisons: [...made.comparisons],
    implied: [...made.implied],
    checks: [...made.checks],
    warnings: made.warnings,
  }
}
const comparisons = (documents: readonly Document[], place: Partial<Row<'targets'>> = {}): string[] =>
  compared(documents, place).comparisons.map(
    c => `${c.basis} ${c.from_target_id ?? '-'} → ${c.to_target_id ?? '-'} ${c.verdict}`,
  )
const checks = (documents: readonly Document[]): string[] =>
  compared(documents).checks.map(c => `${c.kind} ${c.target_id} ${c.other_target_id}: ${c.message}`)
const implied = (documents: readonly Document[]): string[] =>
  compared(documents).implied.map(
    i =>
      `${i.derived} ${i.kind} ${i.period} ${i.value} ${i.stated_target_id ?? '-'} ${i.agrees ?? '-'} (${i.how})`,
  )

describe('one figure stands for a period', () => {
  test('what several documents state is compared once, from the first of them', () => {
    expect(
      comparisons([
        ['a', '2019-07-05', ['result exports level 900 USD 2018']],
        ['b', '2019-08-05', ['result exports level 900 USD 2018', 'result exports level 950 USD 2019']],
      ]),
    ).toEqual(['year_on_year a:0.0 → b:1.0 raised'])
  })
  test('a final figure goes before an estimate, and the last before those it revises', () => {
    expect(
      comparisons([
        ['a', '2018-12-05', ['ước grdp growth 6.9% 2018']],
        ['b', '2019-07-05', ['result grdp growth 7.1% 2018']],
        ['c', '2020-01-05', ['result grdp growth 7.3% 2019']],
      ]),
    ).toEqual(['year_on_year b:0.0 → c:0.0 raised'])
  })
  test('a year between is not left out', () => {
    expect(
      comparisons([
        ['a', '2018-01-05', ['result exports level 5 USD 2017']],
        ['b', '2019-01-05', ['result exports level 6 USD 2018']],
        ['c', '2020-01-05', ['result exports level 7 USD 2019']],
      ]),
    ).toEqual(['year_on_year a:0.0 → b:0.0 raised', 'year_on_year b:0.0 → c:0.0 raised'])
  })
  test('from the first half over nine months to the year, step by step', () => {
    expect(
      comparisons([
        ['a', '2019-07-05', ['result exports level 5 USD 2019-H1']],
        ['b', '2019-10-05', ['result exports level 8 USD 2019-9M']],
        ['c', '2020-01-05', ['result exports level 9 USD 2019']],
      ]),
    ).toEqual(['cumulative a:0.0 → b:0.0 raised', 'cumulative b:0.0 → c:0.0 raised'])
  })
  test('a target set anew is kept apart, and results meet the last one', () => {
    expect(
      comparisons([
        ['a', '2019-01-05', ['target grdp growth 7% 2019']],
        ['b', '2019-07-05', ['target grdp growth 6% 2019']],
        ['c', '2020-01-05', ['result grdp growth 6.5% 2019']],
      ]),
    ).toEqual(['target_target a:0.0 → b:0.0 lowered', 'target_result b:0.0 → c:0.0 met'])
  })
  test('the way to a later target starts from its baseline', () => {
    const documents = (reached: number): Document[] => [
      ['a', '2015-12-20', ['target ntm_communes level 100 xã 2020', 'result ntm_communes level 80 xã 2015']],
      ['b', '2018-01-05', [`result ntm_communes level ${reached} xã 2017`]],
    ]
    // 8 of 20 after two of five years
    expect(comparisons(documents(88)).filter(row => row.startsWith('target_path'))).toEqual([
      'target_path a:0.0 → b:0.0 on_track',
    ])
    expect(comparisons(documents(86)).filter(row => row.startsWith('target_path'))).toEqual([
      'target_path a:0.0 → b:0.0 behind',
    ])
  })
  test('values and changes: ranges by the bound that is due first, percentages in points', () => {
    const [row] = compared([
      ['a', '2018-12-05', ['target grdp growth 7-7.5% 2019']],
      ['b', '2020-01-05', ['result grdp growth 7.2% 2019']],
    ]).comparisons
    expect(row).toMatchObject({
      from_value: 7,
      to_value: 7.2,
      change: 0.2,
      change_pct: null,
      norm_unit: '%',
      verdict: 'met',
    })
    const [money] = compared([
      ['a', '2018-12-05', ['result exports level 800 USD 2018']],
      ['b', '2020-01-05', ['result exports level 1000 USD 2019']],
    ]).comparisons
    expect(money).toMatchObject({ change: 200, change_pct: 25, norm_unit: 'USD' })
    const [scale] = compared([
      ['a', '2018-12-05', ['result budget_revenue level 8000000000 đồng 2018']],
      ['b', '2020-01-05', ['result budget_revenue level 9000000000 tỷ 2019']],
    ]).comparisons
    expect(scale).toMatchObject({ change: 1e9, norm_unit: 'đồng' })
  })
})

describe('plans', () => {
  const five = ['exports', 'imports', 'cpi', 'iip', 'grdp']
  const plan = (
    id: string,
    year: number,
    ids: readonly string[],
    more?: Partial<Row<'documents'>>,
  ): Document => [id, `${year - 1}-12-10`, ids.map(one => `target ${one} growth 5% ${year}`), more]
  const sides = (documents: readonly Document[]): string[] =>
    comparisons(documents).filter(row => row.startsWith('plan_plan'))
  test('targets taken up and given up from one year’s plan to the next', () => {
    expect(sides([plan('a', 2018, five), plan('b', 2019, ['pci', ...five.slice(1)])])).toEqual([
      'plan_plan a:0.0 → - dropped',
      'plan_plan - → b:0.0 new',
    ])
  })
  test('not by a document with few targets, of another issuer, or for a later year', () => {
    expect(sides([plan('a', 2018, five), plan('b', 2019, ['grdp'])])).toEqual([])
    expect(
      sides([plan('a', 2018, five), plan('b', 2019, ['pci', ...five], { issuer: 'HĐND tỉnh Cà Mau' })]),
    ).toEqual([])
    expect(sides([plan('a', 2018, five), plan('b', 2020, ['pci', ...five])])).toEqual([])
  })
})

describe('implied figures', () => {
  const kept = 'result budget_revenue level 3300 2019'
  test('plan from its share, from the excess over it; the level before from growth or a step', () => {
    expect(
      implied([
        ['a', '2020-01-05', [[kept, 'result budget_revenue completion(dự toán) 110% 2019']]],
        [
          'b',
          '2020-01-06',
          [
            [
              'result exports level 1200 USD 2019',
              'result exports completion(kế hoạch) 20% 2019 | vượt 20% kế hoạch',
            ],
          ],
        ],
        ['c', '2020-01-07', [['result grdp growth 7.7% 2019', 'result grdp increment(chỉ tiêu) 0.7% 2019']]],
        [
          'd',
          '2020-01-08',
          [['result imports level 550 USD 2019-H1', 'result imports growth(cùng kỳ) 10% 2019-H1']],
        ],
        [
          'e',
          '2020-01-09',
          [['target ntm_communes increment 7 xã 2019', 'target ntm_communes level 57 xã 2019']],
        ],
      ]),
    ).toEqual([
      'target_from_completion target 2019 3000 - - (3300 ÷ 110% = 3000)',
      'target_from_completion target 2019 1000 - - (1200 ÷ 120% = 1000)',
      'target_from_excess target 2019 7 - - (7.7 − 0.7 = 7)',
      'level_before_from_growth result 2018-H1 500 - - (550 ÷ (1 + 10%) = 500)',
      'level_before_from_step result 2018 50 - - (57 − 7 = 50)',
    ])
  })
  test('the half year’s share of a plan implies the year’s plan', () => {
    expect(
      implied([
        [
          'a',
          '2019-07-05',
          [['result exports level 300 USD 2019-H1', 'result exports completion(kế hoạch năm) 40% 2019-H1']],
        ],
      ]),
    ).toEqual(['target_from_completion target 2019 750 - - (300 ÷ 40% = 750)'])
  })
  test('agreement with what the corpus states, within rounding', () => {
    const share = [kept, 'result budget_revenue completion(dự toán) 109.8% 2019']
    expect(
      implied([
        ['a', '2018-12-05', ['target budget_revenue level 3005 2019']],
        ['b', '2020-01-05', [share]],
      ]),
    ).toEqual(['target_from_completion target 2019 3005.5 a:0.0 true (3300 ÷ 109.8% = 3005.5)'])
  })
  test('an aim that is only bounded contradicts no implied plan', () => {
    const documents: Document[] = [
      ['a', '2018-12-05', ['target budget_revenue level ≥3500 2019']],
      ['b', '2020-01-05', [[kept, 'result budget_revenue completion(dự toán) 110% 2019']]],
    ]
    expect(checks(documents)).toEqual([])
    expect(implied(documents)).toEqual(['target_from_completion target 2019 3000 - - (3300 ÷ 110% = 3000)'])
  })
  test('a difference is a check and a warning of the document', () => {
    const { checks, warnings } = compared([
      ['a', '2018-12-05', ['target budget_revenue level 2500 2019']],
      ['b', '2020-01-05', [[kept, 'result budget_revenue completion(dự toán) 110% 2019']]],
    ])
    const message =
      'Thu ngân sách nhà nước trên địa bàn (2019): 3300 ÷ 110% = 3000 (target_from_completion) ≠ 2500 đồng'
    expect(
      checks.map(({ kind, doc_id, other_doc_id, message }) => [kind, doc_id, other_doc_id, message]),
    ).toEqual([['implied', 'b', 'a', message]])
    expect([...warnings]).toEqual([['b', [message]]])
  })
  test('of two plans beside one result, one of which is stated, neither is a contradiction', () => {
    const documents: Document[] = [
      ['a', '2018-12-05', ['target budget_revenue level 3000 2019']],
      [
        'b',
        '2020-01-05',
        [
          [
            kept,
            'result budget_revenue completion(dự toán) 110% 2019',
            'result budget_revenue completion(chỉ tiêu) 100% 2019',
          ],
        ],
      ],
    ]
    expect(implied(documents)).toEqual([
      'target_from_completion target 2019 3000 a:0.0 true (3300 ÷ 110% = 3000)',
      'target_from_completion target 2019 3300 - - (3300 ÷ 100% = 3300)',
    ])
    expect(checks(documents).filter(check => check.startsWith('implied'))).toEqual([])
  })
  test('nothing from figures of two sentences, places or indicators, or from bounds', () => {
    expect(
      implied([
        ['a', '2020-01-05', [kept, 'result budget_revenue completion(dự toán) 110% 2019']],
        ['b', '2020-01-05', [[kept, 'result exports completion(dự toán) 110% 2019']]],
        ['c', '2020-01-05', [[kept, 'result budget_revenue completion(dự toán) 110% 2019 @Cà Mau']]],
        [
          'd',
          '2020-01-05',
          [['result budget_revenue level ≥3300 2019', 'result budget_revenue growth(cùng kỳ) ≥10% 2019']],
        ],
        ['e', '2020-01-05', [[kept, 'result budget_revenue growth(tháng trước) 10% 2019']]],
        ['f', '2020-01-05', [[kept, 'result budget_revenue completion 110% 2019']]],
      ]),
    ).toEqual([])
  })
})

describe('contradictions', () => {
  test('two results of one period; both rows are kept', () => {
    expect(
      checks([
        ['a', '2020-01-05', ['result rice_output level 2.06 tấn 2019']],
        ['b', '2020-02-05', ['result rice_output level 2.11 tấn 2019']],
      ]),
    ).toEqual(['two_results b:0.0 a:0.0: Sản lượng lúa (2019): 2.11 tấn ≠ 2.06 tấn'])
  })
  test('a revised estimate is none, nor is rounding, nor "trên"', () => {
    expect(
      checks([
        [
          'a',
          '2019-12-05',
          [
            'ước rice_output level 2.06 tấn 2019',
            'result grdp growth 7.71% 2019',
            'result exports level ≥900 USD 2019',
          ],
        ],
        [
          'b',
          '2020-02-05',
          [
            'result rice_output level 2.11 tấn 2019',
            'result grdp growth 7.7% 2019',
            'result exports level 905 USD 2019',
          ],
        ],
      ]),
    ).toEqual(['revised_result b:0.0 a:0.0: Sản lượng lúa (2019): 2.11 tấn ≠ 2.06 tấn'])
  })
  test('one document cannot mean two targets, a later one may set it anew', () => {
    expect(
      checks([
        ['a', '2018-12-05', ['target grdp growth 7% 2019', 'target grdp growth 8% 2019']],
        ['b', '2019-06-05', ['target grdp growth 6% 2019']],
      ]),
    ).toEqual(['two_targets a:0.0 a:1.0: Tổng sản phẩm trên địa bàn (GRDP, GDP) (2019): 7 % ≠ 8 %'])
  })
  test('groups, growth and halves contradict nothing', () => {
    expect(
      checks([
        [
          'a',
          '2020-01-05',
          [
            'result poverty_rate share 3% 2019',
            'result poverty_rate[hộ Khmer] share 6% 2019',
            'result poverty_rate growth -1% 2019',
            'result poverty_rate share 4% 2018',
          ],
        ],
      ]),
    ).toEqual([])
  })
})

describe('territory', () => {
  const canTho = { place: 'Cần Thơ', place_code: '92' }
  const sides = (first: string, second: string, place: Partial<Row<'targets'>>): (string | null)[] =>
    compared(
      [
        ['a', first, ['result exports level 5 USD 2024']],
        ['b', second, ['result exports level 9 USD 2025']],
      ],
      place,
    ).comparisons.map(row => row.territory_changed)
  test('a comparison across the merger says what was merged', () => {
    expect(sides('2025-01-05', '2026-01-05', canTho)).toEqual([
      'từ 2025-07-01: Cần Thơ = Cần Thơ + Hậu Giang + Sóc Trăng',
    ])
  })
  test('not before it, not after it, not of a province that was left as it was', () => {
    expect(sides('2025-01-05', '2025-06-05', canTho)).toEqual([null])
    expect(sides('2025-08-05', '2026-01-05', canTho)).toEqual([null])
    expect(sides('2025-01-05', '2026-01-05', { place: 'Cao Bằng', place_code: '04' })).toEqual([null])
  })
  test('a code that was given anew joins no two provinces', () => {
    expect(
      compared([
        ['a', '2025-01-05', ['result exports level 5 USD 2024 @Kiên Giang']],
        ['b', '2026-01-05', ['result exports level 9 USD 2025 @An Giang']],
      ]).comparisons,
    ).toEqual([])
  })
})
