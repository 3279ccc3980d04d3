import type { Change } from './draft.ts'

/** Kinds of corrections that mend what was misread; the others mend how the page was set. */
const MISREAD = new Set(['mark', 'numeral', 'unit', 'heading', 'punctuation'])

/**
 * How well a text was read (0–1), estimated without its truth: the share of its words that are expected to be
 * right in the raw text. `expected` wrong words come from the doubts, mended or not; what rules of their own mended
 * is added.
 */
export function qualityOf(changes: readonly Change[], expected: number, words: number): number {
  if (words === 0) return 1
  let wrong = expected
  for (const change of changes) if (MISREAD.has(change.kind)) wrong++
  return Math.max(0, Math.round((1 - wrong / words) * 10_000) / 10_000)
}
