/** RTF to lines of text. Control words are those of the Rich Text Format specification 1.9.1. */

import iconv from 'iconv-lite'
import { isRaisedBy, raised } from '../language/raised.ts'
import { ReadError } from '../stage.ts'
import type { Decoded } from './encodings/decode.ts'
import { type Looks, RtfLines } from './rtf-lines.ts'
import { readLists, TOKEN } from './rtf-lists.ts'

/** Groups that hold no text of the document. */
const SKIPPED = new Set(
  'colortbl stylesheet listtable listoverridetable rsidtbl generator info pict object objdata themedata colorschememapping datastore latentstyles xmlnstbl header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc fldinst bkmkstart bkmkend mmathPr panose falt filetbl revtbl private xe tc nonshppict upr deleted atnid atnauthor annotation'.split(
    ' ',
  ),
)
/** Destinations marked as to be ignored by readers that do not know them, which hold text all the same. */
const STARRED_TEXT = new Set(['shpinst', 'shptxt', 'ud', 'footnote', 'listtext', 'pntext'])

/** Control words that are a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
])

/** What control signs show. An optional hyphen is kept as such: in .VnTime its code is that of a letter. */
const CONTROL_SIGNS: Readonly<Record<string, string>> = {
  '~': ' ',
  _: '-',
  '-': '\u00ad',
  '\\': '\\',
  '{': '{',
  '}': '}',
}

/** Code pages of the numbers of character sets that Vietnamese documents have. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  163: 'windows-1258',
  238: 'windows-1250',
  204: 'windows-1251',
}

type Fonts = Map<number, { name: string; page: string }>

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
const PLAIN: State = {
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

/** Groups in groups: those of Word are a few dozen at most. */
const MAX_DEPTH = 5000

/** Throws ReadError where there is no end to its groups. */
export function readRtf(bytes: Uint8Array): Decoded {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return new RtfReader(rtf).read()
}

/** Tokens to characters in their state; what is written goes to `RtfLines`. */
class RtfReader {
  readonly #rtf: string
  readonly #lines: RtfLines
  readonly #fonts: Fonts = new Map()
  readonly #saved: State[] = []
  #state: State = { ...PLAIN }
  #page = 'windows-1252'
  /** Characters that stand for a \u and are left out. */
  #toSkip = 0
  #starred = false
  /** Bytes of one font wait for each other: windows-1258 has tones as bytes of their own. */
  #waiting = ''
  #unicode = ''

