/** Members of a list named without their measure: "kim ngạch nhập khẩu ô tô đạt 3 triệu USD; xe máy đạt 1 triệu USD". */
import type { Attached } from '../attach.ts'
import { CHANGE } from '../clause.ts'
import { Role } from '../grammar/roles.ts'
import type { Sentence } from '../sentence.ts'
import { WORD } from '../tokens.ts'

/** The measure that the members of a list share, and the figure that it was said with. */
interface Shared {
  readonly text: string
  /** null where the list was announced: "các mặt hàng có kim ngạch tăng như: …". */
  readonly row: Attached | null
}

const TRADE = new Set(['xuất khẩu', 'nhập khẩu', 'xuất nhập khẩu', 'xk', 'nk', 'xnk'])

/** Gives the members of lists in a sentence the measure that only the first, or the words before them, name. */
export function measureMembers(sentence: Sentence, rows: readonly Attached[]): void {
  const first = rows[0]
  if (!first || rows.length < 2) return
  const opened = opensList(sentence, first)
  let shared = opened < 0 ? null : announced(sentence, opened, first)
  let before: { readonly was: string; readonly is: string } | null = null
  for (const row of rows) {
    if (before && before.was === row.indicator && row.source === 'inherited') {
      row.indicator = before.is
      continue
    }
    if (row.bracket >= 0) continue
    before = null
    if (row.source !== 'left' && row.source !== 'member') continue
    const from = Math.max(row.left, opened + 1)
    const measured = firstMeasure(sentence, from, row.chainFirst)
    if (measured >= 0) {
      const text = runOf(sentence, measured, row.chainFirst)
      shared = text ? { text, row } : null
    } else if (shared && isMember(sentence, row, from) && goWith(shared, row)) {
      before = { was: row.indicator, is: `${shared.text} ${row.indicator}` }
      row.indicator = row.subject = before.is
    }
  }
}

/** The ":" or "như" that opens the list in which the first figure stands; -1 where there is none. */
function opensList(sentence: Sentence, first: Attached): number {
  for (let i = first.chainFirst - 2; i >= Math.max(0, first.left); i--)
    if (sentence.tokens.text[i] === ':' || LIST.has(sentence.hitAt(i)?.entry.phrase ?? ''))
      return (sentence.hitAt(i)?.last ?? i + 1) - 1
  return -1
}
const LIST = new Set(['như', 'như sau', 'gồm có', 'cụ thể như'])

/** First token of [from, to) at which a measure stands that needs its object; -1 where none does. */
function firstMeasure(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const hit = sentence.hitAt(i)
    if (hit && hit.entry.roles & Role.MEASURE) return i
  }
  return -1
}

/** The measure at `at` with its verb: "kim ngạch nhập khẩu" of "kim ngạch nhập khẩu ô tô"; '' where nothing follows it. */
function runOf(sentence: Sentence, at: number, to: number): string {
  const hit = sentence.hitAt(at)
  if (!hit || !(hit.entry.roles & Role.BARE)) return ''
  let last = hit.last
  for (let next = sentence.hitAt(last); next && last < to; next = sentence.hitAt(last)) {
    if (!TRADE.has(next.entry.phrase) && next.entry.phrase !== 'sản xuất') break
    last = next.last
  }
  return last < to && sentence.tokens.kind[last] === WORD ? uncapped(sentence.slice(at, last)) : ''
}

/** "nhiều mặt hàng nhập khẩu có kim ngạch tăng như: xe máy …": the measure before the list. */
function announced(sentence: Sentence, opened: number, first: Attached): Shared | null {
  if (firstMeasure(sentence, opened + 1, first.chainFirst) >= 0) return null
  let measure = ''
  let trade = ''
  for (let i = 0; i < opened; i++) {
    const hit = sentence.hitAt(i)
    if (!hit) continue
    const { roles, phrase } = hit.entry
    if (roles & Role.BARE && !HOW_MUCH.test(phrase) && !measure && ofMany(sentence, hit.last))
      measure = sentence.slice(hit.first, hit.last)
    else if (TRADE.has(phrase) && !trade) trade = sentence.slice(hit.first, hit.last)
    i = hit.last - 1
  }
  return measure ? { text: uncapped(`${measure} ${trade}`.trim()), row: null } : null
}
/** "mức tăng", "đóng góp": how much the measure changed, and no measure of the members. */
const HOW_MUCH = /^(?:mức|đóng góp|tốc độ|kết quả)/

/** "kim ngạch của các …", "kim ngạch tăng": the measure has no object of its own but the members. */
function ofMany(sentence: Sentence, after: number): boolean {
  const hit = sentence.hitAt(after)
  if (hit && TRADE.has(hit.entry.phrase)) return ofMany(sentence, hit.last)
  if (hit && hit.entry.roles & (CHANGE | Role.MANNER)) return true
  return /^(?:của|các|một|nhiều|những|lớn|cao|khá|cũng|vẫn|đều|đạt)$/.test(sentence.tokens.text[after] ?? '')
}

const uncapped = (text: string): string => text[0]!.toLowerCase() + text.slice(1)

/** Whether what stands before a figure names a thing and no doing: few words, no verb. */
function isMember(sentence: Sentence, row: Attached, from: number): boolean {
  if (row.indicator.split(' ').length > 10) return false
  let opening = true
  for (let i = from; i < row.chainFirst; i++) {
    const hit = sentence.hitAt(i)
    const roles = hit?.entry.roles ?? 0
    if (roles & (CHANGE | Role.EXIST | Role.WILL) && !(roles & Role.ADV)) return false
    if (opening && roles & Role.ACTION) return false
    if (sentence.tokens.kind[i] === WORD && sentence.tokens.text[i] !== 'và') opening = false
    if (hit) i = hit.last - 1
  }
  return true
}

/** Whether a figure is of the kind of those that the measure was said with. */
function goWith(shared: Shared, row: Attached): boolean {
  const { figure } = row
  if (figure.unitClass !== 'percent' && figure.unitClass !== 'measured') return false
  if (shared.row === null) return true
  return figure.unitClass === shared.row.figure.unitClass && row.measure === shared.row.measure
}
