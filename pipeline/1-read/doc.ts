/** DOC (Word 97–2003) to lines of text. */
import { ReadError } from '../stage.ts'
import { gridLines, raised } from './grid.ts'

interface WordExtractor {
  extract(bytes: Buffer): Promise<WordDocument>
}
interface WordDocument {
  getBody(options: { filterUnicode: boolean }): string
  getFootnotes(options: { filterUnicode: boolean }): string
  getEndnotes(options: { filterUnicode: boolean }): string
  getTextboxes(options: { filterUnicode: boolean }): string
}

/** Throws ReadError where the document is encrypted; whatever the library throws where it is damaged. */
export async function readDoc(bytes: Uint8Array): Promise<string> {
  if (isEncrypted(bytes)) throw new ReadError('the document is encrypted: remove its password in Word')
  // @ts-expect-error it comes without types
  const { default: Extractor } = (await import('word-extractor')) as { default: new () => WordExtractor }
  const document = await new Extractor().extract(Buffer.from(bytes))
  const exact = { filterUnicode: false }
  let mark = 0
  const body = document.getBody(exact).replace(NOTE, () => raised(`(${++mark})`))
  const notes = [document.getFootnotes(exact), document.getEndnotes(exact)]
    .flatMap(text => text.split('\n'))
    .map(line => line.replace(NOTE, '').trim())
    .filter(line => line !== '')
    .map((line, i) => `${raised(`(${i + 1})`)} ${line}`)
  const boxes = document.getTextboxes(exact).split('\n')
  return [...rowsJoined(body.split(/\r\n?|\n|\v/)), ...boxes, ...notes]
    .map(line => line.replace(UNPRINTED, '').trim())
    .filter(line => line !== '')
    .join('\n')
}

/** What stands for the mark of a note. */
const NOTE = /\u0002/g
/** Anchors of pictures, ends of fields and the like. */
const UNPRINTED = /[\u0000-\u0008\u000e-\u001f]/g

/** The flags of the file's head: at 11 bytes from the mark that opens the stream of the text. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 < bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return (bytes[at + 11]! & 1) === 1
  return false
}

/**
 * Cells come with a tab after each, the last one's before the end of the line; a cell of several paragraphs goes
 * over several lines. Rows of a table become one line each.
 */
function rowsJoined(lines: readonly string[]): string[] {
  const out: string[] = []
  let table: string[][][] = []
  const finish = () => {
    out.push(...gridLines(table))
    table = []
  }
  let pending: string[] = []
  for (const line of lines) {
    if (!line.endsWith('\t')) {
      pending.push(line)
      continue
    }
    const taken = linesOfRow([...pending, line], table.at(-1)?.length)
    const own = [...pending, line].slice(-taken)
    pending.length -= taken - 1
    if (pending.length > 0) {
      finish()
      out.push(...pending)
    }
    pending = []
    table.push(cellsOf(own.join('\n')))
  }
  finish()
  return [...out, ...pending]
}

/** How many of the last lines are a row: as many as make its columns; else those that make two cells. */
function linesOfRow(lines: readonly string[], columns: number | undefined): number {
  const taken = (enough: (tabs: number) => boolean): number => {
    for (let count = 1; count <= Math.min(lines.length, MAX_PARAGRAPHS); count++)
      if (enough(tabsOf(lines.slice(-count)))) return count
    return 0
  }
  return (columns === undefined ? 0 : taken(tabs => tabs === columns)) || taken(tabs => tabs >= 2) || 1
}
/** Paragraphs of the cells of a row. */
const MAX_PARAGRAPHS = 40

const tabsOf = (lines: readonly string[]): number => lines.join('').split('\t').length - 1

const cellsOf = (row: string): string[][] =>
  row
    .replace(/\t$/, '')
    .split('\t')
    .map(cell => cell.split('\n'))
