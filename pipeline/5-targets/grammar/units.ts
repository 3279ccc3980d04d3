/**
 * Units: how they are written, which dimension they measure, and the factor to the one unit in which values of the
 * dimension are compared. Counted nouns ("xã", "hộ chăn nuôi") have themselves as dimension.
 */
export interface UnitRow {
  readonly id: string
  /** The unit of comparison, "đồng" for every amount in the currency. */
  readonly norm: string
  readonly factor: number
  readonly forms: readonly string[]
}

const unit = (id: string, norm: string, factor: number, forms: string): UnitRow => ({
  id,
  norm,
  factor,
  forms: forms.split(/\s*\|\s*/),
})

/** Words of scale before a unit; "nghìn tỷ" multiplies. */
export const scales: readonly { readonly word: string; readonly factor: number }[] = [
  { word: 'nghìn', factor: 1e3 },
  { word: 'ngàn', factor: 1e3 },
  { word: 'vạn', factor: 1e4 },
  { word: 'triệu', factor: 1e6 },
  { word: 'tr', factor: 1e6 },
  { word: 'tỷ', factor: 1e9 },
  { word: 'tỉ', factor: 1e9 },
  { word: 'trăm', factor: 100 },
  { word: 'chục', factor: 10 },
  { word: 'thousand', factor: 1e3 },
  { word: 'million', factor: 1e6 },
  { word: 'billion', factor: 1e9 },
  { word: 'trillion', factor: 1e12 },
]

export const measuredUnits: readonly UnitRow[] = [
  unit('percent', '%', 1, '% | phần trăm | percent | per cent'),
  unit('permille', '%', 0.1, '‰ | phần nghìn'),
  unit(
    'percentage-point',
    'điểm %',
    1,
    'điểm % | điểm phần trăm | điểm phần trăm (%) | percentage points | percentage point',
  ),
  unit('dong', 'đồng', 1, 'đồng | vnd | vnđ | đ | việt nam đồng | đồng việt nam'),
  unit('usd', 'USD', 1, 'usd | đô la mỹ | đô la | đôla mỹ | đô-la mỹ | đôla | us$ | $'),
  unit('eur', 'EUR', 1, 'eur | euro | ơ-rô'),
  unit('jpy', 'JPY', 1, 'jpy | yên nhật | yên'),
  unit('cny', 'CNY', 1, 'nhân dân tệ | ndt | cny | rmb'),
  unit('krw', 'KRW', 1, 'won | won hàn quốc | krw'),
  unit('thb', 'THB', 1, 'baht | baht thái | thb'),
  unit('gbp', 'GBP', 1, 'bảng anh | gbp'),
  unit('sgd', 'SGD', 1, 'đô la singapore | sgd'),
  unit('aud', 'AUD', 1, 'đô la úc | aud'),
  unit('cad', 'CAD', 1, 'đô la canada | cad'),
  unit('hkd', 'HKD', 1, 'đô la hồng kông | hkd'),
  unit('rub', 'RUB', 1, 'rúp | rub'),
  unit('inr', 'INR', 1, 'rupee | inr'),
  unit('idr', 'IDR', 1, 'rupiah | idr'),
  unit('myr', 'MYR', 1, 'ringgit | myr'),
  unit('hectare', 'ha', 1, 'ha | héc ta | hecta | héc-ta | hec-ta | hectares'),
  unit('square-metre', 'm2', 1, 'm2 | m² | mét vuông'),
  unit('square-kilometre', 'km2', 1, 'km2 | km² | ki-lô-mét vuông'),
  unit('cubic-metre', 'm3', 1, 'm3 | m³ | mét khối'),
  unit('kilometre', 'km', 1, 'km | ki-lô-mét | kilômét | cây số'),
  unit('metre', 'm', 1, 'm | mét'),
  unit('centimetre', 'm', 0.01, 'cm'),
  unit('millimetre', 'm', 0.001, 'mm'),
  unit('tonne', 'tấn', 1, 'tấn | tonnes | tons'),
  unit('quintal', 'tấn', 0.1, 'tạ'),
  unit('kilogram', 'tấn', 0.001, 'kg | ki-lô-gam'),
  unit('gram', 'tấn', 1e-6, 'gam | gram'),
  unit('litre', 'lít', 1, 'lít'),
  unit('megawatt', 'MW', 1, 'mw | mwp'),
  unit('kilowatt', 'MW', 0.001, 'kw'),
  unit('gigawatt', 'MW', 1000, 'gw'),
  unit('megawatt-hour', 'MWh', 1, 'mwh'),
  unit('kilowatt-hour', 'MWh', 0.001, 'kwh'),
  unit('gigawatt-hour', 'MWh', 1000, 'gwh'),
  unit('terawatt-hour', 'MWh', 1e6, 'twh'),
  unit('megabit', 'Mb/s', 1, 'mbps | mb/s'),
  unit('gigabit', 'Mb/s', 1e3, 'gbps | gb/s'),
  unit('terabit', 'Mb/s', 1e6, 'tbps'),
  unit('bed', 'giường', 1, 'giường bệnh | giường | gb'),
  unit('times', 'lần', 1, 'lần | times'),
  unit('point', 'điểm', 1, 'điểm | points'),
  unit('age', 'tuổi', 1, 'tuổi'),
  unit('celsius', '°C', 1, 'độ c | °c | oc'),
  unit('teu', 'TEU', 1, 'teu | teus'),
  unit('dwt', 'DWT', 1, 'dwt'),
  unit('working-day', 'ngày công', 1, 'ngày công'),
  unit('mile', 'hải lý', 1, 'hải lý'),
  unit('barrel', 'thùng', 1, 'thùng | thùng dầu'),
  unit('tonne-kilometre', 'tấn.km', 1, 'tấn.km | tấn/km'),
]

