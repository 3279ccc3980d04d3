/** PDF to the text of its pages; pages without sound text are read from their images. */
import type { Context, SourceFile } from '../stage.ts'
import { type PageText, type ReadPages, readPageImage, readPages } from './pages.ts'
import { RemotePdf } from './pdf/remote.ts'
import { encodingWarnings } from './text.ts'

/** Throws ReadError where the file is encrypted or damaged. */
export async function readPdf(file: SourceFile, context: Context): Promise<ReadPages> {
  const pdf = await RemotePdf.open(file.bytes, context.options.pageSeconds)
  try {
    const converted = new Map<string, number>()
    const { warnings, ...read } = await readPages(pdf.pages, context, number =>
      readPage(pdf, number, file, context, converted),
    )
    return { ...read, warnings: [...warnings, ...encodingWarnings({ text: read.text, converted })] }
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
  const page = await pdf.page(number, context.options.ocr)
  for (const [name, count] of page.converted) converted.set(name, (converted.get(name) ?? 0) + count)
  if (!page.image) return { text: page.text, words: [] }
  return await readPageImage(page.image, number, file, context)
}
