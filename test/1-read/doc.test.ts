import { describe, expect, it } from 'vitest'
import { charsets } from '../../pipeline/1-read/encodings/charsets.ts'
import { type DocParagraph, docOf, u16, u32 } from './doc-files.ts'
import { failureOf, fixture, rawOf, readFile } from './files.ts'

const sprm = (code: number, ...operand: number[]): number[] => [...u16(code), ...operand]
const IN_TABLE = sprm(0x2416, 1)
const ROW_END = [...IN_TABLE, ...sprm(0x2417, 1)]
const listed = (list: number, level: number): number[] => [
  ...sprm(0x260a, level),
  ...sprm(0x460b, ...u16(list)),
]
const item = (text: string, list: number, level: number): DocParagraph => ({
  text: `${text}\r`,
  properties: listed(list, level),
})

const FORMATS = { decimal: 0, upperRoman: 1, lowerLetter: 4, bullet: 23 }
interface Level {
  readonly format?: keyof typeof FORMATS
  /** A level's number stands in it as its digit, from 1. */
  readonly text: string
  readonly start?: number
  readonly flags?: number
  readonly restartLimit?: number
}
const levelOf = ({ format = 'decimal', text, start = 1, flags = 0, restartLimit = 0 }: Level): number[] => [
  ...u32(start),
  FORMATS[format],
  flags,
  ...Array(18).fill(0),
  0,
  0,
  restartLimit,
  0,
  ...u16(text.length, ...[...text].map(c => (/\d/.test(c) ? Number(c) - 1 : c.charCodeAt(0)))),
]
/** PlfLst: each list has nine levels, empty where not given. */
const listsOf = (...lists: readonly (readonly Level[])[]): Buffer =>
  Buffer.from([
    ...u16(lists.length),
    ...lists.flatMap((_, i) => [...u32(i + 1), ...Array(24).fill(0)]),
    ...lists.flatMap(levels =>
      Array.from({ length: 9 }, (_, i) => levelOf(levels[i] ?? { text: '' })).flat(),
    ),
  ])
interface Override {
  readonly level: number
  readonly start?: number
  readonly looks?: Level
}
/** PlfLfo: the list that each names, and the levels in which it differs. */
const overridesOf = (...all: readonly { list: number; levels?: readonly Override[] }[]): Buffer =>
  Buffer.from([
    ...u32(all.length),
    ...all.flatMap(({ list, levels = [] }) => [...u32(list, 0, 0), levels.length, 0, 0, 0]),
    ...all.flatMap(({ levels = [] }) => [
      ...u32(0xffffffff),
      ...levels.flatMap(({ level, start, looks }) => [
        ...u32(start ?? 0),
        level | (start === undefined ? 0 : 0x10) | (looks ? 0x20 : 0),
        0,
        0,
        0,
        ...(looks ? levelOf(looks) : []),
      ]),
    ]),
  ])
const CHAPTERS: readonly Level[] = [
  { format: 'upperRoman', text: '1.' },
  { text: '1.2.' },
  { format: 'lowerLetter', text: '3)' },
  { format: 'bullet', text: '+' },
]
const read = async (...file: Parameters<typeof docOf>): Promise<string[]> =>
  (await rawOf('a.doc', docOf(...file))).split('\n')

