/** The models that stage 2 reads, and what it makes of them. */
import { defineModel } from '../stage.ts'
import { LanguageModel } from './language-model/model.ts'
import { Candidates } from './syllables/candidates.ts'
import { Confusions } from './syllables/confusions.ts'
import { Repairer } from './syllables/repair.ts'
import { Entries } from './syllables/tokens.ts'

const MODEL = 'models/language-model.bin'
const WORDS = 'models/language-model.words.bin'
const CONFUSIONS = 'models/language-model.confusions.tsv'

export const languageModel = defineModel({
  name: 'language-model',
  files: [MODEL, WORDS, CONFUSIONS],
  parse(bytes): Repairer {
    const model = new LanguageModel(bytes(MODEL))
    // a copy: text decoders refuse memory that threads share
    const confusions = new Confusions(new TextDecoder().decode(bytes(CONFUSIONS).slice()))
    return new Repairer(
      model,
      new Entries(model, new Candidates(model, confusions)),
      new Uint32Array(bytes(WORDS).slice().buffer),
    )
  },
})
