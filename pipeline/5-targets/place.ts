/** The place that a figure is of: named in its clause, sentence, paragraph or list head; else the document's. */
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import { isHardMark } from './clause.ts'
import { companyNames, placePhrases, placeWords } from './grammar/places.ts'
import { Role } from './grammar/roles.ts'
import type { Mention, Sentence } from './sentence.ts'
import { MARK, NUMBER } from './tokens.ts'

export interface Place {
  readonly name: string
  readonly code: string | null
}

const CODE = /"code":"(\w+)"/
const BODY_PLACE = /"place":"([^"]+)"/
const BODY_CODE = /"place_code":"(\w+)"/
/** The place that an entity names or belongs to; null for foreign countries and bare names of small places. */
export function placeOfEntity(entity: Row<'entities'>): Place | null {
  const attributes = entity.attributes ?? ''
  if (entity.type === 'organization') {
    const place = BODY_PLACE.exec(attributes)?.[1]
    return place ? named(place, BODY_CODE.exec(attributes)?.[1] ?? null) : null
  }
  if (entity.type !== 'place' || !entity.canonical) return null
  if (attributes.includes('"country"'))
    return entity.canonical === 'Việt Nam' ? { name: 'Việt Nam', code: null } : null
  const code = CODE.exec(attributes)?.[1] ?? null
  // "Đồng Đăng - Trà Lĩnh": a name without its level may be part of a road's
  if (entity.rule_id === 'bare' && (code === null || code.length > 2)) return null
  return named(entity.canonical, code)
}

/** Another country that an entity names. */
export const countryOf = (entity: Row<'entities'>): string | null =>
  entity.type === 'place' && entity.attributes?.includes('"country"') && entity.canonical !== 'Việt Nam'
    ? entity.canonical
    : null

/** Names of companies that end with a place's, and what they are called for short: "Cao su Tân An". */
export class CompanyNames {
  readonly #short = new Set<string>()
  constructor(readonly clean: string) {}

  /** Whether the place at `start` is but the end of a company's name. */
  owns(entity: Row<'entities'>, start: number): boolean {
    if (entity.rule_id !== 'bare') return false
    const before = this.clean.slice(Math.max(0, start - 80), start)
    const company = companyNames.company.pattern.exec(before)
    const short = companyNames.short.pattern.exec(before)?.[1]
    const known = short === undefined ? '' : `${short} ${entity.text}`
    if (!company || companyNames.where.in(company[0])) return this.#short.has(known)
    if (short !== undefined && !companyNames.kind.in(short)) this.#short.add(known)
    return true
  }
}

/** "tỉnh Sơn La" is "Sơn La", as in `documents`; "thị xã Gò Công" keeps its level. */
const named = (canonical: string, code: string | null): Place => ({
  name: code !== null && code.length <= 2 ? canonical.replace(placeWords.province.pattern, '') : canonical,
  code,
})

/** The place that a document speaks of: its issuer's, else the one province that most of its names are of. */
export function placeOfDocument(document: Row<'documents'>, entities: readonly Row<'entities'>[]): Place {
  const local = placeOfIssuer(document, entities)
  if (local) return local
  if (document.province) return { name: document.province, code: document.province_code }
  const counts = new Map<string, { place: Place; count: number }>()
  const titled = new Set<string>()
  let all = 0
  for (const entity of entities) {
    const place = placeOfEntity(entity)
    if (
      !place ||
      (place.code === null && place.name !== 'Việt Nam') ||
      (place.code !== null && place.code.length > 2)
    )
      continue
    all++
    if (entity.sentence_id.endsWith(':s1')) titled.add(place.name)
    const known = counts.get(place.name)
    if (known) known.count++
    else counts.set(place.name, { place, count: 1 })
  }
  // a headline that names one province alone needs fewer
  for (const { place, count } of counts.values())
    if (count >= 4 && count >= all * (titled.size === 1 && titled.has(place.name) ? 0.5 : 0.65)) return place
  return { name: 'Việt Nam', code: null }
}

