/** JPEG to shades of grey, by the decoder of pdf.js: a damaged image is an error there and no more. */
import { ReadError } from '../../stage.ts'
import { type Grey, greyOf, MAX_PIXELS, tooManyPixels } from './grey.ts'

/** What is used of the decoder, which comes without types. */
interface JpegImage {
  readonly width: number
  readonly height: number
  readonly numComponents: number
  parse(bytes: Uint8Array): void
  getData(options: { width: number; height: number; forceRGBA?: boolean }): Uint8Array | Uint8ClampedArray
}

/** Throws ReadError where the image is damaged, truncated or too large. */
export async function decodeJpeg(bytes: Uint8Array): Promise<Grey> {
  const [width, height] = sizeOf(bytes)
  if (width * height > MAX_PIXELS) throw tooManyPixels(width, height)
  // @ts-expect-error it comes without types
  const decoders = (await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs')) as {
    JpegImage: new () => JpegImage
    setVerbosityLevel(level: number): void
  }
  decoders.setVerbosityLevel(0)
  const image = new decoders.JpegImage()
  try {
    image.parse(new Uint8Array(bytes))
    const size = { width: image.width, height: image.height }
    if (image.numComponents === 1) return { data: new Uint8Array(image.getData(size)), ...size }
    return greyOf(image.getData({ ...size, forceRGBA: true }), size.width, size.height)
  } catch {
    throw damaged()
  }
}

const damaged = (): ReadError => new ReadError('the image is damaged or truncated')

/** Of the first frame: segments C0 to CF, but C4, C8 and CC. */
function sizeOf(bytes: Uint8Array): [width: number, height: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) break
    const code = bytes[at + 1]!
    if (code >= 0xc0 && code <= 0xcf && code % 4 !== 0)
      return [view.getUint16(at + 7), view.getUint16(at + 5)]
    if (code === 0xc0) return [view.getUint16(at + 7), view.getUint16(at + 5)]
  }
  throw damaged()
}
