/** Words around the names of places. */
import { wordings, wordSets } from './wording.ts'

export const placeWords = wordings({
  province: {
    says: 'the level of a province before its name',
    pattern: /^(?:tỉnh|thành phố|tp\.?)\s+/i,
    examples: ['tỉnh Tân An', 'TP. Bình Minh', 'Thành phố Bình Minh'],
    notExamples: ['thị xã Tân An', 'Tân An'],
  },
  city: {
    says: 'a city, which may be a province itself',
    pattern: /^thành phố/,
    examples: ['thành phố Bình Minh'],
    notExamples: ['huyện Phước Long'],
  },
  national: {
    says: 'the whole country',
    pattern: /^(?:cả nước|toàn quốc|nước ta|việt nam)$/,
    examples: ['cả nước', 'nước ta'],
    notExamples: ['toàn tỉnh', 'nước'],
  },
  local: {
    says: 'the whole of the place that the document speaks of',
    pattern: /^(?:toàn tỉnh|cả tỉnh|toàn thành phố|cả thành phố|trên địa bàn(?: tỉnh| thành phố)?)$/,
    examples: ['toàn tỉnh', 'trên địa bàn', 'trên địa bàn tỉnh'],
    notExamples: ['cả nước', 'trên địa bàn huyện'],
  },
  territory: {
    says: "the territory at the end of the name of a district's or commune's body",
    pattern:
      /(?:^|\s)((?:huyện|quận|thị xã|thành phố|thị trấn|xã|phường|đặc khu)\s+(?!và\s)(?:\d{1,2}|\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]*){0,4}))$/u,
    examples: ['Ủy ban nhân dân huyện Phước Long', 'Hội đồng nhân dân quận 5'],
    notExamples: [
      'Ủy ban nhân dân tỉnh Tân An',
      'Sở Xây dựng và Phát triển đô thị',
      'Phòng Lao động - Xã hội',
    ],
  },
  committee: {
    says: 'the committee of the Party in a district or city, and its territory',
    pattern:
      /(?:^|\s)([Hh]uyện|[Qq]uận|[Tt]hị|[Tt]hành) (?:ủy|uỷ)(?:\s+(?:huyện|quận|thị xã|[Tt]hành phố|TP\.?))?\s+(\d{1,2}|\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]*){0,4})$/u,
    examples: ['Huyện ủy Phước Long', 'Ban Thường vụ Thị uỷ Tân An', 'Quận ủy 5', 'Thành ủy Tân An'],
    notExamples: ['Huyện ủy và các đảng ủy', 'Tỉnh ủy Tân An', 'Ủy ban nhân dân huyện Phước Long'],
  },
  between: {
    says: 'nothing but "và" or a comma between two places',
    pattern: /^(?:,|;|và|, và)$/,
    examples: [',', 'và', ', và'],
    notExamples: ['với', ''],
  },
  worldBefore: {
    says: 'the world, right before a predicate',
    pattern: /^(?:thế giới|toàn cầu)$/iu,
    examples: ['thế giới', 'Toàn cầu'],
    notExamples: ['cả nước', 'giới'],
  },
  worldActs: {
    says: 'what the whole world does; read up to the figure',
    pattern: /^(?:cả |toàn )?(?:thế giới|toàn cầu) (?:đã )?(?:sản xuất|tiêu thụ|ghi nhận|có|cần)(?!\p{L})/iu,
    examples: ['thế giới sản xuất', 'Toàn cầu tiêu thụ khoảng', 'cả thế giới có'],
    notExamples: ['thị trường thế giới có', 'thế giới'],
  },
  owned: {
    says: 'what a country has that its name follows; read up to it',
    pattern:
      /^[\s“"-]*(?:(?:(?:tốc độ )?tăng trưởng|quy mô) )?(?:(?:nền )?kinh tế|gdp|cpi|lạm phát|dân số|tăng trưởng|(?:sản lượng|giá)(?: (?!xuất|nhập|sang|từ|bán|mua)\p{L}+){0,4})$/iu,
    examples: ['kinh tế', 'tăng trưởng GDP', 'Giá gạo', 'sản lượng cà phê'],
    notExamples: ['xuất khẩu gạo', 'giá gạo xuất khẩu sang', 'giá trị nhập khẩu từ'],
  },
  economy: {
    says: 'what a country\'s own economy does: "Trung Quốc đạt 5 tỷ USD" in a list of markets is none of it',
    pattern:
      /^(?:nhập khẩu|xuất khẩu|sản xuất|tiêu thụ|khai thác|thu hoạch|đã nhập|đã xuất|nk|xk)(?!\p{L})/iu,
    examples: ['nhập khẩu 5', 'đã xuất khẩu'],
    notExamples: ['đạt 5', 'nhập siêu'],
  },
})

/** Names of companies that end with a place's; read up to the place. */
export const companyNames = wordings({
  company: {
    says: 'the name of a company goes on: what it is called does not say where it is',
    pattern:
      /(?:công ty|ctcp|tập đoàn|ngân hàng)(?! (?:\p{L}+ ){0,4}(?:điện lực|cấp nước|cấp thoát nước|xổ số|chi nhánh))(?: [\p{L}&]+){0,8} $/iu,
    examples: ['Công ty Cổ phần Cao su ', 'ngân hàng '],
    notExamples: ['Công ty Điện lực ', 'Công ty TNHH xổ số kiến thiết ', 'Nhà máy '],
  },
  where: {
    says: 'a place is one after it, in a name too: "Công ty A tại Tân An"',
    pattern:
      /(?<!\p{L})(?:tại|ở|của|trên|tỉnh|thành phố|tp|thị xã|huyện|và|với|cho|từ|đến|vào|sang|chi nhánh)(?!\p{L})/iu,
    examples: ['Công ty A tại ', 'Ngân hàng B chi nhánh '],
    notExamples: ['Công ty Cổ phần Cao su '],
  },
  short: {
    says: 'what a company is called for short: "Cao su Tân An"',
    pattern: /(\p{Lu}\p{L}*(?: \p{Ll}+)*) $/u,
    examples: ['Cao su ', 'Công ty Cổ phần Mía đường '],
    notExamples: ['của ', 'Cao su'],
  },
  kind: {
    says: 'that it is a company, and no name',
    pattern: /^(?:công ty|ctcp|tập đoàn|ngân hàng)$/iu,
    examples: ['Công ty', 'ngân hàng'],
    notExamples: ['Cao su', 'Công ty Cao su'],
  },
})

export const placePhrases = wordSets({
  after: {
    says: 'the place of a figure follows it: "128 xã thuộc các tỉnh A, B"',
    words: 'của | cho | tại | thuộc',
    examples: ['thuộc các tỉnh Tân An, Bình Minh'],
    notExamples: ['từ tỉnh Tân An'],
  },
  levels: {
    says: 'words between a preposition and the place',
    words: 'các | tỉnh | khu | vực | :',
    examples: ['các tỉnh Tân An, Bình Minh', 'khu vực Tân An'],
    notExamples: ['của Tân An'],
  },
  in: {
    says: 'something is told to be in a country',
    words: 'tại | ở',
    examples: ['Tại Lào, sản lượng tăng'],
    notExamples: ['từ Lào'],
  },
})
