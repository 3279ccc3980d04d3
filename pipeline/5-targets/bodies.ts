/** Bodies named once in full and then in short, or not at all: "Cục thu được 30 tỷ đồng" after "Cục Thuế Tân An". */

import type { Attached } from './attach.ts'
import { bodyNames } from './grammar/bodies.ts'
import type { Sentence } from './sentence.ts'

const {
  inFull,
  company,
  companyInFull,
  calledFor,
  legalForm,
  noCompany,
  accounts,
  shortAtStart,
  shortAtEnd,
} = bodyNames

export class Bodies {
  /** The last name in full, by the words that stand for it. */
  readonly #last = new Map<string, string>()

  /** The company that the paragraph told of last; '' where of none. */
  #company = ''
  /** What companies of the document are called for short. */
  readonly #short = new Set<string>()

  /** Takes the names of a sentence in order; a new paragraph forgets companies. */
  see(names: readonly string[], sameParagraph: boolean): void {
    if (!sameParagraph) for (const key of this.#last.keys()) if (company.in(key)) this.#last.delete(key)
    if (!sameParagraph) this.#company = ''
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

  /** "Lãi sau thuế đạt 3 tỷ đồng" in a report on a company: with the name of the company told last before it. */
  owned(indicator: string, { text, tokens }: Sentence, { figure }: Attached): string {
    if (!accounts.in(indicator)) return indicator
    const name = lastCompany(text.slice(0, tokens.start[figure.first]), this.#short) || this.#company
    return name === '' ? indicator : `${indicator} ${name}`
  }

  /** Takes the company that a sentence tells of, after its figures are named. */
  tell(text: string): void {
    this.#company = lastCompany(text, this.#short) || this.#company
  }

  /** An indicator in which a body named in short has its name. */
  named(indicator: string): string {
    const match = shortAtStart.pattern.exec(indicator) ?? shortAtEnd.pattern.exec(indicator)
    const name = match ? this.#last.get(match[1]!.toLowerCase()) : undefined
    if (!match || name === undefined) return indicator
    return indicator.slice(0, match.index) + name + indicator.slice(match.index + match[0].length)
  }
}

const COMPANIES = new RegExp(companyInFull.pattern, 'gu')

/** The last company named in a text, as it is called for short; '' where none is named. Adds to the names for short. */
function lastCompany(text: string, shorts: Set<string>): string {
  let name = ''
  let at = -1
  if (/công ty|tập đoàn|ngân hàng|ctcp/iu.test(text))
    for (const match of text.matchAll(COMPANIES)) {
      if (noCompany.in(match[0])) continue
      const short = calledFor.pattern.exec(text.slice(match.index + match[0].length))?.[1]
      if (short !== undefined) shorts.add(short)
      name = short ?? match[0].replace(legalForm.pattern, '')
      at = match.index
    }
  for (const short of shorts) {
    const last = text.lastIndexOf(short)
    if (
      last > at &&
      !/[\p{L}\p{N}]/u.test(text[last + short.length] ?? '') &&
      !/[\p{L}\p{N}]/u.test(text[last - 1] ?? '')
    )
      [name, at] = [short, last]
  }
  return name
}
