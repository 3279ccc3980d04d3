/** Words of predicates and noun phrases by which it is decided what a figure measures. */
import { wordings, wordSets } from './wording.ts'

/** What a predicate says; read in lower case, with blanks around each word. */
export const predicateWords = wordings({
  share: {
    says: 'the figure is a part of something',
    pattern: / chiếm /,
    examples: [' chiếm ', ' ước chiếm '],
    notExamples: [' đạt '],
  },
  reached: {
    says: 'a level is stated, whatever changed before',
    pattern: / (?:chiếm|đạt) /,
    examples: [' tăng đạt ', ' chiếm '],
    notExamples: [' tăng '],
  },
  more: {
    says: 'so much is added',
    pattern: / thêm /,
    examples: [' tăng thêm '],
    notExamples: [' tăng '],
  },
  altogether: {
    says: 'how many there are with those before',
    pattern: / (?:(?:nâng )?(?:lũy|luỹ) kế|tổng cộng|nâng tổng số) /,
    examples: [' lũy kế có ', ' nâng lũy kế '],
    notExamples: [' có '],
  },
  adds: {
    says: 'an order to add something, nothing that grew',
    pattern: / bổ sung /,
    examples: [' bổ sung '],
    notExamples: [' tăng '],
  },
  ratio: {
    says: 'the noun that measures a share stands in the predicate',
    pattern: / (tỷ lệ|tỉ lệ|tỷ trọng) /,
    examples: [' chiếm tỷ lệ ', ' đạt tỉ lệ '],
    notExamples: [' đạt mức '],
  },
  landed: {
    says: 'where a fall led, not by how much it fell',
    pattern: / (?:còn|xuống|mức) | về $/,
    examples: [' giảm còn ', ' giảm xuống ', ' giảm về '],
    notExamples: [' giảm '],
  },
  forbids: {
    says: 'what follows is not to be, or not to be passed',
    pattern: /(?:^|[^\p{L}])không (?:để|cho|được để|cho phép)(?![\p{L}])/iu,
    examples: ['Không để tỷ lệ nợ xấu', 'không cho phép tỷ lệ nợ'],
    notExamples: ['tỷ lệ nợ xấu', 'không những'],
  },
  onlyExtent: {
    says: 'no verb, only how far something goes',
    pattern: /^ (?:(?:lên|tới|đến|từ|hơn|khoảng|gần|trên|mức) )+$/,
    examples: [' tới ', ' đến gần ', ' từ '],
    notExamples: [' tăng tới ', ' '],
  },
  asFarAs: {
    says: 'how far it goes',
    pattern: /tới|đến/,
    examples: [' tới ', ' đến hơn '],
    notExamples: [' từ '],
  },
  from: {
    says: 'a range begins',
    pattern: / từ $/,
    examples: [' từ '],
    notExamples: [' từ khoảng '],
  },
})

