/**
 * Each directive against those of the documents before of the same line of issuers and the same type. Similarity is
 * the cosine of TF-IDF vectors over segmented words and pairs of neighbouring syllables; weights come from the line's
 * own orders, so that what stands in all of them weighs little.
 *
 * F1 with the threshold in the middle of those that are best on the conclusions on which it is chosen (36 orders that
 * go on), and on the unseen ones (41, `npx tsx test/evaluate/continuity.ts`):
 *
 *   words alone                      0.22   1.000   0.923
 *   words, pairs of words            0.12   1.000   0.923
 *   syllables, pairs of syllables    0.20   1.000   0.937
 *   words, pairs of syllables        0.18   1.000   0.937
 *
 * Pairs find again what the segmenter cut in two ways.
 */
import type { Row } from '../tables.ts'
import { lineOfIssuer } from './continuity-issuer.ts'
import { Terms } from './continuity-terms.ts'
import { type PackedOrders, pack, unpack } from './orders.ts'

/** Least similarity of the same order; chosen on the conclusions of `test/6-compare/orders.ts`. */
const CONTINUED = 0.18

/**
 * A document goes on with an earlier one where this share of the orders of the smaller one have a partner in the
 * other that is at least `ALIKE`: it is 0.58 or more between conclusions on the same work, 0.25 between two plans that
 * share nothing but official phrasing (`OTHER_SUBJECTS`). Elsewhere, and where there are fewer than `FEW` partners, an
 * order goes on only with one that is at least `SURE`, and a document where these alone have the share.
 */
const SHARE = 0.4
const ALIKE = 0.3
const SURE = 0.5
const FEW = 4

/** How many of the last orders that hold a frequent term are looked at, at least. */
const COMMON = 48

interface Order {
  readonly id: string
  readonly text: string
  readonly terms: Int32Array
  /** Documents that it cites. */
  readonly cited: readonly string[]
}

interface Meeting {
  readonly doc_id: string
  readonly orders: readonly Order[]
}

/** A document and its directives. */
interface Issued {
  readonly doc_id: string
  readonly day: string
  readonly directives: PackedOrders
}

export class Continuity {
  readonly #segment: () => (text: string) => string[]
  readonly #chains = new Map<string, Issued[]>()

  /** `segment` gives what cuts a text (NFC) into words; it is asked only where there is something to compare. */
  constructor(segment: () => (text: string) => string[]) {
    this.#segment = segment
  }

  /** Takes up the directives of one document. */
  add(document: Row<'documents'>, directives: readonly Row<'directives'>[]): void {
    if (directives.length === 0) return
    const key = `${document.issuer === null ? document.doc_id : lineOfIssuer(document.issuer)}|${document.doc_type}`
    const issued = {
      doc_id: document.doc_id,
      day: document.issued_on ?? document.period_end ?? '',
      directives: pack(directives),
    }
    const chain = this.#chains.get(key)
    if (chain) chain.push(issued)
    else this.#chains.set(key, [issued])
  }

  /** Can be walked once; what was compared is forgotten. */
  *rows(): Generator<Row<'continuity'>> {
    for (const [key, chain] of this.#chains) {
      this.#chains.delete(key)
      if (chain.length < 2) continue
      chain.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.doc_id < b.doc_id ? -1 : 1))
      const terms = new Terms(this.#segment())
      const meetings = chain.map(issued => meetingOf(issued, terms))
      yield* continued(meetings, weightsOf(meetings, terms.size))
    }
  }
}

const meetingOf = ({ doc_id, directives }: Issued, terms: Terms): Meeting => ({
  doc_id,
  orders: unpack(directives).map(({ id, text, cited }) => ({
    id,
    text,
    terms: terms.of(text),
    cited: cited?.split('; ') ?? [],
  })),
})

/** Inverse document frequency over the orders of one line of issuers, smoothed so that few orders already weigh. */
function weightsOf(chain: readonly Meeting[], terms: number): Float64Array {
  const frequency = new Float64Array(terms)
  let count = 0
  for (const { orders } of chain)
    for (const order of orders) {
      count++
      for (const term of order.terms) frequency[term]!++
    }
  // squared: only squares are summed up
  return frequency.map(df => (df === 0 ? 0 : Math.log((count + 1) / df) ** 2))
}

/**
 * For each document but the first: one row an order of its own, and one each that it gave up. The document
 * before is the last one that it goes on with: a conclusion on another subject gives nothing up. Orders
 * that it does not hold may still go on with those of documents further back.
 */
function* continued(chain: readonly Meeting[], weights: Float64Array): Generator<Row<'continuity'>> {
  const earlier: Order[] = []
  const meetingOf: number[] = []
  const index = new OrderIndex(
    weights,
    chain.reduce((sum, { orders }) => sum + orders.length, 0),
  )
  for (const [m, meeting] of chain.entries()) {
    const { pairs, previous } = withoutChance(index.pairs(meeting.orders), meeting, meetingOf, chain)
    const partners = match(pairs, ({ earlier }) => meetingOf[earlier] === previous)
    if (m > 0) {
      for (const [later, order] of meeting.orders.entries())
        yield ownRow(meeting, order, partners.get(later), earlier, meetingOf, chain)
      const kept = new Set([...partners.values()].map(pair => pair.earlier))
      if (previous >= 0)
        for (let i = meetingOf.indexOf(previous); meetingOf[i] === previous; i++)
          if (!kept.has(i)) yield droppedRow(meeting, chain[previous]!, earlier[i]!)
    }
    for (const order of meeting.orders) {
      earlier.push(order)
      meetingOf.push(m)
      index.add(order)
    }
  }
}

