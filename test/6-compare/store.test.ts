import { expect, test } from 'vitest'
import { ontologyOf } from '../../pipeline/5-targets/ontology.ts'
import { pack, unpack } from '../../pipeline/6-compare/orders.ts'
import { type Point, pointOf } from '../../pipeline/6-compare/point.ts'
import { sourcesOf } from '../../pipeline/6-compare/sources.ts'
import { PointStore } from '../../pipeline/6-compare/store.ts'
import { rowOf } from '../../pipeline/tables.ts'
import { figure, source } from './figures.ts'
import { context } from './models.ts'

const ontology = ontologyOf(context)
const facts = (id: string) => ontology.get(id) ?? null
const sources = sourcesOf([source('a', '2019-07-05'), source('b', '2020-07-05', { issuer: null })])

const pointsOf = (rows: readonly ReturnType<typeof figure>[]): Point[] =>
  rows.map(row => {
    const { sentence_id, ...point } = pointOf(row, sources.get(row.doc_id)!, facts)!
    expect(sentence_id).toBe(row.sentence_id)
    return point
  })

test('what goes into the store comes out of it', () => {
  const points = pointsOf([
    figure('result grdp growth 7.1% 2018', { doc_id: 'a', target_id: 'a:t1' }),
    figure('ước grdp growth -6.9% 2018-H1 @Cần Thơ', { doc_id: 'b', target_id: 'b:t12' }),
    figure('target exports level ≥900-950 USD/năm 2021/2025', { doc_id: 'b', target_id: 'b:t01' }),
    figure('target ntm_communes level 57 xã 2018-06', {
      doc_id: 'a',
      target_id: 'a:t2',
      place: null,
      place_code: null,
    }),
    figure('result poverty_rate[Khmer] increment(kế hoạch) 0.00125% 2018', {
      doc_id: 'a',
      target_id: 'x',
      estimated: true,
    }),
    figure('target ~đường-tỉnh milestone 2018', { doc_id: 'a', target_id: 'a:t-1', base: 'năm 2010' }),
  ])
  const store = new PointStore(facts)
  const places = points.map(point => store.add(point))
  expect(places).toEqual([0, 1, 2, 3, 4, 5])
  expect(places.map(at => store.at(at))).toEqual(points)
})

test('figures by key in the order in which they came, across the pieces of the store', () => {
  const store = new PointStore(facts)
  const [one, other] = pointsOf([
    figure('result grdp growth 7.1% 2018', { target_id: 'a:t0' }),
    figure('target exports level 900 USD 2018', { target_id: 'a:t0' }),
  ])
  for (let i = 0; i < 10_000; i++)
    store.add({
      ...(i % 3 === 0 ? other! : one!),
      target_id: `a:t${i}`,
      low: i,
      kind: i % 2 ? 'target' : 'result',
    })
  expect([store.keys, store.count(0), store.count(1)]).toEqual([2, 3334, 6666])
  expect(store.pointsOf(0).map(({ target_id, low }) => [target_id, low])).toEqual(
    Array.from({ length: 3334 }, (_, i) => [`a:t${3 * i}`, 3 * i]),
  )
  expect([...store.placesOf(0, 'target', period => period.label === '2018')]).toEqual(
    Array.from({ length: 1667 }, (_, i) => 6 * i + 3),
  )
  expect([...store.placesOf(0, 'target', period => period.label === '2019')]).toEqual([])
})

test('orders unpacked are those that were packed', () => {
  const order = (text: string, cited: string | null) =>
    rowOf('directives', {
      directive_id: `a:${text.length}`,
      doc_id: 'a',
      sentence_id: '',
      action: '',
      cited,
      text,
      start: 0,
      end: 1,
    })
  const orders = [order('Đẩy mạnh “chuyển đổi số”\n', null), order('', '05-KL/TU; 21-NQ/TW')]
  expect(unpack(pack(orders))).toEqual(
    orders.map(({ directive_id, text, cited }) => ({ id: directive_id, text, cited })),
  )
})
