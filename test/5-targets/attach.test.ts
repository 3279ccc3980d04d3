import { expect, test } from 'vitest'
import { attach } from '../../pipeline/5-targets/attach.ts'
import { figuresOf } from '../../pipeline/5-targets/figures.ts'
import { Sentence } from '../../pipeline/5-targets/sentence.ts'

/** Value, measure and indicator of each figure of a sentence. */
const read = (text: string, subject = '') => {
  const sentence = new Sentence(text, [])
  return attach(sentence, figuresOf(sentence), { subject }).map(row => [
    row.negative ? -row.figure.high : row.figure.low,
    row.measure,
    row.indicator,
  ])
}
const reads = (text: string, rows: [number, string, string][], subject?: string) =>
  test(text, () => expect(read(text, subject)).toEqual(rows))

reads('Kim ngạch xuất khẩu ước đạt 18,5 tỷ USD, tăng 8,1% so với cùng kỳ, bằng 74% kế hoạch năm.', [
  [18.5, 'level', 'Kim ngạch xuất khẩu'],
  [8.1, 'growth', 'Kim ngạch xuất khẩu'],
  [74, 'completion', 'Kim ngạch xuất khẩu'],
])
reads('Toàn tỉnh có 58/80 xã đạt chuẩn nông thôn mới, trong đó có 9 xã đạt chuẩn nông thôn mới nâng cao.', [
  [58, 'level', 'xã đạt chuẩn nông thôn mới'],
  [9, 'level', 'xã đạt chuẩn nông thôn mới nâng cao'],
])
reads('có thêm 4 xã, nâng lũy kế có 31 xã đạt chuẩn nông thôn mới, chiếm tỷ lệ 62%', [
  [4, 'increment', 'xã đạt chuẩn nông thôn mới'],
  [31, 'level', 'xã đạt chuẩn nông thôn mới'],
  [62, 'share', 'tỷ lệ xã đạt chuẩn nông thôn mới'],
])
reads('Ngành gỗ đạt 40,5 triệu USD giảm 7,2%; lãi ròng 12,3 tỷ đồng giảm 21%', [
  [40.5, 'level', 'Ngành gỗ'],
  [-7.2, 'growth', 'Ngành gỗ'],
  [12.3, 'level', 'lãi ròng'],
  [-21, 'growth', 'lãi ròng'],
])
reads('Tổng số 120 hộ với 480 khẩu, trong đó tái định cư 15 hộ, 62 khẩu', [
  [120, 'level', 'Tổng số hộ'],
  [480, 'level', 'Tổng số khẩu'],
  [15, 'level', 'tái định cư hộ'],
  [62, 'level', 'tái định cư khẩu'],
])
reads('Xuất khẩu thủy sản tăng 12%, cao hơn so với mức tăng cả nước là 8%', [
  [12, 'growth', 'Xuất khẩu thủy sản'],
  [8, 'growth', 'Xuất khẩu thủy sản cả nước'],
])
reads('Công ty A phấn đấu giảm giá vốn đầu vào từ 0,5 - 0,8%', [
  [-0.8, 'growth', 'giá vốn đầu vào Công ty A'],
])
reads('Công ty A cũng gặp khó khăn khi doanh thu chỉ đạt 120 tỷ đồng', [
  [120, 'level', 'doanh thu Công ty A'],
])
reads('Giá cà phê giao dịch ở mức 310 Yên/kg, tăng 4%', [
  [310, 'level', 'Giá cà phê'],
  [4, 'growth', 'Giá cà phê'],
])
reads('Số trạm phát sóng đạt 12,480 trạm', [[12480, 'level', 'Số trạm phát sóng']])
reads('Có 12/12 sở và 40/45 xã đã ban hành kế hoạch hành động', [
  [12, 'level', 'sở đã ban hành kế hoạch hành động'],
  [40, 'level', 'xã đã ban hành kế hoạch hành động'],
])
reads('doanh thu đạt 120 tỷ đồng, lợi nhuận đạt 30 tỷ đồng, lần lượt giảm 22% và tăng 14%', [
  [120, 'level', 'doanh thu'],
  [30, 'level', 'lợi nhuận'],
  [-22, 'growth', 'doanh thu'],
  [14, 'growth', 'lợi nhuận'],
])
reads('Vốn điều lệ theo đó dự kiến sẽ tăng 18%', [[18, 'growth', 'Vốn điều lệ theo đó']])
reads('Chi cục A đạt số thu cao nhất 900 tỷ đồng', [[900, 'level', 'số thu cao nhất Chi cục A']])
reads('Quy mô kinh tế còn nhỏ (GRDP khoảng 7 tỷ USD, bằng 1,4% GDP của cả nước)', [
  [7, 'level', 'GRDP'],
  [1.4, 'share', 'GRDP'],
])
reads('đào tạo nghề nông thôn, giải quyết việc làm cho 500 lao động', [
  [500, 'level', 'giải quyết việc làm lao động'],
])
reads('Bổ sung 02 dự án', [[2, 'increment', 'bổ sung dự án']], 'vốn đầu tư')
reads('Vốn cho dự án trồng mới 5 triệu ha rừng là 30 tỷ đồng', [
  [30, 'level', 'Vốn cho dự án trồng mới 5 triệu ha rừng'],
])
reads('Công ty A đứng vị trí thứ 24 trong danh sách 500 doanh nghiệp nộp thuế', [[24, 'rank', 'Công ty A']])
reads('Đến năm 2030, tỉnh thuộc nhóm 8 địa phương dẫn đầu về chỉ số hài lòng', [
  [8, 'rank', 'chỉ số hài lòng'],
])
reads('Chỉ số cạnh tranh của tỉnh nằm trong tốp 6 cả nước', [[6, 'rank', 'Chỉ số cạnh tranh của tỉnh']])
reads('Đưa chỉ số A vào nhóm: 14 tỉnh, thành phố đứng đầu về số hóa; 9 địa phương đứng đầu về logistics', [
  [14, 'rank', 'số hóa'],
  [9, 'rank', 'logistics'],
])
reads('Các xã thuộc nhóm 2 vùng khó khăn', [])
reads('Dự án thuộc nhóm 3 được đầu tư', [])
reads('Tín dụng ngành dệt tăng 9%, ngành may; sửa chữa ô tô tăng 8%', [
  [9, 'growth', 'Tín dụng ngành dệt'],
  [8, 'growth', 'sửa chữa ô tô'],
])
reads('Có ít nhất 03 dự án, chương trình về đóng tàu', [[3, 'level', 'dự án chương trình về đóng tàu']])
reads('Giữ nguyên 54 chợ, cải tạo, nâng cấp 12 chợ', [
  [54, 'level', 'Giữ nguyên chợ'],
  [12, 'level', 'cải tạo, nâng cấp chợ'],
])
reads('bố trí 3% ngân sách cho khoa học, đào tạo và tiếp tục nâng lên 5%', [
  [3, 'share', 'bố trí ngân sách cho khoa học'],
  [5, 'share', 'bố trí ngân sách cho khoa học'],
])
reads('Mỗi địa phương đăng ký chỉ tiêu, phấn đấu đạt 20% xã không có tệ nạn', [
  [20, 'share', 'xã không có tệ nạn'],
])
reads('Đề nghị hỗ trợ 35 tỷ đồng để kịp thời khôi phục đê biển', [
  [35, 'level', 'Đề nghị hỗ trợ khôi phục đê biển'],
])
reads('Lợi nhuận quý I đạt kế hoạch đề ra và chỉ giảm 3%', [[-3, 'growth', 'Lợi nhuận quý I']])
reads('Tổng số 120 hộ với 480 khẩu tại 125 thôn', [
  [120, 'level', 'Tổng số hộ'],
  [480, 'level', 'Tổng số khẩu'],
  [125, 'level', 'Tổng số thôn'],
])
reads('a) Điều chỉnh giảm kế hoạch vốn của 06 công trình, với giá trị 9 tỷ đồng', [
  [6, 'level', 'Điều chỉnh giảm kế hoạch vốn công trình'],
  [9, 'level', 'giá trị Điều chỉnh giảm kế hoạch vốn công trình'],
])
reads('Tỉnh xếp thứ 5 cả nước về chỉ số cải cách hành chính', [[5, 'rank', 'chỉ số cải cách hành chính']])
reads('thực hiện 47% kế hoạch sản lượng và 71% về kế hoạch lợi nhuận', [
  [47, 'completion', 'sản lượng'],
  [71, 'completion', 'lợi nhuận'],
])
reads('Theo Nghị quyết, có 37 nhiệm vụ quá hạn', [[37, 'level', 'nhiệm vụ quá hạn']])
reads('Nghị quyết có 7 nhiệm vụ, 5 giải pháp', [])
reads('Bảo hiểm A tiếp tục giữ vững vị trí dẫn đầu thị trường bảo hiểm nhân thọ, chiếm 20% thị phần', [
  [20, 'share', 'thị phần Bảo hiểm A'],
])
reads('Khu vực tư nhân vẫn là đầu tàu của ngành chế biến gỗ và nội thất khi đạt 7 tỷ USD', [
  [7, 'level', 'Khu vực tư nhân'],
])
reads('Chương trình xây dựng nông thôn mới, giảm nghèo bền vững là 900 tỷ đồng', [
  [900, 'level', 'Chương trình xây dựng nông thôn mới, giảm nghèo bền vững'],
])
reads(
  'Nhật Bản là bạn hàng lâu năm của ngành chế biến gỗ và nội thất, chiếm tới gần 40% kim ngạch xuất khẩu',
  [[40, 'share', 'Nhật Bản trong kim ngạch xuất khẩu']],
)
reads('Sản xuất công nghiệp tăng 2%, thấp hơn nhiều so với mức tăng 9% của cùng kỳ', [
  [2, 'growth', 'Sản xuất công nghiệp'],
  [9, 'growth', 'Sản xuất công nghiệp'],
])
reads('Lãi gộp tăng 36% đạt 218 tỷ đồng', [
  [36, 'growth', 'Lãi gộp'],
  [218, 'level', 'Lãi gộp'],
])
reads('Chi giáo dục 5.600 tỷ đồng ước đạt 92% dự toán', [
  [5600, 'level', 'Chi giáo dục'],
  [92, 'completion', 'Chi giáo dục'],
])
reads('Cắt giảm số lượng thủ tục tối thiểu 30%', [[-30, 'growth', 'số lượng thủ tục']])
reads('Công tác giảm nghèo đạt 30%', [[30, 'share', 'Công tác giảm nghèo']])
reads('Tăng trưởng tín dụng có khả năng tăng 12%', [[12, 'growth', 'Tăng trưởng tín dụng']])
reads('Tăng trưởng xuất khẩu của nhóm nông sản chiếm 15,5%', [
  [15.5, 'share', 'Tăng trưởng xuất khẩu của nhóm nông sản'],
])
reads('Tỷ lệ hộ nghèo giảm 2 - 3%/năm', [[-3, 'growth', 'Tỷ lệ hộ nghèo']])
reads('Số vụ tai nạn giao thông giảm 2 vụ so với cùng kỳ', [[-2, 'increment', 'Số vụ tai nạn giao thông']])
reads('tỷ lệ hộ nghèo giảm còn 3%', [[3, 'share', 'tỷ lệ hộ nghèo']])
reads('Cắt giảm 30% chi phí tuân thủ', [[-30, 'growth', 'chi phí tuân thủ']])
reads('Phấn đấu 100% cơ quan nhà nước cung cấp dịch vụ công trực tuyến', [
  [100, 'share', 'cơ quan nhà nước cung cấp dịch vụ công trực tuyến'],
])
reads('Đào tạo nghề cho 3.000 lao động nông thôn', [[3000, 'level', 'Đào tạo nghề lao động nông thôn']])
reads('Lượng thép nhập khẩu đạt 2 triệu tấn, trị giá 1,5 tỷ USD, tăng 5% về lượng', [
  [2, 'level', 'Lượng thép nhập khẩu'],
  [1.5, 'level', 'trị giá thép nhập khẩu'],
  [5, 'growth', 'lượng thép nhập khẩu'],
])
reads('Doanh thu đạt 2.317 tỷ đồng, lợi nhuận đạt 109 tỷ đồng, giảm lần lượt 15% và 13%', [
  [2317, 'level', 'Doanh thu'],
  [109, 'level', 'lợi nhuận'],
  [-15, 'growth', 'Doanh thu'],
  [-13, 'growth', 'lợi nhuận'],
])
reads('thu ngân sách đạt 54% so với chỉ tiêu được giao (52.300 tỷ đồng), giảm 9.386 tỷ đồng', [
  [54, 'completion', 'thu ngân sách'],
  [52300, 'level', 'thu ngân sách'],
  [-9386, 'increment', 'thu ngân sách'],
])
reads('Tốc độ tăng trưởng kinh tế đạt 6,46% (cùng kỳ 3,77%), trong đó khu vực I tăng 5,87%', [
  [6.46, 'growth', 'Tốc độ tăng trưởng kinh tế'],
  [3.77, 'growth', 'Tốc độ tăng trưởng kinh tế'],
  [5.87, 'growth', 'khu vực I'],
])
reads('xây dựng 22 điểm quan trắc nước mặt và 10 điểm quan trắc nước ngầm', [
  [22, 'level', 'xây dựng điểm quan trắc nước mặt'],
  [10, 'level', 'xây dựng điểm quan trắc nước ngầm'],
])
reads('tăng 7% so với năm trước', [[7, 'growth', 'Sản lượng lúa']], 'Sản lượng lúa')
reads('Tỷ lệ hộ có thu nhập trên 5 triệu đồng đạt 20%', [
  [20, 'share', 'Tỷ lệ hộ có thu nhập trên 5 triệu đồng'],
])
reads('Tỷ lệ lúa đặc sản, lúa chất lượng cao chiếm 93% sản lượng lúa', [
  [93, 'share', 'Tỷ lệ lúa đặc sản, lúa chất lượng cao trong sản lượng lúa'],
])
reads('Hội nghị có đại diện của 3 xã và 2 công ty này', [])
reads('Số thu giảm 9.310 tỷ đồng (tương ứng 18,2%) so với cùng kỳ', [
  [-9310, 'increment', 'Số thu'],
  [-18.2, 'growth', 'Số thu'],
])
reads('9 đơn vị có tỷ lệ giải ngân trên 60% là: Quận A (75,5%), Quận B (71,4%)', [
  [9, 'level', 'đơn vị có tỷ lệ giải ngân'],
  [75.5, 'completion', 'tỷ lệ giải ngân Quận A'],
  [71.4, 'completion', 'tỷ lệ giải ngân Quận B'],
])
reads('giá trị giảm từ 471,5 tỷ đồng xuống còn 262,4 tỷ đồng', [
  [471.5, 'level', 'giá trị'],
  [262.4, 'level', 'giá trị'],
])

