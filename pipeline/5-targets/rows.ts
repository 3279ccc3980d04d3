/** Rows of the targets table from the figures of a document. */
import { Alignment } from '../language/edits.ts'
import { intervalOf } from '../language/periods.ts'
import type { Row } from '../tables.ts'
import { figuresOfCells } from './cells.ts'
import { confidenceOf, type Weights } from './confidence.ts'
import type { Draft } from './draft.ts'
import { englishCells } from './english/cells.ts'
import { englishFigures } from './english.ts'
import { extract } from './extract.ts'
import type { Ontology } from './ontology.ts'
import { DocumentPeriods } from './period.ts'

interface Tables {
  readonly documents: readonly Row<'documents'>[]
  readonly texts: readonly Row<'texts'>[]
  readonly corrections: readonly Row<'corrections'>[]
  readonly sentences: readonly Row<'sentences'>[]
  readonly cells: readonly Row<'cells'>[]
  readonly entities: readonly Row<'entities'>[]
}

/** What the rows need beside the tables. */
interface Knowledge {
  readonly ontology: Ontology
  readonly weights: Weights
}

/** A row with the features of its derivation, from which its confidence comes. */
export interface Explained {
  readonly row: Row<'targets'>
  readonly features: readonly string[]
}

/** All targets of one document, in the order of the text. */
export function targetsOf(tables: Tables, knowledge: Knowledge): Explained[] {
  const document = tables.documents[0]
  if (!document) return []
  const alignment = new Alignment(tables.corrections.filter(edit => edit.kind !== 'suspect'))
  const clean = tables.texts[0]?.clean ?? tables.texts[0]?.raw ?? ''
  const periods = new DocumentPeriods(document, clean)
  const source = {
    document,
    periods,
    sentences: tables.sentences,
    entities: tables.entities,
    clean,
    cleanStart: (sentence: Row<'sentences'>): number =>
      alignment.toEdited(sentence.start, sentence.end).start,
    toClean: (start: number, end: number) => alignment.toEdited(start, end),
  }
  const drafts =
    document.language === 'en'
      ? [...englishFigures(source), ...englishCells(document, tables.cells)]
      : [...extract(source), ...figuresOfCells(document, tables.cells, periods, source.sentences)]
  const rows = drafts.map(draft => ({
    row: rowOf(document, draft, alignment, knowledge),
    features: draft.features,
  }))
  rows.sort((a, b) => a.row.start - b.row.start || a.row.end - b.row.end)
  for (const suspect of tables.corrections) if (suspect.kind === 'suspect') doubt(rows, suspect)
  rows.forEach(({ row }, i) => {
    row.target_id = `${document.doc_id}:t${i + 1}`
  })
  return rows
}

/** How often a figure that looks damaged is right all the same. */
const DAMAGED = 0.6

/** Lowers the confidence of the rows that lie over a figure that looks damaged. */
function doubt(rows: readonly Explained[], { start, end }: { start: number; end: number }): void {
  for (const { row } of rows)
    if (row.start < end && row.end > start) row.confidence = Math.round(row.confidence * DAMAGED * 100) / 100
}

function rowOf(
  document: Row<'documents'>,
  draft: Draft,
  alignment: Alignment,
  { ontology, weights }: Knowledge,
): Row<'targets'> {
  const interval = draft.period ? intervalOf(draft.period) : null
  const raw = draft.raw ?? alignment.toOriginal(draft.start, draft.end)
  const link = ontology.link(draft.indicator, draft.unit, draft.measure)
  return {
    target_id: '',
    doc_id: document.doc_id,
    sentence_id: draft.sentence_id,
    kind: draft.kind,
    estimated: draft.estimated,
    indicator: draft.indicator,
    indicator_id: link.indicator_id,
    topic: link.topic,
    measure: draft.measure,
    base: draft.base,
    comparator: draft.comparator,
    value_low: draft.low,
    value_high: draft.high,
    unit: draft.unit,
    norm_low: draft.norm.low,
    norm_high: draft.norm.high,
    norm_unit: draft.norm.unit,
    period: draft.period,
    period_start: interval?.start ?? null,
    period_end: interval?.end ?? null,
    place: draft.place,
    place_code: draft.placeCode,
    group: link.group,
    text: draft.text,
    start: raw.start,
    end: raw.end,
    rule_id: draft.rule,
    confidence: confidenceOf(draft.features, weights),
  }
}
