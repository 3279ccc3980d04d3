/** Strings that are kept. */

/** A string of its own: one that was read of a file is a piece of its column, and would keep the whole of it. */
export const copied = (text: string): string => Buffer.from(text).toString()

/** Strings by number, each kept once. */
export class Dictionary {
  readonly #numbers = new Map<string, number>()
  readonly #strings: string[] = []

  get size(): number {
    return this.#strings.length
  }

  /** The number of a string: 0 for the first that was asked for, 1 for the next one … */
  number(text: string): number {
    let number = this.#numbers.get(text)
    if (number === undefined) {
      const copy = copied(text)
      number = this.#strings.push(copy) - 1
      this.#numbers.set(copy, number)
    }
    return number
  }

  text(number: number): string {
    return this.#strings[number]!
  }
}
