import { expect, test } from 'vitest'
import { attach } from '../../pipeline/5-targets/attach.ts'
import { figuresOf } from '../../pipeline/5-targets/figures.ts'
import { PartnerTrade } from '../../pipeline/5-targets/partners.ts'
import { Sentence, type Span } from '../../pipeline/5-targets/sentence.ts'

const COUNTRIES = ['Ba Lan', 'Ý', 'Áo', 'Peru']

/** The countries of a sentence, as stage 4 finds them. */
const spansIn = (text: string): Span[] =>
  COUNTRIES.flatMap(name =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
      type: 'place',
      start: index,
      end: index + name.length,
      text: name,
      canonical: name,
      place: null,
      country: name,
    })),
  )

/** Names of the figures of sentences that follow each other. */
const named = (...sentences: readonly string[]): string[] => {
  const trade = new PartnerTrade()
  return sentences.flatMap(text => {
    const sentence = new Sentence(text, spansIn(text))
    const rows = attach(sentence, figuresOf(sentence), { subject: '' })
    trade.name(sentence, rows)
    trade.see(text)
    return rows.map(row => row.indicator)
  })
}

test('partners in a list have the topic and the goods told before', () => {
  expect(
    named(
      'Nhập khẩu phân bón đạt 900 triệu USD.',
      'Ba Lan đạt 300 triệu USD, tăng 4%; tiếp đến là Peru với 200 triệu USD, giảm 2%.',
    ),
  ).toEqual([
    'Nhập khẩu phân bón',
    'kim ngạch nhập khẩu phân bón từ Ba Lan',
    'kim ngạch nhập khẩu phân bón từ Ba Lan',
    'kim ngạch nhập khẩu phân bón từ Peru',
    'kim ngạch nhập khẩu phân bón từ Peru',
  ])
})

test('a partner that is said to be the largest', () => {
  expect(
    named('Ý tiếp tục là thị trường xuất khẩu lớn nhất của nhóm hàng gốm, sứ với trị giá 40 triệu USD'),
  ).toEqual(['trị giá xuất khẩu gốm, sứ sang Ý'])
  expect(
    named('Kim ngạch xuất khẩu đạt 5 tỷ USD.', 'Thị trường lớn thứ hai là Áo với 1 tỷ USD, tăng 3%'),
  ).toEqual(['Kim ngạch xuất khẩu', 'kim ngạch xuất khẩu sang Áo', 'kim ngạch xuất khẩu sang Áo'])
})

test('groups of countries, figures in brackets, and weights', () => {
  expect(named('Về nhập khẩu, châu Phi (giảm 2%); châu Mỹ đạt 3 nghìn tấn')).toEqual([
    'kim ngạch nhập khẩu từ châu Phi',
    'lượng nhập khẩu từ châu Mỹ',
  ])
})

test('what has a noun of its own, or no topic, stays', () => {
  expect(named('Xuất khẩu tăng 3%.', 'GDP của Ba Lan tăng 5%')).toEqual(['Xuất khẩu', 'GDP'])
  expect(named('Ba Lan đạt 300 triệu USD')).toEqual(['Ba Lan'])
  expect(named('Xuất khẩu chè sang Ý đạt 5 triệu USD; tổng kim ngạch xuất khẩu đạt 9 triệu USD')).toEqual([
    'Xuất khẩu chè sang Ý',
    'tổng kim ngạch xuất khẩu',
  ])
})

test('goods told one by one have amount and flow of what they are told of', () => {
  expect(
    named(
      'Kim ngạch xuất khẩu giảm do một số mặt hàng xuất khẩu giảm.',
      'Trong đó, chè đạt 20 triệu USD, giảm 4%; sắn đạt 15 triệu USD (giảm 2%).',
    ),
  ).toEqual([
    'kim ngạch xuất khẩu chè',
    'kim ngạch xuất khẩu chè',
    'kim ngạch xuất khẩu sắn',
    'kim ngạch xuất khẩu sắn',
  ])
})

test('what is no list of goods keeps its name', () => {
  expect(named('Kim ngạch xuất khẩu gạo tăng.', 'Doanh thu đạt 20 triệu USD; chè đạt 15 triệu USD.')).toEqual(
    ['Doanh thu', 'chè'],
  )
})
