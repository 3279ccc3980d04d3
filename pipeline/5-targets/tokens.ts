/**
 * Tokens of one sentence as parallel arrays: words, numbers and marks, with offsets into the sentence. Everything
 * after this works on the arrays and never on the string.
 */
import { mayHaveNumberWords } from './number-words.ts'

export const WORD = 0
export const NUMBER = 1
export const MARK = 2

export interface Tokens {
  length: number
  readonly kind: number[]
  /** Half-open offsets into the sentence. */
  readonly start: number[]
  readonly end: number[]
  /** Folded word, or the mark itself; of a number its digits as written. */
  readonly text: string[]
  /** Value of a number, NaN otherwise. */
  readonly value: number[]
  /** True where no white space parts the token from the one before. */
  readonly glued: boolean[]
}

const DIGIT = 1
const LETTER = 2
const SPACE = 3
const classOf = new Uint8Array(0x10000)
classOf.fill(LETTER)
for (let code = 0; code < 0xc0; code++) {
  const c = String.fromCharCode(code)
  classOf[code] = c >= '0' && c <= '9' ? DIGIT : /[A-Za-zªº]/.test(c) ? LETTER : /\s/.test(c) ? SPACE : 0
}
for (const code of [0xd7, 0xf7, 0xa0, 0x2028, 0x2029, 0x202f, 0x3000, 0xfeff])
  classOf[code] = code === 0xd7 || code === 0xf7 ? 0 : SPACE
for (let code = 0x2000; code < 0x2c00; code++) classOf[code] = code < 0x200c ? SPACE : 0
for (let code = 0x300; code < 0x370; code++) classOf[code] = LETTER
for (let code = 0xf000; code < 0xf100; code++) classOf[code] = 0

/** Units that stand without a space before or after digits: "9.500ha", "15m2", "1.700km". */
const GLUED_UNIT =
  /^(?:m2|m²|m3|m³|km2|km²|km|ha|kg|tấn|tỷ|tỉ|triệu|nghìn|ngàn|đồng|đ|người|xã|hộ|lít|l|m|cm|mm|mw|mwp|kwh|gwh|kw|gw|kv|ml|g|usd|lần|vụ|lượt|cây|con|tr|vnđ|vnd|tuổi|điểm|t|tbps|gbps|mbps|dc)$/
/** Words to which digits may stick by a lost space: "khoảng1.480". */
const STUCK = /^(?:khoảng|trên|dưới|gần|hơn|đạt|là|có|còn|ước|tăng|giảm|được|thu|xỉ|từ|đến)$/

const startsWithDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a text has a digit, or one of the words that number without digits: the cheap test before all others. */
export function hasFigure(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (startsWithDigit(text.charCodeAt(i))) return true
  if (mayHaveNumberWords(text)) return true
  return text.includes('nửa') || text.includes('gấp ') || text.includes(' phần ') || text.includes(' con số')
}