/** What a noun phrase says. */
export const phraseWords = wordings({
  every: {
    says: 'how often, no noun: "tương đương 6 tỷ đồng mỗi năm"',
    pattern: /^(?:mỗi|hằng|hàng|một) (?:năm|tháng|quý|ngày|tuần)$/iu,
    examples: ['mỗi năm', 'hằng tháng'],
    notExamples: ['mỗi năm học', 'năm'],
  },
  atLeast: {
    says: 'the figure after it is a least; in lower case, with blanks around',
    pattern: / (?<!lương )(?:tối thiểu|ít nhất) (?!vùng )/,
    examples: [' số dự án tối thiểu '],
    notExamples: [' số dự án tối đa ', ' lương tối thiểu vùng '],
  },
  atMost: {
    says: 'the figure after it is a most; in lower case, with blanks around',
    pattern: / tối đa /,
    examples: [' mức tối đa '],
    notExamples: [' mức tối thiểu '],
  },
  ratioFirst: {
    says: 'a share',
    pattern: /^t[ỷỉ] (?:lệ|trọng)/i,
    examples: ['Tỷ lệ hộ nghèo', 'tỉ trọng công nghiệp'],
    notExamples: ['số hộ nghèo', 'tỷ đồng'],
  },
  part: {
    says: 'a share, whatever it is of; that of a growth is none',
    pattern: /^t[ỷỉ] (?:lệ|trọng)(?! (?:tăng|giảm|lạm phát))/iu,
    examples: ['Tỷ lệ hộ dùng mạng với tốc độ cao'],
    notExamples: ['Tỷ lệ tăng dân số', 'tốc độ tăng'],
  },
  marketShare: {
    says: 'a share of a market, which is a measure of its own',
    pattern: /^thị phần(?!\p{L})/iu,
    examples: ['thị phần', 'thị phần bảo hiểm'],
    notExamples: ['tổng thị phần', 'thị trường'],
  },
  growth: {
    says: 'a growth; a speed with a number of its own is none',
    pattern:
      /(?:tốc độ(?!(?: \p{L}+){0,2} \d)|tăng trưởng|chỉ số giá|lạm phát|mức tăng|tỷ lệ tăng|tỉ lệ tăng|mức giảm)/iu,
    examples: ['Tốc độ tăng dân số', 'lạm phát', 'mức tăng doanh thu'],
    notExamples: ['tốc độ 100 Mb/s', 'tỷ lệ hộ nghèo'],
  },
  changeNoun: {
    says: 'by how much something changed: "mức giảm thu lên đến 5 tỷ đồng"; the group is there where it fell',
    pattern:
      /(?:^(?:tương ứng (?:với )?)?|(?<!\p{L})(?:có|với|ghi nhận) )mức (?:(?:sụt )?(giảm)(?! trừ)|tăng(?! trưởng))(?!\p{L})/iu,
    examples: ['mức giảm thu', 'Giá gạo có mức tăng'],
    notExamples: ['mức giảm trừ gia cảnh', 'mức tăng trưởng', 'mức thu'],
  },
  howItChanged: {
    says: 'how much something changed, not what',
    pattern:
      /^(?:khiêm tốn|mạnh|cao|khá|ấn tượng|đáng kể|kỷ lục|thấp|nhẹ|chung|bình quân|trung bình|so với|lớn|cũng|này)(?!\p{L})/iu,
    examples: ['khiêm tốn', 'cao nhất', 'cũng thấp dần'],
    notExamples: ['số thu'],
  },
  progress: {
    says: 'how much of a plan is done',
    pattern:
      /^(?:tiến độ|tỷ lệ giải ngân|giải ngân|kết quả giải ngân|khối lượng hoàn thành|tổng khối lượng)/i,
    examples: ['Tiến độ dự án', 'tỷ lệ giải ngân vốn'],
    notExamples: ['tỷ lệ hộ nghèo'],
  },
  measures: {
    says: 'a noun that measures',
    pattern:
      /(?:tỷ lệ|thu|chi|doanh thu|lợi nhuận|sản lượng|giá trị|kim ngạch|diện tích|số|vốn|tổng|giải ngân)(?:\s|$)/i,
    examples: ['số thu nội địa', 'doanh thu'],
    notExamples: ['Công ty Bình Minh'],
  },
  measureFirst: {
    says: 'a noun that measures its members one by one',
    pattern: /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|diện tích|mức|số|tiêu chuẩn|mật độ|đất)\s/i,
    examples: ['Diện tích cây xanh', 'tiêu chuẩn cấp nước'],
    notExamples: ['đô thị loại V', 'thu nội địa'],
  },
  measureHead: {
    says: 'the noun that measures at the head, taken off where another is said',
    pattern:
      /^(?:tổng |các )?(?:trị giá|kim ngạch|giá trị|lượng|số lượng|sản lượng|diện tích|khối lượng|tổng số|số thu|doanh thu|công suất|tổng công suất|tỷ lệ|số tiền|số tiền thuế|tổng vốn|tổng vốn đầu tư)\s+/i,
    examples: ['kim ngạch xuất khẩu gạo', 'tổng công suất các nhà máy'],
    notExamples: ['xuất khẩu gạo'],
  },
  cuts: {
    says: 'the verb of a fall before its object: "giảm số lượng dự án tối thiểu 30%"',
    pattern:
      /^(?:(?:quyết định|xem xét|đề xuất|đề nghị|thực hiện|tiếp tục|được|phấn đấu) )*(?:cắt giảm|kéo giảm|giảm) (?!nghèo|thiểu|phát|tốc|trừ|xóc)(?=\p{L}{2,} \p{L}{2}|(?:thuế|phí|lãi)$)/iu,
    examples: [
      'quyết định giảm tiền thuê đất',
      'giảm thuế',
      'giảm số lượng dự án',
      'Cắt giảm thời gian giải quyết',
    ],
    notExamples: ['giảm nghèo bền vững', 'giảm thiểu tác động', 'giảm giá'],
  },
  planMet: {
    says: 'the predicate before: "Lợi nhuận đạt kế hoạch đề ra và chỉ giảm 3%"; "13 xã đạt kế hoạch" are those that did',
    pattern:
      / (?<=\p{L} \p{L}+ )(?<! (?:chưa|không|ước|đã|sẽ) )(?:cơ bản )?(?:hoàn thành|đạt)(?: và vượt)? (?:kế hoạch|mục tiêu|chỉ tiêu|dự toán)(?: (?:năm|đề ra|đặt ra|được giao))*$/iu,
    examples: ['Lợi nhuận ròng đạt kế hoạch đề ra', 'Thu nội địa cơ bản hoàn thành dự toán'],
    notExamples: ['Số xã chưa đạt kế hoạch', 'Đạt kế hoạch'],
  },
  gives: {
    says: 'that something is given, not what for',
    pattern:
      /^(?:.{2,70}? (?:đã|sẽ|vừa|cũng) )?(?:(?:kịp thời|quyết định|thống nhất) )*((?:(?:đề nghị|kiến nghị|đề xuất|xem xét) )*(?:hỗ trợ|bố trí|bổ sung|cấp|chi|dành|trích|phân bổ))(?: (?:kịp thời|khẩn cấp|ngay|thêm))*$/iu,
    examples: [
      'Đề nghị hỗ trợ',
      'bố trí',
      'UBND tỉnh đã kịp thời quyết định hỗ trợ',
      'Huyện đã hỗ trợ kịp thời',
    ],
    notExamples: ['hỗ trợ hộ nghèo', 'chi thường xuyên'],
  },
  upToMember: {
    says: 'what is measured, before the member that it is of',
    pattern: /^.*?\s(?:tại|đối với|cho|của|ở)(?=\s)/,
    examples: ['Diện tích cây xanh của các đô thị loại III'],
    notExamples: ['Diện tích cây xanh'],
  },
  ofMember: {
    says: 'the preposition of a member',
    pattern: /^(?:tại|đối với|cho|của|ở)\s/,
    examples: ['đối với đô thị loại V', 'tại các xã'],
    notExamples: ['đô thị loại V'],
  },
  howMany: {
    says: 'that something is counted, not what',
    pattern: /^(?:tổng số lượng|tổng số|tổng cộng|tổng|số lượng|số)$/iu,
    examples: ['Tổng số', 'số lượng'],
    notExamples: ['tổng số hộ'],
  },
  countHead: {
    says: 'the words of counting at the head',
    pattern: /^(?:tổng số lượng|tổng số|tổng cộng|tổng|số lượng|số)(?= |$)/iu,
    examples: ['Tổng số đối tượng vay vốn', 'số hộ'],
    notExamples: ['sốt rét', 'đối tượng vay vốn'],
  },
  scale: {
    says: 'words of scale before a counted noun',
    pattern: /^(?:nghìn|ngàn|triệu|tỷ|vạn|trăm)\s+(?:tỷ\s+)?/i,
    examples: ['nghìn lượt khách', 'triệu tỷ đồng'],
    notExamples: ['lượt khách'],
  },
  elsewhere: {
    says: 'what was spoken of, elsewhere: "…, cao hơn so với mức tăng chung của cả nước là 9%"',
    pattern:
      /^(?:(?:cao|thấp|nhanh|chậm|lớn|nhiều|ít) hơn(?: (?:nhiều|hẳn|đáng kể))?(?: so với)?|so với) (?:mức(?: (?:tăng|giảm))?(?: trưởng)?(?: (?:bình quân|trung bình))?|bình quân|trung bình)(?: chung)?(?: của)?(?:\s+|$)/iu,
    examples: ['cao hơn so với mức tăng chung của cả nước', 'thấp hơn bình quân cả nước'],
    notExamples: ['cao hơn cả nước', 'mức tăng chung'],
  },
  onlyChange: {
    says: 'how something changed: "tăng trưởng cao hơn so với mức bình quân" of the sentence before names nothing',
    pattern: /(?:so với|cao hơn|thấp hơn|tăng trưởng cao)(?![\p{L}])/iu,
    examples: ['tăng trưởng cao', 'số thu so với cùng kỳ'],
    notExamples: ['tăng trưởng'],
  },
  anaphor: {
    says: 'what was spoken of before: "mặt hàng này"',
    pattern: /(?:^|\s)(?:này|(?<!(?:theo|do|từ) )đó|trên|nói trên|nêu trên)$|^(?:con số|mức|kết quả)$/i,
    examples: ['mặt hàng này', 'con số', 'các dự án nêu trên', 'tỷ lệ đó'],
    notExamples: ['theo đó', 'kết quả thu', 'mặt hàng'],
  },
  anaphorOfFigure: {
    says: 'a figure that was spoken of before',
    pattern: /^(?:con số|mức|kết quả|tỷ lệ)/i,
    examples: ['con số này', 'tỷ lệ đó'],
    notExamples: ['mặt hàng này'],
  },
  plan: {
    says: 'a plan was exceeded',
    pattern: /(?:mục tiêu|kế hoạch|chỉ tiêu|dự toán)/,
    examples: ['vượt kế hoạch', 'vượt mục tiêu'],
    notExamples: ['vượt'],
  },
})

