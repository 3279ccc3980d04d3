import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Call, CallError, parseCall } from '../../pipeline/run/arguments.ts'
import { defaultOptions } from '../../pipeline/stage.ts'
import { folderOf } from './helpers.ts'

const call = (over: Partial<Call>): Call => ({
  paths: ['corpus'],
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
  const folder = folderOf({ 'review.csv': 'doc_id\n', 'a.yaml': own('a'), 'b.yaml': own('b') })
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
        review: 'doc_id\n',
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
