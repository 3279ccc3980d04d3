/** PDF to the text of its pages; pages without sound text are read from their images. */
import { type Context, ReadError, type SourceFile } from '../stage.ts'
import { joinPages, NO_PAGE, type PageText, type ReadPages, readPageImage } from './pages.ts'
import { RemotePdf } from './pdf/remote.ts'
import { isSound } from './soundness.ts'
import { encodingWarnings } from './text.ts'

/** Throws ReadError where the file is encrypted or damaged. */
export async function readPdf(file: SourceFile, context: Context): Promise<ReadPages> {
  const { maxPages, pageSeconds } = context.options
  const pdf = await RemotePdf.open(file.bytes, pageSeconds)
  try {
    const count = Math.min(pdf.pages, maxPages)
    const warnings: string[] = []
    if (count < pdf.pages) warnings.push(`only ${count} of ${pdf.pages} pages were read (--max-pages)`)
    const pages: PageText[] = []
    const converted = new Map<string, number>()
    for (let number = 1; number <= count; number++) {
      try {
        pages.push(await readPage(pdf, number, file, context, converted))
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
    await pdf.close()
  }
}

async function readPage(
  pdf: RemotePdf,
  number: number,
  file: SourceFile,
  context: Context,
  converted: Map<string, number>,
): Promise<PageText> {
  const { ocr } = context.options
  const { text, hasImage, converted: own } = await pdf.text(number)
  for (const [name, count] of own) converted.set(name, (converted.get(name) ?? 0) + count)
  const asText = { text, words: [] }
  if (ocr === 'never' || (ocr === 'auto' && isSound(text))) return asText
  if (ocr === 'auto' && !hasImage && text.length < 200) return asText
  return await readPageImage(await pdf.image(number), number, file, context)
}
