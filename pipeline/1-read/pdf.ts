/** PDF to the text of its pages; pages without sound text are read from their images. */
import { type Context, ReadError, type SourceFile } from '../stage.ts'
import { joinPages, type PageText, type ReadPages, readPageImage } from './pages.ts'
import { layOut } from './pdf/layout.ts'
import { multiply, type Operators, rulingsOf } from './pdf/rulings.ts'
import type { Run } from './pdf/runs.ts'
import { isSound } from './soundness.ts'
import { within } from './time-limit.ts'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Pdf = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** Throws ReadError where the file is encrypted or damaged. */
export async function readPdf(file: SourceFile, context: Context): Promise<ReadPages> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { options } = context
  const task = pdfjs.getDocument({
    data: new Uint8Array(file.bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 120_000_000,
  })
  try {
    const seconds = (what: string) => `gives no ${what} within ${options.pageSeconds} seconds: it is damaged`
    const pdf = await within(options.pageSeconds, opened(task.promise), `the PDF ${seconds('page')}`)
    const count = Math.min(pdf.numPages, options.maxPages)
    const warnings: string[] = []
    if (count < pdf.numPages) warnings.push(`only ${count} of ${pdf.numPages} pages were read (--max-pages)`)
    const pages: PageText[] = []
    for (let number = 1; number <= count; number++) {
      try {
        const read = readPage(pdfjs, pdf, number, file, context)
        pages.push(await read)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        warnings.push(`page ${number} was not read: ${reason}`)
        pages.push({ text: '', words: [] })
      }
    }
    if (warnings.length > 0 && pages.every(page => page.text === '')) throw new ReadError(warnings.join('; '))
    return { ...joinPages(pages), warnings }
  } finally {
    await task.destroy().catch(() => {})
  }
}

async function opened(pdf: Promise<Pdf>): Promise<Pdf> {
  try {
    return await pdf
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new ReadError('the PDF is encrypted: save it without its password')
    throw new ReadError(`the PDF is damaged or truncated (${(error as Error).message})`)
  }
}

async function readPage(
  pdfjs: Pdfjs,
  pdf: Pdf,
  number: number,
  file: SourceFile,
  context: Context,
): Promise<PageText> {
  const { options } = context
  const limit = `no end within ${options.pageSeconds} seconds`
  const page = await within(options.pageSeconds, pdf.getPage(number), limit)
  try {
    const text =
      options.ocr === 'always' ? '' : await within(options.pageSeconds, pageText(pdfjs, page), limit)
    if (options.ocr === 'never' || (options.ocr === 'auto' && isSound(text))) return { text, words: [] }
    if (options.ocr === 'auto' && text === '' && !(await hasImage(pdfjs, page))) return { text, words: [] }
    const { renderPage } = await import('./pdf/render.ts')
    const image = await within(options.pageSeconds, renderPage(pdfjs, page), limit)
    return await readPageImage({ bytes: image, page: number, source_path: file.source_path }, context)
  } finally {
    page.cleanup()
  }
}

async function pageText(pdfjs: Pdfjs, page: Page): Promise<string> {
  const viewport = page.getViewport({ scale: 1 })
  const transform = viewport.transform as unknown as Parameters<typeof multiply>[0]
  const { items } = await page.getTextContent({ disableNormalization: true })
  const runs: Run[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, x, y] = multiply(
      transform,
      item.transform as unknown as Parameters<typeof multiply>[1],
    )
    const size = Math.hypot(c, d)
    if (size === 0 || Math.abs(b) > Math.abs(a) * 0.1) continue
    runs.push({ text: item.str, x, y, width: item.width, size })
  }
  const operators = (await page.getOperatorList()) as unknown as Operators
  return layOut(runs, rulingsOf(operators, pdfjs.OPS, transform))
}

async function hasImage(pdfjs: Pdfjs, page: Page): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  const codes: readonly number[] = [
    pdfjs.OPS.paintImageXObject,
    pdfjs.OPS.paintInlineImageXObject,
    pdfjs.OPS.paintImageMaskXObject,
    pdfjs.OPS.paintImageXObjectRepeat,
  ]
  return fnArray.some(code => codes.includes(code))
}
