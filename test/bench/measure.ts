/**
 * Measures one thing in a process of its own, so that memory is its alone:
 *
 *   tsx test/bench/measure.ts NAME DOCUMENTS RUN
 *
 * NAME is a stage, or one of the peers below; DOCUMENTS a folder of texts, RUN the output folder of a run over
 * them. Prints seconds (CPU, wall; medians of three passes after one that warms up) and peak memory as JSON.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, readModels } from '../../pipeline/run/context.ts'
import { openTables } from '../../pipeline/run/corpus.ts'
import { sideBySide } from '../../pipeline/run/run-alone.ts'
import { loadStages, type StageName, stageNames } from '../../pipeline/run/stages.ts'
import { type Content, defaultOptions, type Stage } from '../../pipeline/stage.ts'

export interface Measured {
  readonly cpu: number
  readonly wall: number
  /** Bytes. */
  readonly memory: number
}

const PASSES = 3

/** Goes over all documents once, handing what is to be timed to `time`. */
export type Pass = (time: <T>(work: () => T) => T | Promise<T>) => Promise<void>

export async function measure(pass: Pass, passes = PASSES): Promise<Measured> {
  const times: { cpu: number; wall: number }[] = []
  for (let i = 0; i <= passes; i++) {
    let [cpu, wall] = [0, 0]
    await pass(async work => {
      const [cpuStart, wallStart] = [process.cpuUsage(), performance.now()]
      const result = await work()
      const { user, system } = process.cpuUsage(cpuStart)
      cpu += (user + system) / 1e6
      wall += (performance.now() - wallStart) / 1e3
      return result
    })
    if (i > 0) times.push({ cpu, wall })
  }
  return {
    cpu: median(times.map(time => time.cpu)),
    wall: median(times.map(time => time.wall)),
    memory: process.resourceUsage().maxRSS * 1024,
  }
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** A stage over the documents. */
export async function stagePass(name: StageName, documents: string, run: string): Promise<Pass> {
  const stage = (await loadStages(name)).at(-1)! as Stage
  const context = createContext(defaultOptions, readModels([stage]), () =>
    Promise.reject(new Error('no OCR')),
  )
  return async time => {
    if (stage.scope === 'source')
      for (const source_path of readdirSync(documents)) {
        const bytes = readFileSync(join(documents, source_path))
        await time(() => stage.run({ source_path, bytes }, context))
      }
    else if (stage.scope === 'document')
      for (const rows of sideBySide(openTables(stage, run), stage.reads))
        await time(() => stage.run(rows as never, context))
    else if (stage.scope === 'corpus')
      await time(() => {
        // rows are made as they are walked over
        let count = 0
        for (const rows of Object.values(stage.run(openTables(stage, run), context)))
          for (const _ of rows) count++
        return count
      })
    else
      await time(async () => {
        for (const make of Object.values(stage.run(openTables(stage, run) as never, context)))
          for (const _ of piecesOf(await make()));
      })
  }
}

const piecesOf = (content: Content): Iterable<unknown> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content

const textsOf = (documents: string): string[] =>
  readdirSync(documents).map(name => readFileSync(join(documents, name), 'utf8'))

/** The same work elsewhere, and less than that. */
const peers: Record<string, (documents: string) => Pass> = {
  floor: documents => async time => {
    const folder = mkdtempSync(join(tmpdir(), 'chitieu-floor-'))
    await time(() => {
      for (const name of readdirSync(documents))
        writeFileSync(join(folder, name), readFileSync(join(documents, name)))
    })
    rmSync(folder, { recursive: true })
  },
  segmenter: documents => {
    const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' })
    return overTexts(documents, text => {
      let sentences = 0
      for (const _ of segmenter.segment(text)) sentences++
      return sentences
    })
  },
  natural: documents => {
    const { SentenceTokenizer } = require('natural/lib/natural/tokenizers') as {
      SentenceTokenizer: new (abbreviations: string[]) => { tokenize(text: string): string[] }
    }
    const tokenizer = new SentenceTokenizer(['TP.', 'Tp.', 'tr.'])
    return overTexts(documents, text => tokenizer.tokenize(text).length)
  },
  compromise: documents => {
    const nlp = require('compromise/one') as (text: string) => { length: number }
    return overTexts(documents, text => nlp(text).length)
  },
  'vntk tokens': documents => {
    const { RegexTokenizer } = require('vntk/lib/tokenizer') as {
      RegexTokenizer: new () => { tokenize(text: string): string[] }
    }
    const tokenizer = new RegexTokenizer()
    return overTexts(documents, text => tokenizer.tokenize(text).length)
  },
  'vntk chain': documents => {
    const built = createRequire(join(process.env.BENCH_VNTK ?? '.', 'package.json'))
    const { ner } = built('vntk') as { ner(): { tag(text: string): unknown[] } }
    const tagger = ner()
    return overTexts(documents, text => text.split('\n').map(line => tagger.tag(line)).length)
  },
}
const require = createRequire(import.meta.url)

const overTexts =
  (documents: string, work: (text: string) => unknown): Pass =>
  async time => {
    for (const text of textsOf(documents)) await time(() => work(text))
  }

export const peerPass = (name: string, documents: string): Pass => peers[name]!(documents)

const [, script, name, documents, run] = process.argv
if (script?.endsWith('measure.ts') && name && documents && run) {
  const stage = stageNames.find(stageName => stageName === name)
  const pass = stage ? await stagePass(stage, documents, run) : peerPass(name, documents)
  process.stdout.write(JSON.stringify(await measure(pass)))
}
