/**
 * Labels of list items: “+ Cấp tỉnh: 80.000 đồng” says nothing alone; its list head (“- Thành viên dự họp:”) says of
 * what, and a bare “Mức chi” goes before what is paid for.
 */
import { fold } from '../language/vietnamese.ts'
import type { Attached } from './attach.ts'
import { isHardMark, layoutOf } from './clause.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { NUMBER, WORD } from './tokens.ts'

const MARKER = /^\s*(?:[-–—•*+o]\s+|[-–—•*+]|(?:điều\s+)?\(?(?:[ivx]+|[a-zđ]|\d+(?:\.\d+)*)[.)]\s*)+/iu
const CLOSING =
  /[,;]?\s*(?:cụ thể|được quy định|quy định|áp dụng|thực hiện)?\s*(?:như sau|sau đây|gồm|bao gồm|cụ thể|là)?\s*$/iu
/** What a head adds after its name: "… ngoài chế độ công tác phí được chi cụ thể". */
const ASIDE = /\s(?:ngoài|theo quy định|được (?:chi|hỗ trợ|thanh toán)|thực hiện theo|nếu|để|thì)\s.*$/iu
/** "Quy định chế độ thu, nộp, quản lý và sử dụng phí vệ sinh": the title of a section. */
const PURPOSE = /^(?:quy định |về )+(?:chế độ |mức )?(?:thu, nộp, quản lý(?: và|,) sử dụng )?(?:các loại )?/iu
const BRACKET = /\s*\([^()]*\)/gu

/** "Mức chi", "Hỗ trợ": that something is paid, not what for. */
const BARE =
  /^(?:(?:định )?mức(?: \p{L}+)?|(?:mức |được )?(?:chi|thu|thu phí|phí|lệ phí|hỗ trợ|khoán|trích|trích thêm|hưởng|thanh toán|chi hỗ trợ|tiền công))(?: (?:tối đa|tối thiểu))?$/u
/** "Cấp tỉnh", "Khu vực nông thôn", "Loại II": for whom of those that the head names. */
const MEMBER =
  /^(?:(?:tại|ở|đối với|của) )?(?:các )?(?:cấp|tuyến|khu vực|vùng|địa bàn|loại|hạng|bậc|nhóm|nam|nữ|thành thị|nông thôn|trong nước|ngoài nước|nước ngoài|còn lại|các đối tượng còn lại|xã|phường|huyện|thị trấn)(?: \p{L}+){0,3}$/u
/** "Từ 0,5 ha đến dưới 1 ha": a step of a scale. */
const STEP = /^(?:trên|dưới|từ|đến|đối với|diện tích|công suất|lưu lượng|quy mô|số|có)(?!\p{L}).*\d/u

/** "Đối với các xã còn lại", "Tại thị trấn": whom or where, however long. */
const WHOM = /^(?:riêng )?(?:đối với|tại|ở)(?!\p{L})/u

/** Without one of these a label says who or what is paid for, not that it is: "Công trình dân dụng", "Hộ nghèo". */
const PAID =
  /(?<!\p{L})(?:chi|mức|phí|hỗ trợ|tiền|thu|kinh phí|giá|trợ cấp|phụ cấp|thù lao|thưởng|lãi suất|vốn|lương|trích|cấp(?! (?:tỉnh|huyện|xã|thành phố|cơ sở|trung ương))|vay|thuế|bồi dưỡng|đóng góp|giảm|tỷ lệ)(?!\p{L})/u
/** Words of a name that is long enough. */
const ENOUGH = 22

type Shape = 'bare' | 'member' | 'name'

const shapeOf = (label: string): Shape => {
  const folded = fold(label)
  if (BARE.test(folded)) return 'bare'
  return MEMBER.test(folded) || STEP.test(folded) || WHOM.test(folded) ? 'member' : 'name'
}

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

export const saysPaid = (label: string): boolean => PAID.test(fold(label))

