/**
 * Units that may be converted into one another. Amounts of one dimension compare, others never: no currency
 * into another without a rate, no household into people.
 */
import { fold } from '../language/vietnamese.ts'

export interface Dimension {
  readonly name: string
  /** What a value in the unit is multiplied with. */
  readonly factor: number
}

/** Name of the dimension, factor, units. */
const ROWS: readonly (readonly [string, number, string])[] = [
  ['%', 1, '% điểm% phầntrăm điểmphầntrăm'],
  ['%', 0.1, '‰ phầnnghìn'],
  ['đồng', 1, 'đồng vnd vnđ đ'],
  ['đồng', 1e3, 'nghìnđồng ngànđồng'],
  ['đồng', 1e6, 'triệuđồng tr.đồng'],
  ['đồng', 1e9, 'tỷđồng tỉđồng'],
  ['đồng', 1e12, 'nghìntỷđồng ngàntỷđồng'],
  ['usd', 1, 'usd đôlamỹ'],
  ['usd', 1e6, 'triệuusd'],
  ['usd', 1e9, 'tỷusd tỉusd'],
  ['tấn', 1, 'tấn'],
  ['tấn', 1e3, 'nghìntấn ngàntấn'],
  ['tấn', 1e6, 'triệutấn'],
  ['tấn', 0.1, 'tạ'],
  ['tấn', 0.001, 'kg kilôgam'],
  ['ha', 1, 'ha hecta hécta'],
  ['ha', 1e3, 'nghìnha ngànha'],
  ['ha', 1e6, 'triệuha'],
  ['ha', 100, 'km2 km²'],
  ['ha', 1e-4, 'm2 m²'],
  ['m', 1, 'm mét'],
  ['m', 1000, 'km kilômét'],
  ['m3', 1, 'm3 m³'],
  ['kwh', 1, 'kwh'],
  ['kwh', 1e3, 'mwh'],
  ['kwh', 1e6, 'gwh triệukwh'],
  ['kwh', 1e9, 'tỷkwh'],
  ['w', 1e6, 'mw'],
  ['w', 1e3, 'kw'],
  ['lần', 1, 'lần times'],
  ['hạng', 1, 'hạng bậc'],
  ['điểm', 1, 'điểm points'],
  ['tuổi', 1, 'tuổi'],
  // people, households, everything else that is counted: see `counted`
  ['hộ', 1, 'hộ hộgiađình hộdân households household'],
  ['người', 1, 'người laođộng nhânkhẩu họcsinh trẻ trẻem hộiviên people persons workers'],
]
const UNITS = new Map(
  ROWS.flatMap(([name, factor, units]) => units.split(' ').map(unit => [unit, { name, factor }] as const)),
)

/** "135 tỷ": what is counted is left away, money nearly always. Values in `norm_unit` have their scale in them. */
const SCALES = new Set(['nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ', 'nghìntỷ', 'ngàntỷ'])

export const isScale = (unit: string): boolean => SCALES.has(fold(unit.normalize('NFC')).replace(/\s+/g, ''))

const memo = new Map<string, Dimension>()

/**
 * The dimension of a unit. `own` is the usual unit of the known indicator (null of an unknown one): where it is
 * per head or hectare, a figure that leaves that away ("54,86 triệu đồng" of income per head) is of it too; and
 * what is counted may be named in another way ("huyện", "huyện, thị xã"). A bare scale ("tỷ") is of the known
 * indicator's unit where that is a sum of money, else of none but its own.
 */
export function dimensionOf(unit: string | null, own: string | null): Dimension {
  const key = own === null ? (unit ?? '') : `${unit}\n${own}`
  let dimension = memo.get(key)
  if (!dimension) {
    dimension = read(unit ?? '', own)
    if (memo.size < 10_000) memo.set(key, dimension)
  }
  return dimension
}

function read(unit: string, own: string | null): Dimension {
  const [base = '', ...per] = fold(unit.normalize('NFC'))
    .split('/')
    .map(part => part.trim())
  if (isScale(unit)) return { name: moneyOf(own) ?? 'scale', factor: 1 }
  const found = UNITS.get(base.replace(/\s+/g, ''))
  const divided = per.filter(part => !/^(?:năm|year|annum)$/.test(part)).join('/')
  const name = found?.name ?? (own === null || base.startsWith('%') ? base : 'count')
  return {
    name: divided && !own?.includes('/') ? `${name}/${divided}` : name,
    factor: found?.factor ?? 1,
  }
}

/** The money that a unit is of: "tỷ đồng" → "đồng". */
function moneyOf(unit: string | null): string | null {
  const name = UNITS.get(fold(unit?.normalize('NFC') ?? '').replace(/\s+/g, ''))?.name
  return name === 'đồng' || name === 'usd' ? name : null
}
