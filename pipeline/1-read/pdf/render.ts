/** A PDF page to an image for OCR. */
import { type Grey, greyOf } from '../image/grey.ts'

type Page = import('pdfjs-dist/legacy/build/pdf.mjs').PDFPageProxy
type Pdf = import('pdfjs-dist/legacy/build/pdf.mjs').PDFDocumentProxy

/** The canvas that pdf.js brings for Node; another version's would not take its paths. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: object; context: CanvasContext }
}
interface CanvasContext {
  fillStyle: string
  fillRect(x: number, y: number, width: number, height: number): void
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
}

const DPI = 300
/** A page of A3 at 300 dpi has 17 million; larger ones are plans, and are shrunk. */
const MAX_PIXELS = 24_000_000

/** The page in shades of grey, 300 dpi. */
export async function renderPage(pdf: Pdf, page: Page): Promise<Grey> {
  const points = page.getViewport({ scale: 1 })
  const scale = Math.min(DPI / 72, Math.sqrt(MAX_PIXELS / (points.width * points.height)))
  const viewport = page.getViewport({ scale })
  const width = Math.max(1, Math.round(viewport.width))
  const height = Math.max(1, Math.round(viewport.height))
  const factory = pdf.canvasFactory as CanvasFactory
  const { canvas, context } = factory.create(width, height)
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise
  return greyOf(context.getImageData(0, 0, width, height).data, width, height)
}
