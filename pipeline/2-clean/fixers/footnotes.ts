import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import {
  awaitsNumber,
  endsSentence,
  isTableRow,
  type Line,
  linesOf,
  startsItem,
  startsSmall,
} from '../lines.ts'

const MARK =
  /^(⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}⁾|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2}|\(\d{1,3}\)|\[\d{1,3}\]|\d{1,2}[.)]?(?=\s))\s?(?=[\p{L}“"])/u
/** Lines that one page's notes may fill. */
const LONGEST = 12

const waits = (line: Line): boolean =>
  line.text.length >= 30 && !endsSentence(line.text) && !/[;:]$/.test(line.text) && !isTableRow(line.text)

/** The mark stands in the text before the note: the same, or "(1)" for a note that begins "1." */
function cited(mark: string, before: string): boolean {
  const number = /^(\d{1,2})[.)]?$/.exec(mark)?.[1]
  return number === undefined
    ? before.includes(mark)
    : before.includes(`(${number})`) || before.includes(`[${number}]`)
}

/**
 * A footnote that a page break left inside a sentence goes behind the paragraph that it cut. Two rows: what is
 * taken out here, and what is put in there, both of kind "move" (see `Alignment`).
 */
export const footnotesInSentences: Fixer = {
  id: 'footnotes-in-sentences',
  kind: 'move',
  does: 'a footnote that stands between the halves of a sentence goes behind its paragraph, when its mark stands in the text before',
  examples: [
    [
      'Thực hiện Hiệp định⁽¹⁾ và cắt giảm các khoản chi\n\n⁽¹⁾ Gồm: EVFTA.\n\nkhông cần thiết.\n\nĐoạn sau.',
      'Thực hiện Hiệp định⁽¹⁾ và cắt giảm các khoản chi\n\nkhông cần thiết.\n⁽¹⁾ Gồm: EVFTA.\n\nĐoạn sau.',
    ],
    [
      'Thu ngân sách đạt 72,4% dự toán (1); giải ngân vốn đầu tư công đạt\n\n1. Trong đó thu nội địa 2 tỷ đồng.\n\n45,3% kế hoạch.',
      'Thu ngân sách đạt 72,4% dự toán (1); giải ngân vốn đầu tư công đạt\n\n45,3% kế hoạch.\n1. Trong đó thu nội địa 2 tỷ đồng.',
    ],
  ],
  keeps: [
    'Thực hiện Hiệp định⁽¹⁾ và cắt giảm các khoản chi.\n⁽¹⁾ Gồm: EVFTA.\nkhông cần thiết.',
    'Thực hiện Hiệp định và cắt giảm các khoản chi\n⁽¹⁾ Gồm: EVFTA.\nkhông cần thiết.',
    'Các chỉ tiêu gồm có những nội dung chính sau đây\n(1) Kinh tế\n(2) xã hội',
  ],
  edits(text) {
    if (!/^[ \t]*[⁽¹²³⁴⁵⁶⁷⁸⁹([\d]/m.test(text)) return []
    const lines = linesOf(text)
    const edits: Edit[] = []
    for (let i = 1; i + 1 < lines.length; i++) {
      const mark = MARK.exec(lines[i]!.text)?.[1]
      if (
        !mark ||
        !waits(lines[i - 1]!) ||
        !cited(mark, text.slice(Math.max(0, lines[i - 1]!.end - 6000), lines[i - 1]!.end))
      )
        continue
      // the notes last until the first line that goes on with the sentence after a note that has ended
      let to = i + 1
      while (to < lines.length && to - i <= LONGEST && !resumes(lines[i - 1]!, lines[to - 1]!, lines[to]!))
        to++
      if (to >= lines.length || to - i > LONGEST) continue
      let end = to
      while (end + 1 < lines.length && goesOn(lines[end]!, lines[end + 1]!)) end++
      const notes = text.slice(lines[i]!.start, lines[to - 1]!.end)
      edits.push(
        { start: lines[i]!.start, end: lines[to]!.start, after: '' },
        { start: lines[end]!.end, end: lines[end]!.end, after: `\n${notes}` },
      )
      i = end
    }
    return edits
  },
}

const resumes = (waiting: Line, before: Line, line: Line): boolean =>
  (startsSmall(line.text) || (/^\d/.test(line.text) && awaitsNumber(waiting.text))) &&
  !startsItem(line.text) &&
  (endsSentence(before.text) || line.gap > 0 || line.newPage)

/** The paragraph goes on in the next line (hard-wrapped text only: no empty line between). */
const goesOn = (line: Line, next: Line): boolean =>
  next.gap === 0 &&
  !next.newPage &&
  !endsSentence(line.text) &&
  !startsItem(next.text) &&
  line.text.length >= 40 &&
  line.text.length <= 140
