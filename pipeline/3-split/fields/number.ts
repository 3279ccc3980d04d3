/** The number of a document, as its letterhead writes it, or as an annex or a web heading repeats it. */

/** "05-KL/TU", "124/2017/NQ-HĐND", "111/2025/UBTVQH15", also with spaces or without the first stroke. */
const NUMBER =
  '(\\d{1,5}(?:[a-zA-Z](?=\\s*[-/]))?)\\s{0,9}(?:\\/\\s?(\\d{4}))?\\s?([-–/]?)\\s?([A-ZĐƯ][A-ZĐƯa-z]{0,6}\\d{0,2}(?:\\s?[-–/]\\s?[A-ZĐƯ&][A-ZĐƯ&a-zđ.]*\\d{0,2})*)'
const AFTER_LABEL = new RegExp(`(?<![\\p{L}])[Ss][ốỐôÔổỔồỒộỘỗỖóÓòÒoO]\\s?[:;.]?\\s*${NUMBER}`, 'gu')
const LABELLED = /(?:S[ốỐ]|s[ốỐ]) (?:hiệu|ký hiệu)\W+/u

/** The first number in a text, after the word "số"; spaces gone, strokes set. Null where there is none. */
export function numberIn(text: string): string | null {
  for (const match of text.replace(LABELLED, 'Số ').matchAll(AFTER_LABEL)) {
    const [, digits, year, stroke, letters] = match as unknown as [string, string, string?, string?, string?]
    const tail = letters!
      .replace(/\s/g, '')
      .replace(/–/g, '-')
      .replace(/[.-]+$/, '')
      .replace(/(?<=[-/]\p{L}{2,6})-\p{Lu}$/u, '')
    if (!/[-/]|\d/.test(tail) && !year && !stroke) continue
    const between = year ? '/' : stroke === '-' || stroke === '–' ? '-' : '/'
    return `${digits}${year ? `/${year}` : ''}${between}${tail.replace(/(?<=[-/])TƯ$/u, 'TU')}`
  }
  return null
}

/** The letters of a number whose digits were never filled in: "Số:     /BC-UBND" → "/BC-UBND". */
export const lettersIn = (text: string): string | null =>
  /(?<![\p{L}])[Ss]ố\s?:?[\s.…_]*([-/]\s?[A-ZĐ][A-ZĐa-z]{0,5}\s?[-/]\s?[A-ZĐƯ]{2,6})/u
    .exec(text)?.[1]
    ?.replace(/\s/g, '') ?? null

/** The letters of a number that stand for the type: "05-KL/TU" → "KL", "124/2017/NQ-HĐND" → "NQ". */
export const codesOf = (number: string): string[] =>
  number
    .split(/[-/]/)
    .map(part => part.replace(/\d+/g, ''))
    .filter(part => part !== '')
