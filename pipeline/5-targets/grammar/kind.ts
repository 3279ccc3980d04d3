/** Words that tell what is aimed at from what is reached. */
import type { Wording } from '../../language/rule.ts'
import type { Attached } from '../attach.ts'
import { wordings, wordSets } from './wording.ts'

/** What headings and list heads say of the figures under them; read folded. */
export const leanings = wordings({
  aims: {
    says: 'what follows is aimed at',
    pattern:
      /mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|giải pháp|kế hoạch|định hướng|phấn đấu|dự kiến|quy hoạch|tầm nhìn|chương trình|lộ trình|yêu cầu|nhu cầu|kinh phí|nguồn vốn|dự toán|targets?\b|objectives?|plan\b|goals?/,
    examples: ['ii. mục tiêu đến năm 2030', 'nhiệm vụ, giải pháp chủ yếu', 'key targets for 2025'],
    notExamples: ['đánh giá tình hình', 'planet'],
  },
  results: {
    says: 'what follows is reached',
    pattern:
      /kết quả|tình hình|đánh giá|thực trạng|hạn chế|tồn tại|ưu điểm|thành tựu|khó khăn|hiện trạng|nguyên nhân|đã đạt|kiểm điểm|đạt được|sơ kết|tổng kết|(?:phê chuẩn|tổng) quyết toán|quyết toán (?:thu|chi|ngân sách)|results?\b|situation|achievements?/,
    examples: [
      'i. tình hình kinh tế - xã hội',
      'kết quả thực hiện nhiệm vụ',
      'phê chuẩn quyết toán ngân sách địa phương năm 2020',
      'results of the year',
    ],
    notExamples: ['phương hướng năm 2025'],
  },
})

export interface DocumentLeaning extends Omit<Wording, 'id'> {
  /** Evidence of a figure, and of one before the first heading or list head where it differs. */
  readonly score: number
  readonly opening?: number
}

/** What the type of a document says; the first that matches. */
export const documentTypes = wordings({
  tellsFirst: {
    says: 'orders, after what has happened is told',
    score: 1.4,
    opening: -1,
    pattern: /^(?:công điện|chỉ thị)/,
    examples: ['công điện', 'chỉ thị'],
    notExamples: ['nghị quyết'],
  },
  aims: {
    says: 'sets aims',
    score: 1.4,
    pattern:
      /^(?:nghị quyết|quyết định|kế hoạch|chương trình|đề án|quy hoạch|chiến lược|hướng dẫn|quy định|luật|nghị định|thông tư)/,
    examples: ['nghị quyết', 'kế hoạch', 'chương trình hành động'],
    notExamples: ['báo cáo', 'thông báo'],
  },
  results: {
    says: 'reports',
    score: -1.6,
    pattern: /^(?:báo cáo|tin|bài)/,
    examples: ['báo cáo'],
    notExamples: ['kết luận', 'thông báo'],
  },
  press: {
    says: 'no type: a press report',
    score: -1,
    pattern: /^$/,
    examples: [''],
    notExamples: ['kết luận'],
  },
} satisfies Record<string, DocumentLeaning>)

/** The words around a figure that a rule may read. */
export type Around = 'predicate' | 'indicator' | 'clause' | 'after' | 'beyond' | 'before bracket' | 'sentence'

export interface Evidence extends Omit<Wording, 'id'> {
  readonly reads: Around
  /** Above zero for a target, below for a result. */
  readonly score: number
  readonly when?: (row: Attached) => boolean
}

