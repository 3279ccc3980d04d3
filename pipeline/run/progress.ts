/** Progress on stderr: a bar on a terminal, a plain line now and then elsewhere. */

export interface Progress {
  step(): void
  /** Says what is being done, in a few words. */
  note(text: string): void
  close(): void
}

/** Milliseconds between plain lines; short runs print none. */
const PAUSE = 5000

export async function showProgress(what: string, total: number, quiet: boolean): Promise<Progress> {
  if (quiet || total === 0) return { step() {}, note() {}, close() {} }
  if (process.stderr.isTTY) {
    const { default: cliProgress } = await import('cli-progress')
    const bar = new cliProgress.SingleBar(
      {
        format: `${what} {bar} {value} of {total}, {eta_formatted} to go {note}`,
        clearOnComplete: true,
        etaBuffer: 50,
      },
      cliProgress.Presets.shades_classic,
    )
    bar.start(total, 0, { note: '' })
    return { step: () => bar.increment(), note: note => bar.update({ note }), close: () => bar.stop() }
  }
  let done = 0
  let last = Date.now()
  const say = (text: string): void => {
    if (Date.now() - last < PAUSE) return
    last = Date.now()
    process.stderr.write(`${text}\n`)
  }
  return {
    step() {
      done++
      say(`${what}: ${done} of ${total}`)
    },
    note: say,
    close() {},
  }
}
