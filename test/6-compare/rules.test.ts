import { describe, expect, test } from 'vitest'
import { ontologyOf } from '../../pipeline/5-targets/ontology.ts'
import { ruleFor } from '../../pipeline/6-compare/compare.ts'
import { type Point, pointOf, type Source } from '../../pipeline/6-compare/point.ts'
import { RULES } from '../../pipeline/6-compare/rules.ts'
import { figure } from './figures.ts'
import { context } from './models.ts'

const ontology = ontologyOf(context)
const document = (doc_id: string, day: string, order: number): Source => ({
  doc_id,
  day,
  issuer: 'tỉnh ủy lâm đồng',
  type: 'kết luận',
  province: 'lâm đồng',
  order,
})
const point = (line: string, source: Source): Point => {
  const made = pointOf(figure(line), source, id => ontology.get(id) ?? null)
  if (!made) throw new Error(`no point: ${line}`)
  return made
}

/** What the table says of a pair of figures: "basis verdict", or "none". The target's document is of its time. */
function judge(example: string): string {
  const [from, to] = example.split(' : ')[0]!.split(' → ') as [string, string]
  const year = Number(/(\d{4})\S*$/.exec(from)![1])
  const earlier = point(
    from,
    document('a', from.startsWith('target') ? `${Math.min(year, 2020) - 1}-12-20` : '', 0),
  )
  const later = point(to, document('b', '2099-01-01', 1))
  const rule = ruleFor(earlier, later)
  return rule ? `${rule.basis} : ${rule.verdict(earlier, later, null)}` : 'none'
}

describe('rules of comparison', () => {
  for (const { basis, says, examples, notExamples } of RULES)
    test(`${basis}: ${says}`, () => {
      expect(examples.length).toBeGreaterThan(0)
      expect(examples.map(example => `${example} (${judge(example)})`)).toEqual(
        examples.map(example => `${example} (${basis} : ${example.split(' : ')[1]})`),
      )
      expect(notExamples.filter(example => judge(example).startsWith(`${basis} `))).toEqual([])
    })

  test('nothing across indicators, places, groups, measures, bases and currencies', () => {
    const pairs = [
      'target poverty_rate growth -3% 2019 → result poverty_rate[hộ Khmer] growth -3% 2019',
      'target grdp growth 7% 2019 → result grdp level 7 2019',
      'result exports level 900 USD 2018 → result exports level 900 đồng 2019',
      'result grdp growth 7% 2018 → result grdp growth 7% 2019 @Cà Mau',
      'result grdp growth(tháng trước) 7% 2018 → result grdp growth(cùng kỳ) 7% 2019',
      'result poverty_rate level 900 hộ 2018 → result poverty_rate level 900 người 2019',
      'result ntm_communes level 40 xã 2018 → result ntm_communes level 3000000000 tỷ 2019',
      'result ntm_communes level 40 xã 2018 → result ntm_advanced_communes level 41 xã 2019',
    ]
    expect(pairs.map(judge)).toEqual(pairs.map(() => 'none'))
  })

  test('the same group in other words, last year in other words, one dimension in other units', () => {
    const pairs = [
      'result poverty_rate[hộ Khmer] share 7% 2018 → result poverty_rate[đồng bào Khmer] share 5% 2019',
      'result grdp growth(so với cùng kỳ) 7% 2018 → result grdp growth(năm 2018) 7% 2019',
      'result rice_area level 400 ha 2018 → result rice_area level 4 km2 2019',
      'result budget_revenue level 50000000000 đồng 2018 → result budget_revenue level 50000000000 tỷ 2019',
      'result grdp_per_capita level 51 đồng/người/năm 2018 → result grdp_per_capita level 54 đồng 2019',
    ]
    expect(pairs.map(judge)).toEqual([
      'year_on_year : lowered',
      'year_on_year : unchanged',
      'year_on_year : unchanged',
      'year_on_year : unchanged',
      'year_on_year : raised',
    ])
  })
})
