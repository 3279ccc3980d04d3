/** One document through the stages that see one document at a time. */
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { documentId } from '../1-read/document-id.ts'
import type { Context, DocumentStage, SourceFile, SourceStage, Stage } from '../stage.ts'
import { ReadError } from '../stage.ts'
import { type Row, rowOf, type TableName } from '../tables.ts'
import { sha256 } from './fingerprint.ts'
import { reason } from './reason.ts'
import { type Encoded, encodeDocument } from './shard.ts'

/** Rows of one document by table. */
export type Rows = { [K in TableName]?: readonly Row<K>[] }

/** A document to be done. */
export interface Task {
  /** Hash of all that the result depends on. */
  readonly key: string
  readonly path: string
  /** The first of the names under which this content was found; it gives the `doc_id`. */
  readonly source_path: string
  /** All of them, joined by '; '. */
  readonly source_paths: string
  readonly sha256: string
  readonly size: number
  /** Why the file cannot be read, where that is known already. */
  readonly failure: string | null
}

/**
 * Does a document. Where a stage fails, the rows of those before it stay and the row of `documents` says why;
 * never throws.
 */
export async function doTask(task: Task, stages: readonly Stage[], context: Context): Promise<Encoded> {
  const rows: Rows = {}
  let failure: string | null = null
  try {
    await runDocument(rows, stages, readSource(task, context.options.maxBytes), context)
    const document = rows.documents![0]!
    if (!SAFE_ID.test(document.doc_id))
      throw new Error(`the doc_id ${JSON.stringify(document.doc_id)} is no file name`)
    if (document.sha256 !== task.sha256) throw new ReadError('the file changed while it was read: run again')
  } catch (error) {
    failure = (error instanceof ReadError ? error.message : `stopped: ${reason(error)}`).replace(/\s+/g, ' ')
  }
  return encodeTask(task, stages, rows, failure)
}

/** A document that could not be done at all. */
export const encodeFailed = (task: Task, stages: readonly Stage[], failure: string): Encoded =>
  encodeTask(task, stages, {}, failure)

function encodeTask(task: Task, stages: readonly Stage[], rows: Rows, failure: string | null): Encoded {
  const row = rows.documents?.[0] ?? unreadRow(task)
  const document = { ...row, source_path: task.source_paths, warnings: withFailure(row.warnings, failure) }
  return encodeDocument(
    { key: task.key, doc_id: document.doc_id, source_path: task.source_paths, failure },
    { ...emptyRows(stages, document.doc_id), ...rows, documents: [document] },
  )
}

const withFailure = (warnings: string | null, failure: string | null): string | null =>
  failure === null ? warnings : [warnings, `failed: ${failure}`].filter(Boolean).join('; ')

/** The id names `text/DOC_ID.txt`. */
const SAFE_ID = /^(?!\.)[^/\\\0-\x1f:*?"<>|]{1,200}$/u

function readSource(task: Task, maxBytes: number): SourceFile {
  if (task.failure !== null) throw new ReadError(task.failure)
  if (task.size > maxBytes)
    throw new ReadError(`the file has ${task.size} bytes, more than ${maxBytes}: allow more with --max-bytes`)
  return { source_path: task.source_path, bytes: readFileSync(task.path) }
}

/** Runs the stages of `stages` that are per document, in order, adding to `rows`. */
async function runDocument(
  rows: Rows,
  stages: readonly Stage[],
  file: SourceFile,
  context: Context,
): Promise<void> {
  for (const stage of stages) {
    if (stage.scope === 'source') Object.assign(rows, await (stage as SourceStage).run(file, context))
    else if (stage.scope === 'document') Object.assign(rows, runStage(stage, rows, context))
  }
}

/** Runs one stage on the rows of one document; gives the tables that it writes. Its errors say which stage it was. */
export function runStage(stage: DocumentStage, rows: Rows, context: Context): Rows {
  try {
    return stage.run(rows as Required<Rows>, context)
  } catch (error) {
    throw new Error(`stage ${stage.name}: ${(error as Error).message}`, { cause: error })
  }
}

/** No rows of any table but `texts`, which has one of every document. */
function emptyRows(stages: readonly Stage[], doc_id: string): Rows {
  const written = stages.flatMap(stage =>
    stage.scope === 'source' || stage.scope === 'document' ? stage.writes : [],
  )
  return { ...Object.fromEntries(written.map(table => [table, []])), texts: [{ doc_id, raw: '', clean: '' }] }
}

const unreadRow = (task: Task): Row<'documents'> =>
  rowOf('documents', {
    doc_id: documentId(task.source_path, task.sha256 || sha256(task.path)),
    source_path: task.source_paths,
    sha256: task.sha256,
    format: extname(task.source_path).slice(1).toLowerCase() || 'unknown',
    characters: 0,
  })
