/** Numbers in words that stand for a measure of their own. */
export interface Numeral {
  readonly id: string
  readonly words: readonly string[]
  readonly value: number
  /** Unit as it is written in rows; the words themselves have none. */
  readonly unit: '%' | 'lần'
  readonly atLeast: boolean
  readonly examples: readonly string[]
  readonly notExamples: readonly string[]
}

export const numerals: readonly Numeral[] = [
  {
    id: 'half',
    words: ['một nửa', '1 nửa'],
    value: 50,
    unit: '%',
    atLeast: false,
    examples: ['giảm một nửa số vụ', 'hơn một nửa số xã'],
    notExamples: ['nửa cuối năm'],
  },
  {
    id: 'third',
    words: ['một phần ba'],
    value: 33.33,
    unit: '%',
    atLeast: false,
    examples: ['chiếm một phần ba dân số'],
    notExamples: ['một phần dân số'],
  },
  {
    id: 'quarter',
    words: ['một phần tư'],
    value: 25,
    unit: '%',
    atLeast: false,
    examples: ['chiếm một phần tư dân số'],
    notExamples: ['phần tư nhân'],
  },
  {
    id: 'two-thirds',
    words: ['hai phần ba'],
    value: 66.67,
    unit: '%',
    atLeast: false,
    examples: ['đạt hai phần ba kế hoạch'],
    notExamples: ['hai phần việc'],
  },
  {
    id: 'half-as-much-again',
    words: ['gấp rưỡi'],
    value: 1.5,
    unit: 'lần',
    atLeast: false,
    examples: ['tăng gấp rưỡi so với cùng kỳ'],
    notExamples: ['một năm rưỡi'],
  },
  {
    id: 'double',
    words: ['gấp đôi', 'gấp hai', 'cao gấp đôi', 'cao gấp hai'],
    value: 2,
    unit: 'lần',
    atLeast: false,
    examples: ['tăng gấp đôi so với cùng kỳ', 'cao gấp hai lần năm trước'],
    notExamples: ['đôi khi'],
  },
  {
    id: 'triple',
    words: ['gấp ba', 'cao gấp ba'],
    value: 3,
    unit: 'lần',
    atLeast: false,
    examples: ['tăng gấp ba so với cùng kỳ'],
    notExamples: ['ba lần'],
  },
  {
    id: 'fourfold',
    words: ['gấp bốn'],
    value: 4,
    unit: 'lần',
    atLeast: false,
    examples: ['gấp bốn lần năm trước'],
    notExamples: ['bốn lần'],
  },
  {
    id: 'two-digit',
    words: ['hai con số', '2 con số', 'hai chữ số'],
    value: 10,
    unit: '%',
    atLeast: true,
    examples: ['tăng trưởng hai con số'],
    notExamples: ['hai số'],
  },
]
