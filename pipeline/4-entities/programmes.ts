/** Programmes, schemes and projects by name. */
import { AFTER, oneToneStyle, sentenceCase } from '../language/vietnamese.ts'
import { DIGITS, type Line, LOWER, UPPER } from './line.ts'
import type { Mention } from './mention.ts'

/** Heads of programmes, folded; `(?=…)` keeps out what is no name ("Kế hoạch của tỉnh"). */
const HEADS = [
  'chương trình mục tiêu quốc gia',
  'chương trình mtqg',
  'chương trình mục tiêu',
  'chương trình hành động',
  'chương trình',
  'tiểu dự án',
  'dự án',
  'đề án',
  'chiến lược',
  'quy hoạch',
  'phong trào thi đua',
  'phong trào',
  'cuộc vận động',
] as const
const FIRST = new Set(HEADS.map(head => head.split(' ')[0]!))
const HEAD = new RegExp(`(?:${HEADS.join('|').replace(/ /g, '\\s+')})${AFTER}`, 'uy')

/** Words with which the name of a programme cannot go on. */
const STOPS = new Set(
  'của theo được đã đang sẽ đạt có còn do tại để nhằm bằng với là thì cần phải trong khi này nêu trên dưới năm này gắn như vào từ khẩn chưa không cũng đến hoặc nên thuộc trình nói đề gồm bao cho'.split(
    ' ',
  ),
)
/** Verbs and links of two syllables that end it. */
const STOP_PAIRS = new Set(
  'trên địa|bảo đảm|đảm bảo|gồm các|bao gồm|đối với|và các|và triển|và tổ|và thực|và xây|và chỉ|thực hiện|và kế|và đề|và dự|và chương|phù hợp|tiến độ|tổ chức|triển khai|hoàn thành|góp phần|mang lại|lần thứ|đúng tiến|chậm tiến'.split(
    '|',
  ),
)
/** Verbs may stand at the head of a name: "Chương trình thực hiện Nghị quyết", "Đề án bảo đảm …". */
const FREE = 1
const MOST_SYLLABLES = 32
/** Heads that make a name of what follows, whatever its letters. */
const NATIONAL = /mục\s+tiêu\s+quốc\s+gia|mtqg/u
const PERIOD =
  /^,?\s*(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+\d{4}\s*[-–]\s*\d{4}(?:,?\s*(?:và\s+)?(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?|^,?\s*đến (?:hết )?năm \d{4}(?:,? (?:và )?(?:định hướng|tầm nhìn) (?:đến )?(?:năm )?\d{4})?(?=\s*(?:[,;.)(]|$|của |theo |được ))/u
/** What is said of all programmes, and names none. */
const GENERIC = new Set([
  'quan trọng',
  'trọng điểm',
  'thành phần',
  'đầu tư',
  'có liên',
  'liên quan',
  'nêu trên',
  'khác nhau',
  'lớn đã',
])
const QUOTED = /^\s*[“"']([^“”"]{4,200})[”"']/u
/** A comma may stand inside of a name where its period follows the rest: "hỗ trợ kinh tế tập thể, hợp tác xã giai đoạn 2021-2025". */
const COMMA = /^,\s*(?:[^,;.:()\d]{2,70}(?=\s*,?\s*(?:giai đoạn|thời kỳ)\s+\d{4}\s*[-–])|chống\s)/u

/** Programmes of a line. Names in lower case stand only where the head says what they are or a period or quotes close them. */
export function programmesOf(line: Line, found: readonly Mention[]): Mention[] {
  const mentions: Mention[] = []
  let from = 0
  for (let i = 0; i < line.count; i++) {
    const start = line.starts[i]!
    if (start < from || !FIRST.has(line.word(i))) continue
    HEAD.lastIndex = start
    const match = HEAD.exec(line.folded)
    if (!match || (line.shapes[i] === LOWER && !NATIONAL.test(match[0]))) continue
    const name =
      carrying(line, start + match[0].length, found) ?? nameAfter(line, start + match[0].length, match[0])
    if (
      name === null ||
      found.some(
        ({ type, start: s, end: e }) => type === 'doc_ref' && s < name.end && start < e && s <= start,
      )
    )
      continue
    const canonical = oneToneStyle(sentenceCase(line.text.slice(start, name.end)))
      .replace(/\s+/g, ' ')
      .replace(/[“”"]/g, '')
    mentions.push({
      type: 'programme',
      start,
      end: name.end,
      canonical,
      attributes: { kind: match[0].replace(/\s+/g, ' ') },
      rule_id: 'programme',
    })
    from = name.end
  }
  return mentions
}

/** "Chương trình thực hiện Nghị quyết Đại hội XIII": up to the end of the document that it carries out. */
function carrying(line: Line, offset: number, found: readonly Mention[]): { end: number } | null {
  const verb = /^\s+(?:triển khai\s+)?thực hiện\s+/u.exec(line.folded.slice(offset, offset + 40))
  const cited =
    verb && found.find(({ type, start }) => type === 'doc_ref' && start === offset + verb[0].length)
  return cited ? { end: cited.end } : null
}

function nameAfter(line: Line, offset: number, head: string): { end: number } | null {
  const { text, folded } = line
  const quoted = QUOTED.exec(text.slice(offset))
  if (quoted) {
    const end = offset + quoted[0].length
    const period = PERIOD.exec(folded.slice(end))
    return { end: end + (period?.[0].length ?? 0) }
  }
  const national = NATIONAL.test(head)
  let i = line.from(offset)
  const firstSyllable = i
  if (i >= line.count || text.slice(offset, line.starts[i]!) !== ' ') return national ? { end: offset } : null
  if (!national && GENERIC.has(`${line.word(i)} ${line.word(i + 1)}`)) return null
  const capital = line.shapes[i] !== LOWER && line.shapes[i] !== DIGITS
  let end = offset
  let period = false
  for (let n = 0; n < MOST_SYLLABLES && i < line.count; n++, i++) {
    const gap = text.slice(end, line.starts[i]!)
    if (gap !== ' ' && gap !== ' - ' && gap !== ' – ' && gap !== '-' && gap !== '–' && n > 0) {
      if (gap !== ', ') break
      const comma = COMMA.exec(folded.slice(end))
      const dated = PERIOD.exec(folded.slice(end))
      if (dated) {
        end += dated[0].length
        period = true
        break
      }
      if (!comma) break
      const to = line.from(end + comma[0].length)
      if (COMMA_STOP.test(comma[0])) break
      i = to - 1
      end = line.ends[i]!
      continue
    }
    const dated =
      PERIOD.exec(folded.slice(line.starts[i]!)) ??
      (n >= 2 && head === 'chương trình'
        ? /^năm \d{4}/u.exec(folded.slice(line.starts[i]!, line.starts[i]! + 8))
        : null)
    if (dated) {
      end = line.starts[i]! + dated[0].length
      period = true
      break
    }
    const word = line.word(i)
    const scheme =
      n >= 4 &&
      head === 'đề án' &&
      (word === 'thuộc' ||
        (word === 'đối' && line.word(i + 1) === 'với') ||
        (word === 'với' && line.word(i - 1) === 'đối'))
    // "Ngã Năm" is a name, "năm" ends one
    if (STOPS.has(word) && !scheme && (line.shapes[i] === LOWER || line.shapes[i] === UPPER)) break
    if (!scheme && (n >= FREE || national)) {
      if (STOP_PAIRS.has(`${word} ${line.word(i + 1)}`)) break
      if (word === 'và' && VERB_AFTER_AND.has(line.word(i + 1))) break
    }
    end = line.ends[i]!
  }
  // "năm 2021" alone after the head names no programme
  const syllables = line.from(end) - firstSyllable
  if (end === offset) return national ? { end: offset } : null
  if (national) return { end }
  if (syllables < 2) return null
  return capital || (period && syllables >= 3) || (syllables >= 6 && /^(?:đề án|chiến lược)/u.test(head))
    ? { end }
    : null
}
const COMMA_STOP = /(?:^|\s)(?:của|được|đã|theo|đẩy mạnh|tăng cường|thực hiện|nhằm)\s/u
const VERB_AFTER_AND = new Set(
  'triển thực tổ xây chỉ tăng đẩy phát báo ban tiếp huy hoàn phấn giải nâng chương dự đề kế chiến quy'.split(
    ' ',
  ),
)
