/**
 * Orders of three invented half-yearly conclusions. `from` is the place (from 0) of the order in the conclusion
 * before that an official would say is carried on; several where any of them is right, none where it is new.
 */
export interface LabelledOrder {
  readonly text: string
  readonly from?: number | readonly number[]
}

export const CONCLUSIONS: readonly (readonly LabelledOrder[])[] = [
  [
    {
      text: 'Tập trung chỉ đạo đẩy nhanh tiến độ giải ngân vốn đầu tư công, kiên quyết điều chuyển vốn của các dự án chậm tiến độ.',
    },
    {
      text: 'Tiếp tục cơ cấu lại ngành nông nghiệp theo hướng nâng cao giá trị gia tăng, phát triển bền vững; nhân rộng các mô hình sản xuất hiệu quả.',
    },
    {
      text: 'Tăng cường công tác phòng, chống dịch bệnh trên cây trồng, vật nuôi; theo dõi chặt chẽ diễn biến thời tiết, nguồn nước phục vụ sản xuất.',
    },
    {
      text: 'Đẩy mạnh thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới; quan tâm xây dựng xã nông thôn mới nâng cao, kiểu mẫu.',
    },
    {
      text: 'Tăng cường quản lý thu ngân sách, chống thất thu, nợ đọng thuế; triệt để tiết kiệm chi thường xuyên.',
    },
    {
      text: 'Khẩn trương hoàn thành công tác bồi thường, giải phóng mặt bằng các dự án trọng điểm, nhất là dự án đường cao tốc đi qua địa bàn.',
    },
    { text: 'Cải thiện môi trường đầu tư, kinh doanh; nâng cao chỉ số năng lực cạnh tranh cấp tỉnh.' },
    { text: 'Chuẩn bị chu đáo, tổ chức an toàn kỳ thi tốt nghiệp trung học phổ thông.' },
    { text: 'Rà soát, sắp xếp mạng lưới trường, lớp học phù hợp với tình hình thực tế của địa phương.' },
    { text: 'Nâng cao chất lượng khám bệnh, chữa bệnh; bảo đảm đủ thuốc, vật tư y tế phục vụ người dân.' },
    {
      text: 'Triển khai đầy đủ, kịp thời các chính sách an sinh xã hội, chính sách đối với người có công, hộ nghèo, đồng bào dân tộc thiểu số.',
    },
    {
      text: 'Thực hiện có hiệu quả công tác giải quyết việc làm, đưa người lao động đi làm việc ở nước ngoài theo hợp đồng.',
    },
    {
      text: 'Đẩy mạnh chuyển đổi số trong các cơ quan Đảng, chính quyền; nâng tỷ lệ hồ sơ giải quyết trực tuyến.',
    },
    {
      text: 'Tăng cường quản lý tài nguyên, khoáng sản, bảo vệ môi trường; xử lý nghiêm các cơ sở gây ô nhiễm.',
    },
    { text: 'Giữ vững an ninh chính trị, bảo đảm trật tự, an toàn xã hội; không để bị động, bất ngờ.' },
    { text: 'Thực hiện quyết liệt các giải pháp kiềm chế, kéo giảm tai nạn giao thông.' },
    { text: 'Hoàn thành chỉ tiêu tuyển chọn, gọi công dân nhập ngũ.' },
    { text: 'Tổ chức diễn tập khu vực phòng thủ tại các huyện theo kế hoạch.' },
    { text: 'Nâng cao chất lượng sinh hoạt chi bộ, chú trọng công tác phát triển đảng viên mới.' },
    { text: 'Tăng cường công tác kiểm tra, giám sát; xử lý nghiêm tổ chức đảng, đảng viên vi phạm.' },
    {
      text: 'Thực hiện nghiêm công tác tiếp công dân, giải quyết đơn thư khiếu nại, tố cáo, không để tồn đọng, kéo dài.',
    },
    {
      text: 'Tiếp tục sắp xếp tổ chức bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả; thực hiện tinh giản biên chế.',
    },
    { text: 'Tổ chức thành công đại hội đại biểu phụ nữ các cấp.' },
    {
      text: 'Đổi mới nội dung, phương thức hoạt động của Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội.',
    },
    { text: 'Phát triển du lịch gắn với bảo tồn các lễ hội truyền thống của địa phương.' },
    { text: 'Đẩy nhanh tiến độ thi công các công trình thủy lợi, ngăn mặn, trữ ngọt phục vụ sản xuất.' },
  ],
  [
    {
      text: 'Quyết liệt chỉ đạo giải ngân vốn đầu tư công; kịp thời điều chuyển vốn từ dự án chậm tiến độ sang dự án có khả năng hấp thụ.',
      from: 0,
    },
    {
      text: 'Đẩy mạnh cơ cấu lại ngành nông nghiệp gắn với nâng cao giá trị gia tăng và phát triển bền vững.',
      from: 1,
    },
    {
      text: 'Chủ động phòng, chống dịch bệnh trên đàn vật nuôi và cây trồng, nhất là bệnh dịch tả heo châu Phi.',
      from: 2,
    },
    {
      text: 'Tiếp tục thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, phấn đấu có thêm xã đạt chuẩn nông thôn mới nâng cao.',
      from: 3,
    },
    {
      text: 'Tập trung khai thác nguồn thu ngân sách, chống thất thu, xử lý nợ đọng thuế; tiết kiệm triệt để các khoản chi thường xuyên.',
      from: 4,
    },
    {
      text: 'Tháo gỡ khó khăn, vướng mắc trong bồi thường, giải phóng mặt bằng các dự án trọng điểm.',
      from: 5,
    },
    { text: 'Tổ chức các hội nghị xúc tiến đầu tư, kêu gọi nhà đầu tư chiến lược vào các khu công nghiệp.' },
    { text: 'Tổng kết năm học và chuẩn bị tốt các điều kiện cho năm học mới.' },
    {
      text: 'Tiếp tục rà soát, sắp xếp mạng lưới trường, lớp học theo hướng tinh gọn, thuận tiện cho học sinh.',
      from: 8,
    },
    {
      text: 'Khắc phục tình trạng thiếu thuốc, vật tư y tế; nâng cao chất lượng khám, chữa bệnh cho người dân.',
      from: 9,
    },
    {
      text: 'Thực hiện tốt các chính sách an sinh xã hội, nhất là đối với người có công, người nghèo và đồng bào dân tộc thiểu số.',
      from: 10,
    },
    { text: 'Phấn đấu hoàn thành xóa nhà tạm, nhà dột nát cho hộ nghèo, hộ cận nghèo trong năm.' },
    {
      text: 'Thúc đẩy chuyển đổi số toàn diện trong cơ quan Đảng, chính quyền; nâng cao tỷ lệ giải quyết hồ sơ trực tuyến.',
      from: 12,
    },
    { text: 'Nâng cao hiệu lực quản lý nhà nước về tài nguyên, khoáng sản và bảo vệ môi trường.', from: 13 },
    {
      text: 'Bảo đảm vững chắc an ninh chính trị, trật tự, an toàn xã hội, không để bị động, bất ngờ trong mọi tình huống.',
      from: 14,
    },
    { text: 'Xây dựng kế hoạch huấn luyện lực lượng dân quân tự vệ và dự bị động viên.' },
    { text: 'Hoàn thành tốt công tác tuyển chọn, gọi công dân nhập ngũ năm sau.', from: 16 },
    { text: 'Chú trọng nâng cao chất lượng sinh hoạt chi bộ và phát triển đảng viên.', from: 18 },
    {
      text: 'Tăng cường kiểm tra, giám sát việc chấp hành Điều lệ Đảng; xử lý kịp thời, nghiêm minh đảng viên và tổ chức đảng vi phạm.',
      from: 19,
    },
    {
      text: 'Giải quyết dứt điểm các đơn thư khiếu nại, tố cáo kéo dài; thực hiện tốt công tác tiếp công dân.',
      from: 20,
    },
    { text: 'Lãnh đạo chuẩn bị đại hội đảng bộ các cấp theo đúng tiến độ, yêu cầu.' },
    {
      text: 'Tiếp tục đổi mới phương thức hoạt động của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội.',
      from: 23,
    },
    { text: 'Phối hợp chặt chẽ với các bộ, ngành Trung ương triển khai dự án cảng biển nước sâu.' },
    { text: 'Tăng cường quản lý trật tự xây dựng, quản lý đất đai tại các đô thị.' },
    { text: 'Phòng, chống buôn lậu, gian lận thương mại và hàng giả dịp cuối năm.' },
    { text: 'Bảo đảm tiến độ các công trình thủy lợi, cống ngăn mặn, trữ ngọt trước mùa khô.', from: 25 },
  ],
  [
    {
      text: 'Đôn đốc giải ngân vốn đầu tư công, phấn đấu giải ngân toàn bộ kế hoạch vốn được giao; điều chuyển vốn của các dự án chậm.',
      from: 0,
    },
    { text: 'Phát triển nông nghiệp hữu cơ, nông nghiệp ứng dụng công nghệ cao, xây dựng mã số vùng trồng.' },
    {
      text: 'Triển khai quyết liệt các biện pháp phòng, chống bệnh dịch tả heo châu Phi và các dịch bệnh khác trên vật nuôi.',
      from: 2,
    },
    {
      text: 'Đẩy nhanh tiến độ xây dựng nông thôn mới, nông thôn mới nâng cao; giữ vững chất lượng các tiêu chí ở những xã đã đạt chuẩn.',
      from: 3,
    },
    {
      text: 'Tăng cường quản lý, khai thác các nguồn thu, chống thất thu ngân sách, thu hồi nợ đọng thuế.',
      from: 4,
    },
    {
      text: 'Tập trung giải phóng mặt bằng, bàn giao đúng hạn cho các dự án trọng điểm, nhất là tuyến cao tốc.',
      from: 5,
    },
    { text: 'Đẩy mạnh xúc tiến, kêu gọi đầu tư vào các khu, cụm công nghiệp.', from: 6 },
    { text: 'Tổ chức tốt kỳ thi tuyển sinh vào lớp 10 và kỳ thi tốt nghiệp trung học phổ thông.' },
    {
      text: 'Bảo đảm cung ứng đủ thuốc, vật tư, trang thiết bị y tế; nâng cao chất lượng khám, chữa bệnh ở tuyến cơ sở.',
      from: 9,
    },
    {
      text: 'Quan tâm chăm lo đời sống người có công, hộ nghèo, đồng bào dân tộc thiểu số; thực hiện kịp thời chính sách an sinh xã hội.',
      from: 10,
    },
    { text: 'Hoàn thành mục tiêu xóa nhà tạm, nhà dột nát trên địa bàn trước ngày 30 tháng 6.', from: 11 },
    {
      text: 'Đẩy mạnh chuyển đổi số, thực hiện số hóa hồ sơ, kết quả giải quyết thủ tục hành chính; nâng tỷ lệ hồ sơ trực tuyến.',
      from: 12,
    },
    { text: 'Tổ chức thu gom, xử lý rác thải sinh hoạt tại khu vực nông thôn.' },
    { text: 'Giữ vững ổn định an ninh chính trị, bảo đảm trật tự, an toàn xã hội trên địa bàn.', from: 14 },
    { text: 'Hoàn thành chương trình huấn luyện dân quân tự vệ, lực lượng dự bị động viên.', from: 15 },
    {
      text: 'Tiếp tục nâng cao chất lượng sinh hoạt chi bộ; đẩy mạnh kết nạp, phát triển đảng viên mới.',
      from: 17,
    },
    {
      text: 'Thực hiện nghiêm công tác kiểm tra, giám sát; kịp thời xử lý tổ chức đảng, đảng viên có dấu hiệu vi phạm.',
      from: 18,
    },
    {
      text: 'Thực hiện tốt công tác tiếp công dân, tập trung giải quyết khiếu nại, tố cáo đông người, phức tạp, kéo dài.',
      from: 19,
    },
    { text: 'Tổ chức thành công đại hội đảng bộ cấp cơ sở và cấp trên trực tiếp cơ sở.', from: 20 },
    { text: 'Vận động nhân dân tham gia bảo hiểm y tế, bảo hiểm xã hội tự nguyện.' },
    { text: 'Chấn chỉnh công tác quản lý đất đai, trật tự xây dựng đô thị.', from: 23 },
    { text: 'Kiểm soát chặt chẽ giá cả, bình ổn thị trường các mặt hàng thiết yếu.' },
    { text: 'Kéo giảm tai nạn giao thông, xử lý nghiêm vi phạm nồng độ cồn.' },
    {
      text: 'Chủ động phương án ứng phó hạn hán, xâm nhập mặn; vận hành hợp lý các cống ngăn mặn, trữ ngọt.',
      from: 25,
    },
    { text: 'Hoàn thành quy hoạch sử dụng đất và kế hoạch sử dụng đất hằng năm cấp huyện.' },
    { text: 'Xây dựng đội ngũ doanh nhân, hỗ trợ doanh nghiệp nhỏ và vừa, hợp tác xã tiếp cận tín dụng.' },
  ],
]

