import type { Fixer } from '../fixer.ts'
import { replaceAll } from '../fixer.ts'

const ODD =
  /\r\n?|[\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u200b-\u200f\u2060\ufeff\u0000-\u0008\u000e-\u001f]+|[\u000b\u0085\u2028\u2029]|[ðÐ]|[ﬀ-ﬄ]|[\uf0b7\uf0a7\uf076\uf0fc\uf0d8]/gu
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' }

/** "\r\n" → "\n", hard spaces → spaces, invisible characters → nothing, Icelandic "Ð" → "Đ". */
export const oddCharacters: Fixer = {
  id: 'odd-characters',
  kind: 'characters',
  does: 'line ends, spaces and letters that look right but are other characters; bullets of symbol fonts',
  examples: [
    ['Điều 1\r\nĐiều 2', 'Điều 1\nĐiều 2'],
    ['số\u00a05', 'số 5'],
    ['kinh\u200b tế', 'kinh tế'],
    ['ÐIỀU, QÐ', 'ĐIỀU, QĐ'],
  ],
  keeps: ['Điều 1\nĐiều 2', 'cột\tcột'],
  edits: text =>
    replaceAll(text, ODD, match => {
      const code = match[0].charCodeAt(0)
      if (code === 13 || code === 11 || code === 0x85 || code === 0x2028 || code === 0x2029) return '\n'
      if (code === 0xd0) return 'Đ'
      if (code === 0xf0) return 'đ'
      if (LIGATURES[match[0]]) return LIGATURES[match[0]]!
      if (code >= 0xf000 && code < 0xf900) return '•'
      return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code >= 0x205f
        ? code === 0x2060 || code === 0xfeff
          ? ''
          : ' '
        : ''
    }),
}

/** Letters and their marks written apart become one character, a word at a time. */
export const composeLetters: Fixer = {
  id: 'compose-letters',
  kind: 'characters',
  does: 'a letter and its marks as one character (Unicode NFC)',
  examples: [['Kê\u0301t luâ\u0323n', 'Kết luận']],
  keeps: ['Kết luận'],
  edits(text) {
    if (text.normalize('NFC') === text) return []
    return replaceAll(text, /\S+/gu, match => match[0].normalize('NFC'))
  },
}
