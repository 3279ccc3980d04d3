/** Numbers that are no figures: years, labels, durations, ages, slogans, divisors, bare numbers. */
import type { UnitClass } from './figures.ts'
import type { Entry } from './grammar/lexicon.ts'
import { timeWords } from './grammar/participants.ts'
import { Role } from './grammar/roles.ts'
import type { Sentence } from './sentence.ts'
import { MARK, NUMBER, WORD } from './tokens.ts'

/**
 * Why a number is no figure, or null. The refusals stand in the order in which the forms are common.
 */
export function refusal(
  sentence: Sentence,
  at: number,
  unitClass: UnitClass,
  unitEntry: Entry | null,
  value: number,
  written: string,
): string | null {
  const { tokens } = sentence
  const plain = !/[.,]/.test(written)
  const hard =
    unitClass === 'percent' ||
    unitClass === 'points' ||
    unitClass === 'scale' ||
    (unitClass === 'measured' && !SOFT.has(unitEntry?.phrase ?? ''))
  const before = at > 0 ? tokens.text[at - 1]! : ''
  const hit = at > 0 ? sentence.hitEndingAt(at - 1) : null
  // "số năm sống khỏe đạt tối thiểu 68 năm"
  if (unitEntry?.duration) return countsYears(sentence, at) || tellsTime(sentence, at) ? null : 'duration'
  // "đường dây 220 kV", "sản phẩm 4 sao": which one
  if (tokens.text[at + 1] === 'kv' || tokens.text[at + 1] === 'sao') return 'kind'
  // "danh sách 500 doanh nghiệp", "bảng xếp hạng 30 ngân hàng": how long the list is
  if (unitClass === 'counted' && LIST.test(`${tokens.text[at - 2] ?? ''} ${before}`)) return 'list'
  // "chương trình 1 tỷ cây xanh", "dự án trồng mới 5 triệu ha rừng": a name
  if (isSloganOfPlan(sentence, at, unitClass)) return 'name'
  // "0700", "0084": a code, a telephone
  if (plain && /^0\d{2,}$/.test(written)) return 'code'
  if (plain && value < 20 && isSlogan(sentence, at)) return 'slogan'
  // "doanh nghiệp 100% vốn nước ngoài": what it is, not how much
  if (
    unitClass === 'percent' &&
    value === 100 &&
    tokens.text[at + 2] === 'vốn' &&
    !(hit && hit.entry.roles & (Role.LINK | Role.WILL | Role.AIM | Role.ACTION))
  )
    return 'kind'
  if (unitEntry?.phrase === 'tuổi' && !sentence.measures('tuổi')) return 'age'
  if (
    plain &&
    isYear(value, written) &&
    (YEARS.has(before) || unitClass === 'none' || (unitClass === 'counted' && !sentence.countedBefore(at)))
  )
    return 'year'
  if (hit && hit.entry.roles & Role.LABEL && !hard) {
    const verb = hit.entry.roles & (Role.ACTION | Role.AIM) && unitClass === 'counted'
    if (plain && !verb) return 'label'
    if (unitClass === 'none') return 'label'
  }
  if (plain && !hard && isListed(sentence, at)) return 'label'
  // "giá trị trên 1 ha", "bình quân 1 người": what it is divided by
  if (/^0?1$/.test(written) && unitClass !== 'percent' && DIVIDES.has(before)) return 'divisor'
  if (before === 'trên' && isPopulation(sentence, at, value)) return 'divisor'
  if (before === 'từng' || before === 'mỗi') return 'divisor'
  // "5 (năm) ngày", "ba (03)"
  if (unitClass === 'none' && (before === '(' || tokens.text[at + 1] === '(')) {
    if (plain && value < 1000) return 'enumeration'
  }
  if (
    unitClass === 'counted' &&
    (unitEntry === null || unitEntry.vague) &&
    value < 100 &&
    quoted(sentence, at)
  )
    return 'slogan'
  if (
    unitClass === 'counted' &&
    unitEntry?.vague &&
    // "bình quân 16,5 tiêu chí" is measured
    Number.isInteger(value) &&
    value < 100 &&
    tokens.text[at + 1] !== '/' &&
    !(unitEntry.phrase === 'bậc' && hit && hit.entry.roles & (Role.UP | Role.DOWN)) &&
    !(value >= MANY && SAID_COUNT.test(before)) &&
    !isRate(sentence, at + 1 + unitEntry.phrase.split(' ').length) &&
    !CHECKED.has(tokens.text[at + 1 + unitEntry.phrase.split(' ').length] ?? '')
  )
    return 'vague'
  if (
    unitClass === 'counted' &&
    value < 20 &&
    BODIES.has(tokens.text[at + 1] ?? '') &&
    sentence.upperAt(at + 1)
  )
    return 'body'
  if (
    unitClass === 'counted' &&
    unitEntry === null &&
    at > 0 &&
    tokens.kind[at - 1] === WORD &&
    before !== 'và' &&
    !hit
  )
    return 'unknown'
  if (unitClass === 'none') {
    // "đưa phát thải ròng về 0", "phát thải ròng bằng 0 vào năm 2040"
    if (value === 0 && (before === 'bằng' || before === 'về')) return null
    // a bare number counts only where a verb carries it and nothing follows
    if (
      !(
        hit &&
        hit.entry.roles &
          (Role.LINK | Role.UP | Role.DOWN | Role.GE | Role.APPROX | Role.LE | Role.EXIST | Role.ADV)
      ) &&
      before !== ':'
    )
      return 'bare'
    if (plain && value < 10) return 'bare'
    if (tokens.kind[at + 1] === MARK && (tokens.text[at + 1] === '/' || tokens.text[at + 1] === '-'))
      return 'bare'
    if (tokens.kind[at + 1] === WORD && !sentence.hitAt(at + 1)) return 'bare'
  }
  return null
}
/** "có 37 nhiệm vụ", "là 42 nhiệm vụ": so many are counted, "có 5 nhiệm vụ, 3 giải pháp" is what a plan consists of. */
const MANY = 20
const SAID_COUNT = /^(?:có|là|được)$/
const LIST = /^(?:danh sách|xếp hạng)$/
const PLAN = /^(?:dự án|đề án|chương trình|phong trào|chiến dịch)$/
/** Whether a round number with a scale stands right after the word for a plan, "trồng mới" or "phát triển" aside. */
function isSloganOfPlan(sentence: Sentence, at: number, unitClass: UnitClass): boolean {
  const { tokens } = sentence
  if (unitClass === 'percent' || !/^(?:triệu|tỷ|vạn|nghìn)$/.test(tokens.text[at + 1] ?? '')) return false
  if (/^(?:đồng|usd)$/.test(tokens.text[at + 2] ?? '') || !/^\d{1,3}$/.test(tokens.text[at]!)) return false
  let i = at - 1
  while (i > 0 && at - i < 4 && /^(?:trồng|mới|phát|triển)$/.test(tokens.text[i]!)) i--
  const hit = sentence.hitEndingAt(i)
  return hit !== null && PLAN.test(hit.entry.phrase)
}
/** "thời gian giải quyết giảm từ 20 ngày xuống còn 12 ngày": how long something takes is what is told. */
function tellsTime(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  if (!TIMES.has(tokens.text[at + 1]!) && !TIMES.has(tokens.text[at + 3]!)) return false
  let from = at
  while (from > 0 && !/^[;.]$/.test(tokens.text[from - 1]!)) from--
  return timeWords.shortened.in(sentence.slice(from, at).toLowerCase())
}
const TIMES = new Set(['ngày', 'giờ', 'phút', 'tháng', 'tuần'])

