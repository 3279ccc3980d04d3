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

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/

/** Date.parse would take the 30th of February for the 2nd of March. */
function isDay(date: string): boolean {
  const parts = ISO.exec(date)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (MONTHS[month - 1] ?? 0))
}
