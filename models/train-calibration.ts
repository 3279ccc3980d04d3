/**
 * Fits `language-model.calibration.json`, how likely a doubtful syllable is misread, on pages with their true text
 * (`pages/NNN.truth.txt` beside `NNN.KIND.txt`). The true texts count as pages, too, in which all is right.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Draft } from '../pipeline/2-clean/draft.ts'
import { changesOf } from '../pipeline/2-clean/fixer.ts'
import { fixers } from '../pipeline/2-clean/fixers.ts'
import { languageModel } from '../pipeline/2-clean/language-model.ts'
import { FEATURES, noiseOf, type Weights } from '../pipeline/2-clean/syllables/calibrate.ts'
import { alignWords, HELD_OUT_FROM, wordsOf } from './align-words.ts'

interface Sample {
  /** In the order of the features, scaled. */
  readonly values: readonly number[]
  readonly right: boolean
}

/** Weight of the penalty on large weights. */
const PENALTY = 0.1
const STEPS = 30

/** Fits on `folder`, with the other models as they stand in `models`, and writes the weights there. */
export function trainCalibration(folder: string, models: string): string {
  const repairer = languageModel.parse(file => new Uint8Array(readFileSync(join(models, '..', file))))
  const pages = join(folder, 'pages')
  const samples: Sample[] = []
  for (const file of readdirSync(pages).sort()) {
    const match = /^(\d+)\.\w+\.txt$/.exec(file)
    if (!match || Number(match[1]) >= HELD_OUT_FROM) continue
    const truth = wordsOf(readFileSync(join(pages, `${match[1]}.truth.txt`), 'utf8'))
    const draft = new Draft(readFileSync(join(pages, file), 'utf8'))
    for (const fixer of fixers) draft.apply(changesOf(fixer, draft.text))
    const { doubts, words } = repairer.doubts(draft.text)
    const noise = noiseOf(doubts, words)
    const printed = printedAt(draft.text, truth)
    for (const doubt of doubts) {
      const word = printed(doubt.start)
      if (!word) continue
      const mended = word.read.slice(0, doubt.start - word.start) + doubt.after
      const right = mended + word.read.slice(doubt.end - word.start) === word.printed
      const values = FEATURES.map(({ scale = 1, of }) => Number(of(doubt, noise)) / scale)
      samples.push({ values, right })
    }
  }
  const weights = fitted(samples)
  writeFileSync(join(models, 'language-model.calibration.json'), `${JSON.stringify(weights, null, 2)}\n`)
  return `language-model.calibration.json: ${samples.length} doubts, ${samples.filter(({ right }) => right).length} of them right`
}

interface Word {
  readonly start: number
  readonly read: string
  readonly printed: string
}

/** Gives the word that stands at an offset of the text, and what is printed there; undefined where nothing is. */
function printedAt(text: string, truth: readonly string[]): (offset: number) => Word | undefined {
  const places = [...text.matchAll(/\S+/g)]
  const printed = new Map(
    alignWords(
      truth,
      places.map(([word]) => word.normalize('NFC')),
    ).map(([right, read]) => [read, truth[right]!]),
  )
  const words = places.flatMap(({ 0: read, index }, i): Word[] => {
    const word = printed.get(i)
    return word === undefined ? [] : [{ start: index, read, printed: word }]
  })
  return offset => words.find(({ start, read }) => start <= offset && offset < start + read.length)
}

/** Logistic regression by Newton's method. */
function fitted(samples: readonly Sample[]): Weights {
  const size = FEATURES.length
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map(weight => -PENALTY * weight)
    const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? PENALTY : 0)))
    for (const { values, right } of samples) {
      const logit = values.reduce((sum, value, i) => sum + value * weights[i]!, 0)
      const probability = 1 / (1 + Math.exp(-logit))
      for (let i = 0; i < size; i++) {
        slope[i]! += ((right ? 1 : 0) - probability) * values[i]!
        for (let j = 0; j < size; j++)
          curve[i]![j]! += probability * (1 - probability) * values[i]! * values[j]!
      }
    }
    for (const [i, change] of solved(curve, slope).entries()) weights[i]! += change
  }
  return Object.fromEntries(FEATURES.map(({ name }, i) => [name, Math.round(weights[i]! * 1000) / 1000]))
}

/** x of `matrix` x = `right`, for a matrix that is positive definite, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (const [i, pivot] of rows.entries())
    for (const row of rows.slice(i + 1)) {
      const factor = row[i]! / pivot[i]!
      for (let j = i; j < row.length; j++) row[j]! -= factor * pivot[j]!
    }
  const x = new Array<number>(rows.length).fill(0)
  for (let i = rows.length - 1; i >= 0; i--) {
    const known = x.reduce((sum, value, j) => sum + value * rows[i]![j]!, 0)
    x[i] = (rows[i]!.at(-1)! - known) / rows[i]![i]!
  }
  return x
}
