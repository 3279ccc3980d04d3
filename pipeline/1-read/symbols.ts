/** Characters of fonts that show signs in the places of letters. */

const SIGNS: Readonly<Record<number, string>> = {
  61485: '-',
  61603: '≤',
  61616: '°',
  61617: '±',
  61619: '≥',
  61620: '×',
  61624: '÷',
}

/** Wingdings and Symbol characters that stand for signs of text; the rest are bullets. */
export function symbol(font: string, code: number): string {
  if (/symbol/i.test(font)) return SIGNS[code] ?? '•'
  if (/wingdings/i.test(font)) return '•'
  return code >= 0x20 ? String.fromCharCode(code) : ''
}
