/** Words by which somebody is placed among the first ones. */
import { wordings, wordSets } from './wording.ts'

export const groupWords = wordSets({
  group: {
    says: 'so many that are taken together',
    words: 'nhóm | tốp | top',
    examples: ['nhóm'],
    notExamples: ['hạng'],
  },
  first: {
    says: 'the first ones, whatever follows the number',
    words: 'tốp | top',
    examples: ['top'],
    notExamples: ['nhóm'],
  },
})

/** Read in lower case, spaces single. */
export const rankWords = wordings({
  among: {
    says: 'before a group and its number: who is spoken of is in it',
    pattern:
      /(?:(?:thuộc|vào|lọt|(?:nằm|đứng|có mặt|ở|lên)(?: vào)? trong)(?: (?:danh sách|số))?|giữ vững (?:vị trí|vị thế)(?: trong)?) $/u,
    examples: ['tỉnh thuộc ', 'phấn đấu vào ', 'luôn nằm trong '],
    notExamples: ['các xã ', 'xã ', 'thị trường trong '],
  },
  foremost: {
    says: 'after the number: of whom, and that they are the first ones',
    pattern:
      /^((?:nước|quốc gia|nền kinh tế|tỉnh|thành phố|địa phương|đơn vị|bộ|ngành|cơ quan|doanh nghiệp|công ty|ngân hàng|trường|thị trường)(?:,? (?:thành phố|ngành|cơ quan ngang bộ))?(?!\p{L}))?(?: ?[^,;.]{0,40} | ?)(?:dẫn đầu|hàng đầu|đứng đầu|đầu (?:cả nước|toàn quốc|vùng|khu vực|thế giới)|(?:tốt|cao|lớn|khá|mạnh|nhanh|phát triển|cạnh tranh) nhất)(?!\p{L})/u,
    examples: [
      'nước dẫn đầu về dữ liệu mở',
      'tỉnh, thành phố có chỉ số cao nhất',
      'địa phương đầu cả nước',
      'hàng đầu thế giới',
    ],
    notExamples: ['là xã liền kề đô thị', 'được đầu tư', 'vùng khó khăn', 'tấn lúa'],
  },
  where: {
    says: 'after the number: among whom',
    pattern: /^(?:cả nước|toàn quốc|khu vực|vùng|thế giới|châu á|đông nam á|asean)(?!\p{L})/u,
    examples: ['cả nước về chuyển đổi số', 'vùng trung du'],
    notExamples: ['tỉnh khó khăn', 'hàng hóa'],
  },
})
