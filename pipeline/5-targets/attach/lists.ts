/** Figures that belong together: pairs of “lần lượt”, the same change in two units, one count said twice. */
import type { Attached } from '../attach.ts'
import { CHANGE } from '../clause.ts'
import { Role } from '../grammar/roles.ts'
import type { Sentence } from '../sentence.ts'
import { ofWhat } from './resolve.ts'

/** "giảm 9.310 tỷ đồng (tương ứng 18,2%)", "tăng 5 dự án, tương đương 12%": the same change in other units. */
export function goAlong(rows: readonly Attached[]): void {
  for (let k = 1; k < rows.length; k++) {
    const row = rows[k]!
    const before = rows[k - 1]!
    if (!/ (?:tương ứng|tương đương) /.test(row.chainText) || row.chain & CHANGE) continue
    if (before.measure !== 'increment' && before.measure !== 'growth') continue
    row.negative = before.negative
    if (row.measure === 'share') row.measure = 'growth'
    else if (row.measure === 'level') row.measure = 'increment'
  }
}

const SAID = CHANGE | Role.LINK | Role.EXIST

/**
 * The verb of a growth holds for the next member too: "tăng 12% về lượng và 8% về trị giá", "GRDP tăng 9%/năm, công
 * nghiệp 12%/năm", "tăng 4,8% năm 2021 và 6,5% năm 2022", "giảm ít nhất 30% thời gian, ít nhất 30% chi phí".
 */
export function shareVerb(sentence: Sentence, rows: readonly Attached[]): void {
  for (let k = 1; k < rows.length; k++) {
    const row = rows[k]!
    const before = rows[k - 1]!
    if (row.chain & SAID || before.measure !== 'growth' || row.figure.unitClass !== 'percent') continue
    const about = bothAbout(sentence, before, row)
    if (row.measure !== 'share' && !about) continue
    if (
      !about &&
      !bothYearly(sentence, before, row) &&
      !bothDated(sentence, before, row) &&
      !bothOf(sentence, before, row)
    )
      continue
    row.measure = 'growth'
    row.negative = before.negative
  }
}

/** "Công nghiệp, xây dựng tăng 13,59% (riêng công nghiệp 15,61%)": a part grew, too, where no verb says else. */
export function growPart(sentence: Sentence, rows: readonly Attached[]): void {
  for (let k = 1; k < rows.length; k++) {
    const row = rows[k]!
    const before = rows[k - 1]!
    if (row.bracket < 0 || row.measure !== 'share' || row.chain & SAID || before.measure !== 'growth')
      continue
    if (before.bracket >= 0 || before.figure.end !== row.bracket) continue
    if (sentence.tokens.text[row.bracket + 1] !== 'riêng') continue
    row.measure = 'growth'
    row.negative = before.negative
  }
}

function bothAbout(sentence: Sentence, before: Attached, row: Attached): boolean {
  const about = ({ right }: Attached): boolean =>
    right[0] < right[1] && sentence.tokens.text[right[0]] === 'về'
  return sentence.tokens.text[row.chainFirst - 1] === 'và' && about(row) && about(before)
}

function bothYearly(sentence: Sentence, before: Attached, row: Attached): boolean {
  const yearly = ({ figure }: Attached): boolean =>
    /\/ ?năm$/.test(sentence.slice(figure.unitFirst, figure.unitLast).toLowerCase())
  return yearly(row) && yearly(before)
}

/** "tăng 4,8% năm 2021 và 6,5% năm 2022": nothing but their periods between and after them. */
function bothDated(sentence: Sentence, before: Attached, row: Attached): boolean {
  const join = sentence.tokens.text[row.chainFirst - 1]
  if ((join !== 'và' && join !== ',') || row.source !== 'inherited') return false
  const dated = (from: number, to: number): boolean =>
    sentence.periods.some(one => one.last === to && one.first - from < 3 && one.first >= from)
  return (
    dated(before.figure.end, row.chainFirst - 1) &&
    sentence.periods.some(one => one.first >= row.figure.end && one.first - row.figure.end < 3)
  )
}

