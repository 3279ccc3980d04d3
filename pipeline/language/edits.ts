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

/** Maps offsets between an original text and the text that edits made of it. */
export class Alignment {
  /** For each edit: where it starts and ends, in the original and in the edited text. */
  readonly #original: Int32Array
  readonly #edited: Int32Array

  constructor(edits: readonly Edit[]) {
    this.#original = new Int32Array(edits.length * 2)
    this.#edited = new Int32Array(edits.length * 2)
    let shift = 0
    edits.forEach((edit, i) => {
      this.#original[2 * i] = edit.start
      this.#original[2 * i + 1] = edit.end
      this.#edited[2 * i] = edit.start + shift
      this.#edited[2 * i + 1] = edit.start + shift + edit.after.length
      shift += edit.after.length - (edit.end - edit.start)
    })
  }

  /** The original range of an edited range. A bound inside an edit widens to the edit's own. */
  toOriginal(start: number, end: number): { start: number; end: number } {
    return {
      start: mapBound(this.#edited, this.#original, start, 'start'),
      end: mapBound(this.#edited, this.#original, end, 'end'),
    }
  }

  /** The edited range of an original range. A bound inside an edit widens to the edit's own. */
  toEdited(start: number, end: number): { start: number; end: number } {
    return {
      start: mapBound(this.#original, this.#edited, start, 'start'),
      end: mapBound(this.#original, this.#edited, end, 'end'),
    }
  }
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
