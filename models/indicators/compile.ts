/** `npx tsx models/indicators/compile.ts`: writes `compiled.json` from the YAML files beside it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compileIndicators } from '../../pipeline/5-targets/ontology/compile.ts'
import { readIndicators } from '../../pipeline/5-targets/ontology/read.ts'

const folder = new URL('.', import.meta.url)

/** The text of `compiled.json`: one pattern a line, so that changes of the YAML are seen in its history. */
export function compiledText(): string {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => readIndicators(`models/indicators/${name}`, readFileSync(new URL(name, folder), 'utf8')))
  const { topics, indicators, patterns } = compileIndicators(files)
  const lines = (rows: readonly unknown[]) => rows.map(row => JSON.stringify(row)).join(',\n')
  return `{"topics":[\n${lines(topics)}\n],"indicators":[\n${lines(indicators)}\n],"patterns":[\n${lines(patterns)}\n]}\n`
}

if (process.argv[1]?.endsWith('compile.ts')) writeFileSync(new URL('compiled.json', folder), compiledText())
