import { describe, expect, it } from 'vitest'
import { charsets } from '../../pipeline/1-read/encodings/charsets.ts'
import { docxOf, fixture, pagesOf, rawOf, readFile } from './files.ts'
import { HTML, TEXT } from './one-text.ts'

describe('one text in every format', () => {
  it.each(['docx', 'doc', 'rtf'])('%s', async format =>
    expect(await rawOf(`a.${format}`, fixture(`ket-luan.${format}`))).toBe(TEXT),
  )
  it('pdf, apart from the empty lines that tell its paragraphs', async () =>
    expect((await rawOf('a.pdf', fixture('ket-luan.pdf'))).replace(/\n+/g, '\n')).toBe(TEXT))
  it('html', async () => expect(await rawOf('a.html', HTML)).toBe(TEXT))
  it.each([charsets.vni, charsets.vps, charsets.tcvn, charsets.viscii, charsets.windows1258])(
    'txt in $name',
    async charset => expect(await rawOf('a.txt', Buffer.from(charset.encode(TEXT), 'latin1'))).toBe(TEXT),
  )
  it('the format is that of the content, whatever the name', async () => {
    const formats = await Promise.all(
      ['docx', 'doc', 'rtf', 'pdf'].map(
        async format => (await readFile('a.txt', fixture(`ket-luan.${format}`))).documents[0]!.format,
      ),
    )
    expect(formats).toEqual(['docx', 'doc', 'rtf', 'pdf'])
    expect((await readFile('a.doc', HTML)).documents[0]!.format).toBe('html')
    expect((await readFile('a.doc', TEXT)).documents[0]!.format).toBe('txt')
  })
})

describe('txt', () => {
  it('is kept to the character, with its mark, carriage returns and pages', async () => {
    const text = '\ufeffBáo cáo\r\n\r\nTrang 1\fTrang 2\r\n'
    const { documents, texts } = await readFile('Báo cáo số 1, "quý I"\n.txt', text)
    expect(texts[0]!.raw).toBe(text)
    expect(documents[0]).toMatchObject({ format: 'txt', pages: 2, characters: text.length, warnings: null })
    expect(documents[0]!.doc_id).toMatch(/^bao-cao-so-1-quy-i-[0-9a-f]{8}$/)
  })
  it('md is told by its name', async () =>
    expect((await readFile('a.md', '# Mục tiêu')).documents[0]!.format).toBe('md'))
})

describe('html', () => {
  it('lists keep their numbers, raised figures stay apart, hidden and deleted text is left out', async () =>
    expect(
      await rawOf(
        'a.html',
        '<body><ol type="I" start="2"><li>Một</li><li>Hai<ul><li>ba</li></ul></li></ol><p style="display:none">x</p><p>5 m<sup>2</sup>, ghi chú<sup>(1)</sup><br>dòng <del>một</del><ins>hai</ins></p><script>x</script></body>',
      ),
    ).toBe('II. Một\nIII. Hai\n- ba\n5 m², ghi chú⁽¹⁾\ndòng hai'))
  it('cells that reach over rows and columns keep the columns of the others', async () =>
    expect(
      await rawOf(
        'a.html',
        '<table><tr><th rowspan="2">TT</th><th colspan="2">Năm</th></tr><tr><th>2020</th><th>2021</th></tr><tr><td>1</td><td>2,5</td><td>a|b</td></tr></table>',
      ),
    ).toBe('| TT | Năm |  |\n|  | 2020 | 2021 |\n| 1 | 2,5 | a\\|b |'))
  it('the columns of an old page are a table without being one', async () =>
    expect(
      await rawOf(
        'a.html',
        '<table><tr><td>Tin tức</td><td><p>Thu đạt 5 tỷ đồng, tăng 7%.</p><table><tr><td>TT</td><td>Thu</td></tr><tr><td>1</td><td>5</td></tr></table></td></tr></table>',
      ),
    ).toBe('Tin tức\nThu đạt 5 tỷ đồng, tăng 7%.\n| TT | Thu |\n| 1 | 5 |'))
  it('a page with menus gives its main text', async () => {
    const paragraph =
      'Tỉnh Hoa Sen đề ra mục tiêu tăng trưởng 8% trong năm 2025, thu ngân sách 3.500 tỷ đồng. '.repeat(5)
    const page = `<html><head><title>Mục tiêu năm 2025</title></head><body><nav><a href="/">Trang chủ</a></nav><div class="menu"><ul>${'<li><a href="/x">Tin khác</a></li>'.repeat(20)}</ul></div><article><h1>Mục tiêu năm 2025</h1>${`<p>${paragraph}</p>`.repeat(6)}</article><footer>Bản quyền</footer></body></html>`
    const raw = await rawOf('a.html', page)
    expect(raw.split('\n')).toEqual(['Mục tiêu năm 2025', ...Array(6).fill(paragraph.trim())])
  })
  it.each([
    ['quoted-printable', '<p>=C4=90=E1=BA=A1t 7,5=\r\n%</p>'],
    ['base64', Buffer.from('<p>Đạt 7,5%</p>').toString('base64')],
    ['8bit', '<p>Đạt 7,5%</p>'],
  ])('a page saved as one file, its parts in %s', async (encoding, body) => {
    const parts = ['image/png', 'text/html; charset="utf-8"'].map(
      type => `--X-1\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`,
    )
    const file = `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="X-1"\r\n\r\nold readers\r\n${parts.join('')}--X-1--\r\n`
    const { texts, documents } = await readFile('a.doc', file)
    expect([documents[0]!.format, texts[0]!.raw]).toEqual(['html', 'Đạt 7,5%'])
  })
  it('fonts of old encodings are decoded', async () => {
    const { texts, documents } = await readFile(
      'a.html',
      `<p>Kết luận</p><p><span style="font-family:'.VnTimeH'">${charsets.tcvn3.encode('tỉnh ủy')}</span> <font face="VNI-Times">${charsets.vni.encode('Hoa Sen')}</font></p>`,
    )
    expect(texts[0]!.raw).toBe('Kết luận\nTỈNH ỦY Hoa Sen')
    expect(documents[0]!.warnings).toMatch(
      /% of the text was converted from TCVN3; \d+ % of the text was converted from VNI/,
    )
  })
})

