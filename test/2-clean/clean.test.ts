import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageModel } from '../../pipeline/2-clean/language-model.ts'
import clean from '../../pipeline/2-clean.ts'
import { applyEdits } from '../../pipeline/language/edits.ts'
import { type Context, defaultOptions, type Model, type Options } from '../../pipeline/stage.ts'
import type { Row } from '../../pipeline/tables.ts'

const project = new URL('../../', import.meta.url)
const repairer = languageModel.parse(file => new Uint8Array(readFileSync(new URL(file, project))))

const context = (options: Partial<Options> = {}): Context => ({
  models: { get: <T>(_: Model<T>) => repairer as T },
  options: { ...defaultOptions, ...options },
  engines: 1,
  recognise: () => Promise.reject(new Error('no images here')),
})
const document = (doc_id: string): Row<'documents'> =>
  ({ doc_id, warnings: null, ocr_quality: null }) as Row<'documents'>

function run(raw: string, options: Partial<Options> = {}, ocr_words: readonly Row<'ocr_words'>[] = []) {
  const texts = [{ doc_id: 'a', raw, clean: null }]
  const out = clean.run({ documents: [document('a')], texts, ocr_words }, context(options))
  return { clean: out.texts[0]!.clean!, rows: out.corrections, document: out.documents[0]! }
}
const mended = (raw: string) => run(raw).clean

describe('syllables in their context', () => {
  test.each([
    // good syllables in the wrong place
    [
      'đầu tư cơ sở vật chất, sáp xếp mạng lưới trường lớp',
      'đầu tư cơ sở vật chất, sắp xếp mạng lưới trường lớp',
    ],
    ['Chi đạo triển khai thực hiện nghiêm túc', 'Chỉ đạo triển khai thực hiện nghiêm túc'],
    // no syllables
    ['phát triến kinh tế - xã hội của tỉnh', 'phát triển kinh tế - xã hội của tỉnh'],
    // two side by side
    ['Tiếp tục phát triến kính tế của tỉnh', 'Tiếp tục phát triển kinh tế của tỉnh'],
    // headings in capitals
    ['II. NHIỆM VỤ PHÁT TRIẾN KINH TẾ', 'II. NHIỆM VỤ PHÁT TRIỂN KINH TẾ'],
  ])('%s', (read, right) => {
    expect(mended(`${read}.`)).toBe(`${right}.`)
  })

  test.each([
    'tổ chức Lễ Sene Đôl Ta và Lễ hội Oóc Om Bóc của đồng bào dân tộc Khmer.',
    'Bí thư Hồ Thị Cẩm Đào, đồng chí Lý Văn Mẫu và ông Dương Ký Hiệp.',
    'Tiêu chuẩn VietGAP, GlobalGAP; website của UBND tỉnh; dịch Covid-19.',
    'Nghị định số 03/2019/NĐ-CP, Kết luận 05-KL/TU; Khoá XIV, hoà giải, uỷ ban.',
    'Khóa XIV, hòa giải, ủy ban; văn hóa - xã hội.',
  ])('keeps: %s', text => {
    expect(mended(text)).toBe(text)
  })

  test("what is put in keeps the document's place of tone marks", () => {
    expect(
      mended('Hoà giải ở cơ sở, khoẻ mạnh; bảo vệ sức khóc nhân dân, chăm sóc sức khoé nhân dân.'),
    ).toContain('chăm sóc sức khoẻ nhân dân')
  })

  test('signs that stand between the syllables of a word', () => {
    expect(mended('Nâng cao tỷ lệ đô.thị hóa trên địa bàn; các doanh. nghiệp nhỏ và vừa của tỉnh.')).toBe(
      'Nâng cao tỷ lệ đô thị hóa trên địa bàn; các doanh nghiệp nhỏ và vừa của tỉnh.',
    )
  })

  test.each([
    ['HỘI NGHỊ LẦN THỨSÁU BAN CHẤP HÀNH', 'HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH'],
    ['tiếp tục phát tri ển kinh tế', 'tiếp tục phát triển kinh tế'],
    ['nâng cao chế đỘ bảo hiểm', 'nâng cao chế độ bảo hiểm'],
    ['thực hiện Số05-KL/TU', 'thực hiện Số 05-KL/TU'],
  ])('slips of segmentation and case: %s', (read, right) => {
    expect(mended(read)).toBe(right)
  })

  test.each(['website, online, email và Facebook', 'GlobalGAP, TTĐTCP, NNMT', 'KTXH – QPAN'])(
    'words that only look run together stay: %s',
    text => {
      expect(mended(text)).toBe(text)
    },
  )

  test.each(['Dự kiến thu hụt khoảng 500 tỷ đồng.', 'Bù đắp các khoản hụt thu của ngân sách huyện.'])(
    'real words one mark away from another stay: %s',
    text => {
      expect(mended(text)).toBe(text)
    },
  )

  test('a threshold of 1 leaves every syllable as it is', () => {
    const raw = 'phát triến kinh tế - xã hội của tỉnh.'
    expect(run(raw, { threshold: 1.01 }).clean).toBe(raw)
  })

  test('the engine was sure of the word: it counts as evidence against a change', () => {
    const raw = 'Các chí tiêu chủ yếu của năm.'
    const words = (confidence: number) =>
      [...raw.matchAll(/\S+/g)].map(({ index, 0: { length } }) => ({
        doc_id: 'a',
        start: index,
        end: index + length,
        page: 1,
        confidence: index === 4 ? confidence : 0.96,
      }))
    const score = (confidence: number) => run(raw, { threshold: 0 }, words(confidence)).rows[0]!.score
    expect(score(0.99)).toBeLessThan(score(0.94))
    expect(score(0.94)).toBeLessThan(score(0.4))
  })
})

