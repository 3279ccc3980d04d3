import { expect, test } from 'vitest'
import { Draft } from '../../pipeline/2-clean/draft.ts'
import { changesOf } from '../../pipeline/2-clean/fixer.ts'
import { fixers } from '../../pipeline/2-clean/fixers.ts'
import { Alignment } from '../../pipeline/language/edits.ts'

const RAW = [
  'Tận dụng tốt các Hiệp định thương mại tự do⁽¹⁾ đã ký, kiên quyết cắt giảm tối đa các khoản chi',
  '⁽¹⁾ Gồm 17 hiệp định,  trong đó có EVFTA.',
  'không cần thiết trong năm 2021.',
  'Đoạn sau có 5 xã.',
].join('\n\n')

test('ranges in a footnote that was moved go along with it, both ways', () => {
  const draft = new Draft(RAW)
  for (const fixer of fixers) draft.apply(changesOf(fixer, draft.text))
  expect(draft.text.split('\n').map(line => line.slice(0, 20))).toEqual([
    'Tận dụng tốt các Hiệ',
    '⁽¹⁾ Gồm 17 hiệp định',
    'Đoạn sau có 5 xã.',
  ])
  const rows = draft.changes.map(change => ({ ...change, before: RAW.slice(change.start, change.end) }))
  const alignment = new Alignment(rows)
  for (const piece of ['17 hiệp định', 'EVFTA', '⁽¹⁾ Gồm', 'không cần thiết', '5 xã', 'năm 2021']) {
    const at = draft.text.lastIndexOf(piece)
    const original = alignment.toOriginal(at, at + piece.length)
    expect(RAW.slice(original.start, original.end)).toBe(piece)
    expect(alignment.toEdited(original.start, original.end)).toEqual({ start: at, end: at + piece.length })
  }
})
