/** A web page that was saved as one file (MHTML): what browsers do, and Word, whose names for it end in ".doc" too. */
import { ReadError } from '../stage.ts'

/** Parts in parts: those of browsers and Word are two deep. */
const MAX_DEPTH = 5

interface Part {
  /** In lower case; "text/plain" where it is not said. */
  readonly type: string
  readonly boundary: string | undefined
  readonly encoding: string
  /** Bytes, each a character. */
  readonly body: string
}

/** The bytes of the page. Throws ReadError where the archive holds none. */
export function pageOfArchive(bytes: Uint8Array): Uint8Array {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const page = findPage(partOf(archive), MAX_DEPTH)
  if (!page) throw new ReadError('the web archive holds no page: save it as HTML, DOCX or PDF')
  return bytesOf(page)
}

/** The first page, in the order of the parts. */
function findPage(part: Part, depth: number): Part | null {
  if (part.type === 'text/html') return part
  if (part.boundary === undefined || depth === 0) return null
  // What stands before the first boundary is a word to old readers
  for (const piece of `\n${part.body}`.split(`\n--${part.boundary}`).slice(1)) {
    const found = findPage(partOf(piece.replace(/^[^\n]*\n/, '')), depth - 1)
    if (found) return found
  }
  return null
}

/** Headers, of which a line that begins with a space goes on with the one before, an empty line, and the body. */
function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text)
  const headers = text.slice(0, end?.index).replace(/\r?\n[ \t]+/g, ' ')
  const header = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(.*)`, 'im').exec(headers)?.[1]?.trim() ?? ''
  const content = header('Content-Type')
  return {
    type: content.split(';')[0]!.trim().toLowerCase() || 'text/plain',
    boundary: /;\s*boundary="?([^";]+)"?/i.exec(content)?.[1]?.trim(),
    encoding: header('Content-Transfer-Encoding').toLowerCase(),
    body: end ? text.slice(end.index + end[0].length) : '',
  }
}

function bytesOf({ encoding, body }: Part): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const joined = body.replace(/=[ \t]*\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
