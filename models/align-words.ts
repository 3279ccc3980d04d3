/** Words that were read, beside those that are printed. */

/** Pages from this number on are kept back for measuring. */
export const HELD_OUT_FROM = 25

export const wordsOf = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean)

/** Pairs of places (in `truth`, in `read`) of words that stand for each other in a best alignment. */
export function alignWords(
  truth: readonly string[],
  read: readonly string[],
): [right: number, read: number][] {
  const [n, m] = [truth.length, read.length]
  const width = m + 1
  const d = new Uint16Array((n + 1) * width)
  for (let j = 0; j <= m; j++) d[j] = j
  for (let i = 1; i <= n; i++) {
    d[i * width] = i
    for (let j = 1; j <= m; j++) {
      const same = d[(i - 1) * width + j - 1]! + (truth[i - 1] === read[j - 1] ? 0 : 1)
      d[i * width + j] = Math.min(same, d[(i - 1) * width + j]! + 1, d[i * width + j - 1]! + 1)
    }
  }
  const pairs: [number, number][] = []
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const here = d[i * width + j]!
    if (here === d[(i - 1) * width + j - 1]! + (truth[i - 1] === read[j - 1] ? 0 : 1)) pairs.push([--i, --j])
    else if (here === d[(i - 1) * width + j]! + 1) i--
    else j--
  }
  return pairs.reverse()
}
