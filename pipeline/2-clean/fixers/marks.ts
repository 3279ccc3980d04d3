import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import { replaceAll } from '../fixer.ts'
import { type Line, linesOf } from '../lines.ts'

/** Dashes of list items that OCR reads as other signs. */
export const misreadDashes: Fixer = {
  id: 'misread-dashes',
  kind: 'mark',
  does: '"~", "›", "»" or "¬" before the words of an item is its dash; "(¡)" is "(i)"',
  examples: [
    ['~ Hỗ trợ trồng rừng', '- Hỗ trợ trồng rừng'],
    ['› Hỗ trợ', '- Hỗ trợ'],
    ['tiêu chí: (¡) tăng', 'tiêu chí: (i) tăng'],
    ['~- Kê khai', '- Kê khai'],
    ['--Giấy phép', '- Giấy phép'],
  ],
  keeps: ['~ 5%', 'a ~ b', '- Hỗ trợ'],
  edits(text) {
    const dashes = /[~›»¬]|--/.test(text)
      ? replaceAll(text, /(?<=^[ \t]*)(?:[~›»¬](?=[ \t]?\p{L})|[~-]-[ \t]?(?=\p{Lu}))/gmu, match =>
          match[0].length > 1 ? '- ' : '-',
        )
      : []
    const ones = text.includes('¡')
      ? replaceAll(text, /(?<=\()¡+(?=\))/g, match => 'i'.repeat(match[0].length))
      : []
    return [...dashes, ...ones].sort((a, b) => a.start - b.start)
  },
}

/** "{chỉ tiêu)" → "(chỉ tiêu)", "a}" → "a)": curly brackets stand for round ones. */
export const curlyBrackets: Fixer = {
  id: 'curly-brackets',
  kind: 'mark',
  does: 'a curly bracket that pairs with a round one, or that closes the mark of an item',
  examples: [
    ['cả năm {chỉ tiêu 11 tỷ)', 'cả năm (chỉ tiêu 11 tỷ)'],
    ['(tăng 5% so cùng kỳ}; tổng', '(tăng 5% so cùng kỳ); tổng'],
    ['a} Chỉ đạo', 'a) Chỉ đạo'],
  ],
  keeps: ['{a}', '{a', 'a}b'],
  edits: text =>
    /[{}]/.test(text)
      ? replaceAll(text, /\{(?=[^(){}\n]*\))|(?<=\([^(){}\n]*)\}|(?<=^[ \t]*[a-zđ])\}(?=\s)/gm, match =>
          match[0] === '{' ? '(' : ')',
        )
      : [],
}

/** "tháng-11", "khoảng.90 tỷ": the sign stands for the space before a figure; the figure is not touched. */
export const signsBeforeFigures: Fixer = {
  id: 'signs-before-figures',
  kind: 'sign',
  does: 'a full stop, a hyphen or nothing instead of the space between a word of time or amount and its figure',
  examples: [
    ['hết tháng-11 vừa qua', 'hết tháng 11 vừa qua'],
    ['khoảng.90 tỷ đồng', 'khoảng 90 tỷ đồng'],
    ['hoàn thành :4.200 km', 'hoàn thành 4.200 km'],
    ['Số05-KL/TU, số113/NQ-HĐND', 'Số 05-KL/TU, số 113/NQ-HĐND'],
  ],
  keeps: ['năm. 2021', 'khoảng180 tỷ', 'Covid-19', 'điều.5', 'tỷ lệ 1 :5', 'Vinh-1', 'tháng: 11'],
  edits: text =>
    replaceAll(
      text,
      /(?<=(?<!\p{L})(?:[Nn]gày|[Tt]háng|[Nn]ăm|[Kk]hoảng|[Qq]uý))[.-](?=\d)|(?<=\p{L} )[:_](?=\d)|(?<=(?<!\p{L})[Ss]ố)(?=\d+[\d/]*[-/]\p{Lu})/gu,
      match => (text[match.index - 1] === ' ' ? '' : ' '),
    ),
}

