/** Continuity over labelled orders. */
import { Continuity } from '../../pipeline/6-compare/continuity.ts'
import { segmenter } from '../../pipeline/language/words/segment.ts'
import { type Row, rowOf } from '../../pipeline/tables.ts'
import { source } from './figures.ts'
import { context } from './models.ts'
import type { LabelledOrder } from './orders.ts'

/** Rows over documents, each a day and its orders; ids are d0:0, d0:1 … d1:0 … */
export function continuityOf(
  documents: readonly [day: string, orders: readonly string[], more?: Partial<Row<'documents'>>][],
): Row<'continuity'>[] {
  const continuity = new Continuity(() => text => context.models.get(segmenter).segment(text))
  documents.forEach(([day, orders, more], d) => {
    continuity.add(
      source(`d${d}`, day, more),
      orders.map((text, i) =>
        rowOf('directives', {
          directive_id: `d${d}:${i}`,
          doc_id: `d${d}`,
          sentence_id: '',
          action: '',
          cited: /\d+-\p{Lu}+\/TW/u.exec(text)?.[0] ?? null,
          text,
          start: 0,
          end: 1,
        }),
      ),
    )
  })
  return [...continuity.rows()]
}

/** How the orders of a conclusion were led to those of the one before. */
export interface Score {
  readonly orders: number
  /** Led to the right one, to a wrong one or where none is right, and not led to a right one. */
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function scoreOf(before: readonly LabelledOrder[], after: readonly LabelledOrder[]): Score {
  const texts = (orders: readonly LabelledOrder[]): string[] => orders.map(({ text }) => text)
  const rows = continuityOf([
    ['2021-01-01', texts(before)],
    ['2022-01-01', texts(after)],
  ])
  let right = 0
  let wrong = 0
  let missed = 0
  after.forEach(({ from = [] }, i) => {
    const found = rows.find(row => row.directive_id === `d1:${i}`)!.previous_id
    const wanted = [from].flat().map(place => `d0:${place}`)
    if (found !== null && wanted.includes(found)) right++
    else {
      if (found !== null) wrong++
      if (wanted.length > 0) missed++
    }
  })
  return {
    orders: after.length,
    right,
    wrong,
    missed,
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  }
}
