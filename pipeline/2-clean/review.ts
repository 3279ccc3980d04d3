/**
 * The researcher's decisions: a CSV file made from `corrections.csv` with one more column, `decision`.
 *
 * | decision | doc_id given | doc_id empty or `*` |
 * | --- | --- | --- |
 * | `reject` | the change of `before` at `start` is never made in this document | nor anywhere else where the text around contains `context` (anywhere at all where `context` is empty) |
 * | `accept` | the change at `start` is made, however low its score | wherever `before` would become `after` |
 * | `add` | `before` at `start` becomes `after` | every `before` in the text of `context`, in any document |
 *
 * Columns are found by their names; others are ignored. They are parted by commas, or by semicolons or tabs as a
 * spreadsheet of another locale writes them. An example:
 *
 * ```csv
 * doc_id,start,before,after,context,decision
 * 05-kl-tu-2021,5120,hương ước,hướng ước,,reject
 * ,,Sene Đôn,Sene Đôl,Lễ Sene Đôn Ta,add
 * ```
 */
import { createRequire } from 'node:module'
import type { Change } from './draft.ts'

interface Decision {
  readonly decision: string
  readonly doc_id: string
  readonly start: number | null
  readonly before: string
  readonly after: string
  readonly context: string
}

/** The file is not as it must be; the message says where and why. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError'
}

/** The names in the first row. Throws ReviewError where one is missing without which no row says anything. */
function columnsOf(head: readonly string[]): string[] {
  const names = head.map(name => name.trim())
  for (const name of ['before', 'decision'])
    if (!names.includes(name)) throw new ReviewError(`row 1: there is no column "${name}"`)
  return names
}

type CsvParser = typeof import('csv-parse/sync')

/** Rows by the names of the columns. Throws ReviewError. The parser is loaded here: few runs have such a file. */
function rowsOf(csv: string): Record<string, string>[] {
  const { parse } = createRequire(import.meta.url)('csv-parse/sync') as CsvParser
  try {
    return parse<Record<string, string>>(csv, {
      bom: true,
      columns: columnsOf,
      delimiter: /[,;\t]/.exec(csv)?.[0] ?? ',',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
  } catch (error) {
    throw new ReviewError((error as Error).message)
  }
}

/** Text without the apostrophe that keeps spreadsheets from reading it as a formula. */
const plain = (cell = ''): string => cell.replace(/^'(?=[=+\-@])/, '')

/** `number`: the row's, the head being the first. None where nothing is decided. Throws ReviewError. */
function decisionOf(row: Readonly<Record<string, string>>, number: number): Decision[] {
  const decision = (row.decision ?? '').trim().toLowerCase()
  if (decision === '') return []
  if (!['reject', 'accept', 'add'].includes(decision))
    throw new ReviewError(`row ${number}: the decision is "${decision}", not reject, accept or add`)
  const start = (row.start ?? '').trim()
  if (!/^\d*$/.test(start)) throw new ReviewError(`row ${number}: start is "${start}", not a whole number`)
  return [
    {
      decision,
      doc_id: (row.doc_id ?? '').trim().replace(/^\*$/, ''),
      start: start === '' ? null : Number(start),
      before: plain(row.before),
      after: plain(row.after),
      context: plain(row.context),
    },
  ]
}

export class Review {
  readonly #decisions: readonly Decision[]

  /** `csv`: the text of the file, empty where there is none. Throws ReviewError, naming the row. */
  constructor(csv: string) {
    this.#decisions = (csv.trim() === '' ? [] : rowsOf(csv)).flatMap((row, i) => decisionOf(row, i + 2))
  }

  get isEmpty(): boolean {
    return this.#decisions.length === 0
  }

  /** The change (offsets into the raw text) was accepted for this document or everywhere. */
  isAccepted(doc_id: string, raw: string, start: number, end: number, after: string): boolean {
    return this.#decisions.some(
      row => row.decision === 'accept' && row.after === after && isHere(row, doc_id, raw, start, end),
    )
  }

  /** The document's changes as the researcher wants them: without those rejected, with those added. */
  applied(doc_id: string, raw: string, changes: readonly Change[]): Change[] {
    const kept = changes.filter(
      change =>
        !this.#decisions.some(
          row =>
            row.decision === 'reject' &&
            (row.after === '' || row.after === change.after) &&
            isHere(row, doc_id, raw, change.start, change.end),
        ),
    )
    const added = this.#decisions
      .filter(row => row.decision === 'add')
      .flatMap(row => placesOf(row, doc_id, raw))
    added.sort((a, b) => a.start - b.start)
    const apart = added.filter((change, i) => i === 0 || change.start >= added[i - 1]!.end)
    const free = kept.filter(
      change => !apart.some(other => change.start < other.end && other.start < change.end),
    )
    return [...free, ...apart].sort((a, b) => a.start - b.start || a.end - b.end)
  }
}

/** The review of a text; that of the last one is kept, since every document asks for the same. */
export function reviewOf(csv: string): Review {
  if (last?.csv !== csv) last = { csv, review: new Review(csv) }
  return last.review
}
let last: { readonly csv: string; readonly review: Review } | undefined

function isHere(row: Decision, doc_id: string, raw: string, start: number, end: number): boolean {
  if (raw.slice(start, end) !== row.before) return false
  if (row.doc_id !== '' && row.doc_id !== doc_id) return false
  if (row.doc_id !== '' && row.start !== null) return row.start === start
  if (row.context === '') return true
  return raw.slice(Math.max(0, start - row.context.length), end + row.context.length).includes(row.context)
}

function placesOf(row: Decision, doc_id: string, raw: string): Change[] {
  if (row.before === '' || (row.doc_id !== '' && row.doc_id !== doc_id)) return []
  const change = (start: number): Change => ({
    start,
    end: start + row.before.length,
    after: row.after,
    kind: 'review',
    rule_id: 'review',
    score: 1,
  })
  if (row.doc_id !== '' && row.start !== null)
    return raw.startsWith(row.before, row.start) ? [change(row.start)] : []
  const context = row.context.includes(row.before) ? row.context : row.before
  const inside = context.indexOf(row.before)
  const places: Change[] = []
  for (let at = raw.indexOf(context); at >= 0; at = raw.indexOf(context, at + context.length))
    places.push(change(at + inside))
  return places
}
