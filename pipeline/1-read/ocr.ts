/** OCR, offline: tesseract compiled to WebAssembly, with the Vietnamese data of its package. One engine a job. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { PSM, Worker } from 'tesseract.js'
import { type PageImage, ReadError, type RecognisedPage } from '../stage.ts'
import { parseTsv } from './ocr/tsv.ts'
import { TimeLimitError, within } from './time-limit.ts'

/** A page that is done: read now or found in the cache. */
export interface PageDone {
  readonly source_path: string
  readonly page: number
  readonly seconds: number
  readonly cached: boolean
}
export interface OcrSettings {
  /** Engines, each a thread of its own. */
  readonly jobs: number
  /** Where pages that were read are kept, by the hash of their image and these settings. */
  readonly cacheFolder: string
  /** Seconds after which a page is given up. */
  readonly pageSeconds: number
  onPage?(done: PageDone): void
}
export interface Ocr {
  /** Rejects with ReadError where the page is given up. */
  recognise(image: PageImage): Promise<RecognisedPage>
  close(): Promise<void>
}

const DATA = '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz'
/**
 * Blocks of lines are found by the engine (3): taken as one block (6), a page is read a little better as a rule,
 * but some pages lose the marks over all their letters ("quốc tế" → "quôc tê", 13 % of words for 2 %). Short lines
 * are taken as one block: a "4" alone in its cell is a speck otherwise.
 */
const SEGMENTATION = { page: '3' as PSM, short: '6' as PSM }
/** Lines that are read badly are not read again as white on black: no paper prints body text so. */
const PARAMETERS = { invert_threshold: '0' }
/** What the engine says of its work is of no use to who runs this. */
const QUIET = { debug_file: '/dev/null' }
/** Raised when results of the same image would be others. */
const VERSION = `tesseract.js 7.0.0 best_int ${JSON.stringify([SEGMENTATION, PARAMETERS])} 1`

/** Nothing is started before the first page that is not in the cache. */
export function createOcr(settings: OcrSettings): Ocr {
  const cache = new PageCache(settings.cacheFolder)
  const engines = new Engines(settings.jobs, settings.pageSeconds)
  return {
    async recognise(image) {
      const start = performance.now()
      const key = keyOf(image)
      const known = cache.get(key)
      const page = known ?? (await engines.recognise(image))
      if (!known) cache.set(key, page)
      if (!image.short)
        settings.onPage?.({
          source_path: image.source_path,
          page: image.page,
          seconds: (performance.now() - start) / 1000,
          cached: known !== null,
        })
      return page
    },
    close: () => engines.close(),
  }
}

const keyOf = ({ bytes, short }: PageImage): string =>
  createHash('sha256')
    .update(VERSION)
    .update(short ? 'short' : 'page')
    .update(bytes)
    .digest('hex')

/** A file a page; written beside and renamed, so that a run that is stopped leaves whole pages only. */
class PageCache {
  readonly #folder: string
  constructor(folder: string) {
    this.#folder = folder
  }
  get(key: string): RecognisedPage | null {
    try {
      return JSON.parse(readFileSync(this.#file(key), 'utf8')) as RecognisedPage
    } catch {
      return null
    }
  }
  set(key: string, page: RecognisedPage): void {
    const file = this.#file(key)
    const beside = `${file}.${process.pid}.tmp`
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(beside, JSON.stringify(page))
      renameSync(beside, file)
    } catch {
      // a cache that cannot be written (a full disk) costs time only
      rmSync(beside, { force: true })
    }
  }
  #file(key: string): string {
    return join(this.#folder, key.slice(0, 2), `${key.slice(2)}.json`)
  }
}

/** Engines that pages wait for in the order in which they came. */
class Engines {
  readonly #idle: (Worker | null)[]
  readonly #waiting: ((engine: Worker | null) => void)[] = []
  readonly #pageSeconds: number
  #closed = false

  constructor(jobs: number, pageSeconds: number) {
    this.#idle = Array.from({ length: Math.max(1, jobs) }, () => null)
    this.#pageSeconds = pageSeconds
  }

  async recognise(image: PageImage): Promise<RecognisedPage> {
    let engine: Worker | null = await this.#take()
    let isGivenUp = false
    try {
      engine ??= await startEngine()
      return await within(
        this.#pageSeconds,
        readPage(engine, image, () => isGivenUp),
        `OCR gave the page up after ${this.#pageSeconds} seconds (--page-seconds)`,
      )
    } catch (error) {
      // An engine that hangs or broke is not used again
      isGivenUp = true
      await engine?.terminate()
      engine = null
      if (error instanceof TimeLimitError) throw error
      throw new ReadError(
        `OCR could not read the image (${error instanceof Error ? error.message : String(error)})`,
      )
    } finally {
      this.#give(engine)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#idle.map(engine => engine?.terminate()))
    this.#idle.fill(null)
  }

  #take(): Promise<Worker | null> {
    const used = this.#idle.findIndex(engine => engine !== null)
    if (this.#idle.length > 0) return Promise.resolve(this.#idle.splice(Math.max(0, used), 1)[0]!)
    return new Promise(resolve => {
      this.#waiting.push(resolve)
    })
  }
  #give(engine: Worker | null): void {
    const next = this.#waiting.shift()
    if (next) next(engine)
    else if (this.#closed) void engine?.terminate()
    else this.#idle.push(engine)
  }
}

async function startEngine(): Promise<Worker> {
  // Node 20 knows the faster vector instructions of the engine, but asks to be told; later ones just use them
  if (Number.parseInt(process.versions.node, 10) < 21) setFlagsFromString('--experimental-wasm-relaxed-simd')
  const { createWorker, OEM } = await import('tesseract.js')
  const data = createRequire(import.meta.url).resolve(DATA)
  const engine = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: dirname(data),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {},
  })
  await engine.setParameters({ ...PARAMETERS, ...QUIET })
  return engine
}

async function readPage(
  engine: Worker,
  { bytes, short }: PageImage,
  isGivenUp: () => boolean,
): Promise<RecognisedPage> {
  await engine.setParameters({ tessedit_pageseg_mode: short ? SEGMENTATION.short : SEGMENTATION.page })
  // What an ended engine is asked for is an error that nobody can catch
  if (isGivenUp()) throw new Error('the page was given up')
  const { data } = await engine.recognize(bytes as never, {}, { text: false, tsv: true })
  return { words: parseTsv(data.tsv ?? '') }
}
