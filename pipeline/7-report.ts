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

export default defineStage({
  scope: 'report',
  name: 'report',
  models: [pageParts, ontologyModel],
  reads: ['documents', 'texts', 'corrections', 'sentences', 'targets', 'directives', 'comparisons', 'checks'],
  writes: [],
  async run(tables, context) {
    const page = new PageData()
    const matrix = new MatrixBuilder()
    const names = new NameList(ontologyOf(context))
    const documents = new Map([...tables.documents].flat().map(row => [row.doc_id, row]))
    const corrections = byDocument(tables.corrections)
    const sentences = byDocument(tables.sentences)
    const targets = byDocument(tables.targets)
    for (const batch of tables.texts)
      for (const text of batch) {
        const figures = targets.of(text.doc_id)
        page.add({
          document: documents.get(text.doc_id)!,
          text,
          corrections: corrections.of(text.doc_id),
          sentences: sentences.of(text.doc_id),
          targets: figures,
        })
        for (const figure of figures) {
          matrix.add(figure)
          names.add(figure)
        }
      }
    const comparisons = head(tables.comparisons, SHEET_ROWS * 4)
    const checks = head(tables.checks, SHEET_ROWS)
    const whole = matrix.finish()
    const book = await workbook(
      {
        documents: { rows: [...documents.values()], count: documents.size },
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
