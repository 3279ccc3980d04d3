/** Aimed at or reached: evidence from verbs, sections, the kind of document and the period against its date. */
import type { Attached } from './attach.ts'
import type { Figure } from './figures.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'

/** What a heading or list head says of the figures under it: 1 aims, -1 results, 0 nothing. */
export function leaningOf(folded: string): number {
  const aim = folded.search(AIMS)
  const result = folded.search(RESULTS)
  if (aim < 0 && result < 0) return 0
  if (aim >= 0 && result < 0) return 1
  if (result >= 0 && aim < 0) return -1
  // "kết quả thực hiện nhiệm vụ": the first word rules
  return result < aim ? -1 : 1
}
const AIMS =
  /mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|giải pháp|kế hoạch|định hướng|phấn đấu|dự kiến|quy hoạch|tầm nhìn|chương trình|lộ trình|yêu cầu|nhu cầu|kinh phí|nguồn vốn|dự toán|targets?\b|objectives?|plan\b|goals?/
const RESULTS =
  /kết quả|tình hình|đánh giá|thực trạng|hạn chế|tồn tại|ưu điểm|thành tựu|khó khăn|hiện trạng|nguyên nhân|đã đạt|kiểm điểm|đạt được|sơ kết|tổng kết|results?\b|situation|achievements?/

const AIM_DOCUMENTS =
  /^(?:nghị quyết|quyết định|kế hoạch|chương trình|chỉ thị|đề án|công điện|quy hoạch|chiến lược|hướng dẫn|quy định|luật|nghị định|thông tư)/
const TELLS_FIRST = /^(?:công điện|chỉ thị)/
const RESULT_DOCUMENTS = /^(?:báo cáo|tin|bài)/

export interface KindEvidence {
  /** Leanings of the sections and list heads around, innermost first. */
  readonly leanings: readonly number[]
  readonly documentType: string | null
  /** -1 the period ended before the document, 1 it ends after it, 0 unknown or around it. */
  readonly tense: number
  /** A period of the past or present stands in the figure's own bracket. */
  readonly bracketed: boolean
  /** Score of the figure before in the sentence, 0 for the first. */
  readonly before: number
  /** Whether the figure has a period of its own. */
  readonly dated: boolean
  /** Whether it stands after the first heading or list head. */
  readonly placed: boolean
}

