/** What the styles of a Word document say of a run or paragraph: font, capitals, number. */
import { isRaisedBy } from '../language/raised.ts'
import { childOf, childrenOf, type Node, value } from './markup.ts'
import type { ListLevel } from './numbering.ts'

interface RunStyle {
  readonly font: string | undefined
  readonly capitals: boolean
  readonly hidden: boolean
  readonly raised: boolean
}
interface Style {
  readonly basedOn: string | undefined
  readonly run: Node | undefined
  readonly paragraph: Node | undefined
}
/** Styles that build on each other deeper than Word allows are a damaged file, maybe a circle. */
const MAX_DEPTH = 12

export class Styles {
  readonly #styles = new Map<string, Style>()
  readonly #defaults: Node | undefined
  #defaultParagraph: string | undefined

  constructor(part: Node | undefined) {
    const root = childOf(part, 'w:styles')
    this.#defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attribs?.['w:styleId'] ?? ''
      this.#styles.set(id, {
        basedOn: value(style, 'w:basedOn'),
        run: childOf(style, 'w:rPr'),
        paragraph: childOf(style, 'w:pPr'),
      })
      if (style.attribs?.['w:type'] === 'paragraph' && style.attribs['w:default'] === '1')
        this.#defaultParagraph = id
    }
  }

  /** Of a w:r (or the w:pPr, for its mark) in a paragraph of that style: its own properties, then its style's, the paragraph's, the default. */
  run(run: Node, paragraphStyle: string | undefined): RunStyle {
    const own = childOf(run, 'w:rPr')
    const sources = [
      own,
      ...this.#chain(value(own, 'w:rStyle')).map(style => style.run),
      ...this.#chain(paragraphStyle ?? this.#defaultParagraph).map(style => style.run),
      this.#defaults,
    ].filter(source => source !== undefined)
    const first = (name: string): Node | undefined => {
      for (const source of sources) {
        const found = childOf(source, name)
        if (found) return found
      }
      return undefined
    }
    const on = (name: string): boolean => {
      const found = first(name)
      return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attribs?.['w:val'] ?? '1')
    }
    let font: string | undefined
    for (const source of sources) {
      const fonts = childOf(source, 'w:rFonts')?.attribs
      font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']
      if (font !== undefined) break
    }
    return {
      font,
      capitals: on('w:caps'),
      hidden: on('w:vanish'),
      raised:
        first('w:vertAlign')?.attribs?.['w:val'] === 'superscript' ||
        isRaisedBy(Number(first('w:position')?.attribs?.['w:val'] ?? 0)),
    }
  }

  /** Null where the paragraph has no number. */
  numbering(paragraph: Node, style: string | undefined): ListLevel | null {
    let level: string | undefined
    const sources = [childOf(paragraph, 'w:pPr'), ...this.#chain(style).map(({ paragraph }) => paragraph)]
    for (const source of sources) {
      const numbering = childOf(source, 'w:numPr')
      if (!numbering) continue
      level ??= value(numbering, 'w:ilvl')
      const list = value(numbering, 'w:numId')
      if (list !== undefined) return list === '0' ? null : { list, level: Number(level ?? 0) || 0 }
    }
    return null
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = []
    for (let at = id; at !== undefined && chain.length < MAX_DEPTH; ) {
      const style = this.#styles.get(at)
      if (!style) break
      chain.push(style)
      at = style.basedOn
    }
    return chain
  }
}
