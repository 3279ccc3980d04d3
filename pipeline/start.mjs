#!/usr/bin/env node
/** `npm start`: shows help at once, installs what is missing, runs. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const args = process.argv.slice(2)
if (args.includes('--help')) {
  process.stdout.write(readFileSync(join(home, 'pipeline/run/usage.txt')))
} else if (args.includes('--version')) {
  process.stdout.write(`${JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version}\n`)
} else {
  await import('./install.mjs')
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(home, 'pipeline/run.ts'), ...args],
    { stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
}
