/** RTF to lines of text. Control words are those of the Rich Text Format specification 1.9.1. */
import { ReadError } from '../stage.ts'
import type { Decoded } from './encodings/decode.ts'
import { isRaisedBy, raised } from './grid.ts'
import { LineWriter } from './line-writer.ts'
import { Numbering } from './numbering.ts'
import { readLists, TOKEN } from './rtf-lists.ts'
import { spansOf } from './table-grid.ts'

/** Groups that hold no text of the document. */
const SKIPPED = new Set(
  'colortbl stylesheet listtable listoverridetable rsidtbl generator info pict object objdata themedata colorschememapping datastore latentstyles xmlnstbl header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc fldinst bkmkstart bkmkend mmathPr panose falt filetbl revtbl private xe tc nonshppict upr deleted atnid atnauthor annotation'.split(
    ' ',
  ),
)
/** Destinations marked as to be ignored by readers that do not know them, which hold text all the same. */
const STARRED_TEXT = new Set(['shpinst', 'shptxt', 'ud', 'footnote', 'listtext', 'pntext'])

/** Control words that are a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
}

/** Code pages of the numbers of character sets that Vietnamese documents have. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  163: 'windows-1258',
  238: 'windows-1250',
  204: 'windows-1251',
}

interface State {
  skipped: boolean
  hidden: boolean
  raised: boolean
  capitals: boolean
  font: number
  /** Characters after a \u that stand for it in old readers. */
  fallback: number
  /** Where the text goes: a font's name, a note, the number of a list's item, or the document. */
  into: 'text' | 'fonts' | 'note' | 'number'
  inTable: boolean
  /** The list that the paragraph names, and its level there. */
  list: number
  level: number
}

