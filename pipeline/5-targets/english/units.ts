/** English units: how they are written, and the unit of comparison that Vietnamese documents use too. */

/** Words of scale. */
export const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
}

interface Unit {
  /** As the row writes it; the form itself where it is left out. */
  readonly unit?: string
  readonly norm: string
  readonly factor?: number
  readonly forms: readonly string[]
}

export const CURRENCIES: readonly Unit[] = [
  { unit: 'VND', norm: 'đồng', forms: ['VND', 'VNĐ', 'Vietnamese dong', 'dong'] },
  { unit: 'USD', norm: 'USD', forms: ['USD', 'US$', '$', 'US dollars', 'dollars'] },
  { unit: 'EUR', norm: 'EUR', forms: ['EUR', '€', 'euros'] },
]

export const MEASURED: readonly Unit[] = [
  { unit: 'percentage points', norm: 'điểm %', forms: ['percentage points', 'percentage point', 'pp'] },
  { unit: '%', norm: '%', forms: ['%', 'percent', 'per cent'] },
  { norm: 'ha', forms: ['hectares', 'hectare', 'ha'] },
  { norm: 'km2', forms: ['km2', 'km²', 'square kilometres', 'square kilometers', 'sq km'] },
  { norm: 'm2', forms: ['m2', 'm²', 'square metres', 'square meters', 'sqm'] },
  { norm: 'm3', forms: ['m3', 'm³', 'cubic metres', 'cubic meters'] },
  { norm: 'km', forms: ['km', 'kilometres', 'kilometers'] },
  { norm: 'm', forms: ['metres', 'meters'] },
  { norm: 'tấn', forms: ['tonnes', 'tons', 'metric tons', 'tonne', 'ton'] },
  { norm: 'tấn', factor: 0.001, forms: ['kg', 'kilograms'] },
  { norm: 'MW', forms: ['MW', 'megawatts'] },
  { norm: 'MW', factor: 1000, forms: ['GW', 'gigawatts'] },
  { norm: 'MWh', factor: 0.001, forms: ['kWh'] },
  { norm: 'lần', forms: ['times'] },
  { norm: 'điểm', forms: ['points'] },
]

/** Counted nouns that Vietnamese documents count too, by their singular. */
const COUNTED: Readonly<Record<string, string>> = {
  commune: 'xã',
  district: 'huyện',
  ward: 'phường',
  household: 'hộ',
  person: 'người',
  people: 'người',
  worker: 'lao động',
  job: 'việc làm',
  enterprise: 'doanh nghiệp',
  business: 'doanh nghiệp',
  company: 'doanh nghiệp',
  cooperative: 'hợp tác xã',
  project: 'dự án',
  school: 'trường',
  student: 'học sinh',
  teacher: 'giáo viên',
  house: 'căn',
  visitor: 'lượt khách',
  tourist: 'lượt khách',
  bed: 'giường',
  product: 'sản phẩm',
}

/** "communes" → "xã"; the noun itself where Vietnamese documents do not count it. */
export function countedNorm(noun: string): string {
  const lower = noun.toLowerCase()
  const singular = [lower, lower.replace(/ies$/, 'y'), lower.replace(/s$/, ''), lower.replace(/es$/, '')]
  for (const form of singular) if (COUNTED[form] !== undefined) return COUNTED[form]
  return lower
}

const FORMS = new Map(
  [...CURRENCIES, ...MEASURED].flatMap(row => row.forms.map(form => [form.toLowerCase(), row] as const)),
)

/** The unit that a form writes, with its unit of comparison; null where the form is a counted noun. */
export function unitOf(form: string): { unit: string; norm: string; factor: number } | null {
  const row = FORMS.get(form.replace(/\s+/g, ' ').toLowerCase())
  return row === undefined ? null : { unit: row.unit ?? form, norm: row.norm, factor: row.factor ?? 1 }
}
