/**
 * How right and how fast pages are read from images. Pages of text (`*.truth.txt` of a folder) are set, degraded
 * as scanners and copiers do, and read back; errors are counted before and after cleaning, the time beside that
 * of the `tesseract` command line on the same images and data, as many of it at a time as there are engines.
 *   npx tsx test/evaluate/ocr-engine.ts FOLDER [--pages N] [--jobs N] [--kinds clean,scan,low,copy] [--cli] [--show N] [--keep CACHE]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createOcr } from '../../pipeline/1-read/ocr.ts'
import read from '../../pipeline/1-read.ts'
import clean from '../../pipeline/2-clean.ts'
import { createContext, readModels } from '../../pipeline/run/context.ts'
import { eachOf } from '../../pipeline/run/each-of.ts'
import { defaultOptions } from '../../pipeline/stage.ts'
import { degrade, type Kind, kinds, seen, setPages } from './scanned-pages.ts'
import { tesseractIn } from './tesseract-cli.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '5' },
    jobs: { type: 'string', default: '1' },
    kinds: { type: 'string', default: Object.keys(kinds).join(',') },
    cli: { type: 'boolean', default: false },
    keep: { type: 'string' },
    show: { type: 'string', default: '0' },
  },
})
const folder = positionals[0]
if (!folder) {
  console.error('usage: npm run evaluate:ocr-engine -- PAGES   (a folder of *.truth.txt)')
  process.exit(2)
}
const truths = readdirSync(folder)
  .filter(name => name.endsWith('.truth.txt'))
  .sort()
  .slice(0, Number(values.pages))
const scratch = mkdtempSync(join(tmpdir(), 'ocr-engine-'))
try {
  const documents = values.kinds.split(',').flatMap(kind =>
    truths.map((name, i) => {
      const truth = seen(readFileSync(join(folder, name), 'utf8'))
      return {
        name,
        kind: kind as Kind,
        truth: wordsOf(truth),
        pages: setPages(truth).map(page => degrade(page, kind as Kind, i + 1)),
      }
    }),
  )
  const pages = documents.flatMap(document => document.pages)

  const cacheFolder = values.keep ?? join(scratch, 'cache')
  const ocr = createOcr({ jobs: Number(values.jobs), cacheFolder, pageSeconds: 300 })
  const context = createContext(
    { ...defaultOptions, ocr: 'always' },
    readModels([clean]),
    ocr.recognise,
    Number(values.jobs),
  )
  type Read = Awaited<ReturnType<typeof read.run>>
  const readOne = (bytes: Uint8Array) => read.run({ source_path: 'page.png', bytes }, context)
  // The engines start, and their code gets warm
  await Promise.all(pages.slice(-Number(values.jobs)).map(readOne))
  if (!values.keep) rmSync(cacheFolder, { recursive: true })
  const began = performance.now()
  const used = process.cpuUsage()
  const results = documents.map((): Read[] => [])
  const images = documents.flatMap(({ pages }, i) => pages.map((bytes, page) => ({ bytes, page, i })))
  // as a run does: one page more than there are engines is made ready
  await eachOf(images, Number(values.jobs) + 1, async ({ bytes, page, i }) => {
    results[i]![page] = await readOne(bytes)
  })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  await ocr.close()
  console.log(
    `${pages.length} pages with ${values.jobs} engine(s): ${(pages.length / seconds).toFixed(2)} pages/s, ${((user + system) / 1e6 / pages.length).toFixed(2)} s of processor a page${values.keep ? ' (those that are kept are not read again)' : ''}`,
  )

  const sums = new Map<string, { words: number; before: number; after: number }>()
  results.forEach((read, i) => {
    const { kind, truth, name } = documents[i]!
    const raw = read.map(({ texts }) => seen(texts[0]!.raw)).join('\n')
    const cleaned = read.map(tables => seen(clean.run(tables, context).texts[0]!.clean ?? '')).join('\n')
    const before = wordErrors(truth, wordsOf(raw))
    const after = wordErrors(truth, wordsOf(cleaned))
    for (const [when, { differences }] of Object.entries({ before, after }))
      if (Number(values.show) > 0)
        console.log(
          `  ${kind} ${name} ${when} cleaning: ${differences.slice(0, Number(values.show)).join(' · ')}`,
        )
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
    const readByCli = tesseractIn(scratch)
    const texts = documents.map((): string[] => [])
    let used = 0
    const start = performance.now()
    await eachOf(images.entries(), Number(values.jobs), async ([at, { bytes, page, i }]) => {
      const read = await readByCli(bytes, `page-${at}`)
      texts[i]![page] = read.text
      used += read.used
    })
    const cli = (performance.now() - start) / 1000
    const wrong = texts.reduce(
      (sum, pages, i) => sum + wordErrors(documents[i]!.truth, wordsOf(seen(pages.join('\n')))).errors,
      0,
    )
    const ours = (user + system) / 1e6
    console.log(
      `tesseract command line, ${values.jobs} at a time: ${(pages.length / cli).toFixed(2)} pages/s, ${(used / pages.length).toFixed(2)} s of processor a page, wrong ${percent(wrong, sums.get('all')!.words)}; ours: ${(cli / seconds).toFixed(2)} of its pages/s, ${(used / ours).toFixed(2)} by processor`,
    )
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '0' : ((100 * part) / whole).toFixed(2)} %`
}
