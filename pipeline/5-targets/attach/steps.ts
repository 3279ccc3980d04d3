/** What a figure measures: the table of decisions, in their order. */
import { CHANGE } from '../clause.ts'
import { besideFigure, phraseWords, predicateWords } from '../grammar/indicators.ts'
import { Role } from '../grammar/roles.ts'
import { phraseOf } from '../phrase.ts'
import { sharesWords } from './base.ts'
import { isBareBase } from './bracket.ts'
import { countedSteps, countedUnit, PART_OF_PLACE } from './counted.ts'
import { findBeforeBracket } from './in-bracket.ts'
import { type Reading, startsMeasured } from './reading.ts'
import { isParticipant } from './refuse.ts'
import type { Found, Step } from './step.ts'

export const steps: readonly Step[] = [
  {
    id: 'after-in-bracket',
    says: 'the words after a figure in brackets',
    examples: ['Sản lượng thủy sản đạt 55 nghìn tấn (gồm 40 nghìn tấn cá tra, 15 nghìn tấn tôm)'],
    applies: reading =>
      reading.bracket >= 0 && reading.leftPhrase.text === '' && !reading.changes && hasOwnNoun(reading),
    find: reading => ({
      indicator: reading.counted
        ? `${countedUnit(reading)} ${reading.rightPhrase.text}`
        : reading.rightPhrase.text,
      source: 'right',
    }),
  },
  {
    id: 'before-bracket',
    says: 'the words before the bracket, where the bracket names nothing',
    examples: [
      'Tỷ lệ hộ nghèo giảm so với cùng kỳ (3,77%)',
      'Công trình chuyển tiếp (41,25%): 152.300 triệu đồng',
    ],
    applies: ({ sentence, bracket, counted, chain, leftPhrase }) =>
      bracket >= 0 &&
      !(counted && chain & Role.EXIST) &&
      (leftPhrase.text === '' || isBareBase(sentence, leftPhrase)),
    find: findBeforeBracket,
  },
  {
    id: 'ranked-by',
    says: 'by what something is ranked',
    examples: ['Tỉnh đứng thứ 5 cả nước về chỉ số cải cách hành chính'],
    applies: reading => reading.figure.rule === 'rank' && rankedBy(reading) !== '',
    find: reading => ({
      indicator: rankedBy(reading),
      source: 'right',
      subject: reading.carrier || rankedBy(reading),
    }),
  },
  {
    id: 'ranked-before',
    says: 'what was spoken of has the rank',
    examples: ['Chỉ số cải cách hành chính đạt 88%, xếp thứ 5 cả nước'],
    applies: ({ figure, carrier, measured }) => figure.rule === 'rank' && carrier !== '' && !measured,
    find: inherited,
  },
  ...countedSteps.map(step => ({
    ...step,
    applies: (reading: Reading) => reading.counted && step.applies(reading),
  })),
  {
    id: 'aimed-after',
    says: 'what is to be reached stands after the figure',
    examples: ['Mỗi địa phương đăng ký chỉ tiêu, phấn đấu đạt 20% xã không có tệ nạn'],
    applies: reading =>
      reading.figure.unitClass === 'percent' &&
      wordBefore(reading) === ',' &&
      (reading.chain & Role.AIM) !== 0 &&
      !reading.changes &&
      !reading.measured &&
      !startsMeasured(reading) &&
      hasOwnNoun(reading),
    find: right,
  },
  {
    id: 'lead-of-sentence',
    says: 'what the sentence is about, where only a verb stands before the figure',
    examples: ['Sản lượng thủy sản tăng khá, 6 tháng thu hoạch 412.600 tấn'],
    applies: ({ leftPhrase, lead }) => leftPhrase.text !== '' && lead !== '',
    find: ({ lead }) => ({ indicator: lead, source: 'lead' }),
  },
  {
    id: 'noun-after',
    says: 'the words after the figure, where none stand before',
    examples: ['Phấn đấu đạt 95% dân số tham gia bảo hiểm y tế'],
    applies: reading => reading.leftPhrase.text === '' && (namesItself(reading) || reading.carrier === ''),
    find: reading => {
      const { rightPhrase, previous, changes, chain } = reading
      const verb = previous && namesItself(reading) && !changes && !(chain & Role.LINK) ? previous.verb : ''
      return verb === ''
        ? { indicator: rightPhrase.text, source: 'right' }
        : { indicator: `${verb} ${rightPhrase.text}`, source: 'right', verb }
    },
  },
  {
    id: 'spoken-of',
    says: 'what was spoken of',
    examples: ['Kim ngạch xuất khẩu đạt 18,5 tỷ USD, tăng 8,1% so với cùng kỳ'],
    applies: ({ leftPhrase }) => leftPhrase.text === '',
    find: reading => {
      const { carrier } = reading
      return { indicator: partOf(reading, carrier), source: 'inherited', subject: carrier }
    },
  },
  {
    id: 'object-after',
    says: 'the verb before the figure and its object after it',
    examples: ['Xử lý 80% tổng lượng nước thải'],
    applies: reading => hasOwnNoun(reading) && takesObject(reading),
    find: ({ verbal, leftPhrase, rightPhrase }) => ({
      indicator: verbal ? `${leftPhrase.text} ${rightPhrase.text}` : rightPhrase.text,
      source: 'verb',
      verb: verbal && leftPhrase.text.length < 60 ? leftPhrase.text : '',
    }),
  },
  {
    id: 'measure-after',
    says: 'the noun that measures after the figure, and whose it is before it',
    examples: ['Công ty Bình Minh ghi nhận 24 tỷ đồng lãi trước thuế'],
    applies: reading =>
      reading.rightPhrase.text !== '' &&
      !reading.measured &&
      !reading.changes &&
      !predicateWords.share.in(reading.chainText) &&
      startsMeasured(reading),
    find: ({ whole, leftPhrase, rightPhrase }) => ({
      indicator: whole ? rightPhrase.text : `${rightPhrase.text} ${leftPhrase.text}`,
      source: 'right-measure',
    }),
  },
  {
    id: 'after-colon',
    says: 'the words after the figure: before the colon stands a title',
    examples: ['Đổi mới công nghệ: 100% khu công nghiệp triển khai chương trình'],
    applies: reading =>
      !reading.measured && !reading.stated && wordBefore(reading) === ':' && hasOwnNoun(reading),
    find: right,
  },
  {
    id: 'trade',
    says: 'the verb at the end of the phrase before, with its object after the figure',
    examples: [
      'Việt Nam nhập khẩu gần 7 triệu tấn than đá',
      'Cục Thuế đã thu được 30 tỷ đồng tiền nợ thuế quá hạn',
    ],
    applies: reading =>
      (!reading.stated || reading.chainText === ' được ') && lastVerb(reading) !== '' && hasOwnNoun(reading),
    find: reading => ({ indicator: `${lastVerb(reading)} ${reading.rightPhrase.text}`, source: 'verb' }),
  },
  {
    id: 'whole-place',
    says: 'only who has stands before: the words after the figure, else what was spoken of',
    examples: ['Kim ngạch xuất khẩu đạt 5 tỷ USD; cả nước đạt 90 tỷ USD'],
    applies: ({ whole, measured }) => whole && !measured,
    find: ofWhole,
  },
  {
    id: 'have-after',
    says: 'what there is, after the figure',
    examples: ['Thị trấn Tân An hiện có 90% đường nhựa'],
    applies: ({ chain, measured, rightPhrase }) =>
      (chain & Role.EXIST) !== 0 && !(chain & CHANGE) && !measured && rightPhrase.text !== '',
    find: reading => {
      const { text } = reading.rightPhrase
      return { indicator: shareOf(reading, text), source: 'right', subject: text }
    },
  },
  {
    id: 'member',
    says: 'another member of what the figure before measured',
    examples: ['Tỷ lệ đường nhựa của thị xã đạt 60%; các thị trấn đạt 45%'],
    applies: isMember,
    find: reading => {
      const indicator = ofMember(reading.carrier, reading.leftPhrase.text)
      return { indicator: shareOf(reading, indicator), source: 'member', subject: reading.carrier }
    },
  },
  {
    id: 'noun-before',
    says: 'the words before the predicate',
    examples: ['Tỷ lệ hộ nghèo còn 3%', 'Khu vực dịch vụ chiếm 45% GRDP'],
    applies: () => true,
    find: reading => {
      const { resolved, carrier } = reading
      const { source, text } = resolved
      const elsewhere = source === 'compared' || (source === 'anaphor' && text === carrier)
      return { indicator: shareOf(reading, text), source, subject: elsewhere ? carrier : text }
    },
  },
]

