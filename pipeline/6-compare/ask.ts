/**
 * `npm run compare -- --indicator grdp --place "Sóc Trăng" --from 2021-H1 --to 2022-H1`: a question of one's own,
 * answered from the tables of a run by the rules of stage 6.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gazetteer } from '../4-entities/gazetteer.ts'
import { IndicatorError, readIndicators } from '../5-targets/ontology/read.ts'
import { ontologyOf } from '../5-targets/ontology.ts'
import stage from '../6-compare.ts'
import { fold } from '../language/vietnamese.ts'
import { createContext, readModels } from '../run/context.ts'
import { csvHeader, csvLines } from '../run/csv.ts'
import { readTable } from '../run/read-table.ts'
import { reason } from '../run/reason.ts'
import { defaultOptions, type Stage } from '../stage.ts'
import { answer, type Question, QuestionError } from './answer.ts'
import { Territories } from './territory.ts'

const USAGE = `npm run compare -- --indicator NAME [--place NAME] [--from PERIOD --to PERIOD] [--out FILE] [--tables DIR] [--indicators FILE]

  --indicator  id or name: grdp, "tổng mức bán lẻ", "poverty rate"
  --place      "Sóc Trăng", "thị xã Vĩnh Châu"; without it all places
  --from --to  periods: 2021, 2021-H1, 2021-Q3, 2021-9M, 2021-06, 2021/2025; without them every comparison
  --out        CSV file (default: compare-INDICATOR.csv in DIR)
  --tables     folder of a run (default: reports)
  --indicators YAML file of indicators that the run was given; may be given more than once`

function readCall(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        indicator: { type: 'string' },
        place: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        out: { type: 'string' },
        tables: { type: 'string' },
        indicators: { type: 'string', multiple: true },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new QuestionError(`${(error as Error).message.split('. ')[0]}\n\n${USAGE}`, 2)
  }
}

/** The text of a file of indicators that keeps to the schema. */
function indicatorsIn(file: string): string {
  try {
    const text = readFileSync(file, 'utf8')
    readIndicators(file, text)
    return text
  } catch (error) {
    const what = error instanceof IndicatorError ? error.message : `${file}: ${reason(error)}`
    throw new QuestionError(`--indicators ${what}`, 2)
  }
}

/** The folder of a run, also where its `tables` folder is named. */
function folderOf(given: string): string {
  const folder =
    basename(given) === 'tables' && existsSync(join(given, 'targets.arrow')) ? dirname(given) : given
  if (!existsSync(join(folder, 'tables', 'targets.arrow')))
    throw new QuestionError(
      `${join(folder, 'tables', 'targets.arrow')} is missing. Run first: npm start -- PATH… --out ${folder}`,
      2,
    )
  return folder
}

/** Answers on stdout and in a file. Returns the exit code: 0, 1 where nothing was found, 2 where the call was wrong. */
export function ask(argv: readonly string[]): number {
  try {
    const { indicator, place, from, to, out, tables, indicators = [], help } = readCall(argv)
    if (help) {
      process.stdout.write(`${USAGE}\n`)
      return 0
    }
    if (!indicator) throw new QuestionError(`--indicator is missing\n\n${USAGE}`, 2)
    const question: Question = { indicator, place: place ?? null, from: from ?? null, to: to ?? null }
    const folder = folderOf(tables ?? 'reports')
    const options = { ...defaultOptions, indicators: indicators.map(indicatorsIn) }
    const context = createContext(options, readModels([stage as Stage]), () =>
      Promise.reject(new Error('a question reads no images')),
    )
    const { id, rows, table } = answer(
      question,
      [...readTable(folder, 'documents')].flat(),
      readTable(folder, 'targets'),
      ontologyOf(context),
      new Territories(() => context.models.get(gazetteer)),
    )
    const file = out ?? join(folder, `compare-${fold(id).replace(/[^a-z0-9_-]+/g, '-')}.csv`)
    writeFileSync(file, csvHeader('comparisons') + csvLines('comparisons', rows))
    process.stdout.write(`${table}\n${rows.length} comparisons → ${file}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.exitCode
  }
}

if (process.argv[1]?.endsWith('ask.ts')) process.exitCode = ask(process.argv.slice(2))
