/** One document through the stages that see one document at a time. */
import type { Context, DocumentStage, SourceFile, SourceStage, Stage } from '../stage.ts'
import type { Row, TableName } from '../tables.ts'

/** Rows of one document by table. */
export type Rows = { [K in TableName]?: readonly Row<K>[] }

/** Runs the stages of `stages` that are per document, in order. */
export async function runDocument(
  stages: readonly Stage[],
  file: SourceFile,
  context: Context,
): Promise<Rows> {
  const rows: Rows = {}
  for (const stage of stages) {
    if (stage.scope === 'source') Object.assign(rows, await (stage as SourceStage).run(file, context))
    else if (stage.scope === 'document') Object.assign(rows, runStage(stage, rows, context))
  }
  return rows
}

/** Runs one stage on the rows of one document; gives the tables that it declares. */
export function runStage(stage: DocumentStage, rows: Rows, context: Context): Rows {
  return stage.run(rows as Required<Rows>, context)
}
