/** What is ordered, of whom, by when: rows of the directives table. */
import { Alignment } from '../language/edits.ts'
import { fold } from '../language/vietnamese.ts'
import type { Row } from '../tables.ts'
import { actorInTitle } from './directives/actors.ts'
import { deadlineIn } from './directives/deadlines.ts'
import { ordersIn } from './directives/orders.ts'
import { taskOf } from './directives/tasks.ts'
import { topicIn } from './directives/topics.ts'
import { englishDirectives } from './english/directives.ts'

interface Tables {
  readonly documents: readonly Row<'documents'>[]
  readonly corrections: readonly Row<'corrections'>[]
  readonly sentences: readonly Row<'sentences'>[]
  readonly cells: readonly Row<'cells'>[]
  readonly entities: readonly Row<'entities'>[]
}

const ORDERING = new Set(['sentence', 'item', 'row'])

/**
 * The orders of one document in the order of the text; of Vietnamese documents those of authorities only: reports of
 * newspapers order nothing, and in a section on results only what is handed to somebody counts. A row of a table
 * of tasks is an order to whom its column names.
 */
export function directivesOf({
  documents,
  corrections,
  sentences,
  cells,
  entities,
}: Tables): Row<'directives'>[] {
  const document = documents[0]
  if (document?.language === 'en') return englishDirectives(document, { corrections, sentences, entities })
  if (document === undefined || document.doc_type === null) return []
  const alignment = new Alignment(corrections.filter(row => row.kind !== 'suspect'))
  const year = document.issued_on?.slice(0, 4) ?? null
  const places = new Map<string | null, Place>()
  const cited = bySentence(entities.filter(entity => entity.type === 'doc_ref'))
  const cellsOf = bySentence(cells)
  const rows: Row<'directives'>[] = []
  const add = (
    sentence: Row<'sentences'>,
    place: Place,
    source: { readonly text: string; readonly start: number; readonly end: number },
    stated: { readonly actor: string | null; readonly deadline: string | null },
  ) => {
    const orders = ordersIn(source.text, { results: place.results, opening: sentence.section_path === null })
    if (orders.length === 0) return
    const base = alignment.toEdited(source.start, source.end).start
    for (const order of orders) {
      const text = source.text.slice(order.start, order.end)
      const folded = fold(text)
      const { start, end } = alignment.toOriginal(base + order.start, base + order.end)
      rows.push({
        directive_id: `${document.doc_id}:d${rows.length + 1}`,
        doc_id: document.doc_id,
        sentence_id: sentence.sentence_id,
        section: sentence.section,
        topic: topicIn(folded) ?? place.topic,
        action: order.action,
        object: order.object,
        actor: order.actor ?? stated.actor ?? place.actor,
        deadline: deadlineIn(folded, year) ?? stated.deadline,
        cited: citedIn(cited.get(sentence.sentence_id), start, end),
        text,
        start,
        end,
      })
    }
  }
  for (const sentence of sentences) {
    if (!ORDERING.has(sentence.kind)) continue
    let place = places.get(sentence.section_path)
    if (place === undefined) {
      place = placeOf(sentence.section_path, document)
      places.set(sentence.section_path, place)
    }
    if (place.silent) continue
    if (sentence.kind !== 'row') add(sentence, place, sentence, NOTHING)
    else {
      const task = taskOf(cellsOf.get(sentence.sentence_id) ?? [], year)
      if (task !== null) add(sentence, { ...place, results: false }, task.cell, task)
    }
  }
  return rows
}
const NOTHING = { actor: null, deadline: null }

/** What the titles above a sentence tell of the orders in it. */
interface Place {
  readonly results: boolean
  /** Definitions, grounds and aims: nothing is ordered there. */
  readonly silent: boolean
  readonly actor: string | null
  readonly topic: string | null
}

const PLANS =
  /phương hướng|nhiệm vụ|giải pháp|tổ chức thực hiện|kế hoạch|chương trình|kiến nghị|đề xuất|yêu cầu|phân công|trách nhiệm|mục tiêu|chỉ tiêu|lộ trình|thực hiện/u
const RESULTS =
  /kết quả|tình hình|đánh giá|thực trạng|hạn chế|tồn tại|khó khăn|nguyên nhân|ưu điểm|bối cảnh|bài học|sự cần thiết/u
const SILENT =
  /^(?:mục đích|mục đích, yêu cầu|ý nghĩa|căn cứ|giải thích từ ngữ|phạm vi|đối tượng|quan điểm|nguyên tắc|điều khoản|hiệu lực|cơ sở pháp lý|thẩm quyền|trình tự|thủ tục|hồ sơ|quyền|tiêu chí|điều kiện)/u

function placeOf(path: string | null, document: Row<'documents'>): Place {
  const titles = path === null ? [] : path.split(' › ')
  let results: boolean | null = null
  let actor: string | null = null
  let topic: string | null = null
  for (let i = titles.length - 1; i >= 0; i--) {
    const title = titles[i]!
    const folded = fold(title)
    if (folded !== fold(document.issuer ?? '')) actor ??= actorInTitle(title, folded)
    topic ??= topicIn(folded)
    if (SILENT.test(folded)) return { results: true, silent: true, actor: null, topic: null }
    if (results !== null) continue
    const told = RESULTS.test(folded)
    const planned = PLANS.test(folded)
    if (told !== planned) results = told
  }
  return { results: results ?? document.doc_type === 'báo cáo', silent: false, actor, topic }
}

/** Rows by the sentence that they stand in. */
function bySentence<T extends { readonly sentence_id: string }>(
  rows: readonly T[],
): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const list = found.get(row.sentence_id)
    if (list === undefined) found.set(row.sentence_id, [row])
    else list.push(row)
  }
  return found
}

function citedIn(
  entities: readonly Row<'entities'>[] | undefined,
  start: number,
  end: number,
): string | null {
  if (entities === undefined) return null
  const names = entities
    .filter(entity => entity.start < end && start < entity.end)
    .map(entity => entity.canonical ?? entity.text)
  return names.length === 0 ? null : [...new Set(names)].join('; ')
}
