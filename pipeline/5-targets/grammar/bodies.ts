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
  companyInFull: {
    says: 'a company named in full, up to the verb or mark after it',
    pattern:
      /(?<!\p{L})(?:Tổng [Cc]ông ty|Công ty|CTCP|Tập đoàn|Ngân hàng)(?= (?:[\p{Ll}&-]+ ){0,4}\p{Lu})(?: (?:\p{L}|&)[\p{L}\p{N}&-]*){1,10}?(?= (?:cũng|đã|sẽ|vừa|mới|vẫn|tiếp tục|công bố|ghi nhận|đạt|báo|thông báo|cho biết|có|là|và các|dự kiến|ước|lãi|lỗ|đặt|thu|trong|tại|năm|quý|thực hiện|doanh thu|lợi nhuận|\()|[,.;:)]|$)/u,
    examples: [
      'Công ty Cổ phần Đầu tư Bình Minh công bố lãi',
      'của Tập đoàn Bình Minh ghi nhận',
      'CTCP Cao su Tân An',
    ],
    notExamples: ['công ty đã công bố', 'Công ty mẹ có lãi'],
  },
  calledFor: {
    says: 'what a company is called for short, in brackets after its name',
    pattern:
      /^ \((?:(?:sau đây )?gọi tắt là |(?:mã|mã (?:ck|chứng khoán))(?: là)?:? ?)?["“]?((?=[^)]*\p{Lu})[\p{L}\p{N}&-]+(?: [\p{L}\p{N}&-]+){0,2})["”]?[),;:–]/iu,
    examples: [' (BMC)', ' (gọi tắt là Bình Minh)', ' (mã chứng khoán: BMC)'],
    notExamples: [' (thành lập từ năm 2007)', ' có lãi'],
  },
  legalForm: {
    says: 'the form of a company, before a name that needs none',
    pattern:
      /^(?:(?:Tổng )?[Cc]ông ty|CTCP)(?: (?:Cổ phần|cổ phần|CP|TNHH|MTV|Một thành viên|một thành viên|Trách nhiệm hữu hạn))*\s(?=\S+ \S)/u,
    examples: ['Công ty Cổ phần Cao su Tân An', 'CTCP Thép Tân An'],
    notExamples: ['Công ty ABC', 'Tập đoàn Bình Minh'],
  },
  noCompany: {
    says: 'a body that speaks of the accounts of others, or is a kind of company',
    pattern:
      /chứng khoán|ngân hàng (?:nhà nước|thế giới|trung ương|phát triển châu á|chính sách)|^(?:tổng )?công ty (?:mẹ|con|cổ phần|thành viên|tnhh)$/iu,
    examples: ['Công ty Chứng khoán Bình Minh', 'Ngân hàng Nhà nước', 'công ty mẹ'],
    notExamples: ['Công ty Cổ phần Bình Minh'],
  },
  accounts: {
    says: 'what a company accounts for, and not whose it is',
    pattern:
      /^(?:(?:tổng|biên|khoản|số) )*(?:doanh thu|lợi nhuận|lãi|lỗ|giá vốn|chi phí|tài sản|nợ phải trả|vốn chủ sở hữu)(?: (?:thuần|gộp|ròng|hợp nhất|trước|sau|thuế|lũy|luỹ|kế|hoạt động|bán|hàng|tài|chính|quản|lý|doanh nghiệp|vốn|công ty mẹ|năm|cả))*$/iu,
    examples: ['lãi gộp', 'Doanh thu thuần', 'lợi nhuận sau thuế', 'chi phí bán hàng'],
    notExamples: ['doanh thu bán lẻ', 'lãi suất', 'lợi nhuận của Bình Minh'],
  },
  shortAtStart: {
    says: 'a body named in short does something',
    pattern: new RegExp(
      `^(?:toàn )?${SHORT}(?: này)?(?: (?:đã|mới|cũng|chỉ|sẽ|vẫn|phải|cần|đang))*(?= ${DOES})`,
      'iu',
    ),
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
