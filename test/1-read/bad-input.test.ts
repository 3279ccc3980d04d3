import { describe, expect, it } from 'vitest'
import { unpack } from '../../pipeline/1-read/unpack.ts'
import { type Context, ReadError, type SourceFile } from '../../pipeline/stage.ts'
import { docxOf, failureOf, fixture, pagesOf, pdfOf, rawOf, readFile, zipOf } from './files.ts'

const SIGNATURE = (...codes: number[]): Buffer => Buffer.concat([Buffer.from(codes), Buffer.alloc(64)])

describe('a file that cannot be read says why', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['empty', '', 'the file is empty (0 bytes)'],
    ['blank', ' \r\n\t ', 'no text was found in the file'],
    [
      'binary',
      Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 7919) % 256)),
      'this is binary data of no format that is read',
    ],
    ['a program', SIGNATURE(0x7f, 0x45, 0x4c, 0x46), 'this is a program'],
    ['a RAR archive', SIGNATURE(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0), 'this is a RAR archive: unpack it'],
    ['a GIF image', SIGNATURE(0x47, 0x49, 0x46, 0x38), 'this is a GIF image: save it as PNG'],
    [
      'a workbook',
      zipOf({ name: '[Content_Types].xml', bytes: 'x' }, { name: 'xl/workbook.xml', bytes: 'x' }),
      'this is an Excel workbook: save it as PDF or DOCX',
    ],
    [
      'OpenDocument',
      zipOf({ name: 'mimetype', bytes: 'x' }, { name: 'content.xml', bytes: 'x' }),
      'this is an OpenDocument file: save it as DOCX or PDF',
    ],
    [
      'another Office file',
      SIGNATURE(0xd0, 0xcf, 0x11, 0xe0),
      'this is an Office file but no Word document, or it is truncated: save it as PDF or DOCX',
    ],
    [
      'an encrypted DOCX',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'the document is encrypted: remove its password in Word',
    ],
    ['an encrypted PDF', fixture('encrypted.pdf'), 'the PDF is encrypted: save it without its password'],
    [
      'a DOCX without text',
      docxOf('').subarray(0, 10),
      'the document or archive is truncated or damaged: save it, or pack it, again',
    ],
    [
      'a DOCX whose text is no XML',
      zipOf({ name: 'word/document.xml', bytes: 'x' }),
      'the document has no text part: it is damaged; save it again in Word',
    ],
    [
      'an e-mail',
      'Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n--X\n',
      'this is an e-mail: save the documents that it holds',
    ],
    [
      'a web archive without a page',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=X\n\n--X\nContent-Type: image/png\n\nx\n--X--',
      'the web archive holds no page: save it as HTML, DOCX or PDF',
    ],
    ['RTF that ends within', '{\\rtf1 {\\b Kết luận', 'the document is truncated'],
  ])('%s', async (_, bytes, reason) => expect(await failureOf('a.docx', bytes)).toBe(reason))

  it.each(['docx', 'doc', 'rtf', 'pdf'])('%s that was truncated', async format => {
    const whole = fixture(`ket-luan.${format}`)
    const reason = await failureOf(`a.${format}`, whole.subarray(0, Math.floor(whole.length * 0.4)))
    expect(reason).toMatch(/truncated|damaged/)
  })
  it('a document that is encrypted in the old way', async () => {
    const doc = Buffer.from(fixture('ket-luan.doc'))
    const head = doc.indexOf(Buffer.from([0xec, 0xa5]), 512)
    doc[head + 11]! |= 1
    expect(await failureOf('a.doc', doc)).toBe('the document is encrypted: remove its password in Word')
  })
  it('a file larger than allowed is not looked at', async () => {
    const huge = new Uint8Array(new ArrayBuffer(500 * 1024 * 1024))
    expect(await failureOf('a.txt', huge)).toBe(
      'the file has 524288000 bytes, more than the 104857600 allowed (--max-bytes)',
    )
  })
  it('an image where OCR is turned off', async () =>
    expect(await failureOf('a.png', SIGNATURE(0x89, 0x50, 0x4e, 0x47), { ocr: 'never' })).toBe(
      'this is an image, and reading images is turned off (--ocr never)',
    ))
  it('a scan where OCR is turned off', async () =>
    expect(await failureOf('a.pdf', pagesOf('0 0 10 10 re f'), { ocr: 'never' })).toBe(
      'the PDF has no text: its pages may be images, and reading images is turned off (--ocr never)',
    ))
  it('an image that is damaged', async () =>
    expect(await failureOf('a.png', SIGNATURE(0x89, 0x50, 0x4e, 0x47))).toMatch(/^page 1 was not read: /))
  it('a page that OCR gives up is named, the others are kept', async () => {
    const text = 'BT /F 12 Tf 72 700 Td (The text of the page that is read as it is in the file.) Tj ET'
    const spoilt = `BT /F 12 Tf 72 700 Td (${'Cong hoa xa hoi chu nghia Viet Nam nam nay '.repeat(6)}) Tj ET`
    const recognise: Context['recognise'] = async () => {
      throw new ReadError('OCR gave the page up after 120 seconds (--page-seconds)')
    }
    const { texts, documents } = await readFile('a.pdf', pagesOf(text, spoilt), {}, recognise)
    expect(texts[0]!.raw).toBe('The text of the page that is read as it is in the file.\f')
    expect(documents[0]!.warnings).toBe(
      'page 2 was not read: OCR gave the page up after 120 seconds (--page-seconds)',
    )
  })
  it('a page that makes the PDF library hang is given up and named, the others are kept', async () => {
    const text = 'BT /F 12 Tf 72 700 Td (The text of the page that is read as it is in the file.) Tj ET'
    const stream = (dictionary: string, content: string) =>
      `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`
    const page = (content: number, resources: string) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${content} 0 R >>`
    const font = '/Font << /F 3 0 R >>'
    // forms that draw the next one twenty times each
    const forms = Array.from({ length: 12 }, (_, i) =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${9 + i} 0 R >> >>`,
        '/X Do '.repeat(20),
      ),
    )
    const bomb = pdfOf(
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 3 /Kids [4 0 R 5 0 R 6 0 R] >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      page(7, font),
      page(20, '/XObject << /X 8 0 R >>'),
      page(7, font),
      stream('', text),
      ...forms,
      stream('', '/X Do'),
    )
    const began = performance.now()
    const { texts, documents } = await readFile('a.pdf', bomb, { pageSeconds: 4 })
    const read = 'The text of the page that is read as it is in the file.'
    expect(texts[0]!.raw.split('\f')).toEqual([read, '', read])
    expect(documents[0]!.warnings).toBe('page 2 was not read: no end within 4 seconds')
    expect(performance.now() - began).toBeLessThan(15_000)
  }, 30_000)
  it('pages beyond the limit are said', async () => {
    const text = 'BT /F 12 Tf 72 700 Td (The text of the page that is read as it is in the file.) Tj ET'
    const { documents } = await readFile('a.pdf', pagesOf(text, text, text), { maxPages: 2 })
    expect(documents[0]).toMatchObject({ pages: 2, warnings: 'only 2 of 3 pages were read (--max-pages)' })
  })
})

