/**
 * One sentence with its syllables, found in a single pass. The arrays are used again by the next sentence: a
 * line is valid until the next one is read.
 */
import { fold } from '../language/vietnamese.ts'

/** Shapes of a syllable: "xã", "Xã", "UBND", "2021"; a mixture ("5K", "m2") is OTHER. */
export const LOWER = 0
export const CAPITAL = 1
export const UPPER = 2
export const DIGITS = 3
export const OTHER = 4

/** Classes of UTF-16 units: 0 no word, 1 lower-case letter, 2 upper-case letter, 3 digit. */
const CLASSES = new Uint8Array(0x2000)
for (let code = 0x30; code < CLASSES.length; code++) {
  const unit = String.fromCharCode(code)
  if (/[0-9]/.test(unit)) CLASSES[code] = 3
  else if (/\p{L}|\p{M}/u.test(unit)) CLASSES[code] = unit !== unit.toLowerCase() ? 2 : 1
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 0xa0

export class Line {
  text = ''
  /** `fold(text)`, same length. */
  folded = ''
  /** Number of syllables. */
  count = 0
  starts = new Int32Array(256)
  ends = new Int32Array(256)
  shapes = new Uint8Array(256)
  #words: (string | undefined)[] = []

  /** Takes a text, and its folded form where the caller has it. */
  read(text: string, folded = fold(text)): this {
    this.text = text
    this.folded = folded
    let count = 0
    let i = 0
    const length = text.length
    while (i < length) {
      let code = text.charCodeAt(i)
      let kind = code < 0x2000 ? CLASSES[code]! : 0
      if (kind === 0) {
        i++
        continue
      }
      const start = i
      const first = kind
      let upper = 0
      let lower = 0
      let digit = 0
      do {
        if (kind === 1) lower++
        else if (kind === 2) upper++
        else digit++
        if (++i >= length) break
        code = text.charCodeAt(i)
        kind = code < 0x2000 ? CLASSES[code]! : 0
      } while (kind !== 0)
      if (count === this.starts.length) this.#grow()
      this.starts[count] = start
      this.ends[count] = i
      this.shapes[count] =
        digit > 0
          ? upper + lower === 0
            ? DIGITS
            : OTHER
          : first === 1
            ? LOWER
            : lower === 0 && upper > 1
              ? UPPER
              : upper === 1
                ? CAPITAL
                : OTHER
      count++
    }
    this.count = count
    this.#words.length = 0
    return this
  }

  #grow(): void {
    const size = this.starts.length * 2
    const grown = <T extends Int32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from)
      return to
    }
    this.starts = grown(new Int32Array(size), this.starts)
    this.ends = grown(new Int32Array(size), this.ends)
    this.shapes = grown(new Uint8Array(size), this.shapes)
  }

  /** The folded syllable at an index; '' outside of the line. */
  word(i: number): string {
    if (i < 0 || i >= this.count) return ''
    return (this.#words[i] ??= this.folded.slice(this.starts[i]!, this.ends[i]!))
  }

  /** What stands between a syllable and the next. */
  gap(i: number): string {
    return i + 1 < this.count
      ? this.text.slice(this.ends[i]!, this.starts[i + 1]!)
      : this.text.slice(this.ends[i]!)
  }

  /** Whether nothing but one space (or the end of a line in a cell) parts a syllable from the next. */
  adjacent(i: number): boolean {
    return (
      i + 1 < this.count &&
      this.starts[i + 1]! - this.ends[i]! === 1 &&
      isSpace(this.text.charCodeAt(this.ends[i]!))
    )
  }

  /** Index of the first syllable that starts at or after an offset. */
  from(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
