/**
 * Labels of list items: “+ Cấp tỉnh: 80.000 đồng” says nothing alone; its list head (“- Thành viên dự họp:”) says of
 * what, and a bare “Mức chi” goes before what is paid for.
 */
import { fold } from '../language/vietnamese.ts'
import type { Attached } from './attach.ts'
import { isHardMark, layoutOf } from './clause.ts'
import { labelParts, labelShapes, labelWords } from './grammar/labels.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { NUMBER, WORD } from './tokens.ts'

/** Words of a name that is long enough. */
const ENOUGH = 22

type Shape = 'bare' | 'member' | 'name'

const shapeOf = (label: string): Shape => {
  const folded = fold(label)
  for (const row of SHAPES) if (row.in(folded)) return row.shape
  return 'name'
}
const SHAPES = Object.values(labelShapes)

/** "Tại các xã còn lại, mức khoán": what is paid, then where; innermost first. */
function partsOf(label: string): string[] {
  const comma = Math.max(label.lastIndexOf(', '), label.lastIndexOf('; '))
  if (comma < 0 || shapeOf(label.slice(comma + 2)) !== 'bare') return [label]
  return [label.slice(comma + 2), label.slice(0, comma)]
}

/** Labels before the last one of a sentence that say whom or where: "Đối với lãnh đạo: được thanh toán …". */
export const membersAmong = (labels: readonly string[]): string[] =>
  labels.slice(0, -1).filter(label => shapeOf(label) === 'member')

/** Whether a phrase says what is meant without a label before it. */
export const isName = (phrase: string): boolean => phrase !== '' && shapeOf(phrase) === 'name'

export const saysPaid = (label: string): boolean => labelWords.paid.in(fold(label))

/** Whether an item opens with a label that needs its head: "- Cấp huyện: …". */
export const opensWithMember = (text: string): boolean => {
  const label = text.replace(labelParts.marker.pattern, '').split(':', 1)[0]!
  return label.length < text.length && shapeOf(label.trim()) === 'member'
}

/** "Tiền ăn: 90.000 đồng", "Tiền thuốc:": a line of a list without markers. */
export const isLine = (text: string): boolean => labelParts.line.in(text)

/** What a list head names: "d) Chi bồi dưỡng thành viên đoàn giám sát, cụ thể như sau:". */
export function labelOfHead(text: string): string {
  let label = text
  for (const { pattern } of AROUND_NAME) label = label.replace(pattern, '')
  label = label.trim()
  return label.length < 200 ? label : ''
}
/** What stands around the name in a head, in the order in which it is taken off. */
const AROUND_NAME = [
  labelParts.marker,
  labelParts.colon,
  labelParts.purpose,
  labelParts.bracket,
  labelParts.aside,
  labelParts.closing,
]

/** Labels before a figure, outermost first: "Chủ trì cuộc họp: Cấp tỉnh: 150.000 đồng". */
export function labelsOf(sentence: Sentence, row: Attached): string[] {
  const { tokens } = sentence
  const { body, open } = layoutOf(sentence)
  let labels: string[] = []
  let from = body
  for (let i = body; i <= row.chainFirst; i++) {
    const text = tokens.text[i]
    if (i < row.chainFirst && ((text !== ':' && text !== ';') || open[i] !== row.bracket)) continue
    // "Tại xã; tại thị trấn: 5 triệu đồng": one label
    if (text === ';' && !hasNumber(sentence, body, i)) continue
    // "Phí quản lý: cấp tỉnh 5 triệu đồng; cấp xã 2 triệu đồng": the first holds for all
    if (text === ';') labels = opensList(sentence, body) ? labels.slice(0, 1) : []
    else if (i > from)
      labels.push(
        sentence
          .slice(from, i)
          .replace(labelParts.bracket.pattern, '')
          .replace(/^[\s,.–-]+|(?: là)?[\s,–-]*$/g, ''),
      )
    from = i + 1
  }
  return labels.filter(label => /\p{L}{2}/u.test(label))
}

