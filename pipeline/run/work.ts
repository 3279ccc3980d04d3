/** Does what a run has to do, in this thread or in several. */
import { join } from 'node:path'
import type { Ocr } from '../1-read/ocr.ts'
import type { Context, Options, Stage } from '../stage.ts'
import { createContext, type ModelBytes } from './context.ts'
import { adopt, type Made, makePart, openTables, type Part } from './corpus.ts'
import { doTask, type Task } from './document.ts'
import { eachOf } from './each-of.ts'
import type { Threads } from './pool.ts'
import type { Progress } from './progress.ts'
import { nextShard, ShardWriter, type StoredDocument } from './shard.ts'
import type { StageName } from './stages.ts'
import { cacheFolder } from './swap.ts'
import type { PartJob } from './worker.ts'

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
  readonly #started: Threads[] = []
  /** Started, and given nothing to do yet. */
  readonly #ready: Threads[] = []

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
        await (await this.#start('documents', jobs)).doDocuments(tasks, stages, ocr.recognise, onDone)
      else await doHere(this.#work, tasks, ocr.recognise, onDone)
    } finally {
      await ocr.close()
      // What the threads hold for documents (models, tables of names) would lie beside what the parts of stages need.
      await this.close()
    }
    return documents
  }

  /** Starts the threads of the first parts, which load their code while this one goes on. `size`: as in `doParts`. */
  async prepareParts(parts: readonly Part[], size: number): Promise<void> {
    if (size < WORTH_THREADS.results) return
    const first = Math.min(this.#work.jobs, parts.length)
    this.#ready.push(...(await Promise.all(Array.from({ length: first }, () => this.#start('parts', 1)))))
  }

  /**
   * Makes the parts of the stages that see the corpus from the tables in `folder`, each as soon as what it reads is
   * made, and puts what they make there, too, once all of it is made. Gives what came of each. `size`: bytes of the
   * documents' results.
   */
  async doParts(
    parts: readonly Part[],
    folder: string,
    size: number,
    progress: Progress,
  ): Promise<Map<Part, Made>> {
    const inThreads = size >= WORTH_THREADS.results
    const { jobs, options, models } = this.#work
    const context = createContext(options, models, noImages)
    /** What a stage makes lies apart until all is made: others may be reading what it replaces. */
    const madeBy = ({ name }: Stage): string => join(folder, 'made', name)
    const make = async ({ stage, at, after }: Part): Promise<Made> => {
      const input = [...new Set(after.map(part => madeBy(part.stage))), folder]
      return inThreads
        ? await this.#makeInThread({ stage: stage.name, at, input, folder: madeBy(stage) })
        : await makePart(stage, at, openTables(stage, ...input), madeBy(stage), context)
    }
    const made = new Map<Part, Promise<Made>>()
    await eachOf(parts, inThreads ? jobs : 1, async part => {
      made.set(
        part,
        Promise.all(part.after.map(before => made.get(before))).then(() => make(part)),
      )
      await made.get(part)
      progress.step()
    })
    const all = new Map<Part, Made>()
    for (const part of parts) {
      all.set(part, await made.get(part)!)
      adopt(all.get(part)!.files, madeBy(part.stage), folder)
    }
    return all
  }

  /** In a thread of its own: what one part leaves behind would lie beside what the next one needs. */
  async #makeInThread(job: PartJob): Promise<Made> {
    const threads = this.#ready.pop() ?? (await this.#start('parts', 1))
    try {
      return await threads.makePart(job)
    } finally {
      await threads.close()
    }
  }

  async #start(work: 'documents' | 'parts', jobs: number): Promise<Threads> {
    const { Threads } = await import('./pool.ts')
    const { models, options, to, out } = this.#work
    const threads = new Threads({ models, options, to, jobs, shard: nextShard(documentsFolder(out)) }, work)
    this.#started.push(threads)
    return threads
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(this.#started.splice(0).map(threads => threads.close()))
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
