import type { Edit } from '../language/edits.ts'
import { compact } from '../language/vietnamese.ts'
import type { Change } from './draft.ts'

/** A named repair of the layout. `examples` and `keeps` are its tests. */
export interface Fixer {
  readonly id: string
  /** The kind of its corrections: layout, noise, markup, characters, punctuation, move. */
  readonly kind: string
  /** What it repairs, and what it leaves alone. */
  readonly does: string
  /** Text before and after this fixer alone. */
  readonly examples: readonly (readonly [before: string, after: string])[]
  /** Texts that it must leave as they are. */
  readonly keeps: readonly string[]
  /** Edits of the text, sorted, without overlap. */
  edits(text: string): Edit[]
}

/** The fixer's edits with its name on them. Rules of layout are sure of what they do. */
export const changesOf = (fixer: Fixer, text: string): Change[] =>
  fixer.edits(text).map(edit => ({ ...edit, kind: fixer.kind, rule_id: fixer.id, score: 1 }))

/** By their sources: a pattern written where it is used is another one at each call. */
const known = new Map<string, RegExp>()
function compactOf(pattern: RegExp): RegExp {
  const key = `${pattern.flags}/${pattern.source}`
  const found = known.get(key) ?? compact(pattern)
  known.set(key, found)
  return found
}

/** One edit for every match; the replacement is a text or made from the match, null to leave it. */
export function replaceAll(
  text: string,
  pattern: RegExp,
  replacement: string | ((match: RegExpExecArray) => string | null),
): Edit[] {
  const edits: Edit[] = []
  const compacted = compactOf(pattern)
  compacted.lastIndex = 0
  for (let match = compacted.exec(text); match; match = compacted.exec(text)) {
    const after = typeof replacement === 'string' ? replacement : replacement(match)
    if (after !== null && after !== match[0])
      edits.push({ start: match.index, end: match.index + match[0].length, after })
    if (match[0] === '') compacted.lastIndex++
  }
  return edits
}
