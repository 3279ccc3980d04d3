import { expect, test } from 'vitest'
import { inColumns } from '../../pipeline/run/columns.ts'

test('cells stand below each other, figures at their right', () => {
  const lines = [
    ['năm', 'số', ''],
    ['2021', '7', 'x'],
    ['2022', '12'],
  ]
  expect(inColumns(lines, new Set([1]))).toEqual(['năm   số', '2021   7  x', '2022  12'])
})

test('more lines than a call takes arguments', () => {
  expect(inColumns(Array<string[]>(200_000).fill(['a', 'b']))).toHaveLength(200_000)
})
