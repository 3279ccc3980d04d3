/** Whether a page's text can be what is printed on it. */

/** Fewer letters than this on a page say nothing: a stamp, a page number over a scanned page. */
const FEW = 40
/** Share of characters that no font of a readable text gives. */
const GARBAGE = 0.03
/** Vietnamese has marks on a third of its letters; text that lost them has none. */
const MARKED = 0.03
const MARKED_LETTER = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/giu
const ENGLISH = /\b(?:the|of|and|to|in|for|is|on|that|by|with|as|are|was|from)\b/gi

/** False for no text, for code points of no letters ("CID soup"), and for Vietnamese without its marks. */
export function isSound(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < FEW) return false
  const garbage =
    text.match(/[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f\u0080-\u009f]|\(cid:\d+\)/gu)?.length ?? 0
  if (garbage > GARBAGE * text.length) return false
  const marked = text.normalize('NFC').match(MARKED_LETTER)?.length ?? 0
  if (marked >= MARKED * letters) return true
  const words = text.match(/[\p{L}]+/gu)?.length ?? 0
  return (text.match(ENGLISH)?.length ?? 0) >= 0.08 * words
}
