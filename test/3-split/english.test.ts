import { describe, expect, test } from 'vitest'
import {
  englishDateIn,
  englishHead,
  englishPeriodIn,
  englishPlanIn,
  englishReportIn,
} from '../../pipeline/3-split/fields/english.ts'

describe('head of an English document', () => {
  test('type on a line of its own, title below', () => {
    expect(
      englishHead([
        "PEOPLE'S COUNCIL OF MAU PROVINCE",
        'No. 7/NQ-HDND',
        'RESOLUTION',
        'on the budget for 2020',
      ]),
    ).toEqual({ type: 'resolution', number: '7/NQ-HDND', title: 'on the budget for 2020' })
  })
  test('type in the title, under place and day', () => {
    expect(englishHead(['Mau province', 'Plan for trade in 2020', 'Mau, January 5, 2020'])).toEqual({
      type: 'plan',
      number: null,
      title: 'Plan for trade in 2020',
    })
  })
  test('no type where none is named', () => {
    expect(englishHead(['Growth in a slow year', 'March 3, 2020']).type).toBeNull()
  })
})

test('the first date counts, in either order', () => {
  expect(englishDateIn('January 5, 2020 … by 30 June 2020')).toBe('2020-01-05')
  expect(englishDateIn('5 January 2020 … June 30, 2020')).toBe('2020-01-05')
  expect(englishDateIn('June 2020')).toBeNull()
})

test('periods from title and headings', () => {
  expect(englishPeriodIn('in the first nine months of 2020')).toBe('2020-9M')
  expect(englishPeriodIn('in the last six months of 2020')).toBe('2020-H2')
  expect(englishReportIn(['Outlook for 2021', 'Results of 2020'])).toBe('2020')
  expect(englishPlanIn(['Results of 2020', 'Targets for 2021'])).toBe('2021')
  expect(englishPlanIn(['Results of 2020'])).toBeNull()
})
