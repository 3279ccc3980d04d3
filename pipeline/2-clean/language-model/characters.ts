/** Classes of characters, and the tokens that the language model counts. Training and repair share them. */

export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
const SIGN = 3

/** The class of every UTF-16 unit. */
export const classOf = new Uint8Array(65536).fill(SIGN)
for (let code = 0; code < 65536; code++) {
  if (code >= 0xd800 && code < 0xe000) continue
  const unit = String.fromCharCode(code)
  if (/\s/.test(unit)) classOf[code] = SPACE
  else if (/[\p{L}\p{M}]/u.test(unit)) classOf[code] = LETTER
  else if (/\p{Nd}/u.test(unit)) classOf[code] = DIGIT
}

/** Ids of the tokens that are no syllables. */
export const UNKNOWN = 0
/** A sentence's or a line's edge. */
export const EDGE = 1
/** Any sign inside a sentence. */
export const PAUSE = 2
/** Any number. */
export const NUMBER = 3
export const FIRST_WORD = 4

/** "." "?" "!" before white space or at the end: the sentence ends. */
export const endsAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code !== 46 && code !== 63 && code !== 33 && code !== 0x2026) return false
  return at + 1 >= text.length || classOf[text.charCodeAt(at + 1)] === SPACE
}
