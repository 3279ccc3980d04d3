import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Wording } from '../../pipeline/language/rule.ts'
import { testRules } from '../helpers/rules.ts'

const FOLDER = new URL('../../pipeline/5-targets/grammar/', import.meta.url)

const isWording = (value: unknown): value is Wording =>
  typeof value === 'object' && value !== null && 'says' in value && 'pattern' in value

/** Every table of wordings in the folder of the grammar, by its file and name. */
const tables: { name: string; rows: Wording[] }[] = []
for (const file of readdirSync(FOLDER).sort()) {
  const module: Record<string, unknown> = await import(new URL(file, FOLDER).href)
  for (const [name, value] of Object.entries(module)) {
    if (typeof value !== 'object' || value === null) continue
    const rows = Object.values(value)
    if (rows.length > 0 && rows.every(isWording)) tables.push({ name: `${file} ${name}`, rows })
  }
}

test('the tables of wordings are found', () => expect(tables.length).toBeGreaterThan(10))

for (const { name, rows } of tables)
  describe(name, () => {
    testRules(rows)
    test('every row has a counter-example', () => {
      expect(rows.filter(row => row.notExamples.length === 0).map(row => row.id)).toEqual([])
    })
  })
