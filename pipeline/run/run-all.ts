/** All stages over all documents, from the files that the user names to the files that the user reads. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Stage } from '../stage.ts'
import type { TableName } from '../tables.ts'
import { type Call, CallError, DEFAULT_OUT } from './arguments.ts'
import { assemble, outputOf } from './assemble.ts'
import { home, modelFiles, readModels } from './context.ts'
import { type Made, type Part, partsOf } from './corpus.ts'
import type { Task } from './document.ts'
import { compare, type Found, findSources } from './find.ts'
import { hashCode, hashFile, sha256 } from './fingerprint.ts'
import { gather } from './gather.ts'
import { openFolder } from './lock.ts'
import { isKept, isSame, MANIFEST, type Manifest, readManifest, type Stamp } from './manifest.ts'
import { showProgress } from './progress.ts'
import { compactShards, readShards, type StoredDocument } from './shard.ts'
import { loadStages, type StageName, stageFile } from './stages.ts'
import { summarise, Told } from './summarise.ts'
import { dropStaged, recover, stagingFolder, swap } from './swap.ts'
import { documentsFolder, Workforce } from './work.ts'
import { arrowPath, csvPath } from './write-table.ts'

/** The documents of a call that names none. */
const CORPUS = 'corpus'

/** Gives the exit code. Throws CallError where nothing can be done. */
export async function runAll(call: Call): Promise<number> {
  const sources = findSources(call.paths.length > 0 ? call.paths : [CORPUS], call.out)
  const parquet = call.parquet ? await import('./parquet.ts') : null
  await parquet?.checkParquet()
  const release = openFolder(call.out)
  try {
    recover(call.out)
    const before = readManifest(call.out)
    refuseOthers(call, before)
    const version = versionOf(call)
    if (before && isUnchanged(call, version, sources, before)) return tell(call, before)
    return tell(call, await runChanged(call, version, sources, before, parquet?.writeParquet))
  } finally {
    release()
  }
}

/**
 * Throws CallError where a call that names a folder for the results but no documents would replace the results of
 * others than those of the corpus.
 */
function refuseOthers({ paths, out }: Call, before: Manifest | null): void {
  if (paths.length > 0 || out === DEFAULT_OUT) return
  const other = before?.inputs.find(({ path }) => !isWithin(CORPUS, path))
  if (other)
    throw new CallError(
      `--out ${out}: holds the results of other documents (${other.path}). Name them again: npm start -- PATH… --out ${out}; or name ${CORPUS}, whose results replace them`,
    )
}

function isWithin(folder: string, path: string): boolean {
  const from = relative(resolve(folder), resolve(path))
  return from.split(sep)[0] !== '..' && !isAbsolute(from)
}

/** Prints what a run came to; gives its exit code. */
function tell(call: Call, { failures, summary }: Manifest): number {
  for (const failure of failures) process.stderr.write(`${failure}\n`)
  if (!call.quiet) process.stdout.write(summary)
  return failures.length > 0 ? 1 : 0
}

/** Hash of all that the run as a whole depends on, but models and inputs, of which the manifest has stamps. */
const versionOf = ({ options, to, parquet }: Call): string =>
  sha256(hashCode(['pipeline/run.ts']), JSON.stringify({ options, to, parquet }))

function isUnchanged(call: Call, version: string, sources: readonly Found[], before: Manifest): boolean {
  const { inputs, models, outputs, writtenMs } = before
  const isContentSame = (path: string, now: Omit<Stamp, 'sha256'>, stamp: Stamp): boolean =>
    isSame(now, stamp, writtenMs) || (now.size === stamp.size && hashFile(path) === stamp.sha256)
  return (
    before.version === version &&
    inputs.length === sources.length &&
    outputs.every(output => isKept(call.out, output)) &&
    models.every(model => isContentSame(join(home, model.path), stampOf(model.path), model)) &&
    sources.every(
      (source, i) => source.path === inputs[i]!.path && isContentSame(source.path, source, inputs[i]!),
    )
  )
}

function stampOf(path: string): Omit<Stamp, 'sha256'> {
  const { size, mtimeMs, ctimeMs } = statSync(join(home, path), { throwIfNoEntry: false }) ?? {
    size: -1,
    mtimeMs: 0,
    ctimeMs: 0,
  }
  return { path, size, mtimeMs, ctimeMs }
}

/** Whether a stage sees one document at a time. */
const isPerDocument = (stage: Stage): boolean => stage.scope === 'source' || stage.scope === 'document'