/** What a figure measures, by the first step that applies; null where it only takes part in what others count. */
export function findIndicator(reading: Reading): (Found & { readonly step: string }) | null {
  for (const step of steps) {
    if (!step.applies(reading)) continue
    if (countedIds.has(step.id) && step.id !== PART_OF_PLACE && isParticipant(reading)) return null
    return { ...step.find(reading), step: step.id }
  }
  return null
}
const countedIds = new Set(countedSteps.map(step => step.id))

function right({ rightPhrase }: Reading): Found {
  return { indicator: rightPhrase.text, source: 'right' }
}
function inherited({ carrier }: Reading): Found {
  return { indicator: carrier, source: 'inherited' }
}

const wordBefore = ({ sentence, chainFirst }: Reading): string | undefined =>
  sentence.tokens.text[chainFirst - 1]

/** Whether a noun phrase of the figure follows it, and no preposition. */
const hasOwnNoun = ({ sentence, right, rightPhrase }: Reading): boolean =>
  rightPhrase.text !== '' &&
  !(right[0] < right[1] && besideFigure.preposition.has(sentence.tokens.text[right[0]]!))

/** Whether the words after a figure that has none before name it, whatever was spoken of. */
const namesItself = (reading: Reading): boolean => {
  const { chain, carrier, figure, chainText } = reading
  if (!hasOwnNoun(reading) || chain & (Role.OVER | Role.TIMES)) return false
  const goesOn = (chain & Role.LINK) !== 0 && carrier !== '' && figure.unitClass === 'percent'
  return !goesOn || chainText.trim() === 'đạt'
}

