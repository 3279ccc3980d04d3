/**
 * The layout of an official document: letterhead, title, body, recipients, signature, annexes. Each line gets
 * one role from fixed formulas alone, never from words of the content.
 */
import { typeBeginning, typeNamed } from './doc-types.ts'
import { isCapitals, type Line, plain, skeleton } from './lines.ts'
import { markerAt } from './markers.ts'

export type Role =
  | 'header'
  | 'title'
  | 'recipient'
  | 'signature'
  | 'noise'
  | 'footnote'
  | 'annex'
  | 'row'
  | 'body'

const MOTTO =
  /cong hoa xa hoi chu nghia|chu nghia viet nam$|^doc lap ?[-–] ?tu do|dang cong san viet nam$|^hoi chu nghia viet nam|^dang cong san$/
const NUMBER_LINE =
  /^(?:(?:nghi quyet|quyet dinh|ket luan|chi thi|ke hoach|bao cao|thong bao|quy dinh|chuong trinh|de an|luat)\s)?so(?: hieu)? ?[:.;]?\s*(?:\d{1,5}[a-z]? ?[-/\d]|[-/.…_\s]*$|\d{1,5}[a-z]{2}|\d{1,5}$|[-/] ?[a-z]{2})/
const PLACE_DATE =
  /^[a-z. -]{2,40},? ?ngay ?[\d.…\s]{0,6}\s?thang ?[\d.…\s]{0,6}\s?nam ?[\d.…]{0,4}\.?$|^ngay \d{1,2} thang \d{1,2} nam \d{4}$|^[a-z. -]{2,30},$/
const BODY_NAMES =
  /^(?:tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy|dang bo|dang doan|ban can su dang|ban chap hanh|ban thuong vu|bo chinh tri|ban bi thu|hoi dong nhan dan|hdnd|uy ban nhan dan|ubnd|chu tich|quoc hoi|uy ban thuong vu|chinh phu|thu tuong|van phong|bo [a-z]|so [a-z]|ban [a-z]|cuc |tong cuc|uy ban|thanh pho|tinh [a-z]|huyen |thi xa|quan |xa |phuong |truong |hoi |lien doan|vien |toa an|thanh tra|nhan dan|dan$|phu$|trung uong$)/
