/**
 * What may be compared with what: the whole table. Two figures meet a rule only if they are of the same
 * indicator, place, group, measure, base and dimension (the key of `point.ts`); the rule then asks for their
 * kinds, for how their periods stand to each other, and for what else it must know.
 *
 * `examples` are tests: each pair gives exactly this rule's basis and verdict; pairs of `notExamples` never
 * meet the rule.
 */
import { elapsed, type Relation } from './period.ts'
import type { Point } from './point.ts'
import {
  addsUp,
  attained,
  changeVerdict,
  isState,
  pathVerdict,
  progressVerdict,
  type Verdict,
} from './verdict.ts'

export interface ComparisonRule {
  readonly basis: string
  readonly says: string
  readonly from: Point['kind']
  readonly to: Point['kind']
  readonly relations: readonly Relation[]
  readonly when?: (from: Point, to: Point) => boolean
  readonly verdict: (from: Point, to: Point, baseline: Point | null) => Verdict
  readonly examples: readonly RuleExample[]
  readonly notExamples: readonly RuleExample[]
}

/** "result grdp growth 3.77 2021-H1 → result grdp growth 6.46 2022-H1 : raised"; see `test/6-compare/rules.test.ts`. */
type RuleExample = string

/** "8%/năm" of a term against the growth of one of its years. */
const isTermAverage = (from: Point): boolean => from.period.form === 'years' && from.measure === 'growth'

/**
 * Due at the end of its period, with a result on the way, most of whose time came after the target was set.
 * Amounts of a year say something about a later year's only as a whole.
 */
const isPath = (from: Point, to: Point): boolean =>
  from.source !== to.source &&
  elapsed(to.period.start, to.period.end, from.source.day) < 0.5 &&
  (isState(from) ||
    (from.measure === 'level' &&
      from.indicator !== null &&
      from.period.form === 'year' &&
      to.period.form === 'year'))