/** "đứng thứ 5 cả nước về chỉ số cải cách hành chính": by what. */
function rankedBy({ sentence, right }: Reading): string {
  for (let i = right[0]; i < right[1]; i++)
    if (sentence.tokens.text[i] === 'về') return phraseOf(sentence, i + 1, right[1], 'right').text
  return ''
}

/** "xử lý 80% tổng lượng nước thải"; a measure that reaches a level takes none. */
const takesObject = ({ verbal, stated, change, measured, chainText }: Reading): boolean =>
  (verbal && !stated) ||
  (change !== 0 && !measured && !predicateWords.reached.in(chainText)) ||
  (verbal && predicateWords.more.in(chainText))

/** The verb at the end of the left phrase, '' where it ends with a noun: "Việt Nam nhập khẩu". */
function lastVerb({ sentence, leftPhrase }: Reading): string {
  const piece = leftPhrase.pieces[leftPhrase.pieces.length - 1]
  if (!piece) return ''
  const hit = sentence.hitEndingAt(piece[1] - 1)
  return hit && hit.entry.roles & Role.ACTION && hit.first > leftPhrase.pieces[0]![0]
    ? sentence.slice(hit.first, hit.last)
    : ''
}

function ofWhole({ leftPhrase, rightPhrase, carrier, changes, chain, figure }: Reading): Found {
  const goesOn = (chain & Role.LINK) !== 0 && figure.unitClass === 'percent'
  const own = rightPhrase.text !== '' && !changes && !goesOn
  const spoken = carrier ? `${carrier} ${leftPhrase.text}` : leftPhrase.text
  const indicator = own ? rightPhrase.text : spoken
  return { indicator, source: own ? 'right' : 'inherited', subject: carrier || indicator }
}

/** "… của thị xã đạt 55 - 60%; các thị trấn đạt 40 - 45%". */
function isMember({ previous, carrier, figure, chain, verbal, measured, leftPhrase }: Reading): boolean {
  return (
    !measured &&
    !verbal &&
    previous !== null &&
    previous.source !== 'right' &&
    previous.figure.unitClass === figure.unitClass &&
    carrier !== '' &&
    !(chain & CHANGE) &&
    (chain & Role.LINK) !== 0 &&
    leftPhrase.text.length < 50 &&
    (phraseWords.measureFirst.in(carrier) || sharesWords(carrier, leftPhrase.text))
  )
}

/** "Tỷ lệ đất cây xanh của" and "đô thị loại V". */
const ofMember = (carrier: string, member: string): string => {
  const measure = phraseWords.upToMember.pattern.exec(carrier)?.[0] ?? carrier
  return `${measure} ${member.replace(phraseWords.ofMember.pattern, '')}`
}

/** "chiếm 45% GRDP": of what it is a part. */
function partOf({ chainText, rightPhrase }: Reading, indicator: string): string {
  // "chiếm 20% thị phần": the share itself is the measure
  if (phraseWords.marketShare.in(rightPhrase.text) && predicateWords.share.in(chainText))
    return `${rightPhrase.text} ${indicator}`
  const part = rightPhrase.text !== '' && predicateWords.share.in(chainText)
  return part ? `${indicator} trong ${rightPhrase.text}` : indicator
}
const shareOf = (reading: Reading, indicator: string): string =>
  reading.figure.unitClass === 'percent' ? partOf(reading, indicator) : indicator