/** A score: above zero a target, below a result; its size is how sure. */
export function kindScore(
  sentence: Sentence,
  row: Attached,
  figures: readonly Figure[],
  evidence: KindEvidence,
): number {
  let score = 0
  const { tokens } = sentence
  // verbs of the predicate
  if (row.plan) return 8
  if (row.source === 'respectively' && row.chain === 0 && evidence.before !== 0) return evidence.before
  // "(hiện nay là 185 triệu đồng/ha)", "(cùng kỳ 3,77%)": a baseline
  if (row.bracket >= 0 && evidence.bracketed && !(row.chain & Role.WILL)) return -8
  if (row.chain & Role.WILL) score += 4
  if (/ (?:đã|vừa|mới|mới chỉ|chỉ|ghi nhận|hiện|đang) /.test(row.chainText)) score -= 4
  if (/ (?:ước|ước đạt|ước tính|ước thực hiện) /.test(row.chainText)) score -= 2
  if (/ cùng kỳ /.test(row.chainText)) score -= 6
  if (row.verb !== '' && / được /.test(row.chainText)) score -= 2
  // "52.000 ngôi nhà bị ngập"
  if (row.source === 'right' && /(?<!trang|thiết|chuẩn) bị /.test(row.indicator)) score -= 4
  // "30 việc đã có kết quả", "22 dự án đang triển khai"
  if (row.figure.unitClass === 'counted' && GOING_ON.has(tokens.text[row.right[0]] ?? '')) score -= 4
  // "có chỉ tiêu thu lớn là: Cục A (21 tỷ đồng); Cục B (11 tỷ đồng)"
  if (row.bracket >= 0 && row.chain === 0 && row.figure.unitClass !== 'percent')
    if (HAS_PLAN.test(sentence.slice(0, row.bracket))) score += 4
  // "năm 2020 điều chỉnh giảm 9%": a plan is adjusted
  if (ADJUSTED.test(sentence.slice(row.left, row.figure.first))) score += 3
  // "ở mức 13 triệu tấn của dự báo trước đó"
  if (row.measure !== 'completion' && FORECAST.test(sentence.slice(row.right[0], row.right[0] + 3)))
    score += 6
  if (isPlanned(row)) score += 4
  // "phát triển 39 siêu thị, trong đó hiện có 7 siêu thị"
  if (standsNow(row)) score -= 8
  // "Khả năng cả năm xuất khẩu đạt …" opens a forecast
  if (OUTLOOK.test(sentence.text)) score += 3
  // words before the predicate in the clause; nearer ones weigh more
  let weight = 1
  let spoken = (row.chain & Role.WILL) !== 0 || / (?:đã|ước|ước đạt|mới|chỉ|hiện) /.test(row.chainText)
  for (let i = row.chainFirst - 1; i >= row.left; i--) {
    const hit = sentence.hitEndingAt(i)
    if (tokens.text[i] === ',') weight *= 0.8
    if (!hit) continue
    // "lấy nhu cầu của khách hàng làm trung tâm": what they need, no aim
    const roles = hit.entry.phrase === 'nhu cầu' ? 0 : hit.entry.roles
    if (roles & (Role.WILL | Role.DONE | Role.AIM)) spoken = true
    if (roles & Role.WILL) score += 3 * weight
    else if (roles & Role.AIM && roles & Role.BASE)
      score += comparedWith(sentence, hit.first, row.left) ? 0 : 2.5 * weight
    else if (roles & Role.AIM) score += 1 * weight
    else if (
      hit.entry.phrase === 'đã' ||
      hit.entry.phrase === 'đã được' ||
      hit.entry.phrase === 'hiện nay' ||
      hit.entry.phrase === 'hiện' ||
      hit.entry.phrase === 'đến nay' ||
      hit.entry.phrase === 'tính đến'
    )
      score -= 2.5 * weight
    else if (roles & Role.DONE && !(roles & Role.LINK)) score -= 1.2 * weight
    i = hit.first
  }
  // "dự kiến hoàn thành 02 dự án với công suất 176 MW": what has no verb of its own goes with the figure before
  // and what has no predicate at all yet more: "tổng thu 5 tỷ đồng, trong đó: thu nội địa 4 tỷ đồng"
  if (!spoken) {
    const share = row.chain === 0 && row.measure !== 'completion' ? 1 : 0.6
    score += Math.max(-3, Math.min(3, share * evidence.before))
  }
  // an aim verb at the head of the sentence governs all clauses after it
  const first = firstVerb(sentence, Math.min(row.left, figures[0]?.first ?? row.left))
  score += first
  if (
    row.base &&
    / ?(?:so với|so|cùng kỳ|tháng trước|năm trước|quý trước)/.test(row.base.toLowerCase()) &&
    row.measure === 'growth' &&
    // "dự kiến đạt 12 triệu tấn, giảm 6% so với năm 2019"
    !(row.source === 'inherited' && evidence.before > 0)
  )
    score -= 2
  // "đạt 103,6% kế hoạch" tells what was done, "hoàn thành 100% kế hoạch" may be asked for
  if (row.measure === 'completion' && !(row.chain & Role.WILL))
    score -= / (?:đạt|bằng) /.test(row.chainText) && first <= 0 ? 3 : 0.8
  // "Nhiệm vụ bất khả thi": the headings of a press report play with words
  const press = evidence.documentType === null
  let depth = 1
  for (const leaning of evidence.leanings) {
    score += (press ? 1 : 2.4) * leaning * depth
    depth *= leaning === 0 ? 0.9 : 0.35
  }
  const type = evidence.documentType ?? ''
  // before its numbered orders a telegram or a directive tells what has happened
  if (AIM_DOCUMENTS.test(type)) score += evidence.placed ? 1.4 : TELLS_FIRST.test(type) ? -1 : 1.4
  else if (RESULT_DOCUMENTS.test(type)) score -= 1.6
  else if (type === '') score -= 1
  score += evidence.tense * (evidence.dated ? 2.4 : 0.8)
  return score
}

