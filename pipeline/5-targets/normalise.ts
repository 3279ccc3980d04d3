/** Values in one unit a dimension: "18,5 tỷ USD" is 18500000000 USD, "579 nghìn tấn" 579000 tấn. */
import type { Figure } from './figures.ts'

export function normalise(
  figure: Figure,
  unit: string,
  low: number,
  high: number,
): { low: number; high: number; unit: string | null } {
  const row = figure.unitEntry?.unit ?? null
  const factor = figure.scale * (row?.factor ?? 1)
  const slash = unit.indexOf('/')
  const per = slash < 0 ? '' : unit.slice(slash).replace(/\s+/g, '').toLowerCase()
  const base = row
    ? row.norm
    : figure.unitEntry
      ? figure.unitEntry.phrase
      : (slash < 0 ? unit : unit.slice(0, slash)).trim().toLowerCase()
  return { low: round(low * factor), high: round(high * factor), unit: base ? `${base}${per}` : null }
}

/** 18,5 × 10⁹ without the dust of binary fractions. */
const round = (value: number): number => Number(value.toPrecision(12))