describe('docx', () => {
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const paragraph = (runs: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
  const level = (i: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbered = (i: number, list = 1): string =>
    `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="${list}"/></w:numPr>`

  it('numbers of lists are counted as Word counts them', async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const body = [0, 1, 2, 2, 3, 1, 0, 1].map(i => paragraph(run('mục'), numbered(i))).join('')
    expect((await rawOf('a.docx', docxOf(body, { numbering }))).split('\n')).toEqual([
      'I. mục',
      'I.1. mục',
      'a) mục',
      'b) mục',
      '- mục',
      'I.2. mục',
      'II. mục',
      'II.1. mục',
    ])
  })
  it('levels that differ, show figures alone, or go on through the levels above them', async () => {
    const abstract = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.', '<w:isLgl/>')}${level(2, 'decimal', '%3)', '<w:lvlRestart w:val="1"/>')}</w:abstractNum>`
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', 'Điều %1:')}</w:lvlOverride>`
    const numbering = `<w:numbering>${abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${override}</w:num></w:numbering>`
    const body = [0, 1, 2, 1, 2, 0, 2].map(i => paragraph(run('mục'), numbered(i))).join('')
    const last = paragraph(run('mục'), numbered(0, 2))
    expect((await rawOf('a.docx', docxOf(body + last, { numbering }))).split('\n')).toEqual([
      'I. mục',
      '1.1. mục',
      '1) mục',
      '1.2. mục',
      '2) mục',
      'II. mục',
      '1) mục',
      'Điều 3: mục',
    ])
  })
  it('a number is in the font of its level, or of the mark of its paragraph', async () => {
    const text = `${charsets.tcvn3.encode('Mục')} %1.`
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', text)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const font = '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>'
    const body = paragraph(run('Kinh tế'), numbered(0) + font)
    expect(await rawOf('a.docx', docxOf(body, { numbering }))).toBe('Mục 1. Kinh tế')
  })
  it('notes follow the text, deleted and hidden text is left out, capitals are shown as such', async () => {
    const footnotes =
      '<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Theo báo cáo.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    const body =
      paragraph(
        `${run('đạt 7,5%')}<w:r><w:footnoteReference w:id="2"/></w:r><w:del>${run(' cũ')}</w:del>${run(' ẩn', '<w:vanish/>')}`,
      ) +
      paragraph(run('kết luận', '<w:caps/>')) +
      paragraph(`${run('5 m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`) +
      paragraph(
        `${run('10')}${run('3', '<w:position w:val="8"/>')}${run('4', '<w:position w:val="2"/>')}${run('5', '<w:position w:val="-8"/>')}`,
      )
    expect(await rawOf('a.docx', docxOf(body, { footnotes }))).toBe(
      'đạt 7,5%⁽¹⁾\nKẾT LUẬN\n5 m²\n10³45\n⁽¹⁾ Theo báo cáo.',
    )
  })
  it('paragraphs whose mark was deleted go on in one line, with the number of the last', async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const body =
      paragraph(`<w:del>${run('bỏ')}</w:del>`, numbered(0) + gone) +
      paragraph(run('Thu đạt 12'), gone) +
      paragraph(run('5 tỷ đồng'), numbered(0)) +
      paragraph(run('Chi'), numbered(0))
    expect(await rawOf('a.docx', docxOf(body, { numbering }))).toBe('1. Thu đạt 125 tỷ đồng\n2. Chi')
  })
  it('rows that begin after the first column, and what formulas show', async () => {
    const row = (properties: string, ...texts: string[]) =>
      `<w:tr><w:trPr>${properties}</w:trPr>${texts.map(text => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`
    const body =
      `<w:tbl>${row('', 'TT', 'Thu', '2031')}${row('<w:gridBefore w:val="1"/>', 'Chi', '5')}</w:tbl>` +
      paragraph(`${run('S = ')}<m:oMath><m:r><m:t>12,5</m:t></m:r></m:oMath>${run(' ha')}`)
    expect(await rawOf('a.docx', docxOf(body))).toBe('| TT | Thu | 2031 |\n|  | Chi | 5 |\nS = 12,5 ha')
  })
  it('runs of .VnTime beside Times New Roman are decoded, by their own font or that of the style', async () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style></w:styles>'
    const body = paragraph(
      run(`${charsets.tcvn3.encode('Sản lượng lúa đạt')} `) +
        run('2,06 triệu tấn', '<w:rFonts w:ascii="Times New Roman"/>'),
    )
    const { texts, documents } = await readFile('a.docx', docxOf(body, { styles }))
    expect(texts[0]!.raw).toBe('Sản lượng lúa đạt 2,06 triệu tấn')
    expect(documents[0]!.warnings).toBe('56 % of the text was converted from TCVN3')
  })
})

