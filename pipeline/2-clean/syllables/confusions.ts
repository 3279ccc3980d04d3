/**
 * The channel of the noisy-channel model: ln P(a syllable is read so | it is printed so), from letters that are
 * read for others and from syllables counted as a whole.
 */
import { bare } from '../../language/vietnamese.ts'

/** Letters of one shape but for tone and marks: "ể" and "ế". */
const sameShape = (a: string, b: string): boolean => bare(a) === bare(b)

/** What a wrong letter costs in alignment. */
const cost = (a: string, b: string): number => (a === b ? 0 : sameShape(a, b) ? 0.5 : 1)

/** Letters of `truth` and what was read for them where it differs, in a cheapest alignment; '' for none. */
export function alignLetters(truth: string, read: string): [from: string, to: string][] {
  const [n, m] = [truth.length, read.length]
  const d = Array.from({ length: n + 1 }, (_, i) =>
    Array.from({ length: m + 1 }, (_, j) => (i === 0 ? j : i)),
  )
  for (let i = 1; i <= n; i++)
    for (let j = 1; j <= m; j++)
      d[i]![j] = Math.min(
        d[i - 1]![j - 1]! + cost(truth[i - 1]!, read[j - 1]!),
        d[i - 1]![j]! + 1,
        d[i]![j - 1]! + 1,
      )
  const operations: [string, string][] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    if (i > 0 && j > 0 && d[i]![j] === d[i - 1]![j - 1]! + cost(truth[i - 1]!, read[j - 1]!)) {
      if (truth[i - 1] !== read[j - 1]) operations.push([truth[i - 1]!, read[j - 1]!])
      i--
      j--
    } else if (i > 0 && d[i]![j] === d[i - 1]![j]! + 1) operations.push([truth[--i]!, ''])
    else operations.push(['', read[--j]!])
  }
  return operations.reverse()
}

/** ln of what nobody counted: another tone or mark, another letter, a letter lost or found. */
const UNSEEN_MARK = -8.2
const UNSEEN_LETTER = -11.5
const UNSEEN_GAP = -11.5

export class Confusions {
  readonly #letters = new Map<string, number>()
  readonly #syllables = new Map<string, number>()
  /** What a syllable, as read, was counted to stand for. */
  readonly trueOf = new Map<string, string[]>()

  /** `tsv` as `models/train-confusions.ts` writes it. */
  constructor(tsv: string) {
    for (const line of tsv.split('\n').slice(1)) {
      const [what, truth, read, log] = line.split('\t')
      if (log === undefined) continue
      const key = `${truth}\t${read}`
      if (what === 'letter') this.#letters.set(key, Number(log))
      else {
        this.#syllables.set(key, Number(log))
        const list = this.trueOf.get(read!)
        if (list) list.push(truth!)
        else this.trueOf.set(read!, [truth!])
      }
    }
  }

  #letter(from: string, to: string): number {
    const counted = this.#letters.get(`${from}\t${to}`)
    const unseen = from === '' || to === '' ? UNSEEN_GAP : sameShape(from, to) ? UNSEEN_MARK : UNSEEN_LETTER
    return counted === undefined ? unseen : Math.max(counted, unseen)
  }

  /** ln P(`read` | `truth`), both folded. */
  log(truth: string, read: string): number {
    let letters = 0
    for (const [from, to] of alignLetters(truth, read)) letters += this.#letter(from, to)
    const whole = this.#syllables.get(`${truth}\t${read}`)
    return whole === undefined ? letters : Math.max(whole, letters)
  }
}
