/** Which cells of a column have a value: one bit a row, as Arrow keeps it; no bits where all have one. */

const NOTHING = new Uint8Array(0)

export function validity(cells: readonly unknown[]): { bitmap: Uint8Array; nulls: number } {
  let nulls = 0
  for (const cell of cells) if (cell === null) nulls++
  if (nulls === 0) return { bitmap: NOTHING, nulls }
  const bitmap = new Uint8Array(Math.ceil(cells.length / 8))
  cells.forEach((cell, i) => {
    if (cell !== null) bitmap[i >> 3]! |= 1 << (i & 7)
  })
  return { bitmap, nulls }
}

export const isSet = (bits: Uint8Array, i: number): boolean => (bits[i >> 3]! & (1 << (i & 7))) !== 0

export const isNull = (bitmap: Uint8Array, i: number): boolean => bitmap.length > 0 && !isSet(bitmap, i)
