/** Mends syllables and stray signs of a draft whose layout is repaired. */
import { Alignment, type Edit } from '../language/edits.ts'
import type { Change, Draft } from './draft.ts'
import { noiseOf, probabilityOf } from './syllables/calibrate.ts'
import type { Doubt, Repairer } from './syllables/repair.ts'
import { probabilityOfNoSign } from './syllables/signs.ts'
import { probabilityOfSlip } from './syllables/slips.ts'
import { toneStyleOf, withTone } from './syllables/tone.ts'

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
 * First syllables run together or torn, then every doubtful syllable, then signs between words, then once more the syllables of the lines that changed.
 */
export function mend(
  draft: Draft,
  repairer: Repairer,
  evidence: Evidence,
): { expected: number; words: number } {
  const slips: Change[] = []
  let expected = 0
  const before = new Alignment(draft.changes)
  for (const slip of repairer.slips(draft.text)) {
    const score = probabilityOfSlip(slip)
    expected += score
    const { start, end, after, rule_id } = slip
    const raw = before.toOriginal(start, end)
    if (score >= evidence.threshold || evidence.isAccepted(raw.start, raw.end, after))
      slips.push({ start, end, after, kind: 'slip', rule_id, score })
  }
  draft.apply(slips)

  const first = repairer.doubts(draft.text)
  const noise = noiseOf(first.doubts, first.words)
  const style = toneStyleOf(draft.text)

  const choose = (
    doubts: readonly Doubt[],
    alignment: Alignment,
    shift: number,
    counts: boolean,
  ): Change[] => {
    const chosen: Change[] = []
    for (const doubt of doubts) {
      const [start, end] = [doubt.start + shift, doubt.end + shift]
      const raw = alignment.toOriginal(start, end)
      const score = shifted(
        probabilityOf(doubt, noise),
        evidence.confidenceAt(raw.start, raw.end),
        evidence.usualConfidence,
      )
      if (counts) expected += score
      const after = withTone(doubt.after, style)
      if (after === doubt.before) continue
      if (score < evidence.threshold && !evidence.isAccepted(raw.start, raw.end, after)) continue
      chosen.push({ start, end, after, kind: 'syllable', rule_id: 'noisy-channel', score })
    }
    return chosen
  }

  const changed = new Set<number>()
  const syllables = choose(first.doubts, new Alignment(draft.changes), 0, true)
  markLines(draft.text, syllables, changed)
  draft.apply(syllables)

  const signs: Change[] = []
  const alignment = new Alignment(draft.changes)
  for (const doubt of repairer.signs(draft.text)) {
    const score = probabilityOfNoSign(doubt, noise)
    expected += score
    const raw = alignment.toOriginal(doubt.start, doubt.end)
    if (score < evidence.threshold && !evidence.isAccepted(raw.start, raw.end, doubt.after)) continue
    const { start, end, after } = doubt
    signs.push({ start, end, after, kind: 'sign', rule_id: 'stray-sign', score })
  }
  markLines(draft.text, signs, changed)
  draft.apply(signs)

  if (changed.size > 0) {
    const again: Change[] = []
    const text = draft.text
    const now = new Alignment(draft.changes)
    let at = 0
    for (let line = 0; at <= text.length; line++) {
      let to = text.indexOf('\n', at)
      if (to < 0) to = text.length
      if (changed.has(line)) again.push(...choose(repairer.doubts(text.slice(at, to)).doubts, now, at, false))
      at = to + 1
    }
    draft.apply(again)
  }
  return { expected, words: first.words }
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
