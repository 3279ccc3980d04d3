/** Aims without a figure: "phấn đấu đến cuối năm 2021, thị xã … hoàn thành nhiệm vụ xây dựng nông thôn mới". */
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import { isHardMark } from './clause.ts'
import type { Draft } from './draft.ts'
import { phraseOf } from './phrase.ts'
import type { Mention, Sentence } from './sentence.ts'
import { MARK } from './tokens.ts'

/** Verbs that bind; "tiếp tục", "đẩy mạnh" are orders and no aims that can be met. */
const BINDING = new Set(
  'phấn đấu|phấn đấu đến|phấn đấu hoàn thành|quyết tâm|đặt mục tiêu|mục tiêu|mục tiêu là|mục tiêu đến|với mục tiêu|đặt ra mục tiêu'.split(
    '|',
  ),
)
/** What is then reached, once and for all. */
const REACHED = [
  'hoàn thành',
  'cơ bản hoàn thành',
  'đạt chuẩn',
  'trở thành',
  'được công nhận',
  'đưa vào khai thác',
  'đưa vào sử dụng',
  'đưa vào hoạt động',
  'khánh thành',
  'thông xe',
  'đạt tiêu chuẩn',
  'đạt đô thị loại',
  'xóa bỏ',
  'xóa xong',
  'thoát khỏi',
]
  .map(verb => verb.split(' '))
  .sort((a, b) => b.length - a.length)

/** Milestones of the clauses that have no figure, each with a deadline of its own. */
export function milestonesOf(
  sentence: Sentence,
  row: Row<'sentences'>,
  figures: readonly Attached[],
  given: { readonly lean: number; readonly at: number; readonly document: Row<'documents'> },
): Draft[] {
  if (sentence.periods.length === 0 || given.lean < 0) return []
  const { tokens } = sentence
  const drafts: Draft[] = []
  let from = 0
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && !(tokens.kind[i] === MARK && isHardMark(tokens.text[i]!))) continue
    const to = i
    const first = from
    from = i + 1
    if (figures.some(one => one.figure.first >= first && one.figure.first < to)) continue
    const draft = milestoneOf(sentence, row, first, to, given)
    if (draft) drafts.push(draft)
  }
  return drafts
}

function milestoneOf(
  sentence: Sentence,
  row: Row<'sentences'>,
  first: number,
  last: number,
  given: { readonly at: number; readonly document: Row<'documents'> },
): Draft | null {
  const { tokens } = sentence
  let aim = -1
  let deadline: Mention | null = null
  for (let i = first; i < last && aim < 0; i++) {
    const hit = sentence.hitAt(i)
    if (hit && BINDING.has(hit.entry.phrase)) aim = i
  }
  if (aim < 0) return null
  for (const period of sentence.periods)
    if (
      !period.base &&
      period.first > aim &&
      period.last <= last &&
      period.first - aim < 12 &&
      !period.label.includes('/')
    )
      deadline ??= period
  if (
    !deadline ||
    (tokens.text[deadline.first - 1] !== 'đến' &&
      tokens.text[deadline.first] !== 'đến' &&
      !/^(?:cuối|đến|hết|trong|năm)/.test(deadline.text.toLowerCase()))
  )
    return null
  let verb = -1
  for (let i = aim + 1; i < last && verb < 0; i++)
    for (const words of REACHED)
      if (words.every((word, k) => tokens.text[i + k] === word)) {
        verb = i
        break
      }
  if (verb < 0) return null
  let end = last
  for (let i = verb; i < last; i++) {
    const text = tokens.text[i]!
    if (text === ',' || text === 'để' || text === 'nhằm' || text === 'theo' || text === ':') {
      end = i
      break
    }
  }
  const phrase = phraseOf(sentence, verb, end, 'right')
  if (phrase.text.split(' ').length < 3) return null
  const place = sentence.places.find(one => one.first > aim && one.last <= verb) ?? null
  const owner = place ? place.text : subjectBefore(sentence, Math.max(aim + 1, deadline.last), verb)
  const start = tokens.start[aim]!
  const stop = tokens.end[end - 1]!
  return {
    sentence_id: row.sentence_id,
    kind: 'target',
    estimated: false,
    indicator: phrase.text.slice(0, 300),
    measure: 'milestone',
    base: null,
    comparator: 'eq',
    low: null,
    high: null,
    unit: '',
    norm: { low: null, high: null, unit: null },
    period: deadline.label,
    place: owner || given.document.province || 'Việt Nam',
    placeCode: null,
    text: sentence.text.slice(start, stop),
    start: given.at + start,
    end: given.at + stop,
    rule: 'milestone/verb/clause',
    features: ['source:milestone', 'period:clause'],
  }
}

/** "thị xã Vĩnh Châu" between deadline and verb, where no place was found. */
function subjectBefore(sentence: Sentence, from: number, to: number): string {
  const phrase = phraseOf(sentence, from, to, 'left')
  return phrase.text.length > 0 && phrase.text.length < 60 ? phrase.text : ''
}