/** "huyện Phước Long" of "Ủy ban nhân dân huyện Phước Long" and of "Huyện ủy Phước Long". */
function territoryOf(issuer: string): string | undefined {
  const party = placeWords.committee.pattern.exec(issuer)
  if (party) return `${TERRITORIES.get(party[1]!.toLowerCase())} ${party[2]!}`
  return placeWords.territory.pattern.exec(issuer)?.[1]
}
const TERRITORIES = new Map([
  ['huyện', 'huyện'],
  ['quận', 'quận'],
  ['thị', 'thị xã'],
  ['thành', 'thành phố'],
])

/** The territory of a district's or commune's body: "Ủy ban nhân dân huyện Phước Long"; its code where the text links it. */
function placeOfIssuer(document: Row<'documents'>, entities: readonly Row<'entities'>[]): Place | null {
  const name = territoryOf(document.issuer ?? '')
  if (!name || document.province === name.replace(placeWords.province.pattern, '')) return null
  // a city of that name that is a province itself
  const known = entities.map(placeOfEntity).filter(place => place?.name.toLowerCase() === name.toLowerCase())
  const code = known.find(place => place?.code)?.code ?? null
  if (document.province === null && placeWords.city.in(name) && code === null) return null
  return { name, code }
}

/**
 * Place of a figure from its own sentence, or null. A small place of another clause is that clause's alone
 * ("thị xã … hoàn thành nhiệm vụ; có thêm 7 xã"), and one in brackets is an example.
 */
export function placeIn(sentence: Sentence, row: Attached, own: Place): Place | null {
  const { tokens } = sentence
  let clause = row.left
  while (clause > 0 && !(tokens.kind[clause - 1] === MARK && isHardMark(tokens.text[clause - 1]!))) clause--
  let best: Place | null = null
  let wider: Place | null = null
  let depth = 0
  let next = 0
  for (const { mention, place } of sentence.located) {
    if (mention.last > row.figure.first) break
    for (; next < mention.first; next++) {
      if (tokens.text[next] === '(') depth++
      else if (tokens.text[next] === ')' && depth > 0) depth--
    }
    if (depth > 0 && row.bracket < 0) continue
    // "đạt 61% chỉ tiêu Ủy ban nhân dân tỉnh A giao": who gives the plan
    if (tokens.text[mention.last] === 'giao') continue
    if (mention.first >= clause) best = areaOf(sentence, mention, place)
    // "Hải quan Tân An (83%); cửa khẩu cảng (81%)": each with its own bracket
    else if (tokens.text[mention.last] === '(') wider = null
    else if (mention.first <= 4 || isProvince(place)) wider = areaOf(sentence, mention, place)
  }
  best = abroad(sentence, row) ?? best
  // "thấp hơn bình quân của cả nước (7,85%)": the words before the bracket
  const from = row.bracket >= 0 ? Math.max(0, row.bracket - 6) : row.left
  for (let i = from; i < row.figure.first; i++) {
    const hit = sentence.hitAt(i)
    if (!hit || !(hit.entry.roles & Role.WHOLE)) continue
    // "rộng thứ 3 cả nước với dân số 2 triệu người": among whom
    if (tokens.kind[i - 1] === NUMBER || tokens.text[i - 1] === 'nhất') continue
    if (placeWords.national.in(hit.entry.phrase)) best = { name: 'Việt Nam', code: null }
    else if (placeWords.local.in(hit.entry.phrase)) best = best ?? own
  }
  return placeAfter(sentence, row, own) ?? best ?? wider
}

/** "khu vực Tân An": not the province alone, as its customs office divides the country. "Tân An, Bình Minh": both. */
function areaOf(sentence: Sentence, mention: Mention, place: Place): Place {
  if (!isProvince(place) || place.code === null) return place
  const { tokens } = sentence
  const { first } = mention
  if (tokens.text[first - 1] === 'vực' && tokens.text[first - 2] === 'khu')
    return { name: `khu vực ${place.name}`, code: place.code }
  let name = place.name
  let from = first
  for (const one of sentence.located.toReversed()) {
    if (one.mention.last > from) continue
    const between = sentence.slice(one.mention.last, from)
    if (!placeWords.between.in(between) || !isProvince(one.place) || one.place.code === null) break
    name = `${one.place.name}${between === 'và' ? ' và ' : `${between} `}${name}`
    from = one.mention.first
  }
  return from === first ? place : { name, code: null }
}

