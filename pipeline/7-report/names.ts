/** The ontology's names of what a report shows. */
import type { Ontology } from '../5-targets/ontology.ts'
import type { Row } from '../tables.ts'
import type { Names } from './page.ts'

/** Gathers the names of figures' indicators and topics. */
export class NameList {
  readonly #ontology: Ontology
  readonly #indicators: Record<string, string> = {}
  readonly #topics = new Set<string>()

  constructor(ontology: Ontology) {
    this.#ontology = ontology
  }

  add({ indicator_id, topic }: Row<'targets'>): void {
    if (topic !== null) this.#topics.add(topic)
    if (indicator_id in this.#indicators) return
    const known = this.#ontology.get(indicator_id)
    if (known) this.#indicators[indicator_id] = known.en
  }

  finish(): Names {
    const topics = this.#ontology.topics.filter(({ id }) => this.#topics.has(id))
    return {
      indicators: this.#indicators,
      topics: Object.fromEntries(topics.map(({ id, vi, en }) => [id, { vi, en }])),
    }
  }
}
