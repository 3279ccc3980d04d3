/**
 * A text under repair: each step's edits speak of the text that the step before left, and are folded into one
 * list of edits of the raw text.
 */
import { applyEdits, type Edit } from '../language/edits.ts'

/** An edit with its reason; `score` is the probability (0–1) that it is right. */
export interface Change extends Edit {
  readonly kind: string
  readonly rule_id: string
  readonly score: number
}

export class Draft {
  readonly raw: string
  #text: string
  #changes: readonly Change[] = []

  constructor(raw: string) {
    this.raw = raw
    this.#text = raw
  }

  get text(): string {
    return this.#text
  }

  /** Edits of the raw text, sorted, without overlap: applied to it they give `text`. */
  get changes(): readonly Change[] {
    return this.#changes
  }

  /** Takes edits of the present text. Throws RangeError where they overlap or leave the text. */
  apply(edits: readonly Change[]): void {
    if (edits.length === 0) return
    const before = this.#text
    this.#text = applyEdits(before, edits)
    this.#changes = compose(this.raw, this.#changes, before, edits)
  }
}

/**
 * One list of edits for two lists applied one after the other; `middle` is the text between them. Edits of the
 * second list that touch what the first one wrote are merged with it: the later reason stands, but a text
 * that was moved stays a move.
 */
function compose(raw: string, first: readonly Change[], middle: string, second: readonly Change[]): Change[] {
  const out: Change[] = []
  const push = (change: Change) => {
    if (raw.slice(change.start, change.end) !== change.after) out.push(change)
  }
  let i = 0
  /** Offset in `middle` less offset in `raw`, behind the edits of `first` that are done. */
  let shift = 0
  const from = (k: number) => first[k]!.start + shift
  const grow = (change: Change) => change.after.length - (change.end - change.start)
  for (let j = 0; j < second.length; ) {
    const edit = second[j]!
    while (i < first.length && from(i) + first[i]!.after.length <= edit.start) {
      push(first[i]!)
      shift += grow(first[i]!)
      i++
    }
    if (i === first.length || from(i) >= edit.end) {
      push({ ...edit, start: edit.start - shift, end: edit.end - shift })
      j++
      continue
    }
    let start = Math.min(edit.start, from(i))
    const rawStart = start - shift
    let end = edit.end
    let { kind, rule_id, score } = edit
    let after = ''
    for (;;) {
      const next = second[j]
      if (next && (next.start < end || next === edit)) {
        after += middle.slice(start, next.start) + next.after
        start = next.end
        end = Math.max(end, next.end)
        if (kind !== 'move') ({ kind, rule_id } = next)
        score = Math.min(score, next.score)
        j++
        continue
      }
      if (i < first.length && from(i) < end) {
        end = Math.max(end, from(i) + first[i]!.after.length)
        if (first[i]!.kind === 'move') ({ kind, rule_id } = first[i]!)
        score = Math.min(score, first[i]!.score)
        shift += grow(first[i]!)
        i++
        continue
      }
      break
    }
    after += middle.slice(start, end)
    push({ start: rawStart, end: end - shift, after, kind, rule_id, score })
  }
  for (; i < first.length; i++) push(first[i]!)
  return out
}
