import { expect, test } from 'vitest'
import { dueYearOf, horizonOf, toldLastOf, writtenBy, writtenOn } from '../../pipeline/5-targets/written.ts'

test('A text is as old as the last day that it names as past', () => {
  const day = (text: string) => writtenOn(text)
  expect(day('Xét Tờ trình số 12/TTr-UBND ngày 15/6/2017; căn cứ Luật Phí ngày 25/11/2015')).toBe(
    '2017-06-15',
  )
  expect(day('Ngày 9 tháng 11 năm 2025, đoàn đã đi kiểm tra tại xã Tân An')).toBe('2025-11-09')
  expect(day('Quyết định ngày 01/3/2021; hoàn thành trước ngày 31/12/2021')).toBe('2021-03-01')
  expect(day('có hiệu lực từ ngày 01 tháng 01 năm 2018')).toBeNull()
  expect(day('Nghị quyết số 12/2016/NQ-HĐND; mục 3/12/2016/QĐ')).toBeNull()
})

test('A plan is for the year in which the last thing is due', () => {
  const due = (text: string, type = 'kế hoạch') => dueYearOf(type, text)
  expect(due('Kế hoạch số 5 ngày 3/6/2009; hoàn thành trước ngày 30/9/2010')).toBe('2010')
  expect(due('hoàn thành trước 31/12/2010, chậm nhất là ngày 30/6/2011')).toBe('2011')
  expect(due('Quyết định ngày 01/3/2021 có hiệu lực từ ngày 01/4/2021')).toBeNull()
  expect(due('trước ngày 30/9/2010', 'thông báo')).toBeNull()
})

test('A plan looks until the year that it names most', () => {
  const horizon = (text: string, type = 'kế hoạch') => horizonOf(type, text, '2024')
  expect(horizon('chương trình phát triển dân số giai đoạn đến năm 2030')).toBe('2030')
  expect(horizon('đến năm 2030, tầm nhìn đến năm 2045')).toBe('2030')
  expect(horizon('từ năm 2021 đến năm 2023')).toBeNull()
  expect(horizon('đến năm 2030', 'thông báo')).toBeNull()
})

test('A letterhead without its day tells the month, a number the year', () => {
  const by = (text: string, number: string | null = null) => writtenBy(number, text)?.label
  expect(by('Tân An, ngày     tháng 9 năm 2021\nKẾ HOẠCH')).toBe('2021-09')
  expect(by('Tân An, ngày … tháng … năm 2021\nKẾ HOẠCH')).toBe('2021')
  expect(by('Xét Tờ trình ngày 15/6/2017', '31/2017/QĐ-UBND')).toBe('2017-06')
  expect(by('Xét Tờ trình ngày 15/6/2016', '31/2017/QĐ-UBND')).toBe('2017')
  expect(by('Phê duyệt đề án', null)).toBeUndefined()
})

test('what a press report without a date tells last', () => {
  // a day without its year is of the days in which the text was written
  expect(toldLastOf('Sáng 24/6, công ty họp. Trong tháng 5, doanh thu tăng 3%.', '2021')).toEqual({
    day: '2021-06',
    month: '2021-06',
  })
  // what is counted up to a month was told after it
  expect(toldLastOf('Ngày 3/4, hãng mở cửa. Tính chung 9 tháng, lượng bán đạt 5 tấn.', '2021')).toEqual({
    day: null,
    month: '2021-09',
  })
  // a month to come, one of another year, and one with which something is compared
  expect(
    toldLastOf(
      'Trong tháng 8/2020, giá tăng. Trong tháng 9 năm 2020, giá giảm. Từ nay đến hết tháng 12, thu còn ít. So với tháng 7/2021, tăng.',
      '2021',
    ),
  ).toEqual({ day: null, month: null })
})
