/**
 * The indicators as the program loads them: names parsed into patterns, so that neither YAML nor a parser
 * of names costs a run its start. `test/5-targets/ontology.test.ts` keeps the compiled file in step.
 */
import { parseName } from './pattern.ts'
import type { Indicator, IndicatorFile, Topic } from './read.ts'

/** `[indicator, source, shortest, unit]`; words are parted by a space. */
export type CompiledPattern = readonly [number, string, string, string]

export interface CompiledOntology {
  readonly topics: readonly Topic[]
  readonly indicators: readonly Omit<Indicator, 'names'>[]
  readonly patterns: readonly CompiledPattern[]
}

/** Compiles files in their order; an indicator of a later file replaces one of the same id. */
export function compileIndicators(files: readonly IndicatorFile[]): CompiledOntology {
  const topics = new Map(files.map(({ topic }) => [topic.id, topic]))
  const indicators = new Map(files.flatMap(file => file.indicators.map(one => [one.id, one] as const)))
  const kept = [...indicators.values()]
  return {
    topics: [...topics.values()],
    indicators: kept.map(({ names: _, ...rest }) => rest),
    patterns: kept.flatMap((indicator, i) =>
      [...indicator.names, ...shownNames(indicator)].map((name): CompiledPattern => {
        const { source, shortest, unit } = parseName(name)
        return [i, source, shortest.join(' '), unit]
      }),
    ),
  }
}

/** The names that people read are names too; what stands in brackets explains them. */
const shownNames = ({ vi, en }: Indicator): string[] =>
  [vi, en].map(name => name.replace(/\s*\([^)]*\)/g, '').replace(/[()|?*@]/g, ' '))
