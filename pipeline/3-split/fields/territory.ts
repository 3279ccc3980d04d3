/** The province of a body below it: "Ủy ban nhân dân huyện Mỹ Xuyên" is of Sóc Trăng. */
import type { Gazetteer, Unit } from '../../4-entities/gazetteer.ts'
import { fold, oneOf } from '../../language/vietnamese.ts'

const TYPES = ['huyện', 'quận', 'thị xã', 'thành phố', 'xã', 'phường', 'thị trấn', 'đặc khu']
/** The unit that ends a body's name; Party bodies leave its type out: "Huyện ủy Mỹ Xuyên". */
const UNIT = new RegExp(
  `(?:^|\\s)(?:(?<body>huyện|quận|thị|thành)\\s+ủy|(?<type>${oneOf(TYPES)}))\\s+(?<name>\\S.*)$`,
  'u',
)
const TYPE_OF_BODY: Readonly<Record<string, string>> = { thị: 'thị xã', thành: 'thành phố' }

/**
 * The province above the unit that an issuer is of, on a day. Null where no unit of the name held then, or
 * units of several provinces did ("huyện Châu Thành"). The gazetteer is asked for only where a unit is named.
 */
export function provinceAbove(issuer: string, day: string | null, gazetteer: () => Gazetteer): Unit | null {
  const { type, body, name } = UNIT.exec(fold(issuer))?.groups ?? {}
  if (name === undefined) return null
  const wanted = type ?? TYPE_OF_BODY[body!] ?? body
  const provinces = gazetteer()
    .find(name, day)
    .filter(unit => unit.type === wanted && unit.level > 1)
    .map(top)
  return provinces.length > 0 && provinces.every(unit => unit.name === provinces[0]!.name)
    ? provinces[0]!
    : null
}

const top = (unit: Unit): Unit => (unit.parent === null ? unit : top(unit.parent))
