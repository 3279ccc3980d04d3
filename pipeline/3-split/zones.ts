/**
 * The layout of an official document: letterhead, title, body, recipients, signature, annexes. Each line gets
 * one role from fixed formulas alone, never from words of the content.
 */
import { typeBeginning, typeNamed } from './doc-types.ts'
import { cellsOfLine, isCapitals, type Line, plain, skeleton } from './lines.ts'
import { markerAt } from './markers.ts'
import { isName, nameAtEnd } from './names.ts'

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

/** What the layout tells. */
export interface Zones {
  /** The role of each line. */
  readonly roles: Role[]
  /** Index of the line that names the type of the document ("KẾT LUẬN"), or null. */
  readonly typeLine: number | null
  /** The type that stands there. */
  readonly type: string | null
}

/** No line of a letterhead or of a signature is longer than this. */
const SHORT = 120
/** Letterhead and title end within so many lines. */
const HEAD_LINES = 60
const TITLE_LINES = 16

/**
 * Recipients and signature often stand side by side in a table without lines: its rows become one line a
 * cell. Every other line stays as it is.
 */
export function openClosingTables(lines: readonly Line[]): Line[] {
  const opened: Line[] = []
  let open = false
  for (const line of lines) {
    const { text } = line
    if (text.charCodeAt(0) !== BAR) {
      open = false
      opened.push(line)
      continue
    }
    const cells = cellsOfLine(line)
    if (/^\|\s*(?:\*\*|__)?N[ơƠ][iI] nh[ậẬ]n|^\|\s*NƠI NHẬN/u.test(text)) open = true
    else if (open) open = cells.length <= 2
    const first = cells[0]?.text ?? ''
    const signs =
      first.length <= SHORT &&
      SIGNATURE.test(skeleton(first)) &&
      isSignature(first) &&
      nameAtEnd(first) !== null
    if (open || signs) opened.push(...cells)
    else opened.push(line)
  }
  return opened
}
const BAR = 124

/** Gives every line its role; `rows` are the lines that belong to tables. */
export function zonesOf(lines: readonly Line[], rows: ReadonlySet<number>): Zones {
  const roles: Role[] = lines.map((line, i) => (rows.has(i) ? 'row' : isNoise(line.text) ? 'noise' : 'body'))
  markFrontMatter(lines, roles)
  const head = markHead(lines, roles)
  markClosing(lines, roles)
  for (let i = 0; i < lines.length; i++)
    if (roles[i] === 'body' && FOOTNOTE.test(lines[i]!.text)) roles[i] = 'footnote'
  return { roles, ...head }
}

const FOOTNOTE = /^(?:[⁽¹²³⁴⁵⁶⁷⁸⁹⁰]|\[\d{1,3}\])/u

// ---- noise ----

const NO_TEXT = /^[^\p{L}\p{N}]*$/u
const PAGE_NUMBER =
  /^(?:[-–—\s|]*\d{1,3}[-–—\s|]*|(?:trang|page)\s+\d+(?:\s*\/\s*\d+)?|\d{1,3}\s?\/\s?\d{1,3})$/iu
