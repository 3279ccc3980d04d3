/** How the labels of list items and the heads of lists are worded. */
import { wordings } from './wording.ts'

/** What a label is, in order; where none matches it is a name. Read folded. */
export const labelShapes = wordings({
  bare: {
    shape: 'bare',
    says: 'something is paid, not what for',
    pattern:
      /^(?:(?:định )?mức(?: \p{L}+)?|(?:mức |được )?(?:chi|thu|thu phí|phí|lệ phí|hỗ trợ|khoán|trích|trích thêm|hưởng|thanh toán|chi hỗ trợ|tiền công))(?: (?:tối đa|tối thiểu))?$/u,
    examples: ['mức chi', 'hỗ trợ', 'mức khoán tối đa', 'được thanh toán'],
    notExamples: ['chi thuê chuyên gia', 'mức chi thuê phòng', 'tiền ăn'],
  },
  member: {
    shape: 'member',
    says: 'for whom of those that the head names',
    pattern:
      /^(?:(?:tại|ở|đối với|của) )?(?:các )?(?:cấp|tuyến|khu vực|vùng|địa bàn|loại|hạng|bậc|nhóm|nam|nữ|thành thị|nông thôn|trong nước|ngoài nước|nước ngoài|còn lại|các đối tượng còn lại|xã|phường|huyện|thị trấn)(?: \p{L}+){0,3}$/u,
    examples: ['cấp tỉnh', 'khu vực nông thôn', 'tại các xã còn lại', 'loại ii'],
    notExamples: ['tiền ăn', 'cấp giấy chứng nhận quyền sử dụng đất'],
  },
  step: {
    shape: 'member',
    says: 'a step of a scale',
    pattern: /^(?:trên|dưới|từ|đến|đối với|diện tích|công suất|lưu lượng|quy mô|số|có)(?!\p{L}).*\d/u,
    examples: ['từ 0,5 ha đến dưới 1 ha', 'công suất trên 20 m3', 'dưới 5 km'],
    notExamples: ['từ nguồn ngân sách', 'độ dài 5 km'],
  },
  whom: {
    shape: 'member',
    says: 'whom or where, however long',
    pattern: /^(?:riêng )?(?:đối với|tại|ở)(?!\p{L})/u,
    examples: ['đối với người có công đang điều dưỡng tập trung', 'tại thị trấn'],
    notExamples: ['hỗ trợ đối với hộ nghèo'],
  },
})

