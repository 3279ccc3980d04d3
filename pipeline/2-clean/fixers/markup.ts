import type { Edit } from '../../language/edits.ts'
import { raised } from '../../language/raised.ts'
import type { Fixer } from '../fixer.ts'
import { replaceAll } from '../fixer.ts'

const TAG =
  /<(\/?)(p|div|span|b|i|u|strong|em|h[1-6]|center|font|br|hr|sup|sub|table|thead|tbody|tr|td|th|img|ul|ol|li|a|header|footer|page_number|watermark|signature)\b[^<>\n]{0,200}>|\n/gi
const RAISED = /<sup>([0-9()]{1,5})<\/sup>/gi

/** Tells whether the line around an offset begins with "|": a row of a table. Offsets come in order. */
function rowFinder(text: string): (at: number) => boolean {
  let end = -1
  let row = false
  return at => {
    while (at > end || end < 0) {
      let start = end + 1
      end = text.indexOf('\n', start)
      if (end < 0) end = text.length
      while (text.charCodeAt(start) === 32) start++
      row = text.charCodeAt(start) === 124
      if (end === text.length) break
    }
    return row
  }
}

/** "m<sup>2</sup>" → "m²". Before the other tags, so that the digit does not become one of the number. */
export const raisedDigits: Fixer = {
  id: 'raised-digits',
  kind: 'markup',
  does: 'digits marked as raised become raised digits, so that they never join the figure before them',
  examples: [
    ['đạt 25 m<sup>2</sup>/người', 'đạt 25 m²/người'],
    ['tự do<sup>(1)</sup> để', 'tự do⁽¹⁾ để'],
  ],
  keeps: ['đạt 25 m2/người', 'H<sub>2</sub>O'],
  edits: text => (text.includes('<') ? replaceAll(text, RAISED, match => raised(match[1]!)) : []),
}

/** HTML that OCR engines leave: tables become rows with "|", breaks become line ends, other tags go. */
export const htmlTags: Fixer = {
  id: 'html-tags',
  kind: 'markup',
  does: 'tags of HTML; a table becomes rows with "|", a break or block a new line',
  examples: [
    ['<p align="center">KẾT LUẬN</p>', '\nKẾT LUẬN\n'],
    ['Nơi nhận:<br>- Như trên', 'Nơi nhận:\n- Như trên'],
    ['| TT<br>số | Tên |', '| TT số | Tên |'],
    ['<table><tr><td>1</td><td>Lúa</td></tr></table>', '\n\n| 1 | Lúa |\n'],
    ['<table><tr>\n<td>1</td>\n<td>Lúa</td>\n</tr></table>', '\n\n | 1  | Lúa  |\n'],
    ['<b>Điều 1</b>', 'Điều 1'],
  ],
  keeps: ['tỷ lệ < 5% và > 2%', 'a<b'],
  edits(text) {
    if (!text.includes('<')) return []
    let row = false
    const inRow = rowFinder(text)
    return replaceAll(text, TAG, match => {
      // a row that fills several lines
      if (match[0] === '\n') return row ? ' ' : null
      const closing = match[1] === '/'
      switch (match[2]!.toLowerCase()) {
        case 'br':
          return inRow(match.index) ? ' ' : '\n'
        case 'td':
        case 'th':
          return closing ? ' ' : '| '
        case 'tr':
          row = !closing
          return closing ? '|' : '\n'
        case 'li':
          return closing ? '' : '\n- '
        case 'p':
        case 'div':
        case 'table':
        case 'hr':
        case 'h1':
        case 'h2':
        case 'h3':
        case 'h4':
        case 'h5':
        case 'h6':
          return inRow(match.index) ? ' ' : '\n'
        default:
          return ''
      }
    })
  },
}

const LATEX: readonly (readonly [RegExp, string])[] = [
  [/\\%/g, '%'],
  [/\\(?:geq?|geqslant)\b\s?/g, '≥ '],
  [/\\(?:leq?|leqslant)\b\s?/g, '≤ '],
  [/\\times\b\s?/g, '× '],
  [/\\(?:text|mathrm)\{([^{}]*)\}/g, '$1'],
  [/\^\{?\\circ\}?/g, '°'],
]
const RAISED_LATEX = /\^\{?([0-9()]{1,5})\}?/g
/** "$m^2$" → "m²", "$\\geq 8\\%$" → "≥ 8%"; null where it is no simple formula. */
function plainFormula(formula: string): string | null {
  let plain = formula
  for (const [pattern, sign] of LATEX) plain = plain.replace(pattern, sign)
  plain = plain.replace(RAISED_LATEX, (_, digits: string) => raised(digits)).trim()
  return /[\\^_{}]/.test(plain) ? null : plain
}

