/**
 * Builds `language-model.bin` from a folder with `*.txt.gz` (one paragraph a line): counts trigrams of syllables
 * in shards that fit small memory, smooths them (modified Kneser–Ney), keeps those that tell most.
 */
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import {
  classOf,
  DIGIT,
  EDGE,
  endsAt,
  FIRST_WORD,
  LETTER,
  NUMBER,
  PAUSE,
  SPACE,
  UNKNOWN,
} from '../pipeline/2-clean/language-model/characters.ts'
import {
  aligned,
  BLOCK,
  LanguageModel,
  MAGIC,
  type Sizes,
  STEPS,
  sections,
} from '../pipeline/2-clean/language-model/model.ts'
import { fold } from '../pipeline/language/vietnamese.ts'

/** Words seen less often are unknown words to the model. */
const LEAST_WORD = 20
const MOST_WORDS = 30_000
const MOST_BIGRAMS = 900_000
const MOST_TRIGRAMS = 2_500_000
/** One line in so many is kept back to measure perplexity. */
const HELD_OUT = 500
const SHARDS = 12

/** Token ids of a text, growing as they come. */
class Stream {
  #chunks: Uint32Array[] = []
  #last = new Uint32Array(1 << 20)
  #used = 0
  push(id: number): void {
    if (this.#used === this.#last.length) {
      this.#chunks.push(this.#last)
      this.#last = new Uint32Array(1 << 20)
      this.#used = 0
    }
    this.#last[this.#used++] = id
  }
  /** The ids in the vocabulary, in 16 bits. */
  mapped(ids: Uint16Array): Uint16Array {
    const out = new Uint16Array(this.#chunks.length * (1 << 20) + this.#used)
    let at = 0
    for (const chunk of [...this.#chunks, this.#last.subarray(0, this.#used)])
      for (let i = 0; i < chunk.length; i++) out[at++] = ids[chunk[i]!]!
    return out
  }
}

interface Counted {
  readonly training: Uint16Array
  readonly heldOut: Uint16Array
  /** Words by id. */
  readonly words: string[]
  readonly data: string
}

async function readTokens(folder: string): Promise<Counted> {
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.txt.gz'))
    .sort()
  if (files.length === 0) throw new Error(`no *.txt.gz in ${folder}`)
  const hash = createHash('sha256')
  const raw = new Map<string, number>()
  const folded = new Map<string, number>()
  const words: string[] = []
  const counts: number[] = []
  const idOf = (token: string): number => {
    let id = raw.get(token)
    if (id === undefined) {
      const word = fold(token)
      id = folded.get(word)
      if (id === undefined) {
        id = words.length
        folded.set(word, id)
        words.push(word)
        counts.push(0)
      }
      raw.set(token, id)
    }
    return id
  }
  // the tokens that are no words come first
  for (const name of ['<unknown>', '<edge>', '<pause>', '<number>']) idOf(name)
  const training = new Stream()
  const heldOut = new Stream()
  training.push(EDGE)
  heldOut.push(EDGE)
  let number = 0
  const readLine = (line: string) => {
    const stream = ++number % HELD_OUT === 0 ? heldOut : training
    let last = EDGE
    for (let at = 0; at < line.length; ) {
      const kind = classOf[line.charCodeAt(at)]!
      let end = at + 1
      let id: number
      if (kind === LETTER) {
        while (end < line.length && classOf[line.charCodeAt(end)] === LETTER) end++
        id = end - at > 20 ? UNKNOWN : idOf(line.slice(at, end))
        if (stream === training) counts[id]!++
      } else if (kind === DIGIT) {
        while (end < line.length && classOf[line.charCodeAt(end)] === DIGIT) end++
        id = NUMBER
      } else if (kind === SPACE) {
        at = end
        continue
      } else id = endsAt(line, at) ? EDGE : PAUSE
      at = end
      // "1.234,5" is one number, ". . ." one edge
      if (id === last && (id === PAUSE || id === EDGE || id === NUMBER)) continue
      if (id === PAUSE && last === EDGE) continue
      stream.push(id)
      last = id
    }
    if (last !== EDGE) stream.push(EDGE)
  }
  for (const file of files) {
    const decoder = new TextDecoder()
    let rest = ''
    const source = createReadStream(join(folder, file))
    source.on('data', chunk => hash.update(chunk))
    for await (const chunk of source.pipe(createGunzip({ chunkSize: 1 << 20 }))) {
      const text = rest + decoder.decode(chunk as Uint8Array, { stream: true })
      let from = 0
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        readLine(text.slice(from, to))
        from = to + 1
      }
      rest = text.slice(from)
    }
    if (rest) readLine(rest)
  }
  const kept = words
    .map((_, id) => id)
    .slice(FIRST_WORD)
    .filter(id => counts[id]! >= LEAST_WORD)
    .sort((a, b) => counts[b]! - counts[a]! || (words[a]! < words[b]! ? -1 : 1))
    .slice(0, MOST_WORDS)
  const ids = new Uint16Array(words.length)
  for (let id = 0; id < FIRST_WORD; id++) ids[id] = id
  kept.forEach((id, rank) => {
    ids[id] = rank + FIRST_WORD
  })
  return {
    training: training.mapped(ids),
    heldOut: heldOut.mapped(ids),
    words: [...words.slice(0, FIRST_WORD), ...kept.map(id => words[id]!)],
    data: hash.digest('hex'),
  }
}

/** Discounts of modified Kneser–Ney for counts of one, two, and three or more. */
function discounts(counts: Uint32Array): [number, number, number] {
  const of = [0, 0, 0, 0, 0]
  for (const count of counts) if (count <= 4) of[count]!++
  const y = of[1]! / (of[1]! + 2 * of[2]!)
  return [1 - 2 * y * (of[2]! / of[1]!), 2 - 3 * y * (of[3]! / of[2]!), 3 - 4 * y * (of[4]! / of[3]!)]
}

/** Sorted keys and how often each stands there. */
function countRuns(sorted: Float64Array | Uint32Array): NGrams {
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++
  const keys = new Float64Array(distinct)
  const counts = new Uint32Array(distinct)
  let at = -1
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) keys[++at] = sorted[i]!
    counts[at]!++
  }
  return { keys, counts }
}

