/** A page that is one image, as scanners make them: the image is taken as it is, not drawn anew. */
import type { Grey } from '../image/grey.ts'
import type { OperatorCodes, Operators } from './drawing.ts'
import { type Matrix, multiply } from './matrix.ts'

/** Of the page's sides: how far an image may end from them. */
const MARGIN = 0.02
/** Pixels that are wider than high by more are those of a fax: the page is drawn, which makes them square. */
const SQUARE = 0.05
/** Pixels of the longer side: smaller images are drawn, and enlarged so. */
const LEAST_SIDE = 1100
const MOST_PIXELS = 24_000_000

/** What is in force while the page is drawn, as far as it matters here. */
interface State {
  readonly matrix: Matrix
  /** 3 shows nothing: the text that OCR laid over a scan. */
  readonly textMode: number
}
const INVISIBLE = 3

/** Operators that show something. */
const MARKS = [
  ...['showText', 'showSpacedText', 'nextLineShowText', 'nextLineSetSpacingShowText'],
  ...['shadingFill', 'rawFillPath', 'beginGroup', 'beginAnnotation'],
  ...['paintImageMaskXObject', 'paintImageMaskXObjectGroup', 'paintImageMaskXObjectRepeat'],
  ...['paintInlineImageXObject', 'paintInlineImageXObjectGroup'],
  ...['paintImageXObjectRepeat', 'paintSolidColorImageMask'],
]

/**
 * The name of the image that covers the page, and over which nothing is shown; null where there is none.
 * `viewport` maps the page to points, y downwards; `page` is its size there.
 */
export function scanOn(
  { fnArray, argsArray }: Operators,
  codes: OperatorCodes,
  viewport: Matrix,
  page: { width: number; height: number },
): string | null {
  const marks = new Set(MARKS.map(name => codes[name]))
  const texts = new Set(MARKS.filter(name => /Text$/.test(name)).map(name => codes[name]))
  const saved: State[] = []
  let state: State = { matrix: viewport, textMode: 0 }
  let found: string | null = null
  for (const [i, code] of fnArray.entries()) {
    const args = (argsArray[i] ?? []) as readonly unknown[]
    if (code === codes.save) saved.push(state)
    else if (code === codes.restore) state = saved.pop() ?? state
    else if (code === codes.transform)
      state = { ...state, matrix: multiply(state.matrix, args as unknown as Matrix) }
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(state)
      if (args[0]) state = { ...state, matrix: multiply(state.matrix, args[0] as Matrix) }
    } else if (code === codes.paintFormXObjectEnd) state = saved.pop() ?? state
    else if (code === codes.setTextRenderingMode) state = { ...state, textMode: args[0] as number }
    else if (code === codes.setGState && isBlended(args[0] as GraphicsState)) return null
    else if (code === codes.paintImageXObject) {
      const [name, width, height] = args as [string, number, number]
      found = covers(state.matrix, page, width, height) ? name : null
    } else if (code === codes.constructPath) {
      if (args[0] !== codes.endPath) found = null
    } else if (marks.has(code) && !(texts.has(code) && state.textMode === INVISIBLE)) found = null
  }
  return found
}

type GraphicsState = readonly (readonly [key: string, value: unknown])[]

/** What is drawn mixes with what is below. */
const isBlended = (state: GraphicsState): boolean =>
  state.some(
    ([key, value]) =>
      (key === 'SMask' && value !== false && value !== null) ||
      (key === 'ca' && value !== 1) ||
      (key === 'BM' && value !== 'source-over'),
  )

/** The unit square, on which images are drawn, upright and as large as the page. */
function covers(
  [a, b, c, d, e, f]: Matrix,
  page: { width: number; height: number },
  width: number,
  height: number,
): boolean {
  const near = (value: number, wanted: number, side: number) => Math.abs(value - wanted) <= MARGIN * side
  return (
    Math.max(width, height) >= LEAST_SIDE &&
    width * height <= MOST_PIXELS &&
    Math.abs(b) + Math.abs(c) < 0.5 &&
    near(e, 0, page.width) &&
    near(a, page.width, page.width) &&
    near(f, page.height, page.height) &&
    near(-d, page.height, page.height) &&
    Math.abs(width / a / (height / -d) - 1) <= SQUARE
  )
}

/** An image as pdf.js gives it. */
export interface PdfImage {
  readonly width: number
  readonly height: number
  readonly kind?: number
  readonly data?: Uint8Array | Uint8ClampedArray
}
/** One bit a pixel, rows of whole bytes, 1 white; red, green and blue. */
const [BITS, COLOURS] = [1, 2]

/** Null where the image is of another kind: some of it may be transparent. */
export function greyOfImage(image: PdfImage | null): Grey | null {
  const { width = 0, height = 0, kind, data } = image ?? {}
  if (!data) return null
  const shades = new Uint8Array(width * height)
  if (kind === BITS) {
    const stride = (width + 7) >> 3
    for (let y = 0, to = 0; y < height; y++)
      for (let x = 0; x < width; x++, to++)
        if ((data[y * stride + (x >> 3)]! << (x & 7)) & 128) shades[to] = 255
  } else if (kind === COLOURS)
    for (let from = 0, to = 0; to < shades.length; from += 3, to++)
      shades[to] = (data[from]! * 77 + data[from + 1]! * 151 + data[from + 2]! * 28) >> 8
  else return null
  return { data: shades, width, height }
}
