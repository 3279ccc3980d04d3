/** Rows of the targets table from the figures of a document. */
import { Alignment } from '../language/edits.ts'
import { intervalOf } from '../language/periods.ts'
import { bare } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import { type Draft, extract } from './extract.ts'
import { normalise } from './normalise.ts'

interface Tables {
  readonly documents: readonly Row<'documents'>[]
  readonly texts: readonly Row<'texts'>[]
  readonly corrections: readonly Row<'corrections'>[]
  readonly sentences: readonly Row<'sentences'>[]
  readonly cells: readonly Row<'cells'>[]
  readonly entities: readonly Row<'entities'>[]
}

/** All targets of one document, in the order of the text. */
export function targetsOf(tables: Tables): Row<'targets'>[] {
  const document = tables.documents[0]
  if (!document) return []
  const alignment = new Alignment(tables.corrections.filter(edit => edit.kind !== 'suspect'))
  const clean = tables.texts[0]?.clean ?? tables.texts[0]?.raw ?? ''
  const cleanStart = (sentence: Row<'sentences'>): number =>
    alignment.toEdited(sentence.start, sentence.end).start
  const drafts = extract({
    document,
    sentences: tables.sentences,
    entities: tables.entities,
    clean,
    cleanStart,
    toClean: (start, end) => alignment.toEdited(start, end),
  })
  return drafts.map((draft, i) => rowOf(document, draft, i, cleanStart(draft.sentence), alignment))
}

function rowOf(
  document: Row<'documents'>,
  draft: Draft,
  index: number,
  at: number,
  alignment: Alignment,
): Row<'targets'> {
  const { figure } = draft.row
  const sign = draft.row.negative ? -1 : 1
  const low = sign * (sign < 0 ? figure.high : figure.low)
  const high = sign * (sign < 0 ? figure.low : figure.high)
  const interval = draft.period ? intervalOf(draft.period) : null
  const raw = alignment.toOriginal(at + draft.start, at + draft.end)
  const norm = normalise(figure, draft.unit, low, high)
  return {
    target_id: `${document.doc_id}:t${index + 1}`,
    doc_id: document.doc_id,
    sentence_id: draft.sentence.sentence_id,
    kind: draft.kind,
    estimated:
      / (?:ước|ước đạt|ước tính|dự ước|ước thực hiện) /.test(draft.row.chainText) && draft.kind === 'result',
    indicator: draft.indicator,
    indicator_id: `~${bare(draft.indicator.toLowerCase())
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')}`,
    topic: null,
    measure: draft.row.measure,
    base: draft.row.base,
    comparator: figure.comparator,
    value_low: low,
    value_high: high,
    unit: draft.unit,
    norm_low: norm.low,
    norm_high: norm.high,
    norm_unit: norm.unit,
    period: draft.period,
    period_start: interval?.start ?? null,
    period_end: interval?.end ?? null,
    place: draft.place,
    place_code: draft.placeCode,
    group: null,
    text: draft.parsed.text.slice(draft.start, draft.end),
    start: raw.start,
    end: raw.end,
    rule_id: `${figure.rule}/${draft.row.source}/${draft.periodSource}`,
    confidence: 0.8,
  }
}
