/** Types of administrative units, each with the letter that stands for it in the gazetteer. */
export const TYPE_LETTERS = {
  tỉnh: 'T',
  'thành phố': 'C',
  quận: 'Q',
  huyện: 'H',
  'thị xã': 'X',
  phường: 'P',
  'thị trấn': 'N',
  xã: 'x',
  'đặc khu': 'D',
} as const

export type UnitType = keyof typeof TYPE_LETTERS
