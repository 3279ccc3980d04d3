import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PageData, type PageDocument, pageParts } from '../../pipeline/7-report/page.ts'
import { comparison, document, sentence, target } from './rows.ts'

const parts = pageParts.parse(file => readFileSync(file))
const NO_NAMES = { indicators: {}, topics: {} }
const none = { rows: [], more: false }

const correction = {
  doc_id: 'doc',
  start: 0,
  end: 2,
  before: 'Vẽ',
  after: 'Về',
  kind: 'syllable',
  rule_id: 'test',
  score: 0.99,
  context: null,
}

/** A document of one sentence, "Về" read as "Vẽ", with one figure. */
function page(more: Partial<PageDocument & PageDocument['shown']> = {}): PageDocument {
  const { document: of = document({}), targets, ...shown } = more
  const raw = 'Vẽ lúa: đạt 2,5 triệu tấn.'
  return {
    document: of,
    targets: targets ?? [target({ text: 'đạt 2,5 triệu tấn', start: 8, end: 25 })],
    shown: {
      text: { doc_id: 'doc', raw, clean: 'Về lúa: đạt 2,5 triệu tấn.' },
      corrections: [correction],
      sentences: [sentence({ text: 'Về lúa: đạt 2,5 triệu tấn.', start: 0, end: raw.length })],
      ...shown,
    },
  }
}

const html = (...documents: PageDocument[]): string => {
  const data = new PageData(new Set())
  for (const one of documents) data.add(one)
  return [...data.html(parts, none, [], NO_NAMES)].join('')
}
// biome-ignore lint/suspicious/noExplicitAny: the page's own JSON
const dataOf = (text: string): any =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text)![1]!)

describe('data', () => {
  test('a figure stands in its unit, a correction with what was read', () => {
    const data = dataOf(html(page()))
    const figure = Object.fromEntries(
      data.figureFields.map((name: string, i: number) => [name, data.figures[0][i]]),
    )
    expect(data.documents[0].units).toEqual([
      { k: 'sentence', t: 'Về lúa: đạt 2,5 triệu tấn.', c: [[0, 2, 'Vẽ']] },
    ])
    expect(data.documents[0].units[figure.unitIndex].t.slice(figure.from, figure.to)).toBe(
      'đạt 2,5 triệu tấn',
    )
    expect([figure.low, figure.value_low, figure.unit]).toEqual([2_500_000, 2.5, 'triệu tấn'])
  })
  test('changes of white space alone are not shown', () => {
    const raw = 'Trồng\nlúa.'
    const data = dataOf(
      html(
        page({
          text: { doc_id: 'doc', raw, clean: 'Trồng lúa.' },
          corrections: [{ ...correction, start: 5, end: 6, before: '\n', after: ' ' }],
          sentences: [sentence({ text: 'Trồng lúa.', start: 0, end: raw.length })],
          targets: [],
        }),
      ),
    )
    expect(data.documents[0].units).toEqual([{ k: 'sentence', t: 'Trồng lúa.' }])
  })
  test('of documents beyond the budget only units with figures stand there', () => {
    const long = 'x'.repeat(2_000_001)
    const data = dataOf(
      html(
        page({
          text: { doc_id: 'doc', raw: long, clean: long },
          corrections: [],
          sentences: [
            sentence({ sentence_id: 'doc:s1', text: 'a', start: 0, end: 1 }),
            sentence({ sentence_id: 'doc:s2', text: 'b', start: 2, end: 3 }),
          ],
          targets: [target({ sentence_id: 'doc:s2', start: 2, end: 3 })],
        }),
      ),
    )
    expect([data.documents[0].whole, data.documents[0].units]).toEqual([false, [{ k: 'sentence', t: 'b' }]])
  })
})

test('figures that are compared come before others, and the page says that some are left out', () => {
  const data = new PageData(new Set(['doc:t10002']))
  const targets = Array.from({ length: 10_003 }, (_, i) => target({ target_id: `doc:t${i}` }))
  data.add(page({ targets }))
  const { figures, left } = dataOf([...data.html(parts, none, [], NO_NAMES)].join(''))
  expect([figures.length, figures.at(-1)[0], left]).toEqual([10_000, 'doc:t10002', true])
})

describe('nothing of a document is markup', () => {
  const evil = '</script><script>window.harmed = true</script><!--'
  const text = html(
    page({
      document: document({ title: evil, source_path: evil }),
      sentences: [sentence({ text: evil, start: 0, end: 5 })],
      targets: [target({ indicator: evil, unit: evil })],
    }),
  )
  test('scripts in texts do not end the data', () => {
    expect(dataOf(text).documents[0].units[0].t).toBe(evil)
    expect(text).not.toContain('<script>window.harmed')
  })
  test('the page may fetch nothing', () => {
    expect(text).toContain(`default-src 'none'`)
    expect(text.replace(/<script[ >].*?<\/script>/gs, '')).not.toMatch(
      /<(?:link|img|iframe)[\s>]|@import|src=/,
    )
  })
})

test('the page says that comparisons are left out', () => {
  const data = dataOf(
    [...new PageData(new Set()).html(parts, { rows: [comparison({})], more: true }, [], NO_NAMES)].join(''),
  )
  expect([data.comparisons.length, data.left]).toEqual([1, true])
})

test('both languages have the same labels', () => {
  const labels = JSON.parse(parts.labels)
  expect(Object.keys(labels.vi)).toEqual(Object.keys(labels.en))
})

test('fifty documents of 25,000 characters stay under 5 MB', () => {
  const line = 'Sản lượng lúa cả năm đạt 2,5 triệu tấn, tăng so với cùng kỳ năm trước. '
  const documents = Array.from({ length: 50 }, (_, i) => {
    const count = Math.floor(25_000 / line.length)
    const raw = line.repeat(count)
    const doc_id = `doc${i}`
    const rows = Array.from({ length: count }, (_, n) => n)
    return page({
      document: document({ doc_id }),
      text: { doc_id, raw, clean: raw },
      corrections: [],
      sentences: rows.map(n =>
        sentence({
          sentence_id: `${doc_id}:s${n}`,
          text: line.trim(),
          start: n * line.length,
          end: (n + 1) * line.length,
        }),
      ),
      targets: rows
        .filter(n => n % 4 === 0)
        .map(n =>
          target({
            target_id: `${doc_id}:t${n}`,
            sentence_id: `${doc_id}:s${n}`,
            start: n * line.length,
            end: n * line.length + 30,
          }),
        ),
    })
  })
  expect(Buffer.byteLength(html(...documents))).toBeLessThan(5_000_000)
})