/** Each has its object after it and the same bound; "100% hồ sơ đúng hạn" is a share whatever stood before. */
function bothOf(sentence: Sentence, before: Attached, row: Attached): boolean {
  const comma = sentence.tokens.text[row.chainFirst - 1]
  return (
    (comma === ',' || comma === 'và') &&
    before.source === 'right' &&
    row.source === 'right' &&
    before.figure.comparator === row.figure.comparator &&
    row.figure.high < 100
  )
}

/** "có thêm 7 xã, … có 57 xã đạt chuẩn nông thôn mới": the first is of the same indicator as the second. */
export function borrowForward(sentence: Sentence, rows: Attached[]): void {
  for (let k = 0; k + 1 < rows.length; k++) {
    const row = rows[k]!
    if (row.figure.unitClass !== 'counted' || row.right[1] > row.right[0]) continue
    const unit = sentence.slice(row.figure.unitFirst, row.figure.unitLast).toLowerCase()
    if (row.indicator.toLowerCase() !== unit && row.source !== 'inherited') continue
    if (!(row.chain & Role.UP)) continue
    for (let n = k + 1; n < Math.min(rows.length, k + 3); n++) {
      const other = rows[n]!
      if (other.figure.unitClass !== 'counted') continue
      if (sentence.slice(other.figure.unitFirst, other.figure.unitLast).toLowerCase() !== unit) continue
      if (other.indicator.length <= unit.length) continue
      const old = row.subject
      row.indicator = other.indicator
      row.subject = other.indicator
      row.source = 'forward'
      // what inherited the bare noun goes along
      for (let m = k + 1; m < n; m++) if (rows[m]!.subject === old) rows[m]!.indicator = other.indicator
      break
    }
  }
}

/**
 * "doanh thu đạt 2.317 tỷ đồng, lợi nhuận đạt 109 tỷ đồng, giảm lần lượt 15% và 13%": the figures after "lần lượt"
 * belong, one each, to the figures or nouns before; those of one noun change alike: "giảm lần lượt 5% và 8% so với …".
 */
export function pairUp(sentence: Sentence, rows: Attached[]): void {
  for (let k = 0; k < rows.length; k++) {
    const head = rows[k]!
    const said = / (?:lần lượt|tương ứng) /.test(head.chainText)
    const joins = said ? onlyJoins : onlyDash
    let n = k + 1
    while (n < rows.length && joins(sentence, rows[n - 1]!.figure.end, rows[n]!.chainFirst)) n++
    const count = n - k
    if (count < (said ? 2 : 3)) continue
    const before = rows.slice(Math.max(0, k - count), k)
    const names =
      before.length === count &&
      before.every(row => row.bracket === head.bracket) &&
      head.source === 'inherited'
        ? before.map(row => row.indicator)
        : membersOf(head.indicator, count)
    for (let m = 0; m < count; m++) {
      const row = rows[k + m]!
      if (names) {
        row.indicator = names[m]!
        row.source = 'respectively'
      }
      if (m === 0 || row.figure.unitClass !== head.figure.unitClass) continue
      // "lần lượt tăng hơn 22% và 13%" is more than each; "lần lượt giảm 22% và tăng 13%" has a verb for each
      if (row.chain & CHANGE) continue
      row.measure = head.measure
      row.negative = head.negative
      const alike =
        sentence.slice(row.figure.unitFirst, row.figure.unitLast) ===
        sentence.slice(head.figure.unitFirst, head.figure.unitLast)
      if (alike && row.figure.comparator === 'eq' && head.figure.comparator !== 'range')
        row.figure.comparator = head.figure.comparator
    }
    k = n - 1
  }
}

