/** Scores the rows of one document against its gold. Pure functions; `evaluate.ts` prints what they give. */
import { intervalOf } from '../../pipeline/language/periods.ts'
import { bare } from '../../pipeline/language/vietnamese.ts'
import type { Row } from '../../pipeline/tables.ts'
import { type Gold, type GoldTarget, locate } from './gold.ts'

/** Right, extra and missed rows. */
export interface Tally {
  right: number
  extra: number
  missed: number
}
export const tally = (): Tally => ({ right: 0, extra: 0, missed: 0 })
export const f1 = ({ right, extra, missed }: Tally): number =>
  right + extra + missed === 0 ? 1 : (2 * right) / (2 * right + extra + missed)
export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({ right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed }),
    tally(),
  )

const words = (text: string): string[] =>
  bare(text.normalize('NFC'))
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
const squash = (text: string | null): string => words(text ?? '').join('')

/** F1 of the words of two phrases, marks and case aside. */
export function wordOverlap(a: string, b: string): number {
  const left = words(a)
  const right = words(b)
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count > 0) {
      shared++
      counts.set(word, count - 1)
    }
  }
  return (2 * shared) / (left.length + right.length)
}

const SCALES: readonly [string, number][] = [
  ['nghin ty ', 1e12],
  ['nghin ', 1e3],
  ['van ', 1e4],
  ['trieu ', 1e6],
  ['ty ', 1e9],
  ['million ', 1e6],
  ['billion ', 1e9],
]
/** A unit's scale and base: "tỷ đồng/năm" → 1e9, "dong". */
function unitOf(unit: string): { scale: number; base: string } {
  let base = bare(unit.normalize('NFC')).toLowerCase().trim()
  let scale = 1
  for (const [word, value] of SCALES)
    if (base.startsWith(word)) {
      scale *= value
      base = base.slice(word.length)
    }
  return { scale, base: base.split('/')[0]!.trim() }
}

const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

export type Field = 'kind' | 'comparator' | 'measure' | 'period' | 'indicator' | 'place'

/** How a predicted row, found for a gold figure, agrees with it. */
export interface Match {
  gold: GoldTarget
  row: Row<'targets'>
  fields: Record<Field, boolean>
  /** kind, comparator, period and indicator are all right. */
  whole: boolean
}

export interface TargetScore {
  numbers: Tally
  rows: Tally
  matches: Match[]
  missed: GoldTarget[]
  extra: Row<'targets'>[]
}

const CHANGES = new Set(['growth', 'increment'])
const LEVELS = new Set(['level', 'share'])
const sameMeasure = (a: string, b: string): boolean =>
  a === b || (CHANGES.has(a) && CHANGES.has(b)) || (LEVELS.has(a) && LEVELS.has(b))

/** Pairs rows with gold figures of the same value and unit whose texts overlap, the best agreeing first. */
export function scoreTargets(raw: string, gold: Gold, rows: readonly Row<'targets'>[]): TargetScore {
  const candidates: (Match & { score: number })[] = []
  const targets = gold.targets ?? []
  for (const target of targets) {
    const at = locate(raw, target.quote, gold.doc)
    const unit = unitOf(target.unit)
    for (const row of rows) {
      if (row.start >= at.end || at.start >= row.end) continue
      if (target.low === null ? row.value_low !== null : !sameValue(target, unit, row)) continue
      const overlap = wordOverlap(row.indicator, target.indicator)
      const fields = {
        kind: row.kind === target.kind,
        comparator: row.comparator === (target.comparator ?? 'eq'),
        measure: sameMeasure(row.measure, target.measure),
        period: row.period_end === (intervalOf(target.period)?.end ?? null),
        indicator: overlap >= 0.5,
        place: target.place === undefined || squash(row.place).includes(squash(target.place)),
      }
      const whole = fields.kind && fields.comparator && fields.period && fields.indicator
      const score = Object.values(fields).filter(Boolean).length + overlap
      candidates.push({ gold: target, row, fields, whole, score })
    }
  }
  candidates.sort((a, b) => b.score - a.score)
  const taken = new Set<GoldTarget | Row<'targets'>>()
  const matches = candidates.filter(({ gold: target, row }) => {
    if (taken.has(target) || taken.has(row)) return false
    taken.add(target).add(row)
    return true
  })
  const ignored = (gold.ignore ?? []).map(quote => locate(raw, quote, gold.doc))
  const extra = gold.partial
    ? []
    : rows.filter(
        row =>
          !taken.has(row) &&
          !(row.value_low === null && !gold.milestones) &&
          !ignored.some(span => row.start < span.end && span.start < row.end),
      )
  const missed = targets.filter(target => !taken.has(target))
  const whole = matches.filter(match => match.whole).length
  const wrong = matches.length - whole
  return {
    numbers: { right: matches.length, extra: extra.length, missed: missed.length },
    rows: { right: whole, extra: extra.length + wrong, missed: missed.length + wrong },
    matches,
    missed,
    extra,
  }
}

function sameValue(target: GoldTarget, unit: { scale: number; base: string }, row: Row<'targets'>): boolean {
  if (row.value_low === null) return false
  const own = unitOf(row.unit)
  const high = row.value_high ?? row.value_low
  return (
    own.base === unit.base &&
    close(row.value_low * own.scale, target.low! * unit.scale) &&
    close(high * own.scale, (target.high ?? target.low!) * unit.scale)
  )
}

/** Numbered citations, by canonical number; each time counts. */
export function scoreRefs(gold: Gold, rows: readonly Row<'entities'>[]): Tally {
  const left = rows
    .filter(row => row.type === 'doc_ref')
    .map(row => row.canonical ?? row.text)
    .filter(number => /\d.*\//.test(number))
    .map(squash)
  let right = 0
  for (const ref of gold.refs ?? []) {
    const at = left.indexOf(squash(ref))
    if (at < 0) continue
    left.splice(at, 1)
    right++
  }
  return { right, extra: left.length, missed: (gold.refs ?? []).length - right }
}

/** Document fields that gold states: those right, and what the others were read as. */
export function scoreFields(
  gold: Gold,
  document: Row<'documents'>,
): { right: number; wrong: { field: string; gold: string; read: string | null }[] } {
  const wrong: { field: string; gold: string; read: string | null }[] = []
  const meta = Object.entries(gold.meta ?? {})
  for (const [field, value] of meta) {
    const read = document[field as keyof Row<'documents'>] as string | null
    if (squash(read) !== squash(value)) wrong.push({ field, gold: value, read })
  }
  return { right: meta.length - wrong.length, wrong }
}

/** Fixes that the clean text shows. */
export function scoreFixes(gold: Gold, clean: string): { right: number; missed: string[] } {
  const text = clean.replace(/[ \t]+/g, ' ')
  const fixes = gold.fixes ?? []
  const missed = fixes
    .filter(({ wrong, right }) => !text.includes(right) || (wrong !== '' && text.includes(wrong)))
    .map(({ wrong, right }) => `${wrong} → ${right}`)
  return { right: fixes.length - missed.length, missed }
}
