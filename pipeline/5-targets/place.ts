/** The place that a figure is of: named in its clause, sentence, paragraph or list head; else the document's. */
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import { isHardMark } from './clause.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { MARK } from './tokens.ts'

export interface Place {
  readonly name: string
  readonly code: string | null
}

const CODE = /"code":"(\w+)"/
const BODY_PLACE = /"place":"([^"]+)"/
const BODY_CODE = /"place_code":"(\w+)"/
const PROVINCE = /^(?:tỉnh|thành phố|tp\.?)\s+/i

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

/** "tỉnh Sơn La" is "Sơn La", as in `documents`; "thị xã Gò Công" keeps its level. */
const named = (canonical: string, code: string | null): Place => ({
  name: code !== null && code.length <= 2 ? canonical.replace(PROVINCE, '') : canonical,
  code,
})

/** The place that a document speaks of: its issuer's, else the one province that most of its names are of. */
export function placeOfDocument(document: Row<'documents'>, entities: readonly Row<'entities'>[]): Place {
  const local = placeOfIssuer(document, entities)
  if (local) return local
  if (document.province) return { name: document.province, code: document.province_code }
  const counts = new Map<string, { place: Place; count: number }>()
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
    const known = counts.get(place.name)
    if (known) known.count++
    else counts.set(place.name, { place, count: 1 })
  }
  for (const { place, count } of counts.values()) if (count >= 4 && count >= all * 0.65) return place
  return { name: 'Việt Nam', code: null }
}

const TERRITORY =
  /(?:^|\s)((?:huyện|quận|thị xã|thành phố|thị trấn|xã|phường|đặc khu)\s+(?!và\s)(?:\d{1,2}|\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]*){0,4}))$/u

/** The territory of a district's or commune's body: "Ủy ban nhân dân huyện Phước Long"; its code where the text links it. */
function placeOfIssuer(document: Row<'documents'>, entities: readonly Row<'entities'>[]): Place | null {
  const name = TERRITORY.exec(document.issuer ?? '')?.[1]
  if (!name || document.province === name.replace(PROVINCE, '')) return null
  // a city of that name that is a province itself
  const known = entities.map(placeOfEntity).filter(place => place?.name.toLowerCase() === name.toLowerCase())
  const code = known.find(place => place?.code)?.code ?? null
  if (document.province === null && /^thành phố/.test(name) && code === null) return null
  return { name, code }
}

const NATIONAL = /^(?:cả nước|toàn quốc|nước ta|việt nam)$/
const LOCAL = /^(?:toàn tỉnh|cả tỉnh|toàn thành phố|cả thành phố|trên địa bàn(?: tỉnh| thành phố)?)$/

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
    if (mention.first >= clause) best = place
    else if (mention.first <= 4 || isProvince(place)) wider = place
  }
  // "thấp hơn bình quân của cả nước (7,85%)": the words before the bracket
  const from = row.bracket >= 0 ? Math.max(0, row.bracket - 6) : row.left
  for (let i = from; i < row.figure.first; i++) {
    const hit = sentence.hitAt(i)
    if (!hit || !(hit.entry.roles & Role.WHOLE)) continue
    if (NATIONAL.test(hit.entry.phrase)) best = { name: 'Việt Nam', code: null }
    else if (LOCAL.test(hit.entry.phrase)) best = best ?? own
  }
  return placeAfter(sentence, row, own) ?? best ?? wider
}

/** "8% của cả nước", "5 tỷ đồng cho tỉnh Phước Long": the place right after the figure. */
function placeAfter(sentence: Sentence, row: Attached, own: Place): Place | null {
  const at = row.right[0]
  if (at >= row.right[1] || !/^(?:của|cho|tại)$/.test(sentence.tokens.text[at]!)) return null
  const hit = sentence.hitAt(at + 1)
  if (hit && hit.entry.roles & Role.WHOLE) {
    if (NATIONAL.test(hit.entry.phrase)) return { name: 'Việt Nam', code: null }
    if (LOCAL.test(hit.entry.phrase)) return own
  }
  return sentence.located.find(one => one.mention.first === at + 1)?.place ?? null
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
