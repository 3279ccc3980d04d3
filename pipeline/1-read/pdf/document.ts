/** An open PDF: the text of its pages, and their images. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ReadError } from '../../stage.ts'
import type { Grey } from '../image/grey.ts'
import { layOut } from '../layout/lay-out.ts'
import { repairText } from '../text.ts'
import { type Font, follow, type Operators } from './drawing.ts'
import { type Matrix, TURNS } from './matrix.ts'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Task = ReturnType<Pdfjs['getDocument']>
type Pdf = Awaited<Task['promise']>
type Page = Awaited<ReturnType<Pdf['getPage']>>

export interface PdfPageText {
  readonly text: string
  readonly hasImage: boolean
  /** Characters that were converted, by the encoding's name. */
  readonly converted: readonly (readonly [encoding: string, characters: number])[]
}

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

  /** `number` from 1. */
  async text(number: number): Promise<PdfPageText> {
    return await this.#with(number, async page => {
      const viewport = page.getViewport({ scale: 1 }).transform as unknown as Matrix
      const operators = (await page.getOperatorList()) as unknown as Operators
      const fontOf = (id: string): Font | null =>
        page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font) : null
      const drawing = follow(operators, this.#pdfjs.OPS, viewport, fontOf)
      const [main, ...others] = TURNS.filter(turn => drawing.words[turn].length > 0).sort(
        (a, b) => drawing.words[b].length - drawing.words[a].length,
      )
      if (main === undefined) return { text: '', hasImage: drawing.hasImage, converted: [] }
      const parts = [
        layOut(drawing.words[main], drawing.rulings(main)),
        ...others.map(turn => layOut(drawing.words[turn], [])),
      ]
      const { text, converted } = await repairText(parts.join('\n\n'))
      return { text, hasImage: drawing.hasImage, converted: [...drawing.converted, ...converted] }
    })
  }

  /** The page in shades of grey, 300 dpi. */
  async image(number: number): Promise<Grey> {
    const { renderPage } = await import('./render.ts')
    return await this.#with(number, page => renderPage(this.#pdf, page))
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
