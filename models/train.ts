/** `npm run train -- MODEL FOLDER`: builds a model under `models/` from data in a folder. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { trainCalibration } from './train-calibration.ts'
import { trainConfidence } from './train-confidence.ts'
import { trainConfusions } from './train-confusions.ts'
import { trainGazetteer } from './train-gazetteer.ts'
import { trainLanguageModel } from './train-language-model.ts'
import { trainWordPairs } from './train-word-pairs.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Each gets the data's folder and the folder of the models, and says what it wrote. */
const trainers: Readonly<Record<string, (folder: string, models: string) => string | Promise<string>>> = {
  gazetteer: trainGazetteer,
  'language-model': trainLanguageModel,
  confusions: trainConfusions,
  calibration: trainCalibration,
  confidence: trainConfidence,
  'word-pairs': trainWordPairs,
}

const [model, folder] = process.argv.slice(2)
const trainer = model === undefined ? undefined : trainers[model]
if (!trainer || !folder) {
  console.error(`usage: npm run train -- MODEL FOLDER   (MODEL: ${Object.keys(trainers).join(', ')})`)
  process.exit(2)
}
console.log(`${model}: ${await trainer(folder, here)}`)
