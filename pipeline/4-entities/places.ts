/** Places: administrative units with the level written or without it, regions, countries. */
import { PROVINCE_NAMES, provinceOf } from '../language/provinces.ts'
import { fold, oneToneStyle } from '../language/vietnamese.ts'
import type { Frame } from './frame.ts'
import { provinceAbove, type Unit } from './gazetteer.ts'
import { CAPITAL, DIGITS, type Line, UPPER } from './line.ts'
import type { Mention } from './mention.ts'
import { SURNAMES } from './names.ts'
import { Phrases } from './phrases.ts'
import { COUNTRY_CONTEXT, REGIONS, WORLD } from './regions.ts'
import type { UnitType } from './unit-types.ts'

/** Words for the level of a unit, with the types that they may mean. */
const LEVELS: readonly (readonly [string, readonly UnitType[]])[] = [
  ['tỉnh', ['tỉnh']],
  ['tinh', ['tỉnh']],
  ['thành phố', ['thành phố']],
  ['tp', ['thành phố']],
  ['t p', ['thành phố']],
  ['quận', ['quận']],
  ['huyện', ['huyện']],
  ['huyện đảo', ['huyện']],
  ['thị xã', ['thị xã']],
  ['tx', ['thị xã']],
  ['phường', ['phường']],
  ['thị trấn', ['thị trấn']],
  ['tt', ['thị trấn']],
  ['xã', ['xã']],
  ['xã đảo', ['xã']],
  ['đặc khu', ['đặc khu']],
]
const ABBREVIATED = new Set(['tp', 't', 'tx', 'tt'])
const levels = new Phrases<readonly UnitType[]>()
for (const [word, types] of LEVELS) levels.add(word, types)

interface Region {
  readonly name: string
  readonly kind: 'region' | 'country'
}
const regions = new Phrases<Region>()
for (const { name, aliases = [] } of REGIONS)
  for (const spelling of [name, ...aliases]) regions.add(fold(spelling), { name, kind: 'region' })
for (const name of WORLD) regions.add(fold(name), { name, kind: 'country' })

const PROVINCES = new Set(PROVINCE_NAMES)
/** Provinces whose names are words, too: in capitals throughout they are taken only after their level. */
const WORDS_TOO = new Set(
  ['hòa bình', 'bình định', 'thái bình', 'hà nam', 'bình dương', 'an giang'].map(fold),
)

/** Short forms that stand for a name. */
const SHORT: Readonly<Record<string, string>> = {
  hcm: 'hồ chí minh',
  tphcm: 'hồ chí minh',
  tphn: 'hà nội',
  'br-vt': 'bà rịa - vũng tàu',
  brvt: 'bà rịa - vũng tàu',
}

/** After these a name is a street's, a firm's, a person's, no place. */
const NOT_AFTER = new Set(
  'đường phố ngõ hẻm cầu cảng ga sân chợ hồ đập đền chùa tên công_ty trường viện ty bay máy quốc_tế ông bà anh chị chí đồng_chí liệt_sĩ đội bãi tế nhà tập_đoàn quán đình hãng hiệu bác cụ giáo sư thép đoàn sông khẩu kênh rạch đèo núi suối vịnh điện học tích nghĩa dầu'.split(
    ' ',
  ),
)

/** Whether the syllables from `i` are one capitalised run: returns the index after its last. */
function runFrom(line: Line, i: number): number {
  const shape = line.shapes[i]!
  let end = i + 1
  while (end < line.count && line.shapes[end] === shape && line.adjacent(end - 1)) end++
  return end
}

/** The folded name, its dashes as the gazetteer has them. */
const textOf = (line: Line, i: number, end: number): string =>
  line.folded
    .slice(line.starts[i]!, line.ends[end - 1]!)
    .replace(/\s*[–—]\s*/g, ' - ')
    .replace(/\s+/g, ' ')

const MOST_SYLLABLES = 6
/** What may stand inside of a name. */
const NAME_GAPS = new Set([' ', '\n', '  ', ' - ', ' – ', '-', '–'])

