/** Tables on a page, by the lines that are ruled around their cells. */
import { linesOf, type Run, textOf } from './runs.ts'

/** A straight line, horizontal or vertical; `from` < `to`. */
export interface Ruling {
  readonly horizontal: boolean
  /** y of a horizontal, x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PageTable {
  readonly top: number
  readonly bottom: number
  /** Cells by row; a cell of several columns or rows stands in its first, the others are empty. */
  readonly rows: readonly (readonly string[])[]
}

/** Points within which two rulings are at one place, and touch. */
const NEAR = 3
/** No table of an official paper is larger; a drawing may be. */
const MAX_CELLS = 20_000

/** The tables of a page and the runs outside of all. A frame with a single column is no table. */
export function findTables(
  runs: readonly Run[],
  rulings: readonly Ruling[],
): { tables: PageTable[]; rest: Run[] } {
  const tables: PageTable[] = []
  let rest: Run[] = [...runs]
  for (const group of tableRulings(rulings)) {
    const columns = clusters(group.filter(ruling => !ruling.horizontal))
    const rows = clusters(group.filter(ruling => ruling.horizontal))
    const grid = new Grid(columns, rows)
    const inside: Run[] = []
    const outside: Run[] = []
    for (const run of rest) (grid.holds(run) ? inside : outside).push(run)
    if (inside.length === 0) continue
    tables.push({ top: rows[0]!.at, bottom: rows.at(-1)!.at, rows: grid.fill(inside) })
    rest = outside
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}

/** Rulings that touch each other and part at least two columns, table by table. Others frame or underline. */
export const tableRulings = <R extends Ruling>(rulings: readonly R[]): R[][] =>
  connected(rulings).filter(group => {
    const columns = clusters(group.filter(ruling => !ruling.horizontal)).length
    const rows = clusters(group.filter(ruling => ruling.horizontal)).length
    return columns >= 3 && rows >= 2 && columns * rows <= MAX_CELLS
  })

/** A rectangle in the units of the rulings. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The tables of a page from top to bottom: where each stands, and its cells in reading order. */
export const tableBoxes = (rulings: readonly Ruling[]): { table: Box; cells: Box[] }[] =>
  tableRulings(rulings)
    .map(group =>
      new Grid(
        clusters(group.filter(ruling => !ruling.horizontal)),
        clusters(group.filter(ruling => ruling.horizontal)),
      ).boxes(),
    )
    .sort((a, b) => a.table.top - b.table.top)

/** Rulings at one place, and which stretches of it they cover. */
interface Boundary {
  readonly at: number
  readonly covered: readonly (readonly [from: number, to: number])[]
}

function clusters(rulings: readonly Ruling[]): Boundary[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at)
  const groups: Ruling[][] = []
  for (const ruling of sorted) {
    const last = groups.at(-1)
    if (last && ruling.at - last.at(-1)!.at <= NEAR) last.push(ruling)
    else groups.push([ruling])
  }
  return groups.map(group => ({
    at: group.reduce((sum, { at }) => sum + at, 0) / group.length,
    covered: group.map(({ from, to }) => [from, to] as const),
  }))
}

const covers = (boundary: Boundary, at: number): boolean =>
  boundary.covered.some(([from, to]) => from - NEAR <= at && at <= to + NEAR)

class Grid {
  readonly #columns: readonly Boundary[]
  readonly #rows: readonly Boundary[]
  constructor(columns: readonly Boundary[], rows: readonly Boundary[]) {
    this.#columns = columns
    this.#rows = rows
  }

  holds(run: Run): boolean {
    const x = run.x + run.width / 2
    const y = run.y - run.size / 3
    const within = (boundaries: readonly Boundary[], at: number) =>
      boundaries[0]!.at - 1 <= at && at <= boundaries.at(-1)!.at + 1
    return within(this.#columns, x) && within(this.#rows, y)
  }

  fill(runs: readonly Run[]): string[][] {
    const width = this.#columns.length - 1
    const height = this.#rows.length - 1
    const cells: Run[][][] = Array.from({ length: height }, () => Array.from({ length: width }, () => []))
    for (const run of runs) {
      const row = place(this.#rows, run.y - run.size / 3)
      const column = place(this.#columns, run.x + Math.min(run.width / 2, run.size))
      const [r, c] = this.#first(row, column)
      cells[r]![c]!.push(run)
    }
    return cells
      .map(row => row.map(cell => linesOf(cell).map(textOf).join(' ').replace(/\s+/g, ' ').trim()))
      .filter(row => row.some(cell => cell !== ''))
  }

  boxes(): { table: Box; cells: Box[] } {
    const cells = new Map<string, { left: number; top: number; right: number; bottom: number }>()
    for (let row = 0; row < this.#rows.length - 1; row++)
      for (let column = 0; column < this.#columns.length - 1; column++) {
        const box = this.#box(row, row + 1, column, column + 1)
        const key = this.#first(row, column).join(' ')
        const merged = cells.get(key)
        if (!merged) cells.set(key, box)
        else {
          merged.right = Math.max(merged.right, box.right)
          merged.bottom = Math.max(merged.bottom, box.bottom)
        }
      }
    return {
      table: this.#box(0, this.#rows.length - 1, 0, this.#columns.length - 1),
      cells: [...cells.values()],
    }
  }
  #box(top: number, bottom: number, left: number, right: number) {
    return {
      left: this.#columns[left]!.at,
      top: this.#rows[top]!.at,
      right: this.#columns[right]!.at,
      bottom: this.#rows[bottom]!.at,
    }
  }

  /** The first cell of the merged cell that this one is part of: no ruling parts it from there. */
  #first(row: number, column: number): [row: number, column: number] {
    const middle = (boundaries: readonly Boundary[], i: number) =>
      (boundaries[i]!.at + boundaries[i + 1]!.at) / 2
    let r = row
    let c = column
    while (r > 0 && !covers(this.#rows[r]!, middle(this.#columns, c))) r--
    while (c > 0 && !covers(this.#columns[c]!, middle(this.#rows, r))) c--
    return [r, c]
  }
}

/** The index of the stretch between boundaries that `at` lies in. */
function place(boundaries: readonly Boundary[], at: number): number {
  let i = 0
  while (i < boundaries.length - 2 && boundaries[i + 1]!.at <= at) i++
  return i
}

/** Groups of rulings that touch or cross each other. */
function connected<R extends Ruling>(rulings: readonly R[]): R[][] {
  const parent = rulings.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const touch = (a: Ruling, b: Ruling): boolean =>
    a.horizontal === b.horizontal
      ? Math.abs(a.at - b.at) <= NEAR && a.from <= b.to + NEAR && b.from <= a.to + NEAR
      : a.from - NEAR <= b.at && b.at <= a.to + NEAR && b.from - NEAR <= a.at && a.at <= b.to + NEAR
  for (let i = 0; i < rulings.length; i++)
    for (let j = 0; j < i; j++) if (touch(rulings[i]!, rulings[j]!)) parent[root(i)] = root(j)
  const groups = new Map<number, R[]>()
  rulings.forEach((ruling, i) => {
    const group = groups.get(root(i))
    if (group) group.push(ruling)
    else groups.set(root(i), [ruling])
  })
  return [...groups.values()]
}
