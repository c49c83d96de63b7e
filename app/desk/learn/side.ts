// Where the guide's card stands: at the foot of the page, unless it would lie over what it speaks of and at the head it would not.

export type Side = 'head' | 'foot'
export type Band = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** So much of a thing must be seen for it to be known, pixels: its heading and the first lines. */
const known = 200

export function sideFor(target: Band, card: Record<Side, Band>): Side {
  return coveredBy(card.head, target) < coveredBy(card.foot, target) ? 'head' : 'foot'
}

/** How much of the target's beginning a card lies over, pixels of height. */
function coveredBy(card: Band, { left, right, top, bottom }: Band): number {
  if (card.right <= left || card.left >= right) return 0
  return Math.max(0, Math.min(card.bottom, bottom, top + known) - Math.max(card.top, top))
}
