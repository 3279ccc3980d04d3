import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import { replaceAll } from '../fixer.ts'

/** "ASC,..;" → "ASC,...;": dots after a comma are an ellipsis. */
export const ellipses: Fixer = {
  id: 'ellipses',
  kind: 'punctuation',
  does: 'two or more than three dots after a comma become the three of an ellipsis',
  examples: [
    ['VietGAP, ASC,..; hướng dẫn', 'VietGAP, ASC,...; hướng dẫn'],
    ['tôm, cá,.. được', 'tôm, cá,... được'],
  ],
  keeps: ['tôm, cá,...; rồi', 'Họ tên:..........', 'hết ./.'],
  edits: text => replaceAll(text, /(?<=\p{L},)\.\.(?!\.)/gu, '...'),
}

/** ",," → ",", ";;" → ";": one sign read twice. */
export const doubledSigns: Fixer = {
  id: 'doubled-signs',
  kind: 'punctuation',
  does: 'a comma or semicolon read twice between words',
  examples: [['kinh tế,, xã hội', 'kinh tế, xã hội']],
  keeps: ['kinh tế, xã hội', '5,,2', 'hết...'],
  edits: text => replaceAll(text, /(?<=\p{L})([,;])\1(?=\s)/gu, match => match[1]!),
}

/** Runs of spaces inside a line of prose; rows of tables keep theirs. */
export const runsOfSpaces: Fixer = {
  id: 'runs-of-spaces',
  kind: 'layout',
  does: 'runs of spaces in prose become one',
  examples: [['tăng  8% so với', 'tăng 8% so với']],
  keeps: ['Lúa     12     15', '| a  | b  |', 'a\tb'],
  edits(text) {
    const edits: Edit[] = []
    let at = text.indexOf('  ')
    while (at >= 0) {
      const from = text.lastIndexOf('\n', at) + 1
      const end = text.indexOf('\n', at)
      const to = end < 0 ? text.length : end
      const line = text.slice(from, to)
      if (!isSpaced(line))
        for (const run of line.matchAll(/(?<=\S) {2,}(?=\S)/g))
          edits.push({ start: from + run.index, end: from + run.index + run[0].length, after: ' ' })
      at = text.indexOf('  ', to)
    }
    return edits
  },
}
const isSpaced = (line: string): boolean =>
  line.trimStart().startsWith('|') || line.includes('\t') || (line.match(/\S {3,}(?=\S)/g)?.length ?? 0) >= 2
