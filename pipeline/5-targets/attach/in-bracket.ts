/** What a figure in brackets measures, where the bracket does not say it itself. */
import type { Figure } from '../figures.ts'
import { hasMeasure } from '../phrase.ts'
import { beforeBracket, exceeds, isBareBase } from './bracket.ts'
import type { Reading } from './reading.ts'
import type { Found } from './step.ts'

export function findBeforeBracket(reading: Reading): Found {
  const { sentence, bracket, rows, layout, leftPhrase, previous, carrier } = reading
  const before = beforeBracket(sentence, bracket, rows, layout)
  const plan = before.plan || isBareBase(sentence, leftPhrase)
  const { indicator, source } = named(reading, before)
  return {
    indicator,
    source,
    subject: source === 'bracket' && !previous ? indicator : carrier || indicator,
    plan,
    comparator: comparatorOf(reading, plan),
  }
}

function named(
  reading: Reading,
  before: ReturnType<typeof beforeBracket>,
): { indicator: string; source: string } {
  const { sentence, bracket, previous, carrier, base, rightPhrase } = reading
  const { text } = before.phrase
  // "Quy mô kinh tế (GRDP khoảng 7 tỷ USD, bằng 1,4% cả nước)": of the figure before in the bracket
  const inside = previous?.bracket === bracket && previous.source === 'left' ? previous.subject : ''
  if (inside !== '') return { indicator: inside, source: 'inherited' }
  if (text !== '' && !before.than) {
    if (hasMeasure(sentence, before.phrase)) return { indicator: text, source: 'bracket' }
    // "Công trình chuyển tiếp (41,25%): 152.300 triệu đồng"
    if (!before.plan && !previous && base === null) return { indicator: text, source: 'bracket' }
  }
  if (carrier)
    return {
      indicator: text !== '' && !before.plan && !carrier.endsWith(text) ? `${carrier} ${text}` : carrier,
      source: 'bracket-inherited',
    }
  return { indicator: text || rightPhrase.text, source: 'bracket-words' }
}

/** "phấn đấu vượt mục tiêu được giao (10%)": more than the plan. */
const comparatorOf = ({ sentence, bracket, figure }: Reading, plan: boolean): Figure['comparator'] =>
  plan && figure.comparator === 'eq' && exceeds(sentence, bracket) ? 'ge' : figure.comparator
