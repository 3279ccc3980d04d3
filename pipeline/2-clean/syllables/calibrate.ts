/**
 * How probable it is that a doubtful syllable is misread and the other reading right: a logistic regression on
 * what the search found, fitted on pages with their true text and on clean documents (see
 * models/language-model.README.md).
 */
import type { Doubt } from './repair.ts'
import { CAPITALS, MIXED, SMALL, TITLE } from './tokens.ts'

/** A doubt whose score (ln) is above this is counted to judge how noisy the document is. */
const SURE = 3

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
    -6.256 +
    (3.777 * Math.min(doubt.gain, 25)) / 5 +
    (2.89 * doubt.channel) / 5 +
    (1.181 * Math.min(doubt.margin, 8)) / 4 +
    (unknown ? 1.912 : 0) +
    (unknown && !entry.marked ? -0.143 : 0) +
    (inside ? 1.888 : 0) +
    (inside && doubt.amongTitles ? -3.588 : 0) +
    (unknown && entry.shape === TITLE ? -0.455 : 0) +
    (entry.shape === CAPITALS ? 0.741 : 0) +
    (entry.shape === MIXED ? -2.082 : 0) +
    (entry.text.length <= 2 ? -1.988 : 0) +
    (3.391 * Math.min(noise, 20)) / 10
  return 1 / (1 + Math.exp(-z))
}
