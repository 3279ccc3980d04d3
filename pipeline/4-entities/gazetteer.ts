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

/** Length of the code in a row: what stands between the letter of the type and the first tab. */
const codeLength = (row: string): number => row.indexOf('\t') - 1

/** A unit knows its row. */
interface Entry extends Unit {
  readonly number: number
}

export class Gazetteer {
  /** One row a unit, read when the unit is first asked for. */
  readonly #rows: readonly string[]
  readonly #units: (Entry | undefined)[] = []
  /** Folded name without type → numbers of units in base 36. */
  readonly #names = new Map<string, string>()
  /** Numbers of units by code, before and since the reform. */
  #codes: readonly [Map<string, number>, Map<string, number>] | undefined
  /** The day from which the units of the second section hold. */
  readonly reform: string
  readonly #eve: string
  readonly #firstSince: number

  constructor(text: string) {
    const since = text.indexOf('\n@')
    const names = text.indexOf('\n@', since + 1)
    this.reform = text.slice(since + 2, since + 12)
    this.#eve = eveOf(this.reform)
    const before = text.slice(0, since).split('\n')
    this.#firstSince = before.length
    this.#rows = before.concat(text.slice(since + 13, names).split('\n'))
    for (let at = text.indexOf('\n', names + 1) + 1; at < text.length; ) {
      const tab = text.indexOf('\t', at)
      const end = text.indexOf('\n', tab)
      this.#names.set(text.slice(at, tab), text.slice(tab + 1, end))
      at = end + 1
    }
  }

  #unit(number: number): Entry {
    return (this.#units[number] ??= this.#read(number))
  }

  #read(number: number): Entry {
    const [head, name, , former = '', until = ''] = this.#rows[number]!.split('\t') as [
      string,
      string,
      ...(string | undefined)[],
    ]
    const since = number >= this.#firstSince
    const length = head.length - 1
    return {
      number,
      code: head.slice(1),
      type: TYPE_OF.get(head[0]!)!,
      name,
      level: LEVEL_OF_LENGTH[length]!,
      parent: length === 2 ? null : this.#parentOf(number, length),
      from: since ? this.reform : null,
      until: since ? null : until || this.#eve,
      formerNames: former
        ? former.split('|').map(old => ({ type: TYPE_OF.get(old[0]!)!, name: old.slice(1) }))
        : [],
    }
  }

  /** The nearest unit of a higher level above a row. */
  #parentOf(number: number, length: number): Entry {
    let above = number - 1
    while (codeLength(this.#rows[above]!) >= length) above--
    return this.#unit(above)
  }

  #numbers(list: string | undefined): number[] {
    return list ? list.split(' ').map(id => Number.parseInt(id, 36)) : []
  }

  /** Whether any unit of any time has this name (folded, without type). */
  has(folded: string): boolean {
    return this.#names.has(folded)
  }

  /**
   * Units of a name (without type, any case and tone style) that held on a day, former names included; of all
   * times where no day is given.
   */
  find(name: string, day: string | null = null): Unit[] {
    const units = this.#numbers(this.#names.get(fold(name))).map(number => this.#unit(number))
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
    if (!this.#codes) {
      this.#codes = [new Map(), new Map()]
      for (let i = 0; i < this.#rows.length; i++) {
        const row = this.#rows[i]!
        this.#codes[i < this.#firstSince ? 0 : 1].set(row.slice(1, codeLength(row) + 1), i)
      }
    }
    const number = this.#codes[day < this.reform ? 0 : 1].get(code)
    return number === undefined ? null : this.#unit(number)
  }

  /** What the unit became part of (or lived on as) at the reform; empty for units of today. */
  successors(unit: Unit): Unit[] {
    const { number } = unit as Entry
    if (unit.level !== 2) return this.#successorsOf(number)
    const found = new Set<Unit>()
    for (let i = number + 1; i < this.#firstSince && codeLength(this.#rows[i]!) === 5; i++)
      for (const successor of this.#successorsOf(i)) found.add(successor)
    return [...found]
  }

  #successorsOf(number: number): Unit[] {
    return this.#numbers(this.#rows[number]!.split('\t', 3)[2]).map(to => this.#unit(to))
  }

  /** The units before the reform of which the unit (a province or commune of today) was made. */
  predecessors(unit: Unit): Unit[] {
    if (unit.from === null) return []
    const id = (unit as Entry).number.toString(36)
    const found: Unit[] = []
    for (let i = 0; i < this.#firstSince; i++) {
      const [head, , successors = ''] = this.#rows[i]!.split('\t', 3)
      if (LEVEL_OF_LENGTH[head!.length - 1] === unit.level && successors.split(' ').includes(id))
        found.push(this.#unit(i))
    }
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
