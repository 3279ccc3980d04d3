/** Pages of text set as they are printed, and spoilt as scanners and copiers spoil them. The same every time. */
import { type Canvas, createCanvas } from '@napi-rs/canvas'

/** `dpi` of the image; noise in shades; degrees of skew; share of specks. */
export const kinds = {
  clean: { dpi: 300, noise: 0, blur: 0, skew: 0, specks: 0, black: false, jpeg: 0 },
  scan: { dpi: 200, noise: 14, blur: 0.6, skew: 0.7, specks: 0, black: false, jpeg: 0 },
  low: { dpi: 100, noise: 6, blur: 0, skew: 0, specks: 0, black: false, jpeg: 40 },
  copy: { dpi: 150, noise: 20, blur: 0.5, skew: -0.4, specks: 0.0008, black: true, jpeg: 0 },
} as const
export type Kind = keyof typeof kinds

const A4 = { width: 595, height: 842 }
const SUPER = 300 / 72

/** Smaller is not printed: what does not fit at this size is set on a further page. */
const SMALLEST = 10

/** Pages at 300 dpi in a serif face that has the letters of Vietnamese, set smaller where the text is long. */
export function setPages(text: string): Canvas[] {
  const paragraphs = text.split('\n')
  for (let size = 14; ; size -= 0.5) {
    const { canvas, fitted } = setPage(paragraphs, size)
    if (fitted === paragraphs.length) return [canvas]
    if (size <= SMALLEST) return [canvas, ...setPages(paragraphs.slice(fitted).join('\n'))]
  }
}

/** One page, and how many paragraphs of those it holds (at least one). */
function setPage(paragraphs: readonly string[], size: number): { canvas: Canvas; fitted: number } {
  const canvas = createCanvas(Math.round(A4.width * SUPER), Math.round(A4.height * SUPER))
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = 'black'
  context.font = `${size * SUPER}px "Times New Roman", "Noto Serif", "DejaVu Serif", serif`
  const left = 85 * SUPER
  const width = canvas.width - left - 57 * SUPER
  const bottom = canvas.height - 40 * SUPER
  let y = 60 * SUPER
  let fitted = 0
  for (const paragraph of paragraphs) {
    const lines: string[] = []
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
      if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    if (fitted > 0 && y + lines.length * size * 1.3 * SUPER > bottom) break
    for (const line of lines) {
      context.fillText(line, left, y)
      y += size * 1.3 * SUPER
    }
    y += size * 0.3 * SUPER
    fitted++
  }
  return { canvas, fitted }
}

/** Letters that look the same, and signs that are not seen: no image tells them apart. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u00ad': '',
  '…': '...',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
}
/** A text as far as its image shows it. */
export const seen = (text: string): string => text.replace(/[\u00ad…АВЕКМНОРСТХ]/g, sign => ALIKE[sign]!)

/** The page as PNG or JPEG. */
export function degrade(page: Canvas, kind: Kind, seed: number): Buffer {
  const { dpi, noise, blur, skew, specks, black, jpeg } = kinds[kind]
  const width = Math.round((A4.width * dpi) / 72)
  const height = Math.round((A4.height * dpi) / 72)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((skew * Math.PI) / 180)
  context.translate(-width / 2, -height / 2)
  if (blur > 0) context.filter = `blur(${blur}px)`
  context.imageSmoothingQuality = 'high'
  context.drawImage(page, 0, 0, width, height)
  context.resetTransform()
  const image = context.getImageData(0, 0, width, height)
  const random = randomFrom(seed)
  for (let at = 0; at < image.data.length; at += 4) {
    let shade = image.data[at]! + (random() + random() + random() - 1.5) * noise
    if (specks > 0 && random() < specks) shade = random() < 0.5 ? 0 : 255
    if (black) shade = shade < 150 ? 0 : 255
    image.data[at] = image.data[at + 1] = image.data[at + 2] = shade
  }
  context.putImageData(image, 0, 0)
  return jpeg > 0 ? canvas.toBuffer('image/jpeg', jpeg) : canvas.toBuffer('image/png')
}

/** Numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
