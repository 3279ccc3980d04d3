/** Pages to one text, and pages of which there is only an image. */
import { eachOf } from '../run/each-of.ts'
import { type Context, ReadError, type RecognisedWord, type SourceFile } from '../stage.ts'
import { encodePgm, enlarged, type Grey, shrunk } from './image/grey.ts'
import { takeRulings } from './image/ruled.ts'
import { isSideways, quarterTurned } from './image/sideways.ts'
import { skewOf, turnedBack } from './image/skew.ts'
import { type Column, unfold } from './image/unfold.ts'
import { type Box, type Ruling, tableBoxes } from './layout/grids.ts'
import { layOut } from './layout/lay-out.ts'
import type { Run } from './layout/runs.ts'

/** A page's text; offsets of words are into it. Words only where it was read by OCR. */
export interface PageText {
  readonly text: string
  readonly words: readonly { start: number; end: number; confidence: number }[]
}
const NO_PAGE: PageText = { text: '', words: [] }

export interface ReadPages {
  /** Pages parted by form feeds. */
  readonly text: string
  readonly pages: number
  readonly words: readonly { start: number; end: number; page: number; confidence: number }[]
  readonly warnings: readonly string[]
}

function joinPages(pages: readonly PageText[]): Omit<ReadPages, 'warnings'> {
  const words: ReadPages['words'][number][] = []
  const texts: string[] = []
  let offset = 0
  pages.forEach((page, i) => {
    const text = page.text.replaceAll('\f', ' ')
    for (const { start, end, confidence } of page.words)
      words.push({ start: offset + start, end: offset + end, page: i + 1, confidence })
    texts.push(text)
    offset += text.length + 1
  })
  return { text: texts.join('\f'), pages: pages.length, words }
}

/** Degrees below which the engine follows the lines itself. */
const LEVEL = 0.3
/** Points of the longer side of A4, which pages of unknown size are taken for. */
const A4 = 842
/**
 * Pixels of the longer side for which the engine reads best: it was trained on letters of this size, and loses
 * the marks of larger ones (at 300 dpi "phố" becomes "phô" four times as often as at 175) and of smaller ones (at 100
 * and 150 dpi it reads a third and two thirds fewer words wrong when they are enlarged).
 */
const BEST_SIDE = 2050
/** Larger than so much nothing is made: a small image is no page. */
const MOST_ENLARGED = 1.6

function sized(grey: Grey): Grey {
  const factor = BEST_SIDE / Math.max(grey.width, grey.height)
  if (factor < 0.9) return shrunk(grey, factor)
  return factor > 1.1 ? enlarged(grey, Math.min(factor, MOST_ENLARGED)) : grey
}

/** Reads the image of a page. Throws where OCR gives it up. */
export async function readPageImage(
  grey: Grey,
  page: number,
  file: SourceFile,
  context: Context,
): Promise<PageText> {
  const fitted = sized(grey)
  const taken = takeRulings(fitted)
  if (!isSideways(taken.wiped)) {
    const read = await readTurned(fitted, page, file, context, taken)
    if (read.trust >= UPSIDE_DOWN || read.text.text === '') return read.text
    const turned = await readTurned(halfTurned(fitted), page, file, context)
    return turned.trust > read.trust ? turned.text : read.text
  }
  // A column of short lines looks as if it lay on its side, too, and which side is up, only the words tell
  let best = { text: NO_PAGE, trust: -1 }
  for (const turned of [(image: Grey) => image, ...QUARTERS]) {
    const read = await readTurned(turned(fitted), page, file, context)
    if (read.trust > best.trust) best = read
    if (best.trust >= TRUSTED) break
  }
  return best.text
}

const QUARTERS = [true, false].map(clockwise => (image: Grey) => quarterTurned(image, clockwise))
/** A page that was fed in by its foot. */
const halfTurned = (image: Grey): Grey => ({ ...image, data: image.data.toReversed() })
/** Less trust than in any page that is read the right way up. */
const UPSIDE_DOWN = 0.55
/** Trust in a page that is read the right way up; other ways it has 0.5 at the most. */
const TRUSTED = 0.8

/** How far the words say that they were read the right way up (0–1): the engine reads lines that run down the page, too. */
const trustIn = (words: readonly RecognisedWord[]): number =>
  words.length === 0
    ? 0
    : words
        .filter(({ text, left, right, top, bottom }) => text.length < 3 || right - left > bottom - top)
        .reduce((sum, word) => sum + word.confidence, 0) / words.length

