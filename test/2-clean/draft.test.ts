import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, Draft } from '../../pipeline/2-clean/draft.ts'
import { applyEdits } from '../../pipeline/language/edits.ts'

const change = (start: number, end: number, after: string): Change => ({
  start,
  end,
  after,
  kind: 'test',
  rule_id: 'test',
  score: 1,
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ế', ' ', '\n'), maxLength: 12 })

/** Edits of a text of any length: cut points and insertions, made to fit by `fit`. */
const rounds = fc.array(fc.array(fc.tuple(fc.nat(30), fc.nat(5), letters), { maxLength: 6 }), {
  maxLength: 5,
})

function within(text: string, wishes: readonly (readonly [number, number, string])[]): Change[] {
  const edits: Change[] = []
  let at = 0
  for (const [skip, length, after] of wishes) {
    const start = Math.min(at + (skip % 7), text.length)
    const end = Math.min(start + length, text.length)
    edits.push(change(start, end, after))
    at = end
  }
  return edits
}

test('edits of edited text, folded into edits of the raw text, give the same text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('x', 'y', 'ỷ', ' ', '\n'), maxLength: 40 }),
      rounds,
      (raw, steps) => {
        const draft = new Draft(raw)
        let text = raw
        for (const wishes of steps) {
          const edits = within(text, wishes)
          text = applyEdits(text, edits)
          draft.apply(edits)
        }
        expect(draft.text).toBe(text)
        expect(applyEdits(raw, draft.changes)).toBe(text)
      },
    ),
    { numRuns: 2000 },
  )
})

test('edits that do not touch keep their own reasons', () => {
  const draft = new Draft('Vẽ văn\nhóa')
  draft.apply([{ ...change(6, 7, ' '), rule_id: 'join' }])
  draft.apply([{ ...change(0, 2, 'Về'), rule_id: 'word', score: 0.95 }])
  expect(draft.changes).toEqual([
    { start: 0, end: 2, after: 'Về', kind: 'test', rule_id: 'word', score: 0.95 },
    { start: 6, end: 7, after: ' ', kind: 'test', rule_id: 'join', score: 1 },
  ])
})

test('an edit of edited text is merged with what it touches', () => {
  const draft = new Draft('a  bc d')
  draft.apply([change(1, 3, '-'), change(5, 6, '+')])
  draft.apply([change(0, 3, 'A')])
  expect(draft.changes).toEqual([change(0, 4, 'A'), change(5, 6, '+')])
})

test('what comes back to the raw text is no change', () => {
  const draft = new Draft('abc')
  draft.apply([change(1, 2, 'x')])
  draft.apply([change(1, 2, 'b')])
  expect(draft.changes).toEqual([])
})