const STAMP =
  /^(?:CÔNG BÁO\s*\/|Ký bởi\s*:|Người ký\s*:.*\b(?:email|cơ quan)\b|Thời gian ký\s*:|Cơ quan\s*:\s*\p{Lu}{2}|Ngày ký\s*:\s*\d|https?:\S+$|!\[)/iu

/** Running heads, page numbers, electronic stamps, rulers: nothing that the document says. */
function isNoise(text: string): boolean {
  const code = text.charCodeAt(0)
  const plainLetter = (code > 96 && code < 123) || code > 0x1e9f
  if (plainLetter && code !== 104 && code !== 116 && code !== 112) return false
  if (text.length <= 24 && PAGE_NUMBER.test(text)) return true
  if (STAMP.test(text)) return true
  return code < 128 && !plainLetter && NO_TEXT.test(text)
}

/** The properties that a web copy keeps between two rulers at the top ("so_hieu: …"). */
function markFrontMatter(lines: readonly Line[], roles: Role[]): void {
  if (lines[0]?.text !== '---') return
  const end = lines.findIndex((line, i) => i > 0 && line.text === '---')
  if (end < 0 || end > HEAD_LINES) return
  for (let i = 1; i < end; i++) if (!/^[\w-]+:|^- |^["'[]/u.test(lines[i]!.text)) return
  for (let i = 0; i <= end; i++) roles[i] = 'header'
}

// ---- letterhead and title ----

const MOTTO =
  /cong hoa xa hoi|chu nghia viet nam$|doc lap ?[-–]? ?tu do|dang cong san viet nam$|^hoi chu nghia viet nam|^dang cong san$|^(?:tu do|hanh phuc)$/
const TYPES_BEFORE_NUMBER =
  '(?:nghi quyet|quyet dinh|ket luan|chi thi|ke hoach|bao cao|thong bao|quy dinh|chuong trinh|de an|luat)'
const NUMBER_LINE = new RegExp(
  `^(?:${TYPES_BEFORE_NUMBER}\\s)?so(?: hieu)? ?[:.;]?\\s*(?:\\d{1,5}[a-z]? ?[-/\\d]|[-/.…_\\s]*$|\\d{1,5}[a-z]{2}|\\d{1,5}$|[-/] ?[a-z]{2})`,
)
const BARE_NUMBER =
  /^(?:\d{1,5} ?[-/] ?(?:\d{4} ?\/ ?)?[a-zđ]{2,5} ?[-/] ?[a-z]{2,6}\d{0,2}|\/\d{4}\/[a-z]{2,4}-[a-z]{2,5})$/
const PLACE_DATE =
  /^[a-z. -]{2,40},? ?ngay ?[\d.…\s]{0,6}\s?thang ?[\d.…\s]{0,6}\s?nam ?[\d.…]{0,6}\.?$|^ngay ?\d{1,2} thang ?\d{1,2} nam \d{4}$|^[a-z. -]{2,30},(?: ?ngay)?$|^(?:ngay \d{1,2} )?thang \d{1,2} nam \d{4}$/
const PREAMBLE =
  /^(?:can cu|xet |theo |thuc hien |tren co so|sau khi|ngay \d|hoi nghi |ke tu|de |nham |trong |tu ngay|tu |chieu |sang |nam |hom nay|duoc |cung |qua |tiep theo|truoc |kinh gui|vua qua|nhung |cac |su )/
const ENACTING = /^(?:quyet nghi|quyet dinh|ket luan|nghi quyet|nay ket luan|quyet nghi nhu sau)\s*:$/
const ADDRESSEES = /^kinh gui ?[:.]?/
const ANNEX = /^(?:phu luc|phu bieu|bieu so|bieu mau|mau so|danh muc kem theo)(?: |$|:|\.)/

/** Pieces of a line that two columns or a table put side by side. */
const fragments = (text: string): string[] => text.split(/\s{3,}|\t|\||<br\s*\/?>/iu)

/** Motto, number or place and day, on a line or in a column of their own. */
const isLetterhead = (text: string): boolean =>
  text.length <= SHORT * 2 &&
  fragments(text).some(piece => {
    if (piece.length > SHORT || piece.length < 3) return false
    const form = skeleton(piece)
    if (form.endsWith(';')) return false
    if (piece.length <= 70 && (NUMBER_LINE.test(form) || BARE_NUMBER.test(form))) return true
    if (PREAMBLE.test(form) && !/^ngay ?\d/.test(form)) return false
    return MOTTO.test(form) || PLACE_DATE.test(form)
  })

function markHead(lines: readonly Line[], roles: Role[]): Pick<Zones, 'typeLine' | 'type'> {
  const limit = Math.min(lines.length, HEAD_LINES)
  let typeLine: number | null = null
  let type: string | null = null
  const evidence: number[] = []
  for (let i = 0; i < limit; i++) {
    const { text } = lines[i]!
    if (typeLine === null && text.length <= 60 && roles[i] !== 'header' && !/^[-–•+]/u.test(text)) {
      const form = skeleton(text)
      type = typeNamed(form) ?? (evidence.length > 0 && isCapitals(plain(text)) ? typeBeginning(form) : null)
      if (type !== null) typeLine = i
    }
    if (typeLine !== null && i > typeLine + TITLE_LINES) break
    if (isLetterhead(text) && (typeLine === null || /^[\p{Lu}|*]/u.test(text))) evidence.push(i)
    if (typeLine === null && text.length > 240 && roles[i] === 'body') break
  }
  const first = roles.indexOf('body')
  if (typeLine === null && first >= 0) {
    const beginning = typeBeginning(skeleton(plain(lines[first]!.text).slice(0, 60)))
    if (beginning !== null && (evidence.length === 0 || first > evidence[0]!)) {
      type = beginning
      typeLine = first
    } else {
      const after = evidence.at(-1)
      const next = after === undefined ? -1 : roles.indexOf('body', after + 1)
      const named = next < 0 ? null : typeBeginning(skeleton(plain(lines[next]!.text).slice(0, 60)))
      if (named !== null && isCapitals(lines[next]!.text.slice(0, 40))) {
        type = named
        typeLine = next
      }
    }
  }
  const last = typeLine ?? evidence.at(-1) ?? -1
  if (evidence.some(at => at < last || at === evidence.at(-1)))
    for (let i = 0; i <= last && i !== typeLine; i++)
      if (roles[i] === 'body' || roles[i] === 'row')
        if (lines[i]!.text.length <= SHORT * 2) roles[i] = 'header'
  if (typeLine === null) return { typeLine, type }
  const above = lines.slice(0, typeLine).map(line => skeleton(line.text))
  const numbered = above.some(form => NUMBER_LINE.test(form))
  const dated = above.some(form => form.includes('thang ') && form.includes('nam '))
  for (const at of evidence) {
    if (at < typeLine) continue
    const form = skeleton(lines[at]!.text)
    if (NUMBER_LINE.test(form) ? !numbered : !PLACE_DATE.test(form) || !dated) roles[at] = 'header'
  }
  markTitle(lines, roles, typeLine)
  return { typeLine, type }
}

const FIRST_SECTION =
  /^(?:(?:phan|chuong|muc) (?:thu )?(?:i|1|nhat|mot)(?![a-z])|dieu 1(?!\d)|[i1a] ?[.)–:-]+ ?[a-z]{2})/

/**
 * From the type down to the first paragraph; the body that issues, repeated under the title, belongs to it. The
 * name of a second type alone on its line ("NGHỊ QUYẾT" under "KẾT LUẬN") was stamped there by who received it.
 */
function markTitle(lines: readonly Line[], roles: Role[], typeLine: number): void {
  roles[typeLine] = 'title'
  for (let i = typeLine + 1; i < Math.min(lines.length, typeLine + TITLE_LINES); i++) {
    if (roles[i] === 'noise' || roles[i] === 'header') continue
    if (roles[i] === 'row') return
    const text = plain(lines[i]!.text)
    const form = skeleton(text.slice(0, 60))
    const capitals = isCapitals(text)
    if (capitals && typeNamed(form) !== null) {
      roles[i] = 'noise'
      continue
    }
    if (text.length > 400 || ADDRESSEES.test(form) || ANNEX.test(form) || ENACTING.test(form)) return
    // "I. MỤC TIÊU" right under the title is the first section
    if (FIRST_SECTION.test(form)) return
    const runsOn = /^\p{Ll}/u.test(text)
    if (!runsOn && i > typeLine + 1 && markerAt(text, 0) !== null) return
    if (!capitals && !runsOn) {
      if (PREAMBLE.test(form) || markerAt(text, 0) !== null || /[.;:]$/u.test(text)) return
    }
    roles[i] = 'title'
    if (runsOn && /[.;:]$/u.test(text)) return
  }
}

// ---- recipients, signature, annexes ----

const RECIPIENTS = /^noi nhan ?[:.;]?/
const OFFICES =
  'chu tich|pho chu tich|bi thu|pho bi thu|bo truong|thu truong|thu tuong|pho thu tuong|chu nhiem|pho chu nhiem|giam doc|pho giam doc|chanh van phong|pho chanh van phong|van phong|truong ban|pho truong ban|tong bi thu|cuc truong|pho cuc truong|vien truong|chanh an|tong giam doc|chu toa|thu ky|thong doc|tong thanh tra|chanh thanh tra|truong doan|hieu truong|chanh'
const SIGNATURE = new RegExp(
  `^(?:(?:t ?/ ?m|tm|k ?/ ?t|kt|t ?/ ?l|tl|tuq|q)\\b\\.? ?[a-z]|(?:${OFFICES})(?:[,. ].{0,60})?$)`,
)
/** First letters of the formulas below, the cheap test before them. */
const CLOSING_FIRST = new Set([...'NnKkPpBbMmDdTtCcGgVvQqHh#*_|<>'].map(letter => letter.charCodeAt(0)))

function markClosing(lines: readonly Line[], roles: Role[]): void {
  let recipients = -1
  for (let i = 0; i < lines.length; i++) {
    if (roles[i] !== 'body') continue
    const { text } = lines[i]!
    if (!CLOSING_FIRST.has(text.charCodeAt(0))) continue
    const closing = RECIPIENTS.test(skeleton(text.slice(0, 24)))
    if (text.length > SHORT && !closing) continue
    const form = skeleton(text)
    if (closing || (i < HEAD_LINES && ADDRESSEES.test(form))) {
      roles[i] = 'recipient'
      if (closing) recipients = i
      for (let j = i + 1; j < lines.length; j++) {
        if (roles[j] === 'noise') continue
        if (roles[j] !== 'body') break
        // Two columns of a plain text come by turns: "Nơi nhận:" · "T/M BAN THƯỜNG VỤ" · "- Các ban;" · "BÍ THƯ"
        if (closing && signs(lines[j]!.text)) continue
        if (!isRecipient(lines[j]!.text, closing)) break
        roles[j] = 'recipient'
      }
    } else if (ANNEX.test(form) && (isCapitals(plain(text)) || text.length < 40)) roles[i] = 'annex'
    else if (signs(text)) {
      if (nameAtEnd(plain(text)) !== null) roles[i] = 'signature'
      else if (isSigned(lines, roles, i)) markSignature(lines, roles, i)
    }
  }
  if (recipients >= 0) markLoneSigner(lines, roles, recipients)
}

/** A formula or an office of those who sign, in capitals. */
const signs = (text: string): boolean => SIGNATURE.test(skeleton(text)) && isSignature(text)

/** An office in capitals, with or without the name after it. */
const isSignature = (text: string): boolean => {
  const written = plain(text)
  const name = nameAtEnd(written)
  return isCapitals(name === null ? written : written.slice(0, -name.length))
}

/** An item under "Nơi nhận", or the rest of one that goes on in the next line. */
function isRecipient(text: string, closing: boolean): boolean {
  if (text.length > 200) return false
  const form = skeleton(text)
  if (isCapitals(plain(text)) && (SIGNATURE.test(form) || ANNEX.test(form))) return false
  if (/^[-–*•+\uf0b7\uf02d]/u.test(text)) return true
  if (!closing || isName(plain(text)) || markerAt(text, 0) !== null) return false
  return (
    text.length <= 90 &&
    (/[;,.]$/u.test(text) || /^(?:\p{Ll}|VP|Trợ lý|Thư ký|Lưu|Như|Văn phòng)/u.test(text))
  )
}

/** A title of office is a signature where a name follows within a few lines. */
function isSigned(lines: readonly Line[], roles: readonly Role[], at: number): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + 9); i++) {
    if (roles[i] === 'noise' || roles[i] === 'recipient') continue
    if (roles[i] !== 'body') return false
    const text = plain(lines[i]!.text)
    if (isName(text) || (isSignature(text) && nameAtEnd(text) !== null)) return true
    if (text.length > 60) return false
  }
  return false
}

function markSignature(lines: readonly Line[], roles: Role[], at: number): void {
  for (let i = at; i < Math.min(lines.length, at + 9); i++) {
    if (roles[i] === 'noise' || roles[i] === 'recipient') continue
    const text = plain(lines[i]!.text)
    const form = skeleton(text)
    if (text.length > 60 || RECIPIENTS.test(form) || /^[-+]/.test(text)) return
    roles[i] = 'signature'
    if ((isName(text) && !SIGNATURE.test(form)) || nameAtEnd(text) !== null) return
  }
}

/** A name alone in the lines after the recipients is the signer's, with or without an office above it. */
function markLoneSigner(lines: readonly Line[], roles: Role[], recipients: number): void {
  if (roles.includes('signature')) return
  for (let i = recipients + 1; i < Math.min(lines.length, recipients + 30); i++)
    if (roles[i] === 'body' && isName(plain(lines[i]!.text))) {
      roles[i] = 'signature'
      return
    }
}
