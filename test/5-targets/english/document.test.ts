import { expect, test } from 'vitest'
import { englishDirectives } from '../../../pipeline/5-targets/english/directives.ts'
import { englishFigures } from '../../../pipeline/5-targets/english.ts'
import { DocumentPeriods } from '../../../pipeline/5-targets/period.ts'
import { rowOf } from '../../../pipeline/tables.ts'

const document = rowOf('documents', {
  doc_id: 'a',
  source_path: 'a.txt',
  sha256: '',
  format: 'txt',
  characters: 0,
  language: 'en',
  province: 'Tỉnh Mẫu',
  issued_on: '2020-01-10',
  period: '2019',
  plan_period: '2020',
})
const sentences = (units: readonly string[]) => {
  let start = 0
  return units.map((text, i) => {
    const row = rowOf('sentences', {
      sentence_id: `a:s${i + 1}`,
      doc_id: 'a',
      ordinal: i,
      kind: text.startsWith('# ') ? 'heading' : 'sentence',
      text,
      start,
      end: start + text.length,
    })
    start += text.length + 1
    return row
  })
}
const read = (...units: string[]) => {
  const clean = units.join('\n')
  return englishFigures({
    document,
    periods: new DocumentPeriods(document, clean),
    sentences: sentences(units),
    entities: [],
    clean,
    cleanStart: row => row.start,
    toClean: (start, end) => ({ start, end }),
  }).map(row => {
    expect(clean.slice(row.start, row.end)).toBe(row.text)
    return [row.kind, row.indicator, row.measure, row.low, row.unit, row.period]
  })
}

test('level, growth and completion of one indicator', () => {
  expect(
    read('Tea exports stood at USD 12.5 million, down 3.5% over 2018, equal to 91% of the plan.'),
  ).toEqual([
    ['result', 'Tea exports', 'level', 12.5, 'million USD', '2019'],
    ['result', 'Tea exports', 'growth', -3.5, '%', '2019'],
    ['result', 'Tea exports', 'completion', 91, '%', '2019'],
  ])
})

test('aims, with actors that are no indicator', () => {
  expect(
    read(
      'The province aims to raise forest cover to 41% and to reach 12 communes meeting the standard by the end of 2021.',
    ),
  ).toEqual([
    ['target', 'forest cover', 'share', 41, '%', '2021'],
    ['target', 'communes meeting the standard', 'level', 12, 'communes', '2021'],
  ])
})

test('a heading tells kind and period; a past period is a result', () => {
  expect(read('# Targets for 2020', 'Poverty rate: below 5%.', 'In 2018, the poverty rate was 7%.')).toEqual([
    ['target', 'Poverty rate', 'share', 5, '%', '2020'],
    ['result', 'poverty rate', 'share', 7, '%', '2018'],
  ])
})

test('from and to are figures of their own periods', () => {
  expect(read('Rice output fell from 900 tonnes in 2018 to 850 tonnes in 2019, or 5.6%.')).toEqual([
    ['result', 'Rice output', 'level', 900, 'tonnes', '2018'],
    ['result', 'Rice output', 'level', 850, 'tonnes', '2019'],
    ['result', 'Rice output', 'growth', -5.6, '%', '2019'],
  ])
})

test('"these figures" are those before', () => {
  expect(
    read(
      'Farming will fall to 20% and trade will rise to 45% by 2025.',
      'In 2019, these figures were 26% and 39%.',
    ).slice(2),
  ).toEqual([
    ['result', 'Farming', 'share', 26, '%', '2019'],
    ['result', 'trade', 'share', 39, '%', '2019'],
  ])
})

test('nothing to compare', () => {
  expect(
    read(
      'On 3 June 2019 the board received 12 delegates under Decision No. 12/QD-UBND.',
      'Article 5 applies.',
    ),
  ).toEqual([])
})

test('orders name who acts and by when', () => {
  const rows = englishDirectives(document, {
    corrections: [],
    entities: [],
    sentences: sentences([
      'The Department of Health shall report on vaccination by 30 June 2020.',
      'The rate of trained workers shall reach 60%.',
    ]),
  })
  expect(rows.map(({ actor, action, object, deadline }) => [actor, action, object, deadline])).toEqual([
    ['Department of Health', 'report on', 'vaccination by 30 June 2020', '2020-06-30'],
  ])
})
