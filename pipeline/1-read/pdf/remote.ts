/** PDFs in threads of their own, which are ended where they do not answer in time. */
import { Worker } from 'node:worker_threads'
import { threadOf } from '../../run/thread.ts'
import { type Options, ReadError } from '../../stage.ts'
import { within } from '../time-limit.ts'
import type { PdfPage } from './document.ts'
import type { Answer, Question } from './thread.ts'

/** Threads without a PDF; a thread that waits does not keep the process alive. */
const idle: Worker[] = []
/** More than so many are not kept. */
const MOST_IDLE = 2

function startThread(): Worker {
  const { url, execArgv } = threadOf(new URL('./thread.ts', import.meta.url), 'pdf-thread')
  return new Worker(url, { execArgv })
}

/**
 * A PDF that is open in a thread, which answers one question after the other. Whatever takes it longer than `seconds`
 * throws TimeLimitError; what is asked next opens the PDF anew.
 */
export class RemotePdf {
  readonly #bytes: Uint8Array
  readonly #seconds: number
  #thread: Worker | undefined
  /** The last question that was asked, answered or not. */
  #last: Promise<unknown> = Promise.resolve()
  #pages = 0

  private constructor(bytes: Uint8Array, seconds: number) {
    this.#bytes = bytes
    this.#seconds = seconds
  }

  /** Throws ReadError where the file is encrypted or damaged. */
  static async open(bytes: Uint8Array, seconds: number): Promise<RemotePdf> {
    const pdf = new RemotePdf(bytes, seconds)
    await pdf.#open()
    return pdf
  }

  get pages(): number {
    return this.#pages
  }

  /** `number` from 1; `ocr` as in the options. Pages may be asked for before others are there. */
  async page(number: number, ocr: Options['ocr']): Promise<PdfPage> {
    const ask = async (): Promise<PdfPage> => {
      await this.#open()
      return (await this.#ask({ page: number, ocr }, 'no end')) as PdfPage
    }
    const answer = this.#last.then(ask, ask)
    this.#last = answer
    return await answer
  }

  async close(): Promise<void> {
    const thread = this.#thread
    if (!thread) return
    try {
      await this.#ask({ close: true }, 'no end')
    } catch {
      return
    }
    this.#thread = undefined
    thread.unref()
    if (idle.length < MOST_IDLE) idle.push(thread)
    else await thread.terminate()
  }

  /** Opens the PDF where it is not open: at first, and after a page was given up. */
  async #open(): Promise<void> {
    if (this.#thread) return
    this.#thread = idle.pop() ?? startThread()
    this.#thread.ref()
    try {
      this.#pages = (await this.#ask({ open: this.#bytes }, 'the PDF gives no page')) as number
    } catch (error) {
      await this.close()
      throw error
    }
  }

  async #ask(question: Question, nothing: string): Promise<unknown> {
    const thread = this.#thread!
    const listeners = new AbortController()
    const answered = new Promise<Answer>((resolve, reject) => {
      // biome-ignore lint/suspicious/noExplicitAny: what is heard depends on the event
      const on = (event: string, hear: (what: any) => void): void => {
        thread.once(event, hear)
        listeners.signal.addEventListener('abort', () => thread.off(event, hear))
      }
      on('message', resolve)
      on('error', reject)
      on('exit', () => reject(new Error('the thread that reads PDFs ended')))
      thread.postMessage(question)
    })
    let answer: Answer
    try {
      answer = await within(this.#seconds, answered, `${nothing} within ${this.#seconds} seconds`)
    } catch (error) {
      this.#thread = undefined
      await thread.terminate()
      throw error
    } finally {
      listeners.abort()
    }
    if ('value' in answer) return answer.value
    throw answer.isReadError ? new ReadError(answer.error) : new Error(answer.error)
  }
}
