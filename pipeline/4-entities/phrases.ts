/** A trie over folded syllables. */
import type { Line } from './line.ts'

interface Node<T> {
  readonly next: Map<string, Node<T>>
  value?: T
}

const SYLLABLE = /[\p{L}\p{N}]+/gu

/** Phrases of syllables with a value each; what stands between the syllables is one space, or a hyphen or comma as in the phrase. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map() }

  /** `phrase` is folded. */
  add(phrase: string, value: T): void {
    let node = this.#root
    for (const [syllable] of phrase.matchAll(SYLLABLE)) {
      let next = node.next.get(syllable)
      if (!next) {
        next = { next: new Map() }
        node.next.set(syllable, next)
      }
      node = next
    }
    node.value = value
  }

  /** Whether any phrase begins with this folded syllable. */
  opens(syllable: string): boolean {
    return this.#root.next.has(syllable)
  }

  /** The longest phrase that starts at syllable `i`: its value and the index after its last syllable. */
  at(line: Line, i: number): { value: T; end: number } | null {
    let node = this.#root.next.get(line.word(i))
    if (node === undefined) return null
    let best: { value: T; end: number } | null = null
    for (;;) {
      i++
      if (node.value !== undefined) best = { value: node.value, end: i }
      if (i >= line.count || node.next.size === 0 || !joined(line, i - 1)) return best
      node = node.next.get(line.word(i))
      if (node === undefined) return best
    }
  }
}

/** Whether a phrase may go on from a syllable to the next: " ", "-", " - ", ", " but no full stop or bracket. */
function joined(line: Line, i: number): boolean {
  if (line.adjacent(i)) return true
  const from = line.ends[i]!
  const to = line.starts[i + 1]!
  if (to - from > 3) return false
  for (let at = from; at < to; at++) {
    const code = line.text.charCodeAt(at)
    // white space, hyphen, en dash, comma, ampersand
    if (
      code !== 10 &&
      code !== 32 &&
      code !== 45 &&
      code !== 0x2013 &&
      code !== 44 &&
      code !== 38 &&
      code !== 0xa0
    )
      return false
  }
  return true
}
