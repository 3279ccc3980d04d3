/** The models that stage 2 reads, and what it makes of them. */
import { defineModel } from '../stage.ts'
import { LanguageModel } from './language-model/model.ts'
import { Calibration } from './syllables/calibrate.ts'
import { Candidates } from './syllables/candidates.ts'
import { Confusions } from './syllables/confusions.ts'
import { Repairer } from './syllables/repair.ts'
import { Entries } from './syllables/tokens.ts'

const MODEL = 'models/language-model.bin'
const WORDS = 'models/language-model.words.bin'
const CONFUSIONS = 'models/language-model.confusions.tsv'
const CALIBRATION = 'models/language-model.calibration.json'

export const languageModel = defineModel({
  name: 'language-model',
  files: [MODEL, WORDS, CONFUSIONS, CALIBRATION],
  parse(bytes): Repairer {
    const model = new LanguageModel(bytes(MODEL))
    // a copy: text decoders refuse memory that threads share
    const text = (file: string): string => new TextDecoder().decode(bytes(file).slice())
    const confusions = new Confusions(text(CONFUSIONS))
    return new Repairer(
      model,
      new Entries(model, new Candidates(model, confusions)),
      new Uint32Array(bytes(WORDS).slice().buffer),
      new Calibration(JSON.parse(text(CALIBRATION))),
    )
  },
})
