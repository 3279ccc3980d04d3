/** What a count measures: the noun that is counted, what is done to it, or the measure that it is the value of. */
import { CHANGE } from '../clause.ts'
import type { Figure } from '../figures.ts'
import { phraseWords, predicateWords } from '../grammar/indicators.ts'
import { Role } from '../grammar/roles.ts'
import { isBareMeasure, isVerbal, type Phrase } from '../phrase.ts'
import type { Sentence } from '../sentence.ts'
import type { Reading } from './reading.ts'
import { ofWhat, withoutScale } from './resolve.ts'
import type { Found, Step } from './step.ts'

/** "nghìn lượt khách": the unit without its scale. */
export const countedUnit = ({ sentence, figure }: Reading): string =>
  withoutScale(sentence.slice(figure.unitFirst, figure.unitLast))

/** What is counted, with what the words after it add: "xã đạt chuẩn nông thôn mới". */
const nounOf = (reading: Reading): string => {
  const unit = countedUnit(reading)
  return reading.rightPhrase.text ? `${unit} ${reading.rightPhrase.text}` : unit
}
const noun = (reading: Reading): Found => ({ indicator: nounOf(reading), source: 'right' })

/** No words before the count but who has it. */
const unnamed = ({ leftPhrase, whole, measured }: Reading): boolean =>
  leftPhrase.text === '' || (whole && !measured)
const bare = ({ rightPhrase }: Reading): boolean => rightPhrase.text === ''

/** The one step for which a count after a name takes part in nothing. */
export const PART_OF_PLACE = 'part-of-place'

export const countedSteps: readonly Step[] = [
  {
    id: PART_OF_PLACE,
    says: 'the count before: it is how many of them are at the place that stands right before the figure',
    examples: ['Toàn tỉnh có 18 dự án, trong đó huyện Tân An 5 dự án'],
    applies: reading =>
      bare(reading) && reading.chain === 0 && placeRightBefore(reading) && wholeCount(reading) !== null,
    find: reading => ({ indicator: wholeCount(reading)!.indicator, source: 'part' }),
  },
  {
    id: 'planned-count',
    says: 'what stands before a bare word of plan',
    examples: ['Tổng số chợ trên địa bàn, quy hoạch 40 chợ'],
    applies: ({ planned }) => planned !== '',
    find: ({ planned }) => ({ indicator: planned, source: 'plan' }),
  },
  {
    id: 'ordered-addition',
    says: 'an order to add, nothing that grew',
    examples: ['- Bổ sung 02 dự án'],
    applies: reading =>
      unnamed(reading) &&
      bare(reading) &&
      predicateWords.adds.in(reading.chainText) &&
      reading.left === reading.chainFirst,
    find: reading => ({ indicator: `bổ sung ${countedUnit(reading)}`, source: 'verb' }),
  },
  {
    id: 'changed-count',
    says: 'of what was counted in that unit',
    examples: ['Xảy ra 25 vụ tai nạn, làm chết 12 người; so với cùng kỳ giảm 5 vụ'],
    applies: reading => unnamed(reading) && bare(reading) && reading.changes && reading.carrier !== '',
    find: ({ sentence, figure, rows, carrier }) => ({
      indicator: lastCounted({ sentence, figure, rows })?.subject || carrier,
      source: 'inherited',
    }),
  },
  {
    id: 'count-again',
    says: 'the figure before, at another time',
    examples: ['Mật độ sử dụng đạt 4 phòng/căn hộ vào năm 2010 và 3 phòng/căn hộ vào năm 2020'],
    applies: reading => unnamed(reading) && bare(reading) && countsAgain(reading),
    find: ({ figure, previous }) => ({
      indicator: previous!.indicator,
      source: 'inherited',
      comparator: comparatorOfBefore(figure, previous!),
    }),
  },
  {
    id: 'count-altogether',
    says: 'what was counted before in that unit, now all of it together',
    examples: ['Có thêm 7 xã đạt chuẩn nông thôn mới, lũy kế 103 xã'],
    applies: reading =>
      unnamed(reading) &&
      bare(reading) &&
      predicateWords.altogether.in(
        ` ${reading.sentence.slice(reading.left, reading.figure.number).toLowerCase()} `,
      ) &&
      lastCounted(reading) !== null,
    find: reading => ({ indicator: lastCounted(reading)!.subject, source: 'inherited' }),
  },
  {
    id: 'next-of-verb',
    says: 'the verb before the first member of a list',
    examples: ['Đào tạo nghề cho 300 lao động, 50 thanh niên'],
    applies: ({ leftPhrase, previous, chain }) =>
      leftPhrase.text === '' &&
      previous !== null &&
      previous.verb !== '' &&
      !(chain & (Role.LINK | Role.EXIST)),
    find: reading => {
      const { verb } = reading.previous!
      return { indicator: `${verb} ${nounOf(reading)}`, source: 'verb-list', verb }
    },
  },
  {
    id: 'count-alone',
    says: 'the noun that is counted',
    examples: ['Toàn tỉnh có 58 xã đạt chuẩn nông thôn mới'],
    applies: unnamed,
    find: noun,
  },
  {
    id: 'existing-count',
    says: 'the noun that is counted: before "có" stands who has',
    examples: ['Công ty Bình Minh có 5.000 khách hàng sử dụng điện'],
    applies: ({ chain, rightPhrase }) =>
      (chain & Role.EXIST) !== 0 && !(chain & CHANGE) && rightPhrase.text !== '',
    find: noun,
  },
  {
    id: 'measured-count',
    says: 'the noun that measures: "Số trạm đạt 12 trạm"; "Tổng số 1.200 hộ" says of what it is the total',
    examples: ['Số trạm phát sóng đạt 1.248 trạm', 'Tổng số 1.200 hộ'],
    applies: ({ sentence, measured, stated, verbal, leftPhrase }) =>
      measured && (stated || !verbal) && !isTrade(sentence, leftPhrase),
    find: reading => ({ indicator: countedMeasure(reading), source: reading.resolved.source }),
  },
  {
    id: 'rate-of-noun',
    says: 'what has the rate',
    examples: ['Nước thải nhà máy: 02 mẫu/ngày'],
    applies: reading => countedUnit(reading).includes('/') && bare(reading) && !reading.verbal,
    find: ({ resolved }) => ({ indicator: resolved.text, source: resolved.source }),
  },
  {
    id: 'stated-count',
    says: 'the noun before the verb, with the unit where only its change is told',
    examples: ['Ngành may tăng 1.200 người'],
    applies: reading => reading.stated && !reading.verbal && !(reading.chain & Role.EXIST) && bare(reading),
    find: reading => {
      const { resolved, chain } = reading
      const told =
        resolved.text.toLowerCase().includes(countedUnit(reading).toLowerCase()) || !(chain & CHANGE)
      return {
        indicator: told ? resolved.text : `${resolved.text} ${nounOf(reading)}`,
        source: resolved.source,
      }
    },
  },
  {
    id: 'count-that-is-had',
    says: 'the noun that is counted: who has stands before',
    examples: ['Công ty Bình Minh có 12 nhà máy'],
    applies: ({ chain, verbal }) => (chain & Role.EXIST) !== 0 && !verbal,
    find: noun,
  },
  {
    id: 'done-to-count',
    says: 'what is done to what is counted',
    examples: ['Đào tạo nghề cho 300 lao động'],
    applies: () => true,
    find: reading => {
      const { text } = reading.leftPhrase
      return { indicator: `${text} ${nounOf(reading)}`, source: 'verb', verb: text.length < 60 ? text : '' }
    },
  },
]

