/** Lines of the clean text, and what each of them is in the layout of an official document. */
import { bare, fold } from '../language/vietnamese.ts'

/** A line that is not empty, without the white space around it; offsets into the clean text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Counts the empty lines too, from 0. */
  readonly row: number
}

const SPACE = /\s/

/** The lines of a text that hold anything but white space. */
export function linesOf(clean: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (let row = 0; from < clean.length; row++) {
    let to = clean.indexOf('\n', from)
    if (to < 0) to = clean.length
    let start = from
    let end = to
    while (start < end && SPACE.test(clean[start]!)) start++
    while (end > start && SPACE.test(clean[end - 1]!)) end--
    if (start < end) lines.push({ start, end, text: clean.slice(start, end), row })
    from = to + 1
  }
  return lines
}

/** The cells of a line that a table ruled with bars, each as a line of its own. */
export function cellsOfLine(line: Line): Line[] {
  const cells: Line[] = []
  let from = 0
  for (const piece of line.text.split('|')) {
    const text = piece.replace(/[\s\\]+$/u, '')
    const start = from + (text.length - text.trimStart().length)
    if (text.trim() !== '')
      cells.push({
        start: line.start + start,
        end: line.start + from + text.length,
        text: text.trim(),
        row: line.row,
      })
    from += piece.length + 1
  }
  return cells
}

/** A line without the marks of bold, headings, quotes and tables around it. */
export const plain = (text: string): string =>
  text.replace(/^[\s#*_|>~]+|[\s#*_|~\\]+$/gu, '').replace(/\*\*|__|<\/?[a-z][^>]*>|\(đã ký\)/giu, '')

/** Lower case, without tones and marks, one space: the form in which fixed formulas are compared. */
export const skeleton = (text: string): string =>
  bare(fold(plain(text)))
    .replace(/\s+/g, ' ')
    .trim()

/** For each code of Vietnamese letters: 1 a capital, 2 a small letter, 0 neither. */
const CASE = Uint8Array.from({ length: 0x1f00 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (letter.toLowerCase() === letter.toUpperCase()) return 0
  return letter === letter.toUpperCase() ? 1 : 2
})

/** Nearly all letters are capitals ("KẾT LUẬN", "HỘI NGHỊ LẦN THỨ SÁU"). */
export function isCapitals(text: string): boolean {
  const most = text.length / 9
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length; i++) {
    const kind = CASE[text.charCodeAt(i)]
    if (kind === 1) upper++
    else if (kind === 2 && ++lower > most) return false
  }
  return upper >= 2 && lower * 8 <= upper
}
