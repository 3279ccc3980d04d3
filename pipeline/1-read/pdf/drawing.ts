/** What a PDF page draws, followed operator by operator: words, ruled lines, images. */
import { decodeFont } from '../encodings/fonts.ts'
import type { Ruling } from '../layout/grids.ts'
import type { Run } from '../layout/runs.ts'
import { apply, type Matrix, multiply, TURN_BACK, TURNS, type Turn, turnBack, turnOf } from './matrix.ts'

/** What is used of the list of operators that pdf.js makes of a page, annotations included. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}
/** Codes of the operators, by name (pdf.js `OPS`). */
export type OperatorCodes = Readonly<Record<string, number>>

/** What is used of a font. */
export interface Font {
  readonly name?: string
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

export interface Drawing {
  /** Words by the way in which they are turned, in coordinates that read upright. */
  readonly words: Readonly<Record<Turn, Run[]>>
  /** Upright in the coordinates of text turned so; none on a page that is a picture made of lines. */
  rulings(turn: Turn): Ruling[]
  readonly hasImage: boolean
  /** Characters that were in old fonts, by the encoding's name. */
  readonly converted: ReadonlyMap<string, number>
}

/** `viewport` maps the page to points, y downwards. */
export function follow(
  operators: Operators,
  codes: OperatorCodes,
  viewport: Matrix,
  fontOf: (id: string) => Font | null,
): Drawing {
  const pen = new Pen(viewport, fontOf)
  const steps = stepsOf(codes)
  operators.fnArray.forEach((code, i) => {
    steps.get(code)?.(pen, (operators.argsArray[i] ?? []) as never)
  })
  return pen
}

// biome-ignore lint/suspicious/noExplicitAny: pdf.js does not type the arguments of its operators
type Step = (pen: Pen, args: readonly any[]) => void
const stepsByCodes = new WeakMap<OperatorCodes, Map<number, Step>>()

/** Built once: pdf.js numbers its operators anew in each version, so they are known by name. */
function stepsOf(codes: OperatorCodes): Map<number, Step> {
  let steps = stepsByCodes.get(codes)
  if (steps) return steps
  steps = new Map<number, Step>()
  const add = (names: string, step: Step) => {
    for (const name of names.split(' ')) if (codes[name] !== undefined) steps!.set(codes[name], step)
  }
  const strokes = new Set(
    ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
      name => codes[name],
    ),
  )
  const fills = new Set(['fill', 'eoFill'].map(name => codes[name]))
  add('save', pen => pen.save())
  add('restore', pen => pen.restore())
  add('transform', (pen, args) => pen.transform(args as unknown as Matrix))
  add('paintFormXObjectBegin', (pen, [matrix]) => {
    pen.save()
    if (matrix) pen.transform(matrix)
  })
  add('paintFormXObjectEnd', pen => pen.restore())
  add('beginAnnotation', (pen, [, , transform, matrix]) => pen.beginAnnotation(transform, matrix))
  add('endAnnotation', pen => pen.endAnnotation())
  add('constructPath', (pen, [painted, paths]) => {
    const stroked = strokes.has(painted)
    if (stroked || fills.has(painted))
      for (const path of (paths ?? []) as readonly (Float32Array | null)[])
        if (path) pen.addPath(path, stroked)
  })
  add('beginText', pen => pen.setTextMatrix(UNTURNED))
  add('setFont', (pen, [id, size]) => pen.setFont(id, size))
  add('setTextMatrix', (pen, args) =>
    pen.setTextMatrix((typeof args[0] === 'number' ? args : args[0]) as unknown as Matrix),
  )
  add('moveText', (pen, [x, y]) => pen.moveText(x, y))
  add('setLeadingMoveText', (pen, [x, y]) => {
    pen.leading = y
    pen.moveText(x, y)
  })
  add('setLeading', (pen, [leading]) => {
    pen.leading = -leading
  })
  add('nextLine', pen => pen.moveText(0, pen.leading))
  add('setCharSpacing', (pen, [spacing]) => {
    pen.charSpacing = spacing
  })
  add('setWordSpacing', (pen, [spacing]) => {
    pen.wordSpacing = spacing
  })
  add('setHScale', (pen, [scale]) => {
    pen.scale = scale
  })
  add('setTextRise', (pen, [rise]) => {
    pen.rise = rise
  })
  add('showText showSpacedText', (pen, [glyphs]) => pen.show(glyphs))
  add('nextLineShowText', (pen, [glyphs]) => {
    pen.moveText(0, pen.leading)
    pen.show(glyphs)
  })
  add('nextLineSetSpacingShowText', (pen, [word, char, glyphs]) => {
    pen.wordSpacing = word
    pen.charSpacing = char
    pen.moveText(0, pen.leading)
    pen.show(glyphs)
  })
  add('paintImageXObject paintInlineImageXObject paintImageMaskXObject paintImageXObjectRepeat', pen => {
    pen.hasImage = true
  })
  stepsByCodes.set(codes, steps)
  return steps
}

