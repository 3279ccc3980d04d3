import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadStages, stageFile, stageNames } from '../../pipeline/run/stages.ts'
import { type TableName, tables } from '../../pipeline/tables.ts'

const stages = await loadStages('report')

test('every table that a stage reads was written by one before it', () => {
  const written = new Set<TableName>()
  for (const stage of stages) {
    expect(
      stage.reads.filter(name => !written.has(name)),
      stage.name,
    ).toEqual([])
    for (const name of stage.writes) written.add(name)
  }
  expect([...written].sort()).toEqual(Object.keys(tables).sort())
})

test('the listing of pipeline/ is what runs, in its order', () => {
  const listing = readdirSync('pipeline').filter(name => /^\d-.*\.ts$/.test(name))
  expect(listing.sort().map(name => `pipeline/${name}`)).toEqual(stageNames.map(stageFile))
  expect(stages.map(stage => stage.name)).toEqual(stageNames)
})

test('every numbered folder belongs to a stage', () => {
  const folders = readdirSync('pipeline', { withFileTypes: true }).filter(
    entry => entry.isDirectory() && /^\d/.test(entry.name),
  )
  for (const { name } of folders) expect(readdirSync('pipeline')).toContain(`${name}.ts`)
})

test('stages see one document first, then the corpus', () => {
  expect(stages.map(stage => stage.scope)).toEqual([
    'source',
    'document',
    'document',
    'document',
    'document',
    'corpus',
    'report',
  ])
})

test('the parts of a stage are what it makes, each once', () => {
  for (const stage of stages) {
    if (stage.scope === 'corpus') expect([...stage.parts.flat()]).toEqual([...stage.writes])
    if (stage.scope === 'report')
      expect(stage.parts.flat().sort()).toEqual(
        Object.keys(stage.run({} as never, { models: { get() {} } } as never)).sort(),
      )
  }
})

test('every stage is a script of its own', () => {
  for (const name of stageNames)
    expect(readFileSync(stageFile(name), 'utf8'), name).toMatch(/\nrunAlone\(import\.meta\.url\)\n$/)
})
