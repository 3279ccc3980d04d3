import { describe } from 'vitest'
import { NUMBER_RULES } from '../../pipeline/4-entities/citations.ts'
import { DATE_RULES } from '../../pipeline/4-entities/dates.ts'
import { ENGLISH_TIME_RULES } from '../../pipeline/4-entities/english.ts'
import { EVENT_RULES } from '../../pipeline/4-entities/events.ts'
import { NAMED_RULES } from '../../pipeline/4-entities/named-documents.ts'
import { PERIOD_RULES } from '../../pipeline/4-entities/periods.ts'
import { fold } from '../../pipeline/language/vietnamese.ts'
import { testRules } from '../helpers/rules.ts'

describe('periods', () => testRules(PERIOD_RULES, fold))
describe('dates', () => testRules(DATE_RULES, fold))
describe('numbers of documents', () => testRules(NUMBER_RULES))
describe('documents by name', () => testRules(NAMED_RULES, fold))
describe('events', () => testRules(EVENT_RULES, fold))
describe('times in English', () => testRules(ENGLISH_TIME_RULES, text => text.toLowerCase()))
