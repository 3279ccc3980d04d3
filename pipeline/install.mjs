/** Installs what the lock file names, where it is not installed yet. */
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))

/** npm notes in node_modules what it installed; the lock file must not be newer or name other versions. */
function isInstalled() {
  try {
    const installed = join(home, 'node_modules/.package-lock.json')
    const wanted = join(home, 'package-lock.json')
    if (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return true
    const versions = file =>
      Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).map(([path, { version }]) => [
        path,
        version,
      ])
    const have = new Map(versions(installed))
    const optional = JSON.parse(readFileSync(wanted, 'utf8')).packages
    return versions(wanted).every(
      ([path, version]) => path === '' || have.get(path) === version || optional[path].optional,
    )
  } catch {
    return false
  }
}

if (!isInstalled()) {
  process.stderr.write('Installing the packages that package-lock.json names (once) …\n')
  const { status } = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write('npm ci failed: see above. A connection to the npm registry is needed once.\n')
    process.exit(1)
  }
}
