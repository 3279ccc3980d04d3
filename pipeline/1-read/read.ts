/** A file to the text of its pages, by the format of its content. */
import { type Context, ReadError, type SourceFile } from '../stage.ts'
import { sniff } from './sniff.ts'
import { decodeText } from './text.ts'
import { whyPacked } from './zip.ts'

export interface ReadDocument {
  readonly format: string
  /** Pages parted by form feeds. */
  readonly text: string
  /** Null where the format has no pages. */
  readonly pages: number | null
  /** Words read by OCR; offsets are into `text`, confidences 0–1. */
  readonly words: readonly { start: number; end: number; page: number; confidence: number }[]
  readonly warnings: readonly string[]
}

/** Throws ReadError, or whatever a library throws at a damaged file. Libraries are loaded when a file needs them. */
export async function readDocument(file: SourceFile, context: Context): Promise<ReadDocument> {
  const { bytes } = file
  const { maxBytes } = context.options
  if (bytes.length > maxBytes)
    throw new ReadError(`the file has ${bytes.length} bytes, more than the ${maxBytes} allowed (--max-bytes)`)
  const format = sniff(bytes)
  switch (format) {
    case 'text': {
      const { text } = decodeText(bytes)
      return plain(/\.(?:md|markdown)$/i.test(file.source_path) ? 'md' : 'txt', text)
    }
    case 'html': {
      const { readHtml } = await import('./html.ts')
      const { text } = await readHtml(decodeText(bytes).text)
      return plain(format, text)
    }
    case 'docx': {
      const { readDocx } = await import('./docx.ts')
      const { text } = await readDocx(bytes, maxBytes)
      return plain(format, text)
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts')
      return { format, ...(await readPdf(file, context)) }
    }
    case 'png':
    case 'jpeg': {
      const { readImage } = await import('./pages.ts')
      return { format, ...(await readImage(file, context)) }
    }
    case 'zip':
      throw whyPacked(bytes)
    default:
      throw new ReadError(`${format} is not read yet`)
  }
}

function plain(format: string, text: string, warnings: readonly string[] = []): ReadDocument {
  const feeds = text.split('\f').length - 1
  return { format, text, pages: feeds > 0 ? feeds + 1 : null, words: [], warnings }
}
