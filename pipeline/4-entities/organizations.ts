/** Bodies at their level, in their longest form: "Ban cán sự đảng Ủy ban nhân dân tỉnh". */
import { fold, oneOf, oneToneStyle } from '../language/vietnamese.ts'
import { BODIES, type Body, COLLECTIVES, LOWER_BODIES, SECTORS, TERRITORIES } from './bodies.ts'
import type { Frame } from './frame.ts'
import { CAPITAL, type Line, LOWER, UPPER } from './line.ts'
import type { Mention } from './mention.ts'
import { Phrases } from './phrases.ts'

const bodies = new Phrases<Body>()
for (const body of BODIES)
  for (const spelling of [body.name, ...(body.aliases ?? [])]) bodies.add(fold(spelling), body)
const sectors = new Phrases<string>()
for (const [name, ...spellings] of SECTORS)
  for (const spelling of [name, ...spellings]) sectors.add(fold(spelling), name)
const territories = new Phrases<string>()
for (const territory of TERRITORIES) territories.add(fold(territory), territory)

const COLLECTIVE = new RegExp(
  `(?:các|mọi) ITEM(?:(?:,| và|;|, và|, các| và các) ITEM)*(?: (?:tỉnh|trung ương|thành phố|huyện|các cấp|cấp tỉnh|địa phương|có liên quan|liên quan))?(?![\\p{L}])`
    .replaceAll('ITEM', `${oneOf(COLLECTIVES)}(?![\\p{L}])`)
    .replace(/ /g, '\\s+'),
  'uy',
)
const LOWER_BODY = new RegExp(`${oneOf(LOWER_BODIES)}(?![\\p{L}])`, 'uy')
const COLLECTIVE_HEADS = new Set(COLLECTIVES.map(phrase => fold(phrase).split(' ')[0]!))

interface Parsed {
  /** Index after the last syllable. */
  readonly end: number
  /** Offset after the last unit of text. */
  readonly offset: number
  readonly canonical: string
  /** Whether a territory or a central body closes it. */
  readonly closed: boolean
  readonly body: Body
  readonly territory: string | null
  readonly place: Mention | null
}

/** "tỉnh" in a document of Sóc Trăng is "tỉnh Sóc Trăng". */
function territoryName(territory: string, frame: Frame): string {
  const said = fold(territory)
  const plain = said === 'tp' ? 'thành phố' : said
  if (frame.province && plain === fold(frame.province.type))
    return `${frame.province.type} ${frame.province.name}`
  return plain === 'trung ương' ? 'Trung ương' : said === 'tp' ? plain : oneToneStyle(territory)
}

function parse(
  line: Line,
  i: number,
  frame: Frame,
  places: ReadonlyMap<number, Mention>,
  inner: boolean,
): Parsed | null {
  const shape = line.shapes[i]!
  if (shape === LOWER && !(inner && LOWER_HEADS.has(line.word(i)))) return null
  const head = bodies.at(line, i)
  if (!head) return null
  const body = head.value
  let { end } = head
  let canonical = body.name
  const done = (closed: boolean, territory: string | null = null, place: Mention | null = null): Parsed => ({
    end,
    offset: place ? place.end : line.ends[end - 1]!,
    canonical,
    closed,
    body,
    territory,
    place,
  })
  if (body.tail === 'none') return done(true)
  if (body.tail === 'sector') {
    if (!line.adjacent(end - 1)) return null
    const sector = line.shapes[end] === LOWER ? null : sectors.at(line, end)
    if (!sector) return null
    end = sector.end
    canonical = `${body.name} ${sector.value}`
    if (body.name === 'Bộ') return done(true)
  }
  if (end >= line.count || !line.adjacent(end - 1)) return done(false)
  if (body.tail === 'body') {
    const next = parse(line, end, frame, places, true)
    if (next) {
      canonical = `${canonical} ${next.canonical}`
      end = next.end
      return {
        ...done(next.closed, next.territory, next.place),
        offset: next.offset,
        body: next.body.ofProvince ? next.body : body,
      }
    }
  }
  const place = places.get(line.starts[end]!)
  if (place && place.rule_id !== 'country') {
    end = line.from(place.end)
    canonical = joinPlace(canonical, body, place)
    return done(true, place.canonical, place)
  }
  const territory = territories.at(line, end)
  if (
    territory &&
    !/^\s(?:ủy|đoàn|hội)/u.test(
      line.folded.slice(line.ends[territory.end - 1]!, line.ends[territory.end - 1]! + 5),
    )
  ) {
    end = territory.end
    canonical = `${canonical} ${territoryName(territory.value, frame)}`
    return done(true, territory.value)
  }
  if (body.incomplete && body.tail === 'body') {
    const close = purposeEnd(line, end, places)
    if (close) {
      canonical = `${canonical} ${oneToneStyle(line.text.slice(line.starts[end]!, close.offset))}`
      end = line.from(close.offset)
      if (close.territory)
        canonical = canonical.slice(0, -close.territory.length) + territoryName(close.territory, frame)
      return { ...done(true, close.territory, close.place), offset: close.offset }
    }
  }
  return done(false)
}
/** Syllables of the purpose of a committee at most. */
const MOST_OF_PURPOSE = 14
const NO_PURPOSE = new Set(
  'đã họp giao yêu báo có sẽ tại để khi được là này và đồng ông thì phải cần'.split(' '),
)

