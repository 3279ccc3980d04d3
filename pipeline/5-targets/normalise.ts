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
  return { low: round(low * factor), high: round(high * factor), unit: unitOf(figure, unit) }
}

function unitOf({ unitClass, unitEntry }: Figure, unit: string): string | null {
  const slash = unit.indexOf('/')
  const per =
    slash < 0
      ? ''
      : unit
          .slice(slash)
          .replace(/\s*\/\s*/g, '/')
          .toLowerCase()
  if (unitClass === 'scale') {
    // "là 3 tỷ" is of money, "3 triệu" may be of people
    return DONG.test(unit) ? `đồng${per}` : null
  }
  const written = (slash < 0 ? unit : unit.slice(0, slash)).trim().toLowerCase()
  const base = unitEntry?.unit?.norm ?? unitEntry?.phrase ?? written
  return base ? `${base}${per}` : null
}
const DONG = /t[ỷỉ]/iu

/** 18,5 × 10⁹ without the dust of binary fractions. */
const round = (value: number): number => Number(value.toPrecision(12))
