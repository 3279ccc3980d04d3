/** Stage 6: the same indicator, the same directive, in other documents and periods. */
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'

export default defineStage({
  scope: 'corpus',
  name: 'compare',
  models: [],
  reads: ['documents', 'sentences', 'entities', 'targets', 'directives'],
  writes: ['documents', 'comparisons', 'implied', 'checks', 'continuity', 'citations', 'unknown_indicators'],
  run({ documents }) {
    return {
      documents: [...documents].flat(),
      comparisons: [],
      implied: [],
      checks: [],
      continuity: [],
      citations: [],
      unknown_indicators: [],
    }
  },
})

runAlone(import.meta.url)
