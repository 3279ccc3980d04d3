/** Modules that run in threads of their own, from sources or from the bundle. */

/** Lets a thread load TypeScript; `--import tsx` alone registers in the main thread only. */
const REGISTER_TSX = `data:text/javascript,import{register}from"${import.meta.resolve('tsx/esm/api')}";register()`

/** What starts a thread: `source` is the module's address, `bundled` its name in the bundle. */
export function threadOf(source: URL, bundled: string): { url: URL; execArgv: string[] } {
  return import.meta.url.endsWith('.js')
    ? { url: new URL(`./${bundled}.js`, import.meta.url), execArgv: [] }
    : { url: source, execArgv: ['--import', REGISTER_TSX] }
}
