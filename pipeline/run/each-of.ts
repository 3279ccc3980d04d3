/** Work on many items at once, up to a limit. */

/** Calls `action` on every item, at most `limit` at a time (a document that waits for its OCR does not hold up the others). */
export async function eachOf<T>(
  items: Iterable<T>,
  limit: number,
  action: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]()
  const walk = async (): Promise<void> => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await action(next.value)
  }
  await Promise.all(Array.from({ length: limit }, walk))
}
