/** How regulations are worded: their titles, the amounts that they set, the conditions under which they hold. */
import { wordings, wordSets } from './wording.ts'

/** What a document sets, by its folded title; the first that matches. */
export const regulationTitles = wordings({
  criteria: {
    sets: 'criteria',
    says: 'criteria by which something is judged, classed or shared out',
    pattern:
      /phân loại đô thị|bộ tiêu chí|tiêu chí (?:và|xét|đánh giá|phân)|quy định (?:về )?(?:tiêu chí|nguyên tắc|định mức)|nguyên tắc, tiêu chí|định mức phân bổ|quy chế|tiêu chuẩn của/,
    examples: [
      'ban hành bộ tiêu chí xã đạt chuẩn',
      'quy định nguyên tắc, tiêu chí và định mức phân bổ vốn',
      'ban hành quy chế làm việc',
    ],
    notExamples: ['quy định mức thu phí vệ sinh', 'về nhiệm vụ phát triển kinh tế - xã hội'],
  },
  amounts: {
    sets: 'amounts',
    says: 'fees, norms of spending, supports',
    pattern:
      /quy định (?:mức|(?:các|một số) loại phí|chi tiết|một số (?:nội dung|chính sách|mức|chế độ|cơ chế)|về (?:mức|chế độ|chính sách|phí)|chính sách|chế độ|đối tượng|nội dung|cụ thể|cơ chế|tỷ lệ|việc)|sửa đổi, bổ sung một số điều|mức (?:thu|chi|hỗ trợ|trích)|(?:các loại|thu) phí|lệ phí|cơ chế, chính sách|chế độ(?:,| đối với)|bảng giá/,
    examples: [
      'quy định mức thu phí vệ sinh',
      'về chế độ đối với vận động viên',
      'quy định một số chính sách hỗ trợ nông nghiệp',
    ],
    notExamples: ['về nhiệm vụ phát triển kinh tế - xã hội', 'kế hoạch đầu tư công trung hạn'],
  },
})

/** What else tells a regulation. */
export const regulationWords = wordings({
  type: {
    says: 'a type of document that regulates, whatever its title',
    pattern: /^(?:luật|nghị định|thông tư|pháp lệnh|quy định|quy chế)/,
    examples: ['nghị định', 'thông tư liên tịch'],
    notExamples: ['nghị quyết', 'kế hoạch'],
  },
  allLimits: {
    says: 'all amounts of the document are limits',
    pattern:
      /(?:mức|định mức) (?:chi|thu|hỗ trợ|phí|khoán|trích)[^.;\n]{0,60} là (?:các )?(?:mức|định mức)(?: \p{L}+){0,2} tối đa/u,
    examples: ['mức chi quy định nêu trên là mức chi tối đa', 'các mức thu tại điều 2 là mức tối đa'],
    notExamples: ['mức chi tối đa là 5 triệu đồng', 'mức chi nêu trên. đây là mức tối đa'],
  },
})

