/** How probable a row of words is. */
import type { LanguageModel } from '../language-model/model.ts'

/** ln P of all words of a path behind the first two, by their trigrams. */
export function pathLog(model: LanguageModel, path: readonly number[]): number {
  let context = model.bigram(path[0]!, path[1]!)
  let sum = 0
  for (let k = 2; k < path.length; k++) {
    const pair = model.bigram(path[k - 1]!, path[k]!)
    sum += model.log(context, path[k - 1]!, path[k]!, pair)
    context = pair
  }
  return sum
}
