/** How texts name the days, years and months that tell when they were written and how far they look. */
import { wordings } from './wording.ts'

export const writtenWords = wordings({
  date: {
    says: 'a full date',
    pattern:
      /(?:ngày\s+)?(?<![\d/.,])(?:(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)|(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?((?:19|20)\d\d))(?![\d/])/giu,
    examples: ['ngày 15 tháng 6 năm 2021', 'họp 5/6/2021', '05 / 06 / 2021'],
    notExamples: ['tháng 6 năm 2021', '12/5/6/2021', '6/2021'],
  },
  letterhead: {
    says: 'a letterhead whose day, or day and month, is left blank',
    pattern:
      /(?:^|\n)[^\n\d]{0,80},? ngày\s*(?:[….]+|_+|\/)?\s*tháng\s*(?:(\d{1,2})|[….]+|_+)?\s*năm\s*(20\d\d)(?!\d)/iu,
    examples: [
      'Tân An, ngày     tháng 9 năm 2021',
      'Tân An, ngày … tháng … năm 2021',
      'Tân An, ngày tháng năm 2021',
    ],
    notExamples: ['Tân An, ngày 5 tháng 9 năm 2021', 'Tân An, tháng 9 năm 2021'],
  },
  numberOfYear: {
    says: 'the year in the number of a document',
    pattern: /\d\/(20\d\d)\//,
    examples: ['31/2021/QĐ-UBND', '05/2017/NQ-HĐND'],
    notExamples: ['31/QĐ-UBND', '2021/QĐ-UBND'],
  },
  toCome: {
    says: 'the day after it is to come',
    pattern: /(?:trước|sau|đến|tới|hết|từ|hạn|chậm nhất|muộn nhất)(?:\s+(?:là|hết|vào|thời điểm))*\s*$/iu,
    examples: ['hoàn thành trước ', 'có hiệu lực từ ', 'chậm nhất là '],
    notExamples: ['họp vào ', 'Xét Tờ trình số 5 '],
  },
  deadline: {
    says: 'something is due on the day after it',
    pattern: /(?:trước|hết|chậm nhất|muộn nhất)(?:\s+(?:là|hết|vào|thời điểm))*\s*$/iu,
    examples: ['hoàn thành trước ', 'chậm nhất là ', 'đến hết '],
    notExamples: ['có hiệu lực từ ', 'họp vào '],
  },
  plans: {
    says: 'a type of document that says how long it lasts; a notice and a decree do not',
    pattern: /^(?:kế hoạch|chương trình|đề án|chiến lược|quy hoạch)/,
    examples: ['kế hoạch', 'chương trình hành động'],
    notExamples: ['thông báo', 'nghị định'],
  },
  until: {
    says: 'the year until which a plan looks; a vision is further off',
    pattern: /(?<!tầm nhìn (?:đến|tới) )(?<=(?:đến|tới)(?: hết| cuối)? )năm (20\d\d)(?!\d)/giu,
    examples: ['giai đoạn đến năm 2030', 'tới hết năm 2028', 'đến cuối năm 2027'],
    notExamples: ['tầm nhìn đến năm 2050', 'trong năm 2030', 'đến năm 20301'],
  },
  eventDay: {
    says: 'a day on which something happened; one that bears its year may be long past',
    pattern:
      /(?<!\p{L})(?:ngày|sáng|trưa|chiều|tối|đêm|phiên)(?: ngày)? (\d{1,2})\s?\/\s?(\d{1,2})(?!\s?[\d/])/giu,
    examples: ['Sáng 24/6', 'ngày 5/10', 'tối ngày 3/8'],
    notExamples: ['tháng 6/2021', '5/8 số xã', 'ngày 5/10/2021'],
  },
  monthTold: {
    says: 'a month of which something is told',
    pattern:
      /(?<=(?:^|[.,;:\n“"(]\s*|(?:trong|sang|riêng|hết|cuối|đầu|vào|đến) ))tháng (\d{1,2})(?:\s?\/\s?(20\d\d)| năm (20\d\d))?(?![\d/])(?=,|\)| \p{L})(?! tới)(?<!nay (?:đến|tới)(?: hết| cuối)? .{7,15})/giu,
    examples: ['trong tháng 9/2021, xuất khẩu', 'Tháng 8, thu ngân sách', 'đến cuối tháng 9, tín dụng'],
    notExamples: ['so với tháng 7/2021, tăng', 'từ nay đến hết tháng 12, thu', 'trong tháng 9 tới'],
  },
  monthsPast: {
    says: 'the first months of a year, which it may name',
    pattern:
      /(?<!\d)(\d{1,2}) tháng(?:(?: đầu)?(?: năm|,|\/| \/) ?(20\d\d)(?!\d)| đầu năm(?: nay)?(?! \d)| qua(?!\p{L})|(?<=(?:^|[.,\n]\s*|tính chung |lũy kế )\d{1,2} tháng),)/giu,
    examples: [
      '10 tháng năm 2025',
      '9 tháng đầu năm 2025',
      '9 tháng/2025',
      '9 tháng đầu năm nay',
      '9 tháng qua',
      'Tính chung 9 tháng, thu',
    ],
    notExamples: ['tháng 10 năm 2025', '6 tháng cuối năm 2025', 'trong vòng 9 tháng, dự án'],
  },
})
