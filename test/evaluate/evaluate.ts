/**
 * `npm run evaluate`: the accuracy of a run on annotated documents, as tables.
 *
 *   npm run evaluate                           the project's own gold on corpus/
 *   npm run evaluate -- --gold DIR             documents and annotations of a folder (NAME.json beside NAME.txt)
 *   npm run evaluate -- --run DIR              a run that is there already, instead of a new one
 *   npm run evaluate -- --show 40              the first 40 differences too
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readRows } from '../../pipeline/run/arrow.ts'
import type { Row, TableName } from '../../pipeline/tables.ts'
import { readGold } from './gold.ts'
import { plainRows } from './plain.ts'
import {
  f1,
  scoreFields,
  scoreFixes,
  scoreRefs,
  scoreTargets,
  sum,
  type Tally,
  type TargetScore,
} from './score.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

const { values } = parseArgs({
  options: { gold: { type: 'string' }, run: { type: 'string' }, show: { type: 'string' } },
})
const goldFolder = values.gold ?? 'test/gold'
const textFolder = values.gold ?? 'corpus'
const gold = readGold(goldFolder)
if (gold.length === 0) {
  console.error(`${goldFolder}: no annotations (NAME.json with "doc" and "targets")`)
  process.exit(2)
}

const run = values.run ?? mkdtempSync(join(tmpdir(), 'chitieu-evaluate-'))
if (!values.run) {
  const files = gold.map(({ doc }) => join(textFolder, doc))
  const done = spawnSync(process.execPath, ['pipeline/start.mjs', ...files, '--out', run, '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
}
const rows = <K extends TableName>(name: K): Row<K>[] =>
  readRows(readFileSync(join(run, 'tables', `${name}.arrow`)), name)
const [documents, texts, targets, entities] = [
  rows('documents'),
  rows('texts'),
  rows('targets'),
  rows('entities'),
]

interface Line {
  name: string
  score: TargetScore
  plain: TargetScore
  refs: Tally
  fields: ReturnType<typeof scoreFields>
  fixes: ReturnType<typeof scoreFixes>
  words: { words: number; before: number; after: number }
}
const lines: Line[] = gold.map(annotation => {
  const document = documents.find(row =>
    row.source_path.split('; ').some(path => basename(path) === annotation.doc),
  )
  if (!document) throw new Error(`${annotation.doc} is not in the run ${run}`)
  const { raw, clean } = texts.find(text => text.doc_id === document.doc_id)!
  const own = <R extends { doc_id: string }>(all: readonly R[]): R[] =>
    all.filter(row => row.doc_id === document.doc_id)
  const truthFile = join(goldFolder, annotation.doc.replace(/\.[^.]+$/, '.truth.txt'))
  const truth = existsSync(truthFile) ? readFileSync(truthFile, 'utf8') : null
  const errorsOf = (text: string): number =>
    truth === null ? 0 : wordErrors(wordsOf(truth), wordsOf(text)).errors
  return {
    name: annotation.doc,
    score: scoreTargets(raw, annotation, own(targets)),
    plain: scoreTargets(raw, annotation, plainRows(raw)),
    refs: annotation.refs ? scoreRefs(annotation, own(entities)) : { right: 0, extra: 0, missed: 0 },
    fields: scoreFields(annotation, document),
    fixes: scoreFixes(annotation, clean ?? ''),
    words: {
      words: truth === null ? 0 : wordsOf(truth).length,
      before: errorsOf(raw),
      after: errorsOf(clean ?? ''),
    },
  }
})

const figure = (n: number): string => n.toFixed(3)
const share = (right: number, of: number): string => (of === 0 ? '' : `${right} of ${of}`)
console.table(
  Object.fromEntries(
    lines.map(line => [
      line.name,
      {
        figures: line.score.numbers.right + line.score.numbers.missed,
        'numbers F1': figure(f1(line.score.numbers)),
        'rows F1': figure(f1(line.score.rows)),
        'refs F1': figure(f1(line.refs)),
        fields: share(line.fields.right, line.fields.right + line.fields.wrong.length),
        fixes: share(line.fixes.right, line.fixes.right + line.fixes.missed.length),
        'wrong words': line.words.words
          ? `${line.words.before} → ${line.words.after} of ${line.words.words}`
          : '',
      },
    ]),
  ),
)

const matches = lines.flatMap(line => line.score.matches)
const right = (field: keyof (typeof matches)[number]['fields']): string =>
  figure(matches.filter(match => match.fields[field]).length / Math.max(1, matches.length))
const line = (of: 'score' | 'plain', part: 'numbers' | 'rows'): string =>
  figure(f1(sum(lines.map(entry => entry[of][part]))))
console.log(
  '\nFigures, beside what a plain pattern for numbers with units finds (value, unit and place in the text; whole rows)',
)
console.table({
  'this pipeline': { 'numbers F1': line('score', 'numbers'), 'rows F1': line('score', 'rows') },
  'plain pattern': { 'numbers F1': line('plain', 'numbers'), 'rows F1': line('plain', 'rows') },
})
console.log('\nFields of the figures found')
console.table({
  share: Object.fromEntries(
    (['kind', 'comparator', 'measure', 'period', 'indicator', 'place'] as const).map(field => [
      field,
      right(field),
    ]),
  ),
})

console.log('\nReliability: rows by confidence, and the share of them that is wholly right')
const judged = [
  ...matches.map(match => ({ confidence: match.row.confidence, whole: match.whole })),
  ...lines.flatMap(entry => entry.score.extra.map(row => ({ confidence: row.confidence, whole: false }))),
]
console.table(
  Object.fromEntries(
    Array.from({ length: 10 }, (_, bin) => {
      const rowsOf = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin)
      const mean =
        rowsOf.reduce((total, { confidence }) => total + confidence, 0) / Math.max(1, rowsOf.length)
      const whole = rowsOf.filter(row => row.whole).length
      return [
        `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}`,
        {
          rows: rowsOf.length,
          'mean confidence': rowsOf.length ? figure(mean) : '',
          right: rowsOf.length ? figure(whole / rowsOf.length) : '',
        },
      ]
    }),
  ),
)
const wrong = judged.filter(({ whole }) => !whole)
console.log(
  `${wrong.filter(({ confidence }) => confidence < 0.8).length} of ${wrong.length} wrong rows have a confidence under 0.8 (${judged.filter(({ confidence }) => confidence < 0.8).length} of ${judged.length} rows are under it)`,
)

if (values.show) {
  const differences = lines.flatMap(({ name, score, fields, fixes }) => [
    ...score.missed.map(target => `${name}: not found: "${target.quote}" (${target.low} ${target.unit})`),
    ...score.extra.map(
      row => `${name}: not in gold: "${row.text}" (${row.value_low} ${row.unit}, ${row.indicator})`,
    ),
    ...score.matches
      .filter(match => !match.whole)
      .map(
        ({ gold: target, row }) =>
          `${name}: "${target.quote}" gold ${target.kind}/${target.comparator}/${target.period}/${target.indicator} run ${row.kind}/${row.comparator}/${row.period}/${row.indicator}`,
      ),
    ...fields.wrong.map(({ field, gold: value, read }) => `${name}: ${field} gold "${value}" run "${read}"`),
    ...fixes.missed.map(fix => `${name}: not repaired: ${fix}`),
  ])
  for (const difference of differences.slice(0, Number(values.show))) console.log(difference)
}
if (!values.run) rmSync(run, { recursive: true })
