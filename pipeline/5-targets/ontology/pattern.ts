/**
 * Patterns of indicator names, as they stand in `models/indicators/*.yaml`: words, `(a|b)` for alternatives,
 * `?` and `*` after a word or group, and at the end `@UNIT` where the name means the indicator only with
 * figures of that unit ("thủy sản @USD"). Commas and function words carry nothing.
 */
import { fold } from '../../language/vietnamese.ts'
import { addWord } from './words.ts'

type Node = { readonly word: string } | { readonly any: readonly Node[][]; readonly times: '' | '?' | '*' }

export interface NamePattern {
  /** Source of a regular expression over words that are each followed by a space. */
  readonly source: string
  /** The words of the shortest phrase that matches. */
  readonly shortest: readonly string[]
  /** Folded unit that the figure must have, empty for any. */
  readonly unit: string
}

const TOKEN = /[\p{L}\p{N}#]+|[()|?*]/gu

/** Parses a name. Throws SyntaxError with what is wrong ("a bracket is not closed"). */
export function parseName(name: string): NamePattern {
  const [body, unit = '', more] = name.normalize('NFC').split('@')
  if (more !== undefined) throw new SyntaxError(`"@" stands twice in "${name}"`)
  const nodes = parse(name, body!)
  const pattern = {
    source: sourceOf(nodes),
    shortest: shortestOf(nodes),
    unit: fold(unit.trim()),
  }
  if (pattern.shortest.length === 0) throw new SyntaxError(`no word of "${name}" is required`)
  return pattern
}

/** Every phrase that a name without `*` matches, as words; the alternatives may stand without brackets. */
export function expandName(name: string): string[][] {
  const expand = (nodes: readonly Node[]): string[][] =>
    nodes.reduce<string[][]>(
      (heads, node) => {
        const tails =
          'word' in node ? [[node.word]] : [...node.any.flatMap(expand), ...(node.times === '' ? [] : [[]])]
        return heads.flatMap(head => tails.map(tail => [...head, ...tail]))
      },
      [[]],
    )
  return expand(parse(name, `(${name})`)).filter(words => words.length > 0)
}

function parse(name: string, body: string): Node[] {
  const tokens = [...fold(body).matchAll(TOKEN)].map(match => match[0])
  let at = 0
  const sequence = (depth: number): Node[] => {
    const nodes: Node[] = []
    while (at < tokens.length) {
      const token = tokens[at]!
      if (token === ')' || token === '|') {
        if (depth === 0) throw new SyntaxError(`"${token}" stands outside of brackets in "${name}"`)
        return nodes
      }
      at++
      if (token === '(') nodes.push(group(depth + 1))
      else if (token !== '?' && token !== '*') {
        const words: string[] = []
        addWord(token, words)
        const times = quantifier()
        if (times === '') nodes.push(...words.map(word => ({ word })))
        else if (words.length > 0) nodes.push({ any: [words.map(word => ({ word }))], times })
      }
    }
    if (depth > 0) throw new SyntaxError(`a bracket is not closed in "${name}"`)
    return nodes
  }
  const quantifier = (): '' | '?' | '*' => {
    const next = tokens[at]
    if (next !== '?' && next !== '*') return ''
    at++
    return next
  }
  const group = (depth: number): Node => {
    const any = [sequence(depth)]
    while (tokens[at] === '|') {
      at++
      any.push(sequence(depth))
    }
    at++
    const times = quantifier()
    return { any, times }
  }
  return sequence(0)
}

const sourceOf = (nodes: readonly Node[]): string =>
  nodes
    .map(node =>
      'word' in node
        ? `${node.word} `
        : `(?:${[...new Set(node.any.map(sourceOf))].sort((a, b) => b.length - a.length).join('|')})${node.times}`,
    )
    .join('')

function shortestOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap(node => {
    if ('word' in node) return [node.word]
    if (node.times !== '') return []
    return node.any.map(shortestOf).reduce((a, b) => (b.length < a.length ? b : a))
  })
}

const WORD = /[\p{L}\p{N}]+/gu

/** Every word that may occur in what the source of a pattern matches. */
export const wordsOfSource = (source: string): string[] => source.match(WORD) ?? []
