import { describe, expect, test } from 'vitest'
import { find } from '../../pipeline/4-entities/find.ts'
import { type Anchor, readPeriods } from '../../pipeline/4-entities/periods.ts'
import { frame, named } from './frame.ts'

const half: Anchor = { issued_on: '2021-07-07', period: '2021-H1', plan_period: '2021-H2' }
const unknown: Anchor = { issued_on: null, period: null, plan_period: null }

/** "words=label" of the periods in a text. */
const read = (text: string, anchor = half): string[] =>
  readPeriods(text, anchor).map(({ start, end, label }) => `${text.slice(start, end)}=${label}`)

describe('periods', () => {
  test('named in full', () => {
    expect(
      read(
        '6 tháng cuối năm 2021; giai đoạn 2021-2025, tầm nhìn đến năm 2030; nhiệm kỳ 2020 - 2025; quý III/2021; tháng 6/2021',
      ),
    ).toEqual([
      '6 tháng cuối năm 2021=2021-H2',
      'giai đoạn 2021-2025=2021/2025',
      'tầm nhìn đến năm 2030=2030',
      'nhiệm kỳ 2020 - 2025=2020/2025',
      'quý III/2021=2021-Q3',
      'tháng 6/2021=2021-06',
    ])
  })

  test('relative ones are of the year of the document', () => {
    expect(read('6 tháng đầu năm và 6 tháng cuối năm, quý III, 9 tháng ước đạt, cả năm, hiện nay')).toEqual([
      '6 tháng đầu năm=2021-H1',
      '6 tháng cuối năm=2021-H2',
      'quý III=2021-Q3',
      '9 tháng=2021-9M',
      'cả năm=2021',
      'hiện nay=2021-07-07',
    ])
    expect(read('6 tháng đầu năm, quý III, hiện nay', unknown)).toEqual([
      '6 tháng đầu năm=null',
      'quý III=null',
      'hiện nay=null',
    ])
  })

  test('"cùng kỳ" is the period before it, a year earlier', () => {
    expect(read('tăng so với cùng kỳ')).toEqual(['cùng kỳ=2020-H1'])
    expect(read('quý I/2023 tăng 5% so với cùng kỳ năm trước')).toEqual([
      'quý I/2023=2023-Q1',
      'cùng kỳ năm trước=2022-Q1',
    ])
    expect(read('cùng kỳ năm 2019')).toEqual(['cùng kỳ năm 2019=2019-H1'])
  })

  test('a school year begins in September', () => {
    expect(readPeriods('năm học 2020-2021', half)[0]!.days).toEqual({
      start: '2020-09-01',
      end: '2021-08-31',
    })
  })

  test('a list of years', () => {
    expect(read('các năm 2021, 2022 và 2023')).toEqual(['năm 2021=2021', '2022=2022', '2023=2023'])
  })

  test('durations and ages are no periods', () => {
    expect(read('trẻ em dưới 6 tháng tuổi, 3 tháng một lần, trong 12 tháng, 5 năm')).toEqual([])
  })

  test('headings of columns', () => {
    expect(read('TH 2020')).toEqual(['2020=2020'])
    expect(read('Kế hoạch năm 2021')).toEqual(['năm 2021=2021'])
    expect(read('Đạt 2.020 tấn')).toEqual([])
  })
})

describe('dates', () => {
  test('in words with "ngày", in numbers without', () => {
    expect(named('date', 'Ngày 7 tháng 7 năm 2021 và ngày 29/6/2021, 01-02-2020')).toEqual([
      'Ngày 7 tháng 7 năm 2021 → 2021-07-07',
      '29/6/2021 → 2021-06-29',
      '01-02-2020 → 2020-02-01',
    ])
  })
  test('a day that no month has is no date', () => {
    expect(named('date', 'ngày 31/2/2021, số 12.345.2020')).toEqual([])
  })
  test('a day without a year is a period of one day', () => {
    expect(named('period', 'trước ngày 30/9')).toEqual(['ngày 30/9 → 2021-09-30'])
  })
})

test('where the document tells no time, the year named last is meant', () => {
  const one = frame({ issued_on: null, period: null, plan_period: null })
  const labels = (text: string) => find({ text, kind: 'sentence' }, one).map(({ canonical }) => canonical)
  expect(labels('quý III tăng')).toEqual([null])
  expect(labels('Năm 2020 tăng 5%')).toEqual(['2020'])
  expect(labels('quý III tăng')).toEqual(['2020-Q3'])
})
