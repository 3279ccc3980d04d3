/** Lines of a text that hold something, with what their place on the page says about them. */

export interface Line {
  /** Offsets of the trimmed line. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Spaces before it. */
  readonly indent: number
  /** Empty lines between the line before and this one. */
  readonly gap: number
  /** A form feed stands between the line before and this one. */
  readonly newPage: boolean
}

/** Splits at "\n" and "\f"; white space at either end of a line does not count. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gap = -1
  let newPage = false
  let at = 0
  while (at <= text.length) {
    let end = at
    let code = 0
    while (end < text.length && (code = text.charCodeAt(end)) !== 10 && code !== 12) end++
    let start = at
    let stop = end
    while (start < stop && isSpace(text.charCodeAt(start))) start++
    while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--
    if (stop > start) {
      lines.push({
        start,
        end: stop,
        text: text.slice(start, stop),
        indent: start - at,
        gap: Math.max(gap, 0),
        newPage,
      })
      gap = 0
      newPage = false
    } else gap++
    if (end < text.length && code === 12) newPage = true
    at = end + 1
  }
  return lines
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 0xa0

/** A row of a table: cells parted by "|", tabs, or at least twice by three spaces or more. */
export function isTableRow(line: string): boolean {
  if (line.charCodeAt(0) === 124 || line.includes('\t')) return true
  if (!line.includes('   ')) return line.includes(' | ')
  return (line.match(/\S {3,}(?=\S)/g)?.length ?? 0) >= 2
}

const ENDS = /[.?!…](?:[)”"’'\]]|\/\.)*$|\.\/\.?$/u
/** Ends as a sentence does: "…", "./.", "?", also inside closing quotes. */
export const endsSentence = (line: string): boolean => ENDS.test(line)

const MARKER =
  /^(?:[-–—+*•▪●○◦➢✓§·]\s|(?:[-–—+•▪●➢✓])(?=\p{Lu})|\d{1,2}(?:\.\d{1,2}){0,4}[.)](?:\s|$|(?=\p{Lu}))|\d{1,2}(?:\.\d{1,2}){1,4}\s|\d{1,2}[-/]\s?(?=\p{Lu}\p{Ll})|[a-zđA-ZĐ][.)](?:\s|$)|\(?[ivxIVX]{1,5}[.)](?:\s|$)|[IVX]{1,5}\s?[-–.]\s|(?:Điều|Chương|Mục|Phần|Phụ lục|PHỤ LỤC|CHƯƠNG|MỤC|PHẦN)\s+(?:\d{1,3}|[IVX]{1,6}|[A-Z])(?:[.:]|$|\s*$)|[⁽([]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}[⁾)\]]?|\(\d{1,2}\)\s|\[\d{1,2}\]\s)/u
/** Begins as a list item, a numbered heading or a footnote does: "- ", "a) ", "1.2. ", "II. ", "Điều 3.", "⁽¹⁾". */
export const startsItem = (line: string): boolean => MARKER.test(line)

/** Begins with a small letter (after an opening quote or bracket). */
export const startsSmall = (line: string): boolean => /^[“"‘'(]?\p{Ll}/u.test(line)

/** A figure must follow: "ước đạt", "đến năm". */
export const awaitsNumber = (line: string): boolean =>
  /\s(?:đạt|là|còn|tăng|giảm|khoảng|trên|dưới|hơn|gần|từ|đến|năm|tháng|ngày|số|bằng|chiếm|được|trừ|thêm|quý)$/u.test(
    line,
  )

/** Has letters, and none of them small. */
export const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)
