/** Stage 1: bytes to raw text. */
import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { runAlone } from './run/alone.ts'
import { defineStage, ReadError } from './stage.ts'

export default defineStage({
  scope: 'source',
  name: 'read',
  models: [],
  reads: [],
  writes: ['documents', 'texts', 'ocr_words'],
  async run(file) {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
    if (raw.trim() === '') throw new ReadError('the file is empty')
    const doc_id = `${basename(file.source_path, extname(file.source_path))}-${sha256.slice(0, 8)}`
    return {
      documents: [
        {
          doc_id,
          source_path: file.source_path,
          sha256,
          format: 'txt',
          language: null,
          doc_type: null,
          doc_number: null,
          issuer: null,
          province: null,
          province_code: null,
          issued_on: null,
          title: null,
          signer: null,
          recipients: null,
          period: null,
          period_start: null,
          period_end: null,
          plan_period: null,
          plan_period_start: null,
          plan_period_end: null,
          pages: null,
          characters: raw.length,
          ocr_quality: null,
          warnings: null,
        },
      ],
      texts: [{ doc_id, raw, clean: null }],
      ocr_words: [],
    }
  },
})

runAlone(import.meta.url)
