/**
 * Builds `language-model.words.bin`: pairs of syllables that stand side by side in words of a dictionary
 * (`Viet74K.txt`: a word a line), as ids of the language model, sorted; 4 bytes a pair.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LanguageModel } from '../pipeline/2-clean/language-model/model.ts'
import { fold } from '../pipeline/language/vietnamese.ts'

/** Reads the dictionary in `folder` and the language model in `models`. */
export function trainWordPairs(folder: string, models: string): string {
  const model = new LanguageModel(readFileSync(join(models, 'language-model.bin')))
  const pairs = new Set<number>()
  for (const line of readFileSync(join(folder, 'Viet74K.txt'), 'utf8').normalize('NFC').split('\n')) {
    const ids = line
      .trim()
      .split(/[\s-]+/)
      .map(syllable => model.idOf(fold(syllable)))
    for (let i = 1; i < ids.length; i++)
      if (ids[i - 1]! > 0 && ids[i]! > 0) pairs.add(ids[i - 1]! * 65536 + ids[i]!)
  }
  const sorted = Uint32Array.from(pairs).sort()
  writeFileSync(join(models, 'language-model.words.bin'), new Uint8Array(sorted.buffer))
  return `language-model.words.bin: ${sorted.length} pairs`
}
