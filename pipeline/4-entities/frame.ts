/** What a document tells about all its sentences. */
import type { Row } from '../tables.ts'
import type { Gazetteer, Unit } from './gazetteer.ts'
import type { Anchor } from './periods.ts'

export interface Frame {
  readonly gazetteer: Gazetteer
  readonly anchor: Anchor
  readonly english: boolean
  /** The day for which places are looked up (YYYY-MM-DD). */
  readonly day: string
  /** The province of the issuer as it was on that day. */
  readonly province: Unit | null
  /** The year named last, for a document that tells neither its date nor its period. */
  year: number | null
  /** The province named last with its level. */
  focus: Unit | null
  /** The document's own number, folded and without white space. */
  readonly number: string | null
  /** Units named with their level so far, by folded name: what a bare name later in the text means. */
  readonly known: Map<string, Unit>
  /** Names of persons so far, folded. */
  readonly persons: Set<string>
}

/** Day of a document: issued, else the end of its period, else the eve of the reform of the units. */
function dayOf(document: Row<'documents'>, gazetteer: Gazetteer): string {
  return (
    document.issued_on ??
    document.period_end ??
    document.plan_period_start ??
    `${Number(gazetteer.reform.slice(0, 4)) - 1}-12-31`
  )
}

export function frameOf(document: Row<'documents'>, gazetteer: Gazetteer): Frame {
  const day = dayOf(document, gazetteer)
  return {
    gazetteer,
    anchor: document,
    english: document.language === 'en',
    day,
    province: document.province ? gazetteer.province(document.province, day) : null,
    number: document.doc_number?.toLowerCase().replace(/\s+/g, '') ?? null,
    year: null,
    focus: null,
    known: new Map(),
    persons: new Set(),
  }
}
