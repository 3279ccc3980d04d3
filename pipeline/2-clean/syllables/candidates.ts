/** Which syllables may have been printed where one was read. */
import { bare } from '../../language/vietnamese.ts'
import { FIRST_WORD } from '../language-model/characters.ts'
import type { LanguageModel } from '../language-model/model.ts'
import type { Confusions } from './confusions.ts'

export interface Candidate {
  readonly id: number
  /** ln P(read | this one printed). */
  readonly channel: number
}

/** Words less likely than this are never put where something else stood. */
const LEAST_LOG = -13.5
/** Readings less likely than this are not considered. */
const LEAST_CHANNEL = -14
const MOST = 24

/** A word as it is printed, not an abbreviation or a foreign one: a vowel, and few letters. */
const SYLLABLE =
  /^[bcdđghklmnpqrstvx]{0,3}[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/u
export const isSyllable = (word: string): boolean => word.length <= 7 && SYLLABLE.test(word)

export class Candidates {
  readonly #model: LanguageModel
  readonly #confusions: Confusions
  /** Ids of words by their letters without marks, and by those with one letter left out. */
  readonly #byShape = new Map<string, number[]>()
  readonly #byGap = new Map<string, number[]>()

  constructor(model: LanguageModel, confusions: Confusions) {
    this.#model = model
    this.#confusions = confusions
    for (let id = FIRST_WORD; id < model.words.length; id++) {
      const word = model.words[id]!
      if (model.unigramLogs[id]! < LEAST_LOG || !isSyllable(word)) continue
      const shape = bare(word)
      push(this.#byShape, shape, id)
      for (let i = 0; i < shape.length; i++) push(this.#byGap, shape.slice(0, i) + shape.slice(i + 1), id)
    }
  }

  /** For a folded syllable as read: what it may have been, likeliest reading first, itself left out. */
  of(read: string): Candidate[] {
    const shape = bare(read)
    const ids = new Set<number>(this.#byShape.get(shape))
    for (const word of this.#confusions.trueOf.get(read) ?? []) {
      const id = this.#model.idOf(word)
      if (id > 0) ids.add(id)
    }
    const collect = (found: readonly number[] | undefined) => {
      if (found) for (const id of found) ids.add(id)
    }
    if (shape.length >= 2 && shape.length <= 8) {
      collect(this.#byGap.get(shape))
      for (let i = 0; i < shape.length; i++) {
        const gap = shape.slice(0, i) + shape.slice(i + 1)
        collect(this.#byShape.get(gap))
        collect(this.#byGap.get(gap))
      }
    }
    const own = this.#model.idOf(read)
    const found: Candidate[] = []
    for (const id of ids) {
      if (id === own) continue
      const channel = this.#confusions.log(this.#model.words[id]!, read)
      if (channel >= LEAST_CHANNEL) found.push({ id, channel })
    }
    found.sort((a, b) => b.channel - a.channel || a.id - b.id)
    return found.slice(0, MOST)
  }
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key)
  if (list) list.push(id)
  else map.set(key, [id])
}
