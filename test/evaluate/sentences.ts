/**
 * Sentences of stage 3 beside three general splitters, on the same texts against the same annotations.
 *
 *   npx tsx test/evaluate/sentences.ts           the units of the real conclusion (test/gold/*.sentences.json)
 *   npx tsx test/evaluate/sentences.ts DIR       NAME.json with "sentences" beside NAME.txt
 *
 * A unit is right where all its letters and digits are those of an annotated one (case, marks and punctuation
 * aside). Lines of the letterhead, recipients and signature are not judged. The general splitters get every
 * line of the text for itself, once of the raw text and once of what stage 2 made of it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sentenceEnds } from '../../pipeline/3-split/sentences.ts'
import { bare } from '../../pipeline/language/vietnamese.ts'
import { readRows } from '../../pipeline/run/arrow.ts'

interface Gold {
  readonly text: string
  readonly wanted: readonly string[]
  /** Neither right nor wrong. */
  readonly pardoned: readonly string[]
}

interface Unit {
  readonly kind: string
  readonly text: string
}

const JUDGED = new Set(['heading', 'sentence', 'item', 'footnote'])

function readGold(folder: string | undefined): Gold[] {
  if (folder === undefined)
    return readdirSync('test/gold')
      .filter(name => name.endsWith('.sentences.json'))
      .map(name => {
        const gold = JSON.parse(readFileSync(join('test/gold', name), 'utf8')) as {
          document: string
          units: Unit[]
        }
        return {
          text: join('corpus', gold.document),
          wanted: gold.units.filter(unit => JUDGED.has(unit.kind)).map(unit => unit.text),
          pardoned: gold.units.filter(unit => !JUDGED.has(unit.kind)).map(unit => unit.text),
        }
      })
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .flatMap(name => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        doc: string
        sentences?: string[]
        sentences_ignored?: string[]
      }
      if (gold.sentences === undefined) return []
      return [
        {
          text: join(folder, gold.doc ?? name.replace(/\.json$/, '.txt')),
          wanted: gold.sentences,
          pardoned: gold.sentences_ignored ?? [],
        },
      ]
    })
}

const load = createRequire(import.meta.url)
const byLine =
  (split: (line: string) => string[]) =>
  (text: string): string[] =>
    text.split('\n').flatMap(line => (line.trim() === '' ? [] : split(line)))

/** The general splitters, by the names of their packages. */
const peers: readonly (readonly [string, () => (text: string) => string[]])[] = [
  [
    'Intl.Segmenter (vi)',
    () => {
      const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' })
      return byLine(line => Array.from(segmenter.segment(line), segment => segment.segment))
    },
  ],
  [
    'natural SentenceTokenizer',
    () => {
      const Tokenizer = load('natural/lib/natural/tokenizers/sentence_tokenizer') as new (
        abbreviations: string[],
      ) => { tokenize(text: string): string[] }
      const tokenizer = new Tokenizer([])
      return byLine(line => tokenizer.tokenize(line))
    },
  ],
  [
    'compromise/one',
    () => {
      const tokenize = load('compromise/one') as (text: string) => {
        json(options: object): { text: string }[]
      }
      return byLine(line =>
        tokenize(line)
          .json({ text: true, terms: false })
          .map(({ text }) => text),
      )
    },
  ],
]

const squash = (text: string): string =>
  bare(text.normalize('NFC').toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '')

function scoreUnits(units: readonly string[], gold: Gold): { right: number; extra: number; missed: number } {
  const left = new Map<string, number>()
  const count = (key: string, by: number) => left.set(key, (left.get(key) ?? 0) + by)
  for (const unit of units) count(squash(unit), 1)
  let right = 0
  for (const unit of gold.wanted) {
    const key = squash(unit)
    if ((left.get(key) ?? 0) === 0) continue
    count(key, -1)
    right++
  }
  for (const unit of gold.pardoned) left.delete(squash(unit))
  left.delete('')
  const extra = [...left.values()].reduce((sum, n) => sum + n, 0)
  return { right, extra, missed: gold.wanted.length - right }
}

const folder = process.argv[2]
const golds = readGold(folder)
if (golds.length === 0) {
  console.error(`${folder}: no NAME.json with "sentences"`)
  process.exit(2)
}
const run = mkdtempSync(join(tmpdir(), 'chitieu-sentences-'))
const done = spawnSync(
  process.execPath,
  ['pipeline/start.mjs', ...golds.map(gold => gold.text), '--out', run, '--to', 'split', '--quiet'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
if (done.status !== 0) process.exit(done.status ?? 1)
const documents = readRows(readFileSync(join(run, 'tables', 'documents.arrow')), 'documents')
const texts = readRows(readFileSync(join(run, 'tables', 'texts.arrow')), 'texts')
const sentences = readRows(readFileSync(join(run, 'tables', 'sentences.arrow')), 'sentences')
rmSync(run, { recursive: true })

const idOf = (gold: Gold): string =>
  documents.find(document => basename(document.source_path) === basename(gold.text))!.doc_id
const cleanOf = (gold: Gold): string => texts.find(text => text.doc_id === idOf(gold))!.clean ?? ''

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

function line(name: string, unitsOf: (gold: Gold) => readonly string[], speed: string) {
  const sum = { right: 0, extra: 0, missed: 0 }
  for (const gold of golds) {
    const score = scoreUnits(unitsOf(gold), gold)
    sum.right += score.right
    sum.extra += score.extra
    sum.missed += score.missed
  }
  const precision = sum.right / Math.max(1, sum.right + sum.extra)
  const recall = sum.right / Math.max(1, sum.right + sum.missed)
  return {
    splitter: name,
    F1: ((2 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(3),
    precision: percent(precision),
    recall: percent(recall),
    ...sum,
    'Mchar/s': speed,
  }
}

/** Millions of characters a second of CPU time, over at least two million characters. */
function speedOf(split: (text: string) => unknown): string {
  const whole = golds.map(cleanOf).join('\n')
  const rounds = Math.ceil(2e6 / whole.length)
  split(whole)
  const from = process.cpuUsage()
  for (let i = 0; i < rounds; i++) split(whole)
  const { user } = process.cpuUsage(from)
  return ((whole.length * rounds) / user).toFixed(1)
}

const table = [
  line(
    'chitieu, stages 1–3',
    gold => {
      const id = idOf(gold)
      return sentences.filter(row => row.doc_id === id && JUDGED.has(row.kind)).map(row => row.text)
    },
    speedOf(byLine(text => [String(sentenceEnds(text).length)])),
  ),
]
for (const [name, make] of peers) {
  const split = make()
  const speed = speedOf(split)
  table.push(
    line(`${name}, clean text`, gold => split(cleanOf(gold)), speed),
    line(`${name}, raw text`, gold => split(readFileSync(gold.text, 'utf8')), speed),
  )
}
console.table(table)
