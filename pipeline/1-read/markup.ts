/** HTML and XML to a tree that is walked without recursion: files exist that nest a hundred thousand deep. */

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

/** The parser is loaded at its first use: plain text needs none. Takes linear time whatever the nesting. */
export async function parseMarkup(markup: string, language: 'html' | 'xml'): Promise<Node> {
  const { load } = await import('cheerio/slim')
  const root = load(markup, { xml: { xmlMode: language === 'xml', decodeEntities: true } }).root()[0]
  return root as unknown as Node
}

/** Takes `enter` and `leave` in document order; where `enter` answers false, the node's children are skipped. */
export function walk(
  root: Node,
  enter: (node: Node) => boolean | undefined,
  leave: (node: Node) => void,
): void {
  const stack: { node: Node; next: number }[] = []
  const push = (node: Node) => {
    stack.push({ node, next: enter(node) === false ? Infinity : 0 })
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
