/** Figures without digits or without a unit: “giảm một nửa”, “đứng thứ 4”. */
import type { Figure } from './figures.ts'
import { unitEntryOf } from './grammar/lexicon.ts'
import { rankWords } from './grammar/ranks.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { NUMBER } from './tokens.ts'

/** The last place in an order that anybody boasts of. */
const MOST = 300
/** So many tokens after the number are looked at. */
const AROUND = 12

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
  if (!Number.isInteger(value) || value > MOST) return null
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

/** "thuộc nhóm 10 địa phương dẫn đầu cả nước về …", "vào nhóm: 30 nước dẫn đầu về …; 25 nước dẫn đầu về …". */
export function foremostAt(sentence: Sentence, at: number): Figure | null {
  const { tokens } = sentence
  const value = tokens.value[at]!
  if (!Number.isInteger(value) || value > MOST || sentence.masked[at]) return null
  const opening = openingGroup(sentence, at)
  if (opening < 0) return null
  const after = sentence.slice(at + 1, Math.min(tokens.length, at + 1 + AROUND)).toLowerCase()
  const hit = rankWords.foremost.pattern.exec(after)
  if (!hit) return null
  const unit = hit[1] ?? ''
  return {
    first: opening,
    number: at,
    after: at + 1,
    end: at + 1,
    low: value,
    high: value,
    comparator: 'le',
    unitClass: 'none',
    unitFirst: at + 1,
    unitLast: at + 1,
    unitEntry: null,
    scale: 1,
    whole: null,
    unitWords: unit,
    rule: 'rank',
  }
}

const isGroup = (word: string | undefined): boolean => word === 'nhóm' || word === 'top' || word === 'tốp'

/** The first token of "nằm trong nhóm" that ends with this token; -1 where none does. */
function openingAt(sentence: Sentence, end: number): number {
  if (!isGroup(sentence.tokens.text[end])) return -1
  const before = sentence.slice(Math.max(0, end - 5), end + 1).toLowerCase()
  const hit = rankWords.among.pattern.exec(before)
  return hit ? end + 1 - hit[0].split(' ').length : -1
}

/** Token with which the words open that say of the number that it is how many the first ones are; -1 where none do. */
function openingGroup(sentence: Sentence, at: number): number {
  const { text } = sentence.tokens
  const beside = text[at - 1] === ':' ? at - 2 : at - 1
  const opening = openingAt(sentence, beside)
  if (opening >= 0) return opening
  // "vào nhóm 4 … và nhóm 20 …"; an item of a list that "nhóm:" opens
  const again = isGroup(text[beside]) && text[beside - 1] === 'và'
  if (!again && text[at - 1] !== ';' && text[at - 1] !== 'và') return -1
  for (let i = at - 2; i >= 0; i--)
    if ((again || text[i + 1] === ':') && openingAt(sentence, i) >= 0) return again ? beside : at
  return -1
}
