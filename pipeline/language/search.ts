/**
 * The first number from 0 of which `test` holds, `size` where it holds of none below. It must hold of every number
 * behind the first: of what stands in order, whatever begins behind a place.
 */
export function firstWhere(size: number, test: (i: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
