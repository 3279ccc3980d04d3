/** Paths, folders and globs to the files that they name. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { CallError } from './arguments.ts'
import { reason } from './reason.ts'

/** A file to read. `source_path` is relative to the folder it was found in, with '/' between its parts. */
export interface Found {
  readonly path: string
  readonly source_path: string
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
}

/** Not documents, though they lie among them. */
const NOT_A_DOCUMENT = /^\.|^README(\.|$)|^Thumbs\.db$|^~\$/i
const GLOB = /[*?{[]/

/**
 * Every file that the arguments name, once, sorted by `source_path`. Folders are walked to their depths, links
 * to folders too; what lies in `out` is left aside. Throws CallError where an argument names nothing.
 */
export function findSources(paths: readonly string[], out: string): Found[] {
  const found = new Map<string, Found>()
  for (const path of paths) {
    const before = found.size
    const kind = kindOf(path)
    const [root, files] =
      kind === 'file'
        ? [dirname(path), [path]]
        : kind === 'folder'
          ? [path, [...walk(path, placeOf(out))]]
          : expandGlob(path, placeOf(out))
    for (const file of files) {
      const { size, mtimeMs, ctimeMs } = statSync(file)
      const source_path = relative(root, file).split(sep).join('/')
      if (!found.has(resolve(file)))
        found.set(resolve(file), { path: file, source_path, size, mtimeMs, ctimeMs })
    }
    if (files.length === 0 && found.size === before)
      throw new CallError(
        placeOf(path) === placeOf(out)
          ? `${path}: the documents lie in the folder that --out names. Give another folder for the results`
          : kind === 'folder'
            ? `${path}: the folder holds no documents. Put some in, or name another`
            : `${path}: no file matches`,
      )
  }
  return [...found.values()].sort((a, b) => compare(a.source_path, b.source_path) || compare(a.path, b.path))
}

/** Order by UTF-16 code units, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function kindOf(path: string): 'file' | 'folder' | 'glob' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (GLOB.test(path)) return 'glob'
    throw new CallError(`${path}: ${reason(error)}. Name files, folders or globs that exist`)
  }
}

/** `above`: the folders that one came through, where they really are: a link back to one of them has no end. */
function* walk(folder: string, out: string, above: readonly string[] = []): Iterable<string> {
  const place = realpathSync(folder)
  if (place === out || above.includes(place)) return
  for (const entry of entriesOf(folder)) {
    if (NOT_A_DOCUMENT.test(entry.name)) continue
    const path = join(folder, entry.name)
    const linked = entry.isSymbolicLink() ? linkedTo(path) : null
    if (entry.isDirectory() || linked === 'folder') yield* walk(path, out, [...above, place])
    else if (entry.isFile() || linked === 'file') yield path
  }
}

/** Throws CallError for a folder that may not be read: its documents would be missing, and nobody would know. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new CallError(`${folder}: ${reason(error)}`)
  }
}

/** Null where a link leads nowhere, or to a device. */
function linkedTo(path: string): 'file' | 'folder' | null {
  try {
    const stat = statSync(path)
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : null
  } catch {
    return null
  }
}

/** Where a path really is, whatever links lead there; as it is written where nothing is there yet. */
function placeOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

function expandGlob(glob: string, out: string): [root: string, files: string[]] {
  const parts = glob.split('/')
  const fixed = parts.slice(
    0,
    parts.findIndex(part => GLOB.test(part)),
  )
  const root = fixed.length === 0 ? '.' : fixed.join('/') || '/'
  const pattern = globToRegExp(parts.slice(fixed.length).join('/'))
  if (kindOf(root) !== 'folder') return [root, []]
  const files = [...walk(root, out)]
  return [root, files.filter(file => pattern.test(relative(root, file).split(sep).join('/')))]
}

/** Knows double and single stars, `?`, `[a-z]`, `{pdf,docx}`. */
function globToRegExp(glob: string): RegExp {
  let inBraces = false
  const source = glob.replace(/\*\*\/|\*\*|\*|\?|\[[^\]]*\]|[{},]|[.+^$()|\\]/g, sign => {
    if (sign === '**/') return '(?:.*/)?'
    if (sign === '**') return '.*'
    if (sign === '*') return '[^/]*'
    if (sign === '?') return '[^/]'
    if (sign.startsWith('[')) return sign.replace('[!', '[^')
    if (sign === '{') inBraces = true
    if (sign === '{') return '(?:'
    if (sign === ',') return inBraces ? '|' : ','
    if (sign === '}') inBraces = false
    if (sign === '}') return ')'
    return `\\${sign}`
  })
  return new RegExp(`^${source}$`, 'u')
}
