/** Fonts that show Vietnamese letters in place of others: .VnTime (TCVN3), VNI-Times, VPS Times. */
import { asBytes, type Charset, charsets } from './charsets.ts'

const FONTS: readonly { readonly name: RegExp; readonly charset: Charset }[] = [
  { name: /^(?:[A-Z]{6}\+)?\.?Vn[A-Z]/, charset: charsets.tcvn3 },
  { name: /^(?:[A-Z]{6}\+)?VNI[- ]/i, charset: charsets.vni },
  { name: /^(?:[A-Z]{6}\+)?(?:VPS|Vps)[ -]?[A-Z]/, charset: charsets.vps },
]
/** Fonts of TCVN3 whose name ends so show small letters as capitals: it has no codes for capitals with tones. */
const CAPITALS = /^(?:[A-Z]{6}\+)?\.?Vn[A-Za-z ]*H(?:[-, ].*)?$/

/** Decodes a run of text by the name of its font; null where the font is no such one, or the text is Unicode. */
export function decodeFont(text: string, font: string | undefined): { text: string; from: string } | null {
  if (font === undefined) return null
  const charset = FONTS.find(({ name }) => name.test(font))?.charset
  const bytes = charset && asBytes(text)
  if (!charset || bytes === null || bytes === undefined) return null
  const decoded = charset.decode(bytes)
  return { text: CAPITALS.test(font) ? decoded.toUpperCase() : decoded, from: charset.name }
}
