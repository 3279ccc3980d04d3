/** Stage 6: the same indicator, the same directive, in other documents and periods. */
import { gazetteer } from './4-entities/gazetteer.ts'
import { ontologyModel, ontologyOf } from './5-targets/ontology.ts'
import { Citations } from './6-compare/citations.ts'
import { Continuity } from './6-compare/continuity.ts'
import { copiesAmong } from './6-compare/sources.ts'
import { compareTargets } from './6-compare/targets.ts'
import { Territories } from './6-compare/territory.ts'
import { UnknownIndicators } from './6-compare/unknown.ts'
import { segmenter } from './language/words/segment.ts'
import { runAlone } from './run/alone.ts'
import { later, once } from './run/later.ts'
import { defineStage } from './stage.ts'
import type { Row } from './tables.ts'

export default defineStage({
  scope: 'corpus',
  name: 'compare',
  models: [ontologyModel, gazetteer, segmenter],
  reads: ['documents', 'entities', 'targets', 'directives'],
  writes: ['documents', 'comparisons', 'implied', 'checks', 'continuity', 'citations', 'unknown_indicators'],
  parts: [
    ['documents', 'comparisons', 'implied', 'checks'],
    ['continuity'],
    ['citations', 'unknown_indicators'],
  ],
  run(tables, context) {
    const ontology = ontologyOf(context)
    const documents = once(() => [...tables.documents].flat())
    // a document that was read twice goes on with nothing and raises nothing
    const copies = once(() => copiesAmong(documents()))
    const byId = once(() => new Map(documents().map(document => [document.doc_id, document])))

    const figures = function* (): Generator<readonly Row<'targets'>[]> {
      for (const rows of tables.targets) if (!copies().has(rows[0]?.doc_id ?? '')) yield rows
    }
    const compared = once(() =>
      compareTargets(
        documents(),
        figures(),
        id => ontology.get(id) ?? null,
        new Territories(() => context.models.get(gazetteer)),
      ),
    )
    return {
      documents: later(() =>
        documents().map(document => withWarnings(document, compared().warnings.get(document.doc_id))),
      ),
      comparisons: later(() => compared().comparisons),
      implied: later(() => compared().implied),
      checks: later(() => compared().checks),
      continuity: later(() => {
        const continuity = new Continuity(() => {
          const words = context.models.get(segmenter)
          return text => words.segment(text)
        })
        for (const [document, directives] of ofDocuments(tables.directives, byId()))
          if (!copies().has(document.doc_id)) continuity.add(document, directives)
        return continuity.rows()
      }),
      citations: later(() => {
        const citations = new Citations()
        for (const [document, entities] of ofDocuments(tables.entities, byId()))
          citations.add(document, entities)
        return citations.edges(documents())
      }),
      unknown_indicators: later(() => {
        const unknown = new UnknownIndicators()
        for (const rows of tables.targets) for (const row of rows) unknown.add(row)
        return unknown.rows(ontology)
      }),
    }
  },
})

/** Batches with the documents that they are of. */
function* ofDocuments<R extends { doc_id: string }>(
  batches: Iterable<readonly R[]>,
  byId: ReadonlyMap<string, Row<'documents'>>,
): Generator<[Row<'documents'>, readonly R[]]> {
  for (const rows of batches) {
    const document = byId.get(rows[0]?.doc_id ?? '')
    if (document) yield [document, rows]
  }
}

const withWarnings = (document: Row<'documents'>, more: readonly string[] | undefined): Row<'documents'> => {
  const { warnings } = document
  const added = more?.filter(warning => !warnings?.includes(warning)) ?? []
  return added.length > 0
    ? { ...document, warnings: [warnings, ...added].filter(Boolean).join('; ') }
    : document
}

runAlone(import.meta.url)
