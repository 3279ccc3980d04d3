/** Whose orders go on with whose: a committee, its standing committee and its party organisation speak as one. */
import { BODIES } from '../4-entities/bodies.ts'
import { bounded, fold, oneOf } from '../language/vietnamese.ts'

interface IssuerRule {
  readonly id: string
  /** Matches in the folded issuer, abbreviations spelt out. */
  readonly pattern: RegExp
  readonly becomes: string
  /** Issuers of one line. */
  readonly examples: readonly (readonly [issuer: string, same: string])[]
  /** Issuers of two. */
  readonly notExamples: readonly (readonly [issuer: string, other: string])[]
}

/** In the order in which they are applied. */
export const ISSUER_RULES: readonly IssuerRule[] = [
  {
    id: 'standing-organ',
    pattern:
      /^(?:(?:ban thường vụ|thường trực|ban chấp hành)\s+)+(?=(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|đảng bộ|hội đồng nhân dân)/u,
    becomes: '',
    examples: [
      ['Ban Thường vụ Tỉnh ủy Hà Giang', 'Tỉnh ủy Hà Giang'],
      ['BTV Thành ủy Đà Nẵng', 'Thành ủy Đà Nẵng'],
      ['Thường trực HĐND tỉnh Hà Giang', 'Hội đồng nhân dân tỉnh Hà Giang'],
      ['TT HĐND tỉnh Hà Giang', 'HĐND tỉnh Hà Giang'],
      ['Thường trực Huyện ủy Kế Sách', 'Ban Chấp hành Huyện ủy Kế Sách'],
    ],
    notExamples: [
      ['Thường trực HĐND tỉnh Hà Giang', 'UBND tỉnh Hà Giang'],
      ['Văn phòng Tỉnh ủy Hà Giang', 'Tỉnh ủy Hà Giang'],
      ['Ban Tổ chức Tỉnh ủy Hà Giang', 'Ban Thường vụ Tỉnh ủy Hà Giang'],
      ['Ủy ban Thường vụ Quốc hội', 'Quốc hội'],
      ['Ban Chấp hành Trung ương', 'Trung ương'],
    ],
  },
  ...(
    [
      ['tỉnh', 'tỉnh ủy', 'Tỉnh ủy Lào Cai'],
      ['thành phố', 'thành ủy', 'Thành ủy Lào Cai'],
      ['huyện', 'huyện ủy', 'Huyện ủy Lào Cai'],
      ['thị xã', 'thị ủy', 'Thị ủy Lào Cai'],
      ['quận', 'quận ủy', 'Quận ủy Lào Cai'],
      ['xã', 'đảng ủy xã', 'Đảng ủy xã Lào Cai'],
      ['phường', 'đảng ủy phường', 'Đảng ủy phường Lào Cai'],
      ['thị trấn', 'đảng ủy thị trấn', 'Đảng ủy thị trấn Lào Cai'],
      ['đặc khu', 'đảng ủy đặc khu', 'Đảng ủy đặc khu Lào Cai'],
    ] as const
  ).map(
    ([level, committee, example]): IssuerRule => ({
      id: `party-organisation-${level.replace(' ', '-')}`,
      pattern: new RegExp(`^đảng bộ ${level}(?![\\p{L}])`, 'u'),
      becomes: committee,
      examples: [
        [`Đảng bộ ${level} Lào Cai`, example],
        [`Ban Chấp hành Đảng bộ ${level} Lào Cai`, example],
        [`BCH Đảng bộ ${level} Lào Cai`, `Ban Thường vụ ${example}`],
      ],
      notExamples: [
        [`Đảng bộ ${level} Lào Cai`, 'Đảng ủy Quân sự tỉnh Lào Cai'],
        [`Đảng bộ ${level} Lào Cai`, example.replace('Lào Cai', 'Điện Biên')],
      ],
    }),
  ),
  {
    id: 'level-said-twice',
    pattern: /^(tỉnh|thành|huyện|thị|quận) ủy (?:tỉnh|thành phố|huyện|thị xã|quận) /u,
    becomes: '$1 ủy ',
    examples: [
      ['Thành ủy Thành phố Hồ Chí Minh', 'Đảng bộ Thành phố Hồ Chí Minh'],
      ['Tỉnh uỷ tỉnh Lào Cai', 'Tỉnh ủy Lào Cai'],
    ],
    notExamples: [['Thành ủy Lào Cai', 'Tỉnh ủy Lào Cai']],
  },
]

/** "HĐND", "BTV" → the body in full. */
const FULL = new Map(
  BODIES.filter(({ tail }) => tail === 'unit' || tail === 'body').flatMap(({ name, aliases = [] }) =>
    aliases.map(alias => [fold(alias), fold(name)] as const),
  ),
)
const ABBREVIATED = new RegExp(bounded(oneOf(FULL.keys())), 'gu')

/** One key for all names under which one line of orders is issued. */
export function lineOfIssuer(issuer: string): string {
  let line = fold(issuer.normalize('NFC')).replace(/\s+/gu, ' ').trim()
  line = line.replace(ABBREVIATED, alias => FULL.get(alias) ?? alias)
  for (const { pattern, becomes } of ISSUER_RULES) line = line.replace(pattern, becomes)
  return line
}