/** Quotation marks of which the other half is missing, where a quotation cannot begin. */
export const loneQuotes: Fixer = {
  id: 'lone-quotes',
  kind: 'sign',
  does: 'a straight quotation mark or an apostrophe at the beginning of a line that nothing in it closes; a curly one only where a row of figures follows, for a quotation may fill several paragraphs',
  examples: [
    ["'THỦ TƯỚNG CHÍNH PHỦ", 'THỦ TƯỚNG CHÍNH PHỦ'],
    ['“Thuế tài nguyên 21.340 22.060\n“Thu khác 20 30', 'Thuế tài nguyên 21.340 22.060\nThu khác 20 30'],
    ['"Thu tiền cho thuê', 'Thu tiền cho thuê'],
    ['“Thuế\n12\n“Thu\n13\n“Chi', 'Thuế\n12\nThu\n13\nChi'],
  ],
  keeps: ['“Điều 5. Sửa đổi\n1. Một.”', '“Thu khác\n“Thu', '“a” và “b”', '"a" và b', 'đường “Thu', "'90"],
  edits(text) {
    if (!/^[ \t]*["'“‘]\p{L}/mu.test(text)) return []
    // opened again and again, and never closed
    const specks = !text.includes('”') && (text.match(/^[ \t]*“/gm)?.length ?? 0) >= 3
    return replaceAll(text, /(?<=^[ \t]*)["'“‘](?=\p{L})/gmu, match => {
      const mark = match[0]
      const from = match.index + 1
      const to = text.indexOf('\n', from)
      const rest = text.slice(from, to < 0 ? text.length : to)
      if (/["'”’]/.test(rest)) return null
      return mark !== '“' || /[\d.,]+ [\d.,]+\s*$/.test(rest) || specks ? '' : null
    })
  },
}

/** The letters that mark items, in their order. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'
const LETTER_MARK = /^(?:([a-zđ©€¢4])(\)\.?)|([a-zđ])(\.))(?=\s?\p{Lu}|\s)/u

const markOf = (match: RegExpExecArray): string => match[1] ?? match[3]!

/** "©)" → "c)"; "4)" after "c)" → "d)": the letter that the items before and after call for. */
export const itemLetters: Fixer = {
  id: 'item-letters',
  kind: 'mark',
  does: 'letters of items that were read as other signs, where the letter before (or the one after) proves which it is',
  examples: [
    ['b) Hai\n©) Ba\n4) Bốn\nđ) Năm', 'b) Hai\nc) Ba\nd) Bốn\nđ) Năm'],
    ['5. Khác:\n4) Một\nb) Hai', '5. Khác:\na) Một\nb) Hai'],
    ['c) Ba\nđ) Bốn\nđ) Năm', 'c) Ba\nd) Bốn\nđ) Năm'],
    ['a) Một\nb).Hai', 'a) Một\nb) Hai'],
  ],
  keeps: [
    '1) Một\n2) Hai\n3) Ba\n4) Bốn',
    'c) Ba\n4. Bốn',
    'c) Ba\n3) Ba\n4) Bốn',
    '3) Ba\n4) Bốn',
    'c) Ba\n5) Năm',
    'a) Một\nb) Hai',
  ],
  edits(text) {
    const lines = linesOf(text)
    const marked = lines
      .map(line => ({ line, match: LETTER_MARK.exec(line.text) }))
      .filter((item): item is { line: Line; match: RegExpExecArray } => item.match !== null)
    const edits: Edit[] = []
    let before = ''
    marked.forEach(({ line, match }, i) => {
      const written = markOf(match)
      const following = marked[i + 1] ? markOf(marked[i + 1]!.match) : ''
      const due = LETTERS[LETTERS.indexOf(before) + 1] ?? ''
      let letter = written
      if (written === '©' || written === '€' || written === '¢') letter = 'c'
      else if (written === '4' && due === 'd' && !follows(lines, line, '3)')) letter = 'd'
      else if (written === '4' && following === 'b') letter = 'a'
      else if (written === 'đ' && before === 'c' && following === 'đ') letter = 'd'
      const sign = match[2] ?? match[4]!
      const tail = sign === ').' ? ') ' : sign
      const after = letter + tail
      if (after !== match[0]) edits.push({ start: line.start, end: line.start + match[0].length, after })
      before = letter
    })
    return edits
  },
}

/** Within the last dozen lines before it, one begins so. */
function follows(lines: readonly Line[], line: Line, mark: string): boolean {
  const at = lines.indexOf(line)
  return lines.slice(Math.max(0, at - 12), at).some(other => other.text.startsWith(mark))
}

/** "5, Các nội dung" after item 4, "5,3. Xóa bỏ" after 5.2: the comma is the mark's full stop. */
export const itemNumbers: Fixer = {
  id: 'item-numbers',
  kind: 'mark',
  does: 'a comma in the number of an item, where the number before it was met',
  examples: [
    ['4. Một số việc\n5, Các nội dung khác', '4. Một số việc\n5. Các nội dung khác'],
    ['5.2. Cải tạo\n5,3. Xóa bỏ', '5.2. Cải tạo\n5.3. Xóa bỏ'],
    [
      'các nội dung:\n1. QUAN ĐIỂM\n1. Một\nII. MỤC TIÊU',
      'các nội dung:\nI. QUAN ĐIỂM\n1. Một\nII. MỤC TIÊU',
    ],
    ['I.QUAN ĐIỂM', 'I. QUAN ĐIỂM'],
  ],
  keeps: ['5,3 triệu tấn', '1. Một\n5, Các', '5, Các', '1. QUAN ĐIỂM\n2. MỤC TIÊU', 'I.A. B'],
  edits(text) {
    const lines = linesOf(text)
    const seen = new Set<string>()
    const edits: Edit[] = []
    lines.forEach((line, i) => {
      const match = /^(\d{1,2})([.,])(?:(\d{1,2})\.)?(?=\s+\p{Lu}(?:\p{Ll}|\p{Lu}+ \p{Lu}{2}))/u.exec(
        line.text,
      )
      if (match) {
        const [, first, sign, second] = match
        const number = second === undefined ? first! : `${first}.${second}`
        const previous = second === undefined ? `${Number(first) - 1}` : `${first}.${Number(second) - 1}`
        if (sign === ',' && seen.has(previous)) {
          edits.push({ start: line.start + first!.length, end: line.start + first!.length + 1, after: '.' })
          seen.add(number)
        } else if (sign === '.') seen.add(number)
        if (sign === '.' && number === '1' && isFirstRoman(lines, i))
          edits.push({ start: line.start, end: line.start + 1, after: 'I' })
      }
      const roman = /^[IVX]{1,5}\.(?=\p{Lu}{2})/u.exec(line.text)
      if (roman)
        edits.push({ start: line.start + roman[0].length, end: line.start + roman[0].length, after: ' ' })
    })
    return edits
  },
}

/** A heading in capitals "1. …", the next such heading "II. …", and none "I. …" before. */
function isFirstRoman(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!.text
  if (/\p{Ll}/u.test(line) || line.length < 8) return false
  for (let i = 0; i < at; i++) if (/^(?:I|2)\.\s?\p{Lu}/u.test(lines[i]!.text)) return false
  for (let i = at + 1; i < lines.length; i++) {
    const text = lines[i]!.text
    if (/\p{Ll}/u.test(text)) continue
    if (/^II\.\s?\p{Lu}/u.test(text)) return true
    if (/^(?:2|I)\.\s?\p{Lu}/u.test(text)) return false
  }
  return false
}
