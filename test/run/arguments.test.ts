import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Call, CallError, parseCall } from '../../pipeline/run/arguments.ts'
import { defaultOptions } from '../../pipeline/stage.ts'
import { folderOf } from './helpers.ts'

const call = (over: Partial<Call>): Call => ({
  paths: [],
  out: 'reports',
  to: 'report',
  jobs: expect.any(Number),
  parquet: false,
  quiet: false,
  options: defaultOptions,
  ...over,
})

test('nothing given: corpus/ to reports/', async () => {
  expect(await parseCall([])).toEqual(call({}))
})

test('all options', async () => {
  const own = (topic: string): string => `topic: ${topic}\nvi: Riêng\nen: Own\nindicators: []\n`
  const folder = folderOf({ 'review.csv': 'before,decision\n', 'a.yaml': own('a'), 'b.yaml': own('b') })
  const given = await parseCall(
    [
      'a.txt b --out c --to targets --jobs 3 --threshold 0.5 --ocr never --page-seconds 5 --max-bytes 7 --max-pages 9',
      `--parquet --quiet --review ${folder}/review.csv --indicators ${folder}/a.yaml --indicators ${folder}/b.yaml`,
    ]
      .join(' ')
      .split(' '),
  )
  expect(given).toEqual(
    call({
      paths: ['a.txt', 'b'],
      out: 'c',
      to: 'targets',
      jobs: 3,
      parquet: true,
      quiet: true,
      options: {
        threshold: 0.5,
        ocr: 'never',
        pageSeconds: 5,
        maxBytes: 7,
        maxPages: 9,
        review: 'before,decision\n',
        indicators: [own('a'), own('b')],
      },
    }),
  )
})

test.each([
  ['--colour', "Unknown option '--colour'. --help lists the options"],
  ['--to targts', '--to targts: give one of read, clean, split, entities, targets, compare, report'],
  ['--jobs 0', '--jobs 0: give a whole number from 1 to 256'],
  ['--jobs two', '--jobs two: give a whole number from 1 to 256'],
  ['--threshold 1.5', '--threshold 1.5: give a number from 0 to 1'],
  ['--max-pages 1.5', '--max-pages 1.5: give a whole number from 1 on'],
  ['--ocr maybe', '--ocr maybe: give one of auto, always, never'],
  ['--out', "Option '--out <value>' argument missing. --help lists the options"],
  ['--out ', '--out: give the name of a folder'],
  ['--jobs -1', "Option '--jobs' argument is ambiguous. --help lists the options"],
  ['--review none.csv', '--review none.csv: there is no such file'],
])('%s', async (args, message) => {
  await expect(parseCall(args.split(' '))).rejects.toThrow(new CallError(message))
})

test('an indicator file that breaks the schema: file, line and key', async () => {
  const folder = folderOf({ 'a.yaml': 'topic: a\nvi: Riêng\nindicators: []\n' })
  await expect(parseCall(['--indicators', join(folder, 'a.yaml')])).rejects.toThrow(
    /^--indicators .*a\.yaml:1 en: Invalid input/,
  )
})

test('a review file that is not understood: file and row', async () => {
  const review = (text: string): string => join(folderOf({ 'r.csv': text }), 'r.csv')
  const asked = (text: string) => expect(parseCall(['--review', review(text)])).rejects
  await asked('before;decision\na;maybe').toThrow(/^--review .*r\.csv, row 2: the decision is "maybe"/)
  await asked('before,after\na,b').toThrow(/r\.csv, row 1: there is no column "decision"$/)
  await asked('before,start,decision\na,1.5,add').toThrow(/r\.csv, row 2: start is "1\.5"/)
})

test('a review file in UTF-16, as Excel saves Unicode text', async () => {
  const text = '\ufeffbefore\tdecision\nVẽ\treject\n'
  const folder = folderOf({ 'r.txt': Buffer.from(text, 'utf16le') })
  expect((await parseCall(['--review', join(folder, 'r.txt')])).options.review).toBe(text)
})

test('a review file that cannot be understood: file, row and why', async () => {
  const folder = folderOf({ 'review.csv': 'before,decision\nVẽ,perhaps\n' })
  await expect(parseCall(['--review', join(folder, 'review.csv')])).rejects.toThrow(
    /^--review .*review\.csv, row 2: the decision is "perhaps"/,
  )
})

test('an option file that is a folder', async () => {
  const folder = folderOf()
  await expect(parseCall(['--review', join(folder)])).rejects.toThrow('is a folder, not a file')
})