interface Pair {
  readonly earlier: number
  readonly later: number
  readonly similarity: number
}

/** Pairs that are no chance, and the last of the earlier documents that this one goes on with, -1 without any. */
function withoutChance(
  pairs: readonly Pair[],
  { orders }: Meeting,
  meetingOf: readonly number[],
  chain: readonly Meeting[],
): { pairs: Pair[]; previous: number } {
  const byMeeting = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const m = meetingOf[pair.earlier]!
    const group = byMeeting.get(m)
    if (group) group.push(pair)
    else byMeeting.set(m, [pair])
  }
  const kept: Pair[] = []
  let previous = -1
  for (const [m, group] of byMeeting) {
    const least = SHARE * Math.min(orders.length, chain[m]!.orders.length)
    const sure = group.filter(({ similarity }) => similarity >= SURE)
    const alike = match(group.filter(({ similarity }) => similarity >= ALIKE)).size
    const proven = alike >= FEW && alike >= least
    if ((proven || match(sure).size >= least) && m > previous) previous = m
    for (const pair of proven ? group : sure) kept.push(pair)
  }
  return { pairs: kept, previous }
}

/** One to one, the most similar first; pairs with the document before go before all others. */
function match(pairs: readonly Pair[], isBefore: (pair: Pair) => boolean = () => true): Map<number, Pair> {
  const partners = new Map<number, Pair>()
  const taken = new Set<number>()
  const ordered = [...pairs].sort(
    (a, b) =>
      Number(isBefore(b)) - Number(isBefore(a)) ||
      b.similarity - a.similarity ||
      b.earlier - a.earlier ||
      a.later - b.later,
  )
  for (const pair of ordered) {
    if (taken.has(pair.earlier) || partners.has(pair.later)) continue
    taken.add(pair.earlier)
    partners.set(pair.later, pair)
  }
  return partners
}

function ownRow(
  meeting: Meeting,
  order: Order,
  pair: Pair | undefined,
  earlier: readonly Order[],
  meetingOf: readonly number[],
  chain: readonly Meeting[],
): Row<'continuity'> {
  const previous = pair && earlier[pair.earlier]!
  return {
    directive_id: order.id,
    previous_id: previous?.id ?? null,
    similarity: pair ? Math.round(pair.similarity * 1000) / 1000 : null,
    status: previous ? 'continued' : 'new',
    doc_id: meeting.doc_id,
    previous_doc_id: pair ? chain[meetingOf[pair.earlier]!]!.doc_id : null,
    text: order.text,
    previous_text: previous?.text ?? null,
  }
}

const droppedRow = (meeting: Meeting, before: Meeting, order: Order): Row<'continuity'> => ({
  directive_id: null,
  previous_id: order.id,
  similarity: null,
  status: 'dropped',
  doc_id: meeting.doc_id,
  previous_doc_id: before.doc_id,
  text: null,
  previous_text: order.text,
})

/** "Thực hiện Quy định số 37-QĐ/TW …" does not go on with the order to carry out another regulation. */
const isOnAnother = (a: Order, b: Order): boolean =>
  a.cited.length > 0 && b.cited.length > 0 && !a.cited.some(document => b.cited.includes(document))

/** Finds similar earlier orders by the terms that they share; frequent terms find none, so that most are never seen. */
class OrderIndex {
  readonly #weights: Float64Array
  readonly #orders: Order[] = []
  readonly #norms: number[] = []
  readonly #postings = new Map<number, number[]>()

  /** For each earlier order the weight of what it shares with the one at hand. */
  readonly #shared: Float64Array

  /** `count` is how many orders will be added at most. */
  constructor(weights: Float64Array, count: number) {
    this.#weights = weights
    this.#shared = new Float64Array(count)
  }

  add(order: Order): void {
    const at = this.#orders.push(order) - 1
    this.#norms.push(this.#norm(order))
    for (const term of order.terms) {
      const posting = this.#postings.get(term)
      if (posting === undefined) this.#postings.set(term, [at])
      else {
        // of a frequent term the last orders only
        if (posting.length >= 2 * COMMON) posting.splice(0, COMMON)
        posting.push(at)
      }
    }
  }

  #norm({ terms }: Order): number {
    let sum = 0
    for (const term of terms) sum += this.#weights[term]!
    return Math.sqrt(sum)
  }

  /** Pairs that are at least as similar as continued orders are. */
  pairs(later: readonly Order[]): Pair[] {
    const pairs: Pair[] = []
    const seen: number[] = []
    const shared = this.#shared
    later.forEach((order, k) => {
      const own = this.#norm(order)
      for (const term of order.terms) {
        const posting = this.#postings.get(term)
        if (posting === undefined) continue
        const weight = this.#weights[term]!
        for (const i of posting) {
          if (shared[i] === 0) seen.push(i)
          shared[i]! += weight
        }
      }
      for (const i of seen) {
        const norm = this.#norms[i]! * own
        const weight = shared[i]!
        shared[i] = 0
        // what the index has forgotten of frequent terms is little
        if (weight < 0.7 * CONTINUED * norm) continue
        const similarity = this.#common(this.#orders[i]!, order) / norm
        if (similarity >= CONTINUED && !isOnAnother(this.#orders[i]!, order))
          pairs.push({ earlier: i, later: k, similarity })
      }
      seen.length = 0
    })
    return pairs
  }

  #common(a: Order, b: Order): number {
    let sum = 0
    for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
      const difference = a.terms[i]! - b.terms[j]!
      if (difference === 0) sum += this.#weights[a.terms[i]!]!
      if (difference <= 0) i++
      if (difference >= 0) j++
    }
    return sum
  }
}