describe('doc', () => {
  it.each(['danh-sach.doc', 'danh-sach.rtf', 'pha-tron.doc'])('%s reads as the DOCX does', async name => {
    const text = await rawOf('a', fixture(name))
    expect(text).toBe(await rawOf('a', fixture(name.replace(/\w+$/, 'docx'))))
    expect(text).toContain('Điều 1. ')
  })
  it('cells that reach over columns keep the columns of the others, as in DOCX', async () => {
    const text = await rawOf('a.doc', fixture('bang.doc'))
    for (const other of ['bang.docx', 'bang.rtf']) expect(await rawOf('a', fixture(other))).toBe(text)
    expect(text).toContain('| TT | Chỉ tiêu | Năm 2021 |  |')
  })
  it.each<[string, number[], string]>([
    ['in order', [0, 100, 300], '| a | b |  |'],
    ['that go back', [0, 300, 100], '| a | b |'],
    ['of other cells', [0, 100, 200, 300], '| a | b |'],
    ['not there', [], '| a | b |'],
  ])('edges of cells %s', async (_, edges, first) => {
    const row = (texts: string, edges: number[]): DocParagraph[] => {
      const operand = [edges.length - 1, ...u16(...edges)]
      const grid = edges.length > 0 ? sprm(0xd608, ...u16(operand.length + 1), ...operand) : []
      return [
        ...[...texts].map(text => ({ text: `${text}\x07`, properties: IN_TABLE })),
        { text: '\x07', properties: [...ROW_END, ...grid] },
      ]
    }
    expect(await read([...row('ab', edges), ...row('cde', [0, 100, 200, 300])])).toEqual([
      first,
      '| c | d | e |',
    ])
  })
  it('numbers of lists are counted as Word counts them', async () => {
    const levels = [0, 1, 2, 2, 3, 1, 0, 1]
    const parts = { lists: listsOf(CHAPTERS), overrides: overridesOf({ list: 1 }) }
    expect(
      await read(
        levels.map(level => item('mục', 1, level)),
        parts,
      ),
    ).toEqual(['I. mục', 'I.1. mục', 'a) mục', 'b) mục', '+ mục', 'I.2. mục', 'II. mục', 'II.1. mục'])
  })
  it('lists that differ in a level go on in the count of their list, or begin at a number of their own', async () => {
    const parts = {
      lists: listsOf(CHAPTERS),
      overrides: overridesOf(
        { list: 1 },
        { list: 1, levels: [{ level: 0, start: 7 }] },
        { list: 1, levels: [{ level: 0, looks: { text: 'Điều 1:' } }] },
      ),
    }
    const paragraphs = [1, 1, 2, 2, 1, 3].map(list => item('mục', list, 0))
    expect(await read(paragraphs, parts)).toEqual([
      'I. mục',
      'II. mục',
      'VII. mục',
      'VIII. mục',
      'IX. mục',
      'Điều 10: mục',
    ])
  })
  it('levels that show figures alone, and those that go on through the levels above them', async () => {
    const legal = 4
    const noRestart = 8
    const levels = [
      CHAPTERS[0]!,
      { text: '1.2.', flags: legal },
      { text: '3)', flags: noRestart, restartLimit: 1 },
    ]
    const parts = { lists: listsOf(levels), overrides: overridesOf({ list: 1 }) }
    expect(
      await read(
        [0, 1, 2, 1, 2, 0, 2].map(level => item('mục', 1, level)),
        parts,
      ),
    ).toEqual(['I. mục', '1.1. mục', '1) mục', '1.2. mục', '2) mục', 'II. mục', '1) mục'])
  })
  it('a piece of text has properties beside those of its paragraphs', async () => {
    const doc = docOf([item('một', 1, 0)], { lists: listsOf(CHAPTERS), overrides: overridesOf({ list: 1 }) })
    const pieces = doc.indexOf(Buffer.from([2, ...u32(16), ...u32(0)]))
    const levelTwo = (12 << 1) | (2 << 8)
    doc.writeUInt16LE(levelTwo, pieces + 19)
    expect(await rawOf('a.doc', doc)).toBe('a) một')
  })
  it('numbers by style, taken back by a paragraph; numbers in cells; a break of the page before a number', async () => {
    const style = (basedOn: number, properties: number[]): number[] => {
      const said = [...u16(properties.length + 2), ...u16(0), ...properties]
      const all = [
        ...u16(0, 1 | (basedOn << 4), 2, 0, 0),
        ...u16(1, 65, 0),
        ...said,
        ...(said.length % 2 ? [0] : []),
        ...u16(0),
      ]
      return [...u16(all.length), ...all]
    }
    const styles = Buffer.from([
      ...u16(18, 3, 10, ...Array(7).fill(0)),
      ...style(0xfff, []),
      ...style(0, listed(1, 0)),
      ...style(1, sprm(0x260a, 2)),
    ])
    const parts = { styles, lists: listsOf(CHAPTERS), overrides: overridesOf({ list: 1 }) }
    const none = sprm(0x460b, ...u16(0))
    const suppressed = sprm(0x460b, ...u16(0xf801))
    expect(
      await read(
        [
          { text: 'Một\r', style: 1 },
          { text: 'một\r', style: 2 },
          { text: 'không\r', style: 1, properties: none },
          { text: 'ẩn\r', style: 1, properties: suppressed },
          { text: '\fHai\r', style: 1 },
          { text: 'a\x07', properties: [...IN_TABLE, ...listed(1, 2)] },
          { text: 'b\r', properties: IN_TABLE },
          { text: 'c\x07', properties: IN_TABLE },
          { text: '\x07', properties: ROW_END },
          { text: '\x07', properties: [...IN_TABLE, ...listed(1, 2)] },
          { text: 'd\x07', properties: IN_TABLE },
          { text: '\x07', properties: ROW_END },
          { text: 'hết\r' },
        ],
        parts,
      ),
    ).toEqual(['I. Một', 'a) một', 'không', 'ẩn', 'II. Hai', '| a) a | b c |', '| b) | d |', 'hết'])
  })
  it('fonts of runs and of numbers', async () => {
    const name = '.VnTime'
    const fonts = Buffer.from([
      ...u16(1, 0),
      39 + 2 * name.length + 2,
      ...Array(39).fill(0),
      ...u16(...[...name, '\0'].map(c => c.charCodeAt(0))),
    ])
    const inFont = sprm(0x4a4f, ...u16(0))
    const lists = listsOf([{ text: `${charsets.tcvn3.encode('Điều')} 1.` }])
    const paragraph = { text: `${charsets.tcvn3.encode('Tăng trưởng đạt 7,5%')}\r`, characters: inFont }
    const file = docOf(
      [
        { ...paragraph, properties: listed(1, 0) },
        { text: 'Kết luận\r', characters: sprm(0x4a4f, 9, 0) },
      ],
      {
        fonts,
        lists,
        overrides: overridesOf({ list: 1 }),
      },
    )
    const { texts, documents } = await readFile('a.doc', file)
    expect(texts[0]!.raw).toBe('Điều 1. Tăng trưởng đạt 7,5%\nKết luận')
    expect(documents[0]!.warnings).toMatch(/converted from TCVN3/)
  })
  it('codes of fields, hidden and deleted text are left out, capitals and raised figures shown as such', async () => {
    expect(
      await read([
        { text: 'Xem \x13 HYPERLINK \x13 X \x14y\x15 \x14trang \x13 PAGE \x143\x15\x15 này\r' },
        { text: '5 m' },
        { text: '2', characters: sprm(0x2a48, 1) },
        { text: ' 10' },
        { text: '3', characters: sprm(0x4845, 8, 0) },
        { text: '4', characters: sprm(0x4845, 2, 0) },
        { text: '5', characters: sprm(0x4845, 0xf8, 0xff) },
        { text: ' ẩn', characters: sprm(0x083c, 1) },
        { text: ' bỏ', characters: sprm(0x0800, 1) },
        { text: ' kết luận', characters: sprm(0x083b, 1) },
        { text: '\x01 6\x1e7 kinh\x0btế\r' },
        { text: 'bỏ dấu\r'.slice(0, -1) },
        { text: '\r', characters: sprm(0x0800, 1) },
        { text: ' nối\r' },
      ]),
    ).toEqual(['Xem trang 3 này', '5 m² 10³45 KẾT LUẬN 6-7 kinh', 'tế', 'bỏ dấu nối'])
  })
})

