/** The kinds of official documents, with the letters that stand for them in numbers ("05-KL/TU"). */
import { bare, fold } from '../language/vietnamese.ts'

interface DocType {
  readonly name: string
  readonly codes: readonly string[]
}

export const DOC_TYPES: readonly DocType[] = [
  { name: 'kết luận', codes: ['KL'] },
  { name: 'nghị quyết', codes: ['NQ'] },
  { name: 'quyết định', codes: ['QĐ', 'QD'] },
  { name: 'chỉ thị', codes: ['CT'] },
  { name: 'kế hoạch', codes: ['KH'] },
  { name: 'báo cáo', codes: ['BC'] },
  { name: 'thông báo', codes: ['TB'] },
  { name: 'chương trình hành động', codes: ['CTHĐ', 'CTrHĐ'] },
  { name: 'chương trình', codes: ['CTr', 'CTR'] },
  { name: 'đề án', codes: ['ĐA', 'DA'] },
  { name: 'quy định', codes: ['QyĐ', 'QĐi'] },
  { name: 'quy chế', codes: ['QC'] },
  { name: 'quy hoạch', codes: [] },
  { name: 'hướng dẫn', codes: ['HD'] },
  { name: 'tờ trình', codes: ['TTr'] },
  { name: 'thông tư', codes: ['TT'] },
  { name: 'nghị định', codes: ['NĐ', 'ND'] },
  { name: 'công điện', codes: ['CĐ', 'CD'] },
  { name: 'công văn', codes: ['CV'] },
  { name: 'luật', codes: [] },
  { name: 'pháp lệnh', codes: [] },
  { name: 'lệnh', codes: [] },
  { name: 'thông cáo', codes: ['TC'] },
  { name: 'thông tri', codes: ['TT'] },
  { name: 'biên bản', codes: ['BB'] },
  { name: 'phương án', codes: ['PA'] },
  { name: 'chiến lược', codes: [] },
  { name: 'văn bản hợp nhất', codes: ['VBHN'] },
]

const SKELETONS = DOC_TYPES.map(type => ({ name: type.name, skeleton: bare(fold(type.name)) }))

const letters = (skeleton: string): string => skeleton.replace(/[^a-z]/g, '')
const BY_LETTERS = new Map(SKELETONS.map(type => [letters(type.skeleton), type.name]))

/**
 * The type whose name the line is, whole ("KẾT LUẬN"), also with the space lost and specks around it
 * ("THÔNGBÁO ¬ -"); "QUYẾT ĐỊNH:" opens the articles and names nothing. The line must be given as a skeleton.
 */
export const typeNamed = (skeleton: string): string | null =>
  skeleton.endsWith(':') ? null : (BY_LETTERS.get(letters(skeleton)) ?? null)

/** "Nghị quyết này đã được …" speaks of the document, it does not name it. */
const BEGINS = /^ (?!(?:nay|da|duoc|noi tren|neu tren)(?: |$))/

/** The type with whose name the line begins ("nghi quyet ve viec …"); the line must be given as a skeleton. */
export const typeBeginning = (skeleton: string): string | null =>
  SKELETONS.find(
    type => skeleton.startsWith(type.skeleton) && BEGINS.test(skeleton.slice(type.skeleton.length)),
  )?.name ?? null

const BY_CODE = new Map(DOC_TYPES.flatMap(type => type.codes.map(code => [code.toUpperCase(), type.name])))

/** The type of a number's letters: "KL" → "kết luận"; null where they mean none. */
export const typeOfCode = (code: string): string | null => BY_CODE.get(code.toUpperCase()) ?? null
