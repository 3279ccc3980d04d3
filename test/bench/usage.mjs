/** Preloaded (`--import`) into a process that is measured: leaves what it used in the file of BENCH_USAGE. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const used = {
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: performance.now() / 1e3,
    memory: maxRSS * 1024,
  }
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(used))
})
