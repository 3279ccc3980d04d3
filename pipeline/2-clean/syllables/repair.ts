/**
 * Repairs syllables in their context: where the language model finds a syllable improbable, what it may have been
 * read for is weighed against it, over all improbable syllables of a stretch at once.
 */
import { bare } from '../../language/vietnamese.ts'
import { classOf, DIGIT, EDGE, LETTER, UNKNOWN } from '../language-model/characters.ts'
import type { LanguageModel } from '../language-model/model.ts'
import type { Calibration } from './calibrate.ts'
import type { Candidate } from './candidates.ts'
import { realWords } from './real-words.ts'
import { doubtfulSigns, type SignDoubt } from './signs.ts'
import { type Slip, slipsOf } from './slips.ts'
import { CAPITALS, type Entries, type Entry, MIXED, SMALL, TITLE, Tokens } from './tokens.ts'

/** A syllable that may be misread: the best other reading, and the evidence. */
export interface Doubt {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** How much likelier (ln) the text is with the other reading, the channel not counted. */
  readonly gain: number
  /** ln P(read | printed). */
  readonly channel: number
  /** How much likelier (ln) than the next best other reading. */
  readonly margin: number
  readonly entry: Entry
  /** The syllable before or behind is in capitals or begins with one, too. */
  readonly amongTitles: boolean
  readonly startsSentence: boolean
  /** How many of the two neighbours the model knows beside the syllable as written, and beside the other reading. */
  readonly knownBefore: number
  readonly knownAfter: number
  /** Whether a dictionary has a word of the syllable and a neighbour: as written, and in the other reading. */
  readonly wordBefore: boolean
  readonly wordAfter: boolean
  /** ln P of the two readings by themselves. */
  readonly commonBefore: number
  readonly commonAfter: number
}

/** A word together with the next is looked at when both together are less likely than this (ln). */
const DOUBTFUL = -7
/** Readings of one syllable that are weighed where several stand in doubt side by side. */
const MOST_IN_ROW = 7
/** Another reading that is less likely (ln) than the written one by more is no doubt. */
const LEAST_TOTAL = 6
/** How far (ln) ahead of the next reading the best one is, matters up to here. */
const BEHIND = 8
/** In a row of doubts, a reading that is so much less likely (ln) by its neighbours as written is not weighed. */
const HOPELESS = 9
/** What an unknown word costs beyond its class (ln of how many there may be). */
const UNKNOWN_SYLLABLE = -9
const UNKNOWN_NAME = -6
const UNKNOWN_FOREIGN = -4

export class Repairer {
  readonly calibration: Calibration
  readonly #model: LanguageModel
  readonly #entries: Entries
  readonly #wordPairs: Uint32Array
  readonly #realPairs: ReadonlySet<number>