/** Throws ReadError where there is no end to its groups. */
export async function readRtf(bytes: Uint8Array): Promise<Decoded> {
  const { default: iconv } = await import('iconv-lite')
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const writer = new LineWriter()
  const fonts = new Map<number, { name: string; page: string }>()
  const notes: { mark: string; text: string }[] = []
  const saved: State[] = []
  let state: State = {
    skipped: false,
    hidden: false,
    raised: false,
    capitals: false,
    font: -1,
    fallback: 1,
    into: 'text',
    inTable: false,
    list: 0,
    level: 0,
  }
  let page = 'windows-1252'
  let toSkip = 0
  let starred = false
  let inTable = false
  // Where the cells of the row begin and end, in twips, and those of the table's rows before it
  let left = 0
  let rights: number[] = []
  let edges: number[][] = []
  // Bytes of one font wait for each other: windows-1258 has tones as bytes of their own
  let waiting = ''
  let unicode = ''
  let numbering: Numbering | undefined
  // The number that the file itself gives the paragraph, and whether it has been written
  let stored = { text: '', font: undefined as string | undefined }
  let begun = false
  const flush = () => {
    if (waiting !== '') {
      const font = fonts.get(state.font)
      write(iconv.decode(Buffer.from(waiting, 'latin1'), font?.page ?? page).normalize('NFC'))
      waiting = ''
    }
    if (unicode !== '') {
      const text = unicode
      unicode = ''
      write(text)
    }
  }
  const write = (text: string) => {
    if (state.skipped || state.hidden || text === '') return
    if (state.into === 'fonts') {
      const font = fonts.get(state.font)
      if (font) font.name += text
      return
    }
    const cased = state.capitals ? text.toUpperCase() : text
    const shown = state.raised ? raised(cased) : cased
    if (state.into === 'number') stored = { text: stored.text + shown, font: fontName() }
    else if (state.into === 'note') notes.at(-1)!.text += shown
    else {
      if (!state.inTable) endTable()
      writeNumber()
      writer.text(shown, fontName())
    }
  }
  const fontName = () => fonts.get(state.font)?.name.replace(/;.*$/, '')
  const decode = (bytes: string) => iconv.decode(Buffer.from(bytes, 'latin1'), page)
  /** As the file has it, else as it is counted; bullets are those of the list, whatever their fonts show. */
  const writeNumber = () => {
    if (begun || state.skipped) return
    begun = true
    numbering ??= new Numbering(readLists(rtf, { fonts, decode }))
    const counted = numbering.label({ list: String(state.list), level: state.level })
    const text = stored.text.trim()
    const label = /[\p{L}\p{N}]/u.test(text) || !counted ? { ...stored, text } : counted
    if (label.text === '') return
    if (!state.inTable) endTable()
    writer.text(`${label.text} `, label.font ?? fontName())
  }
  const endTable = () => {
    if (inTable) writer.endTable(spansOf(edges))
    inTable = false
    edges = []
  }
  const endParagraph = () => {
    if (state.skipped) return
    if (state.into === 'note') notes.at(-1)!.text += ' '
    else {
      writeNumber()
      writer.endLine()
      if (!state.inTable) endTable()
      nextParagraph()
    }
  }
  const nextParagraph = () => {
    begun = false
    stored = { text: '', font: undefined }
  }
  /** A break within a paragraph; that of the page before an item does not part it from its number. */
  const endLine = (word: string) => {
    if (state.into === 'note') notes.at(-1)!.text += ' '
    else if (!state.skipped && (begun || word === 'line')) {
      writeNumber()
      writer.endLine()
    }
  }
  const openCell = () => {
    if (!inTable) {
      writer.startTable()
      writer.startRow()
      writer.startCell()
      inTable = true
    }
  }

  for (const [, word, number, hex, sign, brace, text] of rtf.matchAll(TOKEN)) {
    if (text !== undefined) {
      const kept = text.slice(toSkip)
      toSkip = Math.max(0, toSkip - text.length)
      if (kept === '') continue
      if (unicode !== '') flush()
      waiting += kept
      continue
    }
    if (hex !== undefined) {
      if (toSkip > 0) toSkip--
      else {
        if (unicode !== '') flush()
        waiting += String.fromCharCode(Number.parseInt(hex, 16))
      }
      continue
    }
    if (word === 'u' && number !== undefined) {
      if (waiting !== '') flush()
      unicode += String.fromCharCode((Number(number) + 65_536) % 65_536)
      toSkip = state.fallback
      continue
    }
    flush()
    toSkip = 0
    if (brace === '{') {
      saved.push({ ...state })
      if (saved.length > MAX_DEPTH) throw new ReadError('the document is nested too deeply: it is damaged')
      starred = false
    } else if (brace === '}') state = saved.pop() ?? state
    else if (sign === '*') starred = true
    else if (sign === '~') write(' ')
    else if (sign === '_') write('-')
    // An optional hyphen is kept as such: in .VnTime its code is that of a letter
    else if (sign === '-') write('\u00ad')
    else if (sign === '\\' || sign === '{' || sign === '}') write(sign)
    else if (sign === '\n' || sign === '\r') endParagraph()
    else if (word !== undefined) {
      if (starred && !STARRED_TEXT.has(word)) state.skipped = true
      starred = false
      control(word, number === undefined ? null : Number(number))
    }
  }
  flush()
  if (saved.length > 0 && !rtf.trimEnd().endsWith('}')) throw new ReadError('the document is truncated')
  endTable()
  writer.endLine()
  for (const { mark, text } of notes) {
    writer.text(`${mark} ${text.trim()}`)
    writer.endLine()
  }
  return writer.finish()

  function control(word: string, number: number | null): void {
    const on = number !== 0
    if (SKIPPED.has(word)) {
      state.skipped = true
      return
    }
    const sign = SIGNS[word]
    if (sign !== undefined) write(sign)
    switch (word) {
      case 'ansicpg':
        if (number !== null && iconv.encodingExists(`windows-${number}`)) page = `windows-${number}`
        break
      case 'fonttbl':
        state.into = 'fonts'
        break
      case 'f':
        if (number === null) break
        state.font = number
        if (state.into === 'fonts') fonts.set(number, { name: '', page })
        break
      case 'fcharset': {
        const font = fonts.get(state.font)
        if (state.into === 'fonts' && font && number !== null) font.page = CODE_PAGES[number] ?? page
        break
      }
      case 'uc':
        state.fallback = number ?? 1
        break
      case 'plain':
        state.raised = state.hidden = state.capitals = false
        break
      case 'super':
        state.raised = on
        break
      case 'up':
        state.raised = isRaisedBy(number ?? 6)
        break
      case 'dn':
      case 'nosupersub':
        state.raised = false
        break
      case 'v':
        state.hidden = on
        break
      case 'caps':
        state.capitals = on
        break
      case 'footnote': {
        const mark = raised(`(${notes.length + 1})`)
        const { raised: wasRaised } = state
        state.raised = false
        write(mark)
        state.raised = wasRaised
        notes.push({ mark, text: '' })
        state.into = 'note'
        break
      }
      case 'chftn':
        break
      case 'listtext':
      case 'pntext':
        if (state.into === 'text') state.into = 'number'
        break
      case 'ls':
        state.list = number ?? 0
        break
      case 'ilvl':
        state.level = number ?? 0
        break
      case 'pard':
        if (state.into === 'number') break
        state.inTable = false
        state.list = state.level = 0
        break
      case 'intbl':
        state.inTable = true
        if (!state.skipped && state.into === 'text') openCell()
        break
      case 'par':
      case 'sect':
        endParagraph()
        break
      case 'line':
      case 'page':
        endLine(word)
        break
      case 'trowd':
        if (state.skipped) break
        left = 0
        rights = []
        break
      case 'trleft':
        if (!state.skipped) left = number ?? 0
        break
      case 'cellx':
        if (!state.skipped) rights.push(number ?? 0)
        break
      case 'cell':
        if (state.skipped) break
        openCell()
        writeNumber()
        writer.endLine()
        writer.endCell()
        writer.startCell()
        nextParagraph()
        break
      // Tables in cells stay lines of the cell, so that what stands side by side is not one figure
      case 'nestcell':
        if (!state.skipped) writer.endLine()
        break
      case 'row':
        if (state.skipped || !inTable) break
        writer.dropCell()
        edges.push([left, ...rights])
        writer.startRow()
        writer.startCell()
        break
    }
  }
}

/** Groups in groups: those of Word are a few dozen at most. */
const MAX_DEPTH = 5000
