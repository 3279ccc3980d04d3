/** One lexicon of all words of the grammar: a trie over syllables that gives the longest phrase at a token. */
import { fold } from '../../language/vietnamese.ts'
import { type Tokens, tokenize } from '../tokens.ts'
import { actions } from './actions.ts'
import { type Numeral, numerals } from './numerals.ts'
import { Role } from './roles.ts'
import { countedNouns, durations, measuredUnits, scales, type UnitRow, vagueNouns } from './units.ts'
import { wordRows } from './words.ts'

export interface Entry {
  readonly phrase: string
  roles: number
  unit: UnitRow | null
  scale: number
  duration: boolean
  vague: boolean
  numeral: Numeral | null
}

interface Node {
  next: Map<string, Node> | null
  entry: Entry | null
}

const root: Map<string, Node> = new Map()

function entryOf(phrase: string): Entry {
  const words = tokenize(fold(phrase)).text
  let level = root
  let node: Node | undefined
  for (const word of words) {
    node = level.get(word)
    if (!node) {
      node = { next: null, entry: null }
      level.set(word, node)
    }
    node.next ??= new Map()
    level = node.next
  }
  node!.entry ??= {
    phrase: fold(phrase),
    roles: 0,
    unit: null,
    scale: 0,
    duration: false,
    vague: false,
    numeral: null,
  }
  return node!.entry
}

for (const row of wordRows) for (const word of row.words) entryOf(word).roles |= row.role
for (const verb of actions) entryOf(verb).roles |= Role.ACTION
for (const unit of measuredUnits)
  for (const form of unit.forms) {
    const entry = entryOf(form)
    entry.roles |= Role.UNIT
    entry.unit = unit
  }
for (const numeral of numerals) for (const words of numeral.words) entryOf(words).numeral = numeral
for (const noun of countedNouns) entryOf(noun).roles |= Role.COUNT
for (const noun of durations) {
  const entry = entryOf(noun)
  entry.roles |= Role.COUNT
  entry.duration = true
}
for (const noun of vagueNouns) {
  const entry = entryOf(noun)
  entry.roles |= Role.COUNT
  entry.vague = true
}
for (const { word, factor } of scales) {
  const entry = entryOf(word)
  entry.roles |= Role.SCALE
  entry.scale = factor
}

/** The longest phrase of the lexicon that starts at token `at`; its length in tokens stands in `found.length`. */
export function lookup(tokens: Tokens, at: number, found: { length: number }): Entry | null {
  let node = root.get(tokens.text[at]!)
  let entry: Entry | null = null
  let i = at + 1
  while (node) {
    if (node.entry) {
      entry = node.entry
      found.length = i - at
    }
    if (i >= tokens.length || !node.next) break
    node = node.next.get(tokens.text[i]!)
    i++
  }
  return entry
}

/** The longest phrase with one of the roles that starts at token `at`. */
export function lookupRole(
  tokens: Tokens,
  at: number,
  roles: number,
  found: { length: number },
): Entry | null {
  if (at >= tokens.length) return null
  let node = root.get(tokens.text[at]!)
  let entry: Entry | null = null
  let i = at + 1
  while (node) {
    if (node.entry && node.entry.roles & roles) {
      entry = node.entry
      found.length = i - at
    }
    if (i >= tokens.length || !node.next) break
    node = node.next.get(tokens.text[i]!)
    i++
  }
  return entry
}

/** The entry of a unit by its form. */
export const unitEntryOf = (form: string): Entry => entryOf(form)