/** "4 phòng/căn hộ vào năm 2010 và 3 phòng/căn hộ vào năm 2020". */
const countsAgain = ({ sentence, figure, previous, chain }: Reading): boolean =>
  previous !== null &&
  previous.source !== 'right' &&
  !(chain & Role.EXIST) &&
  sameUnit(sentence, figure, previous.figure)

/** The comparator of the figure before, where it is near; a range is the first figure's alone. */
function comparatorOfBefore(
  figure: Figure,
  previous: NonNullable<Reading['previous']>,
): Figure['comparator'] {
  if (figure.comparator !== 'eq' || previous.right[1] + 1 < figure.first - 8) return figure.comparator
  return previous.figure.comparator === 'range' ? 'eq' : previous.figure.comparator
}

function countedMeasure(reading: Reading): string {
  const { sentence, leftPhrase, resolved } = reading
  if (resolved.source === 'left' && isBareMeasure(sentence, leftPhrase))
    return `${resolved.text} ${nounOf(reading)}`
  if (resolved.source === 'owner' && phraseWords.howMany.in(leftPhrase.text))
    return ofWhat(resolved.text, countedUnit(reading))
  return resolved.text
}

/** "đã nhập khẩu được 30 chuyến dầu thô": the verb alone says nothing without what is counted. */
const isTrade = (sentence: Sentence, phrase: Phrase): boolean =>
  phrase.pieces.length === 1 &&
  isVerbal(sentence, phrase) &&
  sentence.hitAt(phrase.pieces[0]![0])?.last === phrase.pieces[0]![1]

const placeRightBefore = ({ sentence, chainFirst }: Reading): boolean =>
  sentence.located.some(({ mention }) => mention.last === chainFirst)

/** A larger count before, in the same unit. */
const wholeCount = (reading: Reading): Reading['previous'] =>
  reading.rows.findLast(
    ({ figure, source }) =>
      source !== 'part' &&
      figure.low > reading.figure.low &&
      sameUnit(reading.sentence, figure, reading.figure),
  ) ?? null

/** The figure before that counts in the same unit. */
const lastCounted = ({
  sentence,
  figure,
  rows,
}: Pick<Reading, 'sentence' | 'figure' | 'rows'>): Reading['previous'] =>
  rows.findLast(row => row.subject !== '' && sameUnit(sentence, row.figure, figure)) ?? null

function sameUnit(sentence: Sentence, a: Figure, b: Figure): boolean {
  return (
    sentence.slice(a.unitFirst, a.unitLast).toLowerCase() ===
    sentence.slice(b.unitFirst, b.unitLast).toLowerCase()
  )
}
