/**
 * Figures of a sentence: a number or range with its comparator, scale, unit and "per". What is no figure — numbers of
 * documents, articles, dates, ordinals, durations — is refused here, each refusal with its form.
 */
import { type Entry, lookupRole, unitEntryOf } from './grammar/lexicon.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { MARK, NUMBER, WORD } from './tokens.ts'

export type Comparator = 'eq' | 'ge' | 'le' | 'approx' | 'range'
type UnitClass = 'percent' | 'points' | 'measured' | 'counted' | 'times' | 'scale' | 'none'

export interface Figure {
  /** Half-open range of tokens: comparator, number and unit. */
  first: number
  /** The token of the (first) number. */
  readonly number: number
  /** Token after the unit. */
  after: number
  /** Token after all evidence ("trở lên" included). */
  end: number
  low: number
  high: number
  comparator: Comparator
  readonly unitClass: UnitClass
  /** Tokens of the unit, half-open; empty where none is written. */
  readonly unitFirst: number
  readonly unitLast: number
  readonly unitEntry: Entry | null
  readonly scale: number
  /** "58/80 xã": the whole of which it is a part. */
  readonly whole: number | null
  /** Unit of a number in words, which writes none: "gấp đôi" is 2 lần. */
  readonly unitWords?: string
  /** How the number was read, for `rule_id`. */
  readonly rule: string
}

const found = { length: 0 }
const FUNCTION = new Set('và|hoặc|của|cũng|nên|rồi|này|đó|kia|ấy|những|các|mọi|vừa|lại|ra|vào|đi'.split('|'))
const isDash = (text: string): boolean =>
  text === '-' || text === '–' || text === '—' || text === '−' || text === '÷'

/** Figures in order. */
export function figuresOf(sentence: Sentence): Figure[] {
  const { tokens } = sentence
  const figures: Figure[] = []
  let i = 0
  while (i < tokens.length) {
    if (tokens.kind[i] !== NUMBER) {
      const worded = sentence.hitAt(i)?.entry.numeral ? wordedAt(sentence, i) : null
      if (worded) {
        figures.push(worded)
        i = worded.end
      } else i++
      continue
    }
    const figure = rankAt(sentence, i) ?? figureAt(sentence, i)
    if (figure === null) {
      i++
      // "29/6/2021", "02/NQ-CP", "1.2.3": the rest of the number belongs to it
      while (
        i < tokens.length &&
        tokens.glued[i] &&
        (tokens.kind[i] === NUMBER || tokens.text[i] === '/' || tokens.text[i] === '-')
      )
        i++
      continue
    }
    figures.push(figure)
    i = figure.end
  }
  return figures
}

/** "giảm một nửa", "một phần ba", "gấp đôi", "tăng trưởng hai con số". */
function wordedAt(sentence: Sentence, at: number): Figure | null {
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
function rankAt(sentence: Sentence, at: number): Figure | null {
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
      tokens.text[i] === 'hạng')
  )
    i--
  const verb = i >= 0 ? tokens.text[i]! : ''
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

