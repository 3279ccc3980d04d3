/** The sample documents through all stages: every comparison that follows from them, and no other. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadStages } from '../../pipeline/run/stages.ts'
import type { SourceFile, Stage } from '../../pipeline/stage.ts'
import type { Row, TableName } from '../../pipeline/tables.ts'
import { context } from './models.ts'
import { runStage } from './run-stage.ts'

const folder = new URL('../../corpus/', import.meta.url)

type Rows = { [K in TableName]?: readonly Row<K>[] }

/** One document through the stages that see one document. */
async function runDocument(stages: readonly Stage[], file: SourceFile): Promise<Rows> {
  const rows: Rows = {}
  for (const stage of stages) {
    if (stage.scope === 'source') Object.assign(rows, await stage.run(file, context))
    if (stage.scope === 'document') Object.assign(rows, stage.run(rows as never, context))
  }
  return rows
}

async function comparisonsOfCorpus(): Promise<readonly Row<'comparisons'>[]> {
  const stages = await loadStages('targets')
  const files = readdirSync(folder).filter(name => name.endsWith('.txt'))
  const runs: Rows[] = []
  for (const name of files.sort()) {
    const file = { source_path: name, bytes: readFileSync(new URL(name, folder)) }
    runs.push(await runDocument(stages, file))
  }
  const batches = <K extends TableName>(table: K) => runs.map(run => (run[table] ?? []) as readonly Row<K>[])
  return runStage({
    documents: batches('documents'),
    entities: batches('entities'),
    targets: batches('targets'),
    directives: batches('directives'),
  }).comparisons
}

test('comparisons of the sample documents', async () => {
  const comparisons = await comparisonsOfCorpus()
  expect(comparisons.filter(({ territory_changed }) => territory_changed !== null)).toEqual([])
  expect(
    comparisons
      .map(
        c =>
          `${c.basis}: ${c.indicator_id}${c.group ? `[${c.group}]` : ''} ${c.measure} ${c.place} ${c.from_kind} ${c.from_period} ${c.from_value} → ${c.to_kind} ${c.to_period} ${c.to_value} (${c.change}): ${c.verdict}`,
      )
      .sort(),
  ).toEqual([
    'across_years: budget_revenue completion Sóc Trăng result 2021-H1 70 → result 2025-H1 57.1 (-12.9): lowered',
    'across_years: ntm_advanced_communes level Sóc Trăng result 2022-H1 9 → result 2025-06 30 (21): raised',
    'across_years: ntm_communes level Sóc Trăng result 2022-H1 58 → result 2025-06 75 (17): raised',
    'cumulative: grdp growth Sóc Trăng result 2021-H1 3.77 → result 2021 1.18 (-2.59): lowered',
    'cumulative: grdp growth Sóc Trăng result 2022-H1 6.46 → result 2022 7.71 (1.25): raised',
    'cumulative: sector_1 growth Sóc Trăng result 2022-H1 5.87 → result 2022 4.07 (-1.8): lowered',
    'cumulative: sector_2 growth Sóc Trăng result 2022-H1 14.88 → result 2022 11.13 (-3.75): lowered',
    'cumulative: sector_3 growth Sóc Trăng result 2022-H1 4.41 → result 2022 11.56 (7.15): raised',
    'implied_target: budget_revenue level Cần Thơ target 2025 22457000000000 → result 2025 23400000000000 (943000000000): met',
    'implied_target: budget_revenue level Sóc Trăng target 2022 4117000000000 → result 2022 4770000000000 (653000000000): met',
    'implied_target: budget_revenue level Sóc Trăng target 2025 6133000000000 → result 2025-H1 3502000000000 (-2631000000000): on_track',
    'implied_target: exports level Sóc Trăng target 2022 1200000000 → result 2022 1400000000 (200000000): met',
    'implied_target: fishery_output level Sóc Trăng target 2021 322970 → result 2021-H1 106225 (-216745): behind',
    'implied_target: retail_sales level Sóc Trăng target 2022 59998300000000 → result 2022 70900000000000 (10901700000000): met',
    'target_next_period: grdp growth Sóc Trăng target 2022 5.5 → target 2023 7 (1.5): raised',
    'target_next_period: grdp growth Sóc Trăng target 2023 7 → target 2024 7 (0): unchanged',
    'target_next_period: grdp growth Sóc Trăng target 2024 7 → target 2025 8 (1): raised',
    'target_next_period: grdp_per_capita level Sóc Trăng target 2022 53500000 → target 2024 65700000 (12200000): raised',
    'target_next_period: ntm_communes level Sóc Trăng target 2021 57 → target 2023 66 (9): raised',
    'target_path: ntm_communes level Sóc Trăng target 2025 72 → result 2021 58 (-14): on_track',
    'target_path: ntm_communes level Sóc Trăng target 2025 72 → result 2022-H1 58 (-14): on_track',
    'target_path: ntm_districts level Sóc Trăng target 2025 6 → result 2021 3 (-3): on_track',
    'target_path: specialty_rice_share share Sóc Trăng target 2025 80 → result 2022 91.6 (11.6): met',
    'target_progress: grdp growth Sóc Trăng target 2022 5.5 → result 2022-H1 6.46 (0.96): on_track',
    'target_progress: ntm_communes level Sóc Trăng target 2025 72 → result 2025-06 75 (3): met',
    'target_result: grdp growth Sóc Trăng target 2022 5.5 → result 2022 7.71 (2.21): met',
    'target_result: grdp_per_capita level Sóc Trăng target 2022 53500000 → result 2022 54860000 (1360000): met',
    'target_result: ntm_communes level Sóc Trăng target 2021 57 → result 2021 58 (1): met',
    'term_average: grdp growth Sóc Trăng target 2021/2025 8 → result 2021 1.18 (-6.82): behind',
    'term_average: grdp growth Sóc Trăng target 2021/2025 8 → result 2022 7.71 (-0.29): behind',
    'year_on_year: grdp growth Sóc Trăng result 2021 1.18 → result 2022 7.71 (6.53): raised',
    'year_on_year: grdp growth Sóc Trăng result 2021-H1 3.77 → result 2022-H1 6.46 (2.69): raised',
    'year_on_year: grdp_per_capita level Sóc Trăng result 2021 47800000 → result 2022 54860000 (7060000): raised',
  ])
})
