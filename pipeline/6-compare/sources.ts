/** What the rules of comparison ask of the documents. */
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import type { Source } from './point.ts'

/** Documents in the order of their days. */
export function sourcesOf(documents: readonly Row<'documents'>[]): Map<string, Source> {
  const sources = documents.map(
    (document): Source => ({
      doc_id: document.doc_id,
      day: document.issued_on ?? document.period_end ?? '',
      issuer: fold(document.issuer ?? ''),
      type: document.doc_type ?? '',
      province: fold(document.province ?? ''),
      order: 0,
    }),
  )
  const ordered = [...sources].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.doc_id < b.doc_id ? -1 : a.doc_id > b.doc_id ? 1 : 0,
  )
  ordered.forEach((source, i) => {
    source.order = i
  })
  return new Map(sources.map(source => [source.doc_id, source]))
}
