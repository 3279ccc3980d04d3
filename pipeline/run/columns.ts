const NONE: ReadonlySet<number> = new Set()

/** Lines for a terminal whose cells stand below each other; `right`: the columns that end below each other. */
export function inColumns(
  lines: readonly (readonly string[])[],
  right: ReadonlySet<number> = NONE,
): string[] {
  const widths: number[] = []
  for (const line of lines)
    for (const [i, { length }] of line.entries()) widths[i] = Math.max(widths[i] ?? 0, length)
  return lines.map(line =>
    line
      .map((cell, i) => (right.has(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd(),
  )
}
