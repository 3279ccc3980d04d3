/**
 * What stays at the ends of a phrase without naming what is measured: verbs, measures, periods, places
 * ("phấn đấu", "tỷ lệ", "6 tháng đầu năm 2021", "trên địa bàn tỉnh"). Rows are phrases of normal words
 * (see `words.ts`) in the language of `pattern.ts`; `#` stands for any number, `####` for a year.
 */
import { expandName } from './pattern.ts'

/** "năm 2021", "6 tháng đầu năm", "quý III", "giai đoạn 2021-2025", "hằng năm". */
const PERIODS = [
  'năm # ?#?',
  'năm học # #',
  '(tính|lũy kế)? đến (cuối|hết|nay)? (năm #)?',
  '(tính|lũy kế)? đến (ngày|cuối|hết)? tháng? # (tháng #)? năm? #?',
  'cuối (năm|kỳ|nhiệm kỳ|giai đoạn) #? #?',
  'trong? (#|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng ((đầu|cuối)? năm #?)?',
  'tháng # năm? #?',
  'quý (i|ii|iii|iv|#) năm? #?',
  '(trong|cả)? giai đoạn (# #)?',
  '(trong|cả|hết)? nhiệm kỳ (# #)?',
  '(trong|cả|hết) (năm|kỳ|quý|tháng) #?',
  'năm',
  '(hàng|mỗi) (năm|tháng|quý)',
  'năm (nay|trước|sau)',
  'bình quân (hàng|mỗi|trên|một|#)? (năm|tháng)',
  'bình quân trong? giai đoạn (# #)?',
  '#### ####?',
]

/** Scopes that the place column says. */
const SCOPES = [
  'toàn (tỉnh|huyện|xã|quốc|thành phố|địa bàn|vùng)',
  'cả (nước|tỉnh|huyện|vùng)',
  'trên (địa bàn|phạm vi) (toàn|cả)? (tỉnh|huyện|xã|thành phố|quận|thị xã|nước|quốc)?',
]

/** Before what is measured. */
const BEFORE = [
  ...PERIODS,
  ...SCOPES,
  'phấn đấu|quyết tâm|đặt mục tiêu|mục tiêu|đề ra|tiếp tục|tập trung|duy trì|giữ vững?|bảo đảm|đảm bảo',
  'đạt|hiện nay?|nay|dự kiến|dự ước|ước (đạt|tính|thực hiện)?|riêng|trong đó|còn|cũng|nhất là?',
  '(tốc độ|mức|tỷ lệ)? (tăng trưởng?|giảm|phát triển)|tốc độ|mức|tăng (thêm|lên)|kéo giảm|giảm dần',
  'tỷ lệ số?|tổng (số|cộng)?|số (lượng|lượt)?|thêm|lũy kế',
  'nâng cao?|(nâng|đưa) (tổng số|lũy kế|tỷ lệ)|đưa',
  'khoảng|hơn|gần|trên|dưới|chiếm|ít nhất|tối thiểu|không quá',
]

/** After it. */
const BEHIND = [
  ...PERIODS,
  ...SCOPES,
  '(dự kiến|phấn đấu|tiếp tục)? (đạt|tăng|giảm|còn|chiếm|vượt|bằng) (thêm|trưởng|mức|tỷ lệ|còn|đến)?',
  'ước (đạt|tính|thực hiện)?|dự kiến|phấn đấu|lũy kế|tổng cộng|trở lên|thêm',
  'khoảng|hơn|gần|trên|dưới|đến|từ|lên|xuống|mức|ít nhất|tối thiểu|tối đa|không quá?|so',
  '(tăng|giảm)? so cùng kỳ năm? (trước|ngoái|#)?|(tăng|giảm)? so năm (trước|ngoái|#)',
  'so (dự toán|kế hoạch|chỉ tiêu|nghị quyết|đầu năm|đầu nhiệm kỳ|năm trước) năm? #?',
  'theo? giá (so sánh|hiện hành|thực tế|cố định) năm? #?',
]

