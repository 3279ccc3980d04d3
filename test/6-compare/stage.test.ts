import { describe, expect, test } from 'vitest'
import type { Row } from '../../pipeline/tables.ts'
import { figure, source } from './figures.ts'
import { runStage } from './run-stage.ts'

const cited = (doc_id: string, canonical: string, relation?: string): Row<'entities'> => ({
  entity_id: '',
  doc_id,
  sentence_id: '',
  type: 'doc_ref',
  text: canonical,
  canonical,
  attributes: JSON.stringify(relation ? { relation } : {}),
  start: 0,
  end: 1,
  rule_id: 'test',
})
const run = (
  documents: Row<'documents'>[],
  { entities = [], targets = [] }: { entities?: Row<'entities'>[][]; targets?: Row<'targets'>[][] },
) => runStage({ documents: documents.map(document => [document]), entities, targets, directives: [] })

describe('citations', () => {
  const documents = [
    source('a', '2019-01-05', { doc_number: '05-KL/TU' }),
    source('b', '2020-01-05', { doc_number: '09-KL/TU' }),
    source('c', '2019-02-05', { doc_number: '05-KL/TU', province: 'Cà Mau' }),
    source('d', '2019-03-05', { doc_number: '21-NQ/TW', province: null }),
  ]
  test('edges count, know their relation, and lead to the document of the same province', () => {
    const { citations } = run(documents, {
      entities: [
        [
          cited('b', '05-KL/TU', 'thực hiện'),
          cited('b', '05-KL/TU', 'thực hiện'),
          cited('b', '05-KL/TU', 'sơ kết'),
          cited('b', '21-NQ/TW'),
          cited('b', '99-NQ/TW'),
          { ...cited('b', 'Sóc Trăng'), type: 'place' },
        ],
      ],
    })
    expect(
      citations.map(({ from, to, relation, count, to_doc_id }) => [from, to, relation, count, to_doc_id]),
    ).toEqual([
      ['09-KL/TU', '05-KL/TU', 'thực hiện', 2, 'a'],
      ['09-KL/TU', '05-KL/TU', 'sơ kết', 1, 'a'],
      ['09-KL/TU', '21-NQ/TW', null, 1, 'd'],
      ['09-KL/TU', '99-NQ/TW', null, 1, null],
    ])
  })
  test('not to another province’s document of the same number', () => {
    const { citations } = run(documents.slice(1), { entities: [[cited('b', '05-KL/TU')]] })
    expect(citations[0]!.to_doc_id).toBe(null)
  })
})

test('unknown indicators, most frequent first, with the nearest known one', () => {
  const unknown = (phrase: string, id: string): Row<'targets'> =>
    figure(`result ${id} level 3 tàu 2019`, { indicator: phrase, doc_id: 'a', text: `${phrase} 3` })
  const { unknown_indicators } = run([source('a', '2020-01-05')], {
    targets: [
      [
        unknown('tàu ngầm', '~tau-ngam'),
        unknown('tỷ lệ hộ nghèo vùng lõi', '~ho-ngheo-vung-loi'),
        figure('result grdp growth 3% 2019', { doc_id: 'a' }),
        unknown('số hộ nghèo vùng lõi', '~ho-ngheo-vung-loi'),
      ],
    ],
  })
  expect(
    unknown_indicators.map(({ indicator_id, indicator, count, nearest_id, example }) => [
      indicator_id,
      indicator,
      count,
      nearest_id,
      example,
    ]),
  ).toEqual([
    ['~ho-ngheo-vung-loi', 'tỷ lệ hộ nghèo vùng lõi', 2, 'poverty_rate', 'tỷ lệ hộ nghèo vùng lõi 3'],
    ['~tau-ngam', 'tàu ngầm', 1, 'fishing_vessels', 'tàu ngầm 3'],
  ])
})

test('a document that was read twice, from its text and its scan, is one', () => {
  const copy = { doc_number: '05-KL/TU', issuer: 'Tỉnh ủy Lâm Đồng' }
  const { comparisons, checks } = run(
    [
      source('a', '2019-01-05', copy),
      source('b', '2019-01-05', copy),
      source('c', '2019-07-05', { doc_number: '09-KL/TU' }),
    ],
    {
      targets: ['a', 'b', 'c'].map(doc_id => [
        figure('target grdp growth 7% 2019', { doc_id, target_id: `${doc_id}:t1` }),
      ]),
    },
  )
  expect(comparisons.map(({ from_target_id, to_target_id }) => [from_target_id, to_target_id])).toEqual([
    ['a:t1', 'c:t1'],
  ])
  expect(checks).toEqual([])
})

test('warnings are added to those that a document has', () => {
  const { documents } = run(
    [source('a', '2018-12-05'), source('b', '2020-01-05', { warnings: 'a page is missing' })],
    {
      targets: [
        [figure('target exports level 700 USD 2019', { doc_id: 'a' })],
        [
          figure('result exports level 1200 USD 2019', { doc_id: 'b', sentence_id: 's' }),
          figure('result exports completion(kế hoạch) 120% 2019', { doc_id: 'b', sentence_id: 's' }),
        ],
      ],
    },
  )
  expect(documents.map(({ doc_id, warnings }) => [doc_id, warnings])).toEqual([
    ['a', null],
    [
      'b',
      'a page is missing; Giá trị xuất khẩu hàng hóa (2019): 1200 ÷ 120% = 1000 (target_from_completion) ≠ 700 usd',
    ],
  ])
})

test('nothing in, nothing out', () => {
  expect(run([], {})).toEqual({
    documents: [],
    comparisons: [],
    implied: [],
    checks: [],
    continuity: [],
    citations: [],
    unknown_indicators: [],
  })
})
