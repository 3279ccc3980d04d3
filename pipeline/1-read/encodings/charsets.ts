/** Encodings of Vietnamese from before Unicode. */
import iconv from 'iconv-lite'

export interface Charset {
  readonly name: string
  /** Text of which every character stands for a byte, to what it shows; composed. */
  decode(bytes: string): string
  /** Back; characters that the encoding has not become "?". */
  encode(text: string): string
}

const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const

/** The 134 letters with marks, and the marks of their tones in the order ´ ` ̉ ~ . */
export const MARKED_LETTERS: readonly string[] = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY']
  .flatMap(vowel => TONES.map(tone => (vowel + tone).normalize('NFC')))
  .concat('đ', 'Đ')
  .filter(letter => letter > '\x7f')

const allBytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
const windows1252 = iconv.decode(allBytes, 'windows-1252')

/** A byte a letter. `table`: what each of the 256 bytes shows. */
function single(name: string, table: readonly string[]): Charset {
  const codes = new Map<string, string>()
  table.forEach((shown, byte) => {
    if (!codes.has(shown)) codes.set(shown, String.fromCharCode(byte))
  })
  return {
    name,
    decode(bytes) {
      let text = ''
      for (let i = 0; i < bytes.length; i++) text += table[bytes.charCodeAt(i)] ?? bytes[i]!
      return text.normalize('NFC')
    },
    encode: text => Array.from(text.normalize('NFC'), letter => codes.get(letter) ?? '?').join(''),
  }
}

/** TCVN 5712 with capitals in the places of control characters (VN1). */
const tcvn = single('TCVN 5712', [...iconv.decode(allBytes, 'tcvn')])
/** What fonts named .Vn show: small letters and the seven capitals without tones (VN3); punctuation of Windows. */
const tcvn3 = single(
  'TCVN3',
  Array.from({ length: 256 }, (_, byte) =>
    byte >= 0xa0 ? tcvn.decode(String.fromCharCode(byte)) : windows1252[byte]!,
  ),
)
const viscii = single('VISCII', [...iconv.decode(allBytes, 'viscii')])

/**
 * VPS (Vietnamese Professionals Society). Bytes (hexadecimal) of a letter's six tones; from the tables of xvnkb
 * (`vps.h`) and of Mozilla (x-viet-vps) for the capitals in the places of control characters.
 */
const VPS_ROWS = `
a -- e1 e0 e4 e3 e5   A -- c1 80 81 82 02   â e2 c3 c0 c4 c5 c6   Â c2 83 84 85 1c 03
ă e6 a1 a2 a3 a4 a5   Ă 88 8d 8e 8f f0 04   e -- e9 e8 c8 eb cb   E -- c9 d7 de fe 05
ê ea 89 8a 8b cd 8c   Ê ca 90 93 94 95 06   o -- f3 f2 d5 f5 86   O -- b9 bc bd be 11
ô f4 d3 d2 b0 87 b6   Ô d4 96 97 98 99 12   ơ d6 a7 a9 aa ab ae   Ơ f7 9d 9e 9f a6 13
u -- fa f9 fb db f8   U -- da a8 d1 ac 14   ư dc d9 d8 ba bb bf   Ư d0 ad af b1 1d 15
i -- ed ec cc ef ce   I -- b4 b5 b7 b8 10   y -- 9a ff 9b cf 9c   Y -- dd b2 fd b3 19`
const vps = single('VPS', vpsTable())
function vpsTable(): string[] {
  const table = [...windows1252]
  for (const [, vowel, codes] of VPS_ROWS.matchAll(/(\p{L})((?: [0-9a-f-]{2}){6})/gu))
    codes!
      .trim()
      .split(' ')
      .forEach((code, tone) => {
        if (code !== '--') table[Number.parseInt(code, 16)] = (vowel! + TONES[tone]).normalize('NFC')
      })
  table[0xc7] = 'đ'
  table[0xf1] = 'Đ'
  return table
}

/** A letter, and after it a combining tone, both bytes. */
const windows1258: Charset = {
  name: 'windows-1258',
  decode: bytes => iconv.decode(Buffer.from(bytes, 'latin1'), 'windows-1258').normalize('NFC'),
  encode: text =>
    iconv
      .encode(
        text.normalize('NFD').replace(/([\p{L}])\p{M}+/gu, letters => {
          // ă â ê ô ơ ư are letters of their own there, tones follow them
          const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letters)?.[0] ?? ''
          return letters.replace(tone, '').normalize('NFC') + tone
        }),
        'windows-1258',
      )
      .toString('latin1'),
}

/**
 * VNI for Windows: a letter, and after it a letter that shows its marks. From the keys of the marks in the VNI
 * fonts: ù ø û õ ï alone, á à å ã ä on â ê ô, é è ú ü ë on ă; capitals likewise. ơ ư đ i y have codes of their own.
 */
const VNI_MARKS: Readonly<Record<string, string>> = {
  '': ' ùøûõï',
  '\u0302': 'âáàåãä',
  '\u0306': 'êéèúüë',
}
const VNI_OWN: Readonly<Record<string, string>> = {
  ơ: 'ô',
  ư: 'ö',
  đ: 'ñ',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
}
const vniCodes = new Map<string, string>()
for (const vowel of 'aeouyơư')
  for (const [mark, signs] of Object.entries(VNI_MARKS))
    [...signs].forEach((sign, tone) => {
      const letter = (vowel + mark + TONES[tone]).normalize('NFC')
      if (sign === ' ' || letter.length !== 1 || letter in VNI_OWN) return
      const code = (VNI_OWN[vowel] ?? vowel) + sign
      vniCodes.set(letter, code).set(letter.toUpperCase(), code.toUpperCase())
    })
for (const [letter, code] of Object.entries(VNI_OWN))
  vniCodes.set(letter, code).set(letter.toUpperCase(), code.toUpperCase())
const vniLetters = new Map([...vniCodes].map(([letter, code]) => [code, letter]))
// a capital letter with the mark of a small one, as people type
for (const [letter, code] of vniCodes)
  if (code.length === 2 && letter !== letter.toLowerCase())
    vniLetters.set(code[0]! + code[1]!.toLowerCase(), letter)
const VNI_CODE = new RegExp([...vniLetters.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
const vni: Charset = {
  name: 'VNI',
  decode: bytes =>
    [...bytes]
      .map(byte => (byte >= '\x80' && byte <= '\x9f' ? windows1252[byte.charCodeAt(0)]! : byte))
      .join('')
      .replace(VNI_CODE, code => vniLetters.get(code)!),
  encode: text => text.normalize('NFC').replace(/[^\x00-\x7f]/gu, letter => vniCodes.get(letter) ?? '?'),
}

export const charsets = { tcvn3, tcvn, vni, vps, viscii, windows1258 } as const

const backTo1252 = new Map([...windows1252].map((shown, byte) => [shown, String.fromCharCode(byte)]))
/**
 * Text in Unicode whose letters are those that a font of an old encoding showed as others ("tØnh"), as bytes.
 * Null where it has characters that no such text has.
 */
export function asBytes(text: string): string | null {
  let bytes = ''
  for (const letter of text) {
    const byte = letter <= '\xff' ? letter : backTo1252.get(letter)
    if (byte === undefined) return null
    bytes += byte
  }
  return bytes
}
