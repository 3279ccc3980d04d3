/**
 * Figures that look damaged. They are reported, never changed: no rule can know what was printed.
 */
import type { Rule } from '../language/rule.ts'
import { AFTER, BEFORE } from '../language/vietnamese.ts'

/** Matched on the clean text. */
export const suspectRules: readonly Rule[] = [
  {
    id: 'letter-in-number',
    shape: '<digits><letter read for a digit><digits or %>',
    pattern: new RegExp(
      `${BEFORE}(?:\\d+[.,]?[lIOoSBZ]+[.,]?\\d*|[lIOSBRZ]{1,2}\\d+(?:[.,]\\d+)?)(?=\\s?(?:%|[.,]\\d)|,\\d)[.,\\d]*(?:\\s?%)?`,
      'gu',
    ),
    examples: ['chiếm 7l,25%', 'đạt R5%', 'đạt 9O,5%', 'tỷ lệ S5 %'],
    notExamples: ['Quốc lộ 1A', 'B2, B3', '5G, 4G', 'T78', 'đạt 75%', 'QH15', 'S2 và S3', '12O'],
  },
  {
    id: 'letter-in-amount',
    shape: '<digits and letters read for digits> before a unit of money, weight, area or people',
    pattern: new RegExp(
      `${BEFORE}(?=[.,lIOoSBZ]*\\d)(?=[\\d.,]*[lIOoSBZ])[\\dlIO][\\dlIOoSBZ]*(?:[.,][\\dlIOoSBZ]{1,3})*(?=\\s(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|USD|tấn|tạ|ha|km2?|người|hộ|lao động|lượt|xã)${AFTER})`,
      'gu',
    ),
    examples: [
      'thu l.245 tỷ đồng',
      'đạt 4.O17 tỷ đồng',
      'có 12O xã',
      'đạt l2,5 nghìn ha',
      'chi 1.2S0 triệu đồng',
    ],
    notExamples: ['đạt 1.245 tỷ đồng', 'hạng B2 người', 'Quốc lộ 1B', 'I. 245 xã', 'bằng lái B12 người'],
  },
  {
    id: 'unknown-digit',
    shape: '?<unit> | <digits>?<digits or unit>',
    pattern: new RegExp(
      `${BEFORE}\\?\\s?(?:m2|m²|m3|ha|km|%|tấn|tỷ|triệu)${AFTER}|${BEFORE}\\d[\\d.,]*\\?(?:\\d|\\s?%)`,
      'gu',
    ),
    examples: ['đạt ?m2/người', 'tăng 7,?5%', 'giảm 3?%'],
    notExamples: ['đạt bao nhiêu ha?', 'có 7 m2?', 'năm 2021?'],
  },
  {
    id: 'broken-separator',
    shape: '<digits><; or :><digits> %, or a colon before thousands',
    pattern: new RegExp(
      `${BEFORE}\\d{1,3}(?:[.,]\\d{3})*[;:]\\d{1,2}\\s?%|${BEFORE}\\d{1,3}:000${AFTER}`,
      'gu',
    ),
    examples: ['bằng 115;1% mục tiêu', 'đạt 26:000, tăng'],
    notExamples: ['lúc 08:06', 'gồm 5; 10%', 'tỷ lệ 1:50', '1:50.000'],
  },
  {
    id: 'impossible-date',
    shape: '<day>/<month>[/<year>] that no calendar has',
    pattern: new RegExp(
      `(?<=ngày )(?:(?:3[2-9]|[4-9]\\d)[/-]\\d{1,2}(?:[/-]\\d{4})?|\\d{1,2}[/-](?:1[3-9]|[2-9]\\d)(?:[/-]\\d{4})?|3[01][/-]0?2(?:[/-]\\d{4})?|31[/-](?:0?[469]|11)(?:[/-]\\d{4})?)(?![/-]\\d)${AFTER}`,
      'gu',
    ),
    examples: ['ngày 32/5/2021', 'ngày 12/13/2021', 'ngày 30/02/2020', 'ngày 31/4'],
    notExamples: ['từ ngày 1-15/12', 'ngày 31/5/2021', 'ngày 29/02/2020', 'số 32/5', 'ngày 12/12/2021'],
  },
]

export interface Suspect {
  readonly start: number
  readonly end: number
  readonly rule_id: string
}

const YEAR = new RegExp(`(?<=(?:năm|giai đoạn|nhiệm kỳ) )(\\d{4})${AFTER}`, 'gu')
/** Years that lie so far outside of all others of the document are doubted where one digit parts them. */
const FAR = 20
/** How far plans look beyond the latest other year. */
const AHEAD = 30

/** "năm 2071" among 2021s: far from every other year, one digit from one that is met at least twice. */
function suspectYears(text: string): Suspect[] {
  const found = [...text.matchAll(YEAR)].map(match => ({ year: match[1]!, start: match.index }))
  const counts = new Map<string, number>()
  for (const { year } of found) counts.set(year, (counts.get(year) ?? 0) + 1)
  return found
    .filter(({ year }) => counts.get(year) === 1 && isOdd(year, counts))
    .map(({ start }) => ({ start, end: start + 4, rule_id: 'odd-year' }))
}
function isOdd(year: string, counts: ReadonlyMap<string, number>): boolean {
  let near = false
  let latest = 0
  for (const other of counts.keys()) if (other !== year) latest = Math.max(latest, Number(other))
  // plans look ahead to round years: "tầm nhìn đến năm 2050"
  if (/[05]$/.test(year) && Number(year) > latest && Number(year) - latest <= AHEAD) return false
  for (const [other, count] of counts) {
    if (other === year) continue
    if (Math.abs(Number(other) - Number(year)) < FAR) return false
    if (count >= 2 && oneDigitApart(year, other)) near = true
  }
  return near
}
const oneDigitApart = (a: string, b: string): boolean => {
  let apart = 0
  for (let i = 0; i < 4; i++) if (a[i] !== b[i]) apart++
  return apart === 1
}

/** Everything that looks damaged, by its place in the clean text. */
export function suspectsOf(text: string): Suspect[] {
  const found: Suspect[] = suspectYears(text)
  for (const rule of suspectRules)
    for (const match of text.matchAll(rule.pattern))
      found.push({ start: match.index, end: match.index + match[0].length, rule_id: rule.id })
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A word that OCR read: its place in the raw text, and the engine's confidence (0–1). */
interface OcrWord {
  readonly start: number
  readonly end: number
  readonly confidence: number
}

/**
 * How much less sure than usual the engine is of figures that it misreads: of 53 figures that lay below on 172
 * pages, 21 were wrong; of 2,487 above, 10.
 */
const UNSURE = 0.1
/** "1." and "a2)" mark items. */
const MARK = /^\p{L}?\d{1,2}[.,)]*$/u

/** Figures of which the engine was unsure. `usual`: its median confidence, null where no engine read the text. */
export const unsureFigures = (raw: string, words: readonly OcrWord[], usual: number | null): Suspect[] =>
  words
    .filter(({ start, end, confidence }) => {
      if (usual === null || confidence >= usual - UNSURE) return false
      const text = raw.slice(start, end)
      return /\d/.test(text) && !MARK.test(text)
    })
    .map(({ start, end }) => ({ start, end, rule_id: 'unsure-figure' }))