export const RULES: readonly ComparisonRule[] = [
  {
    basis: 'year_on_year',
    says: 'A result with the same part of the year before: half with half, nine months with nine months, year with year.',
    from: 'result',
    to: 'result',
    relations: ['next_year'],
    verdict: changeVerdict,
    examples: [
      'result grdp growth 3.2% 2018-H1 → result grdp growth 5.9% 2019-H1 : raised',
      'result exports level 900 2018 → result exports level 870 2019 : lowered',
      'result ntm_communes level 40 xã 2018 → result ntm_communes level 40 xã 2019 : unchanged',
    ],
    notExamples: [
      'result grdp growth 3.2% 2018-H1 → result grdp growth 5.9% 2019',
      'result grdp growth 3.2% 2018-H1 → result grdp growth 5.9% 2019-9M',
      'result grdp growth 3.2% 2018 → target grdp growth 5.9% 2019',
    ],
  },
  {
    basis: 'across_years',
    says: 'As year_on_year where the years between are not known: with the nearest earlier one.',
    from: 'result',
    to: 'result',
    relations: ['later_year'],
    verdict: changeVerdict,
    examples: [
      'result ntm_communes level 58 xã 2017-H1 → result ntm_communes level 75 xã 2020-H1 : raised',
      // a state at the end of June is that of the first half
      'result ntm_communes level 58 xã 2017-H1 → result ntm_communes level 75 xã 2020-06 : raised',
    ],
    notExamples: [
      'result ntm_communes level 58 xã 2017-H1 → result ntm_communes level 75 xã 2020',
      'result exports level 58 2017-H1 → result exports level 75 2020-06',
    ],
  },
  {
    basis: 'cumulative',
    says: 'Within a year, from its first months to more of them: half → nine months → year.',
    from: 'result',
    to: 'result',
    relations: ['cumulative'],
    verdict: changeVerdict,
    examples: [
      'result budget_revenue level 1900 2019-H1 → result budget_revenue level 3100 2019-9M : raised',
      'result grdp growth 3.9% 2019-H1 → result grdp growth 1.3% 2019 : lowered',
    ],
    notExamples: ['result budget_revenue level 1900 2019-H1 → result budget_revenue level 3100 2019-H2'],
  },
  {
    basis: 'target_target',
    says: 'The same period’s target in a later document: raised, lowered or kept.',
    from: 'target',
    to: 'target',
    relations: ['same'],
    when: (from, to) => from.source !== to.source,
    verdict: changeVerdict,
    examples: [
      'target grdp growth 7% 2025 → target grdp growth ≥8% 2025 : raised',
      'target poverty_rate share ≤3% 2025 → target poverty_rate share ≤2% 2025 : lowered',
      'target ntm_communes level 60 xã 2025 → target ntm_communes level 60 xã 2025 : unchanged',
    ],
    notExamples: ['target grdp growth 7% 2025 → target grdp growth 8%/năm 2021/2025'],
  },
  {
    basis: 'target_next_period',
    says: 'The target of a year (half, term) with that of the year (half, term) before, or of the nearest earlier one.',
    from: 'target',
    to: 'target',
    relations: ['next_year', 'later_year'],
    // what a congress set years ago does not lower what a council set since
    when: (from, to) => from.source.order <= to.source.order,
    verdict: changeVerdict,
    examples: [
      'target grdp growth 5.5% 2022 → target grdp growth 7-7.5% 2024 : raised',
      'target grdp growth 8%/năm 2021/2025 → target grdp growth 10%/năm 2026/2030 : raised',
    ],
    notExamples: ['target grdp growth 5.5% 2022-H1 → target grdp growth 7% 2023'],
  },
  {
    basis: 'target_result',
    says: 'A target with the result of its own period: met or missed by comparator and direction.',
    from: 'target',
    to: 'result',
    relations: ['same'],
    verdict: (from, to) => (attained(from, to) ? 'met' : 'missed'),
    examples: [
      'target ntm_communes level 57 xã 2021 → result ntm_communes level 58 xã 2021 : met',
      'target grdp growth ≥6% 2019 → result grdp growth 5.4% 2019 : missed',
      'target poverty_rate share ≤3% 2019 → result poverty_rate share 2.9% 2019 : met',
      'target poverty_rate share 3% 2019 → result poverty_rate share 3.4% 2019 : missed',
      'target poverty_rate growth -3--2% 2019 → result poverty_rate growth -2.2% 2019 : met',
      'target pci rank 30 hạng 2019 → result pci rank 41 hạng 2019 : missed',
    ],
    notExamples: [
      'target poverty_rate[khmer] growth -4--3% 2019 → result poverty_rate growth -2.2% 2019',
      'target grdp growth 6% 2019 → result grdp level 16000 2019',
    ],
  },
  {
    basis: 'term_average',
    says: 'A yearly average of a term with one of its years: above it on track, below it behind.',
    from: 'target',
    to: 'result',
    relations: ['within'],
    when: (from, to) => isTermAverage(from) && to.period.form === 'year',
    verdict: (from, to) => (attained(from, to) ? 'on_track' : 'behind'),
    examples: [
      'target grdp growth 8%/năm 2016/2020 → result grdp growth 6.1% 2017 : behind',
      'target grdp growth 8%/năm 2016/2020 → result grdp growth 8.4% 2018 : on_track',
    ],
    notExamples: [
      'target grdp growth 8%/năm 2016/2020 → result grdp growth 6.1% 2017-H1',
      'target grdp growth 8%/năm 2016/2020 → result grdp growth 6.1% 2021',
    ],
  },
  {
    basis: 'target_progress',
    says: 'A target with a result within its period: on track or behind by how much of the time has passed.',
    from: 'target',
    to: 'result',
    relations: ['within'],
    when: (from, to) =>
      // of a term's amount its document alone knows whether it is the sum or the last year's
      from.period.form !== 'years' &&
      to.period.form === 'cumulative' &&
      // a rate is of a whole year; of a number of unknown things nobody knows whether it adds up
      (from.measure !== 'level' || addsUp(from) || isState(from)),
    verdict: progressVerdict,
    examples: [
      'target budget_revenue level 4000 2019 → result budget_revenue level 2300 2019-H1 : on_track',
      'target budget_revenue level 4000 2019 → result budget_revenue level 1700 2019-H1 : behind',
      'target budget_revenue level 4000 2019 → result budget_revenue level 4100 2019-9M : met',
      'target budget_revenue completion 100% 2019 → result budget_revenue completion 57.1% 2019-H1 : on_track',
      'target ~thu-phi level 50 2019 → result ~thu-phi level 26 2019-H1 : on_track',
      'target grdp growth 6% 2019 → result grdp growth 6.4% 2019-H1 : on_track',
      'target grdp growth 6% 2019 → result grdp growth 3.7% 2019-H1 : behind',
      'target ntm_communes level 72 xã 2025 → result ntm_communes level 75 xã 2025-H1 : met',
      'target traffic_accidents level ≤100 vụ 2019 → result traffic_accidents level 61 vụ 2019-H1 : behind',
      'target traffic_accidents level ≤100 vụ 2019 → result traffic_accidents level 104 vụ 2019-9M : missed',
    ],
    notExamples: [
      'target budget_revenue level 4000 2019 → result budget_revenue level 900 2019-Q3',
      'target grdp_per_capita level 50 đồng/người 2019 → result grdp_per_capita level 26 đồng/người 2019-H1',
      'target ~tau-ngam level 50 tàu 2019 → result ~tau-ngam level 26 tàu 2019-H1',
      'target jobs_created level 150000 người 2016/2020 → result jobs_created level 29000 người 2017',
    ],
  },
  {
    basis: 'target_path',
    says: 'A target due in later years, or a state at the end of a term, with a result on the way: by the time passed since the baseline.',
    from: 'target',
    to: 'result',
    relations: ['before', 'within'],
    when: (from, to) =>
      isPath(from, to) && (to.period.end < from.period.start || from.period.form === 'years'),
    verdict: pathVerdict,
    examples: [
      'target ntm_communes level 72 xã 2025 → result ntm_communes level 58 xã 2021 : on_track',
      'target ntm_communes level 72 xã 2025 → result ntm_communes level 73 xã 2024-H1 : met',
      'target ntm_communes level 72 xã 2025 → result ntm_communes level 45 xã 2024 : behind',
      'target poverty_rate share ≤3% 2016/2020 → result poverty_rate share 2.8% 2018 : met',
      'target poverty_rate share ≤3% 2016/2020 → result poverty_rate share 3.5% 2020 : missed',
    ],
    notExamples: [
      'target grdp growth 8% 2025 → result grdp growth 7% 2023',
      'target budget_revenue level 9000 2025 → result budget_revenue level 2000 2023-H1',
    ],
  },
]
