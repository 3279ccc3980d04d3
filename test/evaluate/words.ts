/** Word error rate: words of the truth that a text has not, in a best alignment. */
import { fold } from '../../pipeline/language/vietnamese.ts'

const wordsOf = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean)
/** One tone style, case kept. */
const sameStyle = (word: string): string => (fold(word) === word.toLowerCase() ? word : fold(word))

/** Insertions, deletions and substitutions between two texts, and the number of words of the truth. */
export function wordErrors(truth: string, text: string): { errors: number; words: number } {
  const a = wordsOf(truth).map(sameStyle)
  const b = wordsOf(text).map(sameStyle)
  let previous = Uint32Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint32Array(b.length + 1)
    row[0] = i
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), previous[j]! + 1, row[j - 1]! + 1)
    previous = row
  }
  return { errors: previous[b.length]!, words: a.length }
}
