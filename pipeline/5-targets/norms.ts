/**
 * What a regulation says: the amounts that it sets (spending norms, fees, supports, limits) are rows; the conditions
 * under which they hold, the points of a scoring and the thresholds of a classification are none.
 */
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import {
  beforeNorm,
  limitWords,
  normUnits,
  normWords,
  regulationTitles,
  regulationWords,
} from './grammar/norms.ts'
import { Role } from './grammar/roles.ts'
import { conditionAfter } from './labels.ts'
import type { Sentence } from './sentence.ts'
import { MARK } from './tokens.ts'

/** Sets amounts, or criteria by which something is judged, classed or shared out. */
export type Regulation = 'amounts' | 'criteria' | null

/** What a document sets, where it regulates: nothing in it is reached. */
export function regulationOf(document: Row<'documents'>): Regulation {
  const title = fold(document.title ?? '')
  for (const row of TITLES) if (row.in(title)) return row.sets
  return regulationWords.type.in(document.doc_type ?? '') ? 'criteria' : null
}
const TITLES = Object.values(regulationTitles)

/** "Mức chi quy định nêu trên là mức chi tối đa": all amounts of the document are limits. */
export const setsLimits = (clean: string): boolean => regulationWords.allLimits.in(fold(clean))

/** Whether a figure is an amount that is set, is refused as a condition or score, or neither. */
export function normOf(
  sentence: Sentence,
  folded: string,
  row: Attached,
  unit: string,
  official: boolean,
  regulation: Regulation,
): 'set' | 'refused' | null {
  if (normWords.citation.in(folded)) return 'refused'
  if (!official) return null
  const bound = aims(sentence, row)
  if (bound && (regulation === null || sentence.periods.length > 0)) return null
  if (regulation === 'criteria')
    return isShareOfMoney(sentence, row) || (isRateOfMoney(row, unit) && !isCondition(sentence, row))
      ? 'set'
      : 'refused'
  const rule = normWords.sets.pattern.exec(folded)
  // "Thu phí, lệ phí: 28 tỷ đồng": a line of the budget
  const line = normWords.fees.in(rule?.[0] ?? '') && normUnits.large.in(unit)
  if (normWords.scores.in(folded)) return 'refused'
  if (regulation === null && !normUnits.price.in(unit.toLowerCase()) && (rule === null || line)) return null
  if (!isSet(sentence, row)) return 'refused'
  return regulation === null ? null : 'set'
}

/** "Về giảm cầu: tối thiểu 20% tổng kinh phí": how money is shared out is set, whatever the criteria. */
function isShareOfMoney(sentence: Sentence, { figure, right }: Attached): boolean {
  return (
    figure.unitClass === 'percent' &&
    limitWords.limits.in(sentence.slice(figure.first - 2, figure.number).toLowerCase()) &&
    normWords.shareOfMoney.in(sentence.slice(right[0], right[1]))
  )
}

/** "90.000.000 đồng/biên chế/năm": what is given for each. */
const isRateOfMoney = (row: Attached, unit: string): boolean => isMoney(row) && unit.includes('/')

/** Smaller counts in a regulation are copies, persons and pages: "01 bộ hồ sơ". */
const COUNTED = 100

function isSet(sentence: Sentence, row: Attached): boolean {
  const { figure } = row
  const limits = figure.comparator === 'ge' || figure.comparator === 'le'
  if (figure.unitClass === 'none' || figure.unitEntry?.phrase === 'điểm') return false
  if (isCondition(sentence, row)) return false
  const amount = figure.unitClass === 'percent' || isMoney(row)
  return amount || (figure.unitClass === 'counted' && (limits || figure.low >= COUNTED))
}

const isMoney = ({ figure }: Attached): boolean =>
  figure.unitClass === 'scale' || normUnits.currency.in(figure.unitEntry?.unit?.norm ?? '')

/** "Diện tích từ 0,5 ha đến dưới 1 ha: 900.000 đồng": what must hold, and what then is set. */
function isCondition(sentence: Sentence, row: Attached): boolean {
  return beforeColon(sentence, row) || conditionBefore(sentence, row)
}

function beforeColon(sentence: Sentence, row: Attached): boolean {
  const { tokens } = sentence
  for (let i = row.figure.end; i < tokens.length; i++) {
    const text = tokens.text[i]!
    if (text === ':') return i + 1 < tokens.length
    if (text === ';' || (sentence.hitAt(i)?.entry.roles ?? 0) & Role.CONN) return false
  }
  return false
}

/** Whether the nearest word that says it, before the figure, opens a condition. */
function conditionBefore(sentence: Sentence, row: Attached): boolean {
  const { tokens } = sentence
  // "200.000 đồng đối với A và 100.000 đồng đối với B": whom the first is for
  if (tokens.text[row.chainFirst - 1] === 'và' && conditionAfter(sentence, row) !== '') return false
  for (let i = row.figure.number - 1; i >= 0; i--) {
    const text = tokens.text[i]!
    if (tokens.kind[i] === MARK && (text === ':' || text === ';')) return false
    const hit = sentence.hitEndingAt(i)
    const word = hit ? hit.entry.phrase : text
    if (beforeNorm.sets.has(word) || limitWords.limits.in(word)) return false
    if (beforeNorm.conditions.has(word)) return true
    if (hit) i = hit.first
  }
  return false
}

/** Whether a verb of aim or a past tense stands before the figure. */
function aims(sentence: Sentence, row: Attached): boolean {
  for (let i = 0; i < row.figure.first; i++) {
    const hit = sentence.hitAt(i)
    if (
      hit &&
      (hit.entry.phrase.startsWith('phấn đấu') ||
        hit.entry.phrase === 'đã' ||
        hit.entry.phrase === 'ước đạt' ||
        (hit.entry.roles & Role.AIM && hit.entry.phrase === 'mục tiêu'))
    )
      return true
  }
  return false
}
