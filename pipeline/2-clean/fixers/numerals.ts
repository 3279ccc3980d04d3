import type { Edit } from '../../language/edits.ts'
import { AFTER } from '../../language/vietnamese.ts'
import type { Fixer } from '../fixer.ts'
import { replaceAll } from '../fixer.ts'
import { isCapitals, isTableRow, linesOf } from '../lines.ts'

const ROMAN = /^X{0,2}(?:IX|IV|V?I{0,3})$/
/** What is read for strokes of Roman numerals. */
const STROKES: Readonly<Record<string, string>> = { H: 'II', T: 'I', L: 'I', l: 'I', '1': 'I', '|': 'I' }
const MISREAD = '[IVXHTLl1|]{2,6}'

/** "XTV" → "XIV"; null where the signs are no misread Roman numeral. */
function romanOf(read: string): string | null {
  if (ROMAN.test(read) || /^[1|l]+$/.test(read) || !/[HTLl1|]/.test(read)) return null
  const roman = Array.from(read, sign => STROKES[sign] ?? sign).join('')
  return ROMAN.test(roman) ? roman : null
}

/** Words that a Roman numeral follows. "cấp XH" and the like are abbreviations: two letters count after few of them. */
const BEFORE_ROMAN =
  '(?:loại|khoá|khóa|thứ|hạng|Đại hội|ĐẠI HỘI|KHOÁ|KHÓA|THỨ|LOẠI|Quy hoạch điện|Chương|CHƯƠNG|Phần|PHẦN|Phụ lục|PHỤ LỤC|quý|Quý)'

/** "khoá XTV" → "XIV", "loại HI" → "loại III": after words that a Roman numeral follows. */
export const romanNumerals: Fixer = {
  id: 'roman-numerals',
  kind: 'numeral',
  does: 'letters that are no Roman numeral, but are read for the strokes of one, after words that a numeral follows',
  examples: [
    ['Đảng bộ tỉnh khoá XTV', 'Đảng bộ tỉnh khoá XIV'],
    ['đô thị loại HI, loại IV', 'đô thị loại III, loại IV'],
    ['lần thứ VHI', 'lần thứ VIII'],
    ['Quy hoạch điện VIH', 'Quy hoạch điện VIII'],
    ['II. MỤC TIÊU\nIH. GIẢI PHÁP', 'II. MỤC TIÊU\nIII. GIẢI PHÁP'],
    ['1V. GIẢI PHÁP', 'IV. GIẢI PHÁP'],
  ],
  keeps: ['khoá XIV', 'loại H', 'TH. Nguyễn', 'IH. GIẢI PHÁP', 'thứ 11', 'UBND, HI', 'loại 1'],
  edits(text) {
    if (!/[HTLl1|]/.test(text)) return []
    const seen = new Set<string>()
    return replaceAll(text, PLACES, match => {
      const { word, head } = match.groups!
      if (word !== undefined) return romanOf(word)
      if (ROMAN.test(head!)) {
        seen.add(head!)
        return null
      }
      const roman = romanOf(head!)
      const place = roman ? NUMERALS.indexOf(roman) : 0
      // the heading before may itself be lost, where the letters are no abbreviation
      const before = NUMERALS.slice(Math.max(1, place - (head!.startsWith('T') ? 1 : 2)), place)
      // "1V" can be nothing else; of the others the number must follow one that was met
      const sure = /^1[IVX]/.test(head!) || /^[IVX]+1$/.test(head!)
      if (!roman || !(sure || before.some(numeral => seen.has(numeral)))) return null
      seen.add(roman)
      return roman
    })
  },
}
const NUMERALS = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
]
const PLACES = new RegExp(
  `(?<=${BEFORE_ROMAN} )(?<word>${MISREAD})${AFTER}|(?<=^[ \\t]*)(?<head>${MISREAD}|I|V|X)(?=\\.\\s)`,
  'gmu',
)

