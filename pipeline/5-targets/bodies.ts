/** Bodies named once in full and then in short: "Cục thu được 30 tỷ đồng" after "Cục Thuế Tân An". */

/** Verbs of which a body is the subject; without one of them "công ty cổ phần", "đơn vị hành chính" are no body. */
const DOES =
  '(?:thu|chi|nộp|lãi|lỗ|bán|báo lãi|xuất khẩu|nhập khẩu|tiêu thụ|giải ngân|phát hiện|khởi tố|bắt giữ|xử lý|tiếp nhận|huy động|cho vay|ghi nhận|đạt|vận chuyển|khai thác)(?![\\p{L}])'
const SHORT = '(cục|chi cục|tổng công ty|công ty|tập đoàn|ngân hàng|đơn vị)'
const NAME = new RegExp(`^${SHORT}(?= \\p{L})`, 'iu')
const AT_START = new RegExp(`^(?:toàn )?${SHORT}(?: này)?(?: (?:đã|mới|cũng|chỉ|sẽ|vẫn))*(?= ${DOES})`, 'iu')
const AT_END = new RegExp(`(?<= (?:của|tại|toàn) )${SHORT}(?: này)?$`, 'iu')
/** Companies and banks change from paragraph to paragraph of a press report, often named by their brands. */
const COMPANY = /^(?:tổng công ty|công ty|tập đoàn|ngân hàng)/iu

export class Bodies {
  /** The last name in full, by the words that stand for it. */
  readonly #last = new Map<string, string>()

  /** Takes the names of a sentence in order; a new paragraph forgets companies. */
  see(names: readonly string[], sameParagraph: boolean): void {
    if (!sameParagraph) for (const key of this.#last.keys()) if (COMPANY.test(key)) this.#last.delete(key)
    for (const name of names) {
      const head = NAME.exec(name)?.[1]?.toLowerCase()
      if (head === undefined || name.length > 70) continue
      const office = head.endsWith('cục')
      // "Chi cục Hải quan [cửa khẩu …]": which one is not known
      const whole = !office || name.split(' ').length - head.split(' ').length > 2
      if (whole) this.#last.set(head, name)
      else this.#last.delete(head)
      if (!office) continue
      if (whole) this.#last.set('đơn vị', name)
      else this.#last.delete('đơn vị')
    }
  }

  /** An indicator in which a body named in short has its name. */
  named(indicator: string): string {
    const match = AT_START.exec(indicator) ?? AT_END.exec(indicator)
    const name = match ? this.#last.get(match[1]!.toLowerCase()) : undefined
    if (!match || name === undefined) return indicator
    return indicator.slice(0, match.index) + name + indicator.slice(match.index + match[0].length)
  }
}
