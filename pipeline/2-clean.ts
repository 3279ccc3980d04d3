/** Stage 2: every change of the raw text, where and why; and the clean text that they make. */
import { defineStage } from './stage.ts'

export default defineStage({
  scope: 'document',
  name: 'clean',
  models: [],
  reads: ['documents', 'texts', 'ocr_words'],
  writes: ['documents', 'texts', 'corrections'],
  run({ documents, texts }) {
    return { documents, texts: texts.map(text => ({ ...text, clean: text.raw })), corrections: [] }
  },
})
