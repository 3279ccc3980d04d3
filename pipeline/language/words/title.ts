const WORDS_ONLY = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u

/** Whether every syllable begins with a capital (or a digit) and goes on in lower case, with no sign between. */
export function isTitle(text: string): boolean {
  if (!WORDS_ONLY.test(text)) return false
  let first = true
  for (const letter of text) {
    if (letter === ' ') first = true
    else if (letter !== (first ? letter.toUpperCase() : letter.toLowerCase())) return false
    else first = false
  }
  return true
}
