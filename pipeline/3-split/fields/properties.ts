/** The property sheet that web copies put above a document: "Số hiệu: …", "Người ký: …", "| Nơi ban hành | … |". */
import { skeleton } from '../lines.ts'

export type Property = 'number' | 'type' | 'issuer' | 'signer' | 'issued' | 'title'

const LABELS: readonly (readonly [Property, RegExp])[] = [
  ['number', /^so(?:[ _/-]*(?:ky )?hieu)(?: van ban)?$/],
  ['type', /^loai(?:[ _]van[ _]ban)?$/],
  ['issuer', /^(?:co[ _]quan|noi)[ _]ban[ _]hanh$/],
  ['signer', /^nguoi[ _]ky$/],
  ['issued', /^ngay[ _]ban[ _]hanh$/],
  ['title', /^trich[ _]yeu(?:[ _]noi[ _]dung)?$/],
]

/** Properties in the first lines of a document, as written. Two columns of them on a line are read both. */
export function propertiesOf(lines: readonly string[]): ReadonlyMap<Property, string> {
  const found = new Map<Property, string>()
  for (const line of lines) {
    const cells = line
      .split(/\||\t|\s{3,}|:\s+(?=\S)|:$/u)
      .map(cell => cell.replace(/^[\s"*]+|[\s"*]+$/gu, ''))
      .filter(cell => cell !== '')
    for (let i = 0; i + 1 < cells.length; i++) {
      if (cells[i]!.length > 30) continue
      const label = skeleton(cells[i]!)
      const property = LABELS.find(([, pattern]) => pattern.test(label))?.[0]
      if (property !== undefined && !found.has(property)) found.set(property, cells[i + 1]!)
    }
  }
  return found
}