describe('a DOC that is damaged', () => {
  const paragraphs = [item('một', 1, 0), item('hai', 1, 1), item('ba', 2, 0)]
  const lists = listsOf(CHAPTERS)
  const overrides = overridesOf({ list: 1 }, { list: 1, levels: [{ level: 0, start: 3 }] })

  it.each<[string, Parameters<typeof docOf>[1]]>([
    ['none', {}],
    ['more than there are', { lists: Buffer.from(u16(0xffff)), overrides }],
    ['overrides of none', { overrides }],
    ['more overrides than there are', { lists, overrides: Buffer.from(u32(0xffffffff)) }],
    ['overrides of other lists', { lists, overrides: overridesOf({ list: 8 }, { list: 9 }) }],
    [
      'a level that reaches over the end',
      { lists: Buffer.from([...u16(1), ...Array(4000).fill(255)]), overrides },
    ],
  ])('lists: %s: the text comes without numbers', async (_, parts) =>
    expect(await read(paragraphs, parts)).toEqual(['một', 'hai', 'ba']),
  )
  it('lists beyond the end of their stream', async () => {
    const doc = docOf(paragraphs, { lists, overrides })
    const head = doc.indexOf(Buffer.from([0xec, 0xa5]), 512)
    expect((await rawOf('a.doc', doc)).split('\n')).toEqual(['I. một', 'I.1. hai', 'III. ba'])
    for (const place of [0x2e2, 0x2ea])
      for (const start of [0x7fffffff, 0xffffffff, 4090]) {
        const damaged = Buffer.from(doc)
        damaged.writeUInt32LE(start, head + place)
        expect((await rawOf('a.doc', damaged)).split('\n')).toEqual(['một', 'hai', 'ba'])
      }
  })
  it('a number that would take a page is shown in figures', async () => {
    const endless = listsOf([
      { format: 'lowerLetter', text: '1)', start: 30_000 },
      { text: '2'.repeat(10_000) },
    ])
    const [first, second] = await read([item('một', 1, 0), item('hai', 1, 1)], { lists: endless, overrides })
    expect(first).toBe('30000) một')
    expect(second!.length).toBeLessThan(300)
  })
  it('sectors that come back to themselves', async () => {
    const doc = docOf([{ text: 'Kết luận\r' }])
    doc.writeUInt32LE(2, 512 + 4 * 3)
    expect(await failureOf('a.doc', doc)).toBe('the document is truncated or damaged: save it again in Word')
  })
  it('a note is read once, and not at all where its mark stands in a note', async () => {
    const [body, note] = ['Kết luận\u0002 này\r', 'Số\u0002 5\r']
    const noted = async (mark: number): Promise<string> => {
      const doc = docOf([{ text: body }, { text: note }])
      const head = doc.indexOf(Buffer.from([0xec, 0xa5]), 512)
      const table = doc.indexOf(Buffer.from([2, ...u32(16), ...u32(0)]))
      doc.writeUInt32LE(body.length, head + 0x4c)
      doc.writeUInt32LE(note.length, head + 0x50)
      for (const [place, start, content] of [
        [0xaa, 3000, [...u32(mark, body.length), ...u16(0)]],
        [0xb2, 3100, u32(0, note.length)],
      ] as const) {
        Buffer.from(content).copy(doc, table + start)
        doc.writeUInt32LE(start, head + place)
        doc.writeUInt32LE(content.length, head + place + 4)
      }
      return await rawOf('a.doc', doc)
    }
    expect(await noted(8)).toBe('Kết luận⁽¹⁾ này\n⁽¹⁾ Số 5')
    expect(await noted(body.length + 2)).toBe('Kết luận này')
  })
  it('a document of Word 95', async () => {
    const doc = docOf([{ text: 'Kết luận\r' }])
    doc[doc.indexOf(Buffer.from([0xec, 0xa5]), 512)] = 0xdc
    expect(await failureOf('a.doc', doc)).toBe(
      'this is a document of Word 95 or older: save it as DOCX or PDF in Word',
    )
  })
  it.each(['danh-sach', 'pha-tron'])(
    'bytes of %s that were changed: it is read, or a message says why not',
    async name => {
      // A generator of Park and Miller: the same bytes each time
      let seed = 20_260_701
      const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
      const whole = fixture(`${name}.doc`)
      for (let i = 0; i < 300; i++) {
        const doc = Buffer.from(whole)
        for (let changes = 1 + random(8); changes > 0; changes--) doc[random(doc.length)] = random(256)
        expect(await failureOf('a.doc', doc)).not.toMatch(/^no ReadError|nested too deeply/)
      }
    },
    20_000,
  )
})