describe('what is reported', () => {
  test('a damaged figure stays, has a row that changes nothing, and a warning', () => {
    const { clean, rows, document } = run('Chiếm tỷ lệ 7l,25% dân số của toàn tỉnh.')
    expect(clean).toBe('Chiếm tỷ lệ 7l,25% dân số của toàn tỉnh.')
    expect(rows).toEqual([
      expect.objectContaining({ start: 12, end: 18, before: '7l,25%', after: '7l,25%', kind: 'suspect' }),
    ])
    expect(document.warnings).toBe('1 figure looks damaged: "7l,25%"')
  })

  test('quality falls with misread words', () => {
    const good = 'Phát triển kinh tế - xã hội của tỉnh trong giai đoạn tới. '.repeat(20)
    const bad = 'Phát triến kinh tế - xã hội cúa tỉnh trong giai đoan tới. '.repeat(20)
    expect(run(good).document.ocr_quality).toBe(1)
    expect(run(bad).document.ocr_quality).toBeLessThan(0.85)
  })
})

describe('sample documents', () => {
  const corpus = new URL('corpus/', project)
  const files = readdirSync(corpus).filter(file => file.endsWith('.txt'))
  test.each(files)('%s: replaying the corrections gives the clean text', file => {
    const raw = readFileSync(new URL(file, corpus), 'utf8')
    const { clean, rows } = run(raw)
    const changes = rows.filter(row => row.kind !== 'suspect')
    expect(applyEdits(raw, changes)).toBe(clean)
    expect(rows.every(row => raw.slice(row.start, row.end) === row.before)).toBe(true)
    expect(clean).toBe(clean.normalize('NFC'))
    expect(clean).not.toMatch(/[\r\f]|\n\n|^\s|\s$/)
    // no digit is written, and none is lost but page numbers and stamps
    const digits = (text: string) => text.replace(/\D/g, '')
    for (const row of changes)
      if (!['noise', 'move', 'mark', 'numeral'].includes(row.kind))
        expect(digits(row.after)).toBe(digits(row.before))
  })

  test('the real conclusion: what its OCR spoiled is whole again', () => {
    const { clean } = run(readFileSync(new URL('05-kl-tu-2021.txt', corpus), 'utf8'))
    for (const gone of [
      'VĂN BẢN ĐỀN',
      'ayễn:',
      '7/2021\nHàm',
      'Vẽ văn',
      'Vệ quốc',
      'sáp xếp',
      'lanh thổ',
      'ASC,..;',
    ])
      expect(clean).not.toContain(gone)
    expect(clean).toContain('kiên quyết cắt giảm tối đa')
    expect(clean).toMatch(/^⁽¹⁾ Gồm: Hiệp định .*,\.\.\.$/m)
  })
})

test('edits of random texts replay, too', async () => {
  const { default: fc } = await import('fast-check')
  const piece = fc.constantFrom(
    'phát triến',
    'kinh tế',
    '\n',
    '\n\n',
    '\f',
    '  ',
    '3',
    '**',
    '<br>',
    '|',
    'Điều',
    '1.',
    'a)',
    '⁽¹⁾',
    'Gồm:',
    'e\u0302\u0301',
    '\r\n',
    'VĂN BẢN ĐẾN',
    'Số:',
    'CÔNG BÁO/Số 1/Ngày 2-3-2020',
    'các',
    '.',
    ',',
    '“',
    '~',
    'TỈNH ỦY',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const raw = pieces.join(' ')
      const { clean, rows } = run(raw)
      expect(
        applyEdits(
          raw,
          rows.filter(row => row.kind !== 'suspect'),
        ),
      ).toBe(clean)
    }),
    { numRuns: 300 },
  )
})
