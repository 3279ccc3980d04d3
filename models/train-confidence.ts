/**
 * Fits `models/confidence.json`, how likely a row of the targets table is right, on annotated documents: a folder
 * with NAME.json beside NAME.txt (the format of `test/gold/README.md`). Logistic regression over the features of
 * each row's derivation, checked document by document with that document left out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import read from '../pipeline/1-read.ts'
import clean from '../pipeline/2-clean.ts'
import split from '../pipeline/3-split.ts'
import entities from '../pipeline/4-entities.ts'
import { confidenceOf, type Weights } from '../pipeline/5-targets/confidence.ts'
import { ontologyModel } from '../pipeline/5-targets/ontology.ts'
import { type Explained, targetsOf } from '../pipeline/5-targets/rows.ts'
import { intervalOf } from '../pipeline/language/periods.ts'
import { bare } from '../pipeline/language/vietnamese.ts'
import { type Context, defaultOptions, type Model } from '../pipeline/stage.ts'

interface Gold {
  readonly doc?: string
  readonly partial?: boolean
  readonly milestones?: boolean
  /** Quotes in which a row is neither right nor wrong. */
  readonly ignore?: readonly string[]
  readonly targets?: readonly {
    readonly quote: string
    readonly kind: string
    readonly indicator: string
    readonly comparator?: string
    readonly low: number | null
    readonly period?: string
  }[]
}
interface Sample {
  readonly document: string
  readonly features: readonly string[]
  readonly right: boolean
}

/** Weight of the penalty on large weights; of its square a feature seen once keeps little. */
const PENALTY = 3
const STEPS = 600
/**
 * Rules are written while reading such documents, so that more rows are right in them (0.92) than in documents never
 * read before (0.75 in the last seven, at first sight), in units of the logit.
 */
const OPTIMISM = 1.1

/** Trains on `folder`, writes the weights into `models`, and says how well they hold. */
export async function trainConfidence(folder: string, models: string): Promise<string> {
  const samples: Sample[] = []
  for (const file of readdirSync(folder)
    .filter(name => /^[^.]+\.json$/.test(name))
    .sort())
    samples.push(...(await samplesOf(folder, file)))
  const documents = [...new Set(samples.map(sample => sample.document))]
  const bins = Array.from({ length: 10 }, () => ({ rows: 0, right: 0, sum: 0 }))
  for (const document of documents) {
    const weights = fitted(samples.filter(sample => sample.document !== document))
    for (const sample of samples) {
      if (sample.document !== document) continue
      const confidence = confidenceOf(sample.features, weights)
      const bin = bins[Math.min(9, Math.floor(confidence * 10))]!
      bin.rows++
      bin.sum += confidence
      if (sample.right) bin.right++
    }
  }
  const { bias, features } = fitted(samples)
  const weights: Weights = { bias: round(bias - OPTIMISM), features }
  writeFileSync(join(models, 'confidence.json'), `${JSON.stringify(weights)}\n`)
  const table = bins
    .map((bin, i) => ({ bin, i }))
    .filter(({ bin }) => bin.rows > 0)
    .map(({ bin, i }) => {
      const share = (n: number): string => (n / bin.rows).toFixed(2)
      return `  ${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}  ${String(bin.rows).padStart(4)} rows  expected ${share(bin.sum)}  right ${share(bin.right)}`
    })
  return [
    `${samples.length} rows of ${documents.length} documents, each judged by weights fitted without it`,
    ...table,
  ].join('\n')
}

const round = (value: number): number => Math.round(value * 1000) / 1000

function fitted(samples: readonly Sample[]): Weights {
  const index = new Map<string, number>()
  for (const { features } of samples)
    for (const one of features) if (!index.has(one)) index.set(one, index.size)
  const rows = samples.map(({ features }) => features.map(one => index.get(one)!))
  const weights = new Float64Array(index.size)
  let bias = 0
  const rate = 2 / Math.max(1, samples.length)
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(index.size)
    let slopeOfBias = 0
    samples.forEach((sample, n) => {
      let sum = bias
      for (const i of rows[n]!) sum += weights[i]!
      const error = (sample.right ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      slopeOfBias += error
      for (const i of rows[n]!) slope[i]! += error
    })
    bias += rate * slopeOfBias
    for (let i = 0; i < weights.length; i++) weights[i]! += rate * (slope[i]! - PENALTY * weights[i]!)
  }
  const features: Record<string, number> = {}
  for (const [name, i] of [...index].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (Math.abs(weights[i]!) >= 0.005) features[name] = round(weights[i]!)
  return { bias: round(bias), features }
}

async function samplesOf(folder: string, file: string): Promise<Sample[]> {
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold
  if (!gold.targets) return []
  const name = gold.doc ?? file.replace(/\.json$/, '.txt')
  const bytes = readFileSync(join(folder, name))
  const text = bytes.toString('utf8')
  const rows = await rowsOf(basename(name), bytes)
  const used = new Set<number>()
  const ignored = (gold.ignore ?? []).map(quote => [text.indexOf(quote), text.indexOf(quote) + quote.length])
  return rows.flatMap(({ row, features }) => {
    const right = gold.targets!.some((target, i) => {
      if (used.has(i)) return false
      const at = text.indexOf(target.quote)
      if (at < 0 || row.start >= at + target.quote.length || row.end <= at) return false
      const period = target.period ? intervalOf(target.period) : null
      const same =
        row.value_low === target.low &&
        row.kind === target.kind &&
        row.comparator === (target.comparator ?? 'eq') &&
        (!period || row.period_end === period.end) &&
        overlap(row.indicator, target.indicator) >= 0.5
      if (same) used.add(i)
      return same
    })
    const judged =
      !gold.partial &&
      (row.value_low !== null || gold.milestones) &&
      !ignored.some(([from, to]) => from! >= 0 && row.start < to! && row.end > from!)
    return right || judged ? [{ document: name, features, right }] : []
  })
}

/** Twice the words in common by all words. */
function overlap(a: string, b: string): number {
  const words = (text: string): string[] => bare(text.toLowerCase()).match(/[a-z0-9]+/g) ?? []
  const left = words(a)
  const rest = words(b)
  const total = left.length + rest.length
  let common = 0
  for (const word of left) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return total === 0 ? 0 : (2 * common) / total
}

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const parsed = new Map<string, unknown>()
const context: Context = {
  options: defaultOptions,
  models: {
    get<T>(model: Model<T>): T {
      if (!parsed.has(model.name))
        parsed.set(
          model.name,
          model.parse(path => readFileSync(join(project, path))),
        )
      return parsed.get(model.name) as T
    },
  },
  engines: 1,
  recognise: () => Promise.reject(new Error('training reads texts only')),
}

async function rowsOf(source_path: string, bytes: Uint8Array): Promise<Explained[]> {
  const tables = { ...(await read.run({ source_path, bytes }, context)) }
  Object.assign(tables, clean.run(tables as never, context))
  Object.assign(tables, split.run(tables as never, context))
  Object.assign(tables, entities.run(tables as never, context))
  return targetsOf(tables as never, {
    ontology: context.models.get(ontologyModel).ontology,
    weights: { bias: 0, features: {} },
  })
}
