/** The engine's table of words. */
import type { RecognisedWord } from '../../stage.ts'

const WORD = '5'

/** Rows are level, page, block, paragraph, line, word, left, top, width, height, confidence (%), text. */
export function parseTsv(tsv: string): RecognisedWord[] {
  const words: RecognisedWord[] = []
  let line = -1
  let last = ''
  for (const row of tsv.split('\n')) {
    const [level, , block, paragraph, lineNumber, , left, top, width, height, confidence, text] =
      row.split('\t')
    if (level !== WORD || text === undefined || text.trim() === '') continue
    const at = `${block} ${paragraph} ${lineNumber}`
    if (at !== last) line++
    last = at
    words.push({
      text: text.trim(),
      line,
      left: Number(left),
      top: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
      confidence: Number(confidence) / 100,
    })
  }
  return words
}
