/** Figures in brackets: what the words before the bracket say of them. */
import type { Attached } from '../attach.ts'
import { ends, type Layout, subjectOf } from '../clause.ts'
import { phraseWords } from '../grammar/indicators.ts'
import { Role } from '../grammar/roles.ts'
import { hasMeasure, NOTHING, type Phrase, phraseOf } from '../phrase.ts'
import type { Sentence } from '../sentence.ts'
import { MARK } from '../tokens.ts'

/** "phấn đấu vượt mục tiêu được giao (10%)". */
export function exceeds(sentence: Sentence, bracket: number): boolean {
  let over = false
  for (let i = Math.max(0, bracket - 8); i < bracket; i++) {
    if (sentence.tokens.kind[i] === 1) over = false
    else if (sentence.tokens.text[i] === 'vượt') over = true
  }
  return over
}

/** "chỉ tiêu", "kế hoạch năm" alone: the plan of what is spoken of. */
export function isBareBase(sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.text === '') return false
  for (const [a, b] of phrase.pieces)
    for (let i = a; i < b; ) {
      const hit = sentence.hitAt(i)
      if (hit && hit.entry.roles & (Role.BASE | Role.AIM)) i = hit.last
      else return false
    }
  return true
}

/** The words before a bracket that holds nothing but a figure. */
export function beforeBracket(
  sentence: Sentence,
  bracket: number,
  rows: readonly Attached[],
  layout: Layout,
): { phrase: Phrase; plan: boolean; than: boolean } {
  const { tokens } = sentence
  const outer = layout.open[bracket]!
  let from = Math.max(outer + 1, layout.body)
  for (const row of rows) if (row.figure.end <= bracket && row.figure.end > from) from = row.figure.end
  for (let i = bracket - 1; i >= from; i--) {
    const mark = tokens.kind[i] === MARK ? tokens.text[i]! : ''
    if (ends(sentence, i) || mark === ')' || mark === ':') {
      from = i + 1
      break
    }
  }
  // "so với bình quân của cả nước (7,85%)", "đạt 53% so với chỉ tiêu được giao (67.000 tỷ đồng)"
  for (let i = bracket - 1; i >= from; i--) {
    const hit = sentence.hitAt(i)
    if (!hit) continue
    if (hit.entry.roles & Role.OVER && phraseWords.plan.in(hit.entry.phrase))
      return { phrase: subjectOf(sentence, from, hit.first, layout, outer), plan: true, than: false }
    if (hit.entry.roles & Role.THAN)
      return { phrase: phraseOf(sentence, hit.last, bracket, 'left'), plan: false, than: true }
    if (hit.entry.roles & Role.BASE && !(hit.entry.roles & Role.MEASURE) && bracket - i < 12) {
      const rest = phraseOf(sentence, hit.last, bracket, 'left')
      return { phrase: hasMeasure(sentence, rest) ? rest : NOTHING, plan: true, than: false }
    }
  }
  return { phrase: subjectOf(sentence, from, bracket, layout, outer), plan: false, than: false }
}
