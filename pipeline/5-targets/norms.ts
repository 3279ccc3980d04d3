/** What is a rule and no target: fees, rates and thresholds of regulations, citations at the head of a document. */
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'

const REGULATION =
  /quy định (?:mức|các loại phí|chi tiết|một số (?:nội dung|chính sách|mức|chế độ|cơ chế)|về (?:mức|chế độ|chính sách|phí|tiêu chí|định mức)|chính sách|chế độ|đối tượng|nội dung|cụ thể|tiêu chí|nguyên tắc|tỷ lệ|việc)|sửa đổi, bổ sung một số điều|mức (?:thu|chi|hỗ trợ)|(?:các loại|thu) phí|lệ phí|định mức phân bổ|cơ chế, chính sách|chế độ(?:,| đối với)|phân loại đô thị|bộ tiêu chí|tiêu chí (?:và|xét|đánh giá|phân)|quy chế|bảng giá|tiêu chuẩn của/

/** Whether a document regulates: its figures are norms, none is reached. */
export function isRegulation(document: Row<'documents'>): boolean {
  if (/^(?:luật|nghị định|thông tư|pháp lệnh|quy định|quy chế)/.test(document.doc_type ?? '')) return true
  return document.title !== null && REGULATION.test(fold(document.title))
}

const NORM =
  /được trích|trích (?:lại|để lại|nộp|tối đa)|mức (?:thu|chi|hỗ trợ|vay|cho vay|phạt|phí|đóng|trợ cấp|phụ cấp|lương)|lãi suất (?:cho )?vay|lệ phí|thuế suất|miễn thuế|số thuế phải nộp|phạt tiền|được (?:tính (?:điểm|bằng)|cộng (?:điểm|thêm)|trừ|chấm|hưởng) |trường hợp .{0,60} thì|không được quá/
const CITATION = /^\s*(?:căn cứ|xét |theo đề nghị|kính gửi|\(?kèm theo|\(?ban hành kèm)/
/** "đồng/hồ sơ", "đồng/trang", "đồng/người/ngày": prices. */
const PRICE = /^(?:đồng|nghìn đồng)\s?\/(?!.*(?:năm|tháng|ha|kg|người$))/

/** Whether a figure is a norm; `regulation` where the whole document regulates. */
export function isNorm(
  sentence: Sentence,
  folded: string,
  row: Attached,
  unit: string,
  official: boolean,
  regulation: boolean,
): boolean {
  if (CITATION.test(folded)) return true
  if (!official) return false
  if (PRICE.test(unit.toLowerCase())) return true
  const bound = aims(sentence, row)
  if (regulation && !(bound && sentence.periods.length > 0)) return true
  // "Thu phí, lệ phí: 28 tỷ đồng": a line of the budget
  const rule = NORM.exec(folded)
  return !bound && rule !== null && !(rule[0] === 'lệ phí' && /^(?:triệu|tỷ) đồng$/i.test(unit))
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
