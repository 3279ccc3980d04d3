import { describe, expect, test } from 'vitest'
import { englishFiguresIn } from '../../../pipeline/5-targets/english/figures.ts'
import { englishPeriodsIn } from '../../../pipeline/5-targets/english/periods.ts'

const figures = (text: string) =>
  englishFiguresIn(text)
    .filter(figure => figure.kind !== 'none')
    .map(({ low, high, comparator, unit }) =>
      low === high ? [comparator, low, unit] : [comparator, low, high, unit],
    )

describe('figures', () => {
  test.each([
    ['grew by 3.25%', [['eq', 3.25, '%']]],
    ['reached VND 41.5 million', [['eq', 41.5, 'million VND']]],
    ['reached 12,300 billion dong', [['eq', 12300, 'billion VND']]],
    [
      'US$2.6 billion, $300 million',
      [
        ['eq', 2.6, 'billion USD'],
        ['eq', 300, 'million USD'],
      ],
    ],
    ['between 4 and 4.5 percent', [['range', 4, 4.5, '%']]],
    [
      '5–5.5% and 6 to 7 percent',
      [
        ['range', 5, 5.5, '%'],
        ['range', 6, 7, '%'],
      ],
    ],
    [
      'fell from 9.1% to 8.2%',
      [
        ['eq', 9.1, '%'],
        ['eq', 8.2, '%'],
      ],
    ],
    [
      'rose from 9.1 to 10.2 percent',
      [
        ['eq', 9.1, '%'],
        ['eq', 10.2, '%'],
      ],
    ],
    ['31 of 80 communes', [['eq', 31, 'communes']]],
    ['three more hospitals', [['eq', 3, 'hospitals']]],
    ['nearly 2.4 million workers', [['approx', 2.4, 'million workers']]],
    [
      'no less than 40%, not more than 3%',
      [
        ['ge', 40, '%'],
        ['le', 3, '%'],
      ],
    ],
    ['9% or more', [['ge', 9, '%']]],
    ['VND 80 million per person per year', [['eq', 80, 'million VND/person/year']]],
    ['4.5 percentage points', [['eq', 4.5, 'percentage points']]],
    ['at the end of 2019 to 8.5%', [['eq', 8.5, '%']]],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected))

  test.each([
    'in 2019',
    '15 January 2019',
    'January 15, 2019',
    'the 2016-2020 period',
    'Article 5 applies',
    'Table 2.1 shows',
    'Law No. 61/2018/QH14',
    'Covid-19 cases',
    'for 12 months',
    'Resolution 21-NQ/TW',
    'call 0256 3800 100',
  ])('no figure: %s', text => expect(figures(text)).toEqual([]))

  test('one unit of comparison', () => {
    expect(englishFiguresIn('USD 1.2 billion').map(({ norm }) => norm)).toEqual([
      { low: 1_200_000_000, high: 1_200_000_000, unit: 'USD' },
    ])
    expect(englishFiguresIn('80 communes').map(({ norm }) => norm.unit)).toEqual(['xã'])
  })
})

describe('periods', () => {
  const labels = (text: string) =>
    englishPeriodsIn(text, '2019').map(({ label, base }) => (base ? `than ${label}` : label))
  test.each([
    ['in 2019, up from 2018', ['2019', 'than 2018']],
    ['compared with the same period of 2018', ['than 2018']],
    ['in the first nine months of 2019', ['2019-9M']],
    ['in the first six months, and next year', ['2019-H1', '2020']],
    ['from 2016 to 2020', ['2016/2020']],
    ['by 30 June 2019', ['2019-06-30']],
    ['Law No. 61/2018/QH14', []],
  ])('%s', (text, expected) => expect(labels(text)).toEqual(expected))
})
