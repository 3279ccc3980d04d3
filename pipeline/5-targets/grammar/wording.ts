/** Tables of wordings: patterns and sets of words by name, with what they say of the text in which they stand. */
import type { Wording } from '../../language/rule.ts'
import { bounded, compact, oneOf } from '../../language/vietnamese.ts'
import { list } from '../directives/list.ts'

/** A row as its table gives it: named, and asked of a text. */
export type Asked<Row> = Row &
  Wording & {
    /** Whether a text has it. */
    in(text: string): boolean
  }

/** Patterns by name; the name is the id of the row. */
export const wordings = <const Rows extends Readonly<Record<string, Omit<Wording, 'id'>>>>(
  rows: Rows,
): { readonly [Name in keyof Rows]: Asked<Rows[Name]> } =>
  Object.fromEntries(
    Object.entries(rows).map(([id, row]) => {
      const pattern = compact(row.pattern)
      return [id, { id, ...row, pattern, in: (text: string) => pattern.test(text) }]
    }),
  ) as { readonly [Name in keyof Rows]: Asked<Rows[Name]> }

interface WordList {
  readonly says: string
  /** Words and phrases in lower case, with " | " between. */
  readonly words: string
  readonly examples: readonly string[]
  readonly notExamples: readonly string[]
}

/** Words by what they say; asked for a token or for a phrase of the lexicon at a time. */
interface WordSet extends Wording {
  has(word: string): boolean
}

export const wordSets = <Name extends string>(
  rows: Readonly<Record<Name, WordList>>,
): Readonly<Record<Name, WordSet>> =>
  Object.fromEntries(
    Object.entries<WordList>(rows).map(([id, row]) => {
      const words = new Set(list(row.words))
      const { says, examples, notExamples } = row
      const pattern = new RegExp(bounded(oneOf(words)), 'iu')
      return [id, { id, says, pattern, examples, notExamples, has: (word: string) => words.has(word) }]
    }),
  ) as Readonly<Record<Name, WordSet>>
