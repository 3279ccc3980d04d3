/** Who acts: the bodies and persons that orders name. */
import { oneOf } from '../../language/vietnamese.ts'
import { list } from './list.ts'

/** First words of who acts, folded. */
const HEADS = list(`
    ủy ban nhân dân | ubnd | hội đồng nhân dân | hđnd | thường trực | ban thường vụ | ban chấp hành |
    ban cán sự đảng | đảng đoàn | đảng ủy | tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | tỉnh đoàn |
    chi bộ | đảng bộ | cấp ủy | các cấp ủy | các cấp | các ngành | các sở | các bộ | các ban | các cơ quan |
    các địa phương | các đơn vị | các huyện | các xã | các tỉnh | các thành viên | các tổ chức |
    các đoàn thể | các đồng chí | các chủ đầu tư | các doanh nghiệp | các tập đoàn | các hội | các trường |
    các phòng | các văn phòng | sở | bộ | ban | ngành | cục | chi cục | tổng cục | viện | trung tâm |
    văn phòng | thanh tra | kiểm toán | công an | quân sự | bộ đội | quân đội | bộ chỉ huy | lực lượng |
    tòa án | viện kiểm sát | mặt trận | ủy ban mặt trận | ủy ban kiểm tra | liên đoàn | liên minh | hội |
    đoàn thanh niên | chính quyền | chủ tịch | phó chủ tịch | bí thư | phó bí thư | giám đốc | thủ trưởng |
    người đứng đầu | bộ trưởng | chánh văn phòng | trưởng ban | chính phủ | thủ tướng | quốc hội | hội đồng |
    ngân hàng | kho bạc | bảo hiểm xã hội | báo | đài | tập đoàn | tổng công ty | doanh nghiệp | chủ đầu tư |
    địa phương | tỉnh | thành phố | huyện | thị xã | xã | phường | đơn vị | cơ quan | cán bộ | đảng viên |
    tổ công tác | ban chỉ đạo | ban quản lý | tổ chức đảng | từng bộ | từng địa phương | tất cả các |
    toàn tỉnh | đại biểu | phòng tài chính | phòng nội vụ | phòng giáo dục | phòng lao động | phòng tài nguyên |
    phòng nông nghiệp | phòng kinh tế | phòng văn hóa | phòng y tế | phòng tư pháp | phòng dân tộc |
    phòng quản lý đô thị | phòng khoa học | phòng tổ chức`)
/** "hội nghị", "bộ tiêu chí" begin like a body and are none. */
const NO_ACTOR =
  '(?!(?:hội nghị|hội thảo|hội nhập|báo cáo|ban hành|ngành nghề|bộ tiêu chí|bộ luật|bộ máy|bộ phận|bộ chỉ số|sở hữu|đơn vị hành chính|đơn vị tính|cơ quan có thẩm quyền|tỉnh lộ|xã hội|huyện lỵ|các cấp học|các ngành hàng|ngành hàng|bảo hiểm xã hội\\s+(?:tự nguyện|bắt buộc)|doanh nghiệp\\s+(?:nhỏ|nhà nước)\\s+(?:và|là))(?![\\p{L}]))'
export const ACTOR_HEAD = `${NO_ACTOR}${oneOf(HEADS)}(?![\\p{L}\\p{N}])`

const ACTOR_AT_START = new RegExp(`^${ACTOR_HEAD}`, 'u')
const HANDED =
  /(?:^|[\s,;])(?:yêu cầu|giao|đề nghị|phân công)\s+(?:cho\s+)?(.+?)(?:\s+(?:tập trung|chủ trì|thực hiện|triển khai|khẩn trương|tiếp tục|có trách nhiệm|phối hợp|cần|như sau|một số)(?![\p{L}]).*)?$/u

/** What follows a body's name in a title and says that the title is about a task, not about who acts. */
const ABOUT = /(?:về|trong|đối với|năm|giai đoạn|kết quả|tình hình|nhiệm vụ|công tác)(?![\p{L}])/u

/** Where a title goes on with what its body does. */
const DOES =
  /\s(?:phối hợp|chủ trì|thực hiện|triển khai|tổ chức|có trách nhiệm|tập trung|tham mưu|được|ban hành)(?![\p{L}])/u

/**
 * Who acts under a title: "Yêu cầu các bộ, ngành, địa phương" hands to them, "1. Sở Y tế" is one. Both texts
 * have one length; null where the title names nobody.
 */
export function actorInTitle(title: string, folded: string): string | null {
  const handed = HANDED.exec(folded)
  if (handed !== null && ACTOR_AT_START.test(handed[1]!)) {
    const at = handed.index + handed[0].indexOf(handed[1]!)
    return title.slice(at, at + handed[1]!.length).replace(/[:,;.\s]+$/u, '')
  }
  if (title.length > 160 || !ACTOR_AT_START.test(folded) || ABOUT.test(folded)) return null
  return title.slice(0, DOES.exec(folded)?.index).replace(/[:,;.\s]+$/u, '')
}
