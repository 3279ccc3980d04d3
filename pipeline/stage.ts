/**
 * The contract of a stage: a pure function from typed tables to typed tables, which declares what it reads
 * and writes. Files, clock and arguments belong to the runner (`run.ts`) alone; what a stage needs of them
 * reaches it through its `Context`.
 */
import type { Row, TableName } from './tables.ts'

/** A file as the runner found it; `source_path` is relative to where the user pointed, `a.zip!/b.txt` inside an archive. */
export interface SourceFile {
  readonly source_path: string
  readonly bytes: Uint8Array
}

/**
 * A trained model or vocabulary under `models/`. The runner reads `files` (paths relative to the project)
 * once, into memory that worker threads share; `parse` makes of them what stages use and is called once a thread.
 */
export interface Model<T> {
  readonly name: string
  readonly files: readonly string[]
  parse(bytes: (file: string) => Uint8Array): T
}
export const defineModel = <T>(model: Model<T>): Model<T> => model

/** Gives a model, parsed at its first use. */
interface Models {
  get<T>(model: Model<T>): T
}

/** What the caller may decide; every field counts in the hash that keys cached results. */
export interface Options {
  /** Least probability (0–1) with which stage 2 makes a change. */
  readonly threshold: number
  /** Text of the review file (CSV), empty when none is given. */
  readonly review: string
  /** Texts of indicator files (YAML) that the user adds to the ontology. */
  readonly indicators: readonly string[]
  /** When pages are read from their images: where there is no sound text, always, or never. */
  readonly ocr: 'auto' | 'always' | 'never'
  /** Seconds after which a page's OCR is given up. */
  readonly pageSeconds: number
  /** Largest file read, in bytes; an archive's members count together. */
  readonly maxBytes: number
  /** Most pages read of one document. */
  readonly maxPages: number
}
export const defaultOptions: Options = {
  threshold: 0.9,
  review: '',
  indicators: [],
  ocr: 'auto',
  pageSeconds: 120,
  maxBytes: 100 * 1024 * 1024,
  maxPages: 2000,
}

/** An image of one page for OCR, upright, as binary PGM (or PNG, JPEG). */
export interface PageImage {
  readonly bytes: Uint8Array
  /** 1-based. */
  readonly page: number
  readonly source_path: string
  /** Short lines one below the other, as of figures in cells: nothing is left out as a speck. */
  readonly short?: boolean
}
/** A word that OCR read: its place in pixels, the number of its line, the engine's confidence (0–1). */
export interface RecognisedWord {
  readonly text: string
  readonly line: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly confidence: number
}
/** What OCR read of a page, in the engine's order. */
export interface RecognisedPage {
  readonly words: readonly RecognisedWord[]
}

export interface Context {
  readonly models: Models
  readonly options: Options
  /** Reads page images (the runner's pool and cache are behind it). Rejects with a message when given up. */
  recognise(image: PageImage): Promise<RecognisedPage>
  /** How many page images are read at once, each by an engine of its own. */
  readonly engines: number
}

type Rows<K extends TableName> = { [T in K]: readonly Row<T>[] }
/**
 * Rows that are made as they are walked over, not before; each table once, in the order of `writes`. A stage whose
 * tables are `parts` may be asked for those of one part alone.
 */
type RowStreams<K extends TableName> = { [T in K]: Iterable<Row<T>> }

/** Reads one file into the first tables. May throw `ReadError`: the runner names the file and goes on. */
export interface SourceStage<W extends TableName = TableName> {
  readonly scope: 'source'
  readonly name: string
  readonly models: readonly Model<unknown>[]
  readonly reads: readonly never[]
  readonly writes: readonly W[]
  run(file: SourceFile, context: Context): Promise<Rows<W>>
}

/** Sees the rows of one document at a time. A table that it both reads and writes is replaced. */
export interface DocumentStage<R extends TableName = TableName, W extends TableName = TableName> {
  readonly scope: 'document'
  readonly name: string
  readonly models: readonly Model<unknown>[]
  readonly reads: readonly R[]
  readonly writes: readonly W[]
  run(tables: Rows<R>, context: Context): Rows<W>
}

/** The rows of a table over the whole corpus, one batch a document, in the order of `doc_id`; can be walked again. */
export type Batches<K extends TableName> = Iterable<readonly Row<K>[]>

/** Sees the corpus, as a stream of the rows before it. */
export interface CorpusStage<R extends TableName = TableName, W extends TableName = TableName> {
  readonly scope: 'corpus'
  readonly name: string
  readonly models: readonly Model<unknown>[]
  readonly reads: readonly R[]
  readonly writes: readonly W[]
  /**
   * Its tables, those that are made together in one part: parts may be made at the same time, in several threads, and
   * those of a stage that reads them as soon as they are made.
   */
  readonly parts: readonly (readonly W[])[]
  run(tables: { [T in R]: Batches<T> }, context: Context): RowStreams<W>
}

/** Pieces of a text that is too large to be held at once may be made as they are written. */
export type Content = string | Uint8Array | Iterable<string>

/** Makes the files that people read, by their paths relative to the output folder; each when it is asked for. */
type ReportFiles = Readonly<Record<string, () => Content | Promise<Content>>>

export interface ReportStage<R extends TableName = TableName> {
  readonly scope: 'report'
  readonly name: string
  readonly models: readonly Model<unknown>[]
  readonly reads: readonly R[]
  readonly writes: readonly never[]
  /** Its files, those that are made together in one part, as those of `CorpusStage`. */
  readonly parts: readonly (readonly string[])[]
  run(tables: { [T in R]: Batches<T> }, context: Context): ReportFiles
}

export type Stage = SourceStage | DocumentStage | CorpusStage | ReportStage

export function defineStage<W extends TableName>(stage: SourceStage<W>): SourceStage<W>
export function defineStage<R extends TableName, W extends TableName>(
  stage: DocumentStage<R, W>,
): DocumentStage<R, W>
export function defineStage<R extends TableName, W extends TableName>(
  stage: CorpusStage<R, W>,
): CorpusStage<R, W>
export function defineStage<R extends TableName>(stage: ReportStage<R>): ReportStage<R>
export function defineStage(stage: unknown): unknown {
  return stage
}

/** A file that could not be read; the message says why and what the user can do, without the path. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
}
