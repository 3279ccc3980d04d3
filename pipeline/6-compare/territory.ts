/** Places whose territory changed between two figures. */
import type { Gazetteer, Unit } from '../4-entities/gazetteer.ts'
import type { Point } from './point.ts'

export class Territories {
  readonly #load: () => Gazetteer
  readonly #merged = new Map<string, string | null>()

  /** The gazetteer is loaded where a comparison spans two days of issue. */
  constructor(load: () => Gazetteer) {
    this.#load = load
  }

  /**
   * What was merged into the place on the day of the reform, where one figure is of the time before and one of
   * the time after: "từ 2025-07-01: Cần Thơ = Cần Thơ + Hậu Giang + Sóc Trăng". A figure is of the territory that its
   * document knew.
   */
  changed(from: Point, to: Point): string | null {
    const day = (point: Point): string => point.source.day || point.period.end
    if (day(from) === day(to)) return null
    const gazetteer = this.#load()
    const { reform } = gazetteer
    if (day(from) >= reform === day(to) >= reform) return null
    const later = day(to) >= reform ? to : from
    let text = this.#merged.get(later.placeKey)
    if (text === undefined) {
      text = this.#describe(gazetteer, later)
      this.#merged.set(later.placeKey, text)
    }
    return text
  }

  #describe(gazetteer: Gazetteer, { place, place_code }: Point): string | null {
    const unit: Unit | null =
      place_code !== null && place_code.length > 2
        ? gazetteer.byCode(place_code, gazetteer.reform)
        : place === null
          ? null
          : gazetteer.province(place, gazetteer.reform)
    if (!unit) return null
    const before = gazetteer.predecessors(unit)
    if (before.length < 2) return null
    return `từ ${gazetteer.reform}: ${unit.name} = ${before.map(({ name }) => name).join(' + ')}`
  }
}
