/** English documents: the same rows from verbs, units and dates of their own. */
import type { Draft } from './draft.ts'
import type { Source } from './extract.ts'

/** Drafts of an English document. */
export function englishFigures(source: Source): Draft[] {
  void source
  return []
}
