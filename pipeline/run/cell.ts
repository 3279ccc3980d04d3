/** What may stand in a cell. */
import type { ColumnType } from '../tables.ts'

export type Cell = string | number | boolean | null

/** The cell, or null where it says nothing: a quotient by zero is no figure, "2031-02-30" no day. */
export function presentCell(type: ColumnType, cell: Cell | undefined): Cell {
  if (cell === undefined) return null
  if (typeof cell === 'number' && !Number.isFinite(cell)) return null
  if (type === 'date' && typeof cell === 'string' && !isDay(cell)) return null
  return cell
}

/** JavaScript reads the 30th of February as the 2nd of March. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return date.length === 10 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
