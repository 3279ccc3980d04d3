/**
 * Edits of a text, and the way back from the edited text to the original.
 */
export interface Edit {
  /** Half-open offsets into the original text. */
  readonly start: number
  readonly end: number
  readonly after: string
}

/** Applies edits that are sorted by start and do not overlap. Throws RangeError where they do. */
export function applyEdits(original: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  for (const edit of edits) {
    if (edit.start < from || edit.end < edit.start || edit.end > original.length)
      throw new RangeError(`edits overlap or leave the text at ${edit.start}`)
    parts.push(original.slice(from, edit.start), edit.after)
    from = edit.end
  }
  parts.push(original.slice(from))
  return parts.join('')
}

/** A row of `corrections` is one: what it took out, and its kind. */
interface Row extends Edit {
  readonly before?: string
  readonly kind?: string
}

/** A text taken out in one place and put in, perhaps mended, in another. */
interface Move {
  /** Where it stood in the original, and where it stands in the edited text. */
  readonly original: readonly [start: number, end: number]
  readonly edited: readonly [start: number, end: number]
  /** Offsets of its words in the original and in the edited text, pair by pair; empty where they do not match. */
  readonly words: readonly (readonly [original: number, edited: number])[]
}

/**
 * Maps offsets between an original text and the text that edits made of it. Rows of kind `move` come in pairs:
 * one that only takes out, and a later one that only puts in; ranges inside what was moved go along with it.
 */
export class Alignment {
  /** For each edit: where it starts and ends, in the original and in the edited text. */
  readonly #original: Int32Array
  readonly #edited: Int32Array
  readonly #moves: readonly Move[]

  constructor(edits: readonly Row[]) {
    this.#original = new Int32Array(edits.length * 2)
    this.#edited = new Int32Array(edits.length * 2)
    const taken: Row[] = []
    const moves: Move[] = []
    let shift = 0
    edits.forEach((edit, i) => {
      this.#original[2 * i] = edit.start
      this.#original[2 * i + 1] = edit.end
      this.#edited[2 * i] = edit.start + shift
      this.#edited[2 * i + 1] = edit.start + shift + edit.after.length
      if (edit.kind === 'move') {
        if (edit.after === '') taken.push(edit)
        else if (edit.start === edit.end && taken.length > 0)
          moves.push(moveOf(taken.shift()!, edit, edit.start + shift))
      }
      shift += edit.after.length - (edit.end - edit.start)
    })
    this.#moves = moves
  }

  /** The original range of an edited range. A bound inside an edit widens to the edit's own. */
  toOriginal(start: number, end: number): { start: number; end: number } {
    for (const { original, edited, words } of this.#moves)
      if (start >= edited[0] && end <= edited[1] && end > edited[0])
        return moved(start, end, words, 1, original)
    return {
      start: mapBound(this.#edited, this.#original, start, 'start'),
      end: mapBound(this.#edited, this.#original, end, 'end'),
    }
  }

  /** The edited range of an original range. A bound inside an edit widens to the edit's own. */
  toEdited(start: number, end: number): { start: number; end: number } {
    for (const { original, edited, words } of this.#moves)
      if (start >= original[0] && end <= original[1] && end > original[0])
        return moved(start, end, words, 0, edited)
    return {
      start: mapBound(this.#original, this.#edited, start, 'start'),
      end: mapBound(this.#original, this.#edited, end, 'end'),
    }
  }
}

function moveOf(taken: Row, put: Row, at: number): Move {
  const before = [...(taken.before ?? '').matchAll(/\S+/g)]
  const after = [...put.after.matchAll(/\S+/g)]
  const words: [number, number][] = []
  if (before.length === after.length)
    before.forEach((word, i) => {
      const other = after[i]!
      words.push([taken.start + word.index, at + other.index])
      words.push([taken.start + word.index + word[0].length, at + other.index + other[0].length])
    })
  return { original: [taken.start, taken.end], edited: [at, at + put.after.length], words }
}

/** A range inside a moved text, seen from the other side; `from` says which of the pairs' offsets it is given in. */
function moved(
  start: number,
  end: number,
  words: Move['words'],
  from: 0 | 1,
  whole: readonly [number, number],
): { start: number; end: number } {
  if (words.length === 0) return { start: whole[0], end: whole[1] }
  const to = from === 0 ? 1 : 0
  const map = (at: number, side: 'start' | 'end'): number => {
    // the last bound of a word at or before the offset
    let k = words.length - 1
    while (k >= 0 && (side === 'start' ? words[k]![from] > at : words[k]![from] >= at)) k--
    if (k < 0) return words[0]![to]
    const next = words[k + 1]
    const here = words[k]![to] + (at - words[k]![from])
    return next ? Math.min(here, next[to]) : Math.min(here, words[k]![to])
  }
  return { start: map(start, 'start'), end: map(end, 'end') }
}

/**
 * Bounds of edits stand in `from` and `to` as pairs. A start at the seam of an edit belongs after it, an end
 * before it, so that text inserted or removed at the seam stays outside of the range.
 */
function mapBound(from: Int32Array, to: Int32Array, at: number, side: 'start' | 'end'): number {
  let low = 0
  let high = from.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    const starts = from[2 * middle]!
    if (side === 'start' ? starts <= at : starts < at) low = middle + 1
    else high = middle
  }
  if (low === 0) return at
  const end = from[2 * (low - 1) + 1]!
  if (at >= end) return to[2 * (low - 1) + 1]! + (at - end)
  return side === 'start' ? to[2 * (low - 1)]! : to[2 * (low - 1) + 1]!
}