/** "Tổng số 120 hộ với 480 khẩu tại 12 thôn", "di dời 15 hộ, 62 khẩu": the second counts in another unit what the first does. */
export function countAlong(sentence: Sentence, rows: Attached[]): void {
  for (let k = 1; k < rows.length; k++) {
    const row = rows[k]!
    const before = rows[k - 1]!
    if (row.bracket !== before.bracket) continue
    if (row.right[1] > row.right[0] && !AT.test(sentence.tokens.text[row.right[0]]!)) continue
    const unit = countedIn(sentence, row)
    const other = countedIn(sentence, before).toLowerCase()
    if (unit === '' || other === '' || unit.toLowerCase() === other) continue
    if (!onlyWith(sentence, before.figure.end, row.figure.first)) continue
    const people = PEOPLE.test(unit) && HOUSEHOLDS.test(other)
    if (row.right[1] > row.right[0] && !people) continue
    if (before.source === 'right' && !people) continue
    const at = before.indicator.toLowerCase().lastIndexOf(other)
    row.indicator =
      at >= 0
        ? `${before.indicator.slice(0, at)}${unit}${before.indicator.slice(at + other.length)}`
        : ofWhat(before.indicator, unit)
    row.subject = row.indicator
    row.source = 'along'
  }
}
/** "12 sở và 40 xã đã ban hành kế hoạch", "5/5 sở và 8/8 xã đã …": what the last of joined counts did, all did. */
export function shareRight(sentence: Sentence, rows: Attached[]): void {
  for (let k = rows.length - 2; k >= 0; k--) {
    const row = rows[k]!
    const next = rows[k + 1]!
    if (row.figure.unitClass !== 'counted' || next.figure.unitClass !== 'counted') continue
    if (row.bracket !== next.bracket || row.right[1] > row.right[0] || next.right[1] === next.right[0])
      continue
    if (sentence.tokens.text[row.figure.end] !== 'và' || row.figure.end + 1 !== next.figure.first) continue
    const verb = sentence.hitAt(next.right[0])
    if (!verb || !(verb.entry.roles & (Role.DONE | Role.LINK)) || row.source !== 'right') continue
    // "8 sở và 12 xã ước tỷ lệ giải ngân 90%": a figure of their own
    if ((sentence.hitAt(verb.last)?.entry.roles ?? 0) & Role.MEASURE) continue
    const unit = sentence.slice(row.figure.unitFirst, row.figure.unitLast)
    const other = sentence.slice(next.figure.unitFirst, next.figure.unitLast)
    if (row.indicator !== unit || !next.indicator.startsWith(`${other} `)) continue
    row.indicator = unit + next.indicator.slice(other.length)
    row.subject = row.indicator
  }
}

const AT = /^(?:tại|ở|trên|thuộc)$/
const PEOPLE = /^(?:nhân khẩu|khẩu|người|lao động)$/i
const HOUSEHOLDS = /^hộ(?: dân| gia đình)?$/
const countedIn = (sentence: Sentence, { figure, measure }: Attached): string =>
  figure.unitClass === 'counted' && measure === 'level' && figure.scale === 1
    ? sentence.slice(figure.unitFirst, figure.unitLast)
    : ''

/** Whether "với", "tại" or a comma, and nothing else parts two figures. */
function onlyWith(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = sentence.tokens.text[i]!
    if (text !== ',' && text !== 'với' && text !== 'tại') return false
  }
  return to > from
}

function onlyJoins(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = sentence.tokens.text[i]!
    if (text !== ',' && text !== 'và' && text !== 'hoặc' && text !== '-' && text !== '–') return false
  }
  return true
}

/** "10% - 31% - 52%": of three things, in their order. */
const onlyDash = (sentence: Sentence, from: number, to: number): boolean =>
  to === from + 1 && /^[-–]$/.test(sentence.tokens.text[from]!)

/**
 * "sản lượng cá nuôi và cá biển" → its members; "tỷ trọng các ngành nông nghiệp - công nghiệp - dịch vụ" →
 * the share of each.
 */
function membersOf(text: string, count: number): string[] | null {
  const members = [DASHES, JOINS].map(by => text.split(by).filter(Boolean)).find(all => all.length === count)
  if (!members) return null
  const head = SHARED_HEAD.exec(members[0]!)?.[0] ?? ''
  return members.map((member, k) => (k === 0 ? member : head + member))
}
const DASHES = /\s+[-–]\s+/
const JOINS = /\s*,\s*|\s+và\s+/
/** What is measured of every member. */
const SHARED_HEAD =
  /^(?:tỷ trọng|tỉ trọng|cơ cấu)(?: kinh tế)?(?: của)?(?: các)?(?: ngành| khu vực| lĩnh vực)?:? /iu
