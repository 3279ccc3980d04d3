/** Noun phrases that say nothing alone, completed: “trị giá” by what is traded, “con số này” by what it is. */
import { type Layout, ownerOf } from '../clause.ts'
import { besideFigure, phraseWords } from '../grammar/indicators.ts'
import { hasMeasure, isAnaphor, isBareMeasure, type Phrase } from '../phrase.ts'
import type { Sentence } from '../sentence.ts'

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
  const carrier = inSentence || (phraseWords.onlyChange.in(before) ? '' : before)
  if (text === '') return { text, source: 'left' }
  if (isAnaphor(phrase)) {
    if (!carrier) return { text, source: 'left' }
    if (phraseWords.anaphorOfFigure.in(text)) return { text: carrier, source: 'anaphor' }
    return { text: `${text} ${stripMeasure(carrier)}`, source: 'anaphor' }
  }
  const than = carrier ? phraseWords.elsewhere.pattern.exec(text) : null
  if (than) return { text: `${carrier} ${text.slice(than[0].length)}`.trim(), source: 'compared' }
  if (isBareMeasure(sentence, phrase)) {
    const owner = ownerOf(sentence, left, phrase, layout, bracket) || stripMeasure(carrier)
    if (owner && owner.length < 160 && stripMeasure(`${owner} `).trim() !== '')
      return { text: `${text} ${owner}`, source: 'owner' }
  }
  // "Công ty A ghi nhận lãi sau thuế 31 tỷ đồng": whose profit it is
  const verb = sentence.hitEndingAt((phrase.pieces[0]?.[0] ?? 0) - 1)
  const short = text.split(' ').length <= 4 && verb !== null && besideFigure.owned.has(verb.entry.phrase)
  if (short && !inSentence && hasMeasure(sentence, phrase)) {
    const owner = ownerOf(sentence, left, phrase, layout, bracket)
    if (owner && /\s\p{Lu}/u.test(owner) && owner.length < 80)
      return { text: `${text} ${owner}`, source: 'owner' }
  }
  return { text, source: 'left' }
}

/** "Tổng số đối tượng vay vốn" and "hộ" are "Tổng số hộ đối tượng vay vốn". */
export function ofWhat(name: string, unit: string): string {
  if (` ${name.toLowerCase()} `.includes(` ${unit.toLowerCase()} `)) return name
  const head = phraseWords.countHead.pattern.exec(name)?.[0]
  return head ? `${head} ${unit}${name.slice(head.length)}` : `${unit} ${name}`
}

/** "nghìn lượt khách": the counted noun without its scale. */
export const withoutScale = (text: string): string => text.replace(phraseWords.scale.pattern, '')
/** "trị giá xuất khẩu gạo": without the noun that measures. */
export const stripMeasure = (text: string): string => text.replace(phraseWords.measureHead.pattern, '')
