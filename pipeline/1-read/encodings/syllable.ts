/** Whether a word can be a Vietnamese syllable: by its spelling, not by a list of words. */

const ONSETS = 'ngh|ng|nh|n|th|tr|t|ch|c|kh|k|ph|p|gh|gi|g|qu|b|d|đ|h|l|m|r|s|v|x'
/** Vowels with what may close them, "–" for nothing. */
const RHYMES: Readonly<Record<string, string>> = {
  a: '– c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '– c m n ng o p t',
  ê: '– ch m n nh p t u',
  i: '– a ch m n nh p t u',
  iê: 'c m n ng p t u',
  o: '– c i m n ng p t',
  oa: '– c ch i m n ng nh o p t y',
  oă: 'c m n ng t',
  oe: '– n o t',
  oo: 'c ng',
  ô: '– c i m n ng p t',
  ơ: '– i m n p t',
  u: '– a c i m n ng p t',
  uâ: 'n ng t y',
  uê: '– ch nh',
  uơ: '–',
  uô: 'c i m n ng p t',
  uy: '– a ch n nh p t u',
  uyê: 'n t',
  ư: '– a c i m n ng t u',
  ươ: 'c i m n ng p t u',
  y: '–',
  yê: 'm n ng t u',
}
const SYLLABLE = new RegExp(
  `^(?:${ONSETS})?(?:${Object.entries(RHYMES)
    .map(([vowel, ends]) => `${vowel}(?:${ends.replaceAll(' ', '|').replace('–', '')})`)
    .join('|')})$`,
  'u',
)

/** Of a word in any case, composed or not. */
export const isSyllable = (word: string): boolean =>
  SYLLABLE.test(
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      .normalize('NFC'),
  )

/** Characters that are looked at: enough to tell one encoding from another. */
const SAMPLE = 20_000
/** A capital after a small letter, which a wrong table makes of marks. */
const MIXED = /\p{Ll}\p{Lu}/u

/**
 * How well a text reads as Vietnamese: words with marks that are syllables, less twice those that are none, and
 * less the signs that no Vietnamese text has.
 */
export function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE)
  let score = 0
  for (const [word] of sample.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (/^[\x00-\x7f]+$/.test(word)) continue
    // a bullet "·" is the letter "ã" in TCVN3: alone it says nothing
    if (word.length === 1) continue
    score += isSyllable(word) && !MIXED.test(word) ? 1 : -2
  }
  return score - (sample.match(/[\ufffd\u0080-\u009f¡¢¤¥¦¨©ª¬®¯´µ¶¸¹»¼½¾¿×÷]/g)?.length ?? 0)
}
