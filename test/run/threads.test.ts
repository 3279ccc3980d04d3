import { expect, test } from 'vitest'
import { readModels } from '../../pipeline/run/context.ts'
import { findSources } from '../../pipeline/run/find.ts'
import { gather } from '../../pipeline/run/gather.ts'
import { doInThreads } from '../../pipeline/run/pool.ts'
import { ShardReader, type StoredDocument } from '../../pipeline/run/shard.ts'
import { loadStages } from '../../pipeline/run/stages.ts'
import { doHere, type Work } from '../../pipeline/run/work.ts'
import { defaultOptions } from '../../pipeline/stage.ts'
import { conclusion, folderOf } from './helpers.ts'

const noOcr = (): Promise<never> => Promise.reject(new Error('no OCR'))

/** Stored results, by key, with the bytes of each. */
async function results(
  work: Work,
  how: typeof doHere | typeof doInThreads,
): Promise<Map<string, { document: Partial<StoredDocument>; bytes: string }>> {
  const documents: StoredDocument[] = []
  await how(work, noOcr, document => documents.push(document))
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

test('threads make what one thread makes', async () => {
  const folder = folderOf({
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, conclusion(i)])),
    'empty.txt': '',
  })
  const stages = (await loadStages('targets')).filter(
    ({ scope }) => scope === 'source' || scope === 'document',
  )
  const { tasks } = await gather(findSources([folder], 'out'), null, defaultOptions, 'v', folderOf())
  const work = {
    tasks,
    stages,
    models: readModels(stages),
    options: defaultOptions,
    to: 'targets',
    jobs: 2,
  } as const
  const here = await results({ ...work, out: folderOf() }, doHere)
  expect(here.size).toBe(13)
  expect(await results({ ...work, out: folderOf() }, doInThreads)).toEqual(here)
})