/** The longest name of a unit (of any time) that starts at `i`: the index after it, or 0. " - " may stand inside. */
function nameFrom(line: Line, i: number, frame: Frame, test: (units: Unit[]) => boolean): number {
  let best = 0
  const shape = line.shapes[i]!
  if (shape !== CAPITAL && shape !== UPPER) return 0
  for (let end = i + 1; end <= Math.min(line.count, i + MOST_SYLLABLES); end++) {
    if (end > i + 1) {
      const gap = line.gap(end - 2)
      if (!NAME_GAPS.has(gap)) break
      const next = line.shapes[end - 1]!
      if (next !== CAPITAL && next !== UPPER && next !== DIGITS) break
    }
    const name = SHORT[textOf(line, i, end)] ?? textOf(line, i, end)
    const province = PROVINCES.has(name) ? frame.gazetteer.province(name, frame.day) : null
    // "thành phố Sơn La" of "tỉnh Sơn La": the city that has the name of its province
    if (province && test([province])) best = end
    else if (frame.gazetteer.has(name) && test(frame.gazetteer.find(name))) best = end
  }
  return best
}

interface Candidate {
  readonly start: number
  readonly end: number
  /** Name as written, without its level. */
  readonly name: string
  readonly types: readonly UnitType[] | null
  readonly rule_id: string
  readonly region: Region | null
}

const hasType = (unit: Unit, types: readonly UnitType[]): boolean =>
  types.includes(unit.type) || unit.formerNames.some(former => types.includes(former.type))

const LIST = new Set([', ', ' - ', ' – ', '; ', '-', '–', ' ', ': '])

/** Finds the places of a line, before the mentions around them are known. */
function candidates(line: Line, frame: Frame): Candidate[] {
  const found: Candidate[] = []
  let listed: readonly UnitType[] | null = null
  let listEnd = -1
  for (let i = 0; i < line.count; ) {
    const word = line.word(i)
    const shape = line.shapes[i]!
    const level = levels.opens(word) ? levels.at(line, i) : null
    if (level && level.end < line.count) {
      const gap = line.gap(level.end - 1)
      const listing = gap === ': '
      if (gap === ' ' || (gap[0] === '.' && ABBREVIATED.has(word) && gap.length <= 2) || listing) {
        const end = unitAfter(line, level.end, level.value, frame, listing)
        if (end > 0) {
          found.push({
            start: line.starts[i]!,
            end: line.ends[end - 1]!,
            name: line.text.slice(line.starts[level.end]!, line.ends[end - 1]!),
            types: level.value,
            rule_id: 'unit',
            region: null,
          })
          listed = level.value
          listEnd = end
          i = end
          continue
        }
      }
    }
    const region = regions.opens(word) ? regions.at(line, i) : null
    if (region && isName(line, i, region.end) && allowed(line, i) && !isWord(line, i, region.end)) {
      found.push({
        start: startOfRegion(line, i),
        end: line.ends[region.end - 1]!,
        name: region.value.name,
        types: null,
        rule_id: region.value.kind,
        region: region.value,
      })
      i = region.end
      continue
    }
    if (shape !== CAPITAL && shape !== UPPER) {
      i++
      continue
    }
    // "các xã An Ninh, Hồ Đắc Kiện và Phú Tân": what goes on the list of a level
    if (listed && isListGap(line, listEnd, i)) {
      const end = unitAfter(line, i, listed, frame, true)
      // "TP.HCM và Bà Rịa – Vũng Tàu": a longer name of another level
      if (end > 0 && bareAt(line, i, frame) <= end) {
        found.push(bareUnit(line, i, end, listed, 'listed'))
        listEnd = end
        i = end
        continue
      }
    }
    const end = bareAt(line, i, frame)
    if (end > 0) {
      found.push(bareUnit(line, i, end, null, 'bare'))
      i = end
      continue
    }
    // At the head of a sentence the first syllable is a capital by its position: "Tại Sóc Trăng"
    i = shape === UPPER || i === 0 || line.gap(i - 1) !== ' ' ? i + 1 : Math.max(i + 1, runFrom(line, i))
  }
  return found
}

