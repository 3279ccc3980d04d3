/**
 * Columns of strings to the bytes of Arrow and back. All cells are converted at once, which costs a fraction
 * of a call for each; where one ends and the next begins is counted off on the bytes.
 */

/** Where each cell begins in the bytes (one more offset than cells, the last their end), and the bytes. */
export function encodeStrings(cells: readonly (string | null)[]): { offsets: Int32Array; bytes: Buffer } {
  const joined = cells.join('')
  const bytes = Buffer.from(joined)
  const offsets = new Int32Array(cells.length + 1)
  const isAscii = bytes.length === joined.length
  let at = 0
  for (let i = 0; i < cells.length; i++) {
    let units = cells[i]?.length ?? 0
    if (isAscii) at += units
    else
      while (units > 0) {
        const lead = bytes[at]!
        at += lengthOf(lead)
        units -= unitsOf(lead)
      }
    // Half a character ended the cell, whose other half begins the next.
    if (units < 0 && !isAscii) return encodeStrings(cells.map(cell => cell && Buffer.from(cell).toString()))
    offsets[i + 1] = at
  }
  return { offsets, bytes }
}

/** The strings between offsets; what `isNull` says is null. */
export function decodeStrings(
  offsets: Int32Array,
  bytes: Buffer,
  isNull: (i: number) => boolean,
): (string | null)[] {
  const joined = bytes.toString('utf8')
  const isAscii = bytes.length === joined.length
  const cells: (string | null)[] = []
  let at = offsets[0]!
  let unit = 0
  for (let i = 0; i + 1 < offsets.length; i++) {
    const from = unit
    const end = offsets[i + 1]!
    if (isAscii) unit += end - at
    else for (let b = at; b < end; b += lengthOf(bytes[b]!)) unit += unitsOf(bytes[b]!)
    cells.push(isNull(i) ? null : joined.slice(from, unit))
    at = end
  }
  return cells
}

/** Bytes of the character that this byte opens. */
const lengthOf = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)
/** UTF-16 code units of that character. */
const unitsOf = (lead: number): number => (lead < 0xf0 ? 1 : 2)
