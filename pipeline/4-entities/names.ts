/** Surnames with which names of persons begin, folded. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô hà
  cao tạ thái châu lưu tăng chu kiều quách la diệp viên triệu nghiêm thạch kim sơn danh lò vi lô hứa tống ninh thân giàng
  vừ sùng thào lầu quàng cầm điêu hầu mùa ma nông lương long hồng quan bế hoàn khúc mạc trà từ văn lại tôn doãn cù âu
  ksor rơ y h a điểu siu rmah kpă kpa rah bá đàm thiều khuất khổng cung ứng an nhữ lục nhâm phí bạch giang lều lù vàng tẩn
  phàn lý lèng tòng ngần hờ cứ thò ly xồng hạ tiêu ung biện ngụy bành thi nghê`
    .trim()
    .split(/\s+/),
)