const NOISE =
  /^(?:[\s|*_=~.·•\-–—+:\\/<>#`]+|cong bao ?\/|ky boi:|ngay ky:|co quan: |\d{1,3}|trang \d+|page \d+|-+ ?\d{1,3} ?-+|https?:\S+|\d+\/\d+)$|^cong bao ?\/|^ky boi ?:|^(?:thoi gian|ngay) ky ?:/
const NEARLY = /[a-zA-ZÀ-ỹĐđ]/

const RECIPIENTS = /^noi nhan ?[:.;]?/
const ADDRESSEES = /^kinh gui ?[:.]?/
const SIGNATURE_START =
  /^(?:t\/?m\.?|k\/?t\.?|t\/?l\.?|tuq\.?|q\.) ?[a-z]|^(?:chu tich|pho chu tich|bi thu|pho bi thu|pho bi thu thuong truc|bo truong|thu truong|thu tuong|pho thu tuong|chu nhiem|pho chu nhiem|giam doc|pho giam doc|chanh van phong|pho chanh van phong|van phong|chu tich quoc hoi|truong ban|pho truong ban|tong bi thu|cuc truong|vien truong|chanh an|tong giam doc|nguoi ky|chu toa|thu ky)(?:[,.]? .{0,40})?$/
const ANNEX = /^(?:phu luc|phu bieu|bieu so|bieu mau|mau so|danh muc kem theo|phan phu luc)(?: |$|:|\.)/
const PREAMBLE =
  /^(?:can cu|xet |theo |thuc hien |tren co so|sau khi|ngay \d|hoi nghi |ke tu|de |nham |trong |tu ngay|tu |chieu |sang |nam |hom nay|duoc |cung |qua |tiep theo|truoc |kinh gui)/

const NAME = /^(?:\p{Lu}[\p{Ll}]*\.?(?:[-’']\p{Lu}?\p{L}*)?\s+){1,5}\p{Lu}[\p{Ll}]*$/u
const CAPITAL_NAME = /^(?:\p{Lu}{2,7}\s+){1,4}\p{Lu}{2,7}$/u

/** Reads like the name of a person: two to six short words, each with a capital. */
export const isName = (text: string): boolean => {
  if (text.length < 5 || text.length > 42) return false
  return NAME.test(text) || CAPITAL_NAME.test(text)
}

/** No line of a letterhead or of a signature is longer than this. */
const SHORT = 120
/** The letterhead ends within so many lines. */
const HEAD_LINES = 60

/** Where the title stands and what each line is. */
export interface Zones {
  readonly roles: Role[]
  /** Index of the line that names the type of the document ("KẾT LUẬN"), or null. */
  readonly typeLine: number | null
  /** The type as its name stands there. */
  readonly type: string | null
  /** Index of the line "Nơi nhận", or null. */
  readonly recipientsLine: number | null
}

/** Gives every line its role. */
export function zonesOf(lines: readonly Line[]): Zones {
  const roles: Role[] = lines.map(line => (isNoise(line.text) ? 'noise' : 'body'))
  const head = markHead(lines, roles)
  const recipientsLine = markClosing(lines, roles)
  markFootnotes(lines, roles)
  return { roles, ...head, recipientsLine }
}

function isNoise(text: string): boolean {
  if (text.length > 90) return false
  const first = text.charCodeAt(0)
  if (text.length > 24 && first > 0x60 && first < 0x7b) return false
  return NOISE.test(skeleton(text)) || (!NEARLY.test(text) && !/\d/.test(text))
}

function markHead(lines: readonly Line[], roles: Role[]): { typeLine: number | null; type: string | null } {
  const limit = Math.min(lines.length, HEAD_LINES)
  const forms = lines.slice(0, limit).map(line => (line.text.length <= SHORT ? skeleton(line.text) : ''))
  let typeLine: number | null = null
  let type: string | null = null
  const evidence: number[] = []
  for (let i = 0; i < limit; i++) {
    const form = forms[i]!
    if (typeLine === null) {
      const named = typeNamed(form)
      if (named !== null) {
        typeLine = i
        type = named
      }
    }
    if (typeLine !== null && i > typeLine + 14) break
    if (isLetterhead(form)) evidence.push(i)
    if (typeLine === null && lines[i]!.text.length > 200) break
  }
  if (typeLine === null) {
    const first = roles.indexOf('body')
    const text = first < 0 ? '' : plain(lines[first]!.text)
    const beginning = typeBeginning(skeleton(text.slice(0, 60)))
    if (beginning !== null && evidence.every(at => at > first || at < first)) {
      type = beginning
      typeLine = first
    }
  }
  const lettered = evidence.length > 0
  if (typeLine === null) {
    if (lettered)
      for (let i = 0; i <= evidence.at(-1)!; i++)
        if (roles[i] === 'body' && lines[i]!.text.length <= SHORT) roles[i] = 'header'
    return { typeLine, type }
  }
  if (lettered && evidence.some(at => at < typeLine))
    for (let i = 0; i < typeLine; i++) if (roles[i] === 'body') roles[i] = 'header'
  for (const at of evidence) if (at > typeLine) roles[at] = 'header'
  markTitle(lines, roles, typeLine)
  return { typeLine, type }
}

/** Motto, number or place and day, on a line of their own. */
const isLetterhead = (form: string): boolean =>
  form !== '' &&
  !form.endsWith(';') &&
  !PREAMBLE.test(form) &&
  (MOTTO.test(form) || NUMBER_LINE.test(form) || PLACE_DATE.test(form))

/** From the type down to the first paragraph; orgs repeated under the title belong to it. */
function markTitle(lines: readonly Line[], roles: Role[], typeLine: number): void {
  roles[typeLine] = 'title'
  for (let i = typeLine + 1; i < Math.min(lines.length, typeLine + 16); i++) {
    if (roles[i] === 'noise' || roles[i] === 'header') continue
    const text = plain(lines[i]!.text)
    const form = skeleton(text.slice(0, 60))
    const capitals = isCapitals(text)
    if (text.length > 400 || ADDRESSEES.test(form)) return
    if (!capitals && PREAMBLE.test(form)) return
    if (markerAt(text, 0) !== null && !capitals) return
    if (/^(?:quyet nghi|quyet dinh|ket luan|nay ket luan)\s*:?$/.test(form) && i > typeLine + 1) return
    if (!capitals && /[.;:]$/u.test(text)) return
    if (ANNEX.test(form)) return
    roles[i] = 'title'
  }
}

function markClosing(lines: readonly Line[], roles: Role[]): number | null {
  let found: number | null = null
  for (let i = 0; i < lines.length; i++) {
    if (roles[i] !== 'body') continue
    const text = lines[i]!.text
    if (text.length > SHORT) continue
    const first = text.charCodeAt(0)
    if (first === 43 || (first > 47 && first < 58)) continue
    const form = skeleton(text)
    if (ADDRESSEES.test(form) && i < HEAD_LINES) {
      roles[i] = 'recipient'
      for (let j = i + 1; j < lines.length && isRecipient(lines[j]!.text, false); j++)
        if (roles[j] === 'body') roles[j] = 'recipient'
      continue
    }
    if (RECIPIENTS.test(form)) {
      found = i
      roles[i] = 'recipient'
      let j = i + 1
      for (; j < lines.length; j++) {
        if (roles[j] === 'noise') continue
        if (!isRecipient(lines[j]!.text, true)) break
        roles[j] = 'recipient'
      }
      continue
    }
    if (ANNEX.test(form) && (isCapitals(plain(text)) || text.length < 40)) {
      roles[i] = 'annex'
      continue
    }
    if (SIGNATURE_START.test(form) && isCapitals(plain(text)) && signed(lines, roles, i))
      markSignature(lines, roles, i)
  }
  markLoneSigner(lines, roles, found)
  return found
}

const isRecipient = (text: string, closing: boolean): boolean => {
  if (text.length > 200) return false
  const form = skeleton(text)
  if (SIGNATURE_START.test(form) && isCapitals(plain(text))) return false
  if (ANNEX.test(form)) return false
  if (/^[-–*•+]/u.test(text)) return true
  if (!closing || isName(plain(text))) return false
  return (
    /[;,.]$/u.test(text) || /^(?:cac vu|cac phong|tro ly|thu ky|vp|nhu tren|luu|de b\/c|van phong)/.test(form)
  )
}

/** A title of office is a signature where a name or another title follows within a few lines. */
function signed(lines: readonly Line[], roles: readonly Role[], at: number): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + 7); i++) {
    if (roles[i] === 'noise') continue
    const text = plain(lines[i]!.text)
    if (isName(text)) return true
    if (text.length > 60) return false
  }
  return false
}

function markSignature(lines: readonly Line[], roles: Role[], at: number): void {
  for (let i = at; i < Math.min(lines.length, at + 8); i++) {
    if (roles[i] === 'noise') continue
    const text = plain(lines[i]!.text)
    const form = skeleton(text)
    if (text.length > 60 || RECIPIENTS.test(form) || /^[-+]/.test(text)) return
    roles[i] = 'signature'
    if (isName(text) && !SIGNATURE_START.test(form) && !BODY_NAMES.test(form)) return
  }
}

/** A name alone after the recipients, or as the last line, is the signer's. */
function markLoneSigner(lines: readonly Line[], roles: Role[], recipientsLine: number | null): void {
  const last = lines.length - 1
  if (roles.includes('signature')) return
  for (let i = last; i >= Math.max(0, last - 6); i--) {
    if (roles[i] === 'noise') continue
    const text = plain(lines[i]!.text)
    const after = recipientsLine !== null && i > recipientsLine
    if (roles[i] === 'body' && isName(text) && after) roles[i] = 'signature'
    if (!after) return
  }
}

const FOOTNOTE = /^(?:[⁽¹²³⁴⁵⁶⁷⁸⁹⁰]|\[\d{1,3}\])/u

function markFootnotes(lines: readonly Line[], roles: Role[]): void {
  for (let i = 0; i < lines.length; i++)
    if (roles[i] === 'body' && FOOTNOTE.test(lines[i]!.text)) roles[i] = 'footnote'
}
