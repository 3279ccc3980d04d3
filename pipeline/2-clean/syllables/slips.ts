/**
 * Slips of the reader's segmentation and case: two syllables run together ("THỨSÁU"), one torn in two ("tri ển"),
 * capitals inside a word ("đỘ").
 */
import { EDGE, UNKNOWN } from '../language-model/characters.ts'
import type { LanguageModel } from '../language-model/model.ts'
import { isSyllable } from './candidates.ts'
import { pathLog } from './path.ts'
import { CAPITALS, type Entries, MIXED, SMALL, type Tokens } from './tokens.ts'

export interface Slip {
  readonly start: number
  readonly end: number
  readonly after: string
  readonly rule_id: string
  /** How much likelier (ln) the words are when mended, less what the slip costs. */
  readonly gain: number
}

/** ln P of a lost, and of an added space. */
const SLIP = -9
/** What an unknown word costs beyond its class. */
const UNKNOWN_WORD = -9
const LEAST_PART = -11.5
const LEAST_GAIN = -2
/** All slips found in pages and clean documents with a gain of -1.5 or more were real. */
const EVEN = -4.5

/** The probability (0–1) that the slip is one. */
export const probabilityOfSlip = ({ gain }: Slip): number => 1 / (1 + Math.exp(EVEN - gain))

/** Slips in a text whose lines are paragraphs, in order. */
export function slipsOf(text: string, tokens: Tokens, model: LanguageModel, entries: Entries): Slip[] {
  const { count, entries: words, starts } = tokens
  const out: Slip[] = []
  let done = -1
  for (let i = 1; i + 1 < count; i++) {
    const entry = words[i]
    if (!entry || starts[i]! < done) continue
    const slip =
      entry.shape === MIXED && entry.id !== UNKNOWN
        ? caseSlip(tokens, i)
        : entry.id === UNKNOWN
          ? (tornWord(text, tokens, i, model, entries) ?? runTogether(text, tokens, i, model, entries))
          : null
    if (!slip || slip.gain < LEAST_GAIN) continue
    out.push(slip)
    done = slip.end
  }
  return out
}

/** "đỘ" → "độ": a capital vowel with a mark behind a small letter; "SỤt" as its neighbours have it. */
function caseSlip({ entries: words, starts, ends }: Tokens, i: number): Slip | null {
  const entry = words[i]!
  if (!/\p{Ll}/u.test(entry.text) || !/[^\x00-\x7fĐ]/u.test(entry.text.replace(/[^\p{Lu}]/gu, '')))
    return null
  const first = entry.text[0]!
  const capitals = [words[i - 1], words[i + 1]].some(word => word?.shape === CAPITALS && word.text.length > 1)
  const small = first === first.toLowerCase() || words[i - 1]?.shape === SMALL
  const lower = entry.text.toLowerCase()
  const after = capitals ? entry.text.toUpperCase() : small ? lower : first + lower.slice(1)
  return { start: starts[i]!, end: ends[i]!, after, rule_id: 'case-slip', gain: 4 }
}

/** The word is part of a code or an address: "km2", "a/b", "x@y". */
const isCode = (text: string, start: number, end: number): boolean =>
  /[\d/@_&.-]/.test(text[start - 1] ?? ' ') || /[\d/@_&-]/.test(text[end] ?? ' ')

/** "THỨSÁU" → "THỨ SÁU", "SócTrăng" → "Sóc Trăng": two words that the model knows side by side. */
function runTogether(
  text: string,
  tokens: Tokens,
  i: number,
  model: LanguageModel,
  entries: Entries,
): Slip | null {
  const entry = tokens.entries[i]!
  const [start, end] = [tokens.starts[i]!, tokens.ends[i]!]
  if (entry.text.length < 4 || entry.text.length > 14 || !entry.marked || isCode(text, start, end))
    return null
  let best: Slip | null = null
  const without = spliceLog(model, tokens, i, [UNKNOWN], 1) + UNKNOWN_WORD
  for (let cut = 1; cut < entry.text.length; cut++) {
    const left = entries.of(entry.text.slice(0, cut))
    const right = entries.of(entry.text.slice(cut))
    if (!left.syllable || !right.syllable || left.id === UNKNOWN || right.id === UNKNOWN) continue
    // a capital begins a word, it does not end one
    if (left.shape === MIXED || right.shape === MIXED || (entry.shape === MIXED && right.shape === SMALL))
      continue
    if (model.unigramLogs[left.id]! < LEAST_PART || model.unigramLogs[right.id]! < LEAST_PART) continue
    if (model.bigram(left.id, right.id) < 0) continue
    const gain = spliceLog(model, tokens, i, [left.id, right.id], 1) - without + SLIP
    if (!best || gain > best.gain)
      best = { start, end, after: `${left.text} ${right.text}`, rule_id: 'run-together', gain }
  }
  return best
}

/** "tri ển" → "triển": a piece that is no word, and a neighbour with which it makes one. */
function tornWord(
  text: string,
  tokens: Tokens,
  i: number,
  model: LanguageModel,
  entries: Entries,
): Slip | null {
  let best: Slip | null = null
  for (const first of [i - 1, i]) {
    const [left, right] = [tokens.entries[first], tokens.entries[first + 1]]
    if (!left || !right) continue
    const [start, end] = [tokens.starts[first]!, tokens.ends[first + 1]!]
    if (tokens.starts[first + 1]! !== tokens.ends[first]! + 1 || text[tokens.ends[first]!] !== ' ') continue
    if (right.shape !== SMALL && !(left.shape === CAPITALS && right.shape === CAPITALS)) continue
    if (isCode(text, start, end)) continue
    const whole = entries.of(left.text + right.text)
    if (!whole.marked || whole.id === UNKNOWN || !isSyllable(whole.folded) || whole.shape === MIXED) continue
    if (model.unigramLogs[whole.id]! < LEAST_PART) continue
    const without = spliceLog(model, tokens, first, [left.id, right.id], 2) + UNKNOWN_WORD
    const gain = spliceLog(model, tokens, first, [whole.id], 2) - without + SLIP
    if (!best || gain > best.gain) best = { start, end, after: whole.text, rule_id: 'torn-word', gain }
  }
  return best
}

/** ln P of the sentence around, with `ids` in place of `length` tokens from the i-th on. */
function spliceLog(
  model: LanguageModel,
  { ids, count }: Tokens,
  i: number,
  put: readonly number[],
  length: number,
): number {
  const path = [ids[i - 2] ?? EDGE, ids[i - 1] ?? EDGE, ...put]
  for (let k = i + length; k < Math.min(count, i + length + 2); k++) path.push(ids[k]!)
  return pathLog(model, path)
}
