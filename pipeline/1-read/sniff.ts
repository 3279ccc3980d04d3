/** What a file is, by its content: names lie ("baocao.doc" that is RTF, HTML or a scan). */
import { ReadError } from '../stage.ts'
import { listEntries, whyPacked } from './zip.ts'

export type Format =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'zip'
  | 'text'

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    from,
    Math.min(to, bytes.length),
  )

const startsWith = (bytes: Uint8Array, ...codes: number[]): boolean =>
  codes.every((code, i) => bytes[i] === code)

/** Kinds that are known and not read, by their first bytes, and what to do about it. */
const OTHERS: readonly { readonly codes: readonly number[]; readonly what: string }[] = [
  { codes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF image: save it as PNG' },
  { codes: [0x42, 0x4d], what: 'a BMP image: save it as PNG' },
  { codes: [0x52, 0x61, 0x72, 0x21, 0x1a], what: 'a RAR archive: unpack it' },
  { codes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive: unpack it' },
  { codes: [0x1f, 0x8b], what: 'a gzip file: unpack it' },
  { codes: [0x41, 0x54, 0x26, 0x54], what: 'a DjVu document: save it as PDF' },
  { codes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program' },
  { codes: [0x4d, 0x5a], what: 'a program' },
]

/** Throws ReadError where the content is none of the formats that are read. */
export function sniff(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new ReadError('the file is empty (0 bytes)')
  if (latin1(bytes, 0, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return sniffZip(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return sniffOle(bytes)
  if (/^\s*\{\\rtf/.test(latin1(bytes, 0, 64))) return 'rtf'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'tiff'
  const other = OTHERS.find(({ codes }) => startsWith(bytes, ...codes) && isBinary(bytes))
  if (other) throw new ReadError(`this is ${other.what}`)
  if (isBinary(bytes)) throw new ReadError('this is binary data of no format that is read')
  if (isWebArchive(bytes)) return 'mhtml'
  return looksLikeHtml(bytes) ? 'html' : 'text'
}

/** A Word file is an archive too; a spreadsheet or OpenDocument file is told apart from an archive of documents. */
function sniffZip(bytes: Uint8Array): Format {
  const names = namesIn(bytes)
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('[Content_Types].xml')) {
    if (names.has('xl/workbook.xml')) throw new ReadError('this is an Excel workbook: save it as PDF or DOCX')
    if (names.has('ppt/presentation.xml')) throw new ReadError('these are slides: save them as PDF')
    if ([...names].some(name => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  }
  if (names.has('mimetype') && names.has('content.xml'))
    throw new ReadError('this is an OpenDocument file: save it as DOCX or PDF')
  return 'zip'
}

function namesIn(bytes: Uint8Array): Set<string> {
  try {
    return new Set(listEntries(bytes).map(entry => entry.name))
  } catch {
    throw whyPacked(bytes)
  }
}

/** OLE containers hold Word 97–2003 documents, and encrypted DOCX. Stream names stand in them as UTF-16. */
function sniffOle(bytes: Uint8Array): Format {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string): boolean => content.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) throw new ReadError('the document is encrypted: remove its password in Word')
  if (holds('WordDocument')) return 'doc'
  throw new ReadError(
    'this is an Office file but no Word document, or it is truncated: save it as PDF or DOCX',
  )
}

/** Zero bytes stand in no text but UTF-16; other control characters in none at all. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false
  const head = Math.min(bytes.length, 65_536)
  const zeros = [0, 0]
  let controls = 0
  for (let i = 0; i < head; i++) {
    const code = bytes[i]!
    if (code === 0) zeros[i % 2]!++
    else if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 26) controls++
  }
  const [even, odd] = zeros as [number, number]
  // UTF-16 without a mark: the high byte of Latin letters, spaces and line ends is zero, always on one side
  const oneSided = (side: number, other: number) => side > head / 20 && other <= side / 100
  if (even + odd > 0) return !(oneSided(even, odd) || oneSided(odd, even))
  return controls > head / 50
}

/** Headers of a message of which a page is a part. Throws ReadError for a message with attachments. */
function isWebArchive(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, 8192)
  const headers = /^\s*((?:[\w-]+:.*\r?\n(?:[ \t]+\S.*\r?\n)*)+)\r?\n/.exec(head)?.[1] ?? ''
  if (!/^MIME-Version:/im.test(headers)) return false
  if (/^Content-Type:\s*multipart\/mixed/im.test(headers))
    throw new ReadError('this is an e-mail: save the documents that it holds')
  return /^Content-Type:\s*(?:multipart\/(?:related|alternative)|text\/html)/im.test(headers)
}

/** Tags in what would be UTF-8, any 8-bit encoding or UTF-16. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, 8192)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  if (/^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return true
  const tags = head.match(
    /<\/?(?:p|div|span|table|tr|td|br|b|strong|i|em|h[1-6]|ul|ol|li|a|font|meta)\b[^<>]*>/gi,
  )
  return /^\s*</.test(head) && (tags?.length ?? 0) >= 4
}
