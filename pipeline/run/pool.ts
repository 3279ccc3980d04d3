/** Worker threads: documents, and parts of the stages that see the corpus. */
import { setFlagsFromString } from 'node:v8'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { Context, PageImage, Stage } from '../stage.ts'
import type { Made } from './corpus.ts'
import { encodeFailed, type Task } from './document.ts'
import { eachOf } from './each-of.ts'
import { ShardWriter, type StoredDocument } from './shard.ts'
import { threadOf } from './thread.ts'
import type { PartJob, WorkerSetup } from './worker.ts'

/** Tasks a thread has at hand: one in work, one next, one that waits for OCR. */
const AT_HAND = 3

/** How a thread's heap grows. */
interface Room {
  /** Megabytes for young objects. */
  readonly young: number
  /** By so much (%) the heap may grow before it is cleared; by itself it waits for several times that. */
  readonly growing: number
}
/**
 * With less room for young objects, rows of a document are moved to the old ones before they die, and a tenth of
 * the time goes into that. Parts of a stage keep what they make for all documents: of them little dies young.
 */
const ROOM = { documents: { young: 96, growing: 60 }, parts: { young: 32, growing: 20 } }

/**
 * Where every processor has a thread in work, what V8 does beside takes its time from one of them: helpers that clear
 * memory, and compiling. Code is compiled once it has shown what it is given, and with less of other code in it: of
 * 1,850 functions that were compiled during 200 documents, 500 had been compiled before.
 */
const ALL_BUSY = [
  '--no-parallel-scavenge',
  '--interrupt-budget=400000',
  '--max-inlined-bytecode-size-cumulative=300',
  '--max-inlined-bytecode-size=200',
]

export class Threads {
  readonly #setup: WorkerSetup
  readonly #jobs: number
  readonly #pool: Piscina
  /** Rejects where threads do not even start. */
  readonly #broken: Promise<never>

  constructor(setup: WorkerSetup, work: keyof typeof ROOM) {
    const { jobs } = setup
    const { url, execArgv } = threadOf(new URL('./worker.ts', import.meta.url), 'worker')
    const { young, growing }: Room = ROOM[work]
    setFlagsFromString(`--heap-growing-percent=${growing}`)
    for (const flag of ALL_BUSY) setFlagsFromString(flag)
    this.#setup = setup
    this.#jobs = jobs
    this.#pool = new Piscina({
      filename: url.href,
      execArgv,
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: young },
      minThreads: jobs,
      maxThreads: jobs,
      concurrentTasksPerWorker: AT_HAND,
      idleTimeout: Number.POSITIVE_INFINITY,
      // A thread that sleeps in Atomics.wait would not hear the answers of the OCR.
      atomics: 'disabled',
    })
    this.#broken = new Promise((_, reject) => this.#pool.on('error', reject))
    this.#broken.catch(() => {})
  }

  /** Does documents; gives each as it comes. */
  async doDocuments(
    tasks: readonly Task[],
    stages: readonly Stage[],
    recognise: Context['recognise'],
    onDone: (document: StoredDocument) => void,
  ): Promise<void> {
    const run = async (task: Task): Promise<StoredDocument> => {
      const { port1, port2 } = new MessageChannel()
      answer(port1, recognise)
      try {
        return await this.#pool.run({ task, port: port2 }, { transferList: [port2] })
      } finally {
        port1.close()
      }
    }
    const failed = new ShardWriter(this.#setup.shard)
    try {
      // A thread that runs out of memory takes all that it has at hand with it: those are done again, one by one.
      const again: Task[] = []
      const first = eachOf(tasks, this.#jobs * AT_HAND, async task => {
        try {
          onDone(await run(task))
        } catch {
          again.push(task)
        }
      })
      await Promise.race([this.#broken, first])
      for (const task of again) {
        try {
          onDone(await run(task))
        } catch (error) {
          onDone(failed.append(encodeFailed(task, stages, `stopped: ${(error as Error).message}`)))
        }
      }
    } finally {
      failed.close()
    }
  }

  /** Makes a part of a stage that sees the corpus. */
  async makePart(part: PartJob): Promise<Made> {
    return await Promise.race([this.#broken, this.#pool.run({ part })])
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
  }
}

/** Answers a thread's requests for OCR. */
function answer(port: MessagePort, recognise: Context['recognise']): void {
  port.on('message', async ({ id, image }: { id: number; image: PageImage }) => {
    try {
      port.postMessage({ id, page: await recognise(image) })
    } catch (error) {
      port.postMessage({ id, error: (error as Error).message })
    }
  })
}
