/** The terms by which orders are compared: their segmented words, and pairs of neighbouring syllables. */
import { bounded, fold, oneOf } from '../language/vietnamese.ts'

/** What orders are made of whatever they are about: "tiếp tục thực hiện nghiêm túc, có hiệu quả công tác …". */
const EMPTY = `
  tiếp tục, triển khai, tổ chức, thực hiện, quán triệt, cụ thể hóa, nghiêm túc, nghiêm, có hiệu quả, hiệu quả, tốt,
  tăng cường, đẩy mạnh, tập trung, chỉ đạo, lãnh đạo, nâng cao, hơn nữa, quan tâm, chú trọng, bảo đảm, đảm bảo, công tác,
  trên địa bàn, địa phương, đơn vị, tỉnh, chủ động, kịp thời, quyết liệt, khẩn trương, đồng bộ, tích cực, phấn đấu, hoàn thành,
  đẩy nhanh, tiến độ, chất lượng, theo dõi, giải pháp, biện pháp, nhiệm vụ, kế hoạch, tình hình, thời gian tới, năm, cấp, ngành,
  và, các, của, về, việc, trong, cho, theo, để, với, tại, có, là, những, được, trên, từ, đến, nhất là, nhất, một số, nội dung,
  như, sau, cũng, không, gắn, phải, cần`
  .split(',')
  .map(phrase => phrase.trim())
const EMPTY_SYLLABLES = new RegExp(bounded(oneOf(EMPTY)), 'gu')
/** The same where "_" joins the syllables of a word; whole words only: "kế_hoạch" is empty, "kế_hoạch_hóa" is not. */
const EMPTY_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}_])${oneOf(EMPTY).replaceAll('\\s+', '[ _]')}(?![\\p{L}\\p{N}_])`,
  'gu',
)
const SYLLABLE = /[\p{L}\p{N}]+/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_]*/gu

/** Numbers the terms of texts, from 0 on; a text that comes back is not cut again. */
export class Terms {
  readonly #segment: (text: string) => string[]
  readonly #numbers = new Map<string, number>()
  readonly #known = new Map<string, Int32Array>()

  /** `segment` cuts a text (NFC) into words, the syllables of each parted by one space. */
  constructor(segment: (text: string) => string[]) {
    this.#segment = segment
  }

  /** How many different terms there were. */
  get size(): number {
    return this.#numbers.size
  }

  /** The terms of a text, each once, ascending. */
  of(text: string): Int32Array {
    let terms = this.#known.get(text)
    if (terms === undefined) {
      terms = this.#cut(text.normalize('NFC'))
      this.#known.set(text, terms)
    }
    return terms
  }

  #cut(text: string): Int32Array {
    const found = new Set<number>()
    const joined = this.#segment(text)
      .map(word => word.replaceAll(' ', '_'))
      .join(' ')
    for (const word of fold(joined).replace(EMPTY_WORDS, ' ').match(WORD) ?? []) found.add(this.#number(word))
    const syllables = fold(text).replace(EMPTY_SYLLABLES, ' ').match(SYLLABLE) ?? []
    for (let i = 1; i < syllables.length; i++) found.add(this.#number(`${syllables[i - 1]} ${syllables[i]}`))
    return Int32Array.from(found).sort()
  }

  #number(term: string): number {
    let number = this.#numbers.get(term)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(term, number)
    }
    return number
  }
}
