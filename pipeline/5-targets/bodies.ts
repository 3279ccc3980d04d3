/** Bodies named once in full and then in short: "Cục thu được 30 tỷ đồng" after "Cục Thuế Tân An". */

import { bodyNames } from './grammar/bodies.ts'

const { inFull, company, shortAtStart, shortAtEnd } = bodyNames

export class Bodies {
  /** The last name in full, by the words that stand for it. */
  readonly #last = new Map<string, string>()

  /** Takes the names of a sentence in order; a new paragraph forgets companies. */
  see(names: readonly string[], sameParagraph: boolean): void {
    if (!sameParagraph) for (const key of this.#last.keys()) if (company.in(key)) this.#last.delete(key)
    for (const name of names) {
      const head = inFull.pattern.exec(name)?.[1]?.toLowerCase()
      if (head === undefined || name.length > 70) continue
      const office = head.endsWith('cục')
      // "Chi cục Hải quan [cửa khẩu …]": which one is not known
      const whole = !office || name.split(' ').length - head.split(' ').length > 2
      if (whole) this.#last.set(head, name)
      else this.#last.delete(head)
      if (!office) continue
      if (whole) this.#last.set('đơn vị', name)
      else this.#last.delete('đơn vị')
    }
  }

  /** An indicator in which a body named in short has its name. */
  named(indicator: string): string {
    const match = shortAtStart.pattern.exec(indicator) ?? shortAtEnd.pattern.exec(indicator)
    const name = match ? this.#last.get(match[1]!.toLowerCase()) : undefined
    if (!match || name === undefined) return indicator
    return indicator.slice(0, match.index) + name + indicator.slice(match.index + match[0].length)
  }
}
