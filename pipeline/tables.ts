/**
 * Every table that passes between the stages, in the order in which the data flows. Row types are derived
 * from these schemas and stand nowhere else.
 *
 * `start` and `end` are half-open UTF-16 offsets into the raw text of the document, so that any cell can be
 * shown in its source. Dates are `YYYY-MM-DD` strings in rows and days in Arrow. Period labels are those of
 * `language/periods.ts`.
 */

export type ColumnType = 'utf8' | 'int32' | 'float64' | 'bool' | 'date'

export interface Column<T extends ColumnType = ColumnType, N extends boolean = boolean> {
  readonly type: T
  readonly nullable: N
}

interface Table<Name extends string = string, C extends Record<string, Column> = Record<string, Column>> {
  readonly name: Name
  /** File name without ending: `tables/FILE.arrow`, `FILE.csv`. */
  readonly file: string
  readonly columns: C
}

type Value<T extends ColumnType> = T extends 'int32' | 'float64'
  ? number
  : T extends 'bool'
    ? boolean
    : string

/** A row of a table: its columns by name, null where a column may be empty. */
type RowOf<T extends Table> = {
  [K in keyof T['columns']]: T['columns'][K] extends Column<infer V, infer N>
    ? N extends true
      ? Value<V> | null
      : Value<V>
    : never
}

const must = <T extends ColumnType>(type: T): Column<T, false> => ({ type, nullable: false })
const may = <T extends ColumnType>(type: T): Column<T, true> => ({ type, nullable: true })

const table = <Name extends string, C extends Record<string, Column>>(
  name: Name,
  columns: C,
): Table<Name, C> => ({
  name,
  file: name.replaceAll('_', '-'),
  columns,
})

const span = { start: must('int32'), end: must('int32') }

/** One row a document: where it came from, what it is, who issued it, which period it speaks of. */
const documents = table('documents', {
  doc_id: must('utf8'),
  source_path: must('utf8'),
  sha256: must('utf8'),
  format: must('utf8'),
  language: may('utf8'),
  doc_type: may('utf8'),
  doc_number: may('utf8'),
  issuer: may('utf8'),
  province: may('utf8'),
  province_code: may('utf8'),
  issued_on: may('date'),
  title: may('utf8'),
  signer: may('utf8'),
  recipients: may('utf8'),
  period: may('utf8'),
  period_start: may('date'),
  period_end: may('date'),
  plan_period: may('utf8'),
  plan_period_start: may('date'),
  plan_period_end: may('date'),
  pages: may('int32'),
  characters: must('int32'),
  ocr_quality: may('float64'),
  warnings: may('utf8'),
})

/** The raw text as read (pages parted by form feeds) and the clean text, one heading, paragraph or item a line. */
const texts = table('texts', { doc_id: must('utf8'), raw: must('utf8'), clean: may('utf8') })

/** Words of pages read by OCR, with the engine's confidence (0–1). Empty for born-digital text. */
const ocr_words = table('ocr_words', {
  doc_id: must('utf8'),
  ...span,
  page: must('int32'),
  confidence: must('float64'),
})

/** Every change of the raw text. Replaying them in order gives the clean text. `kind` suspect changes nothing. */
const corrections = table('corrections', {
  doc_id: must('utf8'),
  ...span,
  before: must('utf8'),
  after: must('utf8'),
  kind: must('utf8'),
  rule_id: must('utf8'),
  score: must('float64'),
  context: may('utf8'),
})

/** Units of the clean text in order. `text` is the very slice of the clean text between `start` and `end`. */
const sentences = table('sentences', {
  sentence_id: must('utf8'),
  doc_id: must('utf8'),
  ordinal: must('int32'),
  section: may('utf8'),
  section_title: may('utf8'),
  /** Titles from the outermost section to this one, joined by ' › '. */
  section_path: may('utf8'),
  /** heading, sentence, item, footnote, header, recipient, signature, noise; row for a line of a table. */
  kind: must('utf8'),
  text: must('utf8'),
  ...span,
  page: may('int32'),
})

/** Cells of tables found in the text, each with the headings of its row and column. */
const cells = table('cells', {
  cell_id: must('utf8'),
  doc_id: must('utf8'),
  sentence_id: must('utf8'),
  table: must('int32'),
  table_title: may('utf8'),
  row: must('int32'),
  column: must('int32'),
  row_header: may('utf8'),
  column_header: may('utf8'),
  text: must('utf8'),
  ...span,
})

/** Cited documents, organisations, places, persons, dates, periods, programmes, events. */
const entities = table('entities', {
  entity_id: must('utf8'),
  doc_id: must('utf8'),
  sentence_id: must('utf8'),
  type: must('utf8'),
  text: must('utf8'),
  canonical: may('utf8'),
  /** A JSON object; its keys depend on the type. */
  attributes: may('utf8'),
  ...span,
  rule_id: must('utf8'),
})