describe('what is made to do harm takes no time', () => {
  const nested = (open: string, depth: number, text: string, close: string): string =>
    open.repeat(depth) + text + close.repeat(depth)
  const tooDeep = 'more than 2000 elements stand in each other: the document is damaged'
  const cell = '<w:p><w:r><w:t>Kết luận</w:t></w:r></w:p>'

  it('HTML that nests deep', async () => {
    expect(await rawOf('a.html', `<html>${nested('<div>', 1_000, 'Kết luận', '</div>')}`)).toBe('Kết luận')
    expect(await failureOf('a.html', `<html>${nested('<div>', 100_000, 'Kết luận', '</div>')}`)).toBe(tooDeep)
  })
  it('HTML with paragraphs that are not closed is not nested', async () =>
    expect(await rawOf('a.html', `<html>${'<p>x'.repeat(3_000)}`)).toBe(Array(3_000).fill('x').join('\n')))
  it('HTML with a tag that has no end', async () =>
    expect(await rawOf('a.html', `<html>x <${'a'.repeat(300_000)}`)).toBe('x'))
  it('DOCX that nests tables deep', async () => {
    const tables = (depth: number) =>
      docxOf(nested('<w:tbl><w:tr><w:tc>', depth, cell, '</w:tc></w:tr></w:tbl>'))
    expect(await rawOf('a.docx', tables(500))).toBe('Kết luận')
    expect(await failureOf('a.docx', tables(20_000))).toBe(tooDeep)
  })
  it('RTF that nests groups a million deep is refused', async () =>
    expect(await failureOf('a.rtf', `{\\rtf1 ${'{'.repeat(1_000_000)}`)).toBe(
      'the document is nested too deeply: it is damaged',
    ))
  it('a PDF of a hundred thousand objects is read', async () => {
    const objects = Array.from({ length: 100_000 }, () => '<< /Type /Nothing >>')
    const pdf = pdfOf(
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
      '<< /Length 39 >>\nstream\nBT /F 12 Tf 72 700 Td (Conclusion) Tj ET\nendstream',
      ...objects,
    )
    expect(await rawOf('a.pdf', pdf)).toBe('Conclusion')
  }, 20_000)
  it('a DOCX whose text unpacks to more than allowed', async () => {
    const bomb = docxOf(`<w:p>${' '.repeat(3_000_000)}</w:p>`)
    expect(bomb.length).toBeLessThan(10_000)
    expect(await failureOf('a.docx', bomb, { maxBytes: 1_000_000 })).toBe(
      'it is larger than 1000000 bytes when unpacked: allow more (--max-bytes)',
    )
  })
})

