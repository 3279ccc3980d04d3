/** Trade and investment told by partner: "Ý là thị trường lớn nhất với 2 tỷ USD, tiếp đến là Áo với 1 tỷ USD". */
import { wordings, wordSets } from './wording.ts'

/** What is exchanged with partners, as the words of a text say it; `noun` is amount and flow, `of` leads to the partner. */
export const partnerTopics = wordings({
  both: {
    says: 'goods go both ways',
    pattern: /(?<!\p{L})(?:xuất nhập khẩu|xuất, nhập khẩu|xnk|kim ngạch thương mại)(?!\p{L})/iu,
    noun: 'xuất nhập khẩu',
    of: 'với',
    examples: ['kim ngạch xuất nhập khẩu'],
    notExamples: ['kim ngạch nhập khẩu'],
  },
  import: {
    says: 'goods come in',
    pattern: /(?<!\p{L})(?<!xuất )(?:nhập khẩu|nk)(?!\p{L})/iu,
    noun: 'nhập khẩu',
    of: 'từ',
    examples: ['nhập khẩu phân bón', 'kim ngạch NK'],
    notExamples: ['xuất nhập khẩu', 'nhập siêu'],
  },
  export: {
    says: 'goods go out',
    pattern: /(?<!\p{L})(?:xuất khẩu|xk)(?!\p{L})/iu,
    noun: 'xuất khẩu',
    of: 'sang',
    examples: ['xuất khẩu chè', 'giá trị XK'],
    notExamples: ['xuất nhập khẩu', 'sản xuất'],
  },
  investment: {
    says: 'capital comes in',
    pattern: /(?<!\p{L})(?:vốn đầu tư|vốn đăng ký|vốn fdi|fdi)(?!\p{L})/iu,
    noun: 'vốn đầu tư',
    of: 'từ',
    examples: ['thu hút vốn FDI', 'tổng vốn đầu tư đăng ký'],
    notExamples: ['nhà đầu tư'],
  },
})
export type PartnerTopic = (typeof partnerTopics)[keyof typeof partnerTopics]