/** The country or the world where something is told to be: "Tại Lào, …", "tháng 9, Trung Quốc nhập khẩu 5 tấn", "sản lượng thế giới đạt". */
function abroad(sentence: Sentence, row: Attached): Place | null {
  const before = sentence.slice(row.left, row.figure.first)
  if (
    placeWords.worldBefore.in(sentence.slice(row.chainFirst - 2, row.chainFirst)) ||
    placeWords.worldActs.in(before)
  )
    return { name: 'thế giới', code: null }
  const found = sentence.countries.findLast(
    ({ mention }) => mention.last <= row.figure.first && isSubject(sentence, mention, row),
  )
  return found ? { name: found.name, code: null } : null
}

function isSubject(sentence: Sentence, { first, last }: Mention, row: Attached): boolean {
  const { tokens } = sentence
  const word = tokens.text[first - 1]
  if (first <= 3 && placePhrases.in.has(word ?? '') && tokens.text[last] === ',') return true
  if (last === row.chainFirst || sentence.slice(last, row.chainFirst) === 'tăng trưởng') {
    if (word === 'của' || placePhrases.in.has(word ?? '')) return true
    // "kinh tế Trung Quốc tăng 4,9%", "giá gạo Thái Lan ở mức 380 USD/tấn"
    if (placeWords.owned.in(sentence.slice(row.left, first))) return true
  }
  return (
    (first === 0 || word === ',' || word === ':') && placeWords.economy.in(sentence.slice(last, last + 3))
  )
}

/** "8% của cả nước", "5 tỷ đồng cho tỉnh Phước Long", "128 xã thuộc các tỉnh A, B": the place right after the figure. */
function placeAfter(sentence: Sentence, row: Attached, own: Place): Place | null {
  const { tokens } = sentence
  const at = row.right[0]
  if (!placePhrases.after.has(tokens.text[at] ?? '') || (at >= row.right[1] && tokens.text[at] !== 'thuộc'))
    return null
  const hit = sentence.hitAt(at + 1)
  if (hit && hit.entry.roles & Role.WHOLE) {
    if (placeWords.national.in(hit.entry.phrase)) return { name: 'Việt Nam', code: null }
    if (placeWords.local.in(hit.entry.phrase)) return own
  }
  let from = at + 1
  while (placePhrases.levels.has(tokens.text[from] ?? '')) from++
  let k = sentence.located.findIndex(one => one.mention.first <= from && one.mention.last > from)
  const first = sentence.located[k]
  if (!first || first.mention.first <= at) return null
  if (!isProvince(first.place)) return first.place
  while (sentence.located[k + 1] && goesOn(sentence, k)) k++
  return areaOf(sentence, sentence.located[k]!.mention, sentence.located[k]!.place)
}
const goesOn = (sentence: Sentence, k: number): boolean => {
  const [one, next] = [sentence.located[k]!, sentence.located[k + 1]!]
  return isProvince(next.place) && placeWords.between.in(sentence.slice(one.mention.last, next.mention.first))
}

/** Whether what is named holds for the sentences after it too. */
export const isProvince = (place: Place): boolean => place.code === null || place.code.length <= 2

/** Whether a sentence opens with the place it is about: "Riêng thành phố Mỹ Tho, …". */
export const opensWithPlace = (sentence: Sentence): boolean => (sentence.located[0]?.mention.first ?? 9) <= 3

/** Place of a list head: its only one. */
export function placeOfHead(sentence: Sentence): Place | null {
  const [first, ...rest] = sentence.located
  return first && rest.every(one => one.place.name === first.place.name) ? first.place : null
}

/** A place by its canonical name, with the code of an entity that has it. */
export const placeNamed = (name: string, entities: readonly Row<'entities'>[]): Place => ({
  name,
  code:
    CODE.exec(entities.find(one => one.type === 'place' && one.canonical === name)?.attributes ?? '')?.[1] ??
    null,
})
