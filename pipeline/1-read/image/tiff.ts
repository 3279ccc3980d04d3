/** TIFF, whose pages scanners store one after the other: bilevel fax codes, LZW, deflate, JPEG. */
import type { IFD } from 'utif2'
import { ReadError } from '../../stage.ts'
import { type Grey, greyOf, MAX_PIXELS, tooManyPixels } from './grey.ts'

/** Pages that are decoded when they are asked for. Throws where the file is damaged. */
export async function openTiff(bytes: Uint8Array): Promise<(() => Grey)[]> {
  const { default: utif } = await import('utif2')
  // copied: a Buffer may stand within a larger one
  const { buffer } = new Uint8Array(bytes)
  const pages = utif.decode(buffer).filter(page => page.t256 !== undefined && !isPreview(page))
  if (pages.length === 0) throw new ReadError('the TIFF has no pages: it is damaged or truncated')
  return pages.map(page => () => {
    const [width, height] = [numberOf(page.t256), numberOf(page.t257)]
    if (width * height > MAX_PIXELS) throw tooManyPixels(width, height)
    utif.decodeImage(buffer, page)
    if (!page.data || page.data.length === 0) throw new ReadError('the image is damaged or truncated')
    const grey = greyOf(utif.toRGBA8(page), page.width, page.height)
    // decoded pages of a long scan would not fit into memory together
    page.data = new Uint8Array(0)
    return grey
  })
}

/** A smaller copy of another page. */
const isPreview = (page: IFD): boolean => (numberOf(page.t254) & 1) === 1

const numberOf = (tag: IFD[string] | undefined): number => (Array.isArray(tag) ? Number(tag[0]) : 0)
