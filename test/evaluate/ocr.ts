/**
 * Measures stage 2 on pages with their true text: `npx tsx test/evaluate/ocr.ts PAGES [FROM]`, where PAGES holds
 * `NNN.truth.txt` beside `NNN.KIND.txt` and only pages from number FROM on count. Prints, by kind: the word error
 * rate before and after, how many wrong words are mended and right ones harmed, and how well the estimated
 * `ocr_quality` orders the pages by their true error rate (Spearman's rank correlation).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { languageModel } from '../../pipeline/2-clean/language-model.ts'
import clean from '../../pipeline/2-clean.ts'
import { type Context, defaultOptions, type Model } from '../../pipeline/stage.ts'
import type { Row } from '../../pipeline/tables.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const repairer = languageModel.parse(file => new Uint8Array(readFileSync(join(project, file))))
const context: Context = {
  models: { get: <T>(_: Model<T>) => repairer as T },
  options: defaultOptions,
  engines: 1,
  recognise: () => Promise.reject(new Error('no images here')),
}

const MARKS = '\u0300\u0301\u0303\u0309\u0323'
const TONE = new RegExp(
  `([aeiouyAEIOUY]\\p{M}*?)([${MARKS}])((?:[aeiouyAEIOUY][\u0302\u0306\u031b]?)*)`,
  'gu',
)
/** Words with the tone mark at the end of its vowels: where it stands does not count. */
const words = (text: string): string[] =>
  text.normalize('NFD').replace(TONE, '$1$3$2').normalize('NFC').split(/\s+/).filter(Boolean)

/** For every word of the truth what was read there (null for nothing), in a best alignment; and its edits. */
function align(
  truth: readonly string[],
  read: readonly string[],
): { read: (string | null)[]; errors: number } {
  const width = read.length + 1
  const d = new Uint16Array((truth.length + 1) * width)
  for (let j = 0; j < width; j++) d[j] = j
  for (let i = 1; i <= truth.length; i++) {
    d[i * width] = i
    for (let j = 1; j < width; j++) {
      const same = d[(i - 1) * width + j - 1]! + (truth[i - 1] === read[j - 1] ? 0 : 1)
      d[i * width + j] = Math.min(same, d[(i - 1) * width + j]! + 1, d[i * width + j - 1]! + 1)
    }
  }
  const out: (string | null)[] = new Array(truth.length).fill(null)
  for (let i = truth.length, j = read.length; i > 0 || j > 0; ) {
    const here = d[i * width + j]!
    if (i > 0 && j > 0 && here === d[(i - 1) * width + j - 1]! + (truth[i - 1] === read[j - 1] ? 0 : 1))
      out[--i] = read[--j]!
    else if (i > 0 && here === d[(i - 1) * width + j]! + 1) i--
    else j--
  }
  return { read: out, errors: d.at(-1)! }
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => [value, i] as const).sort((a, b) => a[0] - b[0])
  const out: number[] = []
  for (let i = 0; i < order.length; ) {
    let k = i
    while (k < order.length && order[k]![0] === order[i]![0]) k++
    for (let m = i; m < k; m++) out[order[m]![1]] = (i + k - 1) / 2
    i = k
  }
  return out
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)]
  const mean = (x.length - 1) / 2
  let [xy, xx, yy] = [0, 0, 0]
  x.forEach((rank, i) => {
    xy += (rank - mean) * (y[i]! - mean)
    xx += (rank - mean) ** 2
    yy += (y[i]! - mean) ** 2
  })
  return xy / Math.sqrt(xx * yy)
}

const [folder, from = '0'] = process.argv.slice(2)
if (!folder) {
  console.error('usage: npx tsx test/evaluate/ocr.ts PAGES [FROM]')
  process.exit(2)
}
const names = [
  'words',
  'before',
  'after',
  'wrong',
  'mended',
  'right',
  'harmed',
  'figures',
  'figuresHarmed',
] as const
type Sums = Record<(typeof names)[number], number>
const sums = new Map<string, Sums>()
const rates: number[] = []
const qualities: number[] = []
for (const file of readdirSync(folder).sort()) {
  const match = /^(\d+)\.(?!truth)(\w+)\.txt$/.exec(file)
  if (!match || Number(match[1]) < Number(from)) continue
  const raw = readFileSync(join(folder, file), 'utf8')
  const document = { doc_id: file, warnings: null } as Row<'documents'>
  const out = clean.run(
    { documents: [document], texts: [{ doc_id: file, raw, clean: null }], ocr_words: [] },
    context,
  )
  const truth = words(readFileSync(join(folder, `${match[1]}.truth.txt`), 'utf8'))
  const before = align(truth, words(raw))
  const after = align(truth, words(out.texts[0]!.clean!))
  rates.push(before.errors / truth.length)
  qualities.push(out.documents[0]!.ocr_quality!)
  for (const kind of [match[2]!, 'all']) {
    const sum = sums.get(kind) ?? (Object.fromEntries(names.map(name => [name, 0])) as Sums)
    sums.set(kind, sum)
    sum.words += truth.length
    sum.before += before.errors
    sum.after += after.errors
    truth.forEach((word, i) => {
      const was = before.read[i] === word
      const is = after.read[i] === word
      sum[was ? 'right' : 'wrong']++
      if (was && !is) sum.harmed++
      if (!was && is) sum.mended++
      if (/\d/.test(word)) sum.figures++
      if (/\d/.test(word) && was && !is) sum.figuresHarmed++
    })
  }
}
const percent = (part: number, whole: number): string =>
  whole ? `${((100 * part) / whole).toFixed(2)} %` : '–'
console.log('kind   WER before  after    cut by    wrong words mended   right words harmed    figures harmed')
for (const [kind, s] of [...sums].sort())
  console.log(
    [
      kind.padEnd(5),
      percent(s.before, s.words).padStart(10),
      percent(s.after, s.words).padStart(8),
      percent(s.before - s.after, s.before).padStart(9),
      `${percent(s.mended, s.wrong)} of ${s.wrong}`.padStart(20),
      `${percent(s.harmed, s.right)} of ${s.right}`.padStart(20),
      `${s.figuresHarmed} of ${s.figures}`.padStart(17),
    ].join(' '),
  )
console.log(
  `ocr_quality orders ${rates.length} pages by their error rate: Spearman ${(-spearman(rates, qualities)).toFixed(3)}`,
)
