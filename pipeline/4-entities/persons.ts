/** Persons with the office stated beside them. */
import { provinceOf } from '../language/provinces.ts'
import { fold, oneOf } from '../language/vietnamese.ts'
import type { Frame } from './frame.ts'
import { CAPITAL, type Line, UPPER } from './line.ts'
import type { Mention } from './mention.ts'
import { SURNAMES } from './names.ts'

const OFFICES = [
  ...[
    'Tổng Bí thư',
    'Bí thư',
    'Phó Bí thư',
    'Bí thư Thường trực',
    'Phó Bí thư Thường trực',
    'Chủ tịch nước',
    'Phó Chủ tịch nước',
    'Chủ tịch Quốc hội',
    'Phó Chủ tịch Quốc hội',
    'Chủ tịch',
    'Phó Chủ tịch',
    'Phó Chủ tịch Thường trực',
    'Thủ tướng',
    'Phó Thủ tướng',
    'Phó Thủ tướng Thường trực',
    'Bộ trưởng',
    'Thứ trưởng',
    'Ủy viên',
    'Thống đốc',
    'Phó Thống đốc',
    'Tổng Thanh tra',
    'Phó Tổng Thanh tra',
    'Viện trưởng',
    'Chánh án',
    'Tổng Kiểm toán',
  ],
  ...[
    'Giám đốc',
    'Phó Giám đốc',
    'Tổng Giám đốc',
    'Phó Tổng Giám đốc',
    'Trưởng Ban',
    'Phó Trưởng Ban',
    'Trưởng phòng',
    'Phó Trưởng phòng',
    'Chánh Văn phòng',
    'Phó Chánh Văn phòng',
    'Chủ nhiệm',
    'Phó Chủ nhiệm',
    'Cục trưởng',
    'Chi cục trưởng',
    'Phó Chi cục trưởng',
    'Phó Cục trưởng',
    'Vụ trưởng',
    'Phó Vụ trưởng',
    'Tổng cục trưởng',
    'Trưởng đoàn',
    'Trưởng Đoàn',
    'Hiệu trưởng',
    'Tổng Thư ký',
    'Chủ tọa',
    'Tư lệnh',
    'Chính ủy',
    'Chỉ huy trưởng',
    'Trợ lý',
    'Đại biểu',
    'Đại sứ',
    'Tổng thống',
    'Nguyên',
    'Hội trưởng',
    'Kế toán trưởng',
    'Phát ngôn',
    'Chuyên gia',
    'Nghệ nhân',
    'Luật sư',
    'Nhà báo',
  ],
  ...[
    'Đại tướng',
    'Thượng tướng',
    'Trung tướng',
    'Thiếu tướng',
    'Đại tá',
    'Thượng tá',
    'Trung tá',
    'Thiếu tá',
    'Giáo sư',
    'Phó Giáo sư',
    'Tiến sĩ',
    'Thạc sĩ',
    'Bác sĩ',
    'GS',
    'PGS',
    'TS',
    'ThS',
    'BS',
    'GS.TS',
    'PGS.TS',
    'TS.BS',
  ],
]
const ADDRESSES = [
  'đồng chí',
  'đ/c',
  'ông',
  'bà',
  'anh',
  'chị',
  'cố',
  'nhà cách mạng',
  'liệt sĩ',
  'phong cách',
  'tư tưởng',
  'nhân vật',
  'em',
  'cháu',
  'cụ',
  'mẹ',
]

const DIRECT = new RegExp(`(?<![\\p{L}])(${oneOf([...OFFICES, ...ADDRESSES])})\\.?\\s*:?\\s*$`, 'u')
const OFFICE_END = new RegExp(`(?<![\\p{L}])(${oneOf(OFFICES)})\\s+$`, 'u')
const OFFICE_AFTER = new RegExp(`^\\s*[,(–-]\\s*(?:nguyên\\s+)?(${oneOf(OFFICES)})(?![\\p{L}])`, 'u')

/** Words in capitals that follow a name in capitals: "BÙI VĂN AN TẠI BUỔI LÀM VIỆC". */
const AFTER_NAME = new Set(
  'tại về ở chủ đến làm thăm và trong đã dự ký kết báo cùng với trả phát nói trình'.split(' '),
)
/** Names of persons, most of all, of streets, funds and prizes. */
const NAMED_AFTER = new Set(
  'đường phố cầu trường quỹ giải chợ khu bệnh viện công viên xã phường quận huyện tỉnh'.split(' '),
)
/** The surnames of nine in ten: a name of three or four syllables that begins with one needs no office. */
const COMMON = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương lâm đoàn'.split(' '),
)

const OFFICE_HERE = new RegExp(`${oneOf(OFFICES.filter(office => /\s/.test(office)))}(?![\\p{L}])`, 'uy')
function officeAt(line: Line, i: number): boolean {
  OFFICE_HERE.lastIndex = line.starts[i]!
  return OFFICE_HERE.test(line.folded)
}

function nameEnd(line: Line, i: number): number {
  const shape = line.shapes[i]!
  let end = i + 1
  while (end < line.count && end - i < 5 && line.adjacent(end - 1)) {
    const next = line.shapes[end]!
    if (next !== shape && !(next === CAPITAL && shape === CAPITAL)) break
    if (shape === UPPER && AFTER_NAME.has(line.word(end))) break
    // "bà Nguyễn Thị An Tổng cục trưởng": an office that no comma parts from the name
    if (end - i >= 2 && officeAt(line, end)) break
    end++
  }
  return end
}

