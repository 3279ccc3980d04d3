/** A sentence with figures, prepared: tokens, words of the lexicon, and what other stages found in it. */

import { fold } from '../language/vietnamese.ts'
import { type Entry, lookup } from './grammar/lexicon.ts'
import { Role } from './grammar/roles.ts'
import { joinNumberWords, mayHaveNumberWords } from './number-words.ts'
import { NUMBER, type Tokens, tokenize, WORD } from './tokens.ts'

/** A phrase of the lexicon over tokens [first, last). */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly entry: Entry
}

/** A period named in the sentence over tokens [first, last). */
export interface Mention {
  readonly first: number
  readonly last: number
  readonly label: string
  readonly text: string
  /** What something is compared with: "cùng kỳ". */
  readonly base?: boolean
}

/** A period, and the token of the bracket that it stands in, -1 outside of brackets. */
export interface PeriodMention extends Mention {
  readonly bracket: number
}

/** What stage 4 found, with offsets into the sentence. */
export interface Span {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly canonical: string | null
  /** The place that it names or belongs to. */
  readonly place: { readonly name: string; readonly code: string | null } | null
  /** Another country. */
  readonly country?: string | null
}

const SCALE = /^(?:tỷ|tỉ|triệu|nghìn|ngàn|\d[\d.,]*)$/

export class Sentence {
  readonly tokens: Tokens
  /** Tokens inside names, dates, periods and cited documents: their numbers are no figures. */
  readonly masked: Uint8Array
  readonly periods: PeriodMention[] = []
  readonly places: Mention[] = []
  readonly organizations: Mention[] = []
  /** Mentions that say where: places, and bodies with a place in their name, in order. */
  readonly located: { mention: Mention; place: { readonly name: string; readonly code: string | null } }[] =
    []
  /** Other countries, in order: most are markets and partners, few say where. */
  readonly countries: { mention: Mention; name: string }[] = []
  readonly #start: (Hit | undefined)[]
  readonly #end: (Hit | undefined)[]

  constructor(
    readonly text: string,
    spans: readonly Span[],
    readonly english = false,
    periods: readonly { start: number; end: number; label: string; base: boolean }[] = [],
    folded = fold(text),
  ) {
    const tokens = tokenize(folded, english)
    if (!english && mayHaveNumberWords(folded)) joinNumberWords(tokens)
    this.tokens = tokens
    this.masked = new Uint8Array(tokens.length)
    for (const span of spans) this.#mark(span)
    for (const period of periods) this.#markPeriod(period)
    this.#start = new Array<Hit | undefined>(tokens.length)
    this.#end = new Array<Hit | undefined>(tokens.length)
    const found = { length: 0 }
    for (let i = 0; i < tokens.length; ) {
      const entry = tokens.kind[i] === NUMBER ? null : lookup(tokens, i, found)
      // "200 tỷ đồng bằng 59% dự toán": the currency and a verb, no plain
      if (!entry || (entry.phrase === 'đồng bằng' && i > 0 && SCALE.test(tokens.text[i - 1]!))) {
        i++
        continue
      }
      const hit = { first: i, last: i + found.length, entry }
      this.#start[i] = hit
      this.#end[hit.last - 1] = hit
      i = hit.last
    }
  }

  #mark(span: Span): void {
    const { tokens } = this
    let first = 0
    while (first < tokens.length && tokens.end[first]! <= span.start) first++
    let last = first
    while (last < tokens.length && tokens.start[last]! < span.end) last++
    if (first === last) return
    const mention = { first, last, label: span.canonical ?? '', text: span.text }
    if (span.place) this.located.push({ mention, place: span.place })
    if (span.country) this.countries.push({ mention, name: span.country })
    if (span.type === 'date') {
      this.masked.fill(1, first, last)
    } else if (span.type === 'place') {
      this.places.push(mention)
      this.masked.fill(1, first, last)
    } else if (span.type === 'organization') this.organizations.push(mention)
    else if (span.type === 'doc_ref') this.masked.fill(1, first, last)
    else if (span.type === 'programme' || span.type === 'event') this.masked.fill(1, first, last)
  }

  #markPeriod(period: { start: number; end: number; label: string; base: boolean }): void {
    const { tokens } = this
    let first = 0
    while (first < tokens.length && tokens.end[first]! <= period.start) first++
    let last = first
    while (last < tokens.length && tokens.start[last]! < period.end) last++
    if (first === last) return
    const open: number[] = []
    for (let i = 0; i < first; i++) {
      if (tokens.text[i] === '(') open.push(i)
      else if (tokens.text[i] === ')') open.pop()
    }
    this.masked.fill(1, first, last)
    this.periods.push({
      first,
      last,
      label: period.label,
      text: this.text.slice(period.start, period.end),
      base: period.base,
      bracket: open.length > 0 ? open[open.length - 1]! : -1,
    })
  }

  hitAt(token: number): Hit | null {
    return this.#start[token] ?? null
  }

  /** The phrase whose last token is `token`. */
  hitEndingAt(token: number): Hit | null {
    return this.#end[token] ?? null
  }

  /** Whether the token is written with a capital. */
  upperAt(token: number): boolean {
    const { tokens } = this
    if (token >= tokens.length || tokens.kind[token] !== WORD) return false
    const letter = this.text[tokens.start[token]!]!
    return letter !== letter.toLowerCase()
  }

  /** Whether a word that makes age or time a measure stands in the sentence: "tuổi thọ". */
  measures(word: string): boolean {
    const { tokens } = this
    for (let i = 0; i + 1 < tokens.length; i++)
      if (tokens.text[i] === word && tokens.text[i + 1] === 'thọ') return true
    return false
  }

  /** Whether a verb or comparator before the number says that it counts: "tuyển 2000 học sinh". */
  countedBefore(number: number): boolean {
    const hit = number > 0 ? this.hitEndingAt(number - 1) : null
    return (
      hit !== null &&
      (hit.entry.roles &
        (Role.GE | Role.LE | Role.APPROX | Role.EXIST | Role.UP | Role.DOWN | Role.ACTION)) !==
        0
    )
  }

  /** The text of tokens [first, last) with single spaces. */
  slice(first: number, last: number): string {
    if (first >= last) return ''
    return this.text.slice(this.tokens.start[first]!, this.tokens.end[last - 1]!).replace(/\s+/g, ' ')
  }
}
