/** Mends syllables and stray signs of a draft whose layout is repaired. */
import { Alignment, type Edit } from '../language/edits.ts'
import type { Change, Draft } from './draft.ts'
import { noiseOf } from './syllables/calibrate.ts'
import type { Doubt, Repairer } from './syllables/repair.ts'
import { probabilityOfNoSign } from './syllables/signs.ts'
import { probabilityOfSlip } from './syllables/slips.ts'
import { type ToneStyle, toneStyleOf, withTone } from './syllables/tone.ts'

/** What the caller knows beside the text. */
export interface Evidence {
  /** Least probability of a change. */
  readonly threshold: number
  /** The OCR engine's confidence (0–1) in the words of a range of the raw text, null where none is known. */
  confidenceAt(start: number, end: number): number | null
  /** The engine's median confidence in the words of the document, null where it was not read by OCR here. */
  readonly usualConfidence: number | null
  /** The researcher accepted this change, however improbable. Offsets into the raw text. */
  isAccepted(start: number, end: number, after: string): boolean
}

/**
 * The engine is less sure of a word that it misreads: of 50 words in doubt of which it was less sure than usual by
 * 0.03, all but those that the text itself misspells were misread, however probable the text alone made it.
 */
const CONFIDENCE_WEIGHT = 100
/** The engine is so little less sure of right words. */
const USUAL_SPREAD = 0.005
/** Bounds of what confidence adds to the logit. */
const LEAST_SHIFT = -0.5
const MOST_SHIFT = 4

/**
 * Changes the draft; gives how many wrong words it expects in it (mended or not) and how many words there are.
 * First syllables run together or torn, then every doubtful syllable, then signs between words, then once more the
 * syllables of the lines that changed.
 */
export function mend(
  draft: Draft,
  repairer: Repairer,
  evidence: Evidence,
): { expected: number; words: number } {
  const slips = chosenSlips(draft, repairer, evidence)
  draft.apply(slips.changes)

  const { doubts, words } = repairer.doubts(draft.text)
  const noise = noiseOf(doubts, words)
  const style = toneStyleOf(draft.text)
  const choose = (doubts: readonly Doubt[], alignment: Alignment, shift = 0): Chosen =>
    chosenSyllables(doubts, shift, { repairer, evidence, alignment, noise, style })

  const changed = new Set<number>()
  const syllables = choose(doubts, new Alignment(draft.changes))
  markLines(draft.text, syllables.changes, changed)
  draft.apply(syllables.changes)

  const signs = chosenSigns(draft, repairer, evidence, noise)
  markLines(draft.text, signs.changes, changed)
  draft.apply(signs.changes)

  const now = new Alignment(draft.changes)
  draft.apply(
    linesOf(draft.text, changed).flatMap(
      ({ start, text }) => choose(repairer.doubts(text).doubts, now, start).changes,
    ),
  )
  return { expected: slips.expected + syllables.expected + signs.expected, words }
}

/** What is changed, and how many words are expected to be wrong. */
interface Chosen {
  readonly changes: Change[]
  readonly expected: number
}

/** Whether a change is made; offsets are into the text that `alignment` leads back from. */
const isMade = (
  { start, end, after, score }: Edit & { readonly score: number },
  alignment: Alignment,
  evidence: Evidence,
): boolean => {
  if (score >= evidence.threshold) return true
  const raw = alignment.toOriginal(start, end)
  return evidence.isAccepted(raw.start, raw.end, after)
}

function chosenSlips(draft: Draft, repairer: Repairer, evidence: Evidence): Chosen {
  const alignment = new Alignment(draft.changes)
  const slips = repairer.slips(draft.text).map(slip => {
    const { start, end, after, rule_id } = slip
    return { start, end, after, kind: 'slip', rule_id, score: probabilityOfSlip(slip) }
  })
  return {
    changes: slips.filter(slip => isMade(slip, alignment, evidence)),
    expected: sumOf(slips),
  }
}

function chosenSigns(draft: Draft, repairer: Repairer, evidence: Evidence, noise: number): Chosen {
  const alignment = new Alignment(draft.changes)
  const signs = repairer.signs(draft.text).map(doubt => {
    const { start, end, after } = doubt
    const score = probabilityOfNoSign(doubt, noise)
    return { start, end, after, kind: 'sign', rule_id: 'stray-sign', score }
  })
  return {
    changes: signs.filter(sign => isMade(sign, alignment, evidence)),
    expected: sumOf(signs),
  }
}

interface Circumstances {
  readonly repairer: Repairer
  readonly evidence: Evidence
  readonly alignment: Alignment
  readonly noise: number
  readonly style: ToneStyle
}

/** `shift`: where the text begins in the draft of which the doubts' offsets speak. */
function chosenSyllables(doubts: readonly Doubt[], shift: number, circumstances: Circumstances): Chosen {
  const { repairer, evidence, alignment, noise, style } = circumstances
  const syllables = doubts.map(doubt => {
    const [start, end] = [doubt.start + shift, doubt.end + shift]
    const raw = alignment.toOriginal(start, end)
    const score = shifted(
      repairer.calibration.probabilityOf(doubt, noise),
      evidence.confidenceAt(raw.start, raw.end),
      evidence.usualConfidence,
    )
    const after = withTone(doubt.after, style)
    return { before: doubt.before, start, end, after, kind: 'syllable', rule_id: 'noisy-channel', score }
  })
  return {
    changes: syllables
      .filter(change => change.after !== change.before && isMade(change, alignment, evidence))
      .map(({ before, ...change }) => change),
    expected: sumOf(syllables),
  }
}

const sumOf = (all: readonly { readonly score: number }[]): number =>
  all.reduce((sum, { score }) => sum + score, 0)

/** The lines of those numbers, and where each begins. */
function linesOf(text: string, numbers: ReadonlySet<number>): { start: number; text: string }[] {
  if (numbers.size === 0) return []
  let start = 0
  return text.split('\n').flatMap((line, number) => {
    const at = start
    start += line.length + 1
    return numbers.has(number) ? [{ start: at, text: line }] : []
  })
}

/** Numbers (from 0) of the lines in which edits begin; edits keep line ends. */
function markLines(text: string, edits: readonly Edit[], lines: Set<number>): void {
  let line = 0
  let at = text.indexOf('\n')
  for (const edit of edits) {
    while (at >= 0 && at < edit.start) {
      line++
      at = text.indexOf('\n', at + 1)
    }
    lines.add(line)
  }
}

/** The probability, seen with the engine's confidence in the word and the one that it usually has. */
function shifted(probability: number, confidence: number | null, usual: number | null): number {
  if (confidence === null || usual === null) return probability
  const surprise = (usual - USUAL_SPREAD - confidence) * CONFIDENCE_WEIGHT
  const shift = Math.max(LEAST_SHIFT, Math.min(MOST_SHIFT, surprise))
  const odds = (probability / (1 - probability)) * Math.exp(shift)
  return odds / (1 + odds)
}
