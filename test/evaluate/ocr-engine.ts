/**
 * How right and how fast pages are read from images. Pages of text (`*.truth.txt` of a folder) are set, degraded
 * as scanners and copiers do, and read back; errors are counted before and after cleaning, the time beside that
 * of the `tesseract` command line on the same images and data.
 *   npx tsx test/evaluate/ocr-engine.ts FOLDER [--pages N] [--jobs N] [--kinds clean,scan,low,copy] [--cli] [--show N]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { createOcr } from '../../pipeline/1-read/ocr.ts'
import read from '../../pipeline/1-read.ts'
import clean from '../../pipeline/2-clean.ts'
import { createContext, readModels } from '../../pipeline/run/context.ts'
import { defaultOptions } from '../../pipeline/stage.ts'
import { degrade, type Kind, kinds, setPage } from './scanned-pages.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '5' },
    jobs: { type: 'string', default: '1' },
    kinds: { type: 'string', default: Object.keys(kinds).join(',') },
    cli: { type: 'boolean', default: false },
    show: { type: 'string', default: '0' },
  },
})
const folder = positionals[0]
if (!folder) throw new Error('give a folder of *.truth.txt')
const truths = readdirSync(folder)
  .filter(name => name.endsWith('.truth.txt'))
  .sort()
  .slice(0, Number(values.pages))
const scratch = mkdtempSync(join(tmpdir(), 'ocr-engine-'))
try {
  const images = values.kinds
    .split(',')
    .flatMap(kind =>
      truths.map((name, i) => ({
        name,
        kind: kind as Kind,
        truth: readFileSync(join(folder, name), 'utf8'),
        i,
      })),
    )
    .map(({ name, kind, truth, i }) => ({
      name,
      kind,
      truth: wordsOf(truth),
      bytes: degrade(setPage(truth), kind, i + 1),
    }))

  const ocr = createOcr({ jobs: Number(values.jobs), cacheFolder: join(scratch, 'cache'), pageSeconds: 300 })
  const context = createContext({ ...defaultOptions, ocr: 'always' }, readModels([clean]), ocr.recognise)
  const readOne = ({ name, bytes }: (typeof images)[number]) =>
    read.run({ source_path: `${name}.png`, bytes }, context)
  await readOne(images[0]!) // the engine starts, and its code gets warm
  rmSync(join(scratch, 'cache'), { recursive: true })
  const began = performance.now()
  const used = process.cpuUsage()
  const results = await Promise.all(images.map(readOne))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  await ocr.close()
  console.log(
    `${images.length} pages with ${values.jobs} engine(s): ${(images.length / seconds).toFixed(2)} pages/s, ${((user + system) / 1e6 / images.length).toFixed(2)} s of processor a page`,
  )

  const sums = new Map<string, { words: number; before: number; after: number }>()
  results.forEach((tables, i) => {
    const { kind, truth, name } = images[i]!
    const cleaned = clean.run(tables, context)
    const before = wordErrors(truth, wordsOf(tables.texts[0]!.raw))
    const after = wordErrors(truth, wordsOf(cleaned.texts[0]!.clean ?? ''))
    if (Number(values.show) > 0)
      console.log(`  ${kind} ${name}: ${before.differences.slice(0, Number(values.show)).join(' · ')}`)
    for (const key of [kind, 'all']) {
      const sum = sums.get(key) ?? { words: 0, before: 0, after: 0 }
      sums.set(key, {
        words: sum.words + truth.length,
        before: sum.before + before.errors,
        after: sum.after + after.errors,
      })
    }
  })
  for (const [kind, { words, before, after }] of sums)
    console.log(
      `${kind}: ${words} words, wrong ${percent(before, words)} → ${percent(after, words)} after cleaning (${percent(before - after, before)} fewer)`,
    )

  if (values.cli) {
    const packed = createRequire(import.meta.url).resolve(
      '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz',
    )
    writeFileSync(join(scratch, 'vie.traineddata'), gunzipSync(readFileSync(packed)))
    let wrong = 0
    let words = 0
    let used = 0
    const start = performance.now()
    for (const { bytes, truth } of images) {
      writeFileSync(join(scratch, 'page.png'), bytes)
      const text = execFileSync(
        'bash',
        ['-c', `TIMEFORMAT='%U %S'; time tesseract page.png - --tessdata-dir . -l vie --oem 1 2>/dev/null`],
        {
          cwd: scratch,
          encoding: 'utf8',
          env: { ...process.env, OMP_THREAD_LIMIT: '1', LC_ALL: 'C' },
          stdio: ['ignore', 'pipe', openSync(join(scratch, 'time'), 'w')],
        },
      )
      used += readFileSync(join(scratch, 'time'), 'utf8')
        .trim()
        .split(' ')
        .map(Number)
        .reduce((a, b) => a + b, 0)
      wrong += wordErrors(truth, wordsOf(text)).errors
      words += truth.length
    }
    const cli = (performance.now() - start) / 1000
    const ours = (user + system) / 1e6
    console.log(
      `tesseract command line, one thread: ${(images.length / cli).toFixed(2)} pages/s, ${(used / images.length).toFixed(2)} s of processor a page, wrong ${percent(wrong, words)}; ours: ${(cli / seconds).toFixed(2)} of its pages/s, ${(used / ours).toFixed(2)} by processor`,
    )
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '0' : ((100 * part) / whole).toFixed(2)} %`
}
