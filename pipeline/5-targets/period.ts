/** The period of a figure: its own words, its clause, its sentence; then list head, section and document. */
import type { Row } from '../tables.ts'
import type { Attached } from './attach.ts'
import { Role } from './grammar/roles.ts'
import type { Mention, Sentence } from './sentence.ts'

export interface DocumentPeriods {
  /** What the document's results are of, and its aims are for. */
  readonly report: string | null
  readonly plan: string | null
  /** Last day that the document speaks of, where it has no date. */
  readonly latest: string | null
  ofTitle(title: string): string | null
}

/** Whether a period is what a figure is compared with: "so với cùng kỳ năm 2019", "gấp 2 lần năm 2010". */
function isBase(sentence: Sentence, mention: Mention, rows: readonly Attached[]): boolean {
  const { tokens } = sentence
  for (let i = mention.first - 1, steps = 0; i >= 0 && steps < 7; i--, steps++) {
    if (tokens.kind[i] === 2 && tokens.text[i] !== '(') return false
    const hit = sentence.hitEndingAt(i)
    if (hit && hit.entry.roles & Role.THAN) return true
    for (const row of rows) {
      if (row.figure.end - 1 === i) return row.figure.unitClass === 'times' && steps < 2
    }
  }
  return false
}

export function periodOf(
  sentence: Sentence,
  row: Attached,
  rows: readonly Attached[],
): { label: string | null; source: string } {
  const mentions = sentence.periods.filter(mention => !isBase(sentence, mention, rows))
  if (mentions.length === 0) return { label: null, source: '' }
  const { figure } = row
  // right after the figure, before the next one
  const next = rows.find(other => other.figure.number > figure.number)
  const limit = next ? next.chainFirst : sentence.tokens.length
  let after: Mention | null = null
  for (const mention of mentions)
    if (mention.first >= figure.end && mention.first < limit && mention.first < row.right[1] + 1) {
      after = mention
      break
    }
  if (after) return { label: after.label, source: 'figure' }
  let before: Mention | null = null
  for (const mention of mentions) if (mention.last <= figure.first) before = mention
  if (before) return { label: before.label, source: before.first >= row.left ? 'clause' : 'sentence' }
  const labels = new Set(mentions.map(mention => mention.label))
  if (labels.size === 1) return { label: mentions[0]!.label, source: 'sentence' }
  return { label: mentions[0]!.label, source: 'sentence' }
}

export function documentPeriods(
  document: Row<'documents'>,
  entities: readonly Row<'entities'>[],
): DocumentPeriods {
  let latest: string | null = null
  const counts = new Map<string, number>()
  for (const entity of entities) {
    if (entity.type !== 'period' || !entity.canonical) continue
    counts.set(entity.canonical, (counts.get(entity.canonical) ?? 0) + 1)
  }
  let report = document.period
  if (!report && !document.issued_on) {
    let most = 0
    for (const [label, count] of counts) if (count > most) [report, most] = [label, count]
  }
  const year = document.issued_on?.slice(0, 4) ?? null
  if (report) latest = report.slice(0, 4)
  return {
    report: report ?? year,
    plan: document.plan_period ?? document.period ?? year ?? report,
    latest: latest ? `${latest}-12-31` : null,
    ofTitle: title => {
      const match = /(?:năm|giai đoạn)\s+(\d{4})(?:\s*[-–]\s*(\d{4}))?/i.exec(title)
      if (!match) return null
      return match[2] ? `${match[1]}/${match[2]}` : match[1]!
    },
  }
}
