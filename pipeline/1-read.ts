/** Stage 1: bytes to raw text. */
import { createHash } from 'node:crypto'
import { documentId } from './1-read/document-id.ts'
import { type ReadDocument, readDocument } from './1-read/read.ts'
import { runAlone } from './run/alone.ts'
import { defineStage, ReadError } from './stage.ts'
import { rowOf } from './tables.ts'

export default defineStage({
  scope: 'source',
  name: 'read',
  models: [],
  reads: [],
  writes: ['documents', 'texts', 'ocr_words'],
  async run(file, context) {
    const { format, text, pages, words, warnings } = await guarded(() => readDocument(file, context))
    if (text.trim() === '')
      throw new ReadError(
        format === 'pdf' && context.options.ocr === 'never'
          ? 'the PDF has no text: its pages may be images, and reading images is turned off (--ocr never)'
          : 'no text was found in the file',
      )
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const doc_id = documentId(file.source_path, sha256)
    return {
      documents: [
        rowOf('documents', {
          doc_id,
          source_path: file.source_path,
          sha256,
          format,
          pages,
          characters: text.length,
          warnings: warnings.length > 0 ? warnings.join('; ') : null,
        }),
      ],
      texts: [{ doc_id, raw: text, clean: null }],
      ocr_words: words.map(word => ({ doc_id, ...word })),
    }
  },
})

/** Whatever goes wrong inside of a library becomes a message to the user. */
async function guarded(read: () => Promise<ReadDocument>): Promise<ReadDocument> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ReadError) throw error
    if (error instanceof RangeError)
      throw new ReadError('the file is nested too deeply, or too large, to be read')
    const reason = error instanceof Error ? error.message : String(error)
    throw new ReadError(`the file is damaged or truncated (${reason.split('\n')[0]})`)
  }
}

runAlone(import.meta.url)