/** Evidence from wordings; all that match count. A predicate has blanks around each word. */
export const kindEvidence = wordings({
  told: {
    says: 'the predicate is past or present',
    reads: 'predicate',
    score: -4,
    pattern: / (?:đã|vừa|mới|mới chỉ|chỉ|ghi nhận|hiện|đang) /,
    examples: [' đã đạt ', ' mới chỉ có '],
    notExamples: [' đạt ', ' phấn đấu đạt '],
  },
  estimated: {
    says: 'the predicate is an estimate',
    reads: 'predicate',
    score: -2,
    pattern: / (?:ước|ước đạt|ước tính|ước thực hiện) /,
    examples: [' ước đạt '],
    notExamples: [' đạt '],
  },
  samePeriod: {
    says: 'the figure is that of the same period a year before',
    reads: 'predicate',
    score: -6,
    pattern: / cùng kỳ /,
    examples: [' cùng kỳ tăng '],
    notExamples: [' tăng '],
  },
  passive: {
    says: 'it was done to what is counted',
    reads: 'predicate',
    score: -2,
    when: row => row.verb !== '',
    pattern: / được /,
    examples: [' được '],
    notExamples: [' đạt '],
  },
  suffered: {
    says: 'something happened to what is counted: "52.000 ngôi nhà bị ngập"',
    reads: 'indicator',
    score: -4,
    when: row => row.source === 'right',
    pattern: /(?<!trang|thiết|chuẩn) bị /,
    examples: ['ngôi nhà bị ngập'],
    notExamples: ['máy được trang bị mới', 'dự án chuẩn bị đầu tư'],
  },
  goingOn: {
    says: 'what is counted acts already: "22 dự án đang triển khai"',
    reads: 'after',
    score: -4,
    when: row => row.figure.unitClass === 'counted',
    pattern: /^(?:đã|đang)(?![\p{L}\p{N}])/iu,
    examples: ['đã có kết quả', 'đang triển khai'],
    notExamples: ['sẽ triển khai', 'dự án đã triển khai'],
  },
  hasPlan: {
    says: 'plans are listed in brackets: "có chỉ tiêu thu lớn là: Cục A (21 tỷ đồng)"',
    reads: 'before bracket',
    score: 4,
    when: row => row.bracket >= 0 && row.chain === 0 && row.figure.unitClass !== 'percent',
    pattern: /(?:^| )(?:có|giao|với) (?:mức |tổng )?(?:chỉ tiêu|dự toán|kế hoạch) (?!.*(?:đạt|bằng|vượt) )/iu,
    examples: ['Các đơn vị có chỉ tiêu thu lớn là: Cục Thuế Tân An'],
    notExamples: ['Các đơn vị có chỉ tiêu thu đạt cao là', 'Các đơn vị thu lớn là'],
  },
  adjusted: {
    says: 'a plan is adjusted; an interest rate or a price is adjusted at once',
    reads: 'clause',
    score: 3,
    pattern:
      /(?:doanh thu|lợi nhuận|lãi (?:trước|sau|ròng)|sản lượng|chỉ tiêu|dự toán|kế hoạch)(?! (?:giá|lãi suất))[^,;]* điều chỉnh (?:giảm|tăng|còn|lên|xuống|về)(?![\p{L}])/iu,
    examples: ['doanh thu năm 2020 điều chỉnh giảm', 'kế hoạch vốn được điều chỉnh còn'],
    notExamples: ['lãi suất điều chỉnh giảm', 'kế hoạch giá được điều chỉnh giảm', 'doanh thu giảm'],
  },
  forecast: {
    says: 'the figure is that of a forecast',
    reads: 'after',
    score: 6,
    when: row => row.measure !== 'completion',
    pattern: /^(?:của |theo |trong )?(?:dự báo|dự đoán)(?![\p{L}])/iu,
    examples: ['của dự báo trước', 'dự đoán'],
    notExamples: ['của kế hoạch trước'],
  },
  stands: {
    says: 'it is there already, whatever is aimed at around it',
    reads: 'predicate',
    score: -8,
    pattern: / (?:hiện có|hiện đang có|đang có) /,
    examples: [' hiện có '],
    notExamples: [' có ', ' sẽ có '],
  },
  asks: {
    says: 'a sentence that asks for something',
    reads: 'clause',
    score: 4,
    pattern:
      /(?:^|[,;:] )[-+“" ]*(?:yêu cầu|đề nghị|kiến nghị|đề xuất|xin chủ trương)(?! của| về| này| đặt ra| tại| theo)(?!\p{L})/iu,
    examples: ['Đề nghị Trung ương hỗ trợ', '- Yêu cầu các chủ đầu tư giải ngân', 'Do đó, kiến nghị bổ sung'],
    notExamples: ['Theo đề nghị của Sở Tài chính', 'Yêu cầu của khách hàng', 'đáp ứng yêu cầu'],
  },
  atLeast: {
    says: 'a least that is to be reached: what is reached is "trên", "hơn"',
    reads: 'beyond',
    score: 3,
    pattern: /(?:^|[^\p{L}])(?:(?:ít nhất|tối thiểu) (?:phải |sẽ )?đạt|đạt (?:ít nhất|tối thiểu))(?!\p{L})/iu,
    examples: ['ít nhất đạt 2%', 'phải đạt tối thiểu 95%'],
    notExamples: ['ít nhất có 20 xã', 'đạt trên 95%'],
  },
  setBound: {
    says: 'a bound that a plan has set: "đang dưới mức 4% theo mục tiêu đề ra"',
    reads: 'beyond',
    score: 10,
    when: row => row.measure !== 'completion',
    pattern:
      /(?:^|[^\p{L}])(?:mức|ngưỡng|con số|mốc|trần) \S+ theo (?:mục tiêu|chỉ tiêu|kế hoạch|dự toán|nghị quyết)(?! số)/iu,
    examples: ['dưới mức 4% theo mục tiêu', 'vượt con số 500 theo kế hoạch'],
    notExamples: ['đạt 4% theo kế hoạch', 'ở mức 4% so với mục tiêu'],
  },
  scenario: {
    says: 'the figure is that of a scenario',
    reads: 'clause',
    score: 4,
    pattern: /^[\s“"+-]*(?:theo |với |trong |ở )?kịch bản(?!\p{L})/iu,
    examples: ['Kịch bản thấp, tăng trưởng', 'Theo kịch bản cơ sở'],
    notExamples: ['tăng trưởng vượt kịch bản'],
  },
  intends: {
    says: 'a plan is made of it, whoever makes it',
    reads: 'clause',
    score: 3,
    pattern: /(?:^|[^\p{L}])(?:lên|có|đặt) kế hoạch \p{Ll}/iu,
    examples: ['Công ty lên kế hoạch phát hành', 'có kế hoạch mở'],
    notExamples: ['đạt kế hoạch', 'vượt kế hoạch năm'],
  },
  outlook: {
    says: 'a sentence that opens as a forecast or a plan',
    reads: 'sentence',
    score: 3,
    pattern:
      /^[\s"“-]*(?:(?:có )?khả năng (?:là |trong |cả |năm |quý |tháng )|(?:dự kiến|dự báo|dự đoán|dự tính)(?: |, )|theo kế hoạch(?! số))/iu,
    examples: [
      'Khả năng cả năm xuất khẩu đạt 5 tỷ USD',
      'Dự kiến, tiêu thụ 3 triệu tấn',
      'Theo kế hoạch, doanh thu đạt 7 tỷ đồng',
    ],
    notExamples: ['Theo kế hoạch số 12', 'Khả năng tiếp cận vốn còn thấp'],
  },
} satisfies Record<string, Evidence>)

/** What an indicator says of a plan, whoever gave it. */
export const planWords = wordings({
  result: {
    says: 'what came of it',
    pattern: /^(?:kết quả|thực hiện)/iu,
    examples: ['Kết quả thu ngân sách', 'thực hiện dự toán thu'],
    notExamples: ['dự toán thu'],
  },
  planned: {
    says: 'an amount that is planned',
    pattern:
      /^(?:tổng )?(?:chỉ tiêu|dự toán|kế hoạch|nhu cầu|hạn ngạch)(?! hóa)(?![\p{L}])|(?:^so với|đề ra|đặt ra|đặt) (?:mục tiêu|chỉ tiêu|dự toán|kế hoạch)(?![\p{L}])|[\p{L}] (?:chỉ tiêu|dự toán|kế hoạch) (?:thu|chi|được giao|giao|năm|doanh thu|lợi nhuận|lãi|sản lượng)(?![\p{L}])/iu,
    examples: [
      'Tổng dự toán thu nội địa',
      'được giao dự toán thu',
      'nhu cầu vốn',
      'Hạn ngạch nhập khẩu đường',
    ],
    notExamples: ['kế hoạch hóa gia đình', 'số thu nội địa'],
  },
  quota: {
    says: 'quotas ("chỉ tiêu") are handed out',
    pattern: /(?:giao|tuyển|đào tạo|phân bổ|biên chế)(?![\p{L}])/iu,
    examples: ['giao cho các trường chỉ tiêu', 'chỉ tiêu biên chế'],
    notExamples: ['chỉ tiêu đạt và vượt'],
  },
  needed: {
    says: 'what is needed still',
    pattern: /(?:^|[\p{L}] )cần (?:đào tạo|tuyển|tuyển dụng|bổ sung|huy động|vay)(?![\p{L}])/iu,
    examples: ['cần tuyển giáo viên', 'số vốn cần huy động'],
    notExamples: ['cần cù', 'vốn huy động'],
  },
})

/** What else the words of a clause say. */
export const kindWords = wordings({
  spoken: {
    says: 'a predicate with a tense of its own',
    pattern: / (?:đã|ước|ước đạt|mới|chỉ|hiện) /,
    examples: [' ước đạt ', ' đã có '],
    notExamples: [' đạt '],
  },
  done: {
    says: 'of a plan, what was done; "hoàn thành 100% kế hoạch" may be asked for',
    pattern: / (?:đạt|bằng) /,
    examples: [' đạt ', ' ước bằng '],
    notExamples: [' hoàn thành '],
  },
  alike: {
    says: 'the figure before, in other units',
    pattern: / (?:tương đương|tương ứng) /,
    examples: [' tương đương với trên ', ' tương ứng '],
    notExamples: [' đạt '],
  },
  compared: {
    says: 'what a growth is measured against is past; read in lower case',
    pattern: / ?(?:so với|so|cùng kỳ|tháng trước|năm trước|quý trước)/,
    examples: ['so với cùng kỳ', 'năm trước'],
    notExamples: ['kế hoạch năm'],
  },
})

/** Phrases of the lexicon before a predicate, by what they say of it. */
export const kindPhrases = wordSets({
  past: {
    says: 'what follows has happened, or is so now',
    words: 'đã | đã được | hiện nay | hiện | đến nay | tính đến',
    examples: ['đến nay toàn tỉnh có'],
    notExamples: ['sẽ có'],
  },
  tells: {
    says: 'the first verb of a sentence tells what has happened',
    words: 'đã | ước đạt',
    examples: ['tỉnh đã hỗ trợ'],
    notExamples: ['tỉnh sẽ hỗ trợ'],
  },
  noAim: {
    says: 'words of the lexicon for aims that aim at nothing: "lấy nhu cầu của khách hàng làm trung tâm"',
    words: 'nghị quyết | nhu cầu',
    examples: ['nhu cầu của khách hàng'],
    notExamples: ['mục tiêu đến năm 2030'],
  },
})
