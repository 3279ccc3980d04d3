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

/** Documents that another has been read as already, from a scan say: the same number, issuer and day. */
export function copiesAmong(documents: readonly Row<'documents'>[]): Set<string> {
  const seen = new Set<string>()
  const copies = new Set<string>()
  for (const { doc_id, doc_number, issuer, issued_on } of documents) {
    if (doc_number === null || issued_on === null) continue
    const key = `${fold(doc_number)}|${fold(issuer ?? '')}|${issued_on}`
    if (seen.has(key)) copies.add(doc_id)
    seen.add(key)
  }
  return copies
}
