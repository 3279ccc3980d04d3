/** The lists of a DOC: PlfLst has their levels, PlfLfo what paragraphs name and where it differs. */
import { type List, type NumberedLevel, numberFormat, templateOf } from '../numbering.ts'
import { propertiesOf, SPRM } from './sprms.ts'
import type { WordFile } from './word-file.ts'

const LIST_SIZE = 28
const LEVEL_SIZE = 28
const OVERRIDE_SIZE = 16
const MAX_LEVELS = 9
const PADDING = 0xffffffff

/** By the number by which paragraphs name them, from 1. Throws RangeError where a table ends too early. */
export function readLists(file: WordFile, fonts: readonly string[]): Map<string, List> {
  const definitions = readDefinitions(file.from('lists'), fonts)
  return readOverrides(file.from('listOverrides'), definitions, fonts)
}

type Levels = ReadonlyMap<number, NumberedLevel>

/** List id → its levels, which stand behind the table of lists, one of a simple list, else nine. */
function readDefinitions(bytes: Buffer, fonts: readonly string[]): Map<number, Levels> {
  const definitions = new Map<number, Levels>()
  if (bytes.length === 0) return definitions
  const count = bytes.readUInt16LE(0)
  const cursor = { at: 2 + LIST_SIZE * count }
  for (let i = 0; i < count; i++) {
    const at = 2 + LIST_SIZE * i
    const isSimple = (bytes.readUInt8(at + 26) & 1) === 1
    const levels = new Map<number, NumberedLevel>()
    for (let level = 0; level < (isSimple ? 1 : MAX_LEVELS); level++)
      levels.set(level, readLevel(bytes, cursor, fonts))
    definitions.set(bytes.readInt32LE(at), levels)
  }
  return definitions
}

/** Behind the table of overrides stand the levels in which each differs from its list. */
function readOverrides(
  bytes: Buffer,
  definitions: ReadonlyMap<number, Levels>,
  fonts: readonly string[],
): Map<string, List> {
  const lists = new Map<string, List>()
  if (bytes.length === 0) return lists
  const count = bytes.readUInt32LE(0)
  const cursor = { at: 4 + OVERRIDE_SIZE * count }
  for (let i = 0; i < count; i++) {
    const at = 4 + OVERRIDE_SIZE * i
    const id = bytes.readInt32LE(at)
    const levels = new Map(definitions.get(id))
    const starts = new Map<number, number>()
    const differing = bytes.readUInt8(at + 12)
    for (let j = 0; j < differing; j++) readOverride(bytes, cursor, levels, starts, fonts)
    lists.set(String(i + 1), { count: String(id), levels, starts })
  }
  return lists
}

function readOverride(
  bytes: Buffer,
  cursor: { at: number },
  levels: Map<number, NumberedLevel>,
  starts: Map<number, number>,
  fonts: readonly string[],
): void {
  while (bytes.readUInt32LE(cursor.at) === PADDING) cursor.at += 4
  const start = bytes.readInt32LE(cursor.at)
  const flags = bytes.readUInt8(cursor.at + 4)
  cursor.at += 8
  const number = flags & 0xf
  const level = (flags & 0x20) !== 0 ? readLevel(bytes, cursor, fonts) : undefined
  if (level) levels.set(number, level)
  if ((flags & 0x10) !== 0) starts.set(number, level?.start ?? start)
}

/** A level: its fixed part, properties of its paragraphs, properties of its number, and the number's text. */
function readLevel(bytes: Buffer, cursor: { at: number }, fonts: readonly string[]): NumberedLevel {
  const { at } = cursor
  const flags = bytes.readUInt8(at + 5)
  const characterSize = bytes.readUInt8(at + 24)
  const characterAt = at + LEVEL_SIZE + bytes.readUInt8(at + 25)
  const textAt = characterAt + characterSize + 2
  const length = bytes.readUInt16LE(textAt - 2)
  cursor.at = textAt + 2 * length
  const font = propertiesOf(bytes.subarray(characterAt, characterAt + characterSize)).get(SPRM.CRgFtc0)
  return {
    start: bytes.readInt32LE(at),
    format: numberFormat(bytes.readUInt8(at + 4)),
    text: templateOf(bytes.toString('utf16le', textAt, cursor.at)),
    legal: (flags & 4) !== 0,
    restartsAfter: (flags & 8) !== 0 ? bytes.readUInt8(at + 26) : undefined,
    font: font === undefined ? undefined : fonts[font],
  }
}
