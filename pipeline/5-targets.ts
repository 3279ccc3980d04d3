/** Stage 5: figures aimed at or reached, and what is ordered of whom by when. */
import { confidenceModel } from './5-targets/confidence.ts'
import { directivesOf } from './5-targets/directives.ts'
import { ontologyModel, ontologyOf } from './5-targets/ontology.ts'
import { targetsOf } from './5-targets/rows.ts'
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'

export default defineStage({
  scope: 'document',
  name: 'targets',
  models: [ontologyModel, confidenceModel],
  reads: ['documents', 'texts', 'corrections', 'sentences', 'cells', 'entities'],
  writes: ['targets', 'directives'],
  run(tables, context) {
    return {
      targets: targetsOf(tables, {
        ontology: ontologyOf(context),
        weights: context.models.get(confidenceModel),
      }).map(({ row }) => row),
      directives: directivesOf(tables),
    }
  },
})

runAlone(import.meta.url)
