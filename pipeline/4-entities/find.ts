/** All mentions of one sentence. */
import type { Row } from '../tables.ts'
import { citationsOf, joinBrokenSign, nameIssuers } from './citations.ts'
import { datesOf } from './dates.ts'
import { englishMentions } from './english.ts'
import { eventsOf } from './events.ts'
import type { Frame } from './frame.ts'
import { Line } from './line.ts'
import type { Mention } from './mention.ts'
import { namedOf } from './named-documents.ts'
import { organizationsOf } from './organizations.ts'
import { periodsOf } from './periods.ts'
import { personsOf } from './persons.ts'
import { placesOf } from './places.ts'
import { programmesOf } from './programmes.ts'

const line = new Line()

/** Mentions in the order of the text; offsets count in the sentence. `next` is the text of the sentence after it. */
export function find(sentence: Pick<Row<'sentences'>, 'text' | 'kind'>, frame: Frame, next = ''): Mention[] {
  line.read(sentence.text)
  const found: Mention[] = citationsOf(line, frame, sentence.kind)
  joinBrokenSign(sentence.text, found, next)
  if (frame.english)
    return inOrder([
      ...found,
      ...englishMentions(sentence.text, frame).filter(
        ({ start, end }) => !found.some(mention => mention.start < end && start < mention.end),
      ),
    ])
  const dates = datesOf(line)
  for (const { start, end, day, rule_id } of dates)
    found.push({ type: 'date', start, end, canonical: day, attributes: {}, rule_id })
  addPeriods(found, frame)
  const places = placesOf(line, frame, found)
  const bodies = organizationsOf(line, frame, places)
  const persons = personsOf(line, frame, [...places, ...bodies], sentence.kind)
  nameIssuers(
    line,
    found.filter(({ type }) => type === 'doc_ref'),
    bodies,
  )
  found.push(...namedOf(line, frame, [...found, ...bodies]))
  found.push(...programmesOf(line, found))
  found.push(...eventsOf(line, found))
  found.push(
    ...bodies.filter(body => !insideName(body, found)),
    ...persons,
    ...places.filter(place => isPlace(place, bodies, persons) && !insideName(place, found)),
  )
  return inOrder(found)
}

/** Adds the periods that are no dates; the year that one names is that of those after it. */
function addPeriods(found: Mention[], frame: Frame): void {
  const taken = [...found]
  const inside = (offset: number): number =>
    taken.find(
      ({ type, start, end }) => start <= offset && offset < end && (type === 'date' || type === 'doc_ref'),
    )?.end ?? 0
  for (const period of periodsOf(line, anchorOf(frame), inside)) {
    const { start, end, label, relative, days, side, rule_id } = period
    if (label && !relative && !label.includes('/')) frame.year = Number(label.slice(0, 4))
    if (taken.some(other => other.type === 'date' && other.start < end && start < other.end)) continue
    const attributes = {
      ...(days ?? {}),
      ...(relative ? { relative: true } : {}),
      ...(side ? { side } : {}),
    }
    found.push({ type: 'period', start, end, canonical: label, attributes, rule_id })
  }
}

/** What relative periods are seen from: in a document that has no time of its own, the year named last. */
function anchorOf({ anchor, year }: Frame): Frame['anchor'] {
  const { issued_on, period, plan_period } = anchor
  return issued_on || period || plan_period || year === null ? anchor : { ...anchor, period: `${year}` }
}

const inOrder = (mentions: Mention[]): Mention[] =>
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)

/** A name without its level inside the name of a body or a person is no place of its own ("Mặt trận Tổ quốc Việt Nam"). */
function isPlace(place: Mention, bodies: readonly Mention[], persons: readonly Mention[]): boolean {
  const overlaps = (mention: Mention): boolean => mention.start < place.end && place.start < mention.end
  if (persons.some(overlaps)) return false
  return place.rule_id === 'unit' || place.rule_id === 'listed' || !bodies.some(overlaps)
}

/** Bodies and bare places inside the name of a law or a meeting belong to that name ("Luật Mặt trận Tổ quốc Việt Nam"). */
function insideName(mention: Mention, found: readonly Mention[]): boolean {
  if (mention.rule_id === 'unit') return false
  return found.some(
    ({ type, rule_id, start, end }) =>
      (type === 'event' || (type === 'doc_ref' && rule_id !== 'issuer-subject')) &&
      start <= mention.start &&
      mention.end <= end,
  )
}
