import { describe, expect, test } from 'vitest'
import type { Change } from '../../pipeline/2-clean/draft.ts'
import { Review } from '../../pipeline/2-clean/review.ts'
import { applyEdits } from '../../pipeline/language/edits.ts'

const RAW = 'Vẽ văn hóa. Lễ Sene Đôn Ta, hương ước. Vẽ văn hóa'
const change = (before: string, after: string, nth = 0): Change => {
  let start = RAW.indexOf(before)
  for (let i = 0; i < nth; i++) start = RAW.indexOf(before, start + 1)
  return { start, end: start + before.length, after, kind: 'syllable', rule_id: 'noisy-channel', score: 0.95 }
}
const CHANGES = [change('Vẽ', 'Về'), change('hương', 'hướng'), change('Vẽ', 'Về', 1)]
const reviewed = (csv: string, doc = 'a') => applyEdits(RAW, new Review(csv).applied(doc, RAW, CHANGES))
const HEAD = 'doc_id,start,before,after,context,decision\n'

describe('review file', () => {
  test('an empty one changes nothing', () => {
    expect(new Review('').isEmpty).toBe(true)
    expect(reviewed(`${HEAD}a,0,Vẽ,Về,,\n`)).toBe('Về văn hóa. Lễ Sene Đôn Ta, hướng ước. Về văn hóa')
  })
  test('rejects by document and place', () => {
    const csv = `\ufeff${HEAD}a,0,Vẽ,Về,"x, ""y""",reject\n`
    expect(reviewed(csv)).toBe('Vẽ văn hóa. Lễ Sene Đôn Ta, hướng ước. Về văn hóa')
    expect(reviewed(csv, 'b')).toBe('Về văn hóa. Lễ Sene Đôn Ta, hướng ước. Về văn hóa')
  })
  test('rejects everywhere, where the context stands around', () => {
    expect(reviewed(`${HEAD},,hương,hướng,hương ước,reject\n`, 'b')).toContain('hương ước')
    expect(reviewed(`${HEAD},,hương,hướng,hương hoa,reject\n`, 'b')).toContain('hướng ước')
    expect(reviewed(`${HEAD}*,,Vẽ,,,reject\n`)).toBe('Vẽ văn hóa. Lễ Sene Đôn Ta, hướng ước. Vẽ văn hóa')
  })
  test('adds by place and by context, and gives way to no other change', () => {
    expect(reviewed(`${HEAD},,Đôn,Đôl,Sene Đôn Ta,add\na,28,hương ước,quy ước,,add\n`)).toBe(
      'Về văn hóa. Lễ Sene Đôl Ta, quy ước. Về văn hóa',
    )
  })
  test('cells that are parted by semicolons or tabs', () => {
    for (const separator of [';', '\t']) {
      const csv = `${HEAD},,hương,hướng,"hương ước",reject\n`.replaceAll(',', separator)
      expect(reviewed(csv)).toContain('hương ước')
    }
  })
  test('accepts what is too improbable', () => {
    const review = new Review(`${HEAD},,ước,Ước,,accept\n`)
    expect(review.isAccepted('a', RAW, 34, 37, 'Ước')).toBe(true)
    expect(review.isAccepted('a', RAW, 34, 37, 'ướt')).toBe(false)
  })
  test('is read with the separators and line ends of any spreadsheet', () => {
    const rejected = 'Vẽ văn hóa. Lễ Sene Đôn Ta, hướng ước. Về văn hóa'
    const rows = ['doc_id,start,before,after,context,decision', 'a,0,Vẽ,Về,,reject']
    for (const separator of [',', ';', '\t'])
      for (const end of ['\n', '\r\n', '\r'])
        expect(reviewed(rows.map(row => row.replaceAll(',', separator) + end).join(''))).toBe(rejected)
  })
  test('says which row it does not understand', () => {
    expect(() => new Review(`${HEAD}a,0,Vẽ,Về,,maybe\n`)).toThrow('row 2: the decision is "maybe"')
    expect(() => new Review(`${HEAD}a,0,Vẽ,Về,,reject\na,1x,Vẽ,Về,,reject\n`)).toThrow('row 3: start is "1x"')
    expect(() => new Review(`${HEAD}a,0,"Vẽ,Về,,reject\n`)).toThrow('Quote Not Closed')
  })
})