/** Orders of two invented plans of one issuer on different subjects: none goes on with another. */
export const OTHER_SUBJECTS: readonly (readonly LabelledOrder[])[] = [
  [
    'Hoàn thiện cơ chế, chính sách thúc đẩy doanh nghiệp sử dụng dịch vụ dữ liệu.',
    'Xây dựng cơ sở dữ liệu quốc gia về y tế, sổ sức khỏe điện tử của người dân.',
    'Bảo đảm an ninh mạng, an toàn thông tin cho các trung tâm dữ liệu.',
    'Đào tạo nguồn nhân lực chất lượng cao về trí tuệ nhân tạo, khoa học dữ liệu.',
    'Đầu tư, nâng cấp hạ tầng công nghệ thông tin đáp ứng yêu cầu chuyển đổi số.',
    'Mở rộng hợp tác quốc tế về công nghệ số, tham gia các mạng lưới nghiên cứu khu vực.',
    'Các bộ, ngành, địa phương định kỳ hằng năm báo cáo kết quả thực hiện Chương trình về Bộ Khoa học và Công nghệ.',
    'Bố trí kinh phí thực hiện theo quy định của Luật Ngân sách nhà nước.',
    'Kết nối, chia sẻ dữ liệu dân cư với dữ liệu đất đai, hộ tịch.',
    'Phát triển các nền tảng số dùng chung phục vụ người dân và doanh nghiệp.',
    'Ban hành bộ tiêu chí đánh giá mức độ trưởng thành số của cơ quan nhà nước.',
    'Tuyên truyền nâng cao nhận thức của xã hội về kinh tế số.',
  ],
  [
    'Hoàn thiện cơ chế, chính sách thu hút đầu tư vào các dự án điện gió ngoài khơi.',
    'Xây dựng cơ sở dữ liệu về nguồn nhân lực trong lĩnh vực năng lượng nguyên tử.',
    'Bảo đảm an toàn bức xạ, an ninh nguồn phóng xạ tại các cơ sở hạt nhân.',
    'Đào tạo nguồn nhân lực chất lượng cao vận hành nhà máy điện hạt nhân.',
    'Đầu tư, nâng cấp lưới điện truyền tải đáp ứng yêu cầu giải tỏa công suất.',
    'Mở rộng hợp tác quốc tế về chuyển giao công nghệ lò phản ứng.',
    'Các bộ, ngành, địa phương định kỳ hằng năm báo cáo tình hình cung ứng điện về Bộ Công Thương.',
    'Bố trí vốn cho công tác di dân, tái định cư vùng dự án theo quy định của Luật Đầu tư công.',
    'Rà soát quỹ đất dành cho hành lang tuyến đường dây 500 kV.',
    'Phát triển thị trường điện cạnh tranh, minh bạch giá bán lẻ điện.',
    'Ban hành định mức tiêu hao năng lượng của các ngành công nghiệp.',
    'Tuyên truyền, vận động nhân dân sử dụng điện tiết kiệm, hiệu quả.',
  ],
].map(orders => orders.map(text => ({ text })))
