/** What stages are given beside their tables: models, options, OCR. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context, Model, Options, Stage } from '../stage.ts'

/** Bytes of model files, in memory that threads share. */
export type ModelBytes = ReadonlyMap<string, SharedArrayBuffer>

/** The project's folder: the nearest one above that has a package.json (this file may run from a bundle). */
export const home: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
})()

type WithModels = Pick<Stage, 'models'>

/** The files of the stages' models, each once, relative to the project. */
export const modelFiles = (stages: readonly WithModels[]): string[] => [
  ...new Set(stages.flatMap(stage => stage.models.flatMap(model => model.files))),
]

export const readModels = (stages: readonly WithModels[]): ModelBytes =>
  new Map(modelFiles(stages).map(file => [file, readShared(join(home, file))]))

function readShared(path: string): SharedArrayBuffer {
  const descriptor = openSync(path, 'r')
  try {
    const shared = new SharedArrayBuffer(fstatSync(descriptor).size)
    const bytes = new Uint8Array(shared)
    for (let at = 0, read = -1; at < bytes.length && read !== 0; at += read)
      read = readSync(descriptor, bytes, at, bytes.length - at, at)
    return shared
  } finally {
    closeSync(descriptor)
  }
}

export function createContext(
  options: Options,
  bytes: ModelBytes,
  recognise: Context['recognise'],
  engines = 1,
): Context {
  const parsed = new Map<Model<unknown>, unknown>()
  return {
    options,
    recognise,
    engines,
    models: {
      get<T>(model: Model<T>): T {
        if (!parsed.has(model))
          parsed.set(
            model,
            model.parse(file => {
              const shared = bytes.get(file)
              if (!shared) throw new Error(`model ${model.name}: ${file} is not among its files`)
              return new Uint8Array(shared)
            }),
          )
        return parsed.get(model) as T
      },
    },
  }
}
