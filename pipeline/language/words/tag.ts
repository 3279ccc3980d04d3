/** Parts of speech of words (N noun, V verb, A adjective, Np name, M number, CH punctuation …). The model is vntk's. */
import { defineModel } from '../../stage.ts'
import { Crf } from './crf.ts'
import { Emissions, type Template } from './emissions.ts'
import { isTitle } from './title.ts'

const TEMPLATES: readonly Template[] = [
  {
    length: 1,
    slots: [-2, -1, 0, 1, 2],
    names: slot => ['.lower', '', ...(Math.abs(slot) < 2 ? ['.istitle'] : [])],
    value: (name, word) =>
      name === '.lower'
        ? word.toLowerCase()
        : name === '.istitle'
          ? isTitle(word)
            ? 'True'
            : 'False'
          : word,
  },
  { length: 2, slots: [-2, -1, 0, 1], names: () => [''], value: (_, pair) => pair },
]

class Tagger {
  readonly #crf: Crf
  readonly #emissions: Emissions

  constructor(model: Uint8Array) {
    this.#crf = new Crf(model)
    this.#emissions = new Emissions(this.#crf, TEMPLATES, [[-3], [-2], [-1], [-3, -2], [-2, -1]])
  }

  /** One tag a word. */
  tag(words: readonly string[]): string[] {
    const { labels } = this.#crf
    return [...this.#crf.decode(this.#emissions.of(words), words.length)].map(label => labels[label]!)
  }
}

const MODEL = 'node_modules/vntk/lib/pos_tag/model.bin'

/** Tags words that `segmenter` cut. */
export const tagger = defineModel({
  name: 'tagger',
  files: [MODEL],
  parse: bytes => new Tagger(bytes(MODEL)),
})
