import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodePgm, enlarged, type Grey, greyOf, shrunk } from '../../pipeline/1-read/image/grey.ts'
import { decodeJpeg } from '../../pipeline/1-read/image/jpeg.ts'
import { decodePng } from '../../pipeline/1-read/image/png.ts'
import { takeRulings } from '../../pipeline/1-read/image/ruled.ts'
import { isSideways, quarterTurned } from '../../pipeline/1-read/image/sideways.ts'
import { skewOf, turnedBack } from '../../pipeline/1-read/image/skew.ts'
import { openTiff } from '../../pipeline/1-read/image/tiff.ts'
import { unfold } from '../../pipeline/1-read/image/unfold.ts'
import { createOcr, type PageDone } from '../../pipeline/1-read/ocr.ts'
import { readPages, textOfWords } from '../../pipeline/1-read/pages.ts'
import { type Context, defaultOptions, type RecognisedWord } from '../../pipeline/stage.ts'
import { encodePng } from '../helpers/png.ts'
import { fixture, readFile } from './files.ts'

function drawn(width: number, height: number, draw: (context: SKRSContext2D) => void) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  draw(context)
  return canvas
}
const greyOfDrawn = (width: number, height: number, draw: (context: SKRSContext2D) => void): Grey =>
  greyOf(drawn(width, height, draw).getContext('2d').getImageData(0, 0, width, height).data, width, height)

