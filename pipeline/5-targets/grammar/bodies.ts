/** How bodies are named in full and in short. */
import { wordings } from './wording.ts'

const SHORT = '(cục|chi cục|tổng công ty|công ty|tập đoàn|ngân hàng|đơn vị)'
/** Verbs of which a body is the subject; without one of them "công ty cổ phần", "đơn vị hành chính" are no body. */
const DOES =
  '(?:thu|chi|nộp|lãi|lỗ|bán|báo lãi|xuất khẩu|nhập khẩu|tiêu thụ|giải ngân|phát hiện|khởi tố|bắt giữ|xử lý|tiếp nhận|huy động|cho vay|ghi nhận|đạt|vận chuyển|khai thác)(?![\\p{L}])'

export const bodyNames = wordings({
  inFull: {
    says: 'a body named in full',
    pattern: new RegExp(`^${SHORT}(?= \\p{L})`, 'iu'),
    examples: ['Cục Thuế Tân An', 'Công ty Bình Minh'],
    notExamples: ['cục', 'Sở Tài chính Tân An'],
  },
  company: {
    says: 'companies and banks, which change from paragraph to paragraph of a press report',
    pattern: /^(?:tổng công ty|công ty|tập đoàn|ngân hàng)/iu,
    examples: ['tổng công ty', 'ngân hàng'],
    notExamples: ['cục', 'đơn vị'],
  },
  shortAtStart: {
    says: 'a body named in short does something',
    pattern: new RegExp(`^(?:toàn )?${SHORT}(?: này)?(?: (?:đã|mới|cũng|chỉ|sẽ|vẫn))*(?= ${DOES})`, 'iu'),
    examples: ['Cục thu nội địa', 'toàn chi cục đã phát hiện', 'Ngân hàng này cho vay'],
    notExamples: ['công ty cổ phần', 'đơn vị hành chính', 'công ty thuê đất'],
  },
  shortAtEnd: {
    says: 'something is of a body named in short',
    pattern: new RegExp(`(?<= (?:của|tại|toàn) )${SHORT}(?: này)?$`, 'iu'),
    examples: ['số thu của cục', 'dư nợ tại ngân hàng này'],
    notExamples: ['số thu cục', 'số thu của cục thuế'],
  },
})
