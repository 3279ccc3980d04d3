export type MentionType =
  | 'doc_ref'
  | 'organization'
  | 'place'
  | 'person'
  | 'date'
  | 'period'
  | 'programme'
  | 'event'

/** What was found in one sentence; offsets are half-open and count in its text. */
export interface Mention {
  readonly type: MentionType
  readonly start: number
  readonly end: number
  canonical: string | null
  attributes: Record<string, unknown>
  readonly rule_id: string
}
