/** The predicate of a figure: the verbs and adverbs before it, read from right to left. */
import { CHANGE } from './clause.ts'
import type { Figure } from './figures.ts'
import { Role } from './grammar/roles.ts'
import { PERIOD_LEAD, periodEndingAt } from './phrase.ts'
import type { Hit, Sentence } from './sentence.ts'

const CHAIN = Role.LINK | CHANGE | Role.EXIST | Role.ADV | Role.GE | Role.LE | Role.APPROX | Role.WILL

/** The predicate before a figure, from right to left. */
export function chainOf(
  sentence: Sentence,
  figure: Figure,
  floor: number,
): { chain: number; first: number; change: number; approx: number } {
  const { tokens } = sentence
  let chain = 0
  let first = figure.first
  let change = 0
  let approx = 0
  let stated = false
  let j = figure.first - 1
  while (j >= floor) {
    const hit = sentence.hitEndingAt(j)
    // "có khả năng tăng 3%": a forecast; "dân số có khả năng tiếp cận" is who can
    if (hit?.entry.phrase === 'có khả năng' && hit.first >= floor && chain & (CHANGE | Role.LINK)) {
      chain |= Role.WILL
      first = hit.first
      break
    }
    // "giảm mạnh nhất là 8%", "tăng cao nhất với 9%": most of all
    const most = hit?.entry.phrase === 'nhất là' ? hit.first : tokens.text[j] === 'nhất' ? j : -1
    if (most > floor && !change && changesBefore(sentence, most - 1)) {
      chain |= hit ? Role.LINK : 0
      first = most
      j = most - 1
      continue
    }
    if (hit && hit.first > floor && isManner(sentence, hit)) {
      first = hit.first
      j = hit.first - 1
      continue
    }
    if (hit && hit.first >= floor && (hit.entry.roles & CHAIN || hit.entry.phrase === 'mức')) {
      const { roles, phrase } = hit.entry
      if (sentence.masked[j] && roles & Role.MEASURE) break
      // what stands before an existential is who has
      if (chain & Role.EXIST && !(roles & (Role.ADV | Role.WILL))) break
      // "tăng trưởng đạt 8%": once a verb states the figure, a word of change is a noun
      if (stated && roles & CHANGE && !(roles & Role.LINK)) break
      // "với định mức 100 tỷ đồng": the end of a longer noun
      if (phrase === 'mức' && COMPOUND.has(tokens.text[hit.first - 1] ?? '')) break
      if (phrase === 'mức' && chain === 0) {
        first = hit.first
        j = hit.first - 1
        continue
      }
      if (roles & Role.MEASURE && (chain === 0 ? phrase !== 'tăng trưởng' : true) && !(roles & CHANGE)) break
      // "kim ngạch của nhóm hàng trên tăng 8 tỷ đồng": what was named above
      if (ABOVE.has(phrase) && chain & (CHANGE | Role.LINK)) break
      // "bố trí vị trí mới 10 cửa hàng": new ones; "đến nay mới 10 xã" is no more than ten
      if (phrase === 'mới' && chain === 0 && countsAt(sentence, hit.first - 1)) break
      // "lúa chất lượng cao chiếm", "số doanh nghiệp thành lập thêm đạt": the word belongs to the noun
      if (roles & Role.MANNER && !changesAt(sentence, hit.first - 1)) break
      // "sản lượng lương thực bình quân" is the noun, "tăng bình quân", "bình quân hằng năm" are not
      if (
        (phrase === 'bình quân' || phrase === 'trung bình') &&
        tokens.text[hit.first - 1] !== '(' &&
        !changesAt(sentence, hit.first - 1) &&
        !YEARLY.has(sentence.hitAt(hit.last)?.entry.phrase ?? '')
      )
        break
      if (
        stated &&
        !(roles & (Role.LINK | Role.WILL | Role.GE | Role.LE | Role.APPROX | Role.EXIST)) &&
        !AUXILIARY.has(phrase)
      )
        break
      if (STRONG.has(phrase)) stated = true
      chain |= roles
      if (!change && roles & CHANGE) change = roles
      approx |= roles & (Role.GE | Role.LE | Role.APPROX)
      first = hit.first
      j = hit.first - 1
      continue
    }
    // "tăng bình quân giai đoạn 2021 - 2025 8%", "đạt năm 2025 là"
    const period = periodEndingAt(sentence, j)
    if (period >= 0) {
      let before = period - 1
      while (before >= floor && PERIOD_LEAD.has(tokens.text[before]!) && !sentence.hitEndingAt(before))
        before--
      const verb = before >= floor ? sentence.hitEndingAt(before) : null
      if (
        verb &&
        verb.entry.roles & (Role.LINK | CHANGE | Role.WILL) &&
        !(verb.entry.roles & (Role.BASE | Role.MEASURE))
      ) {
        j = before
        continue
      }
    }
    break
  }
  return { chain, first, change, approx }
}
const ABOVE = new Set(['trên', 'dưới'])
const COMPOUND = new Set(['định', 'hạn', 'tổng'])
const YEARLY = new Set(['hằng năm', 'hàng năm', 'mỗi năm', 'năm'])
const AUXILIARY = new Set(
  'đã|sẽ|cũng|đều|vẫn|chỉ|mới|mới chỉ|chỉ mới|ước|cơ bản|cả năm|hằng năm|hàng năm|luôn|lần lượt|bình quân|trung bình|tổng cộng|tương ứng|mỗi năm'.split(
    '|',
  ),
)

