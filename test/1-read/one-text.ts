/** One text, which `fixtures/ket-luan.*` hold in their formats. */
export const TEXT = `TỈNH ỦY HOA SEN
*
Số 12-KL/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Hoa Sen, ngày 5 tháng 7 năm 2021
KẾT LUẬN
về tình hình kinh tế - xã hội 6 tháng đầu năm 2021
I. KẾT QUẢ
1. Sản lượng lúa đạt 2,06 triệu tấn, tăng 7,5% so với cùng kỳ.
- Giải quyết việc làm cho 27.500 lao động; xuất khẩu 870 triệu đô-la Mỹ.
2. Các chỉ tiêu chủ yếu:
| TT | Chỉ tiêu | Kế hoạch năm 2021 | Thực hiện |
| 1 | Tỷ lệ hộ nghèo | 2,5% | 3,1% |
| 2 | Xã đạt chuẩn nông thôn mới | 57 xã | 55 xã |
II. NHIỆM VỤ
a) Phấn đấu tỷ lệ hộ nghèo giảm 2 - 3%/năm, hộ nghèo Khmer giảm 3 - 4%/năm.
Nơi nhận:
- Ban Thường vụ Tỉnh ủy;
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
BÍ THƯ
Trần Văn Mẫu`

const cell = (text: string): string =>
  text
    .split('\n')
    .map(line => `<p>${line}</p>`)
    .join('')
const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map(row => `<tr>${row.map(text => `<td>${cell(text)}</td>`).join('')}</tr>`).join('')}</table>`

const lines = TEXT.split('\n')
export const HTML = `<html><head><title>x</title></head><body>${table([
  lines.slice(0, 3).join('\n'),
  lines.slice(3, 5).join('\n'),
])}${lines
  .slice(5, 11)
  .map(line => `<p>${line}</p>`)
  .join('\n')}${table(...lines.slice(11, 14).map(line => line.slice(2, -2).split(' | ')))}${lines
  .slice(14, 16)
  .map(line => `<p>${line}</p>`)
  .join('\n')}${table([lines.slice(16, 19).join('\n'), lines.slice(19).join('\n')])}</body></html>`
