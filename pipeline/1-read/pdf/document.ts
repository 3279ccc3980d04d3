/** An open PDF: the text of its pages, and their images. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Options, ReadError } from '../../stage.ts'
import type { Grey } from '../image/grey.ts'
import { layOut } from '../layout/lay-out.ts'
import { isSound } from '../soundness.ts'
import { repairText } from '../text.ts'
import { type Font, follow, type Operators } from './drawing.ts'
import { type Matrix, TURNS } from './matrix.ts'
import { greyOfImage, type PdfImage, scanOn } from './scan.ts'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Task = ReturnType<Pdfjs['getDocument']>
type Pdf = Awaited<Task['promise']>
type Page = Awaited<ReturnType<Pdf['getPage']>>

export interface PdfPage {
  readonly text: string
  /** Characters that were converted, by the encoding's name. */
  readonly converted: readonly (readonly [encoding: string, characters: number])[]
  /** Where the text is not what is printed: the page for OCR. */
  readonly image: Grey | null
}

/** Characters: a page without images that has fewer is nearly empty, and no scan. */
const FEW_WORDS = 200

export class PdfDocument {
  readonly #pdfjs: Pdfjs
  readonly #task: Task
  readonly #pdf: Pdf

  private constructor(pdfjs: Pdfjs, task: Task, pdf: Pdf) {
    this.#pdfjs = pdfjs
    this.#task = task
    this.#pdf = pdf
  }

  /** Throws ReadError where the file is encrypted or damaged. */
  static async open(bytes: Uint8Array): Promise<PdfDocument> {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const home = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), '/')
    const task = pdfjs.getDocument({
      data: new Uint8Array(bytes),
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
      return new PdfDocument(pdfjs, task, await task.promise)
    } catch (error) {
      await task.destroy().catch(() => {})
      if ((error as Error).name === 'PasswordException')
        throw new ReadError('the PDF is encrypted: save it without its password')
      throw new ReadError(`the PDF is damaged or truncated (${(error as Error).message})`)
    }
  }

  get pages(): number {
    return this.#pdf.numPages
  }

  /** `number` from 1; `ocr` as in the options. */
  async page(number: number, ocr: Options['ocr']): Promise<PdfPage> {
    return await this.#with(number, async page => {
      const operators = (await page.getOperatorList()) as unknown as Operators
      const { hasImage, ...text } = await this.#textOf(page, operators)
      const isText =
        ocr === 'never' ||
        (ocr === 'auto' && (isSound(text.text) || (!hasImage && text.text.length < FEW_WORDS)))
      return { ...text, image: isText ? null : await this.#imageOf(page, operators) }
    })
  }

  async #textOf(
    page: Page,
    operators: Operators,
  ): Promise<Pick<PdfPage, 'text' | 'converted'> & { hasImage: boolean }> {
    const viewport = page.getViewport({ scale: 1 }).transform as unknown as Matrix
    const fontOf = (id: string): Font | null =>
      page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font) : null
    const drawing = follow(operators, this.#pdfjs.OPS, viewport, fontOf)
    const { words, hasImage, converted } = drawing
    const [main, ...others] = TURNS.filter(turn => words[turn].length > 0).sort(
      (a, b) => words[b].length - words[a].length,
    )
    if (main === undefined) return { text: '', hasImage, converted: [] }
    const parts = [layOut(words[main], drawing.rulings(main)), ...others.map(turn => layOut(words[turn], []))]
    const repaired = await repairText(parts.join('\n\n'))
    return { text: repaired.text, hasImage, converted: [...converted, ...repaired.converted] }
  }

  /** The page in shades of grey: the image that it consists of, else as it is drawn at 300 dpi. */
  async #imageOf(page: Page, operators: Operators): Promise<Grey> {
    const viewport = page.getViewport({ scale: 1 })
    const name = scanOn(operators, this.#pdfjs.OPS, viewport.transform as unknown as Matrix, viewport)
    const image = name === null ? null : greyOfImage(await imageNamed(page, name))
    if (image) return image
    const { renderPage } = await import('./render.ts')
    return await renderPage(this.#pdf, page)
  }

  async #with<T>(number: number, work: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.#pdf.getPage(number)
    try {
      return await work(page)
    } finally {
      page.cleanup()
    }
  }

  async close(): Promise<void> {
    await this.#task.destroy().catch(() => {})
  }
}

/** An image that was decoded for the page, or for several (their names begin so). */
const imageNamed = (page: Page, name: string): Promise<PdfImage | null> =>
  new Promise(resolve => {
    const images = name.startsWith('g_') ? page.commonObjs : page.objs
    images.get(name, (image: PdfImage | null) => resolve(image))
  })