/** Whether a noun that is counted ends at a token: "vị trí", and not "toàn huyện". */
function countsAt(sentence: Sentence, token: number): boolean {
  const hit = token >= 0 ? sentence.hitEndingAt(token) : null
  return hit !== null && (hit.entry.roles & (Role.COUNT | Role.WHOLE)) === Role.COUNT
}

/** Whether "tăng", or "tăng" with a word of manner, ends at a token. */
function changesBefore(sentence: Sentence, token: number): boolean {
  let hit = sentence.hitEndingAt(token)
  if (hit && hit.entry.roles & Role.MANNER && hit.first > 0) hit = sentence.hitEndingAt(hit.first - 1)
  return hit !== null && (hit.entry.roles & (Role.UP | Role.DOWN)) !== 0 && !(hit.entry.roles & Role.MEASURE)
}

/** "tăng phổ biến từ 80-200 USD/tấn": a word of manner alone right after a verb of change. */
const isManner = (sentence: Sentence, { entry, first }: Hit): boolean =>
  (entry.roles & (Role.MANNER | CHAIN)) === Role.MANNER && changesBefore(sentence, first - 1)

/** Whether a verb of change ends at a token: "tăng" of "tăng nhẹ". */
function changesAt(sentence: Sentence, token: number): boolean {
  const hit = token >= 0 ? sentence.hitEndingAt(token) : null
  return hit !== null && (hit.entry.roles & (CHANGE | Role.MANNER | Role.LINK)) !== 0
}
const STRONG = new Set(
  'đạt|là|ước đạt|còn|chiếm|đạt được|bằng|xuống còn|giảm còn|giảm xuống còn|đạt mức|ở mức|chiếm tỷ lệ|thu được|đạt tỷ lệ|phấn đấu đạt'.split(
    '|',
  ),
)

/** Token after the period, in brackets or not, that stands right after a figure; `end` where none does. */
function afterPeriod(sentence: Sentence, end: number): number {
  const { text } = sentence.tokens
  const period = sentence.periods.find(one => one.first >= end && one.first < end + 3)
  if (!period) return end
  for (let i = end; i < period.first; i++) if (text[i] !== '(' && !PERIOD_LEAD.has(text[i]!)) return end
  return text[period.last] === ')' ? period.last + 1 : period.last
}
const CHANGES_TO = new Set(['xuống', 'lên', 'còn', 'về', 'sang'])

/** "giảm từ 483 tỷ đồng xuống còn 271 tỷ đồng", "từ 12% năm 2020 còn 10%": where a change starts from. */
export function isStart(sentence: Sentence, figure: Figure): boolean {
  if (!CHANGES_TO.has(sentence.tokens.text[afterPeriod(sentence, figure.end)] ?? '')) return false
  return sentence.tokens.text[figure.first - 1] === 'từ' || sentence.tokens.text[figure.number - 1] === 'từ'
}
