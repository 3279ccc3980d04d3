/**
 * How well orders are led to those that they go on with, on invented conclusions labelled by hand.
 *
 *   npx tsx test/evaluate/continuity.ts
 */

import { type Score, scoreOf } from '../6-compare/continuity-score.ts'
import { UNSEEN } from '../6-compare/continuity-unseen.ts'
import { CONCLUSIONS } from '../6-compare/orders.ts'

const shown = ({ precision, recall, f1, ...counts }: Score) => ({
  ...counts,
  precision: precision.toFixed(3),
  recall: recall.toFixed(3),
  F1: f1.toFixed(3),
})
console.table({
  'threshold chosen on, 1st → 2nd': shown(scoreOf(CONCLUSIONS[0]!, CONCLUSIONS[1]!)),
  'threshold chosen on, 2nd → 3rd': shown(scoreOf(CONCLUSIONS[1]!, CONCLUSIONS[2]!)),
  unseen: shown(scoreOf(UNSEEN[0]!, UNSEEN[1]!)),
})
