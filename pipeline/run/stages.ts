/** The stages in their order, each loaded when it is needed. */
import type { Stage } from '../stage.ts'

const loaders = {
  read: () => import('../1-read.ts'),
  clean: () => import('../2-clean.ts'),
  split: () => import('../3-split.ts'),
  entities: () => import('../4-entities.ts'),
  targets: () => import('../5-targets.ts'),
  compare: () => import('../6-compare.ts'),
  report: () => import('../7-report.ts'),
}

export type StageName = keyof typeof loaders
export const stageNames = Object.keys(loaders) as StageName[]

/** The stages from the first to this one. */
export async function loadStages(to: StageName): Promise<Stage[]> {
  const names = stageNames.slice(0, stageNames.indexOf(to) + 1)
  return await Promise.all(names.map(async name => (await loaders[name]()).default as Stage))
}

/** The file of a stage, relative to the project. */
export const stageFile = (name: StageName): string => `pipeline/${stageNames.indexOf(name) + 1}-${name}.ts`
