/**
 * How probable it is that a doubtful syllable is misread and the other reading right: a logistic regression on
 * what the search found. Its weights are a model (see models/language-model.README.md).
 */
import type { Doubt } from './repair.ts'
import { CAPITALS, MIXED, SMALL, TITLE } from './tokens.ts'

/** By names of features. */
export type Weights = Readonly<Record<string, number>>

/** A doubt whose score (ln) is above this is counted to judge how noisy the document is. */
const SURE = 3

/** Sure errors in a thousand words; a short document is not judged by one. */
export function noiseOf(doubts: readonly Doubt[], words: number): number {
  let sure = 0
  for (const doubt of doubts) if (doubt.gain + doubt.channel > SURE && doubt.entry.shape === SMALL) sure++
  return (1000 * sure) / (words + 200)
}

interface Feature {
  readonly name: string
  /** What its value is divided by, so that weights compare. */
  readonly scale?: number
  of(doubt: Doubt, noise: number): number | boolean
}

const isUnknown = ({ entry }: Doubt): boolean => entry.id === 0
const isTitleInside = ({ entry, startsSentence }: Doubt): boolean => entry.shape === TITLE && !startsSentence

/** How many of two neighbours the model knows beside a reading has a weight for each number: it is no straight line. */
export const FEATURES: readonly Feature[] = [
  { name: 'always', of: () => 1 },
  { name: 'gain', scale: 5, of: ({ gain }) => Math.min(gain, 25) },
  { name: 'channel', scale: 5, of: ({ channel }) => channel },
  { name: 'margin', scale: 4, of: ({ margin }) => Math.min(margin, 8) },
  { name: 'unknown', of: isUnknown },
  { name: 'unknown, without marks', of: doubt => isUnknown(doubt) && !doubt.entry.marked },
  { name: 'capital inside', of: isTitleInside },
  { name: 'capital inside, among others', of: doubt => isTitleInside(doubt) && doubt.amongTitles },
  { name: 'unknown, with a capital', of: doubt => isUnknown(doubt) && doubt.entry.shape === TITLE },
  { name: 'capitals', of: ({ entry }) => entry.shape === CAPITALS },
  { name: 'mixed case', of: ({ entry }) => entry.shape === MIXED },
  { name: 'two letters', of: ({ entry }) => entry.text.length <= 2 },
  { name: 'noise', of: (_, noise) => Math.log(noise + 0.3) },
  { name: 'one neighbour knows it as written', of: ({ knownBefore }) => knownBefore === 1 },
  { name: 'both neighbours know it as written', of: ({ knownBefore }) => knownBefore === 2 },
  { name: 'one neighbour knows the other', of: ({ knownAfter }) => knownAfter === 1 },
  { name: 'both neighbours know the other', of: ({ knownAfter }) => knownAfter === 2 },
  { name: 'common as written', scale: 5, of: ({ commonBefore }) => commonBefore },
  { name: 'common in the other', scale: 5, of: ({ commonAfter }) => commonAfter },
  { name: 'word as written', of: ({ wordBefore }) => wordBefore },
  { name: 'word in the other', of: ({ wordAfter }) => wordAfter },
]

export class Calibration {
  /** In the order of the features. */
  readonly #weights: readonly number[]

  /** Throws where a feature has no weight. */
  constructor(weights: Weights) {
    this.#weights = FEATURES.map(({ name }) => {
      const weight = weights[name]
      if (weight === undefined) throw new Error(`no weight of "${name}"`)
      return weight
    })
  }

  /** The probability (0–1) that the doubt's other reading is right, in a document with so much noise. */
  probabilityOf(doubt: Doubt, noise: number): number {
    let logit = 0
    for (const [i, { scale = 1, of }] of FEATURES.entries())
      logit += (this.#weights[i]! * Number(of(doubt, noise))) / scale
    return Math.max(leastOf(doubt), 1 / (1 + Math.exp(-logit)))
  }
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