/** Units of time: figures in them are durations, counted only where the noun phrase measures time ("thời gian"). */
export const durations =
  'ngày | ngày làm việc | tháng | năm | giờ | phút | giây | tuần | quý | thập kỷ | thế kỷ | giờ đồng hồ | nhiệm kỳ | ngày đêm | hôm | years | months | days | hours'.split(
    ' | ',
  )

/**
 * Nouns that officials count. A phrase stands here where the longer noun is what is counted ("hồ chứa", "nhà ở xã
 * hội"), so that the unit is neither half a word nor a whole clause.
 */
export const countedNouns: readonly string[] = `
xã | phường | thị trấn | huyện | quận | thị xã | thành phố | tỉnh | thôn | bản | ấp | làng | buôn | tổ dân phố | khu phố | khu dân cư | khóm | đặc khu | đơn vị hành chính | đơn vị hành chính cấp xã | đô thị | vùng | khu vực | địa phương | địa bàn | quốc gia | nước | thị trường | điểm dân cư | cụm dân cư | tỉnh, thành phố | huyện, thị xã | xã, phường | xã, phường, thị trấn | huyện, thành phố | huyện, thị xã, thành phố | phường, xã | tỉnh, thành | thôn, bản | thôn, bản, tổ dân phố | thôn bản | xã, phường, đặc khu | phường, xã, thị trấn | quận, huyện | quận, huyện, thị xã | sở, ngành | sở, ban, ngành | địa phương, đơn vị
hộ | hộ dân | hộ gia đình | hộ nghèo | hộ cận nghèo | hộ chăn nuôi | hộ nông dân | hộ kinh doanh | nhân khẩu | khẩu | người | lượt người | lao động | lượt lao động | học sinh | sinh viên | học viên | trẻ em | trẻ | giáo viên | cán bộ | công chức | viên chức | cán bộ, công chức | cán bộ, công chức, viên chức | đảng viên | đoàn viên | hội viên | đại biểu | thành viên | xã viên | chuyên gia | bác sĩ | bác sỹ | y, bác sĩ | y, bác sỹ | điều dưỡng viên | y sĩ | dược sĩ | điều dưỡng | kỹ sư | tiến sĩ | thạc sĩ | nhân lực | nhân viên | công nhân | bệnh nhân | ca | ca bệnh | ca mắc | ca tử vong | trường hợp | đối tượng | nạn nhân | hành khách | khách | lượt khách | lượt hành khách | lượt | khách du lịch | du khách | thuê bao | tài khoản | khách hàng | người dân | thanh niên | nông dân | phụ nữ | quân nhân | chiến sĩ | công dân | biên chế | vị trí việc làm | việc làm | chỗ làm | chỗ ngồi | chỗ | lãnh đạo | đồng chí | người lao động | nhà khoa học | thí sinh | nghệ nhân | vận động viên | cộng tác viên | tuyên truyền viên | tình nguyện viên | luật sư
doanh nghiệp | dn | liên hiệp hợp tác xã | liên hiệp htx | tập dữ liệu | thương vụ | bộ chỉ số | tuyến phố | khu chợ | điểm bán | vụ cháy | vụ phạm tội | loại hình | mô hình | đối tượng | cơ sở nhà đất | hợp tác xã | htx | tổ hợp tác | cơ sở | công ty | tập đoàn | tổng công ty | chi nhánh | đơn vị | cơ quan | tổ chức | chi bộ | đảng bộ | tổ chức đảng | hội | trang trại | gia trại | ngân hàng | quỹ tín dụng | khách sạn | nhà hàng | siêu thị | chợ | trung tâm thương mại | cửa hàng | đại lý | sàn | sàn giao dịch | cơ sở sản xuất | cơ sở lưu trú | hội đoàn | câu lạc bộ | nhà đầu tư | đối tác | chi cục | cục | sở | bộ | bộ, ngành | bộ, cơ quan | bộ, cơ quan trung ương | bộ, ngành trung ương | bộ, ngành, địa phương | bộ, ngành, cơ quan | bộ, cơ quan ngang bộ | bộ, cơ quan ngang bộ, cơ quan thuộc chính phủ | bộ ngành | ban | đoàn | phòng | nhà thầu | hiệp hội | làng nghề | văn phòng | nhà thuốc | đầu mối | dự án/công trình | công trình/dự án | startup
dự án | công trình | hạng mục | gói thầu | hợp đồng | chương trình | đề án | mô hình | nhiệm vụ | đề tài | sáng kiến | sản phẩm | thủ tục | thủ tục hành chính | tthc | dịch vụ công | dịch vụ | hồ sơ | văn bản | nghị quyết | chỉ tiêu | tiêu chí | nhóm chỉ tiêu | chỉ số | giải pháp | cuộc | hội nghị | lớp | lớp tập huấn | khóa | khóa đào tạo | buổi | đợt | lần | vụ | vụ việc | vụ án | tin | bài | tin, bài | giải | giải thưởng | huy chương | bằng | bằng sáng chế | giấy chứng nhận | giấy phép | cuộc thanh tra | cuộc kiểm tra | phiên | kiến nghị | ý kiến | đơn | đơn thư | biên bản | quyết định | luật | nghị định | thông tư | thương hiệu | nhãn hiệu | nghiên cứu | nhóm nghiên cứu | bài báo | công bố | đĩa | ấn phẩm | hành vi | sự kiện | hoạt động | lễ hội | di tích | di sản | điểm đến | hiệp định | phương án | kịch bản | ngành nghề | ngành | nghề | lĩnh vực | danh mục | bộ dữ liệu | cơ sở dữ liệu | nền tảng | nền tảng số | hệ thống | phần mềm | ứng dụng | mã số vùng trồng | mã số | vùng trồng | chuỗi | chuỗi giá trị | chuỗi liên kết | cụm liên kết | cánh đồng | giao dịch | tờ khai | lô hàng | đơn hàng | chuyến | chuyến tàu | chuyến bay | đường bay | tuyến bay | tuyến | tuyến đường | đoạn | đoạn tuyến | làn xe
trường | trường học | trường đại học | phòng học | phòng | nhà | căn | căn hộ | căn nhà | nhà ở xã hội | ngôi nhà | trạm | trạm bơm | trạm bts | bts | trạm thu phát sóng | trạm phát sóng | trạm biến áp | bệnh viện | trung tâm | trung tâm dữ liệu | nhà văn hóa | thư viện | sân | sân bay | cảng | cảng biển | cảng hàng không | bến | bến cảng | bến xe | cầu | cống | hồ | hồ chứa | hồ, đập | đập | kênh | giếng | nhà máy | khu | khu công nghiệp | kcn | cụm công nghiệp | ccn | khu, cụm công nghiệp | khu đô thị | khu kinh tế | khu du lịch | điểm du lịch | điểm | điểm quan trắc | trạm quan trắc | điểm bưu điện | điểm trường | nguồn nước | lò | tổ máy | trụ | cột | đường dây | bãi | bãi rác | kho | xưởng | dây chuyền | toa | tàu | tàu cá | phương tiện | xe | ô tô | xe ô tô | xe máy | chiếc | bộ | cái | thiết bị | máy | máy tính | camera | đèn | thùng | bao | gói | hộp | chai | liều | mũi | mũi tiêm | con | gia súc | gia cầm | trâu | bò | lợn | heo | cây | gốc | giống | loài | cá thể | lồng | lồng bè | ao | thửa | thửa đất | lô đất | hòn | đảo | suất | suất quà | phần quà | suất học bổng | thẻ | thẻ bảo hiểm | lồng nuôi | mẫu | mẫu nước | trận | cơn bão | bậc | hạng | cổ phiếu | cp | trái phiếu | tín chỉ | tín chỉ carbon | lượng | lượt xe | lượt hộ | lượt dự án | lượt góp vốn | lượt truy cập | trung tâm bán buôn | trung tâm bán lẻ | trung tâm logistics | kho hàng | kho hàng hóa | bến bãi | dc | bộ dữ liệu | lượt đại biểu | lượt học sinh | lượt doanh nghiệp | lượt bệnh nhân | lượt hồ sơ | lượt khách hàng
nguồn thu | khoản thu | khoản chi | sắc thuế | phòng thí nghiệm | trường cao đẳng | nhóm | tổ | đội | tổ công nghệ số cộng đồng | kỹ thuật viên | nhà sinh hoạt cộng đồng | cặp | xuất | bước | khâu | công đoạn | nội dung | mặt hàng | nhóm hàng | nhóm hàng hóa | vùng nguyên liệu | vùng sản xuất | vườn | vườn cây | bông | trái | quả | tác phẩm | bức | bản đồ | trang thiết bị | bể | bể chứa | ngôi | mái ấm | căn nhà tình nghĩa | nhà tình nghĩa | nhà đại đoàn kết | tủ sách | đầu sách | cuốn | cuốn sách | bản sách | tập thể | cá nhân | gia đình | danh hiệu | huân chương | bằng khen | mẹ | liệt sĩ | hài cốt liệt sĩ | thương binh | chủ thể | cơ sở giết mổ | cơ sở giáo dục | cơ sở khám chữa bệnh | cơ sở y tế | cơ sở sản xuất kinh doanh | cơ sở chế biến | khu tái định cư | lượt phương tiện | tàu, thuyền | tàu thuyền | hải cảng | cửa khẩu | điểm cầu | thửa ruộng | chốt | vị trí | điểm sạt lở | hố | cuộc họp | phiên họp | kỳ họp | chức danh | cấp | bậc học
communes | commune | households | household | people | persons | workers | jobs | enterprises | businesses | cooperatives | projects | project | districts | schools | students | teachers | doctors | beds | tourists | visitors | arrivals | companies | hospitals | products | villages | towns | provinces | units | tonnes of rice | cases | hectares of rice
`
  .split(/\s*[|\n]\s*/)
  .map(word => word.trim())
  .filter(Boolean)

/** Nouns too common before proper names and ordinals to be counted with one: "02 cấp", "3 ca, 4 kíp", "2 đợt". */
export const vagueNouns =
  'chỉ tiêu | nhóm chỉ tiêu | nhiệm vụ | tiêu chí | nhóm nhiệm vụ | định hướng | kế hoạch | dự thảo | nguyên tắc | quan điểm | bài học | kiến nghị | hình thức | tỉnh, thành | thành phố | cấp | nội dung | lần | đợt | bước | khâu | phần | điểm cầu | điểm | ngành | mặt | vấn đề | phương án | loại | nhóm | khoản | cấp độ | năm | bên | buổi | chức danh | phía | làn xe | mục | văn bản | quyết định | luật | nghị định | thông tư | nghị quyết | bộ | bậc | hạng | khóa | phiên | kỳ họp | phiên họp | kíp | ca | bậc học | con số | mục tiêu | yếu tố | đột phá | trụ cột | giải pháp | nhóm giải pháp | ý kiến | đồng chí | công đoạn | cách | dấu | chữ số'.split(
    ' | ',
  )