/** Figures (and milestones without one) aimed at or reached. */
const targets = table('targets', {
  target_id: must('utf8'),
  doc_id: must('utf8'),
  sentence_id: must('utf8'),
  kind: must('utf8'),
  estimated: must('bool'),
  indicator: must('utf8'),
  indicator_id: must('utf8'),
  topic: may('utf8'),
  measure: must('utf8'),
  base: may('utf8'),
  comparator: must('utf8'),
  value_low: may('float64'),
  value_high: may('float64'),
  unit: must('utf8'),
  norm_low: may('float64'),
  norm_high: may('float64'),
  norm_unit: may('utf8'),
  period: may('utf8'),
  period_start: may('date'),
  period_end: may('date'),
  place: may('utf8'),
  place_code: may('utf8'),
  group: may('utf8'),
  text: must('utf8'),
  ...span,
  rule_id: must('utf8'),
  confidence: must('float64'),
})

/** What is ordered, of whom, by when. */
const directives = table('directives', {
  directive_id: must('utf8'),
  doc_id: must('utf8'),
  sentence_id: must('utf8'),
  section: may('utf8'),
  topic: may('utf8'),
  action: must('utf8'),
  object: may('utf8'),
  actor: may('utf8'),
  deadline: may('utf8'),
  /** Canonical names of the documents that the order cites, joined by '; '. */
  cited: may('utf8'),
  text: must('utf8'),
  ...span,
})

/** The same indicator, place, group, measure and dimension in two documents or periods. */
const comparisons = table('comparisons', {
  indicator_id: must('utf8'),
  indicator: must('utf8'),
  place_code: may('utf8'),
  place: may('utf8'),
  group: may('utf8'),
  measure: must('utf8'),
  norm_unit: may('utf8'),
  from_target_id: may('utf8'),
  from_doc_id: may('utf8'),
  from_period: may('utf8'),
  from_kind: may('utf8'),
  from_value: may('float64'),
  to_target_id: may('utf8'),
  to_doc_id: may('utf8'),
  to_period: may('utf8'),
  to_kind: may('utf8'),
  to_value: may('float64'),
  change: may('float64'),
  change_pct: may('float64'),
  verdict: must('utf8'),
  /** The rule that allowed the comparison: year_on_year, cumulative, target_target, target_result … */
  basis: must('utf8'),
  /** What was merged, where the territory changed between the two periods. */
  territory_changed: may('utf8'),
})

/** Figures that follow from others ("bằng 57,1% dự toán" and its level imply the plan). */
const implied = table('implied', {
  implied_id: must('utf8'),
  doc_id: must('utf8'),
  from_target_ids: must('utf8'),
  derived: must('utf8'),
  how: must('utf8'),
  kind: must('utf8'),
  indicator_id: must('utf8'),
  indicator: must('utf8'),
  measure: must('utf8'),
  place: may('utf8'),
  place_code: may('utf8'),
  group: may('utf8'),
  period: may('utf8'),
  period_start: may('date'),
  period_end: may('date'),
  value: must('float64'),
  norm_unit: may('utf8'),
  stated_target_id: may('utf8'),
  agrees: may('bool'),
})

/** Contradictions, inside a document or between documents; both figures are kept. */
const checks = table('checks', {
  kind: must('utf8'),
  indicator_id: must('utf8'),
  doc_id: must('utf8'),
  target_id: must('utf8'),
  other_doc_id: may('utf8'),
  other_target_id: may('utf8'),
  message: must('utf8'),
})

/** Each directive against those of the documents before of the same issuer. */
const continuity = table('continuity', {
  directive_id: may('utf8'),
  previous_id: may('utf8'),
  similarity: may('float64'),
  status: must('utf8'),
  doc_id: may('utf8'),
  previous_doc_id: may('utf8'),
  text: may('utf8'),
  previous_text: may('utf8'),
})

/** Edges of the citation network; `to_doc_id` where the cited document is in the corpus. */
const citations = table('citations', {
  from: must('utf8'),
  to: must('utf8'),
  relation: may('utf8'),
  count: must('int32'),
  from_doc_id: must('utf8'),
  to_doc_id: may('utf8'),
})

/** Indicators that the ontology does not know, most frequent first, with their nearest known ones. */
const unknown_indicators = table('unknown_indicators', {
  indicator_id: must('utf8'),
  indicator: must('utf8'),
  count: must('int32'),
  unit: may('utf8'),
  nearest_id: may('utf8'),
  nearest: may('utf8'),
  similarity: may('float64'),
  example: may('utf8'),
  example_target_id: may('utf8'),
})

export const tables = {
  documents,
  texts,
  ocr_words,
  corrections,
  sentences,
  cells,
  entities,
  targets,
  directives,
  comparisons,
  implied,
  checks,
  continuity,
  citations,
  unknown_indicators,
} as const

export type TableName = keyof typeof tables
export type Row<K extends TableName> = RowOf<(typeof tables)[K]>

type Nullable<K extends TableName> = {
  [C in keyof Row<K>]: null extends Row<K>[C] ? C : never
}[keyof Row<K>]

/** A row whose columns that may be empty are empty where they are not given. */
export function rowOf<K extends TableName>(
  name: K,
  given: Omit<Row<K>, Nullable<K>> & Partial<Pick<Row<K>, Nullable<K>>>,
): Row<K> {
  const empty = Object.fromEntries(Object.keys(tables[name].columns).map(column => [column, null]))
  return { ...empty, ...given } as Row<K>
}
