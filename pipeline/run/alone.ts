/** Lets a stage's file be a script of its own. */
import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import type { StageName } from './stages.ts'

/** Runs the stage of the module at `url`, where that module is what node was told to run. */
export function runAlone(url: string): void {
  const script = process.argv[1]
  if (
    !isMainThread ||
    script === undefined ||
    !/[1-7]-[a-z]+\.ts$/.test(script) ||
    realpathSync(script) !== fileURLToPath(url)
  )
    return
  const name = basename(script, '.ts').slice(2)
  import('../run.ts').then(async ({ main }) => {
    process.exitCode = await main(process.argv.slice(2), name as StageName)
  })
}
