/**
 * A rule is a data row: an id, what a person needs to read it, a pattern, and examples that are its tests.
 * `test/helpers/rules.ts` checks every rule against them.
 */
interface Exemplified {
  readonly id: string
  readonly pattern: RegExp
  /** Texts in which the pattern must match. */
  readonly examples: readonly string[]
  /** Texts in which it must not. */
  readonly notExamples: readonly string[]
}

export interface Rule extends Exemplified {
  /** Readable form, "<at least> <number> <percent>". */
  readonly shape: string
}

/** A way of saying something: what follows where a text has it. */
export interface Wording extends Exemplified {
  readonly says: string
}
