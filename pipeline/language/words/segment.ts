/** Word segmentation: "phát triển kinh tế" → "phát triển", "kinh tế". The model and the dictionary are vntk's. */
import { defineModel } from '../../stage.ts'
import { Crf } from './crf.ts'
import { Emissions, type Template } from './emissions.ts'
import { isTitle } from './title.ts'
import { tokenize } from './tokenize.ts'

const flag = (value: boolean): string => (value ? 'True' : 'False')

/** The value of a feature ends before its first "=". */
function cut(text: string): string {
  const at = text.indexOf('=')
  return at < 0 ? text : text.slice(0, at)
}

/** The templates of vntk's word tokenizer; the forms of single words and pairs that the dictionary holds are all "-". */
function templatesOf(has: (run: string) => boolean): Template[] {
  const value = (name: string, run: string): string => {
    if (name === '.is_in_dict') return flag(has(run))
    if (name === '.isdigit') return flag(/^\d+$/.test(run))
    if (name === '.istitle') return flag(isTitle(run))
    return cut(name === '.lower' ? run.toLowerCase() : run)
  }
  const orDash = (name: string, run: string): string =>
    (name === '' || name === '.lower') && has(run) ? '-' : value(name, run)
  return [
    {
      length: 1,
      slots: [-2, -1, 0, 1, 2],
      names: slot => ['.lower', '', '.is_in_dict', ...(Math.abs(slot) < 2 ? ['.isdigit', '.istitle'] : [])],
      value: orDash,
    },
    {
      length: 2,
      slots: [-2, -1, 0, 1],
      names: slot => ['', '.is_in_dict', ...(slot === 0 ? ['.istitle'] : [])],
      value: orDash,
    },
    {
      length: 3,
      slots: [-2, -1, 0],
      names: slot => ['', '.is_in_dict', ...(slot === 0 ? ['.istitle'] : [])],
      value,
    },
  ]
}

class Segmenter {
  readonly #crf: Crf
  readonly #emissions: Emissions
  readonly #inside: number

  constructor(model: Uint8Array, dictionary: Uint8Array) {
    this.#crf = new Crf(model)
    const words = new Set(new TextDecoder().decode(dictionary).toLowerCase().split('\n'))
    this.#emissions = new Emissions(
      this.#crf,
      templatesOf(run => words.has(run.toLowerCase())),
      [[-2], [-1]],
    )
    this.#inside = this.#crf.labels.indexOf('IW')
  }

  /** Words of a text (NFC), the syllables of each parted by one space. */
  segment(text: string): string[] {
    const tokens = tokenize(text)
    const labels = this.#crf.decode(this.#emissions.of(tokens), tokens.length)
    const words: string[] = []
    tokens.forEach((token, i) => {
      if (labels[i] === this.#inside && i > 0) words[words.length - 1] += ` ${token}`
      else words.push(token)
    })
    return words
  }
}

const MODEL = 'node_modules/vntk/lib/word_tokenizer/model.bin'
const DICTIONARY = 'node_modules/@vntk/dictionary/data/Viet74K.txt'

/** Cuts text into words. */
export const segmenter = defineModel({
  name: 'segmenter',
  files: [MODEL, DICTIONARY],
  parse: bytes => new Segmenter(bytes(MODEL), bytes(DICTIONARY)),
})
