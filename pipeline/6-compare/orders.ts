/** The orders of a document in little room, while those of all other documents are read. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Row } from '../tables.ts'

/** Compressed JSON. */
export type PackedOrders = Uint8Array

/** What is asked of a directive when it is compared. */
interface PlainOrder {
  readonly id: string
  readonly text: string
  readonly cited: string | null
}

export function pack(directives: readonly Row<'directives'>[]): PackedOrders {
  const orders = directives.map(
    ({ directive_id, text, cited }): PlainOrder => ({ id: directive_id, text, cited }),
  )
  // copied, since what zlib gives may lie in a larger buffer
  return Uint8Array.from(deflateRawSync(JSON.stringify(orders), { level: 1 }))
}

export const unpack = (orders: PackedOrders): PlainOrder[] =>
  JSON.parse(inflateRawSync(orders).toString()) as PlainOrder[]
