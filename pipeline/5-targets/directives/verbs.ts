/**
 * The words with which officials order, by what they do in an order. Each word stands once. `examples` are
 * orders that begin with a word of the row, `notExamples` hold one of its words and order nothing.
 */
import { oneOf } from '../../language/vietnamese.ts'
import { list } from './list.ts'

export interface VerbRow {
  readonly id: string
  readonly words: readonly string[]
  readonly examples: readonly string[]
  readonly notExamples: readonly string[]
}

/** Say how an order is to be followed; a verb comes after them. Each may also begin an order behind a comma. */
export const MANNERS: VerbRow = {
  id: 'manner-before-verb',
  words: list(`
    tiếp tục | tập trung | khẩn trương | chủ động | tích cực | kịp thời | thường xuyên | kiên quyết |
    quyết liệt | nghiêm túc | sớm | kiên trì | từng bước | tăng tốc | nhanh chóng | trực tiếp | định kỳ |
    phấn đấu | nỗ lực | quyết tâm | cần | phải | có trách nhiệm | chịu trách nhiệm | có nhiệm vụ | căn cứ tình hình thực tế |
    ưu tiên | chú trọng | quan tâm | đặc biệt quan tâm | đặc biệt chú trọng | triệt để | chấn chỉnh ngay |
    không ngừng | bám sát | tranh thủ | tuyệt đối không | không để | không được`),
  examples: [
    'Tiếp tục rà soát quy hoạch đô thị.',
    'Khẩn trương hoàn thành giải phóng mặt bằng.',
    'Phấn đấu thu ngân sách đạt 5.000 tỷ đồng.',
    'Chú trọng công tác kiểm dịch.',
  ],
  notExamples: ['Công tác kiểm dịch tiếp tục được chú trọng.', 'Dịch bệnh tiếp tục diễn biến phức tạp.'],
}

/** Begin an order, also behind a comma, where a new clause begins with them. */
export const OPENERS: VerbRow = {
  id: 'opener',
  words: list(`
    tăng cường | đẩy mạnh | đẩy nhanh | nâng cao | phát huy | thúc đẩy | siết chặt | khắc phục | tháo gỡ |
    hoàn thiện | hoàn thành | ban hành | kiện toàn | khuyến khích | giữ vững | huy động | tạo điều kiện |
    cụ thể hóa | chấn chỉnh | đôn đốc | thực hành | làm tốt | rà soát | quán triệt | nhân rộng | lồng ghép | giao |
    yêu cầu | đề nghị | phân công`),
  examples: [
    'Tăng cường công tác phòng, chống thiên tai.',
    'Ban hành kế hoạch xúc tiến đầu tư.',
    'Tổ chức tốt kỳ thi tốt nghiệp.',
    'Giao Sở Y tế tham mưu kế hoạch.',
  ],
  notExamples: [
    'Công tác phòng, chống thiên tai được tăng cường.',
    'Các cấp ủy đã ban hành kế hoạch.',
    'Ban hành kèm theo Quyết định này Quy chế quản lý.',
    'Kỳ thi được tổ chức an toàn.',
    'Thực hiện Nghị quyết số 5/NQ-CP, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:',
  ],
}

