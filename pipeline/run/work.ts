/** Does what a run has to do, in this thread or in several. */
import { join } from 'node:path'
import type { Ocr } from '../1-read/ocr.ts'
import type { Context, CorpusStage, Options, ReportStage, Stage } from '../stage.ts'
import { createContext, type ModelBytes } from './context.ts'
import { adopt, type Made, makePart, openTables } from './corpus.ts'
import { doTask, type Task } from './document.ts'
import { eachOf } from './each-of.ts'
import type { Threads } from './pool.ts'
import type { Progress } from './progress.ts'
import { nextShard, ShardWriter, type StoredDocument } from './shard.ts'
import type { StageName } from './stages.ts'
import { cacheFolder } from './swap.ts'

export interface Work {
  readonly stages: readonly Stage[]
  /** Of all stages. */
  readonly models: ModelBytes
  readonly options: Options
  readonly to: StageName
  readonly jobs: number
  readonly out: string
}

export const documentsFolder = (out: string): string => join(cacheFolder(out), 'documents')

/** Bytes of documents, and of their results, from which on threads repay their start and their own warming up. */
const WORTH_THREADS = { documents: 1_500_000, results: 40_000_000 }

export class Workforce {
  readonly #work: Work
  #threads: Promise<Threads> | undefined

  constructor(work: Work) {
    this.#work = work
  }

  /** Does documents, storing each result. Gives them as they come, in no order. */
  async doDocuments(tasks: readonly Task[], progress: Progress): Promise<StoredDocument[]> {
    const documents: StoredDocument[] = []
    const onDone = (document: StoredDocument): void => {
      documents.push(document)
      progress.step()
    }
    if (tasks.length === 0) return documents
    const { jobs, stages } = this.#work
    const ocr = lazyOcr(this.#work, progress.note)
    try {
      const size = tasks.reduce((sum, task) => sum + task.size, 0)
      if (tasks.length > jobs && size >= WORTH_THREADS.documents)
        await (await this.#start('documents')).doDocuments(tasks, stages, ocr.recognise, onDone)
      else await doHere(this.#work, tasks, ocr.recognise, onDone)
    } finally {
      await ocr.close()
      // What the threads hold for documents (models, tables of names) would lie beside what the parts of stages need.
      await this.close()
    }
    return documents
  }

  /**
   * Runs a stage that sees the corpus on the tables in `folder` and puts what it makes there, too, once all of it is
   * made. `size`: bytes of the documents' results.
   */
  async doStage(
    stage: CorpusStage | ReportStage,
    folder: string,
    size: number,
    progress: Progress,
  ): Promise<Made[]> {
    const made: Made[] = []
    const beside = join(folder, 'made')
    const { options, models } = this.#work
    if (size >= WORTH_THREADS.results) {
      const parts = stage.parts.map((_, at) => ({ stage: stage.name, at, input: folder, folder: beside }))
      made.push(...(await (await this.#start('parts')).makeParts(parts, progress.step)))
      await this.close()
    } else {
      const context = createContext(options, models, noImages)
      for (const at of stage.parts.keys()) {
        made.push(await makePart(stage, at, openTables(stage, folder), beside, context))
        progress.step()
      }
    }
    for (const { files } of made) adopt(files, beside, folder)
    return made
  }

  #start(work: 'documents' | 'parts'): Promise<Threads> {
    const { models, options, to, jobs, out } = this.#work
    const setup = { models, options, to, jobs, shard: nextShard(documentsFolder(out)) }
    this.#threads ??= import('./pool.ts').then(({ Threads }) => new Threads(setup, work))
    return this.#threads
  }

  async close(): Promise<void> {
    await (await this.#threads)?.close()
    this.#threads = undefined
  }
}

/** Stages that see the corpus read no files. */
export const noImages: Context['recognise'] = () =>
  Promise.reject(new Error('only the stage that reads documents reads images'))

/** Does documents in this thread, giving each as it comes. */
export async function doHere(
  { stages, models, options, jobs, out }: Work,
  tasks: readonly Task[],
  recognise: Context['recognise'],
  onDone: (document: StoredDocument) => void,
): Promise<void> {
  const context = createContext(options, models, recognise, jobs)
  const shard = new ShardWriter(nextShard(documentsFolder(out)))
  try {
    // one more than engines of the OCR, whose image is made ready while they read
    await eachOf(tasks, jobs + 1, async task => onDone(shard.append(await doTask(task, stages, context))))
  } finally {
    shard.close()
  }
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
