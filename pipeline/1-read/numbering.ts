/** Numbers of list items, which Word documents do not store: they are counted as Word counts them. */
import { letter, roman } from './numerals.ts'

/** The list and level (0–8) by which a paragraph is numbered. */
export interface ListLevel {
  readonly list: string
  readonly level: number
}
/** By their names in DOCX; any other is shown in figures. */
export type NumberFormat =
  | 'decimal'
  | 'decimalZero'
  | 'upperRoman'
  | 'lowerRoman'
  | 'upperLetter'
  | 'lowerLetter'
  | 'bullet'
  | 'none'
export interface NumberedLevel {
  readonly start: number
  readonly format: NumberFormat
  /** "%1.%2.": the digit is the level's number, from 1. */
  readonly text: string
  /** The numbers of all levels are shown in figures: "1.2" below "I". */
  readonly legal?: boolean
  /** The count begins again after an item of a level below this one; of any above its own where undefined. */
  readonly restartsAfter?: number | undefined
  readonly font?: string | undefined
}
export interface List {
  /** Lists of the same name go on in one count. */
  readonly count: string
  readonly levels: ReadonlyMap<number, NumberedLevel>
  /** Level → the number of the list's first item on it, whatever was counted before. */
  readonly starts: ReadonlyMap<number, number>
}
interface Label {
  /** "2.1.", "a)", "-"; never empty. */
  readonly text: string
  readonly font: string | undefined
}

/** The format of that number in DOC and RTF (MSONFC). */
export const numberFormat = (code: number): NumberFormat => FORMATS[code] ?? 'decimal'
const FORMATS: Readonly<Record<number, NumberFormat>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}
/** The text of a level from that of DOC and RTF, where a level's number is the character of that code. */
export const templateOf = (text: string): string =>
  text.replace(/[\u0000-\u0008]/g, level => `%${level.charCodeAt(0) + 1}`)

const MAX_LEVELS = 9
/** Longer than Word lets one be: it would come again with every paragraph of a damaged file. */
const MAX_TEXT = 255
/** The largest number that Word gives an item. */
const MAX_NUMBER = 0x7fff

export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  /** Numbers of the last item by level; undefined where the next one is the first. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists
  }

  /** The number or bullet of the next paragraph at that level, null where it has none. */
  label(at: ListLevel | null): Label | null {
    const list = at && this.#lists.get(at.list)
    const level = list?.levels.get(at!.level)
    if (!at || !list || !level || at.level >= MAX_LEVELS) return null
    const counts = this.#counts.get(list.count) ?? Array<undefined>(MAX_LEVELS).fill(undefined)
    this.#counts.set(list.count, counts)
    this.#advance(at, list, counts)
    const text = level.format === 'bullet' ? bullet(level) : numbered(level, list, counts)
    return text === '' ? null : { text, font: level.font }
  }

  #advance(at: ListLevel, list: List, counts: (number | undefined)[]): void {
    const start = list.starts.get(at.level)
    const key = `${at.list} ${at.level}`
    const last = start !== undefined && !this.#begun.has(key) ? undefined : counts[at.level]
    this.#begun.add(key)
    counts[at.level] = last === undefined ? bounded(start ?? list.levels.get(at.level)!.start) : last + 1
    for (let deeper = at.level + 1; deeper < MAX_LEVELS; deeper++)
      if (at.level < (list.levels.get(deeper)?.restartsAfter ?? deeper)) counts[deeper] = undefined
  }
}

function numbered(level: NumberedLevel, list: List, counts: (number | undefined)[]): string {
  return level.text
    .slice(0, MAX_TEXT)
    .replace(/%([1-9])/g, (_, digit: string) => {
      if (level.format === 'none') return ''
      const of = Number(digit) - 1
      const shown = list.levels.get(of)
      const count = (counts[of] ??= bounded(shown?.start ?? 1))
      const format = shown?.format ?? 'decimal'
      return formatted(count, level.legal && format !== 'decimalZero' ? 'decimal' : format)
    })
    .trim()
}

const bounded = (start: number): number => (start >= 0 && start <= MAX_NUMBER ? Math.floor(start) : 1)

/** Bullets that show no sign of text become the dash, which is what Vietnamese papers use. */
function bullet({ text, font }: NumberedLevel): string {
  const sign = text.trim()
  // Symbol has the signs of ASCII in the private use area
  const shown = /symbol/i.test(font ?? '') && /^[\uf020-\uf07e]$/.test(sign) ? asciiOf(sign) : sign
  return /^[-–—+*•]$/.test(shown) ? shown : '-'
}
const asciiOf = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xf000)

function formatted(count: number, format: NumberFormat): string {
  switch (format) {
    case 'upperRoman':
      return roman(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperLetter':
      return letter(count).toUpperCase()
    case 'lowerLetter':
      return letter(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'bullet':
    case 'none':
      return ''
    case 'decimal':
      return String(count)
  }
}
