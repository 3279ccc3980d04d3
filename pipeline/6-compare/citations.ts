/** Which document cites which: one edge for each relation. */
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'

export class Citations {
  readonly #edges = new Map<string, Row<'citations'>>()

  /** Counts the citations of one document. */
  add(document: Row<'documents'>, entities: readonly Row<'entities'>[]): void {
    for (const { type, canonical, text, attributes } of entities) {
      if (type !== 'doc_ref') continue
      const to = canonical ?? text
      const relation = relationOf(attributes)
      const key = `${document.doc_id}\n${to}\n${relation}`
      const edge = this.#edges.get(key)
      if (edge) edge.count++
      else
        this.#edges.set(key, {
          from: document.doc_number ?? document.doc_id,
          to,
          relation,
          count: 1,
          from_doc_id: document.doc_id,
          to_doc_id: null,
        })
    }
  }

  /**
   * All edges; `to_doc_id` where exactly one document of the corpus has the number, or one of the same province
   * as the citing document has ("05-KL/TU" is a number that every province gives).
   */
  edges(documents: readonly Row<'documents'>[]): Row<'citations'>[] {
    const byNumber = new Map<string, Row<'documents'>[]>()
    const byId = new Map<string, Row<'documents'>>()
    for (const document of documents) {
      byId.set(document.doc_id, document)
      if (document.doc_number === null) continue
      const number = numberKey(document.doc_number)
      const there = byNumber.get(number)
      if (there) there.push(document)
      else byNumber.set(number, [document])
    }
    return [...this.#edges.values()].map(edge => {
      const all = (byNumber.get(numberKey(edge.to)) ?? []).filter(({ doc_id }) => doc_id !== edge.from_doc_id)
      const province = byId.get(edge.from_doc_id)?.province
      const near = all.filter(document => document.province === province)
      const cited = all.length === 1 ? all[0] : near.length === 1 ? near[0] : undefined
      return { ...edge, to_doc_id: cited && isCitable(cited, edge.to, province) ? cited.doc_id : null }
    })
  }
}

/** Numbers of central bodies are one document's; others only within their province. */
const isCitable = (cited: Row<'documents'>, to: string, province: string | null | undefined): boolean =>
  cited.province === null || cited.province === province || /\d{4}/.test(to)

const numberKey = (number: string): string => fold(number.normalize('NFC')).replace(/\s+/g, '')

function relationOf(attributes: string | null): string | null {
  if (attributes === null || !attributes.includes('"relation"')) return null
  const { relation } = JSON.parse(attributes) as { relation?: unknown }
  return typeof relation === 'string' ? relation : null
}
