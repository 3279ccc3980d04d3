import { describe, expect, it } from 'vitest'
import { charsets, MARKED_LETTERS } from '../../pipeline/1-read/encodings/charsets.ts'
import { decodeFont } from '../../pipeline/1-read/encodings/fonts.ts'
import { isSyllable } from '../../pipeline/1-read/encodings/syllable.ts'
import { decodeText, encodingWarnings } from '../../pipeline/1-read/text.ts'

const TEXT = [
  'Tỉnh ủy Hoa Sen ban hành Nghị quyết về phát triển kinh tế - xã hội năm 2021.',
  'Sản lượng lúa đạt 2,06 triệu tấn, tăng 7,5% so với cùng kỳ; giải quyết việc làm cho 27.500 lao động.',
  'Phấn đấu tỷ lệ hộ nghèo giảm còn dưới 2%, hộ nghèo đồng bào dân tộc giảm 3 - 4%/năm.',
].join('\n')

describe('charsets', () => {
  it('knows 134 letters', () => expect(new Set(MARKED_LETTERS).size).toBe(134))

  it.each([charsets.tcvn, charsets.vni, charsets.vps, charsets.viscii, charsets.windows1258])(
    '$name gives every letter there and back',
    charset => {
      const lost = MARKED_LETTERS.filter(letter => charset.decode(charset.encode(letter)) !== letter)
      expect(lost).toEqual([])
      expect(new Set(MARKED_LETTERS.map(letter => charset.encode(letter))).size).toBe(134)
    },
  )
  it('TCVN3 has all small letters but not all capitals: a font shows small letters as such', () => {
    const { tcvn3 } = charsets
    const lost = MARKED_LETTERS.filter(letter => tcvn3.decode(tcvn3.encode(letter)) !== letter)
    expect(lost.join('')).toBe('ÁÀẢÃẠẶẬÉÈẺẼẸỆÍÌỈĨỊÓÒỎÕỌỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ')
    const shown = MARKED_LETTERS.filter(letter => letter === letter.toLowerCase()).map(
      letter => decodeFont(tcvn3.encode(letter), '.VnTimeH')?.text,
    )
    expect(shown.join('')).toBe(
      MARKED_LETTERS.filter(letter => letter === letter.toLowerCase())
        .join('')
        .toUpperCase(),
    )
  })
  it('tables agree with words as they were typed', () => {
    expect(charsets.tcvn3.decode('Kinh t\u00d5 - x\u00b7 h\u00e9i, \u00ae\u00ad\u00eang')).toBe(
      'Kinh tế - xã hội, đường',
    )
    expect(charsets.vni.decode('Kinh teá - xaõ hoäi, ñöôøng, UÛY BAN')).toBe(
      'Kinh tế - xã hội, đường, ỦY BAN',
    )
    expect(charsets.vps.decode('Kinh t\u0089 - x\u00e3 h\u00b6i, \u00c7\u00dc\u00a9ng')).toBe(
      'Kinh tế - xã hội, đường',
    )
    expect(charsets.viscii.decode('Kinh t\u00aa - x\u00e3 h\u00b5i, \u00f0\u00df\u00b6ng')).toBe(
      'Kinh tế - xã hội, đường',
    )
  })
})

describe('text in old encodings', () => {
  it.each(Object.values(charsets))('$name is recognised', async charset => {
    const decoded = await decodeText(Buffer.from(charset.encode(TEXT), 'latin1'))
    expect(decoded.text).toBe(TEXT)
    // both tables of TCVN have the same small letters
    expect(encodingWarnings(decoded)).toEqual([
      `100 % of the text was converted from ${charset.name.replace('TCVN 5712', 'TCVN3')}`,
    ])
  })
  it.each(['utf16le', 'utf8'] as const)('%s is left as it is', async encoding => {
    const decoded = await decodeText(Buffer.from(`\ufeff${TEXT}\r\n`, encoding))
    expect(decoded).toEqual({ text: `\ufeff${TEXT}\r\n`, converted: new Map() })
  })
  it('UTF-16 is read without a mark and with the high byte first', async () => {
    const bytes = Buffer.from(TEXT, 'utf16le')
    expect((await decodeText(bytes)).text).toBe(TEXT)
    expect((await decodeText(bytes.swap16())).text).toBe(TEXT)
  })
  it('decomposed letters keep their places', async () => {
    const text = TEXT.normalize('NFD')
    expect((await decodeText(Buffer.from(text))).text).toBe(text)
  })
  it('lines of several encodings are told apart, and the share of each is said', async () => {
    const [first, second, third] = TEXT.split('\n') as [string, string, string]
    const mixed = Buffer.concat([
      Buffer.from(`${first}\n`),
      Buffer.from(`${charsets.tcvn3.encode(second)}\n`, 'latin1'),
      Buffer.from(charsets.vni.encode(third), 'latin1'),
    ])
    const decoded = await decodeText(mixed)
    expect(decoded.text).toBe(TEXT)
    expect([...decoded.converted.keys()].sort()).toEqual(['TCVN3', 'VNI'])
  })
  it('text of an old font that was saved as Unicode is converted', async () => {
    const taken = charsets.tcvn3.encode(TEXT)
    expect((await decodeText(Buffer.from(`Báo cáo của Ủy ban\n${taken}`))).text).toBe(
      `Báo cáo của Ủy ban\n${TEXT}`,
    )
  })
  it.each([
    '«Größe», Ñandú, Øresund: 5 µm × 3',
    'Rock & Roll – naïve façade, Über',
    '· Trang 5: 2 ½ × 3 m², ± 0,5 µm',
    '¸ 12 » § 3',
  ])('other languages are left: %s', async text => {
    expect((await decodeText(Buffer.from(`${TEXT}\n${text}`))).text).toBe(`${TEXT}\n${text}`)
    expect((await decodeText(Buffer.from(text))).text).toBe(text)
  })
  it('bytes that are text in none are refused', async () => {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 128)))
    await expect(decodeText(noise)).rejects.toThrow('in no encoding that is known')
  })
  it('a damaged byte does not spoil a text', async () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe1, 0xbb])])
    const decoded = await decodeText(bytes)
    expect(decoded.text.startsWith(TEXT)).toBe(true)
    expect(encodingWarnings(decoded)).toEqual(['1 line(s) have characters that are damaged'])
  })
})

describe('syllables', () => {
  it.each(['nghiêng', 'Quyết', 'giữa', 'ỦY', 'khuỷu', 'đường', 'thuở', 'quốc', 'giêng', 'yếu', 'boong'])(
    '%s',
    word => expect(isSyllable(word)).toBe(true),
  )
  it.each(['tØnh', 'xæ', 'hoäi', 'ñöôøng', 'strđ', 'bcâ'])('not %s', word =>
    expect(isSyllable(word)).toBe(false),
  )
})
