/** Words by which somebody is placed among the first ones. */
import { wordings } from './wording.ts'

/** Read in lower case, spaces single. */
export const rankWords = wordings({
  among: {
    says: 'before the number: who is spoken of is among so many',
    pattern:
      /(?:(?:thuộc|vào|lọt|(?:nằm|đứng|có mặt|ở|lên)(?: vào)? trong)(?: (?:danh sách|số))? |giữ vững (?:vị trí|vị thế)(?: trong)? )(?:nhóm|tốp|top)$/u,
    examples: ['tỉnh thuộc nhóm', 'phấn đấu vào top', 'luôn nằm trong tốp'],
    notExamples: ['các xã thuộc khu vực', 'xã nhóm', 'thị trường trong top'],
  },
  foremost: {
    says: 'after the number: of whom, and that they are the first ones',
    pattern:
      /^((?:nước|quốc gia|nền kinh tế|tỉnh|thành phố|địa phương|đơn vị|bộ|ngành|cơ quan|doanh nghiệp|công ty|ngân hàng|trường|thị trường)(?:,? (?:thành phố|ngành|cơ quan ngang bộ))?)?(?: [^,;.]{0,40}?)?(?<= |^)(?:dẫn đầu|hàng đầu|đứng đầu|đầu|(?:tốt|cao|lớn|khá|mạnh|nhanh|phát triển|cạnh tranh) nhất|cả nước|toàn quốc|khu vực|vùng|thế giới|châu á|đông nam á|asean)(?!\p{L})/u,
    examples: [
      'nước dẫn đầu về dữ liệu mở',
      'tỉnh, thành phố có chỉ số cao nhất',
      'cả nước về chuyển đổi số',
      'đầu cả nước',
    ],
    notExamples: ['là xã liền kề đô thị', 'người cao tuổi', 'tấn lúa'],
  },
})
