import type { Crf } from './crf.ts'
import { ScoreTable } from './scores.ts'

/** Features of runs of tokens: for each slot (where the run begins, relative to the token in the middle) some named ones. */
export interface Template {
  /** Tokens in the run. */
  readonly length: number
  readonly slots: readonly number[]
  /** Suffixes of the features of a slot: '', '.lower' … */
  names(slot: number): readonly string[]
  /** What a feature says of a run (its tokens parted by one space). */
  value(name: string, run: string): string
}

/** More distinct runs of one template than this are not remembered. */
const MOST_RUNS = 200_000

const place = (slot: number, length: number): string =>
  length === 1 ? `${slot}` : `${slot},${slot + length - 1}`

/** Scores of the labels of each token by the features around it. */
export class Emissions {
  readonly #size: number
  readonly #layers: {
    readonly template: Template
    readonly table: ScoreTable
    /** Scores of a slot that lies before the first or after the last token. */
    readonly before: Float64Array[]
    readonly after: Float64Array[]
  }[]
  /** Scores by the column that is the same for all tokens, for the first tokens and all later ones. */
  readonly #columns: Float64Array[]

  /** `columns` are the slots of the second column, as runs: [-2], [-3, -2]. */
  constructor(crf: Crf, templates: readonly Template[], columns: readonly (readonly number[])[]) {
    const size = crf.labels.length
    this.#size = size
    this.#layers = templates.map(template => {
      const { length, slots } = template
      const edge = (said: string): Float64Array[] =>
        slots.map(slot => {
          const scores = new Float64Array(size)
          for (const name of template.names(slot))
            crf.add(`T[${place(slot, length)}]${name}=${said}`, scores, 0)
          return scores
        })
      const table = new ScoreTable(size * slots.length, MOST_RUNS, (run, scores, from) => {
        slots.forEach((slot, k) => {
          for (const name of template.names(slot))
            crf.add(`T[${place(slot, length)}]${name}=${template.value(name, run)}`, scores, from + k * size)
        })
      })
      return { template, table, before: edge('BOS'), after: edge('EOS') }
    })
    const furthest = Math.max(...columns.map(run => -run[0]!))
    this.#columns = Array.from({ length: furthest + 1 }, (_, i) => {
      const scores = new Float64Array(size)
      for (const run of columns) {
        const said = i + run[0]! < 0 ? 'BOS' : run.map(() => 'X').join(' ')
        crf.add(`T[${run.join(',')}][1]=${said}`, scores, 0)
      }
      return scores
    })
  }

  /** Scores label by label, token after token. */
  of(tokens: readonly string[]): Float64Array {
    const size = this.#size
    const count = tokens.length
    const scores = new Float64Array(count * size)
    const columns = this.#columns
    for (let i = 0; i < count; i++)
      scores.set(columns[i < columns.length ? i : columns.length - 1]!, i * size)
    const add = (i: number, vectors: Float64Array, from: number): void => {
      for (let k = 0, to = i * size; k < size; k++, to++) scores[to]! += vectors[from + k]!
    }
    for (const { template, table, before, after } of this.#layers) {
      const { length, slots } = template
      table.trim()
      for (let j = 0; j + length <= count; j++) {
        let run = tokens[j]!
        for (let k = 1; k < length; k++) run += ` ${tokens[j + k]!}`
        const from = table.of(run)
        const vectors = table.scores
        for (let s = 0; s < slots.length; s++) {
          const i = j - slots[s]!
          if (i >= 0 && i < count) add(i, vectors, from + s * size)
        }
      }
      slots.forEach((slot, s) => {
        for (let i = 0; i < Math.min(count, -slot); i++) add(i, before[s]!, 0)
        for (let i = Math.max(0, -slot, count - length + 1 - slot); i < count; i++) add(i, after[s]!, 0)
      })
    }
    return scores
  }
}
