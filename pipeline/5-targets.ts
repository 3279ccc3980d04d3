/** Stage 5: figures aimed at or reached, and what is ordered of whom by when. */
import { targetsOf } from './5-targets/rows.ts'
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'

export default defineStage({
  scope: 'document',
  name: 'targets',
  models: [],
  reads: ['documents', 'texts', 'corrections', 'sentences', 'cells', 'entities'],
  writes: ['targets', 'directives'],
  run(tables) {
    return { targets: targetsOf(tables), directives: [] }
  },
})

runAlone(import.meta.url)