/** Tokens of `folded` (lower case). `english` reads "7,500.5" with the comma as separator of thousands. */
export function tokenize(folded: string, english = false): Tokens {
  const tokens: Tokens = { length: 0, kind: [], start: [], end: [], text: [], value: [], glued: [] }
  const n = folded.length
  let i = 0
  let lastEnd = -1
  while (i < n) {
    const code = folded.charCodeAt(i)
    const type = classOf[code]
    if (type === SPACE) {
      i++
      continue
    }
    const from = i
    if (type === LETTER) {
      while (i < n && classOf[folded.charCodeAt(i)] === LETTER) i++
      let word = folded.slice(from, i)
      if (i < n && startsWithDigit(folded.charCodeAt(i))) {
        const next = folded.charCodeAt(i)
        if (
          (word === 'm' || word === 'km' || word === 'dm' || word === 'cm') &&
          (next === 50 || next === 51)
        ) {
          i++
          word = folded.slice(from, i)
        } else if (!STUCK.test(word)) {
          // "covid19", "qh15", "t2": a name, its digits are no figure
          while (i < n && (classOf[folded.charCodeAt(i)] === LETTER || startsWithDigit(folded.charCodeAt(i))))
            i++
          word = folded.slice(from, i)
        }
      } else if (i < n && (folded[i] === '²' || folded[i] === '³')) {
        word += folded[i] === '²' ? '2' : '3'
        i++
      }
      add(WORD, from, i, word, Number.NaN)
    } else if (type === DIGIT) {
      while (i < n && startsWithDigit(folded.charCodeAt(i))) i++
      // groups: a separator directly followed by a digit
      while (
        i + 1 < n &&
        (folded.charCodeAt(i) === 46 || folded.charCodeAt(i) === 44) &&
        startsWithDigit(folded.charCodeAt(i + 1))
      ) {
        i++
        while (i < n && startsWithDigit(folded.charCodeAt(i))) i++
      }
      let kind = NUMBER
      const split = i < n && folded.charCodeAt(i) <= 109 ? lengthAt(folded, from) : null
      if (split) {
        add(NUMBER, from, split.unit, split.text, readNumber(split.text))
        add(WORD, split.unit, split.end, split.word, Number.NaN)
        i = split.end
        continue
      }
      if (i < n && classOf[folded.charCodeAt(i)] === LETTER) {
        let to = i
        while (to < n && classOf[folded.charCodeAt(to)] === LETTER) to++
        let unit = folded.slice(i, to)
        if (to < n && (folded[to] === '2' || folded[to] === '3')) unit += folded[to]
        if (!GLUED_UNIT.test(unit)) {
          // "5k", "3d", "4g": a name
          i = to
          kind = WORD
        }
      }
      const text = folded.slice(from, i)
      add(kind, from, i, text, kind === NUMBER ? readNumber(text, english) : Number.NaN)
    } else {
      i++
      add(MARK, from, i, folded[from]!, Number.NaN)
    }
  }
  return tokens

  function add(kind: number, start: number, end: number, text: string, value: number): void {
    tokens.kind.push(kind)
    tokens.start.push(start)
    tokens.end.push(end)
    tokens.text.push(text)
    tokens.value.push(value)
    tokens.glued.push(start === lastEnd)
    tokens.length++
    lastEnd = end
  }
}

/** "5km600", "1m75": a length whose rest follows its unit; "5m2" is an area. */
const LENGTH = /(\d+)(?:(km)(\d{3})|(m)(\d\d))(?![\p{L}\d])/uy

function lengthAt(
  folded: string,
  from: number,
): { readonly text: string; readonly word: string; readonly unit: number; readonly end: number } | null {
  LENGTH.lastIndex = from
  const match = LENGTH.exec(folded)
  if (!match) return null
  const unit = from + match[1]!.length
  return {
    text: `${match[1]},${match[3] ?? match[5]}`,
    word: match[2] ?? match[4]!,
    unit,
    end: from + match[0].length,
  }
}

/**
 * Value of digits as officials write them: "7.500" and "1.234,5" with the point for thousands and the comma for
 * decimals; "36.78" and "0.325" are decimals none the less, and "2,878,000" has thousands. NaN for "2.1.3".
 */
export function readNumber(text: string, english = false): number {
  const points = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (points === 0 && commas === 0) return Number(text)
  const [thousands, decimal] = english ? [',', '.'] : ['.', ',']
  const grouped = (part: string, by: string): boolean => {
    const groups = part.split(by)
    return (
      groups[0]!.length <= 3 &&
      groups[0] !== '0' &&
      groups[0] !== '' &&
      groups.slice(1).every(group => group.length === 3)
    )
  }
  const at = text.lastIndexOf(decimal)
  if (text.split(decimal).length === 2 && !text.slice(at).includes(thousands)) {
    const whole = text.slice(0, at)
    if (!whole.includes(thousands) || grouped(whole, thousands))
      return Number(`${whole.replaceAll(thousands, '')}.${text.slice(at + 1)}`)
    return Number.NaN
  }
  if (!text.includes(decimal)) {
    if (grouped(text, thousands)) return Number(text.replaceAll(thousands, ''))
    if (text.split(thousands).length === 2) return Number(text.replace(thousands, '.'))
    return Number.NaN
  }
  if (!text.includes(thousands) && grouped(text, decimal)) return Number(text.replaceAll(decimal, ''))
  // both, the other way round: "1,234.5"
  const last = text.lastIndexOf(thousands)
  if (text.split(thousands).length === 2 && grouped(text.slice(0, last), decimal))
    return Number(`${text.slice(0, last).replaceAll(decimal, '')}.${text.slice(last + 1)}`)
  return Number.NaN
}
