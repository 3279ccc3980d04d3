/** Gold annotations (`test/gold/README.md` says what the keys mean) and where their quotes stand in a raw text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface GoldTarget {
  quote: string
  kind: 'target' | 'result'
  indicator: string
  measure: string
  comparator?: string
  low: number | null
  high: number | null
  unit: string
  period: string
  place?: string
}

export interface Gold {
  doc: string
  meta?: Record<string, string>
  targets?: GoldTarget[]
  partial?: boolean
  milestones?: boolean
  ignore?: string[]
  refs?: string[]
  fixes?: { wrong: string; right: string }[]
}

/** All annotations of a folder, by document name; none where there is no such folder. Throws where a file is no JSON. */
export function readGold(folder: string): Gold[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.json') && existsSync(join(folder, name)))
    .map(name => parsed(join(folder, name)))
    .filter(gold => typeof gold.doc === 'string' && gold.targets !== undefined)
    .sort((a, b) => (a.doc < b.doc ? -1 : 1))
}

function parsed(file: string): Gold {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Gold
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`)
  }
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Half-open offsets of a quote in a raw text, letter by letter or, where it does not stand there so, with white
 * space matching any white space. Throws where it does not stand there exactly once; `doc` is named then.
 */
export function locate(raw: string, quote: string, doc: string): { start: number; end: number } {
  const exact = raw.indexOf(quote)
  if (exact >= 0 && raw.indexOf(quote, exact + 1) < 0) return { start: exact, end: exact + quote.length }
  const pattern = new RegExp(quote.trim().split(/\s+/).map(escapeRegExp).join('\\s+'), 'g')
  const found = [...raw.matchAll(pattern)]
  if (found.length !== 1)
    throw new Error(`${doc}: the quote stands ${found.length} times in the text: ${quote}`)
  return { start: found[0]!.index, end: found[0]!.index + found[0]![0].length }
}