/** "hiện có 7 siêu thị": what is there already, whatever is aimed at around it. */
export const standsNow = (row: Attached): boolean => / (?:hiện có|hiện đang có|đang có) /.test(row.chainText)

/** "đã giao cho các trường 35 chỉ tiêu", "được giao dự toán thu 8 tỷ đồng": a plan, whoever gave it. */
function isPlanned({ figure, indicator, measure }: Attached): boolean {
  if (measure === 'completion' || RESULT.test(indicator)) return false
  if (figure.unitClass === 'counted')
    return NEEDED.test(indicator) || (figure.unitEntry?.phrase === 'chỉ tiêu' && QUOTA.test(indicator))
  return PLANNED.test(indicator) || NEEDED.test(indicator)
}
const RESULT = /^(?:kết quả|thực hiện)/iu
const PLANNED =
  /^(?:tổng )?(?:chỉ tiêu|dự toán|kế hoạch|nhu cầu)(?! hóa)(?![\p{L}])|[\p{L}] (?:chỉ tiêu|dự toán|kế hoạch) (?:thu|chi|được giao|giao|năm|doanh thu|lợi nhuận|lãi|sản lượng)(?![\p{L}])/iu
const QUOTA = /(?:giao|tuyển|đào tạo|phân bổ|biên chế)(?![\p{L}])/iu
const NEEDED = /(?:^|[\p{L}] )cần (?:đào tạo|tuyển|tuyển dụng|bổ sung|huy động|vay)(?![\p{L}])/iu

const GOING_ON = new Set(['đã', 'đang'])
const HAS_PLAN =
  /(?:^| )(?:có|giao|với) (?:mức |tổng )?(?:chỉ tiêu|dự toán|kế hoạch) (?!.*(?:đạt|bằng|vượt) )/iu
/** "điều chỉnh lãi suất", "điều chỉnh giá" is done at once. */
const ADJUSTED =
  /(?:doanh thu|lợi nhuận|lãi (?:trước|sau|ròng)|sản lượng|chỉ tiêu|dự toán|kế hoạch)(?! (?:giá|lãi suất))[^,;]* điều chỉnh (?:giảm|tăng|còn|lên|xuống|về)(?![\p{L}])/iu
const FORECAST = /^(?:của |theo |trong )?(?:dự báo|dự đoán)(?![\p{L}])/iu

/** "Khả năng cả năm xuất khẩu đạt …", "Dự kiến, tiêu thụ …", "Theo kế hoạch, doanh thu …". */
const OUTLOOK =
  /^[\s"“-]*(?:(?:có )?khả năng (?:là |trong |cả |năm |quý |tháng )|(?:dự kiến|dự báo|dự đoán|dự tính)(?: |, )|theo kế hoạch(?! số))/iu

/** What the first verb of the sentence before `left` says of the clauses after it. */
function firstVerb(sentence: Sentence, left: number): number {
  for (let i = 0; i < left; i++) {
    const hit = sentence.hitAt(i)
    if (!hit) continue
    if (hit.entry.roles & Role.WILL) return 1.5
    if (
      hit.entry.roles & Role.AIM &&
      hit.entry.roles & Role.BASE &&
      hit.entry.phrase !== 'nghị quyết' &&
      hit.entry.phrase !== 'nhu cầu' &&
      !comparedWith(sentence, hit.first, 0)
    )
      return 1.5
    if (hit.entry.phrase === 'đã' || hit.entry.phrase === 'ước đạt') return -1
  }
  return 0
}

/** "so với kế hoạch": the plan is what a result is compared with. */
function comparedWith(sentence: Sentence, at: number, left: number): boolean {
  for (let i = at - 1; i >= left && i > at - 4; i--) {
    const hit = sentence.hitEndingAt(i)
    if (hit && hit.entry.roles & Role.THAN) return true
  }
  return false
}
