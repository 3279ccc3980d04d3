/** Stage 7: the files that people read: the matrix, the workbook, the page. */

import { ontologyModel, ontologyOf } from './5-targets/ontology.ts'
import { byDocument, type Head, head, rowsOf } from './7-report/batches.ts'
import { MatrixBuilder, matrixCsv } from './7-report/matrix.ts'
import { NameList } from './7-report/names.ts'
import { PageData, pageParts } from './7-report/page.ts'
import { SHEET_ROWS, workbook } from './7-report/workbook.ts'
import { runAlone } from './run/alone.ts'
import { once } from './run/later.ts'
import { type Batches, type Context, defineStage } from './stage.ts'

const PAGE = 'index.html'
const BOOK = 'chitieu.xlsx'
const MATRIX = 'targets-matrix.csv'
/** Contradictions shown on the page. */
const CHECKS = 1000

export default defineStage({
  scope: 'report',
  name: 'report',
  models: [pageParts, ontologyModel],
  reads: ['documents', 'texts', 'corrections', 'sentences', 'targets', 'directives', 'comparisons', 'checks'],
  writes: [],
  parts: [[PAGE], [BOOK, MATRIX]],
  run(tables, context) {
    const comparisons = once(() => head(tables.comparisons, SHEET_ROWS))
    const matrix = once(() => {
      const builder = new MatrixBuilder()
      for (const rows of tables.targets) for (const row of rows) builder.add(row)
      return builder.finish()
    })
    return {
      [PAGE]: () => pageOf(tables, context, comparisons()),
      [MATRIX]: () => matrixCsv(matrix()),
      [BOOK]: () =>
        workbook(
          {
            documents: head(tables.documents, SHEET_ROWS),
            targets: head(tables.targets, SHEET_ROWS),
            comparisons: comparisons(),
            directives: head(tables.directives, SHEET_ROWS),
            corrections: head(tables.corrections, SHEET_ROWS),
            matrix: matrix(),
          },
          PAGE,
        ),
    }
  },
})

function pageOf(
  tables: {
    readonly [T in 'documents' | 'texts' | 'corrections' | 'sentences' | 'targets' | 'checks']: Batches<T>
  },
  context: Context,
  comparisons: Head<'comparisons'>,
): Iterable<string> {
  const page = new PageData(
    new Set(comparisons.rows.flatMap(row => [row.from_target_id ?? '', row.to_target_id ?? ''])),
  )
  const names = new NameList(ontologyOf(context))
  const texts = byDocument(tables.texts)
  const corrections = byDocument(tables.corrections)
  const sentences = byDocument(tables.sentences)
  const targets = byDocument(tables.targets)
  for (const document of rowsOf(tables.documents)) {
    const { doc_id } = document
    const figures = targets.of(doc_id)
    const text = page.isFull ? undefined : texts.of(doc_id)[0]
    page.add({
      document,
      targets: figures,
      shown: text && { text, corrections: corrections.of(doc_id), sentences: sentences.of(doc_id) },
    })
    for (const figure of figures) names.add(figure)
  }
  const { rows: checks } = head(tables.checks, CHECKS)
  return page.html(context.models.get(pageParts), comparisons, checks, names.finish())
}

runAlone(import.meta.url)
