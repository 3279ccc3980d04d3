/**
 * Builds `language-model.confusions.tsv`: how often OCR reads one letter, or one syllable, for another. Learnt from
 * pages with their true text (`pages/NNN.truth.txt` beside `NNN.KIND.txt`) and from counted tables
 * (`confusions_*.tsv`: read, true, count).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignLetters } from '../pipeline/2-clean/syllables/confusions.ts'
import { fold } from '../pipeline/language/vietnamese.ts'
import { alignWords, HELD_OUT_FROM, wordsOf } from './align-words.ts'

/** One letter in so many is misread, over all kinds of pages together. */
const LETTER_ERRORS = 0.006
/** One syllable in so many. */
const SYLLABLE_ERRORS = 0.03
const LEAST = 3

const bareWord = (word: string): string => fold(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))

/** Learns from `folder` and writes `language-model.confusions.tsv` into `models`. */
export function trainConfusions(folder: string, models: string): string {
  const letters = new Map<string, number>()
  const syllables = new Map<string, number>()
  const letterTotals = new Map<string, number>()
  const syllableTotals = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, count: number) =>
    map.set(key, (map.get(key) ?? 0) + count)
  let errors = 0
  const learn = (truth: string, read: string, count: number) => {
    if (truth === read || !/^\p{L}+$/u.test(truth) || !/^[\p{L}]+$/u.test(read)) return
    const operations = alignLetters(truth, read)
    if (operations.length > 2) return
    for (const [from, to] of operations) add(letters, `${from}\t${to}`, count)
    add(syllables, `${truth}\t${read}`, count)
    errors += count
  }
  const pages = join(folder, 'pages')
  for (const file of readdirSync(pages).sort()) {
    const match = /^(\d+)\.(?!truth)(\w+)\.txt$/.exec(file)
    if (!match || Number(match[1]) >= HELD_OUT_FROM) continue
    const truth = wordsOf(readFileSync(join(pages, `${match[1]}.truth.txt`), 'utf8'))
    const read = wordsOf(readFileSync(join(pages, file), 'utf8'))
    for (const [printedAt, readAt] of alignWords(truth, read)) {
      const word = bareWord(truth[printedAt]!)
      for (const letter of word) add(letterTotals, letter, 1)
      add(syllableTotals, word, 1)
      learn(word, bareWord(read[readAt]!), 1)
    }
  }
  for (const file of readdirSync(folder)
    .filter(name => /^confusions_.*\.tsv$/.test(name))
    .sort())
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n').slice(1)) {
      const [read, truth, count] = line.split('\t')
      // the root tames tables that count a few fonts' habits thousands of times
      if (read && truth && count) learn(bareWord(truth), bareWord(read), Math.sqrt(Number(count)))
    }
  // totals on the scale of the errors
  const sum = (map: Map<string, number>) => [...map.values()].reduce((a, b) => a + b, 0)
  const letterScale = sum(letters) / LETTER_ERRORS / sum(letterTotals)
  const syllableScale = errors / SYLLABLE_ERRORS / sum(syllableTotals)
  const logOf = (count: number, total: number) => Math.log(Math.min(0.3, count / total)).toFixed(2)
  const rows: string[] = []
  for (const [key, count] of letters) {
    const from = key.split('\t')[0]!
    const total = ((letterTotals.get(from) ?? 0) + 30) * letterScale
    rows.push(`letter\t${key}\t${logOf(count, from === '' ? sum(letterTotals) * letterScale : total)}`)
  }
  for (const [key, count] of syllables) {
    if (count < LEAST) continue
    const total = ((syllableTotals.get(key.split('\t')[0]!) ?? 0) + 20) * syllableScale
    rows.push(`syllable\t${key}\t${logOf(count, total)}`)
  }
  rows.sort()
  writeFileSync(join(models, 'language-model.confusions.tsv'), `what\ttrue\tread\tlog\n${rows.join('\n')}\n`)
  return `language-model.confusions.tsv: ${rows.length} rows from ${Math.round(errors)} misread syllables`
}