describe('archives', () => {
  const limits = { maxBytes: 1_000_000 }
  const archive = (bytes: Uint8Array): SourceFile => ({ source_path: 'tài liệu/a.zip', bytes })
  const listing = (bytes: Uint8Array) =>
    unpack(archive(bytes), limits)?.map(file => [file.source_path, Buffer.from(file.bytes).toString()])

  it('members, those of archives in the archive included; what systems add is left out', () => {
    const inner = zipOf({ name: 'c.txt', bytes: 'ba' })
    expect(
      listing(
        zipOf(
          { name: 'b/', bytes: '' },
          { name: 'b/Báo cáo.txt', bytes: 'hai' },
          { name: 'trong.zip', bytes: inner },
          { name: '__MACOSX/._b', bytes: 'x' },
          { name: '.DS_Store', bytes: 'x' },
        ),
      ),
    ).toEqual([
      ['tài liệu/a.zip!/b/Báo cáo.txt', 'hai'],
      ['tài liệu/a.zip!/trong.zip!/c.txt', 'ba'],
    ])
  })
  it('documents that are archives inside are documents', () => {
    expect(unpack(archive(fixture('ket-luan.docx')), limits)).toBeNull()
    expect(unpack(archive(Buffer.from('PK: ghi chú')), limits)).toBeNull()
  })
  it.each(['../../etc/passwd', '..\\..\\etc\\passwd', '/etc/passwd', 'C:\\etc\\passwd', './/etc/./passwd'])(
    'the name %j leads nowhere',
    name =>
      expect(listing(zipOf({ name, bytes: 'x' }))![0]![0]).toMatch(
        /^tài liệu\/a\.zip!\/(?:C\/)?etc\/passwd$/,
      ),
  )
  it('names with quotes and newlines make safe ids', async () => {
    const [file] = unpack(
      archive(zipOf({ name: 'Báo "cáo"\nsố 1/2: \'x\'.txt', bytes: 'Kết luận' })),
      limits,
    )!
    const { documents } = await readFile(file!.source_path, file!.bytes)
    expect(documents[0]!.doc_id).toMatch(/^[a-z0-9-]+$/)
  })
  it('a member that is encrypted or damaged fails under its own name, the others are read', async () => {
    const files = unpack(
      archive(
        zipOf(
          { name: 'a.txt', bytes: 'Kết luận' },
          { name: 'kín.txt', bytes: 'x', encrypted: true },
          { name: 'hỏng.txt', bytes: 'x'.repeat(100), declared: 99 },
        ),
      ),
      limits,
    )!
    expect(files.map(file => file.source_path.replace(/.*!\//, ''))).toEqual(['a.txt', 'kín.txt', 'hỏng.txt'])
    const [good, encrypted, damaged] = files as [SourceFile, SourceFile, SourceFile]
    expect(await rawOf('a.txt', good.bytes)).toBe('Kết luận')
    expect(await failureOf('b.txt', encrypted.bytes)).toBe(
      'it is encrypted in its archive: unpack it with its password',
    )
    expect(await failureOf('c.txt', damaged.bytes)).toBe(
      'the document or archive is truncated or damaged: save it, or pack it, again',
    )
  })
  it.each<[string, Uint8Array]>([
    ['that say their size', zipOf({ name: 'a.txt', bytes: ' '.repeat(2_000_000) })],
    ['that lie about it', zipOf({ name: 'a.txt', bytes: ' '.repeat(2_000_000), declared: 10 })],
    [
      'of many members',
      zipOf(...Array.from({ length: 30 }, (_, i) => ({ name: `${i}.txt`, bytes: ' '.repeat(50_000) }))),
    ],
    [
      'in archives',
      zipOf(
        ...Array.from({ length: 30 }, (_, i) => ({
          name: `${i}.zip`,
          bytes: zipOf({ name: 'a', bytes: ' '.repeat(50_000) }),
        })),
      ),
    ],
  ])('bombs %s are refused', (_, bytes) =>
    expect(() => unpack(archive(bytes), limits)).toThrow(
      'the archive is larger than 1000000 bytes when unpacked: unpack it, or allow more (--max-bytes)',
    ),
  )
  it('a truncated archive says so', async () => {
    const whole = zipOf({ name: 'a.txt', bytes: 'Kết luận' })
    expect(unpack(archive(whole.subarray(0, 40)), limits)).toBeNull()
    expect(await failureOf('a.zip', whole.subarray(0, 40))).toBe(
      'the document or archive is truncated or damaged: save it, or pack it, again',
    )
  })
})