  constructor(rtf: string) {
    this.#rtf = rtf
    const listsOf = () =>
      readLists(rtf, { fonts: this.#fonts, decode: bytes => this.#decode(bytes, this.#page) })
    this.#lines = new RtfLines(listsOf)
  }

  read(): Decoded {
    for (const [, word, number, hex, sign, brace, text] of this.#rtf.matchAll(TOKEN)) {
      if (text !== undefined) this.#addBytes(text)
      else if (hex !== undefined) this.#addBytes(String.fromCharCode(Number.parseInt(hex, 16)))
      else if (word === 'u' && number !== undefined) this.#addUnicode(Number(number))
      else {
        this.#flush()
        this.#toSkip = 0
        if (brace !== undefined) this.#bound(brace)
        else if (sign !== undefined) this.#sign(sign)
        else if (word !== undefined) this.#word(word, number === undefined ? null : Number(number))
      }
    }
    this.#flush()
    if (this.#saved.length > 0 && !this.#rtf.trimEnd().endsWith('}'))
      throw new ReadError('the document is truncated')
    return this.#lines.finish()
  }

  #addBytes(bytes: string): void {
    const kept = bytes.slice(this.#toSkip)
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length)
    if (kept === '') return
    if (this.#unicode !== '') this.#flush()
    this.#waiting += kept
  }
  #addUnicode(code: number): void {
    if (this.#waiting !== '') this.#flush()
    this.#unicode += String.fromCharCode((code + 65_536) % 65_536)
    this.#toSkip = this.#state.fallback
  }
  #flush(): void {
    const [bytes, unicode] = [this.#waiting, this.#unicode]
    this.#waiting = this.#unicode = ''
    if (bytes !== '') {
      const font = this.#fonts.get(this.#state.font)
      this.#write(this.#decode(bytes, font?.page ?? this.#page).normalize('NFC'))
    }
    if (unicode !== '') this.#write(unicode)
  }
  #decode(bytes: string, page: string): string {
    return iconv.decode(Buffer.from(bytes, 'latin1'), page)
  }

  #bound(brace: string): void {
    if (brace === '}') {
      this.#state = this.#saved.pop() ?? this.#state
      return
    }
    this.#saved.push({ ...this.#state })
    if (this.#saved.length > MAX_DEPTH)
      throw new ReadError('the document is nested too deeply: it is damaged')
    this.#starred = false
  }

  #sign(sign: string): void {
    if (sign === '*') this.#starred = true
    else if (sign === '\n' || sign === '\r') this.#lines.endParagraph(this.#looks())
    else {
      const shown = CONTROL_SIGNS[sign]
      if (shown !== undefined) this.#write(shown)
    }
  }

  #word(word: string, number: number | null): void {
    if ((this.#starred && !STARRED_TEXT.has(word)) || SKIPPED.has(word)) this.#state.skipped = true
    this.#starred = false
    if (SKIPPED.has(word)) return
    const sign = SIGNS.get(word)
    if (sign !== undefined) this.#write(sign)
    else if (!this.#setEncoding(word, number) && !this.#setLooks(word, number)) this.#structure(word, number)
  }

  #write(text: string): void {
    const state = this.#state
    if (state.skipped || state.hidden || text === '') return
    if (state.into === 'fonts') {
      const font = this.#fonts.get(state.font)
      if (font) font.name += text
      return
    }
    const cased = state.capitals ? text.toUpperCase() : text
    this.#lines.write(state.raised ? raised(cased) : cased, this.#looks())
  }

  #looks(): Looks {
    const { into, skipped, inTable, list, level, font } = this.#state
    return { into, skipped, inTable, list, level, font: this.#fonts.get(font)?.name.replace(/;.*$/, '') }
  }

  /** Code pages and fonts. Gives whether the word is one of theirs. */
  #setEncoding(word: string, number: number | null): boolean {
    const state = this.#state
    switch (word) {
      case 'ansicpg':
        if (number !== null && iconv.encodingExists(`windows-${number}`)) this.#page = `windows-${number}`
        return true
      case 'fonttbl':
        state.into = 'fonts'
        return true
      case 'f':
        if (number === null) return true
        state.font = number
        if (state.into === 'fonts') this.#fonts.set(number, { name: '', page: this.#page })
        return true
      case 'fcharset': {
        const font = this.#fonts.get(state.font)
        if (state.into === 'fonts' && font && number !== null) font.page = CODE_PAGES[number] ?? this.#page
        return true
      }
      case 'uc':
        state.fallback = number ?? 1
        return true
    }
    return false
  }

  /** How characters look. Gives whether the word is one of those that say so. */
  #setLooks(word: string, number: number | null): boolean {
    const state = this.#state
    const on = number !== 0
    switch (word) {
      case 'plain':
        state.raised = state.hidden = state.capitals = false
        return true
      case 'super':
        state.raised = on
        return true
      case 'up':
        state.raised = isRaisedBy(number ?? 6)
        return true
      case 'dn':
      case 'nosupersub':
        state.raised = false
        return true
      case 'v':
        state.hidden = on
        return true
      case 'caps':
        state.capitals = on
        return true
    }
    return false
  }

  /** Paragraphs, lists, notes and tables. */
  #structure(word: string, number: number | null): void {
    const state = this.#state
    switch (word) {
      case 'footnote':
        this.#openNote()
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
        if (!state.skipped && state.into === 'text') this.#lines.openCell()
        break
      case 'par':
      case 'sect':
        this.#lines.endParagraph(this.#looks())
        break
      case 'line':
        this.#lines.endLine(this.#looks())
        break
      case 'page':
        this.#lines.breakPage(this.#looks())
        break
      case 'trowd':
        if (!state.skipped) this.#lines.layRow()
        break
      case 'trleft':
        if (!state.skipped) this.#lines.setLeft(number ?? 0)
        break
      case 'cellx':
        if (!state.skipped) this.#lines.addRight(number ?? 0)
        break
      case 'cell':
        if (!state.skipped) this.#lines.endCell(this.#looks())
        break
      case 'nestcell':
        if (!state.skipped) this.#lines.endNestedCell()
        break
      case 'row':
        if (!state.skipped) this.#lines.endRow()
        break
    }
  }

  #openNote(): void {
    const mark = this.#lines.nextMark()
    const wasRaised = this.#state.raised
    this.#state.raised = false
    this.#write(mark)
    this.#state.raised = wasRaised
    this.#lines.openNote(mark)
    this.#state.into = 'note'
  }
}