const bareUnit = (
  line: Line,
  i: number,
  end: number,
  types: readonly UnitType[] | null,
  rule_id: string,
): Candidate => ({
  start: line.starts[i]!,
  end: line.ends[end - 1]!,
  name: line.text.slice(line.starts[i]!, line.ends[end - 1]!),
  types,
  rule_id,
  region: null,
})

/** "vùng", "khu vực" belong to the name of a region: "vùng Đông Nam Bộ". */
function startOfRegion(line: Line, i: number): number {
  if (i >= 1 && line.word(i - 1) === 'vùng' && line.adjacent(i - 1)) return line.starts[i - 1]!
  if (i >= 2 && line.word(i - 1) === 'vực' && line.word(i - 2) === 'khu' && line.adjacent(i - 1))
    return line.starts[i - 2]!
  return line.starts[i]!
}

function isListGap(line: Line, from: number, i: number): boolean {
  if (i === from) return LIST.has(line.gap(from - 1)) && line.gap(from - 1) !== ' '
  return (
    i === from + 1 && line.word(from) === 'và' && (line.gap(from - 1) === ' ' || line.gap(from - 1) === ', ')
  )
}

/** Capitals where the name has them: "Tây Bắc", not "tây bắc"; "đồng bằng sông Hồng" has one. */
function isName(line: Line, i: number, end: number): boolean {
  for (let k = end - 1; k >= i; k--) {
    const shape = line.shapes[k]!
    if (shape === CAPITAL || shape === UPPER)
      return end - i > 1 || shape === CAPITAL || line.ends[i]! - line.starts[i]! > 2
  }
  return false
}

/** "Mỹ", "Lào", "Anh" are countries only after a word that says so, and never before another capital. */
function isWord(line: Line, i: number, end: number): boolean {
  if (end - i > 1 || line.ends[i]! - line.starts[i]! > 5) return false
  if (line.adjacent(i) && line.shapes[end] === CAPITAL) return true
  // "Anh nói" at the head of a sentence is a pronoun
  if (i === 0) return line.word(i) === 'anh'
  return !/^, ?$/.test(line.gap(i - 1)) && !COUNTRY_CONTEXT.has(line.word(i - 1))
}

/** Whether the word before lets a bare name be a place. */
function allowed(line: Line, i: number): boolean {
  if (i === 0 || line.gap(i - 1) !== ' ') return true
  const before = line.word(i - 1)
  if (NOT_AFTER.has(before)) return false
  // Inside a longer run of capitals it is part of another name, but at the head of a sentence
  return !(line.shapes[i - 1] === CAPITAL && line.shapes[i] === CAPITAL && i > 1 && line.gap(i - 2) === ' ')
}

/** The end of the name of a unit after its level; unknown names are taken as they are written. */
function unitAfter(line: Line, i: number, types: readonly UnitType[], frame: Frame, known = false): number {
  const shape = line.shapes[i]!
  if (shape === DIGITS) {
    const numbered = types.includes('phường') || types.includes('quận')
    return numbered &&
      !known &&
      line.ends[i]! - line.starts[i]! <= 2 &&
      !/^[.,/]\d|^%/.test(line.text.slice(line.ends[i]!, line.ends[i]! + 2))
      ? i + 1
      : 0
  }
  if (shape !== CAPITAL && shape !== UPPER) return 0
  const exact = nameFrom(line, i, frame, units => units.some(unit => hasType(unit, types)))
  // "xã Quách Phẩm Bắc", where only "Quách Phẩm" is known, is another unit
  if (exact > 0)
    return !known && exact < line.count && line.adjacent(exact - 1) && isSuffix(line, exact)
      ? exact + 1
      : exact
  if (known || shape === UPPER || types.includes('tỉnh') || types.includes('thành phố')) return 0
  const end = runFrom(line, i)
  return end - i >= 1 &&
    end - i <= 4 &&
    !LEVEL_HEADS.has(line.word(i)) &&
    (end - i > 1 || line.ends[i]! - line.starts[i]! > 1)
    ? end
    : 0
}
const SUFFIXES = new Set('đông tây nam bắc trung thượng hạ nội ngoại a b c'.split(' '))
const isSuffix = (line: Line, i: number): boolean => line.shapes[i] === CAPITAL && SUFFIXES.has(line.word(i))