/** Persons of a line; `found` holds its bodies and places. `signature` lines are names. */
export function personsOf(line: Line, frame: Frame, found: readonly Mention[], kind: string): Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i < line.count; ) {
    const shape = line.shapes[i]!
    if ((shape !== CAPITAL && shape !== UPPER) || !SURNAMES.has(line.word(i))) {
      i++
      continue
    }
    const end = nameEnd(line, i)
    const start = line.starts[i]!
    const offset = line.ends[end - 1]!
    const office = end - i >= 2 ? evidence(line, i, end, found, kind, frame) : null
    if (office === null) {
      i++
      continue
    }
    const name = line.text.slice(start, offset)
    frame.persons.add(fold(name))
    mentions.push({
      type: 'person',
      start,
      end: offset,
      canonical: shape === UPPER ? titleCase(name) : name,
      attributes: office === '' ? {} : { office },
      rule_id: office === '' ? 'name' : 'office',
    })
    i = end
  }
  return mentions
}

const titleCase = (name: string): string =>
  name.replace(/\p{L}+/gu, syllable => syllable[0]! + syllable.slice(1).toLowerCase())

/** The office that makes a name a person's; '' where the name alone does; null where nothing does. */
function evidence(
  line: Line,
  i: number,
  end: number,
  found: readonly Mention[],
  kind: string,
  frame: Frame,
): string | null {
  const { folded, text } = line
  const start = line.starts[i]!
  const offset = line.ends[end - 1]!
  if (i > 0 && line.adjacent(i - 1) && NAMED_AFTER.has(line.word(i - 1))) return null
  if (
    found.some(
      mention =>
        mention.type === 'place' &&
        mention.rule_id === 'unit' &&
        mention.start < offset &&
        start < mention.end,
    )
  )
    return null
  if (found.some(mention => mention.type === 'organization' && mention.start < offset && start < mention.end))
    return null
  // "Bí thư Hà Nội" leaves out the body
  const province = provinceOf(text.slice(start, offset))
  if (province && province.name !== 'Hồ Chí Minh') return kind === 'signature' ? '' : null
  const before = folded.slice(Math.max(0, start - 40), start)
  const direct = DIRECT.exec(before)
  const after = officeAfter(line, offset, found)
  if (direct) {
    const said = text.slice(start - before.length + direct.index, start).replace(/[\s.:]+$/u, '')
    return after ?? (ADDRESS.has(fold(said)) ? '' : said)
  }
  // "Bộ trưởng Bộ Tài chính Nguyễn Văn An": the body stands between the office and the name
  const body = found.find(
    ({ type, end: to }) => type === 'organization' && to < start && /^,?\s*$/.test(text.slice(to, start)),
  )
  if (body) {
    const office = OFFICE_END.exec(folded.slice(Math.max(0, body.start - 30), body.start))
    if (office) return text.slice(body.start - office[0].length, body.end)
    if (/tướng/u.test(fold(body.canonical ?? ''))) return withDeputy(line, body)
  }
  if (after !== null) return after
  // A line of capitals under a document may be an office ("VĂN PHÒNG")
  if (kind === 'signature' && (line.shapes[i] === CAPITAL || COMMON.has(line.word(i)))) return ''
  const name = folded.slice(start, offset)
  if (!province && frame.persons.has(name)) return ''
  const free = end - i >= 3 && end - i <= 4 && line.shapes[i] === CAPITAL && COMMON.has(line.word(i))
  const alone = i === 0 || !line.adjacent(i - 1) || line.shapes[i - 1] !== CAPITAL
  return free && alone && !frame.gazetteer.has(name) && !NAMED_SITE.test(before) ? '' : null
}
/** Roads, schools and sites are listed by the names of persons: "đường A, B và C". */
const NAMED_SITE = new RegExp(
  `(?<![\\p{L}])${oneOf(['đường', 'phố', 'tuyến', 'di tích', 'trường', 'bệnh viện', 'công viên', 'cầu', 'giải thưởng', 'quỹ', 'ảnh'])}(?![\\p{L}])`,
  'u',
)
const ADDRESS = new Set(ADDRESSES.map(fold))

/** "Phó Thủ tướng Chính phủ": the body is "Thủ tướng Chính phủ", the office has "Phó" before it. */
function withDeputy(line: Line, body: Mention): string {
  const deputy = /phó\s+$/u.exec(line.folded.slice(Math.max(0, body.start - 6), body.start))
  return line.text.slice(body.start - (deputy?.[0].length ?? 0), body.end)
}

/** ", Chủ tịch Ủy ban nhân dân tỉnh" after a name. */
function officeAfter(line: Line, offset: number, found: readonly Mention[]): string | null {
  const match = OFFICE_AFTER.exec(line.folded.slice(offset, offset + 60))
  if (!match) return null
  const start = offset + match[0].length - match[1]!.length
  const to = offset + match[0].length
  const body = found.find(
    mention => mention.type === 'organization' && mention.start >= start && mention.start <= to + 1,
  )
  return line.text.slice(start, body ? Math.max(to, body.end) : to)
}
