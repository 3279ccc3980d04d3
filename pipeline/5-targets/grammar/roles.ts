/** What a word or phrase may do in a clause with figures; a phrase may have several roles. */
export const Role = {
  GE: 1 << 0,
  LE: 1 << 1,
  APPROX: 1 << 2,
  GE_AFTER: 1 << 3,
  LE_AFTER: 1 << 4,
  LINK: 1 << 5,
  EXIST: 1 << 6,
  UP: 1 << 7,
  OVER: 1 << 8,
  DOWN: 1 << 9,
  TIMES: 1 << 10,
  AIM: 1 << 11,
  DONE: 1 << 12,
  ADV: 1 << 13,
  BASE: 1 << 14,
  THAN: 1 << 15,
  MEASURE: 1 << 16,
  CONN: 1 << 17,
  WHOLE: 1 << 18,
  LABEL: 1 << 19,
  EACH: 1 << 20,
  UNIT: 1 << 21,
  COUNT: 1 << 22,
  SCALE: 1 << 23,
  ACTION: 1 << 24,
  /** Stands as a verb before a figure: "phấn đấu 3.300 tỷ đồng". */
  WILL: 1 << 25,
  /** Opens an adjunct, so that a comma ends it: "Theo Cục Thống kê, …". */
  ADJUNCT: 1 << 26,
  /** Shadows a shorter word of the lexicon: "tổng cục" is no "tổng". */
  NONE: 1 << 27,
  /** A measure that says nothing without its owner: "diện tích", "trị giá". */
  BARE: 1 << 28,
  /** How something changed: "tăng nhẹ"; after a noun it belongs to the noun ("chất lượng cao"). */
  MANNER: 1 << 29,
} as const
