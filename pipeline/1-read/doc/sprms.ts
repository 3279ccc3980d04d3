/** Properties of paragraphs and characters as DOC writes them: single property modifiers (sprms) in a row. */

/** The sprms that are read, by their names in [MS-DOC]. */
export const SPRM = {
  CFRMarkDel: 0x0800,
  CFCaps: 0x083b,
  CFVanish: 0x083c,
  CIss: 0x2a48,
  CHpsPos: 0x4845,
  CIstd: 0x4a30,
  CRgFtc0: 0x4a4f,
  CRgFtc2: 0x4a51,
  CSymbol: 0x6a09,
  PIstd: 0x4600,
  PIlvl: 0x260a,
  PIlfo: 0x460b,
  PFInTable: 0x2416,
  PFTtp: 0x2417,
  PFInnerTableCell: 0x244b,
  PFInnerTtp: 0x244c,
  PItap: 0x6649,
  PHugePapx: 0x6646,
  PTableProps: 0x646b,
} as const

/** Sprm → its operand, as a number without sign. */
export type Properties = ReadonlyMap<number, number>

const READ: ReadonlySet<number> = new Set(Object.values(SPRM))
const T_DEF_TABLE = 0xd608
const P_CHG_TABS = 0xc615

/** Those that are read; of one that comes twice, the last. */
export function propertiesOf(bytes: Buffer): Properties {
  const properties = new Map<number, number>()
  for (const [code, operand] of sprmsOf(bytes))
    if (READ.has(code)) properties.set(code, operand.readUIntLE(0, operand.length))
  return properties
}

/** Where the cells of a row begin and end, in twips from the left; none where it is not said. */
export function cellEdgesOf(bytes: Buffer): number[] {
  for (const [code, operand] of sprmsOf(bytes)) {
    const cells = operand[2] ?? 0
    if (code === T_DEF_TABLE && operand.length >= 3 + 2 * (cells + 1))
      return Array.from({ length: cells + 1 }, (_, i) => operand.readInt16LE(3 + 2 * i))
  }
  return []
}

/** Ends before a sprm that reaches over the end. */
function* sprmsOf(bytes: Buffer): Iterable<[code: number, operand: Buffer]> {
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.readUInt16LE(at)
    const from = at + 2
    at = from + operandSize(code, bytes, from)
    if (at <= bytes.length) yield [code, bytes.subarray(from, at)]
  }
}

function operandSize(code: number, bytes: Buffer, at: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1
    case 3:
      return 4
    case 6:
      return variableSize(code, bytes, at)
    case 7:
      return 3
    default:
      return 2
  }
}

function variableSize(code: number, bytes: Buffer, at: number): number {
  const byte = (offset: number) => bytes[at + offset] ?? 0
  if (code === T_DEF_TABLE) return 1 + byte(0) + 256 * byte(1)
  if (code !== P_CHG_TABS || byte(0) !== 255) return 1 + byte(0)
  // Too many tabs for a byte to count: those that are deleted, four bytes each, then those added, three each
  const deleted = 1 + 4 * byte(1)
  return 1 + deleted + 1 + 3 * byte(1 + deleted)
}

/** Sprms of which a piece of text has one alone, by their short numbers there (Prm0). */
const SHORT: Readonly<Record<number, number>> = {
  12: SPRM.PIlvl,
  24: SPRM.PFInTable,
  25: SPRM.PFTtp,
  65: SPRM.CFRMarkDel,
  91: SPRM.CFCaps,
  92: SPRM.CFVanish,
  104: SPRM.CIss,
}

/** `prm`: what a piece says of its properties: one, or the number of a list of them in `lists`. */
export function propertiesOfPiece(prm: number, lists: readonly Properties[]): Properties {
  if ((prm & 1) === 1) return lists[prm >> 1] ?? NO_PROPERTIES
  const code = SHORT[(prm >> 1) & 0x7f]
  return code === undefined ? NO_PROPERTIES : new Map([[code, prm >> 8]])
}
export const NO_PROPERTIES: Properties = new Map()

/** The properties of all; where several say something of one, the last of them counts. */
export function merged(...all: readonly Properties[]): Properties {
  const filled = all.filter(({ size }) => size > 0)
  return filled.length < 2 ? (filled[0] ?? NO_PROPERTIES) : new Map(filled.flatMap(one => [...one]))
}
