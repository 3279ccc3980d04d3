/**
 * How fast each stage is beside a yardstick that runs on the same documents in the same process: compromise
 * splitting sentences, JavaScript too and so slowed by the same things. What is compared is CPU time.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCall } from '../../pipeline/run/arguments.ts'
import { runAll } from '../../pipeline/run/run-all.ts'
import { type StageName, stageNames } from '../../pipeline/run/stages.ts'
import { writeDocuments } from './documents.ts'
import { measure, peerPass, stagePass } from './measure.ts'

export const RATIOS = 'test/bench/ratios.json'
const DOCUMENTS = 5

/** Seconds of the yardstick by seconds of the stage, for each stage (of these). The best of `tries`. */
export async function measureRatios(
  tries: number,
  names: readonly StageName[] = stageNames,
): Promise<Record<string, number>> {
  const scratch = mkdtempSync(join(tmpdir(), 'chitieu-ratios-'))
  try {
    const [documents, run] = [join(scratch, 'documents'), join(scratch, 'run')]
    writeDocuments(documents, DOCUMENTS)
    await runAll(await parseCall([documents, '--out', run, '--quiet', '--jobs', '1']))
    const best: Record<string, number> = {}
    for (let i = 0; i < tries; i++) {
      const yardstick = await measure(peerPass('compromise', documents))
      for (const name of names) {
        const stage = await measure(await stagePass(name, documents, run))
        best[name] = Math.max(best[name] ?? 0, Number((yardstick.cpu / stage.cpu).toPrecision(3)))
      }
    }
    return best
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
