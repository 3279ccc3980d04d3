/** Rows of a whole corpus, taken a document at a time or from the top. */
import type { Batches } from '../stage.ts'
import type { Row, TableName } from '../tables.ts'

/**
 * The rows of each document, for documents asked for in the order of the table. Rows of documents that are
 * not asked for are passed over.
 */
export function byDocument<K extends TableName>(batches: Batches<K>): { of(doc_id: string): Row<K>[] } {
  const rows = rowsOf(batches)
  let next = rows.next()
  const idOf = (row: Row<K>): string => (row as { doc_id: string }).doc_id
  return {
    of(doc_id) {
      const own: Row<K>[] = []
      while (!next.done && idOf(next.value) < doc_id) next = rows.next()
      while (!next.done && idOf(next.value) === doc_id) {
        own.push(next.value)
        next = rows.next()
      }
      return own
    },
  }
}

/** The rows of a table one by one. */
export function* rowsOf<K extends TableName>(batches: Batches<K>): Generator<Row<K>, undefined> {
  for (const batch of batches) yield* batch
  return undefined
}

/** The first rows of a table, and whether it has more. */
export interface Head<K extends TableName> {
  readonly rows: readonly Row<K>[]
  readonly more: boolean
}
export function head<K extends TableName>(batches: Batches<K>, most: number): Head<K> {
  const rows: Row<K>[] = []
  for (const batch of batches)
    for (const row of batch) {
      if (rows.length === most) return { rows, more: true }
      rows.push(row)
    }
  return { rows, more: false }
}
