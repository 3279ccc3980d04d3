/**
 * New files in place of old ones, all or none. They are written to a staging folder first; then a journal
 * names what has to be moved. A run that was killed before the journal stood leaves the old files whole;
 * after it, the next run moves the rest before it does anything else.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Journal {
  /** Paths relative to the output folder that stand in the staging folder. */
  readonly move: readonly string[]
  readonly remove: readonly string[]
}

/** Folders and files of the runner under an output folder. */
export const cacheFolder = (out: string): string => join(out, '.cache')
export const stagingFolder = (out: string): string => join(cacheFolder(out), 'staging')
const journalFile = (out: string): string => join(cacheFolder(out), 'journal.json')

/** Completes what a killed run had begun to move, or drops what it had only staged. */
export function recover(out: string): void {
  if (existsSync(journalFile(out))) roll(out, JSON.parse(readFileSync(journalFile(out), 'utf8')) as Journal)
  dropStaged(out)
}

/** Drops what is staged, but where a swap has begun: that is completed by the next run. */
export function dropStaged(out: string): void {
  if (!existsSync(journalFile(out))) rmSync(stagingFolder(out), { recursive: true, force: true })
}

/** Puts staged files into place and removes others. Never touches what is not named. */
export function swap(out: string, journal: Journal): void {
  writeWhole(journalFile(out), JSON.stringify(journal))
  roll(out, journal)
  dropStaged(out)
}

function roll(out: string, { move, remove }: Journal): void {
  for (const path of remove) {
    rmSync(join(out, path), { force: true })
    removeIfEmpty(dirname(join(out, path)))
  }
  const made = new Set<string>()
  for (const path of move) {
    const staged = join(stagingFolder(out), path)
    const folder = dirname(join(out, path))
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    try {
      renameSync(staged, join(out, path))
    } catch (error) {
      // Moved already, before the kill.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(staged)) throw error
    }
  }
  rmSync(journalFile(out))
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Not empty, or gone.
  }
}

/** Writes a file that appears whole or not at all. */
function writeWhole(path: string, content: string): void {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}
