/** Runs of text on a page, in the order in which people read. */
import { raised } from '../../language/raised.ts'

/** A word or a space as it is drawn. `x` grows to the right, `y` (of the baseline) downwards, in points. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Runs on one baseline, from left to right. */
export interface Line {
  readonly runs: Run[]
  readonly y: number
  readonly size: number
}

/** What stands on one line without a wide gap. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** Em that stand for a space where a PDF has no glyph for it; accents of a second font are up to 0.15 apart. */
const SPACE = 0.2
/** Em that are left at least where a space was drawn. */
const TIGHT = 0.04
/** Baselines that differ less are one line: cells of a letterhead are seldom level to the point. */
const LEVEL = 0.3

/**
 * Sorts runs into lines by baseline, lines from top to bottom. A raised figure ("m²", the mark of a footnote)
 * joins the line that it stands on.
 */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: { runs: Run[]; y: number; size: number }[] = []
  const [words, spaces] = [runs.filter(run => run.text !== ' '), runs.filter(run => run.text === ' ')]
  for (const run of words.sort((a, b) => b.size - a.size)) {
    const level = lines.find(line => Math.abs(line.y - run.y) <= LEVEL * Math.min(line.size, run.size))
    if (level) {
      if (!level.runs.some(other => isSame(run, other))) level.runs.push(run)
      continue
    }
    const base = /^[\s\d()*+-]+$/.test(run.text) ? lines.find(line => isRaisedOn(run, line)) : undefined
    if (base) base.runs.push({ ...run, text: raisedMark(run.text), y: base.y })
    else lines.push({ runs: [run], y: run.y, size: run.size })
  }
  for (const space of spaces)
    lines
      .find(line => Math.abs(line.y - space.y) <= LEVEL * Math.min(line.size, space.size))
      ?.runs.push(space)
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x)
  return lines.sort((a, b) => a.y - b.y)
}

/** Bold is sometimes drawn as the same word twice, and stamps of numbers and dates stand in a file twice. */
const isSame = (run: Run, other: Run): boolean =>
  run.text === other.text && Math.abs(run.x - other.x) < 0.25 * run.size

function isRaisedOn(run: Run, line: Line): boolean {
  const above = (line.y - run.y) / line.size
  if (run.size > 0.8 * line.size || above < 0.15 || above > 0.7) return false
  return line.runs.some(
    other =>
      Math.abs(run.x - (other.x + other.width)) < 0.5 * line.size ||
      Math.abs(other.x - (run.x + run.width)) < 0.5 * line.size,
  )
}

/** Em that a raised mark may stand from its word. */
const MARK = 0.6
const RAISED_SIGN = /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁽]/
/** Of a mark that other signs stand with, too: "(1),". */
const raisedMark = (text: string): string => text.replace(/[\d()]+/g, mark => raised(mark))

/** Cuts a line where a gap is wider than `gap` em. */
export function segmentsOf(line: Line, gap: number): Segment[] {
  const segments: { text: string; left: number; right: number }[] = []
  let spaced = false
  for (const run of line.runs) {
    if (run.text === ' ') {
      spaced = true
      continue
    }
    const last = segments.at(-1)
    const distance = last ? run.x - last.right : 0
    if (last && distance <= gap * line.size) {
      const least = spaced ? TIGHT : RAISED_SIGN.test(run.text) ? MARK : SPACE
      const apart = distance > least * Math.min(run.size, line.size)
      last.text += apart ? ` ${run.text}` : run.text
      last.right = Math.max(last.right, run.x + run.width)
    } else segments.push({ text: run.text, left: run.x, right: run.x + run.width })
    spaced = false
  }
  return segments.map(segment => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
}

/** The text of a line; a wide gap becomes a few spaces. */
export const textOf = (line: Line): string =>
  segmentsOf(line, 3)
    .map(({ text }) => text)
    .join('   ')
