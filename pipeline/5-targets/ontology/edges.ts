/**
 * What stays at the ends of a phrase without naming what is measured: verbs, measures, periods, places.
 * All work on normal words (see `words.ts`), each followed by a space: "phấn đấu thu nhập bình quân đầu người ".
 */
import type { Words } from './words.ts'

const source = (phrases: string): string =>
  phrases
    .split('\n')
    .map(phrase => phrase.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map(phrase => `${phrase.replaceAll('#', '\\d+').replaceAll(' ', ' ')} `)
    .join('|')

/** "năm 2021", "6 tháng đầu năm", "quý III", "giai đoạn 2021-2025", "hằng năm". */
const PERIODS = `
  năm #
  năm học # #
  (?:tính |lũy kế )?đến (?:cuối |hết )?năm #
  (?:tính |lũy kế )?đến (?:ngày |cuối |hết )?(?:tháng )?#(?: tháng)?(?: #)?(?: năm)?(?: #)?
  cuối (?:năm|kỳ|nhiệm kỳ|giai đoạn)(?: #)?
  (?:trong )?# tháng (?:đầu|cuối)? ?năm(?: #)?
  (?:trong )?# tháng
  (?:trong )?(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng (?:đầu|cuối)? ?năm(?: #)?
  tháng #(?: năm)?(?: #)?
  quý (?:i|ii|iii|iv|#)(?: năm)?(?: #)?
  (?:trong |cả )?giai đoạn # #
  (?:trong |cả )?giai đoạn
  (?:trong |cả |hết )?(?:nhiệm kỳ|năm|kỳ)(?: # #)?
  hàng năm
  mỗi năm
  năm (?:nay|trước|sau|hiện hành)
  trong (?:năm|kỳ|quý|tháng)
  bình quân (?:hàng |mỗi |trên |một |# )?(?:năm|tháng)
  bình quân (?:trong )?giai đoạn(?: # #)?`

/** Scopes that the place column says. */
const SCOPES = `
  toàn (?:tỉnh|huyện|xã|quốc|thành phố|địa bàn|vùng|ngành)
  cả (?:nước|tỉnh|huyện|vùng)
  trên (?:địa bàn|phạm vi)(?: toàn| cả)?(?: tỉnh| huyện| xã| thành phố| quận| thị xã| nước| quốc)?
  trong (?:tỉnh|phạm vi cả nước)`

const LEADING = new RegExp(
  `^(?:${source(`${PERIODS}${SCOPES}
  phấn đấu
  quyết tâm
  đặt mục tiêu
  mục tiêu
  đề ra
  tiếp tục
  tập trung
  đạt
  ước
  ước đạt
  ước tính
  dự kiến
  dự ước
  hiện
  nay
  hiện nay
  tăng
  tăng thêm
  tăng trưởng
  tăng lên
  tốc độ tăng
  tốc độ tăng trưởng
  tốc độ
  tốc độ giảm
  tốc độ phát triển
  mức tăng
  mức tăng trưởng
  mức giảm
  mức
  tỷ lệ tăng
  tỷ lệ giảm
  tỷ lệ
  tỷ lệ số
  giảm
  kéo giảm
  giảm dần
  nâng
  nâng cao
  nâng tổng số
  nâng lũy kế
  đưa
  đưa tổng số
  giữ
  giữ vững
  duy trì
  bảo đảm
  đảm bảo
  số
  số lượng
  tổng
  tổng số
  tổng cộng
  thêm
  lũy kế
  trong đó
  riêng
  còn
  cũng
  nhất
  nhất là
  chỉ số tăng
  khoảng
  hơn
  gần
  chiếm
  ít nhất
  tối thiểu
  không quá`)})`,
  'u',
)
const TRAILING = new RegExp(
  `(?<=^|\\s)(?:${source(`${PERIODS}${SCOPES}
  đạt
  ước
  ước đạt
  ước tính
  dự kiến
  dự kiến đạt
  phấn đấu
  phấn đấu đạt
  tăng
  tăng thêm
  tăng trưởng
  giảm
  giảm còn
  chiếm
  chiếm tỷ lệ
  còn
  bằng
  vượt
  khoảng
  trên
  dưới
  hơn
  gần
  đến
  từ
  lên
  xuống
  mức
  đạt mức
  thêm
  tối thiểu
  tối đa
  ít nhất
  không quá
  không
  trở lên
  lũy kế
  tổng cộng
  (?:so|tăng so|giảm so) cùng kỳ(?: năm)?(?: trước| ngoái| #)?
  so năm (?:trước|ngoái|#)
  so (?:dự toán|kế hoạch|chỉ tiêu|nghị quyết|đầu năm|đầu nhiệm kỳ)(?: năm)?(?: #)?
  so
  theo giá (?:so sánh|hiện hành|thực tế|cố định)(?: #| năm #)?
  giá (?:so sánh|hiện hành|cố định)(?: #| năm #)?`)})$`,
  'u',
)

/** Stripped for a lookup only: they may tell two unknown indicators apart. */
const SOFT_LEADING =
  /^(?:bình quân|kết quả|tiến độ|dự toán|kế hoạch|chỉ tiêu|kịch bản|lượng|hoàn thành|thực hiện|công tác|tình hình|tỉnh|địa phương|huyện) /u
const SOFT_TRAILING = /(?<= )(?:bình quân|tỉnh|huyện|xã|địa phương|việt nam|cấp tỉnh|hiện có|đề ra|mới) $/u

/** "xã Bình Minh phấn đấu thu nhập …": what stands before the verb of aim is the actor. */
const ACTOR = /^.*(?:phấn đấu|quyết tâm|đặt mục tiêu|đặt chỉ tiêu|đề ra mục tiêu|đề ra chỉ tiêu) (?=\S+ \S)/u

/** The key without one more edge, or itself where nothing can go; the last word always stays. */
export function stripEdge(key: string): string {
  const leading = key.replace(LEADING, '')
  if (leading !== key && leading !== '') return leading
  const trailing = key.replace(TRAILING, '')
  return trailing === '' ? key : trailing
}

/** As `stripEdge`, for edges that tell unknown indicators apart. */
export function stripSoftEdge(key: string): string {
  const leading = key.replace(SOFT_LEADING, '')
  if (leading !== key && leading !== '') return leading
  const trailing = key.replace(SOFT_TRAILING, '')
  return trailing === '' ? key : trailing
}

export const stripActor = (key: string): string => key.replace(ACTOR, '')

/** Words after which a name in capitals is a place. */
const LEVELS = new Set('tỉnh huyện xã phường quận ấp thôn bản tp tx'.split(' '))
const TWO_WORD_LEVELS = new Set(['thành phố', 'thị xã', 'thị trấn', 'địa phương'])

/**
 * The words without place names at the ends: "xã Bình Minh …", "… tỉnh Lâm Đồng"; with `bare` also capitals
 * without a level ("… Lâm Đồng"), which may be a body's ("… Cục Thuế Lâm Đồng").
 */
export function withoutPlaces({ words, capital }: Words, bare: boolean): string[] {
  let from = 0
  let to = words.length
  const levelAt = (i: number): number =>
    TWO_WORD_LEVELS.has(`${words[i]} ${words[i + 1]}`) ? 2 : LEVELS.has(words[i]!) ? 1 : 0
  const level = levelAt(0)
  if (level > 0 && capital[level]) {
    from = level
    while (from < to && capital[from] && from < level + 4) from++
  }
  let run = to
  while (run > from && capital[run - 1] && to - run < 4) run--
  if (run < to && run > from) {
    if (TWO_WORD_LEVELS.has(`${words[run - 2]} ${words[run - 1]}`)) to = run - 2
    else if (LEVELS.has(words[run - 1]!)) to = run - 1
    else if (bare && to - run >= 2) to = run
  }
  return from === 0 && to === words.length ? words : words.slice(from, Math.max(to, from))
}

/** Groups of people whose figure is another's than everybody's, but of the same indicator. */
const GROUPS: readonly { readonly group: string; readonly pattern: RegExp }[] = [
  {
    group: 'Khmer',
    pattern: /(?:thuộc |trong |vùng |(?:hộ )?đồng bào |hộ |người )*(?:dân tộc )?khmer /u,
  },
  {
    group: 'dân tộc thiểu số',
    pattern: /(?:thuộc |trong |vùng |(?:hộ )?đồng bào |hộ |người )*dân tộc thiểu số (?:miền núi )?/u,
  },
  { group: 'nữ', pattern: /(?:lao động )?(?:phụ nữ|nữ) /u },
  { group: 'nông thôn', pattern: /(?:khu vực |ở |vùng )?nông thôn (?!mới)/u },
  { group: 'đô thị', pattern: /(?:khu vực |ở )?(?:đô thị|thành thị) (?!hóa|loại)/u },
]

/** The group named in a key and the key without it, or null. */
export function splitGroup(key: string): { group: string; key: string } | null {
  for (const { group, pattern } of GROUPS) {
    const match = pattern.exec(key)
    if (!match) continue
    const household = match[0].startsWith('hộ ') ? 'hộ ' : ''
    const rest = key.slice(0, match.index) + household + key.slice(match.index + match[0].length)
    if (rest !== '') return { group, key: rest }
  }
  return null
}
