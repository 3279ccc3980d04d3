/** Ten thousand documents: figures and orders in time that grows with their number, not with its square. */
import { expect, test } from 'vitest'
import { ontologyOf } from '../../pipeline/5-targets/ontology.ts'
import type { Row } from '../../pipeline/tables.ts'
import { figure, source } from './figures.ts'
import { context } from './models.ts'
import { runStage } from './run-stage.ts'

const seconds = (run: () => void): number => {
  const from = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}

/** The same numbers at every run. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    yield state / 0x7fffffff
  }
}

test('20 figures each of 10,000 documents are compared within 20 s', () => {
  const ids = ontologyOf(context).ids
  const dice = random(7)
  const next = (n: number): number => Math.floor(dice.next().value * n)
  const provinces = Array.from({ length: 63 }, (_, i) => `Tỉnh ${i}`)
  const documents: Row<'documents'>[] = []
  const targets: Row<'targets'>[][] = []
  for (let d = 0; d < 10_000; d++) {
    const year = 2005 + next(20)
    const province = provinces[next(63)]!
    const id = `d${String(d).padStart(5, '0')}`
    documents.push(source(id, `${year}-0${1 + next(9)}-15`, { province, issuer: `Tỉnh ủy ${province}` }))
    targets.push(
      Array.from({ length: 20 }, (_, i) => ({
        ...figure(
          `${next(2) ? 'target' : 'result'} ${ids[next(ids.length)]} ${['level', 'growth', 'share'][next(3)]} ${next(1000)} ${year + (i % 2)}${['', '-H1', '-9M'][next(3)]}`,
        ),
        doc_id: id,
        target_id: `${id}:t${i}`,
        place: province,
        place_code: null,
      })),
    )
  }
  let rows = 0
  const time = seconds(() => {
    const output = runStage({ documents: [documents], entities: [], targets, directives: [] })
    rows = output.comparisons.length + output.implied.length + output.checks.length
  })
  console.log(`200,000 figures of 10,000 documents: ${rows} rows in ${time.toFixed(1)} s CPU`)
  expect(rows).toBeGreaterThan(10_000)
  expect(time).toBeLessThan(20)
})

test('50,000 orders of one issuer find their continuation within 20 s', () => {
  const dice = random(11)
  const next = (n: number): number => Math.floor(dice.next().value * n)
  const words = Array.from({ length: 3000 }, (_, i) => `từ${i}`)
  const order = (): string =>
    `tăng cường ${Array.from({ length: 25 }, () => words[Math.floor(next(3000) ** 2 / 3000)]).join(' ')}`
  const documents = Array.from({ length: 1000 }, (_, d) =>
    source(`d${String(d).padStart(4, '0')}`, `${2000 + (d % 25)}-01-01`),
  )
  let last = Array.from({ length: 50 }, order)
  const directives = documents.map(({ doc_id }) => {
    last = last.map(text => (next(3) ? text : order()))
    return last.map(
      (text, i): Row<'directives'> => ({
        directive_id: `${doc_id}:d${i}`,
        doc_id,
        sentence_id: `${doc_id}:s${i}`,
        section: null,
        topic: null,
        action: 'tăng cường',
        object: null,
        actor: null,
        deadline: null,
        cited: null,
        text,
        start: 0,
        end: 1,
      }),
    )
  })
  let rows = 0
  const time = seconds(() => {
    rows = runStage({ documents: [documents], entities: [], targets: [], directives }).continuity.length
  })
  console.log(`50,000 orders: ${rows} rows in ${time.toFixed(1)} s CPU`)
  expect(rows).toBeGreaterThanOrEqual(49_950)
  expect(time).toBeLessThan(20)
})
