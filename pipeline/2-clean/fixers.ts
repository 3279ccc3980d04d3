import type { Fixer } from './fixer.ts'
import { misreadAbbreviations } from './fixers/abbreviations.ts'
import { barCells } from './fixers/cells.ts'
import { composeLetters, oddCharacters } from './fixers/characters.ts'
import { footnotesInSentences } from './fixers/footnotes.ts'
import { headingOn } from './fixers/headings.ts'
import { tornItems } from './fixers/items.ts'
import { closingColumns, letterheadColumns } from './fixers/letterhead.ts'
import {
  curlyBrackets,
  itemLetters,
  itemNumbers,
  loneQuotes,
  misreadDashes,
  signsBeforeFigures,
} from './fixers/marks.ts'
import { engineNotes, htmlEntities, htmlTags, markdown, raisedDigits, ruledLines } from './fixers/markup.ts'
import { chapterNumerals, perMille, romanNumerals } from './fixers/numerals.ts'
import { pageBreaks, pageFurniture } from './fixers/pages.ts'
import { blankLines, wrappedLines } from './fixers/paragraphs.ts'
import { doubledSigns, ellipses, runsOfSpaces } from './fixers/punctuation.ts'
import { arrivalStamp, electronicSignature, scrapsAboveLetterhead } from './fixers/stamps.ts'

/** The repairs of layout in their order: each sees what those before it left. */
export const fixers: readonly Fixer[] = [
  oddCharacters,
  composeLetters,
  raisedDigits,
  engineNotes,
  htmlTags,
  htmlEntities,
  markdown,
  ruledLines,
  barCells,
  letterheadColumns,
  closingColumns,
  arrivalStamp,
  scrapsAboveLetterhead,
  electronicSignature,
  pageFurniture,
  footnotesInSentences,
  pageBreaks,
  loneQuotes,
  misreadDashes,
  curlyBrackets,
  itemLetters,
  itemNumbers,
  romanNumerals,
  chapterNumerals,
  tornItems,
  wrappedLines,
  blankLines,
  runsOfSpaces,
  ellipses,
  doubledSigns,
  headingOn,
  signsBeforeFigures,
  misreadAbbreviations,
  perMille,
]
