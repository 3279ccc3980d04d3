/** Raised figures. */

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789()+-'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻'][i]!]),
)
/** Raised figures stay apart from the number before them: "m2" → "m²", a mark "(1)" → "⁽¹⁾"; other text is left. */
export const raised = (text: string): string =>
  /^[\d()+-]+$/.test(text) ? [...text].map(sign => RAISED[sign]!).join('') : text
