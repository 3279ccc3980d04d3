/**
 * Letters of Vietnamese. All functions that fold keep the length of an NFC string, so that offsets in the
 * folded text are offsets in the text itself.
 */

/** Letters and numbers of Latin, Greek and Cyrillic, as ranges of a class. */
const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ͽͿ-ԯḀ-ỿ'
const NUMBERS = '0-9²³¹¼-¾⁰-⁹₀-₉⅐-↉①-⒛'
/** Source of a look-behind and look-ahead for word boundaries: JavaScript's `\b` does not know "ă". */
export const BEFORE = `(?<![${LETTERS}${NUMBERS}])`
export const AFTER = `(?![${LETTERS}${NUMBERS}])`

/**
 * The same pattern with few ranges for `\p{L}` and `\p{N}`. These are 700 ranges, 8 kB of machine code wherever they
 * stand; above 16 MB of code in all, JavaScript's included, V8 no longer optimises patterns.
 */
export function compact({ source, flags }: RegExp): RegExp {
  let inClass = false
  const compacted = source.replace(/\\p\{[LN]\}|\\.|[[\]]/gsu, sign => {
    if (sign === '[' || sign === ']') inClass = sign === '['
    const ranges = sign === '\\p{L}' ? LETTERS : sign === '\\p{N}' ? NUMBERS : null
    if (ranges === null) return sign
    return inClass ? ranges : `[${ranges}]`
  })
  return new RegExp(compacted, flags)
}

/** "hoà", "khoẻ", "uỷ" → "hòa", "khỏe", "ủy". Only in open syllables: "toàn", "quý" have one style. */
const OPEN_PAIRS: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
const OPEN = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}])/gu
const OPEN_ANY_CASE = new RegExp(OPEN.source, 'giu')

/** Lower case, one style of tone placement. Same length as `text` (which must be NFC). */
export function fold(text: string): string {
  let lower = text.toLowerCase()
  if (lower.length !== text.length)
    lower = Array.from({ length: text.length }, (_, i) => lowerUnit(text[i]!)).join('')
  return lower.replace(OPEN, pair => OPEN_PAIRS[pair]!)
}
/** "Tỉnh uỷ khoá XIV" → "Tỉnh ủy khóa XIV": one style of tone placement, case kept. Same length. */
export const oneToneStyle = (text: string): string =>
  text.replace(OPEN_ANY_CASE, pair => {
    const styled = OPEN_PAIRS[pair.toLowerCase()]!
    return (
      (pair[0] === pair[0]!.toLowerCase() ? styled[0]! : styled[0]!.toUpperCase()) +
      (pair[1] === pair[1]!.toLowerCase() ? styled[1]! : styled[1]!.toUpperCase())
    )
  })

/** 'İ'.toLowerCase() has two units; such a letter is left as it is. */
const lowerUnit = (unit: string): string => {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}

/** "HỘI NGHỊ LẦN THỨ SÁU" → "Hội nghị lần thứ sáu"; a text with small letters stays as it is. */
export const sentenceCase = (text: string): string =>
  text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text

const BARE = new Map<number, string>()
for (let code = 0xc0; code < 0x1f00; code++) {
  if (code > 0x1b0 && code < 0x1ea0) continue
  const letter = String.fromCharCode(code)
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D')
  if (bare.length === 1 && bare !== letter) BARE.set(code, bare)
}

/** Without tones and marks: "Sóc Trăng" → "Soc Trang". Same length as `text` (which must be NFC). */
export function bare(text: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xc0) continue
    const letter = BARE.get(code)
    if (letter === undefined) continue
    out += text.slice(from, i) + letter
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

const escapeRegExp = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/**
 * Source of a pattern that matches any of the words or phrases, the longest that fits; a space matches any white
 * space. Words are folded: match it against `fold(text)`.
 */
export function oneOf(words: Iterable<string>): string {
  const root: Letters = { next: new Map(), ends: false }
  for (const word of words) {
    let at = root
    for (const letter of fold(word.normalize('NFC'))) {
      const then = at.next.get(letter) ?? { next: new Map(), ends: false }
      at.next.set(letter, then)
      at = then
    }
    at.ends = true
  }
  return `(?:${sourceOf(root)})`
}

/**
 * What follows what in words that begin alike. Listed one by one, hundreds of words make so much machine code that
 * V8 no longer optimises any pattern (above 16 MB of code in all, JavaScript's included).
 */
interface Letters {
  readonly next: Map<string, Letters>
  ends: boolean
}

function sourceOf({ next, ends }: Letters): string {
  const ways = [...next].map(
    ([letter, then]) => `${letter === ' ' ? '\\s+' : escapeRegExp(letter)}${sourceOf(then)}`,
  )
  if (ways.length === 0) return ''
  if (ends) return `(?:${ways.join('|')})?`
  return ways.length === 1 ? ways[0]! : `(?:${ways.join('|')})`
}

/** The pattern between word boundaries, for folded or raw text alike. */
export const bounded = (source: string): string => `${BEFORE}(?:${source})${AFTER}`
