/**
 * Numbers in words before a unit: "hai mươi lăm trường", "một triệu cây xanh", "hai tỷ ba trăm triệu đồng". One word
 * alone ("ba trường") is as often an article, an ordinal or a name, and stays a word.
 */
import { NUMBER, type Tokens, WORD } from './tokens.ts'

const words = (list: string): Map<string, number> =>
  new Map(
    list.split(' ').map(row => {
      const [word, value] = row.split('=')
      return [word!, Number(value)] as const
    }),
  )
const DIGITS = words('một=1 hai=2 ba=3 bốn=4 tư=4 năm=5 sáu=6 bảy=7 bẩy=7 tám=8 chín=9')
/** After "mươi", where "năm" is a year. */
const ONES = words('mốt=1 một=1 hai=2 ba=3 bốn=4 tư=4 lăm=5 nhăm=5 sáu=6 bảy=7 bẩy=7 tám=8 chín=9')
const SCALES = words('nghìn=1e3 ngàn=1e3 vạn=1e4 triệu=1e6 tỷ=1e9 tỉ=1e9')

/** What a number in words after it only orders or names: "lần thứ mười ba", "ngày mười hai". */
const ORDERS = new Set(
  'thứ lần khóa khoá ngày tháng quý số lớp điều năm tuổi kỳ chữ ( mấy vài hàng mỗi từng'.split(' '),
)
/** "tỷ lệ", "triệu phú": no scale. */
const NO_SCALE = new Set(['lệ', 'trọng', 'suất', 'số', 'phú'])

/** Whether a text may have such a number: the cheap test before all others. */
export const mayHaveNumberWords = (text: string): boolean =>
  text.includes('mươi') || text.includes('ười ') || text.includes(' trăm ') || ROUND.test(text)
const ROUND = / (?:nghìn|ngàn|vạn|triệu|tỷ|tỉ) (?<=(?:ột|ai|a|ốn|ăm|áu|ảy|ám|ín) \S+ )/u

/** Puts one number in the place of the words of each; a scale that ends it stays a word. */
export function joinNumberWords(tokens: Tokens): void {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== WORD || !(DIGITS.has(tokens.text[i]!) || tokens.text[i] === 'mười')) continue
    const read = numberAt(tokens, i)
    if (!read) continue
    // the words of a number that only orders are passed over, too
    if (i > 0 && isNoCount(tokens, i)) i = read.end - 1
    else replace(tokens, i, read.end, read.value)
  }
}

/** "lần thứ mười ba", "150 triệu đồng (bằng chữ: một trăm năm mươi triệu đồng)": told by its digits already. */
const isNoCount = ({ text, kind }: Tokens, at: number): boolean =>
  ORDERS.has(text[at - 1]!) || kind[at - 1] === NUMBER || (text[at - 1] === ':' && text[at - 2] === 'chữ')

function numberAt({ text, length }: Tokens, from: number): { value: number; end: number } | null {
  let total = 0
  let i = from
  let last = 1
  for (;;) {
    const group = below1000(text, i)
    if (!group) break
    const scale = SCALES.get(text[group.end] ?? '')
    const scaled = scale !== undefined && group.end + 1 < length && !NO_SCALE.has(text[group.end + 1]!)
    if (!scaled) {
      // "ba trường"; "hai triệu ba cây" is no number
      if (group.end === i + 1) break
      // "một nghìn hai trăm xã"
      return { value: total + group.value, end: group.end }
    }
    if (i > from && scale >= last) break
    total += group.value * scale
    last = scale
    i = group.end + 1
  }
  // the scale that ends it is left to stand before the unit
  return i > from ? { value: total / last, end: i - 1 } : null
}

/** "hai trăm năm mươi", "mười hai", "ba": a number below a thousand that starts at a token. */
function below1000(text: readonly string[], from: number): { value: number; end: number } | null {
  let i = from
  let value = 0
  const first = DIGITS.get(text[i] ?? '')
  if (first !== undefined && text[i + 1] === 'trăm') {
    value = first * 100
    i += 2
    if ((text[i] === 'linh' || text[i] === 'lẻ') && DIGITS.has(text[i + 1] ?? ''))
      return { value: value + DIGITS.get(text[i + 1]!)!, end: i + 2 }
  }
  if (text[i] === 'mười') {
    const ones = ONES.get(text[i + 1] ?? '')
    return { value: value + 10 + (ones ?? 0), end: i + (ones === undefined ? 1 : 2) }
  }
  const tens = DIGITS.get(text[i] ?? '')
  if (tens !== undefined && text[i + 1] === 'mươi') {
    const ones = ONES.get(text[i + 2] ?? '')
    return { value: value + tens * 10 + (ones ?? 0), end: i + (ones === undefined ? 2 : 3) }
  }
  if (value > 0) return { value, end: i }
  return first === undefined ? null : { value: first, end: i + 1 }
}

function replace(tokens: Tokens, first: number, end: number, value: number): void {
  const removed = end - first - 1
  tokens.end[first] = tokens.end[end - 1]!
  tokens.kind[first] = NUMBER
  tokens.text[first] = String(value)
  tokens.value[first] = value
  if (removed === 0) return
  for (const list of [tokens.kind, tokens.start, tokens.end, tokens.text, tokens.value, tokens.glued])
    list.splice(first + 1, removed)
  tokens.length -= removed
}
