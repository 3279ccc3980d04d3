/** The lists of an RTF: `\listtable` has their levels, `\listoverridetable` what paragraphs call them. */
import { type List, type NumberedLevel, numberFormat, templateOf } from './numbering.ts'

/** A control word with its number, a control sign, a group's bound, or text. */
export const TOKEN =
  /\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+/g

interface Environment {
  /** By their numbers. */
  readonly fonts: ReadonlyMap<number, { readonly name: string }>
  /** Bytes, each a character, to text. */
  decode(bytes: string): string
}
type Level = { -readonly [K in keyof NumberedLevel]: NumberedLevel[K] }

/** By the number by which paragraphs name them. */
export function readLists(rtf: string, environment: Environment): Map<string, List> {
  const tables = new ListTables(environment)
  for (const table of [/\{(?:\\\*)?\\listtable\b/, /\{(?:\\\*)?\\listoverridetable\b/]) {
    const start = rtf.search(table)
    if (start >= 0) tables.read(rtf.slice(start))
  }
  return tables.lists()
}

class ListTables {
  readonly #environment: Environment
  readonly #definitions = new Map<string, ReadonlyMap<number, Level>>()
  readonly #overrides = new Map<string, List>()
  // Of the list, or of what differs from one, that is being read
  #isOverride = false
  #id = ''
  #levels = new Map<number, Level>()
  #starts = new Map<number, number>()
  #number = -1
  #level: Level | undefined
  #hasOwnStart = false

  constructor(environment: Environment) {
    this.#environment = environment
  }

  lists(): Map<string, List> {
    const lists = new Map<string, List>()
    for (const [name, { count, levels, starts }] of this.#overrides)
      lists.set(name, {
        count,
        starts,
        levels: new Map([...(this.#definitions.get(count) ?? []), ...levels]),
      })
    return lists
  }

  /** A group, with which `rtf` begins. */
  read(rtf: string): void {
    let depth = 0
    /** The characters of a level's text, and the depth of their group. */
    let text: { characters: string; depth: number } | null = null
    let toSkip = 0
    const add = (characters: string) => {
      if (text) text.characters += characters.slice(toSkip)
      toSkip = Math.max(0, toSkip - characters.length)
    }
    for (const [, word, number, hex, sign, brace, plain] of rtf.matchAll(TOKEN)) {
      if (plain !== undefined) add(plain)
      else if (hex !== undefined) add(this.#environment.decode(String.fromCharCode(Number.parseInt(hex, 16))))
      else if (sign !== undefined) add(sign)
      else if (brace === '{') depth++
      else if (brace === '}') {
        if (text?.depth === depth) {
          if (this.#level) this.#level.text = levelText(text.characters)
          text = null
        }
        if (--depth === 0) return
      } else if (word === 'u') {
        add(String.fromCharCode((Number(number) + 65_536) % 65_536))
        toSkip = 1
      } else if (word === 'leveltext') text = { characters: '', depth }
      else if (word !== undefined) this.#control(word, Number(number ?? 1))
    }
  }

  #control(word: string, number: number): void {
    const level = this.#level
    switch (word) {
      case 'list':
      case 'listoverride':
        this.#isOverride = word === 'listoverride'
        this.#levels = new Map()
        this.#starts = new Map()
        this.#number = -1
        this.#level = undefined
        break
      case 'lfolevel':
        this.#number++
        this.#level = undefined
        this.#hasOwnStart = false
        break
      case 'listlevel':
        if (!this.#isOverride) this.#number++
        this.#level = { start: 1, format: 'decimal', text: '' }
        this.#levels.set(this.#number, this.#level)
        break
      case 'listoverridestartat':
        this.#hasOwnStart = true
        break
      case 'levelstartat':
        if (level) level.start = number
        if (this.#isOverride && this.#hasOwnStart) this.#starts.set(this.#number, number)
        break
      case 'levelnfc':
      case 'levelnfcn':
        if (level) level.format = numberFormat(number)
        break
      case 'levellegal':
        if (level) level.legal = number !== 0
        break
      case 'levelnorestart':
        if (level && number !== 0) level.restartsAfter = 0
        break
      case 'f':
        if (level) level.font = this.#environment.fonts.get(number)?.name.replace(/;.*$/, '')
        break
      case 'listid':
        this.#id = String(number)
        if (!this.#isOverride) this.#definitions.set(this.#id, this.#levels)
        break
      case 'ls':
        this.#overrides.set(String(number), { count: this.#id, levels: this.#levels, starts: this.#starts })
        break
    }
  }
}

/** The first character says how many follow. */
const levelText = (characters: string): string =>
  templateOf(characters.slice(1, 1 + characters.charCodeAt(0)))
