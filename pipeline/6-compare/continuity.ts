/**
 * Each directive against those of the document before of the same issuer and type. Similarity is the cosine of
 * TF-IDF vectors over pairs of neighbouring syllables and the rarer syllables themselves; weights come from
 * the issuer's own orders, so that what stands in all of them ("tăng cường", "đẩy mạnh") weighs nothing.
 */
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'

/** Least similarity of the same order; chosen on `test/6-compare/continuity-pairs.ts`. */
export const CONTINUED = 0.5

/** Postings longer than this are of terms too frequent to look a match up by. */
const COMMON = 64

interface Order {
  readonly id: string
  readonly text: string
  readonly terms: Int32Array
}

interface Meeting {
  readonly doc_id: string
  readonly day: string
  readonly orders: Order[]
}

/** Syllables that carry no meaning in an order. */
const EMPTY = new Set(
  'và các của về việc trong cho theo để với tại có là những được trên từ đến nhất một số nội dung như sau'.split(
    ' ',
  ),
)
const SYLLABLE = /[\p{L}\p{N}]+/gu

export class Continuity {
  readonly #terms = new Map<string, number>()
  readonly #chains = new Map<string, Meeting[]>()

  /** Takes up the directives of one document. */
  add(document: Row<'documents'>, directives: readonly Row<'directives'>[]): void {
    if (directives.length === 0) return
    const key = `${fold(document.issuer ?? document.doc_id)}|${document.doc_type}`
    const meeting: Meeting = {
      doc_id: document.doc_id,
      day: document.issued_on ?? document.period_end ?? '',
      orders: directives.map(({ directive_id, text }) => ({
        id: directive_id,
        text,
        terms: this.#termsOf(text),
      })),
    }
    const chain = this.#chains.get(key)
    if (chain) chain.push(meeting)
    else this.#chains.set(key, [meeting])
  }

  #termsOf(text: string): Int32Array {
    const syllables = [...fold(text.normalize('NFC')).matchAll(SYLLABLE)]
      .map(match => match[0])
      .filter(syllable => !EMPTY.has(syllable))
    const found = new Set<number>()
    for (let i = 0; i < syllables.length; i++) {
      found.add(this.#term(syllables[i]!))
      if (i > 0) found.add(this.#term(`${syllables[i - 1]} ${syllables[i]}`))
    }
    return Int32Array.from(found).sort()
  }

  #term(text: string): number {
    let term = this.#terms.get(text)
    if (term === undefined) {
      term = this.#terms.size
      this.#terms.set(text, term)
    }
    return term
  }

  rows(): Row<'continuity'>[] {
    const rows: Row<'continuity'>[] = []
    for (const chain of this.#chains.values()) {
      if (chain.length < 2) continue
      chain.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.doc_id < b.doc_id ? -1 : 1))
      const weights = weightsOf(chain, this.#terms.size)
      for (let i = 1; i < chain.length; i++)
        for (const row of continued(chain[i - 1]!, chain[i]!, weights)) rows.push(row)
    }
    return rows
  }
}

/** Inverse document frequency over the orders of one issuer, smoothed so that few orders already weigh. */
function weightsOf(chain: readonly Meeting[], terms: number): Float64Array {
  const frequency = new Float64Array(terms)
  let count = 0
  for (const { orders } of chain)
    for (const order of orders) {
      count++
      for (const term of order.terms) frequency[term]!++
    }
  return frequency.map(df => (df === 0 ? 0 : Math.log((count + 1) / df)))
}

/** One row an order of the later meeting, and one each of the earlier that no order goes on with. */
function continued(before: Meeting, after: Meeting, weights: Float64Array): Row<'continuity'>[] {
  const pairs = similarPairs(before.orders, after.orders, weights)
  const taken = new Set<number>()
  const partner = new Map<number, { earlier: number; similarity: number }>()
  for (const { earlier, later, similarity } of pairs) {
    if (taken.has(earlier) || partner.has(later)) continue
    taken.add(earlier)
    partner.set(later, { earlier, similarity })
  }
  const rows = after.orders.map((order, later): Row<'continuity'> => {
    const found = partner.get(later)
    const previous = found && before.orders[found.earlier]!
    return {
      directive_id: order.id,
      previous_id: previous?.id ?? null,
      similarity: found ? Math.round(found.similarity * 1000) / 1000 : null,
      status: previous ? 'continued' : 'new',
      doc_id: after.doc_id,
      previous_doc_id: before.doc_id,
      text: order.text,
      previous_text: previous?.text ?? null,
    }
  })
  before.orders.forEach((order, earlier) => {
    if (taken.has(earlier)) return
    rows.push({
      directive_id: null,
      previous_id: order.id,
      similarity: null,
      status: 'dropped',
      doc_id: after.doc_id,
      previous_doc_id: before.doc_id,
      text: null,
      previous_text: order.text,
    })
  })
  return rows
}

/** Pairs of at least the threshold, most similar first. Candidates share a rare term, so most pairs are never seen. */
function similarPairs(
  earlier: readonly Order[],
  later: readonly Order[],
  weights: Float64Array,
): { earlier: number; later: number; similarity: number }[] {
  const postings = new Map<number, number[]>()
  earlier.forEach((order, i) => {
    for (const term of order.terms) {
      const posting = postings.get(term)
      if (posting) posting.push(i)
      else postings.set(term, [i])
    }
  })
  const norm = (order: Order): number => {
    let sum = 0
    for (const term of order.terms) sum += weights[term]! ** 2
    return Math.sqrt(sum)
  }
  const norms = earlier.map(norm)
  const pairs: { earlier: number; later: number; similarity: number }[] = []
  const common = new Float64Array(earlier.length)
  later.forEach((order, k) => {
    const own = norm(order)
    const seen: number[] = []
    for (const term of order.terms) {
      const posting = postings.get(term)
      if (posting === undefined || posting.length > COMMON) continue
      for (const i of posting) {
        if (common[i] === 0) seen.push(i)
        common[i]! += weights[term]! ** 2
      }
    }
    for (const i of seen) {
      const similarity = common[i]! / (norms[i]! * own || 1)
      common[i] = 0
      if (similarity >= CONTINUED) pairs.push({ earlier: i, later: k, similarity })
    }
  })
  return pairs.sort((a, b) => b.similarity - a.similarity || a.later - b.later || a.earlier - b.earlier)
}