/** Whether "số năm" is what is measured before the number. */
function countsYears(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  for (let i = at - 1; i > 0 && tokens.text[i] !== ',' && tokens.text[i] !== ';'; i--)
    if (tokens.text[i] === 'năm' && tokens.text[i - 1] === 'số') return tokens.text[at + 1] === 'năm'
  return false
}
/** "02 đợt/tháng", "19 tiêu chí/xã": so many for each. */
function isRate(sentence: Sentence, slash: number): boolean {
  const each = sentence.tokens.text[slash] === '/' ? sentence.hitAt(slash + 1)?.entry : null
  return each ? each.duration || ((each.roles & Role.COUNT) !== 0 && !each.vague) : false
}
const CHECKED = new Set(['trực', 'đạt', 'vượt', 'hoàn', 'chưa', 'không', 'cần', 'được', 'đang', 'quá', 'đã'])
/** Bodies with a name: "03 Tổ Công tác". */
const BODIES = new Set(['tổ', 'ban', 'đoàn', 'bộ', 'sở', 'phòng', 'cục', 'nhóm', 'tiểu', 'hội', 'quỹ'])
/** “Gia đình 5 không”, “4 tại chỗ”: inside quotation marks. */
function quoted(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  let open = false
  for (let i = 0; i < at; i++) {
    const text = tokens.text[i]
    if (text === '“' || (text === '"' && !open)) open = true
    else if (text === '”' || text === '"') open = false
  }
  return open
}
/** "12 bác sĩ trên 10.000 dân": out of how many. */
function isPopulation(sentence: Sentence, at: number, value: number): boolean {
  const counted = at > 1 ? sentence.hitEndingAt(at - 2) : null
  return (
    /^10+$/.test(String(value)) &&
    counted !== null &&
    (counted.entry.roles & (Role.COUNT | Role.UNIT)) !== 0 &&
    /^(?:dân|trẻ|ca)$/.test(sentence.tokens.text[at + 1] ?? '')
  )
}

/** "biểu số 01, 02 và 03", "phường 4, 5, 6": numbers after a label, commas between them. */
function isListed(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  let i = at
  // "năm 2024, 5 xã": a period is no label
  while (
    (tokens.text[i - 1] === ',' || tokens.text[i - 1] === 'và') &&
    tokens.kind[i - 2] === NUMBER &&
    !sentence.masked[i - 2]
  )
    i -= 2
  if (i === at) return false
  return ((sentence.hitEndingAt(i - 1)?.entry.roles ?? 0) & Role.LABEL) !== 0
}

/** "3 nhà", “4 tại chỗ”: few words in quotation marks that the number opens. */
function isSlogan(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  if (tokens.text[at - 1] !== '“' && tokens.text[at - 1] !== '"') return false
  for (let i = at + 1; i <= at + SLOGAN; i++)
    if (tokens.text[i] === '”' || tokens.text[i] === '"') return true
  return false
}
const SLOGAN = 4
const SOFT = new Set(['điểm', 'lần', 'tuổi', 'm', 'g', 'giường', 'kv', 'đ', 'tạ'])
const YEARS = new Set([
  'năm',
  'tháng',
  'quý',
  'ngày',
  'khóa',
  'kỳ',
  'đoạn',
  '/',
  '-',
  '–',
  'đến',
  'từ',
  'niên',
  'tết',
  'dịp',
])
const DIVIDES = new Set(['trên', 'mỗi', 'quân', 'cho', 'của', 'từng', 'cứ', 'tính'])

export const isYear = (value: number, written: string): boolean =>
  value >= 1900 && value <= 2100 && Number.isInteger(value) && written.length === 4
