/** PDF to the text of its pages; pages without sound text are read from their images. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Context, ReadError, type SourceFile } from '../stage.ts'
import { layOut } from './layout/lay-out.ts'
import { joinPages, NO_PAGE, type PageText, type ReadPages } from './pages.ts'
import { type Font, follow, type Operators } from './pdf/drawing.ts'
import { type Matrix, TURNS } from './pdf/matrix.ts'
import { isSound } from './soundness.ts'
import { encodingWarnings, repairText } from './text.ts'
import { within } from './time-limit.ts'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Pdf = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** Throws ReadError where the file is encrypted or damaged. */
export async function readPdf(file: SourceFile, context: Context): Promise<ReadPages> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { options } = context
  const home = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), '/')
  const task = pdfjs.getDocument({
    data: new Uint8Array(file.bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 120_000_000,
    // fonts and character maps that a PDF relies on without bringing them; decoders of scans
    standardFontDataUrl: `${home}standard_fonts/`,
    cMapUrl: `${home}cmaps/`,
    wasmUrl: `${home}wasm/`,
    iccUrl: `${home}iccs/`,
  })
  try {
    const seconds = (what: string) => `gives no ${what} within ${options.pageSeconds} seconds: it is damaged`
    const pdf = await within(options.pageSeconds, opened(task.promise), `the PDF ${seconds('page')}`)
    const count = Math.min(pdf.numPages, options.maxPages)
    const warnings: string[] = []
    if (count < pdf.numPages) warnings.push(`only ${count} of ${pdf.numPages} pages were read (--max-pages)`)
    const pages: PageText[] = []
    const converted = new Map<string, number>()
    for (let number = 1; number <= count; number++) {
      try {
        pages.push(await readPage(pdfjs, pdf, number, file, context, converted))
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        warnings.push(`page ${number} was not read: ${reason}`)
        pages.push(NO_PAGE)
      }
    }
    if (warnings.length > 0 && pages.every(page => page.text === '')) throw new ReadError(warnings.join('; '))
    const joined = joinPages(pages)
    return { ...joined, warnings: [...warnings, ...encodingWarnings({ text: joined.text, converted })] }
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
  converted: Map<string, number>,
): Promise<PageText> {
  const { options } = context
  const limit = `no end within ${options.pageSeconds} seconds`
  const page = await within(options.pageSeconds, pdf.getPage(number), limit)
  try {
    const { text, hasImage } = await within(options.pageSeconds, pageText(pdfjs, page, converted), limit)
    const asText = { text, words: [] }
    if (options.ocr === 'never' || (options.ocr === 'auto' && isSound(text))) return asText
    if (options.ocr === 'auto' && !hasImage && text.length < 200) return asText
    const [{ renderPage }, { readPageImage }] = await Promise.all([
      import('./pdf/render.ts'),
      import('./pages.ts'),
    ])
    const image = await within(options.pageSeconds, renderPage(pdf, page), limit)
    return await readPageImage(image, number, file, context)
  } finally {
    page.cleanup()
  }
}

async function pageText(
  pdfjs: Pdfjs,
  page: Page,
  converted: Map<string, number>,
): Promise<{ text: string; hasImage: boolean }> {
  const viewport = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  const operators = (await page.getOperatorList()) as unknown as Operators
  const fontOf = (id: string): Font | null =>
    page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font) : null
  const drawing = follow(operators, pdfjs.OPS, viewport, fontOf)
  const [main, ...others] = TURNS.filter(turn => drawing.words[turn].length > 0).sort(
    (a, b) => drawing.words[b].length - drawing.words[a].length,
  )
  if (main === undefined) return { text: '', hasImage: drawing.hasImage }
  const parts = [
    layOut(drawing.words[main], drawing.rulings(main)),
    ...others.map(turn => layOut(drawing.words[turn], [])),
  ]
  const repaired = await repairText(parts.join('\n\n'))
  for (const counts of [drawing.converted, repaired.converted])
    for (const [name, count] of counts) converted.set(name, (converted.get(name) ?? 0) + count)
  return { text: repaired.text, hasImage: drawing.hasImage }
}
