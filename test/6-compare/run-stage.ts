/** Stage 6 over literal tables, its rows in arrays. */
import stage from '../../pipeline/6-compare.ts'
import { context } from './models.ts'

export function runStage(tables: Parameters<typeof stage.run>[0]) {
  const made = stage.run(tables, context)
  return {
    documents: [...made.documents],
    comparisons: [...made.comparisons],
    implied: [...made.implied],
    checks: [...made.checks],
    continuity: [...made.continuity],
    citations: [...made.citations],
    unknown_indicators: [...made.unknown_indicators],
  }
}
