/** HTML and XML to a tree that is walked without recursion. */
import { ReadError } from '../stage.ts'

/** What is used of a parsed node. */
export interface Node {
  readonly type: string
  /** Of a text. */
  readonly data?: string
  /** Of an element: lower case in HTML, with its prefix ("w:p") in XML. */
  readonly name?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

/** Elements in each other; the parser's time grows with the square of it. Real documents have dozens. */
const MAX_DEPTH = 2000
/** Elements of HTML that are always closed; what is not closed need not be in each other. */
const CLOSED = new Set(
  'div span table tbody tr td ul ol section article blockquote center font b i'.split(' '),
)

function refuseDepth(markup: string, language: 'html' | 'xml'): void {
  let depth = 0
  for (const [tag, end, name] of markup.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:[^\w:.<>-][^<>]*)?>/g)) {
    if (tag.endsWith('/>') || (language === 'html' && !CLOSED.has(name!.toLowerCase()))) continue
    depth = Math.max(0, depth + (end === '/' ? -1 : 1))
    if (depth > MAX_DEPTH)
      throw new ReadError(`more than ${MAX_DEPTH} elements stand in each other: the document is damaged`)
  }
}

/** The parser is loaded at its first use: plain text needs none. Throws ReadError where it nests beyond reason. */
export async function parseMarkup(markup: string, language: 'html' | 'xml'): Promise<Node> {
  refuseDepth(markup, language)
  const { load } = await import('cheerio/slim')
  const root = load(markup, { xml: { xmlMode: language === 'xml', decodeEntities: true } }).root()[0]
  return root as unknown as Node
}

/** Takes `enter` and `leave` in document order; where `enter` answers false, the node's children are skipped. */
export function walk(root: Node, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  const stack: { node: Node; next: number }[] = []
  const push = (node: Node) => {
    stack.push({ node, next: enter(node) ? 0 : Infinity })
  }
  push(root)
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!
    const children = top.node.children
    if (children && top.next < children.length) push(children[top.next++]!)
    else {
      leave(top.node)
      stack.pop()
    }
  }
}

/** The first descendant of that name, in document order. */
export function find(root: Node, name: string): Node | undefined {
  let found: Node | undefined
  walk(
    root,
    node => {
      if (!found && node.name === name) found = node
      return found === undefined
    },
    () => {},
  )
  return found
}

/** The children of that name. */
export const childrenOf = (node: Node | undefined, name: string): readonly Node[] =>
  node?.children?.filter(child => child.name === name) ?? []
export const childOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.children?.find(child => child.name === name)
/** What a child of that name says in Word's XML: `<w:jc w:val="center"/>`. */
export const value = (node: Node | undefined, name: string): string | undefined =>
  childOf(node, name)?.attribs?.['w:val']
