/** HTML to lines of text: web pages, and what Word saves as a web page. */
import type { Decoded } from './encodings/decode.ts'
import { LineWriter } from './line-writer.ts'
import { type Node, parseMarkup, walk } from './markup.ts'
import { letter, roman } from './numerals.ts'

/** Never text, or not of the document: menus, buttons, what is hidden or deleted. */
const SKIPPED = new Set(
  'head script style noscript template nav iframe svg button select textarea object audio video dialog del'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary ul'.split(
    ' ',
  ),
)

/** The text of an HTML page, a paragraph, heading, item or row a line. */
export async function readHtml(html: string): Promise<Decoded> {
  const whole = htmlLines(await parseMarkup(html, 'html'))
  if (!hasNavigation(html)) return whole
  const article = await mainContent(html)
  if (article === null) return whole
  const main = htmlLines(await parseMarkup(article, 'html'))
  // What looks for the main text of a page may throw a part of it away: then rather too much than too little
  return main.text.length >= whole.text.length / 2 ? main : whole
}

function htmlLines(root: Node): Decoded {
  const lines = new HtmlLines()
  walk(
    root,
    node => lines.enter(node),
    node => lines.leave(node),
  )
  return lines.writer.finish()
}

class HtmlLines {
  readonly writer = new LineWriter()
  readonly #lists: { ordered: boolean; style: string; number: number }[] = []
  readonly #fonts: (string | undefined)[] = []
  /** How many elements are open in which lines end where the text has them end. */
  #pre = 0

  /** False where what stands in the node is not read. */
  enter(node: Node): boolean {
    const { writer } = this
    const { name } = node
    if (node.type === 'text') this.#writeText(node.data ?? '')
    if (node.type === 'text' || name === undefined) return true
    if (isSkipped(name, node)) return false
    this.#fonts.push(fontOf(node) ?? this.#fonts.at(-1))
    if (BLOCKS.has(name)) writer.endLine()
    switch (name) {
      case 'pre':
        this.#pre++
        break
      case 'ul':
      case 'ol':
        this.#openList(name, node)
        break
      case 'li':
        this.#openItem(node)
        break
      case 'br':
        writer.endLine()
        break
      case 'sup':
        writer.raise()
        break
      case 'table':
        writer.startTable()
        break
      case 'tr':
        writer.startRow()
        break
      case 'td':
      case 'th':
        writer.startCell(span(node, 'colspan'), span(node, 'rowspan'))
        break
    }
    return true
  }

  leave(node: Node): void {
    const { writer } = this
    const { name } = node
    if (name === undefined || isSkipped(name, node)) return
    this.#fonts.pop()
    if (name === 'sup') writer.lower()
    else if (name === 'pre') this.#pre--
    else if (name === 'ul' || name === 'ol') this.#lists.pop()
    else if (name === 'td' || name === 'th') writer.endCell()
    else if (name === 'table') writer.endTable()
    if (BLOCKS.has(name)) writer.endLine()
  }

  #writeText(text: string): void {
    const font = this.#fonts.at(-1)
    if (this.#pre === 0) this.writer.text(text.replace(/[\s\u00a0]+/g, ' '), font)
    else
      for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
        if (i > 0) this.writer.endLine()
        this.writer.text(line, font)
      }
  }

  #openList(name: string, { attribs }: Node): void {
    const number = Number(attribs?.start ?? 1) || 1
    this.#lists.push({ ordered: name === 'ol', style: attribs?.type ?? '1', number })
  }

  #openItem({ attribs }: Node): void {
    const list = this.#lists.at(-1)
    if (!list?.ordered) {
      this.writer.text('- ')
      return
    }
    list.number = Number(attribs?.value ?? list.number) || list.number
    this.writer.text(`${itemNumber(list.number++, list.style)}. `)
  }
}

const span = (node: Node, attribute: string): number =>
  Math.min(50, Math.max(1, Number.parseInt(node.attribs?.[attribute] ?? '1', 10) || 1))

const isHidden = ({ attribs }: Node): boolean =>
  attribs !== undefined &&
  ('hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    attribs.role === 'navigation' ||
    /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attribs.style ?? ''))

const isSkipped = (name: string, node: Node): boolean => SKIPPED.has(name) || isHidden(node)

const fontOf = ({ attribs }: Node): string | undefined =>
  attribs?.face ?? /font-family\s*:\s*["'&quot;]*([^"',;&]+)/i.exec(attribs?.style ?? '')?.[1]?.trim()

/** `style` is the type of an HTML list: 1, a, A, i, I. */
function itemNumber(number: number, style: string): string {
  switch (style) {
    case 'a':
      return letter(number)
    case 'A':
      return letter(number).toUpperCase()
    case 'i':
      return roman(number).toLowerCase()
    case 'I':
      return roman(number)
    default:
      return String(number)
  }
}

/** Web pages carry menus, lists of other news and the like; what Word saves does not. */
const hasNavigation = (html: string): boolean =>
  /<(?:nav|aside|footer|header)\b|role=["']?navigation|class=["'][^"']*\b(?:menu|navbar|sidebar|breadcrumb)/i.test(
    html,
  )

/** The main text of a web page as HTML, null where none is found. */
async function mainContent(html: string): Promise<string | null> {
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
  ])
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document, { maxElemsToParse: 20_000 }).parse()
    if (!article?.content) return null
    const title = article.title?.trim()
    const opening = title && !article.textContent?.includes(title) ? `<h1>${escapeHtml(title)}</h1>` : ''
    return opening + article.content
  } catch {
    // too many elements, or nested too deeply for its recursion
    return null
  }
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
