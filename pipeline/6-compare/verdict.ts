/** What a comparison says. */
import { daysBetween, elapsed } from './period.ts'
import { type Point, round } from './point.ts'

export type Verdict =
  | 'raised'
  | 'lowered'
  | 'unchanged'
  | 'met'
  | 'missed'
  | 'on_track'
  | 'behind'
  | 'new'
  | 'dropped'

/** Which direction is an improvement. A rank is better the lower it is; of an unknown indicator the aim says it. */
function directionOf({ indicator, measure, comparator, low }: Point): 'higher' | 'lower' {
  if (measure === 'rank') return 'lower'
  if (indicator?.better === 'lower') return 'lower'
  if (indicator) return 'higher'
  if (comparator === 'le') return 'lower'
  return measure === 'growth' && low !== null && low < 0 && comparator !== 'ge' ? 'lower' : 'higher'
}

/** The bound of a figure that says least: of "7 - 7,5%" to be reached 7, of "giảm 2 - 3%" the 2. */
export const boundOf = (point: Point): number | null =>
  directionOf(point) === 'lower' && point.comparator !== 'ge' ? point.high : point.low

/** What rounding and "khoảng" leave open. */
const slack = ({ comparator, low, rounding }: Point): number =>
  comparator === 'approx' ? Math.max(rounding, Math.abs(low ?? 0) * 0.02) : rounding * 1e-6

/** Whether a result reaches a target: by its comparator, else by the direction of the indicator. */
export function attained(target: Point, result: Point, share = 1): boolean {
  if (target.low === null || target.high === null || result.low === null || result.high === null) return true
  const down = target.comparator === 'le' || (target.comparator !== 'ge' && directionOf(target) === 'lower')
  return down
    ? result.high <= target.high * share + slack(target)
    : result.low >= target.low * share - slack(target)
}

/** Raised, lowered or unchanged; of two ranges that begin alike their ends decide. */
export function changeVerdict(from: Point, to: Point): Verdict {
  const ranges = from.comparator === 'range' && to.comparator === 'range'
  const step =
    changeOf(boundOf(from), boundOf(to)) ||
    (ranges ? changeOf(from.low, to.low) || changeOf(from.high, to.high) : 0)
  if (!step) return 'unchanged'
  return step > 0 ? 'raised' : 'lowered'
}

export const changeOf = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : round(to - from)

/**
 * A part of the target's time has passed. Amounts that add up must have come as far as the time has; of a
 * state, a rate or a growth the aim itself must be reached, and of a state it then is.
 */
export function progressVerdict(target: Point, result: Point): Verdict {
  const passed = elapsed(target.period.start, target.period.end, result.period.end)
  if (passed >= 1 && !target.yearly) return attained(target, result) ? 'met' : 'missed'
  if (addsUp(target)) {
    const down = target.comparator === 'le' || (target.comparator !== 'ge' && directionOf(target) === 'lower')
    // a fall adds up too: "giảm 2%" is half reached with 1 %
    if (down && (target.low ?? 0) >= 0)
      return !attained(target, result) ? 'missed' : attained(target, result, passed) ? 'on_track' : 'behind'
    if (attained(target, result)) return 'met'
    return attained(target, result, passed) ? 'on_track' : 'behind'
  }
  if (!attained(target, result)) return 'behind'
  return isState(target) ? 'met' : 'on_track'
}

/** Dimensions of amounts that add up whatever they are of. */
const AMOUNTS = new Set(['đồng', 'usd', 'tấn', 'kwh'])

/** Amounts of a year, plans fulfilled and steps add up; so does the fall of what should fall ("hộ nghèo giảm 2%"). */
export const addsUp = (point: Point): boolean =>
  point.measure === 'completion' ||
  point.measure === 'increment' ||
  (point.measure === 'level' &&
    (point.indicator ? point.indicator.timing === 'flow' : AMOUNTS.has(point.dimension.name))) ||
  (point.measure === 'growth' && !point.yearly && point.indicator?.better === 'lower' && (point.low ?? 0) < 0)

/** A number or share at a moment, as "72 xã": reached once, it is reached. */
export const isState = (point: Point): boolean =>
  point.measure === 'rank' ||
  point.measure === 'milestone' ||
  ((point.measure === 'level' || point.measure === 'share') && point.indicator?.timing === 'stock')

/**
 * A target due in years, a result before: on track where at least the part of the way from the baseline has
 * been gone that the time has, without a baseline the part of the target itself.
 */
export function pathVerdict(target: Point, result: Point, baseline: Point | null): Verdict {
  if (attained(target, result)) return isState(target) ? 'met' : 'on_track'
  if (result.period.end >= target.period.end) return 'missed'
  const from = baseline?.period.end ?? target.source.day
  const passed = daysBetween(from, result.period.end) / daysBetween(from, target.period.end)
  const aim = boundOf(target) ?? 0
  const start = baseline ? (boundOf(baseline) ?? 0) : 0
  const value = boundOf(result) ?? 0
  const way = aim - start
  if (way === 0 || (directionOf(target) === 'lower' && !baseline)) return 'behind'
  // years differ by a day
  return (value - start) / way >= passed - 0.002 ? 'on_track' : 'behind'
}
