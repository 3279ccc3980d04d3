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
import { defineStage } from './stage.ts'
import type { Row } from './tables.ts'

export default defineStage({
  scope: 'corpus',
  name: 'compare',
  models: [ontologyModel, gazetteer, segmenter],
  reads: ['documents', 'entities', 'targets', 'directives'],
  writes: ['documents', 'comparisons', 'implied', 'checks', 'continuity', 'citations', 'unknown_indicators'],
  run(tables, context) {
    const ontology = ontologyOf(context)
    const documents = [...tables.documents].flat()
    // a document that was read twice goes on with nothing and raises nothing
    const copies = copiesAmong(documents)
    const byId = new Map(documents.map(document => [document.doc_id, document]))

    const citations = new Citations()
    for (const [document, entities] of ofDocuments(tables.entities, byId)) citations.add(document, entities)

    const continuity = new Continuity(() => {
      const words = context.models.get(segmenter)
      return text => words.segment(text)
    })
    for (const [document, directives] of ofDocuments(tables.directives, byId))
      if (!copies.has(document.doc_id)) continuity.add(document, directives)

    const unknown = new UnknownIndicators()
    const figures = function* (): Generator<readonly Row<'targets'>[]> {
      for (const rows of tables.targets) {
        for (const row of rows) unknown.add(row)
        if (!copies.has(rows[0]?.doc_id ?? '')) yield rows
      }
    }
    const { comparisons, implied, checks, warnings } = compareTargets(
      documents,
      figures(),
      id => ontology.get(id) ?? null,
      new Territories(() => context.models.get(gazetteer)),
    )
    return {
      documents: documents.map(document => withWarnings(document, warnings.get(document.doc_id))),
      comparisons,
      implied,
      checks,
      continuity: continuity.rows(),
      citations: citations.edges(documents),
      unknown_indicators: unknown.rows(ontology),
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

const withWarnings = (document: Row<'documents'>, more: readonly string[] | undefined): Row<'documents'> =>
  more ? { ...document, warnings: [document.warnings, ...more].filter(Boolean).join('; ') } : document

runAlone(import.meta.url)
