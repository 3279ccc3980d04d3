/** Documents for the benchmark: texts of corpus/ varied, so that no two are alike. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROVINCES } from '../../pipeline/language/provinces.ts'

/** Characters of a document, as of a provincial conclusion. */
const LENGTH = 25_000
const HEAD_LINES = 12
/** The documents of a province spread over so many years. */
const YEARS = 15

/** Writes `count` documents into a new folder, numbered from `from`; the same numbers give the same documents. */
export function writeDocuments(folder: string, count: number, from = 0): void {
  const texts = readdirSync('corpus')
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readFileSync(join('corpus', name), 'utf8').split('\n'))
  mkdirSync(folder, { recursive: true })
  for (let n = from; n < from + count; n++)
    writeFileSync(join(folder, `${String(n).padStart(6, '0')}.txt`), vary(texts, n))
}

/** The head of one text, then paragraphs of all in their order, of another province and year, with other figures. */
function vary(texts: readonly string[][], n: number): string {
  const random = randomOf(n + 1)
  const province = PROVINCES[n % PROVINCES.length]!.name
  const years = Math.floor(n / PROVINCES.length) % YEARS
  const lines = [...texts[n % texts.length]!.slice(0, HEAD_LINES)]
  let length = 0
  while (length < LENGTH) {
    const text = texts[Math.floor(random() * texts.length)]!
    const start = HEAD_LINES + Math.floor(random() * (text.length - HEAD_LINES))
    for (const line of text.slice(start, start + 20)) {
      lines.push(
        line.replace(/(?<![\d/])\d{1,3}(?=[,.]\d|\s?(?:%|tỷ|triệu|xã|hộ))/g, digits =>
          otherDigits(digits, random),
        ),
      )
      length += line.length + 1
    }
  }
  return lines
    .join('\n')
    .replace(/^(Số:?\s*)\d+/m, `$1${1 + Math.floor(n / PROVINCES.length)}`)
    .replaceAll('Sóc Trăng', province)
    .replaceAll('SÓC TRĂNG', province.toUpperCase())
    .replace(/(?<!\d)20[12]\d(?!\d)/g, year => String(Number(year) - years))
}

const otherDigits = (digits: string, random: () => number): string =>
  digits.replace(/\d/g, () => String(1 + Math.floor(random() * 9)))

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
