/**
 * The words of an indicator's name or of a phrase that names one: folded, without punctuation, brackets and
 * function words, abbreviations in full, one spelling each.
 */
import { fold } from '../../language/vietnamese.ts'

/** Words that may stand or lack without changing what is measured, Vietnamese and English. */
const EMPTY = 'các những của và hoặc được đã về là cho tại ở với có ngành đều vẫn of the and in for from as'

/** One spelling each, and abbreviations in full: "sỹ" → "sĩ", "BHYT" → "bảo hiểm y tế". */
const SPELLINGS: Readonly<Record<string, string>> = {
  tỉ: 'tỷ',
  sỹ: 'sĩ',
  kĩ: 'kỹ',
  lí: 'lý',
  mĩ: 'mỹ',
  quí: 'quý',
  hằng: 'hàng',
  héc: 'hec',
  hécta: 'ha',
  hecta: 'ha',
  heo: 'lợn',
  chíp: 'chip',
  vaccine: 'vắc xin',
  vacxin: 'vắc xin',
  covid19: 'covid',
  atgt: 'an toàn giao thông',
  bhtn: 'bảo hiểm thất nghiệp',
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  cntt: 'công nghệ thông tin',
  cbcc: 'cán bộ công chức',
  csgd: 'cơ sở giáo dục',
  ctmtqg: 'chương trình mục tiêu quốc gia',
  dn: 'doanh nghiệp',
  dnnn: 'doanh nghiệp nhà nước',
  dtts: 'dân tộc thiểu số',
  đtc: 'đầu tư công',
  gd: 'giáo dục',
  gpmb: 'giải phóng mặt bằng',
  hđnd: 'hội đồng nhân dân',
  htx: 'hợp tác xã',
  kcn: 'khu công nghiệp',
  ccn: 'cụm công nghiệp',
  kh: 'kế hoạch',
  nk: 'nhập khẩu',
  nlts: 'nông lâm thủy sản',
  nn: 'nông nghiệp',
  nsđp: 'ngân sách địa phương',
  nsnn: 'ngân sách nhà nước',
  nsttw: 'ngân sách trung ương',
  nstw: 'ngân sách trung ương',
  ntm: 'nông thôn mới',
  qp: 'quốc phòng',
  sdđ: 'sử dụng đất',
  sxcn: 'sản xuất công nghiệp',
  tdtt: 'thể dục thể thao',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  tmđt: 'thương mại điện tử',
  tngt: 'tai nạn giao thông',
  tthc: 'thủ tục hành chính',
  ttcn: 'tiểu thủ công nghiệp',
  ubnd: 'ủy ban nhân dân',
  vh: 'văn hóa',
  xdcb: 'xây dựng cơ bản',
  xk: 'xuất khẩu',
  xkld: 'xuất khẩu lao động',
  xnk: 'xuất nhập khẩu',
}

const REPLACED = new Map<string, readonly string[]>([
  ...EMPTY.split(' ').map(word => [word, []] as const),
  ...Object.entries(SPELLINGS).map(([from, to]) => [from, to.split(' ')] as const),
])

/** Adds the normal forms of one folded word to `into`; none for a function word. */
export function addWord(word: string, into: string[]): void {
  const to = REPLACED.get(word)
  if (to === undefined) into.push(word)
  else for (const part of to) into.push(part)
}

export interface Words {
  /** Normal words. */
  readonly words: string[]
  /** For each word: was it written with one capital ("Bình" of "xã Bình Minh", not "GRDP")? */
  readonly capital: boolean[]
}

/** Text in brackets explains, it does not name: "tổng sản phẩm trong nước (GDP)". */
const BRACKETS = /\([^()]*\)?|\[[^\]]*\]?/g

/** The normal words of a phrase. A phrase that stands in brackets as a whole keeps its words. */
export function wordsOf(phrase: string): Words {
  let text = phrase.normalize('NFC')
  if (text.includes('(') || text.includes('[')) {
    const without = text.replace(BRACKETS, ' ')
    if (/\p{L}/u.test(without)) text = without
  }
  const folded = fold(text)
  const words: string[] = []
  const capital: boolean[] = []
  let start = -1
  for (let at = 0; at <= folded.length; at++) {
    if (at < folded.length && isWordUnit(folded.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      const before = words.length
      addWord(folded.slice(start, at), words)
      const upper = isCapital(text, folded, start)
      for (let i = before; i < words.length; i++) capital.push(upper)
      start = -1
    }
  }
  return { words, capital }
}

/** Letters and digits; of other letters than Latin ones nothing is asked. */
const isWordUnit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000)

const isCapital = (text: string, folded: string, at: number): boolean =>
  text.charCodeAt(at) !== folded.charCodeAt(at) && text.charCodeAt(at + 1) === folded.charCodeAt(at + 1)