/** Taken for a lookup only: they may tell two unknown indicators apart. */
const SOFT_BEFORE = [
  'bình quân|kết quả|tiến độ|dự toán|kế hoạch|chỉ tiêu|kịch bản|lượng|hoàn thành|thực hiện|công tác|tình hình',
  'tỉnh|địa phương|huyện|giá trị|có',
]
const SOFT_BEHIND = ['bình quân|tỉnh|huyện|địa phương|việt nam|cấp tỉnh|hiện|đề ra|chung|theo kế hoạch']

type Trie = Map<string, Trie>
const END = ''

function trieOf(rows: readonly string[], backwards: boolean): Trie {
  const root: Trie = new Map()
  for (const words of rows.flatMap(expandName).flatMap(withYears)) {
    let at = root
    for (const word of backwards ? words.toReversed() : words) {
      let next = at.get(word)
      if (!next) {
        next = new Map()
        at.set(word, next)
      }
      at = next
    }
    if (at !== root) at.set(END, at)
  }
  return root
}

/** A number may be a year. */
const withYears = (words: readonly string[]): string[][] =>
  words.reduce<string[][]>(
    (heads, word) =>
      heads.flatMap(head => (word === '#' ? ['#', '####'] : [word]).map(one => [...head, one])),
    [[]],
  )

const HARD = { before: trieOf(BEFORE, false), behind: trieOf(BEHIND, true) }
const SOFT = { before: trieOf(SOFT_BEFORE, false), behind: trieOf(SOFT_BEHIND, true) }

const YEAR = /^(?:19|20)\d\d$/

/** How many words the longest row takes from `at` in steps of `step`, before `stop`. */
function longest(trie: Trie, words: readonly string[], at: number, stop: number, step: 1 | -1): number {
  let best = 0
  let node: Trie | undefined = trie
  for (let i = at; i !== stop; i += step) {
    const word = words[i]!
    const code = word.charCodeAt(0)
    node = node.get(code >= 48 && code <= 57 ? (YEAR.test(word) ? '####' : '#') : word)
    if (!node) break
    if (node.has(END)) best = Math.abs(i - at) + 1
  }
  return best
}

/** Words after which a name in capitals is a place. */
const LEVELS = new Set('tỉnh huyện xã phường quận ấp thôn bản tp tx'.split(' '))
const TWO_WORD_LEVELS = new Set(['thành phố', 'thị xã', 'thị trấn'])
/** Longest name of a place, in words. */
const NAME = 4

/** The words between `from` and `to` are left. */
export interface Range {
  readonly from: number
  readonly to: number
}

const levelAt = (words: readonly string[], at: number): number =>
  LEVELS.has(words[at]!) ? 1 : TWO_WORD_LEVELS.has(`${words[at]} ${words[at + 1]}`) ? 2 : 0

/** "xã Bình Minh …": how many words a place with its level takes from the front. */
function placeBefore(words: readonly string[], capital: readonly boolean[], { from, to }: Range): number {
  const level = levelAt(words, from)
  if (level === 0 || !capital[from + level]) return 0
  let at = from + level
  while (at < to && capital[at] && at < from + level + NAME) at++
  return at - from
}

/** "… tỉnh Lâm Đồng"; where `bare`, also a name without a level, which may be a body's ("Cục Thuế Lâm Đồng"). */
function placeBehind(
  words: readonly string[],
  capital: readonly boolean[],
  { from, to }: Range,
  bare: boolean,
) {
  let run = to
  while (run > from && capital[run - 1] && to - run < NAME) run--
  if (run === to) return 0
  // the level itself may be written with a capital
  for (let at = run; at < to; at++) {
    const level = at > from && LEVELS.has(words[at]!) && at + 1 < to ? 1 : 0
    if (level) return to - at
  }
  if (run - 1 > from && LEVELS.has(words[run - 1]!)) return to - run + 1
  if (run - 2 > from && TWO_WORD_LEVELS.has(`${words[run - 2]} ${words[run - 1]}`)) return to - run + 2
  if (!bare || run === from || to - run < 2) return 0
  for (let at = run; at < to; at++) if (BODIES.has(words[at]!)) return 0
  return to - run
}

