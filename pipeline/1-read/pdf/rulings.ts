/** Straight lines that a PDF page draws: strokes and thin filled rectangles. */
import type { Ruling } from './grids.ts'

type Matrix = readonly [number, number, number, number, number, number]

/** What is used of the list of operators that pdf.js makes of a page. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Codes of the operators, by name (pdf.js `OPS`). */
export type OperatorCodes = Readonly<Record<string, number>>

/** Points: a filled rectangle that is thinner is a line; a line that is shorter is an ornament. */
const THIN = 3
const SHORT = 6
/** A page with more is a drawing, and no table is sought on it. */
const MAX_RULINGS = 4000

/** The rulings of a page in the coordinates of `viewport` (y downwards). Empty for a page that is a drawing. */
export function rulingsOf(operators: Operators, codes: OperatorCodes, viewport: Matrix): Ruling[] {
  const rulings: Ruling[] = []
  const coded = (...names: string[]) => new Set(names.map(name => codes[name]))
  const strokes = coded(
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  )
  const fills = coded('fill', 'eoFill')
  const saved: Matrix[] = []
  let matrix: Matrix = viewport
  operators.fnArray.forEach((code, i) => {
    const args = operators.argsArray[i] as readonly unknown[]
    if (code === codes.save) saved.push(matrix)
    else if (code === codes.restore) matrix = saved.pop() ?? matrix
    else if (code === codes.transform) matrix = multiply(matrix, args as unknown as Matrix)
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix)
      if (args[0]) matrix = multiply(matrix, args[0] as Matrix)
    } else if (code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (code === codes.constructPath) {
      const stroked = strokes.has(args[0] as number)
      if (!stroked && !fills.has(args[0] as number)) return
      for (const path of (args[1] as readonly (Float32Array | null)[]) ?? [])
        if (path) addPath(rulings, path, matrix, stroked)
    }
  })
  return rulings.length > MAX_RULINGS ? [] : rulings
}

/** A path is a list of codes with their points: 0 move, 1 line, 2 curve, 3 curve of two points, 4 close. */
function addPath(rulings: Ruling[], path: Float32Array, matrix: Matrix, stroked: boolean): void {
  let points: [number, number][] = []
  const finish = () => {
    addShape(rulings, points, stroked)
    points = []
  }
  for (let i = 0; i < path.length; ) {
    const code = path[i++]
    if (code === 0) finish()
    if (code === 0 || code === 1) points.push(apply(matrix, path[i++]!, path[i++]!))
    else if (code === 2 || code === 3) {
      points = []
      i += code === 2 ? 6 : 4
    }
  }
  finish()
}

function addShape(rulings: Ruling[], points: readonly [number, number][], stroked: boolean): void {
  if (points.length < 2) return
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= THIN && right - left > SHORT) add(true, (top + bottom) / 2, left, right)
  else if (right - left <= THIN && bottom - top > SHORT) add(false, (left + right) / 2, top, bottom)
  else if (
    stroked &&
    points.length >= 4 &&
    points.length <= 5 &&
    right - left > SHORT &&
    bottom - top > SHORT
  ) {
    // the frame of a cell; a filled one is its shade, or marks words
    add(true, top, left, right)
    add(true, bottom, left, right)
    add(false, left, top, bottom)
    add(false, right, top, bottom)
  }
  function add(horizontal: boolean, at: number, from: number, to: number): void {
    rulings.push({ horizontal, at, from, to })
  }
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]
/** The matrix that applies `inner` first. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
