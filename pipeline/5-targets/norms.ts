/**
 * What a regulation says: the amounts that it sets (spending norms, fees, supports, limits) are rows; the conditions
 * under which they hold, the points of a scoring and the thresholds of a classification are none.
 */
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import { Role } from './grammar/roles.ts'
import { conditionAfter } from './labels.ts'
import type { Sentence } from './sentence.ts'
import { MARK } from './tokens.ts'

/** Sets amounts, or criteria by which something is judged, classed or shared out. */
export type Regulation = 'amounts' | 'criteria' | null

const CRITERIA =
  /phân loại đô thị|bộ tiêu chí|tiêu chí (?:và|xét|đánh giá|phân)|quy định (?:về )?(?:tiêu chí|nguyên tắc|định mức)|nguyên tắc, tiêu chí|định mức phân bổ|quy chế|tiêu chuẩn của/
const AMOUNTS =
  /quy định (?:mức|(?:các|một số) loại phí|chi tiết|một số (?:nội dung|chính sách|mức|chế độ|cơ chế)|về (?:mức|chế độ|chính sách|phí)|chính sách|chế độ|đối tượng|nội dung|cụ thể|cơ chế|tỷ lệ|việc)|sửa đổi, bổ sung một số điều|mức (?:thu|chi|hỗ trợ|trích)|(?:các loại|thu) phí|lệ phí|cơ chế, chính sách|chế độ(?:,| đối với)|bảng giá/

/** What a document sets, where it regulates: nothing in it is reached. */
export function regulationOf(document: Row<'documents'>): Regulation {
  const title = fold(document.title ?? '')
  if (CRITERIA.test(title)) return 'criteria'
  if (AMOUNTS.test(title)) return 'amounts'
  return /^(?:luật|nghị định|thông tư|pháp lệnh|quy định|quy chế)/.test(document.doc_type ?? '')
    ? 'criteria'
    : null
}

/** "Mức chi quy định nêu trên là mức chi tối đa": all amounts of the document are limits. */
const ALL_LIMITS =
  /(?:mức|định mức) (?:chi|thu|hỗ trợ|phí|khoán|trích)[^.;\n]{0,60} là (?:các )?(?:mức|định mức)(?: \p{L}+){0,2} tối đa/u
export const setsLimits = (clean: string): boolean => ALL_LIMITS.test(fold(clean))

/** Words of a sentence that sets amounts, in a document that need not be a regulation. */
const SETS =
  /được trích|trích (?:lại|để lại|nộp|tối đa)|mức (?:thu|chi|hỗ trợ|vay|cho vay|phạt|phí|đóng|trợ cấp|phụ cấp|lương)|lãi suất (?:cho )?vay|lệ phí|thuế suất|miễn thuế|số thuế phải nộp|phạt tiền|được hưởng|trường hợp .{0,60} thì|không được quá/
const SCORES = /được (?:tính (?:điểm|bằng)|cộng (?:điểm|thêm)|trừ|chấm) |tính (?:thêm )?\d[\d,]* điểm/
/** "Xét Tờ trình số …", and not "Xét về kết quả thu, …". */
const CITATION =
  /^\s*(?:căn cứ|xét (?:tờ trình|đề nghị|báo cáo|ý kiến|văn bản|dự thảo|các tờ trình)|theo đề nghị|kính gửi|\(?kèm theo|\(?ban hành kèm)/
/** "đồng/hồ sơ", "đồng/trang", "đồng/người/ngày": prices. */
const PRICE = /^(?:đồng|nghìn đồng)\s?\/(?!.*(?:năm|tháng|ha|kg|người$))/

/** Whether a figure is an amount that is set, is refused as a condition or score, or neither. */
export function normOf(
  sentence: Sentence,
  folded: string,
  row: Attached,
  unit: string,
  official: boolean,
  regulation: Regulation,
): 'set' | 'refused' | null {
  if (CITATION.test(folded)) return 'refused'
  if (!official) return null
  const bound = aims(sentence, row)
  if (bound && (regulation === null || sentence.periods.length > 0)) return null
  if (regulation === 'criteria')
    return isShareOfMoney(sentence, row) || (isRateOfMoney(row, unit) && !isCondition(sentence, row))
      ? 'set'
      : 'refused'
  const rule = SETS.exec(folded)
  // "Thu phí, lệ phí: 28 tỷ đồng": a line of the budget
  const line = rule?.[0] === 'lệ phí' && /^(?:triệu|tỷ) đồng$/i.test(unit)
  if (SCORES.test(folded)) return 'refused'
  if (regulation === null && !PRICE.test(unit.toLowerCase()) && (rule === null || line)) return null
  if (!isSet(sentence, row)) return 'refused'
  return regulation === null ? null : 'set'
}

/** "Về giảm cầu: tối thiểu 20% tổng kinh phí": how money is shared out is set, whatever the criteria. */
function isShareOfMoney(sentence: Sentence, { figure, right }: Attached): boolean {
  return (
    figure.unitClass === 'percent' &&
    LIMITING.test(sentence.slice(figure.first - 2, figure.number).toLowerCase()) &&
    /^(?:tổng )?(?:số )?(?:kinh phí|vốn|ngân sách|dự toán)/i.test(sentence.slice(right[0], right[1]))
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
  figure.unitClass === 'scale' || /^(?:đồng|USD|EUR)$/.test(figure.unitEntry?.unit?.norm ?? '')

/** Words that set the amount after them. */
const SETTING = new Set('mức|mức thu|mức chi|hỗ trợ|bằng|trích|là|giảm|lãi suất|hưởng|phạt'.split('|'))
/** "Tối đa không quá 5 chuyên gia": a limit is set, "trên", "dưới" and "từ" are bounds of a condition. */
const LIMITING = /tối đa|tối thiểu|ít nhất|không (?:được )?(?:vượt )?quá/
/** Words that open a condition: "đối với số nộp trên 2 tỷ đồng", "hộ có từ 10 người". */
const CONDITIONAL = new Set('đối với|trường hợp|nếu|khi|cứ|có|với|số nộp|số|theo'.split('|'))

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
    if (SETTING.has(word) || LIMITING.test(word)) return false
    if (CONDITIONAL.has(word)) return true
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
