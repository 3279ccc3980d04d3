/**
 * Parts of a count by place or body: “xây mới 40 chợ tại: Tân An (12), Bình Minh (20), Phú Lộc (08)”, “18 dự án, trong đó
 * huyện Tân An 5 dự án, huyện Bình Minh 3”.
 */
import type { Figure } from './figures.ts'
import type { Mention, Sentence } from './sentence.ts'
import { NUMBER, WORD } from './tokens.ts'

/** Fewer are a remark: "khu A (2)". */
const FEWEST = 3
/** Tokens of the longest name: "Chi cục Hải quan cửa khẩu sân bay quốc tế Tân An". */
const LONGEST = 12

interface Part {
  /** First token of the name before the bracket. */
  readonly first: number
  readonly number: number
}

/** Figures of the bare numbers in brackets after names, each with the unit of the count that they share out. */
export function partsOf(sentence: Sentence, figures: readonly Figure[]): Figure[] {
  if (figures.length === 0) return []
  const parts: Figure[] = []
  for (let from = 0; from < sentence.tokens.length; ) {
    const list = listAt(sentence, from)
    from = list.end
    const whole = isNumbering(sentence, list.parts)
      ? null
      : wholeOf(
          figures,
          list.parts.map(part => ({ at: part.number, value: sentence.tokens.value[part.number]! })),
        )
    if (!whole) continue
    const places = list.parts.filter(part => placeBefore(sentence, part.number - 1)).length * 2
    for (const part of list.parts) parts.push(partFigure(sentence, part, whole, places >= list.parts.length))
  }
  for (const place of sentence.places) {
    const whole = wholeOfNumber(sentence, figures, place)
    if (whole)
      parts.push(partFigure(sentence, { first: place.first, number: place.last }, whole, true, place.last))
  }
  return parts
}

/** "huyện Bình Minh 3" in a list whose other members have numbers too: the count of which 3 is a part. */
function wholeOfNumber(sentence: Sentence, figures: readonly Figure[], place: Mention): Figure | null {
  const { tokens, masked, places } = sentence
  const numbered = ({ last }: Mention): boolean => tokens.kind[last] === NUMBER && !masked[last]
  // "điện gió Tân An 1": the number of a project
  if (!LEVEL.test(place.text) || !numbered(place) || !ENDS.has(tokens.text[place.last + 1] ?? '.'))
    return null
  const at = place.last
  const value = tokens.value[at]!
  const whole = figures.findLast(
    one =>
      one.unitClass === 'counted' &&
      one.end <= place.first &&
      one.low === one.high &&
      one.low > value &&
      !places.some(({ last }) => last === one.number),
  )
  const others = places.some(other => other !== place && whole && other.first >= whole.end && numbered(other))
  return whole && others && Number.isInteger(value) && !figures.some(one => one.number === at) ? whole : null
}
const LEVEL = /^(?:tỉnh|thành phố|tp|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)(?!\p{L})/iu
const ENDS = new Set([',', ';', '.', 'và', ')'])

/** The name of the place that a part is of, '' where the list is one of bodies or kinds. */
export function placeOfPart(sentence: Sentence, { part }: Figure): string {
  if (!part?.place) return ''
  return placeBefore(sentence, part.name[1])?.label || sentence.slice(part.name[0], part.name[1])
}

const placeBefore = (sentence: Sentence, bracket: number): Mention | undefined =>
  sentence.places.find(place => place.last === bracket)

/** Members "Name (n)" that follow each other from token `from`, commas between them. */
function listAt(sentence: Sentence, from: number): { parts: Part[]; end: number } {
  const { tokens } = sentence
  const parts: Part[] = []
  let i = from
  for (; i + 2 < tokens.length; i++) {
    if (tokens.text[i] !== '(' || tokens.kind[i + 1] !== NUMBER || tokens.text[i + 2] !== ')') continue
    const floor = parts.length > 0 ? parts[parts.length - 1]!.number + 2 : from
    const first = nameBefore(sentence, i, floor)
    // after another member there is nothing but the comma
    if (first < 0 || (parts.length > 0 && first - floor > 1)) {
      if (parts.length >= FEWEST) return { parts, end: floor }
      parts.length = 0
      if (first < 0) continue
    }
    parts.push({ first, number: i + 1 })
  }
  return { parts: parts.length >= FEWEST ? parts : [], end: tokens.length }
}

/** First token of the name that ends before the bracket: after a comma, colon or "và", one word of it capitalised. */
function nameBefore(sentence: Sentence, bracket: number, floor: number): number {
  const { tokens } = sentence
  let first = bracket
  let named = false
  while (
    first > floor &&
    bracket - first <= LONGEST &&
    (tokens.kind[first - 1] === WORD ||
      tokens.kind[first - 1] === NUMBER ||
      tokens.text[first - 1] === '-') &&
    tokens.text[first - 1] !== 'và'
  ) {
    first--
    if (sentence.upperAt(first)) named = true
  }
  return named && Number.isInteger(tokens.value[bracket + 1]!) ? first : -1
}

/** "Sơn Ca (1), Họa Mi (2), Vành Khuyên (3)": notes, or members that are numbered. */
function isNumbering(sentence: Sentence, parts: readonly Part[]): boolean {
  return parts.every((part, k) => sentence.tokens.value[part.number] === k + 1)
}

/** The count before the list that its members add up to, else the nearest one. */
function wholeOf(
  figures: readonly Figure[],
  parts: readonly { readonly at: number; readonly value: number }[],
): Figure | null {
  if (parts.length === 0) return null
  const sum = parts.reduce((all, part) => all + part.value, 0)
  const counts = figures.filter(
    figure => figure.unitClass === 'counted' && figure.end <= parts[0]!.at && figure.low === figure.high,
  )
  return counts.findLast(figure => figure.low === sum) ?? counts.findLast(figure => figure.low > 1) ?? null
}

function partFigure(
  sentence: Sentence,
  part: Part,
  whole: Figure,
  place: boolean,
  nameEnd = part.number - 1,
): Figure {
  const value = sentence.tokens.value[part.number]!
  return {
    ...whole,
    first: part.number,
    number: part.number,
    after: part.number + 1,
    end: part.number + 1,
    low: value,
    high: value,
    comparator: 'eq',
    whole: null,
    part: { of: whole.number, name: [part.first, nameEnd], place },
    rule: 'part',
  }
}
