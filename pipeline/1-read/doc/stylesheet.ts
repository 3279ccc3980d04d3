/** The styles and fonts of a DOC: what they say of the properties of paragraphs and characters. */
import { merged, NO_PROPERTIES, type Properties, propertiesOf, SPRM } from './sprms.ts'
import { optional, type WordFile } from './word-file.ts'

interface Style {
  readonly basedOn: number
  readonly paragraph: Properties
  readonly character: Properties
}
const PARAGRAPH_STYLE = 1
const CHARACTER_STYLE = 2
const NO_STYLE = 0xfff
/** Styles that build on each other deeper than Word allows are a damaged file, maybe a circle. */
const MAX_DEPTH = 12

export class Stylesheet {
  readonly #styles: readonly (Style | undefined)[]
  /** The font of text for which nothing names one; its number in the table of fonts. */
  readonly #defaults: Properties
  readonly #paragraph = new Map<number, Properties>()
  readonly #character = new Map<number, Properties>()

  /** `bytes`: the STSH. Styles that are damaged say nothing. */
  constructor(bytes: Buffer) {
    this.#styles = optional(() => readStyles(bytes), [])
    const font = optional(() => bytes.readUInt16LE(14), undefined)
    this.#defaults = font === undefined ? NO_PROPERTIES : new Map([[SPRM.CRgFtc0, font]])
  }

  /** Of a paragraph in that style. */
  paragraph(style: number): Properties {
    return cached(this.#paragraph, style, () =>
      merged(...this.#chain(style).map(({ paragraph }) => paragraph)),
    )
  }
  /** Of text in a paragraph of that style. */
  text(style: number): Properties {
    return cached(this.#character, style, () => merged(this.#defaults, this.character(style)))
  }
  /** What a style, of text or of a paragraph, says of text. */
  character(style: number): Properties {
    return merged(...this.#chain(style).map(({ character }) => character))
  }

  /** From what all others build on to the style itself. */
  #chain(style: number): Style[] {
    const chain: Style[] = []
    for (let at = this.#styles[style]; at && chain.length < MAX_DEPTH; at = this.#styles[at.basedOn])
      chain.unshift(at)
    return chain
  }
}

function cached<T>(cache: Map<number, T>, key: number, make: () => T): T {
  const known = cache.get(key) ?? make()
  cache.set(key, known)
  return known
}

/** A size, then the style, one after the other; a size of 0 is a number that no style has. */
function readStyles(bytes: Buffer): (Style | undefined)[] {
  const count = bytes.readUInt16LE(2)
  const baseSize = bytes.readUInt16LE(4)
  const styles: (Style | undefined)[] = []
  let at = 2 + bytes.readUInt16LE(0)
  for (let i = 0; i < count && at + 2 <= bytes.length; i++) {
    const size = bytes.readUInt16LE(at)
    const style = bytes.subarray(at + 2, at + 2 + size)
    styles.push(size === 0 ? undefined : optional(() => readStyle(style, baseSize), undefined))
    at += 2 + size + (size % 2)
  }
  return styles
}

/** Its fixed part, its name, then what it says of paragraphs (if of one) and of text, each with its size. */
function readStyle(bytes: Buffer, baseSize: number): Style {
  const kind = bytes.readUInt16LE(2) & 0xf
  const nameLength = bytes.readUInt16LE(baseSize)
  let at = baseSize + 2 + 2 * nameLength + 2
  const next = (): Buffer => {
    at += at % 2
    if (at + 2 > bytes.length) return Buffer.alloc(0)
    const size = bytes.readUInt16LE(at)
    at += 2 + size
    return bytes.subarray(at - size, at)
  }
  const paragraph = kind === PARAGRAPH_STYLE ? propertiesOf(next().subarray(2)) : NO_PROPERTIES
  const hasText = kind === PARAGRAPH_STYLE || kind === CHARACTER_STYLE
  const basedOn = bytes.readUInt16LE(2) >> 4
  return {
    basedOn: basedOn === NO_STYLE ? -1 : basedOn,
    paragraph,
    character: hasText ? propertiesOf(next()) : NO_PROPERTIES,
  }
}

/** Names of the fonts by their numbers. */
export function readFonts(file: WordFile): string[] {
  const bytes = file.structure('fonts')
  const fonts: string[] = []
  const count = bytes.length < 4 ? 0 : bytes.readUInt16LE(0)
  for (let at = 4; fonts.length < count && at < bytes.length; at += 1 + bytes[at]!) {
    // The name stands behind what is said of its shapes, and ends with a zero; another may follow it
    const name = bytes.toString('utf16le', at + FONT_NAME, at + 1 + bytes[at]!)
    fonts.push(name.replace(/\0.*$/s, ''))
  }
  return fonts
}
const FONT_NAME = 40