function hasNumber({ tokens }: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kind[i] === NUMBER) return true
  return false
}

/** "200.000 đồng đối với A và 100.000 đồng đối với B": the second of two amounts, each with whom it is for. */
export function isSecond(sentence: Sentence, before: Attached, row: Attached): boolean {
  const { tokens } = sentence
  if (!/^(?:và|,)$/.test(tokens.text[row.chainFirst - 1] ?? '')) return false
  if (conditionAfter(sentence, before) === '' || conditionAfter(sentence, row) === '') return false
  for (let i = before.figure.end; i < row.chainFirst; i++) if (isHardMark(tokens.text[i]!)) return false
  return true
}

/** "Ngoài phụ cấp, trong những ngày trực được bồi dưỡng thêm": the verb of what is paid, where an adjunct opens the sentence. */
export function paidAfterAdjunct(sentence: Sentence, row: Attached): string {
  if (!labelParts.adjunct.in(row.indicator)) return ''
  const { tokens } = sentence
  for (let i = row.chainFirst - 1; i >= Math.max(0, row.chainFirst - 5); i--)
    if (tokens.text[i] === 'được') return sentence.slice(i + 1, row.chainFirst)
  return ''
}

/** Words between a label and its figure. */
const SAYS = Role.GE | Role.LE | Role.APPROX | Role.LINK | Role.WILL

/** Whether words, and no figure, follow the first colon. */
function opensList(sentence: Sentence, body: number): boolean {
  const { tokens } = sentence
  for (let i = body; i + 1 < tokens.length && tokens.kind[i] !== NUMBER; i++)
    if (tokens.text[i] === ':')
      return tokens.kind[i + 1] === WORD && ((sentence.hitAt(i + 1)?.entry.roles ?? 0) & SAYS) === 0
  return false
}

/** "Trích 30% tiền thu hồi đối với số nộp đến 5 tỷ đồng": for whom or what, where it stands after the figure. */
export function conditionAfter(sentence: Sentence, row: Attached): string {
  const { tokens } = sentence
  for (let i = row.figure.end; i < tokens.length && !isStop(sentence, i); i++) {
    if (sentence.hitAt(i)?.entry.phrase !== 'đối với') continue
    let end = i
    while (end < tokens.length && !isStop(sentence, end) && !opensAmount(sentence, end)) end++
    return end - i <= LONGEST ? sentence.slice(i, end) : ''
  }
  return ''
}
/** Tokens of a condition that still is a name. */
const LONGEST = 18
/** "đối với A và mức 100.000 đồng": what is set next. */
const opensAmount = ({ tokens }: Sentence, at: number): boolean =>
  tokens.text[at] === 'và' && tokens.kind[tokens.text[at + 1] === 'mức' ? at + 2 : at + 1] === NUMBER
const isStop = (sentence: Sentence, i: number): boolean => {
  const text = sentence.tokens.text[i]!
  return isHardMark(text) || text === ',' || text === '(' || text === ':'
}

/** Whether the words before a figure are labels: a colon, or a bare "mức thu", stands before it, or they are few. */
export function isLabelled(sentence: Sentence, row: Attached, labels: readonly string[]): boolean {
  if (sentence.tokens.text[row.chainFirst - 1] === ':') return true
  const bare = labels.length > 0 && shapeOf(labels[labels.length - 1]!) === 'bare'
  if (labels.length > 1 || bare) return bare
  // "Tỉnh hỗ trợ 50% học phí": what is paid for stands after
  const after = row.figure.unitClass === 'percent' && row.right[1] > row.right[0]
  return row.chain === 0 && row.chainFirst <= SHORT && !after
}
/** Tokens of a label that has no colon: "+ Cấp tỉnh 80.000 đồng". */
const SHORT = 7

