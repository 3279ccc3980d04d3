/** The runner: finds documents, takes them through the stages, writes the tables and reports. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CallError, parseCall } from './run/arguments.ts'
import { home } from './run/context.ts'
import { reason } from './run/reason.ts'
import type { StageName } from './run/stages.ts'

const read = (path: string): string => readFileSync(join(home, path), 'utf8')
const versionOf = (manifest: string): string => `${(JSON.parse(manifest) as { version: string }).version}\n`

/** Runs a call, or one stage alone (`only`). Gives the exit code. */
export async function main(argv: readonly string[], only?: StageName): Promise<number> {
  try {
    if (argv.includes('--help') || argv.includes('--version')) {
      process.stdout.write(
        argv.includes('--help') ? read('pipeline/run/usage.txt') : versionOf(read('package.json')),
      )
      return 0
    }
    const call = await parseCall(argv)
    if (only !== undefined && only !== 'read') {
      const { runAlone } = await import('./run/run-alone.ts')
      return await runAlone(call, only)
    }
    const { runAll } = await import('./run/run-all.ts')
    return await runAll(only === 'read' ? { ...call, to: 'read' } : call)
  } catch (error) {
    if (error instanceof CallError) {
      process.stderr.write(`chitieu: ${error.message}\n`)
      return 2
    }
    const { path } = error as NodeJS.ErrnoException
    process.stderr.write(`chitieu: ${path === undefined ? '' : `${path}: `}${reason(error)}\n`)
    return 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
