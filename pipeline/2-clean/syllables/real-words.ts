/**
 * Words that officials write and neither the dictionary nor the model knows well, where a mark makes another word of
 * which the sentence reads well, too: no neighbour can tell that "thu hụt" (a shortfall of revenue) is not "thu hút"
 * (to attract), so what was written stays.
 */
export const realWords: readonly string[] = ['thu hụt', 'hụt thu', 'bù hụt']
