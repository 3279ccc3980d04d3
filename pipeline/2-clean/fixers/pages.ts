import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import { endsSentence, isTableRow, type Line, linesOf, startsItem, startsSmall } from '../lines.ts'

const NUMBER =
  /^(?:[-–—]\s?)?(?:(?:Trang|trang|Page)\s*:?\s*)?(\d{1,4})(?:\s?(?:\/|of)\s?\d{1,4})?(?:\s?[-–—])?$/u
const numberOf = (line: string): number => {
  const match = line.length <= 16 ? NUMBER.exec(line) : null
  return match ? Number(match[1]) : -1
}

/** A running head or foot with its changing parts masked: "CÔNG BÁO/Số 12/Ngày 1-2-2020" on every page. */
const masked = (line: string): string => line.replace(/\d+/g, '0').replace(/\s+/g, ' ')

const GAZETTE = /^CÔNG BÁO(?:\s+[\p{Lu} ]+)?\s?\/\s?Số\s[\d\s+,&-]+\/\s?Ngày\s[\d\s./-]+$/u

/** The line before and the line after are halves of one sentence. */
const parts = (before: Line | undefined, after: Line | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  !endsSentence(before.text) &&
  !/[;:|]$/.test(before.text) &&
  !isTableRow(before.text) &&
  !isTableRow(after.text) &&
  before.text.length >= 30 &&
  startsSmall(after.text) &&
  !startsItem(after.text)

/** Page numbers and running heads: which lines they are, by index. */
function furnitureOf(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  const pages = lines.reduce((sum, line) => sum + (line.newPage ? 1 : 0), 1)
  const paged = pages > 1
  const opens = (i: number) => i === 0 || lines[i]!.newPage
  const closes = (i: number) => i === lines.length - 1 || lines[i + 1]!.newPage
  const heads = new Map<string, number[]>()
  const numbers: number[] = []
  /** Where each number stands first and last. */
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  lines.forEach((line, i) => {
    const number = numberOf(line.text)
    if (number > 0) {
      numbers.push(i)
      if (!first.has(number)) first.set(number, line.start)
      last.set(number, line.start)
    }
    if (line.text.length <= 100 && (GAZETTE.test(line.text) || (paged && (opens(i) || closes(i))))) {
      const key = masked(line.text)
      const list = heads.get(key)
      if (list) list.push(i)
      else heads.set(key, [i])
    }
  })
  for (const i of numbers) {
    if (!paged) break
    if (opens(i) || closes(i)) found.add(i)
    else if (opens(i - 1) && GAZETTE.test(lines[i - 1]!.text)) found.add(i)
    else if (closes(i + 1) && GAZETTE.test(lines[i + 1]!.text)) found.add(i)
  }
  // without form feeds: numbers that count up one by one, far apart, or that cut a sentence
  if (!paged)
    for (const i of numbers) {
      const n = numberOf(lines[i]!.text)
      const start = lines[i]!.start
      const inSeries = (last.get(n + 1) ?? 0) > start + 700 || (first.get(n - 1) ?? start) < start - 700
      const neighbours = GAZETTE.test(lines[i - 1]?.text ?? '') || GAZETTE.test(lines[i + 1]?.text ?? '')
      const alone = numberOf(lines[i - 1]?.text ?? '') < 0 && numberOf(lines[i + 1]?.text ?? '') < 0
      const centred = lines[i]!.indent >= 20 && lines[i]!.gap > 0
      if (
        neighbours ||
        (alone && centred) ||
        (alone && (parts(lines[i - 1], lines[i + 1]) || (inSeries && numbers.length <= lines.length / 8)))
      )
        found.add(i)
    }
  for (const [key, places] of heads) {
    const gazette = key.startsWith('CÔNG BÁO')
    for (const i of places) {
      const beside = found.has(i - 1) || found.has(i + 1)
      if (
        gazette
          ? paged || beside || places.length >= 3 || parts(lines[i - 1], lines[i + 1])
          : paged && places.length >= 2 && repeated(key, places, pages)
      )
        found.add(i)
    }
  }
  return found
}
/** The same words at the edge of a third of the pages; items, rows and ends of sentences are no heads. */
function repeated(key: string, places: readonly number[], pages: number): boolean {
  return (
    key.length >= 6 &&
    places.length * 3 >= pages &&
    !/[;.:,]$/.test(key) &&
    !startsItem(key) &&
    !isTableRow(key)
  )
}

/** Page numbers and the gazette's running heads; with form feeds, also what stands at the edge of many pages. */
export const pageFurniture: Fixer = {
  id: 'page-furniture',
  kind: 'noise',
  does: 'page numbers, "CÔNG BÁO/Số …/Ngày …" and other running heads, where a page break is proved: by a form feed, by numbers that count up, or by a sentence cut in two',
  examples: [
    ['hết dòng.\n\f3\nDòng mới', 'hết dòng.\n\fDòng mới'],
    [
      'Tăng cường công tác kiểm tra, giám sát\n\n3\n\nviệc thực hiện nghị quyết.',
      'Tăng cường công tác kiểm tra, giám sát\n\nviệc thực hiện nghị quyết.',
    ],
    ['a.\nCÔNG BÁO/Số 12 + 13/Ngày 02-06-2020\n57\nb', 'a.\nb'],
    ['DỰ THẢO\nx\ny.\n\fDỰ THẢO\nz.\n\fDỰ THẢO\nw.', 'x\ny.\n\fz.\n\fw.'],
  ],
  keeps: ['CÔNG BÁO/Số 12/Ngày 02-06-2020\nCHÍNH PHỦ', 'Lúa\n3\nNgô\n4', 'Đạt 5\n7\n9', 'Tổng số\n12\ncái'],
  edits(text) {
    if (!/^[ \t]*(?:[-–—]?\s?(?:Trang|Page)?\s*\d|CÔNG BÁO)/im.test(text) && !text.includes('\f')) return []
    const lines = linesOf(text)
    const found = furnitureOf(lines)
    const edits: Edit[] = []
    for (let i = 0; i < lines.length; i++) {
      if (!found.has(i)) continue
      const line = lines[i]!
      let end = line.end
      while (end < text.length && /[ \t\n]/.test(text[end]!)) end++
      edits.push({ start: line.start, end, after: '' })
    }
    return edits
  },
}

/** "\f" → a new line: after the fixers that need to know where pages end. */
export const pageBreaks: Fixer = {
  id: 'page-breaks',
  kind: 'layout',
  does: 'form feeds become line ends',
  examples: [['a.\n\fb', 'a.\n\nb']],
  keeps: ['a.\nb'],
  edits(text) {
    const edits: Edit[] = []
    for (let i = text.indexOf('\f'); i >= 0; i = text.indexOf('\f', i + 1))
      edits.push({ start: i, end: i + 1, after: '\n' })
    return edits
  },
}
