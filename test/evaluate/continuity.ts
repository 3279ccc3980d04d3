/**
 * How well orders are led to those that they go on with, on invented conclusions labelled by hand.
 *
 *   npx tsx test/evaluate/continuity.ts
 */

import { type Score, scoreOf } from '../6-compare/continuity-score.ts'
import { UNSEEN } from '../6-compare/continuity-unseen.ts'
import { CONCLUSIONS, OTHER_SUBJECTS } from '../6-compare/orders.ts'

/** Empty where nothing goes on. */
const figure = (n: number): string => (Number.isNaN(n) ? '' : n.toFixed(3))
const shown = ({ precision, recall, f1, ...counts }: Score) => ({
  ...counts,
  precision: figure(precision),
  recall: figure(recall),
  F1: figure(f1),
})
console.table({
  'threshold chosen on, 1st → 2nd': shown(scoreOf(CONCLUSIONS[0]!, CONCLUSIONS[1]!)),
  'threshold chosen on, 2nd → 3rd': shown(scoreOf(CONCLUSIONS[1]!, CONCLUSIONS[2]!)),
  'chosen on, plans on two subjects': shown(scoreOf(OTHER_SUBJECTS[0]!, OTHER_SUBJECTS[1]!)),
  unseen: shown(scoreOf(UNSEEN[0]!, UNSEEN[1]!)),
})
