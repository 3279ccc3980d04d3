/**
 * A rule is a data row: an id, a shape that a person can read, a pattern, and examples that are its tests.
 * `test/helpers/rules.ts` checks every rule against them.
 */
export interface Rule {
  readonly id: string
  /** Readable form, "<at least> <number> <percent>". */
  readonly shape: string
  readonly pattern: RegExp
  /** Texts in which the pattern must match. */
  readonly examples: readonly string[]
  /** Texts in which it must not. */
  readonly notExamples: readonly string[]
}