export const partnerWords = wordings({
  region: {
    says: 'a group of countries, or a partner that is no country',
    pattern:
      /(?<!\p{L})(?:châu (?:á|âu|mỹ|phi|đại dương|úc)|asean|eu|liên minh châu âu|bắc mỹ|nam mỹ|mỹ la tinh|đông nam á|đông bắc á|trung đông|đài loan(?: \(trung quốc\))?|hồng kông|hong kong)(?!\p{L})/iu,
    examples: ['châu Âu', 'khu vực ASEAN', 'Đài Loan'],
    notExamples: ['EURO', 'Âu tàu'],
  },
  ranks: {
    says: 'after a partner: the place that it takes among the partners; the group is the goods',
    pattern:
      /^ (?:(?:hiện nay|tiếp tục|vẫn|cũng|hiện|đang|luôn|đã|trở|được xem) )*(?:là|thành|đứng|dẫn đầu|giữ|xếp)(?= ).{0,60}?(?:thị trường|đối tác|bạn hàng|nguồn cung|nhà cung cấp|vị trí|nhà đầu tư)(?:(?:(?! với ).)*? của (?:các )?(?:nhóm hàng|nhóm mặt hàng|mặt hàng|ngành hàng) (?!trên|này|đó)(.+?)(?= với | đạt |, (?:với|đạt|chiếm)|[,\s]*$))?/iu,
    examples: [
      ' tiếp tục là thị trường lớn nhất với',
      ' vẫn là thị trường nhập khẩu lớn nhất của nhóm hàng phân bón, hóa chất với',
      ' đứng vị trí thứ hai với',
    ],
    notExamples: [' đạt 5 tỷ USD', ' là nước có dân số đông'],
  },
  thisMarket: {
    says: 'the partner that was spoken of, and what was said of it',
    pattern: /(?:thị trường|nước|quốc gia|khu vực|đối tác) này(?: .*)?$/iu,
    examples: ['kim ngạch xuất khẩu sang thị trường này', 'nhập khẩu từ nước này nhập khẩu từ Áo'],
    notExamples: ['mặt hàng này'],
  },
  flowFirst: {
    says: 'goods go in or out',
    pattern:
      /^(?:(?:tổng|kim ngạch|trị giá|giá trị|lượng|sản lượng) )*(?:xuất khẩu|nhập khẩu|xuất nhập khẩu|xk|nk|xnk)(?!\p{L})/iu,
    examples: ['xuất khẩu sang châu Âu', 'Tổng kim ngạch nhập khẩu'],
    notExamples: ['thị trường xuất khẩu'],
  },
  tradeUnit: {
    says: 'in what trade is counted',
    pattern: /^(?:usd|đồng|euro|tấn|lít|m3|kg)$/iu,
    examples: ['USD', 'tấn'],
    notExamples: ['ha', 'km'],
  },
  wordOfAmount: {
    says: 'the noun that measures, as it stands beside a partner',
    pattern:
      /(?<!\p{L})(?<!chất |số )((?:tổng )?(?:kim ngạch|trị giá|giá trị|lượng|sản lượng|tỷ trọng))(?!\p{L})/iu,
    examples: ['đạt kim ngạch', 'với tổng trị giá'],
    notExamples: ['chất lượng cao'],
  },
  listOfGoods: {
    says: 'goods that go in or out are told of one by one',
    pattern:
      /(?:xuất khẩu|nhập khẩu|xk|nk)(?!\p{L})[^.:;]*(?:(?:một số|các|nhiều|những|trong nhóm|của nhóm) (?:nhóm )?(?:mặt hàng|nhóm hàng|loại nông sản|nông sản|hàng hóa)|mặt hàng (?:chủ lực|chính|chủ yếu))(?!\p{L})|(?:một số|các|nhiều|những) (?:nhóm )?(?:mặt hàng|nhóm hàng) (?:xuất khẩu|nhập khẩu|xk|nk)(?!\p{L})/iu,
    examples: [
      'trị giá xuất khẩu của một số mặt hàng giảm',
      'Các mặt hàng xuất khẩu chủ lực',
      'nhập khẩu các nhóm hàng chính',
    ],
    notExamples: ['xuất khẩu gạo', 'giá các mặt hàng'],
  },
  goesOnWithGoods: {
    says: 'a sentence that goes on with the goods of the list',
    pattern:
      /^[\s“"*+-]*(?:trong (?:số )?đó|cụ thể|đáng chú ý|tiếp (?:đến|theo)|ngoài ra|theo sau|bên cạnh đó|còn)(?!\p{L})/iu,
    examples: ['Trong đó, chè đạt 2 tỷ USD', 'Tiếp đến là gạo'],
    notExamples: ['Chè đạt 2 tỷ USD', 'Tỉnh có 5 xã'],
  },
  reached: {
    says: 'only how much was traded',
    pattern:
      /^ (?:(?:ước|đã|chỉ|cũng|vẫn|mới) )*(?:đạt|ước đạt|đạt được|là)(?: (?:trên|hơn|gần|khoảng|xấp xỉ))? $/iu,
    examples: [' đạt ', ' ước đạt gần '],
    notExamples: [' tăng ', ' chiếm '],
  },
  noMember: {
    says: 'a noun that measures, or whose it is',
    pattern:
      /(?<!\p{L})(?:kim ngạch|trị giá|giá trị|lượng|số|tổng|mức|diện tích|quỹ|tín dụng|dư nợ|tỉnh|thành phố|huyện|việt nam|cả nước|trong đó|đơn vị|nhóm|mặt hàng|hàng hóa|tháng|năm|quý|kỳ|xuất siêu|nhập siêu)(?!\p{L})/iu,
    examples: ['kim ngạch', 'Số lượng', 'mặt hàng này'],
    notExamples: ['chè', 'giày dép các loại'],
  },
  goodsHead: {
    says: 'words before the name of goods that say only that they are traded',
    pattern:
      /^(?:(?:tổng|kim ngạch|trị giá|giá trị|sản lượng|lượng|số lượng|xuất khẩu|nhập khẩu|xuất nhập khẩu|xk|nk|xnk|các|nhóm hàng|nhóm mặt hàng|nhóm|mặt hàng|ngành hàng|hàng hóa|hàng hoá|của|về)(?: |$))+/iu,
    examples: ['kim ngạch nhập khẩu phân bón', 'nhóm hàng dệt may', 'xuất khẩu'],
    notExamples: ['phân bón'],
  },
  goodsTail: {
    says: 'words after the name of goods: whose they are and where they go',
    pattern:
      /(?:^| )(?:của|sang|từ|tới|vào|đến|tại|cho|với|trong|xuất khẩu|nhập khẩu|xk|nk|về lượng|về trị giá)(?: .*)?$|\s*\(.*$/iu,
    examples: ['phân bón của cả nước', 'gạo sang châu Phi', 'của Việt Nam'],
    notExamples: ['phân bón'],
  },
  noGoods: {
    says: 'another measure or another thing than goods',
    pattern:
      /(?<!\p{L})(?:doanh thu|lợi nhuận|vốn|thu|chi|giá|công suất|gdp|grdp|lãi|lỗ|nợ|tăng|giảm|ngân sách|thuế|công ty|tập đoàn|doanh nghiệp|dn|thị trường|tỷ lệ|tỷ trọng|dự án|sản xuất|sản lượng|tiêu thụ|năng suất|cán cân|hải quan|cục|trên|này|là|khu vực|kinh tế|ngành|loại hình|hoạt động|thuế|chiếm|đạt|ước|có|cuối)(?!\p{L})/iu,
    examples: ['giá gạo', 'doanh thu', 'nhóm hàng trên'],
    notExamples: ['phân bón', 'máy vi tính'],
  },
})

export const partnerFill = wordSets({
  says: {
    says: 'words that name nothing beside a partner, of its place among the others or of its change',
    words: `thị | trường | khu | vực | nước | quốc | gia | các | những | châu | lục | lớn | nhất | nhì | thứ | hai | ba | tư | năm | đứng | vị | trí | tiếp
     | theo | đến | kế | sau | là | với | kim | ngạch | trị | giá | tổng | đạt | xuất | nhập | khẩu | xk | nk | xnk | chính | chủ | yếu | lực | truyền
     | thống | đầu | dẫn | của | nhóm | mặt | hàng | trên | này | đó | từ | sang | tới | vào | đối | con | số | có | mức | tăng | giảm | trưởng | dương
     | âm | ấn | tượng | mạnh | cao | vẫn | tục | cũng | khi | dù | riêng | còn | và | thì | chỉ | đều | một | trong | ở | tại | khác | hóa | việt | nam
     | ta | cả | tác | thương | mại | bạn | quan | trọng | nguồn | cung | thuộc | chiếm | hiện | đang | luôn | lại | lần | lượt | tương | ứng | tự | nhiều
     | thay | đổi | hơn | so | bị | nhẹ | sâu | hầu | hết | nay | được | nhận | ghi | vốn | tư | ký | đăng | fdi | lượng | đối`,
    examples: ['thị trường xuất khẩu lớn nhất'],
    notExamples: ['gạo'],
  },
})
