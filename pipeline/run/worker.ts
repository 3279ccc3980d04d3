/** A worker thread: does documents, stores each result in a shard of its own. */
import { type MessagePort, threadId, workerData } from 'node:worker_threads'
import { type Options, type PageImage, ReadError, type RecognisedPage } from '../stage.ts'
import { createContext, type ModelBytes } from './context.ts'
import { doTask, type Task } from './document.ts'
import { ShardWriter, type StoredDocument } from './shard.ts'
import { loadStages, type StageName } from './stages.ts'

/** What all threads get once. */
export interface WorkerSetup {
  readonly models: ModelBytes
  readonly options: Options
  readonly to: StageName
  /** Path of the first thread's shard. */
  readonly shard: string
}

const { models, options, to, shard } = workerData as WorkerSetup
const stages = await loadStages(to)
const context = createContext(options, models, () => Promise.reject(new Error('no OCR')))
const writer = new ShardWriter(shard.replace(/-0(?=\.shard$)/, `-${threadId}`))

/** One document; `port` leads to the OCR of the main thread. */
export default async function work({
  task,
  port,
}: {
  task: Task
  port: MessagePort
}): Promise<StoredDocument> {
  return writer.append(await doTask(task, stages, { ...context, recognise: askOver(port) }))
}

function askOver(port: MessagePort): (image: PageImage) => Promise<RecognisedPage> {
  const waiting = new Map<number, (answer: { page?: RecognisedPage; error?: string }) => void>()
  let asked = 0
  return image =>
    new Promise((resolve, reject) => {
      if (asked === 0)
        port.on('message', ({ id, ...answer }) => {
          waiting.get(id)?.(answer)
          waiting.delete(id)
        })
      const id = ++asked
      waiting.set(id, ({ page, error }) => (page ? resolve(page) : reject(new ReadError(error))))
      port.postMessage({ id, image })
    })
}