/** The image of a page as it stands; `taken` where its rulings are known already. */
async function readTurned(
  grey: Grey,
  page: number,
  file: SourceFile,
  context: Context,
  taken?: ReturnType<typeof takeRulings>,
): Promise<{ text: PageText; trust: number }> {
  const skew = skewOf(grey)
  const level = Math.abs(skew) >= LEVEL ? turnedBack(grey, skew) : grey
  const { rulings, wiped } = (level === grey && taken) || takeRulings(level)
  const recognise = async (image: Grey, short = false) =>
    (await context.recognise({ bytes: encodePgm(image), page, source_path: file.source_path, short })).words
  const scale = A4 / Math.max(level.width, level.height)
  const tables = tableBoxes(scaled(rulings, scale)).map(({ table, cells }) => ({
    table: times(table, 1 / scale),
    cells: cells.map(cell => times(cell, 1 / scale)),
  }))
  const pieces = tables.length === 0 ? [whole(wiped)] : unfold(wiped, tables)
  const words: RecognisedWord[] = []
  for (const { image, short, back } of pieces) {
    // lines are numbered from 0 in each
    const first = (words.at(-1)?.line ?? -1) + 1
    for (const word of back(await recognise(image, short))) words.push({ ...word, line: first + word.line })
  }
  return { text: textOfWords(words, rulings, scale), trust: trustIn(words) }
}

const whole = (image: Grey): Column => ({ image, short: false, back: words => [...words] })

const times = ({ left, top, right, bottom }: Box, factor: number): Box => ({
  left: left * factor,
  top: top * factor,
  right: right * factor,
  bottom: bottom * factor,
})
const scaled = (rulings: readonly Ruling[], scale: number): Ruling[] =>
  rulings.map(({ horizontal, at, from, to }) => ({
    horizontal,
    at: at * scale,
    from: from * scale,
    to: to * scale,
  }))

export async function readPng(file: SourceFile, context: Context): Promise<ReadPages> {
  const { decodePng } = await import('./image/png.ts')
  return await readImages([() => decodePng(file.bytes)], file, context)
}

export async function readJpeg(file: SourceFile, context: Context): Promise<ReadPages> {
  const { decodeJpeg } = await import('./image/jpeg.ts')
  return await readImages([() => decodeJpeg(file.bytes)], file, context)
}

export async function readTiff(file: SourceFile, context: Context): Promise<ReadPages> {
  const { openTiff } = await import('./image/tiff.ts')
  return await readImages(await openTiff(file.bytes), file, context)
}

/** Reads images as the pages of one document. */
async function readImages(
  images: readonly (() => Grey | Promise<Grey>)[],
  file: SourceFile,
  context: Context,
): Promise<ReadPages> {
  if (context.options.ocr === 'never')
    throw new ReadError('this is an image, and reading images is turned off (--ocr never)')
  return await readPages(images.length, context, async number =>
    readPageImage(await images[number - 1]!(), number, file, context),
  )
}

/**
 * Reads the pages of a document by `read` (numbers from 1). A page that fails is named in the warnings and left
 * empty; throws ReadError where nothing is left.
 */
export async function readPages(
  count: number,
  { options: { maxPages }, engines }: Context,
  read: (number: number) => Promise<PageText>,
): Promise<ReadPages> {
  const pages: PageText[] = Array.from({ length: Math.min(count, maxPages) }, () => NO_PAGE)
  const failures: string[] = []
  // the image of one more is made ready while the engines read
  await eachOf(pages.keys(), engines + 1, async i => {
    try {
      pages[i] = await read(i + 1)
    } catch (error) {
      failures[i] = `page ${i + 1} was not read: ${error instanceof Error ? error.message : String(error)}`
    }
  })
  const warnings = Object.values(failures)
  if (count > maxPages) warnings.unshift(`only ${maxPages} of ${count} pages were read (--max-pages)`)
  if (warnings.length > 0 && pages.every(page => page.text === '')) throw new ReadError(warnings.join('; '))
  return { ...joinPages(pages), warnings }
}

/** Private characters that stand for the words while the page is laid out: one a word. */
const FIRST_PLACEHOLDER = 0xf0000

/** Lays words out like those of a PDF. `scale`: points a pixel. */
export function textOfWords(
  words: readonly RecognisedWord[],
  rulings: readonly Ruling[],
  scale: number,
): PageText {
  const size = median(words.map(word => word.bottom - word.top)) * 1.15 * scale
  const bottoms = new Map<number, number[]>()
  for (const { line, bottom } of words) bottoms.set(line, [...(bottoms.get(line) ?? []), bottom])
  const runs = words.map((word, i): Run => {
    const sign = String.fromCodePoint(FIRST_PLACEHOLDER + i)
    return {
      text: ` ${sign}`,
      x: word.left * scale,
      y: median(bottoms.get(word.line)!) * scale,
      width: (word.right - word.left) * scale,
      size,
    }
  })
  const laidOut = layOut(runs, scaled(rulings, scale))
  let text = ''
  const placed: { start: number; end: number; confidence: number }[] = []
  for (const sign of laidOut) {
    const word = words[sign.codePointAt(0)! - FIRST_PLACEHOLDER]
    if (word)
      placed.push({ start: text.length, end: text.length + word.text.length, confidence: word.confidence })
    text += word ? word.text : sign
  }
  return { text, words: placed }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