/** "Chủ trì cuộc họp" of "- Chủ trì cuộc họp: Cấp tỉnh: …": heads the members that follow. */
export function headOfMembers(sentence: Sentence, row: Attached): string {
  const labels = labelsOf(sentence, row)
  if (labels.length < 2 || shapeOf(labels[labels.length - 1]!) !== 'member') return ''
  return labels[labels.length - 2]!
}

/**
 * The name that labels make with those of the heads around, innermost head first; titles only say what is paid. Once
 * that is known, heads add whom it is for: "Tiền ăn" under "Chi hỗ trợ cho người dự tập huấn:".
 */
export function nameOf(
  labels: readonly string[],
  heads: readonly string[],
  titles: readonly string[] = [],
): string {
  const inner = [...labels].reverse().concat(heads).flatMap(partsOf)
  const outer = [...inner, ...titles.flatMap(partsOf)]
  let name = ''
  let bare = ''
  let named = false
  let paid = false
  for (const [k, label] of outer.entries()) {
    const shape = label === '' ? 'bare' : shapeOf(label)
    if (shape === 'bare') {
      if (!paid) bare ||= label
      continue
    }
    if (name !== '' && fold(name).includes(fold(label))) continue
    if (paid) {
      if (k >= inner.length) break
      const whom = shape === 'member' ? label : labelParts.saysWhom.in(name) ? '' : whomOf(label)
      if (whom !== '' && wordsOf(name) + wordsOf(whom) <= LONG) name = `${name} ${lower(whom)}`
      if (shape === 'name') break
      continue
    }
    const long = named && wordsOf(name) + wordsOf(label) > ENOUGH
    const own = long && saysPaid(label) ? shortened(label) : label
    if (long && wordsOf(name) + wordsOf(own) > ENOUGH) break
    name = name === '' ? own : `${own} ${lower(name)}`
    const whom = own !== label && k < inner.length ? whomOf(label) : ''
    if (whom !== '' && wordsOf(name) + wordsOf(whom) <= LONG) name = `${name} ${whom}`
    named ||= shape === 'name'
    paid = named && saysPaid(name)
    if (named && bare !== '') break
  }
  name = name.replace(/^[\s,;.–-]+/u, '').replace(labelParts.received.pattern, '')
  return bare === '' ? name : join(bare.replace(/^được /iu, ''), name)
}

/** Words of a name with all that it is for. */
const LONG = 50

/** "cho người dự tập huấn" of "Chi hỗ trợ cho người dự tập huấn". */
const whomOf = (label: string): string => labelParts.whom.pattern.exec(label)?.[0] ?? ''

/** "Chi hỗ trợ tiền ăn cho đại biểu là khách mời …": what is paid alone. */
const shortened = (label: string): string => labelParts.paidAlone.pattern.exec(label)?.[0] ?? label

const wordsOf = (text: string): number => text.split(' ').length

/** "Tổng số" or "Cấp huyện" with the label or title around that says of what; other names stay as they are. */
export function completed(name: string, labels: readonly string[], titles: readonly string[]): string {
  const folded = fold(name)
  const total = labelWords.total.in(folded)
  if (!total && !labelShapes.member.in(folded)) return name
  const of = (total ? [...labels, ...titles] : labels).find(
    label => label !== '' && !/\d/.test(label) && wordsOf(label) <= ENOUGH && saysPaid(label),
  )
  if (!of || fold(of).includes(folded)) return name
  return total ? `${name} ${lower(of)}` : `${of} ${lower(name)}`
}

/** "Mức chi" and "Chi thuê chuyên gia" are "Mức chi thuê chuyên gia". */
function join(bare: string, name: string): string {
  const last = fold(bare).split(' ').pop()!
  const own = fold(name).split(' ', 1)[0] === last ? name.slice(last.length).trimStart() : lower(name)
  return `${bare} ${own}`.trim()
}

/** The first letter small, unless the word is a name or all in capitals. */
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}*(?:\s[\p{Ll}\d]|$)/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
