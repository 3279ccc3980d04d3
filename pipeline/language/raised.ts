/** Raised figures. */

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789()+-'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻'][i]!]),
)
/**
 * Text may also be raised by hand: by so many half points that it is meant, and not the unevenness of a
 * scan that was made into a document.
 */
const MEANT = 6
export const isRaisedBy = (halfPoints: number): boolean => halfPoints >= MEANT

/** Raised figures stay apart from the number before them: "m2" → "m²", a mark "(1)" → "⁽¹⁾"; other text is left. */
export const raised = (text: string): string =>
  /^[\d()+-]+$/.test(text) ? [...text].map(sign => RAISED[sign]!).join('') : text