/** A glyph, or a shift to the left in thousandths of an em. */
type Glyph =
  | number
  | { readonly unicode: string; readonly width: number; readonly isSpace?: boolean }
  | null
  | undefined

const UNTURNED: Matrix = [1, 0, 0, 1, 0, 0]
/** Em of a shift within shown text that stands for a space, where a PDF has no glyph for it. */
const SHIFTED_SPACE = 0.2
/** Points: a filled rectangle that is thinner is a line; a line that is shorter is an ornament. */
const THIN = 3
const SHORT = 6
const MAX_RULINGS = 4000
/** The box of a digital signature tells who signed the file: not of the document, and often across its text. */
const SIGNATURE = /(?:Ký bởi|Người ký|Signature|Signed by|Thời gian ký|Ngày ký|Email)\s*:/i

class Pen implements Drawing {
  readonly words: Record<Turn, Run[]> = { 0: [], 90: [], 180: [], 270: [] }
  readonly converted = new Map<string, number>()
  hasImage = false
  leading = 0
  charSpacing = 0
  wordSpacing = 0
  scale = 1
  rise = 0
  readonly #viewport: Matrix
  readonly #fontOf: (id: string) => Font | null
  readonly #saved: (() => void)[] = []
  readonly #rulings: { horizontal: boolean; from: [number, number]; to: [number, number] }[] = []
  #matrix: Matrix
  #line: Matrix = UNTURNED
  #text: Matrix = UNTURNED
  #font: Font | null = null
  #size = 0
  /** Words before the annotation that is being drawn. */
  #before: Record<Turn, number> | null = null

  constructor(viewport: Matrix, fontOf: (id: string) => Font | null) {
    this.#viewport = viewport
    this.#matrix = viewport
    this.#fontOf = fontOf
  }