/** What follows "xã", "huyện" in the names of bodies, no place: "huyện Đoàn", "xã Hội". */
const LEVEL_HEADS = new Set([
  'đoàn',
  'hội',
  'ủy',
  'đội',
  'ban',
  'đảng',
  'nông',
  'nghị',
  'ngày',
  'tuy',
  'trong',
  'theo',
  'số',
])

/** A name without its level: the end of its run, or 0. */
function bareAt(line: Line, i: number, frame: Frame): number {
  const run = runFrom(line, i)
  const shape = line.shapes[i]!
  if (shape === UPPER) {
    const name = nameFrom(line, i, frame, units => units.some(unit => unit.level === 1))
    if (name > 0 && textOf(line, i, name) in SHORT) return name
    return name - i >= 2 && !WORDS_TOO.has(textOf(line, i, name)) && allowed(line, i) ? name : 0
  }
  if (!allowed(line, i)) return 0
  let end = nameFrom(line, i, frame, units => units.some(unit => unit.level === 1))
  if (end > 0 && end >= run) return end
  const name = textOf(line, i, run)
  if (frame.known.has(name) && !frame.persons.has(name)) return run
  if (run - i < 2 || SURNAMES.has(line.word(i))) return 0
  end = nameFrom(line, i, frame, units => units.some(unit => unit.level === 2))
  if (end !== run) return 0
  const units = frame.gazetteer.find(name).filter(unit => unit.level === 2)
  const inside = units.filter(unit => isInside(unit, frame))
  return inside.length === 1 ||
    units.length === 1 ||
    new Set(units.map(unit => provinceAbove(unit).name)).size === 1
    ? run
    : 0
}

/** Whether a unit lies in the document's province, or, for a central document, in the last one that it named. */
const isInside = (unit: Unit, frame: Frame): boolean => {
  const home = frame.province ?? frame.focus
  if (!home) return false
  const province = provinceAbove(unit)
  // A resolution of June 2025 on the merger speaks of the communes of all provinces that become one
  if (!frame.province && home.until !== null && province.until !== null) {
    const [after] = frame.gazetteer.successors(home)
    if (after && frame.gazetteer.successors(province).includes(after)) return true
  }
  return (
    province === home ||
    (province.code === home.code && fold(province.name) === fold(home.name)) ||
    frame.gazetteer.successors(province).includes(home)
  )
}

/** The unit that a candidate means, given the place written after it, the document's province and date. */
function resolve(
  candidate: Candidate,
  above: Unit | null,
  frame: Frame,
): { unit: Unit | null; ways: number } {
  const { name, types } = candidate
  const written = fold(name)
    .replace(/\s*[–—]\s*/g, ' - ')
    .replace(/\s+/g, ' ')
  const plain = SHORT[written] ?? written
  if (!types || types.includes('tỉnh') || types.includes('thành phố')) {
    const province = PROVINCES.has(plain) ? frame.gazetteer.province(plain, frame.day) : null
    if (province && (!types || hasType(province, types))) return { unit: province, ways: 1 }
  }
  const fits = (unit: Unit): boolean => (types ? hasType(unit, types) : unit.level === 2)
  const now = frame.gazetteer.find(plain, frame.day).filter(fits)
  const all = now.length > 0 ? now : frame.gazetteer.find(plain).filter(fits)
  const current = all.filter(unit => fold(unit.name) === plain && (!types || types.includes(unit.type)))
  const named = current.length > 0 ? current : all
  // The unit above decides also for a name that its unit has given up since
  const lies = (units: readonly Unit[]): Unit[] =>
    above ? units.filter(unit => isBelow(unit, above, frame)) : []
  const below = lies(named).length > 0 ? lies(named) : lies(all)
  if (below.length > 0) return { unit: below.length === 1 ? below[0]! : null, ways: below.length }
  const known = frame.known.get(plain)
  if (known && named.includes(known)) return { unit: known, ways: 1 }
  const inside = named.filter(unit => isInside(unit, frame))
  if (inside.length > 0) return { unit: inside.length === 1 ? inside[0]! : null, ways: inside.length }
  return {
    unit:
      named.length === 1 && !((frame.province ?? frame.focus) && named[0]!.level === 3) ? named[0]! : null,
    ways: named.length,
  }
}

