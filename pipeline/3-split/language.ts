/** Which language a text is in, from the letters that only Vietnamese has. */

const SAMPLE = 8000

/** "vi", "en", or null where there is too little text to tell. */
export function languageOf(text: string): 'vi' | 'en' | null {
  let letters = 0
  let marked = 0
  for (let i = 0; i < text.length && letters < SAMPLE; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters++
    else if ((code >= 0xc0 && code <= 0x1b0) || (code >= 0x1ea0 && code <= 0x1ef9)) {
      letters++
      marked++
    }
  }
  if (letters < 20) return null
  return marked * 20 >= letters ? 'vi' : 'en'
}
