/** Arguments of the command line to a call, checked. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { defaultOptions, type Options } from '../stage.ts'
import { reason } from './reason.ts'
import { type StageName, stageNames } from './stages.ts'

/** The call was wrong; the message says what to do. Exit code 2. */
export class CallError extends Error {
  override readonly name = 'CallError'
}

export interface Call {
  /** None: `corpus`. */
  readonly paths: readonly string[]
  readonly out: string
  readonly to: StageName
  readonly jobs: number
  readonly parquet: boolean
  readonly quiet: boolean
  readonly options: Options
}

/** Where results go that are to go nowhere else. */
export const DEFAULT_OUT = 'reports'

const OCR = ['auto', 'always', 'never'] as const

/** Rejects with CallError. */
export async function parseCall(argv: readonly string[]): Promise<Call> {
  const { values, positionals } = parse(argv)
  const number = (
    name: 'jobs' | 'threshold' | 'page-seconds' | 'max-bytes' | 'max-pages',
    most = Infinity,
  ) => {
    const text = values[name]
    if (text === undefined) return undefined
    const value = Number(text)
    const whole = name !== 'threshold'
    if (
      text.trim() === '' ||
      !(value >= (whole ? 1 : 0) && value <= most) ||
      (whole && !Number.isInteger(value))
    )
      throw new CallError(
        `--${name} ${text}: give a ${whole ? 'whole number from 1' : 'number from 0'} ${most === Infinity ? 'on' : `to ${most}`}`,
      )
    return value
  }
  return {
    paths: positionals,
    out: folder(values.out ?? DEFAULT_OUT),
    to: oneOf('to', values.to ?? 'report', stageNames),
    jobs: number('jobs', 256) ?? availableParallelism(),
    parquet: values.parquet ?? false,
    quiet: values.quiet ?? false,
    options: {
      threshold: number('threshold', 1) ?? defaultOptions.threshold,
      review: values.review === undefined ? defaultOptions.review : await readReview(values.review),
      indicators: await Promise.all((values.indicators ?? []).map(readOwnIndicators)),
      ocr: oneOf('ocr', values.ocr ?? defaultOptions.ocr, OCR),
      pageSeconds: number('page-seconds') ?? defaultOptions.pageSeconds,
      maxBytes: number('max-bytes') ?? defaultOptions.maxBytes,
      maxPages: number('max-pages') ?? defaultOptions.maxPages,
    },
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        to: { type: 'string' },
        jobs: { type: 'string' },
        threshold: { type: 'string' },
        review: { type: 'string' },
        indicators: { type: 'string', multiple: true },
        ocr: { type: 'string' },
        'page-seconds': { type: 'string' },
        'max-bytes': { type: 'string' },
        'max-pages': { type: 'string' },
        parquet: { type: 'boolean' },
        quiet: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CallError(`${(error as Error).message.split(/\.\s/)[0]}. --help lists the options`)
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(candidate => candidate === value)
  if (found === undefined) throw new CallError(`--${name} ${value}: give one of ${allowed.join(', ')}`)
  return found
}

/** An empty name, as of a variable of the shell that is not set, would be the folder in which one stands. */
function folder(name: string): string {
  if (name.trim() === '') throw new CallError('--out: give the name of a folder')
  return name
}

function readText(name: string, file: string): string {
  try {
    const bytes = readFileSync(file)
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new CallError(`--${name} ${file}: ${reason(error)}`)
  }
}

/** The text of a review file, if it can be understood. */
async function readReview(file: string): Promise<string> {
  const text = readText('review', file)
  const { Review, ReviewError } = await import('../2-clean/review.ts')
  try {
    new Review(text)
  } catch (error) {
    throw error instanceof ReviewError ? new CallError(`--review ${file}, ${error.message}`) : error
  }
  return text
}

/** The text of an indicator file, if it keeps to the schema. */
async function readOwnIndicators(file: string): Promise<string> {
  const text = readText('indicators', file)
  const { IndicatorError, readIndicators } = await import('../5-targets/ontology/read.ts')
  try {
    readIndicators(file, text)
  } catch (error) {
    throw error instanceof IndicatorError ? new CallError(`--indicators ${error.message}`) : error
  }
  return text
}
