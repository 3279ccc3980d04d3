import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { parseCall } from '../../pipeline/run/arguments.ts'
import { readModels } from '../../pipeline/run/context.ts'
import { partsOf } from '../../pipeline/run/corpus.ts'
import type { Task } from '../../pipeline/run/document.ts'
import { findSources } from '../../pipeline/run/find.ts'
import { gather } from '../../pipeline/run/gather.ts'
import { Threads } from '../../pipeline/run/pool.ts'
import { runAll } from '../../pipeline/run/run-all.ts'
import { nextShard, ShardReader, type StoredDocument } from '../../pipeline/run/shard.ts'
import { loadStages } from '../../pipeline/run/stages.ts'
import { documentsFolder, doHere, type Work, Workforce } from '../../pipeline/run/work.ts'
import { type Context, defaultOptions, ReadError } from '../../pipeline/stage.ts'
import { conclusion, folderOf } from './helpers.ts'

/** Reads two words of every page, but of pages of "bad.png" none. */
const ocr: Context['recognise'] = async ({ source_path }) => {
  if (source_path === 'bad.png') throw new ReadError('the page is given up')
  const word = { line: 1, top: 10, bottom: 40, confidence: 0.75 }
  return {
    words: [
      { ...word, text: 'Kết', left: 10, right: 60 },
      { ...word, text: 'luận', left: 70, right: 130 },
    ],
  }
}

/** A page of nothing but a bar, as PNG. */
function scan(width: number): Uint8Array {
  const canvas = createCanvas(width, 400)
  const pen = canvas.getContext('2d')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, 400)
  pen.fillStyle = 'black'
  pen.fillRect(10, 10, 100, 30)
  return canvas.toBuffer('image/png')
}

/** Stored results, by key, with the bytes of each. */
async function results(
  work: Work,
  tasks: readonly Task[],
  how: typeof doHere,
): Promise<Map<string, { document: Partial<StoredDocument>; bytes: string }>> {
  const documents: StoredDocument[] = []
  await how(work, tasks, ocr, document => documents.push(document))
  const reader = new ShardReader()
  const found = documents
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(document => {
      const { shard, offset, ...rest } = document
      return [document.key, { document: rest, bytes: reader.read(document).toString('latin1') }] as const
    })
  reader.close()
  return new Map(found)
}

const doInThreads: typeof doHere = async (work, tasks, recognise, onDone) => {
  const { models, options, to, out, jobs } = work
  const threads = new Threads(
    { models, options, to, jobs, shard: nextShard(documentsFolder(out)) },
    'documents',
  )
  try {
    await threads.doDocuments(tasks, work.stages, recognise, onDone)
  } finally {
    await threads.close()
  }
}

test('threads make what one thread makes', async () => {
  const folder = folderOf({
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, conclusion(i)])),
    'empty.txt': '',
    'scan.png': scan(300),
    'bad.png': scan(310),
  })
  const stages = (await loadStages('targets')).filter(
    ({ scope }) => scope === 'source' || scope === 'document',
  )
  const { tasks } = await gather(findSources([folder], 'out'), null, defaultOptions, 'v', folderOf())
  const work = {
    stages,
    models: readModels(stages),
    options: defaultOptions,
    to: 'targets',
    jobs: 2,
  } as const
  const here = await results({ ...work, out: folderOf() }, tasks, doHere)
  expect(here.size).toBe(15)
  const failures = [...here.values()]
    .map(({ document }) => document.failure)
    .filter(failure => failure !== null)
  expect(failures).toHaveLength(2)
  const words = [...here.values()].flatMap(({ document }) =>
    document.parts!.filter(({ table }) => table === 'ocr_words'),
  )
  expect(words.reduce((sum, { rows }) => sum + rows, 0)).toBe(2)
  expect(await results({ ...work, out: folderOf() }, tasks, doInThreads)).toEqual(here)
})

test('parts of the stages that see the corpus are the same from threads', async () => {
  const folder = folderOf(
    Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, conclusion(i).repeat(4)])),
  )
  const made = async (jobs: string): Promise<Record<string, string>> => {
    const out = folderOf()
    await runAll(await parseCall([folder, '--out', out, '--quiet', '--jobs', jobs]))
    const stages = await loadStages('report')
    const work = { stages, models: readModels(stages), options: defaultOptions, to: 'report', out } as const
    const force = new Workforce({ ...work, jobs: Number(jobs) })
    const copy = folderOf()
    cpSync(join(out, 'tables'), join(copy, 'tables'), { recursive: true })
    const parts = partsOf(stages)
    await force.prepareParts(parts, 1e9)
    await force.doParts(parts, copy, 1e9, { step() {}, note() {}, close() {} })
    await force.close()
    return Object.fromEntries(
      readdirSync(copy, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'latin1')]),
    )
  }
  const one = await made('1')
  expect(Object.keys(one)).toContain('index.html')
  expect(Object.keys(one)).toContain('continuity.csv')
  expect(await made('2')).toEqual(one)
})