  /** `wordPairs` holds ids of two syllables, the first in the high 16 bits, sorted. */
  constructor(model: LanguageModel, entries: Entries, wordPairs: Uint32Array, calibration: Calibration) {
    this.calibration = calibration
    this.#model = model
    this.#entries = entries
    this.#wordPairs = wordPairs
    this.#realPairs = new Set(
      realWords.map(word => {
        const [first, second] = word.split(' ').map(syllable => model.idOf(syllable))
        return first! * 65536 + second!
      }),
    )
  }

  /** Signs between words that may be none, in a text whose lines are paragraphs. */
  signs(text: string): SignDoubt[] {
    return doubtfulSigns(text, this.#tokensOf(text), this.#model)
  }

  /** Syllables run together or torn, and capitals inside words, in a text whose lines are paragraphs. */
  slips(text: string): Slip[] {
    return slipsOf(text, this.#tokensOf(text), this.#model, this.#entries)
  }

  /** The tokens of the text that was asked for last are kept: often nothing has changed since. */
  #tokensOf(text: string): Tokens {
    if (this.#last?.text !== text) this.#last = { text, tokens: Tokens.of(text, this.#entries) }
    return this.#last.tokens
  }
  #last: { text: string; tokens: Tokens } | null = null

  /** Doubts in a text whose lines are paragraphs, in order; and how many words were read. */
  doubts(text: string): { doubts: Doubt[]; words: number } {
    const tokens = this.#tokensOf(text)
    const { ids, count, entries } = tokens
    const model = this.#model
    const logs = new Float32Array(count)
    const pairs = new Int32Array(count).fill(-1)
    let words = 0
    for (let i = 1; i < count; i++) {
      const pair = model.bigram(ids[i - 1]!, ids[i]!)
      pairs[i] = pair
      logs[i] = model.log(pairs[i - 1]!, ids[i - 1]!, ids[i]!, pair)
      if (entries[i]) words++
    }
    const doubts: Doubt[] = []
    for (let i = 1; i < count; i++) {
      if (!this.#isDoubtful(tokens, logs, i)) continue
      let last = i
      for (let k = i + 1; k <= last + 2 && k < count && ids[k] !== EDGE; k++)
        if (this.#isDoubtful(tokens, logs, k)) last = k
      this.#weigh(tokens, text, logs, pairs, i, last, doubts)
      i = last
    }
    return { doubts, words }
  }

  #isDoubtful({ ids, entries }: Tokens, logs: Float32Array, i: number): boolean {
    const entry = entries[i]
    if (!entry) return false
    if (ids[i] !== UNKNOWN && logs[i]! + logs[i + 1]! > DOUBTFUL) return false
    if (entry.text.length < 2 && ids[i] !== UNKNOWN) return false
    const id = ids[i]!
    return !this.#realPairs.has(ids[i - 1]! * 65536 + id) && !this.#realPairs.has(id * 65536 + ids[i + 1]!)
  }

  /**
   * Adds to the readings of a syllable what else may be printed there: all that is not `worst` (ln) by itself where it
   * stands in doubt alone, else those that its neighbours as written find likeliest.
   */
  #addOthers(list: Candidate[], { ids, entries }: Tokens, i: number, worst: number, alone: boolean): void {
    const model = this.#model
    const scored: { candidate: Candidate; score: number }[] = []
    for (const candidate of this.#entries.candidatesOf(entries[i]!)) {
      const { id, channel } = candidate
      if (channel < worst + 1) break
      if (alone) list.push(candidate)
      else
        scored.push({
          candidate,
          score: channel + (model.pairLog(ids[i - 1]!, id) + model.pairLog(id, ids[i + 1]!)),
        })
    }
    scored.sort((a, b) => b.score - a.score)
    for (let k = 0; k < scored.length && k < MOST_IN_ROW; k++) {
      if (scored[k]!.score < scored[0]!.score - HOPELESS) break
      list.push(scored[k]!.candidate)
    }
  }

  /** Weighs the readings of the doubtful syllables from `first` to `last` against each other. */
  #weigh(
    tokens: Tokens,
    text: string,
    logs: Float32Array,
    pairs: Int32Array,
    first: number,
    last: number,
    out: Doubt[],
  ): void {
    const { ids, entries, count } = tokens
    const model = this.#model
    const alone = first === last
    // one list of readings a token, from the first to two behind the last; the written one first
    const end = Math.min(last + 2, count - 1)
    const readings: Candidate[][] = []
    let any = false
    for (let i = first; i <= end; i++) {
      const own: Candidate = { id: ids[i]!, channel: ids[i] === UNKNOWN ? unknownLog(entries[i]) : 0 }
      const list = [own]
      if (i <= last && this.#isDoubtful(tokens, logs, i) && !isProtected(tokens, text, i)) {
        this.#addOthers(list, tokens, i, own.channel + logs[i]! + logs[i + 1]!, alone)
        if (list.length > 1) any = true
      }
      readings.push(list)
    }
    if (!any) return
    const best = alone
      ? [this.#scoresAlone(tokens, pairs, first, readings)]
      : this.#marginals(tokens, pairs, first, readings)
    for (let i = first; i <= last; i++) {
      const list = readings[i - first]!
      if (list.length === 1) continue
      const scores = best[i - first]!
      const [top, second] = bestOthers(scores, list.length)
      const total = scores[top]! - scores[0]!
      if (total < -LEAST_TOTAL) continue
      const entry = entries[i]!
      const chosen = list[top]!
      out.push({
        start: tokens.starts[i]!,
        end: tokens.ends[i]!,
        before: entry.text,
        after: this.#styled(model.words[chosen.id]!, tokens, text, i),
        gain: total - chosen.channel,
        channel: chosen.channel,
        margin: second < 0 ? 20 : scores[top]! - scores[second]!,
        entry,
        amongTitles: isTitled(entries[i - 1]) || isTitled(entries[i + 1]),
        startsSentence: ids[i - 1] === EDGE,
        knownBefore: this.#known(ids[i - 1]!, ids[i]!, ids[i + 1]!),
        knownAfter: this.#known(ids[i - 1]!, chosen.id, ids[i + 1]!),
        wordBefore: this.#isWord(ids[i - 1]!, ids[i]!, ids[i + 1]!),
        wordAfter: this.#isWord(ids[i - 1]!, chosen.id, ids[i + 1]!),
        commonBefore: model.unigramLogs[ids[i]!]!,
        commonAfter: model.unigramLogs[chosen.id]!,
      })
    }
  }

  #isWord(before: number, id: number, after: number): boolean {
    return has(this.#wordPairs, before * 65536 + id) || has(this.#wordPairs, id * 65536 + after)
  }

  #known(before: number, id: number, after: number): number {
    return (this.#model.bigram(before, id) >= 0 ? 1 : 0) + (this.#model.bigram(id, after) >= 0 ? 1 : 0)
  }

  /** A folded word with the capitals of the word whose place it takes. */
  #styled(word: string, { ids, entries, starts }: Tokens, text: string, i: number): string {
    const entry = entries[i]!
    if (entry.shape === CAPITALS) return word.toUpperCase()
    const title = word[0]!.toUpperCase() + word.slice(1)
    if (entry.shape === SMALL) {
      // "- ây dựng": the capital itself is what was lost
      const lost = word.length > entry.text.length && word.endsWith(entry.folded)
      return lost && startsLine(text, starts[i]!) ? title : word
    }
    if (entry.shape === MIXED) return /^\p{Lu}/u.test(entry.text) ? title : word
    // "thuận Jợi", "90 Lỷ đồng", "Thu Lừ quỹ": the capital belongs to the misread letter
    const misread = bare(word)[0] !== bare(entry.folded)[0]
    const amongNames = isTitled(entries[i - 1]) && ids[i - 2] !== EDGE
    const small = ids[i - 1] !== EDGE && !amongNames && entries[i + 1]?.shape !== TITLE
    return misread && small ? word : title
  }

  /**
   * What `#marginals` gives for one token in doubt, whose neighbours have one reading each: most doubts are such.
   * A reading that falls so far behind that nothing depends on it has no score.
   */
  #scoresAlone(
    { ids }: Tokens,
    pairs: Int32Array,
    at: number,
    readings: readonly Candidate[][],
  ): Float64Array {
    const model = this.#model
    const [list, next, last] = [readings[0]!, readings[1]?.[0], readings[2]?.[0]]
    const previous = ids[at - 1]!
    const context = pairs[at - 1] ?? -1
    const pairBehind = next && last ? model.bigram(next.id, last.id) : -1
    const scores = new Float64Array(list.length)
    let top = Number.NEGATIVE_INFINITY
    for (let k = 0; k < list.length; k++) {
      const { id, channel } = list[k]!
      const pair = model.bigram(previous, id)
      const own = model.log(context, previous, id, pair) + channel
      if (own < top - BEHIND) {
        scores[k] = Number.NEGATIVE_INFINITY
        continue
      }
      let behind = 0
      if (next) {
        const pairNext = model.bigram(id, next.id)
        if (last) behind = model.log(pairNext, next.id, last.id, pairBehind) + last.channel
        behind = model.log(pair, id, next.id, pairNext) + next.channel + behind
      }
      const score = own + behind
      scores[k] = score
      if (k === 0) top = score - LEAST_TOTAL
      else if (score > top) top = score
    }
    return scores
  }

  /** For every reading of every token: the score (ln) of the best path through it. */
  #marginals(
    { ids }: Tokens,
    pairs: Int32Array,
    first: number,
    readings: readonly Candidate[][],
  ): Float64Array[] {
    const model = this.#model
    const n = readings.length
    // forward[k][a * size + b]: best score of the readings up to k that end in a at k - 1 and b at k
    const forward: Float64Array[] = []
    const places: Int32Array[] = []
    const steps: Float64Array[] = []
    let before: readonly Candidate[] = [{ id: ids[first - 1]!, channel: 0 }]
    let beforePlaces = Int32Array.of(pairs[first - 1] ?? -1)
    let beforeScores = Float64Array.of(0)
    // the sizes of the token two back, for the layout of `steps`
    let twoBack = 1
    for (let k = 0; k < n; k++) {
      const here = readings[k]!
      const size = here.length
      const pairPlaces = new Int32Array(before.length * size)
      const scores = new Float64Array(before.length * size).fill(Number.NEGATIVE_INFINITY)
      const step = new Float64Array(twoBack * before.length * size)
      for (let a = 0; a < before.length; a++) {
        for (let b = 0; b < size; b++) {
          const { id, channel } = here[b]!
          const previous = before[a]!.id
          const pair = model.bigram(previous, id)
          pairPlaces[a * size + b] = pair
          const pairLog = model.pairLog(previous, id, pair)
          for (let z = 0; z < twoBack; z++) {
            const context = beforePlaces[z * before.length + a]!
            const log = (context < 0 ? pairLog : model.log(context, previous, id, pair)) + channel
            step[(z * before.length + a) * size + b] = log
            const score = beforeScores[z * before.length + a]! + log
            if (score > scores[a * size + b]!) scores[a * size + b] = score
          }
        }
      }
      forward.push(scores)
      places.push(pairPlaces)
      steps.push(step)
      twoBack = before.length
      before = here
      beforePlaces = pairPlaces
      beforeScores = scores
    }
    // backward, and the two together
    const out: Float64Array[] = Array.from({ length: n }, (_, k) => new Float64Array(readings[k]!.length))
    let behind = new Float64Array(forward[n - 1]!.length)
    for (let k = n - 1; k >= 0; k--) {
      const size = readings[k]!.length
      const sizeBefore = k === 0 ? 1 : readings[k - 1]!.length
      const best = out[k]!.fill(Number.NEGATIVE_INFINITY)
      for (let a = 0; a < sizeBefore; a++)
        for (let b = 0; b < size; b++) {
          const score = forward[k]![a * size + b]! + behind[a * size + b]!
          if (score > best[b]!) best[b] = score
        }
      if (k === 0) break
      const sizeTwo = k === 1 ? 1 : readings[k - 2]!.length
      const next = new Float64Array(sizeTwo * sizeBefore).fill(Number.NEGATIVE_INFINITY)
      for (let z = 0; z < sizeTwo; z++)
        for (let a = 0; a < sizeBefore; a++)
          for (let b = 0; b < size; b++) {
            const score = steps[k]![(z * sizeBefore + a) * size + b]! + behind[a * size + b]!
            if (score > next[z * sizeBefore + a]!) next[z * sizeBefore + a] = score
          }
      behind = next
    }
    return out
  }
}

