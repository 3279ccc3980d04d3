/** Stage 3: what the document is, its sections, its tables, and where every sentence ends. */
import { englishSentenceEnds } from './3-split/english.ts'
import { provinceAbove } from './3-split/fields/territory.ts'
import { englishFieldsOf, fieldsOf } from './3-split/fields.ts'
import { languageOf } from './3-split/language.ts'
import { type Line, linesOf } from './3-split/lines.ts'
import { paragraphsOf } from './3-split/paragraphs.ts'
import { sentenceEnds } from './3-split/sentences.ts'
import { type Table, type TableRow, tablesOf } from './3-split/tables.ts'
import { tableTitle, type Unit, unitsOf } from './3-split/units.ts'
import { openClosingTables, zonesOf } from './3-split/zones.ts'
import { type Gazetteer, gazetteer } from './4-entities/gazetteer.ts'
import { Alignment } from './language/edits.ts'
import { firstWhere } from './language/search.ts'
import { runAlone } from './run/alone.ts'
import { defineStage } from './stage.ts'
import type { Row } from './tables.ts'

export default defineStage({
  scope: 'document',
  name: 'split',
  models: [gazetteer],
  reads: ['documents', 'texts', 'corrections'],
  writes: ['documents', 'sentences', 'cells'],
  run({ documents, texts, corrections }, { models }) {
    const split = documents.map((document): Split => {
      const { doc_id } = document
      const { raw, clean } = texts.find(row => row.doc_id === doc_id) ?? {}
      if (raw === undefined || clean == null) return { document, sentences: [], cells: [] }
      const edits = corrections.filter(row => row.doc_id === doc_id && row.kind !== 'suspect')
      const source = { document, raw, clean, alignment: new Alignment(edits) }
      return splitDocument(source, () => models.get(gazetteer))
    })
    return {
      documents: split.map(({ document }) => document),
      sentences: split.flatMap(({ sentences }) => sentences),
      cells: split.flatMap(({ cells }) => cells),
    }
  },
})

interface Source {
  readonly document: Row<'documents'>
  readonly raw: string
  readonly clean: string
  /** Between the two texts. */
  readonly alignment: Alignment
}
interface Split {
  readonly document: Row<'documents'>
  readonly sentences: readonly Row<'sentences'>[]
  readonly cells: readonly Row<'cells'>[]
}

function splitDocument(source: Source, gazetteerOf: () => Gazetteer): Split {
  const { document, clean } = source
  const language = document.language ?? languageOf(clean)
  const lines = openClosingTables(linesOf(clean))
  const tables = tablesOf(clean, lines)
  const rows = new Map(tables.flatMap(table => table.rows.map(row => [lines[row.line]!.start, row] as const)))
  const zones = zonesOf(lines, new Set([...rows.values()].map(row => row.line)))
  const splitSentences = language === 'en' ? englishSentenceEnds : sentenceEnds
  const paragraphs = paragraphsOf(clean, lines, zones.roles)
  const units = unitsOf(paragraphs, splitSentences, start => rows.get(start))
  const fields =
    language === 'en' ? englishFieldsOf(clean, lines, units) : fieldsOf(clean, lines, zones, units)
  const above =
    fields.issuer && fields.province === null
      ? provinceAbove(fields.issuer, fields.issued_on, gazetteerOf)
      : null
  const province = above ? { province: above.name, province_code: above.code } : {}
  const isRow = (row: TableRow): boolean => zones.roles[row.line] === 'row'
  return {
    document: { ...document, ...fields, ...province, language },
    sentences: sentencesOf(source, units),
    cells: cellsOf(
      source,
      units,
      lines,
      tables.filter(({ rows }) => rows.some(isRow)),
      isRow,
    ),
  }
}

const sentenceId = (doc_id: string, at: number): string => `${doc_id}:s${at + 1}`

function sentencesOf(
  { document, raw, clean, alignment }: Source,
  units: readonly Unit[],
): Row<'sentences'>[] {
  const { doc_id } = document
  const pageOf = pages(raw, document.pages)
  return units.map((unit, i) => {
    const { start, end } = alignment.toOriginal(unit.start, unit.end)
    return {
      sentence_id: sentenceId(doc_id, i),
      doc_id,
      ordinal: i,
      section: unit.section,
      section_title: unit.section_title,
      section_path: unit.section_path,
      kind: unit.kind,
      text: clean.slice(unit.start, unit.end),
      start,
      end,
      page: pageOf(start),
    }
  })
}

/** The cells of the rows that are units of their own. */
function cellsOf(
  { document, clean, alignment }: Source,
  units: readonly Unit[],
  lines: readonly Line[],
  tables: readonly Table[],
  isRow: (row: TableRow) => boolean,
): Row<'cells'>[] {
  const { doc_id } = document
  const unitAt = new Map(units.map((unit, i) => [unit.start, i]))
  const unitOf = (row: TableRow): number => unitAt.get(lines[row.line]!.start)!
  const cells: Row<'cells'>[] = []
  for (const [i, table] of tables.entries()) {
    const table_title = tableTitle(clean, units, unitOf(table.rows[0]!))
    for (const row of table.rows.filter(isRow))
      for (const cell of row.cells)
        cells.push({
          cell_id: `${doc_id}:c${cells.length + 1}`,
          doc_id,
          sentence_id: sentenceId(doc_id, unitOf(row)),
          table: i,
          table_title,
          row: row.row,
          column: cell.column,
          row_header: cell.row_header,
          column_header: cell.column_header,
          text: cell.text,
          ...alignment.toOriginal(cell.start, cell.end),
        })
  }
  return cells
}

/** The page of a raw offset: one more than the form feeds before it. Null where the text is not parted in pages. */
function pages(raw: string, count: number | null): (at: number) => number | null {
  const feeds: number[] = []
  for (let at = raw.indexOf('\f'); at >= 0; at = raw.indexOf('\f', at + 1)) feeds.push(at)
  if (feeds.length === 0 && count === null) return () => null
  return at => firstWhere(feeds.length, i => feeds[i]! >= at) + 1
}

runAlone(import.meta.url)
