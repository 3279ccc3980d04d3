/**
 * `npm run bench`: speed and memory, by stage and for the whole, beside other software on the same documents.
 *
 *   npm run bench                                 stages and peers on 40 documents of 25,000 characters, the whole on 1,000 (--whole N)
 *   npm run bench -- --documents 100,1000,10000   the whole at these sizes: is the cost linear, is memory constant
 *   npm run bench -- --record                     writes the ratios that the guard compares with (ratios.json)
 *
 * Every row is the median of three.
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stageNames } from '../../pipeline/run/stages.ts'
import { writeDocuments } from './documents.ts'
import { measureRatios, RATIOS } from './guard.ts'
import { type Measured, median } from './measure.ts'

/** For the stages, which are warmed up before they are measured. */
const DOCUMENTS = 40
/** For the whole, start and warming up included. */
const WHOLE = '1000'

const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    record: { type: 'boolean' },
    whole: { type: 'string', default: WHOLE },
  },
})
/** What `npm start` gives to node: young objects have room from the beginning, and are not moved while all starts. */
const NPM_START: readonly string[] = JSON.parse(readFileSync('package.json', 'utf8'))
  .scripts.start.split(' ')
  .slice(1)
const scratch = mkdtempSync(join(tmpdir(), 'chitieu-bench-'))
type Cores = 'one core' | 'two cores'
/** Where it is there, a process is held to the first core, or two; else the number of threads has to do. */
const TASKSET = spawnSync('taskset', ['--version']).status === 0

/** Runs `npm start` with these arguments; what it used. */
function start(args: readonly string[], cores?: Cores): Measured {
  const used = join(scratch, 'used.json')
  const jobs = cores === undefined ? [] : ['--jobs', cores === 'one core' ? '1' : '2']
  const node = [
    process.execPath,
    ...['--import', './test/bench/usage.mjs', ...NPM_START, ...args, '--quiet', ...jobs],
  ]
  const [command, ...rest] =
    cores && TASKSET ? ['taskset', '-c', cores === 'one core' ? '0' : '0,1', ...node] : node
  const { status, stderr } = spawnSync(command!, rest, {
    encoding: 'utf8',
    env: { ...process.env, BENCH_USAGE: used },
  })
  if (status !== 0) throw new Error(`npm start failed: ${stderr}`)
  return JSON.parse(readFileSync(used, 'utf8')) as Measured
}

/** Median of three runs, each into an empty folder. */
function whole(documents: string, cores: Cores): Measured {
  const runs = [1, 2, 3].map(n => {
    const out = join(scratch, `out-${n}`)
    const used = start([documents, '--out', out], cores)
    rmSync(out, { recursive: true })
    return used
  })
  return {
    cpu: median(runs.map(({ cpu }) => cpu)),
    wall: median(runs.map(({ wall }) => wall)),
    memory: median(runs.map(({ memory }) => memory)),
  }
}

/**
 * A folder in which vntk is built with its C++ addon, which this project never compiles; null where it cannot be
 * (it takes a compiler, and a minute).
 */
function buildVntk(): string | null {
  const folder = join('node_modules', '.cache', 'chitieu-bench', 'vntk')
  if (existsSync(join(folder, 'built'))) return resolve(folder)
  const { dependencies, overrides } = JSON.parse(readFileSync('package.json', 'utf8'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { vntk: dependencies.vntk }, overrides }),
  )
  process.stderr.write('Building vntk with its addon (once) …\n')
  const { status } = spawnSync('npm', ['install', '--ignore-scripts=false', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  if (status !== 0) return null
  writeFileSync(join(folder, 'built'), '')
  return resolve(folder)
}

/** A measure in a process of its own; null where the software does not run here. */
function alone(name: string, documents: string, run: string, vntk?: string): Measured | null {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/bench/measure.ts', name, documents, run],
    { encoding: 'utf8', env: { ...process.env, BENCH_VNTK: vntk ?? '' } },
  )
  return status === 0 ? (JSON.parse(stdout) as Measured) : null
}

function charactersIn(folder: string): number {
  let characters = 0
  for (const name of readdirSync(folder)) characters += readFileSync(join(folder, name), 'utf8').length
  return characters
}

const rate = (characters: number, seconds: number): string => (characters / 1000 / seconds).toFixed(0)
const megabytes = (bytes: number): number => Math.round(bytes / 1e6)

/** What was measured, over so many characters. */
interface Row extends Measured {
  readonly characters: number
}