/** Begin an order where a sentence, an item or a part after a semicolon begins, not behind a comma. */
export const ACTIONS: VerbRow = {
  id: 'action',
  words: list(`
    triển khai | tham mưu | củng cố | ngăn chặn | tổ chức | thực hiện | xây dựng | bảo đảm | đảm bảo |
    chuẩn bị | duy trì | mở rộng | kiểm soát | giám sát | xử lý | giải quyết | lãnh đạo | chỉ đạo |
    tuyên truyền | vận động | nghiên cứu | đề xuất | bố trí | đổi mới | theo dõi | chủ trì | cập nhật |
    công khai | kết luận | phát hiện | định hướng | điều hành | kiềm chế | đối phó | phòng, chống |
    phòng chống | rút kinh nghiệm | hỗ trợ | hướng dẫn | kiểm tra | thanh tra | phối hợp | đánh giá | sơ kết |
    tổng kết | tổng hợp | báo cáo | trình | phát triển | đầu tư | thu hút | kêu gọi | khai thác | tận dụng |
    quản lý | bảo vệ | giảm | tăng | kéo giảm | hạn chế | phòng ngừa | đấu tranh | tiết kiệm | cắt giảm |
    đơn giản hóa | cải cách | cải thiện | cơ cấu lại | sắp xếp | tinh giản | chuyển đổi | ứng dụng | số hóa |
    đào tạo | bồi dưỡng | chăm lo | chăm sóc | tiếp nhận | tiếp thu | thẩm tra | thẩm định | xem xét |
    xác minh | điều chỉnh | bổ sung | sửa đổi | tích hợp | kết nối | hợp tác | tham gia | nắm chắc | nắm |
    gắn | phân bổ | phân khai | giải ngân | quyết toán | thu hồi | khởi công | vận hành |
    khai trương | công bố | phổ biến | cung cấp | lựa chọn | xác định | đưa | tạo |
    tăng thu | khôi phục | phục hồi | tái cơ cấu | phát động | lập | thành lập | ổn định | kích cầu |
    bình ổn | quảng bá | xúc tiến | nghiêm cấm | ứng phó | diễn tập | tuần tra | làm | giữ gìn | giữ |
    đề cao | chấp hành | tuân thủ | thống kê | cân đối | kiểm kê | thí điểm | triệt phá | quản trị |
    hình thành | vận dụng | có biện pháp | có giải pháp | có phương án | có kế hoạch | có chính sách | gửi |
    hoàn chỉnh | hoàn tất | phê duyệt | sáp nhập | sàng lọc | kết nạp | đổi mới sáng tạo | tái đàn | xem |
    biên soạn | loại bỏ | rút ngắn | khơi thông | trồng | chuyển | đáp ứng | thay thế | sử dụng | học tập |
    kết hợp | chuẩn hóa | tôn tạo | bảo tồn | trùng tu | nâng cấp | mua sắm | giải thể | nhân lên | bảo dưỡng | thi hành`),
  examples: [
    'Hỗ trợ người dân tái đàn.',
    'Xem xét, giải quyết kịp thời đơn, thư khiếu nại.',
    'Có biện pháp xử lý nghiêm các vi phạm.',
  ],
  notExamples: [
    'Đầu tư công đạt 70% kế hoạch.',
    'Báo cáo của Sở Y tế nêu rõ:',
    'Quản lý nhà nước còn hạn chế.',
  ],
}

/** Stand between a verb and its object and say how well: they are no part of either. */
const QUALITIES: readonly string[] = list(`
    tốt | nghiêm túc | nghiêm | có hiệu quả | hiệu quả | đồng bộ | quyết liệt | kịp thời | thường xuyên |
    chặt chẽ | chu đáo | triệt để | mạnh mẽ | đầy đủ | toàn diện | an toàn | thành công | đúng mức |
    sâu rộng | dứt điểm | thiết thực | linh hoạt | sáng tạo | khẩn trương | đúng tiến độ | nghiêm minh | sát |
    chủ động | rộng rãi | thực chất | bài bản | hơn nữa | tối đa | thấp nhất | hiệu lực | nghiêm ngặt |
    cụ thể | sẵn sàng | tích cực | đúng quy định | công khai | minh bạch | phù hợp | ngay | tuyệt đối | sớm |
    mạnh | sâu sắc | trọng tâm | trọng điểm | thống nhất | thông suốt |
    hợp lý | mới`)

/** Their object is who acts: commas inside it part what those are to do. */
export const CAUSATIVES: ReadonlySet<string> = new Set(
  list(`
    lãnh đạo | chỉ đạo | hướng dẫn | vận động | khuyến khích | hỗ trợ | tạo điều kiện | đôn đốc | giám sát |
    kiểm tra | tuyên truyền | giao | yêu cầu | đề nghị | phân công`),
)

/** Hand an order to somebody: who acts stands behind them. */
export const HANDING =
  '(?:giao nhiệm vụ cho|giao trách nhiệm cho|giao cho|giao|yêu cầu|đề nghị|phân công|ủy quyền cho|thống nhất giao|đồng ý giao)'

const WORD_END = '(?![\\p{L}\\p{N}])'
/** "tổ chức đảng", "báo cáo của Sở Y tế", "tờ trình": the same words as the name of a thing. */
const NO_VERB =
  '(?<!(?<![\\p{L}])(?:tờ|chương|quá|quy|công|lộ|giáo|tiến)\\s)(?!(?:làm\\s+việc|giao\\s+(?:thông|dịch|lưu|tiếp|ban|nhận|đất|rừng)|tổ chức(?:,|\\s+và)?\\s+(?:cá nhân|đơn vị|cơ quan|doanh nghiệp|có liên quan|liên quan)|tổ chức\\s+(?:đảng|chính trị|bộ máy|cơ sở đảng|công đoàn|kinh tế|xã hội)|báo cáo\\s+(?:của|số|thẩm tra|này)|kết luận\\s+(?:số|này|của)|đầu tư\\s+công|quản lý\\s+nhà nước|phát triển\\s+bền vững)(?![\\p{L}]))'
export const MANNER = `${oneOf(MANNERS.words)}${WORD_END}`
export const OPENER = `${oneOf(OPENERS.words)}${WORD_END}`
export const VERB = `${NO_VERB}${oneOf([...OPENERS.words, ...ACTIONS.words])}${WORD_END}`
export const QUALITY = `${oneOf(QUALITIES)}${WORD_END}`
