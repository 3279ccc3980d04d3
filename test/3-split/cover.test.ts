import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitText } from './split.ts'

const PIECES = [
  'TỈNH ỦY BẮC KẠN',
  'Số 12-KL/TU',
  'Bắc Kạn, ngày 05 tháng 7 năm 2019',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'KẾT LUẬN',
  '# NGHỊ QUYẾT',
  '**VỀ NHIỆM VỤ NĂM 2020**',
  'I. ĐÁNH GIÁ CHUNG',
  '1. Về kinh tế: Thu ngân sách đạt 95%. Chi đúng dự toán…',
  'l.2. Về xã hội',
  'Điều',
  '2. Giao Sở Y tế chủ trì.',
  'a) Mục tiêu',
  '- Tăng trưởng đạt 8,5%; thu đủ;',
  '+ Trồng 5 ha rừng.',
  'Các sở phối hợp thực hiện, khẩn trương hoàn thành và',
  'báo cáo Tỉnh ủy (trước ngày 30/6. Không chậm hơn). Giao TP. Bắc Kạn làm điểm.',
  '⁽¹⁾ Gồm: Thuế, phí.',
  '| TT | Chỉ tiêu | Năm 2020 |',
  '| --- | --- | --- |',
  '| 1 | Số xã | 5 |',
  '|',
  'Số xã\t5\t7',
  'Lúa          12          15',
  'Nơi nhận:',
  '- Các huyện ủy;',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Trần Văn Thử',
  '| Nơi nhận: - Lưu. | CHỦ TỊCH Trần Văn Thử |',
  'PHỤ LỤC I',
  '54',
  '-----',
  '',
  '   ',
]

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

test('the units of a document, in order, hold every letter and digit of its text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }),
      fc.constantFrom('\n', '\n\n', '\n '),
      (pieces, gap) => {
        const clean = pieces.join(gap)
        const { sentences, cells } = splitText(clean)
        expect(sentences.map(unit => letters(unit.text)).join('')).toBe(letters(clean))
        for (const row of [...sentences, ...cells]) expect(clean.slice(row.start, row.end)).toBe(row.text)
        sentences.forEach((unit, i) => {
          expect(unit.ordinal).toBe(i)
          if (i > 0) expect(unit.start).toBeGreaterThanOrEqual(sentences[i - 1]!.end)
        })
        const ids = new Set(sentences.map(unit => unit.sentence_id))
        for (const cell of cells) expect(ids).toContain(cell.sentence_id)
      },
    ),
    { numRuns: 300 },
  )
})