/** The heading of a chapter: a Roman numeral, perhaps misread, and words in capitals. */
const CHAPTER =
  /^(?<read>[IVX]|[IVXHTLl1|]{2,5})(?<dot>\.?)(?:\s+(?=\p{Lu}[\p{Lu}\d\s,;:()/–-]*\p{Lu}{2})|(?<=\.)$)/u

/** "IL NHIỆM VỤ" → "II. NHIỆM VỤ": chapters are numbered I, II, III …, each with its full stop. */
export const chapterNumerals: Fixer = {
  id: 'chapter-numerals',
  kind: 'numeral',
  does: 'the numeral of a chapter in capitals: its strokes, its full stop, and its value where the chapters before and behind leave one only',
  examples: [
    ['I QUAN ĐIỂM\n1. Một', 'I. QUAN ĐIỂM\n1. Một'],
    ['IL NHIỆM VỤ, GIẢI PHÁP\nMột là', 'II. NHIỆM VỤ, GIẢI PHÁP\nMột là'],
    ['I. ĐÁNH GIÁ\na\nI. MỤC TIÊU\nb\nIII. GIẢI PHÁP', 'I. ĐÁNH GIÁ\na\nII. MỤC TIÊU\nb\nIII. GIẢI PHÁP'],
    ['VIIL TỔ CHỨC THỰC HIỆN', 'VIII. TỔ CHỨC THỰC HIỆN'],
  ],
  keeps: [
    'VI PHẠM HÀNH CHÍNH',
    'ĐẠI HỘI ĐẢNG BỘ TỈNH\nIV NHIỆM KỲ MỚI',
    'I. ĐÁNH GIÁ\nI. MỤC TIÊU\nII. GIẢI PHÁP',
    'I Love',
    'L CHI PHÍ',
    '11 XÃ',
    'I. PHỤ LỤC MỘT\na\nI. PHỤ LỤC HAI',
    'V NHẬN',
    'III. MỘT\na\nIV. HAI\nb\nIV. BA',
    'I. MỘT\na\nII. HAI\nb\nII. BA',
    'I\tTỔNG THU\t12',
  ],
  edits(text) {
    const lines = linesOf(text)
    const chapters = lines.flatMap((line, i) => {
      const { read, dot } = CHAPTER.exec(line.text)?.groups ?? {}
      if (
        read === undefined ||
        isTableRow(line.text) ||
        (i > 0 && dot === '' && isCapitals(lines[i - 1]!.text))
      )
        return []
      const value = NUMERALS.indexOf(ROMAN.test(read) ? read : (romanOf(read) ?? ''))
      return value > 0 ? [{ line, read, dot: dot!, value }] : []
    })
    const edits: Edit[] = []
    chapters.forEach(({ line, read, dot, value }, i) => {
      const [back, next] = [chapters[i - 1]?.value, chapters[i + 1]?.value]
      // a stroke was lost: "I., I., III."; other wrong numbers are the author's
      const lost = back === value && next === value + 2 && NUMERALS[value + 1] === `${NUMERALS[value]}I`
      const numeral = NUMERALS[lost ? value + 1 : value]!
      // "VI PHẠM", "V" and "X" by themselves may begin a line that is no chapter
      const sure = dot === '.' || /^I{1,3}$|^IV$|.{3}/.test(numeral) || back === value - 1
      if (sure && `${numeral}.` !== read + dot)
        edits.push({ start: line.start, end: line.start + read.length + dot.length, after: `${numeral}.` })
    })
    return edits
  },
}

/** "12 %o" → "12 ‰": no such sign as "%o" is written. */
export const perMille: Fixer = {
  id: 'per-mille',
  kind: 'unit',
  does: '"%o" behind a figure is the sign "‰"',
  examples: [['dưới 12 %o, giảm 0,5%o', 'dưới 12 ‰, giảm 0,5‰']],
  keeps: ['12% ở', '12 % ong', '%o'],
  edits: text => (text.includes('%o') ? replaceAll(text, /(?<=\d\s?)%o(?![\p{L}\p{N}])/gu, '‰') : []),
}
