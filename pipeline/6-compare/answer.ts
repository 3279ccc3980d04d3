/** Answers one question from the figures of a run. */
import type { Ontology } from '../5-targets/ontology.ts'
import { bare, fold } from '../language/vietnamese.ts'
import { inColumns } from '../run/columns.ts'
import type { Row } from '../tables.ts'
import { comparePair, compareSeries, type Series, seriesOf } from './compare.ts'
import { type Period, periodOf } from './period.ts'
import { type Point, pointOf } from './point.ts'
import { sourcesOf } from './sources.ts'
import type { Territories } from './territory.ts'

export interface Question {
  /** Id or name. */
  readonly indicator: string
  readonly place: string | null
  readonly from: string | null
  readonly to: string | null
}

export interface Answer {
  readonly id: string
  readonly rows: Row<'comparisons'>[]
  /** For people. */
  readonly table: string
}

/** The question has no answer; the message says what there is. Exit code 2 where it was asked wrongly, else 1. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Throws QuestionError. */
export function answer(
  question: Question,
  documents: readonly Row<'documents'>[],
  targets: Iterable<readonly Row<'targets'>[]>,
  ontology: Ontology,
  territories: Territories,
): Answer {
  const from = periodAsked('from', question.from)
  const to = periodAsked('to', question.to)
  if (!from !== !to) throw new QuestionError('give both --from and --to, or neither', 2)
  const sources = sourcesOf(documents)
  const present = new Map<string, string>()
  const known = knownId(question.indicator, ontology)
  const asked = fold(question.indicator.normalize('NFC'))
  const points: Point[] = []
  for (const rows of targets)
    for (const row of rows) {
      present.set(row.indicator_id, ontology.get(row.indicator_id)?.vi ?? row.indicator)
      const wanted =
        known === null
          ? row.indicator_id === question.indicator || fold(row.indicator) === asked
          : row.indicator_id === known
      const source = wanted && sources.get(row.doc_id)
      const point = source && pointOf(row, source, id => ontology.get(id) ?? null)
      if (point) points.push(point)
    }
  if (points.length === 0) throw notFound(question.indicator, known, present, ontology)
  const here = points.filter(point => isAt(point, question.place))
  if (here.length === 0)
    throw new QuestionError(
      `no figure of ${name(points[0]!)} at "${question.place}". There are figures of: ${list(points.map(({ place }) => place ?? '(no place)'))}`,
      1,
    )
  const byKey = new Map<string, Point[]>()
  for (const point of here) {
    const there = byKey.get(point.key)
    if (there) there.push(point)
    else byKey.set(point.key, [point])
  }
  const series = [...byKey.values()].map(seriesOf)
  const rows =
    from && to
      ? between(series, from, to, territories)
      : series.flatMap(one => compareSeries(one, territories))
  if (from && to && rows.length === 0) throw noPair(here, from, to)
  return { id: here[0]!.indicator_id, rows, table: draw(name(here[0]!), rows, here) }
}

function periodAsked(option: string, label: string | null): Period | null {
  if (label === null) return null
  const period = periodOf(label)
  if (!period)
    throw new QuestionError(
      `--${option} ${label} is no period. Periods: 2021, 2021-H1, 2021-Q3, 2021-9M, 2021-06, 2021/2025`,
      2,
    )
  return period
}

/** By id, by name, or by a name typed without marks ("ty le ho ngheo") where only one indicator has it. */
function knownId(asked: string, ontology: Ontology): string | null {
  if (ontology.get(asked)) return asked
  const link = ontology.link(asked)
  if (link.known) return link.indicator_id
  const plain = bareOf(asked)
  if (plain !== fold(asked)) return null
  const holding = ontology.ids.filter(id => bareOf(ontology.get(id)!.vi).includes(plain))
  return holding.length === 1 ? holding[0]! : null
}

const bareOf = (text: string): string => bare(fold(text.normalize('NFC')))

const isAt = ({ place, place_code, placeKey }: Point, asked: string | null): boolean => {
  if (asked === null) return true
  const plain = bareOf(asked)
  const short = plain.replace(/^(?:tinh|thanh pho|tp\.?)\s+/, '')
  return place_code === asked || bare(placeKey) === short || bareOf(place ?? '') === plain
}

