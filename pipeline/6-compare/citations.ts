/** Which document cites which: one edge for each relation. */
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import { Dictionary } from './dictionary.ts'

interface Edge {
  /** Numbers of strings. */
  readonly to: number
  readonly relation: number | null
  count: number
}

export class Citations {
  readonly #strings = new Dictionary()
  readonly #edges = new Map<Row<'documents'>, Edge[]>()

  /** Counts the citations of one document, all at once. */
  add(document: Row<'documents'>, entities: readonly Row<'entities'>[]): void {
    const edges = new Map<string, Edge>()
    for (const { type, canonical, text, attributes } of entities) {
      if (type !== 'doc_ref') continue
      const to = canonical ?? text
      const relation = relationOf(attributes)
      const key = `${to}\n${relation}`
      const edge = edges.get(key)
      if (edge) edge.count++
      else
        edges.set(key, {
          to: this.#strings.number(to),
          relation: relation === null ? null : this.#strings.number(relation),
          count: 1,
        })
    }
    if (edges.size > 0) this.#edges.set(document, [...edges.values()])
  }

  /**
   * All edges; `to_doc_id` where exactly one document of the corpus has the number, or one of the same province
   * as the citing document has ("05-KL/TU" is a number that every province gives).
   */
  *edges(documents: readonly Row<'documents'>[]): Generator<Row<'citations'>> {
    const byNumber = new Map<string, Row<'documents'>[]>()
    for (const document of documents) {
      if (document.doc_number === null) continue
      const number = numberKey(document.doc_number)
      const there = byNumber.get(number)
      if (there) there.push(document)
      else byNumber.set(number, [document])
    }
    for (const [{ doc_id, doc_number, province }, edges] of this.#edges)
      for (const { to: cites, relation, count } of edges) {
        const to = this.#strings.text(cites)
        const all = (byNumber.get(numberKey(to)) ?? []).filter(document => document.doc_id !== doc_id)
        const near = all.filter(document => document.province === province)
        const cited = all.length === 1 ? all[0] : near.length === 1 ? near[0] : undefined
        yield {
          from: doc_number ?? doc_id,
          to,
          relation: relation === null ? null : this.#strings.text(relation),
          count,
          from_doc_id: doc_id,
          to_doc_id: cited && isCitable(cited, to, province) ? cited.doc_id : null,
        }
      }
  }
}

/** Numbers of central bodies are one document's; others only within their province. */
const isCitable = (cited: Row<'documents'>, to: string, province: string | null): boolean =>
  cited.province === null || cited.province === province || /\d{4}/.test(to)

const numberKey = (number: string): string => fold(number.normalize('NFC')).replace(/\s+/g, '')

function relationOf(attributes: string | null): string | null {
  if (attributes === null || !attributes.includes('"relation"')) return null
  const { relation } = JSON.parse(attributes) as { relation?: unknown }
  return typeof relation === 'string' ? relation : null
}
