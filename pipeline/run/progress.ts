/** Progress on stderr: a bar on a terminal, a plain line now and then elsewhere. */

export interface Progress {
  step(): void
  close(): void
}

/** Milliseconds between plain lines; short runs print none. */
const PAUSE = 5000

export async function showProgress(what: string, total: number, quiet: boolean): Promise<Progress> {
  if (quiet || total === 0) return { step() {}, close() {} }
  if (process.stderr.isTTY) {
    const { default: cliProgress } = await import('cli-progress')
    const bar = new cliProgress.SingleBar(
      {
        format: `${what} {bar} {value} of {total}, {eta_formatted} to go`,
        clearOnComplete: true,
        etaBuffer: 50,
      },
      cliProgress.Presets.shades_classic,
    )
    bar.start(total, 0)
    return { step: () => bar.increment(), close: () => bar.stop() }
  }
  let done = 0
  let last = Date.now()
  return {
    step() {
      done++
      if (Date.now() - last < PAUSE) return
      last = Date.now()
      process.stderr.write(`${what}: ${done} of ${total}\n`)
    },
    close() {},
  }
}