describe('rtf', () => {
  it('fonts, code pages, Unicode and notes', async () => {
    const vn = Buffer.from(charsets.tcvn3.encode('tăng trưởng'), 'latin1')
    const hex = [...vn].map(byte => `\\'${byte.toString(16)}`).join('')
    const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset0 .VnTime;}{\\f2\\fcharset163 Arial;}}{\\info{\\author x}}\\pard\\f0 \\u272\\'d0\\u7841\\'3ft {\\f1 ${hex}} {\\f2 c\\'f4ng nghi\\'ea\\'f2p}\\super 2\\nosupersub {\\footnote\\chftn  Theo \\u7843 ?nh.}\\par {\\*\\xyz ignored}{\\listtext 1.\\tab}7,5%\\par}`
    expect(await rawOf('a.rtf', rtf)).toBe('Đạt tăng trưởng công nghiệp²⁽¹⁾\n1. 7,5%\n⁽¹⁾ Theo ảnh.')
  })
  it('numbers of lists are those that the file has, else they are counted; in cells, and before breaks too', async () => {
    const level = (format: number, text: string, more = '') =>
      `{\\listlevel\\levelnfc${format}\\levelstartat1${more}{\\leveltext ${text};}{\\levelnumbers;}\\f0}`
    const lists = `{\\*\\listtable{\\list\\listtemplateid1${level(0, "\\'07\\u272\\'d0i\\u7873 ?u \\'00.")}${level(4, "\\'02\\'01)")}${level(23, "\\'01\\u-3913 ?")}{\\listname x;}\\listid77}}`
    const overrides =
      '{\\*\\listoverridetable{\\listoverride\\listid77\\listoverridecount0\\ls1}{\\listoverride\\listid77\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls2}}'
    const item = (text: string, i: number, list = 1) => `\\pard\\ls${list}\\ilvl${i} ${text}\\par `
    const body = [
      item('kinh', 0),
      item('hai', 1),
      `{\\listtext\\pard\\plain x)\\tab}${item('ba', 1)}`,
      `{\\listtext\\pard\\plain\\f1 \\'b7\\tab}${item('xanh', 2)}`,
      item('\\page n\\u259 ?m', 0, 2),
      `\\trowd\\pard\\intbl{\\listtext\\pard\\plain VI\\tab}\\ls1\\ilvl0\\cell\\pard\\intbl a\\cell\\row`,
      '\\pard h\\par',
    ]
    const rtf = `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}}${lists}${overrides}${body.join('')}}`
    expect(await rawOf('a.rtf', rtf)).toBe('Điều 1. kinh\na) hai\nx) ba\n- xanh\nĐiều 5. năm\n| VI | a |\nh')
  })
  it('cells of a table in a cell are not run together', async () =>
    expect(
      await rawOf(
        'a.rtf',
        '{\\rtf1\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}\\pard\\intbl\\cell\\row}',
      ),
    ).toBe('| a | 1 2 |'))
  it('figures that are raised by their place above the line', async () =>
    expect(await rawOf('a.rtf', '{\\rtf1 10{\\up8 3}{\\up2 4}{\\dn8 5}\\up8 6\\up0 7\\par}')).toBe('10³45⁶7'))
  it('rtf: a control word that is a name of JavaScript shows nothing', async () => {
    expect(await rawOf('a.rtf', '{\\rtf1 Kết\\constructor  luận\\toString .}')).toBe(
      await rawOf('a.rtf', '{\\rtf1 Kết luận.}'),
    )
  })
  it('notes that old readers are to ignore, and the letter of .VnTime in the place of the optional hyphen', async () => {
    const rtf =
      "{\\rtf1\\ansi{\\fonttbl{\\f0 .VnTime;}}\\pard\\f0 l\\-\\'eeng{\\super\\chftn{\\*\\footnote\\chftn\\pard Theo.\\par}}\\par}"
    expect(await rawOf('a.rtf', rtf)).toBe('lượng⁽¹⁾\n⁽¹⁾ Theo.')
  })
})

