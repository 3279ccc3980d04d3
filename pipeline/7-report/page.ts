/**
 * `index.html`: one self-contained page that opens from disk. The data stand in it as JSON, which the script in
 * `page/client.js` shows by text nodes alone: nothing that a document says becomes markup.
 */
import { Alignment } from '../language/edits.ts'
import { defineModel } from '../stage.ts'
import type { Row } from '../tables.ts'
import type { Head } from './batches.ts'

const FILES = {
  style: 'pipeline/7-report/page/style.css',
  client: 'pipeline/7-report/page/client.js',
  labels: 'pipeline/7-report/page/labels.json',
  d3: 'node_modules/d3/dist/d3.min.js',
  plot: 'node_modules/@observablehq/plot/dist/plot.umd.min.js',
} as const

/** The page's style, script, labels and the chart library. */
export const pageParts = defineModel({
  name: 'page',
  files: Object.values(FILES),
  parse(bytes) {
    const text = (file: string): string => new TextDecoder().decode(bytes(file))
    return Object.fromEntries(Object.entries(FILES).map(([part, file]) => [part, text(file)])) as Record<
      keyof typeof FILES,
      string
    >
  },
})

/** Most characters of documents' text on the page; of the documents beyond it only the units with figures stand there. */
const TEXT_BUDGET = 2_000_000
/** Most figures and comparisons on the page; the CSV tables have all. */
const MOST_ROWS = 20_000

/** One document's rows. */
export interface PageDocument {
  readonly document: Row<'documents'>
  readonly text: Row<'texts'>
  readonly corrections: readonly Row<'corrections'>[]
  readonly sentences: readonly Row<'sentences'>[]
  readonly targets: readonly Row<'targets'>[]
}

/** A correction inside a unit: offset, length, what stood there before. */
type Mark = readonly [number, number, string]
/** A unit of text: kind, section, text, corrections. Short keys because there are many. */
interface PageUnit {
  readonly k: string
  readonly s?: string
  readonly t: string
  readonly c?: readonly Mark[]
}

/** Names from the ontology: English ones of indicators, both languages' of topics. */
export interface Names {
  readonly indicators: Readonly<Record<string, string>>
  readonly topics: Readonly<Record<string, { readonly vi: string; readonly en: string }>>
}

const FIGURE_FIELDS = [
  'target_id',
  'kind',
  'estimated',
  'indicator_id',
  'indicator',
  'topic',
  'measure',
  'base',
  'comparator',
  'value_low',
  'value_high',
  'unit',
  'norm_unit',
  'period',
  'period_start',
  'period_end',
  'place',
  'group',
  'confidence',
] as const

const COMPARISON_FIELDS = [
  'indicator_id',
  'indicator',
  'place',
  'group',
  'measure',
  'norm_unit',
  'from_target_id',
  'from_period',
  'from_kind',
  'from_value',
  'to_target_id',
  'to_period',
  'to_kind',
  'to_value',
  'change',
  'change_pct',
  'verdict',
  'basis',
  'territory_changed',
] as const

/** Collects what the page shows, a document at a time, so that no more than the page's own content is held. */
export class PageData {
  readonly #documents: unknown[] = []
  readonly #figures: unknown[][] = []
  #characters = 0
  #figuresLeft = 0

  add({ document, text, corrections, sentences, targets }: PageDocument): void {
    const whole = this.#characters + text.raw.length <= TEXT_BUDGET
    const wanted = new Set(targets.map(row => row.sentence_id))
    const shown = whole ? sentences : sentences.filter(row => wanted.has(row.sentence_id))
    const edits = corrections.filter(row => row.kind !== 'suspect')
    const alignment = new Alignment(edits)
    const visible = edits
      .filter(isVisible)
      .map(edit => ({ edit, ...alignment.toEdited(edit.start, edit.end) }))

    const unitOf = new Map<string, { index: number; start: number; end: number }>()
    let next = 0
    const units = shown.map((row, index): PageUnit => {
      const { start } = alignment.toEdited(row.start, row.end)
      const end = start + row.text.length
      unitOf.set(row.sentence_id, { index, start, end })
      while (next < visible.length && visible[next]!.end < start) next++
      const marks: Mark[] = []
      for (let i = next; i < visible.length && visible[i]!.start < end; i++) {
        const { edit, start: from, end: to } = visible[i]!
        if (from >= start && to <= end) marks.push([from - start, to - from, edit.before])
      }
      this.#characters += row.text.length
      return {
        k: row.kind,
        ...(row.section ? { s: row.section } : {}),
        t: row.text,
        ...(marks.length > 0 ? { c: marks } : {}),
      }
    })

    const at = this.#documents.length
    this.#documents.push({
      id: document.doc_id,
      path: document.source_path,
      type: document.doc_type,
      number: document.doc_number,
      issuer: document.issuer,
      issued: document.issued_on,
      title: document.title,
      period: document.period,
      quality: document.ocr_quality,
      warnings: document.warnings,
      whole,
      units,
    })
    for (const target of targets) {
      if (this.#figures.length >= MOST_ROWS) {
        this.#figuresLeft++
        continue
      }
      const unit = unitOf.get(target.sentence_id)
      const { start, end } = alignment.toEdited(target.start, target.end)
      this.#figures.push([
        ...FIGURE_FIELDS.map(field => target[field]),
        target.norm_low ?? target.value_low,
        target.norm_high ?? target.value_high ?? target.value_low,
        at,
        unit?.index ?? null,
        unit ? Math.max(0, start - unit.start) : null,
        unit ? Math.min(unit.end, end) - unit.start : null,
      ])
    }
  }

  /** The page. `checks` are contradictions to show beside the comparisons. */
  html(
    parts: Record<keyof typeof FILES, string>,
    comparisons: Head<'comparisons'>,
    checks: readonly Row<'checks'>[],
    names: Names,
  ): string {
    const data = {
      documents: this.#documents,
      figureFields: [...FIGURE_FIELDS, 'low', 'high', 'document', 'unitIndex', 'from', 'to'],
      figures: this.#figures,
      comparisonFields: COMPARISON_FIELDS,
      comparisons: comparisons.rows.map(row => COMPARISON_FIELDS.map(field => row[field])),
      checks: checks.map(row => [row.kind, row.target_id, row.other_target_id, row.message]),
      left: { figures: this.#figuresLeft, comparisons: comparisons.count - comparisons.rows.length },
      names,
      labels: JSON.parse(parts.labels),
    }
    return [
      '<!doctype html>',
      '<html lang="vi">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">`,
      '<title>chitieu</title>',
      `<style>${parts.style}</style>`,
      '</head>',
      '<body>',
      '<noscript>This page shows its tables with a script; the CSV files beside it hold the same data.</noscript>',
      `<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>`,
      ...[parts.d3, parts.plot, parts.client].map(script => `<script>${inScript(script)}</script>`),
      '</body>',
      '</html>',
      '',
    ].join('\n')
  }
}

/** "</script" and "<!--" would end the element or change how it is read; in JSON and in strings `<` may be escaped. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--|script)/gi, '\\u003c')

/** White space and Unicode forms are the layout's; a reader is shown changed letters and removed text. */
function isVisible({ before, after }: Row<'corrections'>): boolean {
  const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return plain(before) !== plain(after)
}