/** Parts of a label or head that are taken off or put elsewhere; read as written. */
export const labelParts = wordings({
  marker: {
    says: 'the marker of a list item',
    pattern: /^\s*(?:[-–—•*+o]\s+|[-–—•*+]|(?:điều\s+)?\(?(?:[ivx]+|[a-zđ]|\d+(?:\.\d+)*)[.)]\s*)+/iu,
    examples: ['- Cấp huyện: ', 'a) Tiền ăn', '2.1. Mức chi', 'Điều 3. Mức thu', '(iv) Hỗ trợ'],
    notExamples: ['Cấp huyện', 'ong mật', '30 triệu đồng'],
  },
  line: {
    says: 'a line of a list without markers',
    pattern: /^\s*\p{Lu}[^.:;\d]{3,70}:(?:\s|$)/u,
    examples: ['Tiền ăn: 90.000 đồng', 'Tiền thuốc:'],
    notExamples: ['tiền ăn: 90.000 đồng', 'Năm 2025: 90.000 đồng', 'Mức chi. Tiền ăn: 90.000 đồng'],
  },
  colon: {
    says: 'the colon of a head',
    pattern: /\s*:\s*$/,
    examples: ['Tiền ăn:', 'Mức chi :  '],
    notExamples: ['Tiền ăn: 5 triệu đồng'],
  },
  purpose: {
    says: 'that the title of a section is of a regulation',
    pattern: /^(?:quy định |về )+(?:chế độ |mức )?(?:thu, nộp, quản lý(?: và|,) sử dụng )?(?:các loại )?/iu,
    examples: ['Quy định chế độ thu, nộp, quản lý và sử dụng phí vệ sinh', 'Về mức hỗ trợ'],
    notExamples: ['Mức hỗ trợ'],
  },
  bracket: {
    says: 'an aside in brackets',
    pattern: /\s*\([^()]*\)/gu,
    examples: ['Tiền ăn (ba bữa)', 'Tiền công (nếu có) mỗi buổi'],
    notExamples: ['Tiền ăn'],
  },
  aside: {
    says: 'what a head adds after its name',
    pattern: /\s(?:ngoài|theo quy định|được (?:chi|hỗ trợ|thanh toán)|thực hiện theo|nếu|để|thì)\s.*$/iu,
    examples: ['Cán bộ đi học ngoài chế độ công tác phí', 'Hộ di dời được hỗ trợ cụ thể'],
    notExamples: ['Chi bồi dưỡng thành viên đoàn giám sát'],
  },
  closing: {
    says: 'that a list follows',
    pattern:
      /(?!$)[,;]?\s*(?:cụ thể|được quy định|quy định|áp dụng|thực hiện)?\s*(?:như sau|sau đây|gồm|bao gồm|cụ thể|là)?\s*$/iu,
    examples: ['Chi tiền ăn, cụ thể như sau', 'Mức thu phí được quy định', 'Đối tượng gồm'],
    notExamples: ['Chi tiền ăn như sau đối với'],
  },
  received: {
    says: 'that somebody gets it: the price is what is set',
    pattern: /^(?:được )?(?:thanh toán|hưởng|áp dụng) (?:theo )?(?=(?:mức|giá) )/iu,
    examples: ['được thanh toán mức giá thuê phòng', 'Áp dụng theo mức khoán'],
    notExamples: ['thanh toán tiền thuê phòng'],
  },
  whom: {
    says: 'for whom something is paid',
    pattern: /(?<!\p{L})(?:cho(?! (?:vay|thuê|phép))|đối với) .+(?<! sau)$/u,
    examples: ['Chi hỗ trợ cho người dự tập huấn', 'Tiền ăn đối với vận động viên'],
    notExamples: ['Mức cho vay', 'Mức chi cho các đối tượng sau'],
  },
  saysWhom: {
    says: 'a name has for whom already',
    pattern: / (?:cho|đối với) /iu,
    examples: ['Tiền ăn cho đại biểu'],
    notExamples: ['Tiền ăn của đại biểu'],
  },
  paidAlone: {
    says: 'what is paid, before for whom or where',
    pattern: /^.{8,}?(?= (?:cho|đối với|của|theo|để|là|tại|trong|khi|do) )/u,
    examples: ['Chi hỗ trợ tiền ăn cho đại biểu', 'Mức thu phí tại chợ'],
    notExamples: ['Tiền ăn', 'Chi cho đại biểu'],
  },
  adjunct: {
    says: 'an adjunct that opens the sentence',
    pattern: /^(?:ngoài|trong|khi|nếu|sau khi|trường hợp)(?!\p{L})/iu,
    examples: ['Ngoài phụ cấp, trong những ngày trực', 'trường hợp đi công tác'],
    notExamples: ['Phụ cấp trong những ngày trực', 'khiếu nại kéo dài'],
  },
})

/** What folded labels say of money. */
export const labelWords = wordings({
  paid: {
    says: 'that it is paid; a label without it says who or what for: "Công trình dân dụng", "Hộ nghèo"',
    pattern:
      /(?<!\p{L})(?:chi|mức|phí|hỗ trợ|tiền|thu|kinh phí|giá|trợ cấp|phụ cấp|thù lao|thưởng|lãi suất|vốn|lương|trích|cấp(?! (?:tỉnh|huyện|xã|thành phố|cơ sở|trung ương))|vay|thuế|bồi dưỡng|đóng góp|giảm|tỷ lệ)(?!\p{L})/u,
    examples: ['chi thuê chuyên gia', 'tiền ăn', 'phụ cấp trách nhiệm'],
    notExamples: ['công trình dân dụng', 'hộ nghèo', 'cán bộ cấp tỉnh'],
  },
  total: {
    says: 'a total, not of what',
    pattern: /^(?:tổng|tổng số|tổng cộng|cộng)$/u,
    examples: ['tổng số', 'cộng'],
    notExamples: ['tổng số hộ', 'cộng đồng'],
  },
})