/** The best and the second of the other readings, by their places in the list; -1 where there is none. */
function bestOthers(scores: ArrayLike<number>, count: number): [top: number, second: number] {
  let top = -1
  let second = -1
  for (let k = 1; k < count; k++) {
    if (top < 0 || scores[k]! > scores[top]!) {
      second = top
      top = k
    } else if (second < 0 || scores[k]! > scores[second]!) second = k
  }
  return [top, second]
}

function has(sorted: Uint32Array, value: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value
}

/** No letter or digit stands before it on its line. */
function startsLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && text.charCodeAt(i) !== 10; i--)
    if (classOf[text.charCodeAt(i)] === LETTER || classOf[text.charCodeAt(i)] === DIGIT) return false
  return true
}

const isTitled = (entry: Entry | null | undefined): boolean =>
  entry !== null && entry !== undefined && entry.shape !== SMALL

function unknownLog(entry: Entry | null | undefined): number {
  if (!entry) return 0
  if (entry.shape === TITLE) return UNKNOWN_NAME
  return entry.syllable || entry.marked ? UNKNOWN_SYLLABLE : UNKNOWN_FOREIGN
}

const CODE = /[\d/@_&]/
/** Part of a number, a code, an address or an abbreviation: never changed here. */
function isProtected(tokens: Tokens, text: string, i: number): boolean {
  const start = tokens.starts[i]!
  const end = tokens.ends[i]!
  const before = start > 0 ? text[start - 1]! : ' '
  const after = end < text.length ? text[end]! : ' '
  if (CODE.test(before) || CODE.test(after)) return true
  if ((before === '-' || before === '.') && start > 1 && CODE.test(text[start - 2]!)) return true
  if ((after === '-' || after === '.') && end + 1 < text.length && CODE.test(text[end + 1]!)) return true
  const entry = tokens.entries[i]!
  if (entry.shape === CAPITALS) {
    if (before === '-' || after === '-') return true
    const neighbours = [tokens.entries[i - 1], tokens.entries[i + 1]].filter(other => other)
    return !neighbours.some(other => other!.shape === CAPITALS && other!.text.length > 1)
  }
  return entry.shape === MIXED && !entry.marked
}
