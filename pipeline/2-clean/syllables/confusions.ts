/**
 * The channel of the noisy-channel model: ln P(a syllable is read so | it is printed so), from letters that are
 * read for others and from syllables counted as a whole.
 */
import { bare } from '../../language/vietnamese.ts'

/** Letters by their code, without tone and marks; those of Vietnamese end before. */
const SHAPES = Uint16Array.from({ length: 0x1f00 }, (_, code) =>
  bare(String.fromCharCode(code)).charCodeAt(0),
)

/** Letters of one shape but for tone and marks: "ể" and "ế". */
const sameShape = (a: number, b: number): boolean => (SHAPES[a] ?? a) === (SHAPES[b] ?? b)

/** What a letter costs in alignment: one that is wrong in its tone or marks half of what another letter does. */
const GAP = 2
const cost = (a: number, b: number): number => (a === b ? 0 : sameShape(a, b) ? 1 : 2)

/** No letter stands there. */
const NONE = 0

/** Costs of the cheapest alignments of beginnings, row by row; made longer where words are. */
let costs = new Uint16Array(256)

/**
 * Gives `visit` the codes of letters of `truth` and of what was read for them where it differs, in a cheapest
 * alignment, from the end; NONE for none.
 */
function align(truth: string, read: string, visit: (from: number, to: number) => void): void {
  let [n, m] = [truth.length, read.length]
  while (n > 0 && m > 0 && truth.charCodeAt(n - 1) === read.charCodeAt(m - 1)) {
    n--
    m--
  }
  const width = m + 1
  if ((n + 1) * width > costs.length) costs = new Uint16Array((n + 1) * width)
  const d = costs
  for (let j = 0; j <= m; j++) d[j] = j * GAP
  for (let i = 1, at = width; i <= n; i++) {
    const letter = truth.charCodeAt(i - 1)
    d[at++] = i * GAP
    for (let j = 1; j <= m; j++, at++)
      d[at] = Math.min(
        d[at - width - 1]! + cost(letter, read.charCodeAt(j - 1)),
        d[at - width]! + GAP,
        d[at - 1]! + GAP,
      )
  }
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const here = d[i * width + j]!
    const from = i > 0 ? truth.charCodeAt(i - 1) : NONE
    const to = j > 0 ? read.charCodeAt(j - 1) : NONE
    if (i > 0 && j > 0 && here === d[(i - 1) * width + j - 1]! + cost(from, to)) {
      if (from !== to) visit(from, to)
      i--
      j--
    } else if (i > 0 && here === d[(i - 1) * width + j]! + GAP) {
      visit(from, NONE)
      i--
    } else {
      visit(NONE, to)
      j--
    }
  }
}

/** Letters of `truth` and what was read for them where it differs, in a cheapest alignment; '' for none. */
export function alignLetters(truth: string, read: string): [from: string, to: string][] {
  const letter = (code: number): string => (code === NONE ? '' : String.fromCharCode(code))
  const operations: [string, string][] = []
  align(truth, read, (from, to) => operations.push([letter(from), letter(to)]))
  return operations.reverse()
}

/** ln of what nobody counted: another tone or mark, another letter, a letter lost or found. */
const UNSEEN_MARK = -8.2
const UNSEEN_LETTER = -11.5
const UNSEEN_GAP = -11.5

export class Confusions {
  /** By the codes of both. */
  readonly #letters = new Map<number, number>()
  readonly #syllables = new Map<string, number>()
  /** What a syllable, as read, was counted to stand for. */
  readonly trueOf = new Map<string, string[]>()

  /** `tsv` as `models/train-confusions.ts` writes it. */
  constructor(tsv: string) {
    for (const line of tsv.split('\n').slice(1)) {
      const [what, truth, read, log] = line.split('\t')
      if (log === undefined) continue
      if (what === 'letter') this.#letters.set(pairOf(codeOf(truth!), codeOf(read!)), Number(log))
      else {
        this.#syllables.set(`${truth}\t${read}`, Number(log))
        const list = this.trueOf.get(read!)
        if (list) list.push(truth!)
        else this.trueOf.set(read!, [truth!])
      }
    }
  }

  #letter(from: number, to: number): number {
    const counted = this.#letters.get(pairOf(from, to))
    const unseen =
      from === NONE || to === NONE ? UNSEEN_GAP : sameShape(from, to) ? UNSEEN_MARK : UNSEEN_LETTER
    return counted === undefined ? unseen : Math.max(counted, unseen)
  }

  /** ln P(`read` | `truth`), both folded. */
  log(truth: string, read: string): number {
    let letters = 0
    align(truth, read, (from, to) => {
      letters += this.#letter(from, to)
    })
    const whole = this.#syllables.get(`${truth}\t${read}`)
    return whole === undefined ? letters : Math.max(whole, letters)
  }
}

const codeOf = (letter: string): number => (letter === '' ? NONE : letter.charCodeAt(0))
const pairOf = (from: number, to: number): number => from * 0x10000 + to
