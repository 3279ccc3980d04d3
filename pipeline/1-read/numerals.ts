/** Numbers of list items as they are printed. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 14 → "XIV"; beyond 3,999 in figures. */
export function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let out = ''
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      out += sign
      rest -= value
    }
  return out
}

/** 1 → "a", 27 → "aa", as Word numbers; beyond 780 (thirty letters) in figures. */
export const letter = (number: number): string =>
  number < 1 || number > 780
    ? String(number)
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
