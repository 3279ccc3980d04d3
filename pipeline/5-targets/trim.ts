/** Words of the predicate and of time that hang at the ends of an indicator, taken off. */

import type { Rule } from '../language/rule.ts'
import { compact, fold } from '../language/vietnamese.ts'

const MONTHS = '(?:\\d{1,2} tháng(?: (?:đầu|cuối) năm)?|cả năm|năm (?:\\d{4}|nay)|quý (?:i{1,3}|iv|[1-4]))'

/** Patterns read folded text; what they match goes. */
export const trimRules: readonly Rule[] = [
  {
    id: 'predicate-at-end',
    shape: '<noun phrase> <adverb>* <verb that states a figure>',
    pattern:
      /(?<![\p{L}\p{N}])(?<!(?:đó|mức|tỷ lệ|tỉ lệ|tốc độ|chưa|không|gia|khả năng|chỉ số|số|đà|trở|phương) )(?:,? ?(?:cũng|đều|vẫn|còn|đã|sẽ|lại|được)(?= ))*,? ?(?<![\p{L}])(?:ghi nhận|đạt được|đạt|(?:sụt giảm|suy giảm|(?<!sụt |suy )(?:tăng|giảm))(?: (?:khá )?(?:mạnh|nhẹ|sâu|nhanh|dần|vọt|trưởng mạnh))?|lần lượt(?: là)?|(?<=, )nhất là|là|so với(?: (?:cùng kỳ|tháng trước|năm trước|quý trước))?|khi|dù|mặc dù|tuy nhiên|theo đó|do đó|nhưng|song|như|gồm|bao gồm|dự đoán|dự báo|dự kiến|đạt kết quả|hiện (?:vẫn )?đang|hiện vẫn|vẫn đang|tiếp tục|rút ngắn|rút|(?:chỉ )?trong vòng)$/u,
    examples: [
      'doanh thu thuần cũng ghi nhận',
      'kim ngạch nhập khẩu dù',
      'máy móc nhập khẩu tăng mạnh, đạt',
      'số thu sụt giảm mạnh',
      'doanh thu hợp nhất là',
      'sản lượng cao su dự đoán',
      'vốn điều lệ của ngân hàng theo đó',
      'giá thuê phòng thực tế nhưng',
      'lãi suất gửi tiền sẽ tiếp tục',
      'lạm phát hiện vẫn đang',
      'tăng trưởng kinh tế đạt kết quả',
      'thời gian cấp phép đã được rút ngắn',
      'thời gian xử lý hồ sơ chỉ trong vòng',
    ],
    notExamples: [
      'tỷ lệ tăng',
      'giá trị gia tăng',
      'số xã chưa đạt',
      'dân số có khả năng tăng',
      'mức giảm',
      'mức sụt giảm',
      'doanh thu hợp nhất',
      'số nhiệm vụ được thực hiện',
    ],
  },
  {
    id: 'manner-at-end',
    shape: '<noun phrase> <how it went>',
    pattern:
      / (?<=\p{L} \p{L}+ )(?<!(?:tín hiệu|kết quả|yếu tố|thu nhập) )(?:(?:đã|đang|dần|khá|cũng) )*(?:khởi sắc|khả quan|ảm đạm|ấn tượng)$/u,
    examples: ['tăng trưởng khởi sắc', 'doanh thu bán lẻ đã khá ấn tượng'],
    notExamples: ['tín hiệu khả quan', 'kết quả ấn tượng'],
  },
  {
    id: 'record-at-start',
    shape: '<who> đạt <what a record> <measure>',
    pattern:
      /^(?:\p{L}+ ){1,6}?(?:đã |tiếp tục |lại )?(?:đạt|lập|ghi nhận|có)(?: được)? (?:(?:con số|kỷ lục)(?: (?:mới|kỷ lục|ấn tượng))*|(?:mức|kết quả|thành tích)(?: (?:mới|kỷ lục|ấn tượng|đáng khích lệ|cao nhất))+)(?: (?:về|là|khi|với))? (?=(?:xuất siêu|nhập siêu|kim ngạch|doanh thu|doanh số|lợi nhuận|thu |sản lượng|tổng |giá trị|tăng trưởng|thặng dư|đầu tư))/u,
    examples: [
      'cả nước đạt con số kỷ lục xuất siêu',
      'công ty ghi nhận kết quả ấn tượng với lợi nhuận sau thuế',
    ],
    notExamples: ['số xã đạt kết quả cao', 'hộ có mức thu nhập', 'đạt kỷ lục'],
  },
  {
    id: 'belonging-at-start',
    shape: 'thuộc [diện] <noun phrase>',
    pattern: /^(?:là )?thuộc (?:diện |nhóm |loại )?(?=\p{L}+ \p{L})/u,
    examples: ['thuộc diện nợ khó thu', 'thuộc nợ quá hạn của doanh nghiệp'],
    notExamples: ['hộ thuộc diện nghèo'],
  },
  {
    id: 'share-inside',
    shape: '<part> chiếm tỷ trọng <how much> <trong whole>',
    pattern:
      /(?<=\p{L})…?(?: (?:còn|rất|khá|vẫn))*(?: (?:thấp|cao|nhỏ|lớn|ít|nhiều))?,? (?:chỉ |vẫn )?chiếm (?:một )?(?:tỷ trọng|tỷ lệ|phần) (?:rất |khá |không )?(?:nhỏ|lớn|thấp|cao|đáng kể|chủ yếu)(?= trong \p{L}+ \p{L})/u,
    examples: [
      'thu từ đất chiếm tỷ trọng nhỏ trong tổng thu',
      'số thuế từ ô tô còn thấp, chỉ chiếm tỷ lệ rất nhỏ trong số thu',
    ],
    notExamples: ['tỷ trọng lớn trong tổng thu', 'hàng không thuế chiếm tỷ trọng lớn'],
  },
  {
    id: 'marker-at-start',
    shape: '<number of an item> <noun phrase>',
    pattern: /^(?:\d{1,2}\.)+\d{0,2}\s*[-–.)]?\s+(?=\p{L}+ \p{L})/u,
    examples: ['2.6 - chi chương trình mục tiêu', '1.2. thu nội địa'],
    notExamples: ['12 tháng đầu năm', '5g phủ sóng'],
  },
  {
    id: 'opening-at-start',
    shape: '<adverb or order> <noun phrase>',
    pattern:
      /^(?:dù|mặc dù|tuy|song|nhưng|khả năng|đồng ý|ưu tiên|tiếp tục|kiến nghị|đề nghị|đề xuất|hoàn thành việc|thực hiện việc|nhất là|đặc biệt là|trong khi|tăng so với|giảm so với)(?: (?:các|những|là))?(?= \p{L}+ \p{L})/u,
    examples: [
      'hoàn thành việc thời gian giải quyết thủ tục',
      'ưu tiên các dự án cao tốc',
      'dù kim ngạch xuất khẩu',
      'đề nghị hỗ trợ khắc phục hậu quả bão',
      'đồng ý số lượng biên chế',
    ],
    notExamples: ['tuyến đường cao tốc', 'song ngữ', 'các dự án ưu tiên đầu tư'],
  },
  {
    id: 'speaker-at-start',
    shape: '<who> <verb of saying>, <noun phrase>',
    pattern:
      /^(?:(?:ông|bà|đồng chí|bộ trưởng|giám đốc|chủ tịch|tổng thư ký|thứ trưởng|cục trưởng|tổng giám đốc|chuyên gia|đại diện|lãnh đạo) .{2,70}? |theo .{2,60}? )(?:nhấn mạnh|cho biết|khẳng định|nhận định|cho rằng|cho hay|chia sẻ|đánh giá|thông tin|dự báo)(?: rằng|,|:)+ (?=\p{L})/u,
    examples: [
      'ông nguyễn văn mẫu nhấn mạnh, tăng trưởng gdp',
      'đại diện sở công thương cho biết: doanh thu bán lẻ',
      'tổng thư ký hiệp hội dệt may chia sẻ, thị trường châu âu',
    ],
    notExamples: ['bà con nông dân được tập huấn', 'hệ thống thông tin địa lý'],
  },
  {
    id: 'doer-at-start',
    shape: '<authority> đã <verb> <noun phrase>',
    pattern:
      /^(?:(?:bộ(?! ngành)|sở(?! ngành)|ubnd|[uủ][ỷy] ban nhân dân|hđnd|hội đồng nhân dân)(?: [^\s,;]+){1,8}?|(?:trên địa bàn )?(?:tỉnh|thành phố|huyện|thị xã)(?: (?!đã |sẽ |đang |vừa )\p{L}+){1,4}|chính phủ|quốc hội|toàn (?:tỉnh|thành phố|huyện|ngành)) (?:đã|sẽ|đang|vừa) (?:được )?(?:tổ chức )?(?=\p{L}+ \p{L})/u,
    examples: [
      'bộ khoa học và công nghệ đã tổ chức đánh giá và công nhận',
      'toàn thành phố đã hỗ trợ xây dựng nhà ở',
      'ubnd tỉnh đã cấp giấy chứng nhận',
      'trên địa bàn tỉnh long mẫu sẽ phát triển khu thương mại',
    ],
    notExamples: [
      'bộ, ngành đã kết nối dữ liệu',
      'bộ ngành đã kết nối dữ liệu',
      'cơ quan đã kết nối dữ liệu',
    ],
  },
  {
    id: 'unit-at-start',
    shape: '<office> đã <verb> <noun phrase>',
    // whose money it is stays: "cục thuế đã thu ngân sách"
    pattern:
      /^(?:(?:tổng |chi )?cục|ban quản lý|trung tâm|công an|kho bạc|bộ đội biên phòng|lực lượng|đơn vị|hải quan)(?: [^\s,;]+){0,14}? (?:đã|sẽ|đang|vừa) (?:được )?(?!(?:thu|nộp|chi|đạt|giải ngân|có|thực hiện|ghi nhận|xuất|nhập|lãi|lỗ) )(?=\p{L}+ \p{L})/u,
    examples: [
      'chi cục hải quan cửa khẩu tân an đã làm thủ tục cho tàu biển',
      'công an tỉnh đã khởi tố vụ án',
      'đơn vị đã kiểm tra doanh nghiệp',
    ],
    notExamples: ['cục thuế tân an đã thu ngân sách', 'trung tâm đã có giấy phép'],
  },
  {
    id: 'clause-at-start',
    shape: '<clause> và <noun that measures>',
    pattern:
      /^(?!.*(?:tỷ lệ|số|tổng)(?!\p{L}).* và )[\p{L} ]{4,60}? (?:sẽ|đã|đang|vẫn|tiếp tục) [\p{L} ]{2,40} và (?=(?:tăng trưởng|tốc độ|kim ngạch|doanh thu|sản lượng|số thu|lợi nhuận|lạm phát|giá trị|gdp|grdp|cpi|xuất khẩu|nhập khẩu)(?!\p{L}))/u,
    examples: ['sản xuất đã phục hồi nhanh và kim ngạch xuất khẩu', 'đà tăng sẽ khá hơn và tăng trưởng'],
    notExamples: ['số dự án đã hoàn thành và giá trị giải ngân', 'kim ngạch xuất khẩu và nhập khẩu'],
  },
  {
    id: 'period-at-start',
    shape: '<period> <noun phrase>',
    pattern: new RegExp(`^${MONTHS}(?: cuối của năm(?: nay| \\d{4})?)?[,:]?(?= \\p{L}+ \\p{L})`, 'u'),
    examples: ['9 tháng tổng thu ngân sách', 'cả năm thu nội địa', 'quý ii sản lượng điện'],
    notExamples: ['trẻ em dưới 6 tháng tuổi'],
  },
  {
    id: 'period-at-end',
    shape: '<noun phrase> <period>',
    pattern: new RegExp(` (?<=\\p{L} \\p{L}+ )(?:(?:trong |của )?${MONTHS}|trong (?:kỳ|quý))$`, 'u'),
    examples: ['doanh thu trong quý', 'thu ngân sách 9 tháng', 'thu nội địa cả năm', 'sản lượng điện quý ii'],
    notExamples: ['thời gian trung bình mỗi năm', 'dự án đầu tư trong năm'],
  },
]

