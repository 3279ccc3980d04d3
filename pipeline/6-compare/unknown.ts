/** Indicators that the ontology does not know, with its nearest ones, so that a researcher can add them. */
import type { Ontology } from '../5-targets/ontology.ts'
import type { Row } from '../tables.ts'
import { copied } from './dictionary.ts'

/** A nearest one that is less like it helps nobody. */
const ALIKE = 0.3

interface Unknown {
  readonly row: Row<'unknown_indicators'>
  count: number
}

export class UnknownIndicators {
  readonly #unknown = new Map<string, Unknown>()

  /** Counts a figure of an unknown indicator; the first stays its example. */
  add(row: Row<'targets'>): void {
    if (!row.indicator_id.startsWith('~')) return
    const there = this.#unknown.get(row.indicator_id)
    if (there) there.count++
    else {
      const indicator_id = copied(row.indicator_id)
      this.#unknown.set(indicator_id, {
        count: 1,
        row: {
          indicator_id,
          indicator: copied(row.indicator),
          count: 1,
          unit: copied(row.unit),
          nearest_id: null,
          nearest: null,
          similarity: null,
          example: copied(row.text),
          example_target_id: copied(row.target_id),
        },
      })
    }
  }

  /** Most frequent first. */
  *rows(ontology: Ontology): Generator<Row<'unknown_indicators'>> {
    const unknown = [...this.#unknown.values()].sort(
      (a, b) => b.count - a.count || (a.row.indicator_id < b.row.indicator_id ? -1 : 1),
    )
    for (const { row, count } of unknown) {
      const near = ontology.nearest(row.indicator, 1).find(({ similarity }) => similarity >= ALIKE)
      yield {
        ...row,
        count,
        nearest_id: near?.indicator.id ?? null,
        nearest: near?.indicator.vi ?? null,
        similarity: near ? Math.round(near.similarity * 1000) / 1000 : null,
      }
    }
  }
}
