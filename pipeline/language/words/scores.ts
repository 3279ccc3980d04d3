/** Scores of keys, computed once a key. */
export class ScoreTable {
  #index = new Map<string, number>()
  #scores: Float64Array
  readonly #width: number
  readonly #most: number
  readonly #fill: (key: string, scores: Float64Array, from: number) => void

  /** `fill` writes the `width` scores of a new key; a table of more than `most` keys may be trimmed. */
  constructor(width: number, most: number, fill: (key: string, scores: Float64Array, from: number) => void) {
    this.#width = width
    this.#most = most
    this.#fill = fill
    this.#scores = new Float64Array(width * 1024)
  }

  /** Holds the scores of all keys; another array after `of` met a new key. */
  get scores(): Float64Array {
    return this.#scores
  }

  /** Where the scores of the key begin. */
  of(key: string): number {
    const there = this.#index.get(key)
    if (there !== undefined) return there
    const from = this.#index.size * this.#width
    if (from + this.#width > this.#scores.length) {
      const grown = new Float64Array(this.#scores.length * 2)
      grown.set(this.#scores)
      this.#scores = grown
    }
    this.#scores.fill(0, from, from + this.#width)
    this.#index.set(key, from)
    this.#fill(key, this.#scores, from)
    return from
  }

  /** Forgets all keys where they are too many. */
  trim(): void {
    if (this.#index.size > this.#most) this.#index = new Map()
  }
}
