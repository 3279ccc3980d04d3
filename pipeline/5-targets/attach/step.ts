/** A decision about what a figure measures. */
import type { Figure } from '../figures.ts'
import type { Reading } from './reading.ts'

/** What a figure measures, and where that was found. */
export interface Found {
  readonly indicator: string
  /** left, right, verb, inherited …; confidence is told by it. */
  readonly source: string
  /** What later figures of the clause inherit; the indicator where nothing else is said. */
  readonly subject?: string
  /** The verb before a counted noun, for the next member of its list. */
  readonly verb?: string
  /** The figure is a plan's. */
  readonly plan?: boolean
  readonly comparator?: Figure['comparator']
}

/** Steps stand in tables; the first that applies decides. `examples` are sentences in which it decides about a figure. */
export interface Step {
  readonly id: string
  readonly says: string
  readonly examples: readonly string[]
  applies(reading: Reading): boolean
  find(reading: Reading): Found
}
