/** The words of a list that is written with bars between them. */
export const list = (words: string): string[] => words.split('|').map(word => word.trim())