describe('images', () => {
  const png = (
    width: number,
    depth: number,
    colour: number,
    rows: readonly number[][],
    palette: readonly number[] = [],
  ) => encodePng({ width, depth, colour, rows, palette })
  it.each<[string, Buffer, number[]]>([
    ['black and white', png(8, 1, 0, [[0b10100000]]), [255, 0, 255, 0, 0, 0, 0, 0]],
    ['four shades', png(4, 2, 0, [[0b00011011]]), [0, 85, 170, 255]],
    [
      'grey',
      png(
        2,
        8,
        0,
        [[7], [9]].map(([a]) => [a!, 200]),
      ),
      [7, 200, 9, 200],
    ],
    ['grey of 16 bits', png(1, 16, 0, [[200, 1]]), [200]],
    ['a palette', png(2, 8, 3, [[1, 0]], [0, 0, 0, 255, 255, 255]), [255, 0]],
    ['colours', png(1, 8, 2, [[255, 0, 0]]), [76]],
    ['opacity', png(2, 8, 4, [[0, 0, 0, 255]]), [255, 0]],
  ])('PNG in %s', (_, bytes, shades) => expect([...decodePng(bytes).data]).toEqual(shades))

  it('PNG with filters, and JPEG, are what was drawn', async () => {
    const canvas = drawn(300, 200, context => {
      context.fillStyle = '#345678'
      for (let x = 10; x < 300; x += 30) context.fillRect(x, x / 2, 12, 30)
    })
    const truth = greyOf(canvas.getContext('2d').getImageData(0, 0, 300, 200).data, 300, 200)
    expect(decodePng(canvas.toBuffer('image/png'))).toEqual(truth)
    const jpeg = await decodeJpeg(canvas.toBuffer('image/jpeg', 95))
    const off = jpeg.data
      .map((shade, i) => Math.abs(shade - truth.data[i]!))
      .reduce((sum, one) => sum + one, 0)
    expect(off / truth.data.length).toBeLessThan(1)
  })
  /** Grey pages of one row each, not compressed. */
  const tiff = (...pages: readonly number[][]) => {
    const parts = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])]
    let at = 8
    pages.forEach((shades, i) => {
      const tags = [
        [256, 4, shades.length],
        [257, 4, 1],
        [258, 3, 8],
        [259, 3, 1],
        [262, 3, 1],
        [273, 4, at + 2 + 9 * 12 + 4],
        [277, 3, 1],
        [278, 4, 1],
        [279, 4, shades.length],
      ]
      const directory = Buffer.alloc(2 + tags.length * 12 + 4)
      directory.writeUInt16LE(tags.length, 0)
      tags.forEach(([tag, type, value], k) => {
        directory.writeUInt16LE(tag!, 2 + k * 12)
        directory.writeUInt16LE(type!, 4 + k * 12)
        directory.writeUInt32LE(1, 6 + k * 12)
        directory.writeUInt32LE(value!, 10 + k * 12)
      })
      at += directory.length + shades.length
      directory.writeUInt32LE(i + 1 < pages.length ? at : 0, directory.length - 4)
      parts.push(directory, Buffer.from(shades))
    })
    return Buffer.concat(parts)
  }
  it('TIFF gives its pages, those that fail are named', async () => {
    const pages = await openTiff(tiff([0, 128, 255, 7], [9, 9, 9, 200]))
    expect(pages.map(page => [...page().data])).toEqual([
      [0, 128, 255, 7],
      [9, 9, 9, 200],
    ])
    const { texts, documents } = await readFile(
      'a.tif',
      tiff([0, 1, 2, 3], [4, 5, 6, 7]),
      {},
      async ({ page }) => {
        if (page === 1) throw new Error('hỏng')
        return { words: [{ text: 'hai', line: 0, left: 0, top: 0, right: 9, bottom: 9, confidence: 1 }] }
      },
    )
    expect(texts[0]!.raw).toBe('\fhai')
    expect(documents[0]).toMatchObject({ format: 'tiff', pages: 2, warnings: 'page 1 was not read: hỏng' })
    await expect(openTiff(Buffer.from('II*\0\0\0\0\0'))).rejects.toThrow('damaged or truncated')
  })
  it('a pixel of a smaller image is the mean of those that it covers', () => {
    const image = { data: Uint8Array.from([0, 100, 200, 200, 100, 200, 200, 200]), width: 4, height: 2 }
    expect(shrunk(image, 0.5)).toEqual({ data: Uint8Array.from([100, 200]), width: 2, height: 1 })
  })
  it('pixels between those of an image that is made larger have shades in between', () =>
    expect(enlarged({ data: Uint8Array.from([0, 200]), width: 2, height: 1 }, 2)).toEqual({
      data: Uint8Array.from([0, 50, 150, 200, 0, 50, 150, 200]),
      width: 4,
      height: 2,
    }))
  it('a page that was scanned askew is turned back', () => {
    const page = greyOfDrawn(800, 1000, context => {
      context.rotate((1.2 * Math.PI) / 180)
      for (let y = 100; y < 900; y += 60) for (let x = 100; x < 700; x += 20) context.fillRect(x, y, 12, 20)
    })
    expect(skewOf(page)).toBeCloseTo(1.2, 0)
    expect(Math.abs(skewOf(turnedBack(page, skewOf(page))))).toBeLessThan(0.3)
  })
  it('rulings of a table are found and wiped off, letters are not', () => {
    const table = (context: SKRSContext2D) => {
      for (const x of [100, 400, 700]) context.fillRect(x, 100, 3, 303)
      for (const y of [100, 250, 400]) context.fillRect(100, y, 600, 3)
    }
    const words = (context: SKRSContext2D) => {
      for (let x = 110; x < 390; x += 15) context.fillRect(x, 170, 4, 30)
      for (let x = 410; x < 660; x += 25) context.fillRect(x, 320, 18, 4)
    }
    const { rulings, wiped } = takeRulings(
      greyOfDrawn(800, 1000, context => {
        table(context)
        words(context)
      }),
    )
    expect(
      new Set(rulings.filter(({ horizontal }) => !horizontal).map(({ at }) => Math.round(at / 100))),
    ).toEqual(new Set([1, 4, 7]))
    expect(wiped.data).toEqual(greyOfDrawn(800, 1000, words).data)
    const plain = greyOfDrawn(800, 1000, words)
    expect(takeRulings(plain)).toEqual({ rulings: [], wiped: plain })
  })
})

