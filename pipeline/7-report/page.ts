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

/** Characters of text on the page, so that it stays one that a browser opens at once. */
const WHOLE_TEXTS = 2_000_000
/** Beyond `WHOLE_TEXTS`, only units with figures stand on the page; beyond this, none. */
const ALL_TEXTS = 3_000_000
/** Most figures on the page; those that are compared come first. The CSV tables have all. */
const MOST_FIGURES = 10_000

/** One document's rows. */
export interface PageDocument {
  readonly document: Row<'documents'>
  readonly targets: readonly Row<'targets'>[]
  /** Its text, undefined where the page has no more room for texts. */
  readonly shown:
    | {
        readonly text: Row<'texts'>
        readonly corrections: readonly Row<'corrections'>[]
        readonly sentences: readonly Row<'sentences'>[]
      }
    | undefined
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
  readonly #compared: ReadonlySet<string>
  /** JSON, which takes a fraction of the objects' room. */
  readonly #documents: string[] = []
  readonly #figures: string[] = []
  #characters = 0
  #others: number
  #figuresLeft = 0

  /** `compared`: ids of figures that stand in the comparisons, which are shown whatever their number. */
  constructor(compared: ReadonlySet<string>) {
    this.#compared = compared
    this.#others = Math.max(0, MOST_FIGURES - compared.size)
  }

  /** Whether there is no more room for texts. */
  get isFull(): boolean {
    return this.#characters >= ALL_TEXTS
  }

  add({ document, targets, shown }: PageDocument): void {
    const figures = targets.filter(({ target_id }) => this.#compared.has(target_id) || this.#others-- > 0)
    this.#figuresLeft += targets.length - figures.length
    const whole = shown !== undefined && this.#characters + shown.text.raw.length <= WHOLE_TEXTS
    const wanted = whole ? null : new Set(figures.map(row => row.sentence_id))
    const alignment = new Alignment((shown?.corrections ?? []).filter(row => row.kind !== 'suspect'))
    const { units, places } = shown
      ? unitsOf(shown.sentences, shown.corrections, alignment, wanted)
      : { units: [], places: new Map<string, Place>() }
    for (const unit of units) this.#characters += unit.t.length

    const at = this.#documents.length
    this.#documents.push(
      JSON.stringify({
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
      }),
    )
    for (const target of figures) {
      const unit = places.get(target.sentence_id)
      const { start, end } = alignment.toEdited(target.start, target.end)
      this.#figures.push(
        JSON.stringify([
          ...FIGURE_FIELDS.map(field => target[field]),
          target.norm_low ?? target.value_low,
          target.norm_high ?? target.value_high ?? target.value_low,
          at,
          unit?.index ?? null,
          unit ? Math.max(0, start - unit.start) : null,
          unit ? Math.min(unit.end, end) - unit.start : null,
        ]),
      )
    }
  }

  /** The page, in pieces. `checks` are contradictions to show beside the comparisons. */
  *html(
    parts: Record<keyof typeof FILES, string>,
    comparisons: Head<'comparisons'>,
    checks: readonly Row<'checks'>[],
    names: Names,
  ): Generator<string> {
    yield [
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
      '<script type="application/json" id="data">{"documents":[',
    ].join('\n')
    yield* listed(this.#documents)
    yield `],"figureFields":${JSON.stringify([...FIGURE_FIELDS, 'low', 'high', 'document', 'unitIndex', 'from', 'to'])},"figures":[`
    yield* listed(this.#figures)
    yield `],"comparisonFields":${JSON.stringify(COMPARISON_FIELDS)},"comparisons":[`
    yield* listed(comparisons.rows.map(row => JSON.stringify(COMPARISON_FIELDS.map(field => row[field]))))
    const rest = {
      checks: checks.map(row => [row.kind, row.target_id, row.other_target_id, row.message]),
      left: this.#figuresLeft > 0 || comparisons.more,
      names,
      labels: JSON.parse(parts.labels),
    }
    yield `],${inScript(JSON.stringify(rest).slice(1))}</script>\n`
    for (const script of [parts.d3, parts.plot, parts.client]) yield `<script>${inScript(script)}</script>\n`
    yield '</body>\n</html>\n'
  }
}

/** JSON texts, parted by commas. */
function* listed(items: readonly string[]): Generator<string> {
  for (const [i, item] of items.entries()) yield `${i === 0 ? '' : ','}${inScript(item)}`
}

/** "</script" and "<!--" would end the element or change how it is read; in JSON and in strings `<` may be escaped. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--|script)/gi, '\\u003c')

/** Where a unit stands: among the page's units of its document, and in the clean text. */
interface Place {
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Units of a document with the corrections inside them; only the `wanted` sentences, or all. */
function unitsOf(
  sentences: readonly Row<'sentences'>[],
  corrections: readonly Row<'corrections'>[],
  alignment: Alignment,
  wanted: ReadonlySet<string> | null,
): { units: PageUnit[]; places: Map<string, Place> } {
  const visible = corrections
    .filter(row => row.kind !== 'suspect' && isVisible(row))
    .map(({ start, end, before }) => ({ before, ...alignment.toEdited(start, end) }))
  const places = new Map<string, Place>()
  const units: PageUnit[] = []
  let next = 0
  for (const row of sentences) {
    if (wanted && !wanted.has(row.sentence_id)) continue
    const { start } = alignment.toEdited(row.start, row.end)
    const end = start + row.text.length
    places.set(row.sentence_id, { index: units.length, start, end })
    while (next < visible.length && visible[next]!.end < start) next++
    const marks: Mark[] = []
    for (let i = next; i < visible.length && visible[i]!.start < end; i++) {
      const { before, start: from, end: to } = visible[i]!
      if (from >= start && to <= end) marks.push([from - start, to - from, before])
    }
    units.push({
      k: row.kind,
      ...(row.section ? { s: row.section } : {}),
      t: row.text,
      ...(marks.length > 0 ? { c: marks } : {}),
    })
  }
  return { units, places }
}

/** White space and Unicode forms are the layout's; a reader is shown changed letters and removed text. */
function isVisible({ before, after }: Row<'corrections'>): boolean {
  const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return plain(before) !== plain(after)
}
