/** Congresses, sessions, elections, festivals. */
import type { Rule } from '../language/rule.ts'
import { AFTER, BEFORE, oneToneStyle, sentenceCase } from '../language/vietnamese.ts'
import { type Line, LOWER } from './line.ts'
import type { Mention } from './mention.ts'

const at = (source: string): RegExp => new RegExp(`${BEFORE}${source.replace(/ /g, '\\s+')}${AFTER}`, 'uy')

export const EVENT_RULES: readonly Rule[] = [
  {
    id: 'congress',
    shape: 'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
    pattern: at(
      'đại hội (?:(?:đại biểu )?toàn quốc (?:lần thứ )?[ivxl]+(?: của đảng)?|(?:đại biểu )?đảng bộ (?:tỉnh|thành phố|huyện|thị xã|các cấp)(?: lần thứ [ivxl]+)?(?:,? nhiệm k[ỳì] \\d{4}\\s*[-–]\\s*\\d{4})?|(?:đảng )?(?:lần thứ )?[ivxl]{1,6}(?: của đảng)?)',
    ),
    examples: [
      'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
      'Đại hội Đảng bộ tỉnh lần thứ XIV',
      'Đại hội XIII của Đảng',
    ],
    notExamples: ['đại hội công đoàn', 'đại hội'],
  },
  {
    id: 'session',
    shape: 'Kỳ họp thứ 10, Hội nghị lần thứ sáu',
    pattern: at(
      '(?:k[ỳì] họp(?: chuyên đề)?(?: lần)? thứ|hội nghị(?: trung ương)? lần thứ|phiên họp(?: thường kỳ)? thứ) (?:\\d{1,2}|NUMBER(?: NUMBER){0,3})'.replaceAll(
        'NUMBER',
        '(?:nhất|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi)',
      ),
    ),
    examples: ['Kỳ họp thứ 10', 'Hội nghị lần thứ sáu', 'kỳ họp thứ mười lăm'],
    notExamples: ['kỳ họp này'],
  },
  {
    id: 'election',
    shape: 'bầu cử đại biểu Quốc hội khóa XV',
    pattern: at(
      'bầu cử (?:đại biểu quốc hội(?: khóa [ivxl]+)?(?: và (?:bầu cử )?đại biểu hội đồng nhân dân các cấp)?|đại biểu hội đồng nhân dân các cấp)(?: nhiệm k[ỳì] \\d{4}\\s*[-–]\\s*\\d{4})?',
    ),
    examples: ['bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026'],
    notExamples: ['bầu cử'],
  },
]
/** First syllables of the rules above. */
const FIRST = new Set(['đại', 'kỳ', 'kì', 'hội', 'phiên', 'bầu'])

/** Feasts take the capitals that follow, meetings the name in quotes: "Lễ hội Oóc Om Bóc", "Hội thảo “…”". */
const NAMED = /(?:lễ hội|ngày hội|tuần lễ|lễ|tết|festival|hội chợ|hội thảo|hội thi|cuộc thi|giải)(?=\s)/uy
const NAMED_FIRST = new Set(['lễ', 'ngày', 'tuần', 'tết', 'festival', 'hội', 'cuộc', 'giải'])
const QUOTED = /^\s*[“"]([^“”"]{4,160})[”"]/u
/** Syllables that stay in lower case inside of a name. */
const INSIDE = new Set(['đán', 'ghe', 'và', 'văn', 'dân', 'đua', 'thao', 'hóa', 'mừng'])
const EDITION = /^\s+lần thứ\s+(?:[ivxl]+|\d{1,3}|\p{L}+)(?![\p{L}\d])/u

/** Events of a line that no citation and no programme holds already. */
export function eventsOf(line: Line, found: readonly Mention[]): Mention[] {
  const mentions: Mention[] = []
  let from = 0
  for (let i = 0; i < line.count; i++) {
    const start = line.starts[i]!
    if (start < from) continue
    const word = line.word(i)
    const end =
      (FIRST.has(word) && ruleAt(line, start)) ||
      (NAMED_FIRST.has(word) && line.shapes[i] !== LOWER && namedAt(line, i))
    if (!end) continue
    from = end.end
    if (
      found.some(
        mention =>
          (mention.type === 'doc_ref' || mention.type === 'programme') &&
          mention.start < from &&
          start < mention.end,
      )
    )
      continue
    mentions.push({
      type: 'event',
      start,
      end: from,
      canonical: oneToneStyle(sentenceCase(line.text.slice(start, from)))
        .replace(/\s+/g, ' ')
        .replace(/[“”"]/g, ''),
      attributes: {},
      rule_id: end.rule_id,
    })
  }
  return mentions
}

function ruleAt(line: Line, start: number): { end: number; rule_id: string } | null {
  for (const rule of EVENT_RULES) {
    rule.pattern.lastIndex = start
    const match = rule.pattern.exec(line.folded)
    if (match) return { end: start + match[0].length, rule_id: rule.id }
  }
  return null
}

function namedAt(line: Line, i: number): { end: number; rule_id: string } | null {
  NAMED.lastIndex = line.starts[i]!
  const head = NAMED.exec(line.folded)
  if (!head) return null
  const offset = line.starts[i]! + head[0].length
  const quoted = QUOTED.exec(line.text.slice(offset))
  if (quoted) return { end: offset + quoted[0].length, rule_id: 'named-event' }
  if (/^(?:hội thảo|hội thi|cuộc thi|giải)/u.test(head[0])) return null
  let k = line.from(offset)
  if (k >= line.count || line.shapes[k]! === LOWER || line.starts[k]! - offset !== 1) return null
  let end = line.ends[k]!
  for (k++; k < line.count; k++) {
    const gap = line.text.slice(line.ends[k - 1]!, line.starts[k]!)
    if (gap !== ' ' && gap !== ' - ' && gap !== ' – ') break
    if (line.shapes[k] === LOWER) {
      if (!INSIDE.has(line.word(k)) || (line.word(k) !== 'đán' && line.shapes[k + 1] === LOWER)) break
    }
    end = line.ends[k]!
  }
  const edition = EDITION.exec(line.folded.slice(end))
  return { end: end + (edition?.[0].length ?? 0), rule_id: 'named-event' }
}
