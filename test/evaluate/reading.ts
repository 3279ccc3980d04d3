/**
 * How right PDFs are read: words of ours against those of `pdftotext` (poppler-utils), page by page.
 *   npx tsx test/evaluate/reading.ts FOLDER [--show N]
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import read from '../../pipeline/1-read.ts'
import { type Context, defaultOptions } from '../../pipeline/stage.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: npm run evaluate:pdf -- FOLDER   (PDF files)')
  process.exit(2)
}
const show = Number(process.argv[process.argv.indexOf('--show') + 1]) || 0
const context: Context = {
  models: {
    get: () => {
      throw new Error('no model is read here')
    },
  },
  options: { ...defaultOptions, ocr: 'never' },
  engines: 1,
  recognise: () => Promise.reject(new Error('no page is read from its image here')),
}

let errors = 0
let bagErrors = 0
let plainErrors = 0
let plainWords = 0
let words = 0
for (const name of readdirSync(folder)
  .filter(name => name.endsWith('.pdf'))
  .sort()) {
  const file = join(folder, name)
  const { documents, texts } = await read.run({ source_path: name, bytes: readFileSync(file) }, context)
  const ours = texts[0]!.raw.split('\f')
  const theirs = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .replace(/\f$/, '')
    .split('\f')
  let wrong = 0
  let bag = 0
  let count = 0
  const differing: number[] = []
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const truth = wordsOf(theirs[i] ?? '')
    const read = wordsOf((ours[i] ?? '').replace(/^\||\|$|(?<= )\|(?= )/gm, ' '))
    const { errors, differences } = wordErrors(truth, read)
    const apart = apartFrom(truth, read)
    if (apart > 0) differing.push(i + 1)
    wrong += errors
    // pdftotext reads the cells of a table in another order: only pages without tables tell about the order
    if (!/^\|/m.test(ours[i] ?? '')) {
      plainErrors += errors
      plainWords += truth.length
    }
    bag += apart
    count += truth.length
    if (show > 0 && apart > 0) console.log(`  page ${i + 1}: ${differences.slice(0, show).join(' · ')}`)
  }
  errors += wrong
  bagErrors += bag
  words += count
  console.log(
    `${name}: pages ${documents[0]!.pages} of ${theirs.length}, words ${count}, in order ${percent(wrong, count)}, whatever the order ${percent(bag, count)}${differing.length > 0 ? `, pages ${differing.join(' ')}` : ''}`,
  )
}
console.log(
  `all: words wrong, whatever the order ${percent(bagErrors, words)}; in order ${percent(errors, words)}, on pages without tables ${percent(plainErrors, plainWords)}`,
)

/** Words that one side has more often than the other, half of both counted. */
function apartFrom(truth: readonly string[], read: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of truth) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const word of read) counts.set(word, (counts.get(word) ?? 0) - 1)
  let missing = 0
  let extra = 0
  for (const count of counts.values()) count > 0 ? (missing += count) : (extra -= count)
  return Math.max(missing, extra)
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '0' : ((100 * part) / whole).toFixed(2)} %`
}
