/** Fields of a DOC: only what they show is text. */

const BEGIN = 0x13
const SEPARATOR = 0x14
const END = 0x15

/** The characters from `start` to `end` that are codes of fields or bound them are set to 1 in `hidden`. */
export function hideFieldCodes(text: string, start: number, end: number, hidden: Uint8Array): void {
  const open: { begin: number; separator: number | null }[] = []
  // How many codes begin and end before a character: they stand in each other
  const changes = new Int32Array(end - start + 1)
  const hide = (from: number, to: number) => {
    changes[from - start]!++
    changes[to - start]!--
  }
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === BEGIN) open.push({ begin: at, separator: null })
    else if (code === SEPARATOR && open.length > 0) open.at(-1)!.separator ??= at
    else if (code === END) {
      const field = open.pop()
      if (!field) continue
      hide(field.begin, (field.separator ?? at) + 1)
      hide(at, at + 1)
    }
  }
  for (let at = start, depth = 0; at < end; at++) {
    depth += changes[at - start]!
    if (depth > 0) hidden[at] = 1
  }
}
