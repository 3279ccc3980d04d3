/** The topics of `models/indicators/` by the words that orders use of them. */
import { bounded, oneOf } from '../../language/vietnamese.ts'
import { list } from './list.ts'

const TOPICS: readonly (readonly [string, readonly string[]])[] = [
  ['rural', ['nông thôn mới', 'khu dân cư kiểu mẫu', 'ocop']],
  [
    'poverty',
    list(`
    giảm nghèo | hộ nghèo | người nghèo | an sinh xã hội | người có công | nhà ở cho hộ nghèo |
    bảo trợ xã hội | trợ giúp xã hội | chính sách xã hội | cứu trợ`),
  ],
  ['ethnic', ['dân tộc thiểu số', 'đồng bào dân tộc', 'vùng đồng bào', 'khmer', 'tôn giáo']],
  [
    'health',
    list(`
    y tế | dịch bệnh | covid-19 | dịch covid | khám, chữa bệnh | khám bệnh | tiêm chủng | vắc xin | vaccine |
    bệnh viện | an toàn thực phẩm | cách ly`),
  ],
  [
    'education',
    list(`
    giáo dục | trường học | học sinh | năm học | kỳ thi | giáo viên | mầm non | trường đạt chuẩn |
    sách giáo khoa`),
  ],
  ['labour', ['việc làm', 'lao động', 'đào tạo nghề', 'nguồn nhân lực', 'thất nghiệp']],
  ['children', ['trẻ em', 'bình đẳng giới', 'phụ nữ']],
  ['population', ['dân số']],
  ['insurance', ['bảo hiểm y tế', 'bảo hiểm xã hội', 'bảo hiểm thất nghiệp']],
  [
    'culture',
    list(`
    văn hóa | thể dục | thể thao | lễ hội | di sản | nếp sống văn minh | báo chí | phát thanh`),
  ],
  ['tourism', ['du lịch']],
  ['export', ['xuất khẩu', 'nhập khẩu', 'xuất nhập khẩu', 'hiệp định thương mại']],
  [
    'trade',
    list(`
    thương mại | thị trường | tiêu dùng | dịch vụ | gian lận thương mại | logistics | bán lẻ`),
  ],
  ['prices', ['giá cả', 'lạm phát', 'chỉ số giá']],
  [
    'fishery',
    list(`
    thủy sản | nuôi tôm | khai thác hải sản | đánh bắt | tôm | ngư dân | nghề cá`),
  ],
  ['forestry', ['rừng', 'lâm nghiệp']],
  [
    'agriculture',
    list(`
    nông nghiệp | chăn nuôi | trồng trọt | cây trồng | lúa | tái đàn | nông dân | nông sản | thủy lợi |
    thú y | gia súc | gia cầm | giết mổ | kiểm dịch | thiên tai | hạn mặn | xâm nhập mặn | sạt lở`),
  ],
  [
    'industry',
    list(`
    công nghiệp | khu công nghiệp | cụm công nghiệp | năng lượng | điện gió | tiểu thủ công nghiệp`),
  ],
  [
    'transport',
    list(`
    giao thông | đường bộ | cao tốc | cảng | đường sắt | sân bay | vận tải`),
  ],
  ['urban', ['đô thị', 'nhà ở', 'quy hoạch chung', 'chỉnh trang', 'xây dựng nhà']],
  [
    'investment',
    list(`
    đầu tư công | đầu tư | giải ngân | thu hút đầu tư | xúc tiến | giải phóng mặt bằng | dự án`),
  ],
  [
    'budget',
    list(`
    ngân sách | thu, chi | tăng thu | tiết kiệm chi | thuế | chống lãng phí | dự toán | tài chính | nợ công`),
  ],
  ['banking', ['tín dụng', 'ngân hàng', 'lãi suất', 'tỷ giá']],
  [
    'enterprise',
    list(`
    doanh nghiệp | hợp tác xã | kinh tế tập thể | môi trường kinh doanh | năng lực cạnh tranh |
    kinh tế tư nhân | khởi nghiệp`),
  ],
  ['structure', ['cơ cấu kinh tế', 'cơ cấu lại nền kinh tế']],
  ['growth', ['tăng trưởng', 'kinh tế vĩ mô', 'phát triển kinh tế', 'grdp', 'gdp']],
  ['science', ['khoa học', 'công nghệ', 'đổi mới sáng tạo']],
  [
    'digital',
    list(`
    chuyển đổi số | số hóa | công nghệ thông tin | chính quyền điện tử | dữ liệu | an ninh mạng |
    mạng xã hội | internet | dịch vụ công trực tuyến`),
  ],
  [
    'environment',
    list(`
    môi trường | biến đổi khí hậu | tài nguyên | khoáng sản | rác thải | chất thải | ô nhiễm | khí tượng`),
  ],
  ['land', ['đất đai', 'quỹ đất', 'thu hồi đất', 'sử dụng đất', 'quyền sử dụng đất']],
  [
    'security',
    list(`
    an ninh | trật tự an toàn xã hội | tội phạm | tai nạn giao thông | phòng cháy | khiếu nại | tố cáo |
    tiếp công dân | ma túy | hòa giải | xuất nhập cảnh | buôn lậu | vi phạm hành chính`),
  ],
  [
    'defence',
    list(`
    quốc phòng | quân sự | phòng thủ | diễn tập | biên giới | biên phòng | căn cứ chiến đấu | tuyển quân |
    nghĩa vụ quân sự | dân quân`),
  ],
  [
    'party',
    list(`
    xây dựng đảng | hệ thống chính trị | đảng viên | cấp ủy | tổ chức đảng | chi bộ | kiểm tra, giám sát | tham nhũng | đảng bộ |
    nghị quyết đại hội | chính trị nội bộ | tư tưởng | học tập và làm theo | chỉnh đốn đảng |
    công tác cán bộ | tổ chức bộ máy | tiêu cực | lịch sử đảng | bộ chính trị | ban bí thư | trung ương`),
  ],
  [
    'mass',
    list(`
    mặt trận | đoàn thể | dân vận | đoàn viên | hội viên | phản biện xã hội | chữ thập đỏ | quy chế dân chủ`),
  ],
  [
    'administration',
    list(`
    cải cách hành chính | thủ tục hành chính | hội đồng nhân dân | chính quyền địa phương | biên chế |
    công chức | viên chức | thanh tra | đơn vị hành chính | bầu cử | pháp luật | quản lý nhà nước`),
  ],
]

const TOPIC_OF = new Map(TOPICS.flatMap(([topic, words]) => words.map(word => [word, topic] as const)))
const WORDS = new RegExp(bounded(oneOf(TOPIC_OF.keys())), 'gu')

/** The topic that the folded text names most; of equals the one named first. Null where it names none. */
export function topicIn(folded: string): string | null {
  let best: string | null = null
  const counts = new Map<string, number>()
  for (const match of folded.matchAll(WORDS)) {
    const topic = TOPIC_OF.get(match[0].replace(/\s+/g, ' '))!
    const count = (counts.get(topic) ?? 0) + 1
    counts.set(topic, count)
    if (best === null || count > counts.get(best)!) best = topic
  }
  return best
}
