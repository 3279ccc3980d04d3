/**
 * Provinces and cities under the central government with the codes of the General Statistics Office: the 63
 * of before 1 July 2025 and the 34 since. A name that lived on may have a new code ("Bắc Ninh" 27 → 24).
 */
import { fold } from './vietnamese.ts'

/** The day from which the 34 provinces and their codes hold. */
const MERGER = '2025-07-01'

/** Name, code before the merger, code since (null where there is no such unit), level. */
const ROWS: readonly (readonly [string, string | null, string | null, 'tỉnh' | 'thành phố'])[] = [
  ['Hà Nội', '01', '01', 'thành phố'],
  ['Hà Giang', '02', null, 'tỉnh'],
  ['Cao Bằng', '04', '04', 'tỉnh'],
  ['Bắc Kạn', '06', null, 'tỉnh'],
  ['Tuyên Quang', '08', '08', 'tỉnh'],
  ['Lào Cai', '10', '15', 'tỉnh'],
  ['Điện Biên', '11', '11', 'tỉnh'],
  ['Lai Châu', '12', '12', 'tỉnh'],
  ['Sơn La', '14', '14', 'tỉnh'],
  ['Yên Bái', '15', null, 'tỉnh'],
  ['Hòa Bình', '17', null, 'tỉnh'],
  ['Thái Nguyên', '19', '19', 'tỉnh'],
  ['Lạng Sơn', '20', '20', 'tỉnh'],
  ['Quảng Ninh', '22', '22', 'tỉnh'],
  ['Bắc Giang', '24', null, 'tỉnh'],
  ['Phú Thọ', '25', '25', 'tỉnh'],
  ['Vĩnh Phúc', '26', null, 'tỉnh'],
  ['Bắc Ninh', '27', '24', 'tỉnh'],
  ['Hải Dương', '30', null, 'tỉnh'],
  ['Hải Phòng', '31', '31', 'thành phố'],
  ['Hưng Yên', '33', '33', 'tỉnh'],
  ['Thái Bình', '34', null, 'tỉnh'],
  ['Hà Nam', '35', null, 'tỉnh'],
  ['Nam Định', '36', null, 'tỉnh'],
  ['Ninh Bình', '37', '37', 'tỉnh'],
  ['Thanh Hóa', '38', '38', 'tỉnh'],
  ['Nghệ An', '40', '40', 'tỉnh'],
  ['Hà Tĩnh', '42', '42', 'tỉnh'],
  ['Quảng Bình', '44', null, 'tỉnh'],
  ['Quảng Trị', '45', '44', 'tỉnh'],
  ['Thừa Thiên Huế', '46', null, 'tỉnh'],
  ['Huế', null, '46', 'thành phố'],
  ['Đà Nẵng', '48', '48', 'thành phố'],
  ['Quảng Nam', '49', null, 'tỉnh'],
  ['Quảng Ngãi', '51', '51', 'tỉnh'],
  ['Bình Định', '52', null, 'tỉnh'],
  ['Phú Yên', '54', null, 'tỉnh'],
  ['Khánh Hòa', '56', '56', 'tỉnh'],
  ['Ninh Thuận', '58', null, 'tỉnh'],
  ['Bình Thuận', '60', null, 'tỉnh'],
  ['Kon Tum', '62', null, 'tỉnh'],
  ['Gia Lai', '64', '52', 'tỉnh'],
  ['Đắk Lắk', '66', '66', 'tỉnh'],
  ['Đắk Nông', '67', null, 'tỉnh'],
  ['Lâm Đồng', '68', '68', 'tỉnh'],
  ['Bình Phước', '70', null, 'tỉnh'],
  ['Tây Ninh', '72', '80', 'tỉnh'],
  ['Bình Dương', '74', null, 'tỉnh'],
  ['Đồng Nai', '75', '75', 'tỉnh'],
  ['Bà Rịa - Vũng Tàu', '77', null, 'tỉnh'],
  ['Hồ Chí Minh', '79', '79', 'thành phố'],
  ['Long An', '80', null, 'tỉnh'],
  ['Tiền Giang', '82', null, 'tỉnh'],
  ['Bến Tre', '83', null, 'tỉnh'],
  ['Trà Vinh', '84', null, 'tỉnh'],
  ['Vĩnh Long', '86', '86', 'tỉnh'],
  ['Đồng Tháp', '87', '82', 'tỉnh'],
  ['An Giang', '89', '91', 'tỉnh'],
  ['Kiên Giang', '91', null, 'tỉnh'],
  ['Cần Thơ', '92', '92', 'thành phố'],
  ['Hậu Giang', '93', null, 'tỉnh'],
  ['Sóc Trăng', '94', null, 'tỉnh'],
  ['Bạc Liêu', '95', null, 'tỉnh'],
  ['Cà Mau', '96', '96', 'tỉnh'],
]

export interface Province {
  readonly name: string
  readonly level: 'tỉnh' | 'thành phố'
  readonly codeBefore: string | null
  readonly codeSince: string | null
}

export const PROVINCES: readonly Province[] = ROWS.map(([name, codeBefore, codeSince, level]) => ({
  name,
  level,
  codeBefore,
  codeSince,
}))

/** Other spellings that officials use, folded. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['bà rịa-vũng tàu', 'Bà Rịa - Vũng Tàu'],
  ['bà rịa – vũng tàu', 'Bà Rịa - Vũng Tàu'],
  ['bà rịa vũng tàu', 'Bà Rịa - Vũng Tàu'],
  ['thừa thiên - huế', 'Thừa Thiên Huế'],
  ['thừa thiên-huế', 'Thừa Thiên Huế'],
  ['đắc lắc', 'Đắk Lắk'],
  ['đăk lăk', 'Đắk Lắk'],
  ['đắk lăk', 'Đắk Lắk'],
  ['đắc nông', 'Đắk Nông'],
  ['đăk nông', 'Đắk Nông'],
  ['kontum', 'Kon Tum'],
  ['bắc cạn', 'Bắc Kạn'],
  ['tp.hcm', 'Hồ Chí Minh'],
  ['tphcm', 'Hồ Chí Minh'],
]

const BY_NAME = new Map(PROVINCES.map(province => [fold(province.name), province]))
for (const [alias, name] of ALIASES) BY_NAME.set(alias, BY_NAME.get(fold(name))!)

/** Every name and spelling, folded. */
export const PROVINCE_NAMES: readonly string[] = [...BY_NAME.keys()]

/** The province of a name in either tone style and any case, or null. */
export const provinceOf = (name: string): Province | null =>
  BY_NAME.get(fold(name).replace(/\s+/g, ' ').trim()) ?? null

/** The code that a province has on a day (YYYY-MM-DD); without a day, the code it has or last had. */
export function codeOn(province: Province, day: string | null): string {
  const first = day !== null && day < MERGER ? province.codeBefore : province.codeSince
  return (first ?? province.codeSince ?? province.codeBefore)!
}
