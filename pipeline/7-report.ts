/** Stage 7: the files that people read: the matrix, the workbook, the page. */

import { ontologyModel, ontologyOf } from './5-targets/ontology.ts'
import { byDocument, head } from './7-report/batches.ts'
import { MatrixBuilder, matrixCsv } from './7-report/matrix.ts'
import { NameList } from './7-report/names.ts'
import { PageData, pageParts } from './7-report/page.ts'
import { SHEET_ROWS, workbook } from './7-report/workbook.ts'
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'

const PAGE = 'index.html'
/** Contradictions shown on the page. */
const CHECKS = 1000

export default defineStage({
  scope: 'report',
  name: 'report',
  models: [pageParts, ontologyModel],
  reads: ['documents', 'texts', 'corrections', 'sentences', 'targets', 'directives', 'comparisons', 'checks'],
  writes: [],
  async run(tables, context) {
    const comparisons = head(tables.comparisons, SHEET_ROWS)
    const page = new PageData(
      new Set(comparisons.rows.flatMap(row => [row.from_target_id ?? '', row.to_target_id ?? ''])),
    )
    const matrix = new MatrixBuilder()
    const names = new NameList(ontologyOf(context))
    const documents = new Map([...tables.documents].flat().map(row => [row.doc_id, row]))
    const texts = byDocument(tables.texts)
    const corrections = byDocument(tables.corrections)
    const sentences = byDocument(tables.sentences)
    const targets = byDocument(tables.targets)
    for (const document of documents.values()) {
      const { doc_id } = document
      const figures = targets.of(doc_id)
      const text = page.isFull ? undefined : texts.of(doc_id)[0]
      page.add({
        document,
        targets: figures,
        shown: text && { text, corrections: corrections.of(doc_id), sentences: sentences.of(doc_id) },
      })
      for (const figure of figures) {
        matrix.add(figure)
        names.add(figure)
      }
    }
    const checks = head(tables.checks, CHECKS)
    const whole = matrix.finish()
    const book = await workbook(
      {
        documents: { rows: [...documents.values()], more: false },
        targets: head(tables.targets, SHEET_ROWS),
        comparisons,
        directives: head(tables.directives, SHEET_ROWS),
        corrections: head(tables.corrections, SHEET_ROWS),
        matrix: whole,
      },
      PAGE,
    )
    return [
      { path: 'targets-matrix.csv', content: matrixCsv(whole) },
      { path: 'chitieu.xlsx', content: book },
      {
        path: PAGE,
        content: page.html(context.models.get(pageParts), comparisons, checks.rows, names.finish()),
      },
    ]
  },
})

runAlone(import.meta.url)
