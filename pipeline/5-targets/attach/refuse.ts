/** Numbers that are part of a noun phrase or only take part: no figures of their own. */
import type { Attached } from '../attach.ts'
import { CHANGE } from '../clause.ts'
import type { Figure } from '../figures.ts'
import { countWords, participantWords } from '../grammar/participants.ts'
import { Role } from '../grammar/roles.ts'
import { phraseOf } from '../phrase.ts'
import type { Sentence } from '../sentence.ts'
import { MARK } from '../tokens.ts'
import type { Reading } from './reading.ts'

/** "hộ có thu nhập trên 5 triệu đồng đạt 20%": the first number is part of what the second measures. */
export function isInsideName(sentence: Sentence, figures: readonly Figure[], k: number): boolean {
  const figure = figures[k]!
  const next = figures[k + 1]
  if (!next) return false
  const verb = sentence.hitAt(figure.end)
  if (!verb || !participantWords.states.has(verb.entry.phrase)) return false
  for (let i = verb.last; i < next.first; i++) {
    const hit = sentence.hitAt(i)
    if (!hit || !(hit.entry.roles & (Role.ADV | Role.LINK))) return false
    i = hit.last - 1
  }
  const before = figure.first > 0 ? sentence.hitEndingAt(figure.first - 1) : null
  // "lãi gộp tăng 36% đạt 218 tỷ đồng": a change, then what it led to
  if (changeBefore(sentence, figure) && figure.unitClass === 'percent' && next.unitClass === 'measured')
    return false
  // "chi giáo dục 5.600 tỷ đồng ước đạt 92% dự toán"
  const base = next.end < sentence.tokens.length ? sentence.hitAt(next.end) : null
  if (figure.unitClass === 'measured' && next.unitClass === 'percent' && base && base.entry.roles & Role.BASE)
    return false
  return !(
    before &&
    before.entry.roles & (Role.LINK | CHANGE | Role.EXIST) &&
    participantWords.states.has(before.entry.phrase)
  )
}
/** Whether "tăng" or "giảm" stands before a figure, adverbs and comparators aside. */
function changeBefore(sentence: Sentence, figure: Figure): boolean {
  for (let i = figure.first - 1; i >= 0; ) {
    const hit = sentence.hitEndingAt(i)
    if (!hit) return false
    if (hit.entry.roles & (Role.UP | Role.DOWN)) return true
    if (!(hit.entry.roles & (Role.ADV | Role.GE | Role.LE | Role.APPROX)))
      return hit.entry.phrase === 'mức tăng'
    i = hit.first - 1
  }
  return false
}
/** "12 đơn vị có tỷ lệ giải ngân trên 70%", "60 doanh nghiệp có doanh thu đạt 20 triệu USD": a condition on what is counted. */
export function isThreshold(sentence: Sentence, previous: Attached, figure: Figure): boolean {
  const { tokens } = sentence
  let has = -1
  for (let i = previous.figure.end; i < figure.first; i++) {
    if (tokens.kind[i] === MARK && tokens.text[i] !== '-') return false
    const hit = sentence.hitAt(i)
    if (!hit) continue
    if (hit.entry.roles & Role.CONN || tokens.text[i] === 'và' || hit.entry.phrase === 'với') return false
    if (hit.entry.roles & Role.EXIST) has = hit.last
  }
  if (has < 0) return false
  const measure = sentence.hitAt(has)
  if (!measure || !(measure.entry.roles & Role.MEASURE)) return false
  const phrase = phraseOf(sentence, has, figure.first, 'left')
  if (phrase.text !== '') previous.subject = phrase.text
  return true
}

/** "tại 28 tỉnh", "2 công ty này", "của 3 xã": who takes part, not what is counted. */
export function isParticipant(reading: Reading): boolean {
  const { sentence, figure, right, chain, chainFirst } = reading
  const { text } = sentence.tokens
  if (countWords.named.in(text.slice(right[0], right[0] + 2).join(' '))) return true
  if (figure.whole !== null || isOwnCount(reading)) return false
  if (countsNames(reading)) return true
  const word = figure.first > 0 ? text[figure.first - 1]! : ''
  const before = chainFirst > 0 ? text[chainFirst - 1]! : ''
  if (participantWords.where.has(word) || (chain === 0 && participantWords.where.has(before))) return true
  if (chain & (Role.LINK | Role.EXIST | CHANGE | Role.WILL)) return false
  if (participantWords.joins.has(word) || word === ',' || word === ':') return false
  return endsNoun(reading)
}

/** "Ba Lan và Peru là 2 thị trường lớn nhất": how many were named. */
function countsNames({ sentence, figure, left, chainFirst, chainText }: Reading): boolean {
  if (figure.low !== figure.high || figure.low < 2 || figure.low > 6 || !countWords.are.in(chainText))
    return false
  let names = 1
  for (let i = left; i < chainFirst; i++)
    if (sentence.tokens.text[i] === ',' || sentence.tokens.text[i] === 'và') names++
  return names === figure.low && sentence.upperAt(chainFirst - 1)
}

/** "(trung bình 64 người/xã)", "lựa chọn tối thiểu 05 doanh nghiệp": nobody takes part at a rate or at least. */
const isOwnCount = (reading: Reading): boolean => {
  const { sentence, figure } = reading
  return (
    sentence.slice(figure.unitFirst, figure.unitLast).includes('/') ||
    isLimited(sentence, figure) ||
    isExtent(sentence, figure) ||
    isAdjusted(reading)
  )
}

/** A noun directly before a small count: "điểm cầu 28 tỉnh". */
function endsNoun(reading: Reading): boolean {
  const { sentence, figure, chainFirst, floor, leftPhrase, verbal, measured } = reading
  const hit = chainFirst > 0 ? sentence.hitEndingAt(chainFirst - 1) : null
  if (hit && hit.entry.roles & (Role.ACTION | Role.AIM | Role.CONN)) return false
  if (verbal || measured || chainFirst - 1 < floor) return false
  return (
    sentence.tokens.kind[chainFirst - 1] !== MARK &&
    !countWords.does.in(` ${leftPhrase.text.toLowerCase()} `) &&
    figure.low * figure.scale < 100
  )
}
/** Whether a figure is a bound that was asked for: "trên" and "gần" only round it. */
const isLimited = (sentence: Sentence, figure: Figure): boolean =>
  countWords.limited.in(sentence.slice(figure.first, figure.number))
/** "thực hiện tại 320 thôn": how far it reaches is counted, "tại 28 tỉnh" is where. */
const isExtent = (sentence: Sentence, figure: Figure): boolean =>
  figure.low * figure.scale >= WIDE &&
  countWords.extent.in(sentence.slice(figure.unitFirst, figure.unitLast).toLowerCase())
const WIDE = 100

/** "a) Điều chỉnh giảm kế hoạch vốn của 06 công trình, với …": what a decision does, and to how many. */
function isAdjusted({ sentence, figure, right, floor }: Reading): boolean {
  const { tokens } = sentence
  if (tokens.text[figure.first - 1] !== 'của' || right[1] > right[0]) return false
  const after = tokens.text[figure.end]
  if (after !== undefined && after !== ',' && after !== ';' && after !== ':' && after !== '.') return false
  return countWords.decides.in(sentence.slice(floor, figure.first))
}