function figureAt(sentence: Sentence, at: number): Figure | null {
  const { tokens, masked } = sentence
  let value = tokens.value[at]!
  if (masked[at] || Number.isNaN(value)) return null
  const text = (i: number): string => (i >= 0 && i < tokens.length ? tokens.text[i]! : '')
  const glued = (i: number): boolean => i < tokens.length && tokens.glued[i]!
  const previous = text(at - 1)
  const written = tokens.text[at]!

  // "1.", "1.2.", "2)" that opens a sentence; "(1)" of an enumeration or a note
  // "126 Nghiên cứu khoa học": the number of a row
  if (at === 0 && sentence.upperAt(1) && Number.isInteger(value) && !/[.,]/.test(written)) return null
  if (at === 0 && (text(1) === '.' || text(1) === ')') && glued(1)) return null
  if (at === 0 && /^\d+(?:\.\d+)+$/.test(written) && tokens.kind[1] === WORD && sentence.upperAt(1))
    return null
  if (
    (previous === '(' || previous === '[') &&
    (text(at + 1) === ')' || text(at + 1) === ']') &&
    Number.isInteger(value)
  )
    return null
  // "qđ-05", "nq/2020", "b-52": part of a name
  if (
    glued(at) &&
    (previous === '/' || previous === '-' || previous === '.') &&
    tokens.kind[at - 2] === WORD &&
    glued(at - 1) &&
    text(at - 2) !== '%'
  )
    return null
  // "01người": a rate a head ("/01 người")
  if (previous === '/') return null

  let comparator: Comparator = 'eq'
  let high = value
  let after = at + 1
  let whole: number | null = null
  let rule = 'number'

  if (text(after) === '/') {
    if (tokens.kind[after + 1] === NUMBER) {
      const second = tokens.value[after + 1]!
      // dates "29/6/2021", months "9/2020"; nights "24/7"
      if (text(after + 2) === '/' && tokens.kind[after + 3] === NUMBER) {
        return null
      }
      if (second >= 1900 && second <= 2100 && value <= 12 && Number.isInteger(value)) return null
      if (masked[after + 1]) return null
      if (
        glued(after) &&
        ((Number.isInteger(value) && Number.isInteger(second) && value <= second && second > 1) ||
          (value > 100 && second > 100))
      ) {
        whole = second
        after += 2
        rule = 'fraction'
      } else return null
    } else if (glued(after) && glued(after + 1) && sentence.upperAt(after + 1)) return null // "02/NQ-CP"
  } else if (
    isDash(text(after)) &&
    glued(after) &&
    glued(after + 1) &&
    tokens.kind[after + 1] === WORD &&
    sentence.upperAt(after + 1)
  )
    return null // "05-KL/TU"

  // range: "6,5 - 7%", "từ 6,5 đến 7%", "30% - 40%"
  if (whole === null) {
    let j = after
    let unitLength = 0
    if (text(j) === '%') {
      j++
      unitLength = 1
    } else {
      while (j < tokens.length && lookupRole(tokens, j, Role.SCALE, found)) j += found.length
      if (lookupRole(tokens, j, Role.UNIT, found)) j += found.length
      unitLength = j - after
    }
    const join = text(j)
    const dash = isDash(join)
    const opened = previous === 'từ' || text(at - 2) === 'từ'
    let to = j + 1
    if (join === 'đến' || join === 'tới' || dash) {
      if (dash && (text(to) === 'khoảng' || text(to) === 'trên')) to++
      if (
        !dash &&
        (text(to) === 'dưới' || text(to) === 'gần' || text(to) === 'khoảng' || text(to) === 'trên')
      )
        to++
      const second = tokens.kind[to] === NUMBER && !masked[to] ? tokens.value[to]! : Number.NaN
      const sameUnit = unitLength === 0 || sameTokens(sentence, after, to + 1, unitLength)
      const years = isYear(value, written) && isYear(second, text(to))
      const slash = text(to + 1) === '/' && tokens.kind[to + 2] === NUMBER
      if (
        !Number.isNaN(second) &&
        sameUnit &&
        !years &&
        !slash &&
        (dash || opened || unitLength === 0 || text(j) === 'đến')
      ) {
        if (second >= value) {
          high = second
          comparator = 'range'
          after = to + 1
          rule = 'range'
        } else if (dash && scaleOf(written) !== scaleOf(text(to)) && second < value) {
          high = value
          value = second
          comparator = 'range'
          after = to + 1
          rule = 'range'
        }
      }
    }
  }

  // unit
  const unitFirst = after
  let scale = 1
  let scaled = false
  let j = after
  while (j < tokens.length) {
    const entry = lookupRole(tokens, j, Role.SCALE, found)
    if (!entry) break
    // "tỷ lệ", "tỷ trọng" are no scale
    if (
      (entry.phrase === 'tỷ' || entry.phrase === 'tỉ') &&
      (text(j + 1) === 'lệ' || text(j + 1) === 'trọng' || text(j + 1) === 'suất')
    )
      break
    scale *= entry.scale
    scaled = true
    j += found.length
  }
  let unitEntry: Entry | null = null
  let unitClass: UnitClass = 'none'
  let entry = lookupRole(tokens, j, Role.UNIT | Role.COUNT, found)
  if (entry && masked[j] && !(entry.roles & Role.UNIT)) entry = null
  if (entry) {
    const unit = entry.unit
    let length = found.length
    // "đồng" of "đồng bào", "điểm" of "điểm quan trắc" are met by the longer noun; "m" only where it is glued or alone
    if (unit && entry.phrase === 'đồng' && !scaled && NOT_MONEY.has(text(j + 1))) entry = null
    if (entry && unit) {
      unitClass =
        unit.norm === '%'
          ? 'percent'
          : unit.norm === 'điểm %'
            ? 'points'
            : unit.norm === 'lần'
              ? 'times'
              : 'measured'
      if (unitClass === 'percent' && (text(j + length) === 'gdp' || text(j + length) === 'grdp')) length++
    } else if (entry) unitClass = 'counted'
    if (entry) {
      unitEntry = entry
      j += length
      // "huyện, thị xã", "công trình/dự án" that the lexicon has not as one
    }
  } else if (scaled) unitClass = 'scale'
  let unitLast = j
  if (unitClass !== 'none') unitLast = perEnd(sentence, j, unitClass)
  if (unitClass === 'none') {
    const generic = genericNoun(sentence, after)
    if (generic > after && refusal(sentence, at, 'counted', null, value, written) === null) {
      unitClass = 'counted'
      unitLast = generic
    }
  }

  if (refusal(sentence, at, unitClass, unitEntry, value, written) !== null) return null

  // comparators before the number
  let first = at
  if (
    (previous === '-' || previous === '−' || previous === '–') &&
    glued(at) &&
    !glued(at - 1) &&
    text(at - 2) !== '%'
  ) {
    if (unitClass === 'percent' || /[.,]/.test(written)) {
      value = -value
      high = -high
      if (value > high) [value, high] = [high, value]
      first = at - 1
    }
  }
  let ge = false
  let le = false
  let approx = false
  for (let k = first - 1; k >= 0; ) {
    const hit = sentence.hitEndingAt(k)
    if (!hit) break
    const roles = hit.entry.roles
    if (roles & (Role.GE | Role.LE | Role.APPROX)) {
      if (roles & Role.GE) ge = true
      else if (roles & Role.LE) le = true
      else approx = true
    } else if (!NEUTRAL.has(hit.entry.phrase)) break
    first = hit.first
    k = hit.first - 1
  }
  while (first < at && tokens.kind[first] === WORD && NEUTRAL.has(tokens.text[first]!)) first++
  let end = unitLast
  // "15% trở lên", "500 tỉ đô la Mỹ (USD)"
  let next = end
  if (text(next) === '(' && text(next + 2) === ')' && lookupRole(tokens, next + 1, Role.UNIT, found))
    next += 3
  const tail = lookupRole(tokens, next, Role.GE_AFTER | Role.LE_AFTER, found)
  if (tail) {
    if (tail.roles & Role.GE_AFTER) ge = true
    else le = true
    end = next + found.length
  } else if (next > end) end = next
  // "phát triển từ 05 bộ dữ liệu": no less than
  if (
    previous === 'từ' &&
    comparator === 'eq' &&
    unitClass === 'counted' &&
    !/^(?:lên|xuống|đến|sang)$/.test(text(end))
  )
    ge = true
  if (comparator !== 'range') comparator = ge ? 'ge' : le ? 'le' : approx ? 'approx' : 'eq'
  return {
    first,
    number: at,
    after: unitLast,
    end,
    low: value,
    high,
    comparator,
    unitClass,
    unitFirst,
    unitLast,
    unitEntry,
    scale,
    whole,
    rule,
  }
}

