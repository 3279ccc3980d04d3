/** The lists of a DOCX, by their `w:numId`. */
import { childOf, childrenOf, type Node, value } from './markup.ts'
import type { List, NumberedLevel, NumberFormat } from './numbering.ts'

const FORMATS: ReadonlySet<string> = new Set<NumberFormat>([
  'decimal',
  'decimalZero',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'bullet',
  'none',
])

/** `part`: `word/numbering.xml`. */
export function readLists(part: Node | undefined): Map<string, List> {
  const root = childOf(part, 'w:numbering')
  const definitions = new Map<string, ReadonlyMap<number, NumberedLevel>>()
  for (const abstract of childrenOf(root, 'w:abstractNum'))
    definitions.set(
      abstract.attribs?.['w:abstractNumId'] ?? '',
      new Map(childrenOf(abstract, 'w:lvl').map(level => [levelOf(level), readLevel(level)])),
    )
  const lists = new Map<string, List>()
  for (const list of childrenOf(root, 'w:num')) {
    const count = value(list, 'w:abstractNumId') ?? ''
    const levels = new Map(definitions.get(count))
    const starts = new Map<number, number>()
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const level = childOf(override, 'w:lvl')
      if (level) levels.set(levelOf(override), readLevel(level))
      const start = value(override, 'w:startOverride')
      if (start !== undefined) starts.set(levelOf(override), Number(start))
    }
    lists.set(list.attribs?.['w:numId'] ?? '', { count, levels, starts })
  }
  return lists
}

function readLevel(level: Node): NumberedLevel {
  const format = value(level, 'w:numFmt') ?? 'decimal'
  const restart = value(level, 'w:lvlRestart')
  const legal = childOf(level, 'w:isLgl')
  const fonts = childOf(childOf(level, 'w:rPr'), 'w:rFonts')?.attribs
  return {
    start: Number(value(level, 'w:start') ?? 1),
    format: FORMATS.has(format) ? (format as NumberFormat) : 'decimal',
    text: value(level, 'w:lvlText') ?? '',
    legal: legal !== undefined && !/^(?:0|false|off)$/.test(legal.attribs?.['w:val'] ?? '1'),
    restartsAfter: restart === undefined ? undefined : Number(restart),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  }
}

const levelOf = (node: Node): number => Number(node.attribs?.['w:ilvl'])
