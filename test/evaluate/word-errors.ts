/** Word error rate. */
import { oneToneStyle } from '../../pipeline/language/vietnamese.ts'

/** Words of a text, NFC, with one style of tone placement. */
export const wordsOf = (text: string): string[] =>
  oneToneStyle(text.normalize('NFC'))
    .split(/\s+/)
    .filter(word => word !== '')

/** Least number of words changed, left out and put in; and some of them, "truth→read". */
export function wordErrors(
  truth: readonly string[],
  read: readonly string[],
): { errors: number; differences: string[] } {
  const width = read.length + 1
  const costs = new Uint16Array((truth.length + 1) * width)
  for (let j = 0; j < width; j++) costs[j] = j
  for (let i = 1; i <= truth.length; i++) {
    costs[i * width] = i
    for (let j = 1; j < width; j++)
      costs[i * width + j] = Math.min(
        costs[(i - 1) * width + j - 1]! + (truth[i - 1] === read[j - 1] ? 0 : 1),
        costs[(i - 1) * width + j]! + 1,
        costs[i * width + j - 1]! + 1,
      )
  }
  const differences: string[] = []
  for (let i = truth.length, j = read.length; i > 0 || j > 0; ) {
    const cost = costs[i * width + j]!
    const same = i > 0 && j > 0 && truth[i - 1] === read[j - 1]
    if (i > 0 && j > 0 && cost === costs[(i - 1) * width + j - 1]! + (same ? 0 : 1)) {
      if (!same) differences.push(`${truth[i - 1]}→${read[j - 1]}`)
      i--
      j--
    } else if (i > 0 && cost === costs[(i - 1) * width + j]! + 1) differences.push(`${truth[--i]}→`)
    else differences.push(`→${read[--j]}`)
  }
  return { errors: costs[costs.length - 1]!, differences: differences.reverse() }
}