/** Tokens and phrases beside a figure. */
export const besideFigure = wordSets({
  preposition: {
    says: 'what follows a figure hangs on something else than the figure',
    words:
      'của | về | so | trên | tại | trong | vào | từ | do | theo | cho | đối | với | khi | nếu | nhờ | bởi | vì | đến',
    examples: ['5% của cả nước', '3% so với cùng kỳ'],
    notExamples: ['20% hộ nghèo'],
  },
  goesOn: {
    says: 'between "và" and a predicate that goes on with the figure before',
    words: 'tiếp | tục | từng | bước | dần',
    examples: ['và tiếp tục nâng lên 5%', 'và từng bước giảm'],
    notExamples: ['và nâng lên 5%'],
  },
  purpose: {
    says: 'what for',
    words: 'để | nhằm',
    examples: ['35 tỷ đồng để khôi phục đê biển'],
    notExamples: ['35 tỷ đồng khôi phục đê biển'],
  },
  source: {
    says: 'from where money comes',
    words: 'từ | nguồn',
    examples: ['5 tỷ đồng từ nguồn ngân sách'],
    notExamples: ['5 tỷ đồng cho các xã'],
  },
  purposeFill: {
    says: 'words of a purpose that say nothing',
    words: 'kịp | thời | tiếp | tục | thực | hiện',
    examples: ['để kịp thời khôi phục đê biển'],
    notExamples: ['để khôi phục đê biển'],
  },
  basedOn: {
    says: 'before a plan that a percentage is of',
    words: 'của | trong | trên | về | tổng | mức',
    examples: ['60% về kế hoạch doanh thu'],
    notExamples: ['60% kế hoạch doanh thu'],
  },
  owned: {
    says: 'whose profit it is stands before: "Công ty A ghi nhận lãi sau thuế 31 tỷ đồng"',
    words: 'ghi nhận | đạt | có | với | đạt được | thực hiện | đặt mục tiêu | dự kiến | được giao',
    examples: ['Công ty A ghi nhận lãi sau thuế 31 tỷ đồng'],
    notExamples: ['lãi sau thuế tăng'],
  },
})
