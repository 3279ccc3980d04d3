/**
 * The researcher's decisions: a CSV file made from `corrections.csv` with one more column, `decision`.
 *
 * | decision | doc_id given | doc_id empty or `*` |
 * | --- | --- | --- |
 * | `reject` | the change of `before` at `start` is never made in this document | nor anywhere else where the text around contains `context` (anywhere at all where `context` is empty) |
 * | `accept` | the change at `start` is made, however low its score | wherever `before` would become `after` |
 * | `add` | `before` at `start` becomes `after` | every `before` in the text of `context`, in any document |
 *
 * Columns are found by their names; others are ignored. An example:
 *
 * ```csv
 * doc_id,start,before,after,context,decision
 * 05-kl-tu-2021,5120,hương ước,hướng ước,,reject
 * ,,Sene Đôn,Sene Đôl,Lễ Sene Đôn Ta,add
 * ```
 */
import type { Change } from './draft.ts'

interface Decision {
  readonly decision: string
  readonly doc_id: string
  readonly start: number | null
  readonly before: string
  readonly after: string
  readonly context: string
}

/** Excel parts cells by ";" where numbers have a decimal comma, as in Vietnam, and by tabs in "Unicode text". */
const separatorOf = (text: string): string => /[,;\t]/.exec(text)?.[0] ?? ','

/** A CSV text (RFC 4180; a byte order mark is allowed): the names of its first row, and the others as objects by them. */
function parseCsv(text: string): { names: string[]; rows: Record<string, string>[] } {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)!.push(cell)
    cell = ''
  }
  const body = text.replace(/^\ufeff/, '')
  const separator = separatorOf(body)
  for (let i = 0; i < body.length; i++) {
    const sign = body[i]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (body[i + 1] === '"') cell += body[++i]!
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  const [head = [], ...rest] = rows.filter(row => row.some(value => value !== ''))
  const names = head.map(name => name.trim())
  return { names, rows: rest.map(row => Object.fromEntries(names.map((name, i) => [name, row[i] ?? '']))) }
}

/** Text without the apostrophe that keeps spreadsheets from reading it as a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '')

export class Review {
  readonly #decisions: readonly Decision[]

  /** Throws where a column is missing, or a row's decision or place is none, naming it. */
  constructor(csv: string) {
    const { names, rows } = parseCsv(csv)
    for (const name of csv.trim() === '' ? [] : ['before', 'decision'])
      if (!names.includes(name)) throw new Error(`there is no column "${name}" in the first row`)
    this.#decisions = rows.flatMap((row, i): Decision[] => {
      const decision = (row.decision ?? '').trim().toLowerCase()
      if (decision === '') return []
      if (!['reject', 'accept', 'add'].includes(decision))
        throw new Error(`row ${i + 2}: the decision is "${decision}", not reject, accept or add`)
      const start = (row.start ?? '').trim()
      if (!/^\d*$/.test(start)) throw new Error(`row ${i + 2}: the start is "${start}", not a whole number`)
      return [
        {
          decision,
          doc_id: (row.doc_id ?? '').trim().replace(/^\*$/, ''),
          start: start === '' ? null : Number(start),
          before: plain(row.before ?? ''),
          after: plain(row.after ?? ''),
          context: plain(row.context ?? ''),
        },
      ]
    })
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