/** "Ban Chỉ đạo phòng, chống tham nhũng | tỉnh": a purpose, and the level that closes it. */
function purposeEnd(
  line: Line,
  from: number,
  places: ReadonlyMap<number, Mention>,
): { offset: number; territory: string | null; place: Mention | null } | null {
  for (let k = from; k < line.count && k < from + MOST_OF_PURPOSE; k++) {
    if (k > from && !line.adjacent(k - 1) && !/^(?:, | - |-)$/.test(line.gap(k - 1))) return null
    if (NO_PURPOSE.has(line.word(k)) && !(line.word(k) === 'và' && line.shapes[k + 1] === LOWER)) return null
    const place = places.get(line.starts[k]!)
    if (place && place.rule_id === 'unit') return { offset: place.end, territory: place.canonical, place }
    if (k === from) continue
    const territory = CLOSING.has(line.word(k)) ? territories.at(line, k) : null
    if (territory && !/^\s+(?:ủy|đoàn)/u.test(line.folded.slice(line.ends[territory.end - 1]!)))
      return {
        offset: line.ends[territory.end - 1]!,
        territory: line.text.slice(line.starts[k]!, line.ends[territory.end - 1]!),
        place: null,
      }
  }
  return null
}
const CLOSING = new Set(['tỉnh', 'thành', 'trung', 'huyện'])

/** Heads that stand in lower case inside a name: "Đảng ủy bộ phận". */
const LOWER_HEADS = new Set(['các'])

/** "Tỉnh ủy" + "Sóc Trăng" (canonical "tỉnh Sóc Trăng") → "Tỉnh ủy Sóc Trăng". */
function joinPlace(name: string, body: Body, place: Mention): string {
  const canonical = place.canonical ?? ''
  const short =
    /ủy$/u.test(body.name) || /đoàn$/u.test(body.name)
      ? canonical.replace(/^(?:tỉnh|thành phố|huyện|thị xã|quận)\s+/u, '')
      : canonical
  return `${name} ${short}`
}

/** Bodies of a line; `found` holds its places. */
export function organizationsOf(line: Line, frame: Frame, found: readonly Mention[]): Mention[] {
  const places = new Map<number, Mention>()
  for (const mention of found) if (mention.type === 'place') places.set(mention.start, mention)
  const mentions: Mention[] = []
  let open: { mention: Mention; body: Body }[] = []
  for (let i = 0; i < line.count; ) {
    const shape = line.shapes[i]!
    if (shape === LOWER || (shape === CAPITAL && line.word(i) === 'các')) {
      const end = collectiveAt(line, i, k => {
        const member = parse(line, k, frame, places, false)
        return member !== null && !member.body.after
      })
      if (end > 0) {
        mentions.push({
          type: 'organization',
          start: line.starts[i]!,
          end,
          canonical:
            line.text[line.starts[i]!]!.toLowerCase() +
            oneToneStyle(line.text.slice(line.starts[i]! + 1, end)).replace(/\s+/g, ' '),
          attributes: { collective: true },
          rule_id: 'collective',
        })
        i = line.from(end)
        continue
      }
      i++
      continue
    }
    const parsed = shape === CAPITAL || shape === UPPER ? parse(line, i, frame, places, false) : null
    if (!parsed || !stands(line, i, parsed)) {
      i = Math.max(i + 1, 0)
      continue
    }
    const alone = !parsed.closed && frame.province && (parsed.body.ofProvince || parsed.body.name === 'Sở')
    const mention: Mention = {
      type: 'organization',
      start: line.starts[i]!,
      end: parsed.offset,
      canonical: alone
        ? `${parsed.canonical} ${parsed.body.ofProvince ? '' : `${frame.province!.type} `}${frame.province!.name}`
        : parsed.canonical,
      attributes: {},
      rule_id: 'body',
    }
    i = parsed.end
    mention.attributes = {
      ...termAfter(line, parsed.offset),
      ...(parsed.place?.attributes.code
        ? { place: parsed.place.canonical, place_code: parsed.place.attributes.code }
        : {}),
    }
    mentions.push(mention)
    // "Tỉnh ủy, HĐND, UBND tỉnh Sơn La": the territory at the end is of all
    if (parsed.closed && parsed.territory !== null) {
      for (const { mention: before, body } of open)
        before.canonical = parsed.place
          ? joinPlace(before.canonical!, body, parsed.place)
          : `${before.canonical} ${territoryName(parsed.territory, frame)}`
      open = []
    } else if (!parsed.closed && !alone && parsed.body.tail === 'unit')
      open.push({ mention, body: parsed.body })
    else open = []
    if (
      !(i < line.count && /^(?:, | và )$/u.test(line.text.slice(parsed.offset, line.starts[i]!))) &&
      !(line.word(i) === 'và')
    )
      open = []
    if (parsed.body.tail === 'sector') i = sectorsListed(line, i, parsed.body, mentions)
  }
  return mentions
}

