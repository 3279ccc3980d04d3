import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import { isTableRow, linesOf, startsItem } from '../lines.ts'

const LONE = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]|[a-zđ][.)]|[IVX]{1,5}[.)]|[-–+•])$/u
const LONE_WORD = /^(?:Điều|Chương|Mục|Phần|Khoản)$/u
const NUMBERED = /^(?:\d{1,3}|[IVX]{1,6})(?:[.:]|$)/u

/** "1." alone on a line, its text on the next; "Điều" alone, "1. …" on the next. */
export const tornItems: Fixer = {
  id: 'torn-items',
  kind: 'layout',
  does: 'the mark of an item alone on its line joins the text that follows it',
  examples: [
    ['II.\nMục tiêu', 'II. Mục tiêu'],
    ['Điều\n1. Thống nhất thông qua', 'Điều 1. Thống nhất thông qua'],
    ['a)\nTốc độ tăng', 'a) Tốc độ tăng'],
    ['-\nTốc độ tăng', '- Tốc độ tăng'],
  ],
  keeps: ['1.\n2.\n3.', '1\nLúa', 'Mục\ntiêu', '-\n5,2\n-', '| 1. |\n| a |'],
  edits(text) {
    const lines = linesOf(text)
    const edits: Edit[] = []
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i]!
      if (line.text.length > 12) continue
      const next = lines[i + 1]!
      const joins = LONE_WORD.test(line.text)
        ? NUMBERED.test(next.text)
        : LONE.test(line.text) &&
          /^[\p{Lu}“"(]/u.test(next.text) &&
          !startsItem(next.text) &&
          !isTableRow(next.text)
      if (joins) edits.push({ start: line.end, end: next.start, after: ' ' })
    }
    return edits
  },
}
