import type { Fixer } from '../fixer.ts'
import { replaceAll } from '../fixer.ts'

/**
 * "1.2.2. Vẽ văn hóa" → "Về": officials head their sections "Về …" (on), and no section begins with the
 * other readings of the same letters.
 */
export const headingOn: Fixer = {
  id: 'heading-on',
  kind: 'heading',
  does: 'the first word of a numbered heading, read as Vẽ, Vệ, Vê, Ve, Vể or Vế, is "Về"',
  examples: [
    ['1.2.2. Vẽ văn hóa', '1.2.2. Về văn hóa'],
    ['3. Vệ quốc phòng, an ninh', '3. Về quốc phòng, an ninh'],
    ['II. VẾ KINH TẾ', 'II. VỀ KINH TẾ'],
    ['b) Vê tổ chức', 'b) Về tổ chức'],
  ],
  keeps: [
    '1. Vệ sinh môi trường',
    '2. Vẽ bản đồ',
    'tranh Vẽ văn hóa',
    '1. Vé máy bay',
    '3. Vệ tinh',
    '4. VỆ SINH',
  ],
  edits: text =>
    replaceAll(
      text,
      /(?<=^[ \t]*(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|[a-zđ]\)|[IVX]{1,5}[.)]?|[-+])[ \t]+)[Vv](?:[ẽệêeểế]|[ẼỆÊEỂẾ])(?=[ \t]+(?!sinh|tinh|sĩ|quân|binh|bản|tranh|hình|sơ|SINH|TINH|SĨ|BẢN)\p{L})/gmu,
      match => (match[0] === match[0].toUpperCase() ? 'VỀ' : `${match[0][0]}ề`),
    ),
}
