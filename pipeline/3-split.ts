/** Stage 3: what the document is, its sections, its tables, and where every sentence ends. */
import { englishSentenceEnds } from './3-split/english.ts'
import { provinceAbove } from './3-split/fields/territory.ts'
import { englishFieldsOf, fieldsOf } from './3-split/fields.ts'
import { languageOf } from './3-split/language.ts'
import { linesOf } from './3-split/lines.ts'
import { paragraphsOf } from './3-split/paragraphs.ts'
import { sentenceEnds } from './3-split/sentences.ts'
import { type TableRow, tablesOf } from './3-split/tables.ts'
import { tableTitle, unitsOf } from './3-split/units.ts'
import { openClosingTables, zonesOf } from './3-split/zones.ts'
import { gazetteer } from './4-entities/gazetteer.ts'
import { Alignment } from './language/edits.ts'
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
    const sentences: Row<'sentences'>[] = []
    const cells: Row<'cells'>[] = []
    const described = documents.map(document => {
      const text = texts.find(row => row.doc_id === document.doc_id)
      if (text?.clean == null) return document
      const { clean, raw, doc_id } = text
      const language = document.language ?? languageOf(clean)
      const split = language === 'en' ? englishSentenceEnds : sentenceEnds
      const lines = openClosingTables(linesOf(clean))
      const tables = tablesOf(clean, lines)
      const rows = new Map<number, TableRow>()
      for (const table of tables) for (const row of table.rows) rows.set(lines[row.line]!.start, row)
      const zones = zonesOf(lines, new Set(tables.flatMap(table => table.rows.map(row => row.line))))
      const units = unitsOf(paragraphsOf(clean, lines, zones.roles), split, start => rows.get(start))
      const alignment = new Alignment(
        corrections.filter(row => row.doc_id === doc_id && row.kind !== 'suspect'),
      )
      const pageOf = pages(raw, document.pages)
      const unitAt = new Map<number, number>()
      units.forEach((unit, i) => {
        unitAt.set(unit.start, i)
        const { start, end } = alignment.toOriginal(unit.start, unit.end)
        sentences.push({
          sentence_id: `${doc_id}:s${i + 1}`,
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
        })
      })
      const isRow = (row: TableRow): boolean => zones.roles[row.line] === 'row'
      tables
        .filter(table => table.rows.some(isRow))
        .forEach((table, t) => {
          const first = unitAt.get(lines[table.rows[0]!.line]!.start) as number
          const table_title = tableTitle(clean, units, first)
          for (const row of table.rows)
            for (const cell of isRow(row) ? row.cells : [])
              cells.push({
                cell_id: `${doc_id}:c${cells.length + 1}`,
                doc_id,
                sentence_id: `${doc_id}:s${(unitAt.get(lines[row.line]!.start) as number) + 1}`,
                table: t,
                table_title,
                row: row.row,
                column: cell.column,
                row_header: cell.row_header,
                column_header: cell.column_header,
                text: cell.text,
                ...alignment.toOriginal(cell.start, cell.end),
              })
        })
      const fields =
        language === 'en' ? englishFieldsOf(clean, lines, units) : fieldsOf(clean, lines, zones, units)
      const province =
        fields.issuer && fields.province === null
          ? provinceAbove(fields.issuer, fields.issued_on, () => models.get(gazetteer))
          : null
      return {
        ...document,
        ...fields,
        ...(province ? { province: province.name, province_code: province.code } : {}),
        language,
      }
    })
    return { documents: described, sentences, cells }
  },
})

/** The page of a raw offset: one more than the form feeds before it. Null where the text is not parted in pages. */
function pages(raw: string, count: number | null): (at: number) => number | null {
  const feeds: number[] = []
  for (let at = raw.indexOf('\f'); at >= 0; at = raw.indexOf('\f', at + 1)) feeds.push(at)
  if (feeds.length === 0 && count === null) return () => null
  return at => {
    let low = 0
    let high = feeds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (feeds[middle]! < at) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

runAlone(import.meta.url)