describe('pages on their side', () => {
  const lines = greyOfDrawn(300, 400, context => {
    for (let y = 40; y < 380; y += 40)
      for (let x = 30 + ((y * 7) % 31); x < 270; x += 9 + ((x * 5 + y) % 11)) context.fillRect(x, y, 6, 16)
  })
  it('are told from upright ones', () => {
    expect(isSideways(lines)).toBe(false)
    expect(isSideways(quarterTurned(lines, true))).toBe(true)
    expect(quarterTurned(quarterTurned(lines, true), false)).toEqual(lines)
  })
  const column = drawn(300, 400, context => {
    for (let x = 40; x < 280; x += 40)
      for (let y = 30 + ((x * 7) % 31); y < 370; y += 9 + ((y * 5 + x) % 11)) context.fillRect(x, y, 16, 6)
  }).toBuffer('image/png')
  /** How often the engine was asked, and which reading was taken. */
  const readings = async (
    word: (asked: number) => Partial<RecognisedWord>,
    image = column,
  ): Promise<[number, string]> => {
    let asked = 0
    const { texts } = await readFile('a.png', image, {}, async () => {
      const text = `lần ${++asked}`
      return {
        words: [{ text, line: 0, left: 9, top: 9, right: 90, bottom: 40, confidence: 0.9, ...word(asked) }],
      }
    })
    return [asked, texts[0]!.raw]
  }
  it('are read the way in which the words are surest', async () => {
    expect(await readings(asked => ({ confidence: asked / 3 }))).toEqual([3, 'lần 3'])
    expect(await readings(asked => ({ confidence: asked === 2 ? 0.7 : 0.4 }))).toEqual([3, 'lần 2'])
  })
  it('a column of short lines looks so, too, and is read as it stands', async () =>
    expect(await readings(() => ({}))).toEqual([1, 'lần 1']))
  it('a page that was scanned upside down is turned, if that is read better', async () => {
    const upright = drawn(300, 400, context => {
      for (let y = 40; y < 380; y += 40) context.fillRect(30, y, 230, 16)
    }).toBuffer('image/png')
    expect(await readings(asked => ({ confidence: asked === 2 ? 0.9 : 0.4 }), upright)).toEqual([2, 'lần 2'])
    expect(await readings(asked => ({ confidence: asked === 2 ? 0.3 : 0.4 }), upright)).toEqual([2, 'lần 1'])
    expect(await readings(() => ({ confidence: 0.7 }), upright)).toEqual([1, 'lần 1'])
  })
  it('words that run down the page were not read the right way up', async () =>
    expect(await readings(asked => (asked === 1 ? { right: 40, bottom: 90 } : {}))).toEqual([2, 'lần 2']))
})

describe('a page with a table', () => {
  const page = greyOfDrawn(800, 1000, context => {
    context.fillRect(50, 40, 500, 20)
    context.fillRect(120, 140, 20, 30)
    context.fillRect(420, 150, 250, 20)
    context.fillRect(60, 600, 400, 20)
  })
  const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })
  const tables = [
    { table: box(100, 100, 700, 300), cells: [box(100, 100, 400, 300), box(400, 100, 700, 300)] },
  ]

  it('is read as a column of its pieces, figures alone in a second one; words go back to their places', () => {
    const [long, short, ...others] = unfold(page, tables)
    expect(others).toEqual([])
    expect([long!.short, short!.short]).toEqual([false, true])
    expect(short!.image).toMatchObject({ width: 20 + 48, height: 30 + 48 })
    const word = { text: '4', line: 0, left: 24, top: 24, right: 44, bottom: 54, confidence: 1 }
    expect(short!.back([word])).toEqual([{ ...word, left: 120, top: 140, right: 140, bottom: 170 }])
    // above the table 100 rows, then the cell of 200
    const second = { ...word, top: 24 + 100 + 24 + 50, bottom: 24 + 100 + 24 + 70 }
    expect(long!.back([second])).toEqual([{ ...second, left: 400, right: 420, top: 150, bottom: 170 }])
  })
  it('pieces without ink are left out', () => {
    const blank = { ...page, data: new Uint8Array(page.data.length).fill(255) }
    expect(unfold(blank, tables)).toEqual([])
  })
})

describe('the pages of a document', () => {
  const context = { options: { ...defaultOptions, maxPages: 5 }, engines: 2 } as Context

  it('are read several at a time and stay in their order', async () => {
    const waiting: (() => void)[] = []
    const read = readPages(5, context, async number => {
      await new Promise<void>(resolve => {
        waiting.push(resolve)
      })
      return { text: `trang ${number}`, words: [{ start: 0, end: 5, confidence: number / 10 }] }
    })
    let most = 0
    for (let done = 0; done < 5; done++) {
      await new Promise(setImmediate)
      most = Math.max(most, waiting.length)
      waiting.pop()!()
    }
    expect(most).toBeGreaterThan(1)
    const { text, words, warnings } = await read
    expect(text).toBe('trang 1\ftrang 2\ftrang 3\ftrang 4\ftrang 5')
    expect(words.map(({ page, confidence }) => confidence * 10 - page)).toEqual([0, 0, 0, 0, 0])
    expect(warnings).toEqual([])
  })
  it('are left empty and named where they fail, and where there are too many', async () => {
    const { text, pages, warnings } = await readPages(7, context, async number => {
      if (number % 2 === 0) throw new Error(`hỏng ${number}`)
      return { text: `${number}`, words: [] }
    })
    expect([text, pages]).toEqual(['1\f\f3\f\f5', 5])
    expect(warnings).toEqual([
      'only 5 of 7 pages were read (--max-pages)',
      'page 2 was not read: hỏng 2',
      'page 4 was not read: hỏng 4',
    ])
  })
})