/** What a context saw: how much, and how many successors once, twice, more often. */
class Contexts {
  readonly total: Float64Array
  readonly #seen: [Float64Array, Float64Array, Float64Array]
  constructor(size: number) {
    this.total = new Float64Array(size)
    this.#seen = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  }
  add(context: number, count: number): void {
    this.total[context]! += count
    this.#seen[Math.min(count, 3) - 1]![context]!++
  }
  /** The probability that is left to shorter contexts. */
  left(context: number, discount: readonly number[]): number {
    const total = this.total[context]!
    if (total === 0) return 1
    return this.#seen.reduce((sum, seen, i) => sum + discount[i]! * seen[context]!, 0) / total
  }
}

const find = (keys: Float64Array, key: number): number => {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low : -1
}

/** The value that all but the `most` greatest are below. */
function threshold(scores: Float32Array, most: number): number {
  if (scores.length <= most) return Number.NEGATIVE_INFINITY
  const sorted = scores.slice().sort()
  return sorted[sorted.length - most]!
}

const WORD = 65536
const discounted = (count: number, discount: readonly number[]): number =>
  count - discount[Math.min(count, 3) - 1]!

interface NGrams {
  /** Ids of the words in one number, sorted. */
  readonly keys: Float64Array
  readonly counts: Uint32Array
}
interface Trigrams {
  /** Shard by shard, in order. */
  readonly all: readonly NGrams[]
  readonly discount: readonly number[]
}

function build(
  { training, words, data }: Counted,
  report: (line: string) => void,
): { sizes: Sizes; parts: Map<string, ArrayBufferView> } {
  const vocabulary = words.length
  const trigrams = countTrigrams(training, vocabulary, report)
  const bigrams = countBigrams(training, trigrams.all)
  const lower = lowerOrders(bigrams, vocabulary)
  const higher = higherOrder(trigrams, bigrams, lower)
  const kept = pruned(bigrams, lower, higher)
  report(
    `${vocabulary} words, ${kept.bigrams} of ${bigrams.keys.length} bigrams, ${kept.trigrams} of ${higher.keys.length} trigrams seen again`,
  )
  const text = new TextEncoder().encode(words.join('\n'))
  const sizes: Sizes = {
    words: vocabulary,
    bigrams: kept.bigrams,
    trigrams: kept.trigrams,
    characters: text.length,
    perplexity: 0,
    data,
  }
  return { sizes, parts: partsOf(text, sizes, bigrams, lower, higher, kept) }
}

/** Bounds of first words between which about as many tokens stand. */
function shardBounds(training: Uint16Array, vocabulary: number): number[] {
  const firsts = new Float64Array(vocabulary)
  for (const id of training) firsts[id]!++
  const bounds = [0]
  let sum = 0
  for (let id = 0; id < vocabulary; id++) {
    sum += firsts[id]!
    if (sum > training.length / SHARDS) {
      bounds.push(id + 1)
      sum = 0
    }
  }
  bounds.push(vocabulary)
  return bounds
}

/** All trigrams within sentences. */
function countTrigrams(training: Uint16Array, vocabulary: number, report: (line: string) => void): Trigrams {
  const bounds = shardBounds(training, vocabulary)
  const all = bounds.slice(1).map((to, shard) => {
    const from = bounds[shard]!
    let size = 0
    for (let i = 2; i < training.length; i++) {
      const first = training[i - 2]!
      if (first >= from && first < to && training[i - 1] !== EDGE) size++
    }
    const sorted = new Float64Array(size)
    size = 0
    for (let i = 2; i < training.length; i++) {
      const first = training[i - 2]!
      if (first >= from && first < to && training[i - 1] !== EDGE)
        sorted[size++] = (first * WORD + training[i - 1]!) * WORD + training[i]!
    }
    const counted = countRuns(sorted.sort())
    report(`shard ${shard + 1} of ${bounds.length - 1}: ${counted.keys.length} trigrams`)
    return counted
  })
  const discount = discounts(
    concat(
      all.map(({ counts }) => counts),
      Uint32Array,
    ),
  )
  return { all, discount }
}

/** Those that were seen more than once. */
function seenAgain({ keys, counts }: NGrams): NGrams {
  const again = (_: number, i: number): boolean => counts[i]! > 1
  return { keys: keys.filter(again), counts: counts.filter(count => count > 1) }
}

/** Bigrams, by in how many contexts each was seen; after an edge, how often. */
function countBigrams(training: Uint16Array, trigrams: readonly NGrams[]): NGrams {
  const afterEdge: number[] = []
  for (let i = 1; i < training.length; i++)
    if (training[i - 1] === EDGE && training[i] !== EDGE) afterEdge.push(EDGE * WORD + training[i]!)
  const inContext = trigrams.map(({ keys }) => Uint32Array.from(keys, key => key % (WORD * WORD)))
  return countRuns(concat([...inContext, Uint32Array.from(afterEdge)], Uint32Array).sort())
}

interface LowerOrders {
  /** Probabilities by word, and by place among the bigrams. */
  readonly unigram: Float64Array
  readonly bigram: Float64Array
  /** What each word leaves to shorter contexts. */
  readonly left: Float64Array
}

function lowerOrders(bigrams: NGrams, vocabulary: number): LowerOrders {
  const discount = discounts(bigrams.counts)
  // unigrams: after how many words each was seen
  const continuation = new Float64Array(vocabulary)
  for (const key of bigrams.keys) continuation[key % WORD]!++
  const allContinuations = continuation.reduce((a, b) => a + b, 0)
  const unigram = Float64Array.from(
    continuation,
    count => (count + 0.5) / (allContinuations + 0.5 * vocabulary),
  )
  const first = new Contexts(vocabulary)
  bigrams.keys.forEach((key, i) => {
    first.add(Math.floor(key / WORD), bigrams.counts[i]!)
  })
  const bigram = new Float64Array(bigrams.keys.length)
  const left = Float64Array.from({ length: vocabulary }, (_, id) => first.left(id, discount))
  bigrams.keys.forEach((key, i) => {
    const context = Math.floor(key / WORD)
    const p = discounted(bigrams.counts[i]!, discount) / first.total[context]!
    bigram[i] = p + left[context]! * unigram[key % WORD]!
  })
  return { unigram, bigram, left }
}

/** Trigrams seen more than once. */
interface HigherOrder extends NGrams {
  readonly probability: Float32Array
  /** The places of their first two words, and of their last two, among the bigrams; -1 where they are none. */
  readonly context: Int32Array
  readonly lower: Int32Array
  /** What the model loses without each. */
  readonly gain: Float32Array
}

function higherOrder(trigrams: Trigrams, bigrams: NGrams, lower: LowerOrders): HigherOrder {
  const second = contextsOf(trigrams.all, bigrams)
  const again = trigrams.all.map(seenAgain)
  const keys = concat(
    again.map(({ keys }) => keys),
    Float64Array,
  )
  const counts = concat(
    again.map(({ counts }) => counts),
    Uint32Array,
  )
  const probability = new Float32Array(keys.length)
  const contextOf = new Int32Array(keys.length)
  const lowerOf = new Int32Array(keys.length)
  const gain = new Float32Array(keys.length)
  let context = -1
  let place = -1
  let left = 1
  for (let i = 0; i < keys.length; i++) {
    const pair = Math.floor(keys[i]! / WORD)
    if (pair !== context) {
      context = pair
      place = find(bigrams.keys, pair)
      left = place < 0 ? 1 : second.left(place, trigrams.discount)
    }
    contextOf[i] = place
    const below = find(bigrams.keys, keys[i]! % (WORD * WORD))
    lowerOf[i] = below
    if (place < 0 || below < 0) {
      gain[i] = Number.NEGATIVE_INFINITY
      continue
    }
    const p = discounted(counts[i]!, trigrams.discount) / second.total[place]! + left * lower.bigram[below]!
    probability[i] = p
    gain[i] = counts[i]! * Math.log(p / (left * lower.bigram[below]!))
  }
  return { keys, counts, probability, context: contextOf, lower: lowerOf, gain }
}

/** Contexts of trigrams, by their place among the bigrams. */
function contextsOf(trigrams: readonly NGrams[], bigrams: NGrams): Contexts {
  const contexts = new Contexts(bigrams.keys.length)
  for (const { keys, counts } of trigrams) {
    let context = -1
    let place = -1
    for (let i = 0; i < keys.length; i++) {
      const pair = Math.floor(keys[i]! / WORD)
      if (pair !== context) {
        context = pair
        place = find(bigrams.keys, pair)
      }
      if (place >= 0) contexts.add(place, counts[i]!)
    }
  }
  return contexts
}

/** What the model keeps. */
interface Kept {
  readonly bigrams: number
  readonly trigrams: number
  /** Place among all bigrams → place among those kept, -1 where it is dropped. */
  readonly placeOf: Int32Array
  /** Of the trigrams, those whose gain is above this. */
  readonly leastTrigram: number
}

/** Keeps the trigrams and bigrams that tell most, and every bigram that a kept trigram begins with. */
function pruned(bigrams: NGrams, lower: LowerOrders, higher: HigherOrder): Kept {
  const leastTrigram = threshold(higher.gain, MOST_TRIGRAMS)
  const needed = new Uint8Array(bigrams.keys.length)
  let trigrams = 0
  for (let i = 0; i < higher.keys.length; i++)
    if (higher.gain[i]! > leastTrigram) {
      trigrams++
      needed[higher.context[i]!] = 1
    }
  const gain = new Float32Array(bigrams.keys.length)
  bigrams.keys.forEach((key, i) => {
    const shorter = lower.left[Math.floor(key / WORD)]! * lower.unigram[key % WORD]!
    gain[i] =
      needed[i] === 1 ? Number.POSITIVE_INFINITY : bigrams.counts[i]! * Math.log(lower.bigram[i]! / shorter)
  })
  const leastBigram = threshold(gain, MOST_BIGRAMS)
  const placeOf = new Int32Array(bigrams.keys.length).fill(-1)
  let count = 0
  for (let i = 0; i < bigrams.keys.length; i++) if (gain[i]! > leastBigram) placeOf[i] = count++
  return { bigrams: count, trigrams, placeOf, leastTrigram }
}

/** What is left to shorter contexts, by word and by place among all bigrams, shared out among what was dropped. */
function backoffs(
  bigrams: NGrams,
  lower: LowerOrders,
  higher: HigherOrder,
  kept: Kept,
): { unigram: Float64Array; bigram: Float64Array } {
  const { unigram, bigram } = lower
  const sums = (size: number) => ({ own: new Float64Array(size), shorter: new Float64Array(size) })
  const first = sums(unigram.length)
  bigrams.keys.forEach((key, i) => {
    if (kept.placeOf[i]! < 0) return
    first.own[Math.floor(key / WORD)]! += bigram[i]!
    first.shorter[Math.floor(key / WORD)]! += unigram[key % WORD]!
  })
  const ofUnigram = first.own.map((own, id) => backoff(own, first.shorter[id]!))
  const second = sums(bigram.length)
  for (let i = 0; i < higher.keys.length; i++) {
    if (higher.gain[i]! <= kept.leastTrigram) continue
    const context = higher.context[i]!
    const below = higher.lower[i]!
    const middle = Math.floor(higher.keys[i]! / WORD) % WORD
    second.own[context]! += higher.probability[i]!
    second.shorter[context]! +=
      kept.placeOf[below]! >= 0 ? bigram[below]! : ofUnigram[middle]! * unigram[higher.keys[i]! % WORD]!
  }
  return { unigram: ofUnigram, bigram: second.own.map((own, i) => backoff(own, second.shorter[i]!)) }
}

const quantised = (p: number): number => Math.max(0, Math.min(255, Math.round(-Math.log(p) * STEPS)))

/** The arrays of the model's file, by their names. */
function partsOf(
  text: Uint8Array,
  sizes: Sizes,
  bigrams: NGrams,
  lower: LowerOrders,
  higher: HigherOrder,
  kept: Kept,
): Map<string, ArrayBufferView> {
  const left = backoffs(bigrams, lower, higher, kept)
  const unigramNext = new Uint32Array(sizes.words + 1)
  const bigramWords = new Uint16Array(sizes.bigrams)
  const bigramLogs = new Uint8Array(sizes.bigrams)
  const bigramBackoffs = new Uint8Array(sizes.bigrams)
  const bigramNext = new Uint16Array(sizes.bigrams + 1)
  const bigramBases = new Uint32Array(Math.ceil((sizes.bigrams + 1) / BLOCK))
  const trigramWords = new Uint16Array(sizes.trigrams)
  const trigramLogs = new Uint8Array(sizes.trigrams)
  let t = 0
  let k = 0
  const mark = (place: number) => {
    if (place % BLOCK === 0) bigramBases[place / BLOCK] = t
    const offset = t - bigramBases[Math.floor(place / BLOCK)]!
    if (offset >= WORD) throw new Error('too many trigrams for a block of bigrams: keep fewer')
    bigramNext[place] = offset
  }
  for (let i = 0; i < bigrams.keys.length; i++) {
    const place = kept.placeOf[i]!
    if (place < 0) continue
    const key = bigrams.keys[i]!
    unigramNext[Math.floor(key / WORD) + 1] = place + 1
    bigramWords[place] = key % WORD
    bigramLogs[place] = quantised(lower.bigram[i]!)
    bigramBackoffs[place] = quantised(Math.min(1, left.bigram[i]!))
    mark(place)
    while (k < higher.keys.length && Math.floor(higher.keys[k]! / WORD) < key) k++
    for (; k < higher.keys.length && Math.floor(higher.keys[k]! / WORD) === key; k++)
      if (higher.gain[k]! > kept.leastTrigram) {
        trigramWords[t] = higher.keys[k]! % WORD
        trigramLogs[t++] = quantised(higher.probability[k]!)
      }
  }
  mark(sizes.bigrams)
  for (let id = 0; id < sizes.words; id++)
    unigramNext[id + 1] = Math.max(unigramNext[id + 1]!, unigramNext[id]!)
  return new Map<string, ArrayBufferView>([
    ['words', text],
    ['unigramLogs', Float32Array.from(lower.unigram, Math.log)],
    ['unigramBackoffs', Float32Array.from(left.unigram, Math.log)],
    ['unigramNext', unigramNext],
    ['bigramBases', bigramBases],
    ['bigramWords', bigramWords],
    ['bigramNext', bigramNext],
    ['bigramLogs', bigramLogs],
    ['bigramBackoffs', bigramBackoffs],
    ['trigramWords', trigramWords],
    ['trigramLogs', trigramLogs],
  ])
}

const backoff = (kept: number, lower: number): number => Math.max(1e-6, 1 - kept) / Math.max(1e-6, 1 - lower)

function concat<T extends Uint32Array | Float64Array>(parts: readonly T[], type: new (size: number) => T): T {
  const out = new type(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function encode(sizes: Sizes, parts: ReadonlyMap<string, ArrayBufferView>): Uint8Array {
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(sizes)}\n`)
  const body = sections(sizes)
  const out = new Uint8Array(
    aligned(head.length) + body.reduce((sum, [, width, count]) => sum + aligned(width * count), 0),
  )
  out.set(head)
  let at = aligned(head.length)
  for (const [name, width, count] of body) {
    const part = parts.get(name)!
    if (part.byteLength !== width * count)
      throw new Error(`${name}: ${part.byteLength} bytes, not ${width * count}`)
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += aligned(width * count)
  }
  return out
}

/** Perplexity a token over text that was kept back; unknown words count as one word. */
function perplexityOf(model: LanguageModel, tokens: Uint16Array): number {
  let sum = 0
  let context = -1
  for (let i = 1; i < tokens.length; i++) {
    const pair = model.bigram(tokens[i - 1]!, tokens[i]!)
    sum += model.log(context, tokens[i - 1]!, tokens[i]!, pair)
    context = pair
  }
  return Math.exp(-sum / (tokens.length - 1))
}

/** Trains on `folder` and writes `language-model.bin` into `models`; the same data give the same bytes. */
export async function trainLanguageModel(folder: string, models: string): Promise<string> {
  const report = (line: string) => console.error(line)
  const counted = await readTokens(folder)
  report(`${counted.training.length} tokens to train on, ${counted.heldOut.length} kept back`)
  const { sizes, parts } = build(counted, report)
  const perplexity = perplexityOf(new LanguageModel(encode(sizes, parts)), counted.heldOut)
  const bytes = encode({ ...sizes, perplexity: Math.round(perplexity * 100) / 100 }, parts)
  writeFileSync(join(models, 'language-model.bin'), bytes)
  return `language-model.bin, ${(bytes.length / 1e6).toFixed(1)} MB, perplexity ${perplexity.toFixed(2)}, data sha256 ${counted.data}`
}
