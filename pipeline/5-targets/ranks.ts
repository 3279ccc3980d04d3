/** Figures without digits or without a unit: “giảm một nửa”, “đứng thứ 4”. */
import type { Figure } from './figures.ts'
import { unitEntryOf } from './grammar/lexicon.ts'
import { groupWords, rankWords } from './grammar/ranks.ts'
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
  const group = groupOf(sentence, at)
  if (!group) return null
  const after = sentence.slice(at + 1, Math.min(tokens.length, at + 1 + AROUND)).toLowerCase()
  const hit = rankWords.foremost.pattern.exec(after)
  // "thuộc nhóm 2 vùng khó khăn" is a class, "thuộc top 2 vùng" are the first two
  if (!hit && !(groupWords.first.has(group.word) && rankWords.where.in(after))) return null
  return {
    first: group.first,
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
    unitWords: hit?.[1] ?? '',
    rule: 'rank',
  }
}

/** What a number counts the first ones of: its word, and the token with which what is said of it opens. */
interface Group {
  readonly word: string
  readonly first: number
}

/** "nằm trong nhóm" that ends with this token. */
function groupAt(sentence: Sentence, end: number): Group | null {
  const word = sentence.tokens.text[end]
  if (word === undefined || !groupWords.group.has(word)) return null
  const before = `${sentence.slice(Math.max(0, end - 5), end).toLowerCase()} `
  const hit = rankWords.among.pattern.exec(before)
  return hit && { word, first: end - hit[0].trim().split(' ').length }
}

function groupOf(sentence: Sentence, at: number): Group | null {
  const { text } = sentence.tokens
  const beside = text[at - 1] === ':' ? at - 2 : at - 1
  const own = groupAt(sentence, beside)
  if (own) return own
  // "vào nhóm 4 … và nhóm 20 …"; an item of a list that "nhóm:" opens
  const again = text[beside - 1] === 'và' && groupWords.group.has(text[beside]!)
  if (!again && text[at - 1] !== ';' && text[at - 1] !== 'và') return null
  for (let i = at - 2; i >= 0; i--) {
    const before = again || text[i + 1] === ':' ? groupAt(sentence, i) : null
    if (before) return { word: before.word, first: again ? beside : at }
  }
  return null
}
