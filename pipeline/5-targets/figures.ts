/**
 * Figures of a sentence: a number or range with its comparator, scale, unit and "per". What is no figure — numbers of
 * documents, articles, dates, ordinals, durations — is refused here, each refusal with its form.
 */
import { type Entry, lookupRole, unitEntryOf } from './grammar/lexicon.ts'
import { Role } from './grammar/roles.ts'
import type { UnitRow } from './grammar/units.ts'
import { isYear, refusal } from './not-figures.ts'
import { partsOf } from './parts.ts'
import { foremostAt, rankAt, wordedAt } from './ranks.ts'
import type { Sentence } from './sentence.ts'
import { NUMBER, WORD } from './tokens.ts'
import { afterWords, genericNoun, isAmount, perEnd } from './unit-ends.ts'

export type Comparator = 'eq' | 'ge' | 'le' | 'approx' | 'range'
export type UnitClass = 'percent' | 'points' | 'measured' | 'counted' | 'times' | 'scale' | 'none'

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
  /** "Tân An (12)" of "40 chợ": the number of the whole, and the tokens of the name, which may be a place's. */
  readonly part?: {
    readonly of: number
    readonly name: readonly [number, number]
    readonly place: boolean
  }
  /** Unit of a number in words, which writes none: "gấp đôi" is 2 lần. */
  readonly unitWords?: string
  /** How the number was read, for `rule_id`. */
  readonly rule: string
}

