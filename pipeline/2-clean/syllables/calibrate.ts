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
const KNOWN_BEFORE = [0, 0.59, 0.098]
const KNOWN_AFTER = [0, 0.142, -0.406]

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
    0.304 +
    (4.805 * Math.min(doubt.gain, 25)) / 5 +
    (3.72 * doubt.channel) / 5 +
    (0.565 * Math.min(doubt.margin, 8)) / 4 +
    (unknown ? 3.41 : 0) +
    (unknown && !entry.marked ? -0.252 : 0) +
    (inside ? 1.805 : 0) +
    (inside && doubt.amongTitles ? -2.556 : 0) +
    (unknown && entry.shape === TITLE ? 1.045 : 0) +
    (entry.shape === CAPITALS ? 0.775 : 0) +
    (entry.shape === MIXED ? -7.352 : 0) +
    (entry.text.length <= 2 ? -1.909 : 0) +
    1.313 * Math.log(noise + 0.3) +
    KNOWN_BEFORE[doubt.knownBefore]! +
    KNOWN_AFTER[doubt.knownAfter]! +
    (-0.6 * doubt.commonBefore) / 5 +
    (4.564 * doubt.commonAfter) / 5 +
    (doubt.wordBefore ? -3.133 : 0) +
    (doubt.wordAfter ? 1.09 : 0)
  return Math.max(leastOf(doubt), 1 / (1 + Math.exp(-z)))
}

/** Of 770 such doubts in pages, clean documents and made noise, all were misread. */
const PROVED = 0.97
/** Of some 3,000, none was found right by a reader. */
const CLEAR = 0.93

/**
 * Evidence so strong that it counts in documents without noise, too. Proved: the model knows the syllable as
 * written beside neither neighbour and the other reading beside both, and only that makes a word of the dictionary.
 * Clear: a small-lettered syllable that makes no such word, and the text is e^4 times likelier without it.
 */
function leastOf(doubt: Doubt): number {
  if (doubt.amongTitles || doubt.margin < 2) return 0
  const total = doubt.gain + doubt.channel
  // "chuyển đối số": what was read makes a word, too
  if (doubt.wordBefore)
    return doubt.wordAfter && doubt.entry.shape === SMALL && doubt.margin >= 6 && total >= 7 ? CLEAR : 0
  if (doubt.knownBefore === 0 && doubt.knownAfter === 2 && doubt.wordAfter && total >= 1) return PROVED
  const enough = doubt.wordAfter ? 4 : 5
  return doubt.entry.shape === SMALL && doubt.margin >= 4 && total >= enough ? CLEAR : 0
}
