// Which events of the deck a typed word means.
import type { CardView } from '../../../../lib/view/card.ts'

/** All words typed must stand somewhere in the event, in any order; with nothing typed, the whole deck. */
export function found(deck: readonly CardView[], typed: string): CardView[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return deck.filter(({ id, name, text, precedent }) => {
    const card = [id, name, text, precedent].join('\n').toLowerCase()
    return words.every((word) => card.includes(word))
  })
}
