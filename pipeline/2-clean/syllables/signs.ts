/**
 * Signs that OCR saw between two words where none is printed: "kỳ họp. thứ năm", "đô.thị hóa", "bình-quân". The
 * language model weighs the words with and without a pause between them.
 */
import { classOf, EDGE, LETTER, PAUSE } from '../language-model/characters.ts'
import type { LanguageModel } from '../language-model/model.ts'
import { pathLog } from './path.ts'
import { SMALL, type Tokens } from './tokens.ts'

/** A sign that may be none. */
export interface SignDoubt {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** How much likelier (ln) the words are without the sign. */
  readonly gain: number
  /** No white space on either side: the sign stands for the space. */
  readonly glued: boolean
  /** The word behind it begins with a small letter. */
  readonly small: boolean
  /** A quotation mark whose other half is missing in its paragraph. */
  readonly single: boolean
}

/** Smaller gains are not worth a row. */
const LEAST_GAIN = 2
/** Signs that specks and scratches are read for. */
const SPECKS = new Set(Array.from('.,:;\'‘’“"-_`·•*~|!^', sign => sign.charCodeAt(0)))

/** Doubtful signs of a text whose lines are paragraphs, in order. */
export function doubtfulSigns(text: string, tokens: Tokens, model: LanguageModel): SignDoubt[] {
  const { ids, count, starts, ends, entries: words } = tokens
  const out: SignDoubt[] = []
  for (let i = 2; i + 2 < count; i++) {
    const id = ids[i]!
    if (id !== PAUSE && id !== EDGE) continue
    const previous = words[i - 1]
    const next = words[i + 1]
    if (!previous || !next || ids[i - 1] === 0 || ids[i + 1] === 0) continue
    const from = ends[i - 1]!
    const to = starts[i + 1]!
    if (to - from > 2) continue
    const sign = starts[i]!
    if (!SPECKS.has(text.charCodeAt(sign)) || ends[i]! - sign !== 1) continue
    const glued = to - from === 1
    // "kỳ họp. thứ": the sign at the word before; "Mỹ “Thuận": at the word behind; "kinh tế - xã hội" is none
    if (!glued && from !== sign && to !== sign + 1) continue
    if (classOf[text.charCodeAt(from - 1)] !== LETTER) continue
    if (!glued && text.charCodeAt(from === sign ? sign + 1 : from) !== 32) continue
    if (glued && (previous.text.length < 2 || next.text.length < 2) && previous.shape !== SMALL) continue
    // part of an address or of a chain of words: "kinh-te-xa-hoi"
    if (glued && (isChain(text.charCodeAt(starts[i - 1]! - 1)) || isChain(text.charCodeAt(ends[i + 1]!))))
      continue
    const small = next.shape === SMALL
    if (id === EDGE && !small) continue
    const gain = signLog(model, ids, i, true) - signLog(model, ids, i, false)
    if (gain < LEAST_GAIN) continue
    out.push({
      start: sign,
      end: sign + 1,
      before: text[sign]!,
      after: glued ? ' ' : '',
      gain,
      glued,
      small,
      single: isSingle(text, sign),
    })
  }
  return out
}

const QUOTES = /["“”'‘’]/g
/** The quotation marks of the paragraph do not come in pairs. */
function isSingle(text: string, at: number): boolean {
  if (!/["“”'‘’]/.test(text[at]!)) return false
  const from = text.lastIndexOf('\n', at) + 1
  const to = text.indexOf('\n', at)
  return (text.slice(from, to < 0 ? text.length : to).match(QUOTES)?.length ?? 0) % 2 === 1
}

/** From how many sure errors in a thousand words a document counts as noisy. */
const NOISY = 4

/**
 * The probability (0–1) that no sign is printed there. A full stop before a small letter is soon explained away; a
 * comma must part what never stands apart ("năng, lượng"), for lists part words that usually stand together, too
 * ("thanh, thiếu niên"). The bounds were read off pages with their true text and clean documents.
 */
export function probabilityOfNoSign(doubt: SignDoubt, noise: number): number {
  const noisy = noise >= NOISY
  let even = Number.POSITIVE_INFINITY
  if (doubt.single) even = 4
  else if (!doubt.small) even = Number.POSITIVE_INFINITY
  else if (doubt.before === '.') even = doubt.glued ? 6 : 3.5
  else if (doubt.before === ':') even = doubt.glued ? 6 : noisy ? 4 : 11
  else if (doubt.before === ',') even = doubt.glued ? Number.POSITIVE_INFINITY : noisy ? 9 : 14
  else if (doubt.before === ';') even = noisy ? 9 : 14
  else if (doubt.before === '-') even = noisy ? 9 : 13
  else if (!/["“”'‘’]/.test(doubt.before)) even = 4
  return 1 / (1 + Math.exp(even - doubt.gain))
}

const isChain = (code: number): boolean => code === 45 || code === 47 || code === 46 || code === 95

/** ln P of the two words behind the sign, with it or without. */
function signLog(model: LanguageModel, ids: Uint16Array, i: number, without: boolean): number {
  const path = without
    ? [ids[i - 2]!, ids[i - 1]!, ids[i + 1]!, ids[i + 2]!]
    : [ids[i - 2]!, ids[i - 1]!, ids[i]!, ids[i + 1]!, ids[i + 2]!]
  return pathLog(model, path)
}
