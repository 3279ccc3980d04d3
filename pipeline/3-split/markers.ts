/**
 * The numbering of headings and list items, one data row a style, from the outermost to the innermost.
 * A style's `rank` says what may stand inside what: a marker ends every section of its own rank or deeper.
 */
import type { Rule } from '../language/rule.ts'

export interface MarkerStyle extends Rule {
  /** Lower is further out. Decimals add a tenth for every part after the first. */
  readonly rank: number
  /** Char codes with which the marker may begin, the cheap test before the pattern. */
  readonly first: string
}

/** What a line begins with. */
export interface Marker {
  readonly style: string
  readonly rank: number
  /** "II", "1.2.1", "a"; null for bullets. */
  readonly number: string | null
  /** Length of the marker with the white space after it. */
  readonly length: number
}

const UPPER = 'A-ZĐÀ-ỸĂÂÊÔƠƯ'
const ROMAN = '(?=[IVX])(?:X{0,3}(?:IX|IV|V?I{0,3}))'

/** Group 1 of every pattern is the number. Patterns stand at the start of a line. */
export const MARKER_STYLES: readonly MarkerStyle[] = [
  {
    id: 'part',
    shape: 'Phần <ordinal or Roman numeral>',
    rank: 0,
    first: 'Pp',
    pattern: /phần\s+(?:thứ\s+)?([IVX]+|\d{1,2}|[A-H]|nhất|hai|ba|tư|năm|sáu)(?:\s*[.:–-])?(?=\s|$)\s*/iuy,
    examples: ['Phần thứ nhất', 'PHẦN II', 'Phần I. KẾT QUẢ'],
    notExamples: ['Phần lớn các xã', 'Phần vốn còn lại'],
  },
  {
    id: 'chapter',
    shape: 'Chương <Roman or Arabic numeral>',
    rank: 1,
    first: 'Cc',
    pattern: /chương\s+([IVXl]+|\d{1,2})(?:\s*[.:–-])?(?=\s|$)\s*/iuy,
    examples: ['Chương II', 'CHƯƠNG 3. TỔ CHỨC', 'Chương I: Quy định chung'],
    notExamples: ['Chương trình mục tiêu quốc gia'],
  },
  {
    id: 'section',
    shape: 'Mục <numeral>',
    rank: 2,
    first: 'Mm',
    pattern: /[Mm](?:ục|ỤC)\s+([IVX]+|\d{1,2})(?:\s*[.:–-])?(?=\s|$)\s*(?=\p{Lu}|$)/uy,
    examples: ['Mục 1. QUY ĐỊNH', 'MỤC II'],
    notExamples: ['Mục tiêu đến năm 2025'],
  },
  {
    id: 'article',
    shape: 'Điều <number>.',
    rank: 3,
    first: 'Đđ',
    pattern: /[Đđ](?:iều|IỀU)\s+(\d{1,3}[a-z]?)\s*(?:[.:)–-]\s*|$|(?=\s+\p{Lu}))\s*/uy,
    examples: ['Điều 1. Phạm vi điều chỉnh', 'ĐIỀU 2: Giao', 'Điều\n3. Tổ chức'],
    notExamples: ['Điều chỉnh chủ trương đầu tư', 'Điều 7 của Luật'],
  },
  {
    id: 'roman',
    shape: '<Roman numeral>.',
    rank: 3.5,
    first: 'IVXl',
    pattern: new RegExp(
      `(${ROMAN}|I[l1]{1,2}|l{1,3})(?:\\s*[-–.:/)]+\\s*(?=[${UPPER}“"(]|$)|\\s+(?=[${UPPER}]{2}))\\s*`,
      'uy',
    ),
    examples: ['I. ĐÁNH GIÁ CHUNG', 'II- Nhiệm vụ', 'III.- Tổ chức', 'Il. Kết quả', 'IV MỤC TIÊU'],
    notExamples: ['Internet phát triển', 'V/v báo cáo', 'XIV', 'l.2. Kết quả'],
  },
  {
    id: 'letter',
    shape: '<upper-case letter>.',
    rank: 2.5,
    first: 'ABCDEFGH',
    pattern: /([A-H])\s*(?:[-–.:)]+(?:\s+|$)|[.)](?=\p{Lu}\p{Ll}))(?=[\p{Lu}“"]|$)\s*/uy,
    examples: ['A. Những nội dung chủ yếu', 'B- PHƯƠNG HƯỚNG'],
    notExamples: ['A.B. Nguyễn', 'Anh hùng', 'Công an', 'G. 7'],
  },
  {
    id: 'decimal',
    shape: '<number>.<number>',
    rank: 4.1,
    first: '0123456789l',
    pattern: /((?:\d{1,2}|[lI])(?:[.,](?:\d{1,2}|[lI]))+)(?:[.:)/-]\s*|\s+)(?=[\p{Lu}“"(]|$)\s*/uy,
    examples: ['1.1. Kết quả', '1.2.1 Về kinh tế', 'l.2. Phương hướng', '1,2. Nhiệm vụ', '2.1: Đối với'],
    notExamples: ['1.500 hộ', '3,5 tỷ đồng', '10.5 ha', '1.1.2021'],
  },
  {
    id: 'number',
    shape: '<number>.',
    rank: 4,
    first: '0123456789lI',
    pattern:
      /(\d{1,2}|[lI](?=\.\s))\s*(?:[./](?:[-–/.]\s?|\s*)|\\[.)]\s*|[-–]\s+)(?=\s*[\p{L}“"(*]|$)(?!\s*\p{Ll}{1,3}\d)\s*/uy,
    examples: ['1. Tình hình', '2.Về chương trình', '3- Giao', '7/ Tổ chức', '1\\. Hợp nhất'],
    notExamples: ['1.500 hộ', '2 đơn vị', '20/11', '5%', '7 xã'],
  },
  {
    id: 'number-bracket',
    shape: '<number>)',
    rank: 5,
    first: '0123456789',
    pattern: /(\d{1,2})\)\s*/uy,
    examples: ['1) Xây dựng', '12) Giao'],
    notExamples: ['1. Xây dựng', '(1) Xây dựng'],
  },
  {
    id: 'small-letter',
    shape: '<letter>)',
    rank: 6,
    first: 'abcdđeghiklmnopqrstuvxy',
    pattern: /([a-zđ](?:\.\s?\d{1,2}|\d{1,2})?)(?:\s*[)/](?!\p{L}\p{L}?[/\s])|\.(?=\s+\p{Lu}|\p{Lu}))\s*/uy,
    examples: ['a) Mục tiêu', 'đ) Giao', 'b. Chỉ tiêu', 'a.1) Đến năm 2025', 'a. 1. Vốn', 'c) '],
    notExamples: ['a và b', 'đ/c Bí thư', 'v.v', 'v/v báo cáo', 'a. 1 xã'],
  },
  {
    id: 'bracket',
    shape: '(<number, letter or small Roman numeral>)',
    rank: 7,
    first: '(',
    pattern: /\(([ivx]{1,5}|\d{1,2}|[a-zđ])\)\s*/uy,
    examples: ['(1) Tăng trưởng', '(i) Giải ngân', '(a) Khu vực I'],
    notExamples: ['(Kèm theo Nghị quyết)', '(2021)'],
  },
  {
    id: 'dash',
    shape: '- …',
    rank: 8,
    first: '-–—−•·●■▪◦‐*o\uf0b7\uf02d\uf0a7',
    pattern:
      /()(?:[-–—−•·●■▪◦‐\uf0b7\uf02d\uf0a7]+(?![-–—_*])(?!\s*$)|\*(?![\s*]*$)(?!\*)|o(?=\s+\p{Lu}))\s*(?=\S)/uy,
    examples: ['- Tốc độ tăng', '-Tốc độ', '• Giao', '* Về kinh tế', '– Các sở'],
    notExamples: ['-----', '*', '**Về kinh tế**'],
  },
  {
    id: 'plus',
    shape: '+ …',
    rank: 9,
    first: '+',
    pattern: /()\+\s*(?=\p{L}|\d|["“(≥<>])/uy,
    examples: ['+ Đô thị loại II', '+Có 5 xã'],
    notExamples: ['+------+'],
  },
]

const BY_FIRST = new Map<number, MarkerStyle[]>()
for (const style of MARKER_STYLES)
  for (const letter of style.first) {
    const code = letter.charCodeAt(0)
    BY_FIRST.set(code, [...(BY_FIRST.get(code) ?? []), style])
  }

/** "l.2" → "1.2", "1,2" → "1.2". */
const digits = (number: string): string => number.replace(/[lI]/g, '1').replace(/,/g, '.')

/** The marker with which the text begins at `at`, or null. */
export function markerAt(text: string, at: number): Marker | null {
  const styles = BY_FIRST.get(text.charCodeAt(at))
  if (styles === undefined) return null
  for (const style of styles) {
    style.pattern.lastIndex = at
    const match = style.pattern.exec(text)
    if (match === null || match[0].length === 0) continue
    const written = match[1]!
    switch (style.id) {
      case 'decimal': {
        const number = digits(written)
        return {
          style: style.id,
          rank: 4 + (number.split('.').length - 1) / 10,
          number,
          length: match[0].length,
        }
      }
      case 'number':
        return { style: style.id, rank: style.rank, number: digits(written), length: match[0].length }
      case 'roman':
        return {
          style: style.id,
          rank: style.rank,
          number: written.replace(/[l1]/g, 'I'),
          length: match[0].length,
        }
      default:
        return {
          style: style.id,
          rank: style.rank,
          number: written.replace(/\s/g, '') || null,
          length: match[0].length,
        }
    }
  }
  return null
}
