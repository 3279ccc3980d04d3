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
  const inside = (offset: number): number => {
    for (const mention of found)
      if (
        mention.start <= offset &&
        offset < mention.end &&
        (mention.type === 'date' || mention.type === 'doc_ref')
      )
        return mention.end
    return 0
  }
  const { issued_on, period: own, plan_period } = frame.anchor
  const anchor =
    issued_on || own || plan_period || frame.year === null
      ? frame.anchor
      : { ...frame.anchor, period: `${frame.year}` }
  for (const period of periodsOf(line, anchor, inside)) {
    if (period.label && !period.relative && !period.label.includes('/'))
      frame.year = Number(period.label.slice(0, 4))
    if (found.some(({ type, start, end }) => type === 'date' && start < period.end && period.start < end))
      continue
    found.push({
      type: 'period',
      start: period.start,
      end: period.end,
      canonical: period.label,
      attributes: {
        ...(period.days ?? {}),
        ...(period.relative ? { relative: true } : {}),
        ...(period.side ? { side: period.side } : {}),
      },
      rule_id: period.rule_id,
    })
  }
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
