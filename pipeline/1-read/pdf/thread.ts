/** A thread that opens PDFs, one at a time: some make pdf.js hang, and a thread can be ended from outside. */
import { parentPort } from 'node:worker_threads'
import { type Options, ReadError } from '../../stage.ts'
import { PdfDocument } from './document.ts'

/** What the thread is asked, in the order in which it answers. */
export type Question = { open: Uint8Array } | { page: number; ocr: Options['ocr'] } | { close: true }
export type Answer = { value: unknown } | { error: string; isReadError: boolean }

let pdf: PdfDocument | undefined

async function answerTo(question: Question): Promise<unknown> {
  if ('open' in question) {
    pdf = await PdfDocument.open(question.open)
    return pdf.pages
  }
  if ('page' in question) return await pdf!.page(question.page, question.ocr)
  await pdf?.close()
  pdf = undefined
  return null
}

const port = parentPort
port?.on('message', async (question: Question) => {
  let answer: Answer
  try {
    answer = { value: await answerTo(question) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    answer = { error: message, isReadError: error instanceof ReadError }
  }
  port.postMessage(answer)
})