test('the base says who gave the plan', () => {
  const sentence = new Sentence('Thu nội địa đạt 104% dự toán Trung ương giao và 85% dự toán tỉnh giao', [])
  expect(attach(sentence, figuresOf(sentence), { subject: '' }).map(row => row.base)).toEqual([
    'dự toán Trung ương giao',
    'dự toán tỉnh giao',
  ])
})

test('what a plan is to exceed is its least', () => {
  const sentence = new Sentence('phấn đấu tăng trưởng kinh tế vượt mục tiêu được giao (9%)', [])
  const [row] = attach(sentence, figuresOf(sentence), { subject: '' })
  expect([row?.figure.comparator, row?.plan]).toEqual(['ge', true])
})
reads('Tổng số bến xe trên địa bàn, quy hoạch 25 bến xe', [[25, 'level', 'Tổng số bến xe trên địa bàn']])
reads('Xây mới 40 chợ tại: Chi nhánh A (12), Chi nhánh B (20), Chi nhánh C (08)', [
  [40, 'level', 'Xây mới chợ'],
  [12, 'level', 'Xây mới chợ Chi nhánh A'],
  [20, 'level', 'Xây mới chợ Chi nhánh B'],
  [8, 'level', 'Xây mới chợ Chi nhánh C'],
])
reads('Chi cục A giảm số thu tới 21%, chỉ đạt 340 tỷ đồng', [
  [-21, 'growth', 'số thu Chi cục A'],
  [340, 'level', 'số thu Chi cục A'],
])
reads('tăng tỷ lệ che phủ rừng tới 42%', [[42, 'share', 'tăng tỷ lệ che phủ rừng']])
reads('Về nhập khẩu, kỳ 2 đạt 9,5 tỷ USD', [[9.5, 'level', 'nhập khẩu']])
reads('Tỷ lệ dân số có chữ ký số là 27,7% (T4/2025: 26,1%)', [
  [27.7, 'share', 'Tỷ lệ dân số có chữ ký số'],
  [26.1, 'share', 'Tỷ lệ dân số có chữ ký số'],
])
reads('lựa chọn tối thiểu 05 doanh nghiệp dẫn đầu', [[5, 'level', 'lựa chọn doanh nghiệp dẫn đầu']])
reads('vẫn còn 11 đơn vị chưa giải ngân', [[11, 'level', 'đơn vị chưa giải ngân']])
reads('có 8 bộ, cơ quan trung ương chưa giải ngân', [[8, 'level', 'bộ, cơ quan trung ương chưa giải ngân']])
reads('đưa mức phát thải ròng về 0 vào năm 2040', [[0, 'level', 'mức phát thải ròng']])
reads('Tỷ lệ thuê bao cố định với tốc độ 100 Mb/s đạt 90%', [
  [90, 'share', 'Tỷ lệ thuê bao cố định với tốc độ 100 Mb/s'],
])
reads('Lượng xe nhập khẩu đạt 345 chiếc, trị giá 28 triệu USD, tăng 12% về lượng và 8% về trị giá', [
  [345, 'level', 'Lượng xe nhập khẩu'],
  [28, 'level', 'trị giá xe nhập khẩu'],
  [12, 'growth', 'lượng xe nhập khẩu'],
  [8, 'growth', 'trị giá xe nhập khẩu'],
])
reads('Cơ cấu: nông nghiệp 20% - công nghiệp 45% - dịch vụ 35%', [
  [20, 'share', 'nông nghiệp'],
  [45, 'share', 'công nghiệp'],
  [35, 'share', 'dịch vụ'],
])
reads('Số vụ cháy 25 vụ, làm chết 12 người, bị thương 18 người; so với cùng kỳ giảm 5 vụ', [
  [25, 'level', 'Số vụ cháy'],
  [12, 'level', 'làm chết người'],
  [18, 'level', 'bị thương người'],
  [-5, 'increment', 'Số vụ cháy'],
])
reads('Tốc độ tăng GRDP 9,5%/năm; trong đó dịch vụ 8%/năm', [
  [9.5, 'growth', 'Tốc độ tăng GRDP'],
  [8, 'growth', 'tốc độ tăng dịch vụ'],
])
reads('Chỉ số hài lòng tăng 5 bậc', [[5, 'increment', 'Chỉ số hài lòng']])
reads('Giảm ít nhất 30% thời gian xử lý, ít nhất 20% chi phí tuân thủ', [
  [-30, 'growth', 'thời gian xử lý'],
  [-20, 'growth', 'chi phí tuân thủ'],
])
reads('Giảm 30% thời gian xử lý, 100% hồ sơ đúng hạn', [
  [-30, 'growth', 'thời gian xử lý'],
  [100, 'share', 'hồ sơ đúng hạn'],
])
reads('Nhà thi đấu có sức chứa 1.500 chỗ ngồi', [[1500, 'level', 'sức chứa']])
reads('Công nhận 10 sản phẩm 3 sao', [[10, 'level', 'Công nhận sản phẩm 3 sao']])

