/**
 * How probable it is that a doubtful syllable is misread and the other reading right: a logistic regression on
 * what the search found, fitted on pages with their true text and on clean documents (see
 * models/language-model.README.md).
 */
import type { Doubt } from './repair.ts'
import { CAPITALS, MIXED, SMALL, TITLE } from './tokens.ts'

/** A doubt whose score (ln) is above this is counted to judge how noisy the document is. */
const SURE = 3

/** Weights by how many of the two neighbours the model knows beside a reading. */
const KNOWN_BEFORE = [0, 0.643, -0.22]
const KNOWN_AFTER = [0, 0.178, -0.362]

/** Sure errors in a thousand words; a short document is not judged by one. */
export function noiseOf(doubts: readonly Doubt[], words: number): number {
  let sure = 0
  for (const doubt of doubts) if (doubt.gain + doubt.channel > SURE && doubt.entry.shape === SMALL) sure++
  return (1000 * sure) / (words + 200)
}

/** The probability (0–1) that the doubt's other reading is right, in a document with so much noise. */
export function probabilityOf(doubt: Doubt, noise: number): number {
  const { entry } = doubt
  const unknown = entry.id === 0
  const inside = entry.shape === TITLE && !doubt.startsSentence
  const z =
    0.049 +
    (4.879 * Math.min(doubt.gain, 25)) / 5 +
    (3.609 * doubt.channel) / 5 +
    (0.54 * Math.min(doubt.margin, 8)) / 4 +
    (unknown ? 3.341 : 0) +
    (unknown && !entry.marked ? 0.052 : 0) +
    (inside ? 2.053 : 0) +
    (inside && doubt.amongTitles ? -3.123 : 0) +
    (unknown && entry.shape === TITLE ? 1.219 : 0) +
    (entry.shape === CAPITALS ? 0.826 : 0) +
    (entry.shape === MIXED ? -6.885 : 0) +
    (entry.text.length <= 2 ? -2.019 : 0) +
    1.233 * Math.log(noise + 0.3) +
    KNOWN_BEFORE[doubt.knownBefore]! +
    KNOWN_AFTER[doubt.knownAfter]! +
    (-0.358 * doubt.commonBefore) / 5 +
    (3.949 * doubt.commonAfter) / 5
  return 1 / (1 + Math.exp(-z))
}