/** Whether a body found is meant as one: an incomplete head needs its completion. */
function stands(line: Line, i: number, parsed: Parsed): boolean {
  const { body, closed, end } = parsed
  // "Phó Thủ tướng" is an office
  if (line.word(i - 1) === 'phó' && line.word(i) === 'thủ') return false
  if (body.after) return i > 0 && line.adjacent(i - 1) && body.after.includes(line.word(i - 1))
  // "Tỉnh ủy viên" is a member
  if (line.word(end) === 'viên' && line.adjacent(end - 1)) return false
  if (closed) return true
  if (body.incomplete && body.tail !== 'sector') return false
  if (body.alsoWord) return i > 0 && line.gap(i - 1) === ' ' && end - i > 1
  return true
}

/** "khóa XIV", "nhiệm kỳ 2020 - 2025" after a body tell which. */
function termAfter(line: Line, offset: number): Record<string, unknown> {
  const term = /^\s+khóa\s+([ivxl]+|\d+)(?![\p{L}\d])/u.exec(line.folded.slice(offset, offset + 20))
  return term ? { term: `khóa ${term[1]!.toUpperCase()}` } : {}
}

/** The end of a list of bodies; `isBody` tells where a body by name begins, which is no member ("các ban đảng, Ban Thường vụ …"). */
function collectiveAt(line: Line, i: number, isBody: (k: number) => boolean): number {
  const word = line.word(i)
  if (word === 'đảng' || word === 'ban') {
    LOWER_BODY.lastIndex = line.starts[i]!
    const match = LOWER_BODY.exec(line.folded)
    return match ? line.starts[i]! + match[0].length : 0
  }
  if (word !== 'các' && word !== 'mọi') return 0
  if (!COLLECTIVE_HEADS.has(line.word(i + 1))) return 0
  COLLECTIVE.lastIndex = line.starts[i]!
  const match = COLLECTIVE.exec(line.folded)
  if (!match || TOO_GENERAL.has(match[0])) return 0
  const end = line.starts[i]! + match[0].length
  for (let k = i + 1; k < line.count && line.starts[k]! < end; k++) {
    // "cơ quan thuộc Chính phủ" is a member, the Chính phủ is not
    if (line.shapes[k] === LOWER || line.word(k) === 'mặt' || line.word(k - 1) === 'thuộc' || !isBody(k))
      continue
    const last = line.word(k - 1) === 'và' || line.word(k - 1) === 'các' ? k - 2 : k - 1
    return last > i ? line.ends[last]! : 0
  }
  return end
}
/** Alone they name nobody. */
const TOO_GENERAL = new Set(
  [
    'cấp',
    'ngành',
    'cơ quan',
    'đơn vị',
    'ban',
    'hội',
    'huyện',
    'thị xã',
    'thành phố',
    'bộ',
    'chính quyền',
  ].flatMap(word => [`các ${word}`, `mọi ${word}`]),
)

/** "Bộ Tài chính, Nội vụ, Xây dựng": each is a body. */
function sectorsListed(line: Line, from: number, body: Body, mentions: Mention[]): number {
  let i = from
  for (;;) {
    let at = i
    const gap = at > 0 ? line.gap(at - 1) : ''
    if (line.word(at) === 'và' && gap === ' ') at++
    else if (gap !== ', ' && gap !== '; ') return i
    if (at >= line.count || line.shapes[at] === LOWER) return i
    const sector = sectors.at(line, at)
    if (!sector) return i
    mentions.push({
      type: 'organization',
      start: line.starts[at]!,
      end: line.ends[sector.end - 1]!,
      canonical: `${body.name} ${sector.value}`,
      attributes: {},
      rule_id: 'sector-listed',
    })
    i = sector.end
  }
}
