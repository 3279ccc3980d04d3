/** Transformations of a page's plane, and the four ways in which text is turned on it. */

/** [a, b, c, d, e, f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** The matrix that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Degrees clockwise: a landscape table on an upright page reads at 270. */
export type Turn = 0 | 90 | 180 | 270
export const TURNS: readonly Turn[] = [0, 90, 180, 270]

/** What turns text so turned upright (y downwards). */
export const TURN_BACK: Readonly<Record<Turn, Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, -1, 1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, 1, -1, 0, 0, 0],
}
export const turnBack = (turn: Turn, x: number, y: number): [number, number] => apply(TURN_BACK[turn], x, y)

/** Null for slanted text: a watermark. */
export function turnOf([a, b]: Matrix): Turn | null {
  if (Math.abs(b) <= Math.abs(a) * 0.1) return a >= 0 ? 0 : 180
  if (Math.abs(a) <= Math.abs(b) * 0.1) return b >= 0 ? 90 : 270
  return null
}
