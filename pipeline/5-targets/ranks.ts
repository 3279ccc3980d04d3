/** Figures without digits or without a unit: “giảm một nửa”, “đứng thứ 4”. */
import type { Figure } from './figures.ts'
import { unitEntryOf } from './grammar/lexicon.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { NUMBER } from './tokens.ts'

/** "giảm một nửa", "một phần ba", "gấp đôi", "tăng trưởng hai con số". */
export function wordedAt(sentence: Sentence, at: number): Figure | null {
  const hit = sentence.hitAt(at)!
  const numeral = hit.entry.numeral!
  const unit = unitEntryOf(numeral.unit)
  const before = at > 0 ? sentence.hitEndingAt(at - 1) : null
  const roles = before?.entry.roles ?? 0
  const compared = roles & (Role.GE | Role.LE | Role.APPROX)
  return {
    first: compared && before ? before.first : at,
    number: at,
    after: hit.last,
    end: hit.last,
    low: numeral.value,
    high: numeral.value,
    comparator:
      numeral.atLeast || compared & Role.GE ? 'ge' : compared & Role.LE ? 'le' : compared ? 'approx' : 'eq',
    unitClass: numeral.unit === '%' ? 'percent' : 'times',
    unitFirst: hit.last,
    unitLast: hit.last,
    unitEntry: unit,
    scale: 1,
    whole: null,
    unitWords: numeral.unit,
    rule: `words-${numeral.id}`,
  }
}

/** "đứng thứ 04/34 tỉnh, thành phố", "xếp hạng 12 cả nước": a place in an order. */
export function rankAt(sentence: Sentence, at: number): Figure | null {
  const { tokens } = sentence
  const value = tokens.value[at]!
  if (!Number.isInteger(value) || value > 300) return null
  const before = (n: number): string => (at - n >= 0 ? tokens.text[at - n]! : '')
  const ordinal =
    before(1) === 'thứ' ||
    before(1) === 'hạng' ||
    (before(1) === 'số' && before(2) === 'vị') ||
    before(1) === 'trí' ||
    before(1) === 'thứ hạng'
  if (!ordinal) return null
  let i = at - 2
  while (
    i >= 0 &&
    (tokens.text[i] === 'thứ' ||
      tokens.text[i] === 'vị' ||
      tokens.text[i] === 'ở' ||
      tokens.text[i] === 'trí' ||
      tokens.text[i] === 'hạng')
  )
    i--
  const verb = i >= 0 ? tokens.text[i]! : ''
  // "bảng xếp hạng 30 doanh nghiệp": how long the list is
  if (tokens.text[i] === 'xếp' && tokens.text[i - 1] === 'bảng') return null
  if (verb !== 'đứng' && verb !== 'xếp' && verb !== 'hạng' && verb !== 'giữ') return null
  let end = at + 1
  let whole: number | null = null
  if (tokens.text[end] === '/' && tokens.kind[end + 1] === NUMBER) {
    whole = tokens.value[end + 1]!
    end += 2
  }
  return {
    first: i,
    number: at,
    after: end,
    end,
    low: value,
    high: value,
    comparator: 'eq',
    unitClass: 'none',
    unitFirst: end,
    unitLast: end,
    unitEntry: null,
    scale: 1,
    whole,
    rule: 'rank',
  }
}
