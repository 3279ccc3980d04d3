import { expect, test } from 'vitest'
import { gazetteer } from '../../pipeline/4-entities/gazetteer.ts'
import entities from '../../pipeline/4-entities.ts'
import { applyEdits } from '../../pipeline/language/edits.ts'
import type { Context } from '../../pipeline/stage.ts'
import { documentRow, units } from './frame.ts'

const context = {
  models: { get: (model: unknown) => (model === gazetteer ? units : null) },
} as unknown as Context

/** Stage 4 on a text with corrections; each line of the clean text is a sentence. */
function run(raw: string, edits: { start: number; end: number; after: string }[], kind = 'sentence') {
  const clean = applyEdits(raw, edits)
  const corrections = edits.map(edit => ({
    ...edit,
    doc_id: 'd',
    before: raw.slice(edit.start, edit.end),
    kind: 'spelling',
    rule_id: 'r',
    score: 1,
    context: null,
  }))
  const shift = edits.reduce((sum, { start, end, after }) => sum + after.length - (end - start), 0)
  expect(clean.length).toBe(raw.length + shift)
  const sentence = {
    sentence_id: 'd:s1',
    doc_id: 'd',
    ordinal: 0,
    section: null,
    section_title: null,
    section_path: null,
    kind,
    text: clean,
    start: 0,
    end: raw.length,
    page: null,
  }
  return entities.run(
    {
      documents: [documentRow()],
      texts: [{ doc_id: 'd', raw, clean }],
      corrections,
      sentences: [sentence],
      cells: [],
    },
    context,
  ).entities
}

test('offsets lead to the raw text, words to the clean one', () => {
  const raw = 'Thực hiện Nghj quyết số 12/NQ-CP, thi xã Vĩnh Châu'
  const rows = run(raw, [
    { start: 10, end: 14, after: 'Nghị' },
    { start: 34, end: 37, after: 'thị' },
  ])
  expect(rows.map(({ type, text, start, end }) => [type, text, raw.slice(start, end)])).toEqual([
    ['doc_ref', 'Nghị quyết số 12/NQ-CP', 'Nghj quyết số 12/NQ-CP'],
    ['place', 'thị xã Vĩnh Châu', 'thi xã Vĩnh Châu'],
  ])
  expect(rows.map(row => row.entity_id)).toEqual(['d:e1', 'd:e2'])
})

test('attributes are JSON; noise has no entities', () => {
  const [row] = run('năm 2021', [])
  expect(JSON.parse(row!.attributes!)).toEqual({ start: '2021-01-01', end: '2021-12-31' })
  expect(run('năm 2021', [], 'noise')).toEqual([])
})

test('a long line takes time in proportion to its length', () => {
  const clause = 'UBND tỉnh Sóc Trăng thực hiện Nghị quyết số 12/NQ-CP năm 2021, '
  const time = (times: number): number => {
    const text = clause.repeat(times)
    const from = process.cpuUsage()
    run(text, [])
    const { user, system } = process.cpuUsage(from)
    return user + system
  }
  time(300)
  const short = Math.max(time(300), 1000)
  expect(time(2400) / short).toBeLessThan(40)
})