function compare(): void {
  const documents = join(scratch, 'documents')
  writeDocuments(documents, DOCUMENTS)
  const characters = charactersIn(documents)
  const run = join(scratch, 'run')
  start([documents, '--out', run])
  console.log(
    `${DOCUMENTS} documents, ${characters} characters; Node ${process.versions.node}, ${availableParallelism()} processors (${cpus()[0]?.model})\n`,
  )
  const first = join(scratch, 'first')
  writeDocuments(first, 1)
  const count = Number(values.whole)
  const many = join(scratch, 'many')
  writeDocuments(many, count)
  const all = charactersIn(many)
  const table: Record<string, Record<string, string | number>> = {}
  const show = (name: string, measured: Measured | null, read = characters): Row | null => {
    table[name] = measured
      ? {
          'kchar/s of CPU': rate(read, measured.cpu),
          'kchar/s': rate(read, measured.wall),
          'peak MB': megabytes(measured.memory),
        }
      : { 'kchar/s of CPU': 'does not run here' }
    return measured && { ...measured, characters: read }
  }
  const stages = new Map(stageNames.map(name => [name, show(name, alone(name, documents, run))]))
  const one = show(`whole, ${count} documents, one core`, whole(many, 'one core'), all)!
  const two = show(`whole, ${count} documents, two cores`, whole(many, 'two cores'), all)!
  const peers = new Map(
    ['floor', 'segmenter', 'natural', 'compromise', 'vntk tokens'].map(name => [
      name,
      show(TITLES[name]!, alone(name, documents, run)),
    ]),
  )
  const vntk = buildVntk()
  const chain = show(
    TITLES.vntk!,
    vntk === null ? null : alone('vntk chain', first, run, vntk),
    charactersIn(first),
  )
  console.table(table)
  const ratio = (ours: Row | null | undefined, theirs: Row | null | undefined): string =>
    ours && theirs
      ? (ours.characters / ours.cpu / (theirs.characters / theirs.cpu)).toPrecision(3)
      : 'not measured here'
  console.log('\nTimes as fast, per second of CPU (below 1: slower)')
  console.table({
    'two cores to one, by wall time': { ratio: (one.wall / two.wall).toPrecision(3) },
    'split (sections, sentences, cells) to Intl.Segmenter (sentences)': {
      ratio: ratio(stages.get('split'), peers.get('segmenter')),
    },
    'split to natural (sentences)': { ratio: ratio(stages.get('split'), peers.get('natural')) },
    'split to compromise (sentences)': { ratio: ratio(stages.get('split'), peers.get('compromise')) },
    'entities to vntk (words, parts of speech, chunks, names)': {
      ratio: ratio(stages.get('entities'), chain),
    },
    'the whole to vntk': { ratio: ratio(one, chain) },
    'the whole to the floor': { ratio: ratio(one, peers.get('floor')) },
  })
}

const TITLES: Record<string, string> = {
  floor: 'floor: read and write the same bytes',
  segmenter: 'Intl.Segmenter: sentences',
  natural: 'natural: sentences',
  compromise: 'compromise: sentences',
  'vntk tokens': 'vntk: tokens by regular expression (no addon)',
  vntk: 'vntk: words, parts of speech, chunks, names (C++ addon; one document)',
}

function scale(counts: readonly number[]): void {
  const table: Record<string, Record<string, string | number>> = {}
  for (const count of counts) {
    const documents = join(scratch, `documents-${count}`)
    writeDocuments(documents, count)
    const characters = charactersIn(documents)
    const out = join(scratch, `out-${count}`)
    const first = start([documents, '--out', out])
    const again = start([documents, '--out', out])
    writeDocuments(documents, 1, count)
    const more = start([documents, '--out', out])
    table[count] = {
      seconds: first.wall.toFixed(1),
      'kchar/s': rate(characters, first.wall),
      'kchar/s of CPU': rate(characters, first.cpu),
      'peak MB': megabytes(first.memory),
      'unchanged: seconds': again.wall.toFixed(2),
      '% of the first': ((100 * again.wall) / first.wall).toFixed(1),
      'one more: seconds': more.wall.toFixed(1),
      'output MB': megabytes(sizeOf(out)),
    }
    rmSync(documents, { recursive: true })
    rmSync(out, { recursive: true })
  }
  console.table(table)
}

function sizeOf(folder: string): number {
  let size = 0
  for (const path of readdirSync(folder, { recursive: true })) {
    const stat = statSync(join(folder, String(path)))
    if (stat.isFile()) size += stat.size
  }
  return size
}

async function record(): Promise<void> {
  const ratios = await measureRatios(3)
  writeFileSync(RATIOS, `${JSON.stringify(ratios, null, 2)}\n`)
  console.table(ratios)
}

try {
  if (values.record) await record()
  else if (values.documents) scale(values.documents.split(',').map(Number))
  else compare()
} finally {
  rmSync(scratch, { recursive: true })
}
