#!/usr/bin/env node
/**
 * `npm start`: shows help at once, installs what is missing, bundles the pipeline to plain JavaScript (once a
 * change) and runs it, so that it starts in a fraction of the time that compiling on the way takes.
 */
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const bundles = join(home, 'node_modules/.cache/chitieu')
const read = path => readFileSync(join(home, path), 'utf8')

/** Packages that start much faster as part of the bundle than as hundreds of files. */
const BUNDLED = ['apache-arrow', 'zod', 'yaml', 'fastest-levenshtein']

/** The pipeline's sources, and what decides how they are bundled. */
const sources = () => [
  'package-lock.json',
  'pipeline/start.mjs',
  ...readdirSync(join(home, 'pipeline'), { recursive: true })
    .filter(path => path.endsWith('.ts'))
    .map(path => `pipeline/${path}`)
    .sort(),
]

/** Where the bundle of the sources as they are belongs. */
function bundleFolder() {
  const hash = createHash('sha256')
  for (const path of sources()) hash.update(path).update('\0').update(read(path)).update('\0')
  return join(bundles, hash.digest('hex').slice(0, 16))
}

/** The bundle is there, or may be made: others than who installed it may run it, too. */
function mayBundle(folder) {
  try {
    mkdirSync(bundles, { recursive: true })
    if (!existsSync(folder)) accessSync(bundles, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Makes the bundle where it is not there yet. */
async function bundle(folder) {
  if (existsSync(folder)) return
  const { build } = await import('esbuild')
  const { dependencies, optionalDependencies } = JSON.parse(read('package.json'))
  const staging = `${folder}.${process.pid}`
  await build({
    absWorkingDir: home,
    entryPoints: {
      run: 'pipeline/run.ts',
      worker: 'pipeline/run/worker.ts',
      'pdf-thread': 'pipeline/1-read/pdf/thread.ts',
    },
    outdir: staging,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: Object.keys({ ...dependencies, ...optionalDependencies }).filter(
      name => !BUNDLED.includes(name),
    ),
    logLevel: 'error',
  })
  try {
    renameSync(staging, folder)
  } catch {
    // Another process was faster.
    rmSync(staging, { recursive: true, force: true })
  }
  removeOld()
}

const DAY = 86_400_000

/** Bundles of sources as they were; those of the last day may still be running. */
function removeOld() {
  for (const name of readdirSync(bundles)) {
    const path = join(bundles, name)
    if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true })
  }
}

const args = process.argv.slice(2)
if (args.includes('--help')) process.stdout.write(read('pipeline/run/usage.txt'))
else if (args.includes('--version')) process.stdout.write(`${JSON.parse(read('package.json')).version}\n`)
else {
  await import('./install.mjs')
  const folder = bundleFolder()
  if (mayBundle(folder)) {
    await bundle(folder)
    const { main } = await import(pathToFileURL(join(folder, 'run.js')).href)
    process.exitCode = await main(args)
  } else {
    process.stderr.write(`chitieu: ${bundles}: may not be written; let its owner run npm start once\n`)
    process.exitCode = 2
  }
}