  save(): void {
    const matrix = this.#matrix
    const font = this.#font
    const size = this.#size
    const { leading, charSpacing, wordSpacing, scale, rise } = this
    this.#saved.push(() => {
      this.#matrix = matrix
      this.#font = font
      this.#size = size
      Object.assign(this, { leading, charSpacing, wordSpacing, scale, rise })
    })
  }
  restore(): void {
    this.#saved.pop()?.()
  }
  transform(matrix: Matrix): void {
    this.#matrix = multiply(this.#matrix, matrix)
  }
  beginAnnotation(transform: Matrix | undefined, matrix: Matrix | undefined): void {
    this.save()
    this.#matrix = this.#viewport
    if (transform) this.transform(transform)
    if (matrix) this.transform(matrix)
    this.charSpacing = this.wordSpacing = this.rise = 0
    this.scale = 1
    this.#before = mapTurns(turn => this.words[turn].length)
  }
  endAnnotation(): void {
    this.restore()
    const before = this.#before
    this.#before = null
    if (!before) return
    const drawn = TURNS.flatMap(turn => this.words[turn].slice(before[turn]))
    if (
      SIGNATURE.test(
        drawn
          .map(word => word.text)
          .join(' ')
          .replace(/\s+/g, ' '),
      )
    )
      for (const turn of TURNS) this.words[turn].length = before[turn]
  }

  setFont(id: string, size: number): void {
    this.#font = this.#fontOf(id)
    this.#size = size
  }
  setTextMatrix(matrix: Matrix): void {
    this.#line = matrix
    this.#text = matrix
  }
  moveText(x: number, y: number): void {
    this.setTextMatrix(multiply(this.#line, [1, 0, 0, 1, x, y]))
  }

  show(glyphs: readonly Glyph[]): void {
    const em = (this.#font?.fontMatrix?.[0] ?? 0.001) * this.#size
    let word = ''
    let wordWidth = 0
    let start = 0
    let x = 0
    const finish = () => {
      if (word !== '') this.#addWord(word, start, wordWidth)
      word = ''
    }
    for (const glyph of glyphs) {
      if (glyph === null || glyph === undefined) continue
      if (typeof glyph === 'number') {
        if (-glyph / 1000 > SHIFTED_SPACE) {
          finish()
          this.#addWord(' ', x, 0)
        }
        x -= (glyph / 1000) * this.#size * this.scale
        continue
      }
      const width =
        (glyph.width * em + this.charSpacing + (glyph.isSpace ? this.wordSpacing : 0)) * this.scale
      if (glyph.unicode.trim() === '') {
        finish()
        this.#addWord(' ', x, width)
      } else {
        if (word === '') start = x
        word += glyph.unicode
        wordWidth = x + width - this.charSpacing * this.scale - start
      }
      x += width
    }
    finish()
    this.#text = multiply(this.#text, [1, 0, 0, 1, x, 0])
  }

  #addWord(text: string, start: number, width: number): void {
    const matrix = multiply(this.#matrix, multiply(this.#text, [1, 0, 0, 1, start, this.rise]))
    const turn = turnOf(matrix)
    const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(this.#size)
    if (turn === null || size === 0) return
    const decoded = decodeFont(text, this.#font?.name)
    if (decoded) this.converted.set(decoded.from, (this.converted.get(decoded.from) ?? 0) + text.length)
    const [x, y] = turnBack(turn, matrix[4], matrix[5])
    this.words[turn].push({
      text: decoded?.text ?? text,
      x,
      y,
      width: width * Math.hypot(matrix[0], matrix[1]),
      size,
    })
  }

  /** A path is a list of codes with their points: 0 move, 1 line, 2 curve, 3 curve of two points, 4 close. */
  addPath(path: Float32Array, stroked: boolean): void {
    let points: [number, number][] = []
    const finish = () => {
      this.#addShape(points, stroked)
      points = []
    }
    for (let i = 0; i < path.length; ) {
      const code = path[i++]
      if (code === 0) finish()
      if (code === 0 || code === 1) points.push(apply(this.#matrix, path[i++]!, path[i++]!))
      else if (code === 2 || code === 3) {
        points = []
        i += code === 2 ? 6 : 4
      }
    }
    finish()
  }
  #addShape(points: readonly [number, number][], stroked: boolean): void {
    if (points.length < 2 || points.length > 5) return
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const across = (y: number) => this.#rulings.push({ horizontal: true, from: [left, y], to: [right, y] })
    const down = (x: number) => this.#rulings.push({ horizontal: false, from: [x, top], to: [x, bottom] })
    if (bottom - top <= THIN && right - left > SHORT) across((top + bottom) / 2)
    else if (right - left <= THIN && bottom - top > SHORT) down((left + right) / 2)
    else if (stroked && points.length >= 4 && right - left > SHORT && bottom - top > SHORT) {
      // the frame of a cell; a filled one is its shade, or marks words
      across(top)
      across(bottom)
      down(left)
      down(right)
    }
  }

  rulings(turn: Turn): Ruling[] {
    if (this.#rulings.length > MAX_RULINGS) return []
    return this.#rulings.map(({ horizontal, from, to }) => {
      const [x1, y1] = apply(TURN_BACK[turn], ...from)
      const [x2, y2] = apply(TURN_BACK[turn], ...to)
      return horizontal === (turn === 0 || turn === 180)
        ? { horizontal: true, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }
        : { horizontal: false, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) }
    })
  }
}

const mapTurns = <T>(value: (turn: Turn) => T): Record<Turn, T> => ({
  0: value(0),
  90: value(90),
  180: value(180),
  270: value(270),
})
