/** Noun phrases that say nothing alone, completed: “trị giá” by what is traded, “con số này” by what it is. */
import { type Layout, ownerOf } from './clause.ts'
import { hasMeasure, isAnaphor, isBareMeasure, type Phrase } from './phrase.ts'
import type { Sentence } from './sentence.ts'

/** A noun phrase that says nothing alone, completed: "trị giá" by what is traded, "con số này" by what it is. */
export function resolve(
  sentence: Sentence,
  left: number,
  phrase: Phrase,
  inSentence: string,
  before: string,
  layout: Layout,
  bracket: number,
): { text: string; source: string } {
  const { text } = phrase
  const carrier = inSentence || (CHANGED.test(before) ? '' : before)
  if (text === '') return { text, source: 'left' }
  if (isAnaphor(phrase)) {
    if (!carrier) return { text, source: 'left' }
    if (/^(?:con số|mức|kết quả|tỷ lệ)/i.test(text)) return { text: carrier, source: 'anaphor' }
    return { text: `${text} ${stripMeasure(carrier)}`, source: 'anaphor' }
  }
  const than = carrier ? COMPARED.exec(text) : null
  if (than) return { text: `${carrier} ${text.slice(than[0].length)}`.trim(), source: 'compared' }
  if (isBareMeasure(sentence, phrase)) {
    const owner = ownerOf(sentence, left, phrase, layout, bracket) || stripMeasure(carrier)
    if (owner && owner.length < 160 && stripMeasure(`${owner} `).trim() !== '')
      return { text: `${text} ${owner}`, source: 'owner' }
  }
  // "Công ty A ghi nhận lãi sau thuế 27 tỷ đồng": whose profit it is
  const verb = sentence.hitEndingAt((phrase.pieces[0]?.[0] ?? 0) - 1)
  const short = text.split(' ').length <= 4 && verb !== null && OWNED.has(verb.entry.phrase)
  if (short && !inSentence && hasMeasure(sentence, phrase)) {
    const owner = ownerOf(sentence, left, phrase, layout, bracket)
    if (owner && /\s\p{Lu}/u.test(owner) && owner.length < 80)
      return { text: `${text} ${owner}`, source: 'owner' }
  }
  return { text, source: 'left' }
}

/** "…, cao hơn so với mức tăng chung của cả nước là 9%": what was spoken of, elsewhere. */
const COMPARED =
  /^(?:(?:cao|thấp|nhanh|chậm|lớn|nhiều|ít) hơn(?: (?:nhiều|hẳn|đáng kể))?(?: so với)?|so với) (?:mức(?: (?:tăng|giảm))?(?: trưởng)?(?: (?:bình quân|trung bình))?|bình quân|trung bình)(?: chung)?(?: của)?(?:\s+|$)/iu

const OWNED = new Set([
  'ghi nhận',
  'đạt',
  'có',
  'với',
  'đạt được',
  'thực hiện',
  'đặt mục tiêu',
  'dự kiến',
  'được giao',
])

/** "tăng trưởng cao hơn so với mức bình quân" of the sentence before names nothing. */
const CHANGED = /(?:so với|cao hơn|thấp hơn|tăng trưởng cao)(?![\p{L}])/iu

/** "Tổng số", "số lượng": that something is counted, not what. */
export const HOW_MANY = /^(?:tổng số lượng|tổng số|tổng cộng|tổng|số lượng|số)$/iu
/** "Tổng số đối tượng vay vốn" and "hộ" are "Tổng số hộ đối tượng vay vốn". */
export function ofWhat(name: string, unit: string): string {
  if (` ${name.toLowerCase()} `.includes(` ${unit.toLowerCase()} `)) return name
  const head = /^(?:tổng số lượng|tổng số|tổng cộng|tổng|số lượng|số)(?= |$)/iu.exec(name)?.[0]
  return head ? `${head} ${unit}${name.slice(head.length)}` : `${unit} ${name}`
}

export const SCALE_WORDS = /^(?:nghìn|ngàn|triệu|tỷ|vạn|trăm)\s+(?:tỷ\s+)?/i
const MEASURE_HEAD =
  /^(?:tổng |các )?(?:trị giá|kim ngạch|giá trị|lượng|số lượng|sản lượng|diện tích|khối lượng|tổng số|số thu|doanh thu|công suất|tổng công suất|tỷ lệ|số tiền|số tiền thuế|tổng vốn|tổng vốn đầu tư)\s+/i
export const stripMeasure = (text: string): string => text.replace(MEASURE_HEAD, '')
