/** A text as the language model sees it: tokens in order, edges of sentences and lines among them. */
import { fold } from '../../language/vietnamese.ts'
import {
  classOf,
  DIGIT,
  EDGE,
  endsAt,
  LETTER,
  NUMBER,
  PAUSE,
  SPACE,
  UNKNOWN,
} from '../language-model/characters.ts'
import type { LanguageModel } from '../language-model/model.ts'
import { type Candidate, type Candidates, isSyllable } from './candidates.ts'

export const SMALL = 0
export const TITLE = 1
export const CAPITALS = 2
export const MIXED = 3

/** A word as written, and what does not depend on where it stands. */
export interface Entry {
  readonly text: string
  readonly folded: string
  readonly id: number
  readonly shape: number
  /** Could be Vietnamese, by its letters. */
  readonly syllable: boolean
  /** Has a letter that English lacks. */
  readonly marked: boolean
  candidates: readonly Candidate[] | null
}

/** Entries of words met so far; emptied when it grows beyond what documents repeat. */
export class Entries {
  readonly #model: LanguageModel
  readonly #candidates: Candidates
  readonly #map = new Map<string, Entry>()

  constructor(model: LanguageModel, candidates: Candidates) {
    this.#model = model
    this.#candidates = candidates
  }

  of(text: string): Entry {
    let entry = this.#map.get(text)
    if (entry === undefined) {
      if (this.#map.size > 200_000) this.#map.clear()
      const folded = fold(text)
      entry = {
        text,
        folded,
        id: this.#model.idOf(folded),
        shape: shapeOf(text),
        syllable: isSyllable(folded),
        marked: /[^\x00-\x7f]/.test(text),
        candidates: null,
      }
      this.#map.set(text, entry)
    }
    return entry
  }

  candidatesOf(entry: Entry): readonly Candidate[] {
    entry.candidates ??= this.#candidates.of(entry.folded)
    return entry.candidates
  }
}

function shapeOf(text: string): number {
  const upper = text.toUpperCase()
  const lower = text.toLowerCase()
  if (text === lower) return SMALL
  if (text === upper) return text.length > 1 ? CAPITALS : TITLE
  return text.slice(1) === lower.slice(1) ? TITLE : MIXED
}

export class Tokens {
  count = 0
  ids = new Uint16Array(4096)
  starts = new Int32Array(4096)
  ends = new Int32Array(4096)
  /** The word's entry, null for edges, signs and numbers. */
  entries: (Entry | null)[] = []

  #push(id: number, start: number, end: number, entry: Entry | null): void {
    if (this.count === this.ids.length) this.#grow()
    this.ids[this.count] = id
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.entries[this.count] = entry
    this.count++
  }

  #grow(): void {
    const [ids, starts, ends] = [this.ids, this.starts, this.ends]
    this.ids = new Uint16Array(ids.length * 2)
    this.starts = new Int32Array(ids.length * 2)
    this.ends = new Int32Array(ids.length * 2)
    this.ids.set(ids)
    this.starts.set(starts)
    this.ends.set(ends)
  }

  /** Reads a text whose lines are paragraphs. */
  static of(text: string, entries: Entries): Tokens {
    const tokens = new Tokens()
    tokens.#push(EDGE, 0, 0, null)
    let last = EDGE
    const length = text.length
    for (let at = 0; at < length; ) {
      const code = text.charCodeAt(at)
      const kind = classOf[code]!
      let end = at + 1
      if (kind === LETTER) {
        while (end < length && classOf[text.charCodeAt(end)] === LETTER) end++
        const entry = entries.of(text.slice(at, end))
        last = entry.id
        tokens.#push(entry.id, at, end, entry)
        at = end
        continue
      }
      let id: number
      if (kind === SPACE) {
        if (code !== 10) {
          at = end
          continue
        }
        id = EDGE
      } else if (kind === DIGIT) {
        while (end < length && classOf[text.charCodeAt(end)] === DIGIT) end++
        id = NUMBER
      } else id = endsAt(text, at) ? EDGE : PAUSE
      if ((id === last && id !== UNKNOWN) || (id === PAUSE && last === EDGE)) {
        at = end
        continue
      }
      tokens.#push(id, at, end, null)
      last = id
      at = end
    }
    tokens.#push(EDGE, length, length, null)
    tokens.#push(EDGE, length, length, null)
    return tokens
  }
}
