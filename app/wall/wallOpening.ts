// The beginning of each paragraph of a scenario's situation: as many whole sentences as it takes to say something.

/** Letters from which on a beginning tells something; those of East Asia say twice as much. */
const enough = 40
const lengthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)

export function openingOf(paragraph: string, language: string): string {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)]
  let opening = ''
  for (const { segment } of sentences) {
    if (lengthOf(opening.trim()) >= enough) break
    opening += segment
  }
  return opening.trim()
}
