/**
 * Syllables, numbers, dates, abbreviations with their full stop and single signs: the tokens on which vntk's
 * models were trained (a single capital run before a full stop is one token, "12/345" is "12/34" and "5").
 */

const SIGN = 0
const LETTER = 1
const CAPITAL = 2
const DIGIT = 3
const SPACE = 4

const VIETNAMESE =
  'aáàạảãăắằặẳẵâấầậẩẫbcdđeéèẹẻẽêếềệểễfghiíìịỉĩjklmnoóòọỏõôồốộổỗơớờợởỡpqrstuúùụủũưứừựửữvwxyýỳỵỷỹz'
const CLASSES = new Uint8Array(0x10000)
for (const letters of [VIETNAMESE, VIETNAMESE.toUpperCase()])
  for (const letter of letters) CLASSES[letter.charCodeAt(0)] = LETTER
// Abbreviations are of capitals without marks, and Đ
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐ') CLASSES[letter.charCodeAt(0)] = CAPITAL
for (const digit of '0123456789') CLASSES[digit.charCodeAt(0)] = DIGIT
for (const space of ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')
  CLASSES[space.charCodeAt(0)] = SPACE

const TITLES = ['Tp.', 'Mr.', 'Mrs.', 'Ms.', 'Dr.', 'ThS.']
const SPECIALS = ['==>', '->', '...', '>>']
/** A text that is one address, or one run of the signs of which addresses are made, is one token. */
const ADDRESS = /^(?:https?:\/\/)?[!$-_a-z]+$/
const DATE = /\d{1,2}(?:\/\d{1,2}(?:\/\d+)?|-\d{1,2}(?:-\d+)?)/y
const NUMBER = /\d+(?:[.,_]\d+)+/y

/** Cuts a text (NFC) into tokens. */
export function tokenize(text: string): string[] {
  const tokens: string[] = []
  const length = text.length
  let at = 0
  while (at < length) {
    const kind = CLASSES[text.charCodeAt(at)]!
    if (kind === SPACE) {
      at++
      continue
    }
    const end = tokenEnd(text, at, kind)
    tokens.push(text.slice(at, end))
    at = end
  }
  return tokens
}

function tokenEnd(text: string, at: number, kind: number): number {
  const length = text.length
  if (kind === CAPITAL) {
    let end = at + 1
    while (end < length && CLASSES[text.charCodeAt(end)] === CAPITAL) end++
    if (text.charCodeAt(end) === 46) return end + 1
    const title = TITLES.find(word => text.startsWith(word, at))
    if (title) return at + title.length
  } else if (kind === SIGN) {
    const special = SPECIALS.find(sign => text.startsWith(sign, at))
    if (special) return at + special.length
  }
  if (at === 0 && ADDRESS.test(text)) return length
  if (kind === SIGN) return at + 1
  if (kind === DIGIT) {
    DATE.lastIndex = at
    const date = DATE.exec(text)
    if (date) return at + date[0].length
    NUMBER.lastIndex = at
    const number = NUMBER.exec(text)
    if (number) return at + number[0].length
  }
  let end = at + 1
  for (; end < length; end++) {
    const next = CLASSES[text.charCodeAt(end)]!
    if (next === SIGN || next === SPACE) break
  }
  return end
}