describe('pdf', () => {
  const at = (x: number, y: number, text: string, size = 12): string =>
    `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`
  const line = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S\n`

  it('pages, two columns of a letterhead, raised figures', async () => {
    const first =
      at(330, 780, 'SOCIALIST REPUBLIC') +
      at(60, 780, 'PEOPLE COMMITTEE') +
      at(345, 765, 'Independence') +
      at(80, 765, 'No. 12') +
      at(72, 700, 'The rate of the year is 7.5% of the plan of all in the') +
      at(72, 684, 'region of 5 m') +
      at(146, 689, '2', 7)
    const raw = await rawOf(
      'a.pdf',
      pagesOf(first, at(72, 700, 'The second page of the text is in this part of the file.')),
    )
    expect(raw).toBe(
      'PEOPLE COMMITTEE\nNo. 12\nSOCIALIST REPUBLIC\nIndependence\n\nThe rate of the year is 7.5% of the plan of all in the\nregion of 5 m²\fThe second page of the text is in this part of the file.',
    )
  })
  it('cells of a ruled table, whose lines are not level', async () => {
    const grid =
      [60, 200, 400].map(x => line(x, 600, x, 700)).join('') +
      [600, 660, 700].map(y => line(60, y, 400, y)).join('')
    const words =
      at(70, 680, 'Target') +
      at(210, 680, 'Level of') +
      at(210, 667, 'the year') +
      at(70, 630, 'Rate') +
      at(210, 624, '7.5%')
    const raw = await rawOf(
      'a.pdf',
      pagesOf(at(72, 750, 'This is the table of the targets for the year') + grid + words),
    )
    expect(raw).toBe(
      'This is the table of the targets for the year\n| Target | Level of the year |\n| Rate | 7.5% |',
    )
  })
  it('a page whose text was spoilt is read from its image, and its words keep their places', async () => {
    const page = pagesOf(
      at(72, 700, 'CONG HOA XA HOI CHU NGHIA VIET NAM Doc lap Tu do Hanh phuc nam '.repeat(4)),
    )
    const word = { line: 0, top: 100, bottom: 130, confidence: 0.9 }
    const { texts, ocr_words, documents } = await readFile('a.pdf', page, {}, async image => {
      expect(Buffer.from(image.bytes.subarray(0, 2)).toString()).toBe('P5')
      return {
        words: [
          { ...word, text: 'Độc', left: 100, right: 160 },
          { ...word, text: 'lập', left: 175, right: 230, confidence: 0.5 },
        ],
      }
    })
    expect(texts[0]!.raw).toBe('Độc lập')
    expect(
      ocr_words.map(({ doc_id, ...rest }) => ({ ...rest, own: doc_id === documents[0]!.doc_id })),
    ).toEqual([
      { start: 0, end: 3, page: 1, confidence: 0.9, own: true },
      { start: 4, end: 7, page: 1, confidence: 0.5, own: true },
    ])
  })
})
