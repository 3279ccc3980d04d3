/** Where the tone mark stands: "hòa" (new) or "hoà" (old). Both are right; a document keeps its own. */

export type ToneStyle = 'old' | 'new'

const NEW = /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}])/gu
const OLD = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}])/gu

/** The style of most syllables that show one; new where none does. */
export function toneStyleOf(text: string): ToneStyle {
  const lower = text.toLowerCase()
  return (lower.match(OLD)?.length ?? 0) > (lower.match(NEW)?.length ?? 0) ? 'old' : 'new'
}

const FROM = ['òa', 'óa', 'ỏa', 'õa', 'ọa', 'òe', 'óe', 'ỏe', 'õe', 'ọe', 'ùy', 'úy', 'ủy', 'ũy', 'ụy']
const TO = ['oà', 'oá', 'oả', 'oã', 'oạ', 'oè', 'oé', 'oẻ', 'oẽ', 'oẹ', 'uỳ', 'uý', 'uỷ', 'uỹ', 'uỵ']

/** A syllable of the new style in the given one. */
export function withTone(syllable: string, style: ToneStyle): string {
  if (style === 'new') return syllable
  const end = syllable.slice(-2)
  const place = FROM.indexOf(end.toLowerCase())
  if (place < 0) return syllable
  const old = TO[place]!
  const written = Array.from(end, (letter, i) =>
    letter === letter.toLowerCase() ? old[i]! : old[i]!.toUpperCase(),
  )
  return syllable.slice(0, -2) + written.join('')
}
