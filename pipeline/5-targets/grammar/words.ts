/**
 * The words around figures, each written once, by what they do in a clause. A row's examples are phrases in which
 * the lexicon finds a word of this row; in its notExamples it finds none.
 */
import { Role } from './roles.ts'

export interface WordRow {
  readonly id: string
  readonly role: number
  readonly words: readonly string[]
  readonly examples: readonly string[]
  readonly notExamples: readonly string[]
}

const row = (
  id: string,
  role: number,
  words: string,
  examples: readonly string[],
  notExamples: readonly string[],
): WordRow => ({ id, role, words: words.split(/\s*[|\n]\s*/).filter(Boolean), examples, notExamples })

export const wordRows: readonly WordRow[] = [
  // ---- comparators
  row(
    'at-least',
    Role.GE,
    `trên | hơn | ít nhất | tối thiểu | không dưới | không thấp hơn | không ít hơn | từ trên | quá | ngót nghét trên | lớn hơn
     | > | ≥ | vượt trên | hơn mức | vượt mức | vượt ngưỡng | > =`,
    ['đạt trên 80%', 'tối thiểu 50% nhân lực', 'không dưới 7%'],
    ['khoảng 7%'],
  ),
  row(
    'at-most',
    Role.LE,
    `dưới | không quá | tối đa | không vượt quá | không hơn | nhỏ hơn | không cao hơn | < | ≤ | tối đa là | tối đa không quá
     | tối đa bằng | chưa đến | chưa tới | không vượt | dưới mức | chưa đầy | thấp hơn mức`,
    ['còn dưới 3%', 'không quá 3.000 dự án'],
    ['trên 3%'],
  ),
  row(
    'about',
    Role.APPROX,
    `khoảng | gần | xấp xỉ | trên dưới | vào khoảng | chừng | độ khoảng | ước khoảng | suýt soát | gần bằng | ngót | cỡ | ~ | gần như
     | dao động | dao động khoảng | dao động trong khoảng | trong khoảng | khoảng gần | gần đạt | ước chừng | khoản`,
    ['khoảng 38%', 'gần 70%', 'xấp xỉ 5 tỷ', 'trên dưới 5 ha'],
    ['đúng 38%'],
  ),
  row('at-least-after', Role.GE_AFTER, 'trở lên', ['8% trở lên'], ['lên 8%']),
  row('at-most-after', Role.LE_AFTER, 'trở xuống | trở lại', ['3% trở xuống'], ['xuống 3%']),

  // ---- predicates that carry a figure
  row(
    'reach',
    Role.LINK,
    `đạt | đạt được | đạt mức | đạt tỷ lệ | đạt tỉ lệ | đạt bình quân | là | ước đạt | ước cả năm | ước cả năm đạt | ước tính đạt | ước tính | ước | ước thực hiện | uớc | uớc đạt | uớc tính | uớc thực hiện | ở mức | ở
     | lên đến | lên tới | lên mức | đến mức | tới mức | còn | còn lại | chỉ còn | xuống còn | giảm còn | giảm xuống còn | giảm xuống | xuống | ước còn
     | hạ xuống còn | hạ xuống | kéo giảm còn | kéo giảm xuống còn | chiếm | chiếm tỷ lệ | chiếm tỉ lệ | chiếm tỷ trọng | chiếm đến | chiếm tới | đạt tới | vẫn | đã đạt
     | bằng | tương đương | tương đương với | tương ứng | tương ứng với | lần lượt | lần lượt là | lần lượt đạt | vào mức | duy trì | duy trì ở mức | giữ ở mức | giữ mức
     | cán mốc | đạt mốc | cán đích | mang về | tăng lên | tăng lên đến | nâng lên | nâng tổng số lên | lên | đạt giá trị | ghi nhận | thực hiện đạt
     | thực hiện được | thực hiện | hoàn thành | hoàn thành được | hoàn thành đạt | gồm | bao gồm | với | phải đạt | phải đạt được | tính ra | đáp ứng
     | được | tới | đến | cho | phấn đấu đạt | đảm bảo đạt | bảo đảm đạt | đạt từ | từ | trong khoảng từ | lũy kế | dự kiến | nâng lũy kế | đạt trị giá | đạt kim ngạch
     | nhằm đạt | giao dịch ở mức | giao dịch quanh mức | chào bán ở mức | niêm yết ở mức | dừng ở mức | đứng ở mức | neo ở mức | để đạt | cơ bản đạt | xuất siêu | nhập siêu | thặng dư | thâm hụt | bình quân đạt | trung bình đạt`,
    ['đạt 8%', 'chiếm tỷ lệ 71,25%', 'giảm xuống còn 3%', 'ước đạt 18,5 tỷ USD'],
    ['nghìn tỷ'],
  ),
  row(
    'have',
    Role.EXIST,
    `có | hiện có | phấn đấu có | dự kiến có | cần có | bảo đảm có | đảm bảo có | có được | có thêm | còn có | đã có | có tổng số | có tổng cộng | có đến | có tới | xuất hiện | phát sinh | xảy ra | tồn tại | sẽ có | phải có | vẫn còn | vẫn có`,
    ['toàn tỉnh có 23 đô thị', 'có thêm 7 xã'],
    ['đạt 23 đô thị'],
  ),

  // ---- change
  row(
    'rise',
    Role.UP,
    `tăng | tăng thêm | làm tăng | làm tăng thu | thêm | tăng trưởng | tăng nhẹ | tăng mạnh | tăng bình quân | tăng trung bình | bổ sung | bổ sung thêm | bổ sung mới | nâng thêm | cao hơn | nhiều hơn | lớn hơn so với | tăng tới | tăng đến | gia tăng | tăng cao | tăng đột biến | tăng khá | tăng vọt | tăng tương ứng | tăng tương đương | tăng lần lượt
     | tăng bình quân hằng năm | tăng bình quân hàng năm | tăng từ | có thêm | phát triển thêm | tăng ròng | tăng thu | phát triển mới | tăng mới | cao gấp | nhanh hơn | tăng thêm được`,
    ['tăng 8,1%', 'có thêm 7 xã', 'xây dựng bổ sung 19 điểm'],
    ['giảm 8,1%'],
  ),
  row(
    'exceed',
    Role.OVER,
    'vượt | vượt chỉ tiêu | vượt kế hoạch | vượt dự toán | vượt mục tiêu | vượt tới | vượt so với | đạt và vượt | đạt và vượt tới | vượt thu | vượt mức kế hoạch | vượt chỉ tiêu kế hoạch',
    ['vượt 15,86% dự toán', 'vượt chỉ tiêu 2,21 điểm %'],
    ['đạt 15,86%'],
  ),
  row(
    'fall',
    Role.DOWN,
    `giảm | làm giảm | giảm nhẹ | giảm mạnh | giảm sâu | kéo giảm | cắt giảm | giảm thêm | giảm bình quân | giảm tới | giảm đến | thấp hơn | ít hơn | sụt giảm | hụt | mất | tụt | giảm từ | giảm tương ứng | giảm tương đương | giảm lần lượt | giảm thu | giảm được | kém | suy giảm | tăng trưởng âm | âm | giảm chi | tinh giản | tinh giảm
     | giảm bình quân hằng năm | giảm bình quân hàng năm | giảm dần | giảm ròng | giảm mức`,
    ['giảm 2 vụ', 'cắt giảm 38%', 'âm 0,07%'],
    ['tăng 2 vụ'],
  ),
  row('times', Role.TIMES, 'gấp | gấp đôi', ['gấp 2 lần'], ['2 lần']),

  // ---- aims and results
  row(
    'aim-verb',
    Role.AIM | Role.WILL,
    `phấn đấu | phấn đấu đạt | phấn đấu đến | phấn đấu có | phấn đấu hoàn thành | quyết tâm | quyết tâm đạt | hướng tới | hướng đến | bảo đảm | đảm bảo | bảo đảm có | đảm bảo có | với mục tiêu | mục tiêu là | đặt mục tiêu | đặt chỉ tiêu | dự kiến | dự kiến đạt
     | dự báo | sẽ | cần | phải | cần phải | nỗ lực | được giao | kỳ vọng | dự ước | kế hoạch là | tiến tới | cố gắng | cam kết | dự tính | có thể | nhằm | để | nhằm đạt | dự kiến có | sẽ có | phải có | cần có | đặt ra mục tiêu | mục tiêu đến | chỉ tiêu là
     | dự đoán | dự đoán đạt | dự phóng | quyết nghị | quyết nghị thông qua`,
    ['phấn đấu đến năm 2030', 'dự kiến 5%', 'dự đoán đạt 12 triệu tấn', 'quyết nghị thông qua tổng thu'],
    ['đã đạt'],
  ),
  row(
    'aim-noun',
    Role.AIM,
    `mục tiêu | kế hoạch | theo kế hoạch | chỉ tiêu | dự toán | nhiệm vụ | kịch bản | giao chỉ tiêu | giao dự toán | giao kế hoạch | giao | định hướng | đề ra | đặt ra | nhu cầu | sơ bộ | chỉ tiêu phấn đấu | chỉ tiêu giao | quy hoạch | yêu cầu | đề xuất | đề nghị | phương án | phê duyệt | thống nhất`,
    ['chỉ tiêu cả năm 17.300 tỷ đồng'],
    ['đã đạt'],
  ),
  row(
    'done',
    Role.DONE,
    `đã | đã được | hiện nay | hiện | hiện tại | đến nay | tính đến nay | tính đến | ước | ước đạt | kết quả | so với cùng kỳ | so cùng kỳ | cùng kỳ | trong đó đã | mới | mới chỉ | chỉ | tính chung | lũy kế | thực hiện | vừa qua | ghi nhận | thực tế | theo thống kê | theo số liệu | ước tính | kết thúc | thống kê | bình quân giai đoạn trước | qua rà soát | rà soát cho thấy | báo cáo | đạt được | trong kỳ | vẫn | vẫn còn | đang | còn lại | năm qua | thiệt hại | trước đó | đã có | theo tổng hợp | qua tổng hợp | theo rà soát`,
    ['đã giải ngân 8%', 'hiện nay là 185 triệu đồng/ha', 'theo tổng hợp của các huyện có 52 nhà'],
    ['phấn đấu đạt 8%'],
  ),

  // ---- words between a verb and its figure that change nothing
  row(
    'adverb',
    Role.ADV,
    `bình quân | trung bình | tới | đến | lên | chỉ | mới | mới chỉ | chỉ mới | đều | cũng | đã | sẽ | tổng cộng | cả năm | hằng năm | hàng năm | mỗi năm | đúng | đủ | được | thêm | nữa | tương ứng | tương đương | lần lượt
     | cơ bản | vẫn | vào | là | có | luôn | ít ra | bình quân đạt | bình quân chung | theo thứ tự | từ | hơn nữa | còn | đang | hiện đang | vẫn đang | hiện vẫn | hiện vẫn đang`,
    ['đều đạt 5%', 'chỉ 3%'],
    ['kinh tế'],
  ),

  row(
    'manner',
    Role.MANNER,
    'nhẹ | mạnh | sâu | nhanh | khá | cao | đột biến | đáng kể | vọt | dần | liên tục | kỷ lục | đều | rõ rệt | khiêm tốn | phổ biến | ấn tượng | vượt bậc | mạnh mẽ | trở lại',
    ['giá nhích nhẹ 0,5%', 'xuất siêu kỷ lục 17 tỷ USD'],
    ['tăng 0,5%'],
  ),

  // ---- what a completion or comparison is measured against
  row(
    'plan-base',
    Role.BASE,
    `kế hoạch | dự toán | chỉ tiêu | mục tiêu | kế hoạch năm | dự toán năm | kế hoạch vốn | kế hoạch giao | chỉ tiêu giao | kế hoạch cả năm | chỉ tiêu kế hoạch | nghị quyết | kịch bản | dự toán giao | chỉ tiêu dự toán | dự toán được giao | chỉ tiêu được giao | chỉ tiêu phấn đấu | nhu cầu | nghị quyết đề ra | tổng kế hoạch | kế hoạch được giao | kh năm | kh | tiến độ | khối lượng | nhu cầu đào tạo`,
    ['đạt 95% kế hoạch', 'bằng 57,1% dự toán'],
    ['bằng 57,1% diện tích'],
  ),
  row(
    'than',
    Role.THAN,
    'so với | so | so cùng | so với cùng | so với cùng kỳ | so cùng kỳ | hơn so với | của cùng kỳ | cùng kỳ | cùng thời điểm | năm trước | năm ngoái | tháng trước | quý trước | kỳ trước | cùng kỳ năm trước | cùng kỳ năm ngoái | niên độ trước',
    ['so với cùng kỳ', 'tăng so với năm 2019'],
    ['sánh với'],
  ),

  // ---- heads of noun phrases that measure
  row(
    'measure',
    Role.MEASURE,
    `tỷ lệ | tỉ lệ | tỷ trọng | tỉ trọng | tỷ lệ tăng | tỉ lệ tăng | tỷ lệ giảm | tốc độ giảm | tỷ suất | tốc độ | tốc độ tăng | tốc độ tăng trưởng | tăng trưởng kinh tế | tăng trưởng tín dụng | tăng trưởng grdp | tăng trưởng gdp | mức tăng | mức tăng trưởng | mức giảm | mức sụt giảm | tổng | tổng số | tổng mức | tổng vốn | tổng vốn đăng ký mới | vốn đăng ký mới | tổng thu | tổng chi | tổng diện tích | tổng sản lượng | tổng giá trị | tổng kim ngạch | tổng trị giá
     | số | số lượng | số thu | số vụ | số hộ | số người | diện tích | sản lượng | kim ngạch | giá trị | trị giá | doanh thu | doanh số | lợi nhuận | lãi | lãi ròng | lãi gộp | lỗ | lỗ lũy kế | năng suất | quy mô | qui mô | dân số | thu nhập | thu nhập bình quân | mật độ | chỉ số | chiều dài | độ che phủ | độ bao phủ | hệ số | lượng | lượng khách | khối lượng | giá | mức
     | grdp | gdp | tổng sản phẩm | cpi | iip | pci | par index | papi | thu ngân sách | chi ngân sách | thu nội địa | thu nsnn | chi nsnn | vốn | vốn đầu tư | vốn điều lệ | kinh phí | nguồn vốn | nguồn thu | ngân sách | xuất khẩu | nhập khẩu | xuất nhập khẩu | xuất, nhập khẩu | xk | nk | xnk | xuất siêu | nhập siêu | dư nợ | nợ xấu | huy động vốn | tín dụng | giải ngân | đầu tư | nợ công | bội chi
     | công suất | cơ cấu | tuổi thọ | điểm số | giá trị sản xuất | giá trị gia tăng | năng lực | tổng đàn | đàn | công tác | thời gian | nhiệt độ | lượng mưa | mực nước | thuế | phí | cán cân | tổng mức bán lẻ | hộ nghèo | khách | lao động | khu vực | thất nghiệp | lạm phát | lãi suất | mức giảm thu | bội thu | chi phí | nhu cầu | quỹ đất | đất | tổng đầu tư | suất đầu tư | biên chế`,
    ['tỷ lệ hộ nghèo', 'tổng kim ngạch xuất khẩu'],
    ['phấn đấu'],
  ),

  row(
    'capacity',
    Role.MEASURE,
    'sức chứa | lưu lượng | tần suất | tải trọng | dung tích | dung lượng | vận tốc | chiều rộng | chiều cao | trọng lượng | số giờ | số năm',
    ['nhà thi đấu sức chứa 1.500 chỗ', 'tần suất quan trắc'],
    ['sức mạnh'],
  ),
  row(
    'bare-measure',
    Role.BARE | Role.MEASURE,
    `diện tích | tổng diện tích | trị giá | tổng trị giá | kim ngạch | tổng kim ngạch | giá trị | tổng giá trị | lượng | số lượng | sản lượng | tổng sản lượng | khối lượng | số thu | tổng số thu | kết quả thu | tổng số | doanh thu | tổng doanh thu | doanh số | công suất | tổng công suất | tỷ lệ | tỉ lệ
     | tỷ trọng | tốc độ tăng | tốc độ tăng trưởng | tốc độ | tổng vốn | tổng vốn đăng ký | vốn đăng ký | tổng vốn đầu tư | vốn đầu tư đăng ký | kinh phí | tổng kinh phí | quy mô | qui mô | mức tăng | mức tăng trưởng | mức giảm | số tiền | tổng số tiền | số tiền thuế | số thuế | tổng số thuế | tổng mức đầu tư | năng suất | chiều dài | tổng chiều dài | lợi nhuận | lãi | đóng góp | giá bán | giá bình quân | tổng kinh phí thực hiện`,
    ['với tổng diện tích 5 ha', 'trị giá 3 tỷ USD'],
    ['dân số'],
  ),
  row(
    'shadow',
    Role.NONE,
    `chuyển phát | trực tiếp | gián tiếp | chuyển phát nhanh | nâng cao | nâng cấp | kế hoạch và đầu tư | giao thông | giao thông vận tải | giao dịch | giao lưu | giao đất | giao ban | giao quân | chi phí | chi tiết | chi nhánh | chi bộ | chi cục | đầu vào | đầu ra | cấp xã | cấp tỉnh | cấp huyện | cấp ủy | cấp bách | cấp nước | cấp cứu | mở cửa | xuất sắc | xuất xứ | nhập học | bán lẻ | bán hàng | mua bán | chuyển đổi số | chuyển dịch | trao đổi | trồng trọt | khám bệnh | công nghệ cao | chất lượng cao | trình độ cao | nông nghiệp công nghệ cao | thu nhập cao | vùng cao | cao tốc | cao su | cao điểm | cao đẳng | nhà cao tầng | phát triển mạnh | vững mạnh | điều kiện | có khả năng | làm chủ công nghệ | tạo động lực | dành cho | nộp thuế | thuế thu nhập | từ thiện | đến hạn | đến trường | tới hạn | số học | số thuê bao | mức độ | bình quân đầu người | bình quân một | mới nâng cao | chứng chỉ | tín chỉ | địa chỉ | đình chỉ | thành lập mới | đăng ký mới | phát triển mới | đầu tư mới | xây mới | mở mới | tuyển mới | kết nạp mới | đổi mới | sản phẩm mới | mới nhất | tổng cục | tổng công ty | tổng bí thư | tổng giám đốc | tổng hợp | tổng thể | tổng quát | tổng kết | số hóa | số liệu | mức sống | giá cả | bất động sản | số nhà | hộ khẩu | thu nhập thấp | thu gom | thu hồi | thu hẹp | lao động tiền lương | đầu tư công trung hạn | trong nước | trong và ngoài nước | còn lại | từng bước | lên men | cho thuê | cho vay | cho phép | với nhau | tăng cường | giảm nghèo | giảm thiểu | giảm nhẹ thiên tai | là do | có hiệu quả | có chất lượng | có điều kiện | có thẩm quyền | có liên quan | đến từ | từ đó | bằng cấp | đạt chuẩn | mới nổi | nông thôn mới | hộ nghèo | công nghiệp | trên địa bàn | dưới nước | trên cả nước | trên địa bàn tỉnh | trên cơ sở | dưới hình thức | trên cạn | trên không | tiêu chuẩn | tỷ giá | tỷ suất | năm học | thành phần | từ xa | tiến độ thi công | dự án | đề án | tầm nhìn | ở nước ngoài | cùng với đó | có bác sĩ | có nước | có bằng | số hộ dân | có chứng chỉ | độc lập | chỉ đạo | chỉ thị | đến từng | hơn nữa | lên kế hoạch | được đảm bảo | được bảo đảm | trở nên | tạo nên | làm nên | nên thơ | cổ tức | tin tức | lập tức | tức thì | tức thời | ngay tức | phục vụ nhu cầu | đáp ứng nhu cầu | nhu cầu sản xuất | nhu cầu tiêu dùng`,
    ['Tổng cục Thống kê', 'nông thôn mới'],
    ['diện tích'],
  ),

  // ---- openers of clauses
  row(
    'connector',
    Role.CONN,
    `vì sao | lý giải | nguyên nhân do | nguyên nhân là do | trong bối cảnh | như vậy | tương tự | được biết | theo đó | trong đó | trong đó có | cụ thể | cụ thể là | cụ thể như | đồng thời | tuy nhiên | ngoài ra | bên cạnh đó | qua đó | nhờ đó | do đó | vì vậy | trong khi | trong khi đó | mặt khác | nhưng | song | như | như sau | gồm có | đáng chú ý | đặc biệt | nhất là | từ đó | tiếp đến | tiếp theo | kế đến | kế tiếp | tiếp đó | mặc dù | thì | cùng với đó | hay | chủ yếu là | ngược lại | nâng lũy kế | nâng tổng | khiến | giúp | góp phần | mà | rằng | có thể nói | có thể thấy | có thể kể | có thể kể đến | có thể kể tới | có thể dẫn chứng | cho biết | cho thấy | tức | tức là | nên | cho nên | dẫn đến | dẫn tới | cho hay | cho rằng | khẳng định | nhấn mạnh | nhận định | điển hình | đơn cử | tính chung | tính riêng | thiết thực chào mừng | chào mừng | chưa kể | trong số đó | phải kể đến như | phải kể đến`,
    ['trong đó: khu vực I', 'tuy nhiên, số thu'],
    ['khu vực I'],
  ),
  row(
    'adjunct',
    Role.ADJUNCT,
    `trong | tại | theo | nhờ | với | để | sau | trước | từ | đến | khi | nếu | do | qua | bên cạnh | ngoài | cùng | cùng với | về | đối với | riêng | riêng đối với | kể cả | nhằm | tính | tính đến | hết | bởi | vì | bằng | ở | trên cơ sở | căn cứ | thông qua | giai đoạn | năm | tháng | quý | còn | tuy | ước | lũy kế | hiện | hiện nay | đến nay | mặc dù | bình quân`,
    ['theo Cục Thống kê', 'đối với đô thị loại II'],
    ['diện tích'],
  ),

  // ---- "toàn tỉnh": who has, not what is measured
  row(
    'whole-place',
    Role.WHOLE,
    `toàn tỉnh | toàn thành phố | cả tỉnh | cả nước | toàn quốc | toàn huyện | toàn xã | toàn vùng | toàn ngành | trên địa bàn tỉnh | trên địa bàn | trên địa bàn thành phố | địa phương | tỉnh | thành phố | cả thành phố | tỉnh ta | nước ta | việt nam | toàn thị xã | toàn cục | thành phố ta | huyện | bộ | đơn vị | toàn hệ thống | toàn đảng bộ | hiện nay | đến nay | toàn khu vực`,
    ['toàn tỉnh có 23 đô thị', 'cả nước có'],
    ['kinh tế'],
  ),

  // ---- numbers after these are names or ordinals
  row(
    'label',
    Role.LABEL,
    `số | điều | khoản | mục | chương | phần | phụ lục | biểu | biểu số | bảng | mẫu | mẫu số | trang | lần thứ | thứ | khóa | kỳ họp thứ | phiên họp thứ | quốc lộ | đường tỉnh | tỉnh lộ | hương lộ | tổ | quận | phường | ấp | khu phố | khu | thôn | tiểu khu | khu vực | loại | cấp | nhóm | đợt | lần | giai đoạn | vành đai | thành phần | dự án thành phần | quý | tháng | năm | ngày | hạng | bậc | mức độ | cấp độ | level | hình | ảnh | ban | tiểu ban | tờ | thửa | lô | đường | đường số | hẻm | ngõ | ngách | km số | quân khu | vùng | bước | câu | bài | tập | số thứ tự | chuyên đề | báo động | mốc | nghị định | nghị quyết | thông tư | chỉ thị | quyết định | kết luận | công văn | luật | trung tâm | trường | trường thcs | chi cục | đầu vào | đầu ra | phòng | đại hội | covid | thế kỷ | top | tv | khối | lớp | độ | phân khu | đối tượng | trường hợp | tiêu chí số | tiêu chí | nội dung | cách mạng công nghiệp lần thứ | bão số | cơn bão số | nhà máy | tổ máy | đồng bằng | mã | tk | stk | fax | điện thoại | đt | tel | hotline | tầng | điểm a | kỳ | phương án | bộ | thị trấn | xã | dãy | nhánh | gói thầu số | gói thầu | gói | lúc | vào lúc | vòng | thuộc nhóm | áp dụng`,
    ['Điều 7', 'lần thứ 21', 'Quốc lộ 50'],
    ['tăng 7'],
  ),
  row('each', Role.EACH, 'mỗi | từng | cho mỗi | trên mỗi | bình quân mỗi', ['mỗi xã 3 dự án'], ['mọi']),
]