describe('words that OCR read', () => {
  const word = (text: string, line: number, left: number, bottom: number): RecognisedWord => ({
    text,
    line,
    left,
    right: left + 20 * text.length,
    top: bottom - 30,
    bottom,
    confidence: 0.9,
  })
  it('of a table stand in its cells; each is known by its place', () => {
    const words = [
      word('Chỉ', 0, 110, 150),
      word('tiêu', 0, 180, 150),
      word('Mức', 1, 410, 160),
      word('Nghèo', 2, 110, 250),
      word('2%', 3, 410, 250),
    ]
    const lines = [100, 400, 700].map(at => ({ horizontal: false, at, from: 100, to: 300 }))
    const across = [100, 200, 300].map(at => ({ horizontal: true, at, from: 100, to: 700 }))
    const page = textOfWords(words, [...lines, ...across], 0.3)
    expect(page.text).toBe('| Chỉ tiêu | Mức |\n| Nghèo | 2% |')
    expect(page.words.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      'Chỉ',
      'tiêu',
      'Mức',
      'Nghèo',
      '2%',
    ])
  })
})

describe('the engine', () => {
  let cacheFolder: string
  beforeEach(() => {
    cacheFolder = mkdtempSync(join(tmpdir(), 'ocr-'))
  })
  afterEach(() => rmSync(cacheFolder, { recursive: true }))

  const png = fixture('hai-dong.png')
  const text = 'Sản lượng lúa đạt 2,06\ntriệu tấn, tăng 7,5%'

  it('reads a page once; a run after it finds the page by its image', async () => {
    const done: PageDone[] = []
    const settings = { jobs: 1, cacheFolder, pageSeconds: 60, onPage: (page: PageDone) => done.push(page) }
    const first = createOcr(settings)
    const read = await readFile('a.png', png, {}, first.recognise)
    await first.close()
    expect(read.texts[0]!.raw).toBe(text)
    expect(read.ocr_words.length).toBe(9)
    expect(read.ocr_words.every(({ confidence }) => confidence > 0.5 && confidence <= 1)).toBe(true)
    const second = createOcr(settings)
    expect((await readFile('b.png', png, {}, second.recognise)).texts[0]!.raw).toBe(read.texts[0]!.raw)
    await second.close()
    expect(done.map(({ source_path, page, cached }) => [source_path, page, cached])).toEqual([
      ['a.png', 1, false],
      ['b.png', 1, true],
    ])
    expect(
      readdirSync(cacheFolder, { recursive: true }).filter(name => String(name).endsWith('.tmp')),
    ).toEqual([])
  }, 30_000)

  it('gives up a page that takes too long, and goes on with the next', async () => {
    const ocr = createOcr({ jobs: 1, cacheFolder, pageSeconds: 0.001 })
    const page = { bytes: encodePgm(decodePng(png)), page: 3, source_path: 'a.pdf' }
    await expect(ocr.recognise(page)).rejects.toThrow(
      'OCR gave the page up after 0.001 seconds (--page-seconds)',
    )
    await expect(ocr.recognise(page)).rejects.toThrow('OCR gave the page up')
    await ocr.close()
  }, 30_000)

  it('an image that is none is refused, and the engine goes on', async () => {
    const ocr = createOcr({ jobs: 1, cacheFolder, pageSeconds: 60 })
    await expect(ocr.recognise({ bytes: Buffer.from('x'), page: 1, source_path: 'a' })).rejects.toThrow(
      'OCR could not read the image',
    )
    const page = await ocr.recognise({
      bytes: encodePgm(decodePng(png)),
      page: 1,
      source_path: 'a',
    })
    expect(page.words.length).toBe(9)
    await ocr.close()
  }, 30_000)
})
