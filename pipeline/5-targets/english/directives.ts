/** Orders in English documents: "The Department of Finance must report …", "Districts are asked to …". */
import { Alignment } from '../../language/edits.ts'
import type { Rule } from '../../language/rule.ts'
import type { Row } from '../../tables.ts'
import { englishPeriodsIn } from './periods.ts'

interface Order {
  readonly start: number
  readonly end: number
  readonly actor: string
  readonly action: string
  readonly object: string | null
  /** A period label, null where none is stated. */
  readonly deadline: string | null
}

const WHO = String.raw`(?<actor>(?:the\s+)?\p{Lu}?[\p{L}'’-]*(?:[^.;:\d]{0,160}?))`
/** Who is ordered, the words that order, and the verb of what is to be done. */
export const ORDERS: readonly Rule[] = [
  {
    id: 'en-asked',
    shape: '<body> is asked to <verb> <object>',
    pattern: new RegExp(
      String.raw`^${WHO}\s+(?:is|are|be)\s+(?:hereby\s+)?(?:asked|requested|required|assigned|directed|instructed|urged|tasked|responsible|called\s+(?:up)?on)\s+(?:to|for|with)\s+(?<rest>\p{Ll}.+)$`,
      'iu',
    ),
    examples: [
      "The Provincial People's Committee is asked to speed up disbursement.",
      'Departments are requested to report by 30 June 2022.',
    ],
    notExamples: ['The plan is expected to be met.', 'Exports reached USD 1 billion.'],
  },
  {
    id: 'en-shall',
    shape: '<body> shall <verb> <object>',
    pattern: new RegExp(
      String.raw`^${WHO}\s+(?:shall|must|should|need\s+to|needs\s+to|(?:is|are|has|have)\s+to)\s+(?<rest>(?!be\b|have\b|reach\b|remain\b|not\s+exceed|increase\b|rise\b|account\b)\p{Ll}.+)$`,
      'iu',
    ),
    examples: ['The Department of Finance must report every quarter.', 'Districts should clear sites.'],
    notExamples: ['The rate of trained workers shall reach 68%.', 'The project must be finished.'],
  },
]
/** Who can be ordered: a body, an office or a level of government. */
const BODY =
  /\b(?:committees?|councils?|departments?|ministr(?:y|ies)|minister|chair(?:man|woman|person)|boards?|districts?|communes?|towns?|cities|city|province|localit(?:y|ies)|sectors?|agenc(?:y|ies)|authorit(?:y|ies)|government|bank|police|inspectorate|heads?|directors?|office|offices|units?|organi[sz]ations?|enterprises|investors|fronts?|unions?|secretariat|politburo|deputies|members|leaders?)\b/i
const MARKER = /^\s*(?:[-–•*+]\s*|\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]\s+)/i
const VERB =
  /^(?:(?:closely|actively|promptly|continue\s+to|strictly|urgently|fully|proactively)\s+)*(?:speed\s+up|carry\s+out|set\s+up|step\s+up|draw\s+up|focus\s+on|report\s+on|coordinate\s+with|work\s+with|be\s+responsible\s+for|[\p{L}-]+)/iu

/** The order that a sentence or item gives, null where it gives none; `year` is the one that "this year" means. */
function englishOrderIn(text: string, year: string | null): Order | null {
  if (
    !/\b(?:asked|requested|required|assigned|directed|instructed|urged|tasked|responsible|called|shall|must|should|needs?|to)\b/.test(
      text,
    )
  )
    return null
  const marker = MARKER.exec(text)?.[0].length ?? 0
  const said = text.slice(marker).trimEnd()
  for (const { pattern } of ORDERS) {
    const match = pattern.exec(said)
    if (match === null) continue
    const { actor, rest } = match.groups as { actor: string; rest: string }
    if (!BODY.test(actor)) continue
    const action = VERB.exec(rest)![0]
    const object = rest
      .slice(action.length)
      .replace(/[\s.;]+$/, '')
      .trim()
    const due = englishPeriodsIn(rest, year).find(one =>
      /\b(?:by|before|until|no later than|within|prior to)\s+(?:the\s+)?(?:end\s+of\s+)?$/i.test(
        rest.slice(0, one.start),
      ),
    )
    return {
      start: marker,
      end: marker + said.length,
      actor: actor.replace(/^(?:.*,\s+)?the\s+/i, '').trim(),
      action,
      object: object === '' ? null : object,
      deadline: due?.label ?? null,
    }
  }
  return null
}

interface Tables {
  readonly corrections: readonly Row<'corrections'>[]
  readonly sentences: readonly Row<'sentences'>[]
  readonly entities: readonly Row<'entities'>[]
}

/** The orders of an English document in the order of the text, one a sentence or item at most. */
export function englishDirectives(
  document: Row<'documents'>,
  { corrections, sentences, entities }: Tables,
): Row<'directives'>[] {
  const alignment = new Alignment(corrections.filter(row => row.kind !== 'suspect'))
  const year = document.issued_on?.slice(0, 4) ?? null
  const rows: Row<'directives'>[] = []
  for (const sentence of sentences) {
    if (sentence.kind !== 'sentence' && sentence.kind !== 'item') continue
    const order = englishOrderIn(sentence.text, year)
    if (order === null) continue
    const base = alignment.toEdited(sentence.start, sentence.end).start
    const cited = entities
      .filter(entity => entity.type === 'doc_ref' && entity.sentence_id === sentence.sentence_id)
      .map(entity => entity.canonical ?? entity.text)
    rows.push({
      directive_id: `${document.doc_id}:d${rows.length + 1}`,
      doc_id: document.doc_id,
      sentence_id: sentence.sentence_id,
      section: sentence.section,
      topic: null,
      action: order.action,
      object: order.object,
      actor: order.actor,
      deadline: order.deadline,
      cited: cited.length === 0 ? null : [...new Set(cited)].join('; '),
      text: sentence.text.slice(order.start, order.end),
      ...alignment.toOriginal(base + order.start, base + order.end),
    })
  }
  return rows
}
