import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { gazetteer } from '../../pipeline/4-entities/gazetteer.ts'
import { ontologyOf } from '../../pipeline/5-targets/ontology.ts'
import { answer, type QuestionError } from '../../pipeline/6-compare/answer.ts'
import { ask } from '../../pipeline/6-compare/ask.ts'
import { Territories } from '../../pipeline/6-compare/territory.ts'
import { TableWriter } from '../../pipeline/run/write-table.ts'
import { figure, source } from './figures.ts'
import { context } from './models.ts'

const DOCUMENTS = [source('a', '2019-07-05'), source('b', '2020-07-05')]
const TARGETS = [
  [
    figure('result grdp growth 6.5% 2019-H1', { doc_id: 'a', target_id: 'a:t1' }),
    figure('target grdp growth 7% 2019', { doc_id: 'a', target_id: 'a:t2' }),
    figure('result poverty_rate[hộ Khmer] share 6% 2019-H1', { doc_id: 'a', target_id: 'a:t3' }),
    figure('result ~tau-ngam level 3 tàu 2018', { doc_id: 'a', target_id: 'a:t4', indicator: 'Tàu ngầm' }),
  ],
  [
    figure('result grdp growth 2.1% 2020-H1', { doc_id: 'b', target_id: 'b:t1' }),
    figure('result ~tau-ngam level 4 tàu 2019', { doc_id: 'b', target_id: 'b:t2', indicator: 'Tàu ngầm' }),
  ],
]
const question = (indicator: string, place: string | null, from: string | null, to: string | null) => () =>
  answer(
    { indicator, place, from, to },
    DOCUMENTS,
    TARGETS,
    ontologyOf(context),
    new Territories(() => context.models.get(gazetteer)),
  )
const refusal = (...asked: Parameters<typeof question>): string => {
  try {
    question(...asked)()
    return 'answered'
  } catch (error) {
    const { exitCode, message } = error as QuestionError
    return `${exitCode}: ${message}`
  }
}

describe('questions of one’s own', () => {
  test('an indicator by id or name, at a place, from one period to another', () => {
    for (const indicator of ['grdp', 'tốc độ tăng trưởng kinh tế', 'economic growth'])
      for (const place of ['Lâm Đồng', 'tỉnh Lâm Đồng', 'lam dong', '68', null])
        expect(
          question(indicator, place, '2019-H1', '2020-H1')().rows.map(row => [
            row.from_target_id,
            row.to_target_id,
            row.change,
            row.verdict,
          ]),
        ).toEqual([['a:t1', 'b:t1', -4.4, 'lowered']])
  })
  test('a name typed without marks', () => {
    expect(question('ty le ho ngheo', null, null, null)().id).toBe('poverty_rate')
    expect(refusal('ho', null, null, null)).toMatch(/^2: "ho" is no known indicator/)
  })
  test('an indicator that the ontology does not know, in its own words', () => {
    expect(question('tàu ngầm', null, '2018', '2019')().rows.map(({ verdict }) => verdict)).toEqual([
      'raised',
    ])
  })
  test('without periods every comparison', () => {
    expect(
      question('grdp', null, null, null)()
        .rows.map(({ basis }) => basis)
        .sort(),
    ).toEqual(['target_progress', 'year_on_year'])
  })
  test('the table for a terminal', () => {
    expect(question('grdp', null, '2019-H1', '2020-H1')().table).toBe(
      [
        'Tổng sản phẩm trên địa bàn (GRDP, GDP)',
        'place     measure    from                 to                   change  %  verdict  basis',
        'Lâm Đồng  growth, %  2019-H1 result  6,5  2020-H1 result  2,1    -4,4     lowered  year_on_year',
      ].join('\n'),
    )
  })
  test('what cannot be answered says what there is', () => {
    expect(refusal('tỷ lệ hộ ngheo cả', null, null, null)).toMatch(/poverty_rate/)
    expect(refusal('qwerty', null, null, null)).toBe('2: "qwerty" is no known indicator.')
    expect(refusal('exports', null, null, null)).toBe(
      '1: the tables hold no figure of Giá trị xuất khẩu hàng hóa (exports). They hold, among others: grdp, poverty_rate',
    )
    expect(refusal('grdp', 'Cà Mau', null, null)).toBe(
      '1: no figure of Tổng sản phẩm trên địa bàn (GRDP, GDP) at "Cà Mau". There are figures of: Lâm Đồng',
    )
    expect(refusal('grdp', null, '2018', '2020-H1')).toBe(
      '1: no figure of Tổng sản phẩm trên địa bàn (GRDP, GDP) for 2018. There are figures for: 2019, 2019-H1, 2020-H1',
    )
    expect(refusal('grdp', null, '2019', '2020-H1')).toMatch(/^1: the figures of .* may not be compared/)
    expect(refusal('grdp', null, '2019-H3', '2020-H1')).toMatch(/^2: --from 2019-H3 is no period/)
    expect(refusal('grdp', null, '2019', null)).toBe('2: give both --from and --to, or neither')
  })
})