// the members of a list share the measure that its first, or the words before it, name
reads('Kim ngạch nhập khẩu gạo đạt 5 triệu USD giảm 3%; ngô đạt 2 triệu USD tăng 4%', [
  [5, 'level', 'Kim ngạch nhập khẩu gạo'],
  [-3, 'growth', 'Kim ngạch nhập khẩu gạo'],
  [2, 'level', 'kim ngạch nhập khẩu ngô'],
  [4, 'growth', 'kim ngạch nhập khẩu ngô'],
])
reads('Nhiều mặt hàng xuất khẩu có kim ngạch tăng mạnh như: hồ tiêu tăng 30%; cà phê tăng 20%', [
  [30, 'growth', 'kim ngạch xuất khẩu hồ tiêu'],
  [20, 'growth', 'kim ngạch xuất khẩu cà phê'],
])
reads('Giá trị sản xuất lúa đạt 5 tỷ đồng; 12 hợp tác xã đạt loại khá', [
  [5, 'level', 'Giá trị sản xuất lúa'],
  [12, 'level', 'hợp tác xã đạt loại khá'],
])
// who says it is no subject
reads('Một khảo sát cho thấy, 60% hộ nông dân đã mua bảo hiểm', [
  [60, 'share', 'hộ nông dân đã mua bảo hiểm'],
])
reads('Công ty đã giảm mạnh các chi phí quảng cáo, khuyến mãi, hỗ trợ từ 40 tỷ đồng xuống 19 tỷ đồng', [
  [40, 'level', 'chi phí quảng cáo, khuyến mãi, hỗ trợ'],
  [19, 'level', 'chi phí quảng cáo, khuyến mãi, hỗ trợ'],
])
reads('Doanh thu bán lẻ đạt 3 tỷ đồng, chiếm 83% tổng mức bán lẻ và doanh thu dịch vụ và tăng 5%', [
  [3, 'level', 'Doanh thu bán lẻ'],
  [83, 'share', 'Doanh thu bán lẻ trong tổng mức bán lẻ và doanh thu dịch vụ'],
  [5, 'growth', 'Doanh thu bán lẻ'],
])
// a measure with a number of its own qualifies the one before
reads('Tỷ lệ hộ dùng mạng với tốc độ 200 Mb/s đạt 90%', [
  [90, 'share', 'Tỷ lệ hộ dùng mạng với tốc độ 200 Mb/s'],
])
// words of the predicate alone are no subject
reads('Xuất khẩu gạo đạt 29,7 tỷ USD, dù giảm nhẹ 0,6% so với cùng kỳ', [
  [29.7, 'level', 'Xuất khẩu gạo'],
  [-0.6, 'growth', 'Xuất khẩu gạo'],
])
reads('Sản lượng cao su đạt 12,9 nghìn tấn (thấp hơn so với mức 13,1 nghìn tấn của dự báo trước đó)', [
  [12.9, 'level', 'Sản lượng cao su'],
  [13.1, 'level', 'Sản lượng cao su'],
])
reads('Tính chung 8 tháng thu ngân sách đạt 200 tỷ đồng bằng 59% dự toán', [
  [200, 'level', '8 tháng thu ngân sách'],
  [59, 'completion', '8 tháng thu ngân sách'],
])
reads('Tổng số 1.200 hộ', [[1200, 'level', 'Tổng số hộ']])
reads('Sắp xếp để bảo đảm quy mô phù hợp, cả nước giảm 60% số lượng xã', [[-60, 'growth', 'số lượng xã']])
reads(
  'Đạt 200 tỷ đồng bằng 59% dự toán',
  [
    [200, 'level', 'thu ngân sách'],
    [59, 'completion', 'thu ngân sách'],
  ],
  'thu ngân sách',
)
reads('Thu nội địa đạt 80 tỷ đồng; thu từ hoạt động xuất, nhập khẩu 5 tỷ đồng', [
  [80, 'level', 'Thu nội địa'],
  [5, 'level', 'thu từ hoạt động xuất, nhập khẩu'],
])
reads('Chi phí bán hàng giảm nên lợi nhuận trước thuế tăng 89%', [[89, 'growth', 'lợi nhuận trước thuế']])
reads('Chè là mặt hàng chủ lực với kim ngạch đạt 2 triệu USD', [[2, 'level', 'kim ngạch Chè']])
reads('Khu vực dịch vụ tăng cao nhất là 9%; nông nghiệp giảm mạnh nhất với 4%', [
  [9, 'growth', 'Khu vực dịch vụ'],
  [-4, 'growth', 'nông nghiệp'],
])
reads('Mức giảm số thu lên đến 15 triệu đồng', [[-15, 'increment', 'số thu']])
reads('Do giá vốn giảm tới 3% nên lãi gộp tăng 6%, đạt 30 tỷ đồng', [
  [-3, 'growth', 'giá vốn'],
  [6, 'growth', 'lãi gộp'],
  [30, 'level', 'lãi gộp'],
])
reads('Kim ngạch giảm tới 5% về lượng và 6% về trị giá so với cùng kỳ', [
  [-5, 'growth', 'lượng Kim ngạch'],
  [-6, 'growth', 'trị giá Kim ngạch'],
])
reads('Ba Lan và Peru vẫn là 2 thị trường chủ yếu', [])
reads('Lãi sau thuế đạt 100 tỷ đồng, gấp 3,5 cùng kỳ năm trước', [
  [100, 'level', 'Lãi sau thuế'],
  [3.5, 'growth', 'Lãi sau thuế'],
])
reads('Ít nhất 65% số hộ (kể cả hộ mới tách) dùng nước sạch', [[65, 'share', 'số hộ dùng nước sạch']])
reads('Huyện đã hỗ trợ kịp thời 20 triệu đồng từ nguồn ngân sách', [
  [20, 'level', 'hỗ trợ từ nguồn ngân sách'],
])
reads('Thời gian cấp phép đã giảm từ 20 ngày xuống còn 12 ngày', [
  [20, 'level', 'Thời gian cấp phép'],
  [12, 'level', 'Thời gian cấp phép'],
])
reads('Nộp hồ sơ trong vòng 7 ngày', [])
reads('Toàn tỉnh có 7 xã và 2 thành phố trực thuộc tỉnh', [
  [7, 'level', 'xã'],
  [2, 'level', 'thành phố trực thuộc tỉnh'],
])
reads('tỷ lệ học sinh, sinh viên được khám sức khỏe, tư vấn tâm lý đạt 90%', [
  [90, 'share', 'tỷ lệ học sinh, sinh viên được khám sức khỏe, tư vấn tâm lý'],
])
reads('Chính phủ quyết định giảm lãi suất cho vay 1%/năm', [[-1, 'growth', 'lãi suất cho vay']])
test('for whom a figure is stands after it', () => {
  const sentence = new Sentence('Lãi suất cho vay 3%/năm đối với hộ nghèo', [])
  expect(attach(sentence, figuresOf(sentence), { subject: '' }).map(row => row.whom)).toEqual([
    'đối với hộ nghèo',
  ])
})
reads('Số vụ tai nạn là 45 vụ (-10%), 12 người chết (-5 người), 30 người bị thương (+3 người)', [
  [45, 'level', 'Số vụ tai nạn'],
  [-10, 'growth', 'Số vụ tai nạn'],
  [12, 'level', 'người chết'],
  [-5, 'increment', 'người chết'],
  [30, 'level', 'người bị thương'],
  [3, 'increment', 'người bị thương'],
])
reads('Tỷ trọng các ngành nông nghiệp - công nghiệp - dịch vụ: 10% - 31% - 52%', [
  [10, 'share', 'Tỷ trọng các ngành nông nghiệp'],
  [31, 'share', 'Tỷ trọng các ngành công nghiệp'],
  [52, 'share', 'Tỷ trọng các ngành dịch vụ'],
])
reads('Phấn đấu thu ngân sách năm nay đạt 135 tỷ đồng', [[135, 'level', 'thu ngân sách']])
reads('Phấn đấu thu hút đầu tư đạt 10 tỷ đồng', [[10, 'level', 'thu hút đầu tư']])
reads('Thu ngân sách đạt 450 tỷ đồng, phấn đấu thu 500 tỷ đồng', [
  [450, 'level', 'Thu ngân sách'],
  [500, 'level', 'Thu ngân sách'],
])
reads('Giá trị sản xuất nông nghiệp tăng 13,59% (riêng trồng trọt 15,61%)', [
  [13.59, 'growth', 'Giá trị sản xuất nông nghiệp'],
  [15.61, 'growth', 'trồng trọt'],
])
