/** Names of documents. */
import { bare } from '../language/vietnamese.ts'

const MAX_SLUG = 60

/**
 * "BC số 12, quý I.docx" → "bc-so-12-quy-i-0a1b2c3d": safe as a file name on every system, told apart from
 * others of that name by the hash of its content (hexadecimal).
 */
export function documentId(source_path: string, sha256: string): string {
  const file = source_path.slice(Math.max(source_path.lastIndexOf('/'), source_path.lastIndexOf('\\')) + 1)
  const stem = file.replace(/(?<=[^.])\.[^.\s]{1,8}$/u, '')
  const slug = bare(stem.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '')
  return `${slug || 'document'}-${sha256.slice(0, 8)}`
}
