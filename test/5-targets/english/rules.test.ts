import { describe } from 'vitest'
import { AIMED, DOWN, REACHED, UP } from '../../../pipeline/5-targets/english/clause.ts'
import { ORDERS } from '../../../pipeline/5-targets/english/directives.ts'
import { COMPARATORS } from '../../../pipeline/5-targets/english/figures.ts'
import { testRules } from '../../helpers/rules.ts'

describe('words of change, aim and result', () => testRules([UP, DOWN, AIMED, REACHED]))
describe('comparators', () => testRules(COMPARATORS))
describe('orders', () => testRules(ORDERS))
