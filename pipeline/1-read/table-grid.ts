/** The columns of a table of DOC or RTF, of which each row says only where its own cells begin and end. */

/** Edges nearer to each other (in twips, 1/20 point) are one: rows that were drawn by hand differ by a little. */
const SAME_EDGE = 60
/** Those of a table as wide as Word allows. */
const MAX_EDGES = 64

/**
 * How many columns each cell of each row takes; `rows`: the edges of their cells. One where all rows have as many
 * cells, whatever their widths, and where the edges are damaged.
 */
export function spansOf(rows: readonly (readonly number[])[]): number[][] {
  const counts = new Set(rows.map(edges => edges.length))
  const columns = counts.size > 1 ? columnsOf(rows.flat()) : []
  return rows.map(edges => {
    const spans = edges.slice(1).map((right, i) => columnAt(columns, right) - columnAt(columns, edges[i]!))
    const isWhole = spans.every(span => span > 0) && columns.length <= MAX_EDGES
    return isWhole ? spans : spans.map(() => 1)
  })
}

const columnAt = (columns: readonly number[], edge: number): number =>
  columns.findLastIndex(column => column <= edge + SAME_EDGE)

/** The edges of all rows from left to right, each once. */
function columnsOf(edges: number[]): number[] {
  const columns: number[] = []
  for (const edge of edges.sort((a, b) => a - b))
    if (columns.length === 0 || edge > columns.at(-1)! + SAME_EDGE) columns.push(edge)
  return columns
}