describe('npm run compare', () => {
  /** What a call writes, and its exit code. */
  function run(...argv: string[]): { code: number; out: string; err: string } {
    let out = ''
    let err = ''
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation(text => {
        out += text
        return true
      }),
      vi.spyOn(process.stderr, 'write').mockImplementation(text => {
        err += text
        return true
      }),
    ]
    try {
      return { code: ask(argv), out, err }
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'compare-'))
  for (const [name, batches] of [
    ['documents', [DOCUMENTS]],
    ['targets', TARGETS],
  ] as const) {
    const writer = new TableWriter(folder, name)
    for (const rows of batches) writer.addRows(rows as never)
    writer.close()
  }

  test('prints a table and writes a CSV', () => {
    const file = join(folder, 'own.csv')
    const call = ['--indicator', 'grdp', '--from', '2019-H1', '--to', '2020-H1', '--out', file]
    for (const tables of [folder, join(folder, 'tables')]) {
      const { code, out, err } = run(...call, '--tables', tables)
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('lowered  year_on_year')
      expect(out).toContain(`1 comparisons → ${file}`)
      expect(readFileSync(file, 'utf8').split('\r\n')[1]).toContain(
        'a:t1,a,2019-H1,result,6.5,b:t1,b,2020-H1,result,2.1,-4.4',
      )
    }
  })
  test('indicators of one’s own', () => {
    const own = mkdtempSync(join(tmpdir(), 'compare-own-'))
    const file = join(own, 'own.yaml')
    const head = 'topic: own\nvi: Riêng\nen: Own\nindicators:\n'
    const tea =
      '{ id: own_tea, vi: Trà, en: Tea, dimension: mass, unit: tấn, better: higher, timing: flow, names: [sản lượng trà] }'
    writeFileSync(file, `${head}  - ${tea}\n`)
    const [documents, targets] = [new TableWriter(own, 'documents'), new TableWriter(own, 'targets')]
    documents.addRows(DOCUMENTS)
    for (const year of [2018, 2019])
      targets.addRows([figure(`result own_tea level ${year} tấn ${year}`, { doc_id: 'a' })])
    for (const writer of [documents, targets]) writer.close()
    const call = ['--indicator', 'own_tea', '--tables', own, '--out', join(own, 'own.csv')]
    expect(run(...call).code).toBe(2)
    expect(run(...call, '--indicators', file).out).toContain('1 comparisons')
    expect(run(...call, '--indicators', 'none').err).toBe('--indicators none: there is no such file\n')
  })
  test('exit codes: 1 where nothing was found, 2 where the call was wrong', () => {
    expect(run('--indicator', 'exports', '--tables', folder).code).toBe(1)
    expect(run('--tables', folder)).toMatchObject({ code: 2, out: '' })
    expect(run('--indicator', 'grdp', '--tables', join(folder, 'no')).err).toMatch(
      /is missing\. Run first: npm start/,
    )
    expect(run('--nonsense').code).toBe(2)
    expect(run('--help')).toMatchObject({ code: 0, err: '' })
  })
})
