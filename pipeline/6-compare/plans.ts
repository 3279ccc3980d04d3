/**
 * Targets that a plan takes up anew or gives up: against the plan of the same issuer and type for the period
 * before. A document is a plan of a period only if it states at least five targets of known indicators; a conclusion
 * that mentions one or two gives nothing up.
 */
import type { Row } from '../tables.ts'
import { relationOf } from './period.ts'
import type { Point, Source } from './point.ts'
import type { PointStore } from './store.ts'
import { boundOf } from './verdict.ts'

const LEAST = 5

interface Plan {
  readonly source: Source
  readonly period: Point['period']
  /** By the number of their key; their places in the store. */
  readonly targets: Map<number, number>
}

/** The plans among documents, one a document and period. */
export class Plans {
  readonly #plans: Plan[] = []
  readonly #store: PointStore

  constructor(store: PointStore) {
    this.#store = store
  }

  /** Takes up the points of one document, which lie at `places` of the store. */
  add(points: readonly Point[], places: readonly number[]): void {
    const byPeriod = new Map<string, Plan>()
    for (const [i, point] of points.entries()) {
      if (point.kind !== 'target' || !point.indicator || !point.source.issuer) continue
      let plan = byPeriod.get(point.period.label)
      if (!plan) {
        plan = { source: point.source, period: point.period, targets: new Map() }
        byPeriod.set(point.period.label, plan)
      }
      const key = this.#store.keyAt(places[i]!)
      if (!plan.targets.has(key)) plan.targets.set(key, places[i]!)
    }
    for (const plan of byPeriod.values()) if (plan.targets.size >= LEAST) this.#plans.push(plan)
  }

  /**
   * What was dropped from one plan to the next, and what is new. `aimed` says whether any document aims at a
   * key in a period: what another document goes on with is not dropped.
   */
  *compare(aimed: (key: number, label: string) => boolean): Generator<Row<'comparisons'>> {
    const chains = new Map<string, Plan[]>()
    for (const plan of this.#plans) {
      const key = `${plan.source.issuer}|${plan.source.type}|${plan.period.slot}`
      const chain = chains.get(key)
      if (chain) chain.push(plan)
      else chains.set(key, [plan])
    }
    for (const chain of chains.values()) {
      chain.sort((a, b) =>
        a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : a.source.order - b.source.order,
      )
      for (let i = 1; i < chain.length; i++) {
        const before = chain[i - 1]!
        const after = chain[i]!
        if (before.source === after.source || relationOf(before.period, after.period) !== 'next_year')
          continue
        for (const [key, at] of before.targets)
          if (!after.targets.has(key) && !aimed(key, after.period.label))
            yield oneSided(this.#store.at(at), null, before, after)
        for (const [key, at] of after.targets)
          if (!before.targets.has(key) && !aimed(key, before.period.label))
            yield oneSided(null, this.#store.at(at), before, after)
      }
    }
  }
}

function oneSided(from: Point | null, to: Point | null, before: Plan, after: Plan): Row<'comparisons'> {
  const point = (from ?? to)!
  return {
    indicator_id: point.indicator_id,
    indicator: point.indicator?.vi ?? point.phrase,
    place_code: point.place_code,
    place: point.place,
    group: point.group,
    measure: point.measure,
    norm_unit: point.measure === 'milestone' ? null : point.unit,
    from_target_id: from?.target_id ?? null,
    from_doc_id: before.source.doc_id,
    from_period: before.period.label,
    from_kind: from ? 'target' : null,
    from_value: from && boundOf(from),
    to_target_id: to?.target_id ?? null,
    to_doc_id: after.source.doc_id,
    to_period: after.period.label,
    to_kind: to ? 'target' : null,
    to_value: to && boundOf(to),
    change: null,
    change_pct: null,
    verdict: from ? 'dropped' : 'new',
    basis: 'plan_plan',
    territory_changed: null,
  }
}
