/** Stage 7: the files that people read. */
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'

export default defineStage({
  scope: 'report',
  name: 'report',
  models: [],
  reads: [
    'documents',
    'texts',
    'corrections',
    'sentences',
    'targets',
    'directives',
    'comparisons',
    'implied',
    'checks',
  ],
  writes: [],
  async run() {
    return []
  },
})

runAlone(import.meta.url)