/** Whether an item opens with a label that needs its head: "- Cấp huyện: …". */
export const opensWithMember = (text: string): boolean => {
  const label = text.replace(MARKER, '').split(':', 1)[0]!
  return label.length < text.length && shapeOf(label.trim()) === 'member'
}

/** "Tiền ăn: 90.000 đồng", "Tiền thuốc:": a line of a list without markers. */
export const isLine = (text: string): boolean => LINE.test(text)
const LINE = /^\s*\p{Lu}[^.:;\d]{3,70}:(?:\s|$)/u

/** What a list head names: "d) Chi bồi dưỡng thành viên đoàn giám sát, cụ thể như sau:". */
export function labelOfHead(text: string): string {
  const label = text
    .replace(MARKER, '')
    .replace(/\s*:\s*$/, '')
    .replace(PURPOSE, '')
    .replace(BRACKET, '')
    .replace(ASIDE, '')
    .replace(CLOSING, '')
    .trim()
  return label.length < 200 ? label : ''
}

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
          .replace(BRACKET, '')
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
  if (!ADJUNCT.test(row.indicator)) return ''
  const { tokens } = sentence
  for (let i = row.chainFirst - 1; i >= Math.max(0, row.chainFirst - 5); i--)
    if (tokens.text[i] === 'được') return sentence.slice(i + 1, row.chainFirst)
  return ''
}
const ADJUNCT = /^(?:ngoài|trong|khi|nếu|sau khi|trường hợp)(?!\p{L})/iu

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
      const whom = shape === 'member' ? label : SAYS_WHOM.test(name) ? '' : whomOf(label)
      if (whom !== '' && wordsOf(name) + wordsOf(whom) <= LONG) name = `${name} ${lower(whom)}`
      if (shape === 'name') break
      continue
    }
    const long = named && wordsOf(name) + wordsOf(label) > ENOUGH
    const own = long && PAID.test(fold(label)) ? shortened(label) : label
    if (long && wordsOf(name) + wordsOf(own) > ENOUGH) break
    name = name === '' ? own : `${own} ${lower(name)}`
    const whom = own !== label && k < inner.length ? whomOf(label) : ''
    if (whom !== '' && wordsOf(name) + wordsOf(whom) <= LONG) name = `${name} ${whom}`
    named ||= shape === 'name'
    paid = named && PAID.test(fold(name))
    if (named && bare !== '') break
  }
  name = name.replace(/^[\s,;.–-]+/u, '').replace(RECEIVED, '')
  return bare === '' ? name : join(bare.replace(/^được /iu, ''), name)
}

/** "Được thanh toán mức giá thuê phòng": the price is what is set. */
const RECEIVED = /^(?:được )?(?:thanh toán|hưởng|áp dụng) (?:theo )?(?=(?:mức|giá) )/iu
/** Words of a name with all that it is for. */
const LONG = 50

/** "cho người dự tập huấn" of "Chi hỗ trợ cho người dự tập huấn". */
const whomOf = (label: string): string =>
  /(?<!\p{L})(?:cho(?! (?:vay|thuê|phép))|đối với) .+(?<! sau)$/u.exec(label)?.[0] ?? ''
const SAYS_WHOM = / (?:cho|đối với) /iu

/** "Chi hỗ trợ tiền ăn cho đại biểu là khách mời …": what is paid alone. */
const shortened = (label: string): string =>
  /^.{8,}?(?= (?:cho|đối với|của|theo|để|là|tại|trong|khi|do) )/u.exec(label)?.[0] ?? label

const wordsOf = (text: string): number => text.split(' ').length

const TOTAL = /^(?:tổng|tổng số|tổng cộng|cộng)$/u

/** "Tổng số" or "Cấp huyện" with the label or title around that says of what; other names stay as they are. */
export function completed(name: string, labels: readonly string[], titles: readonly string[]): string {
  const folded = fold(name)
  const total = TOTAL.test(folded)
  if (!total && !MEMBER.test(folded)) return name
  const of = (total ? [...labels, ...titles] : labels).find(
    label => label !== '' && !/\d/.test(label) && wordsOf(label) <= ENOUGH && PAID.test(fold(label)),
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