/** Words between comparator and number that say nothing: "trên mức 5%", "từ 5%". */
const NEUTRAL = new Set(['từ', 'mức', 'là', 'tới', 'đến', 'ở mức', 'đạt từ', 'ở', 'phải', 'đạt', 'phải đạt'])
const NOT_MONEY = new Set(['bào', 'thời', 'bộ', 'chí', 'hồ', 'ruộng', 'cỏ', 'bằng', 'nghiệp', 'hành', 'đều'])

const isYear = (value: number, written: string): boolean =>
  value >= 1900 && value <= 2100 && Number.isInteger(value) && written.length === 4
const scaleOf = (written: string): number => (written.includes(',') ? 1 : 0)

function sameTokens(sentence: Sentence, a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++)
    if (sentence.tokens.text[a + k] !== sentence.tokens.text[b + k]) return false
  return true
}

/** End of "/người/năm", "/1.000 dân", "/ha đất". */
function perEnd(sentence: Sentence, from: number, unitClass: UnitClass): number {
  const { tokens } = sentence
  let j = from
  while (tokens.text[j] === '/' && j + 1 < tokens.length) {
    let k = j + 1
    if (tokens.kind[k] === NUMBER) k++
    const scale = lookupRole(tokens, k, Role.SCALE, found)
    if (scale) k += found.length
    const noun = lookupRole(tokens, k, Role.UNIT | Role.COUNT, found)
    if (noun) k += found.length
    else if (tokens.kind[k] === WORD) k++
    else break
    j = k
  }
  // "15 công trình, dự án": two nouns of one count
  if (j === from && unitClass === 'counted') {
    const noun =
      tokens.text[j] === ',' || tokens.text[j] === 'và' ? lookupRole(tokens, j + 1, Role.COUNT, found) : null
    if (
      noun &&
      !noun.duration &&
      PAIRED.has(tokens.text[from - 1]!) &&
      tokens.kind[j + 1 + found.length] !== NUMBER &&
      tokens.text[j] === ','
    )
      return j + 1 + found.length
  }
  return j
}
const PAIRED = new Set(['huyện', 'xã', 'tỉnh', 'trình', 'hồ', 'khu', 'bộ', 'thôn', 'ấp'])