/** Words that open the name of a body, whose figure is not its place's. */
const BODIES = new Set(
  'cục chi sở ban công tổng tập phòng trường viện khu cảng dự nhà trung đảng hội'.split(' '),
)

/**
 * Ever narrower ranges of the words, the whole first. `hard` is the place in `ranges` after which narrowing
 * goes on for a lookup only.
 */
export function rangesOf(
  words: readonly string[],
  capital: readonly boolean[],
): { ranges: Range[]; hard: number } {
  let range: Range = { from: actorEnd(words), to: words.length }
  const ranges: Range[] = [{ from: 0, to: words.length }]
  if (range.from > 0) ranges.push(range)
  let hard = -1
  while (range.to - range.from > 1) {
    const { from, to } = range
    const last = to - 1
    let before = placeBefore(words, capital, range) || longest(HARD.before, words, from, last, 1)
    let behind = 0
    if (!before)
      behind = placeBehind(words, capital, range, false) || longest(HARD.behind, words, last, from, -1)
    if (!before && !behind) {
      if (hard < 0) hard = ranges.length - 1
      before = longest(SOFT.before, words, from, last, 1)
      if (!before)
        behind = placeBehind(words, capital, range, true) || longest(SOFT.behind, words, last, from, -1)
    }
    if (!before && !behind) break
    range = { from: Math.min(from + before, last), to: to - behind }
    ranges.push(range)
  }
  return { ranges, hard: hard < 0 ? ranges.length - 1 : hard }
}

/** "xã Bình Minh phấn đấu thu nhập …": what stands before the verb of aim is the actor. */
function actorEnd(words: readonly string[]): number {
  for (let i = words.length - 3; i > 0; i--) {
    const word = words[i]!
    const next = words[i + 1]!
    if ((word === 'phấn' && next === 'đấu') || (word === 'quyết' && next === 'tâm')) return i + 2
    if (word === 'đặt' && next === 'mục' && i + 4 < words.length) return i + 3
  }
  return 0
}

/** Groups of people whose figure is another's than everybody's, but of the same indicator. */
const GROUPS: readonly { readonly group: string; readonly word: string; readonly pattern: RegExp }[] = [
  {
    group: 'Khmer',
    word: 'khmer',
    pattern: /(?:thuộc |trong |vùng |(?:hộ )?đồng bào |hộ |người )*(?:dân tộc )?khmer /u,
  },
  {
    group: 'dân tộc thiểu số',
    word: 'thiểu',
    pattern: /(?:thuộc |trong |vùng |(?:hộ )?đồng bào |hộ |người )*dân tộc thiểu số (?:miền núi )?/u,
  },
  { group: 'nữ', word: 'nữ', pattern: /(?:lao động )?(?:phụ nữ|nữ) /u },
  { group: 'nông thôn', word: 'thôn', pattern: /(?:khu vực |ở |vùng )?nông thôn (?!mới)/u },
  { group: 'đô thị', word: 'thị', pattern: /(?:khu vực |ở )?(?:đô thị|thành thị) (?!hóa|loại)/u },
]

/** Groups that are named with what is counted: "hộ Khmer", "đồng bào Khmer". */
const PEOPLES = new Set(['Khmer', 'dân tộc thiểu số'])

/** The group that the words name and the words without it, or null. */
export function splitGroup(words: readonly string[]): { group: string; words: string[] } | null {
  for (const { group, word, pattern } of GROUPS) {
    if (!words.includes(word)) continue
    const key = `${words.join(' ')} `
    const match = pattern.exec(key)
    if (!match) continue
    const household = match[0].startsWith('hộ ') ? 'hộ ' : ''
    const rest = key.slice(0, match.index) + household + key.slice(match.index + match[0].length)
    if (rest === '') continue
    const whose = PEOPLES.has(group) ? `${words.includes('hộ') ? 'hộ' : 'đồng bào'} ${group}` : group
    return { group: whose, words: rest.trimEnd().split(' ') }
  }
  return null
}
