/** A file to the text of its pages, by the format of its content. */
import { type Context, ReadError, type SourceFile } from '../stage.ts'
import type { Decoded } from './encodings/decode.ts'
import { sniff } from './sniff.ts'
import { decodeText, encodingWarnings, repairText } from './text.ts'

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
    case 'text':
      return unpaged(/\.(?:md|markdown)$/i.test(file.source_path) ? 'md' : 'txt', await decodeText(bytes))
    case 'html': {
      const { readHtml } = await import('./html.ts')
      const decoded = await decodeText(bytes)
      return unpaged(format, merge(await readHtml(decoded.text), decoded))
    }
    case 'mhtml': {
      const { pageOfArchive } = await import('./web-archive.ts')
      const { readHtml } = await import('./html.ts')
      const decoded = await decodeText(pageOfArchive(bytes))
      return unpaged('html', merge(await readHtml(decoded.text), decoded))
    }
    case 'docx': {
      const { readDocx } = await import('./docx.ts')
      return unpaged(format, await repaired(await readDocx(bytes, maxBytes)))
    }
    case 'doc': {
      const { readDoc } = await import('./doc.ts')
      return unpaged(format, await repaired(readDoc(bytes)))
    }
    case 'rtf': {
      const { readRtf } = await import('./rtf.ts')
      return unpaged(format, await repaired(readRtf(bytes)))
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts')
      return { format, ...(await readPdf(file, context)) }
    }
    case 'png': {
      const { readPng } = await import('./pages.ts')
      return { format, ...(await readPng(file, context)) }
    }
    case 'jpeg': {
      const { readJpeg } = await import('./pages.ts')
      return { format, ...(await readJpeg(file, context)) }
    }
    case 'tiff': {
      const { readTiff } = await import('./pages.ts')
      return { format, ...(await readTiff(file, context)) }
    }
    case 'zip':
      throw new ReadError('archives are nested too deeply: unpack them')
  }
}

/** Form feeds of plain text part its pages. */
function unpaged(format: string, decoded: Decoded): ReadDocument {
  const feeds = decoded.text.split('\f').length - 1
  return {
    format,
    text: decoded.text,
    pages: feeds > 0 ? feeds + 1 : null,
    words: [],
    warnings: encodingWarnings(decoded),
  }
}

/** Old encodings that no name of a font told. */
const repaired = async (decoded: Decoded): Promise<Decoded> => merge(await repairText(decoded.text), decoded)

/** The text of the first, what was converted in both. */
function merge(text: Decoded, before: Decoded): Decoded {
  const converted = new Map(before.converted)
  for (const [name, count] of text.converted) converted.set(name, (converted.get(name) ?? 0) + count)
  return { ...before, text: text.text, converted }
}