/** What engines write beside the text: page numbers and watermarks in tags, pictures, formulas, notes. */
export const engineNotes: Fixer = {
  id: 'engine-notes',
  kind: 'markup',
  does: 'pictures, tagged page numbers and watermarks go; simple formulas and marks of notes become plain signs',
  examples: [
    ['<page_number>3</page_number>\n![img-0.jpeg](img-0.jpeg)\nĐiều 1', '\n\nĐiều 1'],
    ['đạt $8\\%$, diện tích $m^2$, $\\geq 5\\%$', 'đạt 8%, diện tích m², ≥ 5%'],
    ['tự do[^1] để\n[^1]: Gồm EVFTA', 'tự do⁽¹⁾ để\n⁽¹⁾ Gồm EVFTA'],
  ],
  keeps: ['giá 5 $ và 6 $', '$x_1 + \\frac{a}{b}$', '[1] Nguồn'],
  edits(text) {
    if (!/[$<]|!\[|\[\^/.test(text)) return []
    return replaceAll(text, NOTES, match => {
      const { formula, note } = match.groups!
      if (formula !== undefined) return /[\\^]|^\d[\d.,]*$/.test(formula) ? plainFormula(formula) : null
      return note === undefined ? '' : raised(`(${note})`)
    })
  },
}
const NOTES =
  /<(?<tag>page_number|watermark)>[^<\n]{0,80}<\/\k<tag>>|!\[[^\]\n]*\]\([^)\n]*\)|\$(?=\S)(?<formula>[^$\n]{1,40}?)(?<=\S)\$|\[\^(?<note>\d{1,2})\]:?/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ndash;': '–',
  '&mdash;': '—',
}
export const htmlEntities: Fixer = {
  id: 'html-entities',
  kind: 'markup',
  does: 'characters that HTML writes by name',
  examples: [['Hà Nội&nbsp;&amp; T78', 'Hà Nội & T78']],
  keeps: ['Hà Nội&T78'],
  edits: text =>
    text.includes('&') ? replaceAll(text, /&(?:nbsp|amp|lt|gt|quot|[nm]dash);/g, m => ENTITIES[m[0]]!) : [],
}

const HEADING = /(?<=^[ \t]*)#{1,6} +(?=\S)/gm
const BOLD = /\*{2,3}|(?<![\p{L}\p{N}_])__(?=\S)|(?<=\S)__(?![\p{L}\p{N}_])/gu
const ITALIC = /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,2000}?[^\s*\\])\*(?![\p{L}\p{N}*])/gu
const BULLET = /(?<=^[ \t]*)\*[ \t]+(?=\S)/gm

/** Backslashes before signs, and at a line's end. */
const ESCAPES = /\\(?=[*_#|.()[\]'"<>~+-]|[ \t]*$| {2})/gm
/** A star of italics that run over several lines. */
const TORN_ITALIC = /(?<![\p{L}\p{N}*\\])\*(?=[\p{L}\d“(])|(?<=[\p{L}.,;:)”])\*(?![\p{L}\p{N}*])/gu

/** Markdown that OCR engines leave. A lone "*" (the mark under a Party letterhead) is none. */
export const markdown: Fixer = {
  id: 'markdown',
  kind: 'markup',
  does: 'signs of Markdown: headings, bold, italics, starred bullets',
  examples: [
    ['## QUYẾT ĐỊNH', 'QUYẾT ĐỊNH'],
    ['**1. Mục tiêu:** tăng', '1. Mục tiêu: tăng'],
    ['*Căn cứ Luật Đất đai;*', 'Căn cứ Luật Đất đai;'],
    ['*   **a) Tại Trung ương:**', '- a) Tại Trung ương:'],
    ['Số: \\*', 'Số: *'],
    ['1\\. Sắp xếp\\\nMột', '1. Sắp xếp\nMột'],
    ['**A**\n*Căn cứ *Hiến pháp\nđã sửa*', 'A\nCăn cứ Hiến pháp\nđã sửa'],
  ],
  keeps: ['TỈNH ỦY SÓC TRĂNG\n*\nSố 05', '3 * 4 * 5', 'khu #2'],
  edits(text) {
    if (!/[*#\\]|__/.test(text)) return []
    const bold = replaceAll(text, BOLD, '')
    const headings = replaceAll(text, HEADING, '')
    const edits = [...bold, ...headings]
    for (const match of text.matchAll(ITALIC)) {
      const end = match.index + match[0].length
      edits.push({ start: match.index, end: match.index + 1, after: '' }, { start: end - 1, end, after: '' })
    }
    const isMarkdown = bold.length + headings.length > 0
    return sorted([
      ...edits,
      ...(text.includes('\\') ? replaceAll(text, ESCAPES, '') : []),
      ...(isMarkdown ? [...replaceAll(text, BULLET, '- '), ...replaceAll(text, TORN_ITALIC, '')] : []),
    ])
  },
}

const RULE = /^[ \t]*([-_=*.~–—])(?:[ \t]*\1){2,}[ \t]*$/gm
/** "-------", "_____________" under a letterhead, "---" between parts. */
export const ruledLines: Fixer = {
  id: 'ruled-lines',
  kind: 'noise',
  does: 'lines drawn with signs',
  examples: [
    ['Độc lập - Tự do - Hạnh phúc\n---------------\nSố: 5', 'Độc lập - Tự do - Hạnh phúc\n\nSố: 5'],
    ['QUYẾT ĐỊNH\n_____________', 'QUYẾT ĐỊNH\n'],
  ],
  keeps: ['| a | b |\n|---|---|\n| 1 | 2 |', 'TỈNH ỦY\n*\nSố 5', '- - a'],
  edits: text => replaceAll(text, RULE, ''),
}

/** Sorted by start; an edit that overlaps the one before it is left out. */
function sorted(edits: Edit[]): Edit[] {
  edits.sort((a, b) => a.start - b.start || a.end - b.end)
  let end = 0
  return edits.filter(edit => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}
