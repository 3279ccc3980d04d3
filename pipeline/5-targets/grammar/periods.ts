/** How texts speak of time around the periods that stage 4 finds. */
import { wordings, wordSets } from './wording.ts'

/** Words right before a period or date; each pattern ends where the period begins. */
export const beforePeriod = wordings({
  dated: {
    says: "a day: the month is that of an act's date",
    pattern: /ngày\s+\d{1,2}\s+$/i,
    examples: ['Kèm theo Quyết định số 5 ngày 4 '],
    notExamples: ['kể từ ngày ', 'kết quả 4 '],
  },
  compared: {
    says: 'something is compared with it',
    pattern: /(?<!sánh.*)(?:so với|hơn)\s(?:\p{L}+\s){0,2}$/iu,
    examples: ['Lợi nhuận chỉ bằng 33% so với ', 'cao hơn cùng kỳ '],
    notExamples: ['So sánh kết quả với ', 'Kết quả '],
  },
  upToBeginning: {
    says: 'up to the beginning of a month',
    pattern: /(?:đến|tới) đầu $/iu,
    examples: ['đến đầu ', 'Tới đầu '],
    notExamples: ['từ đầu ', 'đến cuối '],
  },
  since: {
    says: 'since when something has not been seen, or when it is delivered: of no figure',
    pattern: /(?:nhất (?:kể )?từ\s+(?:đầu\s+|cuối\s+)?|kỳ hạn\s+)$/iu,
    examples: ['mức cao nhất kể từ ', 'thấp nhất từ đầu ', 'giá giao kỳ hạn '],
    notExamples: ['kể từ ', 'thời hạn '],
  },
  hour: {
    says: 'the hour of a day; read up to the day',
    pattern:
      /(?<!\d)\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2}(?: ?(?:phút|'))?)?(?: (?:sáng|trưa|chiều|tối))?,? +(?:ngày +)?$/iu,
    examples: ['đến 7 giờ 30 phút ngày ', 'tính đến 17h00 ngày ', 'lúc 8 giờ sáng ngày '],
    notExamples: ['trong 3 giờ', 'đến ngày '],
  },
  due: {
    says: 'something is due on it, or reached by it: a day without them is that of a meeting, a document or a visit',
    pattern:
      /(?:đến|tới|hết|trước|vào|cuối|trong|kể từ|thời điểm|phiên|phiên giao dịch|chậm nhất|muộn nhất|không muộn hơn)\s+(?:là\s+)?(?:hết\s+|cuối\s+|hết\s+tháng\s+|thời điểm\s+)?(?:ngày\s+)?$/iu,
    examples: [
      'tính đến ngày ',
      'trước ',
      'đến hết tháng ',
      'phiên giao dịch ',
      'chậm nhất ngày ',
      'muộn nhất là ngày ',
    ],
    notExamples: ['Tờ trình số 5 ngày ', 'họp '],
  },
  from: {
    says: 'something holds from a day on; read up to it',
    pattern: /(?:^|[^\p{L}])từ (?:ngày )?$/iu,
    examples: ['Từ ngày ', 'áp dụng từ '],
    notExamples: ['đến ngày '],
  },
  sinceWhen: {
    says: 'something is counted since then; read up to the year',
    pattern: /(?:^|[^\p{L}])từ (?:(?:khi|ngày|lúc|sau khi) [^.;,]{2,50}\(|(?:đầu |cuối |giữa )?)$/iu,
    examples: ['kể từ ', 'từ khi thành lập (', 'Từ cuối '],
    notExamples: ['đến ', 'so với (', 'từ đó (', 'từ khi thành lập, '],
  },
  fromPartOf: {
    says: 'something is counted from its beginning, middle or end on; read up to it',
    pattern: /(?:^|[^\p{L}])từ (?:đầu|giữa|cuối) $/iu,
    examples: ['Từ đầu ', 'kể từ giữa '],
    notExamples: ['đầu ', 'từ ', 'so với đầu '],
  },
  planFor: {
    says: 'a plan is for it',
    pattern:
      /(?:^|[^\p{L}])(?:kế hoạch|nhiệm vụ|dự toán|chỉ tiêu|mục tiêu|phương hướng)(?! số)[^.;:()]{0,60}$/iu,
    examples: ['kế hoạch phát triển kinh tế - xã hội ', 'dự toán ngân sách '],
    notExamples: ['kết quả sản xuất ', 'kế hoạch số 5 '],
  },
  altogether: {
    says: 'what follows is told of all of it together, whatever the sentence began with',
    pattern: /(?:^|[^\p{L}])(?:(?:lũy|luỹ) kế|cộng dồn|tính chung)(?: đến)?(?: cả| hết)?\s*$/iu,
    examples: ['lũy kế ', 'Tính chung', 'luỹ kế đến hết'],
    notExamples: ['trong ', 'lũy kế vốn'],
  },
  upTo: {
    says: 'what is told counts up to it',
    pattern: /(?:đến|tới|hết)(?: hết)?(?: ngày)?$/iu,
    examples: ['tính đến', 'đến hết ngày'],
    notExamples: ['trong ngày', 'từ'],
  },
})

/** Periods by their own words. */
export const periodWords = wordings({
  halfOf: {
    says: 'half of a quarter, no half-year',
    pattern: /^nửa (?:đầu|cuối) quý/i,
    examples: ['nửa đầu quý 3', 'Nửa cuối quý'],
    notExamples: ['nửa đầu năm'],
  },
  fromBeginning: {
    says: 'from the beginning of the year up to now',
    pattern: /từ\s+đầu năm$/iu,
    examples: ['Từ đầu năm', 'tính từ đầu năm'],
    notExamples: ['đầu năm', 'từ đầu năm 2020'],
  },
  sinceBeginning: {
    says: 'since the beginning of the year: "cao nhất kể từ đầu năm" is of no figure',
    pattern: /kể từ đầu năm$/iu,
    examples: ['cao nhất kể từ đầu năm'],
    notExamples: ['từ đầu năm'],
  },
  now: {
    says: 'the present',
    pattern: /hiện|nay/i,
    examples: ['hiện nay', 'Đến nay', 'hiện tại'],
    notExamples: ['năm 2020'],
  },
  upToNow: {
    says: 'counted up to now',
    pattern: /^(?:tính )?(?:đến|tới) /iu,
    examples: ['đến nay', 'tính đến thời điểm hiện tại'],
    notExamples: ['hiện nay', 'thời điểm hiện tại'],
  },
  present: {
    says: 'now, and no period of which the present is a part',
    pattern:
      /^(?:hiện(?: nay| tại)?|thời điểm hiện (?:tại|nay)|(?:tính )?(?:đến|tới) (?:thời điểm )?(?:hiện )?(?:nay|tại))$/iu,
    examples: ['hiện nay', 'Đến nay', 'tính đến thời điểm hiện tại', 'hiện'],
    notExamples: ['năm nay', 'từ nay'],
  },
  yearBefore: {
    says: 'the year before',
    pattern: /^năm (?:trước|ngoái)$/iu,
    examples: ['năm trước', 'Năm ngoái'],
    notExamples: ['năm 2020', 'những năm trước'],
  },
  samePeriod: {
    says: 'the same period of the year before',
    pattern: /^cùng k[ỳì]/iu,
    examples: ['cùng kỳ', 'Cùng kì năm 2019'],
    notExamples: ['kỳ trước'],
  },
  yearEnd: {
    says: 'up to the end of a year, which is still to come',
    pattern: /^(?:đến|tới|vào) (?:cuối|hết) năm/iu,
    examples: ['đến cuối năm 2025', 'Tới hết năm'],
    notExamples: ['cuối năm 2025', 'đến năm 2025'],
  },
})

/** Sentences that speak of a time without naming it. */
export const timeOfSentence = wordings({
  planOfYear: {
    says: 'the last plan that a text names with its year',
    pattern:
      /^.*(?<!\p{L})(?:kế hoạch|nhiệm vụ|dự toán|chỉ tiêu|mục tiêu|phương hướng)(?! số)[^.;:()]{0,60}? năm (\d{4})(?!\d)/iu,
    examples: [
      'HĐND tỉnh thông qua kế hoạch phát triển kinh tế - xã hội năm 2026',
      'kết quả thực hiện nhiệm vụ năm 2025, dự toán năm 2026',
    ],
    notExamples: ['Kế hoạch số 5 năm 2026', 'kết quả năm 2025', 'kế hoạch giai đoạn mới'],
  },
  plansOn: {
    says: 'a paragraph that goes on with the plan of which the one before told',
    pattern:
      /^(?:(?:theo đó|trong đó|cụ thể|tại kỳ họp|tại đây),? |theo )?(?:(?:nghị quyết|kế hoạch|chương trình)(?: (?:này|nêu trên|mới|được thông qua))? (?:thông qua|đề ra|đặt ra|xác định|nêu|đưa ra|gồm|có|với)|(?:các|một số|những|\d+) (?:nhóm )?(?:chỉ tiêu|mục tiêu))(?!\p{L})/iu,
    examples: [
      'Nghị quyết đề ra 20 chỉ tiêu',
      'Theo đó, nghị quyết xác định GRDP tăng 8%',
      'Các chỉ tiêu chủ yếu gồm',
    ],
    notExamples: ['Nghị quyết số 5', 'Thực hiện nghị quyết', 'Chỉ tiêu'],
  },
  sameMonth: {
    says: 'the month spoken of',
    pattern:
      /(?<!\p{L})(?<!(?:so với|so|hơn|sau|mỗi|hằng|hàng) )(?:trong tháng(?: này)?|tháng này)(?= ?,| \p{L})(?! (?:\d|đầu|cuối|tới|tư|ba|bảy|tám|chín|mười|hai|trước|sau|\p{L}+ (?:đầu|cuối)))/iu,
    examples: ['Trong tháng, thu 5 tỷ đồng', 'thu nội địa tháng này đạt 3 tỷ đồng'],
    notExamples: ['trong tháng tới', 'trong tháng 5', 'so với tháng này năm ngoái', 'Trong tháng đầu năm'],
  },
  atPresent: {
    says: 'a clause that opens so is of now',
    pattern:
      /(?:^[\s“"+-]*|[,;.:]\s+)hiện(?= \p{L})(?! (?:nay|tại|trạng|đại|thực|hữu|diện|tượng|vật|hành|nghiệm|thời|có hiệu lực))(?![^.;]* (?:phấn đấu|chỉ tiêu|kế hoạch|dự kiến|mục tiêu|sẽ) )/iu,
    examples: ['Hiện công ty có 5.000 khách hàng', 'Thu hút đầu tư tăng, hiện toàn tỉnh có 20 dự án'],
    notExamples: [
      'Hiện nay công ty có 5.000 khách hàng',
      'Hiện tượng sạt lở',
      'Hiện tỉnh phấn đấu có 20 dự án',
    ],
  },
  daysAgo: {
    says: 'a few days before it is told',
    pattern:
      /(?=[tcđnmvhs])(?<!\p{L})(?<!(?:so với|hơn|từ) )(?:(?:trong |cuối |đầu )?tuần (?:qua|này|vừa qua)|(?:trong )?(?:những|mấy|vài) ngày (?:qua|này|gần đây|vừa qua)|hôm qua|(?:sáng|chiều) nay)(?=,| \p{L}|$)/iu,
    examples: [
      'Cuối tuần qua, đơn vị đón 5 đoàn khách',
      'Trong những ngày này, cửa khẩu',
      'Sáng nay, giá vàng',
    ],
    notExamples: ['so với tuần qua, giá tăng', 'những ngày đầu năm', 'tuần trước'],
  },
  recentYears: {
    says: 'some years up to now, not counted',
    pattern:
      /(?<!\p{L})(?:trong )?(?:những|mấy|vài|các|nhiều) năm (?:gần đây|vừa qua|trở lại đây)(?!\p{L})/iu,
    examples: ['trong vài năm gần đây diện tích tăng', 'Những năm gần đây, thu nhập', 'các năm vừa qua'],
    notExamples: ['5 năm gần đây', 'những năm trước', 'nhiều năm qua'],
  },
  together: {
    says: 'years that are counted together; read from shortly before the first year',
    pattern: /(?:\d|hai|ba|bốn|các|những|cả) năm(?: |$)/iu,
    examples: ['Trong 3 năm 2017', 'các năm'],
    notExamples: ['trong năm 2017', 'bình quân năm'],
  },
  congress: {
    says: 'a title that names a congress and the term that it opens',
    pattern: /đại hội .*nhiệm kỳ \d/iu,
    examples: ['ĐẠI HỘI ĐẢNG BỘ TỈNH TÂN AN LẦN THỨ XV, NHIỆM KỲ 2020 - 2025'],
    notExamples: ['Kết quả nhiệm kỳ 2020 - 2025', 'Đại hội lần thứ XV'],
  },
  ownEvent: {
    says: 'what follows has a period of its own: when a project begins or ends says nothing of its size',
    pattern:
      /, (?:dự kiến (?:sẽ )?hoàn thành|(?:dự kiến |sẽ )?(?:được )?(?:khởi công|(?:đi vào|bắt đầu|chính thức) (?:hoạt động|vận hành|khai thác)|hoạt động))/iu,
    examples: [', dự kiến hoàn thành ', ', khởi công ', ', dự kiến đi vào hoạt động từ '],
    notExamples: [', hoàn thành trước ', ', đạt kế hoạch '],
  },
  untilNow: {
    says: 'nothing but a bracket that closes between a year and the present',
    pattern: /^\)?,? ?(?:cho )?(?:đến|tới)/,
    examples: [' đến nay', ') đến nay', ' cho tới nay'],
    notExamples: [' hiện nay', ' thu 5 tỷ đồng, đến nay'],
  },
  betweenYears: {
    says: 'nothing but "và" or a comma between two years',
    pattern: /^[,; ]*(?:và )?(?:năm )?$/,
    examples: [', ', ' và ', ', năm ', ' và năm '],
    notExamples: [' so với ', ' đến '],
  },
  ownYear: {
    says: 'a full date: its year tells when a text was written',
    pattern: /(?<![\d/])\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?(20\d\d)(?!\d)/g,
    examples: ['ngày 5/6/2021', '05-06-2021'],
    notExamples: ['6/2021', '5/6/20211'],
  },
  yearNamed: {
    says: 'a year that a text names, after words of comparison or without',
    pattern: /(?:(cùng kỳ|so với|ngoái)[^.;\d]{0,12})?(?:năm\s+|\/|trong\s+|kỳ\s+)(20\d\d)(?![\d/-])/giu,
    examples: ['năm 2021', 'so với cùng kỳ năm 2020', 'tháng 5/2021'],
    notExamples: ['giai đoạn 2021', 'năm 2021-2025'],
  },
})

export const periodPhrases = wordSets({
  equals: {
    says: 'it is like what it is compared with',
    words: 'xỉ | bằng | ngang | đương | như | gần | với | mức | của',
    examples: ['sẽ xấp xỉ năm trước', 'bằng năm trước'],
    notExamples: ['đạt năm trước'],
  },
  comparedWith: {
    says: 'the same period is what something is compared with, not told of',
    words: 'với | so | hơn | của | bằng | và | kém',
    examples: ['so với cùng kỳ', 'kém cùng kỳ'],
    notExamples: ['trong khi cùng kỳ'],
  },
  amount: {
    says: 'words between "so với" and the figure that something is compared with',
    words: 'mức | con | số | khoảng | gần | hơn | trên | lãi | lỗ',
    examples: ['so với con số 20 tỷ đồng', 'so với mức gần 6%'],
    notExamples: ['so với kế hoạch 20 tỷ đồng'],
  },
  ofPeriod: {
    says: 'the period of a figure follows it',
    words: 'của | trong | vào | hồi | tại | ở',
    examples: ['20 tỷ đồng của cùng kỳ', '5% trong quý 2'],
    notExamples: ['20 tỷ đồng đến năm 2025'],
  },
  contrast: {
    says: 'a clause of its own follows, with a period of its own',
    words: 'trong khi | trong khi đó | còn | nhưng | song | ngược lại',
    examples: ['trong khi nửa đầu năm giảm 24%', 'còn quý trước lỗ'],
    notExamples: ['và nửa đầu năm'],
  },
})
