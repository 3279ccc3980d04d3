/**
 * Administrative units of Viet Nam through time, with the codes of the General Statistics Office. Built by
 * `npm run train -- gazetteer FOLDER` (see `models/train-gazetteer.ts` for the sources).
 */
import { gunzipSync } from 'node:zlib'
import { provinceOf } from '../language/provinces.ts'
import { fold } from '../language/vietnamese.ts'
import { defineModel } from '../stage.ts'
import { TYPE_LETTERS, type UnitType } from './unit-types.ts'

export interface Unit {
  /** Code of the General Statistics Office: 2 digits a province, 3 a district, 5 a commune. */
  readonly code: string
  readonly type: UnitType
  /** Without its type: "Vĩnh Châu". */
  readonly name: string
  readonly level: 1 | 2 | 3
  readonly parent: Unit | null
  /** First and last day (YYYY-MM-DD) on which it held; null where the sources have no bound. */
  readonly from: string | null
  readonly until: string | null
  /** Names with their types that it had before: "Huyện Vĩnh Châu" → { type: 'huyện', name: 'Vĩnh Châu' }. */
  readonly formerNames: readonly { readonly type: UnitType; readonly name: string }[]
}

const TYPE_OF = new Map(
  Object.entries(TYPE_LETTERS).map(([type, letter]) => [letter as string, type as UnitType]),
)

const LEVEL_OF_LENGTH: Readonly<Record<number, 1 | 2 | 3>> = { 2: 1, 3: 2, 5: 3 }

/** The last day of the units of the first section. */
const eveOf = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

export class Gazetteer {
  readonly #units: Unit[] = []
  readonly #successors: string[] = []
  /** Folded name without type → indexes. */
  readonly #byName = new Map<string, number | number[]>()
  readonly #index = new Map<Unit, number>()
  /** The day from which the units of the second section hold. */
  readonly reform: string
  readonly #firstSince: number

  constructor(text: string) {
    const at = text.indexOf('\n@')
    this.reform = text.slice(at + 2, at + 12)
    const eve = eveOf(this.reform)
    this.#read(text.slice(0, at), null, eve)
    this.#firstSince = this.#units.length
    this.#read(text.slice(at + 13).trimEnd(), this.reform, null)
  }

  #read(section: string, from: string | null, last: string | null): void {
    let province: Unit | null = null
    let district: Unit | null = null
    for (const row of section.split('\n')) {
      const [head, name, successors = '', former = '', until = last] = row.split('\t') as [
        string,
        string,
        ...(string | undefined)[],
      ]
      const code = head.slice(1)
      const level = LEVEL_OF_LENGTH[code.length]!
      const unit: Unit = {
        code,
        type: TYPE_OF.get(head[0]!)!,
        name,
        level,
        parent: level === 1 ? null : level === 2 ? province : (district ?? province),
        from,
        until: until || last,
        formerNames: former
          ? former.split('|').map(old => ({ type: TYPE_OF.get(old[0]!)!, name: old.slice(1) }))
          : [],
      }
      if (level === 1) {
        province = unit
        district = null
      } else if (level === 2) district = unit
      const index = this.#units.push(unit) - 1
      this.#successors.push(successors)
      this.#index.set(unit, index)
      this.#enter(fold(name), index)
      for (const old of unit.formerNames) if (old.name !== name) this.#enter(fold(old.name), index)
    }
  }

  #enter(name: string, index: number): void {
    const there = this.#byName.get(name)
    if (there === undefined) this.#byName.set(name, index)
    else if (typeof there === 'number') this.#byName.set(name, [there, index])
    else there.push(index)
  }

  /** Whether any unit of any time has this name (folded, without type). */
  has(folded: string): boolean {
    return this.#byName.has(folded)
  }

  /**
   * Units of a name (without type, any case and tone style) that held on a day, former names included; of all
   * times where no day is given.
   */
  find(name: string, day: string | null = null): Unit[] {
    const there = this.#byName.get(fold(name))
    if (there === undefined) return []
    const units = (typeof there === 'number' ? [there] : there).map(index => this.#units[index]!)
    return day === null ? units : units.filter(unit => holds(unit, day))
  }

  /**
   * The province of a name or alias ("Đăk Lăk", "TP.HCM", "tỉnh Sóc Trăng") on a day; without a day, or where
   * it no longer (not yet) exists on that day, the nearest one in time. Null where the name is of no province.
   */
  province(name: string, day: string | null = null): Unit | null {
    const plain = fold(name).replace(/\s+/g, ' ').trim()
    const short = plain.replace(/^(?:tỉnh|thành phố|tp\.?)\s+/, '')
    const known = provinceOf(plain) ?? provinceOf(short)
    const all = this.find(known?.name ?? short).filter(unit => unit.level === 1)
    return all.find(unit => holds(unit, day ?? '9999-12-31')) ?? all.at(-1) ?? null
  }

  /** The unit of a code on a day (some codes were given anew: 91 was Kiên Giang, is An Giang). */
  byCode(code: string, day: string): Unit | null {
    const since = day >= this.reform
    const from = since ? this.#firstSince : 0
    const to = since ? this.#units.length : this.#firstSince
    for (let i = from; i < to; i++) if (this.#units[i]!.code === code) return this.#units[i]!
    return null
  }

  /** What the unit became part of (or lived on as) at the reform; empty for units of today. */
  successors(unit: Unit): Unit[] {
    const index = this.#index.get(unit)!
    if (unit.level !== 2)
      return this.#successors[index]!.split(' ')
        .map(code => (code ? this.byCode(code, this.reform) : null))
        .filter(found => found !== null)
    const found = new Set<Unit>()
    for (let i = index + 1; this.#units[i]?.parent === unit; i++)
      for (const successor of this.successors(this.#units[i]!)) found.add(successor)
    return [...found]
  }

  /** The units before the reform of which the unit (a province or commune of today) was made. */
  predecessors(unit: Unit): Unit[] {
    if (unit.from === null) return []
    const found: Unit[] = []
    for (let i = 0; i < this.#firstSince; i++)
      if (this.#units[i]!.level === unit.level && this.#successors[i]!.split(' ').includes(unit.code))
        found.push(this.#units[i]!)
    return found
  }
}

/** Whether the unit held on a day. */
const holds = (unit: Unit, day: string): boolean =>
  (unit.from === null || day >= unit.from) && (unit.until === null || day <= unit.until)

/** The province in which a unit lies (itself, if it is one). */
export function provinceAbove(unit: Unit): Unit {
  let top = unit
  while (top.parent) top = top.parent
  return top
}

const FILE = 'models/gazetteer.tsv.gz'

export const gazetteer = defineModel({
  name: 'gazetteer',
  files: [FILE],
  parse: bytes => new Gazetteer(new TextDecoder().decode(gunzipSync(bytes(FILE)))),
})