/**
 * A noun that the lexicon does not know, after a number: two syllables ("giám đốc"), one where a word of the
 * grammar or a mark follows.
 */
function genericNoun(sentence: Sentence, at: number): number {
  const { tokens, masked } = sentence
  const free = (i: number): boolean =>
    i < tokens.length &&
    tokens.kind[i] === WORD &&
    !masked[i] &&
    !sentence.hitAt(i) &&
    tokens.text[i]!.length > 1 &&
    !FUNCTION.has(tokens.text[i]!)
  if (!free(at) || tokens.glued[at] || sentence.upperAt(at)) return at
  return free(at + 1) && !tokens.glued[at + 1] ? at + 2 : at + 1
}

/**
 * Why a number is no figure, or null. The refusals stand in the order in which the forms are common.
 */
function refusal(
  sentence: Sentence,
  at: number,
  unitClass: UnitClass,
  unitEntry: Entry | null,
  value: number,
  written: string,
): string | null {
  const { tokens } = sentence
  const plain = !/[.,]/.test(written)
  const hard =
    unitClass === 'percent' ||
    unitClass === 'points' ||
    unitClass === 'scale' ||
    (unitClass === 'measured' && !SOFT.has(unitEntry?.phrase ?? ''))
  const before = at > 0 ? tokens.text[at - 1]! : ''
  const hit = at > 0 ? sentence.hitEndingAt(at - 1) : null
  if (unitEntry?.duration) return 'duration'
  // "doanh nghiệp 100% vốn nước ngoài": what it is, not how much
  if (
    unitClass === 'percent' &&
    value === 100 &&
    tokens.text[at + 2] === 'vốn' &&
    !(hit && hit.entry.roles & (Role.LINK | Role.WILL | Role.AIM | Role.ACTION))
  )
    return 'kind'
  if (unitEntry?.phrase === 'tuổi' && !sentence.measures('tuổi')) return 'age'
  if (
    plain &&
    isYear(value, written) &&
    (YEARS.has(before) || unitClass === 'none' || (unitClass === 'counted' && !sentence.countedBefore(at)))
  )
    return 'year'
  if (hit && hit.entry.roles & Role.LABEL && !hard) {
    const verb = hit.entry.roles & (Role.ACTION | Role.AIM) && unitClass === 'counted'
    if (plain && !verb) return 'label'
    if (unitClass === 'none') return 'label'
  }
  // "giá trị trên 1 ha", "bình quân 1 người": what it is divided by
  if (value === 1 && plain && unitClass !== 'percent' && DIVIDES.has(before)) return 'divisor'
  if (before === 'từng' || before === 'mỗi') return 'divisor'
  // "5 (năm) ngày", "ba (03)"
  if (unitClass === 'none' && (before === '(' || tokens.text[at + 1] === '(')) {
    if (plain && value < 1000) return 'enumeration'
  }
  if (
    unitClass === 'counted' &&
    (unitEntry === null || unitEntry.vague) &&
    value < 100 &&
    quoted(sentence, at)
  )
    return 'slogan'
  if (
    unitClass === 'counted' &&
    unitEntry?.vague &&
    value < 100 &&
    tokens.text[at + 1] !== '/' &&
    !CHECKED.has(tokens.text[at + 1 + unitEntry.phrase.split(' ').length] ?? '')
  )
    return 'vague'
  if (
    unitClass === 'counted' &&
    value < 20 &&
    BODIES.has(tokens.text[at + 1] ?? '') &&
    sentence.upperAt(at + 1)
  )
    return 'body'
  if (
    unitClass === 'counted' &&
    unitEntry === null &&
    at > 0 &&
    tokens.kind[at - 1] === WORD &&
    before !== 'và' &&
    !hit
  )
    return 'unknown'
  if (unitClass === 'none') {
    // a bare number counts only where a verb carries it and nothing follows
    if (
      !(
        hit &&
        hit.entry.roles &
          (Role.LINK | Role.UP | Role.DOWN | Role.GE | Role.APPROX | Role.LE | Role.EXIST | Role.ADV)
      ) &&
      before !== ':'
    )
      return 'bare'
    if (plain && value < 10) return 'bare'
    if (tokens.kind[at + 1] === MARK && (tokens.text[at + 1] === '/' || tokens.text[at + 1] === '-'))
      return 'bare'
    if (tokens.kind[at + 1] === WORD && !sentence.hitAt(at + 1)) return 'bare'
  }
  return null
}
const CHECKED = new Set(['đạt', 'vượt', 'hoàn', 'chưa', 'không', 'cần', 'được', 'đang', 'quá', 'đã'])
/** Bodies with a name: "03 Tổ Công tác". */
const BODIES = new Set(['tổ', 'ban', 'đoàn', 'bộ', 'sở', 'phòng', 'cục', 'nhóm', 'tiểu', 'hội', 'quỹ'])
/** “Gia đình 5 không”, “4 tại chỗ”: inside quotation marks. */
function quoted(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  let open = false
  for (let i = 0; i < at; i++) {
    const text = tokens.text[i]
    if (text === '“' || (text === '"' && !open)) open = true
    else if (text === '”' || text === '"') open = false
  }
  return open
}
const SOFT = new Set(['điểm', 'lần', 'tuổi', 'm', 'g', 'giường', 'kv', 'đ', 'tạ'])
const YEARS = new Set([
  'năm',
  'tháng',
  'quý',
  'ngày',
  'khóa',
  'kỳ',
  'đoạn',
  '/',
  '-',
  '–',
  'đến',
  'từ',
  'niên',
  'tết',
  'dịp',
])
const DIVIDES = new Set(['trên', 'mỗi', 'quân', 'cho', 'của', 'từng', 'cứ', 'tính'])