const name = ({ indicator, phrase }: Point): string => indicator?.vi ?? phrase

const list = (words: readonly string[]): string => [...new Set(words)].sort().slice(0, 20).join(', ')

function notFound(
  asked: string,
  known: string | null,
  present: ReadonlyMap<string, string>,
  ontology: Ontology,
): QuestionError {
  if (known !== null)
    return new QuestionError(
      `the tables hold no figure of ${ontology.get(known)?.vi ?? known} (${known}). They hold, among others: ${list([...present.keys()].filter(id => !id.startsWith('~')))}`,
      1,
    )
  const near = ontology.nearest(asked, 5).map(({ indicator }) => `  ${indicator.id}  ${indicator.vi}`)
  return new QuestionError(
    `"${asked}" is no known indicator.${near.length > 0 ? ` Nearest ones:\n${near.join('\n')}` : ''}`,
    2,
  )
}

/** Figures of the two periods, each kind with each that the rules allow. */
function between(
  series: readonly Series[],
  from: Period,
  to: Period,
  territories: Territories,
): Row<'comparisons'>[] {
  const of = ({ results, targets }: Series, { start, end }: Period): Point[] =>
    [...results.map(({ point }) => point), ...targets.map(ofPeriod => ofPeriod.at(-1)!.point)].filter(
      ({ period }) => period.start === start && period.end === end,
    )
  return series.flatMap(one =>
    of(one, from).flatMap(a =>
      of(one, to).flatMap(b => (a === b ? [] : (comparePair(a, b, territories) ?? []))),
    ),
  )
}

function noPair(points: readonly Point[], from: Period, to: Period): QuestionError {
  const has = ({ start, end }: Period): boolean =>
    points.some(({ period }) => period.start === start && period.end === end)
  const missing = [from, to].filter(period => !has(period)).map(({ label }) => label)
  if (missing.length > 0)
    return new QuestionError(
      `no figure of ${name(points[0]!)} for ${missing.join(' and ')}. There are figures for: ${list(points.map(({ period }) => period.label))}`,
      1,
    )
  return new QuestionError(
    `the figures of ${name(points[0]!)} for ${from.label} and ${to.label} may not be compared: they differ in kind, measure, place, group or unit, or one period is no match for the other (a half year with a year, say):\n${[from, to].map(period => describe(points, period)).join('\n')}`,
    1,
  )
}

const describe = (points: readonly Point[], { start, end, label }: Period): string =>
  points
    .filter(({ period }) => period.start === start && period.end === end)
    .map(({ kind, measure, low, unit, place, group }) =>
      `  ${label}: ${kind} ${measure} ${low ?? ''} ${unit ?? ''} ${place ?? ''} ${group ?? ''}`.trimEnd(),
    )
    .join('\n')

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const shown = (value: number | null): string => (value === null ? '' : number.format(value))

/** Columns of figures, by their places. */
const FIGURES: ReadonlySet<number> = new Set([3, 5, 6, 7])
/** A table for a terminal. */
function draw(title: string, rows: readonly Row<'comparisons'>[], points: readonly Point[]): string {
  const head = ['place', 'measure', 'from', '', 'to', '', 'change', '%', 'verdict', 'basis']
  const lines = rows.map(row => [
    `${row.place ?? ''}${row.group ? ` (${row.group})` : ''}`,
    `${row.measure}${row.norm_unit ? `, ${row.norm_unit}` : ''}`,
    `${row.from_period ?? ''} ${row.from_kind ?? ''}`,
    shown(row.from_value),
    `${row.to_period ?? ''} ${row.to_kind ?? ''}`,
    shown(row.to_value),
    shown(row.change),
    shown(row.change_pct),
    row.verdict,
    row.basis + (row.territory_changed ? ` (${row.territory_changed})` : ''),
  ])
  const none = `no two of its ${points.length} figures may be compared; periods: ${list(points.map(({ period }) => period.label))}`
  return [title, ...(lines.length > 0 ? inColumns([head, ...lines], FIGURES) : [none])].join('\n')
}