function isBelow(unit: Unit, above: Unit, frame: Frame): boolean {
  for (let up = unit.parent; up; up = up.parent)
    if (
      up === above ||
      frame.gazetteer.successors(up).includes(above) ||
      (up.code === above.code && up.level === above.level)
    )
      return true
  return false
}

/** Places of a line with their units. */
export function placesOf(line: Line, frame: Frame, found: readonly Mention[]): Mention[] {
  const places = candidates(line, frame).filter(
    ({ start, end, rule_id }) =>
      !found.some(
        mention =>
          mention.start < end &&
          start < mention.end &&
          (mention.type === 'person' ||
            mention.type === 'doc_ref' ||
            (rule_id !== 'unit' && rule_id !== 'listed')),
      ),
  )
  const mentions: Mention[] = []
  let above: Unit | null = null
  for (let k = places.length - 1; k >= 0; k--) {
    const candidate = places[k]!
    const { region } = candidate
    const next = places[k + 1]
    // "xã An Thạnh, huyện Cù Lao Dung, tỉnh Sóc Trăng"
    if (!next || !/^,? ?\(?(?:thuộc |của )?$/u.test(line.text.slice(candidate.end, next.start))) above = null
    if (region) {
      mentions.push({
        type: 'place',
        start: candidate.start,
        end: candidate.end,
        canonical: region.name,
        attributes: { kind: region.kind },
        rule_id: candidate.rule_id,
      })
      above = null
      continue
    }
    const { unit, ways } = resolve(candidate, above, frame)
    const meant = unit && nameOf(unit, candidate.name)
    const type = candidate.types?.[0] ?? meant?.type
    const name = meant?.name ?? oneToneStyle(candidate.name)
    if (unit && (candidate.types || unit.level < 3)) frame.known.set(fold(candidate.name), unit)
    if (unit?.level === 1 && candidate.types) frame.focus = unit
    mentions.push({
      type: 'place',
      start: candidate.start,
      end: candidate.end,
      canonical: type ? `${type} ${name}` : name,
      attributes: unit
        ? describeUnit(unit, frame)
        : { level: type ?? null, ...(ways > 1 ? { ambiguous: ways } : {}) },
      rule_id: candidate.rule_id,
    })
    above = unit
  }
  return mentions.reverse()
}

/** The name that is meant, with its type: a former one where that is written, the proper one for an alias. */
function nameOf(unit: Unit, written: string): { name: string; type: UnitType } {
  const plain = fold(provinceOf(written)?.name ?? written)
  if (fold(unit.name) === plain) return unit
  return unit.formerNames.find(former => fold(former.name) === plain) ?? unit
}

/** Code, level, province and, where the unit has ended, its successors. */
export function describeUnit(unit: Unit, frame: Frame): Record<string, unknown> {
  const province = provinceAbove(unit)
  const successors = unit.until === null ? [] : frame.gazetteer.successors(unit)
  return {
    code: unit.code,
    level: unit.type,
    ...(unit.level > 1 ? { province: province.name, province_code: province.code } : {}),
    ...(unit.until ? { until: unit.until } : {}),
    ...(successors.length > 0
      ? { successors: successors.map(to => `${to.code} ${to.type} ${to.name}`) }
      : {}),
  }
}
