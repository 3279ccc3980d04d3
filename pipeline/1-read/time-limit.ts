/** A limit of time on what a library does. */
import { ReadError } from '../stage.ts'

export class TimeLimitError extends ReadError {}

/** The result of `work`; throws TimeLimitError with that message when it takes longer than `seconds`. */
export async function within<T>(seconds: number, work: Promise<T>, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(message)), seconds * 1000)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
