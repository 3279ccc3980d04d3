/** A worker thread: does documents, storing each result in a shard of its own, and makes parts of what follows from all. */
import { type MessagePort, threadId, workerData } from 'node:worker_threads'
import {
  type CorpusStage,
  type Options,
  type PageImage,
  ReadError,
  type RecognisedPage,
  type ReportStage,
} from '../stage.ts'
import { createContext, type ModelBytes } from './context.ts'
import { type Made, makePart, openTables } from './corpus.ts'
import { doTask, type Task } from './document.ts'
import { ShardWriter, type StoredDocument } from './shard.ts'
import { loadStages, type StageName } from './stages.ts'

/** What all threads get once. */
export interface WorkerSetup {
  readonly models: ModelBytes
  readonly options: Options
  readonly to: StageName
  /** Threads, and engines of the OCR, which they share. */
  readonly jobs: number
  /** Path of the first thread's shard. */
  readonly shard: string
}

const { models, options, to, jobs, shard } = workerData as WorkerSetup
const stages = await loadStages(to)
const context = createContext(options, models, () => Promise.reject(new Error('no OCR')), jobs)
const writer = new ShardWriter(shard.replace(/-0(?=\.shard$)/, `-${threadId}`))

/** A part of a stage that sees the corpus, made in `folder` from the tables in the first folders of `input` that have them. */
export interface PartJob {
  readonly stage: string
  /** Its number among the parts of the stage. */
  readonly at: number
  readonly input: readonly string[]
  readonly folder: string
}

/** One document, where `port` leads to the OCR of the main thread; or one part of a stage. */
export default async function work(
  job: { task: Task; port: MessagePort } | { part: PartJob },
): Promise<StoredDocument | Made> {
  if ('task' in job)
    return writer.append(await doTask(job.task, stages, { ...context, recognise: askOver(job.port) }))
  const { stage: name, at, input, folder } = job.part
  const stage = stages.find(one => one.name === name) as CorpusStage | ReportStage
  return await makePart(stage, at, openTables(stage, ...input), folder, context)
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
