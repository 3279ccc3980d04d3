/** Documents in worker threads. */
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { Context, PageImage } from '../stage.ts'
import { encodeFailed, type Task } from './document.ts'
import { nextShard, ShardWriter, type StoredDocument } from './shard.ts'
import { documentsFolder, eachOf, type Work } from './work.ts'
import type { WorkerSetup } from './worker.ts'

/** Tasks a thread has at hand: one in work, one next, one that waits for OCR. */
const AT_HAND = 3

/** Lets a thread load TypeScript; `--import tsx` alone registers in the main thread only. */
const REGISTER_TSX = `data:text/javascript,import{register}from"${import.meta.resolve('tsx/esm/api')}";register()`

export async function doInThreads(
  { tasks, stages, models, options, to, jobs, out }: Work,
  recognise: Context['recognise'],
  onDone: (document: StoredDocument) => void,
): Promise<void> {
  const setup: WorkerSetup = { models, options, to, shard: nextShard(documentsFolder(out)) }
  const isBundled = import.meta.url.endsWith('.js')
  const pool = new Piscina({
    filename: new URL(isBundled ? './worker.js' : './worker.ts', import.meta.url).href,
    execArgv: isBundled ? [] : ['--import', REGISTER_TSX],
    workerData: setup,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: AT_HAND,
    idleTimeout: Number.POSITIVE_INFINITY,
    // A thread that sleeps in Atomics.wait would not hear the answers of the OCR.
    atomics: 'disabled',
  })
  // Of threads that do not even start.
  const broken = new Promise<never>((_, reject) => pool.on('error', reject))
  const run = async (task: Task): Promise<StoredDocument> => {
    const { port1, port2 } = new MessageChannel()
    answer(port1, recognise)
    try {
      return await pool.run({ task, port: port2 }, { transferList: [port2] })
    } finally {
      port1.close()
    }
  }
  const failed = new ShardWriter(setup.shard)
  try {
    // A thread that runs out of memory takes all that it has at hand with it: those are done again, one by one.
    const again: Task[] = []
    const first = eachOf(tasks, jobs * AT_HAND, async task => {
      try {
        onDone(await run(task))
      } catch {
        again.push(task)
      }
    })
    await Promise.race([broken, first])
    for (const task of again) {
      try {
        onDone(await run(task))
      } catch (error) {
        onDone(failed.append(encodeFailed(task, stages, `stopped: ${(error as Error).message}`)))
      }
    }
  } finally {
    failed.close()
    await pool.destroy()
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