/** What a folded sentence of a regulation does. */
export const normWords = wordings({
  sets: {
    says: 'an amount is set, in a document that need not be a regulation',
    pattern:
      /được trích|trích (?:lại|để lại|nộp|tối đa)|mức (?:thu(?! nhập)|chi|hỗ trợ|vay|cho vay|phạt|phí|đóng(?! góp)|trợ cấp|phụ cấp|lương)|lãi suất (?:cho )?vay|lệ phí|thuế suất|miễn thuế|số thuế phải nộp|phạt tiền|được hưởng|trường hợp .{0,60} thì|không được quá/,
    examples: [
      'đơn vị thu phí được trích 30%',
      'mức hỗ trợ 5 triệu đồng/hộ',
      'trường hợp đi theo đoàn thì thanh toán 80%',
    ],
    notExamples: ['thu ngân sách đạt 5.000 tỷ đồng', 'hỗ trợ 200 hộ nghèo', 'nâng mức thu nhập gấp 1,5 lần'],
  },
  fees: {
    says: 'fees, which may be a line of the budget: "Thu phí, lệ phí: 28 tỷ đồng"',
    pattern: /^lệ phí$/,
    examples: ['lệ phí'],
    notExamples: ['mức phí'],
  },
  scores: {
    says: 'points of a scoring',
    pattern: /được (?:tính (?:điểm|bằng)|cộng (?:điểm|thêm)|trừ|chấm) |tính (?:thêm )?\d[\d,]* điểm/,
    examples: ['được cộng thêm 2 điểm', 'mỗi công trình tính 0,5 điểm'],
    notExamples: ['chỉ số tăng 2 điểm', 'được hỗ trợ 2 triệu đồng'],
  },
  citation: {
    says: 'why a document is issued, and on what it rests',
    pattern:
      /^\s*(?:căn cứ|xét (?:tờ trình|đề nghị|báo cáo|ý kiến|văn bản|dự thảo|các tờ trình)|theo đề nghị|kính gửi|\(?kèm theo|\(?ban hành kèm)/,
    examples: ['xét tờ trình số 12/ttr-ubnd', '(kèm theo quyết định số 5)', 'căn cứ luật đất đai'],
    notExamples: ['xét về kết quả thu, năm 2021 đạt 95%', 'kết quả thu căn cứ báo cáo'],
  },
  shareOfMoney: {
    says: 'what is shared out is money',
    pattern: /^(?:tổng )?(?:số )?(?:kinh phí|vốn|ngân sách|dự toán)/i,
    examples: ['tổng kinh phí sự nghiệp', 'vốn đầu tư', 'Tổng số vốn'],
    notExamples: ['số hộ nghèo', 'tổng diện tích'],
  },
})

/** Units in which amounts are set; read in lower case. */
export const normUnits = wordings({
  price: {
    says: 'a price: so much for each',
    pattern: /^(?:đồng|nghìn đồng)\s?\/(?!.*(?:năm|tháng|ha|kg|người$))/,
    examples: ['đồng/hồ sơ', 'nghìn đồng/trang', 'đồng/người/ngày'],
    notExamples: ['đồng/người', 'triệu đồng/ha', 'đồng/kg', 'đồng/người/tháng'],
  },
  large: {
    says: 'more than a fee',
    pattern: /^(?:triệu|tỷ) đồng$/i,
    examples: ['triệu đồng', 'tỷ đồng'],
    notExamples: ['đồng', 'triệu đồng/hộ'],
  },
  currency: {
    says: 'a currency',
    pattern: /^(?:đồng|USD|EUR)$/,
    examples: ['đồng', 'USD'],
    notExamples: ['tấn', 'đồng/kg'],
  },
})

/** Phrases before a figure, by what they make of it. */
export const beforeNorm = wordSets({
  sets: {
    says: 'the amount after it is set',
    words: 'mức | mức thu | mức chi | hỗ trợ | bằng | trích | là | giảm | lãi suất | hưởng | phạt',
    examples: ['hỗ trợ 5 triệu đồng', 'mức chi 150.000 đồng'],
    notExamples: ['trường hợp trên 2 tỷ đồng'],
  },
  conditions: {
    says: 'a condition opens, and the amount after it is its bound',
    words: 'đối với | trường hợp | nếu | khi | cứ | có | với | số nộp | số | theo',
    examples: ['đối với số nộp trên 2 tỷ đồng', 'hộ có từ 10 người', 'cứ 100 ha'],
    notExamples: ['mức chi 150.000 đồng'],
  },
})

export const limitWords = wordings({
  limits: {
    says: 'a limit is set: "trên", "dưới" and "từ" are bounds of a condition',
    pattern: /tối đa|tối thiểu|ít nhất|không (?:được )?(?:vượt )?quá/,
    examples: ['tối đa không quá 5 chuyên gia', 'không được vượt quá 30%', 'ít nhất 20%'],
    notExamples: ['trên 2 tỷ đồng', 'từ 10 người'],
  },
})