const found = { length: 0 }

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
    const figure = rankAt(sentence, i) ?? foremostAt(sentence, i) ?? figureAt(sentence, i)
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
  const parts = partsOf(sentence, figures)
  return parts.length === 0 ? figures : [...figures, ...parts].sort((a, b) => a.number - b.number)
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
  const amount = previous === '/' && startsAmount(sentence, at)
  // "qđ-05", "nq/2020", "b-52": part of a name
  if (
    glued(at) &&
    (previous === '/' || previous === '-' || previous === '.') &&
    tokens.kind[at - 2] === WORD &&
    glued(at - 1) &&
    text(at - 2) !== '%' &&
    !amount
  )
    return null
  // "01người": a rate a head ("/01 người")
  if (previous === '/' && !amount) return null
  // "09:30": a time
  if (previous === ':' && glued(at) && glued(at - 1) && tokens.kind[at - 2] === NUMBER) return null

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
        !(dash && isMemberOfList(sentence, at, to + 1 + unitLength)) &&
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

  after = afterWords(sentence, after)
  // "3 tỷ 450 triệu đồng": one amount, in the unit that it ends with
  const sum = whole === null && comparator === 'eq' ? sumOf(sentence, value, after) : null
  if (sum) {
    value = high = sum.value
    after = sum.at
    rule = 'sum'
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
  // "gấp 2,8 cùng kỳ": times, unsaid
  let unitWords: string | undefined
  if (unitClass === 'none' && isMultiple(sentence, at, after)) {
    unitClass = 'times'
    unitWords = 'lần'
    unitEntry = unitEntryOf('lần')
  }
  if (unitClass === 'none') {
    const generic = genericNoun(sentence, after)
    if (generic > after && refusal(sentence, at, 'counted', null, value * scale, written) === null) {
      unitClass = 'counted'
      unitLast = perEnd(sentence, generic, 'measured')
    }
  }

  // "3/4 kế hoạch": a part of it, and no count of plans
  if (whole !== null && unitEntry && /^(?:kế hoạch|dự toán)$/.test(unitEntry.phrase)) return null

  // "12,480 trạm": nobody counts in thousandths, the comma parts the thousands
  const alone = unitClass === 'counted' && !scaled && text(unitLast - 1) === text(j - 1)
  if (partsThousands(written, alone, scaled ? null : unitEntry?.unit)) {
    value *= 1000
    high *= 1000
  }
  if (refusal(sentence, at, unitClass, unitEntry, value * scale, written) !== null) return null

  // comparators before the number
  let first = at
  if (
    (previous === '-' || previous === '−' || previous === '–') &&
    (glued(at) || text(at - 2) === '(') &&
    // "-1,2%", "(-1,2%)", "(- 10%)"
    (!glued(at - 1) || text(at - 2) === '(') &&
    text(at - 2) !== '%'
  ) {
    // "(-5 vụ)", "-2 độ C"; "- 5 vụ" opens an item
    if (
      unitClass === 'percent' ||
      /[.,]/.test(written) ||
      unitEntry?.unit?.norm === '°C' ||
      (text(at - 2) === '(' && unitClass !== 'none')
    ) {
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
  let end = pastWhole(sentence, unitLast)
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
    ...(unitWords ? { unitWords } : {}),
    rule,
  }
}

/** "3 dự án/12,5 triệu USD": what follows the stroke is an amount of its own, and no "/01 người". */
function startsAmount({ tokens }: Sentence, at: number): boolean {
  let i = at + 1
  while (lookupRole(tokens, i, Role.SCALE, found)) i += found.length
  const unit = lookupRole(tokens, i, Role.UNIT, found)?.unit
  return tokens.kind[at - 2] === WORD && isAmount(tokens.value[at]!, unit)
}

/** "10% - 31% - 52%": three figures of three things, whose dashes join no range; `end` is after the second. */
function isMemberOfList({ tokens, masked }: Sentence, at: number, end: number): boolean {
  const number = (i: number): boolean => tokens.kind[i] === NUMBER && !masked[i]
  if (tokens.text[end - 1] !== '%') return false
  return (
    (isDash(tokens.text[end] ?? '') && number(end + 1)) ||
    (isDash(tokens.text[at - 1] ?? '') && tokens.text[at - 2] === '%' && number(at - 3))
  )
}

/**
 * "3 tỷ 450 triệu đồng", "1 triệu 250 nghìn người": the whole in the last of its scales, which stands at token `at`;
 * null where one number tells all.
 */
function sumOf(sentence: Sentence, first: number, from: number): { value: number; at: number } | null {
  const { tokens, masked } = sentence
  let value = first
  let at = from
  for (;;) {
    const scale = lookupRole(tokens, at, Role.SCALE, found)?.scale
    const next = at + found.length
    const rest = tokens.value[next]!
    if (!scale || masked[next] || !Number.isInteger(rest) || rest >= 1000) break
    const lower = lookupRole(tokens, next + 1, Role.SCALE, found)?.scale
    if (!lower || rest * lower >= scale) break
    value = (value * scale) / lower + rest
    at = next + 1
  }
  return at > from ? { value, at } : null
}

/**
 * Whether a comma before three digits parts thousands: nobody counts in thousandths, dong have no fractions, and
 * "180,000 tấn" would end with digits that say nothing. "105,000 tỷ đồng" are written to the million: `unit` is null
 * where a scale stands before it.
 */
const partsThousands = (written: string, counted: boolean, unit: UnitRow | null | undefined): boolean =>
  THOUSANDS.test(written) && (counted || unit?.norm === 'đồng' || (unit != null && written.endsWith(',000')))

/** "27 tỷ đồng/35 tỷ đồng": the token after the whole, of the unit that ends at `end`; `end` where none is written. */
function pastWhole(sentence: Sentence, end: number): number {
  const { tokens } = sentence
  if (tokens.text[end] !== '/' || tokens.kind[end + 1] !== NUMBER) return end
  let k = end + 2
  while (lookupRole(tokens, k, Role.SCALE, found)) k += found.length
  if (lookupRole(tokens, k, Role.UNIT, found)) k += found.length
  return k > end + 2 && tokens.text[k - 1] === tokens.text[end - 1] ? k : end
}

/** "gấp 2,8 cùng kỳ", "cao gấp gần 3 so với quý trước": a number that nothing follows but what it is compared with. */
function isMultiple(sentence: Sentence, at: number, after: number): boolean {
  const { tokens } = sentence
  if (after >= tokens.length || (!sentence.masked[after] && tokens.kind[after] === NUMBER)) return false
  const next = sentence.hitAt(after)
  const compared = sentence.masked[after] || (next && next.entry.roles & (Role.THAN | Role.BASE))
  if (!compared && tokens.text[after] !== '.') return false
  let i = at - 1
  for (let hit = sentence.hitEndingAt(i); hit && hit.entry.roles & (Role.GE | Role.LE | Role.APPROX); )
    hit = sentence.hitEndingAt((i = hit.first - 1))
  return i >= 0 && ((sentence.hitEndingAt(i)?.entry.roles ?? 0) & Role.TIMES) !== 0
}

/** Words between comparator and number that say nothing: "trên mức 5%", "từ 5%". */
const NEUTRAL = new Set(['từ', 'mức', 'là', 'tới', 'đến', 'ở mức', 'đạt từ', 'ở', 'phải', 'đạt', 'phải đạt'])
const NOT_MONEY = new Set(['bào', 'thời', 'bộ', 'chí', 'hồ', 'ruộng', 'cỏ', 'bằng', 'nghiệp', 'hành', 'đều'])

const THOUSANDS = /^[1-9]\d{0,2},\d{3}$/

const scaleOf = (written: string): number => (written.includes(',') ? 1 : 0)

function sameTokens(sentence: Sentence, a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++)
    if (sentence.tokens.text[a + k] !== sentence.tokens.text[b + k]) return false
  return true
}
