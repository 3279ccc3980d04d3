/** Does documents, in this thread or in several. */
import { join } from 'node:path'
import type { Ocr } from '../1-read/ocr.ts'
import type { Context, Options, Stage } from '../stage.ts'
import { createContext, type ModelBytes } from './context.ts'
import { doTask, type Task } from './document.ts'
import type { Progress } from './progress.ts'
import { nextShard, ShardWriter, type StoredDocument } from './shard.ts'
import type { StageName } from './stages.ts'
import { cacheFolder } from './swap.ts'

export interface Work {
  readonly tasks: readonly Task[]
  readonly stages: readonly Stage[]
  readonly models: ModelBytes
  readonly options: Options
  readonly to: StageName
  readonly jobs: number
  readonly out: string
}

export const documentsFolder = (out: string): string => join(cacheFolder(out), 'documents')

/** Bytes of documents from which on threads repay their start and their own warming up. */
const WORTH_THREADS = 1_500_000

/** Does all tasks, storing each result. Gives them as they come, in no order. */
export async function doAll(work: Work, progress: Progress): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = []
  const onDone = (document: StoredDocument): void => {
    documents.push(document)
    progress.step()
  }
  if (work.tasks.length === 0) return documents
  const ocr = lazyOcr(work, progress.note)
  try {
    const size = work.tasks.reduce((sum, task) => sum + task.size, 0)
    if (work.jobs > 1 && work.tasks.length > work.jobs && size >= WORTH_THREADS) {
      const { doInThreads } = await import('./pool.ts')
      await doInThreads(work, ocr.recognise, onDone)
    } else await doHere(work, ocr.recognise, onDone)
  } finally {
    await ocr.close()
  }
  return documents
}

export async function doHere(
  { tasks, stages, models, options, jobs, out }: Work,
  recognise: Context['recognise'],
  onDone: (document: StoredDocument) => void,
): Promise<void> {
  const context = createContext(options, models, recognise)
  const shard = new ShardWriter(nextShard(documentsFolder(out)))
  try {
    await eachOf(tasks, jobs, async task => onDone(shard.append(await doTask(task, stages, context))))
  } finally {
    shard.close()
  }
}

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

/** The OCR of the stage that reads; nothing of it is loaded before the first page image. */
function lazyOcr({ jobs, out, options }: Work, note: (text: string) => void) {
  let started: Promise<Ocr> | undefined
  const start = async (): Promise<Ocr> => {
    const { createOcr } = await import('../1-read/ocr.ts')
    return createOcr({
      jobs,
      cacheFolder: join(cacheFolder(out), 'ocr'),
      pageSeconds: options.pageSeconds,
      onPage: ({ source_path, page }) => note(`${source_path}, page ${page} read from its image`),
    })
  }
  const recognise: Context['recognise'] = async image => {
    started ??= start()
    return (await started).recognise(image)
  }
  return { recognise, close: async () => (await started)?.close() }
}
