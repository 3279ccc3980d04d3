import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodePgm } from '../../pipeline/1-read/image/grey.ts'
import { pdfOf, readFile } from './files.ts'

/** As large as the engine likes pages best, so that nothing is made of it on the way. */
const [width, height] = [1448, 2048]
/** Bars where lines of text would be. */
const shades = Uint8Array.from({ length: width * height }, (_, at) => {
  const [x, y] = [at % width, Math.floor(at / width)]
  return y % 64 < 30 && x > 150 && x < 1300 && (x * 7 + y * 13) % 5 < 3 ? 20 : 250
})
const bits = Buffer.alloc((width / 8) * height, 0)
for (const [at, shade] of shades.entries()) if (shade > 128) bits[at >> 3]! |= 128 >> (at & 7)

interface Image {
  readonly samples: Uint8Array
  readonly depth: number
}
/** A PDF of one page that draws so, with the image /I and the font /F. */
function pageWith({ samples, depth }: Image, drawing: string, more = ''): Buffer {
  const packed = deflateSync(samples).toString('latin1')
  return pdfOf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} /Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> /ExtGState << /G << /ca 0.5 >> >> >> /Contents 5 0 R >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent ${depth} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  )
}

const GREY: Image = { samples: shades, depth: 8 }
const SCAN = 'q 595 0 0 842 0 0 cm /I Do Q\n'
const text = (mode: number) => `BT ${mode} Tr /F 12 Tf 72 700 Td (CONG HOA XA HOI CHU NGHIA) Tj ET\n`

/** The image that is given to OCR. */
async function imageOf(pdf: Buffer): Promise<Buffer> {
  const images: Uint8Array[] = []
  await readFile('a.pdf', pdf, { ocr: 'always' }, async ({ bytes }) => {
    images.push(bytes)
    return { words: [{ text: 'x', line: 0, left: 0, top: 0, right: 9, bottom: 9, confidence: 1 }] }
  })
  expect(images.length).toBe(1)
  return Buffer.from(images[0]!)
}
const asIs = Buffer.from(encodePgm({ data: shades, width, height }))
const blackAndWhite = Buffer.from(
  encodePgm({ data: shades.map(shade => (shade > 128 ? 255 : 0)), width, height }),
)

describe('a PDF page that is one image is read from it, not as it is drawn', () => {
  it.each<[string, Buffer, Buffer]>([
    ['in shades of grey', pageWith(GREY, SCAN), asIs],
    ['black and white', pageWith({ samples: bits, depth: 1 }, SCAN), blackAndWhite],
    ['over a white ground', pageWith(GREY, `1 g 0 0 595 842 re f ${SCAN}`), asIs],
    ['under text that does not show', pageWith(GREY, SCAN + text(3)), asIs],
    ['on a page cut by less than its edge', pageWith(GREY, 'q 599 0 0 848 -2 -3 cm /I Do Q'), asIs],
  ])('%s', async (_, pdf, image) => expect((await imageOf(pdf)).equals(image)).toBe(true))

  it.each<[string, Buffer]>([
    ['with text that shows', pageWith(GREY, SCAN + text(0))],
    ['with a line over it', pageWith(GREY, `${SCAN} 60 400 m 500 400 l S`)],
    ['that is turned', pageWith(GREY, SCAN, '/Rotate 180')],
    ['of a part of the page', pageWith(GREY, 'q 400 0 0 566 100 100 cm /I Do Q')],
    ['that shines through', pageWith(GREY, `/G gs ${SCAN}`)],
    ['upside down', pageWith(GREY, 'q 595 0 0 -842 0 842 cm /I Do Q')],
  ])('but not %s', async (_, pdf) => expect((await imageOf(pdf)).equals(asIs)).toBe(false))
})