const PATTERNS = trimRules.map(({ pattern }) => compact(pattern))

/** An indicator without what hangs at its ends; what would leave no phrase stays. */
export function trimmed(indicator: string): string {
  let text = indicator
  for (let again = true; again; ) {
    again = false
    const folded = fold(text)
    for (const pattern of PATTERNS) {
      const match = pattern.exec(folded)
      if (!match) continue
      const rest = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim()
      if (!/\p{L}{2}/u.test(rest)) continue
      text = rest.replace(/^[,;:\s]+|[,;:\s]+$/g, '')
      again = true
      break
    }
  }
  return balanced(saysTwice(text) ? text.replace(TWICE, '$1') : text)
}

/** Whether any word stands there twice: the cheap test before the pattern. */
function saysTwice(text: string): boolean {
  const words = text.toLowerCase().split(' ')
  return words.length > 3 && new Set(words).size < words.length
}

/** "lãi bình quân bình quân thành viên" */
const TWICE = /(?<!\p{L})(\p{L}+ \p{L}+) \1(?!\p{L})/giu

/** "doanh thu) của hãng", "dự án (gồm": half a bracket is none. */
function balanced(text: string): string {
  const open = text.lastIndexOf('(')
  const close = text.lastIndexOf(')')
  if (open > close && open > 2) return text.slice(0, open).trim()
  if (close >= 0 && text.indexOf('(') < 0) {
    const rest = text.slice(close + 1).trim() || text.slice(0, close).trim()
    return /\p{L}{2}/u.test(rest) ? rest : text
  }
  return text
}
