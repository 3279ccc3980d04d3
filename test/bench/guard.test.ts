import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type StageName, stageNames } from '../../pipeline/run/stages.ts'
import { measureRatios, RATIOS } from './guard.ts'

const recorded = JSON.parse(readFileSync(RATIOS, 'utf8')) as Record<StageName, number>
const tooSlow = (now: Record<string, number>): string[] =>
  Object.entries(now).flatMap(([name, ratio]) =>
    ratio < recorded[name as StageName] / 2
      ? [`${name}: ${ratio} of the yardstick, recorded ${recorded[name as StageName]}`]
      : [],
  )

test('no stage is slower than half of what was recorded (npm run bench -- --record)', async () => {
  expect(Object.keys(recorded)).toEqual(stageNames)
  let slow = tooSlow(await measureRatios(1))
  // A neighbour on the machine may have taken the caches for a moment: those that failed are measured again.
  if (slow.length > 0)
    slow = tooSlow(
      await measureRatios(
        4,
        slow.map(line => line.split(':')[0] as StageName),
      ),
    )
  expect(slow).toEqual([])
})
