/** Words that tell numbers which only take part in a clause from those that it counts. */
import { wordings, wordSets } from './wording.ts'

export const participantWords = wordSets({
  states: {
    says: 'the verb that states the figure after it',
    words: 'đạt | là | chiếm | còn | ước đạt | đạt tỷ lệ | chiếm tỷ lệ | giảm còn | đạt trên',
    examples: ['hộ có thu nhập trên 5 triệu đồng đạt 20%', 'giảm còn 3%'],
    notExamples: ['tăng 20%'],
  },
  where: {
    says: 'who takes part, or where: not what is counted',
    words: 'của | trong | tại | ở | thuộc | khắp | giữa | cùng | trên | sang | qua',
    examples: ['tại 28 tỉnh', 'của 3 xã'],
    notExamples: ['xây dựng 3 cây cầu'],
  },
  joins: {
    says: 'a list, not a noun that has the count',
    words: 'và | hoặc',
    examples: ['và 3 xã'],
    notExamples: ['điểm cầu 28 tỉnh'],
  },
})

export const countWords = wordings({
  named: {
    says: 'those named before; read after the figure',
    pattern: /^(?:này|đó|khác|nêu trên|sau :)(?: |$)/,
    examples: ['này', 'khác', 'nêu trên', 'sau :'],
    notExamples: ['nêu', 'sau sắp xếp'],
  },
  are: {
    says: 'that the subject is what follows; in lower case, with blanks around',
    pattern: /^ (?:(?:vẫn|cũng|hiện|đều) )*là (?:những |các )?$/,
    examples: [' là ', ' vẫn là '],
    notExamples: [' ước là '],
  },
  limited: {
    says: 'a bound that was asked for: "trên" and "gần" only round a figure',
    pattern: /^(?:tối thiểu|ít nhất|tối đa|không quá|không dưới)(?!\p{L})/iu,
    examples: ['tối thiểu', 'Không quá'],
    notExamples: ['trên', 'gần'],
  },
  extent: {
    says: 'how far something reaches is counted; read in lower case',
    pattern:
      /^(?:xã|phường|thị trấn|thôn|bản|ấp|buôn|thôn bản|thôn, bản|khu dân cư|tổ dân phố|xã, phường.*)$/,
    examples: ['thôn', 'xã, phường, thị trấn'],
    notExamples: ['tỉnh', 'thôn nghèo'],
  },
  decides: {
    says: 'what a decision does, and to how many',
    pattern:
      /^(?:điều chỉnh|bổ sung|giữ nguyên|cắt giảm|thu hồi|phê duyệt|kéo dài|phân bổ|giãn|hủy)(?!\p{L})/iu,
    examples: ['Điều chỉnh giảm kế hoạch vốn của', 'thu hồi đất của'],
    notExamples: ['nộp ngân sách của'],
  },
  does: {
    says: 'something is done to what is counted; read in lower case, with blanks around',
    pattern: / (?:xây dựng|đào tạo|thu hút|tổ chức|hỗ trợ|thành lập|phát triển|triển khai|hoàn thành) /,
    examples: [' công ty xây dựng ', ' đào tạo nghề '],
    notExamples: [' điểm cầu '],
  },
})

export const timeWords = wordings({
  shortened: {
    says: 'how long something takes became shorter; read in lower case, up to the number',
    pattern:
      /(?:rút ngắn(?! được)|(?:thời gian|thời hạn|quy trình|thủ tục)(?! tới| qua| này)[^(\d]*(?:rút|giảm|cắt giảm))[^(\d]*(?: \d[\d,.–\- ]* (?:ngày|giờ|phút|tháng|tuần)(?: làm việc)?)?\s(?:từ|xuống|còn|xuống còn|chỉ còn|trong vòng)(?: (?:khoảng|dưới|chỉ|còn|không quá|\d+ ?[-–]))*\s*$/u,
    examples: [
      'thời gian cấp phép đã giảm từ ',
      'rút ngắn thời gian xử lý hồ sơ từ 15 ngày xuống còn ',
      'quy trình kiểm tra được rút từ 5 ngày xuống chỉ còn ',
    ],
    notExamples: ['trong thời hạn ', 'nộp hồ sơ trong vòng ', 'rút ngắn được 02 ngày (từ 7 ngày còn '],
  },
})
