/** Pages to one text, and pages of which there is only an image. */
import type { Context, PageImage, RecognisedPage } from '../stage.ts'

/** A page's text; offsets of words are into it. Words only where it was read by OCR. */
export type PageText = RecognisedPage

export interface ReadPages {
  /** Pages parted by form feeds. */
  readonly text: string
  readonly pages: number
  readonly words: readonly { start: number; end: number; page: number; confidence: number }[]
  readonly warnings: readonly string[]
}

export function joinPages(pages: readonly PageText[]): Omit<ReadPages, 'warnings'> {
  const words: ReadPages['words'][number][] = []
  const texts: string[] = []
  let offset = 0
  pages.forEach((page, i) => {
    const text = page.text.replaceAll('\f', ' ')
    for (const { start, end, confidence } of page.words)
      words.push({ start: offset + start, end: offset + end, page: i + 1, confidence })
    texts.push(text)
    offset += text.length + 1
  })
  return { text: texts.join('\f'), pages: pages.length, words }
}

/** Throws where OCR gives the page up. */
export const readPageImage = async (image: PageImage, context: Context): Promise<PageText> =>
  await context.recognise(image)
