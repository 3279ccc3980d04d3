/** Numbers of list items, which a Word document does not store: they are counted as Word counts them. */
import { childOf, childrenOf, type Node } from './markup.ts'
import { letter, roman } from './numerals.ts'
import type { ListLevel } from './styles.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** "%1.%2." */
  readonly text: string
}

export class Numbering {
  /** List → the definition whose count it shares. */
  readonly #lists = new Map<string, { abstract: string; starts: Map<number, number> }>()
  readonly #levels = new Map<string, Map<number, Level>>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(part: Node | undefined) {
    const root = childOf(part, 'w:numbering')
    for (const abstract of childrenOf(root, 'w:abstractNum')) {
      const levels = new Map<number, Level>()
      for (const level of childrenOf(abstract, 'w:lvl'))
        levels.set(Number(level.attribs?.['w:ilvl']), {
          start: Number(value(level, 'w:start') ?? 1),
          format: value(level, 'w:numFmt') ?? 'decimal',
          text: value(level, 'w:lvlText') ?? '',
        })
      this.#levels.set(abstract.attribs?.['w:abstractNumId'] ?? '', levels)
    }
    for (const list of childrenOf(root, 'w:num')) {
      const starts = new Map<number, number>()
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const start = value(override, 'w:startOverride')
        if (start !== undefined) starts.set(Number(override.attribs?.['w:ilvl']), Number(start))
      }
      this.#lists.set(list.attribs?.['w:numId'] ?? '', {
        abstract: value(list, 'w:abstractNumId') ?? '',
        starts,
      })
    }
  }

  /** The number or bullet of the next paragraph at that level ("2.1.", "a)", "-"), empty where it has none. */
  label(at: ListLevel | null): string {
    const list = at && this.#lists.get(at.list)
    const levels = list && this.#levels.get(list.abstract)
    const level = levels?.get(at!.level)
    if (!at || !list || !levels || !level) return ''
    if (level.format === 'none') return level.text.replace(/%\d/g, '').trim()
    if (level.format === 'bullet') return bullet(level.text)
    const counts = this.#counts.get(list.abstract) ?? []
    this.#counts.set(list.abstract, counts)
    const key = `${at.list} ${at.level}`
    const restart = this.#begun.has(key) ? undefined : list.starts.get(at.level)
    this.#begun.add(key)
    counts[at.level] = restart ?? (counts[at.level] === undefined ? level.start : counts[at.level]! + 1)
    counts.length = at.level + 1
    return level.text
      .replace(/%(\d)/g, (_, digit: string) => {
        const other = Number(digit) - 1
        const count = counts[other] ?? (counts[other] = levels.get(other)?.start ?? 1)
        return formatted(count, levels.get(other)?.format ?? 'decimal')
      })
      .trim()
  }
}

/** Bullets of Symbol and Wingdings stand in the private use area; the dash is what Vietnamese papers use. */
const bullet = (text: string): string => (/^[-–—+*•]$/.test(text.trim()) ? text.trim() : '-')

function formatted(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperLetter':
      return letter(count).toUpperCase()
    case 'lowerLetter':
      return letter(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

const value = (node: Node | undefined, name: string): string | undefined =>
  childOf(node, name)?.attribs?.['w:val']
