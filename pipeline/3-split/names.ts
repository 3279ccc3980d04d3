/** Names of persons, as signatures write them. */
import { fold } from '../language/vietnamese.ts'

const NAME = /^(?:\p{Lu}\p{Ll}*(?:[-’']\p{L}+)?\s+){1,5}\p{Lu}\p{Ll}*(?:[-’']\p{L}+)?$/u
const CAPITAL_NAME = /^(?:\p{Lu}{1,7}\s+){1,4}\p{Lu}{2,7}$/u
const OFFICE =
  /^(?:phó|chủ tịch|bí thư|bộ trưởng|thủ tướng|chủ nhiệm|giám đốc|chánh|trưởng|văn phòng|tổng|thứ trưởng|quyền|thay mặt|tuq|tm|kt|tl|ủy ban|hội đồng|ban|bộ|sở|cục|viện|tỉnh|thành|đảng|quốc hội|chính phủ|trung ương|nơi nhận|phụ lục|kế hoạch|chương trình|nghị quyết|quyết định|danh mục|mục tiêu|biểu|đề án|quy định|báo cáo|kết luận|chỉ thị|thông báo|hà nội|tổ chức|công tác|phương hướng|nhiệm vụ|giải pháp|nhân dân|việt nam|kinh tế|văn hóa|quốc phòng)(?![\p{L}])/u

/** Reads like the name of a person: two to six short words, each with a capital, none of them an office. */
export function isName(text: string): boolean {
  if (text.length < 5 || text.length > 60) return false
  const name = withoutTitles(text)
  return name.length <= 42 && (NAME.test(name) || CAPITAL_NAME.test(name)) && !OFFICE.test(fold(name))
}

const TITLES =
  /^(?:(?:đồng chí|đ\/c|ông|bà|đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|giáo sư|tiến sĩ|thạc sĩ|bác sĩ|kỹ sư|luật sư|(?:pgs|gs|ts|ths|bs|ks|ls|cn)(?=[.,\s]))[.,:]?\s*)+/iu
/** A name without rank and degree before it and without what OCR read of a stamp after it. */
const withoutTitles = (text: string): string => text.replace(TITLES, '').replace(/[\s\d.*_'"`~-]+$/u, '')

/** The name with which a line ends after capitals or a stop: "PHÓ CHỦ NHIỆM Trần Văn A", "- Lưu: VT. Trần Văn A". */
export function nameAtEnd(text: string): string | null {
  const match = /(?:^|\p{Lu}{2}[,.]?\s+|[.;:)]\s+)((?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}\p{Ll}+)\s*$/u.exec(text)
  return match !== null && isName(match[1]!) ? match[1]! : null
}

/** "TS. HỒ THỊ A" → "Hồ Thị A". */
export function nameCase(text: string): string {
  const name = withoutTitles(text)
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
