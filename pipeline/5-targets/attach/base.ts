/** What a figure is measured against, and so what kind of measure it is: level, share, growth, completion … */
import type { Measure } from '../attach.ts'
import type { Figure } from '../figures.ts'
import { besideFigure, phraseWords } from '../grammar/indicators.ts'
import { Role } from '../grammar/roles.ts'
import { hasMeasure, phraseOf } from '../phrase.ts'
import type { Sentence } from '../sentence.ts'

/** "47% kế hoạch lợi nhuận", "71% về kế hoạch sản lượng": what the plan is of. */
export function planOf(sentence: Sentence, right: readonly [number, number]): string {
  for (let i = right[0]; i < right[1]; i++) {
    const hit = sentence.hitAt(i)
    if (hit && hit.entry.roles & Role.BASE) {
      const phrase = phraseOf(sentence, hit.last, right[1], 'right')
      return phrase.text !== '' && hasMeasure(sentence, phrase) ? phrase.text : ''
    }
  }
  return ''
}

/** Whether two phrases have two words in a row in common: "đô thị loại V" and "đô thị loại III". */
export const sharesWords = (a: string, b: string): boolean => {
  const words = b.toLowerCase().split(/\s+/)
  const whole = ` ${a.toLowerCase()} `
  return words.some((word, i) => i > 0 && whole.includes(` ${words[i - 1]} ${word} `))
}

/** "tăng 52,3% về lượng": the side of the subject that changed. */
export function aboutMeasure(sentence: Sentence, right: readonly [number, number]): string {
  const i = right[0]
  if (i >= right[1] || sentence.tokens.text[i] !== 'về') return ''
  const hit = i + 1 < right[1] ? sentence.hitAt(i + 1) : null
  if (hit && hit.entry.roles & Role.MEASURE && !(hit.entry.roles & Role.BASE))
    return sentence.slice(hit.first, hit.last)
  return ''
}

/** What a percentage is of: a plan ("bằng 74% kế hoạch năm") or another period ("bằng 111% so với cùng kỳ"). */
export function baseOf(
  sentence: Sentence,
  figure: Figure,
  chain: number,
  right: readonly [number, number],
): { text: string; than: boolean } | null {
  const { tokens } = sentence
  let i = right[0]
  let than = false
  let hit = i < right[1] ? sentence.hitAt(i) : null
  if (hit && hit.entry.roles & Role.THAN) {
    than = true
    i = hit.last
    hit = i < tokens.length ? sentence.hitAt(i) : null
  } else if (i < right[1] && besideFigure.basedOn.has(tokens.text[i]!)) {
    i++
    hit = i < tokens.length ? sentence.hitAt(i) : null
  }
  if (figure.unitClass === 'percent' || figure.unitClass === 'points') {
    const transitive = (chain & (Role.UP | Role.DOWN)) !== 0 && !than
    if (hit && hit.entry.roles & Role.BASE && !transitive)
      return { text: sentence.slice(hit.first, givenUntil(sentence, hit.last, right[1])), than: false }
    // "vượt 5%" is above a plan, "vượt quá 5%" is above a bound
    if (chain & Role.OVER && tokens.text[figure.number - 1] !== 'quá')
      return { text: 'kế hoạch', than: false }
  }
  if (than) return { text: sentence.slice(right[0], Math.min(right[1], right[0] + 8)), than: true }
  for (let k = right[0]; k < right[1]; k++) {
    const at = sentence.hitAt(k)
    if (at && at.entry.roles & Role.THAN)
      return { text: sentence.slice(k, Math.min(right[1], k + 8)), than: true }
  }
  return null
}
/** "dự toán Trung ương giao": the token after who gave the plan, else `from`. */
function givenUntil(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 7); i++) if (sentence.tokens.text[i] === 'giao') return i + 1
  return from
}

/** What kind of measure a figure is, by its unit, its predicate and what it measures. */
export function measureOf(
  figure: Figure,
  chain: number,
  completion: boolean,
  than: boolean,
  indicator: string,
): Measure {
  if (figure.rule === 'rank') return 'rank'
  if (figure.unitClass === 'percent') {
    if (completion) return 'completion'
    if (chain & (Role.UP | Role.DOWN | Role.TIMES)) return 'growth'
    if (than && (chain & Role.LINK || chain === 0)) return 'growth'
    if (phraseWords.growth.in(indicator) && !phraseWords.part.in(indicator)) return 'growth'
    return phraseWords.progress.in(indicator) ? 'completion' : 'share'
  }
  if (figure.unitClass === 'times') return 'growth'
  if (chain & (Role.UP | Role.DOWN | Role.OVER)) return 'increment'
  return 'level'
}
