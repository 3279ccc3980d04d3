/**
 * Reads indicator files (YAML). Each is checked against the schema below; a message names file, line and key.
 */
import { createRequire } from 'node:module'
import { parseName } from './pattern.ts'

/** An indicator as the ontology knows it. */
export interface Indicator {
  readonly id: string
  readonly topic: string
  /** Vietnamese and English names. */
  readonly vi: string
  readonly en: string
  /** ratio, money_vnd, money_usd, mass, area, length, count … of its level. */
  readonly dimension: string
  /** Usual unit of its level ("tỷ đồng"). */
  readonly unit: string
  /** Which direction is an improvement. */
  readonly better: 'higher' | 'lower' | 'none'
  /** What its level is of: an amount that adds up over the year, the state at the end, a rate of a whole year. */
  readonly timing: 'flow' | 'stock' | 'rate'
  /** Patterns of its names (see `pattern.ts`). */
  readonly names: readonly string[]
}

export interface Topic {
  readonly id: string
  readonly vi: string
  readonly en: string
}

export interface IndicatorFile {
  readonly topic: Topic
  readonly indicators: readonly Indicator[]
}

/** An indicator file that breaks the schema: the message says where and what is allowed. */
export class IndicatorError extends Error {
  override readonly name = 'IndicatorError'
}

/**
 * Loaded at the first file only: the two take 70 ms, and a run without the user's own indicators reads the
 * compiled ones.
 */
const load = createRequire(import.meta.url)

/** Reads one file; `file` is its name in messages. Throws IndicatorError ("x.yaml:12 indicators[3].better: …"). */
export function readIndicators(file: string, text: string): IndicatorFile {
  const { LineCounter, parseDocument } = load('yaml') as typeof import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problem = document.errors[0]
  if (problem)
    throw new IndicatorError(
      `${file}:${lines.linePos(problem.pos[0]).line} ${problem.message.split('\n')[0]}`,
    )
  const fail = (path: readonly PropertyKey[], message: string): never => {
    let known = path.length
    let node: unknown
    do node = document.getIn(path.slice(0, known) as unknown[], true)
    while (!hasRange(node) && known-- > 0)
    const line = hasRange(node) ? lines.linePos(node.range[0]).line : 1
    const key = path.reduce<string>(
      (to, step) => to + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
      '',
    )
    throw new IndicatorError(`${file}:${line} ${key.replace(/^\./, '') || 'file'}: ${message}`)
  }
  const parsed = schema().safeParse(document.toJS())
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    return fail(issue.path, issue.message)
  }
  const { topic, vi, en, indicators } = parsed.data
  const ids = new Set<string>()
  indicators.forEach((indicator, i) => {
    if (ids.has(indicator.id)) fail(['indicators', i, 'id'], `"${indicator.id}" is given twice`)
    ids.add(indicator.id)
    indicator.names.forEach((name, n) => {
      try {
        parseName(name)
      } catch (error) {
        fail(['indicators', i, 'names', n], (error as Error).message)
      }
    })
  })
  return { topic: { id: topic, vi, en }, indicators: indicators.map(indicator => ({ topic, ...indicator })) }
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)

const makeSchema = () => {
  const { z } = load('zod') as typeof import('zod')
  const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case letters, digits and "_"')
  const text = z.string().trim().min(1, 'must not be empty')
  return z.strictObject({
    topic: id,
    vi: text,
    en: text,
    indicators: z.array(
      z.strictObject({
        id,
        vi: text,
        en: text,
        dimension: id,
        unit: text,
        better: z.enum(['higher', 'lower', 'none']),
        timing: z.enum(['flow', 'stock', 'rate']),
        names: z.array(text).min(1, 'must have at least one name'),
      }),
    ),
  })
}
let made: ReturnType<typeof makeSchema> | undefined
const schema = () => (made ??= makeSchema())
