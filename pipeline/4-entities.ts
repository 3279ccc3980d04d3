/** Stage 4: cited documents, organisations, places, persons, dates, periods, programmes, events. */
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'

export default defineStage({
  scope: 'document',
  name: 'entities',
  models: [],
  reads: ['documents', 'texts', 'corrections', 'sentences', 'cells'],
  writes: ['entities'],
  run() {
    return { entities: [] }
  },
})

runAlone(import.meta.url)
