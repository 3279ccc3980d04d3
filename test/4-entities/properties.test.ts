import fc from 'fast-check'
import { expect, test } from 'vitest'
import { find } from '../../pipeline/4-entities/find.ts'
import { frame } from './frame.ts'

/** Pieces of the grammars, so that random texts meet the rules. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Nghị quyết',
      'số',
      '12',
      '/NQ-CP',
      '-KL/TW',
      'ngày',
      '29/6/2021',
      'tháng',
      'năm',
      '2021',
      '2025',
      '-',
      ',',
      ';',
      '.',
    ],
    ...[
      'tỉnh',
      'Sóc Trăng',
      'các xã',
      'huyện',
      'Châu Thành',
      'TP',
      'Tỉnh ủy',
      'UBND',
      'Ban',
      'Sở',
      'Tài chính',
      'và',
      'các',
      'của',
    ],
    ...[
      'Luật',
      'sửa đổi',
      'Đất đai',
      'Đại hội',
      'XIII',
      'Chương trình',
      'giai đoạn',
      'ông',
      'Nguyễn Văn',
      'An',
      '“',
      '”',
      '(',
      ')',
      'cùng kỳ',
    ],
  ),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
)
const text = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(' ').normalize('NFC'))
const kind = fc.constantFrom('sentence', 'heading', 'header', 'signature', 'recipient', 'row')
const language = fc.constantFrom('vi', 'en', null)

test('any text: mentions lie in it, in order, each with words', () => {
  fc.assert(
    fc.property(text, kind, language, (text, kind, language) => {
      const mentions = find({ text, kind }, frame({ language }))
      for (const { start, end } of mentions) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        expect(end).toBeGreaterThan(start)
      }
      const starts = mentions.map(mention => mention.start)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    }),
    { numRuns: 1500, seed: 4 },
  )
})

test('mentions of one type do not overlap', () => {
  fc.assert(
    fc.property(text, text => {
      const mentions = find({ text, kind: 'sentence' }, frame())
      for (const type of new Set(mentions.map(mention => mention.type))) {
        let last = 0
        for (const { start, end } of mentions.filter(mention => mention.type === type)) {
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }
    }),
    { numRuns: 1500, seed: 4 },
  )
})