/** The tables that stages write, each once, in the order of the data's way. */
const tablesOf = (stages: readonly Stage[]): TableName[] => [
  ...new Set(stages.flatMap(stage => stage.writes)),
]

const stampModels = (stages: readonly Stage[]): Stamp[] =>
  modelFiles(stages).map(path => ({ ...stampOf(path), sha256: hashFile(join(home, path)) }))

/** Hash of what each document's result depends on, but the document. */
const documentVersion = (stages: readonly Stage[], { options }: Call): string =>
  sha256(
    hashCode(['pipeline/run/document.ts', ...stages.map(({ name }) => stageFile(name as StageName))]),
    JSON.stringify(options),
    ...stampModels(stages).flatMap(model => [model.path, model.sha256]),
  )

async function runChanged(
  call: Call,
  version: string,
  sources: readonly Found[],
  before: Manifest | null,
  writeParquet?: (folder: string, names: readonly TableName[]) => Promise<string[]>,
): Promise<Manifest> {
  const { out, options } = call
  const staging = stagingFolder(out)
  try {
    const stages = await loadStages(call.to)
    const perDocument = stages.filter(isPerDocument)
    const key = documentVersion(perDocument, call)
    const { tasks, inputs } = await gather(sources, before, options, key, join(staging, 'unpacked'))
    const { to, jobs } = call
    const force = new Workforce({ stages, models: readModels(stages), options, to, jobs, out })
    const { documents, texts, made } = await (async () => {
      try {
        const documents = await doTasks(call, tasks, force)
        const parts = partsOf(stages)
        const size = documents.reduce((sum, { length }) => sum + length, 0)
        await force.prepareParts(parts, size)
        const texts = assemble(documents, tablesOf(perDocument), staging, out, before)
        const progress = await showProgress(
          'parts of the comparison and the report',
          parts.length,
          call.quiet,
        )
        const made = await force.doParts(parts, staging, size, progress)
        progress.close()
        return { documents, texts, made }
      } finally {
        await force.close()
      }
    })()
    const parquet = (await writeParquet?.(staging, tablesOf(stages))) ?? []
    const files = [
      ...tablesOf(stages).flatMap(name => [arrowPath(name), csvPath(name)]),
      ...parquet,
      ...[...made].flatMap(([{ stage }, { files }]) => (stage.scope === 'report' ? files : [])),
    ]
    const written = [...texts.written, ...files.map(path => outputOf(staging, path))]
    const manifest: Manifest = {
      version,
      writtenMs: Date.now(),
      models: stampModels(stages),
      inputs,
      outputs: [...texts.kept, ...written],
      failures: documents.flatMap(({ source_path, failure }) =>
        failure ? [`${source_path}: ${failure}`] : [],
      ),
      summary: summarise(documents, toldOf(made), out, files),
    }
    mkdirSync(join(staging, '.cache'), { recursive: true })
    writeFileSync(join(staging, MANIFEST), JSON.stringify(manifest))
    const stale = new Set(before?.outputs.map(({ path }) => path))
    for (const { path } of manifest.outputs) stale.delete(path)
    swap(out, { remove: [...stale], move: [...written.map(({ path }) => path), MANIFEST] })
    compactShards(documentsFolder(out), documents)
    return manifest
  } catch (error) {
    dropStaged(out)
    throw error
  }
}

/** Does the documents that are not stored yet. Gives all, in the order of `doc_id`. */
async function doTasks(call: Call, tasks: readonly Task[], force: Workforce): Promise<StoredDocument[]> {
  const stored = readShards(documentsFolder(call.out))
  const known: StoredDocument[] = []
  const missing: Task[] = []
  for (const task of tasks) {
    const document = stored.get(task.key)
    if (document && document.failure === null) known.push(document)
    else missing.push(task)
  }
  const progress = await showProgress('documents', missing.length, call.quiet)
  const done = await force.doDocuments(missing, progress)
  progress.close()
  return [...known, ...done].sort(
    (a, b) => compare(a.doc_id, b.doc_id) || compare(a.source_path, b.source_path),
  )
}

/** What the parts of the comparison have to tell; null where it was not made. */
function toldOf(made: ReadonlyMap<Part, Made>): Told | null {
  const compared = [...made].filter(([{ stage }]) => stage.scope === 'corpus')
  if (compared.length === 0) return null
  const told = new Told()
  for (const [, part] of compared) told.add(part.told)
  return told
}
