/** The project's own models, and a context of default options. */
import { readFileSync } from 'node:fs'
import { type Context, defaultOptions, type Model } from '../../pipeline/stage.ts'

const parsed = new Map<string, unknown>()
const root = new URL('../../', import.meta.url)

export const context: Context = {
  models: {
    get<T>(model: Model<T>): T {
      if (!parsed.has(model.name))
        parsed.set(
          model.name,
          model.parse(file => readFileSync(new URL(file, root))),
        )
      return parsed.get(model.name) as T
    },
  },
  options: defaultOptions,
  engines: 1,
  recognise: () => Promise.reject(new Error('no images here')),
}
