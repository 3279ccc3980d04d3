/** The day a document was issued: in its letterhead, or where its end or its annex says so. */

const WORDED =
  /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2}|giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*năm\s*(\d{4})/iu
const NUMERIC = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u
const MONTHS = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** YYYY-MM-DD, or null where there is no such day. */
function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date || year < 1900 || year > 2200) return null
  return at.toISOString().slice(0, 10)
}

/** The first full date in a text. */
export function dateIn(text: string): string | null {
  const worded = WORDED.exec(text)
  if (worded !== null) {
    const month = /\d/.test(worded[2]!) ? Number(worded[2]) : MONTHS.indexOf(worded[2]!.toLowerCase()) + 1
    return day(Number(worded[3]), month, Number(worded[1]))
  }
  const numeric = NUMERIC.exec(text)
  return numeric === null ? null : day(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]))
}

const ADOPTED = /(?:thông qua|ban hành|ký|có hiệu lực)[^.;]{0,60}?(?=ngày)/giu

/** "… thông qua ngày 14 tháng 7 năm 2017": the day at the end of a resolution without a letterhead. */
export function dateAdopted(closing: string): string | null {
  for (const match of closing.matchAll(ADOPTED)) {
    if (/hiệu lực/i.test(match[0])) continue
    const date = dateIn(closing.slice(match.index + match[0].length, match.index + match[0].length + 40))
    if (date !== null) return date
  }
  return null
}
