/** The `tesseract` command line, with the data of the npm package. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'

const DATA = '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz'
const run = promisify(execFile)

export interface CliPage {
  readonly text: string
  /** Seconds of processor. */
  readonly used: number
}

/** Lays the data into `folder`; gives what reads an image there, in a process of one thread. */
export function tesseractIn(folder: string): (image: Uint8Array, name: string) => Promise<CliPage> {
  const packed = createRequire(import.meta.url).resolve(DATA)
  writeFileSync(join(folder, 'vie.traineddata'), gunzipSync(readFileSync(packed)))
  return async (image, name) => {
    writeFileSync(join(folder, name), image)
    const { stdout, stderr } = await run(
      'bash',
      ['-c', `TIMEFORMAT='%U %S'; time tesseract ${name} - --tessdata-dir . -l vie --oem 1 2>${name}.log`],
      { cwd: folder, env: { ...process.env, OMP_THREAD_LIMIT: '1', LC_ALL: 'C' } },
    )
    return {
      text: stdout,
      used: stderr
        .trim()
        .split(' ')
        .map(Number)
        .reduce((a, b) => a + b, 0),
    }
  }
}
